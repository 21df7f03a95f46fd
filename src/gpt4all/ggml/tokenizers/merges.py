"""Finds the merges of a byte-pair encoding again when a file has only its tokens.

Training adds one token per merge, so a token's id is its rank: what was merged into a token is
what the earlier tokens alone make of its letters, and that is two parts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidModelFile

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_STEPS = 30_000_000
"""Pairs looked at, some ten seconds; the largest published vocabulary takes 9 million."""

_LONGEST = 4096
"""Letters of a token; the longest published ones have a few hundred."""

Pair = tuple[str, str]


def find_merges(tokens: Iterable[str]) -> dict[str, Pair]:
    """Return the two parts of each token that is the result of a merge.

    Args:
        tokens: In the order of their ids, each once, as letters (see ``letters.py``).

    Returns:
        Token -> its parts, in the order of the ids. Single letters and tokens that no merge of
        earlier tokens makes are missing.

    Raises:
        InvalidModelFile: It takes for ever, which tokens must be made for.
    """
    ranks: dict[str, int] = {}
    merges: dict[str, Pair] = {}
    n_steps = 0
    for rank, token in enumerate(tokens):
        parts = list(token) if len(token) <= _LONGEST else []
        while len(parts) > 2:
            n_steps += len(parts)
            if n_steps > _MOST_STEPS:
                raise InvalidModelFile(
                    f"the merges of a vocabulary were not found within {_MOST_STEPS:,} steps"
                )
            first = min((ranks.get(a + b, rank), a + b) for a, b in pairwise(parts))
            if first[0] == rank:  # nothing to join
                break
            parts = _joined(parts, first[1])
        if len(parts) == 2:
            merges[token] = (parts[0], parts[1])
            ranks[token] = rank
    return merges


def _joined(parts: list[str], text: str) -> list[str]:
    """The parts after joining all neighbours that make a text, from the left."""
    result: list[str] = []
    for part in parts:
        if result and result[-1] + part == text and result[-1] != text:
            result[-1] = text
        else:
            result.append(part)
    return result
