"""Writes the header of a GGUF file: metadata and the table of tensors.

The weights follow behind it, each tensor padded with zeros to a multiple of `ALIGNMENT` bytes.
Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from .gguf import DEFAULT_ALIGNMENT, MAGIC, TENSOR_TYPES, TYPE_NAMES

ALIGNMENT = DEFAULT_ALIGNMENT

_VERSION = 3
_CODES = {name: code for code, name in TYPE_NAMES.items()}
_FORMATS = {
    "uint8": "B", "int8": "b", "uint16": "H", "int16": "h", "uint32": "I", "int32": "i",
    "float32": "f", "bool": "?", "uint64": "Q", "int64": "q", "float64": "d",
}  # fmt: skip


class NewTensor(NamedTuple):
    """One line of the table of tensors."""

    name: str
    shape: tuple[int, ...]
    """ggml's order, the row length first."""
    type: int
    """A key of `gguf.TENSOR_TYPES`."""

    @property
    def n_bytes(self) -> int:
        """Size of its data, without padding."""
        _, per_block, block_bytes = TENSOR_TYPES[self.type]
        return math.prod(self.shape) // per_block * block_bytes


def padding(n_bytes: int) -> int:
    """Zeros that must follow ``n_bytes`` bytes."""
    return -n_bytes % ALIGNMENT


def n_weight_bytes(tensors: Iterable[NewTensor]) -> int:
    """Bytes of all tensors with their padding."""
    return sum(tensor.n_bytes + padding(tensor.n_bytes) for tensor in tensors)


def header(
    metadata: Mapping[str, Any],
    tensors: Sequence[NewTensor],
    types: Mapping[str, str] | None = None,
) -> bytes:
    """The bytes before the weights.

    Args:
        metadata: Key -> bool, int, float, str or a list of one of them, as `gguf.GGUFHeader` has
            them. ``general.architecture`` comes first.
        tensors: In the order in which the weights will follow.
        types: Key -> type, named as in `gguf.GGUFHeader`, where it is not the usual one: uint32 for
            an int, int32 for a list of them, float32.
    """
    types = types or {}
    parts = [MAGIC, struct.pack("<IQQ", _VERSION, len(tensors), len(metadata))]
    for key, value in metadata.items():
        parts += (_string(key), _value(value, types.get(key) or _usual_type(value)))
    offset = 0
    for tensor in tensors:
        parts.append(_string(tensor.name))
        n = len(tensor.shape)
        parts.append(struct.pack(f"<I{n}QIQ", n, *tensor.shape, tensor.type, offset))
        offset += tensor.n_bytes + padding(tensor.n_bytes)
    data = b"".join(parts)
    return data + bytes(padding(len(data)))


def _string(text: str) -> bytes:
    raw = text.encode("utf-8", "surrogateescape")
    return struct.pack("<Q", len(raw)) + raw


def _value(value: Any, kind: str) -> bytes:
    of = kind.removeprefix("array of ")
    if of == kind:
        return struct.pack("<I", _CODES[kind]) + _scalar(value, kind)
    start = struct.pack("<IIQ", _CODES["array"], _CODES[of], len(value))
    if of == "string":
        return start + b"".join(map(_string, value))
    return start + struct.pack(f"<{len(value)}{_FORMATS[of]}", *value)


def _scalar(value: Any, kind: str) -> bytes:
    return _string(value) if kind == "string" else struct.pack("<" + _FORMATS[kind], value)


def _usual_type(value: object) -> str:
    if isinstance(value, (list, tuple)):
        of = _usual_type(value[0]) if value else "string"
        return "array of " + ("int32" if of == "uint32" else of)
    for kind, name in _USUAL.items():
        if isinstance(value, kind):
            return name
    raise TypeError(f"metadata holds {value!r}, which GGUF cannot")


_USUAL = {bool: "bool", int: "uint32", float: "float32", str: "string"}  # a bool is an int too
