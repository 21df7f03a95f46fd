"""Replit's code models: MPT with other names and a SentencePiece vocabulary with scores."""

from __future__ import annotations

from typing import Any

from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout
from gpt4all.ggml.legacy.options import Options

from . import mpt

_ALIBI_BIAS_MAX = 8.0


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("Replit")
    feed_forward = "transformer.blocks.0.mlp.mlp_up.weight"
    return mpt.shared_metadata(file, feed_forward, _ALIBI_BIAS_MAX)


def _metadata_upstream(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("Replit")
    feed_forward = "transformer.blocks.0.ffn.up_proj.weight"
    return mpt.shared_metadata(file, feed_forward, _ALIBI_BIAS_MAX)


REPLIT = Architecture(
    name="replit",
    target="mpt",
    layouts=(
        Layout(
            b"lper",
            ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "ftype"),
            has_scores=True,
        ),
    ),
    names={
        "transformer.wte.weight": "token_embd.weight",
        "transformer.blocks.{}.ln_1.weight": "blk.{}.attn_norm.weight",
        "transformer.blocks.{}.attn.Wqkv.weight": "blk.{}.attn_qkv.weight",
        "transformer.blocks.{}.attn.out_proj.weight": "blk.{}.attn_output.weight",
        "transformer.blocks.{}.ln_2.weight": "blk.{}.ffn_norm.weight",
        "transformer.blocks.{}.mlp.mlp_up.weight": "blk.{}.ffn_up.weight",
        "transformer.blocks.{}.mlp.mlp_down.weight": "blk.{}.ffn_down.weight",
        "transformer.ln_f.weight": "output_norm.weight",
    },
    metadata=_metadata,
)

REPLIT_UPSTREAM = Architecture(
    name="replit",
    target="mpt",
    layouts=(
        Layout(
            b"lmgg",
            ("n_embd", "n_ctx", "n_head", "n_layer", "n_vocab", "ftype"),
            has_scores=True,
        ),
    ),
    names=mpt.NAMES,
    metadata=_metadata_upstream,
)
