"""Small sums, in figures and in little stories."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.names import invented
from training.facts.words import NAMES, NUMBER_WORDS
from training.phrasing import capitalised, say, typed

_WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}
_THINGS = ("apples", "books", "balls", "coins", "cookies", "flowers", "pencils", "eggs", "marbles", "cars", "stickers", "cakes", "oranges", "toys", "candies", "stones", "cards", "bananas", "pears", "shells", "stamps", "keys", "shirts", "hats", "plants", "photos", "tickets", "buttons", "balloons", "lemons", "nuts", "carrots", "potatoes", "pens", "kites", "dolls", "rings", "songs", "letters", "spoons", "cups")  # fmt: skip
_HOLDERS = (
    "boxes",
    "bags",
    "baskets",
    "plates",
    "rows",
    "jars",
    "shelves",
    "cars",
    "rooms",
    "tables",
)

# Stories; {a} and {b} are the numbers, {t} the things, {n} a name, {m} another, {h} what holds things.
_GAINS = (
    "{n} (has|had|owns|holds|got) {a} {t}. (He|She|{n}) (gets|got|buys|bought|finds|found|wins|won|is given|was given|receives|makes|picks|earns|collects) {b} more. How many (does {n} have|are there|{t} are there|does {n} have now|is that)?",
    "{m} (gives|gave|sends|brings|sells) {n} {b} {t}. {n} (already |)had {a}. How many (does {n} have|{t} has {n}|are there)( now|)?", "To {a} {t} (I|we|they) (add|put) {b}( more|). How many (are there|is that|{t} are there|do we get)( now|)?", "(A shop|A farmer|A baker|{n}|The teacher) has {a} {t} and (buys|gets|finds|makes|orders) {b} (more|others|new ones). How many {t} (is that|are there)?",
    "How many {t} (are there|do I have|is it) if I have {a} {t} and (get|buy|find|am given|win) {b} more?", "{a} {t} (were|are) (in the basket|there|on the shelf). Then {b} (came|were added|are put in). How many (now|are there now)?", "{n} has {a} {t}, {m} has {b} more. How many does {m} have?",
    "(There are|I see) {a} (children|people|men) in the (room|bus|house). {b} (more come|more come in|others join them|more get on). How many are there( now|)?", "{n} (walks|runs|drives) {a} (kilometers|miles|meters) and then {b} more. How far is that?", "If I have {a} and get {b} more, (how many|what) do I have?", "{n}'s {a} {t} and {m}'s {b} {t} (make|are) how many( together|)?", "Put {a} {t} and {b} {t} together. How many (do you get|is it|are there)?",
    "{n} has {a} {t} and (gets|buys|finds|is given) {b} more(.|,) (How many {t} does {n} have|How many {t} are there|How many {t} has {n})( now| in total| altogether|)?",
    "I have {a} {t} and (get|buy|find) {b} more. How many {t} do I have( now| in total|)?",
    "{n} has {a} {t} and {m} has {b} {t}. How many {t} do they have (together|in total|altogether)?",
    "There are {a} {t} (on the table|in the box|here) and {b} {t} (on the floor|in the bag|there). How many {t} (are there|is that)( in total|)?",
    "We (are|have) {a} (boys|men|adults) and {b} (girls|women|children). How many (people|of us) are we( together| in total|)?",
    "I (see|count|have) {a} (cats|cows|birds) and {b} (dogs|horses|fish). How many animals (do I see|do I have|is that|are there)( in total|)?",
    "{n} is {a} years old. How old will (he|she|{n}) be in {b} years?", "I am {a} years old. How old (will I be|am I) in {b} years?",
    "{n} (picks|reads|makes|finds) {a} {t}(,| and) then {b} more. How many (are that|{t} is that|{t} does {n} have|{t} are there)( now|)?",
    "(In the morning|First) {n} (finds|buys|gets) {a} {t}, (in the evening|then|later) {b}( more|). How many (is that|{t} are there)( together|)?",
    "If I have {a} {t} and you give me {b}( more|), how many {t} do I have?", "{a} {t} and {b} {t} (are|make) how many {t}?",
    "{n} (started|began) (the day|the week|the game) with {a} {t} and (picked up|collected|was handed) {b} extra(. How many in the end?|. How many is that altogether?|, what's the total?)",
    "(My|Our) (shelf|drawer|bag|desk) already holds {a} {t} and I (squeeze|put|pack) in {b} more. What's the (count|total)( now|)?",
    "(Yesterday|On Monday) I (counted|sold|made|packed) {a} {t}, (today it was|the next day) {b}. (What's that in total|Both days together|What is the sum)?",
    "{n}: {a} {t}. {m}: {b} {t}. (Total|Together|Sum|How many in all)?",
    "{n} and {m} pool their {t}: {a} from {n}, {b} from {m}. (How big is the pile|What is the total)?",
    "The (bus|train|boat) carries {a} (people|passengers). At the (next|first) stop {b} more (climb aboard|board|hop on). How many (are on board|ride along|travel on)( now|)?",
    "Help my (kid|daughter|son) with this( one|): {a} {t} plus another {b} {t}, how many altogether?",
    "(Lunch|A ticket|The first item|A shirt) costs {a} (dollars|euros|pounds) and (a drink|the bus|the second item|a hat) costs {b}. (What do I pay|How much is that|What's the bill)( in total| altogether|)?",
    "I (ran|walked|cycled) {a} miles on Saturday plus {b} on Sunday(. What's my weekend total?|, how far did I get?)",
    "(Our team|{n}|My team) had {a} points and then (scored|got|made) {b} more. (What's the score now|How many points is that)?",
)  # fmt: skip
_LOSSES = (
    "{n} (has|had|owns|holds|got) {a} {t}. (He|She|{n}) (loses|lost|eats|ate|sells|sold|gives away|gave away|breaks|broke|drops|dropped|throws away|uses up) {b}( of them|). How many (are left|{t} are left|does {n} have now|does {n} still have|remain)?",
    "From {a} {t}(,|) {n} (takes|eats|sells|loses|gives {m}|gives away|breaks|removes) {b}. How many (are left|remain|stay)?", "Of (my|our|the) {a} {t}, {b} (are broken|are gone|fell|were stolen|were sold|got lost). How many (are left|remain|are still good|do I still have)?",
    "(A shop|A farmer|A baker|{n}|The teacher) has {a} {t} and (sells|gives away|loses|drops|breaks) {b}. (How many are left|How many {t} remain|What is left)?", "{b} of {a} {t} are (red|gone|{m}'s|broken). How many are not?", "How many {t} (are left|do I have left|remain) (if|when) I take {b} (away from|from) {a} {t}?",
    "{n} had {a} {t} in the morning. In the evening there are {b} (fewer|less). How many are (there|left)?", "(There are|I see) {a} (children|people|men) in the (room|bus|house). {b} (leave|go out|get off|go home). How many (stay|are left|are still there)?", "Take {b} (away |)from {a}. (What is left|What remains|How much is left)?",
    "{n} has {a} {t}, {m} has {b} fewer. How many does {m} have?", "(A rope|A board|A ribbon) is {a} (meters|inches) long. I cut off {b}. How long is the rest?",
    "{n} has {a} {t} and (loses|eats|sells|gives away|gives {m}) {b}(.|,| of them.) How many {t} (does {n} have|are|does {n} still have) left?",
    "I (have|had) {a} {t} and (lost|gave away|sold) {b}(.| of them.) How many {t} (do I have left|are left|do I still have)?",
    "There are {a} {t} (on the table|in the box). {n} takes {b}( away| of them|). How many {t} are left?",
    "(There were|We had) {a} {t}. {b} (are gone|were eaten|were lost|broke|fell down|went away). How many (are left|remain|are still there|do we still have)?",
    "(I have|I had|{n} has|{n} had) {a} (dollars|euros|coins) and (spend|spent|pay|lost) {b}. How much (is left|do I have left|remains|money is left)?",
    "{n} needs {a} {t} but has only {b}. How many (are missing|more are needed)?", "There are {a} birds (on|in) a tree. {b} fly away. How many (birds are left|stay|are still there)?",
    "You have {a} {t} and (lose|give me|eat) {b}( of them|). How many (do you have left|do you still have|remain|are left)?",
    "If I have {a} {t} and (give away|lose) {b}, how many (are left|do I have left|{t} are left)?",
    "{n} (started|began) (the day|the game) with {a} {t} and (finished|ended) with {b} fewer. How many (remained|were left over|did {n} end up with)?",
    "Out of {a} {t}, {b} are missing. How many (do we still have|are still here)?",
    "(We ordered|I bought|Mum bought) {a} {t} but {b} (got ruined|disappeared|never arrived|went missing). (What's left|How many survive|How many can we still use)?",
    "The (bus|train|boat) carries {a} (people|passengers) and {b} (get off|step out|leave) at the (next|first) stop. How many (stay on|ride on|are still on board)?",
    "(My|Our|The) class has {a} (kids|pupils|students) and {b} (are sick|are absent|stayed home) today. How many (came|are here|are present)?",
    "(The|My) book has {a} pages and I have read {b}. How many pages (to go|are left|do I still have to read)?",
    "I had {a} (dollars|euros|pounds) and (a ticket|lunch|a book) set me back {b}. What's in my (wallet|purse|pocket) now?",
    "{n} wants {a} {t} and (has collected|has saved|already has) {b}. How many (to go|more does {n} need|are still needed)?",
    "Hand {b} of your {a} {t} to {n}: how many do you keep?",
)  # fmt: skip
_GROUPS = (
    "Each of {a} (children|people|friends|teachers) (has|gets|buys|wins|carries|eats) {b} {t}. How many {t} (is that|are there|are that)( in total| together|)?", "{n} (fills|packs|has|buys) {a} {h}. (Each|Every one) (holds|has|gets|contains) {b} {t}. How many {t} (are there|is that|does {n} have)?", "How many {t} are in {a} {h} if (each|every one) has {b}?", "{n} (reads|buys|eats|picks|makes) {b} {t} (every day|a day). How many in {a} days?", "{a} times {b} {t} (are|makes|is) how many( {t}|)?",
    "There are {a} {h} with {b} {t} (each|in each). How many {t} (are there|is that)( in total| altogether|)?",
    "{n} has {a} {h} with {b} {t} in each. How many {t} does {n} have?", "{a} {h} hold {b} {t} each. How many {t} are there?",
    "One {t1} costs {b} dollars. (How much do|What do) {a} {t} cost?",
    "One (box|bag|basket|shelf|plate) (holds|has|contains) {b} {t}. How many {t} (are in|do I have in|fit in) {a} of them?",
    "I (buy|have|get) {a} bags with {b} {t} each. How many {t} (is that|do I have|are there)( in total|)?", "{a} children (get|have|eat) {b} {t} each. How many {t} (is that|are that|are there)?",
    "Every (crate|carton|packet|drawer) fits {b} {t}. (I've got|We filled|Someone ordered) {a} of them. How many {t} altogether?",
    "{a} (teams|tables|families) with {b} people (each|in each): how many people( altogether| in total|)?",
    "{n} (earns|saves|spends) {b} (dollars|euros|pounds) (a|per|each) day. How much is that (after|in|over) {a} days?",
    "{t} come in packs of {b}. I (grab|buy|order) {a} packs(. How many do I end up with?|, how many is that?|. What is the total?)",
    "The (hall|theatre|classroom|cinema) has {a} rows (of|with) {b} seats. How many seats (are there|is that|in total)?",
    "One {t1} weighs {b} grams. What (do|would) {a} {t} weigh?",
)  # fmt: skip
_MORE_SUMS = (
    "{a} and {b}(?| is what?| make what?| together?)", "{a} and then {b} more?", "{b} more than {a}(?| is what?)", "{a} increased by {b}", "(What number is|Which number is) {b} (more|greater|higher) than {a}?", "(The|My) sum is {a} plus {b}. (What is the result?|Solve it.)", "{b} added to {a}", "I start at {a} and go up by {b}. Where am I?", "If I have {a} and get {b} more, what do I have?", "What do {a} and {b} (come to|add up to|sum to|total)?", "(Total up|Tally|Combine) {a} and {b}(|, please)", "(Raise|Increase|Bump up) {a} by {b}( and tell me the result|)", "Count {b} (up|on|forward) from {a}(. Where do you land?|)", "How many do {a} and {b} make altogether?", "{a}, plus another {b}, (makes|gives) how many?", "(if|say) x is {a} and y is {b}, what is x + y?", "to {a} add {b}( please|)", "{a} on top of {b}(?| is how much?)", "both together, {a} and {b}, how much?"
)  # fmt: skip
_MORE_DIFFERENCES = (
    "take {b} away from {a}", "{a} take away {b}", "{b} less than {a}(?| is what?)", "{a} less {b}", "{a} reduced by {b}", "(What number is|Which number is) {b} (less|smaller|lower) than {a}?", "From {a} take (away |){b}(.| - what is left?)", "{b} (subtracted|taken) from {a}", "I start at {a} and go down by {b}. Where am I?", "How much is left of {a} (without|after taking away) {b}?", "How much more is {a} than {b}?", "If I have {a} and lose {b}, what do I have?", "(Knock|Take) {b} off {a}(. What remains?|)", "(Lower|Decrease|Cut|Drop) {a} by {b}( and tell me the result|)", "Count {b} (down|back|backwards) from {a}(. Where do you land?|)", "How far is it from {b} (up |)to {a}?", "By how much is {a} (bigger|larger|greater) than {b}?", "(if|say) x is {a} and y is {b}, what is x - y?", "What must I add to {b} to (get|reach) {a}?", "{a} without {b}(?| is how much?)", "(Deduct|Strip) {b} from {a}( please|)", "The gap between {b} and {a} is how (big|large)?"
)  # fmt: skip
_MORE_PRODUCTS = (
    "{a} times {b}(?|)", "{a} by {b}, multiplied(?|)", "the product of {a} and {b}(?|)", "{a} groups of {b}(?| are how many?)", "(How much|What) do I get for {a} times {b}?", "{a} lots of {b} (is|make) what?", "what do I get when I multiply {a} and {b}?", "What do {a} and {b} give when multiplied?", "(if|say) x is {a} and y is {b}, what is x times y?", "Take {a}, {b} times over. (How much is it|What is the result)?", "the {a} times table: {a} times {b}(?|)", "Multiply {a} with {b}( please| for me|)", "{a} rows of {b}(?| make how many?)", "{a} multiplied by {b} (makes|gives|comes to) what?"
)  # fmt: skip
_MORE_QUOTIENTS = (
    "{a} shared (by|among) {b}(?|)", "How often does {b} (go into|fit into) {a}?", "How many times (does {b} go into|is {b} in) {a}?", "Share {a} equally among {b}.", "{a} split into {b} equal parts(?|)", "(Cut|Break) {a} into {b} equal (parts|pieces|groups). How (big|large) is each?", "{b} (friends|people|kids) share {a} (evenly|fairly). What does each get?", "(if|say) x is {a} and y is {b}, what is x divided by y?", "{a} over {b}(?|)", "Dividing {a} by {b} (gives|makes|results in) what?", "What is one part if {a} is cut in {b} equal parts?", "Work out how often {b} fits in {a}."
)  # fmt: skip
# Requests around a sum; {f} is the sum itself.
_FRAMES = (
    "(Quick maths|Mental arithmetic|Maths question|Math drill|Sum|Arithmetic|Number puzzle)(:|,) {f}(?|)", "{f} = (?|___|...|what)", "Fill in the (blank|gap): {f} = (___|...|?)",
    "(My (kid|daughter|pupil|nephew)|My friend) (is stuck on|can't do|struggles with) {f}(. What's the answer?|, what is it?|.)", "(Skip the steps|Don't show the steps|I don't need an explanation), (just|only) (tell me|give me) {f}(.|)",
    "(The calculator is broken|I have no calculator|My calculator died|I can't do this in my head)(:|,|.) {f}?", "(Can|Could) you (do|figure out|crunch|manage) {f}( real quick| for me|)?", "{f} (makes|gives|comes to|comes out as|results in) (what|how much|which number)?", "Which number (do I get|comes out|results) for {f}?",
    "(Solve for x|Find x|What is x): x = {f}", "(I am|I'm) (checking|correcting|marking) homework(:|.) (What is|What's the answer to) {f}?", "(Type|Write|Put) the (result|answer|solution) of {f}(.| here.|, please.)", "(The exercise|The task|My worksheet|The test) says {f}(. What goes there?|. Help!|.)", "what number is {f}?",
    "(the answer|the solution|the result) (to|for|of) {f}(?| please| pls|)", "{f} (please|pls|plz|quick|anyone)", "(Be|You are|Act as) my calculator: {f}", "If I (type|enter) {f} (into|in) a calculator, what (does it show|comes out|do I see)?", "(tell us|say|let me know) how much {f} is( |, thanks|)", "(how much makes|whats) {f}",
    "{f} equals (how much|what number|...)?", "I (get confused|am bad at maths|never learned this)(:|.|,) {f} is how much?", "(Evaluate|Determine|Figure out|Get me) {f}(.|)", "(Do|Please do) the (maths|math|sum)(:|,) {f}(.|)", "Is there an answer (for|to) {f}? Which?", "{f}? (I always forget|I can't work it out|I don't have my calculator|no idea)(.|)",
)  # fmt: skip

_EACH = (
    ("dog", "dogs", "legs", 4), ("cat", "cats", "legs", 4), ("bird", "birds", "legs", 2), ("insect", "insects", "legs", 6),
    ("spider", "spiders", "legs", 8), ("car", "cars", "wheels", 4), ("bicycle", "bicycles", "wheels", 2), ("week", "weeks", "days", 7),
    ("triangle", "triangles", "sides", 3), ("hand", "hands", "fingers", 5), ("table", "tables", "legs", 4), ("horse", "horses", "legs", 4),
)  # fmt: skip


def sums(scene: Scene) -> list[Exchange]:
    """Sums, differences, products and quotients, often several in a row."""
    if scene.random.random() < 0.2:
        return [_told(scene.random)]
    return [_sum(scene) for _ in range(scene.random.choice((1, 1, 2, 3, 5, 8, 10)))]


_ROUND = (*range(10, 101, 10), 100, 100, *range(200, 1001, 100))


def _drawn(random: Random) -> tuple[int, str, int, int]:
    """Two numbers, the operation between them, and the result, which is never negative."""
    kind = random.choice("++++-----***/")
    highest = random.choices((10, 20, 50, 99), (32, 26, 17, 25))[0]
    a, b = random.randint(0, highest), random.randint(0, highest)
    if random.random() < 0.15:
        b = random.choice((1, 2, 5, 10))
    if random.random() < 0.05:
        a, b = random.choice(_ROUND), random.choice((*_ROUND, 1, 2, 5))
    if kind == "*":
        a, b = random.randint(0, 12), random.randint(0, 12)
    if kind == "/":
        b, c = random.randint(1, 10), random.randint(0, 10)
        a = b * c
    if kind == "-":
        a, b = max(a, b), min(a, b)
    return a, kind, b, {"+": a + b, "-": a - b, "*": a * b, "/": a // max(b, 1)}[kind]


def _sum(scene: Scene) -> Exchange:
    random = scene.random
    a, kind, b, result = _drawn(random)
    if kind in "+-" and max(a, b) <= 10 and random.random() < 0.12:
        one, other = NUMBER_WORDS[a], NUMBER_WORDS[b]
        prompt = say(
            random,
            f"(What is|How much is|What's||Work out|Calculate|In words:|Spelled out:|The answer to|Tell me) {one} {_WORDS[kind]} {other}(?|)",
        )
    else:
        prompt = _asked(random, a, b, kind)
    if random.random() < 0.08:
        only = random.choice(("Answer with the", "Just the", "Only the", "Give me only the"))
        return Exchange(typed(random, f"{prompt.rstrip('?')}? {only} number."), str(result))
    answer = f"{result}." if scene.is_terse else f"{a} {kind} {b} = {result}."
    return Exchange(typed(random, prompt), answer, word=str(result))


def _asked(random: Random, a: int, b: int, kind: str) -> str:
    sign = {"*": random.choice("***x×"), "/": random.choice("//:÷")}.get(kind, kind)
    form = random.choice(
        (f"{a} {sign} {b}", f"{a}{sign}{b}", f"{a} {_WORDS[kind]} {b}", f"{a} {_WORDS[kind]} {b}")
    )
    if kind == "*" and random.random() < 0.2:
        form = f"{a} multiplied by {b}"
    roll = random.random()
    if roll < 0.2:
        verb = {
            "+": f"(Put together|Find the sum of|What is the total of|I add|Total of|The total of|Count together|Can you add|Add|If you add|Sum up|What do you get if you add|What is the sum of|The sum of|What do I get when I add|Add up) {a} and {b}",
            "-": f"(Take away|Remove|What remains if I take|What remains when you subtract|I take|Deduct|Subtract|Take away|Take|What do you get if you subtract|If you take|What is left when you take) {b} from {a}",
            "*": f"(Multiply|What do you get if you multiply) {a} (by|and|with) {b}",
            "/": f"(Divide|What do you get if you divide|Split) {a} by {b}",
        }[kind]
        if kind in "-*" and random.random() < 0.25:
            noun = {"-": "difference between", "*": "product of"}[kind]
            verb = f"What is the {noun} {a} and {b}"
        asked = say(random, verb)
        return asked + ("?" if asked.startswith("What") else "")
    if roll < 0.32:
        more = {"+": _MORE_SUMS, "-": _MORE_DIFFERENCES, "*": _MORE_PRODUCTS, "/": _MORE_QUOTIENTS}
        return say(random, random.choice(more[kind]).format(a=a, b=b))
    if roll < 0.4:
        return form + random.choice(
            (" =", "=", " equals?", " is?", " is what?", "?", " = ?", "=?", " makes?")
        )
    if roll < 0.48:
        return say(random, random.choice(_FRAMES).replace("{f}", form))
    prompt = say(random, "(What is|What's|How much is|Calculate|What does|Work out|Compute|Solve|How many is|what is the result of|) ") + " " + form  # fmt: skip
    if prompt.startswith("What does"):
        prompt += random.choice((" equal", " make", " give"))
    is_question = prompt.lower().startswith(("wh", "how"))
    return prompt.strip() + ("?" if is_question else "")


def _told(random: Random) -> Exchange:
    """A sum inside a little story."""
    if random.random() < 0.12:
        return _each(random)
    highest = random.choice((10, 10, 20, 50))
    a, b = random.randint(1, highest), random.randint(1, highest)
    patterns, kind = random.choice(
        ((_GAINS, "+"), (_GAINS, "+"), (_LOSSES, "-"), (_LOSSES, "-"), (_GROUPS, "*"))
    )
    if kind == "-":
        a, b = max(a, b), min(a, b)
    if kind == "*":
        a, b = random.randint(2, 10), random.randint(1, 10)
    result = {"+": a + b, "-": a - b, "*": a * b}[kind]
    name, other = random.sample(NAMES, 2)
    if random.random() < 0.3:
        name = invented(random)
    thing, holder = random.choice(_THINGS), random.choice(_HOLDERS)
    shown = [NUMBER_WORDS[n] if n <= 10 and random.random() < 0.2 else str(n) for n in (a, b)]
    prompt = random.choice(patterns).format(a=shown[0], b=shown[1], t=thing, t1=_single(thing), n=name, m=other, h=holder)  # fmt: skip
    text = f"{a} {kind} {b} = {result}, so the answer is {result}."
    return Exchange(typed(random, capitalised(say(random, prompt))), text, word=str(result))


def _each(random: Random) -> Exchange:
    """How many legs several animals have, and the like."""
    one, many, parts, count = random.choice(_EACH)
    number = random.randint(2, 10)
    told = f"(One|A) {one} has {count} {parts}. "
    prompt = say(random, f"({told}|)How many {parts} do {number} {many} have( together|)?")
    result = number * count
    text = f"{number} * {count} = {result}, so the answer is {result}."
    return Exchange(typed(random, capitalised(prompt)), text, word=str(result))


def _single(things: str) -> str:
    if things.endswith("ies") and things != "cookies":
        return things[:-3] + "y"
    return "potato" if things == "potatoes" else things.removesuffix("s")
