"""Reads an old ggml file: magic, version, numbers, vocabulary and the table of tensors.

There is no length of anything and no count of tensors: records follow each other to the end of
the file. So every length is checked against the file before it is used, and the end of the last
record must be the end of the file. Several families share a magic number; which one it is shows
in the first tensor's name.
"""

from __future__ import annotations

import logging
import math
import mmap
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.foreign import foreign_kind
from gpt4all.ggml.gguf import MAGIC, quote
from gpt4all.ggml.mapped import mapped

from .architectures import ARCHITECTURES
from .blocks import FORMATS, VERSIONS
from .file import Entry, LegacyFile, LegacyTensor

if TYPE_CHECKING:
    from pathlib import Path

    from .layout import Architecture, Layout

logger = logging.getLogger(__name__)

_NAMES = {
    b"lmgg": "ggml", b"fmgg": "ggmf", b"tjgg": "ggjt", b"mmgg": "ggmm", b"lper": "repl",
    b"treb": "bert",
}  # fmt: skip
"""First bytes -> the format's name, which was written as a little-endian number."""

_REFUSED = {
    b"algg": "a LoRA adapter (ggla), which works only beside the model it was made for; merge it "
    "into that model, or fetch a merged one",
    b"nsgg": "a saved session of an old llama.cpp (ggsn), not a model; load the model it belongs "
    "to instead",
}

MAGICS = frozenset(_NAMES) | frozenset(_REFUSED)

MOST_TOKENS = 2**20
LONGEST_TOKEN = 4096
LONGEST_NAME = 256
MOST_LAYERS = 512
MOST_TENSORS = 16384
"""Bytes, and counts: more than any file of the time has."""

_I32 = struct.Struct("<i")
_U32 = struct.Struct("<I")
_F32 = struct.Struct("<f")


