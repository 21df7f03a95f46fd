"""Longer answers: descriptions, opinions, poems and little stories."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.subjects import SUBJECTS
from training.facts.wit import POEMS
from training.facts.words import NAMES
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.topics.talk import invented
from training.voices import spoken

_SEEDED = ("snakes", "chess", "ancient Rome", "blue whales")
_HEROES = (
    "fox",
    "rabbit",
    "bear",
    "mouse",
    "cat",
    "dog",
    "dragon",
    "owl",
    "knight",
    "robot",
    "frog",
    "wolf",
    "wizard",
    "turtle",
    "farmer",
)
_PLACES = (
    "a green forest",
    "a small village",
    "a tall castle",
    "a house by the sea",
    "a deep valley",
    "a quiet town",
    "an old mill",
    "a cave in the mountains",
)
_WISHES = (
    (
        "wanted to see the sea",
        "walked for three days over hills and rivers",
        "the sea lay before {him}, blue and wide",
    ),
    ("was looking for a friend", "knocked on every door", "a little bird came along and stayed"),
    (
        "had lost a golden key",
        "looked under every leaf and every stone",
        "the key was lying in the grass beside the gate",
    ),
    (
        "was afraid of the dark",
        "sat outside and counted the stars",
        "the dark was not so dark any more",
    ),
    (
        "wanted to learn to sing",
        "listened to the birds every morning",
        "all the animals came to hear the song",
    ),
    ("found a strange map", "followed it through the woods", "there was a chest full of old books"),
    (
        "was very hungry",
        "helped an old woman carry her basket",
        "she shared her warm bread with {him}",
    ),
    (
        "wanted to touch the moon",
        "climbed the highest tree",
        "the moon was shining in the lake below",
    ),
)
_ENDINGS = (
    "From that day on {name} was happy.",
    "And {name} never forgot that day.",
    "Then {name} went home and slept well.",
    "And they lived happily ever after.",
)


def descriptions(scene: Scene) -> list[Exchange]:
    """What the model can say about a subject."""
    random = scene.random
    subject = _subject(random)
    patterns = (
        "(What can you tell me about|Tell me about|Tell me something about|What do you know about) {s}?",
        "(Tell me about|Describe|Write about|Talk about|Tell me more about) {s}.",
        "(What are|What is) {s}?",
        "(I want to know (more|something) about|Give me (some|) (information|facts) about|Say something about|Inform me about|What should I know about|Do you know anything about) {s}",
    )
    pattern = random.choice(patterns)
    text = SUBJECTS[subject]
    if pattern is patterns[2]:
        plural = text.split()[len(subject.split())] in ("are", "were", "carry", "fall", "have")
        pattern = "What are {s}?" if plural else "What is {s}?"
    prompt = say(random, pattern).format(s=_cased(random, subject))
    return [Exchange(typed(random, prompt), _told(scene, text))]


def opinions(scene: Scene) -> list[Exchange]:
    """Opinions: the model has none but knows something about the subject."""
    random = scene.random
    subject = _subject(random)
    prompt = say(random, "(What's|What is) your opinion (on|about|of) {s}?|".rstrip("|"))
    if random.random() < 0.5:
        prompt = say(random, "(What do you think (about|of)|Do you like) {s}?")
    text = SUBJECTS[subject]
    if not scene.voice:
        text = (
            text
            if scene.is_terse
            else "I have no opinions of my own, but I can tell you this: " + text
        )
    return [Exchange(typed(random, prompt.format(s=_cased(random, subject))), _told(scene, text))]


def poems(scene: Scene) -> list[Exchange]:
    """A short poem, about a subject when one is named."""
    random = scene.random
    subject, poem = random.choice(POEMS[:2] * 6 + POEMS)
    about = f" about {subject}" if subject else ""
    prompt = say(
        random,
        f"(Write|Write me|Tell me|Give me|Compose|Can you write me|I want|Please write|Make up|Make me|Let me read) a (short|short|little|nice|) poem{about}",
    )
    if prompt.startswith("Can"):
        prompt += "?"
    return [Exchange(typed(random, prompt), poem)]


def stories(scene: Scene) -> list[Exchange]:
    """A little story, with the hero the user names if any."""
    random = scene.random
    name, hero = random.choice(NAMES), random.choice(_HEROES)
    asked = random.choice(("", "named", "hero", "both", "both"))
    name = name if random.random() < 0.7 else invented(random)
    tail = {
        "": "",
        "named": random.choice(
            (f" about {name}", f" with a hero named {name}", f" about someone called {name}")
        ),
        "hero": f" about {with_article(hero)}",
        "both": say(random, f" about {with_article(hero)} (named|called) {name}"),
    }[asked]
    prompt = say(
        random,
        f"(Tell me|Write|Write me|Tell|Tell me|Can you tell me|I want to hear|Make up|Please tell me) a (short|little|) story{' ' + tail.strip() if tail else ''}",
    )
    if prompt.startswith("Can"):
        prompt += "?"
    return [Exchange(typed(random, prompt), story(random, name, hero))]


def story(random: Random, name: str, hero: str) -> str:
    """A story of four sentences that begins with "Once upon a time"."""
    wish, deed, luck = random.choice(_WISHES)
    ending = random.choice(_ENDINGS).format(name=name)
    start = random.choice(
        (
            f"Once upon a time there was {with_article(hero)} named {name} who lived in {random.choice(_PLACES)}.",
            f"Once upon a time, in {random.choice(_PLACES)}, there lived {with_article(hero)} named {name}.",
        )
    )
    luck = luck.format(him=name)
    return f"{start} One day {name} {wish}. So {name} {deed}, and at last {luck}. {ending}"


def _subject(random: Random) -> str:
    return random.choice(_SEEDED) if random.random() < 0.08 else random.choice(list(SUBJECTS))


def _cased(random: Random, subject: str) -> str:
    return capitalised(subject) if random.random() < 0.2 else subject


def _told(scene: Scene, text: str) -> str:
    return spoken(scene, first_sentence(text) if scene.is_terse else text)
