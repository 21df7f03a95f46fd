"""Counting, the alphabet, what comes next, which number is bigger, even and odd, double and half."""

from __future__ import annotations

import string
from random import Random

from training.asking import Wordings
from training.dialogue import Exchange, Scene
from training.facts.words import LONG_NUMBER_WORDS
from training.phrasing import capitalised, say, typed

_COUNT = (
    "(|Please |Now |Can you |Could you |Let's |I want you to )(count|count|say the numbers) (|up )({a} to {b}|from {a} to {b}|from {a} up to {b})(|, please|?)",
    "(All|The|Every one of the|List all|Give me the|Write out the|I need the|Which are the|What are the) (whole |)numbers (between {a} and {b}|from {a} (to|through|until) {b}|{a} to {b})(|, please|?)",
    "(Start|Begin) (at|with) {a} and (count|go on|keep counting|go up) (to|till|until) {b}(|.|, one by one.)", "{a}, (and so on|...|and then) up to {b}(|:|, please)", "(How do I|How does one|How do you) count from {a} to {b}?", "(Counting|Numbers) from {a} to {b}(|:|, please)",
)  # fmt: skip
_COUNT_FROM_ONE = (
    "(|Please |Now |Can you |Could you |Let's |I want you to |Show me that you can )(count (up |)to {b}|count till {b}|say the numbers (up |)to {b}|write the first {b} numbers|list the numbers (up |)to {b})(|, please|?)",
    "(My|The|Our) (kid|child|son|daughter|class|toddler) (wants|needs|likes|is learning) to count to {b}. (Show us|Help us|How does it go|Do it with us)(.|?)", "(What are|Give me|Name|I want|Let me see) the first {b} numbers(?|.|, in order.)", "One to {b}(, please|, go|.|?)", "(You|Now you) count, (stop at|as far as|until you reach|until) {b}(.|)",
    "(Teach me|Help me|Show me how) to count (up |)to {b}(.|)", "1, 2, 3 and so on(,| up) to {b}(.|, please.)", "(Count|Counting) (aloud|for me|slowly|with me|along) (up |)to {b}(.|, please.)", "Numbers (up |)to {b}(.|, please|?)",
)  # fmt: skip
_COUNT_DOWN = (
    "(|Please |Can you |Now )(count (down|backwards|back) from {b}( to 1|)|count from {b} (down |)to 1|start a countdown from {b}|do a countdown from {b}|countdown from {b})(|, please|?)",
    "(A|The|Give me a|I need a|Let me hear the|Run a) countdown (starting at|from|beginning with) {b}(.|, please.|)", "{b} (down to|to|back to) 1(,| and) (backwards|descending|going down|in reverse)(.|)", "(The rocket|My rocket|The race|New year) (starts|begins|takes off)(:|.|,) (Count|count) (us |)down from {b}(!|.)",
    "(Say|List|Write|Recite|Give me) the numbers from {b} (down |)to 1( in reverse| backwards|)(.|)", "(Start|Begin) at {b} and (go|count) (down|backwards)( to one| to 1|)(.|)", "Count (to|till) {b}(,| but) (in reverse|backwards)(.|)",
)  # fmt: skip
_COUNT_DOWN_TO = (
    "(|Please |Can you |Could you |Now )(count|go|count down|count back|count backwards) (down |)from {b} (down |back |)to {a}(, please|.|?)", "(Count|Numbers) (backwards|in reverse|down)(:|,) {b} (down |back |)to {a}(, please|.|)", "(All|The|List the|Give me the) numbers from {b} (down|back) to {a}(, please|.|)", "(Start|Begin) at {b} and (go|count) (down|backwards) (to|until|till) {a}(.|, please.)",
    "(Do|Give me|I need) a countdown from {b} to {a}(, please|.|)",
)  # fmt: skip
_ALPHABET = (
    "(|Please |Can you |Could you |Now )(say|recite|write|tell me|list|give me|show me|write down) (the |the whole |the English |the letters of the |all letters of the )(alphabet|abc)(|, please|?)",
    "(What are|Which are|How many and which are|I need) (all |)the letters(?| of the alphabet?| in English?| we write with?)", "(My|The) (kid|child|son|daughter) is learning (the letters|the alphabet|to read)(:|.) (Which are there|How does the alphabet go|Show all of them)(?|.)", "(A to Z|From A to Z|A through Z)(, please|, all letters|.|)", "How does the (abc|alphabet) go?", "(The alphabet|All letters|The ABC)(, please|.| in order.|)",
)  # fmt: skip
_NEXT = Wordings(
    questions=(
        "(whats|what's) (the number |)(right |)after {x}?", "number after {x}(?|)", "next after {x}(?|)", "(what|which number) (comes|do I say) (after|when I have said) {x}?", "{w}, {x} and (then|next|after that)(?| what?)", "I (said|wrote|typed|rolled) {x}. (Which|What) number is next?", "my (kid|son|daughter|toddler) (stops|got stuck|always stops) at {x}, what comes (next|then|after it)?", "Page {x} is (read|done|over). (What|Which) page is next?", "I live at number {x}. What is the next number?", "(Counting up|When counting), what follows {x}?", "Which number is one (more|bigger|higher) than {x}?", "You are at {x} and count one (further|more|on). Where are you?", "(Fill in|Complete): {w}, {x}, ___",
        "What (comes|number comes|is|follows) after {x}?", "(What|Which) (number|one) (is|comes) next after {x}?", "{x}, and (then|next)?", "After {x} comes (what|...)?", "What follows {x}?", "I count: {w}, {x}. (What is next|What comes next|And now)?", "{w}, {x}, (...|what?|what comes next?|what next?)",
        "(Say|Tell me|Give me|Name) the number (that comes |that is |)(right |directly |just |)after {x}(.|)", "(I am|I'm|We are|I just got) (at|to) {x}(.|:|,) (What's|What is|Which number is) next?", "{x} and one more(?| is?| makes?)", "(Continue|Go on|Keep counting)(:|,) {w}, {x}(, ...|,|)", "(One|The number) (up|higher|on) from {x}(?|.)", "(The|What is the|What's the) (next number|number after|successor of|follower of) {x}(?|)", "{x} (is followed by|comes right before|goes before) (what|which number)?", "(I counted|I got|The child counted) to {x}(.|,) (what do I say next|what comes now|and now)?",
    ),
    clauses=("what comes after {x}", "what follows {x}"),
)  # fmt: skip
_PREVIOUS = Wordings(
    questions=(
        "(whats|what's) (the number |)(right |)before {x}?", "number before {x}(?|)", "(what|which number) do I say before {x}(?| when I count?)", "Which number is one (less|smaller|lower) than {x}?", "___, {x}(: what is missing| - what goes first|)(?|)", "(Counting up|When counting), what comes just before {x}?", "You are at {x} and go one (back|down). Where are you?", "I am on page {x}. (Which|What) page (was|came) before (it|this)?", "(My house|My seat) is number {x}. What is the number before it?", "which number (leads to|stands in front of) {x}?",
        "What (comes|number comes|is) before {x}?", "(What|Which) (number|one) is just before {x}?", "Before {x} comes (what|...)?",
        "(Say|Tell me|Give me|Name) the number (that comes |that is |)(right |directly |just |)before {x}(.|)", "(One|The number) (down|lower|back) from {x}(?|.)", "{x} (comes right after|follows|comes after) (what|which number)?", "(What is|What's|Which is) the (number before|previous number to|number in front of) {x}?", "(I count down|I'm counting backwards|Backwards) from {x}(:|.|,) (what is next|what comes first|next)?", "One less than {x}(?| is?)",
    ),
    clauses=("what comes before {x}",),
)  # fmt: skip
_LETTER_NEXT = Wordings(
    questions=(
        "(whats|what's) (the letter |)after {x} in the (alphabet|abc)?", "letter after {x}(?|)", "next letter after {x}(?|)", "I (wrote|typed|said) the letter {x}. (Which|What) letter (is|comes) next?", "my (kid|son|daughter) got stuck at the letter {x}(. What comes next|, what letter is next)?", "{x} and then (what|which) letter( in the alphabet|)?", "Going through the (alphabet|ABC), which letter do I (reach|say) after {x}?", "(Name|Say) the letter (following|behind|next to and after) {x}(.|)", "Which letter has {x} (right |just |)before it?", "One letter (past|further than|on from) {x}(?| is?)", "In the (alphabet|ABC) {x} comes before which letter?",
        "(What|Which) letter (comes|is|follows) after {x}?", "(What|Which) letter (comes|is) next after {x}?", "What comes after {x} in the alphabet?", "After the letter {x} comes (what|which one|...)?", "Which letter follows {x}?",
        "(Say|Tell me|Give me|Name) the letter (that comes |that is |)(right |directly |just |)after {x}(.|)", "In the (alphabet|ABC), what (comes|follows|is) (right |)after {x}?", "{x} (is followed by|comes before) (which|what) letter?", "(The|What is the|What's the) next letter after {x}(?|)", "(I can say the alphabet up to|I know the alphabet until|A, B, C, ... and then) {x}(.|:) (What is next|Which letter is next|Then)?", "{x}, then which letter?",
    ),
    things=("the letter after {x}",), clauses=("which letter comes after {x}", "which letter follows {x}"),
)  # fmt: skip
_LETTER_PREVIOUS = Wordings(
    questions=(
        "(whats|what's) (the letter |)before {x} in the (alphabet|abc)?", "letter before {x}(?|)", "previous letter to {x}(?|)", "(Which|What) letter do I say (just |right |)before {x}?", "Going back one letter from {x}, (where am I|which one is it)?", "Which letter has {x} (right |just |)after it?", "(Name|Say) the letter (preceding|in front of) {x}(.|)", "One letter (back from|earlier than) {x}(?| is?)", "In the (alphabet|ABC) {x} comes after which letter?", "which letter (stands|is) in front of {x}( in the alphabet|)?",
        "(What|Which) letter (comes|is) before {x}?", "What comes before {x} in the alphabet?", "Before the letter {x} comes (what|which one|...)?",
        "(Say|Tell me|Give me|Name) the letter (that comes |that is |)(right |directly |just |)before {x}(.|)", "In the (alphabet|ABC), what (comes|is) (right |just |)before {x}?", "{x} (follows|comes after) (which|what) letter?", "(The|What is the|What's the) letter (before|in front of|ahead of) {x}(?|)",
    ),
    things=("the letter before {x}",), clauses=("which letter comes before {x}",),
)  # fmt: skip
_PARITY = Wordings(
    questions=(
        "{x}, (odd|even) or not?", "odd or even, {x}?", "{x} (even|odd)?", "(whats|what's) {x}, odd or even?", "I (rolled|drew|got|picked) {x}. Is (that|it) (odd or even|even or odd)?", "My (house|seat|bus|locker) has number {x}. Is (that|it) (odd or even|even or odd)?", "Can {x} be split into two equal whole numbers, or is it odd?", "Does {x} (go|belong) in the (odd or the even|even or the odd) (list|group|box|column)?", "(Sort|Classify) the number {x}: (odd or even|even or odd)(?|.)", "(Can you|Could I) divide {x} by two without a rest? (Even or odd|Odd or even)?", "{x} - is (it|that) (odd or even|even or odd)( pls|)?", "(Even|Odd) number or (odd|even) one: {x}?",
        "Is {x} (even or odd|odd or even|an even or an odd number|odd or is it even)?", "Is the number {x} (even or odd|odd or even)?", "{x}: (even or odd|odd or even)?", "(What|Which) is {x}, even or odd?", "Would you call {x} odd or even?",
        "(Odd|Even) or (even|odd): {x}(?|)", "{x}(.|,) (Even or odd|Odd or even|Odd, even)?", "(Tell me|Decide|Say|Check) (whether|if) {x} is (odd|even)( or not|)(.|)", "(I can't remember|My homework asks|Quick question)(:|,) is {x} (even or odd|odd or even)?", "(Does|Would) {x} (count as|belong to the) (odd or even|even or odd)( numbers|)?", "(What kind of|Which sort of) number is {x}, (odd or even|even or odd)?",
    ),
    clauses=("(if|whether) {x} is (even or odd|odd or even)",),
)  # fmt: skip
_IS_PARITY = (
    "is {x} {k} or not?",
    "(Isn't|isnt) {x} {k}?",
    "(I think|I'd say|My friend says|They told me) {x} is {k}. (Right|Correct|Is it|Is that true)?",
    "(Can|Could) {x} be {k}?",
    "(Yes or no|Quick check): is {x} (an {k} number|{k})?",
    "{x} is an {k} number, (yes|correct|or not|is it)?",
    "Is it (true|right|correct) that {x} is {k}?",
    "(Would you say|Do you agree|Am I right) that {x} is {k}?",
    "(Does {x} count as|Do you call {x}) {k}?",
    "Is {x} (an {k} number|{k})?",
    "{x} is {k}, (right|isn't it|true)?",
    "(True or false|Right or wrong): {x} is {k}.",
)
_BIGGER = Wordings(
    questions=(
        "(whats|what's) (bigger|more|larger|higher), {x} or {y}?", "{x} or {y}, (bigger|more|which is more|which is bigger|whats bigger|whats more)?", "{x} vs {y}(, which is bigger|: which is more|, who wins|: the bigger one)?", "I have {x}, (you have|my friend has|she has) {y}. (Which is more|Which number is bigger|Which is the bigger number)?", "(One|The first) (box|bag|team|shop) has {x}, the other {y}. Which (number is bigger|is more|number is larger)?", "Is {x} (more|bigger) or is {y}?", "Which one is (further|higher) up the number line, {x} or {y}?", "{x} (points|coins|apples) or {y} (points|coins|apples), (which is more|what is more)?", "(What|Which) is the (biggest|largest|greatest|highest)(,| of) {x} or {y}?", "When counting, which comes later, {x} or {y}?", "(Largest|Biggest|Highest|The max|Maximum) of {x} and {y}(?|)", "{x}, {y}: (bigger|larger|bigger number|the bigger one)(?|)", "Who is older, someone of {x} or someone of {y}?",
        "(Which|What) (number |)is (bigger|larger|greater|more|higher), {x} or {y}?", "(Which|What) (number |)is (bigger|larger|greater|more|higher): {x} or {y}?", "{x} or {y}: (which|what) is (bigger|larger|more|greater)?", "Is {x} or {y} (bigger|larger|greater|more)?", "Which of the two (numbers |)is (bigger|larger|greater), {x} or {y}?",
        "(Compare|Take) {x} and {y}(:|.) (Which|What|Which one) is (bigger|larger|more|greater|higher)(?|)", "(Between|Of|Out of) {x} and {y}, (which|what|which one) is (the bigger|bigger|the larger|more|greater|the higher)(?| number?| one?)", "(Bigger|Larger|Greater|More|Higher): {x} or {y}(?|)", "(Who has more|Who wins|Who scored more), (the one with|somebody with) {x} or (the one with|somebody with) {y}?", "(Would you rather have|What's more,|What is worth more,) {x} or {y} (dollars|euros|coins)?", "(Here are|I have|I see) two numbers(:|,) {x} and {y}. (Which is|Which one is|Tell me the|Pick the) (bigger|larger)( one|)(?|.)", "(The bigger|The larger|The greater|The higher) of {x} and {y}(?| is?|)", "(Pick|Choose|Name|Tell me) the (bigger|larger|greater|higher) (number|one)(:| of) {x} (or|and) {y}(.|)",
    ),
    clauses=("which is (bigger|larger|more|greater), {x} or {y}", "which number is (bigger|larger|greater), {x} or {y}"),
)  # fmt: skip
_SMALLER = Wordings(
    questions=(
        "(whats|what's) (smaller|less|lower), {x} or {y}?", "{x} or {y}, (smaller|less|which is less|which is smaller|whats smaller)?", "{x} vs {y}(, which is smaller|: which is less|: the smaller one)(?|)", "I have {x}, (you have|my friend has|she has) {y}. (Which is less|Which number is smaller|Which is the smaller number)?", "(One|The first) (box|bag|team|shop) has {x}, the other {y}. Which (number is smaller|is less|number is lower)?", "Is {x} (less|smaller) or is {y}?", "(What|Which) is the (smallest|lowest|least)(,| of) {x} or {y}?", "When counting, which comes first, {x} or {y}?", "(Smallest|Lowest|Minimum) of {x} and {y}(?|)", "{x}, {y}: (smaller|lower|smaller number|the smaller one)(?|)", "Which is cheaper, {x} or {y} (dollars|euros|pounds)?", "Who is younger, someone of {x} or someone of {y}?",
        "(Which|What) (number |)is (smaller|less|lower), {x} or {y}?", "{x} or {y}: (which|what) is (smaller|less)?", "Is {x} or {y} (smaller|less)?", "Which of the two is (smaller|less), {x} or {y}?",
        "(Compare|Take) {x} and {y}(:|.) (Which|What|Which one) is (smaller|less|lower)(?|)", "(Between|Of|Out of) {x} and {y}, (which|what|which one) is (the smaller|smaller|less|lower)(?| number?| one?)", "(Smaller|Less|Lower): {x} or {y}(?|)", "(The smaller|The lower|The lesser) of {x} and {y}(?| is?|)", "(Pick|Choose|Name|Tell me) the (smaller|lower) (number|one)(:| of) {x} (or|and) {y}(.|)", "(Here are|I have) two numbers(:|,) {x} and {y}. (Which is|Which one is|Tell me the) smaller( one|)(?|.)",
    ),
    clauses=("which is (smaller|less), {x} or {y}",),
)  # fmt: skip
_IS_BIGGER = (
    "is {x} (a bigger|a larger|a higher) number than {y}?",
    "(I think|My friend says|I'd say) {x} is (more|bigger) than {y}. (Right|Correct|Is it|Is that true)?",
    "(Isn't|isnt) {x} (more|bigger|larger) than {y}?",
    "Is {x} over {y}?",
    "Is it (true|right|correct) that {x} is (bigger|more) than {y}?",
    "(Do|Would) you (say|agree) {x} is (bigger|more|larger) than {y}?",
    "Does {x} (beat|exceed|come after) {y}?",
    "Is {x} (bigger|larger|greater|more) than {y}?",
    "{x} is (bigger|larger|more) than {y}, (right|true|isn't it)?",
    "(True or false|Right or wrong): {x} is (bigger|greater) than {y}.",
)
_IS_SMALLER = (
    "is {x} (a smaller|a lower) number than {y}?",
    "(I think|My friend says|I'd say) {x} is (less|smaller) than {y}. (Right|Correct|Is it|Is that true)?",
    "(Isn't|isnt) {x} (less|smaller) than {y}?",
    "Is {x} (under|below) {y}?",
    "Is it (true|right|correct) that {x} is (less|smaller) than {y}?",
    "Is {x} (smaller|less|lower) than {y}?",
    "{x} is (smaller|less) than {y}, (right|true|isn't it)?",
    "(True or false|Right or wrong|True): {x} is (smaller|less|lower) than {y}(.|?)",
    "(Do|Would) you (say|agree)( that|) {x} is (smaller|less) than {y}?",
)
_DOUBLE = Wordings(
    questions=(
        "whats (double|twice) {x}?", "I need twice {x}. How (much|many) is that?", "I want double of {x}(.|, how much is that?)", "The recipe says {x}, but I cook double. How much is that?", "what is double {x}", "{x} for one, (and|so) for two it is double. How much?", "twice as (much|many) as {x}(?| is?)", "My friend has {x} and I have twice as many. How many (is that|do I have)?",
        "(What is|What's|How much is) (double|twice|two times|the double of) {x}?", "Double {x}.", "{x} doubled(?|)", "(double|twice) {x}", "What do I get if I double {x}?",
        "(If I|When I|I) double {x}(,|:) (what is it|what do I have|how much is that|what comes out)?", "{x} (twice|two times over|and again {x})(?| makes?| is?)", "(Two times|2 times) {x}, (how much|what is that)?", "I have {x}, (she|he|my friend) has (twice|double) as (much|many). How (much|many) is that?",
    ),
    things=("the double of {x}", "twice {x}"),
)  # fmt: skip
_HALF = Wordings(
    questions=(
        "whats half of {x}?", "half {x}(?| is?)", "I need half of {x}. How (much|many) is that?", "The recipe says {x}, but I make half of it. How much is that?", "(I|We) share {x} between two of us, half each. How (much|many) (is that|does each get)?", "half as (much|many) as {x}(?| is?)", "Half of the {x} (apples|pupils|coins) are gone. How many is that?", "My friend has {x} and I have half as many. How many (is that|do I have)?",
        "(What is|What's|How much is) (half of|half|one half of|the half of) {x}?", "{x} halved(?|)", "half of {x}", "What do I get if I halve {x}?", "(Halve|Take half of) {x}.",
        "(If I|When I|I) halve {x}(,|:) (what is it|what do I have|how much is left|what comes out)?", "(One half|Half) of {x}, (how much|what is that)?", "(Split|Cut|Break) {x} in (half|two|the middle)(.|:|. How much is each part?)", "(I have|She has) {x}, (he|my friend) has half as (much|many). How (much|many) is that?", "50 percent of {x}(?|)",
    ),
    things=("half of {x}", "the half of {x}"),
)  # fmt: skip
_FIGURES = Wordings(
    questions=(
        "(Write|Put|Type|Give me|Show me) {w} (in figures|in digits|as a number|with digits|as figures)(.|, please.|)", "{w} (in figures|in digits|as a number)(?|, please|)", "(What is|What's|Which number is|How do you write|How is) {w} (in figures|in digits|as a number|with digits)?", "(Which|What) (number|digits) (is|are|means|does one write for) {w}?", "(The cheque|The letter|The book|My form) says {w}(.|:) (Which number is that|How is that in figures|What is it in digits)?", "(Turn|Change|Convert) {w} into (figures|digits|a number)(.|)",
    ),
    things=("{w} in figures", "{w} in digits"), clauses=("how {w} looks in figures", "how one writes {w} with digits"),
)  # fmt: skip
_IN_WORDS = Wordings(
    questions=(
        "(Write|Put|Type|Give me|Say|Spell|Spell out) {x} (in words|in letters|as a word|as words)(.|, please.|)", "{x} in (words|letters)(?|, please|)", "(What is|What's|How do you write|How do you say|How is|How do I read) {x} in words?", "(How|What) is the number {x} (called|spoken|read aloud|said)?", "(On the cheque|In my letter) I have to write {x} in words(. How|. How does that look|)?", "(Turn|Change|Convert) {x} into words(.|)", "(Spell out|Read out|Read aloud|Pronounce) (the number |){x}(.|, please.|)",
    ),
    things=("{x} in words", "the word for {x}", "the name of the number {x}"), clauses=("how {x} is written in words", "how you say {x} in words"),
)  # fmt: skip
_LONGEST = 20
_WORDS_SHARE = 0.2  # of prompts, which have their numbers in words


