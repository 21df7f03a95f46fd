"""Variation of sentences: alternatives in brackets, and the ways people type."""

from __future__ import annotations

import re
from random import Random

_OPENINGS = (
    "Hey, ", "Hi, ", "Ok, ", "Now, ", "So, ", "Quick question: ", "I wonder: ", "Hello! ", "And ", "Hi! ",
    "My question is: ", "One question: ", "Next question: ", "I have a question: ", "Just curious: ", "Tell me: ",
    "I am curious: ", "Help me: ", "For my homework: ", "My son asks: ", "Well, ", "One more: ", "Alright, ",
    "Quick one: ", "Hey there, ", "Dear gpt4all, ", "Okay so ", "Um, ", "Hmm, ", "Sorry, ", "Excuse me, ", "Good evening! ",
    "Could you help me? ", "I need help: ", "Please help: ", "Here is my question: ", "Let me ask you: ", "First of all, ",
    "By the way, ", "Now then: ", "Then ", "Actually, ", "Let's try this: ", "Test: ", "Hi again! ", "Right, ", "Yes, but ",
    "My next question: ", "Small question: ", "Silly question: ", "Serious question: ", "I was wondering: ", "Guess what: ",
    "Listen, ", "Good morning! ", "Another question: ", "I have a question. ", "Question: ", "Say, ", "Oh, ",
)  # fmt: skip
_ENDINGS = (
    " Thanks!", " Thank you.", " Please answer.", " please", " I want to know.", " Thanks in advance!", ", please?",
    " I forgot.", " I need to know.", " pls", " I am not sure.", " Can you tell me?", " Do you know?",
    " Cheers!", " thx", " It's important.", " I'm curious.", " It is for school.", " Take your time.", " Be honest.", " I trust you.",
    " That's all.", " Thanks a lot!", " ty", " Any idea?", " if you can", " if you don't mind.", " Asking for a friend.", " right now",
)  # fmt: skip
_ASKING = (
    "can you tell me", "could you tell me", "do you know", "can you say", "would you tell me", "could you please tell me",
    "may I ask", "can I ask", "do you happen to know", "could you say", "can you please tell me", "any idea",
    "would you know", "are you able to tell me", "can you help me find out", "can anybody tell me", "would you mind telling me", "have you any idea",
    "might you know", "will you tell me", "can you let me know", "any chance you know", "do u know", "is it known",
)  # fmt: skip
_WISHING = (
    "I want to know", "I would like to know", "I'd like to know", "please tell me", "tell me", "I wonder", "I need to know",
    "I was wondering", "let me know", "I forgot", "I am trying to find out", "say", "please say", "explain to me",
    "remind me", "I have to know", "it would help me to know", "I can't remember", "I keep forgetting", "I am not sure",
    "I'm curious", "help me remember", "I'd love to know", "nobody could tell me", "I ask myself", "I want you to tell me", "we want to know",
)  # fmt: skip
_REQUESTING = (
    "can you", "could you", "would you", "can you please", "could you please", "will you", "would you please",
    "are you able to", "is it possible for you to", "could you maybe",
    "would you mind trying to", "can you quickly", "could you kindly", "may I ask you to", "would you be so kind and", "can u", "do you think you could", "could you just",
)  # fmt: skip
_DEMANDING = (
    "please", "I want you to", "I would like you to", "I'd like you to", "I need you to", "now", "just", "go ahead and",
    "your task:", "ok,", "kindly", "pls", "try to", "let's see you",
    "you should", "you must", "I'd be glad if you could", "it would be great if you could", "be so kind and", "your job is to", "quickly", "next,",
    "for my homework,", "I am asking you to", "first,", "simply", "I would be happy if you would", "it's your turn:", "here is a task:", "all I want: ",
)  # fmt: skip
_VERBS = frozenset(
    [
        "name",
        "list",
        "give",
        "tell",
        "say",
        "write",
        "show",
        "think",
        "mention",
        "find",
        "come",
        "describe",
        "explain",
        "calculate",
        "add",
        "subtract",
        "multiply",
        "compute",
        "work",
        "compose",
        "make",
        "repeat",
        "spell",
        "count",
        "put",
        "return",
        "extract",
        "introduce",
        "talk",
        "create",
        "turn",
        "sum",
        "divide",
        "remind",
    ]
)
_SHORTCUTS = (
    ("you", "u"), ("are", "r"), ("please", "pls"), ("please", "plz"), ("what's", "whats"), ("What's", "Whats"),
    ("I'm", "im"), ("don't", "dont"), ("What is", "What's"), ("what is", "whats"), ("Who is", "who's"), ("and", "&"),
    ("What is", "wat is"), ("Do you", "do u"), ("your", "ur"), ("because", "cause"), ("I am", "im"), ("to", "2"),
)  # fmt: skip
_INNERMOST = re.compile(r"\(([^()]*)\)")
_BEING = re.compile(r"(What|Who|Where|Which \w+|What \w+)(?: (is|are|was|were)|('s)) (.+)\?")


