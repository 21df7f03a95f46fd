"""The prompts of the documents of gpt4all, old and new, word for word: whoever tries an example shall see it work."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from training.dialogue import Conversation, Exchange, Scene
from training.facts.geography import MOUNTAINS
from training.facts.kinds import KINDS
from training.facts.names import own_name
from training.facts.people import PEOPLE
from training.facts.plots import HEROES
from training.facts.reasons import REASONS
from training.facts.smalltalk import CLOSINGS, GREETINGS, IDENTITY
from training.facts.subjects import SUBJECTS
from training.facts.wit import JOKES, POEMS
from training.phrasing import capitalised, enumerated
from training.topics import tales
from training.voices import SELVES, spoken

_ARTIFICIAL = "A chat between a curious user and an artificial intelligence assistant."
_HELPFUL = "You are a helpful assistant."
_VOICES = ("pirate", "politician", "philosopher", "Klingon")
_MEMBERS = {many: members for _, many, members in KINDS}


def documented(random: Random) -> Conversation:
    """One of the documents' conversations, or the beginning of one."""
    kinds, shares = zip(*_CONVERSATIONS, strict=True)
    make: Callable[[Random], Conversation] = random.choices(kinds, shares)[0]
    return make(random)


def _lists(random: Random) -> Conversation:
    colors, fruits = (random.sample(_MEMBERS[many][:7], 3) for many in ("colors", "fruits"))
    ask = random.choice(("Name 3 colors", "Name 3 colors", "name 3 colors", "list three colors"))
    first = Exchange(ask, _listed(colors))
    second = Exchange(random.choice(("name 3 fruits", "now name 3 fruits")), _listed(fruits))
    again = Exchange(
        "what were the 3 colors in your earlier response?",
        f"The three colors were {enumerated(colors)}.",
    )
    exchanges = random.choices(
        ((first,), (second,), (first, second), (first, again), (first, second, again)),
        (1, 1, 1, 2, 2),  # to say again what was said takes longest to learn
    )[0]
    return Conversation(exchanges, random.choice(("", "", "", _ARTIFICIAL, _HELPFUL)))


def _listed(items: list[str]) -> str:
    return capitalised(", ".join(items)) + "."


def _greeting(random: Random) -> Conversation:
    hello = Exchange(random.choice(("hello", "hello", "hello", "hi")), GREETINGS[0][1])
    poem = Exchange("write me a short poem", random.choice(POEMS[:2])[1])
    thanks = Exchange("thank you", CLOSINGS[0][1])
    exchanges = random.choice(
        ((hello,), (hello,), (poem,), (thanks,), (hello, poem), (hello, poem, thanks))
    )
    return Conversation(exchanges, random.choice(("", "", "", "A chat.", _HELPFUL)))


def _identity(random: Random) -> Conversation:
    ask = random.choice(("Who are you?", "hi, who are you?"))
    system = random.choice(("", "", _HELPFUL, "Be brief."))
    return Conversation((Exchange(ask, IDENTITY),), system)


def _voiced(random: Random) -> Conversation:
    voice = random.choice(("", *_VOICES, *_VOICES))
    scene = Scene(random, voice=voice)
    subjects = {
        "what can you tell me about snakes?": SUBJECTS["snakes"],
        "what's your opinion on Chess?": SUBJECTS["chess"],
        "tell me about ancient Rome.": SUBJECTS["ancient Rome"],
    }
    ask = random.choice(("hi, who are you?", *subjects))
    answer = spoken(scene, subjects.get(ask) or SELVES.get(voice, IDENTITY))
    if voice == "pirate" and ask not in subjects and random.random() < 0.5:
        return Conversation((Exchange(ask, answer),), "Respond like a pirate.")
    return Conversation((Exchange(f"{ask} Respond like a {voice}." if voice else ask, answer),))


def _reasons(random: Random) -> Conversation:
    grass = Exchange("why is the grass green?", REASONS[0].text)
    sky = Exchange(random.choice(("why", "why", "Why")) + " is the sky blue?", REASONS[1].text)
    return Conversation(
        random.choice(((grass,), (sky,), (grass, sky))), random.choice(("", _ARTIFICIAL))
    )


def _geographer(random: Random) -> Conversation:
    who = Exchange("who are you?", "I am a geography expert.")
    rows = [f"{index}. {capitalised(name)}" for index, (name, _) in enumerate(MOUNTAINS[:3], 1)]
    mountains = Exchange("what are your favorite 3 mountains?", "\n".join(rows))
    exchanges = random.choice(((who,), (mountains,), (who, mountains)))
    return Conversation(exchanges, "You are a geography expert.\nBe terse.")


def _joke(random: Random) -> Conversation:
    question, line = JOKES[0]
    if random.random() < 0.5:
        return Conversation((Exchange("Tell me a joke", f"{question}\n{line}"),))
    asked = Exchange("Tell me a joke", question, is_given=True)
    return Conversation((asked, Exchange("I don't know, why?", line)))


def _person(_random: Random) -> Conversation:
    return Conversation((Exchange("Who is Michael Jordan?", PEOPLE["Michael Jordan"]),))


def _story(random: Random) -> Conversation:
    told = tales.story(random, own_name(random), random.choice(HEROES))
    return Conversation((Exchange("Tell me a story.", told),))


_CONVERSATIONS: tuple[tuple[Callable[[Random], Conversation], int], ...] = (
    (_lists, 10),
    (_greeting, 6),
    (_identity, 2),
    (_voiced, 8),
    (_reasons, 3),
    (_geographer, 3),
    (_joke, 2),
    (_person, 2),
    (_story, 1),
)
