"""What is asked for has been told."""

from __future__ import annotations

from random import Random

from training.dialogue import Scene
from training.topics.memory import _favorites


def test_a_favorite_is_told_before_it_is_asked_for() -> None:
    for seed in range(200):
        told, (asked,) = _favorites(Scene(Random(seed)))
        kind, value = asked.answer.removeprefix("Your favorite ").removesuffix(".").split(" is ", 1)
        assert kind in told.prompt
        assert value == asked.word
        assert value in told.prompt