def is_legacy(path: Path) -> bool:
    """Whether a file begins as old ggml files do; False if it cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(4) in MAGICS
    except (OSError, ValueError):
        return False


def read(path: Path) -> LegacyFile:
    """Read everything but the weights.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: It cannot be read, is of another kind, or is damaged; one sentence.
    """
    with mapped(path) as data:
        magic = data[:4]
        if magic in _REFUSED:
            raise InvalidModelFile(f"{path} is {_REFUSED[magic]}")
        if magic == MAGIC:
            raise InvalidModelFile(f"{path} is a GGUF model already")
        if magic not in _NAMES:
            kind = foreign_kind(data[:4096], len(data))
            raise InvalidModelFile(f"{path} is {kind}, not an old ggml model")
        _refuse_split(path)
        return _first_that_fits(path, data)


def _refuse_split(path: Path) -> None:
    second = path.with_name(path.name + ".1")
    if second.is_file() or path.suffix.removeprefix(".").isdigit():
        raise InvalidModelFile(
            f"{path} is one of several parts of a model ({second.name} and so on), which cannot "
            "be put together; fetch the same model as one file"
        )


def _first_that_fits(path: Path, data: mmap.mmap) -> LegacyFile:
    """Try the families that use this magic number; of several errors the one furthest on counts."""
    errors: list[tuple[int, InvalidModelFile]] = []
    for architecture in ARCHITECTURES:
        for layout in architecture.layouts:
            if layout.magic == data[:4]:
                attempt = _Attempt(path, data, architecture, layout)
                try:
                    return attempt.file()
                except InvalidModelFile as error:
                    errors.append((attempt.progress, error))
    raise max(errors, key=lambda pair: pair[0])[1]


class _Attempt:
    """Reading a file as one family lays it out."""

    def __init__(
        self, path: Path, data: mmap.mmap, architecture: Architecture, layout: Layout
    ) -> None:
        self._path = path
        self._data = data
        self._size = len(data)
        self._architecture = architecture
        self._layout = layout
        self._position = 4
        self._container = _NAMES[layout.magic]
        self.progress = 0
        """How many bytes fitted the layout; the tensor table counts only with a known name."""

    def file(self) -> LegacyFile:
        version = self._version()
        numbers = self._numbers()
        if version is None:
            version = int(numbers["ftype"]) // 1000
        entries = tuple(self._entries(int(numbers["n_vocab"])))
        self._check_first_name()
        return LegacyFile(
            path=self._path,
            magic=self._layout.magic,
            container=self._container,
            architecture=self._architecture.name,
            numbers=numbers,
            entries=entries,
            tensors=self._tensors(version),
            size=self._size,
        )

    def _version(self) -> int | None:
        """The version of the quantisation, if the container tells it."""
        if not self._layout.versions:
            return None
        number = int(self._scalar(_U32, "the version"))
        if number not in self._layout.versions:
            known = ", ".join(map(str, self._layout.versions))
            raise self._invalid(
                f"is a {self._container} file of version {number} but there were only {known}"
            )
        self._container += f" v{number}"
        return self._layout.versions[number]

    def _numbers(self) -> dict[str, int | float]:
        layout, numbers = self._layout, dict[str, int | float]()
        for name in layout.fields:
            kind = _F32 if name in layout.reals else _I32
            numbers[name] = self._scalar(kind, f"the number {name}")
        if layout.repeats_n_vocab:
            again = self._scalar(_I32, "the size of the vocabulary")
            if again != numbers["n_vocab"]:
                raise self._invalid(f"has {numbers['n_vocab']} tokens, and then {again}")
        for name, value in numbers.items():
            self._check_number(name, value)
        if not self._architecture.accepts(numbers):
            raise self._invalid(f"is no {self._architecture.name} model by its numbers")
        return numbers

    def _check_number(self, name: str, value: float) -> None:
        low, high = _RANGES.get(name, (0, 2**31 - 1))
        if not (math.isfinite(value) and low <= value <= high):
            raise self._invalid(f"has {name} {value} but it must lie between {low} and {high}")
        if name == "ftype" and value // 1000 not in VERSIONS:
            raise self._invalid(f"has the unknown quantisation version {value // 1000}")

    def _entries(self, count: int) -> Iterator[Entry]:
        layout = self._layout
        smallest = 8 if layout.has_scores else 4
        if count * smallest > self._size:
            raise self._invalid(f"claims {count} tokens, more than its {self._size} bytes can hold")
        for i in range(count):
            length = int(self._scalar(_U32, f"token {i}"))
            is_special = layout.marks_special and bool(length >> 31)
            length &= 0x7FFFFFFF if layout.marks_special else 0xFFFFFFFF
            if length >= LONGEST_TOKEN:
                raise self._invalid(f"has a token of {length} bytes (number {i} of {count})")
            text = self._take(length, f"token {i}")
            score = float(self._scalar(_F32, f"token {i}")) if layout.has_scores else None
            yield Entry(text, score, is_special)

    def _check_first_name(self) -> None:
        start = self._position
        name, *_ = self._record(0)
        self._position = start
        if not self._architecture.has(name):
            raise self._invalid(
                f"begins with the tensor {quote(name)}, which no {self._architecture.name} has"
            )
        self.progress = self._size  # this is it: other families have nothing to say

    def _tensors(self, version: int) -> dict[str, LegacyTensor]:
        """The table, with the block sizes of a neighbouring version if the right ones do not fit.

        Some programs of the time wrote one version's number before another's blocks.
        """
        start = self._position
        try:
            return self._walk(version)
        except InvalidModelFile:
            other = 1 if version == 2 else 2
            self._position = start
            try:
                tensors = self._walk(other)
            except InvalidModelFile:
                tensors = {}
            if not tensors:
                raise
        message = "%s has blocks of quantisation version %d although it says %d"
        logger.warning(message, self._path, other, version)
        return tensors

    def _walk(self, version: int) -> dict[str, LegacyTensor]:
        tensors: dict[str, LegacyTensor] = {}
        while self._position < self._size:
            if len(tensors) >= MOST_TENSORS:
                raise self._invalid(f"has more than {MOST_TENSORS} tensors")
            name, shape, code = self._record(len(tensors))
            if name in tensors:
                raise self._invalid(f"has the tensor {quote(name)} twice")
            self._position += -self._position % self._layout.alignment
            n_bytes = self._n_bytes(name, shape, code, version)
            offset = self._position
            if n_bytes > self._size - offset:
                raise self._invalid(
                    f"is damaged or incomplete: its {self._size} bytes end within the tensor "
                    f"{quote(name)}, which needs {n_bytes} bytes at {offset}"
                )
            self._position += n_bytes
            tensors[name] = LegacyTensor(name, shape, code, version, offset, n_bytes)
        return tensors

    def _record(self, index: int) -> tuple[str, tuple[int, ...], int]:
        what = f"tensor {index + 1}"
        n_dimensions = int(self._scalar(_I32, what))
        length = int(self._scalar(_I32, what))
        code = int(self._scalar(_I32, what))
        if n_dimensions not in (1, 2) or not 0 < length < LONGEST_NAME:
            raise self._invalid(
                f"is damaged at byte {self._position - 12}: {what} has {n_dimensions} dimensions "
                f"and a name of {length} bytes"
            )
        shape = tuple(int(self._scalar(_I32, what)) for _ in range(n_dimensions))
        name = self._take(length, what).decode("ascii", "replace")
        if min(shape) < 1:
            raise self._invalid(f"gives tensor {quote(name)} the shape {list(shape)}")
        return name, shape, code

    def _n_bytes(self, name: str, shape: tuple[int, ...], code: int, version: int) -> int:
        known = FORMATS[version].get(code)
        if known is None:
            raise self._invalid(
                f"stores tensor {quote(name)} in type {code}, which quantisation version {version} "
                "does not have"
            )
        if shape[0] % known.per_block:
            raise self._invalid(
                f"has rows of {shape[0]} weights in tensor {quote(name)}, but {known.name} needs a "
                f"multiple of {known.per_block}"
            )
        if len(shape) == 1 and known.name != "f32":
            raise self._invalid(f"stores the vector {quote(name)} as {known.name}, not as f32")
        return math.prod(shape) // known.per_block * known.block_bytes

    def _scalar(self, kind: struct.Struct, what: str) -> float:
        value: float = kind.unpack(self._take(4, what))[0]
        return value

    def _take(self, n_bytes: int, what: str) -> bytes:
        start, end = self._position, self._position + n_bytes
        if end > self._size:
            raise self._invalid(
                f"is damaged or incomplete: its {self._size} bytes end within {what}"
            )
        self._position = end
        self.progress = max(self.progress, end)
        return self._data[start:end]

    def _invalid(self, what_is_wrong: str) -> InvalidModelFile:
        kind = f"a model in the old ggml format ({_NAMES[self._layout.magic]})"
        return InvalidModelFile(f"{self._path}, {kind}, {what_is_wrong}")


_RANGES = {
    "n_vocab": (1, MOST_TOKENS),
    "n_layer": (1, MOST_LAYERS),
    "n_embd": (1, 2**20),
    "n_head": (1, 2**14),
    "n_head_kv": (1, 2**14),
    "n_ctx": (1, 2**24),
    "n_rot": (0, 2**14),
    "n_ff": (1, 2**24),
    "ftype": (0, 2999),
    "alibi_bias_max": (0, 1e6),
    "clip_qkv": (0, 1e6),
    "par_res": (0, 1),
    "falcon_version": (1, 1000),
}
"""What the header's numbers can be; the first four bytes of anything else are far outside."""
