"""Numbers in the old quantisations, written from their description alone.

The codes are made first, and from them both the bytes and what they mean, so that nothing here ever
unpacks a block. Only the k-quants, which never changed, are random bytes that the reference
implementation of GGUF unpacks.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from gguf import GGMLQuantizationType, quants

Array = npt.NDArray[np.float32]

CODES = {"f32": 0, "f16": 1, "q4_0": 2, "q4_1": 3, "q4_2": 4, "q4_3": 5, "q5_0": 6, "q5_1": 7,
         "q8_0": 8, "q2_K": 10, "q3_K": 11, "q4_K": 12, "q5_K": 13, "q6_K": 14}  # fmt: skip

_K = {"q2_K": (84, (80, 82)), "q3_K": (110, (108,)), "q4_K": (144, (0, 2)), "q5_K": (176, (0, 2)),
      "q6_K": (210, (208,))}  # fmt: skip
"""Bytes of a k-quant's block, and where its factors lie in it."""

N_BYTES = {
    0: {"f32": (1, 4), "f16": (1, 2), "q4_0": (32, 20), "q4_1": (32, 24), "q4_2": (16, 10),
        "q4_3": (16, 12), "q5_0": (32, 22), "q5_1": (32, 24), "q8_0": (32, 36)},
    2: {"f32": (1, 4), "f16": (1, 2), "q4_0": (32, 18), "q4_1": (32, 20), "q5_0": (32, 22),
        "q5_1": (32, 24), "q8_0": (32, 34)},
}  # fmt: skip
"""Version -> format -> weights and bytes of a block, as the table of the formats has them."""


def encode(
    values: Array, kind: str, version: int, *, short_factors: bool = False
) -> tuple[bytes, Array]:
    """The bytes of a matrix or vector, and the numbers that they mean.

    Args:
        values: Rows that divide into blocks.
        kind: A key of `CODES`.
        version: 0, 1 or 2.
        short_factors: Choose factors that two bytes can hold, as later programs did.
    """
    if kind in ("f32", "f16"):
        stored = values.astype("<f4" if kind == "f32" else "<f2")
        return stored.tobytes(), stored.astype(np.float32)
    if kind in _K:
        return _random_k_blocks(values, kind)
    width = 16 if kind in ("q4_2", "q4_3") else 32
    blocks = values.reshape(-1, width).astype(np.float64)
    is_wide = version < 2 and kind in ("q4_0", "q4_1", "q8_0") and not short_factors
    narrow = np.float32 if is_wide else np.float16
    minimum = blocks.min(axis=1) if kind in ("q4_1", "q4_3", "q5_1") else None
    levels = {"q4": 15, "q5": 31, "q8": 127}[kind[:2]]
    if minimum is None:
        reach = np.abs(blocks).max(axis=1)
        d = (reach / (levels if kind == "q8_0" else levels // 2)).astype(narrow)
        codes = np.rint(blocks / d[:, None].astype(np.float64))
        meaning = codes * d[:, None].astype(np.float64)
        codes += 0 if kind == "q8_0" else levels // 2 + 1
    else:
        m = minimum.astype(narrow)
        d = ((blocks.max(axis=1) - minimum) / levels).astype(narrow)
        codes = np.rint((blocks - m[:, None]) / d[:, None].astype(np.float64)).clip(0, levels)
        meaning = codes * d[:, None].astype(np.float64) + m[:, None]
    field = "<f4" if version < 2 and kind in ("q4_0", "q4_1", "q8_0") else "<f2"
    columns = [d.astype(field), *([] if minimum is None else [m.astype(field)])]
    packed = _packed(codes.astype(np.uint8 if kind != "q8_0" else np.int8), kind, version)
    rows = [column.reshape(-1, 1).view(np.uint8) for column in columns] + packed
    return np.hstack(rows).tobytes(), meaning.astype(np.float32).reshape(values.shape)


def _packed(codes: npt.NDArray[Any], kind: str, version: int) -> list[npt.NDArray[np.uint8]]:
    """High bits, if there are any, and nibbles or bytes; a row per block."""
    if kind == "q8_0":
        return [codes.view(np.uint8)]
    high = []
    if kind.startswith("q5"):
        bits = (codes >> 4).astype(np.uint32) << np.arange(32, dtype=np.uint32)
        high = [bits.sum(axis=1, dtype="<u4").reshape(-1, 1).view(np.uint8)]
    low, half = codes & 15, codes.shape[1] // 2
    if version == 0:
        return [*high, low[:, ::2] | low[:, 1::2] << 4]
    return [*high, low[:, :half] | low[:, half:] << 4]


def _random_k_blocks(values: Array, kind: str) -> tuple[bytes, Array]:
    """Any blocks: nobody can tell one random matrix from another."""
    n_bytes, factors = _K[kind]
    seed = int(np.abs(values).sum() * 1000)
    blocks = np.random.default_rng(seed).integers(0, 256, (values.size // 256, n_bytes), np.uint8)
    factor = np.array([{"q2_K": 0.01, "q3_K": 3e-4, "q4_K": 1e-4, "q5_K": 5e-5}.get(kind, 3e-5)])
    for position in factors:
        blocks[:, position : position + 2] = factor.astype("<f2").view(np.uint8)
    rows = blocks.reshape(len(values), -1)
    return rows.tobytes(), quants.dequantize(rows, GGMLQuantizationType[kind.upper()])
