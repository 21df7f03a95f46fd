"""Well known people: who they were, what they did, where they came from."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts.people import DEEDS, LIVES, OTHER_JOBS, PEOPLE, TITLES, Deed, being
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.voices import spoken

_WHO = (
    "(Who is|Who was|Who is|Tell me about|What do you know about|What can you tell me about|Do you know|Have you heard of|Who exactly was|Tell me who is|Who's|Give me information about|I want to know about|What did you learn about|Describe) {0}?",
    "(Tell me something|Tell me a bit|What can you say|I would like to hear|Say something) about {0}.", "(Why is|Why was) {0} (famous|known|important|well known)?",
    "What (is|was) {0} (famous|known|best known|remembered) for?", "What did {0} do?", "{0} - who (is|was) that?", "{0}: who (is|was) it?",
    "Who (is|was) {0} and what did (he|she|they) do?", "What (was|is) the (job|profession|work) of {0}?", "{0}",
    "(Who, please, is|Who on earth was|Who may have been|Who might be) {0}?", "(I heard of|I read about|I saw a picture of|Somebody mentioned|My teacher talked about|There is a film about) {0}(.|,) (who is that|Who was that|who is it|Who is this person)?", "The name {0} (means nothing to me|is new to me|comes up often)(. Who is it?|. Help!|.)",
    "(My son|My daughter|A friend|My teacher|My class) (wants to know|asks|asked|would like to know) who {0} (was|is).", "(What makes|What made) {0} (so |)(famous|important|known|special)?", "(Why do people|Why do we) (remember|know|talk about) {0}?", "For what (is|was) {0} (famous|known|remembered)?", "{0} is (famous|known|remembered) for what?",
    "(I have|I need) to (write|talk) about {0}( for school|). (Help me.|What should I say?|What is important?)", "(Introduce|Present) {0}( to me|).", "who {0} (is|was)", "(In a quiz they ask|The question is) who {0} is.", "(Ever heard of|Do you remember|Can you tell me who is) {0}?", "What is (special|important|worth knowing) about {0}?", "{0} (did|does) what?",
    "(Give me|Write|I need) a (quick|brief|short|mini) (bio|biography|profile|portrait) of {0}(, please|.)",
    "(In a nutshell|Briefly|In short|In a few words)(:|,) who (is|was) {0}?",
    "Should I know who {0} is?",
    "Why does (everybody|everyone|my teacher) (talk about|mention|admire) {0}?",
    "Explain to a (child|ten year old|beginner) who {0} (is|was).",
    "(I am|I'm) (preparing|doing|giving) a (presentation|talk|report) (on|about) {0}. (What are the basics|Where do I begin|Some facts, please)?",
    "No long essay, just who {0} (is|was).",
    "How did {0} become (famous|known|a household name)?",
    "(Facts|Info|Background) on {0}(, please| pls|)",
    "What (is|was) {0}'s claim to fame?",
)  # fmt: skip
_JOB = Wordings(
    questions=(
        "What {is} the (job|profession|occupation|work|trade) of {n}?", "{n} {is} known as what?", "{n} - (profession|job)?", "(For|In) (what|which) (job|profession|kind of work) {is} {n} known?",
        "{Is} {n} {x} or {y}?", "{Is} {n} {x} or {y}?", "{n}: {x} or {y}?", "{Is} {n} rather {x} or rather {y}?", "{Is} {n} known as {x} or as {y}?", "What {is} {n}, {x} or {y}?", "Which is right: {n} {is} {x} or {n} {is} {y}?",
        "What {is} {n} by (profession|trade)?", "Do we know {n} as {x} or {y}?",
    ),
    things=("{o} (job|profession|occupation)", "the (job|profession|occupation) of {n}"),
    clauses=("what {n} {is} by profession", "if {n} {is} {x} or {y}"),
)  # fmt: skip
_IS_JOB = ("{Is} {n} {g}?", "{n} {is} {g}, (right|correct|yes)?", "{Is} {n} known as {g}?", "(True or false|Right or wrong): {n} {is} {g}.", "Can (we|you) say that {n} {is} {g}?")  # fmt: skip
_ORIGIN = Wordings(
    questions=(
        "(Where|From where) {is} {n} from?", "(What|Which) country {is} {n} from?", "{n} {is} from (which country|where|what country)?", "From (which|what) country {is} {n}?", "What is {o} (home country|homeland|country)?",
        "{n} - (from where|which country|country)?", "(Which|What) is the (home country|homeland) of {n}?",
    ),
    things=("the (home country|homeland) of {n}", "{o} (home country|homeland)"),
    clauses=("where {n} {is} from", "(which|what) country {n} {is} from"),
)  # fmt: skip
_IS_ORIGIN = ("{Is} {n} from {g}?", "{n} {is} from {g}, (right|correct|yes)?", "(True or false|Right or wrong): {n} {is} from {g}.")  # fmt: skip
_DEED = Wordings(
    questions=(
        "Who {v} {w}?", "Who {v} {w}?", "{w} was {p} by (whom|who|...)?", "By whom was {w} {p}?", "(Which|What) (person|famous person|man or woman) {v} {w}?", "Who (is|was) (it that|the one who|the person who) {v} {w}?",
        "Who is (known|famous) for having {p} {w}?", "{w}: who {v} (it|this)?", "Who was {w} {p} by?", "Somebody {v} {w}. Who (was it|was that)?", "{w} - (by whom|who {v} it)?", "Do you (know|remember) who {v} {w}?", "Whom do we thank for {w}?", "Whose work is {w}?", "(Which|What) famous name is behind {w}?", "(I can't remember|I always forget|Remind me) who {v} {w}.", "Whose name (goes with|is linked to|is connected with) {w}?", "Never mind when or how, who {v} {w}?", "(For|In) (my quiz|class)(:|,) who {v} {w}?",
    ),
    things=("the (person|one|name of the person) who {v} {w}",), clauses=("who {v} {w}", "by whom {w} was {p}"),
)  # fmt: skip
_IS_DEED = ("Did {g} {i} {w}?", "Was {w} {p} by {g}?", "{g} {v} {w}, (right|correct|true|yes)?", "Was it {g} who {v} {w}?", "(Am I right|Is it true|Is it correct) that {g} {v} {w}?", "Is {g} the one who {v} {w}?", "I (think|believe|heard) {g} {v} {w}. (Right|True|Correct)?", "(True or false|Right or wrong): {g} {v} {w}.")  # fmt: skip
_WHICH_DEED = ("Who {v} {w}, {x} or {y}?", "Was {w} {p} by {x} or {y}?", "{x} or {y}: who {v} {w}?", "Did {x} or {y} {i} {w}?")  # fmt: skip
_TITLE = Wordings(
    questions=("Who (is|was) {t}?", "Who (is|was) {t}?", "{t}: who (is|was) (it|that)?", "(Which|What) (person|famous person) (is|was) {t}?", "Who do (we|people) call {t}?"),
    things=("the name of {t}",),
    clauses=("who {t} (is|was)", "who (is|was) {t}"),
)  # fmt: skip


def people(scene: Scene) -> list[Exchange]:
    """Well known people, and who did what."""
    random = scene.random
    roll = random.random()
    if roll < 0.3 and not scene.voice:
        return [_titled(random) if random.random() < 0.2 else _done(random, random.choice(DEEDS))]
    if roll < 0.5 and not scene.voice:
        return [_life(random)]
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


def _done(random: Random, deed: Deed) -> Exchange:
    what = say(random, deed.what)
    slots = {"v": deed.past, "p": deed.participle, "i": deed.infinitive, "w": what}
    fact = deed.told or f"{deed.who} {deed.past} {what}."
    others = [other.who for other in DEEDS if other.past == deed.past]
    if len(set(others)) == 1:
        others = [other.who for other in DEEDS]
    roll = random.random()
    if roll < 0.14:
        guess = guessed(random, deed.who, others)
        prompt = say(random, random.choice(_IS_DEED).format(g=guess, **slots))
    elif roll < 0.24:
        x, y = either(random, deed.who, others)
        prompt = say(random, random.choice(_WHICH_DEED).format(x=x, y=y, **slots))
    else:
        prompt = _DEED.asked(random, about=what, **slots)
    return Exchange(typed(random, capitalised(prompt)), fact, word=deed.who.rsplit(maxsplit=1)[-1])


def _titled(random: Random) -> Exchange:
    title, word, answer = random.choice(TITLES)
    return Exchange(typed(random, _TITLE.asked(random, t=title)), answer, word=word)


def _life(random: Random) -> Exchange:
    """Somebody's profession or country."""
    name = random.choice(list(LIVES))
    short, (job, country) = _shortened(random, name), LIVES[name]
    is_or_was = being(name)
    slots = {"n": short, "o": f"{short}'s", "is": is_or_was, "Is": capitalised(is_or_was)}
    patterns: tuple[str, ...]
    if random.random() < 0.6:
        others = [
            with_article(o) for o in OTHER_JOBS if o != "composer" or job not in ("singer", "actor")
        ]
        right = with_article(job)
        fact, patterns, wordings = f"{name} {is_or_was} {right}.", _IS_JOB, _JOB
    else:
        right, others = country, [other for _, other in LIVES.values()]
        fact, patterns, wordings = f"{name} {is_or_was} from {right}.", _IS_ORIGIN, _ORIGIN
    if random.random() < 0.2:
        guess = guessed(random, right, others)
        prompt = say(random, random.choice(patterns).format(g=guess, **slots))
    else:
        x, y = either(random, right, others)
        prompt = wordings.asked(random, about=short, x=x, y=y, **slots)
    return Exchange(typed(random, prompt), fact, word=right.removeprefix("a ").removeprefix("an "))
