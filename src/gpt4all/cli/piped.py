"""Standard input that is not typed: piped text and scripts."""

from __future__ import annotations

import os
import select
import sys
from typing import BinaryIO

from gpt4all.cli import output
from gpt4all.errors import InvalidParameter

MAX_BYTES = 16 * 2**20
"""More than any context holds; an endless stream must not fill the memory."""

PATIENCE = 3.0
"""Seconds without input after which the program says what it is waiting for."""


def is_typed() -> bool:
    """Whether standard input is a terminal."""
    return output.is_terminal(sys.stdin)


def read_all() -> str:
    """Everything on standard input, without line ends at its end; empty if it is closed.

    Raises:
        InvalidParameter: It is not UTF-8 text, or too much.
    """
    source = _source()
    if source is None:
        return ""
    _announce_waiting(source)
    data = source.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InvalidParameter(f"standard input has more than {MAX_BYTES // 2**20} MiB")
    return decode(data, "standard input").rstrip("\r\n")


def read_line() -> str:
    """The next line of standard input.

    Raises:
        EOFError: There is none.
        InvalidParameter: It is not UTF-8 text, or too long.
    """
    source = _source()
    data = source.readline(MAX_BYTES + 1) if source else b""
    if not data:
        raise EOFError
    if len(data) > MAX_BYTES:
        raise InvalidParameter(f"a line of standard input has more than {MAX_BYTES // 2**20} MiB")
    return decode(data, "a line of standard input").rstrip("\r\n")


def decode(data: bytes, where: str) -> str:
    """UTF-8 text, with or without a byte order mark.

    Raises:
        InvalidParameter: The bytes are something else; the sentence names the first wrong one.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = error.object[error.start]
        raise InvalidParameter(
            f"{where} is not UTF-8 text: byte {error.start} is 0x{wrong:02x}"
        ) from None


def check_text(text: str, where: str) -> str:
    """The text, if it is one that UTF-8 can spell.

    Arguments and typed lines of other encodings arrive with surrogates in place of their bytes.

    Raises:
        InvalidParameter: It is not.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidParameter(
            f"{where} is not UTF-8 text: character {error.start} is {text[error.start]!a}"
        ) from None
    return text


def _source() -> BinaryIO | None:
    """Standard input as bytes; None if the caller closed it (``<&-``)."""
    return None if sys.stdin is None else sys.stdin.buffer


def _announce_waiting(source: BinaryIO) -> None:
    try:
        handle = source.fileno()
    except OSError:  # not a real stream, so nothing to wait for
        return
    if os.name == "posix" and not select.select([handle], [], [], PATIENCE)[0]:
        output.note("gpt4all: waiting for standard input to end (</dev/null gives it none)")
