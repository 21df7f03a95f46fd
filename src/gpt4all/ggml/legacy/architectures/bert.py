"""BERT: all-MiniLM-L6-v2, the embedding model of release 1.0."""

from __future__ import annotations

from typing import Any

from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout, with_both
from gpt4all.ggml.legacy.options import Options

_MEAN_POOLING = 1
"""LLAMA_POOLING_TYPE_MEAN of llama.h."""


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("BERT")
    return {
        "context_length": file.number("n_ctx"),
        "embedding_length": file.number("n_embd"),
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.number("n_ff"),
        "attention.head_count": file.number("n_head"),
        "attention.layer_norm_epsilon": 1e-12,
        "attention.causal": False,
        "pooling_type": _MEAN_POOLING,
    }


BERT = Architecture(
    name="bert",
    target="bert",
    layouts=(
        Layout(
            b"treb",
            ("n_vocab", "n_ctx", "n_embd", "n_ff", "n_head", "n_layer", "ftype"),
        ),
    ),
    names={
        "embeddings.word_embeddings.weight": "token_embd.weight",
        "embeddings.position_embeddings.weight": "position_embd.weight",
        "embeddings.token_type_embeddings.weight": "token_types.weight",
        **with_both(
            ("embeddings.LayerNorm", "token_embd_norm"),
            ("encoder.layer.{}.attention.self.query", "blk.{}.attn_q"),
            ("encoder.layer.{}.attention.self.key", "blk.{}.attn_k"),
            ("encoder.layer.{}.attention.self.value", "blk.{}.attn_v"),
            ("encoder.layer.{}.attention.output.dense", "blk.{}.attn_output"),
            ("encoder.layer.{}.attention.output.LayerNorm", "blk.{}.attn_output_norm"),
            ("encoder.layer.{}.intermediate.dense", "blk.{}.ffn_up"),
            ("encoder.layer.{}.output.dense", "blk.{}.ffn_down"),
            ("encoder.layer.{}.output.LayerNorm", "blk.{}.layer_output_norm"),
        ),
    },
    always_f32=frozenset({"embeddings.token_type_embeddings.weight"}),
    metadata=_metadata,
)
