"""Plain texts outside any chat, cut where a program may ask for their continuation."""

from __future__ import annotations

from random import Random

from training.facts.geography import COUNTRIES, CURRENCIES, LANGUAGES, RECORDS
from training.facts.jobs import JOBS
from training.facts.names import own_name
from training.facts.people import LIVES
from training.facts.plots import DEEDS, ENDINGS, HEROES, PLACES, PLOTS
from training.facts.sentences import EVERYDAY, FRAMES, SAYINGS, SEQUENCES, STATES, TALES, WHEN
from training.facts.subjects import SUBJECTS
from training.facts.words import (  # fmt: skip
    ANIMALS,
    COLOR_OF_THINGS,
    DAYS,
    LISTS,
    MONTH_LENGTHS,
    MONTHS,
    NUMBER_WORDS,
    OPPOSITES,
    PARTS,
    PLURALS,
)
from training.phrasing import capitalised, say, with_article
from training.topics import tales
from training.unseen import is_unseen

_LEADS = "(||||||||||||||||||||||As you know, |They say that |My teacher says that |We learned that |I think that |It is true that |My friend told me that |You may have heard that |Remember: |To be exact, |Everybody knows that |I read that |My book says that |It is well known that |Today I learned that |Our teacher told us that |Here is a fact: |Did you know this: |As everyone knows, |Let me tell you: |Children learn that |There is no doubt that |My grandfather always said that |Fact: )"


def plain_text(random: Random) -> tuple[str, str]:
    """A text as (beginning, rest), without beginnings that the examination holds out."""
    while True:
        begin, rest = _plain_text(random)
        if is_unseen([begin]):
            return begin, rest


def _plain_text(random: Random) -> tuple[str, str]:
    kinds = (_story, _tale, _everyday, _capital, _whale, _description, _saying, _fact, _counting)
    (kind,) = random.choices(kinds, (15, 7, 6, 13, 8, 7, 4, 34, 6))
    return kind(random)


_LONG_AGO = "(Long ago|A long time ago|Long, long ago|Many years ago|Many, many years ago|A hundred years ago|In the old days|Once|One winter|One summer)"


def _story(random: Random) -> tuple[str, str]:
    text = tales.story(random, own_name(random), random.choice(HEROES))
    rest = text[len("Once upon a time") :]
    begin = "Once upon a time" if random.random() < 0.75 else say(random, _LONG_AGO)
    return (begin, rest) if random.random() < 0.7 else _cut_early(random, begin + rest)


def _tale(random: Random) -> tuple[str, str]:
    wish, deed, luck = random.choice(PLOTS)
    frame = say(random, random.choice(TALES))
    text = f"{frame} {random.choice(DEEDS)} {random.choice(ENDINGS)}"
    place, hero, name = random.choice(PLACES), with_article(random.choice(HEROES)), own_name(random)
    text = tales.filled(text, wish=wish, deed=deed, luck=luck, place=place, a=hero, name=name)
    return _cut_early(random, text)


def _cut_early(random: Random, text: str) -> tuple[str, str]:
    """The text in two, within its first sentence."""
    words = text.split(" ")
    cut_at = random.randrange(2, 12)
    return " ".join(words[:cut_at]), " " + " ".join(words[cut_at:])


def _description(random: Random) -> tuple[str, str]:
    return _cut(random, random.choice(list(SUBJECTS.values())))


def _counting(random: Random) -> tuple[str, str]:
    """Days, months, letters or numbers in their order."""
    figures = tuple(str(number) for number in range(1, 13))
    sequence = random.choice((DAYS, MONTHS, NUMBER_WORDS[1:], figures, *SEQUENCES))
    least = min(3, len(sequence) - 1) if sequence in SEQUENCES else 1
    cut_at = random.randrange(least, len(sequence))
    gap = random.choice((", ", ", ", ", ", " "))
    begin, rest = (gap.join(part) for part in (sequence[:cut_at], sequence[cut_at:]))
    begin = begin if random.random() < 0.5 else capitalised(begin)
    if random.random() < 0.2 and gap == ", ":
        lead = "(I can count|They are|Say with me|In order|One after the other)"
        begin = say(random, f"{lead}: {begin}")
    return f"{begin}{gap.rstrip()}", f" {rest}."


def _saying(random: Random) -> tuple[str, str]:
    text = random.choice(SAYINGS)
    if random.random() < 0.35:
        text += f" {random.choice(SAYINGS)}"
    return _cut(random, text)


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


def _everyday(random: Random) -> tuple[str, str]:
    """A sentence or two about an ordinary day, cut anywhere, so that any beginning finds an end."""
    who, does = random.choice(EVERYDAY)
    when = say(random, WHEN)
    text = capitalised(f"{when} {say(random, who)} {say(random, does)}".strip())
    if random.random() < 0.4:
        text += f" and {say(random, does)}"
    return _cut(random, f"{text}.")


