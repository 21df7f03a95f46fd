"""File names of split models: ``big-00001-of-00003.gguf`` is the first of three files.

The pattern is that of llama.cpp's gguf-split
(https://github.com/ggml-org/llama.cpp/tree/master/tools/gguf-split).
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PATTERN = re.compile(r"(.+)-(\d{5})-of-(\d{5})\.gguf")


class SplitName(NamedTuple):
    """The name of one file of a split model; a folder before it belongs to `stem`."""

    stem: str
    """The name of the model."""
    number: int
    """Of the file, from 1."""
    n_files: int
    """How many files the model has, at most 99,999."""

    def __str__(self) -> str:
        return f"{self.stem}-{self.number:05}-of-{self.n_files:05}.gguf"

    def all(self) -> list[SplitName]:
        """The names of all files of the model, in order."""
        return [self._replace(number=number) for number in range(1, self.n_files + 1)]


def split_name(name: str) -> SplitName | None:
    """What the name of a file says; None if it is not one of several."""
    match = _PATTERN.fullmatch(name) if "-of-" in name else None
    return SplitName(match[1], int(match[2]), int(match[3])) if match else None
