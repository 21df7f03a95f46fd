"""What the user tells about themselves and asks for later; saying things again."""

from __future__ import annotations

from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import COUNTRIES, TOWNS
from training.facts.names import any_name, invented, single_name
from training.facts.words import COLORS, LISTS
from training.phrasing import capitalised, enumerated, say, typed, with_article
from training.topics import honesty, numbers, places, talk
from training.topics.definitions import WORDS

_MEMBERS = {one: members for one, _, members in LISTS}
_PETS = ("dog", "cat", "hamster", "horse", "parrot", "rabbit", "turtle", "fish", "bird")
_RELATIVES = (
    "sister",
    "brother",
    "mother",
    "father",
    "friend",
    "teacher",
    "son",
    "daughter",
    "boss",
    "neighbor",
)

# What is told, how it is said, what is replied, how it is asked for, and the answer; {} is the value.
_TOLD: dict[str, tuple[str, str, str, str]] = {
    "age": (
        "(I am {} years old|I'm {} years old|I am {}|My age is {}|I just turned {}|I am {} years of age|I'm {}|I turned {} last week|I have just become {}|I will soon be older, but now I am {}|I was born {} years ago|There were {} candles on my last birthday cake|I've been alive for {} years|{} years old is what I am|as of this year I'm {}|just so you know, I'm {} years old|it's been {} years since I was born|Keep in mind that I am {} years old|me: {} years old|I reached the age of {}|my current age: {}|On my last birthday I became {}|I have lived for {} years now|If you want to know my age: it is {}|I'm {} yrs old|I count {} years|Yesterday was my birthday and now I'm {})",
        "(Thank you, I will remember that you are {}.|{} is a good age!)",
        "(How old am I|What is my age|What's my age|Do you remember my age|Do you know how old I am|what age did I say I am|how many years old am I|what age am I|My age, please|Remind me how old I am|Tell me how old I am|How many years have I lived|Can you recall my age|how long have I been alive|Let's see if you remember: how old am I|Which age did I mention earlier|From what I wrote, can you tell how old I am|I told you my age, what was it|quick memory test: my age|Complete this: I am ... years old|Give me my age again|my age was|Repeat the age I gave you|Did you catch my age|I'd like to hear my age from you|Based on our chat, how old am I|Someone wants to know how old I am. What do you answer|If a friend asked you my age, what would you say|Fill in the blank: the user is ___ years old|How many birthdays have I had|How many years ago was I born|and how old was I again|I am how old|you still know my age, don't you|Am I young or old? How many years exactly|Any idea how old I am|I mentioned my age before, please repeat it|What did I write about my age)?",
        "You are {} years old.",
    ),
    "city": (
        "(I live in {}|I am from {}|I'm from {}|My home is {}|I come from {}|My city is {}|I was born in {}|I grew up in {}|My home town is {}|I am living in {}|I moved to {}|My house is in {}|I'm based in {}|I have a flat in {}|The town I live in is called {}|Greetings from {}|I am writing to you from {}|home for me is {}|I've got a house in {}|I spend my life in {}|My family lives in {}, and so do I|We live in {}|I'm a citizen of {}|you can find me in {}|{} is my home town|{} is where I live|My address is in {}|I rent a room in {}|I settled in {}|My roots are in {}|It's raining here in {}, where I live|I've lived in {} all my life|Currently I stay in {}|Location: {}|I have my home in {}|I'm living over in {}|{} is the city I come from)",
        "(I hope that {} is a nice place!|{} must be a nice place.)",
        "(Where do I live|Where am I from|What city am I from|Which city do I live in|Do you remember where I live|Where is my home|Where do I come from|which city did I mention|What is my home town|What town am I from|What's the name of my city|Which town is mine|In which city is my home|Tell me where I live|Remind me where I am from|Where did I say I live|Which place did I say I come from|where's my house|What place do I call home|Where can people visit me|Where am I based|In what town do I have my home|Where in the world am I|what was my city again|my city was|Which town did I tell you about|Complete: the user comes from ...|Where would a letter to me have to go|From which city do I write|Let's test your memory: where do I live|You know where I'm from, right|Someone asks where I come from. What do you say|Name the place I live in|Name my home town|Say where I come from|Where do I have my flat|Where is it that I live|I live where|What's my location|Which city is my home|Can you recall the city that I live in|Earlier I told you where I live. Where was it|Where did I grow up|Where are my roots|I come from which town|In case you noted it: where do I live)?",
        "You are from {}.",
    ),
    "food": (
        "(My favorite food is {}|I love to eat {}|I like to eat {}|My favourite food is {}|My favorite meal is {}|I really like eating {}|I could eat {} every day|The food I like best is {}|Nothing tastes better than {}|The best food for me is {}|my favorite dish is {}|For dinner I always want {}|Give me {} and I'm happy|I can't get enough of {}|When I'm hungry I dream of {}|At every party I eat {}|I adore {}|On my plate I want {}|I'm a big eater of {}|My go-to food is {}|If I could eat only one thing it would be {}|{} is what I like to eat most|I never say no to {}|My taste: {}|I was raised on {} and still love to eat it)",
        "(That sounds good! I cannot eat, but I like the word {}.|I will remember that you like {}.)",
        "(What is my favorite food|What's my favourite food|What do I like to eat|Do you remember my favorite food|which food do I like|What food do I love|What should you cook for me|Which food is my favorite|What would I eat every day|Which dish do I like best|What did I say I like to eat|What's the food that I like best|Which food makes me happy|What do I want on my plate|Name my favorite food|What would you serve me|You should know what I like to eat, so what is it|What would I order in a restaurant|My favorite food was|Which meal did I mention|What could you put on the table to please me|Complete: the user likes to eat ...|what do I eat most gladly|Tell a cook what I like to eat|Suppose you cook for me, what will it be|What food did I tell you about|Say what I love to eat|Can you recall my taste in food|Which dish should my friends make for me|what's my fav food)?",
        "You like to eat {}.",
    ),
    "job": (
        "(I am {a}|I work as {a}|My job is {}|I'm {a}|I am {a} by profession|I earn my money as {a}|I am employed as {a}|My profession is {}|By day I am {a}|I became {a}|I make my living as {a}|I have been {a} for ten years|I'm working as {a}|They pay me to work as {a}|I got hired as {a}|From Monday to Friday I am {a}|I trained to be {a} and now I am one|Occupation: {}|I'm {a} by trade|In real life I'm {a}|I have a job as {a}|Every morning I go to work as {a}|I studied hard and am {a} now|I have just started as {a}|As {a} I have a lot of work|My work? I am {a}|I'm a full-time {}|It's not easy to be {a}, but I am one)",
        "(That is a good job!|Being {a} sounds interesting.)",
        "(What is my job|What's my job|What do I do|Do you remember my job|What do I work as|what is my profession|What do I do for a living|What kind of work do I do|How do I earn my money|Which job do I have|What's my profession|What did I say my job was|What is it that I do for work|What am I by profession|Tell me my job|What's my line of work|My occupation, please|What do they pay me for|What am I when I'm at work|What do I work|What trade am I in|My job was|What did I tell you about my work|Where does my money come from|Which profession did I mention|Complete: the user works as ...|Someone asks what my job is. Your answer|What would be written on my business card|Name my profession|As what am I employed|Name the job that I have|How do I make my living|Can you recall my occupation|What sort of job is mine|How do I spend my working days|What's my day job|You still know what I do for work, right|I work as what|Say what my work is)?",
        "You are {a}.",
    ),
    "sport": (
        "(I like {}|My favorite sport is {}|My hobby is {}|I love {}|My favourite sport is {}|The sport I like best is {}|In my free time I enjoy {}|I am a fan of {}|I'm crazy about {}|I am really into {}|Every weekend it's {} for me|I can't live without {}|Nothing is more fun to me than {}|On Sundays I enjoy {}|After work I relax with {}|My passion is {}|My pastime is {}|{} is my hobby|{} is the sport for me|What I like doing most is {}|I watch {} all the time and love it|I got hooked on {})",
        "({} is fun!|I cannot do it myself, but {} sounds like fun.)",
        "(What is my favorite sport|What sport do I like|What's my hobby|What is my hobby|do you remember what sport I like|Which sport do I love|What do I do in my free time|What do I enjoy|Which sport did I mention|What sport am I a fan of|Name my favorite sport|Which hobby do I have|What's my passion|How do I spend my spare time|What am I crazy about|My hobby was|What kind of sport makes me happy|Tell me which sport I'm into|What do I like to do after work|Which sport did I tell you about|Complete: the user's hobby is ...|What am I into|Say which sport I love|Can you recall my hobby|What is my pastime|What do I do for fun|You know my hobby, which is|Which sport should we talk about if you want to please me)?",
        "You like {}.",
    ),
    "color": (
        "(My favorite color is {}|My favourite colour is {}|I like the color {}|I love {}|The color I like most is {}|My favorite color's {}|I love the color {}|I think {} is the prettiest color|Of all colors I like {} best|{} is my favorite color|{} is the color I love|the best color is {} for me|I would paint everything {}|My whole room is {} because I love that color|No color beats {}|I always choose {} because it's my favorite color|If I were a color I would be {}, my favorite|When it comes to colors, I prefer {}|Fav color: {}|Among colors {} is my number one|As for colors, {} is mine|I'm a fan of the color {}|I prefer {} to all other colors)",
        "({} is a nice color!|I will remember that you like {}.)",
        "(What is my favorite color|What's my favourite colour|Which color do I like|Do you remember my favorite color|what color did I say I like|which colour is my favorite|Which color do I like best|What color do I love|Name my favorite color|The color I like is|What was my favorite color again|Tell me my favorite color|Which color did I mention|what's my fav color|In which color would I paint my room|Which color makes me happy|My favorite color was|Which paint should you buy for me|Complete: the user's favorite color is ...|Someone wants to give me a shirt. What color should it be|Among all colors, which one is mine|You know which color I prefer, don't you|What color would you pick for me|Name the color that I love|Can you recall the color I told you|What shade do I like|Say my favorite color|what colour was it that I liked|Which colour do I prefer|Repeat my favourite colour|Of the colors, which do I like most|I told you a color. Which)?",
        "Your favorite color is {}.",
    ),
    "animal": (
        "(My favorite animal is {the}|I like {}s|I love {}s|My favourite animal is the {}|The animal I like best is {the}|Of all animals I like {the} best|{the} is my favorite animal|No animal is as nice as {the}|If I could be an animal, I would be {a}, my favorite|At the zoo I always visit {the} first, my favorite animal|Among animals {the} is my number one|I'm a fan of {the}|My fav animal is {the}|I prefer {the} to all other animals|When it comes to animals, I like {the} best|I think {the} is the nicest animal|Few animals please me like {the})",
        "(The {} is a fine animal!|I will remember that you like the {}.)",
        "(What is my favorite animal|Which animal do I like|What's my favourite animal|do you remember which animal I like|Which animal do I like best|What animal do I love|Which animal did I mention|Name the animal that I like|what's my fav animal|Which animal makes me happy|Which animal would I visit first at the zoo|My favorite animal was|Complete: the user's favorite animal is ...|What animal did I tell you about|Which of all animals is my number one|Tell me my favorite animal|You know what animal I prefer, don't you|Can you recall the animal I like|Say my favourite animal|Which creature do I love|What beast do I like most|Which animal should be on my birthday card|I told you an animal. Which)?",
        "Your favorite animal is the {}.",
    ),
    "number": (
        "(My favorite number is {}|My lucky number is {}|Remember the number {}|The secret number is {}|The number is {}|Keep the number {} in mind|Please remember this number: {}|Don't forget the number {}|I am thinking of the number {}|My number is {}|Store this number: {}|Note down {} for later|Save the number {} for me|{} is my number|{} is my lucky number|I will ask you later about the number {}|Write {} behind your ear, it is my number|Let the number be {}|Among numbers I like {} best|Here is a number to remember: {}|The code is the number {}|Memorize the number {}|The number you need to know is {}|I picked the number {}|Keep {} in your memory, please)",
        "(I will remember the number {}.|{} is a good number!)",
        "(What is my favorite number|What was the number|Which number did I tell you|What's the number|do you remember my number|what is my lucky number|Which number should you remember|What number did I give you|Tell me the number|Say the number again|What was my number again|which number was it|Which number did I pick|Give me back my number|Repeat the number|Can you recall the number|Memory test: which number|The number was|You kept a number for me. Which one|Which number did I ask you to keep|What was the number I gave you|Complete: the number is ...|Do you still have my number in mind|Have you forgotten the number|I need that number again|Now say my number|Which number do I like|Which number have you saved|what number did you memorize|I mentioned a number. Which|Please show me the number I told you)?",
        "The number is {}.",
    ),
}  # fmt: skip

