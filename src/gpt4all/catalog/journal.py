"""The small file beside an unfinished download that lets it go on after anything.

It has two lines of JSON. The first says what is on the disk for certain; it is written to a new
file, flushed, and put in place of the old one, so that it is always whole. The second, at a fixed
place, is overwritten often and without flushing: it says what has been written since. That line
survives a killed process but not a power cut, so it names the start of the machine it belongs to.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import psutil

from gpt4all.catalog.ranges import Ranges, Span

_VERSION = 1
_NOTE_AT = 4096
_NOTE_SIZE = 2048


@dataclass(frozen=True, slots=True)
class Remote:
    """How a server described a file.

    Attributes:
        place: Digest of its URL; the URL itself may hold secrets.
        size: Bytes, when the server said so.
        etag: The server's name for this version, or None.
        modified: Its ``Last-Modified``, or None.
    """

    place: str
    size: int | None = None
    etag: str | None = None
    modified: str | None = None

    def is_recognisable_as(self, other: Remote) -> bool | None:
        """Whether both are one version of the file; None when nothing tells."""
        if self.size is not None and other.size is not None and self.size != other.size:
            return False
        if self.place != other.place:
            return None
        if self.etag and other.etag:
            return self.etag == other.etag
        if self.modified and other.modified:
            return self.modified == other.modified
        return None


def place_of(url: str) -> str:
    """`Remote.place` of a URL."""
    return hashlib.sha256(url.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """What the journal knows.

    Attributes:
        expected: Size and digests that the file must have, as they were asked for.
        remote: What the server said, or None before it did.
        spans: The bytes that are there.
    """

    expected: dict[str, Any]
    remote: Remote | None
    spans: tuple[Span, ...]


class Journal:
    """Reads and writes one journal; one process at a time uses it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._file: BinaryIO | None = None

    def read(self) -> Entry | None:
        """The entry with all bytes that can be relied on, or None without a usable one."""
        try:
            content = self.path.read_bytes()
            first = json.loads(content[:_NOTE_AT])
            if first["version"] != _VERSION:
                return None
            remote = None if first["remote"] is None else Remote(**first["remote"])
            spans = [(int(start), int(end)) for start, end in first["durable"]]
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return Entry(first["expected"], remote, Ranges([*spans, *_noted(content)]).spans)

    def save(self, entry: Entry) -> None:
        """Record ``entry``, whose bytes must be on the disk already; it is durable afterwards."""
        remote = entry.remote
        fields = None if remote is None else {n: getattr(remote, n) for n in Remote.__slots__}
        first = {
            "version": _VERSION,
            "expected": entry.expected,
            "remote": fields,
            "durable": entry.spans,
        }
        fresh = self.path.with_name(self.path.name + ".new")
        file = fresh.open("w+b", buffering=0)
        try:
            file.write(json.dumps(first).encode().ljust(_NOTE_AT - 1) + b"\n" + _note(entry.spans))
            os.fsync(file.fileno())
            with self._lock:
                fresh.replace(self.path)
                self._file, file = file, self._file or file
        finally:
            if file is not self._file:
                file.close()
        flush_directory(self.path.parent)

    def note(self, spans: tuple[Span, ...]) -> None:
        """Record what has been written but perhaps not yet flushed; takes microseconds."""
        with self._lock:
            if self._file is not None:
                self._file.seek(_NOTE_AT)
                self._file.write(_note(spans))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None

    def remove(self) -> None:
        """Close and delete it."""
        self.close()
        self.path.unlink(missing_ok=True)


def flush_directory(directory: Path) -> None:
    """Make renames in a folder durable, where the system can."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _note(spans: tuple[Span, ...]) -> bytes:
    line = json.dumps({"start": _machine_start(), "written": spans}).encode()
    if len(line) >= _NOTE_SIZE:
        line = b"{}"
    return line.ljust(_NOTE_SIZE - 1) + b"\n"


def _noted(content: bytes) -> list[Span]:
    try:
        note = json.loads(content[_NOTE_AT:])
        if note.get("start") != _machine_start():
            return []
        return [(int(start), int(end)) for start, end in note["written"]]
    except (ValueError, TypeError, KeyError, AttributeError):
        return []


_start: str | None = None


def _machine_start() -> str:
    """Something that differs after each start of the machine."""
    global _start  # noqa: PLW0603  # it cannot change while this process lives
    if _start is None:
        try:
            _start = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        except OSError:
            _start = str(int(psutil.boot_time()))
    return _start
