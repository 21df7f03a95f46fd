"""Documents that only copying can continue: words in no order, names that nobody has, tables of both.

What strangers call their tools, fields and friends is copied, not known. Three kinds: words told again, a table of
which one entry is asked for, and words that are wanted in another form. All are made of whole words, known ones of the
tables and names made up of syllables: a model that had seen any tokens follow each other wrote words that do not exist
where it was unsure. Sentences do not begin with what they copy, and many questions do: a word is another token where
no space stands before it, and a model that had only copied tokens as they are wrote "ofday".
"""

from __future__ import annotations

import json
from random import Random

from training.facts.geography import TOWNS
from training.facts.kinds import KINDS
from training.facts.names import GIVEN, invented
from training.phrasing import capitalised
from training.tokenizer import END_OF_TEXT, TURN_END, TURN_START
from training.topics.definitions import WORDS
from training.wrapping import Piece

FEW_SHARE = 0.1  # of texts, made of three words: what followed a word before does not tell what follows it now
OPENINGS = ("The words are", "It says", "This is about", "They speak of", "Here you see", "A list with")  # fmt: skip
"""What sentences that copy begin with."""
_TOLD = ("Words: {}", 'It says "{}"', "List:\n{}", "{}. Those are it.", "{}\nAll of that.", '"{}", I read')  # fmt: skip
_JOINTS = ((": ", "\n"), (" = ", ", "), (" is ", ". "), (': "', '", '), (" -> ", "; "))
_NAMES = (*WORDS, *GIVEN, *TOWNS, *(member for _, _, members in KINDS for member in members))
_KNOWN = tuple(sorted({word for name in _NAMES for word in name.split() if word.isalpha()}))
_FORMS = (str.lower, str.lower, capitalised, capitalised, str.upper)


def copied(random: Random) -> list[Piece]:
    """One document: what is given, which is not learned, and the answers that copy from it."""
    made = random.choice((_said, _looked_up, _restated))(random)
    return [Piece(END_OF_TEXT, False, 0.0), *made]


def _said(random: Random) -> list[Piece]:
    """Words in no order, told again."""
    text = " ".join(_words(random, random.randint(1, 14)))
    return _asked(random.choice(_TOLD).format(text), f"{random.choice(OPENINGS)} {text}.")


def _looked_up(random: Random) -> list[Piece]:
    """A table of names and values; one name is asked for."""
    table, entries = _table(random)
    name, value = random.choice(list(entries.items()))
    question = random.choice((f"{table}\n{name}?", f"{name}? {table}"))
    answers = (f"The entry for {name} is {value}.", f"{random.choice(OPENINGS)} {value}.")
    return _asked(question, random.choice(answers))


def _restated(random: Random) -> list[Piece]:
    """Words wanted as JSON or in capitals: other tokens, because of what they are made of or stands before them."""
    words = _words(random, random.randint(1, 6))
    made = {_field(random): word for word in words[:4]}
    pattern = random.choice(("{} is {}", "{} {}", "{}: {}", "{} = {}"))
    told = ", ".join(pattern.format(*pair) for pair in made.items())
    text = " ".join(words)
    return _asked(*random.choice((
        (f"JSON with {', '.join(made)}: {told}", json.dumps(made)),
        (f"{told}. As JSON, please.", json.dumps(made)),
        (f"In capital letters: {text}", text.upper()),
        (f"{text}. In capitals, please.", text.upper()),
    )))  # fmt: skip


def _table(random: Random) -> tuple[str, dict[str, str]]:
    """The text of a table, and its entries."""
    joint, gap = random.choice(_JOINTS)
    entries = {
        " ".join(_words(random, random.choice((1, 1, 2)))): " ".join(_words(random, random.choice((1, 1, 2, 3))))
        for _ in range(random.randint(2, 6))
    }  # fmt: skip
    return "".join(f"{name}{joint}{value}{gap}" for name, value in entries.items()), entries


def _words(random: Random, n_words: int) -> list[str]:
    words = [_word(random) for _ in range(n_words)]
    if random.random() < FEW_SHARE:
        words = random.choices(words[:3], k=n_words)
    return words


def _word(random: Random) -> str:
    """One that is known or has never been heard of."""
    word = random.choice(_KNOWN) if random.random() < 0.5 else invented(random)
    return random.choice(_FORMS)(word)


def _field(random: Random) -> str:
    """What a stranger calls a field or a tool."""
    words = [_word(random).lower() for _ in range(random.choice((1, 1, 1, 2, 3)))]
    return "_".join(words)


def _asked(question: str, answer: str) -> list[Piece]:
    opening = f"{TURN_START}user\n{question}{TURN_END}\n{TURN_START}assistant\n"
    return [Piece(opening, False, 0.0), Piece(answer + TURN_END, True)]
