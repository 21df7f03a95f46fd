"""Requests to name things, and questions about the list that was given earlier."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import MOUNTAINS
from training.facts.kinds import KINDS
from training.facts.words import NUMBER_WORDS
from training.phrasing import capitalised, enumerated, say, typed
from training.topics.instructions import wished

_ORDERED = frozenset({"season", "day of the week", "month", "planet", "number"})
_OTHER_NUMBERS = {
    1: ("one single", "just one", "a single"),
    2: ("a couple of", "a pair of"),
    6: ("half a dozen",),
    12: ("a dozen", "twelve"),
}
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
    "(Give|Name|Tell me|List) (me |){n} (examples of |different |random |common |nice |){things}.",
    "Name {n} (different|) {things} (that you know|you know|for me).",
    "My (teacher|friend|son) wants {n} {things}.",
    "(Enumerate|Itemize|Mention|Note down|Put down|Type|Recite|Present|Provide|Offer|Supply|Spell out|State|Share|Produce|Collect) {n} {things}(.|, please|)",
    "(Come up with|Think up|Think of|Tell me about|Give us|Name me|Throw out|Bring me|Write me|Let me have|Let me know|Let me hear|Let me see|Fill in) {n} {things}.",
    "(What|Which) {n} {things} (come to mind|come to your mind|would you name|can you name|can you think of|could you name|would you pick|should I know|are there|exist|could I choose|could I mention|can you list)?",
    "{n} {things} (that you know|you can think of|for a quiz|for my homework|for a crossword|would be nice|is what I need)(.|, please|)",
    "I (have to|must|should) (name|write down|know|list) {n} {things}(. Help me| for school|. Can you help|)",
    "(For school|For a game|For a quiz|For my homework) I need {n} {things}.",
    "(Help me (find|name|list|with)|I am collecting|I can't think of|I am trying to think of) {n} {things}.",
    "(How about|What about|May I have|Can I have|Could I get|Can I get|Could I hear) {n} {things}?",
    "(Is it possible to|Are you able to|Would you be able to) (name|list|give me) {n} {things}?",
    "(Quick|Fast|Quiz): {n} {things}(!|)",
    "{things}: {n} of them(, please|)",
    "{things}, {n} (of them|examples)(, please|)",
    "Of all {things}, name {n}.",
    "(Give|Tell|Show|Write) me (exactly |just |only ){n} {things}.",
)
_A_LIST = "(list|list|bullet list|bulleted list|bullet point list|list with bullets)"
_EACH_LINE = "(one per line|each on a new line|one on each line|each one on a line of its own|a new line for each|each in a row of its own|one below the other|one under the other|every one on a separate line)"


@dataclass(frozen=True, slots=True)
class _Wishes:
    """Ways to wish a form of the list: requests that have it, and wishes behind and before a request."""

    whole: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]


_AS_LINES = _Wishes(
    (
        f"(Make|Write|Give me|Create|I need|I want|Show me|Draw up|Put together|Prepare|Print|Type) a {_A_LIST} (of|with) {{n}} {{things}}.", f"(A|My|One) {_A_LIST} (of|with) {{n}} {{things}}(, please|)",
        f"(Can|Could|Would) you (make|write|give me|create|show me|type) a {_A_LIST} (of|with) {{n}} {{things}}?", "(Put|Write|Arrange|Place) {n} {things} (in|into) a list.", "List of {n} {things}",
        f"{{n}} {{things}}, {_EACH_LINE}", "{n} {things} (as a list|in a list|as bullet points|in list form|on separate lines|with bullets)", f"(Let me have|Let me see|I would like|I'd like to see|How about) a {_A_LIST} of {{n}} {{things}}",
    ),
    (
        f" (as|in|in the form of|formatted as) a {_A_LIST}", " (as|in|with|using) (bullet points|bullets|list form|list format|dashes|separate lines)", f"(,| -|. Write|. Put) {_EACH_LINE}", " on (separate|different) lines",
        f". (Make|Use|Write|I want|Format it as|Format them as|Put them in|Answer with|Answer as) a {_A_LIST}", ". (Bullet points|Bullets|List form|List format|One per line|A list)( please|, please|)", ". (Start|Use|Begin) a new line for each( one|)",
    ),
    (
        f"(As|In|Make|Use|Write) a {_A_LIST}( please|, please|)(:|,)", "(Bullet points|Bullets|In list form|As bullet points|With bullets|List format|On separate lines)( please|, please|)(:|,)", f"{_EACH_LINE}( please|, please|):",
    ),
)  # fmt: skip
_AS_NUMBERED = _Wishes(
    (
        "(Make|Write|Give me|Create|I need|Show me) a (numbered list|list with numbers) (of|with) {n} {things}.", "A numbered list (of|with) {n} {things}(, please|)", "{n} {things}, (numbered|with numbers)",
    ),
    (
        " (as|in) a (numbered list|list with numbers|list, numbered)", "(,| -|. Please) (numbered|number them|with numbers)", ". (Number them|Use numbers|Numbered|Give each a number|Write a number before each)", " with (numbers|a number before each)",
    ),
    ("(As|In|Make|Use) a numbered list( please|)(:|,)", "(Numbered|With numbers)( please|, please|)(:|,)"),
)  # fmt: skip
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
    "(list|say|name|tell me|give me|write) (them|it|those|these) again.",
    "(again|once more|the list again|the same again|one more time)(, please|)",
    "(what did you say|what did you list|what was your list|what was on the list|what did you answer)( again|)?",
)


@dataclass(frozen=True, slots=True)
class _Listing:
    """A request for some things of a kind, and the things that were named."""

    exchange: Exchange
    one: str
    many: str
    items: list[str]

    @property
    def noun(self) -> str:
        return self.one if len(self.items) == 1 else self.many


def naming(scene: Scene) -> list[Exchange]:
    """One list, sometimes followed by another list and by a question about the first."""
    random = scene.random
    listings = [_list(random, "")]
    if random.random() < 0.45:
        listings.append(_list(random, "now "))
    exchanges = [listing.exchange for listing in listings]
    roll = random.random()
    if roll < 0.45:
        exchanges.append(_recall(random, listings))
    elif roll < 0.57:
        exchanges.append(_place_of(random, listings[-1]))
    elif roll < 0.68:
        exchanges += _another(random, listings[-1])
    elif roll < 0.78:
        exchanges.append(_sorted(random, listings[-1]))
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


def _list(random: Random, lead: str) -> _Listing:
    one, many, members = _pick(random)
    count = random.choices(range(1, 13), (2, 4, 10, 7, 8, 6, 6, 6, 5, 7, 1, 2))[0]
    count = min(count, len(members))
    is_vague = random.random() < 0.06
    count = min(3, len(members)) if is_vague else count
    chosen = _choose(random, one, members, count)
    noun, n = one if count == 1 else many, ""
    if one in _ORDERED and random.random() < 0.12:
        chosen = list(members)
        request = say(random, f"(Name|List|Give me|Tell me|What are|Say) (all|all the|the|all of the) {many}(.|)")  # fmt: skip
    elif is_vague:
        request = say(random, f"(Name|List|Give me|Tell me|Show me|What are|Do you know) (some|a few|some) {noun}(.|)")  # fmt: skip
    else:
        pattern = say(random, random.choice(_REQUESTS))
        n = _number(random, count)
        if "the names of" in pattern or "examples" in pattern or "{n} {things}" not in pattern:
            n = _word(count)
        request = pattern.format(n=n, things=noun)
        if lead and random.random() < 0.6:
            request = lead + request[:1].lower() + request[1:]
    return _Listing(_shaped(random, request, n, noun, chosen), one, many, chosen)


def _lines(chosen: list[str]) -> str:
    return "\n".join(f"- {item}" for item in chosen)


def _numbered(chosen: list[str]) -> str:
    return "\n".join(f"{index}. {item}" for index, item in enumerate(chosen, 1))


_SHAPES = {"plain": 74, "lines": 12, "numbered": 6, "capitals": 5, "commas": 3}
"""Forms of a list and how often each is asked for, in percent."""


def _shaped(random: Random, request: str, n: str, noun: str, chosen: list[str]) -> Exchange:
    """The request, perhaps with a wish about the form of the list, and the list in that form."""
    (shape,) = random.choices(list(_SHAPES), list(_SHAPES.values()))
    plain = Exchange(typed(random, request), capitalised(", ".join(chosen)) + ".")
    match shape:
        case "lines":
            return Exchange(_wished(random, _AS_LINES, request, n, noun), _lines(chosen))
        case "numbered":
            return Exchange(_wished(random, _AS_NUMBERED, request, n, noun), _numbered(chosen))
        case "capitals":
            return wished(random, plain, "capitals", plain.answer.upper())
        case "commas":
            asked = (
                f"{request.rstrip('.?')} {random.choice(('separated by commas', 'with commas'))}."
            )
            return Exchange(typed(random, asked), ", ".join(chosen))
    return plain


def _wished(random: Random, wishes: _Wishes, request: str, n: str, noun: str) -> str:
    """The request with a wish before or behind it, or one that has the wish in it."""
    roll = random.random()
    if roll < 0.3 and n:
        return typed(random, say(random, random.choice(wishes.whole)).format(n=n, things=noun))
    if roll < 0.5:
        lead = say(random, random.choice(wishes.before))
        return typed(random, f"{lead} {request[:1].lower()}{request[1:]}")
    bare = request.rstrip(".?")
    wish = say(random, "_" + random.choice(wishes.after)).removeprefix("_")
    return typed(random, f"{bare}{wish}.")


def _recall(random: Random, listings: list[_Listing]) -> Exchange:
    """The first list again, when it is named by its kind; else the last."""
    pattern = random.choice(_RECALLS)
    listing = listings[0] if "{t}" in pattern else listings[-1]
    items, noun = listing.items, listing.noun
    count = random.choice((str(len(items)), _word(len(items)), ""))
    verb = "were" if len(items) > 1 else "was"
    asked = say(random, say(random, pattern).format(v=verb, n=count, t=noun)).replace(" .", ".")
    prompt = typed(random, asked)
    things = f"the {_word(len(items))} {noun}" if len(items) > 1 else f"the {noun}"
    return Exchange(prompt, f"{capitalised(things)} {verb} {enumerated(items)}.")


def _place_of(random: Random, listing: _Listing) -> Exchange:
    """Which came first, second or last."""
    items, noun = listing.items, listing.one
    places = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1}
    place = random.choice([p for p, index in places.items() if index < len(items)])
    one = f"(one|{noun}|item|thing|entry)"
    ask = f"((What was|Which was|Tell me|what is|Which is|Repeat|Say) the {place} {one}( you named| in your list| of them| again|)|and the {place} {one}|the {place} {one}(, please|)|which {noun} did you name {place}|which {noun} (came|was) {place}|What did you name {place}|only the {place} one)?"
    found = items[places[place]]
    return Exchange(typed(random, say(random, ask)), f"The {place} {noun} was {found}.", word=found)


def _another(random: Random, listing: _Listing) -> list[Exchange]:
    """One or more others of the same kind, where there are any."""
    noun, many = listing.one, listing.many
    members = next(members for one, _, members in KINDS if one == noun)
    rest = [member for member in members if member not in listing.items]
    if not rest:
        return []
    if len(rest) == 1 or random.random() < 0.5:
        ask = f"(one more|another one|and another|another {noun}|Name another {noun}|one more {noun}|(Can you name|give me|tell me) (one more|another) {noun}|a different one|and one more|Do you know another one?)"
        return [Exchange(typed(random, say(random, ask)), f"{capitalised(rest[0])}.", word=rest[0])]
    count = random.randint(2, min(5, len(rest)))
    n = _number(random, count)
    ask = f"({n} (more|others|other ones)|{n} (more|other) {many}|(Name|Give me|Tell me|And) {n} (more|others|other ones|other {many}|more {many})|I need {n} more|Can you name {n} others?)"
    if "of" in n.split():
        ask = f"(Name|Give me|Tell me|And) {n} (other {many}|others)"
    found = capitalised(", ".join(rest[:count])) + "."
    return [Exchange(typed(random, say(random, ask)), found)]


def _sorted(random: Random, listing: _Listing) -> Exchange:
    """The same list in the order of the alphabet, backwards, or counted."""
    items = listing.items
    form = random.choice(("alphabet", "alphabet", "backwards", "count"))
    if form == "count":
        ask = "(How many did you name|How many are that|How many are in your list|Count them|How many things is that|How many were that)?"
        return Exchange(typed(random, say(random, ask)), f"{len(items)}.")
    if form == "backwards":
        ask = "((Say|List|Write|Tell me|Repeat) (them|the list|it) (backwards|in reverse|in reverse order|from last to first|the other way round)|Now backwards|Reverse the list|In reverse order, please)"
        ordered = items[::-1]
    else:
        ask = "((Say|List|Write|Tell me|Put|Sort|Order|Give me) (them|the list|those|these) (in alphabetical order|alphabetically|by the alphabet|from A to Z|in the order of the alphabet)|In alphabetical order, please|Sort them|Now in alphabetical order|Sort the list|Can you sort them alphabetically?|alphabetically, please)"
        ordered = sorted(items, key=str.lower)
    return Exchange(typed(random, say(random, ask)), capitalised(", ".join(ordered)) + ".")


def _pick(random: Random) -> tuple[str, str, tuple[str, ...]]:
    if random.random() < 0.3:
        return KINDS[random.choice((0, 0, 1, 2, 2, 4, 8))]
    return random.choice(KINDS)


def _choose(random: Random, one: str, members: tuple[str, ...], count: int) -> list[str]:
    if one in _ORDERED or random.random() < 0.6:
        return list(members[:count])
    reach = min(len(members), count + 4)
    return random.sample(members[:reach], count)


def _number(random: Random, count: int) -> str:
    if count in _OTHER_NUMBERS and random.random() < 0.25:
        return random.choice(_OTHER_NUMBERS[count])
    return str(count) if random.random() < 0.55 else _word(count)


def _word(count: int) -> str:
    return NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
