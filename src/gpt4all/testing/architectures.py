"""Which tensors and hyperparameters llama.cpp expects of each architecture.

Names follow https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and llama.cpp's
``src/models``. Shapes are numpy's, rows first: a matrix is (outputs, inputs).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Role = Literal[
    "matrix", "residual", "embedding", "positions", "output", "gain", "bias",
    "final_gain", "final_bias", "convolution", "decay", "step",
]  # fmt: skip
"""Decides a tensor's random values; a ``residual`` matrix writes into the residual stream."""


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Sizes of a model."""

    n_ctx: int
    n_layer: int
    n_embd: int
    n_head: int
    n_head_kv: int
    n_ff: int
    n_vocab: int

    @property
    def n_embd_head(self) -> int:
        """Width of one attention head."""
        return self.n_embd // self.n_head

    @property
    def n_embd_kv(self) -> int:
        """Width of all keys (or values) of one position."""
        return self.n_embd_head * self.n_head_kv


@dataclass(frozen=True, slots=True)
class Plan:
    """A tensor to be written."""

    name: str
    shape: tuple[int, ...]
    role: Role


Tensors = Iterator[Plan]


@dataclass(frozen=True, slots=True)
class Architecture:
    """How one architecture is laid out."""

    edges: Callable[[Dimensions], Tensors]
    """Tensors before and after the layers."""
    layer: Callable[[Dimensions, int], Tensors]
    settings: Callable[[Dimensions], Mapping[str, Any]]
    """Keys below the architecture's name, beyond those that all of them have."""
    is_layer_norm: bool = False
    """Normalises by mean and variance, not by the root mean square."""


def _edges(size: Dimensions) -> Tensors:
    yield Plan("token_embd.weight", (size.n_vocab, size.n_embd), "embedding")
    yield Plan("output_norm.weight", (size.n_embd,), "final_gain")
    yield Plan("output.weight", (size.n_vocab, size.n_embd), "output")


def _layer_norm_edges(size: Dimensions) -> Tensors:
    yield from _edges(size)
    yield Plan("output_norm.bias", (size.n_embd,), "final_bias")


def _gpt2_edges(size: Dimensions) -> Tensors:
    yield from _layer_norm_edges(size)
    yield Plan("position_embd.weight", (size.n_ctx, size.n_embd), "positions")


def _phi2_edges(size: Dimensions) -> Tensors:
    yield from _layer_norm_edges(size)
    yield Plan("output.bias", (size.n_vocab,), "bias")


def _bert_edges(size: Dimensions) -> Tensors:
    yield Plan("token_embd.weight", (size.n_vocab, size.n_embd), "embedding")
    yield Plan("token_types.weight", (2, size.n_embd), "positions")
    yield Plan("position_embd.weight", (size.n_ctx, size.n_embd), "positions")
    yield from _norm("token_embd_norm", size.n_embd)


def _norm(name: str, width: int) -> Tensors:
    yield Plan(f"{name}.weight", (width,), "gain")
    yield Plan(f"{name}.bias", (width,), "bias")


def _attention(size: Dimensions, i: int, *, has_bias: bool = False) -> Tensors:
    widths = {"attn_q": size.n_embd, "attn_k": size.n_embd_kv, "attn_v": size.n_embd_kv}
    for name, width in widths.items():
        yield Plan(f"blk.{i}.{name}.weight", (width, size.n_embd), "matrix")
        if has_bias:
            yield Plan(f"blk.{i}.{name}.bias", (width,), "bias")
    yield Plan(f"blk.{i}.attn_output.weight", (size.n_embd, size.n_embd), "residual")


def _gated_feed_forward(size: Dimensions, i: int) -> Tensors:
    yield Plan(f"blk.{i}.ffn_norm.weight", (size.n_embd,), "gain")
    yield Plan(f"blk.{i}.ffn_gate.weight", (size.n_ff, size.n_embd), "matrix")
    yield Plan(f"blk.{i}.ffn_up.weight", (size.n_ff, size.n_embd), "matrix")
    yield Plan(f"blk.{i}.ffn_down.weight", (size.n_embd, size.n_ff), "residual")


def _plain_feed_forward(size: Dimensions, i: int) -> Tensors:
    yield Plan(f"blk.{i}.ffn_up.weight", (size.n_ff, size.n_embd), "matrix")
    yield Plan(f"blk.{i}.ffn_up.bias", (size.n_ff,), "bias")
    yield Plan(f"blk.{i}.ffn_down.weight", (size.n_embd, size.n_ff), "residual")
    yield Plan(f"blk.{i}.ffn_down.bias", (size.n_embd,), "bias")


