"""The blocks of old quantisations and what they are called and look like today.

A quantisation has had three versions. Until version 1 the nibbles of a block were interleaved
(byte j holds weights 2j and 2j+1); since then byte j holds weights j and j+16. Until version 2
some formats had 4-byte factors; since then all have 2-byte ones. The fifth bits never moved.
Today's layouts: https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h; the changes are
https://github.com/ggml-org/llama.cpp/pull/1405 and /1508.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

F32, F16, Q4_0, Q4_1, Q4_2, Q4_3, Q5_0, Q5_1, Q8_0 = range(9)
"""Type codes of old files; but for q4_2 and q4_3 they are GGUF's."""

VERSIONS = (0, 1, 2)


class Format(NamedTuple):
    """How one type is stored in one version."""

    name: str
    per_block: int
    """Weights of a block; they lie in one row."""
    structure: np.dtype[Any]
    """A block: factor d, minimum m, high bits h, nibbles or bytes q."""

    @property
    def block_bytes(self) -> int:
        """Size of a block."""
        return self.structure.itemsize


def _format(name: str, per_block: int, *fields: tuple[str, str]) -> Format:
    return Format(name, per_block, np.dtype([*fields]))


_NIBBLES = ("q", "V16")
_BYTES = ("q", "V32")
_D16, _D32, _M16, _M32, _H = ("d", "<f2"), ("d", "<f4"), ("m", "<f2"), ("m", "<f4"), ("h", "<u4")

_OLD = {
    Q4_0: _format("q4_0", 32, _D32, _NIBBLES),
    Q4_1: _format("q4_1", 32, _D32, _M32, _NIBBLES),
    Q8_0: _format("q8_0", 32, _D32, _BYTES),
}
_ALWAYS = {
    F32: _format("f32", 1, _D32),
    F16: _format("f16", 1, _D16),
    Q5_0: _format("q5_0", 32, _D16, _H, _NIBBLES),
    Q5_1: _format("q5_1", 32, _D16, _M16, _H, _NIBBLES),
}
_K = {
    code: _format(name, 256, ("q", f"V{n_bytes}"))
    for code, name, n_bytes in (
        (10, "q2_K", 84), (11, "q3_K", 110), (12, "q4_K", 144), (13, "q5_K", 176), (14, "q6_K", 210)
    )
}  # fmt: skip

FORMATS: Mapping[int, Mapping[int, Format]] = {
    0: _ALWAYS
    | _OLD
    | {
        Q4_2: _format("q4_2", 16, _D16, ("q", "V8")),
        Q4_3: _format("q4_3", 16, _D16, _M16, ("q", "V8")),
    },
    1: _ALWAYS | _OLD,
    2: _ALWAYS
    | {
        Q4_0: _format("q4_0", 32, _D16, _NIBBLES),
        Q4_1: _format("q4_1", 32, _D16, _M16, _NIBBLES),
        Q8_0: _format("q8_0", 32, _D16, _BYTES),
    }
    | _K,
}
"""Version -> type -> layout. Types that a version does not have are in no file of it."""


def is_copied(code: int, version: int) -> bool:
    """Whether blocks of this type are today's."""
    if version == 0 and code in (Q5_0, Q5_1):
        return False
    return FORMATS[version][code] == FORMATS[2].get(code)


def modernised(raw: Bytes, code: int, version: int) -> tuple[Bytes, bool]:
    """Blocks of an old layout in today's layout of the same type.

    Args:
        raw: Whole blocks.
        code: q4_0, q4_1, q5_0, q5_1 or q8_0.
        version: Of the quantisation.

    Returns:
        The bytes, and whether they mean exactly the same numbers. A factor that is too large for
        two bytes becomes infinite; see `is_finite`.
    """
    old = raw.view(FORMATS[version][code].structure)
    new = np.empty(len(old), FORMATS[2][code].structure)
    is_interleaved = version == 0 and code != Q8_0
    is_exact = True
    for i in range(0, len(old), _STEP):
        step = slice(i, i + _STEP)
        is_exact = _modernise(old[step], new[step], is_interleaved=is_interleaved) and is_exact
    return new.view(np.uint8), is_exact


_STEP = 2**13
"""Blocks at a time: what numpy makes on the way then fits the processor's cache."""

