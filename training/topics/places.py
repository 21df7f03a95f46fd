"""Countries and their capitals, and records of the Earth."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES, SPECIAL_PLACES
from training.phrasing import capitalised, say, typed

_CAPITAL = (
    "(What is|What's|Whats|Which city is|Do you know) (the capital of|the capital of|the capital city of) {c}?",
    "(What is|What's|Whats|Which city is|Do you know) (the capital of|the capital of|the capital city of) {c}?",
    "(Tell me|Name|Give me|Say|I need|I want to know) (the capital of|the capital city of|the capital of) {c}.",
    "(What is|What's|Tell me|Name|Do you know) {o} capital(| city)?", "(The|And the||) (capital|capital city) of {c}?",
    "{c}: (what is the capital|what's its capital|which city is the capital)?", "(Which|What) city is (the|) capital of {c}?",
    "(And {c}|What about {c}|And of {c})?", "What (is|would be) the name of the capital of {c}?", "What is the capital (city |)in {c}?",
    "{c} has which capital?", "What city is {o} capital?", "(The capital of|Capital of) {c} is?", "{c} - capital?", "What capital does {c} have?",
    "In which city is the government of {c}?", "I am (going|travelling|flying) to {c}. What is the capital( there| city|)?",
)  # fmt: skip
_CONTINENT = (
    "(Where is|On which continent is|What continent is|Which continent is) {c}( in| on| part of|)?", "(What|Which) continent does {c} belong to?",
    "In (what|which) (part of the world|continent) is {c}?", "{c} is (on|in) which continent?",
)  # fmt: skip
_COUNTRY = (
    "Which country has the capital {k}?", "{k} is the capital of (which country|what|what country)?", "Of which country is {k} the capital?",
    "What country has {k} as (its |)capital?", "(Which|What) country's capital is {k}?",
)  # fmt: skip
_LOCATION = (
    "Where is {k}?", "(What|Which) country is {k} in?", "In (what|which) country is {k}?", "In (what|which) country (is|lies) {k}( located|)?",
    "Which country is {k} in?", "{k} is in which country?", "Where can I find {k}?", "Where is {k} located?", "(What|Which) country does {k} belong to?",
)  # fmt: skip


def capitals(scene: Scene) -> list[Exchange]:
    """Capitals of countries, both ways."""
    random = scene.random
    if random.random() < 0.3:
        return [_capital(scene, is_first=index == 0) for index in range(random.randint(2, 4))]
    return [_capital(scene, is_first=True)]


def _capital(scene: Scene, *, is_first: bool) -> Exchange:
    random = scene.random
    country, capital, continent = random.choice(COUNTRIES[:1] * 6 + COUNTRIES)
    owner = f"{country}'" if country.endswith("s") else f"{country}'s"
    form = random.random()
    if form < 0.13 and is_first:
        return _place(random, country, capital)
    if form < 0.2 and is_first:
        prompt = say(random, random.choice(_CONTINENT).format(c=country))
        return Exchange(
            typed(random, prompt), f"{capitalised(country)} is in {continent}.", word=continent
        )
    patterns = [p for p in _CAPITAL if not is_first or "(And {c}|" not in p]
    prompt = say(random, random.choice(patterns).format(c=country, o=owner))
    capital_end = capital.removesuffix(".")
    answer = f"{capital_end}." if scene.is_terse else f"The capital of {country} is {capital_end}."
    return Exchange(typed(random, prompt), answer, word=capital)


def _place(random: Random, country: str, capital: str) -> Exchange:
    if random.random() < 0.5:
        prompt = say(random, random.choice(_LOCATION).format(k=capital))
        return Exchange(typed(random, prompt), f"{capital} is in {country}.", word=country)
    prompt = say(random, random.choice(_COUNTRY).format(k=capital))
    return Exchange(typed(random, prompt), f"{capital} is the capital of {country}.", word=country)


def records(scene: Scene) -> list[Exchange]:
    """Records and well known places."""
    pattern, answer = scene.random.choice(SPECIAL_PLACES)
    return [Exchange(typed(scene.random, say(scene.random, pattern)), answer)]
