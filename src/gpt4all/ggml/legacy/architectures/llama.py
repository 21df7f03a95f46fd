"""LLaMA and what was made of it: the models of GPT4All in spring 2023, snoozy, vicuna, orca-mini.

The rotary pairs lie as GGUF wants them, so rows stay where they are. Normalisation, context and
rotary base are not in the file; the rules here give what the programs of the time used.
"""

from __future__ import annotations

import re
from typing import Any

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout
from gpt4all.ggml.legacy.options import Options

_FIELDS = ("n_vocab", "n_embd", "n_mult", "n_head", "n_layer", "n_rot", "ftype")

_LLAMA_2 = re.compile(r"llama-?2|code-?llama|70b", re.IGNORECASE)
_CODE_LLAMA = re.compile(r"code-?llama", re.IGNORECASE)

_RMS_EPSILON, _RMS_EPSILON_2 = 1e-6, 1e-5
"""What llama.cpp computed with until July 2023, and what LLaMA 2 was trained with."""

_N_CTX, _N_CTX_2 = 2048, 4096


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    n_embd, n_head = file.number("n_embd"), file.number("n_head")
    n_head_kv = file.rows("layers.0.attention.wk.weight") * n_head // n_embd
    if n_embd % n_head or not 0 < n_head_kv <= n_head or n_head % n_head_kv:
        raise InvalidModelFile(
            f"{file.path} has {n_embd} dimensions, {n_head} heads and {n_head_kv} key heads, "
            "which do not divide"
        )
    is_llama_2 = n_head_kv < n_head or bool(_LLAMA_2.search(file.path.name))
    rope_base = options.rope_base or (1e6 if _CODE_LLAMA.search(file.path.name) else 10_000.0)
    metadata: dict[str, Any] = {
        "context_length": options.n_ctx or (_N_CTX_2 if is_llama_2 else _N_CTX),
        "embedding_length": n_embd,
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.rows("layers.0.feed_forward.w1.weight"),
        "attention.head_count": n_head,
        "attention.head_count_kv": n_head_kv,
        "attention.layer_norm_rms_epsilon": options.rms_epsilon
        or (_RMS_EPSILON_2 if is_llama_2 else _RMS_EPSILON),
        "rope.dimension_count": n_embd // n_head,
        "rope.freq_base": float(rope_base),
    }
    if options.rope_scale:
        metadata |= {
            "rope.scaling.type": "linear",
            "rope.scaling.factor": float(options.rope_scale),
        }
    return metadata


LLAMA = Architecture(
    name="llama",
    target="llama",
    layouts=(
        Layout(b"lmgg", _FIELDS),
        Layout(b"fmgg", _FIELDS, versions={1: 0}, has_scores=True),
        Layout(b"tjgg", _FIELDS, versions={1: 0, 2: 1, 3: 2}, has_scores=True, alignment=32),
    ),
    names={
        "tok_embeddings.weight": "token_embd.weight",
        "norm.weight": "output_norm.weight",
        "output.weight": "output.weight",
        "layers.{}.attention_norm.weight": "blk.{}.attn_norm.weight",
        "layers.{}.attention.wq.weight": "blk.{}.attn_q.weight",
        "layers.{}.attention.wk.weight": "blk.{}.attn_k.weight",
        "layers.{}.attention.wv.weight": "blk.{}.attn_v.weight",
        "layers.{}.attention.wo.weight": "blk.{}.attn_output.weight",
        "layers.{}.ffn_norm.weight": "blk.{}.ffn_norm.weight",
        "layers.{}.feed_forward.w1.weight": "blk.{}.ffn_gate.weight",
        "layers.{}.feed_forward.w2.weight": "blk.{}.ffn_down.weight",
        "layers.{}.feed_forward.w3.weight": "blk.{}.ffn_up.weight",
    },
    dropped=("rope.freqs",),
    metadata=_metadata,
)
