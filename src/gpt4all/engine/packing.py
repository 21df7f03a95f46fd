"""Which token sequences share a batch; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Token = TypeVar("Token")

OVERLAP = 8
"""Tokens that two neighbouring pieces of a long text have in common, as in releases 2.3 to 2.8."""


def split(tokens: Sequence[Token], longest: int, overlap: int = OVERLAP) -> list[Sequence[Token]]:
    """Cut a text into pieces of at most ``longest`` tokens that overlap.

    Args:
        tokens: The text, at least one token.
        longest: More than ``overlap``.
        overlap: Tokens that a piece shares with the one before it.
    """
    step = longest - overlap
    starts = range(0, max(len(tokens) - overlap, 1), step)
    return [tokens[start : start + longest] for start in starts]


def batches(lengths: Sequence[int], n_tokens: int, n_sequences: int) -> Iterator[list[int]]:
    """Put sequences into batches, in order.

    Args:
        lengths: Tokens of each sequence.
        n_tokens: Most tokens of a batch; a longer sequence gets one of its own.
        n_sequences: Most sequences of a batch.

    Yields:
        For each batch the indices of its sequences.
    """
    batch: list[int] = []
    n_used = 0
    for index, length in enumerate(lengths):
        if batch and (n_used + length > n_tokens or len(batch) == n_sequences):
            yield batch
            batch, n_used = [], 0
        batch.append(index)
        n_used += length
    if batch:
        yield batch
