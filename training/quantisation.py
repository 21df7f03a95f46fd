"""Float matrices as ggml's blocks of 32, through the package gguf."""

from __future__ import annotations

import gguf
import numpy as np
from numpy.typing import NDArray

KINDS = {
    "q8_0": (gguf.GGMLQuantizationType.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
    "q5_1": (gguf.GGMLQuantizationType.Q5_1, gguf.LlamaFileType.MOSTLY_Q5_1),
    "q5_0": (gguf.GGMLQuantizationType.Q5_0, gguf.LlamaFileType.MOSTLY_Q5_0),
    "f16": (gguf.GGMLQuantizationType.F16, gguf.LlamaFileType.MOSTLY_F16),
}
"""Name -> tensor type, and the type that the file declares."""


def quantise(values: NDArray[np.float32], kind: gguf.GGMLQuantizationType) -> NDArray[np.generic]:
    """`values` of shape (rows, columns) as that type: float16 or, for blocks, (rows, bytes)."""
    if kind == gguf.GGMLQuantizationType.F16:
        return values.astype(np.float16)
    blocks: NDArray[np.generic] = gguf.quants.quantize(values, kind)
    return blocks
