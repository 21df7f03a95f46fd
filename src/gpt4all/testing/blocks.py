"""Random blocks of every ggml format, and what they mean.

Unlike `quantise` this uses all bits of a block, so that a kernel which reads one wrongly is seen.
Block layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h.
"""

from __future__ import annotations

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, quants

_SCALES = {
    "Q4_0": (0,),
    "Q4_1": (0, 2),
    "Q5_0": (0,),
    "Q5_1": (0, 2),
    "Q8_0": (0,),
    "Q4_K": (0, 2),
    "Q5_K": (0, 2),
    "Q6_K": (208,),
    "IQ4_NL": (0,),
    "IQ4_XS": (0,),
}
"""Format -> where its blocks keep numbers in half precision; the other bytes may be anything."""

_EXPONENTS = (118, 124)
"""MXFP4's scale is a power of two in one byte, of which 127 is 1."""


def block_shape(name: str) -> tuple[int, int]:
    """Weights and bytes of a block."""
    n_weights, n_bytes = GGML_QUANT_SIZES[GGMLQuantizationType[name]]
    return n_weights, n_bytes


def random_rows(
    generator: np.random.Generator, name: str, n_rows: int, n_columns: int
) -> np.ndarray:
    """Return random rows as bytes, uint8 (n_rows, bytes of a row).

    Args:
        generator: Where the randomness comes from.
        name: A format such as ``Q4_K``, or ``F32``, ``F16``, ``BF16``.
        n_rows: Number of rows.
        n_columns: Weights of a row, a multiple of the format's block.
    """
    kind = GGMLQuantizationType[name]
    if name in ("F32", "F16", "BF16"):
        numbers = generator.normal(size=(n_rows, n_columns)).astype(np.float32)
        encoded: np.ndarray = quants.quantize(numbers, kind)
        return encoded.view(np.uint8)
    n_weights, n_bytes = block_shape(name)
    blocks = generator.integers(0, 256, (n_rows, n_columns // n_weights, n_bytes), np.uint8)
    if name == "MXFP4":
        blocks[..., 0] = generator.integers(*_EXPONENTS, blocks.shape[:2], np.uint8)
    for at in _SCALES.get(name, ()):
        scales = generator.uniform(-0.02, 0.02, (*blocks.shape[:2], 1)).astype("<f2")
        blocks[..., at : at + 2] = scales.view(np.uint8)
    return blocks.reshape(n_rows, -1)


def meaning(rows: np.ndarray, name: str) -> np.ndarray:
    """Return the weights that rows of bytes stand for, float32 (n_rows, n_columns)."""
    kind = GGMLQuantizationType[name]
    if name in ("F32", "F16"):
        return rows.view("<f4" if name == "F32" else "<f2").astype(np.float32)
    weights: np.ndarray = quants.dequantize(rows, kind)
    return weights


def type_number(name: str) -> int:
    """The number of a format in ``enum ggml_type``."""
    return int(GGMLQuantizationType[name])
