"""Sets of byte positions against Python's own sets."""

from __future__ import annotations

import random

import pytest

from gpt4all.catalog.ranges import Ranges, next_gap

SIZE = 60


@pytest.mark.parametrize("seed", range(50))
def test_like_a_set_of_numbers(seed: int) -> None:
    chance = random.Random(seed)
    ranges, numbers = Ranges(), set[int]()
    for _ in range(chance.randrange(1, 25)):
        start = chance.randrange(SIZE)
        end = start + chance.randrange(12)
        ranges.add(start, end)
        numbers |= set(range(start, end))
        assert {n for start, end in ranges.spans for n in range(start, end)} == numbers
        assert ranges.count == len(numbers)
        assert all(a[1] < b[0] for a, b in zip(ranges.spans, ranges.spans[1:], strict=False))
        gaps = [n for start, end in ranges.missing(SIZE) for n in range(start, end)]
        assert gaps == [n for n in range(SIZE) if n not in numbers]
        assert ranges.prefix == next(n for n in range(SIZE + 99) if n not in numbers)
        limit = chance.randrange(SIZE)
        upto = ranges.upto(limit)
        assert {n for start, end in upto.spans for n in range(start, end)} == {
            n for n in numbers if n < limit
        }


def test_the_next_gap() -> None:
    have = Ranges([(0, 10), (20, 30)])
    assert next_gap(have, [], 40, 100) == (10, 20)
    assert next_gap(have, [], 40, 4) == (10, 14)
    assert next_gap(have, [(10, 20)], 40, 4) == (30, 34)
    assert next_gap(have, [(10, 20), (30, 40)], 40, 4) is None
