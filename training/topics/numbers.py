"""Small sums, days and months."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts import words
from training.phrasing import say, typed


def sums(scene: Scene) -> list[Exchange]:
    """Small additions, subtractions and products, often several in a row."""
    return [_sum(scene) for _ in range(scene.random.choice((1, 1, 2, 3, 5)))]


def _sum(scene: Scene) -> Exchange:
    random = scene.random
    kind = random.choice("++++--**")
    highest = 20 if random.random() < 0.2 else 10
    a, b = random.randint(0, highest), random.randint(0, highest)
    if kind == "*":
        a, b = min(a, 10), min(b, 10)
    if kind == "-":
        a, b = max(a, b), min(a, b)
    result = {"+": a + b, "-": a - b, "*": a * b}[kind]
    prompt = _sum_asked(random, a, b, kind)
    if random.random() < 0.08:
        return Exchange(
            typed(
                random,
                f"{prompt.rstrip('?')}? (Answer with the|Just the|Only the) number.".replace(
                    "(Answer with the|Just the|Only the)",
                    random.choice(("Answer with the", "Just the", "Only the")),
                ),
            ),
            str(result),
        )
    return Exchange(
        typed(random, prompt), f"{result}." if scene.is_terse else f"{a} {kind} {b} = {result}."
    )


def _sum_asked(random: Random, a: int, b: int, kind: str) -> str:
    word = {"+": "plus", "-": "minus", "*": "times"}[kind]
    form = random.choice(
        (
            f"{a} {kind} {b}",
            f"{a} {kind} {b}",
            f"{a}{kind}{b}",
            f"{a} {word} {b}",
            f"{a} {word} {b}",
        )
    )
    if kind == "*" and random.random() < 0.3:
        form = random.choice((f"{a} x {b}", f"{a} multiplied by {b}"))
    roll = random.random()
    if roll < 0.1:
        verb = {
            "+": f"(Add|If you add|Sum up) {a} and {b}",
            "-": f"(Subtract|Take away|Take) {b} from {a}",
            "*": f"Multiply {a} (by|and|with) {b}",
        }[kind]
        return say(random, verb)
    if roll < 0.2:
        return form + random.choice((" =", "=", " equals?", " is?", " is what?", "?"))
    prompt = (
        say(random, "(What is |What's |How much is |Calculate |What does |Work out |)") + " " + form
    )
    if prompt.startswith("What does"):
        prompt += random.choice((" equal", " make"))
    return prompt.strip() + (
        "?" if prompt.startswith(("W", "H")) and not prompt.startswith("Work") else ""
    )


def calendar(scene: Scene) -> list[Exchange]:
    """Days of the week and months."""
    random = scene.random
    names, kind = random.choice(((words.DAYS, "day"), (words.MONTHS, "month")))
    index = random.randrange(len(names))
    name, after = names[index], names[(index + 1) % len(names)]
    before = names[index - 1]
    form = random.randrange(5)
    if form == 0:
        return [
            Exchange(
                typed(
                    random,
                    say(
                        random,
                        f"((What|Which) {kind} (comes after|is after|comes next after|comes right after|is the one after) {name}?|What is the {kind} after {name}?|What comes after {name}?|And after {name}?)",
                    ),
                ),
                f"{after} comes after {name}.",
            )
        ]
    if form == 1:
        return [
            Exchange(
                typed(
                    random,
                    say(
                        random,
                        f"((What|Which) {kind} (comes before|is before|is just before|comes right before) {name}?|What is the {kind} that comes before {name}?|What comes before {name}?)",
                    ),
                ),
                f"{before} comes before {name}.",
            )
        ]
    if form == 2 and kind == "month":
        return [
            Exchange(
                typed(
                    random,
                    say(
                        random,
                        f"How many days (does {name} have|has {name}|are in {name}|in {name})?",
                    ),
                ),
                _month_length(index),
            )
        ]
    if form == 3:
        return [_counted(random)]
    if kind == "day":
        prompt = say(
            random,
            f"(If today is {name}, what day is tomorrow|Today is {name}. What day is tomorrow)?",
        )
        return [Exchange(typed(random, prompt), f"Tomorrow is {after}.")]
    ordinals = (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    )
    prompt = say(random, f"(What|Which|What's) (is|) the {ordinals[index]} month (of the year|)?")
    return [Exchange(typed(random, prompt), f"The {ordinals[index]} month is {name}.")]


def _month_length(index: int) -> str:
    name, days = words.MONTHS[index], words.MONTH_LENGTHS[index]
    tail = ", and 29 in a leap year" if name == "February" else ""
    return f"{name} has {days} days{tail}."


def _counted(random: Random) -> Exchange:
    pattern, answer = random.choice(
        (
            ("How many days (are there in|are in|has) a week?", "A week has seven days."),
            ("How many months (are there in|are in|has) a year?", "A year has twelve months."),
            (
                "How many days (are there in|are in|has) a year?",
                "A year has 365 days, and 366 in a leap year.",
            ),
            ("How many hours (are there in|are in|has) a day?", "A day has twenty-four hours."),
            ("How many minutes (are there in|are in|has) an hour?", "An hour has sixty minutes."),
            ("How many seconds (are there in|are in|has) a minute?", "A minute has sixty seconds."),
            (
                "How many seasons are there?",
                "There are four seasons: spring, summer, autumn and winter.",
            ),
            ("How many legs does a spider have?", "A spider has eight legs."),
            ("How many legs does an insect have?", "An insect has six legs."),
            ("How many legs does a (dog|cat|horse) have?", "It has four legs."),
        )
    )
    return Exchange(typed(random, say(random, pattern)), answer)
