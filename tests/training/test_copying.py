"""Documents that only copying can continue hold all of their answer in what is given."""

from __future__ import annotations

import re
from random import Random

from tokenizers import Tokenizer

from training.copying import copied
from training.tokenizer import TURN_END_ID, learn


def words(tokenizer: Tokenizer, ids: list[int]) -> set[str]:
    return set(re.findall("[a-z]+", tokenizer.decode(ids).lower()))


def test_answers_stand_in_what_is_given() -> None:
    tokenizer = learn(["hello hello hello there"], 300)
    random = Random(1)
    n_verbatim = 0
    for _ in range(300):
        given, answer = copied(random, tokenizer)
        assert answer[-1] == TURN_END_ID
        text = answer[:-1]
        assert text
        if any(given[at : at + len(text)] == text for at in range(len(given))):
            n_verbatim += 1
        else:
            assert words(tokenizer, text) <= words(tokenizer, given)
    assert n_verbatim >= 150


def test_every_token_is_copied_sooner_or_later() -> None:
    tokenizer = learn(["hello hello hello there"], 300)
    random = Random(1)
    seen = {token for _ in range(2000) for token in copied(random, tokenizer)[1]}
    assert seen == set(range(2, tokenizer.get_vocab_size()))
