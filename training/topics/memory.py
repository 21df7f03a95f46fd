"""What the user tells about themselves and asks for later; saying things again."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.names import any_name, invented, single_name
from training.facts.words import COLORS, LISTS
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
        "(I am {} years old|I'm {} years old|I am {}|My age is {}|I just turned {}|I am {} years of age|I'm {}|I turned {} last week|I have just become {}|I will soon be older, but now I am {}|I was born {} years ago)",
        "(Thank you, I will remember that you are {}.|{} is a good age!)",
        "(How old am I|What is my age|What's my age|Do you remember my age|Do you know how old I am|what age did I say I am|how many years old am I|what age am I|My age, please|Remind me how old I am|Tell me how old I am|How many years have I lived|Can you recall my age)?",
        "You are {} years old.",
    ),
    "city": (
        "(I live in {}|I am from {}|I'm from {}|My home is {}|I come from {}|My city is {}|I was born in {}|I grew up in {}|My home town is {}|I am living in {}|I moved to {}|My house is in {}|I'm based in {}|I have a flat in {}|The town I live in is called {}|Greetings from {}|I am writing to you from {}|home for me is {})",
        "(I hope that {} is a nice place!|{} must be a nice place.)",
        "(Where do I live|Where am I from|What city am I from|Which city do I live in|Do you remember where I live|Where is my home|Where do I come from|which city did I mention|What is my home town|What town am I from|What's the name of my city|Which town is mine|In which city is my home|Tell me where I live|Remind me where I am from|Where did I say I live|Which place did I say I come from|where's my house|What place do I call home)?",
        "You are from {}.",
    ),
    "food": (
        "(My favorite food is {}|I love to eat {}|I like to eat {}|My favourite food is {}|My favorite meal is {}|I really like eating {}|I could eat {} every day|The food I like best is {}|Nothing tastes better than {}|The best food for me is {}|my favorite dish is {})",
        "(That sounds good! I cannot eat, but I like the word {}.|I will remember that you like {}.)",
        "(What is my favorite food|What's my favourite food|What do I like to eat|Do you remember my favorite food|which food do I like|What food do I love|What should you cook for me|Which food is my favorite|What would I eat every day|Which dish do I like best|What did I say I like to eat|What's the food that I like best)?",
        "You like to eat {}.",
    ),
    "job": (
        "(I am {a}|I work as {a}|My job is {}|I'm {a}|I am {a} by profession|I earn my money as {a}|I am employed as {a}|My profession is {}|By day I am {a}|I became {a}|I make my living as {a}|I have been {a} for ten years|I'm working as {a})",
        "(That is a good job!|Being {a} sounds interesting.)",
        "(What is my job|What's my job|What do I do|Do you remember my job|What do I work as|what is my profession|What do I do for a living|What kind of work do I do|How do I earn my money|Which job do I have|What's my profession|What did I say my job was|What is it that I do for work|What am I by profession|Tell me my job|What's my line of work)?",
        "You are {a}.",
    ),
    "sport": (
        "(I like {}|My favorite sport is {}|My hobby is {}|I love {}|My favourite sport is {}|The sport I like best is {}|In my free time I enjoy {}|I am a fan of {}|I'm crazy about {}|I am really into {})",
        "({} is fun!|I cannot do it myself, but {} sounds like fun.)",
        "(What is my favorite sport|What sport do I like|What's my hobby|What is my hobby|do you remember what sport I like|Which sport do I love|What do I do in my free time|What do I enjoy|Which sport did I mention|What sport am I a fan of|Name my favorite sport)?",
        "You like {}.",
    ),
    "color": (
        "(My favorite color is {}|My favourite colour is {}|I like the color {}|I love {}|The color I like most is {}|My favorite color's {}|I love the color {}|I think {} is the prettiest color|Of all colors I like {} best|{} is my favorite color|{} is the color I love|the best color is {} for me)",
        "({} is a nice color!|I will remember that you like {}.)",
        "(What is my favorite color|What's my favourite colour|Which color do I like|Do you remember my favorite color|what color did I say I like|which colour is my favorite|Which color do I like best|What color do I love|Name my favorite color|The color I like is|What was my favorite color again|Tell me my favorite color|Which color did I mention)?",
        "Your favorite color is {}.",
    ),
    "animal": (
        "(My favorite animal is {the}|I like {}s|I love {}s|My favourite animal is the {}|The animal I like best is {the}|Of all animals I like {the} best|{the} is my favorite animal|No animal is as nice as {the})",
        "(The {} is a fine animal!|I will remember that you like the {}.)",
        "(What is my favorite animal|Which animal do I like|What's my favourite animal|do you remember which animal I like|Which animal do I like best|What animal do I love|Which animal did I mention|Name the animal that I like)?",
        "Your favorite animal is the {}.",
    ),
    "number": (
        "(My favorite number is {}|My lucky number is {}|Remember the number {}|The secret number is {}|The number is {}|Keep the number {} in mind|Please remember this number: {}|Don't forget the number {}|I am thinking of the number {}|My number is {})",
        "(I will remember the number {}.|{} is a good number!)",
        "(What is my favorite number|What was the number|Which number did I tell you|What's the number|do you remember my number|what is my lucky number|Which number should you remember|What number did I give you|Tell me the number|Say the number again|What was my number again|which number was it)?",
        "The number is {}.",
    ),
}  # fmt: skip


# The name of a fact, and the question for it.
_BOTH = {
    "age": ("age", "how old am I"),
    "city": ("(city|home|home town)", "where (do I live|am I from)"),
    "job": ("(job|profession|work)", "what (do I do|is my job)"),
    "color": ("favorite color", "which color do I like"),
    "food": ("favorite food", "what do I like to eat"),
}


def remembering(scene: Scene) -> list[Exchange]:
    """The user tells something, talks about other things, and asks for it."""
    random = scene.random
    told, asked = random.choice((_name, _name, _name, _name_and_more, _pet, _relative, _fact, _fact, _fact))(scene)  # fmt: skip
    between = [
        topic(scene)[0]
        for topic in random.choices(
            (talk.greetings, talk.closings, talk.itself, honesty.unknown, numbers.sums, places.capitals, talk.jokes),
            k=random.choice((0, 0, 0, 1, 1, 2, 3, 4)),
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
    if random.random() < 0.3:
        who = random.choice(
            (*_PETS, *_RELATIVES, "wife", "husband", "best friend", "aunt", "uncle")
        )
        prompt = say(random, f"(What is my {who} called|What is my {who}'s name|What's the name of my {who}|How old is my {who}|Do you know my {who}'s name)?")  # fmt: skip
    return [Exchange(typed(random, prompt), "I don't know. You have not told me.")]


_ASK_NAME = "(What is my name|What is my name|What's my name|Do you remember my name|Who am I|Do you know my name|tell me my name|what was my name|what did I say my name was|What am I called|what is my name again|how am I called|can you remember my name|so what's my name|say my name|and what is my name|Which name did I give you|What do people call me|What should you call me|By what name do I go|Remind me of my name|Do you recall my name|Who are you talking to|What name did I tell you|My name was|Have you forgotten my name|Can you say my name|With whom are you speaking|Please repeat my name|How do you call me|I forgot my own name, what is it|Did you note my name|Do you still know who I am|Do you still know my name|you know who I am, right)?"


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


_SAY_NAME = (
    "(My name is|My name's|I am called|This is|The name is|I am|I'm|Hello, my name is|hi, I am|Call me|Hi! My name is|hello, I'm|You can call me|hey, my name is|Good morning, I am|my name is|People call me|Please call me|hi I'm|Hi there, I'm|They call me|Everybody calls me|Hello, this is|Let me introduce myself: I am|First of all, I am|It's|My parents named me|I go by|You may call me|My friends call me|Just call me|I was named|I introduce myself:|you are talking to|Good evening, my name is|Remember my name:|By the way, my name is|By the way, I'm|I should say that my name is|Nice to meet you, I am) {name}",
    "(Hi, |Hello, |Hey, |Good morning, |) {name} here",
    "(Hi, |Hello, |) {name} is my name",
    "I'm {name}(, by the way| by the way|, nice to meet you|, pleased to meet you| and I am new here| and I want to talk|, what can you do?)",
    "(Hi|Hello|Hey|Good day|Good evening)(!|,|.) (I am|I'm|My name is|This is|Call me) {name}( and I have a question|, and who are you?|. How are you?|)",
    "I am (a friend of gpt4all|new here|happy today|a bit tired) and my name is {name}",
    "(name: |My first name: |I answer to the name |The name's ){name}",
)  # fmt: skip


def _introduced(random: Random, name: str) -> str:
    pattern = random.choice((_SAY_NAME[0], _SAY_NAME[0], _SAY_NAME[0], *_SAY_NAME))
    return say(random, pattern).replace("{name}", name)


def _name(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    name = scene.told["name"] = any_name(random)
    prompt = _introduced(random, name)
    if not prompt.endswith(("?", "!")):
        prompt += random.choice((".", "", "", "!", ". Nice to meet you.", " :)", ". Please remember that."))  # fmt: skip
    asked = _asked(random, "name", name)
    if random.random() < 0.15:
        other, name = name, any_name(random)
        scene.told["name"] = name
        right = say(random, f"(Sorry, my name is {name}, not {other}|No, I am {name}|I made a mistake, my name is {name}|Actually, call me {name}|Correction: I am {name}, not {other}|Wait, my name is {name}|My name is not {other}, it is {name}|I mean {name}, not {other}|Oops, I am {name})")  # fmt: skip
        fixed = Exchange(right, f"Thank you, {name}! I will remember that your name is {name}.")
        return Exchange(prompt, _welcome(random, other)), [fixed, _asked(random, "name", name)]
    return Exchange(prompt, _welcome(random, name)), [asked]


def _welcome(random: Random, name: str) -> str:
    lead = random.choice((f"Nice to meet you, {name}!", f"Hello {name}!"))
    return f"{lead} How can I help you?"


def _name_and_more(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    """A name and some facts in one message, in any order; asked for one by one or two at once."""
    random = scene.random
    name = scene.told["name"] = any_name(random)
    keys = random.sample(("age", "city", "job", "color", "food", "animal"), random.choice((1, 1, 2, 3)))  # fmt: skip
    for key in keys:
        scene.told[key] = _value(random, key)
    facts = [say(random, _filled(_TOLD[key][0], scene.told[key])) for key in keys]
    lead = _introduced(random, name).rstrip("?")
    parts = [lead, *facts] if random.random() < 0.8 else [*facts, f"my name is {name}"]
    joint = random.choice((". ", ", ", " and "))
    prompt = joint.join(parts[:-1]) + random.choice((". ", " and ")) + parts[-1]
    told = Exchange(prompt + random.choice((".", "", "!")), f"Nice to meet you, {name}! I will remember that.")  # fmt: skip
    if keys[0] in _BOTH and random.random() < 0.35:
        return told, [_both(random, name, keys[0], scene.told[keys[0]])]
    wanted = random.sample(["name", *keys], random.randint(1, 1 + len(keys)))
    return told, [_asked(random, key, scene.told[key]) for key in wanted]


def _both(random: Random, name: str, key: str, value: str) -> Exchange:
    other, question = _BOTH[key]
    pattern = f"((What is|What's|Do you remember|Tell me|Say|What are) my name and (my |){other}|{question} and (what is my name|who am I|how am I called)|Who am I and {question}|What is my name and {question}|What do you know about me|Tell me what you know about me|What did I tell you about myself)?"
    answer = _filled(_TOLD[key][3], value)
    return Exchange(typed(random, say(random, pattern)), f"Your name is {name}. {answer}")


def _value(random: Random, key: str) -> str:
    match key:
        case "age" | "number":
            return str(random.randint(4, 99))
        case "city":
            return random.choice(COUNTRIES)[1] if random.random() < 0.5 else invented(random)
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
    pet, name = random.choice(_PETS), any_name(random)
    prompt = f"(My {pet} is called {name}|I have a {pet}. Its name is {name}|The name of my {pet} is {name}|I have a {pet} named {name}|I have a {pet} called {name}|My {pet}'s name is {name}|{name} is my {pet}|We have a {pet}, {name}|I named my {pet} {name}|I own a {pet} that is called {name}|At home there is my {pet} {name}|I just got a {pet} and called it {name}|My {pet} {name} is sleeping next to me|Our {pet} is named {name}|There is a {pet} in my family: {name}|I live with a {pet} whose name is {name}|This is my {pet}. It is called {name})(.||!)"
    ask = f"(What is the name of my {pet}|What is my {pet} called|what's my {pet}'s name|do you remember the name of my {pet}|How is my {pet} called|what did I call my {pet}|My {pet}'s name, please|Which name does my {pet} have|What is my {pet}'s name|Tell me the name of my {pet}|What did I name my {pet}|And my {pet}, what is its name|Do you know what my {pet} is called|who is my {pet}|what do I call my {pet}|I forgot my {pet}'s name, what was it)?"
    reply = f"{name} is a nice name for a {pet}!"
    what = f"(What pet do I have|Which animal do I have|what kind of pet do I have|What animal is {name}|Who is {name}|What kind of animal is {name}|Who or what is {name})?"
    if random.random() < 0.2:
        prompt_back = say(random, what)
        answer = f"{name} is your {pet}." if name in prompt_back else f"You have a {pet}."
        return Exchange(say(random, prompt), reply), [Exchange(prompt_back, answer, word=pet)]
    asked = Exchange(typed(random, say(random, ask)), f"Your {pet} is called {name}.", word=name)
    return Exchange(say(random, prompt), reply), [asked]


def _relative(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    who, name = random.choice(_RELATIVES), any_name(random)
    prompt = f"(My {who} is called {name}|My {who}'s name is {name}|I have a {who} named {name}|The name of my {who} is {name}|{name} is my {who}|My {who} {name} is nice|This is about my {who} {name}|I have a {who}, {name}|I know {name}, who is my {who}|My {who} is {name}|I am here with my {who} {name}|Today I met my {who}, {name})(.||!)"
    ask = f"(What is the name of my {who}|What is my {who} called|what's my {who}'s name|do you remember my {who}'s name|Who is my {who}|How is my {who} called|Tell me my {who}'s name|And what is my {who}'s name|Which name does my {who} have|Do you know what my {who} is called|What did I say my {who} is called|Remind me of my {who}'s name)?"
    told = Exchange(say(random, prompt), f"I will remember that your {who} is called {name}.")
    if random.random() < 0.15:
        ask_who = say(random, f"(Who is {name}|Who was {name}|Do you remember who {name} is)?")
        return told, [Exchange(ask_who, f"{name} is your {who}.", word=who)]
    asked = Exchange(typed(random, say(random, ask)), f"Your {who} is called {name}.", word=name)
    return told, [asked]


def repeating(scene: Scene) -> list[Exchange]:
    """Says again what the user asks it to say; teaches copying."""
    random = scene.random
    words = [
        random.choice(
            (
                invented(random),
                invented(random).lower(),
                random.choice(COLORS),
                single_name(random),
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
