"""Ways of asking for one thing, shared by the topics: questions, wishes, errands for others, fragments."""

from __future__ import annotations

import re
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
    "(It's|It is) for {purpose}: (what is |){x}(?|)", "Is there a name for {x}?",
    "{x} (please|plz|now|, go|, come on)", "(My|The) (homework|worksheet|test|quiz card) says: {x}.", "(Next|First|Last) (one|question|up): {x}.", "{who} (could not|couldn't|can't) (name|tell me) {x}. Can you?",
    "(Without|With no) long explanation: {x}?", "(Fill in|Complete|Finish): {x} is (...|___|?)", "(I|We) (looked|searched) everywhere for {x}.", "(Bet you|I bet you) (know|can name) {x}.", "(Just|Only) (tell me |)(|the name, please: ){x}.",
    "(What do you think|Guess|Take a guess): (what is |){x}(?|)", "(Give|Find|Get) me {x}(, will you|, would you|)?", "(In your opinion|As far as you know|If I am not mistaken, you know), what is {x}?", "(Still|I am still) (looking|waiting) for {x}.",
    "(Should|If) (I|someone) (be asked|ask|asked) (for|about) {x}, what (is the answer|should I say|would you say)?", "It says here: '{x}?'( What do I answer?| Help!|)", "(I|We) (play|are playing) (a quiz|trivia|a game) (and|where) (I|we) (need|must name) {x}.",
    "(I am|I'm) (a teacher|a student|a parent|learning) and (need|want|ask for) {x}.", "(Long story short|To be short|Straight to the point), (what is|what's|I need) {x}?", "(I am|We are) (asked|supposed) to (name|give|find) {x}.",
)  # fmt: skip
# {x} is an indirect question: "what sound a cow makes".
_CLAUSES = (
    "{who} {says} {x}.", "(Can|Could|Will|Would) you (tell me|say|explain) {x}?", "(Do|Would) you know {x}?", "(Tell me|Say) {x}.",
    "(I wonder|I forgot|I'd like to know|I want to know|I don't know|I need to know|I am not sure|I never know|I was asked) {x}.",
    "{x}?", "For {purpose} I (need|have) to know {x}.", "(I have|We have) to (find out|say|write down) {x}.", "It would be nice to know {x}.",
    "(The|My) question is {x}.", "{x} - (any idea|do you know|that is my question)?", "Let me know {x}.",
    "(Guess|Remind me|Teach me|Show me that you know) {x}.", "(Nobody|No one) (here |)(could tell me|knows|remembers) {x}. Do you?", "(Have you (any idea|learned)|Did you learn|Did anyone tell you) {x}?", "(I keep|We keep) (forgetting|asking ourselves) {x}.",
    "(Please |)(look up|check|find out|answer this:) {x}.", "(We|My friend and I) (argue|bet|disagree) about {x}. (Who is right|What is right|Help us|Tell us)(.|?)", "(Any|Some) (idea|thoughts|clue) (on |about |){x}?",
    "(If you know|In case you know) {x}, (say so|tell me|please tell me|let me hear it).", "(It|This) (bothers|puzzles) me: {x}?", "(I am|I'm) (curious|wondering|unsure) {x}.", "(As|Being) a (teacher|student|parent), I should know {x}. (Tell me|Help)(.|!)",
)  # fmt: skip
_LEADS = (
    "We have a quiz( tonight| here|).", "I am (doing|writing) (a quiz|a test|my homework).", "This is for {purpose}.",
    "(Quiz|Quiz time|Quiz question|A riddle|School question|Something for a child|Homework|A quick one|Easy one)(:|!)", "{who} asks:",
    "{who} asked me (this|something):", "(I need help|Help|I am stuck|I am curious)(.|:|!)", "(You know this|You are clever|I can't sleep).",
    "(I bet|I think|I hope) you know (this|it)(.|:)", "(Sorry|Excuse me|Please help|Right|Look|Hm|Um|Well then|Next),",
    "(I am|I'm) (back|new here|a beginner|six years old|in a hurry|on my phone|a teacher|learning English).", "(Nice to meet you|Good to see you|Long time no see)(.|!)", "(Thanks|Thank you|Great|Good|Perfect|Okay|Nice)(.|!)",
    "(No rush|No hurry|Take your time), but", "(Test|Warm-up|Bonus question|Round (one|two)|Question (1|2|3|four)|Last question)(:|.)", "(My kids|The children|We) (play|are playing) a quiz(.|:)", "I (don't|do not) (need|want) (an essay|much|a long text)(.|, just this:)",
)  # fmt: skip
_MEETINGS = (
    "I (heard|read|talked|learned|thought) about {x} (today|yesterday|at school|)(.|,|:)", "I saw (a picture of |){x}( today| yesterday|).",
    "(In school we|Today we) (talk|talked|learn|learned) about {x}.", "(A question about|Something about|About|I have a question about) {x}:",
    "(Speaking|Talking) of {x}:", "{who} (likes|loves) {x}.", "(Think|I think) of {x}.",
)  # fmt: skip

# Of words that are asked about: where no space stands before it, a word is another token.
_QUOTED_SHARE = 0.15


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
        for word in slots.values():
            if word.isalpha() and len(word) > 3 and random.random() < _QUOTED_SHARE:
                text = re.sub(rf'(?<!")\b{word}\b(?!["\'])', f'"{word}"', text)
        if frame is None and random.random() < 0.15:
            is_met = about and random.random() < 0.5
            lead = _filled(random, random.choice(_MEETINGS if is_met else _LEADS), {"x": about})
            return f"{lead} {text}"
        return text


def _filled(random: Random, pattern: str, slots: dict[str, str]) -> str:
    fixed = {"who": _ASKER, "says": _SAYS, "purpose": _PURPOSE}
    text = say(random, pattern.format(**fixed, **slots))
    return text.replace(" .", ".").replace(" ?", "?").replace(" ,", ",").replace(" :", ":")


def guessed(random: Random, right: str, others: Sequence[str]) -> str:
    """A guess at what `right` is, for questions whether it is so.

    The answer to them is the fact alone: a verdict before or behind it was learnt as a guess (README.md, "Verdicts").
    """
    if random.random() < 0.5:
        return right
    return random.choice([other for other in others if other != right])


def either(random: Random, right: str, others: Sequence[str]) -> tuple[str, str]:
    """`right` and a wrong one, in any order."""
    pair = [right, random.choice([other for other in others if other != right])]
    random.shuffle(pair)
    return pair[0], pair[1]
