"""What something is, in a sentence or two: everyday things, animals, countries and whatever else the tables know."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from random import Random

from training.asking import Wordings, either
from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.jobs import JOBS, NEEDED
from training.facts.kinds import KINDS
from training.facts.subjects import SUBJECTS
from training.facts.traits import ANIMALS, THINGS, Animal, Thing
from training.facts.words import OPPOSITES, PLURALS, plural
from training.phrasing import capitalised, first_sentence, say, typed, with_article
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
        "(ever heard of|have you (ever |)heard of|did you ever hear of|do u know|you know) {x}?( what is it| what's that| whats that|)", "(whats|wats|wat is|what is|what's) {x}( pls| please| lol| again| even| anyway| in short|)", "(can|could) (u|you) (explain|tell me|say) what {x} is( pls| please| in simple words| quickly|)?", "pls (explain|define|describe) {x}( to me| for me|)",
        "{x} - (meaning|definition|explain|short explanation|any idea what that is|what's that|no clue what that is)?", "{x}, (what is that|what's that|what is it|what would that be)( exactly| again| supposed to be|)?", "(i dont know|idk|no idea|no clue) what {x} is( lol|, help|, can you explain| - can you help|)?", "(My (friend|teacher|boss|daughter|grandpa) (mentioned|talked about|keeps talking about|was telling us about) {x}|(Everyone|Somebody|The radio) talked about {x}|I came across {x}( in a book| in a film| on the internet|))(.| and) (I didn't understand it|I nodded but had no idea|I was lost)( at all|)(.| -) (What is (it|that)|Can you explain)?",
        "(The word|The thing) I (want|need) explained(:| is) {x}.", "(Suppose|Say|Imagine) (a child|an alien|my grandma) asks (you |)what {x} is. (What do you say|What would you answer)?", "(Teach me|Educate me|Enlighten me): {x}.", "If (somebody|someone|a child) (says|asks me about) {x}, what (do they mean|is that|do I answer)?",
        "(What kind of thing|What sort of thing|What kind of a thing) is {x}?", "(How|In what words) (can|do|would) I (explain|describe) {x} to (a child|my kids|somebody who has never heard of it)?", "(We are|I am) (talking|reading|learning) about {x} (at school|in class|in a course)(.|,) (so |)what (exactly |)is (it|that)?", "(Everybody|Everyone) (seems to know|knows) what {x} is(,| -) (except me|but I don't|not me). (Help|Please explain|What is it)?",
        "(okay|ok|so|right|hmm|um|well) (what's|what is|whats) {x}( then| now|)?", "In (one or two sentences|a sentence|simple English|plain words)(,|:) what is {x}?", "(I'd like|I want|I need) (a short|an easy|a simple|a quick) (explanation|definition|description) of {x}.", "(I'm|I am) (not sure|confused about|unsure) what {x} (is|really is|is exactly).", "(Could|Can) somebody (please |)(explain {x}|tell me what {x} is)?",
        "(What do dictionaries say about|How do people explain|How do dictionaries define) {x}?", "what does {x} mean( exactly|)?", "(Quick|Short|Stupid|Dumb|Strange) question(:|,|, but) what('s| is) {x}?", "(Is there|Do you have) (a|an easy|a short|a simple) (explanation|definition) (of|for) {x}?",
    ),
    clauses=("what {x} is", "what {x} is", "what exactly {x} is", "what is {x}"),
)  # fmt: skip
_MANY = Wordings(
    questions=(
        "What are {p}?", "What are {p}?", "What (exactly|really|on earth) are {p}?", "(Explain|Define|Describe) {p}.", "{p} are what?", "{p} - what are (they|those)?", "Tell me (what {p} are|about {p}|something about {p}).",
        "What (do you know|can you tell me|can you say) about {p}?", "I (read|heard) about {p}. What are they?", "(I don't know|I have no idea|Nobody ever told me) what {p} are.", "What do (people|you) mean by {p}?",
        "(whats|what r|what're|wat are) {p}( pls| please| lol| again|)", "(ever heard of|have you (ever |)heard of|do u know|what about) {p}?( what are they| what are those|)", "{p}, (what are they|what are those|what is that|what would those be)( exactly| again|)?", "(pls|please) (explain|define|describe) {p}( to me| in simple words|)", "(can|could) (u|you) (explain|tell me) what {p} are( pls| please| in simple words|)?",
        "(My (son|daughter|pupil|niece) (asked|wants to know)|I was asked) what {p} are( and I had no answer|. What do I say|)?", "(idk|i dont know|no clue|I'm not sure) what {p} are( lol|, help|. Can you explain|)?", "(Imagine|Suppose|Pretend) I have never (seen|heard of) {p}. What are they?", "How would you (explain|describe|define) {p}( to a child| in a few words|)?", "(My teacher|A friend|The radio|My boss) (mentioned|talked about) {p}(.| and) I had no idea( what they are|). What are they?",
        "(We are|I am) (reading|learning) about {p} (at school|in class)(.|,) (so |)what are they( exactly|)?", "(Give me|I need|I want) (a short|a simple|an easy) (explanation|description|definition) of {p}.", "What (kind|sort) of (thing|things) are {p}?", "{p}: (what is that|explain|short explanation|definition|what do I need to know)?", "(Teach me|Tell my class|Let's talk) about {p}.", "(So|And|Ok|Hmm|Well) what are {p}( then| anyway|)?",
    ),
    clauses=("what {p} are", "what {p} are"),
)  # fmt: skip
_WORKER = Wordings(
    questions=(
        "Who {d}?", "What do you call (a person|somebody|someone) who {d}?", "What is (a person|somebody|someone) who {d} called?", "(Which|What) (job|profession) has (a person|somebody|someone) who {d}?", "(Somebody|Someone|My friend|My aunt) {d}. What is (that|the) (job|profession)( called|)?",
        "(Which|What) (job|profession) is it when (a person|somebody) {d}?", "(A man|A woman|Somebody|A person) {d}(.|:) (What do you call that|How is that called|Name the job|Which job is that)(?|.)", "{d} - (who is that|which job is that|who does that)?", "(To|For) (whom|what person) do I go, if I need somebody who {d}?", "(Look for|I need|Find me) somebody who {d}. (Who|What) is that( called|)?", "How do you call (a person|somebody|someone) who {d}?",
        "(What is|What's|Whats|whats) the (name of the |)(job|profession)( called| again| name|) where (somebody|someone|a person|one person) {d}?", "(My|Our) (neighbor|uncle|aunt|cousin|grandpa|friend's mother|son-in-law) {d}( for a living|). (What is (the|that) (job|profession)( called|)|Which job is that|What do you call that job)?", "(What is|What's) the (word|job title|term|English word) for (somebody|someone|a person) who {d}?", "(I forgot|I can't think of|What was) the (word|name) (again |)for (somebody|someone|a person) who {d}.",
        "(What|Which) (kind of |)(worker|professional|person) {d}?", "(What|which) (job|profession) (do you have|would you have|is yours) if you are (somebody|someone|the one) who {d}?", "(Guess|Name) the (job|profession)(:| -) (this person|somebody|he|she) {d}.", "Riddle: (I am|it is|it's) (somebody|someone|a person) who {d}. (Who is it|Which job is it)?", "(Someone|Somebody|A person) who {d} is (a|called|known as) (what|...|___)?", "whose job is it: (a person|somebody|someone) {d}?",
        "(My|Our) (daughter|son|niece|little boy) wants to be (somebody|someone|a person) who {d}. (What is the job called|Which job is that|What job is that)?", "In (which|what) (job|profession) is it that (one|somebody|a person) {d}?", "(the|that) (guy|person|one) who {d}( -|,|:) (what do you call them|what is the word|what's the job|who is that)?", "(Complete|Finish|Fill in): (a person|somebody) who {d} is called (...|___).", "(Is there|What is) a (word|name) for (somebody|someone|a person) who {d}?",
    ),
    things=("the word for (a person|somebody) who {d}", "the name for (a person|somebody) who {d}", "the job of (a person|somebody) who {d}"),
    clauses=("who {d}", "what (a person|somebody) who {d} is called", "which (job|profession) it is when somebody {d}"),
)  # fmt: skip
_NEEDING = Wordings(
    questions=(
        "{s}. (Who|Whom) (do|should|can|must) I (call|ask|talk to|turn to|look for)?", "{s}. (Who can help( me|)|Who could help( me|)|Who helps( me|)|Who does that|Who do I need|Who is the right person)( now| here|)?", "{s}. (Whose job is (it|that|this)|Which (job|profession) is that|What (job|profession) is that|What is the job called)?",
        "(Who|Whom) (do|should|can) I (call|ask|turn to|talk to) (if|when) {r}?", "(Who|What kind of (worker|person|professional)) (can help|helps|do I need|do you need|should I call) (if|when|because) {r}?", "(Which|What) (job|profession) (helps|is needed|do I need) (if|when) {r}?", "{s}, who (do I call|do i call|can help|does that|should I ask|do i need)( pls| please|)?",
        "{s} (and|so|but) (I don't know|I have no idea|idk) (who to call|who can help|whom to ask|who does that). (Help|Any idea|Who is it|Can you tell me)(.|?|!)", "{s}. (What kind of|Which|What) (worker|person|professional|expert) (do I need|is that|can help|does that|should I look for)?", "(Help|Oh no|Oh dear|Ugh|Please help|Hi|Hello|So)(!|,) {r}(.|!) Who (do I call|can help|should I call|do I need|does that)( now|)?",
        "{s}. What do you call the (person|man or woman|expert) (who helps|I need|I should call|for that)?", "If {r}, (who|which person) (do I call|can help|should I ask|is the right one)?", "Suppose {r}. (Who|Whom) (would you call|do you call|would you ask)?", "{s}( -|, so|:) (who to call|whom to call|which profession|which job is it|who is that a job for)?", "{s}. I need (someone|somebody|a professional|an expert), but (who|what is the job called|which one)?",
    ),
    clauses=("who can help (if|when) {r}", "(who|whom) to call (if|when) {r}", "whose job it is (if|when) {r}"),
)  # fmt: skip
_DOING = Wordings(
    questions=("What does {x} do?", "What does {x} do?", "(My aunt|My uncle|My father|My mother|My brother|My sister|Our neighbor|Anna|Peter) is {x}. (What does (she|he) do|What is that|What kind of work is that)( all day| every day|)?", "(What are the tasks of|What work does|What do you hire) {x}( do| for|)?", "I (want to become|met|know) {x}. What (does such a person do|is that work)?", "What is the (job|work|task) of {x}?", "What (do you|must you|does one) do as {x}?", "How does {x} (spend the day|earn money)?", "What would my (work|job) be if I (were|became) {x}?",
        "(My|Our) (uncle|aunt|cousin|friend|neighbor|grandfather|mom|dad) (works as|worked as|wants to work as|used to work as) {x}(,|.) (meaning|what does that mean|so what is that|which means what|what is that about|what do you do there)?", "(whats|what's|what is) the job of {x}( pls| again| about|)?", "(whats|what's|what is) {x}( even| again|) (for a job|as a job|by profession)?", "(I was|I am|I got) (offered a job|hired) as {x}(.|,) (What do I have to do|What will I do|what would I do)( all day|)?",
        "what does {x} (actually |really |)do( all day| for a living| at work| every day|)( pls| lol|)?", "My (son|daughter|niece|little brother) wants to be {x}. (What is that|What do they do|What would (he|she) do)?", "{x} - what (kind of |)(job|work) is (that|it)?", "(What's|What is) it that {x} does( all day|)?", "Why (do we need|would somebody need|would I call|would anyone hire) {x}?", "What is the everyday work of {x}?",
        "What (does|would) it mean to be {x}?", "What is {x} (paid|needed|good|there) for?", "(What are the duties of {x}?|Name the duties of {x}.)", "(I met|I sat next to|I talked to|I am married to) {x}( today| on the train| yesterday|). What (do they|does such a person|does somebody like that) (do|do at work|do all day)?", "(Explain|Describe|Tell me about) the (job|work|profession) of {x}.", "(idk|i dont know|no idea) what {x} does( lol|, explain|)",
    ),
    clauses=("what {x} does", "what {x} does (for a living|at work|all day)", "what the job of {x} is"),
)  # fmt: skip
_CHOOSING = Wordings(
    questions=(
        "Is {x} {a} or {b}?", "Is {x} {a} or {b}?", "is {x} {a}, or is it {b}?", "{x} - (is it|is that) {a} or {b}?", "What is {x}, {a} or {b}?", "{x}: {a} or {b}?", "(I heard of|I read about|My friend mentioned|Someone mentioned) {x}. Is (it|that) {a} or {b}?",
        "(ever heard of|do you know|do u know) {x}? (is|Is) (it|that) {a} or {b}?", "(I think|I bet|My friend says) {x} is {a}, (my brother says|my wife says|but I say) {b}. (Who is right|What is it|Which is it)?", "(Tell me|Say): is {x} {a} or {b}?", "(Would you call|Do you call|Is it right to call) {x} {a} or {b}?", "What kind of thing is {x}: {a} or {b}?",
    ),
    clauses=("whether {x} is {a} or {b}",),
)  # fmt: skip
# Nothing of the kinds to choose from is another of them as well.
_CHOICES = {
    "country": ("city", "mountain", "language", "food", "animal"),
    **dict.fromkeys(("mammal", "bird", "insect", "reptile", "tree"), ("fish", "building", "sport", "country")),
    **dict.fromkeys(("fish", "flower", "vegetable", "instrument"), ("bird", "insect", "mammal", "building", "country")),
    **dict.fromkeys(("metal", "sport"), ("fruit", "bird", "city", "country")),
}  # fmt: skip
_CHOICE_SHARE = 0.15  # of questions about something of these kinds
_WORKER_SHARE = 0.14
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
        job = random.choice(list(NEEDED))
        prompt = _asked_for(random, job)
        return [
            Exchange(
                typed(random, prompt), f"{capitalised(with_article(job))} {JOBS[job]}.", word=job
            )
        ]
    one = random.choice(_SUBJECTS if random.random() < _SUBJECTS_SHARE else _NAMES)
    known = _DEFINED[one]
    if one == known.many or (known.many and random.random() < _MANY_SHARE):
        prompt = _MANY.asked(random, about=known.many, p=known.many)
    elif known.word in _CHOICES and random.random() < _CHOICE_SHARE:
        kinds = either(random, known.word, _CHOICES[known.word])
        a, b = map(with_article, kinds)
        prompt = _CHOOSING.asked(random, about=one, x=one, a=a, b=b)
    else:
        is_job = one.split(" ", 1)[-1] in JOBS and random.random() < 0.5
        prompt = (_DOING if is_job else _ONE).asked(random, about=one, x=one)
    told = first_sentence(known.text) if scene.is_terse else known.text
    return [Exchange(typed(random, prompt), spoken(scene, told), word=known.word)]


def _asked_for(random: Random, job: str) -> str:
    """Who does what the job does, or helps in a situation where it is needed."""
    deeds, situations = NEEDED[job]
    if situations and random.random() < 0.4:
        situation = say(random, situations)
        return _NEEDING.asked(random, r=situation, s=capitalised(situation))
    return _WORKER.asked(random, d=say(random, deeds) if random.random() < 0.5 else JOBS[job])


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
