"""A matrix in the kernels' own layout, and its products; for tests and the self-test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from gpt4all.accel.kernels import OK, Kernels
from gpt4all.errors import LibraryError

_ALIGNMENT = 64  # bytes

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PackedMatrix:
    """Weights that the kernels can multiply with.

    Attributes:
        type_number: Their format, as ``enum ggml_type`` counts.
        n_rows, n_columns: Shape of the matrix; a row is what one output needs.
        packed: The bytes, aligned as the kernels want them.
    """

    kernels: Kernels
    type_number: int
    n_rows: int
    n_columns: int
    packed: Bytes

    @classmethod
    def of(cls, kernels: Kernels, type_number: int, n_columns: int, rows: Bytes) -> Self:
        """Pack rows of ggml blocks, uint8 (n_rows, bytes of a row).

        Raises:
            LibraryError: There is no kernel for this format and shape.
        """
        size = kernels.function("packed_size")(type_number, n_columns, len(rows))
        packed = _aligned(int(size))
        rows = np.ascontiguousarray(rows)
        shape = type_number, n_columns, len(rows)
        _check(kernels.function("pack")(*shape, rows.ctypes.data, packed.ctypes.data), shape)
        return cls(kernels, type_number, len(rows), n_columns, packed)

    def unpacked(self, n_bytes: int) -> Bytes:
        """The rows of ggml blocks again, uint8 (n_rows, n_bytes)."""
        rows = np.empty((self.n_rows, n_bytes), np.uint8)
        shape = self.type_number, self.n_columns, self.n_rows
        unpack = self.kernels.function("unpack")
        _check(unpack(*shape, self.packed.ctypes.data, rows.ctypes.data), shape)
        return rows

    def times(self, columns: Floats, *, n_threads: int) -> Floats:
        """The products of float32 (n, n_columns) with every row, float32 (n, n_rows)."""
        columns = np.ascontiguousarray(columns, np.float32)
        result = np.full((len(columns), self.n_rows), np.nan, np.float32)
        shape = self.type_number, self.n_columns, self.n_rows, len(columns)
        status = self.kernels.function("product")(
            *shape, self.packed.ctypes.data, columns.ctypes.data, result.ctypes.data, n_threads
        )
        _check(status, shape)
        return result


def _aligned(size: int) -> Bytes:
    room = np.zeros(size + _ALIGNMENT, np.uint8)
    start = -room.ctypes.data % _ALIGNMENT
    return room[start : start + size]


def _check(status: int, shape: tuple[int, ...]) -> None:
    if status != OK:
        raise LibraryError(f"the CPU kernels refused type and shape {shape} with status {status}")