# Favorites of these kinds have no wordings of their own: what is told is copied, and the kind as well.
_KINDS = (
    *(one for one, _, _ in LISTS if one not in {*_TOLD, "colour"}),
    *("song", "movie", "film", "book", "band", "singer", "place", "team", "toy", "dessert", "author", "show"),
    *("holiday", "plant", "poem", "teacher", "painter", "word", "letter", "room", "street", "shop", "cake"),
)  # fmt: skip
_SAY_FAVORITE = (
    "My favorite {kind} is {}",
    "My favourite {kind} is {}",
    "My fav {kind} is {}",
    "The {kind} (I like (best|most)|I love most|that I prefer) is {}",
    "I like {} best of all, it's my favo(u|)rite {kind}",
    "{} is my favo(u|)rite {kind}",
    "If you ask me for my favo(u|)rite {kind}: {}",
    "No {kind} is better than {}, my favo(u|)rite",
    "(my|) favo(u|)rite {kind}: {}",
    "As for the {kind}, I prefer {}",
    "I have a favo(u|)rite {kind}, (namely|it is|and that's) {}",
)
_ASK_FAVORITE = "(What is my favo(u|)rite {kind}|What's my favo(u|)rite {kind}|Which {kind} do I (like best|like most|love|prefer|like)|Do you remember my favo(u|)rite {kind}|Tell me my favo(u|)rite {kind}|My favo(u|)rite {kind} was|what was my favo(u|)rite {kind} again|Which {kind} (is my favo(u|)rite|did I mention)|Name my favo(u|)rite {kind}|Can you recall the {kind} I like|Complete: my favo(u|)rite {kind} is ...|And my favo(u|)rite {kind}|Remind me of my favo(u|)rite {kind}|I told you a {kind}. Which|You know which {kind} I like, right|Memory test: my favo(u|)rite {kind}|whats my fav {kind}|Say which {kind} I like best)?"  # fmt: skip

