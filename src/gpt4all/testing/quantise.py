"""Numbers to ggml blocks, for files of random weights.

Block layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from gguf import GGMLQuantizationType, quants

Quantisation = Literal["F32", "F16", "BF16", "Q8_0", "Q5_0", "Q4_0", "Q4_K", "Q6_K"]
"""Formats that random weights can be written in."""

K_FORMATS = ("Q4_K", "Q6_K")
_K_BLOCK = 256  # weights per super-block of the K formats


def encode(weights: np.ndarray, quantisation: Quantisation) -> np.ndarray:
    """Return a float32 tensor in the given format, rows of blocks as bytes.

    Rows that do not divide into blocks stay float32. The K formats keep only the spread of the
    values and which rows are zero: nobody can tell one random matrix from another.
    """
    kind = GGMLQuantizationType[quantisation]
    if weights.shape[-1] % block_size(quantisation):
        return weights
    if quantisation in K_FORMATS:
        return _random_k_blocks(weights, quantisation)
    encoded: np.ndarray = quants.quantize(weights, kind)
    return encoded


def stored_type(weights: np.ndarray, quantisation: Quantisation) -> GGMLQuantizationType:
    """Return the format that `encode` chooses for a tensor."""
    if weights.shape[-1] % block_size(quantisation):
        return GGMLQuantizationType.F32
    return GGMLQuantizationType[quantisation]


def block_size(quantisation: Quantisation) -> int:
    """Weights per block."""
    if quantisation in K_FORMATS:
        return _K_BLOCK
    return 32 if quantisation.startswith("Q") else 1


def q4_0_blocks(
    generator: np.random.Generator, n_rows: int, n_columns: int, deviation: float
) -> np.ndarray:
    """Return random Q4_0 rows, uint8 (n_rows, n_columns / 32 * 18), without a float32 copy.

    A block is an fp16 scale and 32 nibbles q; its weights are scale * (q - 8). Uniform nibbles
    have the standard deviation 4.61 and the mean -0.5, which the sign of the scale, drawn too,
    evens out over a row.
    """
    n_blocks = n_columns // 32
    blocks = np.empty((n_rows, n_blocks, 18), np.uint8)
    signs = generator.integers(0, 2, (n_rows, n_blocks, 1), np.int8) * 2 - 1
    scales = (signs * np.float32(deviation / 4.64)).astype("<f2")
    blocks[..., :2] = scales.view(np.uint8)
    blocks[..., 2:] = np.frombuffer(generator.bytes(n_rows * n_blocks * 16), np.uint8).reshape(
        n_rows, n_blocks, 16
    )
    return blocks.reshape(n_rows, n_blocks * 18)


def _random_k_blocks(weights: np.ndarray, quantisation: Quantisation) -> np.ndarray:
    n_columns = weights.shape[-1]
    deviation = weights.std(axis=-1).ravel()
    # The values themselves seed the draw, so that equal tensors give equal files.
    generator = np.random.default_rng(weights.view(np.uint32).ravel()[:64].tolist())
    draw = _q4_k_blocks if quantisation == "Q4_K" else _q6_k_blocks
    blocks = draw(generator, len(deviation), n_columns // _K_BLOCK, deviation)
    return blocks.reshape(*weights.shape[:-1], -1)


def _q4_k_blocks(
    generator: np.random.Generator, n_rows: int, n_blocks: int, deviation: np.ndarray
) -> np.ndarray:
    """Blocks of fp16 d and dmin, 12 bytes of scales, 128 of nibbles: d * scale * q - dmin * min.

    All 6-bit scales and minima are 32, packed as the format asks.
    """
    step = (deviation / (4.61 * 32)).astype("<f2")[:, None, None]
    blocks = np.empty((n_rows, n_blocks, 144), np.uint8)
    blocks[..., 0:2] = step.view(np.uint8)
    blocks[..., 2:4] = (step * np.float16(7.5)).astype("<f2").view(np.uint8)
    blocks[..., 4:12] = 0b10_100000
    blocks[..., 12:16] = 0
    blocks[..., 16:] = generator.integers(0, 256, (n_rows, n_blocks, 128), np.uint8)
    return blocks.reshape(n_rows, n_blocks * 144)


def _q6_k_blocks(
    generator: np.random.Generator, n_rows: int, n_blocks: int, deviation: np.ndarray
) -> np.ndarray:
    """Blocks of 128 + 64 bytes of 6-bit numbers, 16 int8 scales and an fp16 d.

    A weight is d * scale * (q - 32); uniform q deviate by 18.5.
    """
    blocks = generator.integers(0, 256, (n_rows, n_blocks, 210), np.uint8)
    scales = generator.integers(0, 2, (n_rows, n_blocks, 16), np.int8) * 64 - 32
    blocks[..., 192:208] = scales.view(np.uint8)
    blocks[..., 208:210] = (deviation / (18.5 * 32)).astype("<f2")[:, None, None].view(np.uint8)
    return blocks.reshape(n_rows, n_blocks * 210)
