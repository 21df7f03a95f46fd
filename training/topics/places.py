"""Countries and their capitals, and records of the Earth."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES, RECORDS, SPECIAL_PLACES, Record
from training.phrasing import capitalised, say, typed

_CAPITAL = Wordings(
    questions=(
        "(What is|What's|Whats|Which city is|Do you know|Tell me) (the capital of|the capital of|the capital city of) {c}?", "{c}: (what is the capital|what's its capital|which city is the capital|capital)?", "(Which|What) city is (the|) capital (of|in) {c}?",
        "(capital|capital city) {c}", "{c} capital", "What is the capital (city |)in {c}?", "{c} has (which|what) (capital|city as its capital)?", "What city is {o} capital?", "{c} - capital?", "(What|Which) capital (does {c} have|has {c})?",
        "In which city (is|sits) the government of {c}?", "I am (going|travelling|flying|moving) to {c}. (What is the capital( there| city|)?|What's its capital?|Which city is the capital?)", "Which is the city that is the capital of {c}?", "From (which|what) city is {c} governed?",
        "My (friend|cousin|neighbor|aunt) (lives in|is from|comes from) {c}. (What is the capital (there|of that country)?|Which city is its capital?)", "{c} is governed from (which city|where)?", "The government of {c} sits in (which|what) city?", "Which city is it that {c} calls its capital?",
        "(Every country has a capital|Countries have capitals). (What about|Which is the one of|What is it in) {c}?", "Which city would I (visit|see) if I (want|wanted) to see the capital of {c}?", "(Where|In which city) is the capital of {c}?", "On the map of {c}, which city is marked as the capital?", "If I land in the capital of {c}, (what is the city called|in which city am I|where am I)?",
    ),
    things=("the capital of {c}", "the capital of {c}", "the capital city of {c}", "{o} capital( city|)", "the name of the capital of {c}", "the city (that|which) is the capital of {c}"),
    clauses=("what the capital of {c} is", "(which|what) city is the capital of {c}", "what {o} capital (is|is called)", "how the capital of {c} is called"),
)  # fmt: skip
_MORE = ("(And {c}|What about {c}|And of {c}|And the one of {c}|How about {c}|{c}|And for {c}|Then {c}|Next is {c})?", "(And the|The) capital of {c}?", "{c} too?", "Now {c}.")  # fmt: skip
_IS_CAPITAL = ("Is {g} the capital (city |)(of|of|in) {c}?", "Is the capital of {c} {g}?", "{g} is the capital of {c}, (right|isn't it|correct|true|yes)?", "Is {g} {o} capital?", "Is it {g} that is the capital of {c}?", "(True or false|Right or wrong): {g} is the capital of {c}.", "(I think|I say|My friend says|I believe|My son says|I read that) {g} is the capital of {c}. (Is that right|Is that correct|Right|True|Is it)?", "Does {c} have {g} as its capital?", "Is {o} capital (called |){g}?")  # fmt: skip
_WHICH_CAPITAL = ("Is {x} or {y} the capital of {c}?", "(Which|What) is the capital of {c}, {x} or {y}?", "Is the capital of {c} {x} or {y}?", "{x} or {y}: which (one |)is {o} capital?", "{c}: {x} or {y}?", "Which of the two, {x} or {y}, is the capital of {c}?")  # fmt: skip
_CONTINENT = Wordings(
    questions=(
        "Where is {c}(| in the world| on the map)?", "(On which|What|Which) continent is {c}( on| in| part of|)?", "(What|Which) continent does {c} belong to?", "In (what|which) (part of the world|continent) is {c}?", "{c} is (on|in) which continent?", "To which continent does {c} belong?", "{c} - which continent?",
        "(On what|In which) continent (do I find|can I find|would I look for|lies) {c}?", "{c} belongs to which continent?", "If I go to {c}, on which continent am I?", "(What|Which) continent (has|includes) {c}?",
    ),
    things=("the continent (of|of) {c}", "the continent where {c} is", "the continent {c} belongs to"),
    clauses=("where {c} is", "(what|which) continent {c} is on", "which continent {c} belongs to"),
)  # fmt: skip
_IS_CONTINENT = ("Is {c} (in|a country in|a part of) {g}?", "{c} is in {g}, (right|isn't it|true)?", "Does {c} belong to {g}?", "(True or false|Right or wrong): {c} is in {g}.")  # fmt: skip
_COUNTRY = Wordings(
    questions=(
        "(Which|What) country has the capital {k}?", "{k} is the capital of (which country|what|what country|...)?", "Of (which|what) country is {k} the capital?", "(What|Which) country has {k} as (its |a |the )capital?", "(Which|What) country's capital is {k}?", "{k}: capital of (what|which country)?", "{k} - of which country is it the capital?",
        "(If|When) I am in {k}, (of which country am I in the capital|whose capital am I in)?", "Whose capital is {k}?", "{k} is (which|what) country's capital?", "(Which|What) is the country whose capital is {k}?", "For (which|what) country is {k} the capital?",
        "From {k} (which|what) country is governed?", "The capital is {k}. (What is|Which is|And) the country?", "(The government of which country sits|Which government sits) in {k}?", "I am in {k}, a capital. Of (what|which country)?",
    ),
    things=("the country (whose capital is|that has the capital|with the capital) {k}", "the country of which {k} is the capital"),
    clauses=("(which|what) country {k} is the capital of", "which country has {k} as its capital", "of which country {k} is the capital"),
)  # fmt: skip
_LOCATION = Wordings(
    questions=(
        "Where is {k}?", "(What|Which) country is {k} in?", "In (what|which) country (is|lies) {k}( located|)?", "{k} is in (which|what) country?", "Where can I find {k}( on the map|)?", "Where is {k} located?", "(What|Which) country does {k} belong to?", "I (want|would like|plan) to visit {k}. (In which country is it|Where is it|Which country do I travel to|Where do I have to go)?",
        "{k} - (where is that|which country|where)?", "To which country does {k} belong?", "(Where on Earth|Where in the world|Where exactly) is {k}?", "My (friend|cousin|aunt) lives in {k}. (Which country is that|In which country is it|Where is that)?", "{k} lies (where|in which country)?", "To which country do I travel to get to {k}?",
    ),
    things=("the country where {k} is", "the country in which {k} lies"),
    clauses=("where {k} is", "(which|what) country {k} is in", "in which country {k} is"),
)  # fmt: skip
_RECORD = Wordings(
    questions=(
        "(Which|What) {k} is (the |){a}{w}?", "(Of all {p}|Among the {p}){w}, which is the {a}( one|)?", "(Which|What) is the {a} of all {p}{w}?", "The {a} {k}{w} is (which|what|called what)?", "{a} {k}{w}", "Name of the {a} {k}{w}?", "Which of the {p}{w} is the {a}( one|)?", "Is there a {k}{w} that is {b} than all others? Which?",
        "(There are many|I know many) {p}{w}. Which (one |)is the {a}?", "No {k}{w} is {b} than which one?", "What is the {a} {k}{w} called?", "How is the {a} {k}{w} called?",
    ),
    things=("the {a} {k}{w}", "the {a} {k}{w}", "the name of the {a} {k}{w}", "the {k} that is the {a}{w}"),
    clauses=("(which|what) the {a} {k}{w} is", "which {k}{w} is the {a}", "(what|how) the {a} {k}{w} is called"),
)  # fmt: skip
_IS_RECORD = ("Is {g} the {a} {k}{w}?", "Is the {a} {k}{w} {g}?", "{g} is the {a} {k}{w}, (right|isn't it|true)?", "(True or false|Right or wrong): {g} is the {a} {k}{w}.")  # fmt: skip
_WHICH_RECORD = ("(Which|What) is the {a} {k}{w}: {x} or {y}?", "Is {x} or {y} the {a} {k}{w}?", "{x} or {y}, which is the {a} {k}{w}?")  # fmt: skip
_CONTINENTS = ("Europe", "Asia", "Africa", "North America", "South America", "Oceania")


def capitals(scene: Scene) -> list[Exchange]:
    """Capitals of countries, both ways."""
    random = scene.random
    if random.random() < 0.3:
        return [_capital(scene, is_first=index == 0) for index in range(random.randint(2, 4))]
    return [_capital(scene, is_first=True)]


def _capital(scene: Scene, *, is_first: bool) -> Exchange:
    random = scene.random
    country, capital, continent = random.choice(COUNTRIES[:1] * 6 + COUNTRIES)
    form = random.random()
    if form < 0.16 and is_first:
        return _place(random, country, capital)
    if form < 0.22 and is_first:
        return _continent(random, country, continent)
    capital_end = capital.removesuffix(".")
    fact = f"{capital_end}." if scene.is_terse else f"the capital of {country} is {capital_end}."
    slots = {"c": country, "o": f"{country}'" if country.endswith("s") else f"{country}'s"}
    others = [row[1] for row in COUNTRIES]
    if form < 0.31 and not scene.is_terse:
        guess, verdict = guessed(random, capital, others)
        prompt = say(random, random.choice(_IS_CAPITAL).format(g=guess, **slots))
        return Exchange(typed(random, prompt), f"{verdict}, {fact}", word=verdict.lower())
    if form < 0.36:
        x, y = either(random, capital, others)
        prompt = say(random, random.choice(_WHICH_CAPITAL).format(x=x, y=y, **slots))
    elif is_first or random.random() < 0.4:
        prompt = _CAPITAL.asked(random, about=country, **slots)
    else:
        prompt = say(random, random.choice(_MORE).format(c=country))
    return Exchange(typed(random, prompt), capitalised(fact), word=capital)


def _continent(random: Random, country: str, continent: str) -> Exchange:
    fact = f"{country} is in {continent}."
    if random.random() < 0.2:
        guess, verdict = guessed(random, continent, _CONTINENTS)
        prompt = say(random, random.choice(_IS_CONTINENT).format(c=country, g=guess))
        return Exchange(typed(random, prompt), f"{verdict}, {fact}", word=verdict.lower())
    prompt = _CONTINENT.asked(random, c=country)
    return Exchange(typed(random, prompt), capitalised(fact), word=continent)


def _place(random: Random, country: str, capital: str) -> Exchange:
    if random.random() < 0.5:
        prompt = _LOCATION.asked(random, k=capital)
        return Exchange(typed(random, prompt), f"{capital} is in {country}.", word=country)
    prompt = _COUNTRY.asked(random, k=capital)
    return Exchange(typed(random, prompt), f"{capital} is the capital of {country}.", word=country)


def records(scene: Scene) -> list[Exchange]:
    """Records and well known places."""
    random = scene.random
    if random.random() < 0.5:
        return [_record(random, random.choice(RECORDS))]
    pattern, answer = random.choice(SPECIAL_PLACES)
    return [Exchange(typed(random, Wordings((pattern,)).asked(random)), answer)]


def _record(random: Random, record: Record) -> Exchange:
    adjective = random.choice(record.adjectives)
    where = say(random, record.where)
    place = f" {where}" if where else ""
    fact = f"the {record.adjectives[0]} {record.kind} {record.told} is {record.name}.".replace(
        "  ", " "
    )
    slots = {
        "a": adjective,
        "k": record.kind,
        "p": record.many,
        "w": place,
        "b": record.comparative(adjective),
    }
    others = [other.name for other in RECORDS if other.kind == record.kind]
    roll = random.random()
    if roll < 0.12 and len(others) > 1:
        guess, verdict = guessed(random, record.name, others)
        prompt = say(random, random.choice(_IS_RECORD).format(g=guess, **slots))
        return Exchange(typed(random, prompt), f"{verdict}, {fact}", word=verdict.lower())
    if roll < 0.2 and len(others) > 1:
        x, y = either(random, record.name, others)
        prompt = say(random, random.choice(_WHICH_RECORD).format(x=x, y=y, **slots))
    else:
        prompt = _RECORD.asked(random, **slots)
    return Exchange(typed(random, prompt), capitalised(fact), word=record.word)
