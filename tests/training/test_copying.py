"""Documents that only copying can continue hold their answer once, in what is given."""

from __future__ import annotations

from random import Random

from training.copying import copied
from training.tokenizer import TURN_END_ID, learn


def test_answers_stand_in_what_is_given() -> None:
    tokenizer = learn(["hello hello hello there"], 300)
    random = Random(1)
    for _ in range(200):
        given, answer = copied(random, tokenizer)
        assert answer[-1] == TURN_END_ID
        text = answer[:-1]
        assert text
        assert any(given[at : at + len(text)] == text for at in range(len(given)))


def test_every_token_is_copied_sooner_or_later() -> None:
    tokenizer = learn(["hello hello hello there"], 300)
    random = Random(1)
    seen = {token for _ in range(2000) for token in copied(random, tokenizer)[1]}
    assert seen == set(range(2, tokenizer.get_vocab_size()))
