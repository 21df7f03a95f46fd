"""What something is, in a sentence or two: everyday things, animals, countries and whatever else the tables know."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from training.asking import Wordings
from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.jobs import JOBS
from training.facts.kinds import KINDS
from training.facts.subjects import SUBJECTS
from training.facts.traits import ANIMALS, THINGS, Animal, Thing
from training.facts.words import OPPOSITES, PLURALS, plural
from training.phrasing import capitalised, first_sentence, typed, with_article
from training.voices import spoken

_ONE = Wordings(
    questions=(
        "(What is|What is|What's) {x}?", "(What is|What is|What's|Whats) {x}?", "What is {x}?", "What (exactly|really|actually) is {x}?", "(Define|Explain|Describe|Definition of) {x}.", "{x}?", "{x} is what?", "what {x} is",
        "(Can|Could) you (explain|define|describe) {x}( to me| to a child| for me|)?", "(What is|What's) (the meaning|a definition|the definition) of {x}?", "(Give me|Write|I need) (a|the) (short |simple |)(definition|explanation) of {x}.",
        "(I have never|I've never|I never) (seen|heard of) {x}. What is (it|that)?", "I (saw|read about|heard of|found|want to draw) {x}( today| yesterday|). What is (it|that)?", "What (is meant by|do people mean by|do you mean by|do you call) {x}?",
        "{x} - (what is that|what is it)?", "What is {x} (in simple words|in a few words|for a beginner|supposed to be|again|anyway|actually)?", "(Sorry|Excuse me|Maybe a stupid question), (but |)what is {x}?", "How would you (define|explain|describe) {x}( to a child| in simple words|)?",
        "(My little (son|daughter|brother|sister)|A child|The kid) (pointed at|asked about|has never seen) {x}. What (is it|do I say|should I say)?", "In (the|my) (book|text|lesson) (there is|I found|they talk about) {x}. What is that?",
        "(Imagine|Pretend|Suppose) I have never (seen|heard of) {x}. (What is it|How would you describe it)?", "(English is not my first language|I'm learning English)(.|:) What is {x}?", "No long text, just what {x} is.", "{x}: (explain|describe|define)( please| it|)",
        "(My kid|My son|My niece|My pupil|Grandma) (asked me|wants to know) what {x} is( and I had no answer| and I don't know what to say|).", "(What on earth|So what|And what|Just what) is {x}?", "(I have no idea|Nobody ever told me|I've never understood) what {x} is.",
    ),
    clauses=("what {x} is", "what {x} is", "what exactly {x} is", "what is {x}"),
)  # fmt: skip
_MANY = Wordings(
    questions=(
        "What are {p}?", "What are {p}?", "What (exactly|really|on earth) are {p}?", "(Explain|Define|Describe) {p}.", "{p} are what?", "{p} - what are (they|those)?", "Tell me (what {p} are|about {p}|something about {p}).",
        "What (do you know|can you tell me|can you say) about {p}?", "I (read|heard) about {p}. What are they?", "(I don't know|I have no idea|Nobody ever told me) what {p} are.", "What do (people|you) mean by {p}?",
    ),
    clauses=("what {p} are", "what {p} are"),
)  # fmt: skip
_WORKER = Wordings(
    questions=(
        "Who {d}?", "What do you call (a person|somebody|someone) who {d}?", "What is (a person|somebody|someone) who {d} called?", "(Which|What) (job|profession) has (a person|somebody|someone) who {d}?", "(Somebody|Someone|My friend|My aunt) {d}. What is (that|the) (job|profession)( called|)?",
        "(Which|What) (job|profession) is it when (a person|somebody) {d}?", "(A man|A woman|Somebody|A person) {d}(.|:) (What do you call that|How is that called|Name the job|Which job is that)(?|.)", "{d} - (who is that|which job is that|who does that)?", "(To|For) (whom|what person) do I go, if I need somebody who {d}?", "(Look for|I need|Find me) somebody who {d}. (Who|What) is that( called|)?", "How do you call (a person|somebody|someone) who {d}?",
    ),
    things=("the word for (a person|somebody) who {d}", "the name for (a person|somebody) who {d}", "the job of (a person|somebody) who {d}"),
    clauses=("who {d}", "what (a person|somebody) who {d} is called"),
)  # fmt: skip
_DOING = Wordings(
    questions=("What does {x} do?", "What does {x} do?", "(My aunt|My uncle|My father|My mother|My brother|My sister|Our neighbor|Anna|Peter) is {x}. (What does (she|he) do|What is that|What kind of work is that)( all day| every day|)?", "(What are the tasks of|What work does|What do you hire) {x}( do| for|)?", "I (want to become|met|know) {x}. What (does such a person do|is that work)?", "What is the (job|work|task) of {x}?", "What (do you|must you|does one) do as {x}?", "How does {x} (spend the day|earn money)?", "What (is|would) my (work|job)( be|) if I (am|become) {x}?"),
    clauses=("what {x} does",),
)  # fmt: skip
_WORKER_SHARE = 0.1
_WITH_ARTICLE = frozenset({"bird", "fish", "insect", "reptile", "flower", "tree", "instrument", "toy", "fruit", "vegetable", "building", "berry", "gemstone", "vehicle"})  # fmt: skip
_WITHOUT = frozenset({"color", "metal", "sport", "spice", "herb", "programming language", "chemical element", "planet", "season", "emotion"})  # fmt: skip
_IRREGULAR = {"sheep": "sheep", "mice": "mouse", "fish": "fish", "teeth": "tooth"}
_ENDINGS = (("wolves", "wolf"), ("eys", "ey"), ("ies", "y"), ("oes", "o"), ("xes", "x"), ("s", ""))
_OF_SEVERAL = frozenset({"are", "were", "carry", "fall", "have"})
_MANY_SHARE = 0.3  # of questions about what may be one or many
_SUBJECTS_SHARE = 0.4  # of questions; the other tables are longer, and say less


@dataclass(frozen=True, slots=True)
class Definition:
    """What is said about something.

    Attributes:
        many: Its plural, which may be all there is of it; empty where it has none.
        text: One to three sentences.
        word: The text in one word, where there is one.
    """

    many: str
    text: str
    word: str = ""


def definitions(scene: Scene) -> list[Exchange]:
    """What something is, or who does something."""
    random = scene.random
    if random.random() < _WORKER_SHARE:
        job = random.choice([job for job, deed in JOBS.items() if _JOBS_DOING[deed] == 1])
        prompt = _WORKER.asked(random, d=JOBS[job])
        return [
            Exchange(
                typed(random, prompt), f"{capitalised(with_article(job))} {JOBS[job]}.", word=job
            )
        ]
    one = random.choice(_SUBJECTS if random.random() < _SUBJECTS_SHARE else _NAMES)
    known = _DEFINED[one]
    if one == known.many or (known.many and random.random() < _MANY_SHARE):
        prompt = _MANY.asked(random, about=known.many, p=known.many)
    else:
        is_job = one.split(" ", 1)[-1] in JOBS and random.random() < 0.5
        prompt = (_DOING if is_job else _ONE).asked(random, about=one, x=one)
    told = first_sentence(known.text) if scene.is_terse else known.text
    return [Exchange(typed(random, prompt), spoken(scene, told), word=known.word)]


def _single(subject: str) -> str:
    """One of the subject, with its article: "a wolf" for "wolves"; empty if there is no such form."""
    if subject in _IRREGULAR:
        return with_article(_IRREGULAR[subject])
    if subject.startswith("the "):
        return ""
    many, one = next((pair for pair in _ENDINGS if subject.endswith(pair[0])), ("", ""))
    return with_article(subject.removesuffix(many) + one) if many else ""


def _of_subject(subject: str, text: str) -> tuple[str, Definition]:
    """Asked for as one of it, where the text treats it as several: "a dog", but "music" and "the stars"."""
    if _OF_SEVERAL.isdisjoint(text.split()[:3]):
        return subject, Definition("", text)
    return _single(subject) or subject, Definition(subject, text)


def _of_animal(animal: Animal) -> tuple[str, Definition]:
    a = with_article(animal.name)
    text = f"{a} is {with_article(animal.kind)}. It lives {animal.home} and eats {animal.food}."
    return a, Definition(animal.many, capitalised(text), _in_a_word(animal.kind))


def _of_thing(thing: Thing) -> tuple[str, Definition]:
    name = with_article(thing.name) if thing.is_counted else thing.name
    made = f"made of {thing.material}" if thing.material else ""
    used = f"used for {thing.use}" if thing.use else ""
    rest = " and ".join(filter(None, (made, used)))
    text = f"{name} is {with_article(thing.kind)}." + (f" It is {rest}." if rest else "")
    many = plural(thing.name) if thing.is_counted else ""
    return name, Definition(many, capitalised(text), _in_a_word(thing.kind))


def _of_country(country: str, capital: str, continent: str) -> tuple[str, Definition]:
    text = f"{country} is a country in {continent}. The capital is {capital.removesuffix('.')}."
    return country, Definition("", capitalised(text), "country")


def _of_job(job: str, deed: str) -> tuple[str, Definition]:
    a = with_article(job)
    return a, Definition(plural(job), capitalised(f"{a} {deed}."))


def _of_kind(kind: str, member: str) -> tuple[str, Definition]:
    name = with_article(member) if kind in _WITH_ARTICLE else member
    return name, Definition("", capitalised(f"{name} is {with_article(kind)}."), _in_a_word(kind))


def _in_a_word(kind: str) -> str:
    return "" if " " in kind else kind


_DEFINED: dict[str, Definition] = dict(
    reversed(
        [
            *itertools.starmap(_of_subject, SUBJECTS.items()),
            *map(_of_animal, ANIMALS),
            *map(_of_thing, THINGS),
            *itertools.starmap(_of_job, JOBS.items()),
            *itertools.starmap(_of_country, COUNTRIES),
            *(
                _of_kind(kind, member)
                for kind, _, members in KINDS
                if kind in _WITH_ARTICLE | _WITHOUT
                for member in members
                if kind in _WITHOUT or not member.endswith("s")
            ),
        ]
    )
)
"""What is asked for, with its article, and what it is; the first table that has it says so."""
_NAMES = list(_DEFINED)
_JOBS_DOING = Counter(JOBS.values())
_SUBJECTS = [name for name, _ in itertools.starmap(_of_subject, SUBJECTS.items())]
WORDS: tuple[str, ...] = tuple(
    sorted(
        {
            word
            for name, known in _DEFINED.items()
            for word in re.findall(r"[A-Za-z]{3,}", f"{name} {known.many}")
        }
        | {word for pair in (*OPPOSITES, *PLURALS) for word in pair if word.isalpha()}
        | {word for row in COUNTRIES for word in re.findall(r"[A-Za-z]{3,}", row[1])}
    )
)
"""Words that are asked for, of all these tables."""