def counting(scene: Scene) -> list[Exchange]:
    """One of the things that children learn first about numbers and letters."""
    random = scene.random
    form = random.choices((_counted, _alphabet, _neighbour, _letter, _parity, _compared, _doubled, _spelled), (24, 3, 14, 9, 14, 36, 16, 12))[0]  # fmt: skip
    return [form(random)]


def _counted(random: Random) -> Exchange:
    last = random.choice((5, 10, 10, *(random.randint(2, _LONGEST) for _ in range(4))))
    patterns: tuple[str, ...] = _COUNT_FROM_ONE
    first, step = 1, 1
    roll = random.random()
    if roll < 0.4:
        first = random.randint(0, last - 1)
        patterns, step = random.choice(((_COUNT, 1), (_COUNT, 1), (_COUNT_DOWN_TO, -1)))
    elif roll < 0.55:
        patterns, step = _COUNT_DOWN, -1
    numbers = range(first, last + 1)[::step]
    a, b = _written(random, first, last)
    prompt = say(random, random.choice(patterns).replace("{a}", a).replace("{b}", b))
    return Exchange(typed(random, prompt), ", ".join(map(str, numbers)) + ".")


def _written(random: Random, *numbers: int) -> tuple[str, ...]:
    """Numbers as a prompt writes them: in figures, sometimes all in words."""
    if max(numbers) < len(LONG_NUMBER_WORDS) and random.random() < _WORDS_SHARE:
        return tuple(LONG_NUMBER_WORDS[number] for number in numbers)
    return tuple(map(str, numbers))


