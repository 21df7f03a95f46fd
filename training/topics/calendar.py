"""Days, months and how many of what make up what."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.words import COUNTED, DAYS, MONTH_LENGTHS, MONTHS
from training.phrasing import say, typed

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_AFTER = (
    "(What|Which) {k} (comes after|is after|comes next after|comes right after|is the one after|follows|follows after|comes directly after|is next after) {n}?",
    "What is the (next {k} after|{k} after|{k} following|{k} that follows|{k} that comes after) {n}?", "(What comes after|What follows|And after) {n}?",
    "(Name|Tell me|Say) the {k} after {n}.", "The {k} after {n} is?", "After {n} comes which {k}?", "after {n} comes?",
    "{n} is followed by (what|which {k})?", "If it is {n} now, (which|what) {k} (is|comes) next?",
)  # fmt: skip
_BEFORE = (
    "(What|Which) {k} (comes before|is before|is just before|comes right before|precedes|is the one before|comes directly before) {n}?",
    "What is the {k} (before|that comes before|just before|preceding) {n}?", "(What comes before|And before) {n}?",
    "(Name|Tell me|Say) the {k} before {n}.", "The {k} before {n} is?", "before {n} comes?",
)  # fmt: skip
_LENGTH = (
    "How many days (does {n} have|has {n}|are in {n}|in {n}|are there in {n}|does the month of {n} have|has the month {n})?",
    "(How long is|What is the length of) {n}( in days|)?", "(Number of|Tell me the number of) days in {n}", "{n} (has|is|lasts) how many days( long|)?", "How many days (is|lasts|does) {n}( last|)?", "Does {n} have 30 or 31 days?",
)  # fmt: skip
_TOMORROW = (
    "(If today is|If it is|When today is) {n}(,| then|, then) (what day is|what is|what day will it be|which day is) tomorrow?",
    "Today is {n}. What (day is|is|day will it be) tomorrow?", "(It is|It's) {n} today. What day is tomorrow?",
)  # fmt: skip
_TODAY = (
    "(If|When) yesterday was {n}(,| then|, then) what (day is it|day is|is) today?", "Yesterday was {n}. (What|Which) day is (it |)today?",
    "It was {n} yesterday. What is today?",
)  # fmt: skip
_YESTERDAY = (
    "(If today is|If it is|When today is) {n}(,| then|, then) (what day was|what was|which day was) (it |)yesterday?",
    "Today is {n}. What (day was|was|day was it) yesterday?", "(It is|It's) {n} today. What day was yesterday?",
)  # fmt: skip


def calendar(scene: Scene) -> list[Exchange]:
    """Neighbours of a day or month, lengths, positions, parts of a whole."""
    random = scene.random
    names, kind = random.choice(((DAYS, "day"), (MONTHS, "month")))
    index = random.randrange(len(names))
    form = random.choice((_after, _after, _before, _before, _other, _other, _counted))
    return [form(random, names, kind, index)]


def _exchange(
    random: Random, patterns: tuple[str, ...], answer: str, word: str, **slots: str
) -> Exchange:
    prompt = say(random, random.choice(patterns).format(**slots))
    return Exchange(typed(random, prompt), answer, word=word)


def _after(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    after = names[(index + 1) % len(names)]
    if kind == "day" and random.random() < 0.3:
        if random.random() < 0.3:
            return _exchange(random, _TODAY, f"Today is {after}.", after, n=names[index])
        return _exchange(random, _TOMORROW, f"Tomorrow is {after}.", after, n=names[index])
    return _exchange(
        random, _AFTER, f"{after} comes after {names[index]}.", after, n=names[index], k=kind
    )


def _before(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    before = names[index - 1]
    if kind == "day" and random.random() < 0.3:
        return _exchange(random, _YESTERDAY, f"Yesterday was {before}.", before, n=names[index])
    return _exchange(
        random, _BEFORE, f"{before} comes before {names[index]}.", before, n=names[index], k=kind
    )


def _other(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    if kind == "month" and random.random() < 0.6:
        return _exchange(
            random, _LENGTH, _month_length(index), str(MONTH_LENGTHS[index]), n=names[index]
        )
    unit = {"day": "week", "month": "year"}[kind]
    place = _ORDINALS[index] if index < len(names) - 1 or random.random() < 0.4 else "last"
    patterns = (
        "(What|Which|What's) (is|) the {o} {k} (of|in) the {u}?", "(Name|Tell me) the {o} {k} of the {u}.",
        "(What|Which) {k} (is|comes) {o}( in the {u}|)?", "The {o} {k} of the {u} is?",
        "(With which|What|Which) {k} does the {u} (begin|start)( with|)?" if index == 0 else "(With which|What|Which) {k} does the {u} (end|finish)( with|)?" if place == "last" else "Which {k} is number {i} of the {u}?",
    )  # fmt: skip
    answer = f"The {place} {kind} of the {unit} is {names[index]}."
    return _exchange(
        random, patterns, answer, names[index], o=place, k=kind, u=unit, i=str(index + 1)
    )


def _month_length(index: int) -> str:
    tail = ", and 29 in a leap year" if MONTHS[index] == "February" else ""
    return f"{MONTHS[index]} has {MONTH_LENGTHS[index]} days{tail}."


def _counted(random: Random, _names: tuple[str, ...], _kind: str, _index: int) -> Exchange:
    pattern, answer, word = random.choice(COUNTED)
    return Exchange(typed(random, say(random, pattern)), answer, word=word)
