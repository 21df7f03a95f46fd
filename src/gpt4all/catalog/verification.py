"""Size, digests and first bytes of model files; knows no network."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from io import FileIO
from pathlib import Path

from gpt4all.catalog.source import Progress, ProgressCallback
from gpt4all.errors import CancellationError, ModelNotFound, VerificationError

_BLOCK = 4 * 1024 * 1024
_TICK = 0.1
_OLD_MAGICS = (b"lmgg", b"fmgg", b"tjgg", b"algg", b"treb", b"mmgg", b"lper", b"GGUF")
"""How files of the ggml family begin; the numbers were written with the low byte first."""


def verify(
    path: Path,
    *,
    size: int | None = None,
    md5: str | None = None,
    sha256: str | None = None,
    progress: ProgressCallback | None = None,
) -> None:
    """Read a file and compare it with what is known about it.

    Args:
        path: The file.
        size: Bytes it must have; None does not compare.
        md5: Hexadecimal digest it must have; None does not compare.
        sha256: The same.
        progress: Called with the bytes read so far, about ten times per second.

    Raises:
        ModelNotFound: There is no such file.
        VerificationError: It differs; the file is left alone.
        CancellationError: ``progress`` returned False.
    """
    if not path.is_file():
        raise ModelNotFound(f"there is no file {path}")
    actual = path.stat().st_size
    if size is not None and actual != size:
        raise VerificationError(f"{path} has {actual} bytes but must have {size}")
    known = {"md5": md5, "sha256": sha256}
    digests = {name: digest.lower() for name, digest in known.items() if digest}
    if not digests:
        return
    hashes = FollowingHash(path, digests)
    try:
        reporter = Reporter(progress, lambda: hashes.position, lambda: actual)
        hashes.finish(actual, reporter.report)
        reporter.report(final=True)
    finally:
        hashes.stop()
    compare(str(path), hashes.digests(), digests)


def compare(name: str, actual: Mapping[str, str], expected: Mapping[str, str]) -> None:
    """Raise VerificationError unless all expected digests are met."""
    for algorithm, digest in expected.items():
        if actual[algorithm] != digest:
            label = {"md5": "MD5", "sha256": "SHA-256"}[algorithm]
            raise VerificationError(
                f"the {label} of {name} is {actual[algorithm]} but must be {digest}"
            )


def refuse_foreign_start(filename: str, start: bytes) -> None:
    """Raise VerificationError when the first bytes cannot begin a model of that name."""
    if filename.endswith(".gguf") and not start.startswith(b"GGUF"):
        raise VerificationError(f"what was sent for {filename} is no GGUF file but {_shown(start)}")
    if filename.endswith(".bin") and not start.startswith(_OLD_MAGICS):
        raise VerificationError(f"what was sent for {filename} is no model but {_shown(start)}")


def _shown(start: bytes) -> str:
    page = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<"))
    return "a web page" if page else f"begins with {start[:8]!r}"


class FollowingHash:
    """Digests of a file that is still growing, made in a thread right behind the writer.

    It reads the file, of which the system has just kept a copy in memory: in large pieces that is
    quicker than to be handed each of the small ones that a network brings.
    """

    def __init__(self, path: Path, algorithms: Iterable[str]) -> None:
        self.position = 0
        self._path = path
        self._hashes = [hashlib.new(name, usedforsecurity=False) for name in algorithms]
        self._end = 0
        self._is_last = False
        self._is_stopped = False
        self._error: OSError | None = None
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="gpt4all-hash", daemon=True)
        if self._hashes:
            self._thread.start()

    def advance(self, end: int) -> None:
        """Say that all bytes before ``end`` are written."""
        if not self._hashes:
            return
        with self._changed:
            self._end = max(end, self._end)
            if self._has_enough():
                self._changed.notify()

    def finish(self, end: int, report: Callable[[], None]) -> None:
        """Wait until everything is read; ``report`` is called meanwhile and may raise.

        Raises:
            VerificationError: The file cannot be read to its end.
        """
        with self._changed:
            self._end, self._is_last = end, True
            self._changed.notify()
        while self._thread.is_alive():
            self._thread.join(_TICK)
            report()
        if self._error is not None:
            said = self._error.strerror or self._error
            raise VerificationError(f"{self._path} cannot be read: {said}") from self._error

    def digests(self) -> dict[str, str]:
        """Hexadecimal digests by algorithm."""
        return {each.name: each.hexdigest() for each in self._hashes}

    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            buffer = memoryview(bytearray(_BLOCK))  # once: the system clears what it hands out
            with self._path.open("rb", buffering=0) as file:
                while self._wait():
                    self._read(file, self._end, buffer)
        except OSError as error:
            self._error = error

    def _wait(self) -> bool:
        """Whether there is more to do."""
        with self._changed:
            self._changed.wait_for(lambda: self._has_enough() or self._is_last or self._is_stopped)
            return not self._is_stopped and self.position < self._end

    def _has_enough(self) -> bool:
        return self._end - self.position >= _BLOCK

    def _read(self, file: FileIO, end: int, buffer: memoryview) -> None:
        """Take the bytes up to ``end`` from the file."""
        while self.position < end and not self._is_stopped:
            n_read = file.readinto(buffer[: end - self.position])
            if not n_read:
                raise OSError(f"it ended at {self.position}")
            for each in self._hashes:
                each.update(buffer[:n_read])
            self.position += n_read


class Reporter:
    """Calls a progress callback at most ten times per second and works out the speed."""

    def __init__(
        self,
        callback: ProgressCallback | None,
        received: Callable[[], int],
        total: Callable[[], int | None],
        *,
        resumed: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._callback = callback
        self._received = received
        self._total = total
        self._resumed = resumed
        self._clock = clock
        self._marks = [(clock(), received())]
        self._last = float("-inf")

    def report(self, *, final: bool = False) -> None:
        """Tell the callback how far it is.

        Raises:
            CancellationError: It returned False.
        """
        now = self._clock()
        if self._callback is None or (now - self._last < _TICK and not final):
            return
        self._last = now
        received = self._received()
        progress = Progress(received, self._total(), self._resumed, self._speed(now, received))
        if self._callback(progress) is False and not final:
            raise CancellationError("the download was cancelled; what has arrived is kept")

    def _speed(self, now: float, received: int) -> float:
        """Bytes per second since about five seconds ago."""
        self._marks = [mark for mark in self._marks if now - mark[0] <= 5.0] or self._marks[-1:]
        then, before = self._marks[0]
        self._marks.append((now, received))
        return max(received - before, 0) / (now - then) if now > then else 0.0
