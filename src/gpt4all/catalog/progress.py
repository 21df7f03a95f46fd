"""Progress as one line on a terminal, for programs that show nothing themselves."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .source import Progress

if TYPE_CHECKING:
    from .source import ProgressCallback

_INTERVAL = 0.2
"""Seconds between two changes of the line."""


@contextmanager
def on_terminal(
    progress: ProgressCallback | None, *, is_shown: bool = True, title: str = ""
) -> Iterator[ProgressCallback | None]:
    """What to call while something is fetched inside the block.

    Args:
        progress: A program's own callback, which is then used as it is.
        is_shown: Whether the line may be shown; it is only if standard error is a terminal.
        title: Begins the line.
    """
    stream = sys.stderr
    if progress is not None or not is_shown or stream is None or not stream.isatty():
        yield progress
        return
    last = 0.0

    def show(state: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < _INTERVAL and state.received != state.total:
            return
        last = now
        stream.write(f"\r{title}{line_of(state)}\x1b[K")
        stream.flush()

    try:
        yield show
    finally:
        if last:
            with contextlib.suppress(OSError, ValueError):
                stream.write("\n")
                stream.flush()


def conversion_progress(
    progress: ProgressCallback | None,
) -> Callable[[int, int], bool | None] | None:
    """What a conversion calls with bytes written and bytes in all, to show like a download."""
    if progress is None:
        return None
    start = time.monotonic()

    def report(done: int, total: int) -> bool | None:
        seconds = max(time.monotonic() - start, 1e-6)
        return progress(Progress(done, total, 0, done / seconds))

    return report


def line_of(state: Progress) -> str:
    """Such as ``45 % of 773 MB, 12.3 MB/s, 0:34 left``."""
    speed = f"{size_text(state.speed)}/s"
    if not state.total:
        return f"{size_text(state.received)}, {speed}"
    share = f"{100 * state.received // state.total} % of {size_text(state.total)}, {speed}"
    if state.received >= state.total or state.speed <= 0:
        return share
    seconds = int((state.total - state.received) / state.speed)
    hours, rest = divmod(seconds, 3600)
    clock = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
    return f"{share}, {clock} left"


def size_text(n_bytes: float) -> str:
    """Such as ``773 MB`` or ``4.1 GB``: powers of 1000, as disks and downloads are sold."""
    size = float(n_bytes)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:
            digits = 1 if unit != "bytes" and size < 100 else 0
            return f"{size:.{digits}f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
