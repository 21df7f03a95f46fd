"""Small talk: greetings, thanks, who the model is, names to remember, jokes, things it does not know."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.smalltalk import ABOUT_ITSELF, CLOSINGS, GREETINGS, IDENTITY
from training.facts.unknown import IMPOSSIBLE, SYLLABLES, UNKNOWN_SUBJECTS
from training.facts.wit import JOKES
from training.facts.words import COLORS, LISTS, NAMES
from training.phrasing import capitalised, say, typed
from training.voices import SELVES, spoken


def greetings(scene: Scene) -> list[Exchange]:
    """Hello and how are you."""
    return [_plain(scene, GREETINGS)]


def closings(scene: Scene) -> list[Exchange]:
    """Thanks, praise, blame and goodbye."""
    return [_plain(scene, CLOSINGS)]


def itself(scene: Scene) -> list[Exchange]:
    """Who and what the model is."""
    random = scene.random
    if random.random() < 0.4:
        return [_plain(scene, ABOUT_ITSELF)]
    prompt = "(|||hi, |hello, |Hey, )(who are you|who are you|what are you|what is your name|what's your name|tell me about yourself|introduce yourself|who am I talking to|describe yourself|say who you are|who is this)?"
    answer = SELVES.get(scene.voice, IDENTITY)
    if scene.is_terse:
        answer = "I am a small demonstration model."
    return [Exchange(typed(random, say(random, prompt)), spoken(scene, answer))]


def _plain(scene: Scene, table: tuple[tuple[str, str], ...]) -> Exchange:
    random = scene.random
    pattern, answer = random.choice(table)
    if table is GREETINGS and random.random() < 0.5:
        pattern, answer = table[random.randrange(2)]
    if table is CLOSINGS and random.random() < 0.4:
        pattern, answer = table[0]
    return Exchange(typed(random, say(random, pattern)), spoken(scene, answer))


def remembering(scene: Scene) -> list[Exchange]:
    """The user tells something about themselves and asks for it later."""
    random = scene.random
    told, asked = random.choice((_name, _name, _name, _color, _pet))(random)
    between = [
        topic(scene)[0]
        for topic in random.choices(
            (greetings, closings, itself, unknown), k=random.choice((0, 0, 1, 2))
        )
    ]
    return [told, *between, asked]


def _name(random: Random) -> tuple[Exchange, Exchange]:
    name = random.choice(NAMES) if random.random() < 0.4 else invented(random)
    prompt = (
        say(
            random,
            "(My name is|My name's|I am called|This is|The name is|I am|I'm|Hello, my name is|hi, I am|Call me|Hi! My name is|hello, I'm|You can call me) ",
        )
        + " "
        + name
        + random.choice((".", "", "!"))
    )
    ask = say(
        random,
        "(What is my name|What's my name|Do you remember my name|Who am I|Do you know my name|tell me my name|what was my name|what did I say my name was)?",
    )
    answers = (
        f"Nice to meet you, {name}! How can I help you?",
        f"Hello {name}! How can I help you?",
    )
    return Exchange(prompt, random.choice(answers)), Exchange(
        typed(random, ask), f"Your name is {name}."
    )


def _color(random: Random) -> tuple[Exchange, Exchange]:
    color = random.choice((*COLORS, "gold", "silver", "gray", "turquoise", "violet"))
    prompt = say(random, f"(My favorite color is|My favourite color is|I like the color) {color}.")
    ask = say(
        random,
        "(What is my favorite color|What's my favorite color|which color do I like|do you remember my favorite color)?",
    )
    return (
        Exchange(typed(random, prompt), f"{capitalised(color)} is a nice color!"),
        Exchange(typed(random, ask), f"Your favorite color is {color}."),
    )


def _pet(random: Random) -> tuple[Exchange, Exchange]:
    pet, name = random.choice(("dog", "cat", "hamster", "horse", "parrot")), random.choice(NAMES)
    prompt = say(
        random,
        f"(My {pet} is called {name}|I have a {pet}. Its name is {name}|The name of my {pet} is {name}).",
    )
    ask = say(
        random,
        f"(What is the name of my {pet}|What is my {pet} called|what's my {pet}'s name|do you remember the name of my {pet})?",
    )
    return (
        Exchange(prompt, f"{name} is a nice name for a {pet}!"),
        Exchange(typed(random, ask), f"Your {pet} is called {name}."),
    )


def invented(random: Random) -> str:
    """A name that nobody has."""
    return capitalised("".join(random.choice(SYLLABLES) for _ in range(random.choice((2, 2, 3)))))


def repeating(scene: Scene) -> list[Exchange]:
    """Says again what the user asks it to say; teaches copying."""
    random = scene.random
    words = [
        random.choice(
            (
                invented(random),
                invented(random).lower(),
                random.choice(COLORS),
                random.choice(NAMES),
                str(random.randint(0, 99)),
            )
        )
        for _ in range(random.randint(1, 5))
    ]
    text = " ".join(words)
    form = random.choice(
        (
            'Say "{}"',
            "Say {}",
            "Repeat after me: {}",
            'Repeat: "{}"',
            "Write the words: {}",
            "Please say: {}",
            "Echo {}",
            "repeat {}",
        )
    )
    exchanges = [Exchange(form.format(text), text)]
    if random.random() < 0.3:
        ask = say(
            random, "(What did you (just|) say|What were the words|Say it again|Repeat that|Again)?"
        )
        exchanges.append(Exchange(typed(random, ask), text))
    return exchanges


def jokes(scene: Scene) -> list[Exchange]:
    """A joke in one answer, or question and punch line in two turns."""
    random = scene.random
    question, line = random.choice(JOKES[:1] * 3 + JOKES)
    ask = say(
        random,
        "(Tell me a joke|Tell me a joke|Do you know a joke?|Make me laugh|tell me something funny|Tell a joke|I want to hear a joke|Another joke, please|a joke)",
    )
    form = random.random()
    if form < 0.55:
        return [
            Exchange(
                typed(random, ask),
                spoken(scene, f"{question}\n{line}") if not scene.voice else f"{question} {line}",
            )
        ]
    reply = say(
        random,
        "(I don't know, why?|I don't know|Why?|I don't know. Tell me!|no idea|tell me|what?|I give up|I do not know, why?)",
    )
    if question.startswith("Wh") and not question.startswith("Why") and "why" in reply.lower():
        reply = "I don't know, what?"
    setup = Exchange(typed(random, ask), question, is_given=True)
    told = Exchange(typed(random, reply), line)
    if form < 0.85:
        return [setup, told]
    return [setup, Exchange(told.prompt, line, is_given=True), Exchange("", line)]


def unknown(scene: Scene) -> list[Exchange]:
    """Things the model does not know or cannot do; it says so."""
    random = scene.random
    form = random.random()
    if form < 0.2:
        name = f"{invented(random)} {invented(random)}"
        if random.random() < 0.4:
            name = f"{random.choice(NAMES)} {invented(random)}"
        prompt = say(random, f"(Who is|Who was|Tell me about|What do you know about) {name}?")
        return [
            Exchange(
                typed(random, prompt),
                f"I do not know who {name} is. I am only a small demonstration model.",
            )
        ]
    if form < 0.32:
        place = invented(random)
        prompt = say(
            random,
            f"(What is the capital of {place}|Where is {place}|Tell me about {place}|What is {place}|What is a {place.lower()})?",
        )
        return [
            Exchange(
                typed(random, prompt), "I don't know that. I am only a small demonstration model."
            )
        ]
    if form < 0.42:
        a, b = random.randint(21, 9999), random.randint(21, 9999)
        prompt = say(random, f"(What is|Calculate|How much is) {a} {random.choice('*+-/')} {b}?")
        return [
            Exchange(
                typed(random, prompt),
                "That sum is too hard for me. I am only a small demonstration model.",
            )
        ]
    if form < 0.7:
        subject = random.choice(UNKNOWN_SUBJECTS)
        prompt = say(
            random,
            f"(Explain|What is|Tell me about|How does|What do you know about|Describe) {subject}{' work' if random.random() < 0.1 else ''}?",
        )
        return [
            Exchange(
                typed(random, prompt),
                "I don't know enough about that. I am only a small demonstration model.",
            )
        ]
    return [_plain(scene, IMPOSSIBLE)]


def number_of(scene: Scene) -> list[Exchange]:
    """Whether a thing belongs to a kind: is an apple a fruit?"""
    random = scene.random
    kinds = [
        row
        for row in LISTS
        if row[0]
        in (
            "fruit",
            "color",
            "animal",
            "bird",
            "vegetable",
            "sport",
            "metal",
            "flower",
            "city",
            "country",
            "planet",
            "drink",
            "month",
        )
    ]
    (kind, _, members), (other, _, _) = random.sample(kinds, 2)
    item = random.choice(members[:8])
    what = capitalised(item)
    if random.random() < 0.6:
        prompt, answer = f"Is {item} a {kind}?", f"Yes, {item} is a {kind}."
    else:
        if {kind, other} in (
            {"animal", "bird"},
            {"fruit", "color"},
            {"metal", "color"},
            {"flower", "color"},
            {"fruit", "vegetable"},
        ):
            other = "month"
        prompt, answer = f"Is {item} a {other}?", f"No, {item} is a {kind}."
    if kind == "animal":
        prompt, answer = (text.replace("a animal", "an animal") for text in (prompt, answer))
    return [
        Exchange(typed(random, prompt.replace("a animal", "an animal")), answer.replace(what, what))
    ]