# The name of a fact, and the question for it.
_BOTH = {
    "age": ("age", "(how old am I|what is my age|how many years old am I)"),
    "city": (
        "(city|home|home town)",
        "(where (do I live|am I from|is my home|do I come from)|which city do I live in)",
    ),
    "job": (
        "(job|profession|work)",
        "(what (do I do|is my job|do I do for a living|do I work as)|which job do I have)",
    ),
    "color": (
        "favorite color",
        "(which color do I like|what color do I love|which colour is my favourite)",
    ),
    "food": (
        "favorite food",
        "(what do I like to eat|which food do I love|what would you cook for me)",
    ),
}


def remembering(scene: Scene) -> list[Exchange]:
    """The user tells something, talks about other things, and asks for it."""
    random = scene.random
    told, asked = random.choice((_name, _name, _name, _name_and_more, _pet, _relative, _fact, _fact, _fact, _favorites, _favorites))(scene)  # fmt: skip
    between = [
        topic(scene)[0]
        for topic in random.choices(
            (talk.greetings, talk.closings, talk.itself, honesty.unknown, numbers.sums, places.capitals, talk.jokes),
            k=random.choice((0, 0, 0, 1, 1, 2, 3, 4)),
        )
    ]  # fmt: skip
    between = [e for e in between if not e.is_given]
    return [told, *between, *asked]


