"""Words, animals and reasons: questions with one right answer."""

from __future__ import annotations

import re
from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts import words
from training.facts.reasons import REASONS
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.topics.traits import trait
from training.voices import spoken

_OPPOSITE = Wordings(
    questions=(
        "(Which|What) word is the (opposite|contrary) of {n}?", "(opposite word for|opposite of|antonym of|opposite to|contrary of|opposite) {n}",
        "Something that is not {n} is what?", "(What|Which word) (means|is|says) the (opposite|reverse|contrary) of {n}?", "{n} (- what is the opposite|and its opposite|- opposite)?",
        "If something is not {n}, (what is it|then it is)?", "{n} is the (opposite|contrary) of (what|which word)?", "Of (which word|what) is {n} the opposite?",
        "(It is |)not {n}(,|) but (what|...|?|the opposite, which is)", "{n} and (the opposite, which is|on the other side|its contrary):(?|)", "(Find|Think of) the word that (means|says) the (opposite|contrary) of {n}.",
        "(It's|It is) not {n}, (it is |)(quite|just) the (opposite|contrary). (So what is it|What is it)?", "Which word is it that means the opposite of {n}?", "To (which word|what) is {n} the opposite?",
        "(I say {n}, you say|I say {n} and you say the opposite)?", "What do you call it when it is the opposite of {n}?", "(Turn|Change) {n} into its opposite.", "What is {n} not?", "{n} versus what?", "{n} <-> ?",
        "One is {n}, the other is the opposite. What is the other?",
    ),
    things=(
        "the opposite (of|of|to|for) (the word |){n}", "the (contrary|reverse|antonym) of {n}", "{o} opposite", "(a|the) word that (means the opposite of|is opposite to) {n}", "the word (opposite to|which is the opposite of) {n}",
    ),
    clauses=("what the opposite of {n} is", "which word is the opposite of {n}", "what (you say|people say) for the opposite of {n}"),
)  # fmt: skip
_IS_OPPOSITE = ("Is {g} the opposite (of|to) {n}?", "Is the opposite of {n} {g}?", "{g} is the opposite of {n}, (right|isn't it|correct|yes)?", "Are {n} and {g} opposites?", "(True or false|Right or wrong): the opposite of {n} is {g}.")  # fmt: skip
_WHICH_OPPOSITE = ("Is the opposite of {n} {x} or {y}?", "(Which|What) is the opposite of {n}: {x} or {y}?", "{x} or {y}: which is the opposite of {n}?", "The opposite of {n}, is it {x} or {y}?", "(Which of the two|Which), {x} or {y}, means the opposite of {n}?")  # fmt: skip
_PLURAL = Wordings(
    questions=(
        "(plural of|plural for|the plural of|plural) {n}", "one {n}, (two|three|many|several|some) (what?|...|what are they?|?)", "How do you (write|say|form|spell|make) the plural of {n}?",
        "What do you call (more than one|several|two|many) {n}?", "(Make|Put) {n} (plural|into the plural).", "What is {n} in (the |)plural?", "(Turn|Change) {n} into (a|the) plural.",
        "I (have|see|had) one {n}. If I (have|see|had) (two|three|more), they are (two|three|many) what?", "{n} in (the |)plural", "What does {n} become in the plural?", "If there is (more than one|not only one) {n}, (what do you say|what do I write|what are they called)?",
        "There is one {n} here and one there, so there are two what?", "In the plural {n} (becomes|is|turns into) what?", "{n} is (the |)singular. (And|What is|What's) the plural?", "How is {n} (written|spelled) (in|when it is) plural?",
        "(A|One) {n} is alone. (Two|Five|Ten) of them are (called |)(what|...)?", "Not one {n} but (two|ten|many) (what|...)?", "The {n} has company now: (two|three|four) what?", "How do I say it when there are (two|five|many) of the word {n}?",
    ),
    things=("the plural (of|for) (the word |the noun |){n}", "the plural form of {n}", "the word for (several|more than one|many) of {n}", "{o} plural", 'the plural (of|for) "{n}"'),
    clauses=("what the plural of {n} is", "how (to|you|I) (write|form|spell|say) the plural of {n}", "what (two|several|many) of {n} are called"),
)  # fmt: skip
_IS_PLURAL = ("Is {g} the plural of {n}?", "Is the plural of {n} {g}?", "Do (you|I|people) (say|write) {g} for more than one {n}?", "(Is it|It is) one {n} and two {g}(, right|, correct|)?")  # fmt: skip
_WHICH_PLURAL = ("Is the plural of {n} {x} or {y}?", "{x} or {y}: (which|what) is the plural of {n}?", "Do I (write|say) {x} or {y} for more than one {n}?", "(Which|What) is right, two {x} or two {y}?")  # fmt: skip
_SOUND = Wordings(
    questions=(
        "(What|Which) (sound|noise) (does|would) {a} make?", "What (sound|noise) (do you hear from|comes from|can you hear from) {a}?", "How does {a} (sound|go|talk|speak)?", "(What does|And what does) (the {n}|{a}) (say|do|go)?",
        "(Make|Imitate|Do|Play) the (sound|noise) of {a}.", "(Which|What) (sound|noise) do {p} make?", "(What do|How do) {p} (say|sound|go)?", "{a} (makes|says|goes) (what|what sound|...|what noise)?", "{n} (sound|noise)(?|)",
        "(Speak|Talk|Sound|Shout) like {a}( does|)!", "What would {a} say if it (could|wanted to) talk to us?", "If I hear {a}, what (sound|noise) do I hear?", "What is it that {a} says?", "With (which|what) sound does {a} (call|talk)?",
        "(On the farm|In the wild|Outside) there is {a}. What (do I hear|sound does it make|does it say)?", "{p} make (which|what) (sound|noise)?", "The {n} (says|goes) ...", "the {n} goes?", "(Can|Could) you (sound|talk|speak) like {a}?",
    ),
    things=("the (sound|noise) (of {a}|that {a} makes|{p} make|of the {n})", "the {n}'s (sound|noise)", "the (sound|noise) made by {a}"),
    clauses=("what {a} says", "(what|which) (sound|noise) {a} makes", "how {a} (sounds|goes)", "what (sound|noise) {p} make", "what the {n} says"),
)  # fmt: skip
_WHO_MAKES = Wordings(
    questions=(
        "(Which|What) animal (says|goes|makes|is it that says) {s}?", "Who (says|goes|makes) {s}?", "{s}! (Which|What) animal (is that|says that|was that|makes that sound)?", "{s} is (said by|the sound of) (which|what) animal?",
        "I (hear|heard) {s}. (Which|What) animal (is it|is that|was it|could it be)?", "Something (says|said|goes) {s}. (What is it|Which animal is it)?", "{s} - who is it?", "Which is the animal that (says|goes) {s}?", "By which animal is {s} said?",
    ),
    things=("the animal that (says|goes|makes the sound) {s}",),
    clauses=("(who|which animal) (says|goes) {s}", "which animal makes the sound {s}"),
)  # fmt: skip
_YOUNG = Wordings(
    questions=(
        "What is (a|the) (baby|young|little|newborn|small) {n} called?", "What do (you|we|people) call (a|the) (baby|young|little) {n}?", "How is (a baby|a young|the young of a) {n} called?", "(Name for|name of|word for|what is) a baby {n}",
        "(A|The) (baby|young) {n} is (called |named |)(what|...|?)", "What are (the (babies|children|young ones) of {p}|{p}' babies|young {p}|baby {p}) called?", "baby {n}?", "{a} has a baby. What is (it|the baby) called?", "When {a} is very young, (what is it called|it is called what)?",
        "(What name|Which name) (does|has) (a|the) baby {n}( have|)?", "{a} and her ...? What is the little one called?", "Not a grown {n} but a (baby|very young one): what is (it|that) called?", "Before it grows up, {a} is called what?",
        "By what name is (a young|a baby) {n} known?", "(Our|My|Her) {n} had babies. What (are they|is one of them) called?", "Is there a special (word|name) for a (baby|young) {n}?", "The mother is {a}. What is the (child|baby|little one)?",
    ),
    things=("the (name|word|right word|special name) (for|of) (a|the) (baby|young|little) {n}", "the (young|baby|child) of {a}", "{a}'s baby"),
    clauses=("what (a|the) (baby|young|little) {n} is called", "how (you|people) call a (young|baby) {n}", "what {p} call their babies"),
)  # fmt: skip
_WHOSE_YOUNG = ("(Whose baby|The baby of which animal|Of which animal) is {y}?", "{y} is (a|the) (baby|young) (what|which animal|...)?", "(Which|What) animal has {y} as (its |a )(baby|child)?", "What does {y} (become|grow into|turn into)( when it grows up| one day| later|)?", "When {y} grows up, (what is it|it is what|it becomes what)?", "{y} will (become|grow up to be) (what|which animal)?")  # fmt: skip
_COLOR = Wordings(
    questions=(
        "What (color|colour) (is|has) {n}?", "Which (color|colour) (does {n} have|is {n}|has {n})?", "(color|colour)(: | of | ){n}(?|)", "What (color|colour) would you (say {n} is|give {n}|use to draw {n})?", "{n} (has|is|is of) (which|what) (color|colour)?",
        "In (which|what) (color|colour) (do I|should I|would you|do you) (paint|draw) {n}?", "(With which|Which) (crayon|pencil|paint) do I (need|take) for {n}?", "I (paint|draw|want to paint) {n}. (Which|What) (color|colour) (do I need|should it be|is right)?", "{n} is ... (what|which) (color|colour)?", "When (I|you) look at {n}, (which|what) (color|colour) (do I|do you) see?", "How would you describe the (color|colour) of {n}?",
    ),
    things=("the (color|colour) (of {n}|{n} has|that {n} has)",),
    clauses=("(what|which) (color|colour) {n} (is|has)",),
)  # fmt: skip
_IS_COLOR = ("Is {n} {g}?", "{n} is {g}, (right|isn't it|correct|yes)?", "Would you say {n} is {g}?", "(True or false|Right or wrong): {n} is {g}.")  # fmt: skip
_WHICH_COLOR = ("Is {n} {x} or {y}?", "{n}: {x} or {y}?", "{x} or {y}, which is the (color|colour) of {n}?", "(Which|What) (color|colour) is {n}, {x} or {y}?")  # fmt: skip
_WHY = (
    "Why {q}?", "Why {q}?", "Why {q}?", "Why {q}?", "(Do you know why|Tell me why|Explain why|Can you explain why|I wonder why|Explain to me why|Please explain why) {d}?",
    "(What is the reason why|What is the reason that|For what reason|What is the reason) {d}?", "How come {d}?", "(How come|Why is it that) {d}?",
    "What (causes it|is the cause) that {d}?", "(What makes|Do you know what makes) {m}?", "(why is that: |explain: ){d}",
    "(My son|My daughter|My teacher|Somebody|A child) (asks|asked|wants to know|wonders) why {d}.", "What (makes it so|is the reason) that {d}?", "What is the reason for the fact that {d}?", "{d} - why?", "{d}, but why?", "I see that {d}. Why?", "Why exactly {q}?",
    "{d}. (Why is that|How so|What is behind it|Why so|What for|For what reason)?", "(Is there|What is) (a|the) reason (that|why) {d}?", "I (never understood|don't understand|would love to know|have to explain|need to explain|was asked) why {d}.",
    "(Our teacher|My little brother|My friend|My grandson|My class|The kids|They) (asks|wonders|asked me|wanted to know|asked) why {d}.", "(What's|What is) the (explanation|cause) (when|if|that) {d}?", "What is the (science|explanation|story) behind it: why {q}?",
    "(Because of what|Through what|What is it because of which) {d}?", "{d} because of what?", "{d} because(...| of...|?)", "The reason why {d} is (what|which|...)?", "(Science question|School question|For school|A child's question): why {q}?", "Give me the reason why {d}.",
)  # fmt: skip


