"""The kernels' attention on arrays; for tests and the self-test."""

from __future__ import annotations

import ctypes

import numpy as np
import numpy.typing as npt

from gpt4all.accel.kernels import OK, Kernels
from gpt4all.errors import LibraryError


class AttentionShape(ctypes.Structure):
    """What attends to what: ``struct gpt4all_accel_attention`` of ``accel/api.h``."""

    _fields_ = (
        ("cache_type", ctypes.c_int),
        ("key_size", ctypes.c_int64),
        ("value_size", ctypes.c_int64),
        ("heads", ctypes.c_int64),
        ("cache_heads", ctypes.c_int64),
        ("tokens", ctypes.c_int64),
        ("positions", ctypes.c_int64),
        ("scale", ctypes.c_float),
        ("max_bias", ctypes.c_float),
        ("softcap", ctypes.c_float),
    )


def attend(
    kernels: Kernels,
    shape: AttentionShape,
    queries: npt.NDArray[np.float32],
    keys: npt.NDArray[np.uint8],
    values: npt.NDArray[np.uint8],
    *,
    mask: npt.NDArray[np.float16] | None = None,
    sinks: npt.NDArray[np.float32] | None = None,
    n_threads: int,
) -> npt.NDArray[np.float32]:
    """What every query makes of the values.

    Args:
        kernels: What computes.
        shape: Sizes and numbers.
        queries: Shape (tokens, heads, key size).
        keys: Rows of blocks of the cache's type, one per position and cache head.
        values: The same of the values.
        mask: Added to the scores, shape (tokens, positions); None if all is visible.
        sinks: One per head, or None.
        n_threads: 1 ... 64.

    Returns:
        Shape (tokens, heads, value size).

    Raises:
        LibraryError: There is no kernel for these sizes.
    """
    results = np.full((shape.tokens, shape.heads, shape.value_size), np.nan, np.float32)
    arrays = (queries, keys, values, mask, sinks, results)
    pointers = [None if array is None else array.ctypes.data for array in arrays]
    status = kernels.function("attend")(ctypes.byref(shape), *pointers, n_threads)
    if status != OK:
        raise LibraryError(f"the CPU kernels refused an attention with status {status}")
    return results