def _alphabet(random: Random) -> Exchange:
    return Exchange(
        typed(random, say(random, random.choice(_ALPHABET))),
        ", ".join(string.ascii_uppercase) + ".",
    )


def _neighbour(random: Random) -> Exchange:
    at = random.randint(1, random.choice((12, 30, 99)))
    x, w = _written(random, at, at - 1)
    if random.random() < 0.7:
        prompt = _NEXT.asked(random, x=x, w=w)
        return Exchange(typed(random, prompt), f"After {at} comes {at + 1}.", word=str(at + 1))
    prompt = _PREVIOUS.asked(random, x=x)
    return Exchange(typed(random, prompt), f"Before {at} comes {at - 1}.", word=str(at - 1))


def _letter(random: Random) -> Exchange:
    letters = string.ascii_uppercase
    at = random.randrange(1, len(letters) - 1)
    word, wordings, step = random.choice((("after", _LETTER_NEXT, 1), ("before", _LETTER_PREVIOUS, -1)))  # fmt: skip
    found = letters[at + step]
    prompt = wordings.asked(random, x=letters[at])
    return Exchange(
        typed(random, prompt), f"The letter {word} {letters[at]} is {found}.", word=found
    )


def _parity(random: Random) -> Exchange:
    number = random.randint(0, random.choice((12, 30, 99)))
    right = "odd" if number % 2 else "even"
    fact = f"{number} is an {right} number."
    (x,) = _written(random, number)
    if random.random() < 0.35:
        prompt = say(
            random, random.choice(_IS_PARITY).format(x=x, k=random.choice(("odd", "even")))
        )
    else:
        prompt = _PARITY.asked(random, x=x)
    return Exchange(typed(random, prompt), fact, word=right)


