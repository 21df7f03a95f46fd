"""GPT-2, and StarCoder, which differs in its vocabulary.

StarCoder has one key and one value head for all queries. The files repeat them for every head; only
the first of each is kept, so that the KV cache is as many times smaller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy.file import LegacyFile
from gpt4all.ggml.legacy.layout import Architecture, Layout, Rows
from gpt4all.ggml.legacy.options import Options

_STARCODER_TOKENS = range(49_100, 49_291)
"""How GPT4All told them apart."""

_ATTENTION = "model/h{}/attn/c_attn"


def _metadata(file: LegacyFile, options: Options) -> dict[str, Any]:
    options.refuse_for(file.architecture)
    n_embd, n_head = file.number("n_embd"), file.number("n_head")
    n_shared = file.rows(_ATTENTION.format(0) + "/w") - n_embd
    n_head_kv = 1 if _repeats(file) else n_shared * n_head // (2 * n_embd)
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


def _repeats(file: LegacyFile) -> bool:
    """Whether a StarCoder's key and value heads are all the same, by the first row of each."""
    n_embd, n_head = file.number("n_embd"), file.number("n_head")
    if file.architecture != "starcoder" or n_head < 2 or n_embd % n_head:
        return False
    data = np.memmap(file.path, np.uint8, "r")
    for layer in range(file.number("n_layer")):
        tensor = file.tensor(_ATTENTION.format(layer) + "/w")
        if tensor.shape != (n_embd, 3 * n_embd):
            return False
        rows = data[tensor.offset : tensor.offset + tensor.n_bytes].reshape(3 * n_embd, -1)
        heads = rows[n_embd :: n_embd // n_head].reshape(2, n_head, -1)
        if not (heads == heads[:, :1]).all():
            return False
    return True


def _rows(file: LegacyFile, name: str) -> Rows | None:
    """All queries, the first key head and the first value head."""
    if not name.startswith(_ATTENTION) or not _repeats(file):
        return None
    n_embd = file.number("n_embd")
    head = np.arange(n_embd // file.number("n_head"))
    return np.concatenate([np.arange(n_embd), n_embd + head, 2 * n_embd + head])


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
            (_ATTENTION, "blk.{}.attn_qkv"),
            ("model/h{}/attn/c_proj", "blk.{}.attn_output"),
            ("model/h{}/mlp/c_fc", "blk.{}.ffn_up"),
            ("model/h{}/mlp/c_proj", "blk.{}.ffn_down"),
            kinds=("w", "b"),
        ),
    },
    optional=frozenset({"model/lm_head"}),
    metadata=_metadata,
)

STARCODER = replace(
    GPT2, name="starcoder", target="starcoder", accepts=_is_starcoder, rows=_rows, drops_rows=True
)
