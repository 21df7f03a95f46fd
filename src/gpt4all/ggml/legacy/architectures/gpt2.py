"""GPT-2, and StarCoder, which differs in its vocabulary.

StarCoder has one key and one value head for all queries. The files repeat them for every head,
which runs as it is, with a KV cache as many times larger.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout
from gpt4all.ggml.legacy.options import Options

_STARCODER_TOKENS = range(49_100, 49_291)
"""How GPT4All told them apart."""


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for(file.architecture)
    n_embd, n_head = file.number("n_embd"), file.number("n_head")
    n_shared = file.rows("model/h0/attn/c_attn/w") - n_embd
    n_head_kv = n_shared * n_head // (2 * n_embd)
    if n_embd % n_head or not 0 < n_head_kv <= n_head:
        raise InvalidModelFile(
            f"{file.path} has {n_embd} dimensions, {n_head} heads and {n_head_kv} key heads, "
            "which do not divide"
        )
    return {
        "context_length": file.number("n_ctx"),
        "embedding_length": n_embd,
        "block_count": file.number("n_layer"),
        "feed_forward_length": file.rows("model/h0/mlp/c_fc/w"),
        "attention.head_count": n_head,
        "attention.head_count_kv": n_head_kv,
        "attention.layer_norm_epsilon": 1e-5,
    }


def _is_starcoder(numbers: Mapping[str, int | float]) -> bool:
    return numbers["n_vocab"] in _STARCODER_TOKENS


def _names(*pairs: tuple[str, str], kinds: tuple[str, str]) -> dict[str, str]:
    weight, bias = kinds
    named = {f"{old}/{weight}": f"{new}.weight" for old, new in pairs}
    return named | {f"{old}/{bias}": f"{new}.bias" for old, new in pairs}


GPT2 = Architecture(
    name="gpt2",
    target="gpt2",
    layouts=(
        Layout(
            b"lmgg",
            ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "ftype"),
            repeats_n_vocab=True,
        ),
    ),
    names={
        "model/wte": "token_embd.weight",
        "model/wpe": "position_embd.weight",
        "model/lm_head": "output.weight",
        **_names(
            ("model/h{}/ln_1", "blk.{}.attn_norm"),
            ("model/h{}/ln_2", "blk.{}.ffn_norm"),
            ("model/ln_f", "output_norm"),
            kinds=("g", "b"),
        ),
        **_names(
            ("model/h{}/attn/c_attn", "blk.{}.attn_qkv"),
            ("model/h{}/attn/c_proj", "blk.{}.attn_output"),
            ("model/h{}/mlp/c_fc", "blk.{}.ffn_up"),
            ("model/h{}/mlp/c_proj", "blk.{}.ffn_down"),
            kinds=("w", "b"),
        ),
    },
    optional=frozenset({"model/lm_head"}),
    metadata=_metadata,
)

STARCODER = replace(GPT2, name="starcoder", target="starcoder", accepts=_is_starcoder)
