"""Files that are made from a model file once and kept: an old format's conversion, a repaired copy.

They lie beside their source, or in the cache directory if nothing can be written there, and say in
their metadata what they were made from. So nothing else has to be remembered, and a copy whose
source or maker changed is made anew.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from gpt4all import settings
from gpt4all.errors import GPT4AllError, InsufficientDisk, InvalidModelFile, ModelNotFound

from .gguf import read_header

_PREFIX = "gpt4all.made_from."

Stamp = dict[str, Any]
"""Metadata of a derived file: size and time of its source, and who made it."""


def stamp_of(source: Path, maker: str) -> Stamp:
    """What a file made now from ``source`` has to say.

    Args:
        source: A file that is there.
        maker: Name and version of what makes it; another one makes it anew.

    Raises:
        ModelNotFound: There is no such file.
    """
    try:
        status = source.stat()
    except OSError as error:
        raise ModelNotFound(f"there is no file {source}") from error
    return {
        f"{_PREFIX}size": status.st_size,
        f"{_PREFIX}modified": status.st_mtime_ns,
        f"{_PREFIX}maker": maker,
    }


def places(source: Path) -> tuple[Path, Path]:
    """Where the file made from ``source`` is kept: beside it, or else in the cache."""
    name = source.name + ".gguf"
    absolute = os.path.abspath(source)  # noqa: PTH100  # unlike resolve, it keeps links
    digest = hashlib.sha256(os.fsencode(absolute)).hexdigest()[:16]
    return source.with_name(name), settings.cache_directory() / "converted" / f"{digest}-{name}"


def kept(source: Path, maker: str) -> Path | None:
    """The file made from ``source`` before, if it is still good."""
    stamp = stamp_of(source, maker)
    return next((place for place in places(source) if _stamp_in(place) == stamp), None)


def in_cache(source: Path) -> Path | None:
    """The file made from ``source`` that lies in the cache, good or not, if there is one."""
    place = places(source)[1]
    return place if _stamp_in(place) else None


Write = Callable[[IO[bytes], Stamp], None]
"""Writes the whole file, with the stamp among its metadata."""


def make(
    source: Path,
    maker: str,
    n_bytes: int,
    write: Write,
    *,
    place: Path | None = None,
    anew: bool = False,
) -> Path:
    """Make the file, unless another process made it meanwhile.

    Args:
        source: What it is made from.
        maker: See `stamp_of`.
        n_bytes: Size of the result.
        write: Writes it.
        place: The file to write, in place of one that stands there; None is the first of `places`
            that can be written and is not a file of somebody else.
        anew: Make it even if a good one is there.

    Returns:
        The file.

    Raises:
        InsufficientDisk: It does not fit.
        InvalidModelFile: It can be written nowhere.
    """
    errors: list[OSError] = []
    for target in (place,) if place else places(source):
        if place is None and target.exists() and _stamp_in(target) is None:
            continue  # somebody else's
        try:
            with _locked(target):
                stamp = stamp_of(source, maker)
                if anew or _stamp_in(target) != stamp:
                    _replace(target, n_bytes, lambda file: write(file, stamp))  # noqa: B023
                return target
        except OSError as error:
            if isinstance(error, GPT4AllError):
                raise
            errors.append(error)
    reason = errors[-1].strerror if errors else "files of other origin are in the way"
    raise InvalidModelFile(f"the conversion of {source} cannot be written: {reason}")


def _stamp_in(path: Path) -> Stamp | None:
    """What a file says it was made from; None if it does not."""
    try:
        metadata = read_header(path).metadata
    except GPT4AllError:
        return None
    stamp = {key: value for key, value in metadata.items() if key.startswith(_PREFIX)}
    return stamp or None


@contextlib.contextmanager
def _locked(target: Path) -> Iterator[None]:
    from filelock import FileLock  # noqa: PLC0415  # rarely needed

    target.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(target.with_name(target.name + ".part.lock"))
    with lock:
        try:
            yield
        finally:
            # Processes that wait for this very file notice that it is gone and make another.
            with contextlib.suppress(OSError):
                Path(lock.lock_file).unlink()


def _replace(target: Path, n_bytes: int, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file under another name, and give it its own when it is whole and on the disk."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    free = shutil.disk_usage(target.parent).free
    if n_bytes > free:
        raise InsufficientDisk(str(target.parent), n_bytes, free)
    try:
        with part.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        _flush_directory(target.parent)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise InsufficientDisk(str(target.parent), n_bytes, 0) from error
        raise
    finally:
        part.unlink(missing_ok=True)


def _flush_directory(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some systems cannot
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
