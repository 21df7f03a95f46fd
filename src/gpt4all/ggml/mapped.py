"""The bytes of a model file without reading it into memory."""

from __future__ import annotations

import mmap
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gpt4all.errors import InvalidModelFile, ModelNotFound


@contextmanager
def mapped(path: Path) -> Iterator[mmap.mmap]:
    """The bytes of a model file, for reading inside the block.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: It cannot be read, then or inside the block, or is empty.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
            raise InvalidModelFile(f"{path} is not a file but a {_kind_of_node(status.st_mode)}")
        if status.st_size == 0:
            raise InvalidModelFile(f"{path} is empty")
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            yield data
    except FileNotFoundError as error:
        raise ModelNotFound(f"there is no file {path}") from error
    except (OSError, ValueError) as error:
        if isinstance(error, InvalidModelFile):
            raise
        reason = getattr(error, "strerror", None) or error
        raise InvalidModelFile(f"{path} cannot be read: {reason}") from error


def _kind_of_node(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "folder"
    return "pipe" if stat.S_ISFIFO(mode) else "device or socket"
