"""Properties of an answer: generous about wording, exact about what must be right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.examination import kinds


@dataclass(frozen=True, slots=True)
class Property:
    """Something that holds for the answers of a case (usually the last) or does not."""

    text: str
    holds: Callable[[Sequence[str]], bool]


IS_NEW = Property(
    "differs from the answer before", lambda said: said[-1].strip() != said[-2].strip()
)


def last(text: str, holds: Callable[[str], bool]) -> Property:
    """A property of the last answer, without spaces around it."""
    return Property(text, lambda answers: holds(answers[-1].strip()))


def _finds(pattern: str, answer: str) -> bool:
    return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", answer, re.IGNORECASE | re.DOTALL) is not None


def says(*patterns: str) -> Property:
    """Each pattern occurs as whole words, in any case."""
    return last(f"says {', '.join(patterns)}", lambda a: all(_finds(p, a) for p in patterns))


def lacks(*patterns: str) -> Property:
    """No pattern occurs."""
    return last(f"lacks {', '.join(patterns)}", lambda a: not any(_finds(p, a) for p in patterns))


def is_only(pattern: str) -> Property:
    """Nothing but the pattern and punctuation."""
    return last(
        f"is only {pattern}", lambda a: re.fullmatch(rf"\W*(?:{pattern})\W*", a, re.I) is not None
    )


def begins(pattern: str) -> Property:
    """The answer begins with the pattern, or with "the" and the pattern."""
    return last(
        f"begins with {pattern}",
        lambda a: re.match(rf"\W*(?:the )?(?:{pattern})(?!\w)", a, re.IGNORECASE) is not None,
    )


def shaped(pattern: str) -> Property:
    """The pattern is found, in exactly this case."""
    return last(f"shaped {pattern!r}", lambda a: re.search(pattern, a) is not None)


def soon(words: str) -> Property:
    """One of the words is among the first five."""
    return shaped(rf"(?i)^\W*(?:\w+\W+){{0,4}}(?:{words})(?!\w)")


def yes(*facts: str) -> Property:
    """Agrees, or tells a fact that does."""
    return says("|".join((r"yes|yeah|sure|of course|indeed|correct|right|aye", *facts)))


def no(*facts: str) -> Property:
    """Denies, or tells a fact that does."""
    return says("|".join((r"no|not|isn't|don't|doesn't|cannot|can't|nay", *facts)))


# Numbers

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBER = re.compile(
    rf"-?\d[\d,]*|(?<!\w)(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?"
    rf"|{'|'.join(reversed(_SMALL))}|(?:a|one) hundred|a dozen)(?!\w)",
    re.IGNORECASE,
)


def _value(word: str) -> int:
    word = word.lower().replace(",", "")
    if word.lstrip("-").isdigit():
        return int(word)
    if word.endswith(("hundred", "dozen")):
        return 100 if word.endswith("hundred") else 12
    if word in _SMALL:
        return _SMALL.index(word)
    tens, _, ones = word.replace("-", " ").partition(" ")
    return 20 + 10 * _TENS.index(tens) + (_SMALL.index(ones) if ones else 0)


def number(right: int) -> Property:
    """The answer's result: the last number in it, or without "=" the first, as in "12 is 7 plus 5"."""

    def holds(answer: str) -> bool:
        found = [_value(word) for word in _NUMBER.findall(answer)]
        return bool(found) and right in (found[-1], found[-1 if "=" in answer else 0])

    return last(f"the result is {right}", holds)


def number_of(right: int) -> Property:
    """The number occurs somewhere, in digits or words."""
    return last(f"says {right}", lambda a: right in [_value(w) for w in _NUMBER.findall(a)])


def _numbers(text: str) -> list[int]:
    return [_value(word) for word in _NUMBER.findall(re.sub(r"(?<=\d)[,-](?=\d)", " ", text))]


def number_among(right: int, *others: int) -> Property:
    """Says the number, and no others but those that the question has and 1."""
    return last(
        f"says {right} and no other number",
        lambda a: right in (found := _numbers(a)) and {*found} <= {right, 1, *others},
    )


def counts(first: int, final: int) -> Property:
    """Says all numbers from the first to the final one in order, and none besides; zero may follow."""
    step = 1 if first <= final else -1
    right = [*range(first, final + step, step)]
    return last(f"counts from {first} to {final}", lambda a: _numbers(a) in (right, [*right, 0]))


def chosen(right: int, other: int) -> Property:
    """Of the two numbers names the right one first, or alone."""
    return last(
        f"says {right}, not {other}",
        lambda a: [n for n in _numbers(a) if n in (right, other)][:1] == [right],
    )


def in_order(letters: str) -> Property:
    """The letters one after the other, and no more."""
    joined = r"(?:\W|and\W)*".join(letters)
    return shaped(rf"(?i)(?<!\w){joined}(?!\w|\W+\w\W)")


