"""How the header of an old file is laid out, and what a family of models is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from .file import LegacyFile
from .options import Options

Rows = npt.NDArray[np.intp]
"""For each row of a new matrix the row of the old one that it takes."""

_LAYER = re.compile(r"(?<=[./])(h?)(\d{1,4})(?=[./])")


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands between a magic number and the tensors.

    Attributes:
        magic: First four bytes of the file.
        fields: Names of the header's numbers, in order; 4 bytes each.
        versions: Container version -> version of the quantisation; empty if the container has no
            version, and then the field ``ftype`` tells: 1000 * version + format.
        reals: Fields that are float32; the others are int32.
        has_scores: Four bytes follow each token.
        repeats_n_vocab: The size of the vocabulary stands once more before the tokens.
        marks_special: Bit 31 of a token's length says that it is special.
        alignment: Tensor data begins at multiples of so many bytes of the file.
    """

    magic: bytes
    fields: tuple[str, ...]
    versions: Mapping[int, int] = field(default_factory=dict)
    reals: tuple[str, ...] = ()
    has_scores: bool = False
    repeats_n_vocab: bool = False
    marks_special: bool = False
    alignment: int = 1


def _no_rows(file: LegacyFile, name: str) -> Rows | None:  # noqa: ARG001
    return None


def _nothing(file: LegacyFile) -> Mapping[str, int]:  # noqa: ARG001
    return {}


def _any(numbers: Mapping[str, int | float]) -> bool:  # noqa: ARG001
    return True


@dataclass(frozen=True, slots=True)
class Architecture:
    """One family of models: its files, and what llama.cpp wants instead.

    Attributes:
        name: One of `file.ARCHITECTURES`.
        target: llama.cpp's name of the architecture that computes the same.
        layouts: The containers it came in.
        names: Tensor -> its name today; ``{}`` stands for the number of a layer.
        metadata: The keys below the name of the target.
        optional: Those of ``names`` that a file need not have.
        always_f32: Those of ``names`` that llama.cpp can use in no other format.
        dropped: Ends of the names of tensors that nothing needs.
        rows: For a tensor (by its key in ``names``) the order of its rows, None as they are.
        drops_rows: Whether ``rows`` may leave some out; it has looked at the tensors' shapes then.
        zeros: Vectors of zeros that llama.cpp insists on: name with ``{}`` -> length.
        accepts: Whether the header's numbers can be of this family, where layouts alone do not say.
    """

    name: str
    target: str
    layouts: tuple[Layout, ...]
    names: Mapping[str, str]
    metadata: Callable[[LegacyFile, Options], Mapping[str, Any]]
    optional: frozenset[str] = frozenset()
    always_f32: frozenset[str] = frozenset()
    dropped: tuple[str, ...] = ()
    rows: Callable[[LegacyFile, str], Rows | None] = _no_rows
    drops_rows: bool = False
    zeros: Callable[[LegacyFile], Mapping[str, int]] = _nothing
    accepts: Callable[[Mapping[str, int | float]], bool] = _any

    def has(self, tensor_name: str) -> bool:
        """Whether a tensor of this name belongs to the family."""
        return generic(tensor_name)[0] in self.names or tensor_name.endswith(self.dropped)


def generic(tensor_name: str) -> tuple[str, int | None]:
    """A tensor's name with ``{}`` for the number of its layer, and that number."""
    match = _LAYER.search(tensor_name)
    if match is None:
        return tensor_name, None
    start, end = match.span(2)
    return f"{tensor_name[:start]}{{}}{tensor_name[end:]}", int(match[2])


def with_both(*names: tuple[str, str]) -> dict[str, str]:
    """Names of weight and bias for each pair (old, new)."""
    return {f"{old}.{kind}": f"{new}.{kind}" for old, new in names for kind in ("weight", "bias")}
