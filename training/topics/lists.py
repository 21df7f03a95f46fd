"""Requests to name things, and questions about the list that was given earlier."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import MOUNTAINS
from training.facts.words import LISTS, NUMBER_WORDS
from training.phrasing import capitalised, enumerated, say, typed

_ORDERED = frozenset({"season", "day of the week", "month", "planet", "number"})
_REQUESTS = (
    "(Name|List|Name|Give me|Tell me|Say|Write down|Show me|Enumerate|Write) {n} {things}.",
    "(Name|Give me|Tell me) (the names of|some examples of|) {n} {things}.",
    "(Can|Could) you (name|list|give me|tell me|say) {n} {things}(|, please)?",
    "(What are|What would be|Which are) {n} {things}?",
    "(Which|What) {n} {things} do you know?",
    "I (need|would like|have to find|want|want to know|want to hear|am looking for) {n} {things}.",
    "(Think of|Mention|Find|Come up with|Pick|Choose|Suggest) {n} {things}.",
    "(Do you know|Can you think of|Could you give me|Would you list|Do you have) {n} {things}?",
    "{n} {things}",
    "(Any|) {n} {things}, please.",
    "(Just|Only) {n} {things}, (please|no more).",
    "(Make|Write|Give me|Create|I need) a list (of|with) {n} {things}.",
    "(A list|List) of {n} {things}(.|, please)",
    "(Give|Name|Tell me|List) (me |){n} (examples of |different |random |common |nice |){things}.",
    "Name {n} (different|) {things} (that you know|you know|for me).",
    "My (teacher|friend|son) wants {n} {things}.",
)
_RECALLS = (
    "what {v} the {n} {t} in your (earlier|first|previous|last) (response|answer|reply|message)?",
    "what {v} the {n} {t} (you named|you gave me|you said|you listed|again|from before|you mentioned|you told me)?",
    "(which|what) {n} {t} did you (name|list|mention|give me|say|tell me) (earlier|before|first|just now|a moment ago|)?",
    "(what|which) {t} (was it|were they|were in your list|did I get from you|did you pick|did you choose)?",
    "(repeat|tell me again|remind me of|say again|list again) the {n} {t} (from your first answer|you named|from before|you gave|).",
    "(can you|could you) (repeat|say again|list again) the {n} {t}( you named| from before|)?",
    "what {v} those {n} {t} again?",
    "I forgot the {n} {t}(,| you named,) (what {v} they|can you repeat them)?",
    "what {n} {t} have you (named|mentioned|listed)?",
)


def naming(scene: Scene) -> list[Exchange]:
    """One list, sometimes followed by another list and by a question about the first."""
    random = scene.random
    exchanges = [_list(random, "")]
    if random.random() < 0.45:
        exchanges.append(_list(random, "now "))
    if random.random() < 0.5:
        exchanges.append(_recall(random, exchanges[0]))
    elif random.random() < 0.2:
        exchanges.append(_place_of(random, exchanges[-1]))
    elif random.random() < 0.2:
        exchanges += _another(random, exchanges[-1])
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
    is_vague = random.random() < 0.06
    count = min(3, len(members)) if is_vague else count
    chosen = _choose(random, one, members, count)
    noun = one if count == 1 else many
    if one in _ORDERED and random.random() < 0.12:
        ask = f"(Name|List|Give me|Tell me|What are|Say) (all|all the|the|all of the) {many}(.|)"
        return _shaped(random, say(random, ask), list(members))
    if is_vague:
        ask = (
            f"(Name|List|Give me|Tell me|Show me|What are|Do you know) (some|a few|some) {noun}(.|)"
        )
        return _shaped(random, say(random, ask), chosen)
    request = say(random, random.choice(_REQUESTS)).format(n=_number(random, count), things=noun)
    if lead and random.random() < 0.6:
        request = lead + request[:1].lower() + request[1:]
    return _shaped(random, request, chosen)


def _shaped(random: Random, request: str, chosen: list[str]) -> Exchange:
    form = random.random()
    bare = request.rstrip(".?")
    if form < 0.07:
        extra = random.choice(
            (
                " as a list",
                " in a list",
                " as a bullet list",
                " as bullet points",
                ", one per line",
                " with bullets",
                ". Make it a list",
                ". Use a list",
                ". Format it as a list",
                " in list form",
                ". Put them in a list",
                " on separate lines",
            )
        )
        return Exchange(
            typed(random, bare + extra + "."), "\n".join(f"- {item}" for item in chosen)
        )
    if form < 0.13:
        extra = random.choice(
            (
                " as a numbered list",
                " in a numbered list",
                ", numbered",
                ". Number them",
                " with numbers",
            )
        )
        rows = "\n".join(f"{index}. {item}" for index, item in enumerate(chosen, 1))
        return Exchange(typed(random, bare + extra + "."), rows)
    if form < 0.18:
        extra = random.choice(
            (
                " in capital letters",
                " in uppercase",
                " in capitals",
                " in all caps",
                ". Use capital letters",
                ". All caps please",
                " using only capital letters",
                ". Write them in upper case",
            )
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
    pattern = random.choice(_RECALLS).format(v=verb, n=count, t=noun)
    prompt = typed(random, say(random, pattern))
    things = f"the {_word(len(items))} {noun}" if len(items) > 1 else f"the {noun}"
    return Exchange(prompt, f"{capitalised(things)} {verb} {enumerated(items)}.")


def _place_of(random: Random, earlier: Exchange) -> Exchange:
    """Which came first, second or last, or how many there were."""
    items, noun = _items(earlier.answer), _singular(earlier.prompt)
    places = {"first": 0, "second": 1, "third": 2, "last": -1}
    place = random.choice([p for p, index in places.items() if index < len(items)])
    ask = f"(What was|Which was|Tell me|what is) the {place} (one|{noun})( you named| in your list| of them|)?"
    found = items[places[place]]
    return Exchange(typed(random, say(random, ask)), f"The {place} {noun} was {found}.", word=found)


def _another(random: Random, earlier: Exchange) -> list[Exchange]:
    """One more of the same kind."""
    items, noun = _items(earlier.answer), _singular(earlier.prompt)
    members = next((found for one, _, found in LISTS if one == noun), ())
    rest = [member for member in members if member not in items]
    if not rest:
        return []
    ask = f"(one more|another one|and another|another {noun}|Name another {noun}|one more {noun}|(Can you name|give me|tell me) (one more|another) {noun})"
    found = rest[0]
    return [Exchange(typed(random, say(random, ask)), f"{capitalised(found)}.", word=found)]


def _singular(prompt: str) -> str:
    noun = _noun(prompt)
    return next((one for one, many, _ in LISTS if noun in (one, many)), "thing")


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
    return NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
