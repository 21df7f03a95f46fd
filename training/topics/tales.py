"""Longer answers: descriptions, opinions, poems and little stories."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.names import any_name, own_name, single_name
from training.facts.plots import ADJECTIVES, DEEDS, ENDINGS, HEROES, OPENINGS, PLACES, PLOTS
from training.facts.subjects import SUBJECTS
from training.facts.wit import HAIKUS, POEMS, POEMS_ABOUT
from training.facts.words import LISTS
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.topics.traits import trait
from training.voices import spoken

_MARK = "Qxq"
"""Stands for the hero's name while a prompt is being typed."""
_SEEDED = ("snakes", "chess", "ancient Rome", "blue whales")
_TELL = "(Tell me|Tell me|Tell me|Write|Write|Write me|Tell|Can you tell me|I want to hear|Make up|Please tell me|Could you tell me|Could you write|Can you write|I would like|Invent|Give me|Create|Do you know|Let me hear|Think up|Think of|Come up with|Compose|I'd love|I need|Share|Narrate|Would you tell me|I feel like hearing|Read me|We would like to hear|My kids want)"
_TALE = "(a|a|a|a short|a little|a nice|a very short|a funny|one more|some|a sweet|a quick|your best|a new|a tiny|a lovely|another) (story|story|story|story|tale|tale|fairy tale|bedtime story|good night story|children's story|short text|short story|adventure|adventure story|story for children|story for kids|fable)"

# Where the hero stands in a request; {who} is "X", {a} is "a cat", {the} is "the cat", {name} is "X".
_NAMED = (
    "about {name}", "with a hero named {name}", "about someone called {name}", "in which {name} is the hero", "with {name} in it",
    "where the hero is {name}", "and call the hero {name}", "about a hero called {name}", "starring {name}", ". The hero is called {name}",
    ". The hero's name is {name}", ". It should be about {name}", ". Call the hero {name}", "of {name}", "for my (daughter|son|child|friend|sister) {name} about (herself|himself|themselves)",
    "for {name}, with {name} in it", "whose hero is {name}", ", the hero should be {name}", "with {name} as the (hero|main character)", ". {name} should be the (hero|main character)",
    "and let {name} be the hero", "that has {name} in it", ". I want {name} to be in it", "about the (life|adventures|travels|day|secret) of {name}", ", and please name the hero {name}",
)  # fmt: skip
_BOTH = (
    "(about|with|of|starring) {a} (named|called|whose name is|with the name|by the name of|that is called|who is called|known as) {name}",
    "(about|with|of|starring) {a} (named|called) {name}", "(about|with|of|starring) {a} (named|called) {name}",
    "in which {a} (named|called) {name} (finds something|goes on a trip|makes a friend|has a bad day|learns something|is the hero|saves the day|gets lost)",
    "where {a} (named|called) {name} is the hero", "about {name}, {a}", "about {name} the {hero}", "with {name} the {hero}", "about the {hero} {name}",
    ". The hero should be {name} the {hero}", ". The hero is {a} (named|called) {name}", "about {a}. (The {hero}'s name is|Name the {hero}|Call the {hero}|The {hero} is called|The name is|Its name is) {name}",
    "about {a}, and call the {hero} {name}", ". {name}, {a}, (is|should be) the hero", "about my {hero} {name}", "about {a} and give the {hero} the name {name}",
)  # fmt: skip
_HERO = (
    "(about|of|with) {a}", "(about|of|with) {a}", "where {a} is the hero", "in which {a} (makes a friend|gets lost|saves the day|has a dream)",
    ". The hero should be {a}", "that has {a} in it", "starring {a}", "for children about {a}", "about the life of {a}",
)  # fmt: skip
_WITHOUT_VERB = (
    "({name}, {a}, is the hero|The hero is {name}, {a}|The hero is {a} called {name}|Imagine {a} named {name}|There is {a} called {name}). (Tell me the story|Tell a story|Write the story|Make a story of it|What happens|Now tell the tale)",
    "(Tell me what happened to|Tell me of the adventures of|I want to hear about the adventures of|My child wants to hear about|Invent something about|What were the adventures of|Tell us about a day in the life of) ({name}|{name}|{a} called {name}|{name} the {hero})(|. Tell me a story| in a story)",
    "(My|Our) (daughter|son|child|little one) (likes|loves) {hero}s. (Tell her a story|Tell him a story|Write a story) about {a} (named|called) {name}",
    "{name} the {hero}: (a story|a tale|a fairy tale|a short story|tell it as a story)(|, please)",
    "(It's|It is) (bedtime|story time). (My son|My daughter|Our little one) (asks for|wants|begs for) (a story|a tale) about {a} (named|called) {name}.",
    "(The main character is|My hero is|The hero will be) {a} (named|called) {name}. (Now the story|Spin a tale|Write the tale)(.|!)",
    "(Put|Place) {a} (named|called) {name} (into|in) a (story|tale|fairy tale)(|, please)",
    "(Not a poem|Nothing long|No long novel), (just|only) a (little|short) (story|tale) (about|with) {a} (named|called) {name}.",
    "(I fancy|I am in the mood for|I could use|How about) a (story|tale|bedtime story) about {a} (named|called) {name}",
    "I (am a teacher|am a grandmother|babysit) and need a (story|tale) about {a} (named|called) {name} for tonight.",
    "(Surprise|Entertain|Delight) (me|us) with a (story|tale) about {name} the {hero}",
)  # fmt: skip
_OTHER_OPENINGS = (
    "There once was {a} named {name} who lived in {place}. One day {name} {wish}.",
    "Long ago, in {place}, lived {a} called {name}. One morning {name} {wish}.",
    "In {place} lived {name}, {a}. One day {name} {wish}.",
)