def _compared(random: Random) -> Exchange:
    end = random.choice((10, 13, 16, 30, 30, 100, 100, 100, 1000))
    low, high = sorted(random.sample(range(end), 2))
    one, other = random.choice(((low, high), (high, low)))
    slots = dict(zip("xy", _written(random, one, other), strict=True))
    if random.random() < 0.3:
        prompt = say(random, random.choice((*_IS_BIGGER, *_IS_SMALLER)).format(**slots))
        relation = "bigger" if one == high else "smaller"
        return Exchange(typed(random, prompt), f"{one} is {relation} than {other}.", word=relation)
    if random.random() < 0.3:
        prompt = _SMALLER.asked(random, **slots)
        return Exchange(typed(random, prompt), f"{low} is smaller than {high}.", word=str(low))
    prompt = _BIGGER.asked(random, **slots)
    return Exchange(typed(random, prompt), f"{high} is bigger than {low}.", word=str(high))


def _doubled(random: Random) -> Exchange:
    number = random.choice((*range(13), *range(13), 15, 20, 25, 30, 40, 50, 100))
    x, twice = _written(random, number, 2 * number)
    if random.random() < 0.5:
        fact = f"Double {number} is {2 * number}."
        return Exchange(typed(random, _DOUBLE.asked(random, x=x)), fact, word=str(2 * number))  # fmt: skip
    fact = f"Half of {2 * number} is {number}."
    return Exchange(typed(random, _HALF.asked(random, x=twice)), fact, word=str(number))


def _spelled(random: Random) -> Exchange:
    """A number in figures or in words, where the other is wanted."""
    number = random.randrange(len(LONG_NUMBER_WORDS))
    word = LONG_NUMBER_WORDS[number]
    if random.random() < 0.6:
        prompt, fact = (
            _FIGURES.asked(random, w=word),
            f"{capitalised(word)} in figures is {number}.",
        )
        return Exchange(typed(random, prompt), fact, word=str(number))
    prompt = _IN_WORDS.asked(random, x=str(number))
    return Exchange(typed(random, prompt), f"{number} in words is {word}.", word=word)