def vocabulary(scene: Scene) -> list[Exchange]:
    """Opposites and plurals, often several in a row."""
    random = scene.random
    forms = random.choices((_opposite, _plural), (55, 45), k=random.choice((1, 1, 1, 2, 3)))
    return [form(random) for form in forms]


def _opposite(random: Random) -> Exchange:
    one, other = random.choice(words.OPPOSITES)
    if not _is_ambiguous(other):
        one, other = random.choice(((one, other), (other, one)))
    if _is_ambiguous(one):
        return _opposite(random)
    answer, others = f"the opposite of {one} is {other}.", [pair[1] for pair in words.OPPOSITES]
    if random.random() < 0.1:
        return _confirmed(random, _IS_OPPOSITE, answer, other, others, one)
    if random.random() < 0.08:
        return _chosen(random, _WHICH_OPPOSITE, answer, other, others, one)
    prompt = _OPPOSITE.asked(random, n=one, o=f"{one}'s")
    return Exchange(typed(random, prompt), capitalised(answer), word=other)


def _plural(random: Random) -> Exchange:
    one, many = random.choice(words.PLURALS)
    answer, others = f"the plural of {one} is {many}.", [one + "s", one + "es", one + "en", one]
    if random.random() < 0.06:
        return _confirmed(random, _IS_PLURAL, answer, many, others, one)
    if random.random() < 0.06:
        return _chosen(random, _WHICH_PLURAL, answer, many, others, one)
    prompt = _PLURAL.asked(random, n=one, o=f"{one}'s")
    if random.random() < 0.2:
        prompt = re.sub(rf'(?<!")\b{one}\b(?!["\'])', f'"{one}"', prompt)
    return Exchange(typed(random, prompt), capitalised(answer), word=many)


