"""GPT-J, which llama.cpp knows by name only, becomes a phi2 that computes the same.

Why that is so: ``gpt4all.ggml.legacy.architectures.gptj``. The tensors of its GGUF files have
today's names already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.gguf import quote
from gpt4all.ggml.legacy.architectures.gptj import rotary_rows
from gpt4all.ggml.writer import NewTensor

from .plan import Piece, Plan, changed

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROTATED = ("attn_q.weight", "attn_k.weight")
_SQUARE = (*_ROTATED, "attn_output.weight")
_F32 = 0

_LARGEST = 2**20
"""Far above GPT-J's 4096; keeps a made-up number from filling the memory."""


def repair(planned: Plan) -> Plan:
    """Turn a ``gptj`` into a ``phi2``.

    Raises:
        InvalidModelFile: Its numbers are impossible.
    """
    if planned.metadata.get("general.architecture") != "gptj":
        return planned
    metadata: dict[str, Any] = {
        "general.architecture": "phi2",
        "gpt4all.source.architecture": "gptj",
        "phi2.attention.layer_norm_epsilon": 1e-5,
    }
    for key, value in planned.metadata.items():
        if key != "general.architecture":
            metadata[f"phi2{key[4:]}" if key.startswith("gptj.") else key] = value
    reason = "is a GPT-J, which llama.cpp runs as phi2"
    return changed(planned, reason, metadata, tuple(_tensors(planned)))


def _tensors(planned: Plan) -> Iterator[Piece]:
    n_embd, n_head, n_rot = (
        _number(planned, key)
        for key in ("embedding_length", "attention.head_count", "rope.dimension_count")
    )
    if n_embd % n_head or n_rot % 2 or n_rot > n_embd // n_head:
        raise InvalidModelFile(
            f"{planned.header.path} rotates {n_rot} dimensions of {n_head} heads in {n_embd} "
            "dimensions, which is impossible"
        )
    rows = rotary_rows(n_embd=n_embd, n_head=n_head, n_rot=n_rot)
    names = {piece.new.name for piece in planned.tensors}
    for piece in planned.tensors:
        name = piece.new.name
        if name.endswith(_SQUARE) and piece.new.shape != (n_embd, n_embd):
            raise InvalidModelFile(
                f"{planned.header.path} gives tensor {quote(name)} the shape "
                f"{list(piece.new.shape)} instead of {[n_embd, n_embd]}"
            )
        yield piece._replace(rows=rows) if name.endswith(_ROTATED) else piece
        bias = name.removesuffix("weight") + "bias"
        if name.endswith("attn_output.weight") and bias not in names:
            yield Piece(NewTensor(bias, (n_embd,), _F32), None)


def _number(planned: Plan, key: str) -> int:
    value = planned.metadata.get(f"gptj.{key}")
    if not isinstance(value, int) or not 1 <= value <= _LARGEST:
        raise InvalidModelFile(
            f"{planned.header.path} has gptj.{key} {quote(value)} but a number from 1 to "
            f"{_LARGEST} is needed"
        )
    return value