_LOW = np.uint64(0x0F0F0F0F0F0F0F0F)
_HIGH = np.uint64(0xF0F0F0F0F0F0F0F0)
_FOUR = np.uint64(4)

Blocks = npt.NDArray[Any]
"""Structures of a `Format`."""


def _modernise(old: Blocks, new: Blocks, *, is_interleaved: bool) -> bool:
    """Fill new blocks; returns whether their factors are the old ones."""
    is_exact = True
    for name in new.dtype.names or ():
        if name == "q":
            new["q"] = _split(old["q"]) if is_interleaved else old["q"]
        elif old.dtype[name] == new.dtype[name]:
            new[name] = old[name]
        else:
            wide = old[name].copy()
            with np.errstate(over="ignore", invalid="ignore"):
                narrow = wide.astype(np.float16)
            new[name] = narrow
            is_exact = is_exact and bool(np.array_equal(narrow.astype(np.float32), wide))
    return is_exact


def _split(interleaved: Blocks) -> Blocks:
    """Nibbles of blocks in today's order.

    Byte j of the first eight holds weights 2j and 2j+1, byte j of the second eight 2j+16 and 2j+17.
    Today weight 2j shares a byte with 2j+16, and 2j+1 with 2j+17.
    """
    words = interleaved.copy().view("<u8").reshape(-1, 2)
    first, second = words[:, 0].copy(), words[:, 1].copy()
    even = second & _LOW
    even <<= _FOUR
    even |= first & _LOW
    first >>= _FOUR
    first &= _LOW
    second &= _HIGH
    second |= first
    pairs = second.view(np.uint8).astype("<u2")
    pairs <<= 8
    pairs |= even.view(np.uint8)
    return pairs.view("V16")


def is_finite(blocks: Bytes, code: int) -> bool:
    """Whether the factors of today's blocks are numbers that two bytes can hold."""
    view = blocks.view(FORMATS[2][code].structure)
    factors = [name for name in view.dtype.names or () if name in "dm"]
    return all(bool(np.isfinite(view[name]).all()) for name in factors)


def dequantised(raw: Bytes, code: int, version: int) -> Floats:
    """The numbers that blocks mean, as float32, in one dimension.

    Args:
        raw: Whole blocks.
        code: Any type but the k-quants, which are only ever copied.
        version: Of the quantisation.
    """
    blocks = raw.view(FORMATS[version][code].structure)
    factor = blocks["d"].astype(np.float32)[:, None]
    if code in (F32, F16):
        return factor.ravel()
    codes = blocks["q"].copy().view(np.uint8).reshape(len(blocks), -1)
    if code == Q8_0:
        return (codes.view(np.int8) * factor).ravel()
    values = _nibbles(codes, is_interleaved=version == 0).astype(np.float32)
    if "h" in (blocks.dtype.names or ()):
        values += 16 * ((blocks["h"][:, None] >> np.arange(32, dtype=np.uint32)) & 1)
    if "m" in (blocks.dtype.names or ()):
        return (values * factor + blocks["m"].astype(np.float32)[:, None]).ravel()
    return ((values - (16 if code == Q5_0 else 8)) * factor).ravel()


def _nibbles(packed: Bytes, *, is_interleaved: bool) -> Bytes:
    halves = (packed & 15, packed >> 4)
    if is_interleaved:
        return np.stack(halves, axis=2).reshape(len(packed), -1)
    return np.concatenate(halves, axis=1)


def quantised(values: Floats, code: int) -> Bytes:
    """Numbers as F32, F16 or Q8_0 of today; rounded to the nearest."""
    if code != Q8_0:
        with np.errstate(over="ignore"):
            return values.astype(FORMATS[2][code].structure["d"]).view(np.uint8)
    rows = values.reshape(-1, 32)
    blocks = np.zeros(len(rows), FORMATS[2][Q8_0].structure)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        blocks["d"] = np.abs(rows).max(axis=1) / 127
        factor = blocks["d"].astype(np.float32)[:, None]
        steps = np.rint(np.where(factor > 0, rows / factor, 0))
        steps = np.clip(np.nan_to_num(steps), -127, 127).astype(np.int8)
    blocks["q"] = steps.view("V32")[:, 0]
    return blocks.view(np.uint8)