def _is_ambiguous(word: str) -> bool:
    return sum(word in pair for pair in words.OPPOSITES) > 1


def _confirmed(
    random: Random, patterns: tuple[str, ...], fact: str, right: str, others: list[str], about: str
) -> Exchange:
    """Whether a guess is right: yes or no, and in any case the fact."""
    guess, verdict = guessed(random, right, others)
    prompt = say(random, random.choice(patterns).format(n=about, g=guess))
    return Exchange(typed(random, prompt), f"{verdict}, {fact}", word=verdict.lower())


def _chosen(
    random: Random, patterns: tuple[str, ...], fact: str, right: str, others: list[str], about: str
) -> Exchange:
    """Which of two is right."""
    x, y = either(random, right, others)
    prompt = say(random, random.choice(patterns).format(n=about, x=x, y=y))
    return Exchange(typed(random, prompt), capitalised(fact), word=right)


def animals(scene: Scene) -> list[Exchange]:
    """Sounds and young of animals, colours of things, and what is known of animals and things."""
    random = scene.random
    form = random.choices((_sound, _young, _color, trait), (40, 25, 17, 18))[0]
    return [form(random)]


def _sound(random: Random) -> Exchange:
    animal, verb, sound, _ = random.choice(words.ANIMALS)
    if random.random() < 0.2 and sum(row[2] == sound for row in words.ANIMALS) == 1:
        prompt = _WHO_MAKES.asked(random, s=sound)
        answer = f"{capitalised(with_article(animal))} says {sound}."
        return Exchange(typed(random, prompt), answer, word=animal)
    a = with_article(animal)
    prompt = _SOUND.asked(random, a=a, p=words.plural(animal), n=animal, about=a)
    return Exchange(
        typed(random, prompt), f"{capitalised(a)} {verb}: {sound}!", word=sound.split()[0]
    )


def _young(random: Random) -> Exchange:
    animal, _, _, young = random.choice(words.ANIMALS)
    answer = f"A baby {animal} is called {with_article(young)}."
    if random.random() < 0.2 and sum(row[3] == young for row in words.ANIMALS) == 1:
        prompt = say(random, random.choice(_WHOSE_YOUNG).format(y=with_article(young)))
        return Exchange(typed(random, prompt), answer, word=animal)
    a = with_article(animal)
    prompt = _YOUNG.asked(random, a=a, p=words.plural(animal), n=animal, about=a)
    return Exchange(typed(random, prompt), answer, word=young)


def _color(random: Random) -> Exchange:
    thing, color = random.choice(words.COLOR_OF_THINGS)
    answer = f"{thing} is {color}."
    roll = random.random()
    if roll < 0.12:
        return _confirmed(random, _IS_COLOR, answer, color, list(words.COLORS), thing)
    if roll < 0.24:
        return _chosen(random, _WHICH_COLOR, answer, color, list(words.COLORS), thing)
    prompt = _COLOR.asked(random, n=thing)
    return Exchange(typed(random, prompt), capitalised(answer), word=color)


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