def not_told(scene: Scene) -> list[Exchange]:
    """The user asks for something that they have not told."""
    random = scene.random
    key = random.choice(("name", "name", *_TOLD))
    if key in scene.told:
        return [_asked(random, key, scene.told[key])]
    prompt = say(random, _ASK_NAME if key == "name" else _TOLD[key][2])
    if random.random() < 0.15:
        prompt = say(random, _ASK_FAVORITE).replace("{kind}", random.choice(_KINDS))
    elif random.random() < 0.3:
        who = random.choice(
            (*_PETS, *_RELATIVES, "wife", "husband", "best friend", "aunt", "uncle")
        )
        prompt = say(random, f"(What is my {who} called|What is my {who}'s name|What's the name of my {who}|How old is my {who}|Do you know my {who}'s name|Who is my {who}|Can you tell how old my {who} is|What age is my {who}|How many years old is my {who}|My {who}'s age, please|Tell me the age of my {who}|Tell me my {who}'s name|Guess the name of my {who}|And my {who}, how old|Which name does my {who} have|By what name does my {who} go|Say the name of my {who}|Do you remember what my {who} is called|Remind me of my {who}'s name|Remember my {who}? What was the name|Complete: my {who} is called ...|Fill in the blank: my {who} is ___ years old|I have a {who}. What's the name|Is my {who} young or old? How many years|When I call my {who}, what name do I say|Name my {who}|Did I tell you the name of my {who}? What is it|What do I call my {who}|How is my {who} called|Do you have any idea what my {who} is called|whats my {who} called|Since when has my {who} been alive, how many years|Have I mentioned my {who}'s name? Which is it|Give me the name and the age of my {who})?").replace("a aunt", "an aunt").replace("a uncle", "an uncle")  # fmt: skip
    elif random.random() < 0.15 and prompt.lower().startswith(
        ("what", "which", "who", "where", "how")
    ):
        lead = "(I have not told you yet, but|We never talked about it, but|Try to guess it:|Without any hint,|You may not know this:|Let's see what you know:|Maybe you know it:|I said nothing about it, but|We just met, but|This is my first message, and I ask:|No idea if you can answer this:|Surprise me:)"
        prompt = f"{say(random, lead)} {prompt[:1].lower()}{prompt[1:]}"
    return [Exchange(typed(random, prompt), "I don't know. You have not told me.")]


