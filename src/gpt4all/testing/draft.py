"""A GGUF taken apart, to be spoiled on purpose."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Any, Self

from gpt4all.ggml.gguf import TENSOR_TYPES, TYPE_NAMES, read_header

if TYPE_CHECKING:
    from pathlib import Path

_TYPE_CODES = {name: code for code, name in TYPE_NAMES.items()}
_FORMATS = {
    "uint8": "<B", "int8": "<b", "uint16": "<H", "int16": "<h", "uint32": "<I", "int32": "<i",
    "float32": "<f", "bool": "<?", "uint64": "<Q", "int64": "<q", "float64": "<d",
}  # fmt: skip


class Draft:
    """A GGUF taken apart, to be changed at will and written again without any check.

    Attributes:
        metadata: Key -> (type as in `GGUFHeader.types`, value).
        tensors: Name, shape, type code and offset, as lists that may be changed.
        data: The weights.
        alignment: Bytes; what the file says about it is in `metadata`.
    """

    def __init__(self, path: Path) -> None:
        header = read_header(path)
        self.metadata = {k: (header.types[k], v) for k, v in header.metadata.items()}
        self.tensors: list[list[Any]] = [
            [t.name, list(t.shape), t.type, t.offset] for t in header.tensors
        ]
        self.data = path.read_bytes()[header.data_offset :]
        self.alignment = header.alignment

    def put(self, key: str, value: Any, type_name: str | None = None) -> Self:
        """Replace a value; its type stays unless another is given."""
        self.metadata[key] = (type_name or self.metadata[key][0], value)
        return self

    def retype(self, name: str, type_name: str) -> None:
        """Store a tensor in another format, zeros of the right size, and move the others."""
        code = next(c for c, (n, _, _) in TENSOR_TYPES.items() if n == type_name)
        parts: list[bytes] = []
        position = 0
        for tensor in self.tensors:
            old = self.data[tensor[3] : tensor[3] + _padded(_n_bytes(tensor), self.alignment)]
            if tensor[0] == name:
                tensor[2] = code
                old = bytes(_padded(_n_bytes(tensor), self.alignment))
            tensor[3] = position
            position += len(old)
            parts.append(old)
        self.data = b"".join(parts)

    def encode(self) -> bytes:
        """Return the file."""
        out = [struct.pack("<4sIQQ", b"GGUF", 3, len(self.tensors), len(self.metadata))]
        for key, (type_name, value) in self.metadata.items():
            code = 9 if type_name.startswith("array") else _TYPE_CODES[type_name]
            out += [_encode("string", key), struct.pack("<I", code), _encode(type_name, value)]
        for name, shape, code, offset in self.tensors:
            out += [_encode("string", name), struct.pack(f"<I{len(shape)}Q", len(shape), *shape)]
            out.append(struct.pack("<IQ", code, offset))
        header = b"".join(out)
        return header + bytes(-len(header) % self.alignment) + self.data


def _encode(type_name: str, value: Any) -> bytes:
    if type_name == "string":
        raw = str(value).encode("utf-8", "surrogateescape")
        return struct.pack("<Q", len(raw)) + raw
    if type_name.startswith("array of "):
        item = type_name.removeprefix("array of ")
        start = struct.pack("<IQ", _TYPE_CODES[item], len(value))
        return start + b"".join(_encode(item, each) for each in value)
    return struct.pack(_FORMATS[type_name], value)


def _n_bytes(tensor: list[Any]) -> int:
    shape, code = tensor[1:3]
    _, per_block, block_bytes = TENSOR_TYPES[code]
    return int(math.prod(shape) // per_block * block_bytes)


def _padded(size: int, alignment: int) -> int:
    return -(-size // alignment) * alignment
