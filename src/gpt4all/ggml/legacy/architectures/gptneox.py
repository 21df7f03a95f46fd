"""GPT-NeoX and its children: Pythia, Dolly, StableLM, RedPajama. GPT4All never published one.

The rows of queries, keys and values are sorted by head first; llama.cpp wants all queries, then
all keys, then all values.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout, Rows, with_both
from gpt4all.ggml.legacy.options import Options

_ATTENTION = "gpt_neox.layers.{}.attention.query_key_value"


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("GPT-NeoX")
    n_embd, n_head = file.number("n_embd"), file.number("n_head")
    if n_embd % n_head:
        raise InvalidModelFile(f"{file.path} has {n_embd} dimensions, no multiple of {n_head}")
    return {
        "context_length": file.number("n_ctx"),
        "embedding_length": n_embd,
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.rows("gpt_neox.layers.0.mlp.dense_h_to_4h.weight"),
        "attention.head_count": n_head,
        "attention.layer_norm_epsilon": 1e-5,
        "rope.dimension_count": file.number("n_rot"),
        "use_parallel_residual": bool(file.number("par_res")),
    }


def _rows(file: LegacyFile, name: str) -> Rows | None:
    if not name.startswith(_ATTENTION):
        return None
    n_head = file.number("n_head")
    width = file.number("n_embd") // n_head
    by_head = np.arange(3 * n_head * width).reshape(n_head, 3, width)
    return by_head.transpose(1, 0, 2).ravel()


GPTNEOX = Architecture(
    name="gptneox",
    target="gptneox",
    layouts=(
        Layout(
            b"lmgg",
            ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "n_rot", "par_res", "ftype"),
        ),
    ),
    names={
        "gpt_neox.embed_in.weight": "token_embd.weight",
        "embed_out.weight": "output.weight",
        **with_both(
            ("gpt_neox.layers.{}.input_layernorm", "blk.{}.attn_norm"),
            ("gpt_neox.layers.{}.post_attention_layernorm", "blk.{}.ffn_norm"),
            (_ATTENTION, "blk.{}.attn_qkv"),
            ("gpt_neox.layers.{}.attention.dense", "blk.{}.attn_output"),
            ("gpt_neox.layers.{}.mlp.dense_h_to_4h", "blk.{}.ffn_up"),
            ("gpt_neox.layers.{}.mlp.dense_4h_to_h", "blk.{}.ffn_down"),
            ("gpt_neox.final_layer_norm", "output_norm"),
        ),
    },
    dropped=(".attention.bias", ".attention.masked_bias", ".rotary_emb.inv_freq"),
    metadata=_metadata,
    rows=_rows,
)