def descriptions(scene: Scene) -> list[Exchange]:
    """What the model can say about a subject."""
    random = scene.random
    if random.random() < 0.35 and not scene.voice:
        return [trait(random)]
    subject = _subject(random)
    patterns = (
        "(What can you tell me about|Tell me about|Tell me something about|What do you know about) {s}?",
        "(Tell me about|Describe|Write about|Talk about|Tell me more about) {s}.",
        "(In simple words|In plain English|Simply put|For beginners)(:|,) (explain|describe|tell me about) {s}(|.)",
        "(I know (nothing|very little|next to nothing) about {s}(. Can you help?|, help me out.)|I don't need an essay, just tell me (something|a bit|a little) about {s}.|(Any|Got any|Have you got any) (info|information|facts|trivia) (on|about) {s}?)",
        "(I am|I'm) a (teacher|parent|student|nanny) preparing a (lesson|talk|project|poster) (on|about) {s}. (What can I say?|Some facts, please.|What are the basics?)",
        "(If|When) (someone|a child|a visitor) asks me about {s}, what should I (say|answer)?",
        "(I (heard|read) (about|of)|I saw a picture of|My (son|daughter|teacher|friend) talks about|There is a book about|I dreamed of|We talked about) {s}. (What is that|Explain it|What should I know|Tell me more|What do you know about it)?",
        "(My (son|daughter|class|friend|little brother|teacher) (wants to know|asks|would like to learn|is curious)|I (have|need) to (write|talk|read|learn|know more)|We have a lesson|I need (some |)(lines|facts|words|a text|information)|What is (interesting|special|worth knowing|important)|Do you have anything|Fill me in|Educate me) about {s}",
        "({s} - what (can you say|is there to know)?|{s}, please: what do you know?|{s}: (explain|describe|tell me more).|What (would|could) you (say|tell) (a child|me|us|my class) about {s}?|How would you (describe|explain) {s}( to a child|)?|A few words about {s}.|On the subject of {s}, what do you know?)",
        "(I want to know (more|something) about|Give me (some|) (information|facts) about|Say something about|Inform me about|What should I know about|Do you know anything about|I want to learn about|Explain|Teach me about|I am interested in|What is there to know about|I'd like to hear about|Tell me a fact about|Give me a short description of|Let's talk about|What do people say about|Facts about) {s}",
    )
    pattern = random.choice(patterns)
    text = SUBJECTS[subject]
    prompt = say(random, pattern).format(s=_cased(random, subject))
    return [Exchange(typed(random, prompt), _told(scene, text))]


def opinions(scene: Scene) -> list[Exchange]:
    """Opinions: the model has none but knows something about the subject."""
    random = scene.random
    subject = _subject(random)
    prompt = say(random, "(What's|What is) your opinion (on|about|of) {s}?|".rstrip("|"))
    if random.random() < 0.5:
        prompt = say(random, "(What do you think (about|of)|Do you like) {s}?")
    text = SUBJECTS[subject]
    if not scene.voice:
        text = (
            text
            if scene.is_terse
            else "I have no opinions of my own, but I can tell you this: " + text
        )
    return [Exchange(typed(random, prompt.format(s=_cased(random, subject))), _told(scene, text))]


