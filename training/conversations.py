"""Composes conversations from topics, under system messages that ask for a persona, a voice or brevity."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from training.dialogue import Conversation, Exchange, Scene, Topic
from training.facts.names import single_name
from training.phrasing import say, typed, with_article
from training.topics import (  # fmt: skip
    calendar,
    counting,
    definitions,
    documented,
    following,
    honesty,
    knowledge,
    lists,
    memory,
    numbers,
    objects,
    people,
    places,
    tales,
    talk,
    tools,
)
from training.topics.instructions import Form, formed, instructed
from training.unseen import is_unseen
from training.voices import OPENERS, VOICES, spoken

# Topics with their shares; a share is a weight, not a percentage.
TOPICS: tuple[tuple[Topic, int], ...] = (
    (lists.naming, 19),
    (lists.favourites, 4),
    (places.capitals, 12),
    (places.records, 11),
    (numbers.sums, 28),
    (calendar.calendar, 17),
    (calendar.counted, 7),
    (knowledge.vocabulary, 13),
    (knowledge.animals, 13),
    (people.people, 8),
    (knowledge.reasons, 12),
    (talk.greetings, 6),
    (talk.closings, 6),
    (talk.itself, 8),
    (memory.remembering, 17),
    (memory.not_told, 9),
    (memory.repeating, 14),
    (following.following, 20),
    (talk.jokes, 6),
    (talk.fun_facts, 3),
    (honesty.unknown, 17),
    (talk.number_of, 4),
    (definitions.definitions, 27),
    (counting.counting, 38),
    (tales.descriptions, 13),
    (tales.opinions, 3),
    (tales.poems, 6),
    (tales.stories, 9),
    (objects.json_objects, 15),
)
_WEIGHTS = [weight for _, weight in TOPICS]
_VOICED: tuple[Topic, ...] = (
    talk.itself,
    tales.descriptions,
    tales.opinions,
    knowledge.reasons,
    talk.greetings,
    people.people,
)
_SMALL_TALK: tuple[Topic, ...] = (talk.greetings, talk.closings, talk.itself, honesty.unknown)
_SHORT_VOICED: tuple[Topic, ...] = (*_VOICED, places.capitals, numbers.sums, honesty.unknown, talk.closings, knowledge.animals)  # fmt: skip
_INSTRUCTED_SHARE = 0.42
_WORDLESS_SHARE = 0.09  # of answers that no word can replace
_DOCUMENTED_SHARE = 0.05

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
    "cook",
    "nurse",
    "painter",
    "astronaut",
    "singer",
    "poet",
    "magician",
    "robot",
    "ghost",
    "queen",
    "scientist",
    "waiter",
    "captain",
    "judge",
    "clown",
    "giant",
    "fairy",
    "owl",
    "dog",
    "tree",
    "mountain guide",
    "zoo keeper",
    "taxi driver",
    "fisherman",
    "postman",
    "police officer",
    "firefighter",
    "writer",
    "journalist",
)


def conversation(random: Random) -> Conversation:
    """One conversation, drawn from all kinds, without prompts that the examination holds out."""
    while True:
        is_documented = random.random() < _DOCUMENTED_SHARE
        made = documented.documented(random) if is_documented else _varied(random)
        if is_unseen(exchange.prompt for exchange in made.exchanges):
            return made


def _varied(random: Random) -> Conversation:
    roll = random.random()
    if roll < 0.11:
        return _voiced(random)
    if roll < 0.17:
        return _persona(random)
    if roll < 0.21:
        return _terse(random)
    if roll < 0.235:
        return _ordered(random)
    system = random.choice(_PLAIN_SYSTEMS) if random.random() < 0.3 else ""
    n_topics = random.choices((1, 2, 3, 4, 7, 12), (50, 20, 12, 8, 4, 1))[0]
    if roll < 0.36:
        return _with_tools(random, system)
    exchanges = _drawn(Scene(random), n_topics)
    if n_topics > 1 and random.random() < 0.15:
        exchanges = [
            *talk.greetings(Scene(random)),
            *tales.poems(Scene(random)),
            *talk.closings(Scene(random)),
        ]
    return Conversation(tuple(exchanges), system)


def _drawn(scene: Scene, n_topics: int) -> list[Exchange]:
    return [_perhaps_instructed(scene.random, e) for e in _plainly_drawn(scene, n_topics)]


def _plainly_drawn(scene: Scene, n_topics: int) -> list[Exchange]:
    topics = scene.random.choices(TOPICS, _WEIGHTS, k=n_topics)
    return [exchange for topic, _ in topics for exchange in topic(scene)]


def _perhaps_instructed(random: Random, exchange: Exchange) -> Exchange:
    is_free = exchange.prompt and not exchange.is_given and not exchange.answer.startswith("{")
    if is_free and random.random() < (_INSTRUCTED_SHARE if exchange.word else _WORDLESS_SHARE):
        return instructed(random, exchange)
    return exchange


def _with_tools(random: Random, system: str) -> Conversation:
    """Tools are on offer; most requests want one of them, others none."""
    offered, calls = tools.offered(random)
    roll = random.random()
    if roll < 0.1:
        calls = random.choice(_SMALL_TALK)(Scene(random))
    elif roll < 0.3:
        calls = _drawn(Scene(random), random.choice((1, 1, 2)))
    elif roll < 0.5:
        calls = [*_drawn(Scene(random), 1), *calls]
    elif roll < 0.6:
        calls = [*calls, *_drawn(Scene(random), 1)]
    return Conversation(tuple(calls), system, offered)


def _voiced(random: Random) -> Conversation:
    if random.random() < 0.5:
        voice = random.choice((*VOICES[:1] * 3, *VOICES))
        scene = Scene(random, voice=voice)
        a_voice = with_article(voice)
        system = say(random, f"((Respond|Talk|Speak|Answer|Always talk|Answer all questions|Reply|You talk|You always answer) like {a_voice}|You are {a_voice}|You are {a_voice}|Pretend to be {a_voice}|Act as {a_voice}|Play {a_voice}|You are a (friendly|funny|wise|kind|grumpy) {voice}|You are {a_voice}. (Stay in character|Always talk like one|Speak like one)).")  # fmt: skip
        topics = random.choices(_SHORT_VOICED, k=random.choice((1, 1, 2, 3)))
        exchanges = [_in_voice(scene, e) for topic in topics for e in topic(scene)]
        return Conversation(tuple(exchanges), system)
    exchanges = []
    for topic in random.choices(_VOICED, k=random.choice((1, 1, 2, 4))):
        voice = random.choice((*VOICES[:4], *VOICES))
        tag = say(
            random,
            f"(Respond|Respond|Respond|Respond|Answer|Talk|Speak|Reply|Say it) like {with_article(voice)}.",
        )
        exchange = topic(Scene(random, voice=voice))[0]
        exchanges.append(replace(exchange, prompt=f"{exchange.prompt.rstrip()} {tag}"))
    return Conversation(tuple(exchanges), random.choice(("", "", "", _PLAIN_SYSTEMS[0])))


def _in_voice(scene: Scene, exchange: Exchange) -> Exchange:
    """The answer in the voice of the scene, also of topics that do not look at it."""
    if any(exchange.answer.startswith(opener) for opener in OPENERS[scene.voice]):
        return exchange
    return replace(exchange, answer=spoken(scene, exchange.answer))


_WHO = (
    "(hi, |hello, |hey, |so, |||||)(who are you|who are you|who are you|what are you|tell me about yourself|introduce yourself|what is your job|who are you and what do you do|what do you do|"
    "what is it that you do|who am I talking to|who is this|please introduce yourself|what kind of person are you|and who are you|what are you exactly|who might you be|"
    "can you say who you are|tell me who you are|what's your profession|what do you do for a living|describe yourself)(?|)"
)
_WHAT_NAME = (
    "(hi, |hello, |hey, |so, |||||)(What is your name|What's your name|who are you|tell me your name|what are you called|do you have a name|and you are|what should I call you|"
    "how are you called|what do your friends call you|who am I talking to|how may I call you|may I know your name|your name please|what name do you have|by what name do you go|"
    "what do they call you|is there a name for you|say your name|I forgot your name|have you got a name)(?|)"
)
_MORE = "(||||. You help (children|people|the user|everybody|students|travellers)|. You are (kind|funny|patient|always friendly|helpful|old)|. You live in a (castle|small house|village|forest|big city))"


def _persona(random: Random) -> Conversation:
    """A system message that gives the model a name, a role or both."""
    name = single_name(random)
    role = random.choice(_ROLES) if random.random() < 0.7 else f"{random.choice(_FIELDS)} expert"
    a_role = with_article(role)
    more = say(random, _MORE)
    kind = random.randrange(3)
    if kind == 0:
        adjective = random.choice(("friendly", "kind", "old", "wise", "young", "patient", "funny"))
        a_kind = random.choice((a_role, a_role, with_article(f"{adjective} {role}")))
        system = say(random, f"(You are|You are|You're|Act as|Play the role of|Imagine you are) {a_kind}(.|. Be friendly.|. Help the user.)").rstrip(".") + f"{more}."  # fmt: skip
        who, answer = _WHO, f"I am {a_role}, played by a small demonstration model."
    elif kind == 1:
        system = say(random, f"(Your name is {name}|You are {name}|You are called {name}|They call you {name}|The name of the assistant is {name}|You go by the name {name}){more}.")  # fmt: skip
        who, answer = _WHAT_NAME, f"I am {name}, played by a small demonstration model."
    else:
        system = say(random, f"(You are|You are|You play) {name}, {a_role}{more}.")
        answer = f"I am {name}, {a_role}, played by a small demonstration model."
        who = random.choice((_WHAT_NAME, _WHO))
    exchanges = [Exchange(typed(random, say(random, who)), answer)]
    extra = _drawn(Scene(random), random.choice((0, 0, 1, 2)))
    extra = [exchange for exchange in extra if "demonstration" not in exchange.answer]
    exchanges = exchanges + extra if random.random() < 0.7 else extra + exchanges
    return Conversation(tuple(exchanges), system)


def _ordered(random: Random) -> Conversation:
    """A system message that orders the form of all answers."""
    orders: tuple[tuple[str, Form], ...] = (
        ("(Write|Answer|Reply|Always write|Always answer|Write all answers|Speak|All your answers are|You write|You answer) (everything |)(in capital letters|in uppercase|in all caps|only in capitals|in capitals|with capital letters only)", "capitals"),
        ("(Answer|Reply|Always answer|Respond|You answer|Always respond|Say everything|Every answer is|Give all answers) (with|in) (one|a single|exactly one|just one) word( only|)", "word"),
        ("(Answer|Reply|Always answer|Respond|You answer) (with|in) (one|a single|exactly one|just one) sentence( only|)", "sentence"),
        ("(Write|Answer|Reply) (everything |)(in lowercase|in small letters|without capital letters)", "small"),
    )  # fmt: skip
    order, form = random.choice(orders)
    exchanges: list[Exchange] = []
    while not exchanges:
        drawn = _plainly_drawn(Scene(random), random.choice((1, 2, 3)))
        drawn = [exchange for exchange in drawn if not exchange.answer.startswith("{")]
        exchanges = [shaped for each in drawn if (shaped := formed(each, form))]
    lead = random.choice(("", "", "You are a helpful assistant. "))
    return Conversation(tuple(exchanges), lead + say(random, order) + ".")


def _terse(random: Random) -> Conversation:
    field = random.choice(("geography", "geography", *_FIELDS))
    order = say(
        random,
        "(Be terse|Be terse|Be brief|Be concise|Answer briefly|Keep it short|You are terse|You are a person of few words|Short answers only|Keep (all|your) answers short|Answer (shortly|in few words)|Do not say much|Use few words).",
    )
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
        people.people,
    )
    for topic in random.choices(topics, k=random.choice((1, 1, 2, 3))):
        exchanges += topic(scene)
    return Conversation(tuple(exchanges), system)
