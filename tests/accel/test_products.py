"""Packed matrices and their products, for every format, kernel set and kind of shape."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from gpt4all import LibraryError
from gpt4all.accel import self_test
from gpt4all.accel.kernels import Kernels
from gpt4all.accel.product import PackedMatrix
from gpt4all.testing import blocks

KernelSet = Callable[[str], Kernels]

INSTRUCTIONS = ("avx512-vnni", "avx-vnni", "avx2")
FORMATS = (
    "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q4_K", "Q5_K", "Q6_K", "IQ4_NL", "IQ4_XS", "MXFP4",
    "F16", "BF16",
)  # fmt: skip

every_set = pytest.mark.parametrize("instructions", INSTRUCTIONS)
every_format = pytest.mark.parametrize("name", FORMATS)


def block_shape(name: str) -> tuple[int, int]:
    """Weights and bytes of what a row is a multiple of: the kernels take at least 32 together."""
    n_weights, n_bytes = blocks.block_shape(name)
    n_blocks = max(32 // n_weights, 1)
    return n_blocks * n_weights, n_blocks * n_bytes


def matrix(
    kernels: Kernels, name: str, n_rows: int, width: int
) -> tuple[PackedMatrix, np.ndarray, np.random.Generator]:
    """A random matrix: packed, as bytes, and where its inputs come from."""
    generator = np.random.default_rng([n_rows, width])
    rows = blocks.random_rows(generator, name, n_rows, width)
    return PackedMatrix.of(kernels, blocks.type_number(name), width, rows), rows, generator


def task(
    kernels: Kernels, name: str, n_columns: int
) -> tuple[PackedMatrix, np.ndarray, np.ndarray]:
    """A packed matrix, what its weights mean (50, 512), and its inputs (n_columns, 512)."""
    packed, rows, generator = matrix(kernels, name, 50, 512)
    columns = generator.normal(size=(n_columns, 512)).astype(np.float32)
    return packed, blocks.meaning(rows, name).astype(np.float64), columns


def error(got: np.ndarray, expected: np.ndarray) -> float:
    """Root mean square of the differences, relative to what is expected."""
    return float(np.sqrt(np.mean((got - expected) ** 2) / np.mean(expected**2)))


@every_set
@every_format
def test_as_many_columns_as_a_batch_may_have(
    kernel_set: KernelSet, instructions: str, name: str
) -> None:
    """Every column is computed alike, whatever stands beside it."""
    packed, weights, columns = task(kernel_set(instructions), name, 512)
    expected = columns @ weights.T
    for n in (*range(1, 65), 512):
        got = packed.times(columns[:n], n_threads=1 + n % 3)
        assert error(got, expected[:n]) < self_test.MOST_ERROR, f"{n} columns"


@every_set
@pytest.mark.parametrize("name", ["F16", "BF16"])
def test_floats_are_not_rounded(kernel_set: KernelSet, instructions: str, name: str) -> None:
    """Inputs of 16-bit weights stay 32-bit numbers."""
    packed, weights, columns = task(kernel_set(instructions), name, 40)
    for n in (1, 5, 40):
        assert error(packed.times(columns[:n], n_threads=2), columns[:n] @ weights.T) < 1e-6


def rounded_inputs(columns: np.ndarray, together: int) -> np.ndarray:
    """32 inputs at a time as bytes and the f16 value of one, or 256 and its f32 value."""
    parts = columns.reshape(len(columns), -1, together)
    largest = np.abs(parts).max(axis=-1, keepdims=True)
    inverse = np.float32(127) / largest
    step = (largest / np.float32(127)).astype(np.float16) if together == 32 else 1 / inverse
    rounded: np.ndarray = np.rint(parts * inverse).astype(np.float64) * step
    return rounded.reshape(columns.shape)


@every_set
@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("F16", "BF16")])
def test_inputs_are_rounded_to_bytes_and_a_step(
    kernel_set: KernelSet, instructions: str, name: str
) -> None:
    """As ggml does.

    What is left is the rounding of 32-bit sums, and of what a minimum is multiplied by.
    """
    packed, weights, columns = task(kernel_set(instructions), name, 40)
    rounded = rounded_inputs(columns, blocks.block_shape(name)[0])
    most = 3e-4 if name in ("Q4_1", "Q5_1") else 2e-6
    for n in (1, 5, 40):
        assert error(packed.times(columns[:n], n_threads=2), rounded[:n] @ weights.T) < most


@every_set
@every_format
def test_odd_shapes(kernel_set: KernelSet, instructions: str, name: str) -> None:
    n_weights, _ = block_shape(name)
    for n_rows in (1, 7, 15, 16, 17, 33, 100):
        for n_blocks in (1, 2, 3, 5, 11):
            packed, rows, generator = matrix(
                kernel_set(instructions), name, n_rows, n_blocks * n_weights
            )
            weights = blocks.meaning(rows, name).astype(np.float64)
            for n in (1, 2, 5, 20):
                columns = generator.normal(size=(n, n_blocks * n_weights)).astype(np.float32)
                got = packed.times(columns, n_threads=3)
                # Few products may happen to cancel out; their error is relative to their terms.
                size = np.sqrt((columns**2) @ (weights.T**2))
                assert np.max(np.abs(got - columns @ weights.T) / size) < 0.05, (n_rows, n_blocks)


@every_set
@every_format
def test_unpacking_restores_every_bit(kernel_set: KernelSet, instructions: str, name: str) -> None:
    n_weights, n_bytes = block_shape(name)
    for n_rows, n_blocks in ((1, 1), (16, 4), (31, 3), (64, 7)):
        packed, rows, _ = matrix(kernel_set(instructions), name, n_rows, n_blocks * n_weights)
        assert np.array_equal(packed.unpacked(n_blocks * n_bytes), rows), (n_rows, n_blocks)


@every_set
def test_threads_change_nothing(kernel_set: KernelSet, instructions: str) -> None:
    packed, _, generator = matrix(kernel_set(instructions), "Q4_K", 200, 1024)
    for n in (1, 4, 70):
        columns = generator.normal(size=(n, 1024)).astype(np.float32)
        alone = packed.times(columns, n_threads=1)
        for n_threads in (2, 3, 8, 64):
            assert np.array_equal(packed.times(columns, n_threads=n_threads), alone)


@every_set
def test_extreme_inputs(kernel_set: KernelSet, instructions: str) -> None:
    """Zeros, one large value among small ones, and columns far apart in size."""
    packed, rows, generator = matrix(kernel_set(instructions), "Q8_0", 32, 256)
    weights = blocks.meaning(rows, "Q8_0").astype(np.float64)
    columns = generator.normal(size=(4, 256)).astype(np.float32)
    columns[0] = 0
    columns[1, 5] = 1e6
    columns[2] *= 1e-20
    got = packed.times(columns, n_threads=1)
    expected = columns @ weights.T
    assert np.array_equal(got[0], np.zeros(32))
    for one, other in zip(got[1:], expected[1:], strict=True):
        assert error(one, other) < self_test.MOST_ERROR


# Where the codes of a block stand among its bytes.
CODES = {
    "Q4_0": slice(2, 18), "Q4_1": slice(4, 20), "Q5_0": slice(2, 22), "Q5_1": slice(4, 24),
    "Q8_0": slice(2, 34), "Q4_K": slice(16, 144), "Q5_K": slice(16, 176), "Q6_K": slice(0, 192),
    "IQ4_NL": slice(2, 18), "IQ4_XS": slice(8, 136), "MXFP4": slice(1, 17),
}  # fmt: skip


@every_set
@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("byte", [0x00, 0x77, 0x7F, 0x80, 0xFF])
def test_the_largest_codes_and_inputs_together(
    kernel_set: KernelSet, instructions: str, name: str, byte: int
) -> None:
    """Sums of as many equal products as a block has do not overflow, up or down."""
    kernels, (n_weights, n_bytes) = kernel_set(instructions), blocks.block_shape(name)
    rows = blocks.random_rows(np.random.default_rng(1), name, 20, 256)
    rows.reshape(-1, n_bytes)[:, CODES[name]] = byte
    packed = PackedMatrix.of(kernels, blocks.type_number(name), 256, rows)
    weights = blocks.meaning(rows, name).astype(np.float64)
    columns = np.array([[1], [-1]], np.float32) * np.ones((2, 256), np.float32)
    rounded = rounded_inputs(columns, n_weights)
    size = np.abs(rounded) @ np.abs(weights.T)
    got = packed.times(np.repeat(columns, 10, axis=0), n_threads=1)
    assert np.max(np.abs(got - np.repeat(rounded @ weights.T, 10, axis=0))) <= 1e-3 * np.max(size)


@every_set
def test_what_cannot_be_multiplied_is_refused(kernel_set: KernelSet, instructions: str) -> None:
    kernels = kernel_set(instructions)
    row = np.zeros((4, 512), np.uint8)
    for name, width in (("Q4_0", 48), ("Q4_K", 96), ("F16", 24), ("F32", 64)):
        assert kernels.function("packed_size")(blocks.type_number(name), width, 4) == 0
        with pytest.raises(LibraryError, match="refused"):
            PackedMatrix.of(kernels, blocks.type_number(name), width, row)


def test_the_formats_are_those_that_are_announced(kernels_path: Path) -> None:
    description = Kernels(kernels_path).describe()
    assert set(FORMATS) <= {name.upper() for name in description.types}
    assert description.instructions == next(iter(description.available), None)


def test_unknown_kernel_set(kernels_path: Path) -> None:
    with pytest.raises(LibraryError, match="no CPU kernels 'sse2'"):
        Kernels(kernels_path).select("sse2")


@every_set
def test_the_self_test_passes(kernel_set: KernelSet, instructions: str) -> None:
    self_test.check(kernel_set(instructions))


def test_the_self_test_notices(kernels_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A weight that means something else than the kernels take it for."""
    true_meaning = blocks.meaning

    def off_by_a_bit(rows: np.ndarray, name: str) -> np.ndarray:
        changed = rows.copy()
        changed[:, -1] ^= 0x10
        return true_meaning(changed, name)

    monkeypatch.setattr(blocks, "meaning", off_by_a_bit)
    with pytest.raises(LibraryError, match="is wrong by"):
        self_test.check(Kernels(kernels_path))