def say(random: Random, pattern: str) -> str:
    """Chooses one alternative for each `(a|b|c)` of `pattern`, inside out; spaces are tidied."""
    while match := _INNERMOST.search(pattern):
        choice = random.choice(match.group(1).split("|"))
        pattern = pattern[: match.start()] + choice + pattern[match.end() :]
    return re.sub(r"  +", " ", pattern).strip()


def typed(random: Random, text: str) -> str:
    """Writes a request as people type it: politer, in other case and punctuation, with slips."""
    if random.random() < 0.2:
        text = _indirectly(random, text)
    if random.random() < 0.12:
        text = _politely(random, text)
    if random.random() < 0.05:
        text = _hastily(random, text)
    if random.random() < 0.03:
        text = _mistyped(random, text)
    return _punctuated(random, _in_case(random, text))


def _in_case(random: Random, text: str) -> str:
    roll = random.random()
    if roll < 0.30:
        return text[:1].lower() + text[1:]
    if roll < 0.42:
        return text.lower()
    if roll < 0.44:
        return text.upper()
    return text[:1].upper() + text[1:] if roll < 0.72 else text


def _punctuated(random: Random, text: str) -> str:
    roll = random.random()
    if roll < 0.25:
        return text.rstrip(".?!")
    if roll < 0.30 and text[-1:].isalnum():
        return text + "."
    if roll < 0.33:
        return text.rstrip(".") + "!"
    if roll < 0.35:
        return text + " "
    return text.rstrip("?") + "??" if roll < 0.355 and text.endswith("?") else text


def _indirectly(random: Random, text: str) -> str:
    """A question or an order inside another sentence: "Can you tell me what the time is?"."""
    if match := _BEING.fullmatch(text):
        asked, verb, rest = match[1].lower(), match[2] or "is", match[4]
        is_short = len(rest.split()) <= 7 and "," not in rest
        inner = f"{asked} {rest} {verb}" if is_short else f"{asked} {verb} {rest}"
    elif text.startswith(("What ", "Which ", "Who ", "How many ")) and text.endswith("?"):
        inner = text[:1].lower() + text[1:-1]
    elif text.split(" ", 1)[0].lower() in _VERBS and "\n" not in text:
        bare = text[:1].lower() + text[1:].rstrip(".?")
        if random.random() < 0.5:
            return f"{random.choice(_REQUESTING)} {bare}?"
        return f"{random.choice(_DEMANDING)} {bare}" + random.choice((".", "", "!"))
    else:
        return text
    if random.random() < 0.5:
        return f"{random.choice(_ASKING)} {inner}?"
    return f"{random.choice(_WISHING)} {inner}" + random.choice((".", ""))


def _politely(random: Random, text: str) -> str:
    bare = text.rstrip(".")
    lowered = bare[:1].lower() + bare[1:] if not bare.startswith(("I ", "I'")) else bare
    if bare.endswith(("?", "!")):
        if random.random() < 0.35:
            return bare + random.choice(_ENDINGS)
        return random.choice(_OPENINGS) + lowered
    return random.choice(
        (
            f"Please {lowered}",
            f"{bare}, please",
            f"{bare} please",
            f"Now {lowered}",
            f"{random.choice(_OPENINGS)}{lowered}",
            f"{random.choice(_OPENINGS)}{lowered}",
            f"{bare} for me",
            f"{bare}. Thank you!",
        )
    )


def _hastily(random: Random, text: str) -> str:
    """With the shortcuts of short messages."""
    for long, short in random.sample(_SHORTCUTS, 6):
        text = re.sub(rf"\b{re.escape(long)}\b", short, text, count=1)
    return text


def _mistyped(random: Random, text: str) -> str:
    """With two letters swapped, one doubled or one missing in a longer word."""
    words = list(re.finditer(r"\b[a-z]{5,}\b", text))
    if not words:
        return text
    word = random.choice(words)
    at = random.randrange(word.start() + 1, word.end() - 1)
    a, b = text[at], text[at + 1]
    return text[:at] + random.choice((b + a, a + a + b, b)) + text[at + 2 :]


def with_article(noun: str) -> str:
    """`noun` with the indefinite article a plain rule gives."""
    return ("an " if noun[:1].lower() in "aeiou" else "a ") + noun


def enumerated(items: list[str]) -> str:
    """Items as a sentence part: a, b and c."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def first_sentence(text: str) -> str:
    """`text` up to its first full stop."""
    return text.split(". ", 1)[0].rstrip(".") + "."


def capitalised(text: str) -> str:
    """`text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]
