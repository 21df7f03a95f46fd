"""What the user tells about themselves and asks for later; saying things again."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.unknown import SYLLABLES
from training.facts.words import COLORS, LISTS, NAMES
from training.phrasing import capitalised, enumerated, say, typed, with_article
from training.topics import honesty, numbers, places, talk

_MEMBERS = {one: members for one, _, members in LISTS}
_PETS = ("dog", "cat", "hamster", "horse", "parrot", "rabbit", "turtle", "fish", "bird")
_RELATIVES = (
    "sister",
    "brother",
    "mother",
    "father",
    "friend",
    "teacher",
    "son",
    "daughter",
    "boss",
    "neighbor",
)

# What is told, how it is said, what is replied, how it is asked for, and the answer; {} is the value.
_TOLD: dict[str, tuple[str, str, str, str]] = {
    "age": (
        "(I am {} years old|I'm {} years old|I am {}|My age is {}|I just turned {}|I am {} years of age)",
        "(Thank you, I will remember that you are {}.|{} is a good age!)",
        "(How old am I|What is my age|What's my age|Do you remember my age|Do you know how old I am|what age did I say I am)?",
        "You are {} years old.",
    ),
    "city": (
        "(I live in {}|I am from {}|I'm from {}|My home is {}|I come from {}|My city is {}|I was born in {})",
        "(I hope that {} is a nice place!|{} must be a nice place.)",
        "(Where do I live|Where am I from|What city am I from|Which city do I live in|Do you remember where I live|Where is my home|Where do I come from|which city did I mention)?",
        "You are from {}.",
    ),
    "food": (
        "(My favorite food is {}|I love to eat {}|I like to eat {}|My favourite food is {}|My favorite meal is {}|I really like eating {})",
        "(That sounds good! I cannot eat, but I like the word {}.|I will remember that you like {}.)",
        "(What is my favorite food|What's my favourite food|What do I like to eat|Do you remember my favorite food|which food do I like)?",
        "You like to eat {}.",
    ),
    "job": (
        "(I am {a}|I work as {a}|My job is {}|I'm {a}|I am {a} by profession)",
        "(That is a good job!|Being {a} sounds interesting.)",
        "(What is my job|What's my job|What do I do|Do you remember my job|What do I work as|what is my profession)?",
        "You are {a}.",
    ),
    "sport": (
        "(I like {}|My favorite sport is {}|My hobby is {}|I love {}|My favourite sport is {})",
        "({} is fun!|I cannot do it myself, but {} sounds like fun.)",
        "(What is my favorite sport|What sport do I like|What's my hobby|What is my hobby|do you remember what sport I like)?",
        "You like {}.",
    ),
    "color": (
        "(My favorite color is {}|My favourite colour is {}|I like the color {}|I love {}|The color I like most is {}|My favorite color's {})",
        "({} is a nice color!|I will remember that you like {}.)",
        "(What is my favorite color|What's my favourite colour|Which color do I like|Do you remember my favorite color|what color did I say I like|which colour is my favorite)?",
        "Your favorite color is {}.",
    ),
    "animal": (
        "(My favorite animal is {the}|I like {}s|I love {}s|My favourite animal is the {})",
        "(The {} is a fine animal!|I will remember that you like the {}.)",
        "(What is my favorite animal|Which animal do I like|What's my favourite animal|do you remember which animal I like)?",
        "Your favorite animal is the {}.",
    ),
    "number": (
        "(My favorite number is {}|My lucky number is {}|Remember the number {}|The secret number is {}|The number is {})",
        "(I will remember the number {}.|{} is a good number!)",
        "(What is my favorite number|What was the number|Which number did I tell you|What's the number|do you remember my number|what is my lucky number)?",
        "The number is {}.",
    ),
}  # fmt: skip


_BOTH = {
    "age": "(age|my age|how old I am)",
    "city": "(city|where I live|my home)",
    "job": "(job|my job|what I do)",
    "color": "(favorite color|my favorite color|the color I like)",
}


def remembering(scene: Scene) -> list[Exchange]:
    """The user tells something, talks about other things, and asks for it."""
    random = scene.random
    told, asked = random.choice((_name, _name, _name, _name_and_more, _pet, _relative, _fact, _fact, _fact))(scene)  # fmt: skip
    between = [
        topic(scene)[0]
        for topic in random.choices(
            (talk.greetings, talk.closings, talk.itself, honesty.unknown, numbers.sums, places.capitals, talk.jokes),
            k=random.choice((0, 0, 0, 1, 1, 2, 3)),
        )
    ]  # fmt: skip
    between = [e for e in between if not e.is_given]
    return [told, *between, *asked]


def not_told(scene: Scene) -> list[Exchange]:
    """The user asks for something that they have not told."""
    random = scene.random
    key = random.choice(("name", "name", *_TOLD))
    if key in scene.told:
        return [_asked(random, key, scene.told[key])]
    prompt = say(random, _ASK_NAME if key == "name" else _TOLD[key][2])
    return [Exchange(typed(random, prompt), "I don't know. You have not told me.")]


_ASK_NAME = "(What is my name|What's my name|Do you remember my name|Who am I|Do you know my name|tell me my name|what was my name|what did I say my name was|What am I called|what is my name again|how am I called|can you remember my name|so what's my name|say my name|and what is my name)?"


def _asked(random: Random, key: str, value: str) -> Exchange:
    if key == "name":
        return Exchange(typed(random, say(random, _ASK_NAME)), f"Your name is {value}.", word=value)
    _, _, ask, answer = _TOLD[key]
    return Exchange(typed(random, say(random, ask)), _filled(answer, value), word=value)


def _filled(pattern: str, value: str) -> str:
    return (
        pattern.replace("{a}", with_article(value))
        .replace("{the}", f"the {value}")
        .replace("{}", value)
    )


def _some_name(random: Random) -> str:
    return random.choice(NAMES) if random.random() < 0.4 else invented(random)


def _name(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    name = scene.told["name"] = _some_name(random)
    prompt = say(
        random,
        "(My name is|My name's|I am called|This is|The name is|I am|I'm|Hello, my name is|hi, I am|Call me|Hi! My name is|hello, I'm|You can call me|hey, my name is|Good morning, I am|my name is|People call me|Please call me|hi I'm|Hi there, I'm)",
    )
    prompt += f" {name}" + random.choice((".", "", "!", ". Nice to meet you.", ", how are you?", " :)"))  # fmt: skip
    answers = (
        f"Nice to meet you, {name}! How can I help you?",
        f"Hello {name}! How can I help you?",
    )
    return Exchange(prompt, random.choice(answers)), [_asked(random, "name", name)]


def _name_and_more(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    name = scene.told["name"] = _some_name(random)
    keys = random.sample(("age", "city", "job", "color"), random.choice((1, 1, 2)))
    facts = []
    for key in keys:
        scene.told[key] = _value(random, key)
        told = _TOLD[key][0].split("|")[0].strip("(")
        facts.append(_filled(told, scene.told[key]))
    joint = say(random, "(. | and |, )")
    lead = say(random, "(My name is|I am|I'm|Hi, I am|Hello, my name is)")
    prompt = f"{lead} {name}" + (joint if joint != "." else ". ") + " and ".join(facts)
    if random.random() < 0.25:
        asked = _asked(random, keys[0], scene.told[keys[0]])
        ask = say(random, f"(What is|What's|Do you remember|Tell me) my name and {_BOTH[keys[0]]}?")
        both = f"Your name is {name}. {asked.answer}"
        exchanges = [Exchange(typed(random, ask), both)]
        return Exchange(
            say(random, prompt) + ".", f"Nice to meet you, {name}! I will remember that."
        ), exchanges
    wanted = random.sample(["name", *keys], random.randint(1, 1 + len(keys)))
    reply = f"Nice to meet you, {name}! I will remember that."
    return (
        Exchange(say(random, prompt) + random.choice((".", "")), reply),
        [_asked(random, key, scene.told[key]) for key in wanted],
    )


def _value(random: Random, key: str) -> str:
    match key:
        case "age" | "number":
            return str(random.randint(4, 99))
        case "city":
            return random.choice(COUNTRIES)[1] if random.random() < 0.8 else invented(random)
        case "color":
            return random.choice((*COLORS, "gold", "silver", "gray", "turquoise", "violet"))
    return random.choice(_MEMBERS[key])


def _fact(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    key = random.choice(list(_TOLD))
    value = scene.told[key] = _value(random, key)
    told, reply, _, _ = _TOLD[key]
    prompt = say(random, _filled(told, value)) + random.choice((".", "", "!"))
    answer = capitalised(say(random, _filled(reply, value)))
    return Exchange(prompt, answer), [_asked(random, key, value)]


def _pet(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    pet, name = random.choice(_PETS), _some_name(random)
    prompt = f"(My {pet} is called {name}|I have a {pet}. Its name is {name}|The name of my {pet} is {name}|I have a {pet} named {name}|I have a {pet} called {name}|My {pet}'s name is {name})."
    ask = f"(What is the name of my {pet}|What is my {pet} called|what's my {pet}'s name|do you remember the name of my {pet}|How is my {pet} called|what did I call my {pet})?"
    reply = f"{name} is a nice name for a {pet}!"
    if random.random() < 0.2:
        asked = Exchange(say(random, "(What pet do I have|Which animal do I have|what kind of pet do I have)?"), f"You have a {pet}.", word=pet)  # fmt: skip
    else:
        asked = Exchange(typed(random, say(random, ask)), f"Your {pet} is called {name}.", word=name)  # fmt: skip
    return Exchange(say(random, prompt), reply), [asked]


def _relative(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    who, name = random.choice(_RELATIVES), _some_name(random)
    prompt = f"(My {who} is called {name}|My {who}'s name is {name}|I have a {who} named {name}|The name of my {who} is {name})."
    ask = f"(What is the name of my {who}|What is my {who} called|what's my {who}'s name|do you remember my {who}'s name|Who is my {who})?"
    asked = Exchange(typed(random, say(random, ask)), f"Your {who} is called {name}.", word=name)
    return Exchange(say(random, prompt), f"I will remember that your {who} is called {name}."), [asked]  # fmt: skip


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
                str(random.randint(0, 9999)),
                "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(2, 7))),
            )
        )
        for _ in range(random.randint(1, 7))
    ]
    if random.random() < 0.1:
        asked = random.choice(
            ("Say {} in capital letters", "Write {} in uppercase", "Say {} in capitals")
        )
        return [Exchange(asked.format(" ".join(words)), " ".join(words).upper())]
    if random.random() < 0.08:
        asked = random.choice(("Count the words: {}", "How many words are these: {}"))
        return [Exchange(asked.format(" ".join(words)), f"{len(words)}.")]
    if random.random() < 0.12 and len(words) > 2:
        which = random.choice((("first", 0), ("last", -1), ("second", 1)))
        return [
            Exchange(f"What is the {which[0]} word of: {' '.join(words)}", f"{words[which[1]]}.")
        ]
    text = " ".join(words) if random.random() < 0.8 else enumerated(words)
    form = random.choice(
        ('Say "{}"', "Say {}", "Repeat after me: {}", 'Repeat: "{}"', "Write the words: {}", "Please say: {}",
         "Echo {}", "repeat {}", "Say the following: {}", "Type {}", "Can you say {}?", "Repeat this: {}")
    )  # fmt: skip
    exchanges = [Exchange(form.format(text), text)]
    if random.random() < 0.3:
        ask = say(
            random, "(What did you (just|) say|What were the words|Say it again|Repeat that|Again)?"
        )
        exchanges.append(Exchange(typed(random, ask), text))
    return exchanges