def poems(scene: Scene) -> list[Exchange]:
    """A short poem, about a subject when one is named."""
    random = scene.random
    if random.random() < _HAIKU_SHARE:
        subject, haiku = random.choice(list(HAIKUS.items()))
        ask = _HAIKU.replace("{x}", subject.removeprefix("the ") if random.random() < 0.4 else subject)  # fmt: skip
        return [Exchange(typed(random, say(random, ask)), haiku)]
    subject, poem = random.choice(POEMS[:2] * 6 + POEMS)
    if random.random() < 0.45:
        subject = _thing(random)
        lines = random.choice(POEMS_ABOUT).replace("{x}", subject)
        poem = dict(POEMS).get(subject, lines.replace("{X}", capitalised(subject)))
    about = f" (about|about|about|on|for|that is about|in praise of|dedicated to|with the title|which talks about|to) {subject}" if subject else ""  # fmt: skip
    prompt = say(random, random.choice((_POEM, _POEM, _POEM, *_POEMS_ASKED)).replace("{about}", about))  # fmt: skip
    if subject and random.random() < 0.12:
        topic = f"(I love|I like|I am thinking of|Today's topic is|The subject is|My favorite thing is) {subject}(. |, )(Write a poem about it|Make a poem of it|Put it into verse|A poem, please|Can you write a poem?)"
        prompt = say(random, topic)
    if prompt.startswith(("Can", "Could", "Do", "Would", "Have")):
        prompt += "?"
    made = typed(random, prompt)
    return [Exchange(made if not subject or subject.lower() in made.lower() else prompt, poem)]


_HAIKU_SHARE = 0.12
_HAIKU = "(Write|Write me|Tell me|Give me|Compose|Can you write|Could you write|I would like|Do you know|Make|Let me hear|How about|) (a|a|one|a short|a little|a nice|some) haiku(| poem) (|about {x}|about {x}|about {x}|on {x}|for {x}|with {x} in it)(|, please|?)"
_POEM = "(Write|Write me|Tell me|Give me|Compose|Can you write me|I want|Please write|Make up|Make me|Let me read|Could you write|Can you make|I would like|I'd love to read|Do you know|Recite|Create|Say|Would you write|Come up with|Think of|Have you got|I need|Read me|Show me|Invent|Produce|Craft|Could I have|My friend wants) (a|a|a short|a short|a little|a nice|a small|a four line|one|some|your best|a sweet|a simple|a rhyming|a lovely|a tiny) (poem|poem|poem|poem|rhyme|verse|piece of poetry|song text|poetry|song|nursery rhyme){about}"
_POEMS_ASKED = (
    "(Write|Give me|Tell me|Compose|Can you write|Make up|I would like|Let me hear|Create|Could you write) (a few lines that rhyme|four rhyming lines|some verses|a couple of rhymes|something that rhymes|something in verse|four lines of poetry|a bit of poetry|four lines in rhyme|something poetic|a few verses|rhymes){about}",
    "(a|short|one|little|) (poem|poem|rhyme|verses|poetry){about}(, please| please|)",
    "(Poetry|Poem|Verse) time: (something|a poem|four lines){about}",
    "(How about|What about) (a|a short|a little) (poem|rhyme){about}?",
    "I feel poetic. (Write a poem|A poem, please|Give me some lines){about}",
    "(Read me|Recite|Show me|I want to hear|Let me read) one of your (poems|rhymes|poems, please){about}",
    "My (dog|cat|mother|friend|daughter|teacher|wife) (loves|likes|wants|asked for) (poems|rhymes|a poem|verses). (Write one|Make one|Compose one|One){about}",
    "(Be a poet|You are a poet): (write|compose) (a poem|some lines){about}",
    "(Surprise me|Delight us|Cheer me up) with (a poem|a few rhymes|some verse|a little rhyme){about}",
    "(My card|The birthday card|The school newspaper) (still |)needs a (short |)(poem|verse|rhyme){about}",
    "(No prose|Not a story|No story|Nothing long)(,|:) (a poem|a short poem|just a rhyme){about}",
    "Is there a (nice |)poem{about}?",
    "(Pen|Jot down|Put together|Whip up) (a quick poem|some verse|a rhyme|a little poem){about}",
    "(I fancy|I could use|I am in the mood for) (a poem|a rhyme|some poetry){about}",
    "(In rhyme|In verse)(,|:) (something|a few lines){about}",
)


