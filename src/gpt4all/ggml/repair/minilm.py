"""Release 2.0's embedding model, all-MiniLM-L6-v2: a GGUF older than llama.cpp's BERT."""

from __future__ import annotations

import re

from gpt4all.ggml.tokenizers.wordpiece import wordpiece
from gpt4all.ggml.writer import NewTensor

from .plan import Piece, Plan, changed

_NAMES = {
    "output_norm": "token_embd_norm",
    "attn_norm": "attn_output_norm",
    "ffn_norm": "layer_output_norm",
}
_NAME = re.compile(rf"\b({'|'.join(_NAMES)})\b")

_ADDED = "token_types.weight"
"""llama.cpp adds it to the embeddings, which it can only with F32."""

_F32, _F16 = 0, 1


def repair(planned: Plan) -> Plan:
    """Give tensors and tokens today's names."""
    names = {piece.new.name for piece in planned.tensors}
    tokens = planned.metadata.get("tokenizer.ggml.tokens")
    is_old = "output_norm.weight" in names and "token_embd_norm.weight" not in names
    is_texts = planned.types.get("tokenizer.ggml.tokens") == "array of string"
    if planned.metadata.get("general.architecture") != "bert" or not (is_old and is_texts):
        return planned
    words = [str(token).encode("utf-8", "surrogateescape") for token in tokens or ()]
    metadata = {
        **planned.metadata,
        "bert.attention.layer_norm_epsilon": 1e-12,
        "bert.attention.causal": False,
        "bert.pooling_type": 1,
        **wordpiece(words),
    }
    tensors = tuple(map(_renamed, planned.tensors))
    return changed(planned, "has the layout that only gpt4all 2.5 knew", metadata, tensors)


def _renamed(piece: Piece) -> Piece:
    name, shape, code = piece.new
    if name == _ADDED and code == _F16:
        code = _F32
    return piece._replace(new=NewTensor(_NAME.sub(lambda m: _NAMES[m[1]], name), shape, code))
