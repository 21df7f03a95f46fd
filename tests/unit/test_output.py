"""What a generation hands to a reader that must not wait."""

from __future__ import annotations

import pytest

from gpt4all.engine.output import Generation
from gpt4all.errors import GenerationError
from gpt4all.types import Delta, Usage


def generation() -> Generation:
    return Generation(lambda _: None)


def test_nothing_is_ready_at_first() -> None:
    assert generation().ready() == []


def test_ready_deltas_come_in_order_and_once() -> None:
    made = generation()
    wakes: list[str] = []
    made.put(Delta("a"))
    made.on_delta(lambda: wakes.append("woken"))
    made.put(Delta("b"))
    made.put(Delta("", finish_reason="stop", usage=Usage(1, 2)))
    assert [delta.text for delta in made.ready()] == ["a", "b", ""]
    assert made.ready() == []
    assert wakes == ["woken", "woken"]
    with pytest.raises(StopIteration):
        next(made)


def test_what_came_before_a_failure_is_delivered_before_it() -> None:
    made = generation()
    made.put(Delta("a"))
    made.put(GenerationError("llama_decode failed"))
    assert [delta.text for delta in made.ready()] == ["a"]
    with pytest.raises(GenerationError):
        made.ready()
    with pytest.raises(StopIteration):
        next(made)
