"""Writes the repaired copy of a GGUF, with little memory whatever its size."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import numpy as np

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml import writer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .plan import Piece, Plan

_PIECE = 2**22
"""Bytes read at once."""


def n_bytes(planned: Plan, stamp: Mapping[str, Any]) -> int:
    """Size of the file that `write` will write."""
    tensors = [piece.new for piece in planned.tensors]
    return len(header(planned, stamp)) + writer.n_weight_bytes(tensors)


def write(planned: Plan, file: IO[bytes], stamp: Mapping[str, Any]) -> None:
    """Write the copy.

    Args:
        planned: What to write.
        file: An empty file, open for writing.
        stamp: More keys; integers are stored as uint64.

    Raises:
        InvalidModelFile: The source got shorter.
        OSError: It could not be written.
    """
    file.write(header(planned, stamp))
    with planned.header.path.open("rb") as source:
        for piece in planned.tensors:
            for data in _data(planned, piece, source):
                file.write(data)
            file.write(bytes(writer.padding(piece.new.n_bytes)))


def header(planned: Plan, stamp: Mapping[str, Any]) -> bytes:
    """The bytes before the weights."""
    types = {key: "uint64" for key, value in stamp.items() if isinstance(value, int)}
    tensors = [piece.new for piece in planned.tensors]
    return writer.header({**planned.metadata, **stamp}, tensors, {**planned.types, **types})


def _data(planned: Plan, piece: Piece, source: IO[bytes]) -> Iterator[bytes]:
    tensor = piece.source
    if tensor is None:
        yield bytes(piece.new.n_bytes)
        return
    source.seek(planned.header.data_offset + tensor.offset)
    if piece.rows is not None:  # one matrix at a time, the largest of GPT-J has 64 MB
        matrix = np.frombuffer(_read(planned, source, tensor.n_bytes), np.uint8)
        yield matrix.reshape(tensor.shape[1], -1)[piece.rows].tobytes()
        return
    for start in range(0, tensor.n_bytes, _PIECE):
        data = _read(planned, source, min(_PIECE, tensor.n_bytes - start))
        if piece.new.type != tensor.type:
            data = np.frombuffer(data, np.float16).astype(np.float32).tobytes()
        yield data


def _read(planned: Plan, source: IO[bytes], count: int) -> bytes:
    data = source.read(count)
    if len(data) < count:
        raise InvalidModelFile(f"{planned.header.path} got shorter while it was repaired")
    return data
