"""Words, animals, people and reasons: questions with one right answer."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts import words
from training.facts.people import DEEDS, PEOPLE
from training.facts.reasons import REASONS
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.voices import spoken

_OPPOSITE = (
    "(What is|What's|Tell me|Give me|Name|Say) the opposite (of|to|for) (the word|) {0}?", "What is the (reverse|contrary) of {0}?",
    "the opposite of {0}", "{0} - what is the opposite?", "(Which|What) word is the opposite of {0}?", "(opposite word for|opposite of|antonym of|opposite to) {0}",
    "What is the antonym of {0}?", "Something that is not {0} is what?", "(What|Which word) means the opposite of {0}?",
    "If something is not {0}, (what is it|then it is)?", "{0} is the opposite of (what|which word)?", "The opposite of {0} is?",
    "What would be the opposite of {0}?", "{0} and its opposite?",
)  # fmt: skip
_PLURAL = (
    '(What is|What\'s|Tell me|Give me|Say) the plural (of|for) (the word|) "{0}"?', "(plural of|plural for|the plural of) {0}",
    "What is the plural form of {0}?", "one {0}, two (what?|...)", "How do you (write|say|form|spell) the plural of {0}?", "One {0}, many what?",
    "What do you call (more than one|several|two) {0}?", "The plural of {0} is?", "Make {0} plural.", "What is {0} in (the |)plural?",
    "I have one {0}. If I have two, they are two what?", "{0} in plural", "Turn {0} into a plural.",
)  # fmt: skip
_SOUND = (
    "(What|Which) (sound|noise) (does|would) {a} make?", "What sound do you hear from {a}?", "How does {a} sound?", "the sound of {a}",
    "What does {a} say?", "How does {a} go?", "(Make|Imitate) the (sound|noise) of {a}.", "What (sound|noise) comes from {a}?",
    "(Which|What) (sound|noise) do {p} make?", "What do {p} say?", "How do {p} sound?", "Tell me (what sound {a} makes|what {a} says|how {a} sounds).",
    "{a} makes what (sound|noise)?", "what noise does the {n} make?", "What does the {n} say?",
)  # fmt: skip
_WHO_MAKES = (
    "Which animal (says|goes|makes) {s}?",
    "What animal (says|goes|makes the sound) {s}?",
    "Who says {s}?",
    "{s}! Which animal is that?",
)
_YOUNG = (
    "What is a (baby|young|little) {n} called?", "What do you call a (baby|young) {n}?", "What is the name of a (baby|young) {n}?",
    "How is a baby {n} called?", "(Name for|name of|word for) a baby {n}", "What's the word for a baby {n}?", "A baby {n} is called?",
    "What is the (child|young|baby) of {a} called?", "What are {p}' babies called?",
)  # fmt: skip
_COLOR = (
    "What (color|colour) (is|has) {0}?", "What is the (color|colour) of {0}?", "Which (color|colour) (does {0} have|is {0})?",
    "Tell me the (color|colour) of {0}.", "(color|colour) of {0}?", "What (color|colour) would you say {0} is?",
)  # fmt: skip
_WHO = (
    "(Who is|Who was|Who is|Tell me about|What do you know about|What can you tell me about|Do you know|Have you heard of|Who exactly was|Tell me who is|Who's|Give me information about|I want to know about|What did you learn about|Describe) {0}?",
    "(Tell me something|Tell me a bit|What can you say|I would like to hear|Say something) about {0}.", "(Why is|Why was) {0} (famous|known|important|well known)?",
    "What (is|was) {0} (famous|known|best known|remembered) for?", "What did {0} do?", "{0} - who (is|was) that?", "{0}: who (is|was) it?",
    "Who (is|was) {0} and what did (he|she|they) do?", "What (was|is) the (job|profession|work) of {0}?", "{0}",
)  # fmt: skip
_WHY = (
    "Why {q}?", "Why {q}?", "Why {q}?", "Why {q}?", "(Do you know why|Tell me why|Explain why|Can you explain why|I wonder why|Explain to me why|Please explain why) {d}?",
    "(What is the reason why|What is the reason that|For what reason|What is the reason) {d}?", "How come {d}?", "(How come|Why is it that) {d}?",
    "What (causes it|is the cause) that {d}?", "(What makes|Do you know what makes) {m}?", "(why is that: |explain: ){d}",
    "(My son|My daughter|My teacher|Somebody|A child) (asks|asked|wants to know|wonders) why {d}.", "What (makes it so|is the reason) that {d}?", "What is the reason for the fact that {d}?", "{d} - why?", "{d}, but why?", "I see that {d}. Why?", "Why exactly {q}?",
)  # fmt: skip


def vocabulary(scene: Scene) -> list[Exchange]:
    """Opposites and plurals, often several in a row."""
    random = scene.random
    return [_word(random) for _ in range(random.choice((1, 1, 1, 2, 3)))]


def _word(random: Random) -> Exchange:
    if random.random() < 0.55:
        one, other = random.choice(words.OPPOSITES)
        if (other, one) in words.OPPOSITES or not _is_ambiguous(other):
            one, other = random.choice(((one, other), (other, one)))
        if _is_ambiguous(one):
            return _word(random)
        prompt = say(random, random.choice(_OPPOSITE).format(one))
        return Exchange(typed(random, prompt), f"The opposite of {one} is {other}.", word=other)
    one, many = random.choice(words.PLURALS)
    prompt = say(random, random.choice(_PLURAL).format(one))
    if random.random() < 0.7:
        prompt = prompt.replace('"', "")
    return Exchange(typed(random, prompt), f"The plural of {one} is {many}.", word=many)


def _is_ambiguous(word: str) -> bool:
    return sum(word in pair for pair in words.OPPOSITES) > 1


def animals(scene: Scene) -> list[Exchange]:
    """Sounds and young of animals, colours of things."""
    random = scene.random
    animal, verb, sound, young = random.choice(words.ANIMALS)
    a, plural = with_article(animal), words.plural(animal)
    form = random.random()
    if form < 0.5:
        prompt = say(random, random.choice(_SOUND).format(a=a, p=plural, n=animal))
        answer = f"{capitalised(a)} {verb}: {sound}!"
        return [Exchange(typed(random, prompt), answer, word=sound.split()[0])]
    if form < 0.58 and sum(row[2] == sound for row in words.ANIMALS) == 1:
        prompt = say(random, random.choice(_WHO_MAKES).format(s=sound))
        return [Exchange(typed(random, prompt), f"That is {a}.", word=animal)]
    if form < 0.8:
        prompt = say(random, random.choice(_YOUNG).format(a=a, p=plural, n=animal))
        answer = f"A baby {animal} is called {with_article(young)}."
        return [Exchange(typed(random, prompt), answer, word=young)]
    thing, color = random.choice(words.COLOR_OF_THINGS)
    prompt = say(random, random.choice(_COLOR).format(thing))
    return [Exchange(typed(random, prompt), f"{capitalised(thing)} is {color}.", word=color)]


def people(scene: Scene) -> list[Exchange]:
    """Well known people, and who did what."""
    random = scene.random
    if random.random() < 0.25 and not scene.voice:
        ask, name, answer = random.choice(DEEDS)
        return [Exchange(typed(random, say(random, ask)), answer, word=name)]
    name = random.choice(("Michael Jordan", *PEOPLE, *PEOPLE))
    prompt = say(random, random.choice((_WHO[0], _WHO[0], *_WHO)).format(_shortened(random, name)))
    text = PEOPLE[name]
    told = first_sentence(text) if scene.is_terse else text
    return [Exchange(typed(random, prompt), spoken(scene, told))]


def _shortened(random: Random, name: str) -> str:
    """Sometimes the last name alone, where everybody knows it."""
    last = name.rsplit(maxsplit=1)[-1]
    is_known = last in ("Einstein", "Newton", "Darwin", "Shakespeare", "Mozart", "Beethoven", "Bach", "Picasso", "Lincoln", "Gandhi", "Columbus", "Edison")  # fmt: skip
    return last if is_known and random.random() < 0.25 else name


def reasons(scene: Scene) -> list[Exchange]:
    """Why things are as they are."""
    random = scene.random
    reason = random.choice(REASONS[:2] * 3 + REASONS)
    question, statement = reason.asked(random)
    made = reason.made(random)
    patterns = [pattern for pattern in _WHY if made or "{m}" not in pattern]
    prompt = say(random, random.choice(patterns).format(q=question, d=statement, m=made))
    told = first_sentence(reason.text) if scene.is_terse else reason.text
    return [Exchange(typed(random, prompt), spoken(scene, told))]
