"""Ways an answer may be asked for: in one word, in one sentence, in capital letters, as a list."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Literal

from training.dialogue import Exchange
from training.phrasing import capitalised, first_sentence

_ONE_WORD = (
    "? Answer in one word.", " in one word?", "? One word only.", "? (one word)", "? Use one word.", ", in one word",
    "? One word please.", "? Just one word.", "? Answer with one word.", "? Reply with a single word.",
    "? Only the answer, no sentence.", "? One word is enough.", "? I want one word.", "? Not more than one word.", "? A single word will do.", " - one word", " using one word",
    "? Answer using a single word", "? Give me one word.", "? Just the word.", "? One-word answer, please.", "? Nothing but the word.", "? I only want the word.", "? Respond with one word.", "? No sentence, just the word.", "? Say it in one word.", "? Write only one word.", "? Limit yourself to one word.", "? Exactly one word.", "? Be short: one word.", "? Don't explain, one word.", "? The answer should be one word.", " (in one word)", " (just the word)", " with a single word", "? Keep it to one word.", "? In one word, please.", "? 1 word",
)  # fmt: skip
_FIRST_ONE_WORD = (
    "In one word: ",
    "Answer in one word: ",
    "In a single word, ",
    "With one word: ",
    "One word answer: ",
    "Using one word: ",
    "Please answer with one word: ",
    "One word: ",
    "Tell me in one word: ",
    "A single word please: ",
    "With only one word, ",
    "One word only: ",
    "I want a single word: ",
    "Reply in one word. ",
    "Give a one-word answer: ",
    "Just one word: ",
    "Respond with a single word: ",
    "Only one word please: ",
    "Say in one word: ",
    "Use only one word. ",
    "No sentence, just a word: ",
    "Answer with only the word: ",
    "Be brief and use one word: ",
    "Say just one word. ",
)
_CAPITALS = (
    "Answer in capital letters.", "Write in capital letters.", "Use capital letters.", "In capital letters, please.",
    "Answer in all caps.", "Use only capital letters.", "Write the answer in uppercase.", "ALL CAPS please",
    "Reply in upper case.", "Answer in capitals.", "Please shout!", "Make it all caps.", "Capital letters only.", "Everything in capitals, please.", "In uppercase.", "Use upper case letters.", "I want it in capital letters.", "Put it in capitals.", "Type it in caps.", "Respond in capital letters.", "Only big letters, please.",
)  # fmt: skip
_FIRST_CAPITALS = (
    "In capital letters: ",
    "Answer in capital letters: ",
    "In uppercase: ",
    "Using only capitals, ",
    "In all caps: ",
    "Capital letters please: ",
    "Please use capital letters: ",
    "Write in capitals: ",
    "All capital letters: ",
    "Answer in uppercase: ",
    "USING CAPITAL LETTERS: ",
    "In capitals, ",
    "Respond in capital letters: ",
    "Shout the answer: ",
    "Only big letters: ",
    "Write in uppercase: ",
    "With caps lock on: ",
    "Say in capital letters: ",
)
_SMALL = (
    "Answer in lowercase.",
    "Use only small letters.",
    "Write in lower case.",
    "No capital letters, please.",
    "In small letters.",
    "All lowercase, please.",
    "Write everything in lowercase.",
    "Do not use capitals.",
)
_ONE_SENTENCE = (
    "Answer in one sentence.", "In one sentence, please.", "Use one sentence.", "One sentence only.", "Just one sentence.",
    "Keep it to one sentence.", "Answer with a single sentence.", "Be brief.", "Keep it short.", "A short answer, please.",
    "Only one sentence.", "Not more than one sentence.", "One sentence is enough.", "Make it one sentence.", "I want just one sentence.", "Limit it to one sentence.", "Respond in one sentence.", "A single sentence, please.", "One line only.", "Sum it up in one sentence.", "Briefly, please.", "Short answer.", "No more than a sentence.", "Exactly one sentence.", "Don't write more than one sentence.", "Make it short.",
)  # fmt: skip
_FIRST_ONE_SENTENCE = (
    "In one sentence: ",
    "In one sentence, ",
    "Briefly: ",
    "In a single sentence, ",
    "With one sentence: ",
    "Tell me in one sentence: ",
    "Answer in one sentence: ",
    "One sentence: ",
    "Use one sentence: ",
    "In only one sentence: ",
    "Explain in one sentence: ",
    "In short: ",
    "Give me one sentence: ",
    "Just one sentence: ",
    "Respond in one sentence: ",
    "In no more than one sentence: ",
    "Short answer please: ",
    "Keep it to one sentence: ",
)
_NOT_SPOKEN = ("?", "!", ".")


Form = Literal["word", "sentence", "capitals", "small"]


def instructed(random: Random, exchange: Exchange) -> Exchange:
    """The exchange with a wish about the form of its answer, where one suits it."""
    forms: list[Form] = ["capitals", "small"]
    forms += ["word"] * 5 if exchange.word else []
    forms += ["sentence"] * 3
    form = random.choice(forms)
    shaped = formed(exchange, form)
    if shaped is None:
        form, shaped = "capitals", replace(exchange, answer=exchange.answer.upper())
    after, before = _WISHES[form]
    return _asked(random, exchange, after, before, shaped.answer)


def formed(exchange: Exchange, form: Form) -> Exchange | None:
    """The exchange with its answer in that form, or None if it has no such answer."""
    if not exchange.prompt or exchange.is_given:
        return None
    match form:
        case "word" if exchange.word:
            return replace(exchange, answer=capitalised(exchange.word))
        case "sentence" if "\n" not in exchange.answer and exchange.answer.endswith((".", "!")):
            return replace(exchange, answer=first_sentence(exchange.answer))
        case "capitals" if len(exchange.answer) < 300:
            return replace(exchange, answer=exchange.answer.upper())
        case "small" if len(exchange.answer) < 200:
            return replace(exchange, answer=exchange.answer.lower())
    return None


_WISHES: dict[Form, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "word": (_ONE_WORD, _FIRST_ONE_WORD),
    "sentence": (_ONE_SENTENCE, _FIRST_ONE_SENTENCE),
    "capitals": (_CAPITALS, _FIRST_CAPITALS),
    "small": (_SMALL, ()),
}
"""Form -> ways to wish it behind a request and before it."""


def _asked(
    random: Random, exchange: Exchange, after: tuple[str, ...], before: tuple[str, ...], answer: str
) -> Exchange:
    prompt = exchange.prompt.strip()
    if before and random.random() < 0.3:
        lead = random.choice(before)
        return replace(exchange, prompt=lead + prompt[:1].lower() + prompt[1:], answer=answer)
    wish = random.choice(after)
    if wish[0] in "?, ":
        bare = prompt.rstrip("?.! ")
        wish = wish if exchange.prompt.rstrip().endswith("?") or wish[0] != "?" else "." + wish[1:]
        return replace(exchange, prompt=bare + wish, answer=answer)
    if not prompt.endswith(_NOT_SPOKEN):
        prompt += random.choice((".", ",", "?", " -"))
    return replace(exchange, prompt=f"{prompt} {wish}", answer=answer)
