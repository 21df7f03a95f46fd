"""Ways an answer may be asked for: in one word, in one sentence, in capital letters, as a list."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Literal

from training.dialogue import Exchange
from training.phrasing import capitalised, first_sentence, say

# Patterns for `say`; square brackets become round ones.
_A_WORD = "(one|one|one|a single|just one|only one|exactly one|1|just a single|precisely one|strictly one|single) word"
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
    "? (A whole sentence|A long answer|An essay|A speech) is not (needed|necessary|what I want|what I am after), (one|a single) word (does it|will be fine|suffices|is all I want)(|, thanks).",
    "? (The form|My form|The box|The crossword|The quiz sheet|My screen) (has space|has room|leaves room) for (only|just) (one|a single) word.",
    f"? (Could|Can|Would|Will) you (say|put|do|answer) (that|this|it) in {_A_WORD}?", "? (If you had|Suppose you had|Imagine you had) (only|just) one word (to answer|for it|left), (what|which one) would it be?",
    f"? (I am|I'm|We're) (busy|in a hurry|in a rush|short of time|on the phone), so {_A_WORD}(, please|).", f"? (My teacher|My boss|The quizmaster|The host|My daughter) (wants|accepts|allows|expects) {_A_WORD}(| only|, not a sentence).",
    "? (Answer|Fill in|Solution|Response|Fill the gap): ___ [(one|1|a single) word]", " (max|maximum|max.) (one|1) word", " [(answer:|your answer in|give|write) (one|1) word]",
    "? (Drop|Skip|Leave out|Spare me|Forget) the (details|explanation|chatter|rest|full sentence)(, |; | and say )(one|a single) word(.|, thanks.)",
    ", (one-word|single-word|1-word) (answer|reply|response) (pls|plz|please|ok|thx)(?|)", f", (but|and) (say|answer|write|put) it (in|with|using) {_A_WORD}(|.|?)", ", (summed up in|expressed in|boiled down to|said in) (one|a single) word(?|.|)",
    "? (One|A single|1) word, (no more and no less|not two|that is it|then stop|full stop|period|nothing added|and not a syllable more).",
    f"? (I'd like the answer as|I am looking for|I'm after|We need the solution as|Please send me) {_A_WORD}(|, not more).", "? (Two words|More than one word|Anything longer|A second word) (would be|is) too (much|long).",
    "? (Don't|Do not|Please don't|Never) (write more than one word|use a full sentence, one word only|give me several words, one will do|go beyond a single word).",
    f"? (Remember|Important|Note|Rule|Condition|PS|Length|Format|Answer format|Expected answer|Output|Word limit|Get straight to the point): {_A_WORD}(| only|, please).",
)  # fmt: skip
_FIRST_ONE_WORD = (
    "(In|With|Using|In just|With only) (one|a single|one single) word( only| please|)(:|,)",
    f"(Answer|Reply|Respond|Say|Tell me|Please answer|Please reply|Please say) (in|with|using) {_A_WORD}( only|)(:|.|,)",
    f"{_A_WORD}( only| please|, please| answer|)(:|.)", "(One-word answer|A one-word answer|Single word answer)( please|, please|)(:|.)",
    f"(I want|Give me|I need|Use|Say|Write|Just say) {_A_WORD}( only|)(:|.)", "(No sentence|No sentences|No explanation), (just|only) (a|one) word(:|.)",
    "(Be brief|Be short|Keep it short) and use one word:", "Answer with (only|just) (the|a|one) word:", "(Don't|Do not) (explain|write a sentence), (just|only) one word:",
    f"(Could|Can|Would) you (please |)(answer|say|tell me) (this |)in {_A_WORD}(:|?)", "(We play|Let's play|We are playing) a (quiz|game) (where|in which) (every|each) (answer|reply) is (one|a single) word(:|.)",
    f"(I'm|I am) (in a hurry|busy|a teacher preparing a quiz|filling in a form|solving a crossword), so (answer|reply) in {_A_WORD}(:|.)", "(A|Your) one-word (answer|reply|response) (is enough|will do|suffices)(:|.)",
    "(I don't need|I do not want|Nobody needs|Spare me) (an essay|a lecture|a whole sentence|details), (just|only) (one|a single) word(:|.)", "(Which|What) (one|single) word (answers|fits as the answer to) this(:|?)",
    "(Quiz|Quick quiz|Quick one|Rapid fire|Lightning round), (one-word answers|one word each|single-word answers)( only|)(:|.)", f"(Rule|Rules|Format|Answer format|Word limit|Length of the answer|Important): {_A_WORD}.",
    f"(The|Your) (answer|reply|response) (to this |)(must|should|has to|may only) be {_A_WORD}(:|.)", "(Max|Maximum|Max.|At most|No more than) (one|1) word(:|.)", "[(one|1|single) word( only|)]",
    "(Restrict|Limit|Confine) (yourself|your answer|your reply) to (one|a single) word(:|.)", f"(Someone|My friend|My little brother|My grandma) (wants|needs|asked for) {_A_WORD} (as an answer|as a reply|for this)(:|.)",
    "(Use|Spend|Waste) no more than one word on (this|the answer)(:|.)", f"(Complete|Solve|Settle|Handle) this with {_A_WORD}(:|.)", "(one word pls|1 word answer pls|one word answer only|single word pls)(:|,)",
)  # fmt: skip
_LETTERS = "(capital letters|capital letters|capitals|uppercase|upper case|all caps|big letters|block capitals|uppercase letters|upper case letters|caps|CAPS|ALL CAPS|CAPITAL LETTERS|UPPERCASE|BLOCK CAPITALS|block letters|full caps|all capitals|uppercase characters|upper-case letters|majuscules|big capitals)"
_CAPITALS = (
    f"(Answer|Reply|Respond|Write|Write it|Write the answer|Say it|Type it|Put it|Give it to me|Tell me) in {_LETTERS}(| only|, please|).",
    f"(Use|Use only|Only|Use nothing but|I want|I need|With|With nothing but) {_LETTERS}( please|, please| only|).", f"(Everything|All|All of it|The answer|All letters|Your answer) in {_LETTERS}(, please| please|).",
    f"In {_LETTERS}(, please| please| only|).", f"{_LETTERS}( please|, please| only|)(!|.|)", "(Please shout!|Make it all caps.|ALL CAPS please|Turn caps lock on.|CAPITAL LETTERS PLEASE|No small letters, please.|SHOUT!)",
    f"(,|) (in|with|using|all in|entirely in|written in|typed in) {_LETTERS}( please|, please| pls|)(?|.|)", f", (and|but) (write|type|say|answer|put) it in {_LETTERS}(|.|!|?)", f" [(in|all|use|answer in) {_LETTERS}]",
    f"(Could|Can|Would|Will) you (write|type|print|spell out|put|say) (that|it|the answer|your reply) in {_LETTERS}(, please|)?", "(Make|I want) (every letter|each letter|every single letter) (a capital|big|uppercase|in upper case)(, please|).",
    "(My eyes are bad|I forgot my glasses|Grandpa can't read small print|It goes on a sign|It is for a poster|I am making a banner), so (use|write in|answer in) (capital letters|capitals|uppercase|all caps)(, please|).",
    "(Pretend|Imagine|Act as if) (your|the) (caps lock|shift key) (is stuck|is jammed|never lets go|got stuck)(!|.)", "(YELL|Yell|Scream|Shout|SHOUT|Shout out|Roar|Holler) (it|the answer|your answer|IT|THE ANSWER)( at me| in capital letters| in caps|)(!|.)",
    "(Don't|Do not|Never|Please don't) (use|write|type) (any |)(lowercase|small letters|lower case letters|lowercase letters)(!|.|, only capitals.|, use capitals.)", f"(Format|Style|Output|Letters|Case|Rule|Typing): {_LETTERS}(.|)",
    f"(I'd like|I would like|I prefer|We need|She wants|My boss wants) (the answer|your answer|the reply|the whole thing) in {_LETTERS}(.|, please.)", "(Capitalise|Capitalize|Uppercase) (everything|all letters|the whole answer|every letter|the entire reply)(, please| please|).",
    f"(The answer|Your answer|Your reply|The whole reply|Each word|Every word) (must|should|has to|needs to) be (written |)in {_LETTERS}.", "(Caps lock on|CAPS LOCK ON|Caps on|Hold down shift|Keep the shift key pressed|Press caps lock first)( please|, please|)(!|.)",
    "(MAKE IT LOUD AND ALL CAPS|I CAN'T HEAR YOU, USE CAPITALS|ANSWER IN CAPITALS LIKE ME|CAPS PLS|WRITE LIKE I DO, ALL CAPS|ONLY BIG LETTERS OK|ALL LETTERS BIG PLEASE)(!|.|)", f"? {_LETTERS}, (not a single small letter|from start to end|nothing in lowercase|the whole reply|throughout|every letter)(, please|).",
)  # fmt: skip
_FIRST_CAPITALS = (
    f"(In|Using|Using only|With|Only|All in|Please in|Everything in) {_LETTERS}( please|, please| only|)(:|,)", f"(Answer|Reply|Respond|Write|Say|Tell me|Please answer|Please write) in {_LETTERS}( only|)(:|.)",
    f"{_LETTERS}( please|, please| only|)(:|.)", f"(Use|Please use|I want|Give me) {_LETTERS}(:|.)", "(USING CAPITAL LETTERS:|Shout the answer:|With caps lock on:|CAPITAL LETTERS:|ALL CAPS:|IN CAPITALS:|No small letters:)",
    f"(Could|Can|Would) you (please |)(answer|reply|write|say) (this |)in {_LETTERS}(:|?)", "(My caps lock is stuck|My screen shows only capitals|Grandma needs big print|I am a sign painter|This goes on a poster|I forgot my glasses), so (answer|reply|write) in (capitals|capital letters|all caps|uppercase)(:|.)",
    f"(Your|The) (answer|reply|response|text) (must|should|has to|needs to) be in {_LETTERS}(:|.)", f"(Format|Style|Rule|Case|Output|Letters|Important): {_LETTERS}.", "(Caps lock on|Caps on|CAPS LOCK ON|Turn on caps lock|Hit caps lock first|Hold the shift key)( please|, please|)(:|.|!)",
    "(Yell|Shout|Scream|Roar|YELL|SHOUT) (at me|it|the answer|it at me|your reply)( in capitals| in capital letters| in all caps|)(:|!)", "(Don't|Do not|Never|Please don't) (use|write|type) (any |)(lowercase|small letters|lower case letters)(:|.|, only capitals:)",
    f"[(in|use|answer in|all) {_LETTERS}]", f"(I'd like|I would like|I prefer|We need|My teacher wants) (the|an) answer in {_LETTERS}(:|.)", "(Capitalise|Capitalize|Uppercase) (everything|every letter|your whole answer|all letters)( you write|)(:|.)",
    "(Every|Each) letter (of your answer|of the reply|you type) (is|must be|should be) (a capital|uppercase|a big one)(:|.)", f"(Type|Print|Spell|Put down|Note down|Send) (the answer|your answer|your reply|everything) in {_LETTERS}(:|.)",
    "(I CAN'T HEAR YOU, USE CAPITALS|LOUD AND IN CAPS PLEASE|WRITE BIG LIKE ME|ANSWER ME IN CAPS|ALL LETTERS BIG|CAPS ONLY PLS|TYPE IN CAPITALS)(:|.|!)", f"(With|Using) (nothing but|only|solely|exclusively) {_LETTERS}(:|,)",
    f"(Pretend|Imagine|Suppose) (you only know|your keyboard only has|there are only) {_LETTERS}(:|.)",
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
    "(Don't|Please don't|Never) (capitalise|capitalize) (anything|any letter|a single word|the first word).",
    "(,|) (in|using|all in|written in) (lowercase|lower case|small letters|lowercase letters)( please|, please|)(?|.|)",
    "(Could|Can|Would) you (write|type|put) (it|that|the answer) in (lowercase|small letters|lower case letters)?",
    "(My shift key is broken and yours is too|Pretend your shift key is broken|Act as if you had no shift key).",
    "(Format|Style|Case|Letters|Rule): (lowercase|small letters|lower case).",
    "(Every|Each) letter (must|should|has to) be (small|lowercase), (even the first|names too|no exceptions).",
    "(lowercase pls|lowercase only|no caps|no caps please|small letters pls|no uppercase).",
    "(I'd like|I prefer|We want) (everything|the answer|your reply) in (lowercase|small letters|lower case).",
)
_FIRST_SMALL = (
    "(In|Using|Using only|With only|All in|Please in) (lowercase|lower case|small letters|lowercase letters|little letters)( only|, please|)(:|,)",
    "(Answer|Reply|Respond|Write|Tell me|Say it|Please answer) in (lowercase|lower case|small letters|lowercase letters)( only|)(:|.)",
    "(No capitals|No capital letters|No caps|No uppercase|Without capitals|Without any capital letter)( please|, please|)(:|,|.)",
    "(Don't|Do not|Please don't|Never) (use|type|write) (any |)(capitals|capital letters|uppercase letters|big letters)(:|.)",
    "(lowercase|small letters|lower case|all lowercase|lowercase only|small letters only)( please|, please| pls|)(:|.)",
    "(Could|Can|Would) you (please |)(answer|reply|write) (this |)in (lowercase|small letters|lower case)(:|?)",
    "(My shift key is broken|I hate capitals|I am a poet without capitals|Capitals hurt my eyes), so (answer|reply|write) in (lowercase|small letters|lower case)(:|.)",
    "(The|Your) (answer|reply|text) (must|should|has to) be (all lowercase|in small letters|in lower case|free of capitals)(:|.)",
    "(Format|Style|Rule|Case|Letters|Output): (lowercase|small letters only|all lower case|no capitals).",
)
_ONE_SENTENCE = (
    "Answer in one sentence.", "In one sentence, please.", "Use one sentence.", "One sentence only.", "Just one sentence.",
    "Keep it to one sentence.", "Answer with a single sentence.", "Be brief.", "Keep it short.", "A short answer, please.",
    "Only one sentence.", "Not more than one sentence.", "One sentence is enough.", "Make it one sentence.", "I want just one sentence.", "Limit it to one sentence.", "Respond in one sentence.", "A single sentence, please.", "One line only.", "Sum it up in one sentence.", "Briefly, please.", "Short answer.", "No more than a sentence.", "Exactly one sentence.", "Don't write more than one sentence.", "Make it short.",
    "(,|) (in|with|using|in just|in no more than) (one|a single|one short) sentence( please|, please| pls|)(?|.|)", ", (but|and) (keep it|make it|be|say it) (short|brief|in one sentence)(|.|, please)", " [(one|1|a single) sentence( max| only|)]", " (max|max.|maximum) (one|1) sentence",
    "(Could|Can|Would|Will) you (say|put|explain|answer|manage) (that|it|this) in (one|a single|just one) sentence?", "(I don't need|I do not want|Please, not|I can't read|Nobody reads) (an essay|a long text|a lecture|paragraphs|a novel), (just|only) (one|a single) sentence.",
    "(I am|I'm|We're) (busy|in a hurry|short of time|about to leave|reading on my phone), so (one sentence|a single sentence|be brief|keep it short)(, please|).", "(My teacher|My boss|The form|The exam|My son) (wants|accepts|allows|asks for) (one|a single|only one|just one) sentence.",
    "(Format|Length|Limit|Rule|Answer length|Size): (one sentence|a single sentence|1 sentence|one short sentence).", "(Spare me|Skip|Leave out|Drop|No need for) the (details|long version|rest|small print|background).", "(The short version|Short version|In a nutshell|The gist|Just the gist|Nutshell version|tl;dr)(, please| please| only|)(.|)",
    "(Two sentences|A second sentence|More than one sentence|Anything longer|A paragraph) (would be|is) too (much|long).", "(Stop|End|Finish) after (the first|one|your first|a single) sentence.", "(Condense|Squeeze|Pack|Compress|Put) it into (one|a single) (short |)sentence.",
    "(The|Your) (answer|reply|explanation|response) (must|should|has to|may) be (one|a single|only one|exactly one) sentence( long|).", "(Just|Only) (the main point|a line|a one-liner|the essential thing)(, please|, thanks|).", "(I'd like|I am looking for|We need|Send me|Please write) (one|a single|one short|one simple) sentence(|, not more|, nothing longer).",
)  # fmt: skip
_FIRST_ONE_SENTENCE = (
    "(In|With|Using|In only|In no more than|Please in) (one|a single|one short) sentence(:|,)", "(Briefly|In short|Short answer please|Keep it to one sentence|Just one sentence|One sentence):",
    "(Tell me|Answer|Explain|Respond|Reply|Say) in (one|a single|just one) sentence:", "(Use|Give me|I want) (one|a single) sentence:",
    "(Could|Can|Would) you (please |)(answer|explain|say|tell me) (this |)in (one|a single|just one) sentence(:|?)", "(I'm|I am) (in a hurry|busy|short of time|writing a short note|filling in a small form), so (answer in one sentence|one sentence, please|keep it to a sentence|be brief)(:|.)",
    "(I don't need|I do not want|Spare me|Not) (an essay|a lecture|a long text|a whole paragraph), (just|only) (one|a single) sentence(:|.)", "(Your|The) (answer|reply|explanation|response) (must|should|has to|may) be (one|a single|only one) sentence( long|)(:|.)",
    "(Format|Length|Limit|Rule|Answer length|Important): (one sentence|a single sentence|1 sentence|no more than a sentence).", "(Max|Max.|Maximum|At most|No more than|Not more than) (one|1|a single) sentence(:|,|.)", "[(one|1|a single|just one) sentence( only| please|)]",
    "(The short version|Short version|Nutshell version|In a nutshell|Just the gist|The gist only|tl;dr)( please|, please|)(:|,)", "(Restrict|Limit|Confine) (yourself|your answer|your reply) to (one|a single) sentence(:|.)", "(Someone|My grandma|My little sister|A friend|My pupil) (wants|needs|asked for) a (one-sentence|short|brief) (answer|reply)(:|.)",
    "(Be brief|Be short|Be concise|Keep it short|Keep it brief|Make it brief|Be quick)(, one sentence| and use one sentence| please|, please|)(:|.)", "(Stop|Finish|End) after (one|the first|a single) sentence(:|.)", "(Don't|Do not|Please don't|Never) (ramble|go on and on|write a paragraph|write much|use two sentences)(:|.|, one sentence is fine.)",
    "(A|One) (short|brief|concise|quick) (answer|reply|response) (please|will do|is fine|is enough)(:|.)", "(one sentence pls|short answer pls|1 sentence only|just a sentence ok|quick answer pls)(:|,)", "(Without|With no) (details|rambling|a long story|many words)(, in one sentence|)(:|,)",
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
    "small": (_SMALL, _FIRST_SMALL),
}
"""Form -> ways to wish it behind a request and before it."""


def _wish(random: Random, pattern: str) -> str:
    """A wish as a sentence, or as the end of one, which begins with the space or sign that joins it."""
    wish = say(random, pattern).replace("[", "(").replace("]", ")")
    if pattern.startswith("?"):
        return f"? {capitalised(wish[1:].strip())}"
    is_end = pattern.startswith((" ", ",", "(,"))
    return wish if not is_end or wish[0] in ",-;" else f" {wish}"


def _lead(random: Random, pattern: str) -> str:
    """A wish before the request."""
    return capitalised(say(random, pattern).replace("[", "(").replace("]", ")"))


def _in_case(random: Random, wish: str, form: Form) -> str:
    """The wish as it is typed; one for capitals is often shouted itself."""
    roll, shouted = random.random(), 0.5 if form == "capitals" else 0.36
    return wish.lower() if roll < 0.3 else wish.upper() if roll < shouted else wish


def wished(random: Random, exchange: Exchange, form: Form, answer: str) -> Exchange:
    """The exchange with `answer`, which has the form that is wished for behind or before the request."""
    after, before = _WISHES[form]
    prompt = exchange.prompt.strip()
    if before and random.random() < 0.3:
        lead = _in_case(random, _lead(random, random.choice(before)), form)
        return replace(exchange, prompt=f"{lead} {prompt[:1].lower()}{prompt[1:]}", answer=answer)
    wish = _in_case(random, _wish(random, random.choice(after)), form)
    if wish[0] in "?, -;":
        bare = prompt.rstrip("?.! ")
        wish = wish if exchange.prompt.rstrip().endswith("?") or wish[0] != "?" else "." + wish[1:]
        return replace(exchange, prompt=bare + wish, answer=answer)
    if not prompt.endswith(_NOT_SPOKEN):
        prompt += random.choice((".", ",", "?", " -"))
    return replace(exchange, prompt=f"{prompt} {wish}", answer=answer)
