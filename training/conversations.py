"""Composes conversations from topics, under system messages that ask for a persona, a voice or brevity."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from training.dialogue import Conversation, Exchange, Scene, Topic
from training.facts.geography import COUNTRIES
from training.facts.subjects import SUBJECTS
from training.facts.words import DAYS, MONTHS, NAMES, NUMBER_WORDS
from training.phrasing import capitalised, say, typed, with_article
from training.topics import knowledge, lists, numbers, places, tales, talk
from training.voices import VOICES

# Topics with their shares; a share is a weight, not a percentage.
TOPICS: tuple[tuple[Topic, int], ...] = (
    (lists.naming, 16),
    (lists.favourites, 4),
    (places.capitals, 12),
    (places.records, 3),
    (numbers.sums, 15),
    (numbers.calendar, 8),
    (knowledge.vocabulary, 10),
    (knowledge.animals, 6),
    (knowledge.people, 4),
    (knowledge.reasons, 6),
    (talk.greetings, 6),
    (talk.closings, 4),
    (talk.itself, 7),
    (talk.remembering, 12),
    (talk.jokes, 5),
    (talk.unknown, 9),
    (talk.number_of, 3),
    (talk.repeating, 5),
    (tales.descriptions, 8),
    (tales.opinions, 4),
    (tales.poems, 5),
    (tales.stories, 5),
)
_WEIGHTS = [weight for _, weight in TOPICS]
_VOICED: tuple[Topic, ...] = (
    talk.itself,
    tales.descriptions,
    tales.opinions,
    knowledge.reasons,
    talk.greetings,
    knowledge.people,
)

_PLAIN_SYSTEMS = (
    "You are a helpful assistant.",
    "You are a helpful, honest assistant.",
    "You are a friendly chatbot.",
    "A chat between a curious user and an artificial intelligence assistant.",
    "You are an AI assistant. Answer the questions of the user.",
    "Answer the question.",
    "Below is an instruction. Write a response that completes it.",
)
_FIELDS = (
    "geography",
    "history",
    "math",
    "science",
    "music",
    "nature",
    "language",
    "sports",
    "animal",
    "cooking",
)
_ROLES = (
    "teacher",
    "librarian",
    "tour guide",
    "doctor",
    "detective",
    "butler",
    "wizard",
    "gardener",
    "knight",
    "sailor",
    "baker",
    "farmer",
    "king",
    "cat",
    "dragon",
    "chef",
    "coach",
)


def conversation(random: Random) -> Conversation:
    """One conversation, drawn from all kinds."""
    roll = random.random()
    if roll < 0.11:
        return _voiced(random)
    if roll < 0.17:
        return _persona(random)
    if roll < 0.21:
        return _terse(random)
    system = random.choice(_PLAIN_SYSTEMS) if random.random() < 0.3 else ""
    n_topics = random.choices((1, 2, 3, 4, 7, 12), (50, 20, 12, 8, 4, 1))[0]
    exchanges = _drawn(Scene(random), n_topics)
    if n_topics > 1 and random.random() < 0.15:
        exchanges = [
            *talk.greetings(Scene(random)),
            *tales.poems(Scene(random)),
            *talk.closings(Scene(random)),
        ]
    return Conversation(tuple(exchanges), system)


def _drawn(scene: Scene, n_topics: int) -> list[Exchange]:
    topics = scene.random.choices(TOPICS, _WEIGHTS, k=n_topics)
    return [exchange for topic, _ in topics for exchange in topic(scene)]


def _voiced(random: Random) -> Conversation:
    if random.random() < 0.35:
        voice = random.choice(VOICES)
        scene = Scene(random, voice=voice)
        system = say(random, f"(Respond like|Talk like|Speak like|You are|Answer like) a {voice}.")
        topics = random.choices(_VOICED, k=random.choice((1, 1, 2, 3)))
        return Conversation(tuple(e for topic in topics for e in topic(scene)), system)
    exchanges = []
    for topic in random.choices(_VOICED, k=random.choice((1, 1, 2, 4))):
        voice = random.choice((*VOICES[:4], *VOICES))
        tag = say(random, f"(Respond|Respond|Respond|Respond|Answer|Talk|Speak) like a {voice}.")
        exchange = topic(Scene(random, voice=voice))[0]
        exchanges.append(replace(exchange, prompt=f"{exchange.prompt.rstrip()} {tag}"))
    return Conversation(tuple(exchanges), random.choice(("", "", "", _PLAIN_SYSTEMS[0])))


def _persona(random: Random) -> Conversation:
    name = random.choice(NAMES)
    role = random.choice(_ROLES) if random.random() < 0.5 else f"{random.choice(_FIELDS)} expert"
    kind = random.randrange(3)
    a_role = with_article(role)
    who = "(hi, |hello, ||||)(who are you|who are you|what are you|tell me about yourself|introduce yourself)?"
    if kind == 0:
        system = say(random, f"You are {a_role}(.|. Be friendly.|. Help the user.)")
        answer = f"I am {a_role}, played by a small demonstration model."
    elif kind == 1:
        system = say(random, f"(Your name is {name}|You are {name}|You are called {name}).")
        who = "(What is your name|What's your name|who are you|hi, who are you)?"
        answer = f"I am {name}, played by a small demonstration model."
    else:
        system = say(random, f"You are {name}, {a_role}.")
        answer = f"I am {name}, {a_role}, played by a small demonstration model."
        who = "(What is your name|who are you|who are you|hi, who are you|hello, who are you)?"
    exchanges = [Exchange(typed(random, say(random, who)), answer)]
    extra = _drawn(Scene(random), random.choice((0, 0, 1, 2)))
    extra = [exchange for exchange in extra if "demonstration" not in exchange.answer]
    exchanges = exchanges + extra if random.random() < 0.7 else extra + exchanges
    return Conversation(tuple(exchanges), system)


def _terse(random: Random) -> Conversation:
    field = random.choice(("geography", "geography", *_FIELDS))
    order = say(random, "(Be terse|Be terse|Be brief|Be concise|Answer briefly|Keep it short).")
    gap = random.choice(("\n", "\n", " "))
    is_expert = random.random() < 0.7
    system = f"You are {with_article(field)} expert.{gap}{order}" if is_expert else order
    scene = Scene(random, is_terse=True)
    exchanges = []
    if is_expert and random.random() < 0.6:
        who = say(random, "(hi, |||)(who are you|who are you|what are you)?")
        exchanges.append(Exchange(typed(random, who), f"I am {with_article(field)} expert."))
    topics = (
        lists.favourites,
        lists.favourites,
        places.capitals,
        numbers.sums,
        knowledge.reasons,
        tales.descriptions,
        knowledge.people,
    )
    for topic in random.choices(topics, k=random.choice((1, 1, 2, 3))):
        exchanges += topic(scene)
    return Conversation(tuple(exchanges), system)


def document(random: Random) -> tuple[str, str]:
    """A plain text as (beginning, rest); the cut is where a program may ask for a completion."""
    roll = random.random()
    if roll < 0.30:
        name, hero = (
            random.choice(NAMES),
            random.choice(("fox", "bear", "rabbit", "owl", "mouse", "dragon", "cat")),
        )
        text = tales.story(random, name, hero)
        return ("Once upon a time", text[len("Once upon a time") :])
    if roll < 0.65:
        country, capital, continent = random.choice(COUNTRIES[:1] * 8 + COUNTRIES)
        rest = random.choice(("", f" It is a city in {continent}."))
        begin = random.choice(
            ("The capital of", "The capital of", "the capital of", "The capital city of")
        )
        cut = random.choice((" ", "", ""))
        return (f"{begin} {country} is{cut}", f"{'' if cut else ' '}{capital}.{rest}")
    if roll < 0.75:
        end = random.choice(
            (
                " They can grow to thirty meters long and weigh as much as thirty elephants.",
                " They can grow to thirty meters long and eat tiny animals called krill.",
            )
        )
        animal = random.choice(("Blue Whales are", "Blue whales are", "The blue whale is"))
        size = random.choice(("biggest", "biggest", "largest"))
        begin = f"{animal} the {size} animal{random.choice(('', 's') if 'are' in animal else ('',))} to ever (inhabit|live on) the Earth."
        return (
            say(random, begin),
            end
            if "are" in animal
            else end.replace("They", "It").replace("weigh", "weigh").replace(" eat ", " eats "),
        )
    if roll < 0.9:
        text = random.choice(list(SUBJECTS.values()))
        words = text.split(" ")
        cut_at = random.randrange(1, len(words))
        return (" ".join(words[:cut_at]), " " + " ".join(words[cut_at:]))
    sequence = random.choice((DAYS, MONTHS, NUMBER_WORDS[1:]))
    cut_at = random.randrange(1, len(sequence))
    begin = ", ".join(sequence[:cut_at]) + ","
    return (
        begin if random.random() < 0.5 else capitalised(begin),
        " " + ", ".join(sequence[cut_at:]) + ".",
    )