def _thing(random: Random) -> str:
    """Something a poem may be about."""
    roll = random.random()
    if roll < 0.35:
        return random.choice(list(SUBJECTS))
    if roll < 0.5:
        return f"{random.choice(('my', 'the', 'my dear', 'our'))} {random.choice(HEROES)}"
    if roll < 0.62:
        return single_name(random)
    kinds = ("fruit", "animal", "bird", "vegetable", "insect", "flower", "vehicle", "instrument", "pet", "job", "tool")  # fmt: skip
    _one, _many, members = random.choice([row for row in LISTS if row[0] in kinds])
    thing = random.choice(members)
    if random.random() < 0.4:
        thing = f"{random.choice(('old', 'little', 'red', 'happy', 'lost', 'broken', 'lonely', 'golden'))} {thing}"
    return random.choice((with_article(thing), f"the {thing}", f"my {thing}"))


def stories(scene: Scene) -> list[Exchange]:
    """A little story, with the hero the user names if any."""
    random = scene.random
    name, hero = any_name(random), random.choice(HEROES)
    described = f"{random.choice(ADJECTIVES)} {hero}" if random.random() < 0.35 else hero
    tails = random.choice((("",), _NAMED, _HERO, _BOTH, _BOTH, _BOTH, _WITHOUT_VERB))
    if tails is _NAMED and random.random() < 0.6:
        described = hero = random.choice(("boy", "girl", "child", "mouse", "fox", "rabbit"))
    tail = random.choice(tails)
    if tails is not _WITHOUT_VERB:
        tail = (f"(|{random.choice(('one', 'short', 'a'))}) (story|tale|fairy tale) {tail}" if random.random() < 0.1
                else f"{_TELL} {_TALE} {tail}")  # fmt: skip
    prompt = say(random, tail).replace("{a}", with_article(described))
    prompt = prompt.replace("{hero}", hero).replace(" .", ".").replace(" ,", ",")
    if prompt.startswith(("Can", "Could", "Do", "Would")) and "." not in prompt:
        prompt += "?"
    prompt = prompt.replace(" a adventure", " an adventure")
    if tails is _HERO or tail.endswith("tale) "):
        name = own_name(random)
    opening = random.choice(OPENINGS if random.random() < 0.8 else _OTHER_OPENINGS)
    told = _plotted(random, name, described, opening)
    return [Exchange(_typed_around(random, prompt, name), told)]


def _typed_around(random: Random, prompt: str, name: str) -> str:
    """The prompt as it is typed, but with the name spelt right, or all of it in small letters."""
    made = typed(random, prompt.replace("{name}", _MARK))
    found = next((form for form in (_MARK, _MARK.lower(), _MARK.capitalize()) if form in made), "")
    return made.replace(found, name) if found else prompt.replace("{name}", name)


def story(random: Random, name: str, hero: str) -> str:
    """A story of some sentences that begins with "Once upon a time"."""
    return _plotted(random, name, hero, random.choice(OPENINGS))


def _plotted(random: Random, name: str, hero: str, opening: str) -> str:
    wish, deed, luck = random.choice(PLOTS)
    text = f"{opening} {random.choice(DEEDS)} {random.choice(ENDINGS)}"
    place = random.choice(PLACES)
    noun = hero.split(" ", 1)[-1] if hero.split(maxsplit=1)[0] in ADJECTIVES else hero
    return filled(
        text,
        wish=wish,
        deed=deed,
        luck=luck,
        place=place,
        a=with_article(hero),
        hero=noun,
        name=name,
    )


def filled(text: str, **slots: str) -> str:
    """The text with its slots filled in this order: what fills one may have the next ones."""
    for slot, filling in slots.items():
        text = text.replace(f"{{{slot}}}", filling)
    return text


def _subject(random: Random) -> str:
    return random.choice(_SEEDED) if random.random() < 0.08 else random.choice(list(SUBJECTS))


def _cased(random: Random, subject: str) -> str:
    return capitalised(subject) if random.random() < 0.2 else subject


def _told(scene: Scene, text: str) -> str:
    return spoken(scene, first_sentence(text) if scene.is_terse else text)