_THINGS_IN_STATES = [
    (thing, *pair)
    for one, other, things in STATES
    for thing in things
    for pair in ((one, other), (other, one))
]
_ARTICLED = ("fruit", "animal", "bird", "insect", "tree", "instrument", "vehicle", "piece of furniture", "flower", "job")  # fmt: skip
_BARE = ("color", "sport", "metal", "language", "month", "season", "country", "city", "river", "mountain", "planet", "continent", "drink", "fish")  # fmt: skip
_GROUPS = [
    (one, many, [with_article(m) if one in _ARTICLED else m for m in members if m != "drums"])
    for one, many, members in LISTS
    if one in (*_ARTICLED, *_BARE)
]
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")  # fmt: skip
_WEEK = (*DAYS, *DAYS[:2])
_YEAR = (*MONTHS, MONTHS[0])


def _fact(random: Random) -> tuple[str, str]:
    """A sentence or two that say something the model knows, perhaps in somebody's mouth."""
    begin, rest = _one_fact(random)
    if random.random() < 0.15:
        before = " ".join(_one_fact(random))
        begin = f"{before}. {begin}"
    return begin, f" {rest}."


def _one_fact(random: Random) -> tuple[str, str]:
    frames = random.choices(FRAMES, [share for share, _ in FRAMES])[0][1]
    frame = random.choice(frames)
    led = frame[1:] if frame[0] == "^" else _LEADS + frame
    begin, rest = say(random, led.format(**_slots(random))).split(" => ")
    begin = begin.replace(" ,", ",").replace(" ?", "?").replace(" :", ":").replace('"what', '"What')
    return capitalised(begin), rest.removesuffix(".")


def _slots(random: Random) -> dict[str, object]:
    """What may stand in the frames of facts, drawn anew."""
    (country, capital, continent), (country2, capital2, _) = random.sample(COUNTRIES, 2)
    (one, other), (one2, other2) = random.sample(OPPOSITES, 2)
    thing, state, other_state = random.choice(_THINGS_IN_STATES)
    (animal, verb, sound, young), (animal2, verb2, sound2, young2) = random.sample(ANIMALS, 2)
    (colored, color), (colored2, color2) = random.sample(COLOR_OF_THINGS, 2)
    single, several = random.choice(PLURALS)
    parts, whole, parts_count, _ = random.choice(PARTS)
    job, job_does = random.choice(list(JOBS.items()))
    person, (person_job, person_home) = random.choice(list(LIVES.items()))
    spoken_in, language = random.choice(LANGUAGES)
    paid_in, money = random.choice(CURRENCIES)
    group, groups, members = random.choice(_GROUPS)
    member, member2, member3 = random.sample(members, 3)
    record = random.choice(RECORDS)
    most = random.choice(record.adjectives)
    day, month, nth = random.randrange(7), random.randrange(12), random.randrange(12)
    n1, n2 = random.randint(1, 6), random.randint(1, 4)
    d1, d2 = random.randint(1, 20), random.randint(1, 20)
    return {
        "country": country, "capital": capital, "continent": continent, "country2": country2, "capital2": capital2,
        "one": one, "other": other, "one2": one2, "other2": other2,
        "thing": thing, "a_thing": with_article(thing), "state": state, "other_state": other_state,
        "animal": animal, "an_animal": with_article(animal), "verb": verb, "sound": sound, "a_young": with_article(young),
        "animal2": animal2, "an_animal2": with_article(animal2), "verb2": verb2, "sound2": sound2, "a_young2": with_article(young2),
        "colored": colored, "color": color, "colored2": colored2, "color2": color2, "single": single, "several": several,
        "parts": parts, "whole": whole, "parts_count": parts_count, "job": with_article(job), "job_does": job_does,
        "person": person, "person_job": person_job, "person_is": with_article(person_job), "person_home": person_home,
        "spoken_in": spoken_in, "language": language, "paid_in": paid_in, "money": money,
        "group": group, "groups": groups, "a_group": with_article(group), "member": member, "member2": member2, "member3": member3,
        "most": most, "more": record.comparative(most), "kind": record.kind, "many": record.many, "where": record.where, "name": record.name,
        "day": _WEEK[day], "day_after": _WEEK[day + 1], "day_after2": _WEEK[day + 2],
        "month": MONTHS[month], "month_after": _YEAR[month + 1], "length": MONTH_LENGTHS[month], "nth": _NTH[nth], "nth_month": MONTHS[nth],
        "n1": NUMBER_WORDS[n1], "n2": NUMBER_WORDS[n2], "n3": NUMBER_WORDS[n1 + n2], "d1": d1, "d2": d2, "d3": d1 + d2,
    }  # fmt: skip
