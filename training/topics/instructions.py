"""Ways an answer may be asked for: in one word, in one sentence, in capital letters, as a list."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Literal

from training.dialogue import Exchange
from training.phrasing import capitalised, first_sentence, say

# Patterns for `say`; square brackets become round ones.
_A_WORD = "(one|one|one|a single|just one|only one|exactly one|1) word"
_ONE_WORD = (
    f"? (Answer|Reply|Respond|Say it|Tell me|Write it|Give the answer) (in|with|using) {_A_WORD}(| only|, please|, nothing else).",
    f"? {_A_WORD}( only| please|, please| is enough| will do|, no more|, that's all|).",
    "(,| -|;|) (in|with|using|in just|with only|by) (one|a single) word( only|, please| please|)(|?|.)",
    ", (just|only|but just|but only) (one|a single) word( please|, please|)(|.|!)",
    f" ([{_A_WORD}]|[in one word]|[just the word]|[1 word]|[single word])",
    f"? (Use|Give me|Write|I want|I need|I only want|Say|Take|Make it) {_A_WORD}(| please|, nothing more| for it).",
    "? (No sentence|No whole sentence|Don't explain|No explanation|Not a sentence|Be short), (just|only) (the|one|a single) word.",
    "? (Just|Only|Nothing but) the (word|answer)(, no sentence|, please|)( itself|).", "? (Limit yourself|Keep it|Restrict yourself) to (one|a single) word.",
    "? (Not more than|No more than|At most) one word(, please|).", "? (One-word answer|A one-word answer|Single-word answer|One-word reply)( please|, please|).",
    f"? (The|Your) answer (should|must|has to) be {_A_WORD}.", f"? {_A_WORD} as (the|your|an) answer(, please|).",
)  # fmt: skip
_FIRST_ONE_WORD = (
    "(In|With|Using|In just|With only) (one|a single|one single) word( only| please|)(:|,)",
    f"(Answer|Reply|Respond|Say|Tell me|Please answer|Please reply|Please say) (in|with|using) {_A_WORD}( only|)(:|.|,)",
    f"{_A_WORD}( only| please|, please| answer|)(:|.)", "(One-word answer|A one-word answer|Single word answer)( please|, please|)(:|.)",
    f"(I want|Give me|I need|Use|Say|Write|Just say) {_A_WORD}( only|)(:|.)", "(No sentence|No sentences|No explanation), (just|only) (a|one) word(:|.)",
    "(Be brief|Be short|Keep it short) and use one word:", "Answer with (only|just) (the|a|one) word:", "(Don't|Do not) (explain|write a sentence), (just|only) one word:",
)  # fmt: skip
_LETTERS = "(capital letters|capital letters|capitals|uppercase|upper case|all caps|big letters|block capitals|uppercase letters|upper case letters)"
_CAPITALS = (
    f"(Answer|Reply|Respond|Write|Write it|Write the answer|Say it|Type it|Put it|Give it to me|Tell me) in {_LETTERS}(| only|, please|).",
    f"(Use|Use only|Only|Use nothing but|I want|I need|With|With nothing but) {_LETTERS}( please|, please| only|).", f"(Everything|All|All of it|The answer|All letters|Your answer) in {_LETTERS}(, please| please|).",
    f"In {_LETTERS}(, please| please| only|).", f"{_LETTERS}( please|, please| only|)(!|.|)", "(Please shout!|Make it all caps.|ALL CAPS please|Turn caps lock on.|CAPITAL LETTERS PLEASE|No small letters, please.|SHOUT!)",
)  # fmt: skip
_FIRST_CAPITALS = (
    f"(In|Using|Using only|With|Only|All in|Please in|Everything in) {_LETTERS}( please|, please| only|)(:|,)", f"(Answer|Reply|Respond|Write|Say|Tell me|Please answer|Please write) in {_LETTERS}( only|)(:|.)",
    f"{_LETTERS}( please|, please| only|)(:|.)", f"(Use|Please use|I want|Give me) {_LETTERS}(:|.)", "(USING CAPITAL LETTERS:|Shout the answer:|With caps lock on:|CAPITAL LETTERS:|ALL CAPS:|IN CAPITALS:|No small letters:)",
)  # fmt: skip
_SMALL = (
    "Answer in lowercase.",
    "Use only small letters.",
    "Write in lower case.",
    "No capital letters, please.",
    "In small letters.",
    "All lowercase, please.",
    "Write everything in lowercase.",
    "Do not use capitals.",
)
_ONE_SENTENCE = (
    "Answer in one sentence.", "In one sentence, please.", "Use one sentence.", "One sentence only.", "Just one sentence.",
    "Keep it to one sentence.", "Answer with a single sentence.", "Be brief.", "Keep it short.", "A short answer, please.",
    "Only one sentence.", "Not more than one sentence.", "One sentence is enough.", "Make it one sentence.", "I want just one sentence.", "Limit it to one sentence.", "Respond in one sentence.", "A single sentence, please.", "One line only.", "Sum it up in one sentence.", "Briefly, please.", "Short answer.", "No more than a sentence.", "Exactly one sentence.", "Don't write more than one sentence.", "Make it short.",
)  # fmt: skip
_FIRST_ONE_SENTENCE = (
    "(In|With|Using|In only|In no more than|Please in) (one|a single|one short) sentence(:|,)", "(Briefly|In short|Short answer please|Keep it to one sentence|Just one sentence|One sentence):",
    "(Tell me|Answer|Explain|Respond|Reply|Say) in (one|a single|just one) sentence:", "(Use|Give me|I want) (one|a single) sentence:",
)  # fmt: skip
_NOT_SPOKEN = ("?", "!", ".")
_LONGEST_IN_CAPITALS = 120  # letters; words in capitals are many tokens
_SENTENCE_END = re.compile(r"[.!?](?= |$)")
_MOST_SENTENCES = 3  # of an answer whose first sentence can stand for it; that of a story cannot


Form = Literal["word", "sentence", "capitals", "small"]


def instructed(random: Random, exchange: Exchange) -> Exchange:
    """The exchange with a wish about the form of its answer, where one suits it."""
    forms: list[Form] = ["capitals", "capitals", "capitals", "capitals", "small"]
    forms += ["word"] * 20 if exchange.word else []
    forms += ["sentence"] * 3
    suited = [(form, shaped) for form in forms if (shaped := formed(exchange, form))]
    if not suited:
        return exchange
    form, shaped = random.choice(suited)
    return wished(random, exchange, form, shaped.answer)


def formed(exchange: Exchange, form: Form) -> Exchange | None:
    """The exchange with its answer in that form, or None if it has no such answer."""
    if not exchange.prompt or exchange.is_given:
        return None
    shaped = _shaped(exchange, form)
    return replace(exchange, answer=shaped) if shaped else None


def _shaped(exchange: Exchange, form: Form) -> str:
    """The answer in that form; empty if it has none."""
    answer, gist = exchange.answer, _gist(exchange.answer)
    match form:
        case "word":
            return "" if " " in exchange.word else capitalised(exchange.word)
        case "sentence":
            return gist
        case "capitals":
            fitting = (text for text in (answer, gist) if len(text) < _LONGEST_IN_CAPITALS)
            return next(fitting, "").upper()
        case "small":
            return answer.lower() if len(answer) < 200 else ""


def _gist(answer: str) -> str:
    """The first sentence, where it can stand for the answer; empty otherwise."""
    is_told = "\n" not in answer and answer.endswith((".", "!"))
    if not is_told or len(_SENTENCE_END.findall(answer)) > _MOST_SENTENCES:
        return ""
    return first_sentence(answer)


_WISHES: dict[Form, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "word": (_ONE_WORD, _FIRST_ONE_WORD),
    "sentence": (_ONE_SENTENCE, _FIRST_ONE_SENTENCE),
    "capitals": (_CAPITALS, _FIRST_CAPITALS),
    "small": (_SMALL, ()),
}
"""Form -> ways to wish it behind a request and before it."""


def _wish(random: Random, pattern: str) -> str:
    """A wish as a sentence, or as the end of one, which begins with the space or sign that joins it."""
    wish = say(random, pattern).replace("[", "(").replace("]", ")")
    if pattern.startswith("?"):
        return f"? {capitalised(wish[1:].strip())}"
    is_end = pattern.startswith((" ", ",", "(,"))
    return wish if not is_end or wish[0] in ",-;" else f" {wish}"


def _in_case(random: Random, wish: str) -> str:
    roll = random.random()
    return wish.lower() if roll < 0.3 else wish.upper() if roll < 0.36 else wish


def wished(random: Random, exchange: Exchange, form: Form, answer: str) -> Exchange:
    """The exchange with `answer`, which has the form that is wished for behind or before the request."""
    after, before = _WISHES[form]
    prompt = exchange.prompt.strip()
    if before and random.random() < 0.3:
        lead = _in_case(random, capitalised(say(random, random.choice(before))))
        return replace(exchange, prompt=f"{lead} {prompt[:1].lower()}{prompt[1:]}", answer=answer)
    wish = _in_case(random, _wish(random, random.choice(after)))
    if wish[0] in "?, -;":
        bare = prompt.rstrip("?.! ")
        wish = wish if exchange.prompt.rstrip().endswith("?") or wish[0] != "?" else "." + wish[1:]
        return replace(exchange, prompt=bare + wish, answer=answer)
    if not prompt.endswith(_NOT_SPOKEN):
        prompt += random.choice((".", ",", "?", " -"))
    return replace(exchange, prompt=f"{prompt} {wish}", answer=answer)
