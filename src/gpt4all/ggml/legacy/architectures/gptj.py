"""GPT-J, GPT4All's own model of April 2023 (``ggml-gpt4all-j-v1.3-groovy.bin``).

llama.cpp has no GPT-J. Its phi2 computes the same: one normalisation before attention and feed
forward, which are added together, and a bias at the output. GPT-J rotates neighbouring dimensions
(2i, 2i+1) and phi2 the pairs (i, i + n_rot/2), so the rows of queries and keys change places, in
both alike, which leaves every product of a query and a key as it was.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout, Rows, with_both
from gpt4all.ggml.legacy.options import Options

_QUERY = "transformer.h.{}.attn.q_proj.weight"
_KEY = "transformer.h.{}.attn.k_proj.weight"


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("GPT-J")
    n_embd, n_head, n_rot = (file.number(name) for name in ("n_embd", "n_head", "n_rot"))
    if n_embd % n_head or n_rot % 2 or not 2 <= n_rot <= n_embd // n_head:
        raise InvalidModelFile(
            f"{file.path} rotates {n_rot} dimensions of {n_head} heads in {n_embd} dimensions, "
            "which is impossible"
        )
    return {
        "context_length": file.number("n_ctx"),
        "embedding_length": n_embd,
        "block_count": file.number("n_layer"),
        "feed_forward_length": _n_ff(file),
        "attention.head_count": n_head,
        "attention.head_count_kv": n_head,
        "attention.layer_norm_epsilon": 1e-5,
        "rope.dimension_count": n_rot,
        "rope.freq_base": 10_000.0,
    }


def _n_ff(file: LegacyFile) -> int:
    tensor = file.tensor("transformer.h.0.mlp.fc_in.weight")
    if tensor.shape[0] != file.number("n_embd"):
        raise InvalidModelFile(
            f"{file.path} was made before April 2023 with its matrices transposed, which no "
            "release of gpt4all had; fetch ggml-gpt4all-j-v1.3-groovy.bin instead"
        )
    return tensor.shape[-1]


def _rows(file: LegacyFile, name: str) -> Rows | None:
    if name not in (_QUERY, _KEY):
        return None
    return rotary_rows(*(file.number(name) for name in ("n_embd", "n_head", "n_rot")))


def rotary_rows(n_embd: int, n_head: int, n_rot: int) -> Rows:
    """Old row of each new one, for matrices whose results are rotated."""
    width = n_embd // n_head
    head = np.arange(width)
    order = np.concatenate((head[:n_rot:2], head[1:n_rot:2], head[n_rot:]))
    return (np.arange(n_head)[:, None] * width + order).ravel()


def _zeros(file: LegacyFile) -> dict[str, int]:
    return {"blk.{}.attn_output.bias": file.number("n_embd")}


GPTJ = Architecture(
    name="gptj",
    target="phi2",
    layouts=(
        Layout(
            b"lmgg",
            ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "n_rot", "ftype"),
            repeats_n_vocab=True,
        ),
    ),
    names={
        "transformer.wte.weight": "token_embd.weight",
        _QUERY: "blk.{}.attn_q.weight",
        _KEY: "blk.{}.attn_k.weight",
        "transformer.h.{}.attn.v_proj.weight": "blk.{}.attn_v.weight",
        "transformer.h.{}.attn.out_proj.weight": "blk.{}.attn_output.weight",
        **with_both(
            ("transformer.h.{}.ln_1", "blk.{}.attn_norm"),
            ("transformer.h.{}.mlp.fc_in", "blk.{}.ffn_up"),
            ("transformer.h.{}.mlp.fc_out", "blk.{}.ffn_down"),
            ("transformer.ln_f", "output_norm"),
            ("lm_head", "output"),
        ),
    },
    dropped=(".attn.bias", ".attn.masked_bias"),
    metadata=_metadata,
    rows=_rows,
    zeros=_zeros,
)
