"""Things the model does not know or cannot do; it says so."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.unknown import IMPOSSIBLE, SYLLABLES, UNKNOWN_SUBJECTS
from training.facts.words import NAMES
from training.phrasing import capitalised, say, typed
from training.voices import spoken

_SMALL = "I am only a small demonstration model."
_WORK = (
    "mayor",
    "king",
    "queen",
    "author",
    "founder",
    "inventor",
    "owner",
    "boss",
    "leader",
    "winner",
    "president",
)
_THINGS = (
    "book",
    "song",
    "film",
    "movie",
    "game",
    "company",
    "battle",
    "novel",
    "painting",
    "planet",
    "river",
    "animal",
    "drug",
    "opera",
)
_ABOUT_PLACE = (
    "(What is|What's) the capital (city |)of {0}", "Where is {0}", "Tell me about {0}", "What is {0}", "How big is {0}",
    "How many people live in {0}", "What language do they speak in {0}", "Which country is {0} in", "When was {0} founded",
    "What is {0} famous for", "What is the weather like in {0}", "How do I get to {0}", "What do you know about {0}",
)  # fmt: skip
_ABOUT_PERSON = (
    "Who is {0}", "Who was {0}", "Tell me about {0}", "What do you know about {0}", "Do you know {0}", "When was {0} born",
    "What did {0} do", "Why is {0} famous", "Where does {0} live", "How old is {0}", "What is {0} known for", "Have you heard of {0}",
)  # fmt: skip
_PRIVATE = (
    "(What is|What's) my (brother|sister|mother|father|dog|cat|wife|husband|teacher|neighbor|boss)'s (name|age|job|birthday)",
    "What did I (eat|do|say|buy|wear|dream) (yesterday|last week|this morning|for breakfast|last night|for lunch)",
    "(Where did I put|Where are|Where is) my (keys|phone|glasses|car|wallet|bag)", "What is in my (pocket|bag|fridge|hand|room)",
    "How much money do I have", "(What|Which) (car|phone|computer|house) do I have", "Who (called|visited) me (yesterday|today)",
    "What is my (favorite movie|favorite book|favorite song|shoe size|middle name|bank account|wifi password)",
    "What am I (wearing|holding|looking at|doing) (right now|)", "Who is sitting next to me", "What is the name of my (street|school|doctor|company)",
)  # fmt: skip
_ACTIONS = (
    "(Can you|Could you|Please|Will you) (call|phone|visit|email|text|meet) (my (mother|father|friend|boss|doctor)|the police|me|somebody)",
    "(Can you|Could you|Please|Will you) (open|close|lock|clean|paint) (the door|my car|the window|my room|the house)",
    "(Can you|Could you|Please|Will you) (buy|order|book|bring|cook) (me |)(a pizza|some milk|a ticket|a hotel|dinner|a coffee)",
    "(Can you|Could you|Please|Will you) (print|open|save|delete|send|read) (my file|this document|my mails|a web page|my photos|the letter)",
    "(Can you|Could you|Please|Will you) (see|hear|watch|feel|smell|touch) (me|this|my face|my room|the picture)",
    "(Can you|Could you|Please|Will you) (write|fix|debug|explain) (a program|my code|an app|this script|a web site)",
)  # fmt: skip
_FUTURE = (
    "(Who will win|Who is going to win) (the next election|the next world cup|the game tomorrow|the lottery|the championship)",
    "What will (happen|the weather be|the news be) (tomorrow|next week|next year|in ten years|in 2050)",
    "(What are|Tell me) the (next|winning|) lottery numbers", "Will (it rain|I be rich|I pass my exam|we win|I find love) (tomorrow|next week|one day|)",
    "When will (the world end|I die|people live on Mars|the war end|I get married)", "How will the (stock market|dollar|price of gold) (be|change) (tomorrow|next year)",
    "What will I (eat|do|dream) tomorrow", "Who will be the (next president|next king|next champion)",
)  # fmt: skip


def unknown(scene: Scene) -> list[Exchange]:
    """A question that the model cannot answer."""
    random = scene.random
    kinds = (
        _person,
        _person,
        _place,
        _thing,
        _creature,
        _sum,
        _subject,
        _private,
        _future,
        _action,
    )
    if random.random() < 0.3:
        pattern, answer = random.choice(IMPOSSIBLE)
        return [Exchange(typed(random, say(random, pattern)), spoken(scene, answer))]
    prompt, answer = random.choice(kinds)(random)
    return [Exchange(typed(random, prompt), spoken(scene, answer))]


def _made_up(random: Random) -> str:
    n_syllables = random.choice((2, 2, 3))
    return capitalised("".join(random.choice(SYLLABLES) for _ in range(n_syllables)))


def _person(random: Random) -> tuple[str, str]:
    name = f"{_made_up(random)} {_made_up(random)}"
    if random.random() < 0.5:
        name = f"{random.choice(NAMES)} {_made_up(random)}"
    if random.random() < 0.12:
        prompt = f"Who is the {random.choice(_WORK)} of {_made_up(random)}?"
        return prompt, f"I don't know that. {_SMALL}"
    if random.random() < 0.1:
        name = f"(Professor|Doctor|King|Queen|Captain|Mr|Mrs|Saint) {_made_up(random)}"
    name = say(random, name)
    prompt = random.choice(_ABOUT_PERSON).format(name) + "?"
    return prompt, f"I do not know who {name} is. {_SMALL}"


def _place(random: Random) -> tuple[str, str]:
    place = _made_up(random)
    if random.random() < 0.2:
        place = say(
            random, f"(the city of|the planet|Lake|the island of|Mount|the kingdom of) {place}"
        )
    return say(
        random, random.choice(_ABOUT_PLACE).format(place)
    ) + "?", f"I don't know that. {_SMALL}"


def _thing(random: Random) -> tuple[str, str]:
    thing, name = random.choice(_THINGS), _made_up(random)
    prompt = f"(What is the {thing} {name} about|Who made the {thing} {name}|Who wrote {name}|What is a {name.lower()}|What does {name.lower()} mean|Tell me about the {thing} {name}|What happened in the {thing} of {name}|Explain {name.lower()})?"
    return say(random, prompt), f"I don't know that. {_SMALL}"


def _sum(random: Random) -> tuple[str, str]:
    a, b = random.randint(200, 99999), random.randint(21, 9999)
    prompt = f"(What is|Calculate|How much is) {a} {random.choice('*+-/')} {b}?"
    if random.random() < 0.2:
        prompt = f"What is the (square root|logarithm|sine|cube root) of {b}?"
    return say(random, prompt), f"That sum is too hard for me. {_SMALL}"


def _subject(random: Random) -> tuple[str, str]:
    subject = random.choice(UNKNOWN_SUBJECTS)
    work = " work" if random.random() < 0.1 else ""
    prompt = f"(Explain|What is|Tell me about|How does|What do you know about|Describe|Teach me|Give me details about) {subject}{work}?"
    return say(random, prompt), f"I don't know enough about that. {_SMALL}"


def _private(random: Random) -> tuple[str, str]:
    prompt = say(random, random.choice(_PRIVATE)) + "?"
    return prompt, "I don't know. I only see the words of this conversation."


def _action(random: Random) -> tuple[str, str]:
    prompt = say(random, random.choice(_ACTIONS)) + "?"
    return prompt, "I cannot do that. I only see the words of this conversation."


def _creature(random: Random) -> tuple[str, str]:
    """Questions the model can answer for real things, about made-up ones."""
    name = _made_up(random)
    prompt = f"(What sound does a {name.lower()} make|What does a {name.lower()} eat|What is the opposite of {name.lower()}|Which river flows through {name}|How high is Mount {name}|What color is a {name.lower()}|What did {name} invent|Who painted the {name}|When did {name} live|How many legs does a {name.lower()} have|What is the plural of {name.lower()}|What is a baby {name.lower()} called|Which continent is {name} in|I read a book by {name} {_made_up(random)}. What is it about|What happened in {name} in {random.randint(1000, 2020)})?"
    return say(random, prompt), f"I don't know that. {_SMALL}"


def _future(random: Random) -> tuple[str, str]:
    return say(random, random.choice(_FUTURE)) + "?", "I don't know. Nobody can know the future."
