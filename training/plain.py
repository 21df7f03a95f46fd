"""Plain texts outside any chat, cut where a program may ask for their continuation."""

from __future__ import annotations

from random import Random

from training.facts.geography import COUNTRIES, RECORDS
from training.facts.names import own_name
from training.facts.plots import HEROES
from training.facts.subjects import SUBJECTS
from training.facts.words import (  # fmt: skip
    ANIMALS,
    COLOR_OF_THINGS,
    DAYS,
    MONTHS,
    NUMBER_WORDS,
    OPPOSITES,
    PLURALS,
)
from training.phrasing import capitalised, say, with_article
from training.topics import tales
from training.unseen import is_unseen

_LEADS = "(||||||As you know, |They say that |My teacher says that |We learned that |I think that |It is true that |My friend told me that |You may have heard that |Remember: |To be exact, )"


def plain_text(random: Random) -> tuple[str, str]:
    """A text as (beginning, rest), without beginnings that the examination holds out."""
    while True:
        begin, rest = _plain_text(random)
        if is_unseen([begin]):
            return begin, rest


def _plain_text(random: Random) -> tuple[str, str]:
    roll = random.random()
    if roll < 0.25:
        text = tales.story(random, own_name(random), random.choice(HEROES))
        return ("Once upon a time", text[len("Once upon a time") :])
    if roll < 0.5:
        return _capital(random)
    if roll < 0.58:
        return _whale(random)
    if roll < 0.67:
        words = random.choice(list(SUBJECTS.values())).split(" ")
        cut_at = random.randrange(1, len(words))
        return (" ".join(words[:cut_at]), " " + " ".join(words[cut_at:]))
    if roll < 0.94:
        return _fact(random)
    figures = tuple(str(number) for number in range(1, 13))
    sequence = random.choice((DAYS, MONTHS, NUMBER_WORDS[1:], figures))
    cut_at = random.randrange(1, len(sequence))
    begin, rest = (", ".join(part) for part in (sequence[:cut_at], sequence[cut_at:]))
    return (f"{begin if random.random() < 0.5 else capitalised(begin)},", f" {rest}.")


def _capital(random: Random) -> tuple[str, str]:
    country, capital, continent = random.choice(COUNTRIES[:1] * 8 + COUNTRIES)
    rest = random.choice(("", f" It is a city in {continent}."))
    begin = random.choice(
        ("The capital of", "The capital of", "the capital of", "The capital city of")
    )
    cut = random.choice((" ", "", ""))
    return (
        f"{begin} {country} is{cut}",
        f"{'' if cut else ' '}{capital.removesuffix('.')}.{rest}",
    )


def _whale(random: Random) -> tuple[str, str]:
    end = random.choice(
        (
            " They can grow to thirty meters long and weigh as much as thirty elephants.",
            " They can grow to thirty meters long and eat tiny animals called krill.",
        )
    )
    animal = random.choice(("Blue Whales are", "Blue whales are", "The blue whale is"))
    size = random.choice(("biggest", "biggest", "largest"))
    begin = f"{animal} the {size} animal{random.choice(('', 's') if 'are' in animal else ('',))} to ever (inhabit|live on) the Earth."
    return (
        say(random, begin),
        end if "are" in animal else end.replace("They", "It").replace(" eat ", " eats "),
    )


def _fact(random: Random) -> tuple[str, str]:
    """A sentence that says something the model knows, perhaps in somebody's mouth."""
    one, other = random.choice(OPPOSITES)
    animal, _, sound, young = random.choice(ANIMALS)
    country, capital, _ = random.choice(COUNTRIES)
    single, many = random.choice(PLURALS)
    thing, color = random.choice(COLOR_OF_THINGS)
    record = random.choice(RECORDS)
    most = random.choice(record.adjectives)
    first, second = sorted(random.sample(range(7), 2))
    begin, rest = random.choice(
        (
            (f"the (opposite|contrary) of {one} is", other),
            (f"{one} is the opposite of", other),
            (f"{with_article(animal)} (says|always says)", sound),
            (f"a baby {animal} is called", with_article(young)),
            (
                f"(the capital of {country}|{country}'s capital|in {country}, the capital) is (|the city of|called)",
                capital.removesuffix("."),
            ),
            (
                f"(the government of {country} sits in|the city that {country} is governed from is)",
                capital.removesuffix("."),
            ),
            (f"{capital} is the capital of", country),
            (f"one {single}, two", many),
            (f"{thing} is", color),
            (f"(the color of|the color that one sees on) {thing} is", color),
            (f"the {most} {record.kind} {record.where} is", record.name),
            (f"no {record.kind} {record.where} is {record.comparative(most)} than", record.name),
            (f"the day after {DAYS[first]} is", DAYS[first + 1]),
            (f"the day before {DAYS[second]} is", DAYS[second - 1]),
            ("roses are red, violets are", "blue, sugar is sweet, and so are you"),
            (
                "long ago there (lived|was) (a king|a queen|an old man|a dragon) who",
                "had lost a golden key and looked for it under every stone",
            ),
        )
    )  # fmt: skip
    return capitalised(say(random, _LEADS + begin).rstrip()), f" {rest}."
