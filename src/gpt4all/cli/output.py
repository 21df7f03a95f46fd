"""Standard output and standard error: answers go to the first, everything else to the second."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from typing import IO

import typer

CLOSED_PIPE = 141
"""Exit status when the reader of the output is gone: what a shell reports for SIGPIPE."""

_CONTROL = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}
"""Control characters, with which an answer could rewrite the screen or move its cursor."""


def prepare() -> None:
    """Set up the streams: what a terminal cannot show becomes a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    warnings.showwarning = _show_warning


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a person is at the other end of a standard stream."""
    return stream is not None and not stream.closed and stream.isatty()


def write(text: str) -> None:
    """Print a piece of an answer at once; the program ends if nobody can read it.

    Raises:
        typer.Exit: The output is closed or full.
    """
    stream = sys.stdout
    if stream is None:  # closed by the caller: >&-
        return
    try:
        stream.write(text.translate(_CONTROL) if is_terminal(stream) else text)
        stream.flush()
    except BrokenPipeError:
        _discard(stream)
        raise typer.Exit(CLOSED_PIPE) from None
    except OSError as error:
        _discard(stream)
        note(f"gpt4all: the answer cannot be written: {error.strerror}")
        raise typer.Exit(1) from None


def note(text: str) -> None:
    """Print a line about an answer, never part of one."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)  # noqa: T201  # this is the command line


def _discard(stream: IO[str]) -> None:
    """Let what is still buffered vanish, or the interpreter's exit would complain about it."""
    with contextlib.suppress(OSError, ValueError):
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, stream.fileno())
        os.close(sink)


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    note(f"gpt4all: warning: {message}")
