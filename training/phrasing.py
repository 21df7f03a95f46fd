"""Variation of sentences: alternatives in brackets, and the ways people type."""

from __future__ import annotations

import re
from random import Random

_QUESTION_LEADS = (
    "Please tell me: ", "Hey, ", "Hi, ", "Ok, ", "Now, ", "So, ", "Quick question: ", "Tell me, ", "I wonder, ",
    "Do you know: ", "My question is: ", "Can you tell me: ", "One question: ", "Hello! ", "Please, ", "And ",
)  # fmt: skip
_INNERMOST = re.compile(r"\(([^()]*)\)")


def say(random: Random, pattern: str) -> str:
    """Chooses one alternative for each `(a|b|c)` of `pattern`, inside out; spaces are tidied."""
    while match := _INNERMOST.search(pattern):
        choice = random.choice(match.group(1).split("|"))
        pattern = pattern[: match.start()] + choice + pattern[match.end() :]
    return re.sub(r"  +", " ", pattern).strip()


def typed(random: Random, text: str) -> str:
    """Writes a request as people type it: other case, other punctuation, a polite word."""
    if random.random() < 0.12:
        text = _politely(random, text)
    roll = random.random()
    if roll < 0.30:
        text = text[:1].lower() + text[1:]
    elif roll < 0.42:
        text = text.lower()
    elif roll < 0.44:
        text = text.upper()
    elif roll < 0.72:
        text = text[:1].upper() + text[1:]
    roll = random.random()
    if roll < 0.25:
        text = text.rstrip(".?!")
    elif roll < 0.30 and text[-1:].isalnum():
        text += "."
    elif roll < 0.33:
        text = text.rstrip(".") + "!"
    elif roll < 0.35:
        text += " "
    return text


def _politely(random: Random, text: str) -> str:
    bare = text.rstrip(".")
    lowered = bare[:1].lower() + bare[1:] if not bare.startswith("I ") else bare
    if bare.endswith(("?", "!")):
        if random.random() < 0.3:
            return bare + random.choice(
                (" Thanks!", " Thank you.", " Please answer.", " please", " I want to know.")
            )
        return random.choice(_QUESTION_LEADS) + lowered
    return random.choice(
        (
            f"Please {lowered}",
            f"{bare}, please",
            f"{bare} please",
            f"Now {lowered}",
            f"Ok, {lowered}",
            f"Hey, {lowered}",
            f"{bare} for me",
        )
    )


def in_one_word(random: Random, question: str) -> str:
    """`question`, which asks for an answer of one word."""
    endings = (
        "? Answer in one word.",
        " in one word?",
        "? One word only.",
        "? (one word)",
        "? Use one word.",
        ", in one word",
    )
    return question + random.choice(endings)


def with_article(noun: str) -> str:
    """`noun` with the indefinite article a plain rule gives."""
    return ("an " if noun[:1].lower() in "aeiou" else "a ") + noun


def enumerated(items: list[str]) -> str:
    """Items as a sentence part: a, b and c."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def first_sentence(text: str) -> str:
    """`text` up to its first full stop."""
    return text.split(". ", 1)[0].rstrip(".") + "."


def capitalised(text: str) -> str:
    """`text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]
