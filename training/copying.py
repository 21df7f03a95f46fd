"""Documents of random tokens that only copying can continue, so that every token of the vocabulary learns it.

Names, tool names and field names of strangers are made of tokens that the other topics seldom use. Two kinds: what
the user wants repeated, and a table of which one entry is asked for.
"""

from __future__ import annotations

from random import Random

from tokenizers import Tokenizer

from training.tokenizer import END_OF_TEXT, SPECIAL_TOKENS, TURN_END, TURN_START

_REPEATING = ("Repeat:", "Say:", "Copy this:", "Write:", "Say again:")
_JOINTS = ((": ", "\n"), (" = ", ", "), (" is ", ". "), (': "', '", '), (" -> ", "; "))


def copied(random: Random, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    """Token ids of one document: what is given, and the answer that copies from it."""
    return random.choice((_repeated, _looked_up))(random, tokenizer)


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


def _drawn(random: Random, tokenizer: Tokenizer, n_tokens: int) -> list[int]:
    """Any tokens but the special ones."""
    return [
        random.randrange(len(SPECIAL_TOKENS), tokenizer.get_vocab_size()) for _ in range(n_tokens)
    ]


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
