"""What a repaired copy of a GGUF will contain, decided before a byte of it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from gpt4all.ggml.gguf import GGUFHeader, TensorInfo
from gpt4all.ggml.writer import NewTensor

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import numpy.typing as npt


class Piece(NamedTuple):
    """A tensor of the copy and where it comes from."""

    new: NewTensor
    source: TensorInfo | None
    """None is zeros. If the types differ, F16 becomes F32."""
    rows: npt.NDArray[np.intp] | None = None
    """Old row of each new one; None is as they are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A GGUF to be written.

    Attributes:
        header: Of the file that it is made from.
        metadata: All its keys and values.
        types: Key -> type as in `GGUFHeader.types`, where it is not the usual one.
        tensors: In the order in which they are written.
        reasons: What is wrong with the file, each fit to follow "it".
    """

    header: GGUFHeader
    metadata: Mapping[str, Any]
    types: Mapping[str, str]
    tensors: tuple[Piece, ...]
    reasons: tuple[str, ...] = ()


def tensors_of(header: GGUFHeader) -> tuple[Piece, ...]:
    """All tensors of a file as they are."""
    return tuple(Piece(NewTensor(t.name, t.shape, t.type), t) for t in header.tensors)


def changed(
    planned: Plan,
    reason: str,
    metadata: Mapping[str, Any],
    tensors: tuple[Piece, ...] | None = None,
) -> Plan:
    """A plan with new metadata, and other tensors if some are given."""
    types = {
        key: kind
        for key, kind in planned.types.items()
        if key in metadata and metadata[key] is planned.metadata.get(key)
    }
    return replace(
        planned,
        metadata=metadata,
        types=types,
        tensors=planned.tensors if tensors is None else tensors,
        reasons=(*planned.reasons, reason),
    )
