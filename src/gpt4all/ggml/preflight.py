"""Refuses GGUF files on which llama.cpp would end the process instead of reporting an error.

llama.cpp checks much with assertions that call ``abort()``, and lets C++ exceptions out of its
tokenizer, which ends the process too. Every rule here and in the two modules beside it was found
by loading damaged files into the supported release. What llama.cpp refuses by itself (an unknown
architecture, a missing tensor, a wrong shape) is left to it, unless a better sentence is cheap.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidModelFile
from gpt4all.split import split_name

from .gguf import TENSOR_TYPES, GGUFHeader, TensorInfo, quote, read_header
from .hyperparameters import check_hyperparameters
from .overrides import overrides
from .vocabulary import check_vocabulary

if TYPE_CHECKING:
    from pathlib import Path

_TENSOR_ALIGNMENT = 32
"""Bytes; libllama aborts when a mapped tensor begins elsewhere (``TENSOR_ALIGNMENT``)."""

_NEVER_WEIGHTS = frozenset({"Q8_1", "Q8_K", "I8", "I16", "I64", "F64"})
"""Formats of intermediate results and indices: computing with such a matrix ends the process."""

_INDEX_TENSORS = "tid2eid"
"""Part of the names of the only tensors that hold integers (experts by token)."""

_COMPANIONS = {"adapter": "a LoRA adapter", "imatrix": "an importance matrix"}
"""``general.type`` of GGUF files that are no models."""


def check(path: Path) -> GGUFHeader:
    """Read the header of a model (of all its parts) and refuse what would end the process.

    Returns:
        The header of `path`, so that nobody has to read it again.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: The file must not be handed to llama.cpp; one sentence says why.
    """
    return check_header(read_header(path))


def check_header(header: GGUFHeader) -> GGUFHeader:
    """Refuse a model that would end the process, by its header.

    Returns:
        The header, with what llama.cpp must be told in the place of the file's own metadata.

    Raises:
        InvalidModelFile: As for `check`.
    """
    path = header.path
    architecture = header.metadata.get("general.architecture")
    if not isinstance(architecture, str) or not architecture or not architecture.isprintable():
        raise InvalidModelFile(
            f"{path} does not say its architecture (general.architecture): it is not a model"
        )
    companion = _COMPANIONS.get(str(header.metadata.get("general.type")))
    if companion:
        raise InvalidModelFile(f"{path} is {companion}, which works only beside a model")
    _check_tensors(header)
    for part in other_parts(header):
        _check_tensors(part)
    header = _overridden(header)
    if architecture != "clip":  # projectors have neither; llama.cpp refuses them by itself
        check_hyperparameters(header)
        check_vocabulary(header)
        _check_embeddings(header)
    return header


def _overridden(header: GGUFHeader) -> GGUFHeader:
    told = overrides(header)
    types = {key: "bool" if isinstance(value, bool) else "string" for key, value in told.items()}
    return replace(
        header,
        metadata={**header.metadata, **told},
        types={**header.types, **types},
        overrides=told,
    )


def _check_tensors(header: GGUFHeader) -> None:
    if header.alignment < _TENSOR_ALIGNMENT:
        raise InvalidModelFile(
            f"{header.path} aligns its tensors to {header.alignment} bytes but llama.cpp needs "
            f"{_TENSOR_ALIGNMENT}"
        )
    check_extent(header)
    for tensor in header.tensors:
        _check_tensor(header, tensor)


def check_extent(header: GGUFHeader) -> None:
    """Refuse gaps and overlaps between tensors and weights beyond the end of the file.

    Raises:
        InvalidModelFile: With the first of them, or because there are no tensors.
    """
    if not header.tensors:
        raise InvalidModelFile(f"{header.path} has no weights, only metadata")
    if header.tensors[0].offset != 0:
        raise InvalidModelFile(
            f"{header.path} puts tensor {quote(header.tensors[0].name)} at byte "
            f"{header.tensors[0].offset} of the weights, not at their beginning"
        )
    for before, tensor in pairwise(header.tensors):
        expected = before.offset + -(-before.n_bytes // header.alignment) * header.alignment
        if tensor.offset != expected:
            raise InvalidModelFile(
                f"{header.path} puts tensor {quote(tensor.name)} at byte {tensor.offset} of the "
                f"weights, but {quote(before.name)} before it ends at byte {expected}"
            )
    end = header.data_offset + header.tensors[-1].offset + header.tensors[-1].n_bytes
    if end > header.file_size:
        raise InvalidModelFile(
            f"{header.path} is incomplete: {header.file_size} of at least {end} bytes are there; "
            "download it again"
        )


def _check_tensor(header: GGUFHeader, tensor: TensorInfo) -> None:
    if math.prod(tensor.shape) == 0:
        raise InvalidModelFile(
            f"{header.path} gives tensor {quote(tensor.name)} the empty shape {list(tensor.shape)}"
        )
    name = TENSOR_TYPES[tensor.type][0]
    is_vector = len(tensor.shape) == 1 and tensor.name.endswith(("norm.weight", ".bias"))
    is_added = is_vector or tensor.name == "token_types.weight"
    if (
        name in _NEVER_WEIGHTS
        or (name == "I32" and _INDEX_TENSORS not in tensor.name)
        or (is_added and name != "F32")
    ):
        raise InvalidModelFile(
            f"{header.path} stores tensor {quote(tensor.name)} as {name}, with which llama.cpp "
            "cannot compute"
        )


def _check_embeddings(header: GGUFHeader) -> None:
    tokens = header.metadata["tokenizer.ggml.tokens"]
    for tensor in header.tensors:
        if tensor.name == "token_embd.weight" and tensor.shape[1:2] != (len(tokens),):
            raise InvalidModelFile(
                f"{header.path} has {len(tokens)} tokens but embeddings of the shape "
                f"{list(tensor.shape)}"
            )


def n_bytes(header: GGUFHeader) -> int:
    """Bytes of all tensors of a model, of all parts if it is split."""
    parts = (header, *other_parts(header))
    return sum(tensor.n_bytes for part in parts for tensor in part.tensors)


def other_parts(first: GGUFHeader) -> list[GGUFHeader]:
    """Headers of the parts 2, 3, ... of a split model."""
    count = first.metadata.get("split.count", 0)
    if "split.count" not in first.types or count in (0, 1):
        return []
    if first.types["split.count"] != "uint16":
        raise InvalidModelFile(f"{first.path} has a split.count of {quote(count)}, not a uint16")
    own = split_name(first.path.name)
    if own is None or own.n_files != count:
        raise InvalidModelFile(
            f"{first.path} is one of {count} parts, so its name must end in "
            f"-00001-of-{count:05}.gguf"
        )
    names = own.all()
    number = _part_number(first)
    if number != 0:
        raise InvalidModelFile(
            f"{first.path} is part {number + 1} of {count}; load {names[0]} instead"
        )
    return [_part(first.path.with_name(str(name)), i) for i, name in enumerate(names) if i > 0]


def _part(path: Path, number: int) -> GGUFHeader:
    if not path.is_file():
        raise InvalidModelFile(f"{path} is missing, a part of the same model")
    part = read_header(path)
    if _part_number(part) != number:
        raise InvalidModelFile(f"{path} is not part {number + 1} of its model")
    return part


def _part_number(header: GGUFHeader) -> int:
    """``split.no``, counted from 0; llama.cpp aborts when it is no uint16."""
    if header.types.get("split.no") != "uint16":
        raise InvalidModelFile(f"{header.path} does not say which part of its model it is")
    return int(header.metadata["split.no"])
