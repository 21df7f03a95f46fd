"""Countries and their capitals, and records of the Earth."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES, SPECIAL_PLACES
from training.phrasing import capitalised, in_one_word, say, typed


def capitals(scene: Scene) -> list[Exchange]:
    """Capitals of countries, both ways, in full, in one word or in capital letters."""
    random = scene.random
    if random.random() < 0.3:
        return [_capital(scene) for _ in range(random.randint(2, 4))]
    return [_capital(scene)]


def _capital(scene: Scene) -> Exchange:
    random = scene.random
    country, capital, continent = random.choice(COUNTRIES[:1] * 6 + COUNTRIES)
    form = random.random()
    ask = f"(What is|What's|Whats|Which city is|Do you know) (the capital of|the capital of|the capital city of) {country}"
    if form < 0.12:
        return Exchange(typed(random, in_one_word(random, say(random, ask))), capital)
    if form < 0.17:
        ending = "? Answer in (capital letters|capitals|uppercase)."
        return Exchange(typed(random, say(random, ask + ending)), capital.upper())
    if form < 0.30:
        return _capital_of(random, country, capital)
    if form < 0.38:
        prompt = f"(Where is {country}|On which continent is {country}|What continent is {country} (in|on)|Which continent is {country} part of)?"
        return Exchange(
            typed(random, say(random, prompt)), f"{capitalised(country)} is in {continent}."
        )
    owner = f"{country}'" if country.endswith("s") else f"{country}'s"
    patterns = (
        ask + "?", ask + "?", ask + "?",
        f"(Tell me|Name|Give me|Say|I need|I want to know) (the capital of|the capital city of|the capital of) {country}.",
        f"(What is|What's|Tell me|Name|Do you know) {owner} capital(| city)?",
        f"(The|And the||) (capital|capital city) of {country}?",
        f"{country}: (what is the capital|what's its capital|which city is the capital)?",
        f"(Which|What) city is (the|) capital of {country}?",
    )  # fmt: skip
    answer = f"{capital}." if scene.is_terse else f"The capital of {country} is {capital}."
    return Exchange(typed(random, say(random, random.choice(patterns))), answer)


def _capital_of(random: Random, country: str, capital: str) -> Exchange:
    prompt = f"(Which country has the capital {capital}|{capital} is the capital of which country|Of which country is {capital} the capital)?"
    if random.random() < 0.4:
        prompt = f"(Where is {capital}|What country is {capital} in|In what country is {capital}|Which country is {capital} in)?"
        return Exchange(typed(random, say(random, prompt)), f"{capital} is in {country}.")
    return Exchange(typed(random, say(random, prompt)), f"{capital} is the capital of {country}.")


def records(scene: Scene) -> list[Exchange]:
    """Records and well known places."""
    pattern, answer = scene.random.choice(SPECIAL_PLACES)
    return [Exchange(typed(scene.random, say(scene.random, pattern)), answer)]