def _llama_layer(size: Dimensions, i: int) -> Tensors:
    yield Plan(f"blk.{i}.attn_norm.weight", (size.n_embd,), "gain")
    yield from _attention(size, i)
    yield from _gated_feed_forward(size, i)


def _qwen2_layer(size: Dimensions, i: int) -> Tensors:
    yield Plan(f"blk.{i}.attn_norm.weight", (size.n_embd,), "gain")
    yield from _attention(size, i, has_bias=True)
    yield from _gated_feed_forward(size, i)


def _gemma3_layer(size: Dimensions, i: int) -> Tensors:
    yield from _llama_layer(size, i)
    yield Plan(f"blk.{i}.attn_q_norm.weight", (size.n_embd_head,), "gain")
    yield Plan(f"blk.{i}.attn_k_norm.weight", (size.n_embd_head,), "gain")
    yield Plan(f"blk.{i}.post_attention_norm.weight", (size.n_embd,), "gain")
    yield Plan(f"blk.{i}.post_ffw_norm.weight", (size.n_embd,), "gain")


def _qwen3moe_layer(size: Dimensions, i: int) -> Tensors:
    yield Plan(f"blk.{i}.attn_norm.weight", (size.n_embd,), "gain")
    yield from _attention(size, i)
    yield Plan(f"blk.{i}.attn_q_norm.weight", (size.n_embd_head,), "gain")
    yield Plan(f"blk.{i}.attn_k_norm.weight", (size.n_embd_head,), "gain")
    yield Plan(f"blk.{i}.ffn_norm.weight", (size.n_embd,), "gain")
    yield Plan(f"blk.{i}.ffn_gate_inp.weight", (_N_EXPERTS, size.n_embd), "matrix")
    inner, outer = (_N_EXPERTS, size.n_ff, size.n_embd), (_N_EXPERTS, size.n_embd, size.n_ff)
    yield Plan(f"blk.{i}.ffn_gate_exps.weight", inner, "matrix")
    yield Plan(f"blk.{i}.ffn_up_exps.weight", inner, "matrix")
    yield Plan(f"blk.{i}.ffn_down_exps.weight", outer, "residual")


def _gpt2_layer(size: Dimensions, i: int) -> Tensors:
    yield from _norm(f"blk.{i}.attn_norm", size.n_embd)
    yield from _norm(f"blk.{i}.ffn_norm", size.n_embd)
    width = size.n_embd + 2 * size.n_embd_kv
    yield Plan(f"blk.{i}.attn_qkv.weight", (width, size.n_embd), "matrix")
    yield Plan(f"blk.{i}.attn_qkv.bias", (width,), "bias")
    yield Plan(f"blk.{i}.attn_output.weight", (size.n_embd, size.n_embd), "residual")
    yield Plan(f"blk.{i}.attn_output.bias", (size.n_embd,), "bias")
    yield from _plain_feed_forward(size, i)


def _phi2_layer(size: Dimensions, i: int) -> Tensors:
    yield from _norm(f"blk.{i}.attn_norm", size.n_embd)
    yield from _attention(size, i, has_bias=True)
    yield Plan(f"blk.{i}.attn_output.bias", (size.n_embd,), "bias")
    yield from _plain_feed_forward(size, i)


def _bert_layer(size: Dimensions, i: int) -> Tensors:
    yield from _attention(size, i, has_bias=True)
    yield from _norm(f"blk.{i}.attn_output_norm", size.n_embd)
    yield from _plain_feed_forward(size, i)
    yield from _norm(f"blk.{i}.layer_output_norm", size.n_embd)


_N_EXPERTS, _N_EXPERTS_USED = 8, 2
_N_STATE, _N_CONVOLUTION = 16, 4  # of Mamba's published models


def _mamba_mixer(size: Dimensions, i: int) -> Tensors:
    inner, rank = 2 * size.n_embd, _step_rank(size)
    yield Plan(f"blk.{i}.attn_norm.weight", (size.n_embd,), "gain")
    yield Plan(f"blk.{i}.ssm_in.weight", (2 * inner, size.n_embd), "matrix")
    yield Plan(f"blk.{i}.ssm_conv1d.weight", (inner, _N_CONVOLUTION), "convolution")
    yield Plan(f"blk.{i}.ssm_conv1d.bias", (inner,), "bias")
    yield Plan(f"blk.{i}.ssm_x.weight", (rank + 2 * _N_STATE, inner), "matrix")
    yield Plan(f"blk.{i}.ssm_dt.weight", (inner, rank), "matrix")
    yield Plan(f"blk.{i}.ssm_dt.bias", (inner,), "step")
    yield Plan(f"blk.{i}.ssm_a", (inner, _N_STATE), "decay")
    yield Plan(f"blk.{i}.ssm_d", (inner,), "gain")
    yield Plan(f"blk.{i}.ssm_out.weight", (size.n_embd, inner), "residual")


