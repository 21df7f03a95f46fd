"""Compares products of every weight format and kind of shape, and attention, with plain numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gpt4all.accel.attention import AttentionShape, attend
from gpt4all.accel.kernels import Kernels
from gpt4all.accel.product import PackedMatrix
from gpt4all.errors import LibraryError
from gpt4all.testing import blocks

MOST_ERROR = 0.02
"""Root mean square of the differences, relative to the products. The kernels round their inputs to
8 bits, which costs 0.005; a wrong bit anywhere costs far more."""

_N_COLUMNS = (1, 3, 40)
"""Inputs multiplied at once: one, few and many have kernels of their own."""

_N_ROWS = 50  # no multiple of what is computed together
_N_THREADS = 2

_ATTENTION = "flash_attn_ext"  # ggml's name of the operation
_CACHE_FORMATS = ("F16", "Q8_0")


def check(kernels: Kernels) -> None:
    """Compute every product, pack and unpack, and attend.

    Raises:
        LibraryError: A result is wrong; the sentence says which.
    """
    generator = np.random.default_rng(0)
    description = kernels.describe()
    for name in description.types:
        for width in _widths(name.upper()):
            _check_matrix(kernels, name.upper(), width, generator)
    if _ATTENTION in description.operations:
        for name in _CACHE_FORMATS:
            for n_tokens in _N_COLUMNS:
                _check_attention(kernels, name, n_tokens, generator)


def _widths(name: str) -> Iterator[int]:
    """Lengths of rows: round ones and odd ones."""
    n_weights, _ = blocks.block_shape(name)
    yield from (512, 768) if n_weights == 256 else (512, 11 * max(n_weights, 32))


def _check_matrix(kernels: Kernels, name: str, width: int, generator: np.random.Generator) -> None:
    rows = blocks.random_rows(generator, name, _N_ROWS, width)
    matrix = PackedMatrix.of(kernels, blocks.type_number(name), width, rows)
    if not np.array_equal(matrix.unpacked(rows.shape[1]), rows):
        raise LibraryError(f"{name} weights came back changed from the CPU kernels' layout")
    weights = blocks.meaning(rows, name).astype(np.float64)
    for n_columns in _N_COLUMNS:
        columns = generator.normal(size=(n_columns, width)).astype(np.float32)
        got = matrix.times(columns, n_threads=_N_THREADS)
        _compare(got, columns @ weights.T, f"product of {name} and {n_columns} x {width} numbers")


def _check_attention(
    kernels: Kernels, name: str, n_tokens: int, generator: np.random.Generator
) -> None:
    """Grouped heads, the last tokens of a text looking at those before them."""
    n_heads, n_cache_heads, n_positions, size = 6, 2, 300, 64
    shape = AttentionShape(
        cache_type=blocks.type_number(name),
        key_size=size,
        value_size=size,
        heads=n_heads,
        cache_heads=n_cache_heads,
        tokens=n_tokens,
        positions=n_positions,
        scale=size**-0.5,
    )
    rows = [
        blocks.random_rows(generator, name, n_positions * n_cache_heads, size) for _ in range(2)
    ]
    queries = generator.normal(size=(n_tokens, n_heads, size)).astype(np.float32)
    is_future = np.triu(np.ones((n_tokens, n_positions), bool), n_positions - n_tokens + 1)
    mask = np.where(is_future, -np.inf, 0).astype(np.float16)
    got = attend(kernels, shape, queries, *rows, mask=mask, n_threads=_N_THREADS)
    keys, values = (
        blocks.meaning(part, name).astype(np.float64).reshape(n_positions, n_cache_heads, size)
        for part in rows
    )
    own = np.arange(n_heads) // (n_heads // n_cache_heads)
    scores = np.einsum("thd,phd->htp", queries, keys[:, own]) * shape.scale + mask
    weights = np.exp(scores)
    weights /= weights.sum(axis=-1, keepdims=True)
    expected = np.einsum("htp,phd->thd", weights, values[:, own])
    _compare(got, expected, f"attention of {n_tokens} tokens to a {name} cache")


def _compare(got: np.ndarray, expected: np.ndarray, what: str) -> None:
    error = np.sqrt(np.mean((got - expected) ** 2) / np.mean(expected**2))
    if not error <= MOST_ERROR:  # also when it is NaN
        raise LibraryError(f"the CPU kernels' {what} is wrong by {error:.3f}")
