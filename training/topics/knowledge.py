"""Words, animals, people and reasons: questions with one right answer."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts import words
from training.facts.subjects import EXPLANATIONS, PEOPLE
from training.phrasing import capitalised, first_sentence, in_one_word, say, typed, with_article
from training.voices import spoken


def vocabulary(scene: Scene) -> list[Exchange]:
    """Opposites and plurals."""
    random = scene.random
    if random.random() < 0.55:
        pairs = [pair for pair in words.OPPOSITES if not any(map(_is_ambiguous, pair))]
        one, other = random.choice(pairs)
        if random.random() < 0.35:
            one, other = other, one
        return [_opposite(random, one, other)]
    one, many = random.choice(words.PLURALS)
    prompt = say(
        random,
        f'((What is|What\'s|Tell me|Give me) the plural of (the word|) "{one}"?|plural of {one}|What is the plural form of {one}?|one {one}, two what?|How do you write the plural of {one}?)',
    )
    if random.random() < 0.7:
        prompt = prompt.replace('"', "")
    if random.random() < 0.15:
        return [Exchange(typed(random, in_one_word(random, prompt.rstrip("?"))), capitalised(many))]
    return [Exchange(typed(random, prompt), f"The plural of {one} is {many}.")]


def _is_ambiguous(word: str) -> bool:
    return sum(word in pair for pair in words.OPPOSITES) > 1


def _opposite(random: Random, one: str, other: str) -> Exchange:
    prompt = say(
        random,
        f"((What is|What's|Tell me|Give me|Name) the opposite of (the word|) {one}?|What is the reverse of {one}?|the opposite of {one}|{one} - what is the opposite?|Which word is the opposite of {one}?|opposite word for {one})",
    )
    roll = random.random()
    if roll < 0.15:
        return Exchange(typed(random, in_one_word(random, prompt.rstrip("?"))), capitalised(other))
    if roll < 0.2:
        return Exchange(typed(random, f"{prompt} Answer in capital letters."), other.upper())
    return Exchange(typed(random, prompt), f"The opposite of {one} is {other}.")


def animals(scene: Scene) -> list[Exchange]:
    """Sounds and young of animals, colours of things."""
    random = scene.random
    animal, verb, sound, young = random.choice(words.ANIMALS)
    a = with_article(animal)
    form = random.randrange(4)
    if form == 0:
        prompt = say(
            random,
            f"((What|Which) (sound|noise) does {a} make?|What sound do you hear from {a}?|How does {a} sound?|the sound of {a})",
        )
        return [Exchange(typed(random, prompt), f"{capitalised(a)} {verb}: {sound}!")]
    if form == 1:
        prompt = say(random, f"(What does {a} say|How does {a} go|What do {animal}s say)?")
        if prompt.startswith("What do ") and animal in ("sheep", "mouse", "goose", "wolf"):
            prompt = f"What does {a} say?"
        return [Exchange(typed(random, prompt), f"{capitalised(a)} {verb}: {sound}!")]
    if form == 2:
        prompt = say(
            random,
            f"(What is a baby {animal} called|What do you call a baby {animal}|What is the name of a baby {animal}|How is a baby {animal} called|What is a young {animal} called)?",
        )
        return [
            Exchange(typed(random, prompt), f"A baby {animal} is called {with_article(young)}.")
        ]
    thing, color = random.choice(words.COLOR_OF_THINGS)
    prompt = say(random, f"(What color is|What is the color of|Which color does) {thing}?")
    prompt = prompt if not prompt.startswith("Which") else f"Which color does {thing} have?"
    return [Exchange(typed(random, prompt), f"{capitalised(thing)} is {color}.")]


def people(scene: Scene) -> list[Exchange]:
    """Well known people."""
    random = scene.random
    name = random.choice(("Michael Jordan", *PEOPLE, *PEOPLE))
    prompt = say(
        random,
        f"(Who is|Who was|Who is|Tell me about|What do you know about|What can you tell me about|Do you know|Have you heard of|Who exactly was|Tell me who is) {name}?",
    )
    text = PEOPLE[name]
    return [
        Exchange(
            typed(random, prompt),
            spoken(scene, first_sentence(text) if scene.is_terse else text),
        )
    ]


def reasons(scene: Scene) -> list[Exchange]:
    """Why things are as they are."""
    random = scene.random
    question, text = random.choice(EXPLANATIONS[:2] * 3 + EXPLANATIONS)
    prompt = say(
        random,
        f"(Why|Why|Why|Do you know why|Tell me why|Explain why|What is the reason why|For what reason|Can you explain why) {question}?",
    )
    short = first_sentence(text)
    return [Exchange(typed(random, prompt), spoken(scene, short if scene.is_terse else text))]
