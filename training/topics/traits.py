"""What animals eat, where they live, what things are made of and used for, what is bigger than what."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange
from training.facts.traits import ANIMALS, ORDERS, THINGS, Animal, Thing, overlap
from training.phrasing import capitalised, say, typed, with_article

_FOOD = Wordings(
    questions=(
        "What (do|can|will) {p} eat?", "What does {a} eat?", "(What|Which food) do {p} (live on|feed on|need|like)?", "What (is eaten by|should I feed|do you feed|can I give) {p}?", "{p} eat (what|...|which food)?", "{n} food?", "What do I (give|feed) to {a}?",
        "(I see|Here is|I have) {a}. What does it eat?", "If {a} is hungry, what does it (eat|look for|want)?", "(On|From) what do {p} live?", "{p} - what do they eat?", "What do you find on the menu of {a}?",
        "(Complete|Finish|Fill in): {p} eat ___.", "(I am|We are) (looking after|taking care of) {a}. What (do I put in the bowl|should I give it to eat|food does it need)?", "What (fills|goes into) the stomach of {a}?", "(The diet|Diet|Food|Favorite food) of {p}(?|:)",
        "Do {p} eat meat or plants or what?", "{p} get hungry. What do they (want|like to have|look for)?", "(A keeper|A zoo keeper|Somebody) brings (breakfast|dinner|lunch) for {a}. What (is it|does he bring|is in it)?", "Which (things|foods) (taste good to|are good for|keep alive) {p}?",
        "what r {p} eating", "How do {p} feed themselves, I mean with what?",
    ),
    things=("the food of {p}", "the (usual |)(food|meal) of {a}", "the (diet|nutrition|favorite food) of {p}"),
    clauses=("what {p} eat", "what {a} eats", "what (to feed|food is right for) {a}", "what kind of food {p} need", "what {p} (feed on|live on)"),
)  # fmt: skip
_HOME = Wordings(
    questions=(
        "Where do {p} live?", "Where does {a} live?", "Where (can|do) (I|you|we) (find|see|meet) {p}?", "{p} live (where|in which place|...)?", "In what (place|kind of place) do {p} live?", "Where is {a} at home?", "Where (would|should) (I|you) (look for|search for) {a}?",
        "(What|Which) is the home of {p}?", "{p} - where do they live?", "{n} home?", "If I want to see {a}, where (do I go|must I go|should I look)?",
        "(Complete|Finish|Fill in): {p} live ___.", "(In which|In what) (habitat|surroundings|environment) (does {a} live|do {p} feel at home|do we find {p})?", "{a} goes home. Where (to|is that|does it go)?", "Where in (nature|the world|real life) (are there|can one see|would I meet) {p}?",
        "(The habitat|Habitat|Home|Living place) of {p}(?|:)", "where r {p} living", "(A photographer|A friend) wants to (photograph|film|watch) {p}. Where (should she go|does she find them|are they)?", "Where (are {p} found|do {p} make their home)?",
        "Around here I never (see|meet) {p}. So where do they live?",
    ),
    things=("the (home|habitat) of {p}", "the place where {p} live", "the (usual |natural |)(place|environment) of {p}"),
    clauses=("where {p} live", "where {a} lives", "where (to find|you find|I find) {p}", "in (which|what) place {p} live", "where {p} are at home"),
)  # fmt: skip
_LEGS = Wordings(
    questions=(
        "How many legs (does {a} have|has {a}|do {p} have|has the {n})?", "{a} (has|walks on|stands on) how many legs?", "On how many legs does {a} (walk|stand|move)?", "(Number of legs|legs) of {a}?", "How many legs do you (count|see) on {a}?", "If I count the legs of {a}, how many (are there|do I get)?", "{p} have how many legs?",
        "(Complete|Finish|Fill in): {a} has ___ legs.", "(I draw|I am drawing|My son draws|We knit) {a}. How many legs (must it have|does it get|should it have)?", "legs of {a}: 0, 2, 4, 6 or 8?", "{a} buys shoes, one for each leg. How many legs does it have?",
        "Do {p} have legs, and how many?", "{n}: (how many legs|number of legs)?", "Count the legs of {a}.", "What number of legs (is normal for|does nature give|do we find on) {a}?",
        "how much legs has {a}",
    ),
    things=("the number of legs {a} has", "the number of legs of {a}", "the (usual|normal) number of legs for {a}"),
    clauses=("how many legs {a} has", "how many legs {p} have", "on how many legs {a} (walks|stands|moves)", "the number of legs of {p}"),
)  # fmt: skip
_FLIGHT = ("(Can|Do|Could) {p} fly?", "(Can|Could) {a} fly?", "Are {p} able to fly?", "Is {a} able to fly?", "{p} can fly, (right|can't they|true|yes)?", "Does {a} fly?", "(True or false|Right or wrong): {p} can fly.", "I (wonder|want to know|forgot) if {p} can fly.", "{p} - (can they|do they) fly?", "Will I ever see {p} (fly past)?", "Have {p} the ability to fly?", "Is it possible for {p} to fly?", "My (friend|brother|sister) (says|claims|thinks) {p} can fly. Is that right?", "{p} (fly|are able to fly), yes or no?", "{p}: (flyers or not|can fly or cannot fly)?", "Does nature let {p} fly?", "can {a} take off and fly")  # fmt: skip
_SWIMMING = ("(Can|Do) {p} swim?", "Can {a} swim?", "Are {p} (able to swim|good swimmers)?", "{p} can swim, (right|true|yes)?", "(True or false|Right or wrong): {p} can swim.", "I (wonder|want to know) if {p} can swim.", "{p} - (can they|do they) swim?", "Is it possible for {p} to swim?", "If {a} falls into a lake, can it swim?", "My (friend|brother|sister) (says|claims|thinks) {p} can swim. Is that right?", "{p} (swim|are able to swim), yes or no?", "Does {a} know how to swim?", "{p}: swimmers or not?", "Have {p} the ability to swim?")  # fmt: skip
_KIND = Wordings(
    questions=(
        "What (kind|sort|type) of {g} is {a}?", "Is {a} {x} or {y}?", "{a}: {x} or {y}?", "What is {a}, {x} or {y}?", "Would you call {a} {x} or {y}?", "{a} is {x} or {y}?", "To which (group|kind) of {g}s does {a} belong?", "{a} (belongs to|is) (which|what) (group|kind) of {g}s?", "Which is right: is {a} {x} or {y}?", "Which of the two is {a}: {x} or {y}?",
        "(Pick|Choose): {a} = {x} / {y}", "{a} is a) {x} b) {y}", "I have to sort {a}. Is it {x} or {y}?", "(One child|My sister|Anna) says {a} is {x}, (another|my brother|Tom) says {y}. Which is right?",
        "Do I (file|put|sort) {a} as {x} or as {y}?", "Does {a} count as {x} or as {y}?", "(Sorting|Quiz): {a}, {x} or {y}?", "(Decide|Tell me): is {a} {x} or {y}?",
        "(We|They) call {a} {x} or {y}, which?",
    ),
    clauses=("(what|which) (kind|sort) of {g} {a} is", "(if|whether) {a} is {x} or {y}", "which of the two {a} is, {x} or {y}"),
)  # fmt: skip
_IS_KIND = ("Is {a} {k}?", "{a} is {k}, (right|isn't it|true|correct)?", "(True or false|Right or wrong): {a} is {k}.", "Would you (say|think) {a} is {k}?", "Does {a} count as {k}?", "I (think|say|was told) {a} is {k}. (Right|Is that right|True)?", "Can (you|I|we) call {a} {k}?", "{a} = {k}, (yes or no|true or false|right or wrong)?", "My (friend|teacher|brother) (says|claims|thinks) {a} is {k}. (Is it so|Is that true|Right)?", "Am I right that {a} is {k}?", "Do we (count|sort|class) {a} as {k}?", "I (wrote|put down) that {a} is {k}. (Correct|Is it right)?", "{k}, is that what {a} is?", "{a} as {k}: (correct|right)?")  # fmt: skip
_MATERIAL = Wordings(
    questions=(
        "(What is|What's) {a} made (of|from|out of)?", "{a} is made of (what|...|which material)?", "Of what is {a} made?", "(What|Which) (do you need|is needed|do people use) to make {a}?", "From what do (people|you|we) make {a}?", "How is {a} made, out of what?", "{n} - made of what?", "I want to make {a}. What do I need?", "(What|Which stuff) is in {a}?", "{a} consists of what?",
        "(Complete|Finish|Fill in): {a} is made of ___.", "Which (material|materials|substances|ingredients) (make|go into|are used for) {a}?", "(Somebody|A factory|A craftsman) makes {a}. Out of what?", "{a} doesn't come from nothing, so what is it made (of|from)?",
        "What do they (make|produce) {a} (from|out of)?", "(Materials|Material|Made of): {n}(?|)", "If I take {a} apart, what (is it made of|do I find|material do I have)?", "{n} is from what made",
        "(What's|What is) the stuff {a} is made (of|from)?",
    ),
    things=("the material of {a}", "what {a} is made of", "the (stuff|material|substance) {a} is made of"),
    clauses=("what {a} is made (of|from|out of)", "what people make {a} (from|of|out of)", "what goes into {a}", "which material {a} is made of", "of what {a} consists"),
)  # fmt: skip
_USE = Wordings(
    questions=(
        "(What is|What's) {a} (used for|good for|for|there for)?", "What (can I|can you|do you|do people) use {a} for?", "{a} is (used for|good for|for) (what|...)?", "For what do (people|you|we) (use|need|take) {a}?", "Why do (people|we) (need|have) {a}?", "What (can I|do people|can one|do you) do with {a}?", "(What is|What's) the (use|purpose|point) of {a}?", "When do I need {a}?", "What does one need {a} for?", "How (is {a} useful|does {a} help us)?", "(I have|I found|I bought|I got) {a}. What (is it for|can I do with it|do I use it for)?",
        "(Complete|Finish|Fill in): {a} is used for ___.", "(A child|An alien|My grandson) sees {a} and asks what it is for. (What do I say|Your answer|How do I answer)?", "(Job|Purpose|Function|Use) of {a}(?|:)", "With {a}, what does one do?",
        "In which situation (is {a} useful|would I take {a}|does {a} help)?", "What (job|task|work) does {a} do?", "People (own|buy|want) {a}, but what for?", "{n}: what for?",
        "Is {a} good for anything? (For what|What)?", "for what is {a}",
    ),
    things=("the (use|purpose) of {a}", "the (function|job|main use) of {a}"),
    clauses=("what {a} is (for|used for|good for)", "what (you|people) do with {a}", "why people need {a}", "what purpose {a} (serves|has)", "what {a} does for us", "what one needs {a} for"),
)  # fmt: skip
_ORDER = (
    "(What|Which) is {m}, {x} or {y}?", "(What's|Which one is) {m}: {x} or {y}?", "{x} or {y}: (which|what) is {m}?", "Is {x} or {y} {m}?", "(Which|Which one|What) of the two is {m}, {x} or {y}?", "(Compare|I compare) {x} and {y}. Which is {m}?", "Between {x} and {y}, (which|what) is {m}?", "(Take|Here are) {x} and {y}. (Which is the {m} one|Which one is {m})?", "(I wonder|Tell me|I want to know) (which|what) is {m}, {x} or {y}.",
    "a) {x} b) {y}: which is {m}?", "(Pick|Choose|Name) the {m} one: {x} / {y}", "One of them is {m}: {x} or {y}. (Which|Which one|Which one is it)?", "{m}: {x} or {y}?",
    "(We argue|We disagree|My brother and I argue): is {x} {m} or is {y}?", "If I put {x} next to {y}, which is the {m} one?", "If you had to say which is {m}, would it be {x} or {y}?", "{x} vs {y}, which is {m}?",
    "The {m} one of {x} and {y} is (which|what|...)?", "In general, which would be {m}: {x} or {y}?",
)  # fmt: skip
_IS_ORDER = ("Is {x} {m} than {y}?", "{x} is {m} than {y}, (right|true|isn't it)?", "Is it true that {x} is {m} than {y}?", "(True or false|Right or wrong): {x} is {m} than {y}.", "(Would you say|Do you think|Am I right that) {x} is {m} than {y}?", "My (friend|brother|sister) (says|claims|thinks) {x} is {m} than {y}. (Is that true|Right|Is it so)?", "{x} {m} than {y}, (yes or no|true or false)?", "Could one say that {x} is {m} than {y}?", "Compared (to|with) {y}, is {x} {m}?", "(Normally|Usually|In general), is {x} {m} than {y}?", "is {x} {m} than {y}?", "Does it hold that {x} is {m} than {y}?")  # fmt: skip
_ORDER_BETWEEN = ("Is {x} {m} or {l} than {y}?", "{x}: {m} or {l} than {y}?", "Compared (with|to) {y}, is {x} {m} or {l}?", "Next to {y}, is {x} {m} or {l}?", "{x} is ___ than {y}: {m} or {l}?", "(Do I|Should I) say {x} is {m} or {l} than {y}?", "(Choose|Pick) {m} or {l}: {x} is ... than {y}.")  # fmt: skip


def trait(random: Random) -> Exchange:
    """One fact about an animal or a thing, or which of two is more of something."""
    roll = random.random()
    if roll < 0.45:
        return _of_animal(random, random.choice(ANIMALS))
    return _compared(random) if roll < 0.6 else _of_thing(random, random.choice(THINGS))


def _of_animal(random: Random, animal: Animal) -> Exchange:
    a, many = with_article(animal.name), animal.many
    slots = {"a": a, "p": many, "n": animal.name, "about": many}
    form = random.randrange(6)
    if form == 0:
        return _told(random, _FOOD, f"{many} eat {animal.food}.", animal.food.split()[0], **slots)
    if form == 1:
        return _told(random, _HOME, f"{many} live {animal.home}.", "", **slots)
    if form == 2:
        return _told(random, _LEGS, f"{a} has {animal.legs} legs.", animal.legs, **slots)
    if form == 3:
        return _able(random, _FLIGHT, many, a, "fly", can=animal.can_fly)
    if form == 4 and animal.can_swim is not None:
        return _able(random, _SWIMMING, many, a, "swim", can=animal.can_swim)
    kinds = [with_article(other.kind) for other in ANIMALS]
    return _kind(random, "animal", a, with_article(animal.kind), kinds)


def _able(
    random: Random, patterns: tuple[str, ...], many: str, a: str, verb: str, *, can: bool
) -> Exchange:
    prompt = say(random, random.choice(patterns).format(p=many, a=a))
    answer = f"Yes, {many} can {verb}." if can else f"No, {many} cannot {verb}."
    return Exchange(typed(random, prompt), answer, word="yes" if can else "no")


def _of_thing(random: Random, thing: Thing) -> Exchange:
    a = with_article(thing.name) if thing.is_counted else thing.name
    slots = {"a": a, "n": thing.name, "about": a}
    form = random.randrange(5)
    if form < 2 and thing.material:
        return _told(random, _MATERIAL, f"{a} is made of {thing.material}.", "", **slots)
    if form < 4 and thing.use:
        return _told(random, _USE, f"{a} is used for {thing.use}.", "", **slots)
    kinds = [with_article(o.kind) for o in THINGS if not overlap(o.kind, thing.kind)]
    return _kind(random, "thing", a, with_article(thing.kind), kinds)


def _kind(random: Random, general: str, a: str, right: str, kinds: list[str]) -> Exchange:
    """What kind of thing something is."""
    fact = f"{a} is {right}."
    word = right.split(" ", 1)[1]
    if random.random() < 0.35:
        prompt = say(random, random.choice(_IS_KIND).format(a=a, k=guessed(random, right, kinds)))
        return Exchange(typed(random, prompt), capitalised(fact), word=word)
    x, y = either(random, right, kinds)
    return _told(random, _KIND, fact, word, a=a, x=x, y=y, g=general)


def _told(random: Random, wordings: Wordings, answer: str, word: str, **slots: str) -> Exchange:
    return Exchange(typed(random, wordings.asked(random, **slots)), capitalised(answer), word=word)


def _compared(random: Random) -> Exchange:
    """Two things out of an order that everybody knows."""
    more, less, names = random.choice(ORDERS)
    low, high = sorted(random.sample(range(len(names)), 2))
    word, top, bottom = random.choice(
        ((more, names[high], names[low]), (less, names[low], names[high]))
    )
    fact = f"{top} is {word} than {bottom}."
    x, y = (top, bottom) if random.random() < 0.5 else (bottom, top)
    roll = random.random()
    other = less if word == more else more
    if roll < 0.25:
        prompt = say(random, random.choice(_IS_ORDER).format(x=x, y=y, m=word))
        relation = word if x == top else other
        return Exchange(
            typed(random, prompt), capitalised(f"{x} is {relation} than {y}."), word=relation
        )
    if roll < 0.4:
        one, two = (word, other) if random.random() < 0.5 else (other, word)
        prompt = random.choice(_ORDER_BETWEEN).format(x=top, y=bottom, m=one, l=two)
        return Exchange(typed(random, say(random, prompt)), capitalised(fact), word=word)
    prompt = say(random, random.choice(_ORDER).format(x=x, y=y, m=word))
    return Exchange(typed(random, prompt), capitalised(fact), word=top.split(" ", 1)[-1])
