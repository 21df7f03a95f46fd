"""The old models computed by numpy, from the tensors as the old files name them.

Written from the papers and the loaders of 2023; it knows nothing of the converter or of llama.cpp,
but for two things: with ``rounding`` the inputs of each matrix are rounded, to blocks of bytes or
to half precision, as the processor's kernels do for such matrices; and GELU is looked up in a table
of half precision, as it was in 2023.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from .fabricate import REPLIT_NAMES, Fabricated, Size, Weights

Array = npt.NDArray[np.float64]
Rounding = Literal["none", "half", "bytes"]


class Network:
    """The pieces that all families are made of."""

    def __init__(self, weights: Weights, size: Size, *, rounding: Rounding) -> None:
        self._weights = weights
        self.size = size
        self._rounding = rounding

    def __getitem__(self, name: str) -> Array:
        return self._weights[name].astype(np.float64)

    def linear(self, x: Array, weight: str, bias: str | None = None) -> Array:
        x = _ROUNDINGS[self._rounding](x)
        y: Array = x @ self[weight].T
        return y + self[bias] if bias else y

    def both(self, x: Array, name: str) -> Array:
        """With weight and bias."""
        return self.linear(x, f"{name}.weight", f"{name}.bias")

    def layer_norm(self, x: Array, weight: str, bias: str | None, epsilon: float = 1e-5) -> Array:
        centred = x - x.mean(-1, keepdims=True)
        y: Array = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + epsilon) * self[weight]
        return y + self[bias] if bias else y

    def norm(self, x: Array, name: str, epsilon: float = 1e-5) -> Array:
        return self.layer_norm(x, f"{name}.weight", f"{name}.bias", epsilon)

    def rms_norm(self, x: Array, weight: str, epsilon: float) -> Array:
        y: Array = x / np.sqrt((x**2).mean(-1, keepdims=True) + epsilon) * self[weight]
        return y


def rounded(x: npt.NDArray[np.floating]) -> Array:
    """Blocks of 32 as bytes times a factor of half precision, and back."""
    blocks = x.reshape(-1, 32)
    scale = np.abs(blocks).max(axis=1, keepdims=True) / 127
    codes = np.rint(np.divide(blocks, scale, out=np.zeros_like(blocks), where=scale > 0))
    result: Array = (codes * _half(scale)).reshape(x.shape)
    return result


def _half(x: Array) -> Array:
    return x.astype(np.float16).astype(np.float64)


_ROUNDINGS: Mapping[Rounding, Callable[[Array], Array]] = {
    "none": lambda x: x, "half": _half, "bytes": rounded
}  # fmt: skip


def gelu(x: Array) -> Array:
    x = _half(x)
    return _half(0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))))


def silu(x: Array) -> Array:
    y: Array = x / (1 + np.exp(-x))
    return y


def rotate(x: Array, n_rot: int, *, neighbours: bool, base: float = 10_000.0) -> Array:
    """Rotary positions of (tokens, heads, width): pairs (2i, 2i+1), or (i, i + n_rot/2)."""
    half = n_rot // 2
    angle = np.arange(len(x))[:, None] * base ** (-2 * np.arange(half) / n_rot)
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    y = x.copy()
    first = slice(0, n_rot, 2) if neighbours else slice(0, half)
    second = slice(1, n_rot, 2) if neighbours else slice(half, n_rot)
    y[..., first] = x[..., first] * cos - x[..., second] * sin
    y[..., second] = x[..., first] * sin + x[..., second] * cos
    return y


def attend(
    q: Array, k: Array, v: Array, *, bias: Array | None = None, causal: bool = True
) -> Array:
    """Attention of (tokens, heads, width), with fewer key heads than query heads if need be."""
    n, n_head, width = q.shape
    k, v = (np.repeat(x, n_head // x.shape[1], axis=1) for x in (k, v))
    scores = np.einsum("qhd,khd->hqk", q, k) / math.sqrt(width)
    scores = scores + bias if bias is not None else scores
    if causal:
        scores = np.where(np.tril(np.ones((n, n), bool)), scores, -np.inf)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    mixed: Array = np.einsum("hqk,khd->qhd", weights, v).reshape(n, -1)
    return mixed


def heads(x: Array, n_head: int) -> Array:
    return x.reshape(len(x), n_head, -1)


def llama(net: Network, tokens: Sequence[int], *, epsilon: float = 1e-6) -> Array:
    s = net.size
    x = net["tok_embeddings.weight"][list(tokens)]
    for i in range(s.n_layer):
        p = f"layers.{i}."
        y = net.rms_norm(x, f"{p}attention_norm.weight", epsilon)
        q, k, v = (net.linear(y, f"{p}attention.{name}.weight") for name in ("wq", "wk", "wv"))
        width = s.n_embd // s.n_head
        query = rotate(heads(q, s.n_head), width, neighbours=True)
        key = rotate(heads(k, s.n_head_kv), width, neighbours=True)
        mixed = attend(query, key, heads(v, s.n_head_kv))
        x = x + net.linear(mixed, f"{p}attention.wo.weight")
        y = net.rms_norm(x, f"{p}ffn_norm.weight", epsilon)
        gate = silu(net.linear(y, f"{p}feed_forward.w1.weight"))
        up = net.linear(y, f"{p}feed_forward.w3.weight")
        x = x + net.linear(gate * up, f"{p}feed_forward.w2.weight")
    return net.linear(net.rms_norm(x, "norm.weight", epsilon), "output.weight")


def gptj(net: Network, tokens: Sequence[int]) -> Array:
    s = net.size
    x = net["transformer.wte.weight"][list(tokens)]
    for i in range(s.n_layer):
        p = f"transformer.h.{i}."
        y = net.norm(x, f"{p}ln_1")
        q, k, v = (heads(net.linear(y, f"{p}attn.{name}_proj.weight"), s.n_head) for name in "qkv")
        query, key = (rotate(each, s.n_rot, neighbours=True) for each in (q, k))
        attention = net.linear(attend(query, key, v), f"{p}attn.out_proj.weight")
        x = x + attention + net.both(gelu(net.both(y, f"{p}mlp.fc_in")), f"{p}mlp.fc_out")
    return net.both(net.norm(x, "transformer.ln_f"), "lm_head")


def alibi(n: int, n_head: int, maximum: float) -> Array:
    """Slopes times the distance of each key (https://arxiv.org/abs/2108.12409)."""
    power = 2 ** math.floor(math.log2(n_head))
    slopes = [
        2 ** (-maximum * (h + 1) / power)
        if h < power
        else 2 ** (-maximum / 2 * (2 * (h - power) + 1) / power)
        for h in range(n_head)
    ]
    distance = np.arange(n)[None, :] - np.arange(n)[:, None]
    bias: Array = np.array(slopes)[:, None, None] * distance
    return bias


def mpt(net: Network, tokens: Sequence[int], names: Mapping[str, str] | None = None) -> Array:
    s = net.size

    def called(name: str) -> str:
        for old, new in (names or {}).items():
            name = name.replace(old, new)
        return name

    x = net["transformer.wte.weight"][list(tokens)]
    for i in range(s.n_layer):
        p = f"transformer.blocks.{i}."
        y = net.layer_norm(x, called(f"{p}norm_1.weight"), None)
        qkv = net.linear(y, f"{p}attn.Wqkv.weight")
        qkv = qkv.clip(-s.clip, s.clip) if s.clip else qkv
        q, k, v = (heads(part, s.n_head) for part in np.split(qkv, 3, axis=1))
        mixed = attend(q, k, v, bias=alibi(len(x), s.n_head, s.alibi))
        x = x + net.linear(mixed, f"{p}attn.out_proj.weight")
        y = net.layer_norm(x, called(f"{p}norm_2.weight"), None)
        up = gelu(net.linear(y, called(f"{p}ffn.up_proj.weight")))
        x = x + net.linear(up, called(f"{p}ffn.down_proj.weight"))
    y = net.layer_norm(x, called("transformer.norm_f.weight"), None)
    return net.linear(y, "transformer.wte.weight")


def replit(net: Network, tokens: Sequence[int]) -> Array:
    return mpt(net, tokens, REPLIT_NAMES)


def falcon(net: Network, tokens: Sequence[int]) -> Array:
    s = net.size
    x = net["transformer.word_embeddings.weight"][list(tokens)]
    width = s.n_embd // s.n_head
    for i in range(s.n_layer):
        p = f"transformer.h.{i}."
        y = net.norm(x, f"{p}input_layernorm")
        qkv = net.linear(y, f"{p}self_attention.query_key_value.weight")
        q, k, v = np.split(qkv, [s.n_embd, s.n_embd + s.n_head_kv * width], axis=1)
        query = rotate(heads(q, s.n_head), width, neighbours=False)
        key = rotate(heads(k, s.n_head_kv), width, neighbours=False)
        mixed = attend(query, key, heads(v, s.n_head_kv))
        attention = net.linear(mixed, f"{p}self_attention.dense.weight")
        up = gelu(net.linear(y, f"{p}mlp.dense_h_to_4h.weight"))
        x = x + attention + net.linear(up, f"{p}mlp.dense_4h_to_h.weight")
    return net.linear(net.norm(x, "transformer.ln_f"), "lm_head.weight")


def gpt2(net: Network, tokens: Sequence[int]) -> Array:
    s = net.size
    x = net["model/wte"][list(tokens)] + net["model/wpe"][: len(tokens)]
    for i in range(s.n_layer):
        p = f"model/h{i}/"
        y = net.layer_norm(x, f"{p}ln_1/g", f"{p}ln_1/b")
        qkv = net.linear(y, f"{p}attn/c_attn/w", f"{p}attn/c_attn/b")
        q, k, v = (heads(part, s.n_head) for part in np.split(qkv, 3, axis=1))
        x = x + net.linear(attend(q, k, v), f"{p}attn/c_proj/w", f"{p}attn/c_proj/b")
        y = net.layer_norm(x, f"{p}ln_2/g", f"{p}ln_2/b")
        up = gelu(net.linear(y, f"{p}mlp/c_fc/w", f"{p}mlp/c_fc/b"))
        x = x + net.linear(up, f"{p}mlp/c_proj/w", f"{p}mlp/c_proj/b")
    return net.linear(net.layer_norm(x, "model/ln_f/g", "model/ln_f/b"), "model/lm_head")


def gptneox(net: Network, tokens: Sequence[int]) -> Array:
    s = net.size
    x = net["gpt_neox.embed_in.weight"][list(tokens)]
    for i in range(s.n_layer):
        p = f"gpt_neox.layers.{i}."
        y = net.norm(x, f"{p}input_layernorm")
        qkv = net.both(y, f"{p}attention.query_key_value")
        parts = qkv.reshape(len(x), s.n_head, 3, -1)
        q, k = (rotate(parts[:, :, part], s.n_rot, neighbours=False) for part in (0, 1))
        attention = net.both(attend(q, k, parts[:, :, 2]), f"{p}attention.dense")
        below = x if s.parallel else x + attention
        y = net.norm(below, f"{p}post_attention_layernorm")
        x = x + attention + net.both(gelu(net.both(y, f"{p}mlp.dense_h_to_4h")),
                                     f"{p}mlp.dense_4h_to_h")  # fmt: skip
    return net.linear(net.norm(x, "gpt_neox.final_layer_norm"), "embed_out.weight")


def bert(net: Network, tokens: Sequence[int]) -> Array:
    """Mean of the last layer, of length 1."""
    s, epsilon = net.size, 1e-12
    x = net["embeddings.word_embeddings.weight"][list(tokens)]
    x = x + net["embeddings.position_embeddings.weight"][: len(tokens)]
    x = x + net["embeddings.token_type_embeddings.weight"][0]
    x = net.norm(x, "embeddings.LayerNorm", epsilon)
    for i in range(s.n_layer):
        p = f"encoder.layer.{i}."
        q, k, v = (
            heads(net.both(x, f"{p}attention.self.{name}"), s.n_head)
            for name in ("query", "key", "value")
        )
        y = net.both(attend(q, k, v, causal=False), f"{p}attention.output.dense")
        x = net.norm(x + y, f"{p}attention.output.LayerNorm", epsilon)
        y = net.both(gelu(net.both(x, f"{p}intermediate.dense")), f"{p}output.dense")
        x = net.norm(x + y, f"{p}output.LayerNorm", epsilon)
    mean: Array = x.mean(axis=0)
    return mean / np.linalg.norm(mean)


FORWARD: Mapping[str, Callable[[Network, Sequence[int]], Array]] = {
    "llama": llama, "gptj": gptj, "mpt": mpt, "replit": replit, "replit upstream": mpt,
    "mpt upstream": mpt, "falcon": falcon, "gpt2": gpt2, "gptneox": gptneox, "bert": bert,
}  # fmt: skip


def logits(
    made: Fabricated, family: str, tokens: Sequence[int], *, rounding: Rounding = "none"
) -> Array:
    """What the old model answers after each of some tokens."""
    compute = FORWARD["llama" if family.startswith("llama") else family]
    return compute(Network(made.weights, made.size, rounding=rounding), tokens)
