"""Things the model does not know or cannot do; it says so."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.names import GIVEN, invented
from training.facts.unknown import IMPOSSIBLE, UNKNOWN_SUBJECTS
from training.phrasing import say, typed, with_article
from training.voices import spoken

# Answers do not repeat a made-up name: one that is copied with a slip is worse than none.
_SMALL = "I am only a small demonstration model."
_NO_PLACE = f"I do not know that place. {_SMALL}"
_WORK = (
    "mayor", "king", "queen", "author", "founder", "inventor", "owner", "boss", "leader", "winner", "president", "capital",
    "population", "language", "currency", "captain", "ruler", "discoverer", "purpose", "meaning", "history",
)  # fmt: skip
_WORKS = ("book", "song", "film", "movie", "game", "novel", "painting", "opera", "poem", "play", "series", "story", "symphony")  # fmt: skip
_REGIONS = ("city of ", "planet ", "island of ", "kingdom of ", "town of ", "village of ", "republic of ", "river ", "land of ", "country ")  # fmt: skip
_SUFFIXES = (" River", " Island", " Castle", " Desert", " Bay", " Valley", " Bridge", " Forest")
_NOUNS = (
    "animal", "machine", "plant", "fruit", "drug", "disease", "game", "tool", "dance", "instrument", "metal", "language",
    "theory", "effect", "protocol", "company", "food", "drink", "dish", "festival", "battle", "war", "treaty", "stone",
)  # fmt: skip

# Questions as they are asked of real places, people, works and things, here about made-up ones; {0} is the name.
_ABOUT_PLACE = (
    "(What is|What's|Name|Tell me|Which city is|What city is) the capital (city |)of {0}", "(What is|What's|Name|Tell me) the capital (city |)of {0}",
    "Where is {0}", "Tell me about {0}", "What is {0}", "How (big|old|large) is {0}", "{0} - what's the capital", "Capital of {0}", "Which city is the capital of {0}",
    "How many people live in {0}", "What language do (they|people) speak in {0}", "Which (country|continent) is {0} (in|on)", "When was {0} founded",
    "What is {0} (famous|known) for", "What is the weather like in {0}", "How do I get to {0}", "What do you know about {0}", "What can I see in {0}",
    "(In which|On which|In what) (country|continent) (is|lies) {0}", "Who (rules|governs|lives in|founded|discovered) {0}", "What is the (population|currency|flag|language|largest city) of {0}",
    "Is {0} (in Europe|in Asia|in Africa|far from here|a country|a city)", "How far is it to {0}", "Where can I find {0}", "Where exactly (is|lies) {0} (located|)", "What (river|sea) is {0} on",
    "Have you (ever |)(been to|heard of) {0}", "Which countries are next to {0}", "(I found|There is|I see) {0} on a map. (Where is it|What is it like|What's its capital)", "My (friend|uncle|pen pal) lives in {0}. (Where is that|What is it like there)", "{0} (lies|is) in which (country|continent)", "(Describe|Present) {0} (to a tourist|in one sentence|)", "What (sights|mountains|animals) are there in {0}", "Is it (hot|cold|expensive|safe) in {0}", "What money do they use in {0}", "For a quiz: (capital|population|language) of {0}", "What do people eat in {0}", "I am going to {0}. What should I know about it", "How high is Mount {0}", "How (long|deep) is the river {0}",
)  # fmt: skip
_ABOUT_PERSON = (
    "(Who is|Who was|Who's) {0}", "(Who is|Who was) {0}", "Tell me (about|something about|who was) {0}", "What do you know about {0}", "(Do you know|Have you heard of) {0}", "When (was {0} born|did {0} die|did {0} live)",
    "What (did|has) {0} (do|done|invent|discover|write|paint|say)", "Why (is|was) {0} (famous|known|important)", "Where (does {0} live|was {0} born|is {0} from)", "How old is {0}", "What (is|was) {0} (famous|known|remembered) for",
    "Which (books|songs|pictures) are by {0}", "Give me (some |)information about {0}", "What (can you tell me|do people say) about {0}", "In which country (was {0} born|did {0} live)", "(Was|Is) {0} (a painter|a writer|a scientist|a king|famous)", "{0} - who is that", "Who (exactly |)was {0} and what did (he|she) do", "What was the job of {0}", "Who is {0} married to", "(I read|I heard|Our teacher talked) about {0}. Who (is|was) that", "(For school I need|Give me|I want) (facts|a short biography|a few words) about {0}", "Is {0} (still alive|dead|a real person|well known)", "(Does|Did) the name {0} (mean|say) anything to you", "What made {0} famous", "{0} (was who|is known for what|did what)", "(Introduce|Present|Describe) {0}", "What were the (greatest works|last words|inventions) of {0}",
)  # fmt: skip
_ABOUT_WORK = (
    "Who (wrote|composed|painted|made|created|directed) {0}", "Who (wrote|composed|made|created) the {k} {0}", "Who is the (author|writer|maker|creator|painter|composer) of {0}", "What is the {k} {0} about", "What (happens|is it about) in {0}", "How does {0} end",
    "Tell me about the {k} {0}", "When was {0} (written|made|painted|published)", "Who is the hero of {0}", "Have you read {0}", "Do you know the {k} {0}", "By whom (is|was) {0} (written|painted|composed)", "Summarize the {k} {0}", "How many pages does {0} have", "I am reading {0}. Who wrote it", "(I saw|I found|My friend gave me) the {k} {0}. (Who made it|What is it about)", "Whose work is {0}", "Name the (author|maker|creator) of {0}", "Is {0} (a good {k}|worth the time|well known)", "What do you think of the {k} {0}", "Who came up with {0}", "(Sum up|Describe|Explain) {0} (for my class|in one sentence|)", "How long is the {k} {0}", "Give me the plot of {0}", "Who (stars|plays|sings) in {0}",
)  # fmt: skip
_ABOUT_THING = (
    "(What is|What's) {a}", "(What is|What's) {a}", "What (is|are|exactly is) {0}", "What does {0} mean", "What is the meaning of (the word |){0}", "(Explain|Define|Describe) {0}", "(Explain|Describe|Tell me about|What do you know about) the {k} {0}",
    "What (sound|noise) does {a} make", "What (does|do) {a} eat", "What is the opposite of {0}", "What (color|colour) is {a}", "How many legs does {a} have", "What is the plural of {0}", "What is (a baby {0} called|the young of {a} called)",
    "(How does {a} work|How do I use {a}|What is {a} (good|used) for)", "Where (does {a} live|do {0}s live)", "Who (invented|discovered|found|built) (the |){0}", "How (big|heavy|tall|fast|old) is {a}", "Why (do {0}s fly|is {a} green|are {0}s rare)", "Is {a} (dangerous|an animal|a fruit|a bird|alive)",
    "(Tell me|Can you tell me) (something |)about {0}", "Do you know what {a} is", "Can you eat {a}", "How do you make {a}", "What is the (definition|purpose|history) of {0}", "Have you heard of {0}", "My (teacher|friend) talked about {0}. What is it", "What does {a} look like", "How is {0} spelled and what is it", "In what year was {a} invented", "What happened in the (battle|war|treaty) of {0}", "What is {0} made of", "What (is|was) the {0} (effect|theory|protocol|method|war)", "(I read|I heard|I came across|Somebody used) the word {0}. (What does it mean|What is that|Can you explain it)", "(For school I must|I have to|We should) (describe|explain) {a}. What is it", "{0}: (meaning|definition|what is it|explain)", "What would I do with {a}", "What sort of thing is {a}", "Does {a} (exist|bite|need water|cost much|taste good)", "Give me (a definition of|facts about|one fact about) {0}", "Where do (people|we) find {a}",
)  # fmt: skip
_PRIVATE = (
    "(What is|What's) my (brother|sister|mother|father|dog|cat|wife|husband|teacher|neighbor|boss)'s (name|age|job|birthday)",
    "What did I (eat|do|say|buy|wear|dream) (yesterday|last week|this morning|for breakfast|last night|for lunch)",
    "(Where did I put|Where are|Where is) my (keys|phone|glasses|car|wallet|bag)", "What is in my (pocket|bag|fridge|hand|room)",
    "How much money do I have", "(What|Which) (car|phone|computer|house) do I have", "Who (called|visited) me (yesterday|today)",
    "What is my (favorite movie|favorite book|favorite song|shoe size|middle name|bank account|wifi password)",
    "(How many|Which) (friends|children|pets|brothers|books) do I have", "What (am I thinking|was I thinking|do I think) (of|about|right now)", "Can you (guess|read) my (thoughts|mind|age|name)", "What did (my mother|my boss|my friend|my teacher) (say|do|tell me) (yesterday|today)", "How was my (day|weekend|exam|holiday)", "What (is|was) (on my desk|behind me|outside my window|my first word|my grade)", "Where (was I|did I go|am I going) (yesterday|last summer|tonight)", "(Do you know|Tell me) (my secret|my password|where I am|what I had for lunch|what is in my pocket)",
    "(Guess|Say|Find out) (what I had for breakfast|where my keys are|what is in my bag|what I bought yesterday|how much money I have|who sits next to me|what I dreamed)", "I (lost|cannot find|am looking for) my (keys. Where are they|phone. Where did I leave it|glasses. Where could they be|wallet. Where is it)", "(How|Where) did I spend (my holiday|last weekend|yesterday evening)", "(Whom|Who) did I (meet|call|visit|talk to) (yesterday|this morning|last week)", "What (grade|mark) did I get (in math|in my exam|at school)", "When (did I get up|is my next appointment|does my train leave|is my next exam)", "Did I (lock the door|turn off the stove|pay my bills|feed the cat)", "How many (messages|mails|photos) (do I have|are on my phone)",
    "What am I (wearing|holding|looking at|doing) (right now|)", "Who is sitting next to me", "What is the name of my (street|school|doctor|company)",
)  # fmt: skip
_ACTIONS = (
    "(Can you|Could you|Please|Will you) (call|phone|visit|email|text|meet) (my (mother|father|friend|boss|doctor)|the police|me|somebody)",
    "(Can you|Could you|Please|Will you) (open|close|lock|clean|paint) (the door|my car|the window|my room|the house)",
    "(Can you|Could you|Please|Will you) (buy|order|book|bring|cook) (me |)(a pizza|some milk|a ticket|a hotel|dinner|a coffee)",
    "(Can you|Could you|Please|Will you) (print|open|save|delete|send|read) (my file|this document|my mails|a web page|my photos|the letter)",
    "(Can you|Could you|Please|Will you) (see|hear|watch|feel|smell|touch) (me|this|my face|my room|the picture)",
    "(Can you|Could you|Please|Will you) (write|fix|debug|explain) (a program|my code|an app|this script|a web site)",
    "(I want you to|I need you to|Would you|Are you able to|Would you mind if I ask you to|Do me a favor and|Go and|My wish is that you|Is it possible for you to) (call my mother|phone the doctor|ring my office|open the door|wash my car|water my plants|feed my cat|walk my dog|buy some milk|order a taxi|print my letter|delete my mails|save this file|turn off the lights|turn up the heating|play some music|send a message to my boss|post this on my page|set an alarm for seven|wake me up tomorrow|remind me in an hour|come to my party|pay my bills|drive me home)", "(Switch|Turn) (on|off) the (light|radio|television|heater) (in my room|for me|now)", "(Set|Start) (an alarm|a timer) for (ten minutes|seven o'clock|tomorrow)", "(Ring|Text|Call) (me|my wife|Tom|my office) (back|later|tonight|in five minutes)", "(Take|Make) (a photo|a screenshot|a video) (of me|for me|now)",
)  # fmt: skip
_FUTURE = (
    "(Who will win|Who is going to win) (the next election|the next world cup|the game tomorrow|the lottery|the championship)",
    "What will (happen|the weather be|the news be) (tomorrow|next week|next year|in ten years|in 2050)",
    "(What are|Tell me) the (next|winning|) lottery numbers", "Will (it rain|I be rich|I pass my exam|we win|I find love) (tomorrow|next week|one day|)",
    "When will (the world end|I die|people live on Mars|the war end|I get married)", "How will the (stock market|dollar|price of gold) (be|change) (tomorrow|next year)",
    "(How|What) will the (future|next year|world in 100 years) (be|look) like", "(Can you|Could you) (predict|foresee|see|tell me) (the future|my future|what happens tomorrow)", "Which team (will|is going to) win (tomorrow|next season|the cup)", "Will (there be a war|robots rule the world|my team win|she marry me|the sun shine tomorrow)", "(In which year|When) will (we land on Mars|I be famous|the next earthquake be)",
    "(Guess|Predict|Foretell) (who will win the next world cup|what will happen next year|the numbers of the lottery|how my life will go|the winner of the next election)", "(Am I|Are we) going to (be rich|win the lottery|be happy|find love|have a good year)", "What (awaits|is in store for) (me|us|the world) (tomorrow|next year|in the future)", "Is (my team going to win|it going to rain tomorrow|the price of gold going to rise)", "How (long will I live|will my exam go|will the election end|many children will I have)", "Where will I (be|live|work) in (ten|twenty) years", "What does (my horoscope|the crystal ball|the future) say about (tomorrow|next week|me)",
    "What will I (eat|do|dream) tomorrow", "Who will be the (next president|next king|next champion)",
)  # fmt: skip


def unknown(scene: Scene) -> list[Exchange]:
    """A question that the model cannot answer."""
    random = scene.random
    kinds = (_person, _person, _place, _place, _work, _thing, _thing, _sum, _subject, _private, _future, _action)  # fmt: skip
    if random.random() < 0.3:
        pattern, answer = random.choice(IMPOSSIBLE)
        return [Exchange(typed(random, say(random, pattern)), spoken(scene, answer))]
    prompt, answer = random.choice(kinds)(random)
    return [Exchange(typed(random, prompt), spoken(scene, answer))]


def _person(random: Random) -> tuple[str, str]:
    name = f"{invented(random)} {invented(random)}"
    roll = random.random()
    if roll < 0.4:
        name = f"{random.choice(GIVEN)} {invented(random)}"
    elif roll < 0.55:
        title = random.choice(("Professor", "Doctor", "Dr.", "King", "Queen", "Captain", "Mr", "Mrs", "Saint", "Emperor", "Sir", "President"))  # fmt: skip
        name = f"{title} {invented(random)}"
    elif roll < 0.62:
        name = (
            f"{invented(random)} the {random.choice(('Great', 'Bold', 'Third', 'Wise', 'Second'))}"
        )
    elif roll < 0.7:
        place = invented(random)
        prompt = f"(Who|What) is the {random.choice(_WORK)} of {place}?"
        return say(random, prompt), _NO_PLACE
    prompt = say(random, random.choice(_ABOUT_PERSON)).format(name) + "?"
    return prompt, f"I do not know who that is. {_SMALL}"


def _place(random: Random) -> tuple[str, str]:
    place = invented(random)
    roll = random.random()
    if roll < 0.15:
        place = f"the {random.choice(_REGIONS)}{place}"
    elif roll < 0.3:
        place = random.choice((f"Lake {place}", f"Mount {place}", f"New {place}", f"Port {place}", f"North {place}", place + random.choice(_SUFFIXES)))  # fmt: skip
    prompt = say(random, random.choice(_ABOUT_PLACE)).format(place) + "?"
    prompt = prompt.replace("Mount Mount", "Mount").replace("Mount the", "the")
    return prompt, _NO_PLACE


def _work(random: Random) -> tuple[str, str]:
    """A question about a book, a song or a film that does not exist."""
    one, other = invented(random), invented(random)
    title = random.choice((one, f"The {one}", f"The {one} of {other}", f"{one} and {other}", f"The Return of {one}", f"The Secret of {one}", f"Song of {one}", f"My Life in {one}"))  # fmt: skip
    pattern, kind = random.choice(_ABOUT_WORK), random.choice(_WORKS)
    kind = kind if "{k}" in pattern else "work"
    pattern = pattern.replace("{k}", kind)
    prompt = say(random, pattern).format(f'"{title}"' if random.random() < 0.15 else title) + "?"
    return prompt, f"I do not know that {kind}. {_SMALL}"


def _thing(random: Random) -> tuple[str, str]:
    """A question the model could answer for a real thing or word, about one that does not exist."""
    name = invented(random)
    name = name.lower() if random.random() < 0.75 else name
    if random.random() < 0.15:
        name = f"{name} {invented(random).lower()}"
    pattern = random.choice(_ABOUT_THING).replace("{k}", random.choice(_NOUNS))
    prompt = say(random, pattern).replace("{a}", with_article(name)).replace("{0}", name) + "?"
    return prompt, f"I do not know what that is. {_SMALL}"


def _sum(random: Random) -> tuple[str, str]:
    a, b = random.randint(101, 99999), random.randint(21, 9999)
    prompt = f"(What is|Calculate|How much is|Work out|Compute|Solve|What do I get for|Can you do|Find the result of|I need the result of) {a} {random.choice('*+-/')} {b}?"
    if random.random() < 0.2:
        prompt = f"What is the (square root|logarithm|sine|cube root) of {b}?"
    return say(random, prompt), f"That sum is too hard for me. {_SMALL}"


def _subject(random: Random) -> tuple[str, str]:
    subject = random.choice(UNKNOWN_SUBJECTS)
    work = " work" if random.random() < 0.1 else ""
    prompt = f"(Explain|What is|Tell me about|How does|What do you know about|Describe|Teach me|Give me details about|I have an exam about|I want to learn about|Help me understand|Give me a lesson on|What should I know about|Write an essay about|Could you explain|I don't understand|What are the basics of|Give an introduction to|Sum up|My class talks about|Make a presentation on|Lecture me on|How would you explain) {subject}{work}?"
    return say(random, prompt), f"I don't know enough about that. {_SMALL}"


def _private(random: Random) -> tuple[str, str]:
    prompt = say(random, random.choice(_PRIVATE)) + "?"
    return prompt, "I don't know. I only see the words of this conversation."


def _action(random: Random) -> tuple[str, str]:
    prompt = say(random, random.choice(_ACTIONS)) + "?"
    return prompt, "I cannot do that. I only see the words of this conversation."


def _future(random: Random) -> tuple[str, str]:
    return say(random, random.choice(_FUTURE)) + "?", "I don't know. Nobody can know the future."
