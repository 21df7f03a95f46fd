"""The radix prefix cache against a list of tokens per slot, and cell by cell."""

from __future__ import annotations

import random

import pytest

from gpt4all.engine.prefix_cache import Match, PrefixCache


def filled(*contents: list[int]) -> PrefixCache:
    cache = PrefixCache(len(contents))
    for slot, tokens in enumerate(contents):
        cache.extend(slot, tokens)
    return cache


@pytest.mark.parametrize(
    ("contents", "wanted", "limit", "match"),
    [
        ([[], []], [1, 2, 3], 3, None),
        ([[1, 2, 3], []], [1, 2, 3, 4], 4, Match(0, 3)),
        ([[1, 2, 3], []], [1, 2, 3], 2, Match(0, 2)),
        ([[1, 2, 3], [1, 9]], [1, 9, 3], 3, Match(1, 2)),
        ([[1, 2, 3], [1, 2, 5, 6]], [1, 2, 5, 7], 4, Match(1, 3)),
        ([[4, 2, 3], [5]], [1, 2], 2, None),
        ([[1, 2, 3, 4, 5], [1, 2]], [1, 2, 3, 9], 4, Match(0, 3)),
    ],
)
def test_match(
    contents: list[list[int]], wanted: list[int], limit: int, match: Match | None
) -> None:
    assert filled(*contents).match(wanted, limit) == match


@pytest.mark.parametrize(
    ("contents", "wanted", "match"),
    [
        ([[1, 2, 3]], [1, 2, 3, 4], Match(0, 3)),
        ([[1, 2, 3]], [1, 2, 9, 4], None),
        ([[1, 2, 3], [1]], [1, 2, 9, 4], Match(1, 1)),
    ],
)
def test_match_of_whole_slots(
    contents: list[list[int]], wanted: list[int], match: Match | None
) -> None:
    assert filled(*contents).match_whole(wanted, len(wanted)) == match


def test_a_copy_occupies_no_cells() -> None:
    cache = filled([1, 2, 3, 4], [])
    cache.copy(0, 1, 3)
    assert cache.n_cells == 4
    cache.extend(1, [7, 8])
    assert cache.n_cells == 6
    assert cache.tokens(1) == [1, 2, 3, 7, 8]
    cache.truncate(0, 0)
    assert cache.n_cells == 5
    cache.check_integrity()


def test_held_counts_shared_cells_once() -> None:
    cache = filled([1, 2, 3, 4], [], [9])
    cache.copy(0, 1, 2)
    cache.extend(1, [5])
    assert cache.held([0, 1]) == 5
    assert cache.held([1]) == 3
    assert cache.held([2], Match(0, 3)) == 4
    assert cache.held([1], Match(0, 3)) == 4


def test_equal_tokens_computed_twice_are_counted_twice() -> None:
    assert filled([1, 2, 3], [1, 2, 3]).n_cells == 6


class Cells:
    """The same operations on real lists of numbered cells."""

    def __init__(self, n_slots: int) -> None:
        self.slots: list[list[tuple[int, int]]] = [[] for _ in range(n_slots)]
        self.next_cell = 0

    def extend(self, slot: int, tokens: list[int]) -> None:
        for token in tokens:
            self.slots[slot].append((self.next_cell, token))
            self.next_cell += 1

    def count(self) -> int:
        return len({cell for slot in self.slots for cell, _ in slot})


@pytest.mark.parametrize("seed", range(30))
def test_random_operations(seed: int) -> None:
    random_ = random.Random(seed)
    n_slots = random_.randint(1, 5)
    cache, cells = PrefixCache(n_slots), Cells(n_slots)
    for _ in range(200):
        slot = random_.randrange(n_slots)
        source = random_.randrange(n_slots)
        length = len(cells.slots[slot])
        action = random_.choice(["extend", "extend", "truncate", "copy"])
        if action == "extend":
            tokens = [random_.randrange(3) for _ in range(random_.randint(0, 4))]
            cache.extend(slot, tokens)
            cells.extend(slot, tokens)
        elif action == "truncate":
            kept = random_.randint(0, length)
            cache.truncate(slot, kept)
            del cells.slots[slot][kept:]
        elif length == 0 and source != slot:
            copied = random_.randint(0, len(cells.slots[source]))
            cache.copy(source, slot, copied)
            cells.slots[slot] = cells.slots[source][:copied]
        cache.check_integrity()
        assert cache.n_cells == cells.count()
        for each in range(n_slots):
            assert cache.tokens(each) == [token for _, token in cells.slots[each]]
        wanted = [random_.randrange(3) for _ in range(6)]
        match = cache.match(wanted, 6)
        longest = max((_common([t for _, t in held], wanted) for held in cells.slots), default=0)
        assert (match.length if match else 0) <= longest
        if match:
            assert cache.tokens(match.slot)[: match.length] == wanted[: match.length]


def _common(one: list[int], other: list[int]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
