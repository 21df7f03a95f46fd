"""The pages of a mapped model file."""

from __future__ import annotations

import ctypes
import mmap
import re
from collections.abc import Iterator
from pathlib import Path

_MAPPINGS = Path("/proc/self/maps")
_LINE = re.compile(r"(?P<start>[0-9a-f]+)-(?P<end>[0-9a-f]+) r--s \S+ \S+ \d+ +(?P<path>/.*)")
_PART = re.compile(r"-\d{5}-of-\d{5}\.gguf$")


def release(path: Path) -> None:
    """Let go of the pages of a GGUF file that this process has read through mappings.

    libllama keeps a file mapped whose weights our kernels have packed, so that they count twice as
    memory of the process. What is read again later comes out of the system's page cache: a shared
    read-only mapping loses nothing (https://man7.org/linux/man-pages/man2/madvise.2.html). Nothing
    happens on systems without ``/proc``.

    Args:
        path: The file, or the first part of a split one: then all parts are meant.
    """
    if not _MAPPINGS.exists():
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    for start, end in _mappings(path.resolve()):
        madvise(start, end - start, mmap.MADV_DONTNEED)  # a wish: pages that stay do no harm


def _mappings(path: Path) -> Iterator[tuple[int, int]]:
    stem = _PART.sub("-", str(path))
    for line in _MAPPINGS.read_text(errors="surrogateescape").splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            continue
        name = found["path"]
        if name == str(path) or (_PART.search(name) and _PART.sub("-", name) == stem):
            yield int(found["start"], 16), int(found["end"], 16)