_ASK_NAME = "(What is my name|What is my name|What's my name|Do you remember my name|Who am I|Do you know my name|tell me my name|what was my name|what did I say my name was|What am I called|what is my name again|how am I called|can you remember my name|so what's my name|say my name|and what is my name|Which name did I give you|What do people call me|What should you call me|By what name do I go|Remind me of my name|Do you recall my name|Who are you talking to|What name did I tell you|My name was|Have you forgotten my name|Can you say my name|With whom are you speaking|Please repeat my name|How do you call me|I forgot my own name, what is it|Did you note my name|Do you still know who I am|Do you still know my name|you know who I am, right|Whom do you have in front of you|How should you address me|Name the person you are chatting with|Complete: the user's name is ...|Fill in the blank: my name is ___|Who is the person writing to you|My name, please|Memory test: my name|Let me check your memory: who am I|Have you kept my name in mind|A friend asks you who you are chatting with. What do you say|I introduced myself earlier. As whom|Which name is mine|What's the name of the user|How do people address me|Repeat the name I gave you|Under what name do you know me|Can you address me by name|Greet me by my name|I want to hear my name|Would you recognize me? What am I called|I bet you don't know my name, so what is it|Who's chatting with you|What did my parents name me|Did you catch my name|Got my name|u know my name|whats the name i told u|You can call me what|I told you what I'm called. What was it|How did I introduce myself|What name should be on my cup|whose questions are you answering|Write down my name for me|Please use my name|Is my name still in your memory? What is it|So I am called|I'm who|Any idea who I am|My first name was what|Give me my name back|Not your name, mine: what is it|What is the name of the one who talks with you|Who did I say I was|Before you forget it: what's my name|Can you tell me who I am)?"


def _asked(random: Random, key: str, value: str) -> Exchange:
    if key == "name":
        return Exchange(typed(random, say(random, _ASK_NAME)), f"Your name is {value}.", word=value)
    _, _, ask, answer = _TOLD[key]
    return Exchange(typed(random, say(random, ask)), _filled(answer, value), word=value)


def _filled(pattern: str, value: str) -> str:
    return (
        pattern.replace("{a}", with_article(value))
        .replace("{the}", f"the {value}")
        .replace("{}", value)
    )


_SAY_NAME = (
    "(My name is|My name's|I am called|This is|The name is|I am|I'm|Hello, my name is|hi, I am|Call me|Hi! My name is|hello, I'm|You can call me|hey, my name is|Good morning, I am|my name is|People call me|Please call me|hi I'm|Hi there, I'm|They call me|Everybody calls me|Hello, this is|Let me introduce myself: I am|First of all, I am|It's|My parents named me|I go by|You may call me|My friends call me|Just call me|I was named|I introduce myself:|you are talking to|Good evening, my name is|Remember my name:|By the way, my name is|By the way, I'm|I should say that my name is|Nice to meet you, I am|On my passport it says|Everyone knows me as|At work they call me|At home I'm called|You are chatting with|The person writing to you is|The user in front of you is|Write down my name:|Note my name, it's|If you want to know my name, it's|Let me start with my name:|I would like to be called|I'd be happy if you called me|My mum calls me|Greetings from|To my friends I'm|I forgot to introduce myself, I'm|We haven't met, I'm|Before we start: I am|Address me as|Feel free to call me|In this chat I'm|The one talking to you is|Your user today is|myself|myself is|me, I'm|It's me,|I respond to|I carry the name|I was given the name|My first name is|user name:) {name}",
    "(Hi, |Hello, |Hey, |Good morning, |) {name} here",
    "(Hi, |Hello, |) {name} is my name",
    "I'm {name}(, by the way| by the way|, nice to meet you|, pleased to meet you| and I am new here| and I want to talk|, what can you do?)",
    "(Hi|Hello|Hey|Good day|Good evening)(!|,|.) (I am|I'm|My name is|This is|Call me) {name}( and I have a question|, and who are you?|. How are you?|)",
    "I am (a friend of gpt4all|new here|happy today|a bit tired) and my name is {name}",
    "(name: |My first name: |I answer to the name |The name's ){name}",
    "(Hi! |Hey, |So, |) {name} (is what they call me|is how people call me|is the name|is what I'm called|speaking|is who I am|is talking to you|would like to chat with you|wants to talk to you)",
    "(Someone called|A person named|A human by the name of|A new user with the name) {name} (is here|is writing to you|wants to say hello|is talking to you)",
    "(I have a question, but first: |Before I ask you something, |To begin with, |In case you wonder, |So that you know who is here: |For the record, |So we know each other: |Let's get to know each other: )(I am|I'm|my name is|I'm called) {name}",
)  # fmt: skip


