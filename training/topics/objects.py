"""Flat JSON objects from what the user says: named fields and their values."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES
from training.facts.names import invented, single_name
from training.facts.records import KEYS, REMARKS, SENTENCES
from training.facts.words import ANIMALS, COLORS, DAYS, LISTS, MONTHS, NAMES, OPPOSITES, PLURALS
from training.phrasing import capitalised, enumerated, say, typed, with_article

_NOUNS = {one: members for one, _, members in LISTS}
_MEMBERS = [member for members in _NOUNS.values() for member in members]


def _person(random: Random) -> tuple[dict[str, object], str]:
    """Fields about a person and sentences that say them."""
    name = single_name(random)
    she = random.choice(("She", "He"))
    known: dict[str, tuple[object, str]] = {}
    age = random.randint(3, 99)
    known["age"] = (age, f"is {age}(| years old| years of age)")
    city = random.choice(COUNTRIES)[1]
    known["city"] = (city, f"(lives in|is from|comes from|resides in|has a flat in|moved to) {city}")  # fmt: skip
    job = random.choice(_NOUNS["job"])
    known["job"] = (job, f"(is|works as|has a job as|earns money as) {with_article(job)}")
    color = random.choice(COLORS)
    known["color"] = (color, f"(likes|prefers|loves) (the color|) {color}")
    food = random.choice(_NOUNS["food"])
    known["food"] = (food, f"(eats|likes to eat|loves|often eats|is fond of|enjoys) {food}")
    pet = random.choice(_NOUNS["pet"])
    known["pet"] = (pet, f"(has|owns|keeps) {with_article(pet)}")
    sport = random.choice(_NOUNS["sport"])
    known["sport"] = (sport, f"(plays|likes|enjoys|is keen on) {sport}")
    keys = random.sample(list(known), random.choice((1, 1, 2, 2, 3)))
    if random.random() < 0.4:
        keys = ["age", *[k for k in keys if k != "age"]][: len(keys)]
    facts = [known[key][1] for key in keys]
    if len(facts) == 1:
        told = f"{name} {facts[0]}."
    elif random.random() < 0.5:
        told = f"{name} {', '.join(facts[:-1])} and {facts[-1]}."
    else:
        told = f"{name} {facts[0]}. " + " ".join(f"{she} {fact}." for fact in facts[1:])
    if random.random() < 0.25:
        told = f"{name}, who {enumerated(facts)}."
    made: dict[str, object] = {"name": name, **{key: known[key][0] for key in keys}}
    return made, say(random, told)


def _thing(random: Random) -> tuple[dict[str, object], str]:
    """Fields about a thing and a phrase that says them."""
    thing = random.choice([*_NOUNS["fruit"], *_NOUNS["vehicle"], *_NOUNS["piece of clothing"]])
    color, number = random.choice(COLORS), random.randint(1, 99)
    many = random.choice(("price", "number", "weight", "size", "count", "amount"))
    kinds: tuple[tuple[dict[str, object], str], ...] = (
        ({"item": thing, many: number}, f"the item is {thing} and the {many} is {number}"),
        ({"product": thing, "price": number}, f"{thing} (costs|for) {number}( dollars|)"),
        ({"name": thing, "color": color}, f"{with_article(color)} {thing}"),
        (
            {"title": thing, "color": color, many: number},
            f"title {thing}, color {color}, {many} {number}",
        ),
        (
            {many: number, "color": color},
            f"the {many} is {number} and the color is {color}",
        ),
    )
    return random.choice(kinds)


def _fact(random: Random) -> tuple[dict[str, object], str]:
    """Fields whose values the model knows."""
    country, capital, continent = random.choice(COUNTRIES)
    one, other = random.choice(OPPOSITES)
    animal, _, sound, young = random.choice(ANIMALS)
    kinds: tuple[tuple[dict[str, object], str], ...] = (
        ({"animal": animal, "sound": sound}, f"a {animal}"),
        ({"animal": animal, "baby": young}, f"the {animal}"),
        ({"city": capital, "country": country}, f"{capital} is in {country}"),
        ({"country": country, "capital": capital}, country),
        ({"country": country, "capital": capital, "continent": continent}, country),
        ({"word": one, "opposite": other}, f"the word {one}"),
        ({"a": random.randint(1, 20)}, ""),
    )
    return random.choice(kinds)


def _pairs(random: Random) -> tuple[dict[str, object], str]:
    """Any names and values at all."""
    made: dict[str, object] = {}
    for _ in range(random.choice((1, 2, 2, 3, 4))):
        key = random.choice(KEYS) if random.random() < 0.6 else invented(random).lower()
        made[key] = _any_value(random)
    verb = random.choice((" is ", " is ", " ", " ", " = ", ": ", " set to "))
    pairs = [f"{key}{verb}{value}" for key, value in made.items()]
    told = enumerated(pairs) if random.random() < 0.5 else ", ".join(pairs)
    if verb in (" ", " is ") and random.random() < 0.4:
        told = f"{with_article(random.choice(_NOUNS['vehicle']))}(:|,) {told}"
    return made, say(random, told)


def _any_value(random: Random) -> object:
    if random.random() < 0.35:
        return random.randint(0, random.choice((9, 99, 2030)))
    if random.random() < 0.3:
        return single_name(random)
    return random.choice(_MEMBERS)


def _remark(random: Random) -> tuple[dict[str, object], str]:
    made, told = _worded(random, REMARKS)
    begins_with_value = told.split(" ", 1)[0] in made.values()
    is_capitalised = not begins_with_value and random.random() < 0.5
    return made, capitalised(told) if is_capitalised else told


def _sentence(random: Random) -> tuple[dict[str, object], str]:
    """An ordinary sentence and the fields that a program would read out of it."""
    return _worded(random, SENTENCES)


def _worded(
    random: Random, sentences: tuple[tuple[str, dict[str, str]], ...]
) -> tuple[dict[str, object], str]:
    pattern, fields = random.choice(sentences)
    values: dict[str, object] = {slot: draw(random) for slot, draw in _SLOTS.items()}
    made = {
        random.choice(names.format(**values).split("|")): values[slot]
        for slot, names in fields.items()
    }
    articles = {f"a_{slot}": with_article(str(values[slot])) for slot in ("job", "animal", "pet")}
    return made, say(random, pattern.format(**values, **articles))


_SLOTS: dict[str, Callable[[Random], object]] = {
    "person": single_name,
    "name": single_name,
    "title": lambda random: f"{invented(random)}{random.choice(('', '', ' ' + random.choice(_MEMBERS)))}",
    "city": lambda random: random.choice(COUNTRIES)[1] if random.random() < 0.6 else invented(random),
    "goal": lambda random: random.choice(COUNTRIES)[1] if random.random() < 0.6 else invented(random),
    "animal": lambda random: random.choice(ANIMALS)[0],
    "thing": lambda random: random.choice(_MEMBERS),
    "things": lambda random: random.choice(PLURALS)[1],
    "color": lambda random: random.choice(COLORS),
    "job": lambda random: random.choice(_NOUNS["job"]),
    "day": lambda random: random.choice(DAYS),
    "month": lambda random: random.choice(MONTHS),
    "others": lambda random: random.choice(("spoons", "lamps", "buttons", "plates", "forks", "stamps", "pillows", "candles", "bottles", "coins", "stools", "desks")),
    "weather": lambda random: random.choice(("sunny", "cloudy", "rainy", "windy", "foggy", "snowy", "clear", "stormy", "dry", "mild")),
    "drink": lambda random: random.choice(_NOUNS["drink"]),
    "food": lambda random: random.choice(_NOUNS["food"]),
    "sport": lambda random: random.choice(_NOUNS["sport"]),
    "language": lambda random: random.choice(_NOUNS["language"]),
    "pet": lambda random: random.choice(_NOUNS["pet"]),
    "hour": lambda random: f"{random.randint(0, 23)}:{random.choice(('00', '15', '30', '45'))}",
    "count": lambda random: random.randint(2, random.choice((12, 99, 999))),
    "points": lambda random: random.randint(0, 9),
    "year": lambda random: random.randint(1600, 2030),
}  # fmt: skip


def _in_order(random: Random) -> tuple[dict[str, object], str]:
    """Values alone, in the order of the fields."""
    values = {
        "name": single_name(random),
        "age": random.randint(3, 99),
        "city": random.choice(COUNTRIES)[1],
        "color": random.choice(COLORS),
        "year": random.randint(1700, 2030),
        "job": random.choice(_NOUNS["job"]),
        "first_name": random.choice(NAMES),
        "last_name": invented(random),
        "owner": random.choice(NAMES),
        "animal": random.choice(_NOUNS["animal"]),
        "price": random.randint(1, 500),
    }
    keys = random.sample(list(values), random.choice((2, 2, 3, 4)))
    made: dict[str, object] = {key: values[key] for key in keys}
    gap = random.choice((", ", ", ", " ", "; ", " / "))
    return made, gap.join(str(value) for value in made.values())


def json_objects(scene: Scene) -> list[Exchange]:
    """A request for a JSON object with named fields, and exactly that object."""
    random = scene.random
    made, told = random.choice(
        (
            _person,
            _person,
            _thing,
            _fact,
            _fact,
            _pairs,
            _pairs,
            _sentence,
            _sentence,
            _remark,
            _remark,
            _in_order,
        )
    )(random)
    if not told:
        made, told = _pairs(random)
    keys = list(made)
    if random.random() < 0.2 and "," not in told:
        random.shuffle(keys)
        made = {key: made[key] for key in keys}
    quote = random.choice(("", "", '"'))
    listed = enumerated([f"{quote}{key}{quote}" for key in keys])
    if random.random() < 0.25:
        listed = ", ".join(f"{quote}{key}{quote}" for key in keys)
    fields = say(random, f"(the |)(fields|keys|fields|names|properties|attributes|entries|keys called|fields named) {listed}")  # fmt: skip
    fields = random.choice((fields, fields, listed)) if len(keys) > 1 else say(random, f"(the field|the field|the key|only the field|just the key|a field called) {listed}")  # fmt: skip
    bare = told.rstrip(".")
    blank = random.choice(("...", "?", "_", '""'))
    empty = ", ".join(f'"{key}": {blank}' for key in keys)
    prompt = say(
        random,
        random.choice(
            (
                f"(Give me|Return|Write|Make|Create|Output|Show me|I need) (a JSON object|JSON|a json object|an object in JSON|some JSON) with {fields} for (this|the following|): {bare}.",
                f"(Give me|Return|Write|Make|Create|Output) (a JSON object|JSON|a json|an object in JSON) with {fields}(:| for| about) {bare}.",
                f"{bare}. (Give me|Return|Write|Make|Put|Answer with) (this as a JSON object|that as JSON|a JSON object|it as JSON|JSON) with {fields}.",
                f"{bare}. (Answer|Reply|Respond) (in JSON|as JSON|with JSON|with a JSON object|only with JSON) with {fields}.",
                f"(Extract|Get|Take|Find) {listed} (as|in|into) (JSON|a JSON object)(:| from:| from this text:) {bare}.",
                f"(Convert|Turn|Put|Change) (this|the following|) (into|to) (JSON|a JSON object) with {fields}: {bare}.",
                f"JSON with {fields}(:| for) {bare}",
                f"(Can|Could) you (give me|write|make|return) (a JSON object|JSON) with {fields}? {bare}.",
                f"(Only JSON|Reply in JSON only|No text, just JSON|JSON, nothing else). (Fields|Keys): {', '.join(keys)}. {bare}.",
                f"(I want|I would like|Please make|Build|Fill) (a JSON object|JSON|a json) (of|from|for) this: {bare}. (Fields|Use the fields|The keys are|Keys:) {listed}.",
                f"(Represent|Describe|Express|Encode|Format) {bare} (as|in) JSON with {fields}.",
                f"(as json|as JSON|in JSON)( with {fields}|: {listed}|, {fields}): {bare}",
                f"{bare} - as JSON with {fields}",
                f"(My program|The server|My script|Our database|The app) (expects|needs|reads|only understands) (JSON|a JSON object) with {fields}. (The input|Here is the text|The data|Input): {bare}.",
                f"(I am|I'm) (a developer|writing a script|testing an app|filling a database|building a website) and need {listed} (in|as) (JSON|a JSON object). (Here it is|The text|My note): {bare}.",
                f"(Text|Input|Note|Data|Record): {bare}. (Output|Format|Result|Wanted): JSON with {fields}.",
                f"(Text|Input|Sentence): {bare}\nKeys: {listed}\nJSON:",
                f"(Parse|Read|Analyse|Analyze|Process) (this|the following|the text) and (output|return|print|emit|produce) JSON with {fields}: {bare}.",
                f"{bare}. (What would that be in JSON|How does that look in JSON|How would you write this as JSON|What does this look like as a JSON object), with {fields}?",
                f"{bare}. (No explanation|Don't explain|No prose|No sentences|I don't want any text), (just|only) (the JSON|a JSON object|JSON) with {fields}.",
                f"(Given|From|Based on|Using) (this|the following)(, | )(build|generate|construct|produce) (a JSON object|JSON) (containing|holding|having|that has) {fields}: {bare}.",
                f"(Pull|Pick|Fish|Lift) {listed} out of (this|the text|the following) and (hand me|send me|give me|show) (JSON|a JSON object): {bare}.",
                f"(Store|Save|Record|Note down|Serialise|Serialize) (this|the following) as (JSON|a JSON object), (keys|fields): {listed}. {bare}.",
                f"(Please|Pls|Kindly) (jsonify|convert to JSON|make JSON of|put into JSON)(:|) {bare}. (Keys|Fields|I need these keys|With keys): {listed}.",
                f"(Would you|Could you please|Can you please|Are you able to|Would you mind to) (turn this into JSON|put this in JSON format|format this as a JSON object|write this down as JSON) with {fields}? {bare}.",
                f"(I'd like|We need|I'm looking for|Let me have) {listed} (in JSON format|as a JSON object|in a JSON object|as JSON, nothing more): {bare}.",
                f"{bare} -> (json|JSON) [{', '.join(keys)}]",
                f"{bare}, (json pls|json please|as json pls|in json format), (fields|keys|with) {listed}",
                f"(There should be|I expect|It must have|Make sure it has) {fields} in the JSON( object|) (you return|you write|you give me). {bare}.",
                f"(Structured output|Structured data|Machine-readable|API response|Response format): JSON, {', '.join(keys)}. {bare}.",
                f"{bare}. (Now|Please|Next,|Okay,) (rewrite|reformat|transform|summarise|summarize|encode) (it|this|that) as a JSON object (whose keys are|with the keys|having) {listed}.",
                f"(A|One) (flat|small|valid|single) JSON object, please, with {fields}(:| for| from:) {bare}.",
                f"(Which|What) JSON object with {fields} (describes|represents|fits|matches|corresponds to) this: {bare}?",
                f"{bare}. (JSON|json|As JSON|In JSON)(, please|, pls|): {listed}.",
                f"{bare}. {listed} (as|in) (JSON|json)(, please| pls|).",
                f"{bare}. (JSON|Write JSON|Give me JSON|Make JSON|I want JSON) with the (exact |)(keys|key names) {listed}(, nothing else|, exactly like that|).",
                f"{bare}. (Keys|Fields|JSON keys|JSON fields): {', '.join(keys)}.( JSON only.| Only JSON.| Answer in JSON.)",
                f"(Use|With|Using) {fields} (and |)(write|make|give me|return) (JSON|a JSON object)( for| about| from|): {bare}.",
                f"(With|For) {fields}, how (would|does|do) (this|the following) look (as|in) JSON: {bare}?",
                f"(JSON|json) [{', '.join(keys)}]: {bare}",
                f"(Fill in|Complete|Fill|Finish) (this JSON|this object|the JSON|the blanks)(:|) {{{empty}}}. {bare}.",
                f"{bare}. (Fill in|Complete|Answer with|Give me|Return) {{{empty}}}.",
                f"{bare} => {{{empty}}}",
                f"(I tell you|You should know|Note|Listen|Here is a sentence|My friend says)(:|: |,) {bare}. (Now |)(write|give me|return|make) (JSON|a JSON object) with {fields}.",
                f"(Hi|Hello|Hey|Good morning)(,|!) {bare}. (Can|Could) you (write|put|give me|make) (that|this|it) (as|in|into) (JSON|a JSON object) with {fields}?",
                f"(So|Well|Okay|Look), {bare}. (Can I have|May I have|I want|I need|Give me) (that|this) (as|in) JSON, {fields}(?|.|)",
                f"(Answer|Reply|Respond) (only |just |)(in|with|as) JSON, {fields}: {bare}.",
                f"(Answer|Reply|Respond) (only |just |)(in|with|as) JSON. {bare}. (Give|Return|I need|Tell me) {listed}.",
                f"(Make|Write|Create|Give me) JSON: {bare}. (It|The object|The JSON) (has|should have|needs|must have|gets) {fields}.",
                f"{bare}. (Extract|Find|Get|Take|Read) {listed} (and (answer|reply) (in|with) JSON|as JSON|into JSON|in JSON format)(.|, please.)",
                f"{bare}. (What is|Which is|Tell me) {listed}? (JSON|JSON please|In JSON|Use JSON|As a JSON object).",
                f'(From|In|Out of) the sentence "{bare}" (extract|take|get|read) {listed} as JSON.',
                f'"{bare}" (as|in|to) JSON with {fields}(, please|)',
                f"(keys|fields|json keys): {listed}. (sentence|text|input): {bare}. (json|JSON|output):",
                f"(Someone|My boss|A customer|The user) (wrote|said|typed|told me): {bare}. (Our form|The form|My table|The app) has {fields}. (Write|Give me|Return) the JSON.",
            )
        ),
    )
    if random.random() < 0.3:
        prompt = typed(random, prompt)
    return [Exchange(prompt, json.dumps(made, ensure_ascii=False))]
