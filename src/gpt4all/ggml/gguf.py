"""Reads the header of a GGUF file: metadata and the table of tensors, never the weights.

Made for files that nobody vouches for: every length is checked against the file before anything
is allocated, so that a damaged file costs no more than its header and ends in one sentence.
Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

from __future__ import annotations

import math
import mmap
import reprlib
import struct
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gpt4all.errors import InvalidModelFile

from .foreign import foreign_kind
from .mapped import mapped

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"GGUF"
SUPPORTED_VERSIONS = (2, 3)
"""llama.cpp dropped version 1 in 2023; version 3 added big-endian files."""

DEFAULT_ALIGNMENT = 32
"""Bytes; tensors start at multiples of it, counted from `GGUFHeader.data_offset`."""

LARGEST_HEADER = 128 * 2**20
"""Bytes; ten times the largest vocabulary published. Ends files made to exhaust memory."""

LONGEST_TENSOR_NAME = 63
"""Bytes; GGML_MAX_NAME less the closing zero."""

MOST_DIMENSIONS = 4
"""GGML_MAX_DIMS."""

TENSOR_TYPES = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 36),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50),
    20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136),
    24: ("I8", 1, 1),
    25: ("I16", 1, 2),
    26: ("I32", 1, 4),
    27: ("I64", 1, 8),
    28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2),
    34: ("TQ1_0", 256, 54),
    35: ("TQ2_0", 256, 66),
    39: ("MXFP4", 32, 17),
    40: ("NVFP4", 64, 36),
    41: ("Q1_0", 128, 18),
    42: ("Q2_0", 64, 18),
}
"""Type code -> name, weights per block, bytes per block
(https://github.com/ggml-org/ggml/blob/master/include/ggml.h, ``enum ggml_type``)."""

_STRING, _ARRAY, _BOOL = 8, 9, 7

_SCALARS = {
    0: struct.Struct("<B"),
    1: struct.Struct("<b"),
    2: struct.Struct("<H"),
    3: struct.Struct("<h"),
    4: struct.Struct("<I"),
    5: struct.Struct("<i"),
    6: struct.Struct("<f"),
    7: struct.Struct("<?"),
    10: struct.Struct("<Q"),
    11: struct.Struct("<q"),
    12: struct.Struct("<d"),
}
"""Value type code -> how it is stored (``enum gguf_metadata_value_type`` of the specification)."""

TYPE_NAMES = {
    0: "uint8", 1: "int8", 2: "uint16", 3: "int16", 4: "uint32", 5: "int32", 6: "float32",
    7: "bool", 8: "string", 9: "array", 10: "uint64", 11: "int64", 12: "float64",
}  # fmt: skip

_U32 = struct.Struct("<I")
_U64 = struct.Struct("<Q")


_short = reprlib.Repr()
_short.maxstring = 80


def quote(value: object) -> str:
    """Return a value of a file for a sentence: escaped, and cut if long."""
    return _short.repr(value)


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """One line of the table of tensors.

    Attributes:
        name: Such as ``blk.0.attn_q.weight``.
        shape: ggml's order, the row length first.
        type: A key of `TENSOR_TYPES`.
        offset: Bytes from `GGUFHeader.data_offset`.
        n_bytes: Size of its data.
    """

    name: str
    shape: tuple[int, ...]
    type: int
    offset: int
    n_bytes: int


@dataclass(frozen=True, slots=True)
class GGUFHeader:
    """Everything before the weights.

    Attributes:
        path: The file.
        version: 2 or 3.
        metadata: Key -> bool, int, float, str or a list of one of them. Bytes that are not UTF-8
            become lone surrogates, as in file names.
        types: Key -> ``uint32``, ``string``, ``array of string``, ...
        tensors: In the order of the file.
        data_offset: Byte at which the weights begin.
        file_size: Bytes of the whole file.
        alignment: Bytes, a power of two.
        overrides: Keys of ``metadata`` whose values are not the file's: llama.cpp must be told.
    """

    path: Path
    version: int
    metadata: dict[str, Any]
    types: dict[str, str]
    tensors: tuple[TensorInfo, ...]
    data_offset: int
    file_size: int
    alignment: int
    overrides: Mapping[str, bool | str] = field(default_factory=dict)


def read_header(path: Path) -> GGUFHeader:
    """Read metadata and the table of tensors.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: It cannot be read, is of another kind, or is damaged; one sentence.
    """
    with mapped(path) as data:
        return parse_header(path, data)


def parse_header(path: Path, data: mmap.mmap | bytes) -> GGUFHeader:
    """Read the header of a file's bytes.

    Args:
        path: Where they are from, for messages.
        data: The file, or as much of it as the header takes.

    Raises:
        InvalidModelFile: It is of another kind, or damaged.
    """
    return _Cursor(path, data).header()


class _Cursor:
    """A position in the file and how to read the next thing from there."""

    def __init__(self, path: Path, data: mmap.mmap | bytes) -> None:
        self._path = path
        self._data = data
        self._size = len(data)
        self._end = min(self._size, LARGEST_HEADER)
        self._position = 0

    def header(self) -> GGUFHeader:
        version, n_tensors, n_values = self._preamble()
        metadata, types = self._metadata(n_values)
        alignment = self._alignment(metadata, types)
        tensors = self._tensors(n_tensors)
        data_offset = -(-self._position // alignment) * alignment if tensors else self._position
        return GGUFHeader(
            path=self._path,
            version=version,
            metadata=metadata,
            types=types,
            tensors=tensors,
            data_offset=data_offset,
            file_size=self._size,
            alignment=alignment,
        )

    def _preamble(self) -> tuple[int, int, int]:
        if self._data[:4] != MAGIC:
            kind = foreign_kind(self._data[:4096], self._size)
            raise InvalidModelFile(f"{self._path} is {kind}, not a GGUF model")
        self._position = 4
        version = int(self._scalar(_U32, "the version"))
        if version & 0xFFFF == 0 and version:
            raise self._invalid(
                "is a big-endian GGUF, for another kind of processor; download the usual "
                "little-endian file"
            )
        if version not in SUPPORTED_VERSIONS:
            raise self._invalid(f"has GGUF version {version} but only 2 and 3 can be read")
        n_tensors = int(self._scalar(_U64, "the number of tensors"))
        n_values = int(self._scalar(_U64, "the number of metadata values"))
        # The smallest tensor line has 24 bytes, the smallest key with its value 14.
        if n_tensors * 24 + n_values * 14 > self._end:
            raise self._invalid(
                f"claims {n_tensors} tensors and {n_values} metadata values, more than its "
                f"{self._size} bytes can hold"
            )
        return version, n_tensors, n_values

    def _metadata(self, n_values: int) -> tuple[dict[str, Any], dict[str, str]]:
        metadata: dict[str, Any] = {}
        types: dict[str, str] = {}
        for i in range(n_values):
            key = self._string(f"metadata key {i + 1} of {n_values}")
            if not key:
                raise self._invalid(f"has no name for metadata value {i + 1} of {n_values}")
            if key in metadata:
                raise self._invalid(f"has the metadata key {quote(key)} twice")
            code = int(self._scalar(_U32, f"the type of {quote(key)}"))
            metadata[key], types[key] = self._value(key, code)
        return metadata, types

    def _value(self, key: str, code: int) -> tuple[Any, str]:
        if code == _ARRAY:
            return self._array(key)
        if code == _STRING:
            return self._string(quote(key)), "string"
        if code not in _SCALARS:
            raise self._invalid(f"gives {quote(key)} the unknown type {code}")
        return self._scalar(_SCALARS[code], quote(key)), TYPE_NAMES[code]

    def _array(self, key: str) -> tuple[list[Any], str]:
        code = int(self._scalar(_U32, f"the type of {quote(key)}"))
        count = int(self._scalar(_U64, f"the length of {quote(key)}"))
        if code == _STRING:
            return self._strings(key, count), "array of string"
        if code not in _SCALARS:
            raise self._invalid(f"makes {quote(key)} an array of the unsupported type {code}")
        kind = _SCALARS[code]
        raw = self._take(count * kind.size, f"{quote(key)}, an array of {count} numbers")
        return _numbers(raw, kind), f"array of {TYPE_NAMES[code]}"

    def _strings(self, key: str, count: int) -> list[str]:
        if count > (self._end - self._position) // 8:
            raise self._ends_within(f"{quote(key)}, an array of {count} strings")
        data, unpack, end, position = self._data, _U64.unpack_from, self._end, self._position
        strings: list[str] = []
        append = strings.append
        for _ in range(count):  # the hot loop: vocabularies have 150,000 strings and more
            start = position + 8
            if start > end:
                raise self._ends_within(quote(key))
            position = start + unpack(data, position)[0]
            if position > end:
                raise self._ends_within(quote(key))
            append(data[start:position].decode("utf-8", "surrogateescape"))
        self._position = position
        return strings

    def _alignment(self, metadata: dict[str, Any], types: dict[str, str]) -> int:
        key = "general.alignment"
        value = metadata.get(key, DEFAULT_ALIGNMENT)
        if types.get(key, "uint32") != "uint32" or value <= 0 or value & (value - 1):
            raise self._invalid(f"has {key} {quote(value)} but it must be a power of two, a uint32")
        return int(value)

    def _tensors(self, count: int) -> tuple[TensorInfo, ...]:
        tensors = tuple(self._tensor(f"tensor {i + 1} of {count}") for i in range(count))
        if len({tensor.name for tensor in tensors}) != count:
            raise self._invalid("has two tensors of one name")
        return tensors

    def _tensor(self, which: str) -> TensorInfo:
        name = self._string(f"the name of {which}")
        if len(name.encode("utf-8", "surrogateescape")) > LONGEST_TENSOR_NAME:
            raise self._invalid(
                f"gives {which} a name of {len(name)} characters but {LONGEST_TENSOR_NAME} fit"
            )
        n_dimensions = int(self._scalar(_U32, f"the shape of {which}"))
        if n_dimensions > MOST_DIMENSIONS:
            raise self._invalid(
                f"gives tensor {quote(name)} {n_dimensions} dimensions but at most "
                f"{MOST_DIMENSIONS} are possible"
            )
        shape = tuple(int(self._scalar(_U64, f"the shape of {which}")) for _ in range(n_dimensions))
        code = int(self._scalar(_U32, f"the type of {which}"))
        offset = int(self._scalar(_U64, f"the offset of {which}"))
        return TensorInfo(name, shape, code, offset, self._n_bytes(name, shape, code))

    def _n_bytes(self, name: str, shape: tuple[int, ...], code: int) -> int:
        if code not in TENSOR_TYPES:
            raise self._invalid(
                f"stores tensor {quote(name)} in the unknown or dropped type {code}"
            )
        type_name, per_block, block_bytes = TENSOR_TYPES[code]
        row = shape[0] if shape else 1
        if row % per_block:
            raise self._invalid(
                f"has rows of {row} weights in tensor {quote(name)}, but {type_name} needs a "
                f"multiple of {per_block}"
            )
        return math.prod(shape) // per_block * block_bytes

    def _scalar(self, kind: struct.Struct, what: str) -> Any:
        return kind.unpack(self._take(kind.size, what))[0]

    def _string(self, what: str) -> str:
        length = int(self._scalar(_U64, what))
        return self._take(length, what).decode("utf-8", "surrogateescape")

    def _take(self, n_bytes: int, what: str) -> bytes:
        start = self._position
        if n_bytes > self._end - start:
            raise self._ends_within(what)
        self._position = start + n_bytes
        return self._data[start : self._position]

    def _ends_within(self, what: str) -> InvalidModelFile:
        if self._end < self._size:
            return self._invalid(f"has a header of more than {LARGEST_HEADER >> 20} MiB in {what}")
        return self._invalid(
            f"is damaged or incomplete: its {self._size} bytes end before the end of {what}"
        )

    def _invalid(self, what_is_wrong: str) -> InvalidModelFile:
        return InvalidModelFile(f"{self._path} {what_is_wrong}")


def _numbers(raw: bytes, kind: struct.Struct) -> list[Any]:
    numbers = array(_ARRAY_CODES[kind.format], raw)
    if sys.byteorder == "big":
        numbers.byteswap()
    return [bool(n) for n in numbers] if kind.format == "<?" else numbers.tolist()


_ARRAY_CODES = {
    "<B": "B", "<b": "b", "<?": "b", "<H": "H", "<h": "h", "<I": "I", "<i": "i", "<f": "f",
    "<Q": "Q", "<q": "q", "<d": "d",
}  # fmt: skip
