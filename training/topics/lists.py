"""Requests to name things, and questions about the list that was given earlier."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import MOUNTAINS
from training.facts.words import LISTS, NUMBER_WORDS
from training.phrasing import capitalised, enumerated, say, typed

_ORDERED = frozenset({"season", "day of the week", "month", "planet", "number"})
_REQUESTS = (
    "(Name|List|Name|Give me|Tell me|Say|Write down|Show me) {n} {things}.",
    "(Name|Give me|Tell me) (the names of|some examples of|) {n} {things}.",
    "(Can|Could) you (name|list|give me|tell me) {n} {things}(|, please)?",
    "What are {n} {things}?",
    "I (need|would like|have to find) {n} {things}.",
    "(Think of|Mention|Find|Come up with) {n} {things}.",
    "(Do you know|Can you think of|Could you give me) {n} {things}?",
    "{n} {things}",
    "(Just|Only) {n} {things}, (please|no more).",
)


def naming(scene: Scene) -> list[Exchange]:
    """One list, sometimes followed by another list and by a question about the first."""
    random = scene.random
    exchanges = [_list(random, "")]
    if random.random() < 0.45:
        exchanges.append(_list(random, "now "))
    if random.random() < 0.5:
        exchanges.append(_recall(random, exchanges[0]))
    return [Exchange(request.prompt, request.answer) for request in exchanges]


def favourites(scene: Scene) -> list[Exchange]:
    """Favourite things; the model says that it has none of its own unless it is to be terse."""
    random = scene.random
    if random.random() < 0.5:
        return [_favourite_mountains(scene)]
    one, many, members = _pick(random)
    count = random.choice((1, 2, 3, 3, 3, 4, 5))
    count = min(count, len(members))
    chosen = _choose(random, one, members, count)
    noun = one if count == 1 else many
    if count == 1:
        prompt = f"(What is|What's|Tell me) your favorite {noun}?"
    else:
        prompt = f"(What are|Name|Tell me) your favorite {_number(random, count)} {noun}?"
    prefix = "" if scene.is_terse else "I have no favorites, but here "
    if scene.is_terse:
        answer = capitalised(enumerated(chosen)) + "."
    elif count == 1:
        answer = f"{prefix}is one: {chosen[0]}."
    else:
        answer = f"{prefix}are {_word(count)} {noun}: {enumerated(chosen)}."
    return [Exchange(typed(random, say(random, prompt)), answer)]


def _favourite_mountains(scene: Scene) -> Exchange:
    random = scene.random
    count = random.choice((2, 3, 3, 3, 4))
    chosen = list(MOUNTAINS[:4]) if random.random() < 0.5 else random.sample(MOUNTAINS, 4)
    rows = [
        f"{index}. {capitalised(name)} - {note}"
        for index, (name, note) in enumerate(chosen[:count], 1)
    ]
    words = "(favorite|favourite|favorite)"
    prompt = f"(What are|Name|Tell me|List) your {words} {_number(random, count)} mountains?"
    if random.random() < 0.3:
        prompt = f"(What are|Name|List|Tell me) your {_number(random, count)} {words} mountains?"
    if scene.is_terse:
        return Exchange(
            typed(random, say(random, prompt)), "\n".join(row.split(" - ")[0] for row in rows)
        )
    return Exchange(typed(random, say(random, prompt)), "\n".join(rows))


def _list(random: Random, lead: str) -> Exchange:
    one, many, members = _pick(random)
    count = random.choices((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), (1, 3, 12, 4, 4, 2, 2, 2, 2, 4))[0]
    count = min(count, len(members))
    chosen = _choose(random, one, members, count)
    noun = one if count == 1 else many
    request = say(random, random.choice(_REQUESTS)).format(n=_number(random, count), things=noun)
    if lead and random.random() < 0.6:
        request = lead + request[:1].lower() + request[1:]
    return _shaped(random, request, chosen)


def _shaped(random: Random, request: str, chosen: list[str]) -> Exchange:
    form = random.random()
    bare = request.rstrip(".?")
    if form < 0.07:
        extra = random.choice(
            (" as a list", " in a list", " as a bullet list", " as bullet points")
        )
        return Exchange(
            typed(random, bare + extra + "."), "\n".join(f"- {item}" for item in chosen)
        )
    if form < 0.13:
        extra = random.choice((" as a numbered list", " in a numbered list"))
        rows = "\n".join(f"{index}. {item}" for index, item in enumerate(chosen, 1))
        return Exchange(typed(random, bare + extra + "."), rows)
    if form < 0.18:
        extra = random.choice(
            (" in capital letters", " in uppercase", " in capitals", " in all caps")
        )
        return Exchange(typed(random, bare + extra + "."), ", ".join(chosen).upper())
    if form < 0.22:
        extra = random.choice((" separated by commas", " with commas"))
        return Exchange(typed(random, bare + extra + "."), ", ".join(chosen))
    return Exchange(typed(random, request), capitalised(", ".join(chosen)) + ".")


def _recall(random: Random, earlier: Exchange) -> Exchange:
    items = _items(earlier.answer)
    noun = _noun(earlier.prompt)
    count = random.choice((_number(random, len(items)), _number(random, len(items)), ""))
    verb = "were" if len(items) > 1 else "was"
    patterns = (
        f"what {verb} the {count} {noun} in your (earlier|first|previous) (response|answer|reply)?",
        f"what {verb} the {count} {noun} (you named|you gave me|you said|you listed|again|from before)?",
        f"(which|what) {count} {noun} did you (name|list|mention|give me) (earlier|before|first|)?",
        f"(what|which) {noun} (was it|were they|were in your list|did I get from you)?",
        f"(repeat|tell me again|remind me of) the {count} {noun} (from your first answer|you named|from before).",
    )
    prompt = typed(random, say(random, random.choice(patterns)))
    things = f"the {_word(len(items))} {noun}" if len(items) > 1 else f"the {noun}"
    return Exchange(prompt, f"{capitalised(things)} {verb} {enumerated(items)}.")


def _items(answer: str) -> list[str]:
    rows = answer.splitlines()
    if len(rows) > 1 or answer.startswith(("- ", "1. ")):
        return [row.split(" ", 1)[1] for row in rows]
    parts = answer.rstrip(".").split(", ")
    if answer.isupper():
        parts = [part.lower() for part in parts]
    first = parts[0]
    known = {member for _, _, members in LISTS for member in members}
    parts = [part if part in known else part[:1].lower() + part[1:] for part in parts]
    lookup = {member.lower(): member for member in known}
    return [lookup.get(part.lower(), part) for part in [first, *parts[1:]]]


def _noun(prompt: str) -> str:
    lowered = " " + "".join(c if c.isalnum() else " " for c in prompt.lower()) + " "
    nouns = [noun for one, many, _ in LISTS for noun in (many, one)]
    for noun in sorted(nouns, key=len, reverse=True):
        if f" {noun} " in lowered:
            return noun
    return "things"


def _pick(random: Random) -> tuple[str, str, tuple[str, ...]]:
    if random.random() < 0.3:
        return LISTS[random.choice((0, 0, 1, 2, 2, 4, 8))]
    return random.choice(LISTS)


def _choose(random: Random, one: str, members: tuple[str, ...], count: int) -> list[str]:
    if one in _ORDERED or random.random() < 0.6:
        return list(members[:count])
    reach = min(len(members), count + 4)
    return random.sample(members[:reach], count)


def _number(random: Random, count: int) -> str:
    return str(count) if random.random() < 0.65 else _word(count)


def _word(count: int) -> str:
    return NUMBER_WORDS[count]
