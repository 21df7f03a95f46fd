"""What the GGUF of an old file will contain, decided before a byte of it is written."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from gpt4all.errors import InvalidModelFile, InvalidParameter
from gpt4all.ggml import writer
from gpt4all.ggml.gguf import TENSOR_TYPES, quote
from gpt4all.ggml.writer import NewTensor

from .architectures import ARCHITECTURES
from .blocks import F16, F32, FORMATS, Q4_2, Q4_3, Q8_0
from .file import LegacyFile, LegacyTensor
from .layout import Architecture, Rows, generic
from .options import Options
from .tokenizer import tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FILE_TYPES = {"F32": 0, "F16": 1, "Q4_0": 2, "Q4_1": 3, "Q8_0": 7, "Q5_0": 8, "Q5_1": 9,
               "Q2_K": 10, "Q3_K": 12, "Q4_K": 15, "Q5_K": 17, "Q6_K": 18}  # fmt: skip
"""Format of most matrices -> ``general.file_type``, ``enum llama_ftype`` of llama.h."""

_CODES = {"F32": F32, "F16": F16, "Q8_0": Q8_0}


class PlannedTensor(NamedTuple):
    """A tensor of the new file and where it comes from."""

    new: NewTensor
    source: LegacyTensor | None
    """None is zeros."""
    rows: Rows | None = None
    """Old row of each new one; None is as they are."""

    @property
    def unit_bytes(self) -> int:
        """Old bytes of such a part."""
        if self.source is None:
            return 0
        n_old = self.n_units if self.rows is None else self.source.shape[-1]
        return self.source.n_bytes // n_old

    @property
    def n_units(self) -> int:
        """Parts that can be rewritten each for itself: rows if their order changes, or blocks."""
        weights = math.prod(self.new.shape)
        if self.rows is not None:
            return len(self.rows)
        if self.source is None:
            return 1
        old = FORMATS[self.source.version][self.source.type].per_block
        return weights // max(old, TENSOR_TYPES[self.new.type][1])


@dataclass(frozen=True, slots=True)
class Plan:
    """A GGUF to be written.

    Attributes:
        file: What it is made of.
        metadata: Its keys and values.
        tensors: In the order of the old file, so that reading is sequential.
    """

    file: LegacyFile
    metadata: Mapping[str, Any]
    tensors: tuple[PlannedTensor, ...]

    @property
    def n_weight_bytes(self) -> int:
        """Bytes behind the header."""
        return writer.n_weight_bytes(planned.new for planned in self.tensors)


def plan(file: LegacyFile, options: Options | None = None) -> Plan:
    """Decide what becomes of each part of a file.

    Raises:
        InvalidModelFile: Something is missing, or its shape is impossible.
        InvalidParameter: An option does not concern this kind of model.
    """
    options = options or Options()
    architecture = _architecture(file)
    _check(file, architecture)
    metadata = architecture.metadata(file, options)
    tensors = tuple(_tensors(file, architecture, options))
    described = {
        "general.architecture": architecture.target,
        "general.name": file.path.name.removesuffix(".bin").removeprefix("ggml-"),
        "general.file_type": _file_type(tensors),
        "general.quantization_version": 2,
        "gpt4all.source.architecture": file.architecture,
        "gpt4all.source.container": file.container,
        **{f"{architecture.target}.{key}": value for key, value in metadata.items()},
        **tokenizer(file),
    }
    return Plan(file, described, tensors)


def _architecture(file: LegacyFile) -> Architecture:
    magic = file.magic
    return next(
        each
        for each in ARCHITECTURES
        if each.name == file.architecture and any(x.magic == magic for x in each.layouts)
    )


def _check(file: LegacyFile, architecture: Architecture) -> None:
    """Refuse files that lack something; wrong shapes elsewhere llama.cpp refuses by name."""
    for name in architecture.names:
        if name in architecture.optional:
            continue
        for layer in range(file.number("n_layer")) if "{}" in name else (0,):
            file.tensor(name.format(layer))
    embeddings = next(old for old, new in architecture.names.items() if new == "token_embd.weight")
    shape = file.tensor(embeddings).shape
    expected = (file.number("n_embd"), file.number("n_vocab"))
    if shape != expected:
        raise InvalidModelFile(
            f"{file.path} has embeddings of the shape {list(shape)} instead of {list(expected)}: "
            "it is damaged, or one part of a model in several files"
        )


def _tensors(
    file: LegacyFile, architecture: Architecture, options: Options
) -> Iterator[PlannedTensor]:
    for tensor in file.tensors.values():
        name, layer = generic(tensor.name)
        if tensor.name.endswith(architecture.dropped):
            continue
        if name not in architecture.names:
            raise InvalidModelFile(
                f"{file.path} has a tensor {quote(tensor.name)}, which no {file.architecture} "
                "model has"
            )
        if layer is not None and layer >= file.number("n_layer"):
            raise InvalidModelFile(
                f"{file.path} has a tensor {quote(tensor.name)} but only "
                f"{file.number('n_layer')} layers"
            )
        rows = architecture.rows(file, name)
        shape = tensor.shape
        n_old = len(rows) if rows is not None and not architecture.drops_rows else shape[-1]
        if rows is not None and shape not in ((n_old,), (file.number("n_embd"), n_old)):
            raise InvalidModelFile(
                f"{file.path} gives tensor {quote(tensor.name)} the shape {list(shape)} where "
                f"{n_old} rows of {file.number('n_embd')} belong"
            )
        if rows is not None:
            shape = (*shape[:-1], len(rows))
        code = F32 if name in architecture.always_f32 else _new_type(file, tensor, options)
        new = NewTensor(architecture.names[name].format(layer), shape, code)
        yield PlannedTensor(new, tensor, rows)
    for name, length in architecture.zeros(file).items():
        for layer in range(file.number("n_layer")):
            yield PlannedTensor(NewTensor(name.format(layer), (length,), F32), None)


def _new_type(file: LegacyFile, tensor: LegacyTensor, options: Options) -> int:
    if len(tensor.shape) == 1:
        return F32
    code = tensor.type
    if options.matrices == "auto":
        if code not in (Q4_2, Q4_3):
            return code
        return F16 if tensor.shape[0] % 32 else Q8_0
    known = FORMATS[tensor.version][code]
    if known.per_block == 256:
        raise InvalidParameter(
            f"type is {options.matrices} but the {known.name} blocks of {file.path} can only be "
            "copied; leave it at auto"
        )
    wanted = _CODES[options.matrices]
    return F16 if wanted == Q8_0 and tensor.shape[0] % 32 else wanted


def _file_type(tensors: tuple[PlannedTensor, ...]) -> int:
    n_bytes: dict[int, int] = {}
    for tensor in tensors:
        if len(tensor.new.shape) == 2:
            n_bytes[tensor.new.type] = n_bytes.get(tensor.new.type, 0) + tensor.new.n_bytes
    most = max(n_bytes, key=lambda code: n_bytes[code], default=F32)
    return _FILE_TYPES[TENSOR_TYPES[most][0]]
