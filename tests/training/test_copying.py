"""Documents that only copying can continue hold all of their answers in what is given."""

from __future__ import annotations

import re
from random import Random

from training.copying import OPENINGS, copied
from training.tokenizer import TURN_END
from training.topics.definitions import WORDS


def words(text: str) -> set[str]:
    return set(re.findall("[a-z]+", text.lower()))


def test_answers_stand_in_what_is_given() -> None:
    random = Random(1)
    own = words(" ".join((*OPENINGS, "The entry for ... is")))
    n_verbatim = 0
    for _ in range(300):
        pieces = copied(random)
        given = "".join(piece.text for piece in pieces if not piece.is_learned)
        answer = "".join(piece.text for piece in pieces if piece.is_learned)
        assert answer.endswith(TURN_END)
        answer = answer.removesuffix(TURN_END)
        assert words(answer) - own <= words(given)
        n_verbatim += answer.split(maxsplit=3)[-1].rstrip(".") in given
    assert n_verbatim >= 100


def test_only_answers_weigh_something() -> None:
    random = Random(2)
    for _ in range(300):
        assert all(bool(piece.weight) == piece.is_learned for piece in copied(random))


def test_every_word_that_is_asked_for_is_copied_sooner_or_later() -> None:
    random = Random(1)
    seen: set[str] = set()
    for _ in range(10_000):
        seen |= words("".join(piece.text for piece in copied(random) if piece.is_learned))
    assert {word.lower() for word in WORDS} <= seen