def _introduced(random: Random, name: str) -> str:
    pattern = random.choice((_SAY_NAME[0], _SAY_NAME[0], _SAY_NAME[0], *_SAY_NAME))
    return say(random, pattern).replace("{name}", name)


def _name(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    name = scene.told["name"] = any_name(random)
    prompt = _introduced(random, name)
    if not prompt.endswith(("?", "!")):
        prompt += random.choice((".", "", "", "!", ". Nice to meet you.", " :)", ". Please remember that."))  # fmt: skip
    asked = _asked(random, "name", name)
    if random.random() < 0.15:
        other, name = name, any_name(random)
        scene.told["name"] = name
        right = say(random, f"(Sorry, my name is {name}, not {other}|No, I am {name}|I made a mistake, my name is {name}|Actually, call me {name}|Correction: I am {name}, not {other}|I typed that wrong, I'm {name}|No no, it's {name}|That was a joke, my real name is {name}|Forget {other}, my name is {name}|I'm not {other} but {name}|Not {other}! I'm {name}|From now on call me {name}|Please call me {name} instead of {other}|I lied, I am really {name}|That was my brother's name, mine is {name}|Change that: my name is {name}|Wait, my name is {name}|My name is not {other}, it is {name}|I mean {name}, not {other}|Oops, I am {name})")  # fmt: skip
        fixed = Exchange(right, f"Thank you, {name}! I will remember that your name is {name}.")
        return Exchange(prompt, _welcome(random, other)), [fixed, _asked(random, "name", name)]
    return Exchange(prompt, _welcome(random, name)), [asked]


def _welcome(random: Random, name: str) -> str:
    lead = random.choice((f"Nice to meet you, {name}!", f"Hello {name}!"))
    return f"{lead} How can I help you?"


def _name_and_more(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    """A name and some facts in one message, in any order; asked for one by one or two at once."""
    random = scene.random
    name = scene.told["name"] = any_name(random)
    keys = random.sample(("age", "city", "job", "color", "food", "animal"), random.choice((1, 1, 2, 3)))  # fmt: skip
    for key in keys:
        scene.told[key] = _value(random, key)
    facts = [say(random, _filled(_TOLD[key][0], scene.told[key])) for key in keys]
    lead = _introduced(random, name).rstrip("?")
    parts = [lead, *facts] if random.random() < 0.8 else [*facts, f"my name is {name}"]
    joint = random.choice((". ", ", ", " and "))
    prompt = joint.join(parts[:-1]) + random.choice((". ", " and ")) + parts[-1]
    told = Exchange(prompt + random.choice((".", "", "!")), f"Nice to meet you, {name}! I will remember that.")  # fmt: skip
    if keys[0] in _BOTH and random.random() < 0.35:
        return told, [_both(random, name, keys[0], scene.told[keys[0]])]
    wanted = random.sample(["name", *keys], random.randint(1, 1 + len(keys)))
    return told, [_asked(random, key, scene.told[key]) for key in wanted]


def _both(random: Random, name: str, key: str, value: str) -> Exchange:
    other, question = _BOTH[key]
    pattern = f"((What is|What's|Do you remember|Tell me|Say|What are) my name and (my |){other}|{question} and (what is my name|who am I|how am I called)|Who am I and {question}|What is my name and {question}|What do you know about me|Tell me what you know about me|What did I tell you about myself|Sum up what I said about me|Who is the user|Introduce me to a friend|Describe me|Repeat what I told you about me|What have you learned about me|Which things do you remember about me|Everything you know about me, please|List what you know of me|Two things: my name and my {other}|I'd like to hear my name and my {other}|Give me both my name and my {other}|Can you recall my name and my {other}|Do you still know who I am and {question}|First tell me my name, then my {other}|Not only my name but also my {other}, please|Present me to the others|Memory test: my name and my {other}|What's my name, and {question})?"
    answer = _filled(_TOLD[key][3], value)
    return Exchange(typed(random, say(random, pattern)), f"Your name is {name}. {answer}")


def _value(random: Random, key: str) -> str:
    match key:
        case "age" | "number":
            return str(random.randint(4, 99))
        case "city":
            return random.choice(
                (random.choice(COUNTRIES)[1], random.choice(TOWNS), invented(random))
            )
        case "color":
            return random.choice((*COLORS, "gold", "silver", "gray", "turquoise", "violet"))
    return random.choice(_MEMBERS[key])


def _fact(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    key = random.choice(list(_TOLD))
    value = scene.told[key] = _value(random, key)
    told, reply, _, _ = _TOLD[key]
    prompt = say(random, _filled(told, value)) + random.choice((".", "", "!"))
    answer = capitalised(say(random, _filled(reply, value)))
    return Exchange(prompt, answer), [_asked(random, key, value)]


def _favorites(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    """One to three favorites in one message, of which one is asked for."""
    random = scene.random
    kinds = random.sample(_KINDS, random.choice((1, 1, 2, 3)))
    told = {kind: _favorite(random, kind) for kind in kinds}
    parts = [
        say(random, random.choice(_SAY_FAVORITE)).replace("{kind}", kind).replace("{}", value)
        for kind, value in told.items()
    ]
    prompt = random.choice((". ", ", ", " and ")).join(parts) + random.choice((".", "", "!"))
    reply = say(random, f"(I will remember that.|{told[kinds[0]]} is a good choice!)")
    kind, value = random.choice(list(told.items()))
    ask = say(random, _ASK_FAVORITE).replace("{kind}", kind)
    asked = Exchange(typed(random, ask), f"Your favorite {kind} is {value}.", word=value)
    return Exchange(prompt, capitalised(reply)), [asked]


def _favorite(random: Random, kind: str) -> str:
    """One that anybody knows, or a name that only the user has heard of."""
    if kind in _MEMBERS and random.random() < 0.6:
        return random.choice(_MEMBERS[kind])
    return invented(random) if random.random() < 0.6 else random.choice(WORDS)


def _pet(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    pet, name = random.choice(_PETS), any_name(random)
    prompt = f"(My {pet} is called {name}|I have a {pet}. Its name is {name}|The name of my {pet} is {name}|I have a {pet} named {name}|I have a {pet} called {name}|My {pet}'s name is {name}|{name} is my {pet}|We have a {pet}, {name}|I named my {pet} {name}|I own a {pet} that is called {name}|At home there is my {pet} {name}|I just got a {pet} and called it {name}|My {pet} {name} is sleeping next to me|Our {pet} is named {name}|There is a {pet} in my family: {name}|I live with a {pet} whose name is {name}|Let me tell you about my {pet} {name}|We adopted a {pet} and named it {name}|For my birthday I got a {pet}, and I call it {name}|{name}, my {pet}, makes me happy|Do you want to meet {name}? That's my {pet}|{name} is what we call our {pet}|My best friend is my {pet} {name}|Every day I feed my {pet} {name}|I take care of a {pet} by the name of {name}|pet: {pet}, name: {name}|Our family has a {pet}, and its name is {name}|I gave my {pet} the name {name}|The {pet} that lives with me is {name}|My kids have a {pet} called {name}|My {pet} answers to {name}|This is my {pet}. It is called {name})(.||!)"
    ask = f"(What is the name of my {pet}|What is my {pet} called|what's my {pet}'s name|do you remember the name of my {pet}|How is my {pet} called|what did I call my {pet}|My {pet}'s name, please|Which name does my {pet} have|What is my {pet}'s name|Tell me the name of my {pet}|What did I name my {pet}|And my {pet}, what is its name|Do you know what my {pet} is called|who is my {pet}|what do I call my {pet}|I forgot my {pet}'s name, what was it|By what name does my {pet} go|If I want to call my {pet}, what do I say|Complete: my {pet} is called ...|My {pet} has which name|Give me my {pet}'s name again|I told you about my {pet}. What's the name|Name my {pet}|Can you recall how my {pet} is called|Say the name of our {pet}|Who lives with me, my {pet}|And the {pet}? The name, please|What name did I give my {pet}|Remember my {pet}? What was it called|How did I name my {pet}|What should you call my {pet}|Which name did we choose for our {pet}|Memory test: the name of my {pet}|whats my {pet} called again|What do we call our {pet}|To what name does my {pet} answer)?"
    reply = f"{name} is a nice name for a {pet}!"
    what = f"(What pet do I have|Which animal do I have|what kind of pet do I have|What animal is {name}|Who is {name}|What kind of animal is {name}|Who or what is {name}|Which pet did I mention|What sort of pet lives with me|Which animal lives in my home|Which animal is called {name}|Tell me who {name} is|What is {name}|I mentioned {name}. Who is that|Explain who {name} is|Which animal is mine|What creature is {name})?"
    if random.random() < 0.2:
        prompt_back = say(random, what)
        answer = f"{name} is your {pet}." if name in prompt_back else f"You have a {pet}."
        return Exchange(say(random, prompt), reply), [Exchange(prompt_back, answer, word=pet)]
    asked = Exchange(typed(random, say(random, ask)), f"Your {pet} is called {name}.", word=name)
    return Exchange(say(random, prompt), reply), [asked]


def _relative(scene: Scene) -> tuple[Exchange, list[Exchange]]:
    random = scene.random
    who, name = random.choice(_RELATIVES), any_name(random)
    prompt = f"(My {who} is called {name}|My {who}'s name is {name}|I have a {who} named {name}|The name of my {who} is {name}|{name} is my {who}|My {who} {name} is nice|This is about my {who} {name}|I have a {who}, {name}|I know {name}, who is my {who}|My {who} is {name}|I am here with my {who} {name}|Next to me sits {name}, my {who}|Let me tell you about my {who} {name}|Say hello to {name}, my {who}|My {who} goes by {name}|{name} is the name of my {who}|My {who} and I are here. My {who} is {name}|Do you know my {who}? The name is {name}|Yesterday I talked to {name}, my {who}|They call my {who} {name}|There is also my {who}, called {name}|I often think of my {who} {name}|I got a letter from my {who} {name}|My dear {who} is named {name}|This evening I will visit {name}, my {who}|Today I met my {who}, {name})(.||!)"
    ask = f"(What is the name of my {who}|What is my {who} called|what's my {who}'s name|do you remember my {who}'s name|Who is my {who}|How is my {who} called|Tell me my {who}'s name|And what is my {who}'s name|Which name does my {who} have|Do you know what my {who} is called|What did I say my {who} is called|Remind me of my {who}'s name|By what name does my {who} go|Complete: my {who} is called ...|Say the name of my {who}|Can you recall how my {who} is called|I told you about my {who}. What's the name|Give me my {who}'s name again|I forgot what my {who} is called, help me|Memory test: the name of my {who}|My {who} has which name|And my {who}? The name, please|What do people call my {who}|Name my {who}|What name did I say my {who} has|Remember my {who}? What was the name|My {who}'s name was|whats my {who} called again|Which person is my {who}|Did you note the name of my {who}|How should you address my {who})?"
    told = Exchange(say(random, prompt), f"I will remember that your {who} is called {name}.")
    if random.random() < 0.15:
        ask_who = say(
            random,
            f"(Who is {name}|Who was {name}|Do you remember who {name} is|I mentioned {name}. Who is that|Tell me who {name} is|And {name} is|How do I know {name}|What is {name} to me|Explain who {name} is|Who did I say {name} is|{name} is my what)?",
        )
        return told, [Exchange(ask_who, f"{name} is your {who}.", word=who)]
    asked = Exchange(typed(random, say(random, ask)), f"Your {who} is called {name}.", word=name)
    return told, [asked]


def repeating(scene: Scene) -> list[Exchange]:
    """Says again what the user asks it to say; teaches copying."""
    random = scene.random
    words = [
        random.choice(
            (
                invented(random),
                invented(random).lower(),
                random.choice(COLORS),
                single_name(random),
                str(random.randint(0, 9999)),
                "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(2, 7))),
            )
        )
        for _ in range(random.randint(1, 7))
    ]
    if random.random() < 0.1:
        asked = random.choice(
            ("Say {} in capital letters", "Write {} in uppercase", "Say {} in capitals")
        )
        return [Exchange(asked.format(" ".join(words)), " ".join(words).upper())]
    if random.random() < 0.08:
        asked = random.choice(("Count the words: {}", "How many words are these: {}"))
        return [Exchange(asked.format(" ".join(words)), f"{len(words)}.")]
    if random.random() < 0.12 and len(words) > 2:
        which = random.choice((("first", 0), ("last", -1), ("second", 1)))
        return [
            Exchange(f"What is the {which[0]} word of: {' '.join(words)}", f"{words[which[1]]}.")
        ]
    text = " ".join(words) if random.random() < 0.8 else enumerated(words)
    form = random.choice(
        ('Say "{}"', "Say {}", "Repeat after me: {}", 'Repeat: "{}"', "Write the words: {}", "Please say: {}",
         "Echo {}", "repeat {}", "Say the following: {}", "Type {}", "Can you say {}?", "Repeat this: {}")
    )  # fmt: skip
    exchanges = [Exchange(form.format(text), text)]
    if random.random() < 0.3:
        ask = say(
            random,
            "(What did you (just|) say|What were the words|Say it again|Repeat that|Again|Once more|One more time, please|I did not hear you, say that again|Can you repeat it|The same again|Please write that again|And again)?",
        )
        exchanges.append(Exchange(typed(random, ask), text))
    return exchanges
