"""Small sums, in figures and in little stories."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.words import NAMES, NUMBER_WORDS
from training.phrasing import capitalised, say, typed

_WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}
_THINGS = ("apples", "books", "balls", "coins", "cookies", "flowers", "pencils", "eggs", "marbles", "cars", "stickers", "cakes", "cats", "oranges", "toys", "candies", "stones", "cards")  # fmt: skip
_HOLDERS = (
    "boxes",
    "bags",
    "baskets",
    "plates",
    "rows",
    "jars",
    "shelves",
    "cars",
    "rooms",
    "tables",
)

# Stories; {a} and {b} are the numbers, {t} the things, {n} a name, {m} another, {h} what holds things.
_GAINS = (
    "{n} has {a} {t} and (gets|buys|finds|is given) {b} more(.|,) (How many {t} does {n} have|How many {t} are there|How many {t} has {n})( now| in total| altogether|)?",
    "I have {a} {t} and (get|buy|find) {b} more. How many {t} do I have( now| in total|)?",
    "{n} has {a} {t} and {m} has {b} {t}. How many {t} do they have (together|in total|altogether)?",
    "There are {a} {t} (on the table|in the box|here) and {b} {t} (on the floor|in the bag|there). How many {t} (are there|is that)( in total|)?",
    "We (are|have) {a} (boys|men|adults) and {b} (girls|women|children). How many (people|of us) are we( together| in total|)?",
    "I (see|count|have) {a} (cats|cows|birds) and {b} (dogs|horses|fish). How many animals (do I see|do I have|is that|are there)( in total|)?",
    "{n} is {a} years old. How old will (he|she|{n}) be in {b} years?", "I am {a} years old. How old (will I be|am I) in {b} years?",
    "{n} (picks|reads|makes|finds) {a} {t}(,| and) then {b} more. How many (are that|{t} is that|{t} does {n} have|{t} are there)( now|)?",
    "(In the morning|First) {n} (finds|buys|gets) {a} {t}, (in the evening|then|later) {b}( more|). How many (is that|{t} are there)( together|)?",
    "If I have {a} {t} and you give me {b}( more|), how many {t} do I have?", "{a} {t} and {b} {t} (are|make) how many {t}?",
)  # fmt: skip
_LOSSES = (
    "{n} has {a} {t} and (loses|eats|sells|gives away|gives {m}) {b}(.|,| of them.) How many {t} (does {n} have|are|does {n} still have) left?",
    "I (have|had) {a} {t} and (lost|gave away|sold) {b}(.| of them.) How many {t} (do I have left|are left|do I still have)?",
    "There are {a} {t} (on the table|in the box). {n} takes {b}( away| of them|). How many {t} are left?",
    "(There were|We had) {a} {t}. {b} (are gone|were eaten|were lost|broke|fell down|went away). How many (are left|remain|are still there|do we still have)?",
    "(I have|I had|{n} has|{n} had) {a} (dollars|euros|coins) and (spend|spent|pay|lost) {b}. How much (is left|do I have left|remains|money is left)?",
    "{n} needs {a} {t} but has only {b}. How many (are missing|more are needed)?", "There are {a} birds (on|in) a tree. {b} fly away. How many (birds are left|stay|are still there)?",
    "You have {a} {t} and (lose|give me|eat) {b}( of them|). How many (do you have left|do you still have|remain|are left)?",
    "If I have {a} {t} and (give away|lose) {b}, how many (are left|do I have left|{t} are left)?",
)  # fmt: skip
_GROUPS = (
    "There are {a} {h} with {b} {t} (each|in each). How many {t} (are there|is that)( in total| altogether|)?",
    "{n} has {a} {h} with {b} {t} in each. How many {t} does {n} have?", "{a} {h} hold {b} {t} each. How many {t} are there?",
    "One {t1} costs {b} dollars. (How much do|What do) {a} {t} cost?",
    "One (box|bag|basket|shelf|plate) (holds|has|contains) {b} {t}. How many {t} (are in|do I have in|fit in) {a} of them?",
    "I (buy|have|get) {a} bags with {b} {t} each. How many {t} (is that|do I have|are there)( in total|)?", "{a} children (get|have|eat) {b} {t} each. How many {t} (is that|are that|are there)?",
)  # fmt: skip


_EACH = (
    ("dog", "dogs", "legs", 4), ("cat", "cats", "legs", 4), ("bird", "birds", "legs", 2), ("insect", "insects", "legs", 6),
    ("spider", "spiders", "legs", 8), ("car", "cars", "wheels", 4), ("bicycle", "bicycles", "wheels", 2), ("week", "weeks", "days", 7),
    ("triangle", "triangles", "sides", 3), ("hand", "hands", "fingers", 5), ("table", "tables", "legs", 4), ("horse", "horses", "legs", 4),
)  # fmt: skip


def sums(scene: Scene) -> list[Exchange]:
    """Sums, differences, products and quotients, often several in a row."""
    if scene.random.random() < 0.2:
        return [_told(scene.random)]
    return [_sum(scene) for _ in range(scene.random.choice((1, 1, 2, 3, 5, 8, 10)))]


def _drawn(random: Random) -> tuple[int, str, int, int]:
    """Two numbers, the operation between them, and the result, which is never negative."""
    kind = random.choice("+++++----***/")
    highest = random.choices((10, 20, 50, 99), (32, 18, 20, 30))[0]
    a, b = random.randint(0, highest), random.randint(0, highest)
    if random.random() < 0.15:
        b = random.choice((1, 2, 5, 10))
    if kind == "*":
        a, b = random.randint(0, 12), random.randint(0, 12)
    if kind == "/":
        b, c = random.randint(1, 10), random.randint(0, 10)
        a = b * c
    if kind == "-":
        a, b = max(a, b), min(a, b)
    return a, kind, b, {"+": a + b, "-": a - b, "*": a * b, "/": a // max(b, 1)}[kind]


def _sum(scene: Scene) -> Exchange:
    random = scene.random
    a, kind, b, result = _drawn(random)
    if kind in "+-" and max(a, b) <= 10 and random.random() < 0.12:
        one, other = NUMBER_WORDS[a], NUMBER_WORDS[b]
        prompt = say(random, f"(What is|How much is|What's|) {one} {_WORDS[kind]} {other}?")
    else:
        prompt = _asked(random, a, b, kind)
    if random.random() < 0.08:
        only = random.choice(("Answer with the", "Just the", "Only the", "Give me only the"))
        return Exchange(typed(random, f"{prompt.rstrip('?')}? {only} number."), str(result))
    answer = f"{result}." if scene.is_terse else f"{a} {kind} {b} = {result}."
    return Exchange(typed(random, prompt), answer, word=str(result))


def _asked(random: Random, a: int, b: int, kind: str) -> str:
    sign = {"*": random.choice("***x×"), "/": random.choice("//:÷")}.get(kind, kind)
    form = random.choice(
        (f"{a} {sign} {b}", f"{a}{sign}{b}", f"{a} {_WORDS[kind]} {b}", f"{a} {_WORDS[kind]} {b}")
    )
    if kind == "*" and random.random() < 0.2:
        form = f"{a} multiplied by {b}"
    roll = random.random()
    if roll < 0.2:
        verb = {
            "+": f"(Add|If you add|Sum up|What do you get if you add|What is the sum of|The sum of|What do I get when I add|Add up) {a} and {b}",
            "-": f"(Subtract|Take away|Take|What do you get if you subtract|If you take|What is left when you take) {b} from {a}",
            "*": f"(Multiply|What do you get if you multiply) {a} (by|and|with) {b}",
            "/": f"(Divide|What do you get if you divide|Split) {a} by {b}",
        }[kind]
        if kind in "-*" and random.random() < 0.25:
            noun = {"-": "difference between", "*": "product of"}[kind]
            verb = f"What is the {noun} {a} and {b}"
        asked = say(random, verb)
        return asked + ("?" if asked.startswith("What") else "")
    if roll < 0.3:
        return form + random.choice(
            (" =", "=", " equals?", " is?", " is what?", "?", " = ?", "=?", " makes?")
        )
    prompt = say(random, "(What is|What's|How much is|Calculate|What does|Work out|Compute|Solve|How many is|what is the result of|) ") + " " + form  # fmt: skip
    if prompt.startswith("What does"):
        prompt += random.choice((" equal", " make", " give"))
    is_question = prompt.lower().startswith(("wh", "how"))
    return prompt.strip() + ("?" if is_question else "")


def _told(random: Random) -> Exchange:
    """A sum inside a little story."""
    if random.random() < 0.12:
        return _each(random)
    highest = random.choice((10, 10, 20, 50))
    a, b = random.randint(1, highest), random.randint(1, highest)
    patterns, kind = random.choice(
        ((_GAINS, "+"), (_GAINS, "+"), (_LOSSES, "-"), (_LOSSES, "-"), (_GROUPS, "*"))
    )
    if kind == "-":
        a, b = max(a, b), min(a, b)
    if kind == "*":
        a, b = random.randint(2, 10), random.randint(1, 10)
    result = {"+": a + b, "-": a - b, "*": a * b}[kind]
    name, other = random.sample(NAMES, 2)
    thing, holder = random.choice(_THINGS), random.choice(_HOLDERS)
    shown = [NUMBER_WORDS[n] if n <= 10 and random.random() < 0.2 else str(n) for n in (a, b)]
    prompt = random.choice(patterns).format(a=shown[0], b=shown[1], t=thing, t1=_single(thing), n=name, m=other, h=holder)  # fmt: skip
    text = f"{a} {kind} {b} = {result}, so the answer is {result}."
    return Exchange(typed(random, capitalised(say(random, prompt))), text, word=str(result))


def _each(random: Random) -> Exchange:
    """How many legs several animals have, and the like."""
    one, many, parts, count = random.choice(_EACH)
    number = random.randint(2, 10)
    told = f"(One|A) {one} has {count} {parts}. "
    prompt = say(random, f"({told}|)How many {parts} do {number} {many} have( together|)?")
    result = number * count
    text = f"{number} * {count} = {result}, so the answer is {result}."
    return Exchange(typed(random, capitalised(prompt)), text, word=str(result))


def _single(things: str) -> str:
    if things.endswith("ies") and things != "cookies":
        return things[:-3] + "y"
    return things.removesuffix("s")
