"""The unfinished file of a download: its bytes, journal and digests; knows no network."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from typing import Any, Literal

from gpt4all.catalog.journal import Entry, Journal, Remote, flush_directory
from gpt4all.catalog.ranges import Ranges
from gpt4all.catalog.source import Source
from gpt4all.catalog.verification import FollowingHash, compare
from gpt4all.errors import DownloadError, InsufficientDisk, VerificationError

_NOTE_EVERY = 256 * 1024
"""Bytes written between two notes in the journal: the most that a killed process fetches again."""


class Closed(Exception):  # noqa: N818
    """Something was to be written after `Part.close`."""


class Changed(Exception):  # noqa: N818
    """The file on the server is not the one that the bytes here came from."""


class Part:
    """``<name>.part`` and its journal. Threads may write at the same time; one process owns it.

    Attributes:
        ranges: The bytes that are there.
        total: Bytes of the finished file; None while unknown.
        remote: How the server that sent the bytes described the file.
    """

    def __init__(self, target: Path, source: Source, *, hashing: bool) -> None:
        self.path = target.with_name(target.name + ".part")
        self._target = target
        self._source = source
        self._digests = source.digests if hashing else {}
        self._expected: dict[str, Any] = {"size": source.size, **source.digests}
        self._journal = Journal(target.with_name(target.name + ".part.journal"))
        self._lock = threading.Lock()
        self._saving = threading.Lock()
        self._file: FileIO | None = None
        self._hash: FollowingHash | None = None
        self._n_unnoted = 0
        self._is_closed = False
        self.ranges = Ranges()
        self.remote: Remote | None = None
        self.total = source.size
        self._restore()

    def _restore(self) -> None:
        entry = self._journal.read()
        if entry is None or entry.expected != self._expected or not self.path.is_file():
            return
        self.ranges = Ranges(entry.spans).upto(self.path.stat().st_size)
        self.remote = entry.remote
        if self.total is None and entry.remote is not None:
            self.total = entry.remote.size
        if self.ranges.spans:
            self._open("r+b")
            try:
                self.sync()
            except BaseException:
                self._release()
                raise

    @property
    def is_complete(self) -> bool:
        """Whether every byte is there."""
        return self.total is not None and self.ranges.prefix == self.total > 0

    def can_join(self, remote: Remote) -> bool:
        """Whether pieces from several answers can be told to belong together."""
        return bool(self._digests or remote.etag or remote.modified)

    def begin(self, remote: Remote) -> None:
        """Note what a server said before the first of its bytes is written.

        Raises:
            Changed: The bytes that are there belong to another version.
            InsufficientDisk: The rest does not fit.
            DownloadError: The folder cannot be written to.
        """
        with self._lock:
            if self._is_closed:
                raise Closed
            if self.remote == remote and self._file is not None:
                return
            if self.ranges.spans and not self._may_continue(remote):
                raise Changed
            self.remote = remote
            self.total = remote.size if remote.size is not None else self._source.size
            self._check_room()
            if self._file is None:
                self._open("w+b")
        self.sync()

    def _may_continue(self, remote: Remote) -> bool:
        """Where nothing tells versions apart, digests will tell at the end; or else nobody can."""
        if remote.size is not None and self.ranges.spans[-1][1] > remote.size:
            return False
        same = self.remote and self.remote.is_recognisable_as(remote)
        return bool(self._digests) if same is None else bool(same)

    def _check_room(self) -> None:
        if self.total is None:
            return
        used = 0
        if self.path.exists():
            status = self.path.stat()
            used = getattr(status, "st_blocks", status.st_size // 512) * 512
        need, free = self.total - used, shutil.disk_usage(self.path.parent).free
        if need > free:
            raise InsufficientDisk(str(self.path.parent), need, free)

    def _open(self, mode: Literal["r+b", "w+b"]) -> None:
        try:
            self._file = self.path.open(mode, buffering=0)
        except OSError as error:
            raise DownloadError(f"{self.path} cannot be written: {error.strerror}") from error
        self._hash = FollowingHash(self.path, self._digests)
        self._hash.advance(self.ranges.prefix)

    def write(self, position: int, data: bytes) -> None:
        """Put bytes in place.

        Raises:
            Closed: The part was closed by another thread.
            InsufficientDisk: The disk is full.
            DownloadError: The file cannot be written.
        """
        with self._lock:
            if self._is_closed or self._file is None or self._hash is None:
                raise Closed
            try:
                _write_all(self._file, position, data)
            except OSError as error:
                raise self._explained(error) from error
            self.ranges.add(position, position + len(data))
            self._n_unnoted += len(data)
            if self._n_unnoted >= _NOTE_EVERY:
                self._n_unnoted = 0
                self._journal.note(self.ranges.spans)
            self._hash.advance(self.ranges.prefix)

    def _explained(self, error: OSError) -> Exception:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            need = max((self.total or 0) - self.ranges.count, 1)
            return InsufficientDisk(str(self.path.parent), need, 0)
        return DownloadError(f"{self.path} cannot be written: {error.strerror}")

    def sync(self) -> None:
        """Flush what is written and record it durably; others may write meanwhile."""
        with self._saving:
            if self._file is None:
                return
            with self._lock:
                entry = Entry(self._expected, self.remote, self.ranges.spans)
            try:
                os.fsync(self._file.fileno())
                self._journal.save(entry)
            except OSError as error:
                raise self._explained(error) from error

    def reset(self) -> None:
        """Forget every byte, durably, before others take their place."""
        with self._saving, self._lock:
            if self._is_closed:
                raise Closed
            if self._file is None or not self.ranges.spans:
                return
            self.ranges, self.remote, self.total = Ranges(), None, self._source.size
            self._journal.save(Entry(self._expected, None, ()))
            self._file.truncate(0)
            assert self._hash is not None
            self._hash.stop()
            self._hash = FollowingHash(self.path, self._digests)

    def finish(self, report: Callable[[], None]) -> None:
        """Compare digests, flush, and give the file its final name.

        Raises:
            VerificationError: The digests differ; the part is deleted.
        """
        assert self.is_complete
        assert self._file is not None
        assert self._hash is not None
        assert self.total is not None
        self._flush()  # while the last digests are made
        self._hash.finish(self.total, report)
        try:
            compare(self._target.name, self._hash.digests(), self._digests)
        except VerificationError as error:
            self.discard()
            raise VerificationError(f"{error}; the part was deleted") from None
        self._file.close()
        self._file = None
        try:
            self.path.replace(self._target)
            flush_directory(self._target.parent)
            self._journal.remove()
        except OSError as error:
            raise self._explained(error) from error

    def _flush(self) -> None:
        assert self._file is not None
        try:
            self._file.truncate(self.total)
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._explained(error) from error

    def discard(self) -> None:
        """Delete the part and its journal, and begin anew."""
        self.ranges, self.remote, self.total = Ranges(), None, self._source.size
        self._release()
        self._journal.remove()
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Record what is there and let go; nothing can be written afterwards."""
        with self._lock:
            self._is_closed = True
        if self._file is not None and not self.ranges.spans:
            self.discard()  # an empty part is of no use to anybody
        try:
            self.sync()
        finally:
            self._release()
            self._journal.close()

    def _release(self) -> None:
        if self._hash is not None:
            self._hash.stop()
        if self._file is not None:
            self._file.close()
            self._file = None


def _write_all(file: FileIO, position: int, data: bytes) -> None:
    file.seek(position)
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
