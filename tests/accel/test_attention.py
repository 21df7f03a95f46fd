"""Attention by the kernels against the same in 64-bit numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from gpt4all import LibraryError
from gpt4all.accel.attention import AttentionShape, attend
from gpt4all.accel.kernels import Kernels
from gpt4all.testing import blocks

KernelSet = Callable[[str], Kernels]

INSTRUCTIONS = ("avx512-vnni", "avx-vnni", "avx2", "neon-i8mm", "neon-dotprod")
MOST_ERROR = 1e-5
"""Root mean square, relative: the kernels compute in 32-bit numbers."""


@dataclass(frozen=True)
class Case:
    """What attends to what."""

    heads: int
    cache_heads: int
    tokens: int
    positions: int
    key_size: int = 64
    value_size: int = 64
    cache: str = "F16"
    max_bias: float = 0.0
    softcap: float = 0.0
    has_sinks: bool = False
    is_masked: bool = True
    threads: int = 2


@dataclass(frozen=True)
class Numbers:
    queries: np.ndarray  # (tokens, heads, key size)
    keys: np.ndarray  # bytes, a row for each position and cache head
    values: np.ndarray
    mask: np.ndarray | None  # f16 (tokens, positions)
    sinks: np.ndarray | None  # (heads,)


CASES = {
    "one token, grouped heads": Case(8, 2, 1, 256),
    "a long cache, divided": Case(8, 2, 1, 1100, threads=5),
    "one head each": Case(4, 4, 5, 300),
    "one query": Case(4, 4, 1, 301),
    "one query that sees all": Case(3, 3, 1, 67, is_masked=False),
    "one query of a long cache, divided": Case(2, 2, 1, 1101, threads=5),
    "two queries": Case(8, 4, 1, 259, key_size=128, value_size=128),
    "two tokens": Case(3, 3, 2, 400, key_size=80, value_size=112),
    "one query, narrow": Case(5, 5, 1, 9, key_size=16, value_size=16),
    "one query, wide": Case(2, 2, 1, 130, key_size=256, value_size=512),
    "one query, q8_0": Case(2, 2, 1, 200, key_size=96, value_size=64, cache="Q8_0"),
    "one query, ALiBi": Case(5, 5, 1, 333, max_bias=8.0),
    "one query, softcap and sinks": Case(2, 2, 1, 150, softcap=30.0, has_sinks=True),
    "many tokens": Case(16, 2, 37, 777, threads=3),
    "more queries than one unit": Case(16, 1, 40, 130),
    "narrow": Case(4, 2, 3, 70, key_size=16, value_size=16),
    "odd sizes": Case(4, 2, 3, 70, key_size=80, value_size=112),
    "wide": Case(2, 1, 3, 130, key_size=256, value_size=256),
    "keys wider than values": Case(4, 4, 3, 90, key_size=192, value_size=128),
    "q8_0": Case(6, 2, 20, 640, key_size=96, value_size=96, cache="Q8_0", threads=4),
    "alibi": Case(12, 4, 9, 200, max_bias=8.0),
    "softcap": Case(4, 2, 9, 200, softcap=20.0),
    "sinks": Case(4, 2, 9, 600, has_sinks=True, threads=3),
    "everything visible": Case(4, 2, 3, 90, is_masked=False),
    "a unit of two heads and one of the last": Case(6, 3, 32, 300, key_size=128, value_size=128),
    "such units, divided": Case(6, 3, 32, 1100, key_size=128, value_size=128, threads=5),
    "one query, units of some heads": Case(
        5, 5, 1, 700, key_size=512, value_size=512, has_sinks=True, threads=3
    ),
    "one position": Case(4, 2, 1, 1),
    "an unfilled group, unmasked": Case(4, 1, 1, 67, is_masked=False),
}


def made(case: Case) -> Numbers:
    """Random numbers; of three tokens one sees nothing, the others a past with holes."""
    generator = np.random.default_rng(7)
    n_rows = case.positions * case.cache_heads
    keys, values = (
        blocks.random_rows(generator, case.cache, n_rows, size)
        for size in (case.key_size, case.value_size)
    )
    token, position = np.ogrid[: case.tokens, : case.positions]
    distance = case.positions - case.tokens + token - position
    is_hidden = (distance < 0) | ((position % 200 > 140) & (token % 2 == 1)) | (token % 3 == 2)
    past = -0.1 * np.abs(distance) if case.max_bias else np.zeros_like(distance)
    mask = np.where(is_hidden, -np.inf, past).astype(np.float16)
    return Numbers(
        queries=generator.normal(size=(case.tokens, case.heads, case.key_size), scale=3.0).astype(
            np.float32
        ),
        keys=keys,
        values=values,
        mask=mask if case.is_masked else None,
        sinks=generator.normal(size=case.heads).astype(np.float32) if case.has_sinks else None,
    )


def attended(kernels: Kernels, case: Case, numbers: Numbers) -> np.ndarray:
    """What the kernels make of it, (tokens, heads, value size)."""
    shape = AttentionShape(
        cache_type=blocks.type_number(case.cache),
        key_size=case.key_size,
        value_size=case.value_size,
        heads=case.heads,
        cache_heads=case.cache_heads,
        tokens=case.tokens,
        positions=case.positions,
        scale=case.key_size**-0.5,
        max_bias=case.max_bias,
        softcap=case.softcap,
    )
    return attend(
        kernels,
        shape,
        numbers.queries,
        numbers.keys,
        numbers.values,
        mask=numbers.mask,
        sinks=numbers.sinks,
        n_threads=case.threads,
    )


def expected(case: Case, numbers: Numbers) -> np.ndarray:
    """The same, one formula after the other."""
    keys, values = (
        blocks.meaning(rows, case.cache).astype(np.float64).reshape(case.positions, -1, size)
        for rows, size in ((numbers.keys, case.key_size), (numbers.values, case.value_size))
    )
    results = np.zeros((case.tokens, case.heads, case.value_size))
    for head in range(case.heads):
        own = head // (case.heads // case.cache_heads)
        scores = numbers.queries[:, head].astype(np.float64) @ keys[:, own].T / case.key_size**0.5
        if case.softcap:
            scores = case.softcap * np.tanh(scores / case.softcap)
        if numbers.mask is not None:
            scores = scores + slope(case, head) * numbers.mask.astype(np.float64)
        weights = np.exp(scores)
        total = weights.sum(axis=1, keepdims=True)
        if numbers.sinks is not None:
            total = total + np.exp(np.float64(numbers.sinks[head]))
        results[:, head] = (weights / np.where(total, total, 1)) @ values[:, own]
    return results


def slope(case: Case, head: int) -> float:
    """ALiBi: halves of a geometric series for heads beyond a power of two."""
    if not case.max_bias:
        return 1.0
    power = 2 ** int(np.log2(case.heads))
    if head < power:
        return float(2 ** (-case.max_bias / power * (head + 1)))
    return float(2 ** (-case.max_bias / 2 / power * (2 * (head - power) + 1)))


@pytest.mark.parametrize("instructions", INSTRUCTIONS)
@pytest.mark.parametrize("name", CASES)
def test_attention(kernel_set: KernelSet, instructions: str, name: str) -> None:
    case = CASES[name]
    numbers = made(case)
    got, right = attended(kernel_set(instructions), case, numbers), expected(case, numbers)
    assert np.sqrt(np.mean((got - right) ** 2) / np.mean(right**2)) < MOST_ERROR


@pytest.mark.parametrize("instructions", INSTRUCTIONS)
@pytest.mark.parametrize("cache", ["F16", "Q8_0"])
def test_every_number_of_queries(kernel_set: KernelSet, instructions: str, cache: str) -> None:
    """Few queries of a head are computed in another way than many; the last block is not full."""
    for n_queries in range(1, 34):
        case = Case(2 * n_queries, 2, 1, 131, 32, 96, cache, max_bias=4.0 * (n_queries % 2))
        numbers = made(case)
        got, right = attended(kernel_set(instructions), case, numbers), expected(case, numbers)
        assert np.sqrt(np.mean((got - right) ** 2) / np.mean(right**2)) < MOST_ERROR, n_queries


@pytest.mark.parametrize("instructions", INSTRUCTIONS)
def test_threads_change_little(kernel_set: KernelSet, instructions: str) -> None:
    """The positions are divided among threads: the order of a few sums changes, nothing else."""
    case = CASES["a long cache, divided"]
    numbers = made(case)
    one, many = (
        attended(kernel_set(instructions), Case(8, 2, 1, 1100, threads=threads), numbers)
        for threads in (1, 16)
    )
    assert np.allclose(one, many, rtol=1e-4, atol=1e-6)


def test_sizes_without_a_kernel_are_refused(kernel_set: KernelSet) -> None:
    case = Case(4, 2, 1, 8, key_size=24, value_size=24)
    with pytest.raises(LibraryError, match="refused an attention"):
        attended(kernel_set("avx2"), case, made(case))
