"""Float matrices as ggml's blocks: the simple types through the package gguf, Q6_K here.

Layout of Q6_K (https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-common.h, block_q6_K):
256 weights are 128 bytes of low nibbles, 64 bytes of high bit pairs, 16 int8 scales and a float16 factor.
"""

from __future__ import annotations

import gguf
import numpy as np
from numpy.typing import NDArray

KINDS = {
    "q8_0": (gguf.GGMLQuantizationType.Q8_0, gguf.LlamaFileType.MOSTLY_Q8_0),
    "q6_k": (gguf.GGMLQuantizationType.Q6_K, gguf.LlamaFileType.MOSTLY_Q6_K),
    "q5_1": (gguf.GGMLQuantizationType.Q5_1, gguf.LlamaFileType.MOSTLY_Q5_1),
    "q5_0": (gguf.GGMLQuantizationType.Q5_0, gguf.LlamaFileType.MOSTLY_Q5_0),
    "f16": (gguf.GGMLQuantizationType.F16, gguf.LlamaFileType.MOSTLY_F16),
}
"""Name -> tensor type, and the type that the file declares."""

_BLOCK, _GROUP = 256, 16


def quantise(values: NDArray[np.float32], kind: gguf.GGMLQuantizationType) -> NDArray[np.generic]:
    """`values` of shape (rows, columns) as that type: float16 or, for blocks, (rows, bytes)."""
    if kind == gguf.GGMLQuantizationType.F16:
        return values.astype(np.float16)
    if kind == gguf.GGMLQuantizationType.Q6_K:
        return _q6_k(values)
    blocks: NDArray[np.generic] = gguf.quants.quantize(values, kind)
    return blocks


def _q6_k(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    groups = values.reshape(-1, _BLOCK // _GROUP, _GROUP)
    scales = _group_scales(groups)
    factor = np.abs(scales).max(axis=1) / 127
    factor = np.where(factor == 0, 1, factor).astype(np.float16).astype(np.float32)
    steps = np.clip(np.rint(scales / factor[:, None]), -128, 127)
    used = (factor[:, None] * steps)[..., None]
    levels = np.rint(np.divide(groups, used, out=np.zeros_like(groups), where=used != 0))
    codes = (np.clip(levels, -32, 31) + 32).astype(np.uint8).reshape(-1, 2, 4, 32)
    low, high = codes & 15, codes >> 4
    nibbles = np.stack([low[:, :, 0] | low[:, :, 2] << 4, low[:, :, 1] | low[:, :, 3] << 4], axis=2)
    pairs = high[:, :, 0] | high[:, :, 1] << 2 | high[:, :, 2] << 4 | high[:, :, 3] << 6
    parts = (
        nibbles.reshape(-1, 128),
        pairs.reshape(-1, 64),
        steps.astype(np.int8).view(np.uint8),
        factor.astype(np.float16).view(np.uint8).reshape(-1, 2),
    )
    return np.concatenate(parts, axis=1).reshape(len(values), -1)


def _group_scales(groups: NDArray[np.float32]) -> NDArray[np.float32]:
    """Per group the scale, among a few around the obvious one, that leaves the least square error."""
    peak_at = np.abs(groups).argmax(axis=2, keepdims=True)
    peak = np.take_along_axis(groups, peak_at, axis=2)[..., 0]
    best = np.zeros_like(peak)
    least = np.full_like(peak, np.inf)
    for reach in np.arange(28, 36, 0.5):
        scale = -peak / reach
        safe = np.where(scale == 0, 1, scale)[..., None]
        error = (groups - safe * np.clip(np.rint(groups / safe), -32, 31)) ** 2
        total = error.sum(axis=2)
        best = np.where(total < least, scale, best)
        least = np.minimum(total, least)
    return best
