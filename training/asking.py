"""Ways of asking for one thing, shared by the topics: questions, wishes, errands for others, fragments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from training.phrasing import say

_ASKER = (
    "(My (son|daughter|teacher|brother|sister|friend|wife|husband|mother|grandson|neighbor|boss|little boy|little girl|class)"
    "|Our teacher|A (friend|child|colleague|student)|Someone|Somebody|The (teacher|quiz master|little one))"
)
_PURPOSE = "(my quiz|a quiz|school|my homework|a crossword|a test|a game|my son|my daughter|class|an essay|a bet)"
_SAYS = "(wants to know|wants to hear|asks|asked me|would like to know|wonders|has to know|needs to know|keeps asking)"

# {x} is a thing with a name: "the capital of Spain".
_THINGS = (
    "(What is|What's|What is) {x}?", "(What is|What's|Whats) {x}?", "{x}?", "{x}", "{x} (is|would be|is called|means) what?",
    "{x} is( called|)(?|...|)", "(Tell|Give) me {x}.", "(Name|Say|State) {x}.", "I (need|want|seek|search) {x}( for {purpose}|).",
    "(I'm|I am) looking for {x}.", "(Do|Would) you (happen to |)know {x}?", "(Can|Could) you (name|tell me|give me|say) {x}?",
    "{who} (needs|is looking for|asks for|wants|asked me for) {x}.", "{who} {says} what {x} is.",
    "(I forgot|I have forgotten|I can't remember|I don't remember|I do not know) (|what is |the answer: ){x}.",
    "(What about|How about|And what is) {x}?", "(In the quiz they ask for|The question is|My homework asks for|They want me to name) {x}.",
    "(Which one|Which|What exactly) is {x}?", "{x} - (do you know it|which is it|what is it|any idea|can you name it)?",
    "(Remind me of|Help me with|Help me find|I'd like to learn|Let me know) {x}.", "(Say|Tell me|Explain) what {x} is.",
    "(I'd like|I want|I would like) to know {x}.", "(What|which) (might|could|would) {x} be?", "For {purpose} I (need|want) {x}.",
    "(It's|It is) for {purpose}: (what is |){x}(?|)", "Is there a name for {x}?", "(I am|We are) (asked|supposed) to (name|give|find) {x}.",
)  # fmt: skip
# {x} is an indirect question: "what sound a cow makes".
_CLAUSES = (
    "{who} {says} {x}.", "(Can|Could|Will|Would) you (tell me|say|explain) {x}?", "(Do|Would) you know {x}?", "(Tell me|Say) {x}.",
    "(I wonder|I forgot|I'd like to know|I want to know|I don't know|I need to know|I am not sure|I never know|I was asked) {x}.",
    "{x}?", "For {purpose} I (need|have) to know {x}.", "(I have|We have) to (find out|say|write down) {x}.", "It would be nice to know {x}.",
    "(The|My) question is {x}.", "{x} - (any idea|do you know|that is my question)?", "Let me know {x}.",
)  # fmt: skip
_LEADS = (
    "We have a quiz( tonight| here|).", "I am (doing|writing) (a quiz|a test|my homework).", "This is for {purpose}.",
    "(Quiz|Quiz time|Quiz question|A riddle|School question|Something for a child|Homework|A quick one|Easy one)(:|!)", "{who} asks:",
    "{who} asked me (this|something):", "(I need help|Help|I am stuck|I am curious)(.|:|!)", "(You know this|You are clever|I can't sleep).",
    "(I bet|I think|I hope) you know (this|it)(.|:)", "(Sorry|Excuse me|Please help|Right|Look|Hm|Um|Well then|Next),",
)  # fmt: skip
_MEETINGS = (
    "I (heard|read|talked|learned|thought) about {x} (today|yesterday|at school|)(.|,|:)", "I saw (a picture of |){x}( today| yesterday|).",
    "(In school we|Today we) (talk|talked|learn|learned) about {x}.", "(A question about|Something about|About|I have a question about) {x}:",
    "(Speaking|Talking) of {x}:", "{who} (likes|loves) {x}.", "(Think|I think) of {x}.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wordings:
    """How one kind of fact is asked for, with slots such as ``{c}`` for what it is asked about.

    Attributes:
        questions: Whole requests.
        things: Names of what is wanted: "the capital of {c}".
        clauses: Indirect questions: "what sound {a} makes".
    """

    questions: tuple[str, ...]
    things: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()

    def asked(self, random: Random, *, about: str = "", **slots: str) -> str:
        """One request; `about` is what somebody may have mentioned before they ask."""
        kinds = (
            ((None,), self.questions, 50),
            (_THINGS, self.things, 35),
            (_CLAUSES, self.clauses, 20),
        )
        frames, patterns, _ = random.choices(
            kinds, [weight if patterns else 0 for _, patterns, weight in kinds]
        )[0]
        frame, pattern = random.choice(frames), random.choice(patterns)
        text = _filled(random, (frame or "{x}").replace("{x}", pattern), slots)
        if frame is None and random.random() < 0.15:
            is_met = about and random.random() < 0.5
            lead = _filled(random, random.choice(_MEETINGS if is_met else _LEADS), {"x": about})
            return f"{lead} {text}"
        return text


def _filled(random: Random, pattern: str, slots: dict[str, str]) -> str:
    fixed = {"who": _ASKER, "says": _SAYS, "purpose": _PURPOSE}
    text = say(random, pattern.format(**fixed, **slots))
    return text.replace(" .", ".").replace(" ?", "?").replace(" ,", ",").replace(" :", ":")


def guessed(random: Random, right: str, others: Sequence[str]) -> tuple[str, str]:
    """A guess at what `right` is, and the verdict that begins the answer: ``Yes`` or ``No``."""
    if random.random() < 0.4:
        return right, "Yes"
    return random.choice([other for other in others if other != right]), "No"


def either(random: Random, right: str, others: Sequence[str]) -> tuple[str, str]:
    """`right` and a wrong one, in any order."""
    pair = [right, random.choice([other for other in others if other != right])]
    random.shuffle(pair)
    return pair[0], pair[1]
