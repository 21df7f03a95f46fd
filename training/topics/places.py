"""Countries and their capitals, and records of the Earth."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts.geography import (
    COUNTRIES,
    CURRENCIES,
    LANGUAGES,
    N_WELL_KNOWN,
    RECORDS,
    SHORT_NAMES,
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
        "{s} capital(?|??|)", "(whats|what is|what's|wats) {s} capital( city|)(?|)", "capital of {c}??", "capital (in|from|for) {c}?", "(whats|wats|what's) (the |)capital of {c}", "{c}, (the |its |)capital(?|)", "capital city of {c}( pls| plz|)",
        "what(s| is) capital of {c}", "{c} has what as (the |its |)capital?", "(name|tell me|give me) {s} capital", "{c} capital city name(?|)", "capital {c} ?",
        "(We|I) (booked|got|won) a (trip|holiday|flight) to {c}(.|,|!) (what's|whats|which city is) the capital(?| there?)", "My (kid|daughter|son) has to learn the capital of {c}(.|;|,) (which city is it|what is it|help us)?", "(She|He|My wife|My boss) is in {c} this week, in the capital. (Which city is that|What city)?",
        "(Never been to|I love|I dream of) {c}(.|,|!) (what's its capital|which city is the capital|what is the capital)?", "(Is there a name for|What's the name of) the capital in {c}?",
        "{c}?? (I mean |)(the |)capital", "I (know|found) {c} on the map, but (what's|which is|where is) the capital?", "(First|Number) (one|1): {o} capital(?|)",
    ),
    things=("the capital of {c}", "the capital of {c}", "the capital city of {c}", "{o} capital( city|)", "the name of the capital of {c}", "the city (that|which) is the capital of {c}"),
    clauses=("what the capital of {c} is", "(which|what) city is the capital of {c}", "what {o} capital (is|is called)", "how the capital of {c} is called"),
)  # fmt: skip
_MORE = ("(And {c}|What about {c}|And of {c}|And the one of {c}|How about {c}|{c}|And for {c}|Then {c}|Next is {c})?", "(And the|The) capital of {c}?", "{c} too?", "(Okay|Great|Cool|Thanks)(,|, and) {c}?", "(And if it's|And if I say|And when it's) {c}?", "{c} (next|now|then|as well)(?|)", "(Moving|Going) on to {c}(?|.)", "(Try|Do|Take) {c}( now| next|).", "Right. {c}?", "Let's do {c}.", "Now {c}.")  # fmt: skip
_IS_CAPITAL = ("Is {g} the capital (city |)(of|of|in) {c}?", "Is the capital of {c} {g}?", "{g} is the capital of {c}, (right|isn't it|correct|true|yes)?", "Is {g} {o} capital?", "Is it {g} that is the capital of {c}?", "(True or false|Right or wrong): {g} is the capital of {c}.", "(I think|I say|My friend says|I believe|My son says|I read that) {g} is the capital of {c}. (Is that right|Is that correct|Right|True|Is it)?", "Does {c} have {g} as its capital?", "Is {o} capital (called |){g}?", "(Am I right|Is it correct|Is it true|Would it be correct to say) that {g} is (the capital of {c}|{o} capital)?", "(Yes or no|A plain yes or no): is {g} the capital of {c}?", "{o} capital is {g}, (isn't it|correct|am I right)?", "Would you agree that {g} is {o} capital?", "(Can|Should) I write {g} as the capital of {c}( in my test| on the worksheet|)?", "Is {g} where the capital of {c} is?", "Isnt {g} the capital of {c}?", "{g} capital of {c}?", "is {g} {s} capital(?|)", "{g} is capital of {c} (right|no|yes)?")  # fmt: skip
_WHICH_CAPITAL = ("Is {x} or {y} the capital of {c}?", "(Which|What) is the capital of {c}, {x} or {y}?", "Is the capital of {c} {x} or {y}?", "{x} or {y}: which (one |)is {o} capital?", "{c}: {x} or {y}?", "Which of the two, {x} or {y}, is the capital of {c}?", "(Multiple choice|Choose|Pick one|A or B)(:|,) (the capital of {c}|{o} capital), {x} or {y}?", "For the capital of {c} I (waver|hesitate|am torn) between {x} and {y}. Which (one is it|is right)?", "{x} and {y} are my guesses for {o} capital. Which (is right|one is it)?", "Does {c} have {x} or {y} as its capital?", "is it {x} or {y}, {o} capital?", "{x} or {y} for {s} capital(?|)", "capital of {c}: {x} or {y}")  # fmt: skip
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
        "{c} continent(?|)", "{s} continent(?|)", "wheres {c}(?|)", "(whats|what's) the continent of {c}", "{c}: where is (it|that)?", "where (on earth|in the world|on the globe|exactly) is {c}?", "what continent {c}?", "{c} is where?", "continent: {c}(?|)", "(Where|On which continent) is {c} located?", "(My|Our) (uncle|teacher|neighbor) (moved|went|flew) to {c}. (Which continent is that|What continent is it on|Where is that)?",
        "(I heard|I read) about {c}(.|, but) (where is it|where is that|which continent is it on)?", "(Under|In) which continent (do I file|do I list|is listed) {c}?", "(Which|What) continent would (I|we) (fly to|land on|travel to) (to visit|to see|for a holiday in) {c}?", "{c} counts as part of (which|what) continent?", "Is {c} (in Europe, Asia or where|in Africa or Europe or what|far away, I mean on which continent)?",
    ),
    things=("the continent (of|of) {c}", "the continent where {c} is", "the continent {c} belongs to"),
    clauses=("where {c} is", "(what|which) continent {c} is on", "which continent {c} belongs to"),
)  # fmt: skip
_IS_CONTINENT = ("Is {c} (in|a country in|a part of) {g}?", "{c} is in {g}, (right|isn't it|true)?", "Does {c} belong to {g}?", "(True or false|Right or wrong): {c} is in {g}.", "Is {c} on the continent of {g}?", "{c} lies in {g}, (no|yes|correct)?", "(I think|I guess|My friend says) {c} is in {g}. (Right|True|Is that so)?", "(Would|Do) I find {c} in {g}?", "(Can|Do) I put {c} under {g}?")  # fmt: skip
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
        "{k} capital of(?|??| what| which country)", "capital {k}, (which |what |)country?", "{k} is capital of what", "(which|what) country is {k} the capital of", "whos capital is {k}(?|)", "{k}: (whose capital|which country's capital)(?|)",
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
        "wheres {k}(?|)", "where's {k}(?|)", "{k} (is|lies) where?", "{k} (what|which) country(?|)", "country of {k}(?|)", "what country {k}?", "{k}?? where is (that|it)", "(Where|In which country) would I be in {k}?", "which country has (a city called |the city |the city of |){k}(?|)", "(I'm|I am) (off|flying|moving) to {k}. (What|Which) country (is that|do I fly to|will I be in)?",
        "(My|Our) (son|daughter|sister|brother) (studies|works|lives) in {k}. (Where is that|Which country is it in|In what country)?", "(The|This) (film|book|story) (is set|plays|happens) in {k}. (Where is that|Which country is it)?", "(The|A) city of {k} is in (what|which) (country|land)?", "(My|The) plane lands in {k}: (what|which) country(?| is it?)",
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
        "whats the {a} {k}{w}(?|)", "(what|which) {k} is (the |){a}{w}", "{a} {k}{w}??", "{k}{w}, the {a} (one|of all)?", "(Which|What) {k} is {b} than any other{w}?", "{b} than every other {k}{w}: (which one is it|what is it)?", "I would like to (see|visit) the {a} {k}{w}. Which (one is it|is it)?", "Everybody talks about the {a} {k}{w}. (Which one do they mean|What is it called|Which is it)?",
        "the {a} {k}{w}(...|, which is it?|, what is it?)", "(Who|What) wins among the {p}{w}: which is the {a}?", "(which|what) {k}{w} is {a}(?|)", "(Top|First|Number one) on the list of the {a} {p}{w}(?| is what?)", "I (forgot|can't recall) which {k} is the {a}{w}(.|, help|)", "(Which|What) is {a} of the {p}{w}?", "(name|tell me|give me) {a} {k}{w}", "{p}{w}: (which|what) is the {a}( one|)?",
        "what do they call the {a} {k}{w}(?|)", "(There must be|There is) one {k}{w} {b} than the rest. (Which|What is its name)?", "Which is the {a} {k}{w}(, do you know|, any idea)?", "(My son|A boy|A kid) asked about the {a} {k}{w}. (Which is it|What do I say|What is it called)?", "{k} that is {b} than all (the |)others{w}?", "(Among|Of) {p}{w}, the {a} (one is|is) (called|...|which)(?|)",
    ),
    things=("the {a} {k}{w}", "the {a} {k}{w}", "the name of the {a} {k}{w}", "the {k} that is the {a}{w}"),
    clauses=("(which|what) the {a} {k}{w} is", "which {k}{w} is the {a}", "(what|how) the {a} {k}{w} is called"),
)  # fmt: skip
_IS_RECORD = ("Is {g} the {a} {k}{w}?", "Is the {a} {k}{w} {g}?", "{g} is the {a} {k}{w}, (right|isn't it|true)?", "(True or false|Right or wrong): {g} is the {a} {k}{w}.", "(Am I right|Is it true|Is it correct) that {g} is the {a} {k}{w}?", "(Yes or no|A plain yes or no): is {g} the {a} {k}{w}?", "Would you say {g} is the {a} {k}{w}?", "I (think|read|heard) {g} is the {a} {k}{w}. (True|Correct|Is that right)?", "Does {g} count as the {a} {k}{w}?", "is {g} really the {a} {k}{w}?", "isnt {g} the {a} {k}{w}?", "{g}: the {a} {k}{w}, (yes or no|true or false)?")  # fmt: skip
_WHICH_RECORD = ("(Which|What) is the {a} {k}{w}: {x} or {y}?", "Is {x} or {y} the {a} {k}{w}?", "{x} or {y}, which is the {a} {k}{w}?", "(Pick one|Multiple choice|Choose)(:|,) the {a} {k}{w}, {x} or {y}?", "Between {x} and {y}, (which|what) is the {a} {k}{w}?", "I (hesitate|am torn) between {x} and {y}: which is the {a} {k}{w}?", "{a} {k}{w}: {x} or {y}?", "is it {x} or {y} that is the {a} {k}{w}?")  # fmt: skip
_CURRENCY = Wordings(
    questions=(
        "(What|Which) (currency|money) (do they|do people|do you) (use|have|pay with) in {c}?", "What do (people|they) pay with in {c}?", "(What|Which) (coins|cash|notes|banknotes) (do they|do people|do you) (use|take|have|accept) in {c}?", "How (is|do you call|do they call) the (money|currency|cash) in {c}( called|)?", "The (money|cash|currency) of {c}(: its name|, what is it|)?", "(A coffee|A hotel|A bus ticket|Lunch) in {c} is paid (in|with) (what|which currency|which money)?", "(Tomorrow|Next week|In May) (we|I) (fly|go|travel) to {c}. (Which|What) (cash|currency|coins) (do I|should I|do we) (get|pack|take|have)( at the bank|)?", "Prices in {c} are in (which currency|what|which money)?", "(Shops|People|Everybody) in {c} (want|take|use) (which|what) (money|currency)?", "{c} (money|currency|cash)(?|)", "(I change|Change) my money for {c}. Into what?", "(What|Which) is the currency (of|in) {c}?", "(What|Which) currency does {c} (have|use)?", "With (what|which) (money|currency) do I pay in {c}?", "{c}: (which currency|currency|what money)?", "I am (going|travelling|flying) to {c}. (Which|What) (money|currency) do I need?",
        "currency of {c}(??|?|)", "{c} (money|currency|cash) (name|called|type)(?|)", "{s} (currency|money)(?|)", "(what|which) is {o} (currency|money)( called|)?", "(whats|what's|wats) the (currency|money) (of|in|for) {c}(?|)", "whats their money called in {c}(?|)", "{c}: whats the money( called|)(?|)", "currency in {c}(?| pls| plz)", "(what|which) (cash|money|currency) {c}(?|)", "how do (people|they|I|we) pay in {c}(?|)",
        "(What|Which) money (will|would|do) I (need|have to bring|have to take|find in my wallet) in {c}?", "In {c}, (what|which) (money|currency) (is used|do they use|do people use|do I pay with|is it)?", "(In|For) {c} I (pay|need to pay) (in|with) (what|which money|which currency)?", "(We|I) (just |)(landed|arrived) in {c}. (What|Which) (money|currency|cash) do (I|we) (need|get|take out of the machine|pay with)?",
        "(I|We) want to (buy|get) (an ice cream|bread|a souvenir|lunch|a ticket|some fruit) in {c}. (What|Which) (currency|money) (do I need|do I pay with|do they take|do we need)?", "(Our holiday|Our vacation|My trip|My journey|Our honeymoon) (is|goes|takes us) to {c}(.|;|,) (what|which) (currency|money) (do they use there|do we need|do they have there)?", "My (uncle|grandma|friend|aunt|sister) brought (me |)(coins|money|a banknote) from {c}. (What|Which) (currency|money) is (it|that)?",
        "(I|We) (found|have) a (coin|banknote) from {c}. (What|Which) currency (is it|is that)?", "Salaries in {c} are paid in (what|which currency|which money)?", "(What|Which) (currency|money) (stands|is printed|is written) on (the |)(banknotes|price tags|coins) (in|of) {c}?", "(At|In) the (bank|exchange office) I ask for the money of {c}. (What is it called|What do I ask for|Which currency is that)?",
        "(If|When) (someone|a person|my friend) in {c} gets paid, (in which currency|what currency) is (that|it)?", "(My shop|Our firm|My company) sells to {c}. (In which|In what) currency (do|will) (they|customers there) pay?", "(I'm|I am) a tourist in {c}(.|;|,) (what|which) (money|currency) (works|is used|do I need|do they take) (here|)?", "{c} uses (which|what) (currency|money)(?|)", "{c} (pays|trades) (in|with) (what|which currency)?",
        "(Not the capital|Not the language|I don't mean the capital), the (currency|money) of {c}(?|, what is it?)", "(Geography|Trivia|Quiz|Flash card)(:|,) (currency of {c}|{c}, currency)(?|)", "Fill in the (gap|blank): (the currency of {c} is the (___|...)|people in {c} pay with the (___|...))", "Money in {c}(:|,) what('s| is) it( called|)?", "what do they call (their |the |)(money|currency) in {c}(?|)", "(People|Locals) in {c} (pay|shop) with (what|which currency|which money)(?|)",
        "(Name of|What's the name of) the (money|currency|cash) (they use |people use |)in {c}?", "(Is there a special (currency|money) in {c}|Does {c} have a special (currency|money))? Which (one|is it)?", "(What|Which) is the (official|national|local) (currency|money) (of|in) {c}?", "official currency {c}(?|)", "(My wallet is empty|I have no cash) (and|but) (I'm|I am) in {c}. (What|Which) (currency|money) do I (get|need)?", "the (money|currency) over in {c}(:|,) what is it(?|)", "(Which|What) (bills|coins) are in (a|the) (wallet|purse) in {c}?",
    ),
    things=("the currency in {c}", "the currency of {c}", "the currency of {c}", "the money of {c}", "the money that people use in {c}", "{o} (currency|money)", "the (official|national|local) currency of {c}", "the name of the (money|currency) (in|of) {c}", "the (money|currency) they (pay with|have|use) in {c}"),
    clauses=("what the currency of {c} is", "(which|what) (money|currency) they use in {c}", "how the money in {c} is called", "(which|what) (coins|notes|cash) people have in {c}", "in which currency prices in {c} are", "what people pay with in {c}", "what {o} (money|currency) is( called|)", "what (money|currency) {c} (uses|has)", "how (people|they) pay in {c}", "(which|what) (money|currency) I need in {c}", "(which|what) (money|cash) to (take to|bring to|use in) {c}"),
)  # fmt: skip
_LANGUAGE = Wordings(
    questions=(
        "(What|Which) language(|s) (do they|do people|do you|is spoken) (speak |)in {c}?", "(What|Which) language do (people|they) speak in {c}?", "What do (people|they) speak in {c}?", "(Tomorrow|Next week|In May) (we|I) (fly|go|travel) to {c}. How do people (talk|speak) there?", "(Signs|Newspapers|Books|Schools) in {c} are in (which language|what language)?", "(The people|People|Children|Folks) (of|in|from) {c} (speak|talk|say things in) (what|which language)?", "How do (people|they) talk in {c}?", "(My neighbor|My friend|My cousin|A student) (comes|is) from {c}. (Which|What) language (is that|does that mean|do they speak there)?", "(What|Which) language should I learn (for|before I go to) {c}?", "{c}: (which language|language|what do they speak)?", "In {c}, (which|what) language do people speak?", "I am (going|travelling|flying|moving) to {c}. (Which|What) language do (they|people) speak( there|)?",
        "language of {c}(??|?|)", "{c} language(?|??|)", "{s} language(?|)", "(what|which) is {o} language?", "(whats|what's|wats) the language (of|in|for) {c}(?|)", "language in {c}(?| pls| plz)", "(what|which) (tongue|language) (do they|do people) (speak|use) in {c}(?|)", "(what|which) language {c}(?|)", "what they speak in {c}(?|??)", "{c}: (spoken language|what do people speak|what tongue|what language is it)(?|)", "{c} (speaks|talks) (what|which language)(?|)",
        "What is (the |)(mother tongue|native language|main language|first language|official language) (of people |)in {c}?", "(main|official|national) language (of |in |){c}(?|)", "In (which|what) language do (people|they|locals|friends) (chat|talk|speak|greet each other) in {c}?", "(What|Which) language (will|would|do) I hear (on the street |everywhere |on the bus |)in {c}?", "(What|Which) language do (children|kids) learn (to speak |first |)in {c}?", "(I|We) (just |)(landed|arrived) in {c}. (What|Which) language (do they speak|is it|do I hear)( here|)?",
        "My (new neighbor|pen pal|roommate|colleague|grandma|new classmate) (is|comes) from {c}. (What|Which) language (does she|does he|do they) (speak|talk)( at home|)?", "(I want|I'd like) to (talk|chat) with (people|the locals) in {c}. (Which|What) language (do I need|should I learn|do they speak)?", "(Our holiday|Our vacation|My trip|My journey) (is|goes|takes us) to {c}(.|;|,) (what|which) language (do they speak|is spoken|do people speak) there?",
        "(I need|I am buying) a phrase book for {c}(.|:) (Which|What) language( is it|)?", "(I need|We need) a translator for {c}. (For which|What|Which) language?", "The (radio|TV|news|menu) in {c} is in (what|which) language?", "(What|Which) language are (books|signs|menus|newspapers|songs|street signs) in {c} (written |)in?", "How do I talk to (people|locals|someone) in {c}, (in which|which|what) language?", "(A person|Somebody|A child|Someone) from {c} speaks (what|which language)(?|)",
        "Not the (capital|currency|money), the language of {c}(?|, which is it?)", "(Geography|Trivia|Quiz|Flash card)(:|,) (language of {c}|{c}, language)(?|)", "Fill in the (gap|blank): people in {c} speak (___|...)", "(People|Locals|Most people) in {c} speak (...|what|which language)(?|)", "(If|When) (I move|we move) to {c}, (what|which) language (do I|do we|must I|should I) (learn|speak|study)?", "(Which|What) language do I (study|learn|practise) for {c}?", "Language (spoken|used) in {c}(?|)",
        "what do ppl speak in {c}(?|)", "(what|which) language (r|are) (people|they) (speaking|talking) in {c}(?|)", "{c}, (what|which) language(?| there?| do they speak there?)", "(My song|This film|This letter|This book) is from {c}. (What|Which) language (might it be in|will it be in|is that)?", "Do they have a language of their own in {c}? (Which|What) do they speak?", "(I don't|I do not) know how they talk in {c}. (Which|What) language( is it|)?",
    ),
    things=("the language of {c}", "the language that people speak in {c}", "the language spoken in {c}", "{o} language", "the (main|official|most common) language (of|in) {c}", "the name of the language (spoken |)in {c}", "the (tongue|language) (they|people) (use|talk|speak) in {c}"),
    clauses=("(which|what) people in {c} speak", "how people talk in {c}", "(which|what) language people speak in {c}", "what they speak in {c}", "what {o} language is", "what (tongue|language) (they|people) use in {c}", "(which|what) language to (learn|use|speak) in {c}", "(which|what) language (I need|is spoken) in {c}", "what the language (of|in) {c} is"),
)  # fmt: skip
_IS_CURRENCY = ("Is the (currency|money) (of|in) {c} the {g}?", "(Do they|Do people|Does one) pay with the {g} in {c}?", "(Do they|Do people) use the {g} in {c}?", "Does {c} (use|have) the {g}?", "Can I pay with the {g} in {c}?", "Is the {g} the (currency|money) of {c}?", "The money in {c} is the {g}, (right|isn't it|correct|true)?", "(I think|My friend says|I heard) {c} uses the {g}. (Is that right|True|Right|Is it so)?", "(True or false|Right or wrong): {c} has the {g}.", "Is it the {g} (they use |)in {c}?")  # fmt: skip
_WHICH_CURRENCY = ("(Do they|Do people) (use|pay with) the {x} or the {y} in {c}?", "{c}: (the |){x} or {y}?", "Is the (currency|money) of {c} the {x} or the {y}?", "(Which|What) is the currency of {c}, {x} or {y}?", "{x} or {y}: (which|what) do they (use|have|take) in {c}?", "Should I take the {x} or the {y} to {c}?", "In {c}, do I pay with the {x} or the {y}?", "(Pick one|Choose|A or B)(:|,) currency of {c}, {x} or {y}?")  # fmt: skip
_IS_LANGUAGE = ("Do (they|people|most people) speak {g} in {c}?", "Is {g} the language (of|in) {c}?", "Is the language (of|in) {c} {g}?", "(People|Folks) in {c} speak {g}, (right|don't they|correct|true)?", "(I think|My friend says|I heard) (they|people) speak {g} in {c}. (Is that right|True|Right|Is it so)?", "(True or false|Right or wrong): people in {c} speak {g}.", "Is {g} spoken in {c}?", "(Should I|Do I need to|Must I) learn {g} for {c}?", "Will (people|they) talk to me in {g} in {c}?", "Does (somebody|a person) from {c} speak {g}?")  # fmt: skip
_WHICH_LANGUAGE = ("Do (they|people) (speak|talk) {x} or {y} in {c}?", "{c}: {x} or {y}?", "Is the language (of|in) {c} {x} or {y}?", "{x} or {y}: (what|which) do they speak in {c}?", "(Should|Do) I learn {x} or {y} for {c}?", "In {c}, do people speak {x} or {y}?", "(Pick one|Choose|A or B)(:|,) language of {c}, {x} or {y}?", "(Which|What) do people in {c} speak, {x} or {y}?", "(Are signs|Is the news) in {c} in {x} or {y}?")  # fmt: skip
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
    asked, told = _named(random, country)
    fact = f"{capital_end}." if scene.is_terse else f"the capital of {told} is {capital_end}."
    slots = {"c": asked, **_owning(asked)}
    others = [row[1] for row in COUNTRIES]
    if form < 0.31 and not scene.is_terse:
        guess = guessed(random, capital, others)
        prompt = say(random, random.choice(_IS_CAPITAL).format(g=guess, **slots))
    elif form < 0.36:
        x, y = either(random, capital, others)
        prompt = say(random, random.choice(_WHICH_CAPITAL).format(x=x, y=y, **slots))
    elif is_first or random.random() < 0.4:
        prompt = _CAPITAL.asked(random, about=asked, **slots)
    else:
        prompt = say(random, random.choice(_MORE).format(c=asked))
    return Exchange(typed(random, prompt), capitalised(fact), word=capital)


def _continent(random: Random, country: str, continent: str) -> Exchange:
    asked, told = _named(random, country)
    fact = f"{told} is in {continent}."
    if random.random() < 0.2:
        guess = guessed(random, continent, _CONTINENTS)
        prompt = say(random, random.choice(_IS_CONTINENT).format(c=asked, g=guess))
    else:
        prompt = _CONTINENT.asked(random, c=asked, **_owning(asked))
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
    if roll < 0.31:
        return [_currency(random)]
    if roll < 0.56:
        return [_language(random)]
    if roll < 0.79:
        return [_record(random, random.choice(RECORDS))]
    pattern, answer = random.choice(SPECIAL_PLACES)
    return [Exchange(typed(random, Wordings((pattern,)).asked(random)), answer)]


def _currency(random: Random) -> Exchange:
    country, currency = random.choice(CURRENCIES[:N_WELL_KNOWN] * 2 + CURRENCIES)
    asked, told = _named(random, country)
    unit = currency.split()[-1]
    others = [other for _, other in CURRENCIES if other.split()[-1] != unit]
    prompt = _asked_of(random, asked, currency, others, (_CURRENCY, _IS_CURRENCY, _WHICH_CURRENCY))
    return Exchange(typed(random, prompt), f"The currency of {told} is the {currency}.", word=currency)  # fmt: skip


def _language(random: Random) -> Exchange:
    country, language = random.choice(LANGUAGES[:N_WELL_KNOWN] * 2 + LANGUAGES)
    asked, told = _named(random, country)
    others = [other for _, other in LANGUAGES if " " not in other and other not in language]
    prompt = _asked_of(random, asked, language, others, (_LANGUAGE, _IS_LANGUAGE, _WHICH_LANGUAGE))
    answer = f"People in {told} speak {language}."
    return Exchange(typed(random, prompt), answer, word="" if " " in language else language)


def _asked_of(
    random: Random,
    country: str,
    right: str,
    others: list[str],
    wordings: tuple[Wordings, tuple[str, ...], tuple[str, ...]],
) -> str:
    """A question for what is `right` of a country, sometimes with a guess or with two to choose from."""
    openly, guesses, choices = wordings
    roll = random.random()
    if roll < 0.07:
        guess = guessed(random, right, others)
        return say(random, random.choice(guesses).format(c=country, g=guess))
    if roll < 0.15 and " and " not in right:
        x, y = either(random, right, others)
        return say(random, random.choice(choices).format(c=country, x=x, y=y))
    return openly.asked(random, about=country, c=country, **_owning(country))


def _named(random: Random, country: str) -> tuple[str, str]:
    """A country as people may call it and as the answer calls it."""
    shorts = [(asked, told) for name, told, all_asked in SHORT_NAMES if name == country for asked in all_asked]  # fmt: skip
    return random.choice(shorts) if shorts and random.random() < 0.35 else (country, country)


def _owning(country: str) -> dict[str, str]:
    """The forms of a country that owns something, written well and without the apostrophe."""
    if country.lower().endswith("s"):
        return {"o": f"{country}'", "s": country}
    return {"o": f"{country}'s", "s": f"{country}s"}


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
