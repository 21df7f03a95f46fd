"""Chats in files: a JSON list of messages, each with ``role`` and ``content``."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from gpt4all.cli.piped import MAX_BYTES, check_text, decode
from gpt4all.errors import GPT4AllError, InvalidParameter
from gpt4all.session import ROLES
from gpt4all.types import Message


def save(messages: list[Message], path: Path) -> None:
    """Write messages to a file. It is there completely or, after an error, as it was before.

    Raises:
        InvalidParameter: The file exists and is not a saved chat.
        GPT4AllError: It cannot be written.
    """
    path = path.resolve()  # a link stays one
    if path.exists() and not _is_transcript(path):
        raise InvalidParameter(f"{path} exists and is not a saved chat; choose another name")
    try:
        _replace(path, json.dumps(messages, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        raise GPT4AllError(f"{path} cannot be written: {error.strerror}") from error


def load(path: Path) -> list[Message]:
    """Messages that `save` wrote.

    Raises:
        GPT4AllError: The file cannot be read.
        InvalidParameter: It holds something else.
    """
    try:
        if path.exists() and not path.is_file():
            raise InvalidParameter(f"{path} is not a file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise GPT4AllError(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise InvalidParameter(f"{path} has more than {MAX_BYTES // 2**20} MiB")
    try:
        entries = json.loads(decode(data, str(path)))
    except (ValueError, RecursionError) as error:
        raise InvalidParameter(f"{path} is not a saved chat: it is not JSON ({error})") from error
    if not isinstance(entries, list):
        raise InvalidParameter(f"{path} is not a saved chat: it is not a list of messages")
    return [_message(entry, index, path) for index, entry in enumerate(entries)]


def _message(entry: object, index: int, path: Path) -> Message:
    match entry:
        case {"role": str(role), "content": str(content)} if role in ROLES:
            return {"role": role, "content": check_text(content, f"message {index} of {path}")}
    raise InvalidParameter(
        f"{path} is not a saved chat: message {index} has no role ({', '.join(ROLES)}) "
        "or no text as content"
    )


def _is_transcript(path: Path) -> bool:
    try:
        load(path)
    except GPT4AllError:
        return False
    return True


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)  # for us alone
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
