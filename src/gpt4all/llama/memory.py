"""How much memory a model will need, estimated from its file before anything is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass

import psutil

from gpt4all.errors import InsufficientMemory

_KV_BYTES = 2  # keys and values are kept as float16
_COMPUTE_ROWS = 512  # llama.cpp computes at most this many tokens at once (n_ubatch)
_COMPUTE_TENSORS = 4  # hidden-size tensors alive at once in the widest layer, measured
_FIXED = 16 * 2**20


@dataclass(frozen=True, slots=True)
class MemoryNeed:
    """Bytes that a loaded model occupies."""

    weights: int
    kv_cache: int
    buffers: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.kv_cache + self.buffers


def estimate(metadata: Mapping[str, object], weights: int, n_ctx: int, n_slots: int) -> MemoryNeed:
    """Memory for ``weights`` bytes of tensors and a context of ``n_ctx`` cells.

    Args:
        metadata: Keys and values of the GGUF header.
        weights: Bytes of all tensors.
        n_ctx: Cells of the KV cache.
        n_slots: Sequences in memory at once; each may get logits in one step.
    """
    n_embd = _number(metadata, "embedding_length")
    n_ff = _number(metadata, "feed_forward_length", 4 * n_embd)
    tokens = metadata.get("tokenizer.ggml.tokens")
    n_vocab = len(tokens) if isinstance(tokens, Sized) else 0
    rows = _COMPUTE_ROWS * (_COMPUTE_TENSORS * n_embd + 2 * n_ff) + 2 * n_slots * n_vocab
    return MemoryNeed(weights, n_ctx * kv_bytes_per_cell(metadata), 4 * rows + _FIXED)


def kv_bytes_per_cell(metadata: Mapping[str, object]) -> int:
    """Bytes that one token occupies in all layers: a key and a value vector per KV head.

    Layers that keep less (sliding windows, recurrent states) make this an upper bound
    (https://github.com/ggml-org/llama.cpp/blob/master/src/llama-kv-cache.cpp).
    """
    n_layer = _number(metadata, "block_count")
    n_embd = _number(metadata, "embedding_length")
    n_head = max(_number(metadata, "attention.head_count", 1), 1)
    n_head_kv = _number(metadata, "attention.head_count_kv", n_head)
    per_head = n_embd // n_head
    key = _number(metadata, "attention.key_length", per_head)
    value = _number(metadata, "attention.value_length", per_head)
    return n_layer * n_head_kv * (key + value) * _KV_BYTES


def available() -> int:
    """Bytes that programs can still take without swapping."""
    return int(psutil.virtual_memory().available)


def check(need: MemoryNeed, free: int, name: str, n_ctx: int) -> None:
    """Refuse a model that does not fit.

    Raises:
        InsufficientMemory: ``need`` exceeds ``free``; the sentence names both.
    """
    if need.total > free:
        raise InsufficientMemory(
            f"{name} needs {_gib(need.total)} with a context of {n_ctx} tokens but "
            f"{_gib(free)} of memory are free; choose a smaller model or n_ctx, or close programs"
        )


def _gib(n_bytes: int) -> str:
    return f"{n_bytes / 2**30:.1f} GiB" if n_bytes >= 2**30 else f"{n_bytes / 2**20:.0f} MiB"


def _number(metadata: Mapping[str, object], key: str, default: int = 0) -> int:
    """An architecture's integer; of a list (one entry per layer) the largest."""
    value = metadata.get(f"{metadata.get('general.architecture')}.{key}", default)
    if isinstance(value, Iterable):
        value = max((v for v in value if isinstance(v, int)), default=default)
    return value if isinstance(value, int) else default
