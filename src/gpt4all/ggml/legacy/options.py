"""What a person may decide about a conversion."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import Literal, get_args

from gpt4all.errors import InvalidParameter

MatrixType = Literal["auto", "F32", "F16", "Q8_0"]
"""Format of the matrices; auto keeps each tensor's own where it still exists."""

MATRIX_TYPES: tuple[str, ...] = get_args(MatrixType)


@dataclass(frozen=True, slots=True)
class Options:
    """The defaults are right for every file that gpt4all ever published.

    Attributes:
        matrices: Format of the matrices. ``auto`` rounds only what has no place today: q4_2 and
            q4_3 become Q8_0. ``F32`` is exact for every file.
        rms_epsilon: Of a llama's normalisation, which old files do not store; above 0.
        rope_base: Frequency base of a llama's rotary positions, above 0 (CodeLlama: 1e6).
        rope_scale: Divides a llama's positions, >= 1 (SuperHOT: 4).
        n_ctx: Tokens of context a llama was trained for, >= 1.

    Raises:
        InvalidParameter: A value is out of range.
    """

    matrices: MatrixType = "auto"
    rms_epsilon: float | None = None
    rope_base: float | None = None
    rope_scale: float | None = None
    n_ctx: int | None = None

    def __post_init__(self) -> None:
        if self.matrices not in MATRIX_TYPES:
            known = ", ".join(MATRIX_TYPES)
            raise InvalidParameter(f"type is {self.matrices!r} but must be one of {known}")
        for name, least in (("rms_epsilon", 0), ("rope_base", 0), ("rope_scale", 1), ("n_ctx", 1)):
            value = getattr(self, name)
            is_above_zero = value is None or (math.isfinite(value) and value > 0)
            if not is_above_zero or (value is not None and not least <= value < 2**31):
                rule = "above 0" if least == 0 else f"at least {least}"
                raise InvalidParameter(f"{name} is {value} but must be a number {rule}")

    def refuse_for(self, architecture: str) -> None:
        """Refuse what only a llama can be told.

        Raises:
            InvalidParameter: Something of it was given.
        """
        for name in (field.name for field in fields(self) if field.name != "matrices"):
            if getattr(self, name) is not None:
                raise InvalidParameter(
                    f"{name} was given but a {architecture} file says by itself what it needs"
                )
