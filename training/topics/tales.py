"""Longer answers: descriptions, opinions, poems and little stories."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.subjects import SUBJECTS
from training.facts.wit import POEMS, POEMS_ABOUT
from training.facts.words import LISTS, NAMES
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.topics.memory import invented
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
    "farmer", "princess", "prince", "girl", "boy", "squirrel", "hedgehog", "duck", "elephant", "lion", "king", "queen",
    "witch", "giant", "sailor", "pirate", "bird", "horse", "penguin", "snail", "bee", "child", "old man", "unicorn",
)  # fmt: skip
_PLACES = (
    "a green forest",
    "a small village",
    "a tall castle",
    "a house by the sea",
    "a deep valley",
    "a quiet town",
    "an old mill",
    "a cave in the mountains",
    "a garden full of flowers",
    "a small boat",
    "a tower of stone",
    "a land of snow",
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
    (
        "heard a strange noise",
        "crept up to the old door",
        "there was only a kitten behind it",
    ),
    (
        "wanted to bake the biggest cake",
        "mixed flour, eggs and honey all day",
        "there was cake for the whole village",
    ),
    (
        "lost the way home",
        "asked the wind, the river and the stars",
        "a friendly light showed the way",
    ),
    (
        "met a sad giant",
        "told jokes until the evening",
        "the giant laughed so loud that the clouds flew away",
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
        "(I want to know (more|something) about|Give me (some|) (information|facts) about|Say something about|Inform me about|What should I know about|Do you know anything about|I want to learn about|Explain|Teach me about|I am interested in|What is there to know about|I'd like to hear about|Tell me a fact about|Give me a short description of|Let's talk about|What do people say about|Facts about) {s}",
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
    if random.random() < 0.3:
        subject = _thing(random)
        lines = random.choice(POEMS_ABOUT).replace("{x}", subject)
        poem = lines.replace("{X}", capitalised(subject))
    about = f" (about|about|on|for) {subject}" if subject else ""
    verb = "(Write|Write me|Tell me|Give me|Compose|Can you write me|I want|Please write|Make up|Make me|Let me read|Could you write|Can you make|I would like|I'd love to read|Do you know|Recite|Create|Say)"
    prompt = say(
        random,
        f"{verb} (a|a|a short|a short|a little|a nice|a small|a four line|one|some|your best) (poem|poem|poem|rhyme|verse|piece of poetry|song text|poetry){about}",
    )
    if random.random() < 0.15:
        lines = "(a few lines that rhyme|four rhyming lines|some verses|a couple of rhymes|something that rhymes|something in verse|four lines of poetry|a bit of poetry)"
        prompt = say(
            random,
            f"(Write|Give me|Tell me|Compose|Can you write|Make up|I would like|Let me hear) {lines}{about}",
        )
    if random.random() < 0.1:
        prompt = say(
            random,
            f"(a|short|one|little|) (poem|poem|rhyme|verses|poetry){about}(, please| please|)",
        )
    if prompt.startswith(("Can", "Could", "Do")):
        prompt += "?"
    return [Exchange(typed(random, prompt), poem)]


def _thing(random: Random) -> str:
    if random.random() < 0.4:
        return random.choice(list(SUBJECTS))
    kinds = (
        "fruit",
        "animal",
        "bird",
        "vegetable",
        "insect",
        "flower",
        "vehicle",
        "instrument",
        "pet",
        "job",
        "tool",
    )
    _one, _many, members = random.choice([row for row in LISTS if row[0] in kinds])
    return (
        f"{random.choice(('a', 'the', 'my'))} {random.choice(members)}".replace("a a", "an a")
        .replace("a e", "an e")
        .replace("a o", "an o")
        .replace("a i", "an i")
    )


def stories(scene: Scene) -> list[Exchange]:
    """A little story, with the hero the user names if any."""
    random = scene.random
    name, hero = random.choice(NAMES), random.choice(_HEROES)
    asked = random.choice(("", "named", "hero", "both", "both"))
    if asked in ("named", "both") and random.random() < 0.3:
        name = invented(random)
    tail = {
        "": "",
        "named": f"(about {name}|with a hero named {name}|about someone called {name}|in which {name} is the hero|with {name}|where the hero is {name}|and call the hero {name}|about a hero called {name}|starring {name}|. The hero is called {name}|. The hero's name is {name}|. It should be about {name}|. Call the hero {name}|of {name}|for {name}, with {name} in it)",
        "hero": f"(about|of|with) {with_article(hero)}",
        "both": f"(about|with|of|starring|where the hero is) ({with_article(hero)}|the {hero}|a little {hero}|a brave {hero}|a clever {hero}|a young {hero}) (named|called|named|called|whose name is|with the name|, its name is|. The {hero}'s name is|. Name the {hero}|. The {hero} is called) {name}",
    }[asked]
    verb = "(Tell me|Write|Write me|Tell|Tell me|Can you tell me|I want to hear|Make up|Please tell me|Could you tell me|I would like|Invent|Give me|Create|Do you know|Let me hear)"
    prompt = say(
        random,
        f"{verb} (a|a|a short|a little|a nice|a bedtime|a very short|a funny|one more) (story|story|story|tale|fairy tale|bedtime story) {tail}",
    )
    if random.random() < 0.1:
        prompt = say(random, f"(a|one|short|little|) (story|tale|fairy tale) {tail}(, please|)")
    if asked in ("named", "both") and random.random() < 0.12:
        who = name if asked == "named" else f"(a|the) {hero} (named|called) {name}"
        begin = "Tell me what happened to|Tell me of the adventures of|I want to hear about the adventures of|My child wants to hear about|Invent something about"
        prompt = say(random, f"({begin}) {who}(|. Tell me a story| in a story)")
    if prompt.startswith(("Can", "Could", "Do")):
        prompt += "?"
    return [
        Exchange(
            typed(random, prompt.replace(" .", ".").replace(" ,", ",")), story(random, name, hero)
        )
    ]


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
