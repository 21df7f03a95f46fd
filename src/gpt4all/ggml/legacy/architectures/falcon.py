"""Falcon 7B and 40B (``ggml-model-gpt4all-falcon-q4_0.bin``).

Its container calls itself ggjt with a version that means nothing; four unused bytes follow each
token.
"""

from __future__ import annotations

from typing import Any

from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout, with_both
from gpt4all.ggml.legacy.options import Options

_N_CTX = 2048


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("Falcon")
    return {
        "context_length": _N_CTX,
        "embedding_length": file.number("n_embd"),
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.rows("transformer.h.0.mlp.dense_h_to_4h.weight"),
        "attention.head_count": file.number("n_head"),
        "attention.head_count_kv": file.number("n_head_kv"),
        "attention.layer_norm_epsilon": 1e-5,
        "tensor_data_layout": "jploski",
    }


FALCON = Architecture(
    name="falcon",
    target="falcon",
    layouts=(
        Layout(
            b"tjgg",
            ("version", "n_vocab", "n_embd", "n_head", "n_head_kv", "n_layer", "falcon_version",
             "ftype"),
            has_scores=True,
            alignment=32,
        ),
    ),
    names={
        "transformer.word_embeddings.weight": "token_embd.weight",
        "transformer.h.{}.self_attention.query_key_value.weight": "blk.{}.attn_qkv.weight",
        "transformer.h.{}.self_attention.dense.weight": "blk.{}.attn_output.weight",
        "transformer.h.{}.mlp.dense_h_to_4h.weight": "blk.{}.ffn_up.weight",
        "transformer.h.{}.mlp.dense_4h_to_h.weight": "blk.{}.ffn_down.weight",
        "lm_head.weight": "output.weight",
        **with_both(
            ("transformer.h.{}.input_layernorm", "blk.{}.attn_norm"),  # 7B
            ("transformer.h.{}.ln_mlp", "blk.{}.attn_norm"),  # 40B
            ("transformer.h.{}.ln_attn", "blk.{}.attn_norm_2"),  # 40B
            ("transformer.ln_f", "output_norm"),
        ),
    },
    optional=frozenset({"lm_head.weight"})
    | frozenset(
        with_both(
            ("transformer.h.{}.input_layernorm", ""),
            ("transformer.h.{}.ln_mlp", ""),
            ("transformer.h.{}.ln_attn", ""),
        )
    ),
    metadata=_metadata,
)  # fmt: skip
