"""Small talk: greetings, thanks, who the model is, jokes, riddles, whether a thing is of a kind."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.smalltalk import ABOUT_ITSELF, CLOSINGS, GREETINGS, IDENTITY
from training.facts.wit import JOKES, KNOCKS, RIDDLES
from training.facts.words import LISTS
from training.phrasing import say, typed, with_article
from training.voices import SELVES, spoken

_KINDS = ("fruit", "color", "animal", "bird", "vegetable", "sport", "metal", "flower", "city", "country", "planet", "drink", "month", "instrument", "shape", "language", "insect")  # fmt: skip
_OVERLAPPING = ({"animal", "bird"}, {"animal", "insect"}, {"fruit", "color"}, {"metal", "color"}, {"flower", "color"}, {"fruit", "vegetable"}, {"fruit", "drink"})  # fmt: skip
_ASK_JOKE = "(Tell me a joke|Tell me a joke|Do you know a joke?|Do you know any jokes?|Make me laugh|tell me something funny|Tell a joke|I want to hear a joke|Another joke, please|a joke|Say something funny|Give me a joke|One more joke|Got any jokes?|Tell me a good joke|Tell me a funny joke|Can you make me smile?|Can you be funny?|I need a laugh|Cheer me up|tell me another one|a funny joke please|Do you have a joke for me?|I am bored, tell me a joke|crack a joke|let me hear a joke)"


def greetings(scene: Scene) -> list[Exchange]:
    """Hello and how are you."""
    return [_plain(scene, GREETINGS)]


def closings(scene: Scene) -> list[Exchange]:
    """Thanks, praise, blame and goodbye."""
    return [_plain(scene, CLOSINGS)]


def itself(scene: Scene) -> list[Exchange]:
    """Who and what the model is."""
    random = scene.random
    if random.random() < 0.5:
        return [_plain(scene, ABOUT_ITSELF)]
    prompt = "(|||hi, |hello, |Hey, |so )(who are you|who are you|what are you|what is your name|what's your name|tell me about yourself|introduce yourself|who am I talking to|describe yourself|say who you are|who is this|what should I call you|do you have a name|who am I speaking with|what exactly are you|tell me who you are|please introduce yourself|who is there|who's this)?"
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


def jokes(scene: Scene) -> list[Exchange]:
    """A joke in one answer, or question and punch line in two turns."""
    random = scene.random
    if random.random() < 0.2 and not scene.voice:
        return random.choice((_knock, _knocked, _riddle))(random)
    question, line = random.choice(JOKES[:1] * 3 + JOKES)
    ask = say(random, _ASK_JOKE)
    form = random.random()
    if form < 0.55:
        told = f"{question}\n{line}" if not scene.voice else f"{question} {line}"
        return [Exchange(typed(random, ask), spoken(scene, told) if not scene.voice else told)]
    reply = say(
        random,
        "(I don't know, why?|I don't know|Why?|I don't know. Tell me!|no idea|tell me|what?|I give up|I do not know, why?|hmm, no idea|dunno)",
    )
    if question.startswith("Wh") and not question.startswith("Why") and "why" in reply.lower():
        reply = "I don't know, what?"
    setup = Exchange(typed(random, ask), question, is_given=True)
    told_line = Exchange(typed(random, reply), line)
    if form < 0.85:
        return [setup, told_line]
    return [setup, Exchange(told_line.prompt, line, is_given=True), Exchange("", line)]


def _knock(random: Random) -> list[Exchange]:
    name, line = random.choice(KNOCKS)
    ask = "(Tell me a knock-knock joke|Tell me a knock knock joke|Do you know a knock-knock joke?|a knock knock joke, please|I want a knock-knock joke|give me a knock knock joke)"
    text = f"Knock, knock!\nWho's there?\n{name}.\n{name} who?\n{line}"
    return [Exchange(typed(random, say(random, ask)), text)]


def _knocked(random: Random) -> list[Exchange]:
    """The user tells the knock-knock joke."""
    name, line = random.choice(KNOCKS)
    praise = "Haha, that is a good one!"
    opening = say(random, "(Knock, knock!|knock knock|Knock knock.|knock, knock)")
    return [
        Exchange(opening, "Who's there?"),
        Exchange(typed(random, name), f"{name} who?"),
        Exchange(line, praise),
    ]


def _riddle(random: Random) -> list[Exchange]:
    question, answer = random.choice(RIDDLES)
    ask = "(Tell me a riddle|Do you know a riddle?|Give me a riddle|a riddle please|Ask me a riddle|I like riddles, tell me one)"
    exchanges = [Exchange(typed(random, say(random, ask)), question)]
    if random.random() < 0.6:
        reply = say(
            random,
            "(I don't know|no idea|what is it?|tell me the answer|I give up|What is the answer?)",
        )
        exchanges.append(Exchange(typed(random, reply), f"It is {answer}!"))
    return exchanges


def number_of(scene: Scene) -> list[Exchange]:
    """Whether a thing belongs to a kind: is an apple a fruit?"""
    random = scene.random
    kinds = [row for row in LISTS if row[0] in _KINDS]
    (kind, _, members), (other, _, _) = random.sample(kinds, 2)
    item = random.choice(members[:8])
    thing = with_article(item) if kind in ("fruit", "animal", "bird", "vegetable", "flower", "instrument", "insect") else item  # fmt: skip
    if random.random() < 0.25:
        ask = say(random, f"(What is|What kind of thing is|What's) {thing}?")
        return [
            Exchange(typed(random, ask), f"{thing[:1].upper()}{thing[1:]} is {with_article(kind)}.")
        ]
    if random.random() < 0.5:
        prompt, answer = (
            f"Is {thing} {with_article(kind)}?",
            f"Yes, {thing} is {with_article(kind)}.",
        )
        return [Exchange(typed(random, prompt), answer, word="yes")]
    if {kind, other} in _OVERLAPPING:
        other = "month" if kind != "month" else "planet"
    prompt, answer = f"Is {thing} {with_article(other)}?", f"No, {thing} is {with_article(kind)}."
    return [Exchange(typed(random, prompt), answer, word="no")]
