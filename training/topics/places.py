"""Countries and their capitals, and records of the Earth."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts.geography import (
    COUNTRIES,
    CURRENCIES,
    LANGUAGES,
    RECORDS,
    SPECIAL_PLACES,
    Record,
)
from training.phrasing import capitalised, say, typed

_CAPITAL = Wordings(
    questions=(
        "(What is|What's|Whats|Which city is|Do you know|Tell me) (the capital of|the capital of|the capital city of) {c}?", "{c}: (what is the capital|what's its capital|which city is the capital|capital)?", "(Which|What) city is (the|) capital (of|in) {c}?",
        "(capital|capital city) {c}", "{c} capital", "What is the capital (city |)in {c}?", "{c} has (which|what) (capital|city as its capital)?", "What city is {o} capital?", "{c} - capital?", "(What|Which) capital (does {c} have|has {c})?",
        "In which city (is|sits) the government of {c}?", "I am (going|travelling|flying|moving) to {c}. (What is the capital( there| city|)?|What's its capital?|Which city is the capital?)", "Which is the city that is the capital of {c}?", "From (which|what) city is {c} governed?",
        "My (friend|cousin|neighbor|aunt) (lives in|is from|comes from) {c}. (What is the capital (there|of that country)?|Which city is its capital?)", "{c} is governed from (which city|where)?", "The government of {c} sits in (which|what) city?", "Which city is it that {c} calls its capital?",
        "(Every country has a capital|Countries have capitals). (What about|Which is the one of|What is it in) {c}?", "Which city would I (visit|see) if I (want|wanted) to see the capital of {c}?", "(Where|In which city) is the capital of {c}?", "On the map of {c}, which city is marked as the capital?", "If I land in the capital of {c}, (what is the city called|in which city am I|where am I)?",
        "(I'm|I am) (labelling|colouring in|drawing) a map of {c}. (Which|What) city gets the (star|dot) for the capital?",
        "{o} capital = (?|...|___)",
        "Fill in the (gap|blank): the capital of {c} is (___|...)",
        "(Not the biggest city|I don't mean the biggest city|Not the currency|Not the language), (just |)the capital of {c}(: what is it?|, what's it called?|)",
        "Capital of {c} (plz|anyone|again|please)?",
        "(Geography|Trivia|Pub quiz|Flash card)(:|,) (capital of {c}|{c}, capital)?",
        "(If|When) someone asks (me|you) for {o} capital, (what do I say|what would you answer|what's the right answer)?",
        "What do (they|people|the locals) call the capital (in|of) {c}?",
        "(Which|What) city (serves|acts|functions) as (the capital of {c}|{o} capital)?",
        "I (am teaching|teach) (a class|kids|geography) and (need|want|would like) the capital of {c}(.|, nothing else.)",
        "(I keep mixing up capitals|I'm terrible at geography|Geography isn't my strong point)(.|:) (What's|What is|Which city is) the capital of {c}?",
        "(Which|What) city has been (made|chosen as|named) the capital of {c}?",
        "My (pen pal|new neighbour|colleague) is from {c} and I don't even know the capital. (What is it|Which city is it|Help)?",
        "(I should know this|It's on the tip of my tongue), {o} capital is (...|what)?",
    ),
    things=("the capital of {c}", "the capital of {c}", "the capital city of {c}", "{o} capital( city|)", "the name of the capital of {c}", "the city (that|which) is the capital of {c}"),
    clauses=("what the capital of {c} is", "(which|what) city is the capital of {c}", "what {o} capital (is|is called)", "how the capital of {c} is called"),
)  # fmt: skip
_MORE = ("(And {c}|What about {c}|And of {c}|And the one of {c}|How about {c}|{c}|And for {c}|Then {c}|Next is {c})?", "(And the|The) capital of {c}?", "{c} too?", "(Okay|Great|Cool|Thanks)(,|, and) {c}?", "(And if it's|And if I say|And when it's) {c}?", "{c} (next|now|then|as well)(?|)", "(Moving|Going) on to {c}(?|.)", "(Try|Do|Take) {c}( now| next|).", "Right. {c}?", "Let's do {c}.", "Now {c}.")  # fmt: skip
_IS_CAPITAL = ("Is {g} the capital (city |)(of|of|in) {c}?", "Is the capital of {c} {g}?", "{g} is the capital of {c}, (right|isn't it|correct|true|yes)?", "Is {g} {o} capital?", "Is it {g} that is the capital of {c}?", "(True or false|Right or wrong): {g} is the capital of {c}.", "(I think|I say|My friend says|I believe|My son says|I read that) {g} is the capital of {c}. (Is that right|Is that correct|Right|True|Is it)?", "Does {c} have {g} as its capital?", "Is {o} capital (called |){g}?", "(Am I right|Is it correct|Is it true|Would it be correct to say) that {g} is (the capital of {c}|{o} capital)?", "(Yes or no|A plain yes or no): is {g} the capital of {c}?", "{o} capital is {g}, (isn't it|correct|am I right)?", "Would you agree that {g} is {o} capital?", "(Can|Should) I write {g} as the capital of {c}( in my test| on the worksheet|)?", "Is {g} where the capital of {c} is?")  # fmt: skip
_WHICH_CAPITAL = ("Is {x} or {y} the capital of {c}?", "(Which|What) is the capital of {c}, {x} or {y}?", "Is the capital of {c} {x} or {y}?", "{x} or {y}: which (one |)is {o} capital?", "{c}: {x} or {y}?", "Which of the two, {x} or {y}, is the capital of {c}?", "(Multiple choice|Choose|Pick one|A or B)(:|,) (the capital of {c}|{o} capital), {x} or {y}?", "For the capital of {c} I (waver|hesitate|am torn) between {x} and {y}. Which (one is it|is right)?", "{x} and {y} are my guesses for {o} capital. Which (is right|one is it)?", "Does {c} have {x} or {y} as its capital?")  # fmt: skip
_CONTINENT = Wordings(
    questions=(
        "Where is {c}(| in the world| on the map)?", "(On which|What|Which) continent is {c}( on| in| part of|)?", "(What|Which) continent does {c} belong to?", "In (what|which) (part of the world|continent) is {c}?", "{c} is (on|in) which continent?", "To which continent does {c} belong?", "{c} - which continent?",
        "(On what|In which) continent (do I find|can I find|would I look for|lies) {c}?", "{c} belongs to which continent?", "If I go to {c}, on which continent am I?", "(What|Which) continent (has|includes) {c}?",
        "(Which|What) continent do I (turn|point) to when I look for {c}( on the globe|)?",
        "I'm sorting countries by continent(.|:) (Where does {c} go|Where do I put {c}|Which one for {c})?",
        "{c} (sits|lies) on (which|what) (continent|landmass)?",
        "(A pen pal|A student|Somebody) from {c} comes from (which|what) continent?",
        "Continent of {c}, (please|pls|anyone)?",
        "(Roughly|In general), (which|what) part of the world is {c} in?",
        "(I can't find|Where do I find|I am looking for) {c} on the globe. (On|In) which continent (is it|do I look)?",
        "Fill in the (gap|blank): {c} is a country in (___|...)",
        "Not the capital, the continent of {c}?",
    ),
    things=("the continent (of|of) {c}", "the continent where {c} is", "the continent {c} belongs to"),
    clauses=("where {c} is", "(what|which) continent {c} is on", "which continent {c} belongs to"),
)  # fmt: skip
_IS_CONTINENT = ("Is {c} (in|a country in|a part of) {g}?", "{c} is in {g}, (right|isn't it|true)?", "Does {c} belong to {g}?", "(True or false|Right or wrong): {c} is in {g}.")  # fmt: skip
_COUNTRY = Wordings(
    questions=(
        "(Which|What) country has the capital {k}?", "{k} is the capital of (which country|what|what country|...)?", "Of (which|what) country is {k} the capital?", "(What|Which) country has {k} as (its |a |the )capital?", "(Which|What) country's capital is {k}?", "{k}: capital of (what|which country)?", "{k} - of which country is it the capital?",
        "(If|When) I am in {k}, (of which country am I in the capital|whose capital am I in)?", "Whose capital is {k}?", "{k} is (which|what) country's capital?", "(Which|What) is the country whose capital is {k}?", "For (which|what) country is {k} the capital?",
        "From {k} (which|what) country is governed?", "The capital is {k}. (What is|Which is|And) the country?", "(The government of which country sits|Which government sits) in {k}?", "I am in {k}, a capital. Of (what|which country)?",
        "(Name|Tell me) the country (run|governed|ruled) from {k}.",
        "{k} serves as capital for (which|what) country?",
        "Fill in the (gap|blank): {k} is the capital of (___|...)",
        "(Backwards|The other way round|Reverse)(:|,) {k} is the capital. (Whose|Of which country|Of what country)?",
        "(Which|What) nation (has made|calls) {k} its capital?",
        "On the postcard it says {k}, the capital. Of (which|what) (country|nation)?",
        "(I know|I remember) the capital {k} but not the country. (Which is it|What is it|Help)?",
    ),
    things=("the country (whose capital is|that has the capital|with the capital) {k}", "the country of which {k} is the capital"),
    clauses=("(which|what) country {k} is the capital of", "which country has {k} as its capital", "of which country {k} is the capital"),
)  # fmt: skip
_LOCATION = Wordings(
    questions=(
        "Where is {k}?", "(What|Which) country is {k} in?", "In (what|which) country (is|lies) {k}( located|)?", "{k} is in (which|what) country?", "Where can I find {k}( on the map|)?", "Where is {k} located?", "(What|Which) country does {k} belong to?", "I (want|would like|plan) to visit {k}. (In which country is it|Where is it|Which country do I travel to|Where do I have to go)?",
        "{k} - (where is that|which country|where)?", "To which country does {k} belong?", "(Where on Earth|Where in the world|Where exactly) is {k}?", "My (friend|cousin|aunt) lives in {k}. (Which country is that|In which country is it|Where is that)?", "{k} lies (where|in which country)?", "To which country do I travel to get to {k}?",
        "(I got|I have) (a letter|a postcard|a parcel) from {k}. (Which|What) country (did it come|does it come|was it sent) from?",
        "If I (stand|wake up|land) in {k}, (which|what) country am I in?",
        "{k} is (a city|located) in (which|what) country?",
        "Any idea (where|in which country) {k} is?",
        "(I've never|I never) heard of {k}. (Where is it|Which country is it in|Where's that)?",
        "(In the form|On the label), which country do I (write|enter) for {k}?",
        "(They booked me|I got) a flight to {k}. Which country is that( in|)?",
        "{k} - country?",
    ),
    things=("the country where {k} is", "the country in which {k} lies"),
    clauses=("where {k} is", "(which|what) country {k} is in", "in which country {k} is"),
)  # fmt: skip
_RECORD = Wordings(
    questions=(
        "(Which|What) {k} is (the |){a}{w}?", "(Of all {p}|Among the {p}){w}, which is the {a}( one|)?", "(Which|What) is the {a} of all {p}{w}?", "The {a} {k}{w} is (which|what|called what)?", "{a} {k}{w}", "Name of the {a} {k}{w}?", "Which of the {p}{w} is the {a}( one|)?", "Is there a {k}{w} that is {b} than all others? Which?",
        "(There are many|I know many) {p}{w}. Which (one |)is the {a}?", "No {k}{w} is {b} than which one?", "What is the {a} {k}{w} called?", "How is the {a} {k}{w} called?",
        "(Which|What) {k}{w} (tops the list|comes out on top) as the {a}?",
        "(Records|Superlatives|Trivia|World records)(:|,) (the |){a} {k}{w}?",
        "(I'm|I am) (making|writing) a (quiz|poster) (about|on) {p}. (Which|What) one{w} is the {a}?",
        "Fill in the (blank|gap): the {a} {k}{w} is (___|...)",
        "If you (line up|compare|rank) all {p}{w}, (which|what) (is|comes out as) the {a}?",
        "(Which|What) {k}{w} holds the record as the {a}?",
        "(My kid|A friend) and I argue about the {a} {k}{w}. (Which is it|What is it|Settle it, please)?",
        "(Not the second|Only the number one): the {a} {k}{w}?",
        "(Which|What) {k}{w} (do they call|counts as|ranks as) the {a}?",
    ),
    things=("the {a} {k}{w}", "the {a} {k}{w}", "the name of the {a} {k}{w}", "the {k} that is the {a}{w}"),
    clauses=("(which|what) the {a} {k}{w} is", "which {k}{w} is the {a}", "(what|how) the {a} {k}{w} is called"),
)  # fmt: skip
_IS_RECORD = ("Is {g} the {a} {k}{w}?", "Is the {a} {k}{w} {g}?", "{g} is the {a} {k}{w}, (right|isn't it|true)?", "(True or false|Right or wrong): {g} is the {a} {k}{w}.", "(Am I right|Is it true|Is it correct) that {g} is the {a} {k}{w}?", "(Yes or no|A plain yes or no): is {g} the {a} {k}{w}?", "Would you say {g} is the {a} {k}{w}?", "I (think|read|heard) {g} is the {a} {k}{w}. (True|Correct|Is that right)?", "Does {g} count as the {a} {k}{w}?")  # fmt: skip
_WHICH_RECORD = ("(Which|What) is the {a} {k}{w}: {x} or {y}?", "Is {x} or {y} the {a} {k}{w}?", "{x} or {y}, which is the {a} {k}{w}?", "(Pick one|Multiple choice|Choose)(:|,) the {a} {k}{w}, {x} or {y}?", "Between {x} and {y}, (which|what) is the {a} {k}{w}?", "I (hesitate|am torn) between {x} and {y}: which is the {a} {k}{w}?")  # fmt: skip
_CURRENCY = Wordings(
    questions=(
        "(What|Which) (currency|money) (do they|do people|do you) (use|have|pay with) in {c}?", "What do (people|they) pay with in {c}?", "(What|Which) (coins|cash|notes|banknotes) (do they|do people|do you) (use|take|have|accept) in {c}?", "How (is|do you call|do they call) the (money|currency|cash) in {c}( called|)?", "The (money|cash|currency) of {c}(: its name|, what is it|)?", "(A coffee|A hotel|A bus ticket|Lunch) in {c} is paid (in|with) (what|which currency|which money)?", "(Tomorrow|Next week|In May) (we|I) (fly|go|travel) to {c}. (Which|What) (cash|currency|coins) (do I|should I|do we) (get|pack|take|have)( at the bank|)?", "Prices in {c} are in (which currency|what|which money)?", "(Shops|People|Everybody) in {c} (want|take|use) (which|what) (money|currency)?", "{c} (money|currency|cash)(?|)", "(I change|Change) my money for {c}. Into what?", "(What|Which) is the currency (of|in) {c}?", "(What|Which) currency does {c} (have|use)?", "With (what|which) (money|currency) do I pay in {c}?", "{c}: (which currency|currency|what money)?", "I am (going|travelling|flying) to {c}. (Which|What) (money|currency) do I need?",
    ),
    things=("the currency in {c}", "the currency of {c}", "the currency of {c}", "the money of {c}", "the money that people use in {c}"),
    clauses=("what the currency of {c} is", "(which|what) (money|currency) they use in {c}", "how the money in {c} is called", "(which|what) (coins|notes|cash) people have in {c}", "in which currency prices in {c} are"),
)  # fmt: skip
_LANGUAGE = Wordings(
    questions=(
        "(What|Which) language(|s) (do they|do people|do you|is spoken) (speak |)in {c}?", "(What|Which) language do (people|they) speak in {c}?", "What do (people|they) speak in {c}?", "(Tomorrow|Next week|In May) (we|I) (fly|go|travel) to {c}. How do people (talk|speak) there?", "(Signs|Newspapers|Books|Schools) in {c} are in (which language|what language)?", "(The people|People|Children|Folks) (of|in|from) {c} (speak|talk|say things in) (what|which language)?", "How do (people|they) talk in {c}?", "(My neighbor|My friend|My cousin|A student) (comes|is) from {c}. (Which|What) language (is that|does that mean|do they speak there)?", "(What|Which) language should I learn (for|before I go to) {c}?", "{c}: (which language|language|what do they speak)?", "In {c}, (which|what) language do people speak?", "I am (going|travelling|flying|moving) to {c}. (Which|What) language do (they|people) speak( there|)?",
    ),
    things=("the language of {c}", "the language that people speak in {c}", "the language spoken in {c}"),
    clauses=("(which|what) people in {c} speak", "how people talk in {c}", "(which|what) language people speak in {c}", "what they speak in {c}"),
)  # fmt: skip
_CONTINENTS = ("Europe", "Asia", "Africa", "North America", "South America", "Oceania")


def capitals(scene: Scene) -> list[Exchange]:
    """Capitals of countries, both ways."""
    random = scene.random
    if random.random() < 0.3:
        return [_capital(scene, is_first=index == 0) for index in range(random.randint(2, 4))]
    return [_capital(scene, is_first=True)]


def _capital(scene: Scene, *, is_first: bool) -> Exchange:
    random = scene.random
    country, capital, continent = random.choice(COUNTRIES[:1] * 6 + COUNTRIES)
    form = random.random()
    if form < 0.16 and is_first:
        return _place(random, country, capital)
    if form < 0.22 and is_first:
        return _continent(random, country, continent)
    capital_end = capital.removesuffix(".")
    fact = f"{capital_end}." if scene.is_terse else f"the capital of {country} is {capital_end}."
    slots = {"c": country, "o": f"{country}'" if country.endswith("s") else f"{country}'s"}
    others = [row[1] for row in COUNTRIES]
    if form < 0.31 and not scene.is_terse:
        guess = guessed(random, capital, others)
        prompt = say(random, random.choice(_IS_CAPITAL).format(g=guess, **slots))
    elif form < 0.36:
        x, y = either(random, capital, others)
        prompt = say(random, random.choice(_WHICH_CAPITAL).format(x=x, y=y, **slots))
    elif is_first or random.random() < 0.4:
        prompt = _CAPITAL.asked(random, about=country, **slots)
    else:
        prompt = say(random, random.choice(_MORE).format(c=country))
    return Exchange(typed(random, prompt), capitalised(fact), word=capital)


def _continent(random: Random, country: str, continent: str) -> Exchange:
    fact = f"{country} is in {continent}."
    if random.random() < 0.2:
        guess = guessed(random, continent, _CONTINENTS)
        prompt = say(random, random.choice(_IS_CONTINENT).format(c=country, g=guess))
    else:
        prompt = _CONTINENT.asked(random, c=country)
    return Exchange(typed(random, prompt), capitalised(fact), word=continent)


def _place(random: Random, country: str, capital: str) -> Exchange:
    if random.random() < 0.5:
        prompt = _LOCATION.asked(random, k=capital)
        return Exchange(typed(random, prompt), f"{capital} is in {country}.", word=country)
    prompt = _COUNTRY.asked(random, k=capital)
    return Exchange(typed(random, prompt), f"{capital} is the capital of {country}.", word=country)


def records(scene: Scene) -> list[Exchange]:
    """Records and well known places; currencies and languages."""
    random = scene.random
    roll = random.random()
    if roll < 0.2:
        country, currency = random.choice(CURRENCIES)
        prompt = _CURRENCY.asked(random, about=country, c=country)
        return [Exchange(typed(random, prompt), f"The currency of {country} is the {currency}.", word=currency)]  # fmt: skip
    if roll < 0.36:
        country, language = random.choice(LANGUAGES)
        prompt = _LANGUAGE.asked(random, about=country, c=country)
        answer = f"People in {country} speak {language}."
        return [Exchange(typed(random, prompt), answer, word="" if " " in language else language)]
    if roll < 0.67:
        return [_record(random, random.choice(RECORDS))]
    pattern, answer = random.choice(SPECIAL_PLACES)
    return [Exchange(typed(random, Wordings((pattern,)).asked(random)), answer)]


def _record(random: Random, record: Record) -> Exchange:
    adjective = random.choice(record.adjectives)
    where = say(random, record.where)
    place = f" {where}" if where else ""
    fact = f"the {record.adjectives[0]} {record.kind} {record.told} is {record.name}.".replace(
        "  ", " "
    )
    slots = {
        "a": adjective,
        "k": record.kind,
        "p": record.many,
        "w": place,
        "b": record.comparative(adjective),
    }
    others = [other.name for other in RECORDS if other.kind == record.kind]
    roll = random.random()
    if roll < 0.12 and len(others) > 1:
        guess = guessed(random, record.name, others)
        prompt = say(random, random.choice(_IS_RECORD).format(g=guess, **slots))
    elif roll < 0.2 and len(others) > 1:
        x, y = either(random, record.name, others)
        prompt = say(random, random.choice(_WHICH_RECORD).format(x=x, y=y, **slots))
    else:
        prompt = _RECORD.asked(random, **slots)
    return Exchange(typed(random, prompt), capitalised(fact), word=record.word)
