"""Follow-ups: what only makes sense after the answer before."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.kinds import KINDS
from training.facts.names import any_name, own_name
from training.facts.people import LIVES, PEOPLE, being
from training.facts.plots import HEROES, PLACES
from training.facts.smalltalk import CLOSINGS
from training.facts.unknown import NO_NEWS
from training.facts.wit import JOKES, POEMS
from training.facts.words import DAYS, MONTHS, NUMBER_WORDS
from training.phrasing import capitalised, say, typed, with_article
from training.topics import tales
from training.topics.instructions import AGAIN_AS, NAME_WRITTEN, TOLD_NAME, formed, in_capitals

_OFFER = "Shall I tell you a joke"
_OFFERS = tuple(pattern for pattern, answer in CLOSINGS if _OFFER in answer)
_EXPLAINED = "A joke is not funny any more when somebody explains it. Shall I tell you a joke that is better?"  # fmt: skip
_ASKED = "(Tell me|Tell|Give me|I want|Let me hear|Do you know|I would like|Can you tell me|Please tell me|) {}(| please|, please)"
_AGAIN = "(another one|one more|another|one more please|another one please|again|more|tell me another one|tell me one more|do you have another one|do you know another one|give me another one|a different one|now a different one|can I have another one|next one|next|and another one|do you have more|I want one more|once more|a new one please|I know that one, another one please|got any more|any more|any others|have you got another|let's hear another|another, please|hit me with another|not that one, another one|gimme another|can you do another|do one more|let me have another|I've heard that before, a new one please|encore|try another one|how about another|haha, another|lovely, one more|that was good, one more)(|?|!)"
_YES = "(yep|yup|sounds good|absolutely|let's hear it|go for it|I'd love that|definitely|oh yes|by all means|with pleasure|please|yes|yes please|yes, please|sure|ok|okay|of course|yeah|why not|please do|yes, do that|go ahead|that would be nice|I would like that|gladly|do it|all right)"
_NO = "(nope|nah|no need|another time|not today|I'd rather not|I'll pass|skip it|some other time|no|no thanks|no, thank you|not now|rather not|no thank you|maybe later|please don't)(|.)"
_EXPLAIN = "(where is the joke|that went over my head|why should I laugh|how is that funny|I missed the point|what's the point of the joke|you lost me|what makes it funny|how does that joke work|where is the funny part|help me understand the joke|am I supposed to laugh|explain it|explain the joke|I don't get it|I do not get the joke|I don't understand the joke|why is that funny|what is funny about that|can you explain that joke|please explain it|what does the joke mean|I did not understand it)(|?)"


def following(scene: Scene) -> list[Exchange]:
    """An exchange, and one or more that refer to it."""
    random = scene.random
    form = random.choice(
        (_another, _another, _sums, _sums, _sums, _neighbours, _person, _person, _capital, _hero, _hero, _offer, _explain, _in_capitals, _in_capitals, _restyled, _restyled)
    )  # fmt: skip
    return form(random)


def _joke(random: Random) -> str:
    return "\n".join(random.choice(JOKES))


def _story(random: Random) -> str:
    return tales.story(random, own_name(random), random.choice(HEROES))


def _asks(random: Random, pattern: str) -> str:
    return typed(random, say(random, pattern).strip())


def _another(random: Random) -> list[Exchange]:
    """A joke, a poem or a story, and another one."""
    kind = random.choice(("joke", "joke", "poem", "story"))
    n_told = random.choice((2, 2, 3))
    told: list[str] = []
    while len(told) < n_told:
        text = {"joke": _joke, "poem": _poem, "story": _story}[kind](random)
        told += [text] if text not in told else []
    first = Exchange(_asks(random, _ASKED.format(f"a (|good |short |nice ){kind}")), told[0])
    return [first, *(Exchange(_asks(random, _AGAIN), text) for text in told[1:])]


def _poem(random: Random) -> str:
    return random.choice(POEMS)[1]


def _explain(random: Random) -> list[Exchange]:
    """A joke that is not understood."""
    joke = Exchange(_asks(random, _ASKED.format("a joke")), _joke(random))
    exchanges = [joke, Exchange(_asks(random, _EXPLAIN), _EXPLAINED)]
    return exchanges if random.random() < 0.5 else [*exchanges, _accepted(random)]


def _offer(random: Random) -> list[Exchange]:
    """The model offers a joke or a story, and the user chooses."""
    pattern = random.choice(_OFFERS)
    answer = next(answer for table, answer in CLOSINGS if table == pattern)
    return [Exchange(_asks(random, pattern), answer), _accepted(random)]


def _accepted(random: Random) -> Exchange:
    roll = random.random()
    if roll < 0.15:
        return Exchange(_asks(random, _NO), "All right. Is there anything else I can do for you?")
    if roll < 0.5:
        return Exchange(_asks(random, _YES), _joke(random))
    kind, tell = random.choice((("joke", _joke), ("story", _story), ("poem", _poem)))
    wish = f"(|{_YES}, |then )(a {kind}|a {kind} please|the {kind}|tell me a {kind}|I want a {kind}|a {kind} would be nice)"
    return Exchange(_asks(random, wish), tell(random))


_STEPS = {
    "+": "(|and |now |and then |ok, )(plus {b}|{b} more|add {b}|and {b} more|add {b} to it|plus {b} more|add {b} to that|{b} on top|add another {b}|increase it by {b}|{b} added|raise that by {b}|that plus {b}|what if I add {b}|throw in {b} more|what about plus {b}|+ {b})(|?)",
    "-": "(|and |now |and then |ok, )(minus {b}|take away {b}|{b} less|subtract {b}|without {b}|take {b} away from it|subtract {b} from that|deduct {b}|lower it by {b}|decrease that by {b}|that minus {b}|take off {b}|{b} off|what if I subtract {b}|reduce it by {b}|what about minus {b}|- {b})(|?)",
    "*": "(|and |now |and then |ok, )(times {b}|multiplied by {b}|that times {b}|multiply it by {b}|multiply that by {b}|{b} times that|what if I multiply it by {b}|what about times {b}|* {b}|x {b})(|?)",
}
"""Operation -> how it is applied to the result before."""


def _sums(random: Random) -> list[Exchange]:
    """A sum, and what is done with its result."""
    a, b = random.randint(0, 12), random.randint(0, 12)
    result = a + b
    ask = f"(What is |How much is |Calculate ||){a} (+|plus|and) {b}(|?)"
    exchanges = [Exchange(_asks(random, ask), f"{a} + {b} = {result}.", word=str(result))]
    for _ in range(random.choice((1, 1, 2, 3))):
        kinds = ["+", "+", "-", "-"] + ["*"] * (result <= 12)
        kind, a = random.choice(kinds), result
        b = random.randint(0, {"+": 12, "-": min(a, 12), "*": 12}[kind])
        result = {"+": a + b, "-": a - b, "*": a * b}[kind]
        prompt = _asks(random, _STEPS[kind].format(b=b))
        exchanges.append(Exchange(prompt, f"{a} {kind} {b} = {result}.", word=str(result)))
    return exchanges


def _neighbours(random: Random) -> list[Exchange]:
    """The day or month after another, and the ones next to these."""
    names, kind = random.choice(((DAYS, "day"), (MONTHS, "month")))
    at = random.randrange(len(names))
    before, name, after, later = (names[(at + step) % len(names)] for step in (-1, 0, 1, 2))
    ask = f"((What|Which) {kind} (comes|is) after {name}|What (comes after|follows) {name}|Which is the next {kind} after {name})?"
    first = Exchange(_asks(random, ask), f"The {kind} after {name} is {after}.", word=after)
    if random.random() < 0.5:
        ask = f"(|and |and what (is |comes )|what (is |comes ))(before|before {name}|which {kind} comes before {name}|the one before {name}|before it)?"
        return [
            first,
            Exchange(_asks(random, ask), f"The {kind} before {name} is {before}.", word=before),
        ]
    ask = "(and then|and next|then|next|and after that|and after this one|what comes then|and what is after that|what follows then|the one after that|what about the one after|which one follows|and the one following|what's next then|and when that is over|and what comes next)?"
    return [
        first,
        Exchange(_asks(random, ask), f"The {kind} after {after} is {later}.", word=later),
    ]


def _person(random: Random) -> list[Exchange]:
    """Somebody known, then called he, she or they."""
    name = random.choice(list(LIVES))
    job, country = LIVES[name]
    is_or_was = being(name)
    first = _asks(random, f"(Who {is_or_was}|Tell me about|What do you know about) {name}(|?)")
    asked = random.choice((
        (f"(and |)((from where|where) {is_or_was} (he|she|they) from|which country {is_or_was} (he|she|they) from|what {is_or_was} (his|her|their) country|where did (he|she|they) come from|(which|what) (country|nation) did (he|she|they) come from|(his|her) (homeland|home country)|(he|she|they) came from which country)?", f"{name} {is_or_was} from {country}.", country),
        (f"(and |)(what {is_or_was} (his|her|their) (job|profession|work)|what did (he|she|they) do|how did (he|she|they) earn a living|(his|her) (job|profession)|what kind of work did (he|she|they) do|what {is_or_was} (he|she|they) by profession)?", f"{name} {is_or_was} {with_article(job)}.", job),
        (f"(and |)(when {is_or_was} (he|she|they) born|what year {is_or_was} (he|she|they) born|in which year did (he|she|they) die|date of birth|(his|her) birthday|how many children did (he|she|they) have|did (he|she|they) have (brothers|sisters|siblings)|how rich {is_or_was} (he|she)|how long did (he|she) live|when did (he|she|they) die|how old did (he|she) get|{is_or_was} (he|she) married|how tall {is_or_was} (he|she)|who {is_or_was} (his|her) (mother|wife|father)|did (he|she|they) have children|where did (he|she) go to school)?", NO_NEWS, ""),
    ))  # fmt: skip
    pattern, answer, word = asked
    return [Exchange(first, PEOPLE[name]), Exchange(_asks(random, pattern), answer, word=word)]


def _capital(random: Random) -> list[Exchange]:
    """A capital, then what its country belongs to."""
    country, capital, continent = random.choice(COUNTRIES)
    fact = f"the capital of {country} is {capital.removesuffix('.')}."
    first = _asks(random, f"(What is|Tell me|Which city is|) the capital of {country}(|?)")
    ask = "(and |)((on |)(which|what) continent is (it|that|that country|the country) (in|on|)|where in the world is (it|that)|which continent (is that|does it belong to))?"
    second = Exchange(_asks(random, ask), f"{country} is in {continent}.", word=continent)
    return [Exchange(first, capitalised(fact), word=capital), second]


def _hero(random: Random) -> list[Exchange]:
    """A story, then questions about it."""
    name, hero = any_name(random), random.choice(HEROES)
    text = tales.story(random, name, hero)
    ask = f"(Tell me|Tell|Write|Can you tell me|Make up|I want) a (|short |little )(story|tale) about {with_article(hero)} (named|called) {name}"
    place = next(place for place in PLACES if place in text)
    asked = random.choice((
        (f"((What was|What is|tell me) the name of the {hero}|(What was|how was|What is) the {hero} called|what was the {hero}'s name|what did they call the {hero}|by what name did the {hero} go|can you say the {hero}'s name|(which|what) name did the {hero} have)?", f"The name of the {hero} was {name}.", name),
        ("((Who was|Who is) the (hero|main character)( of the story| of your story|)|who was (it|the story|your story) about|whom was the story about|who played the main part|who did the story follow|whose story was that)?", f"The hero was {with_article(hero)} called {name}.", name),
        (f"(What (kind of animal|kind of hero|) was {name}|who was {name}|who is {name}|what is {name})?", f"{name} was {with_article(hero)}.", hero),
        (f"(Where did (the {hero}|{name}) live|where was {name} at home|where did the story happen|where was {name}'s home|where did all this happen|what place did {name} live in|where exactly did {name} live|and {name} lived where|In which place did {name} live|what was the home of {name})?", f"{name} lived in {place}.", ""),
    ))  # fmt: skip
    pattern, answer, word = asked
    return [Exchange(say(random, ask), text), Exchange(say(random, pattern), answer, word=word)]


def _in_capitals(random: Random) -> list[Exchange]:
    """A word or a name in capital letters, perhaps another one after it."""
    if random.random() < 0.15:
        name = any_name(random)
        told = Exchange(
            _asks(random, f"{TOLD_NAME} {name}"), f"Nice to meet you, {name}! How can I help you?"
        )
        return [told, Exchange(_asks(random, NAME_WRITTEN), name.upper())]
    return [in_capitals(random) for _ in range(random.choice((1, 1, 1, 2)))]


def _restyled(random: Random) -> list[Exchange]:
    """An answer, and the same in another form."""
    if random.random() < 0.3:
        return _relisted(random)
    first = random.choice((_neighbours, _person, _capital))(random)[0]
    forms = random.sample(list(AGAIN_AS), len(AGAIN_AS))
    if random.random() < 0.5:
        forms = ["capitals"]
    form, again = next((f, made) for f in forms if (made := formed(first, f)))
    return [first, replace(again, prompt=_asks(random, AGAIN_AS[form]), word="")]


_AS_LIST = "(|now |please |and |the same |ok, |give me that |write that |put them |can you write them |I want them |show them )(as a list|in a list|as bullet points|as a bullet list|line by line|one per line|in list format|with bullet points|with bullets|each on a new line|as bullets|in list form|on separate lines|one below the other|with dashes)(|, please| please| pls)(|?|.)"
_BARE_LIST = "(list format|bullet points|bullets|bullet list|list please|list form|make it a list|make a list of that|turn that into a list|use bullet points|a list, please|one per line|line by line)(|, please| pls)(|.)"


def _relisted(random: Random) -> list[Exchange]:
    """Some things in a row, then below each other or in capital letters."""
    _, many, members = random.choice(KINDS)
    chosen = list(members[: random.randint(2, min(5, len(members)))])
    ask = f"(Name|Tell me|Give me|List|I need|Say) {NUMBER_WORDS[len(chosen)]} {many}(.|)"
    first = Exchange(_asks(random, ask), capitalised(", ".join(chosen)) + ".")
    if random.random() < 0.3:
        return [first, Exchange(_asks(random, AGAIN_AS["capitals"]), first.answer.upper())]
    again = _asks(random, random.choice((_AS_LIST, _AS_LIST, _BARE_LIST)))
    return [first, Exchange(again, "\n".join(f"- {item}" for item in chosen))]
