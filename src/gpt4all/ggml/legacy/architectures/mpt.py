"""MPT, in GPT4All's own container (ggmm) and in that of the ggml examples.

No biases, positions by ALiBi, the embeddings are the output matrix too. Queries, keys and values
lie one after the other, as llama.cpp wants them.
"""

from __future__ import annotations

from typing import Any

from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout
from gpt4all.ggml.legacy.options import Options

_REALS = ("alibi_bias_max", "clip_qkv")

NAMES = {
    "transformer.wte.weight": "token_embd.weight",
    "transformer.blocks.{}.norm_1.weight": "blk.{}.attn_norm.weight",
    "transformer.blocks.{}.attn.Wqkv.weight": "blk.{}.attn_qkv.weight",
    "transformer.blocks.{}.attn.out_proj.weight": "blk.{}.attn_output.weight",
    "transformer.blocks.{}.norm_2.weight": "blk.{}.ffn_norm.weight",
    "transformer.blocks.{}.ffn.up_proj.weight": "blk.{}.ffn_up.weight",
    "transformer.blocks.{}.ffn.down_proj.weight": "blk.{}.ffn_down.weight",
    "transformer.norm_f.weight": "output_norm.weight",
}


def shared_metadata(file: LegacyFile, feed_forward: str, alibi_bias_max: float) -> dict[str, Any]:
    """The keys of MPT and of Replit's models.

    Args:
        file: The file.
        feed_forward: Name of the tensor whose rows are the width of the feed-forward layers.
        alibi_bias_max: Without it llama.cpp would silently leave ALiBi out.
    """
    return {
        "context_length": file.number("n_ctx"),
        "embedding_length": file.number("n_embd"),
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.rows(feed_forward),
        "attention.head_count": file.number("n_head"),
        "attention.layer_norm_epsilon": 1e-5,
        "attention.max_alibi_bias": alibi_bias_max,
    }


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for("MPT")
    bias = float(file.numbers["alibi_bias_max"])
    metadata = shared_metadata(file, "transformer.blocks.0.ffn.up_proj.weight", bias)
    # GPT4All ignored it, but the model was trained with it.
    if clip := float(file.numbers["clip_qkv"]):
        metadata["attention.clamp_kqv"] = clip
    return metadata


MPT = Architecture(
    name="mpt",
    target="mpt",
    layouts=(
        Layout(
            b"mmgg",
            ("n_vocab", "n_ctx", "n_layer", "n_head", "n_embd", *_REALS, "ftype"),
            reals=_REALS,
            repeats_n_vocab=True,
            marks_special=True,
        ),
    ),
    names=NAMES,
    metadata=_metadata,
)

MPT_UPSTREAM = Architecture(
    name="mpt-upstream",
    target="mpt",
    layouts=(
        Layout(
            b"lmgg",
            ("n_embd", "n_ctx", "n_head", "n_layer", "n_vocab", *_REALS, "ftype"),
            reals=_REALS,
        ),
    ),
    names=NAMES,
    metadata=_metadata,
)
