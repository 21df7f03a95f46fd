"""Documents of random words that only copying can continue, so that every token of the vocabulary learns it.

Names, tool names and field names of strangers are made of tokens that the other topics seldom use. Three kinds: what
the user wants repeated, a table of which one entry is asked for, and words that are wanted in another form. Some have
few different tokens, so that what followed a token before does not tell what follows it now. Tokens that only go on
with a word follow a capitalised one, never a word that is complete: a model that has seen any of them follow any other
writes words that do not exist where it is unsure.
"""

from __future__ import annotations

import json
from functools import lru_cache
from random import Random

from tokenizers import Tokenizer

from training.tokenizer import END_OF_TEXT, SPECIAL_TOKENS, TURN_END, TURN_START

FEW_SHARE = 0.05  # of texts, made of three tokens only
_GOING_ON_SHARE = 0.5  # of capitalised beginnings, and of what follows them
_REPEATING = ("Repeat:", "Say:", "Copy this:", "Write:", "Say again:")
_JOINTS = ((": ", "\n"), (" = ", ", "), (" is ", ". "), (': "', '", '), (" -> ", "; "))


def copied(random: Random, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    """Token ids of one document: what is given, and the answer that copies from it."""
    return random.choice((_repeated, _looked_up, _restated))(random, tokenizer)


def _repeated(random: Random, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    text = _drawn(random, tokenizer, random.randint(2, 24))
    return _asked(tokenizer, [f"{random.choice(_REPEATING)} ", text]), _answer(tokenizer, text)


def _looked_up(random: Random, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    """A table of names and values; one name is asked for."""
    joint, gap = random.choice(_JOINTS)
    entries = [
        (_drawn(random, tokenizer, random.randint(1, 3)), _drawn(random, tokenizer, random.randint(1, 5)))
        for _ in range(random.randint(2, 6))
    ]  # fmt: skip
    name, value = random.choice(entries)
    table: list[str | list[int]] = []
    for one, other in entries:
        table += [one, joint, other, gap]
    return _asked(tokenizer, [*table, "\n", name, "?"]), _answer(tokenizer, value)


def _restated(random: Random, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    """Words wanted as JSON, in capitals or with a full stop: other tokens, because of what stands before them."""
    wanted = _in_capitals if random.random() < 0.35 else _in_another_form
    asked, answer = wanted(random, tokenizer)
    return _asked(tokenizer, [asked]), _encoded(tokenizer, answer + TURN_END)


def _in_capitals(random: Random, tokenizer: Tokenizer) -> tuple[str, str]:
    """Words that are known, wanted in capitals."""
    words = " ".join(_known_word(random, tokenizer) for _ in range(random.randint(2, 8)))
    wish = random.choice(("In capital letters: {}", "{}. In capitals, please."))
    return wish.format(words), words.upper()


def _in_another_form(random: Random, tokenizer: Tokenizer) -> tuple[str, str]:
    """Words that nobody has heard of, wanted in some form."""
    words = [_word(random, tokenizer) for _ in range(random.randint(1, 4))]
    made = {_word(random, tokenizer): word for word in words}
    pattern = random.choice(("{} is {}", "{} {}", "{}: {}", "{} = {}"))
    told = ", ".join(pattern.format(*pair) for pair in made.items())
    return random.choice((
        (f"JSON with {', '.join(made)}: {told}", json.dumps(made)),
        (f"{told}. As JSON, please.", json.dumps(made)),
        (f"Repeat this: {' '.join(words)}", f"{' '.join(words)}."),
        (f"In capital letters: {' '.join(words)}", " ".join(words).upper()),
    ))  # fmt: skip


def _word(random: Random, tokenizer: Tokenizer) -> str:
    """A word of one to three tokens that nobody has heard of."""
    text: str = tokenizer.decode(_drawn(random, tokenizer, random.randint(1, 3)))
    letters = "".join(filter(_is_letter, text)) or "x"
    return letters if random.random() < 0.5 else letters.capitalize()


def _known_word(random: Random, tokenizer: Tokenizer) -> str:
    """A word that the other topics use often enough to make it a token."""
    while True:
        text: str = tokenizer.decode([random.randrange(tokenizer.get_vocab_size())])
        if text.startswith(" ") and text[1:].isascii() and text[1:].isalpha():
            return text[1:]


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _drawn(random: Random, tokenizer: Tokenizer, n_tokens: int) -> list[int]:
    """Any tokens but the special ones, each where words allow it."""
    texts, anything, apart, parts = _kinds(tokenizer)
    if random.random() < FEW_SHARE:
        apart, parts = random.sample(apart, 2), random.sample(parts, 1)
        anything = apart + parts
    ids: list[int] = []
    before, may_go_on = " ", False
    for _ in range(n_tokens):
        goes_on = may_go_on and random.random() < _GOING_ON_SHARE
        some = parts if goes_on else apart if _is_letter(before[-1]) else anything
        ids.append(random.choice(some))
        before = texts[ids[-1]]
        may_go_on = goes_on or before.strip()[:1].isupper()
    return ids


@lru_cache(maxsize=1)
def _kinds(tokenizer: Tokenizer) -> tuple[dict[int, str], list[int], list[int], list[int]]:
    """The text of each token but the special ones; all, those without a letter in front, small ones to go on with."""
    ids = range(len(SPECIAL_TOKENS), tokenizer.get_vocab_size())
    texts = {token: tokenizer.decode([token]) for token in ids}
    apart = [token for token, text in texts.items() if not _is_letter(text[0])]
    parts = [token for token, text in texts.items() if _is_letter(text[0]) and text.islower()]
    return texts, list(ids), apart, parts


def _asked(tokenizer: Tokenizer, parts: list[str | list[int]]) -> list[int]:
    whole = [f"{END_OF_TEXT}{TURN_START}user\n", *parts, f"{TURN_END}\n{TURN_START}assistant\n"]
    ids: list[int] = []
    for part in whole:
        ids += _encoded(tokenizer, part) if isinstance(part, str) else part
    return ids


def _answer(tokenizer: Tokenizer, text: list[int]) -> list[int]:
    return [*text, *_encoded(tokenizer, TURN_END)]


def _encoded(tokenizer: Tokenizer, text: str) -> list[int]:
    ids: list[int] = tokenizer.encode(text, add_special_tokens=False).ids
    return ids