def letter_among(right: str, given: str) -> Property:
    """Says the letter, and no other single letters but that of the question."""
    wrong = rf"(?<!['’])[^\W\d_ai{right}{given}]"
    return last(f"says {right}", lambda a: _finds(right, a) and not _finds(wrong, a))


# Lists


def items(answer: str) -> list[str]:
    """What an answer enumerates: its bullets or numbers, its lines, or the parts between commas."""
    lines = [line.strip() for line in answer.strip().splitlines() if line.strip()]
    marked = [line for line in lines if re.match(r"[-*•]|\d+[.)]", line)]
    if marked:
        return marked
    unled = lines[1:] if len(lines) > 2 and lines[0].endswith(":") else lines
    if len(unled) > 1 and all(len(line.split()) <= 4 for line in unled):
        return unled
    joints = r"(?i),\s*and\s+|,\s*|;\s*|\s+and\s+|\s*&\s*|\n+"
    parts = re.split(joints, " ".join(unled))
    return [part for part in parts if part.strip(" .!")]


def names(n: int, kind: str, *, rarer: kinds.Members | None = None) -> Property:
    """Enumerates exactly ``n`` different members of a kind, or rarer ones, and nothing else."""
    members = kinds.members(kind)

    def holds(answer: str) -> bool:
        found = [(rarer and rarer.in_text(item)) or members.in_text(item) for item in items(answer)]
        return len(found) == n and None not in found and len(set(found)) == n

    return last(f"names {n} {kind}", holds)


def named(n: int, kind: str) -> Property:
    """Like ``names``; rarer members of the kind are right as well."""
    return names(n, kind, rarer=kinds.rarer(kind))


def same_as(turn: int, n: int, kind: str) -> Property:
    """Names the same members of a kind as an earlier answer, which must have named ``n``."""
    members = kinds.members(kind)

    def holds(answers: Sequence[str]) -> bool:
        first, final = (members.all_in(answers[index]) for index in (turn, -1))
        return len(first) == n and first == final

    return Property(f"the same {n} {kind} as in answer {turn + 1}", holds)


def one_of_first(position: int, kind: str) -> Property:
    """Names the thing at a position of the first answer, -1 for the last one, and no other."""
    members = kinds.members(kind)

    def holds(answers: Sequence[str]) -> bool:
        found = items(answers[0])
        return bool(found) and members.all_in(answers[-1]) == {members.in_text(found[position])}

    return Property(f"of the {kind} in answer 1 that at position {position}", holds)


def mentions(kind: str) -> Property:
    """At least one member of a kind occurs."""
    return last(f"mentions {kind}", lambda a: bool(kinds.members(kind).all_in(a)))


# Form


def n_lines(least: int, most: int = 40) -> Property:
    """So many lines that are not empty."""
    return last(
        f"{least} to {most} lines",
        lambda a: least <= len([x for x in a.splitlines() if x.strip()]) <= most,
    )


def n_words(least: int, most: int = 200) -> Property:
    """So many words."""
    return last(
        f"{least} to {most} words", lambda a: least <= len(re.findall(r"[\w'’-]+", a)) <= most
    )


def n_sentences(least: int, most: int = 40) -> Property:
    """So many sentences."""
    return last(
        f"{least} to {most} sentences",
        lambda a: (
            least
            <= len([x for x in re.split(r"[.!?…]+(?:[\"'’”)]*)(?:\s+|$)", a) if x.strip()])
            <= most
        ),
    )


def in_capitals() -> Property:
    """All letters are capital letters."""
    return last("in capital letters", lambda a: a.isupper())


def listed(n: int) -> Property:
    """``n`` lines, each with a bullet, a number or nothing but the item."""
    return last(
        f"a list of {n} lines",
        lambda a: (
            "\n" in a and len([x for x in a.splitlines() if x.strip() and not x.endswith(":")]) == n
        ),
    )


_ADMITS = (
    r"(?:do|does|did|could|would|can|have|am|'m|was|is|are)(?: not|n't|n’t)|cannot|can't|can’t|don’t|"
    r"unable|no idea|no way|not sure|never heard|unknown|nobody|no one|nothing about|no information|"
    r"unfortunately|only a (?:small|tiny)|only see|no[.,!]|beyond (?:me|my)|i'm afraid|have no|without (?:a|any)"
)


def admits() -> Property:
    """Says that it does not know or cannot."""
    return last("admits not knowing", lambda a: _finds(_ADMITS, a))


def answers() -> Property:
    """Does not say that it does not know, and is a text that ends with punctuation."""
    unknown = r"(?:do not|don't) (?:know|understand)|never heard|no idea"
    return last(
        "answers",
        lambda a: not _finds(unknown, a) and re.search(r"[.!?:)\"'”*~♪-]$", a) is not None,
    )