def _jamba_layer(size: Dimensions, i: int) -> Tensors:
    if _is_recurrent(i):
        yield from _mamba_mixer(size, i)
        yield Plan(f"blk.{i}.ssm_dt_norm.weight", (_step_rank(size),), "gain")
        yield Plan(f"blk.{i}.ssm_b_norm.weight", (_N_STATE,), "gain")
        yield Plan(f"blk.{i}.ssm_c_norm.weight", (_N_STATE,), "gain")
    else:
        yield Plan(f"blk.{i}.attn_norm.weight", (size.n_embd,), "gain")
        yield from _attention(size, i)
    yield from _gated_feed_forward(size, i)


def _is_recurrent(i: int) -> bool:
    """Whether layer `i` of a hybrid model is a Mamba layer: every second one, from the first."""
    return i % 2 == 0


def _step_rank(size: Dimensions) -> int:
    return max(1, size.n_embd // 16)


def _rms_settings(size: Dimensions) -> Mapping[str, Any]:
    return {
        "attention.layer_norm_rms_epsilon": 1e-5,
        "rope.dimension_count": size.n_embd_head,
        "rope.freq_base": 10_000.0,
    }


def _qwen3moe_settings(size: Dimensions) -> Mapping[str, Any]:
    return {
        **_rms_settings(size),
        "expert_count": _N_EXPERTS,
        "expert_used_count": _N_EXPERTS_USED,
        "expert_feed_forward_length": size.n_ff,
    }


def _gemma3_settings(size: Dimensions) -> Mapping[str, Any]:
    return {
        **_rms_settings(size),
        "attention.sliding_window": 32,
        # Every second layer sees the whole context, so that two layers show both kinds.
        "attention.sliding_window_pattern": [i % 2 == 0 for i in range(size.n_layer)],
    }


def _layer_norm_settings(size: Dimensions) -> Mapping[str, Any]:
    return {
        "attention.layer_norm_epsilon": 1e-5,
        "rope.dimension_count": size.n_embd_head // 2,
    }


def _gpt2_settings(_: Dimensions) -> Mapping[str, Any]:
    return {"attention.layer_norm_epsilon": 1e-5}


def _bert_settings(_: Dimensions) -> Mapping[str, Any]:
    return {
        "attention.layer_norm_epsilon": 1e-12,
        "attention.causal": False,
        "pooling_type": 1,  # LLAMA_POOLING_TYPE_MEAN
    }


def _mamba_settings(size: Dimensions) -> Mapping[str, Any]:
    return {
        "attention.layer_norm_rms_epsilon": 1e-5,
        "attention.head_count": 0,
        "feed_forward_length": 0,
        "ssm.conv_kernel": _N_CONVOLUTION,
        "ssm.inner_size": 2 * size.n_embd,
        "ssm.state_size": _N_STATE,
        "ssm.time_step_rank": _step_rank(size),
    }


def _jamba_settings(size: Dimensions) -> Mapping[str, Any]:
    heads = [0 if _is_recurrent(i) else size.n_head_kv for i in range(size.n_layer)]
    return {
        **_mamba_settings(size),
        "attention.head_count": size.n_head,
        "attention.head_count_kv": heads,
        "feed_forward_length": size.n_ff,
    }


ARCHITECTURES: Mapping[str, Architecture] = {
    "llama": Architecture(_edges, _llama_layer, _rms_settings),
    "qwen2": Architecture(_edges, _qwen2_layer, _rms_settings),
    "qwen3moe": Architecture(_edges, _qwen3moe_layer, _qwen3moe_settings),
    "gemma3": Architecture(_edges, _gemma3_layer, _gemma3_settings),
    "gpt2": Architecture(_gpt2_edges, _gpt2_layer, _gpt2_settings, is_layer_norm=True),
    "phi2": Architecture(_phi2_edges, _phi2_layer, _layer_norm_settings, is_layer_norm=True),
    "mamba": Architecture(_edges, _mamba_mixer, _mamba_settings),
    "jamba": Architecture(_edges, _jamba_layer, _jamba_settings),
    "bert": Architecture(_bert_edges, _bert_layer, _bert_settings, is_layer_norm=True),
}
"""Attention (llama, qwen2), experts (qwen3moe), sliding window (gemma3), LayerNorm (gpt2, phi2),
recurrent (mamba), hybrid (jamba) and embeddings only (bert)."""
