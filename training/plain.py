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
    kinds = (_story, _everyday, _capital, _whale, _description, _fact, _counting)
    (kind,) = random.choices(kinds, (22, 7, 21, 8, 9, 27, 6))
    return kind(random)


def _story(random: Random) -> tuple[str, str]:
    text = tales.story(random, own_name(random), random.choice(HEROES))
    return "Once upon a time", text[len("Once upon a time") :]


def _description(random: Random) -> tuple[str, str]:
    return _cut(random, random.choice(list(SUBJECTS.values())))


def _counting(random: Random) -> tuple[str, str]:
    """Days, months or numbers in their order."""
    figures = tuple(str(number) for number in range(1, 13))
    sequence = random.choice((DAYS, MONTHS, NUMBER_WORDS[1:], figures))
    cut_at = random.randrange(1, len(sequence))
    begin, rest = (", ".join(part) for part in (sequence[:cut_at], sequence[cut_at:]))
    return (f"{begin if random.random() < 0.5 else capitalised(begin)},", f" {rest}.")


def _cut(random: Random, text: str) -> tuple[str, str]:
    """The text in two, between any of its words."""
    words = text.split(" ")
    cut_at = random.randrange(1, len(words))
    return " ".join(words[:cut_at]), " " + " ".join(words[cut_at:])


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


_WHEN = "(In the morning|In the evening|At night|At noon|Every day|On Sundays|On Monday|In spring|In summer|In autumn|In winter|When it rains|When the sun shines|After lunch|Before breakfast|After school|On holidays|Once a week|All year|Today|Sometimes|Often|)"
_EVERYDAY = (
    (
        "(the children|my parents|my friends|the farmers|two old men|our neighbors|many people|the teachers|some girls|the sailors|my brothers|we|they|the people of the village)",
        "(go to the market|sit by the fire|tell stories|work in the garden|drink tea|eat cake|walk along the river|play in the park|sing old songs|read books under a tree|meet in the kitchen|clean the house|ride to town|visit their friends|wait for the train|write letters|listen to the radio)",
    ),
    (
        "(the dogs|the cats|the birds|the horses|the sheep|three ducks|the animals of the farm|the mice|the rabbits|some foxes|the goats)",
        "(sleep in the grass|look for food|come to the house|cross the field|wait at the gate|rest in the shade|drink from the river|sit on the roof|play with the children|hide in the forest)",
    ),
    (
        "(the sun|the moon|a little star|a warm wind|the light)",
        "(comes over the hills|makes the lake shine|reaches the village|fills the valley|looks through my window)",
    ),
)
"""Who does what on any day, in kinds that go together."""


def _everyday(random: Random) -> tuple[str, str]:
    """A sentence or two about an ordinary day, cut anywhere, so that any beginning finds an end."""
    who, does = random.choice(_EVERYDAY)
    when = say(random, _WHEN)
    text = capitalised(f"{when} {say(random, who)} {say(random, does)}".strip())
    if random.random() < 0.4:
        text += f" and {say(random, does)}"
    return _cut(random, f"{text}.")


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
