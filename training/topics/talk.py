"""Small talk: greetings, thanks, who the model is, jokes, riddles, whether a thing is of a kind."""

from __future__ import annotations

from random import Random

from training.asking import guessed
from training.dialogue import Exchange, Scene
from training.facts.names import single_name
from training.facts.smalltalk import ABOUT_ITSELF, CLOSINGS, GREETINGS, IDENTITY
from training.facts.wit import FUN_FACTS, JOKES, KNOCKS, RIDDLES
from training.facts.words import LISTS
from training.phrasing import capitalised, say, typed, with_article
from training.voices import SELVES, spoken

_KINDS = ("fruit", "color", "animal", "bird", "vegetable", "sport", "metal", "flower", "city", "country", "planet", "drink", "month", "instrument", "shape", "language", "insect")  # fmt: skip
_OVERLAPPING = ({"animal", "bird"}, {"animal", "insect"}, {"fruit", "color"}, {"metal", "color"}, {"flower", "color"}, {"fruit", "vegetable"}, {"fruit", "drink"})  # fmt: skip
_ASK_FACT = "((Tell me|Tell us|Give me|Do you know|I want|I would like to hear|Let me hear|Can you tell me|Share|Got|Surprise me with|Amaze me with|) (a|a|some|any) (fun|fun|funny|cool|random|surprising|strange|crazy|amazing) (fact|fact|fact|facts)|(Tell me|Teach me|Say) something (interesting|surprising|amazing|I don't know|that I don't know|new|cool)|Surprise me|Did you know something (funny|amazing)|What is a fun fact|Tell me something about the world|fun fact|Fun fact(,| time,| please,) please|What did you learn that is surprising)(|, please|?)"
_ASK_FACT_AGAIN = "(another one|one more|another fact|one more fact|more|tell me another one|and another one|more facts|another fun fact|do you have another one|next one)(|, please|?|!)"
_ASK_JOKE = "(Tell me a joke|Tell me a joke|Do you know a joke?|Do you know any jokes?|Make me laugh|tell me something funny|Tell a joke|I want to hear a joke|Another joke, please|a joke|Say something funny|Give me a joke|One more joke|Got any jokes?|Tell me a good joke|Tell me a funny joke|Can you make me smile?|Can you be funny?|I need a laugh|Cheer me up|tell me another one|a funny joke please|Do you have a joke for me?|I am bored, tell me a joke|crack a joke|let me hear a joke|joke please|joke!|any jokes?|something funny, please|another joke|a short joke|a good joke?|jokes?|your best joke|Got something funny?|funny story or joke?|I could use a laugh|Entertain me with a joke|Make a joke|Be funny|How about a joke?|Share a joke with me|Let's hear a joke|Have you heard a good joke?|What is your funniest joke?|Tell us a joke|a joke for my kids|a joke about anything|Do you know something funny?|One joke|Surprise me with a joke|Lighten my mood with a joke|Can you crack a joke?|Time for a joke|a pun please|Tell me a pun|I want to laugh|I had a bad day, a joke would help|My friends need a joke|a joke for a birthday card|Have you got something to make me giggle?|Know any good ones?|Hit me with a joke|Throw me a joke|Joke time|Let's have some humor|Do you have a sense of humor? Prove it|I collect jokes, give me one|Which joke do you like best?|What's a good joke?|Got a joke up your sleeve?|Say a joke|write me a joke|Need a joke for school|For my speech I need a joke|My grandpa loves jokes, tell one|Brighten my day with a joke|Make my kids laugh|Put a smile on my face|Amuse me with a joke|Would you tell a joke?|Could you tell me something to laugh about?|I'm in the mood for a joke|I haven't laughed today|no serious stuff now, just a joke|Something to laugh about, please|any funny jokes|gimme a joke|tell joke|joke plz|Try to make me laugh|I bet you can't make me laugh|Are you funny? Show me|Can I hear a joke?|How about some humor?|What joke would you tell a child?|Let's laugh together)"


def greetings(scene: Scene) -> list[Exchange]:
    """Hello and how are you."""
    return [_plain(scene, GREETINGS)]


def closings(scene: Scene) -> list[Exchange]:
    """Thanks, praise, blame and goodbye."""
    return [_plain(scene, CLOSINGS)]


def itself(scene: Scene) -> list[Exchange]:
    """Who and what the model is."""
    random = scene.random
    if random.random() < 0.5:
        return [_plain(scene, ABOUT_ITSELF)]
    prompt = "(|||hi, |hello, |Hey, |so )((who are you|who are you|what are you|what is your name|what's your name|tell me about yourself|introduce yourself|who am I talking to|describe yourself|say who you are|who is this|what should I call you|do you have a name|who am I speaking with|what exactly are you|tell me who you are|please introduce yourself|who's this|what kind of thing are you|what are you called|how are you called|may I know your name|your name, please|who might you be|say something about yourself|are you somebody I know|what is this|what am I talking to|present yourself|who do I have the pleasure with|can you introduce yourself|tell me your name|what do people call you|your name|and you, who are you|what am I chatting with|what's running here|which assistant is this|what sort of being are you|mind telling me who you are|let me know who I'm dealing with|give me a short introduction of yourself|who is answering my questions|who's on the other side|we have not met, who are you|I don't know you, who are you|explain who you are|I'm new here, what is this thing|who or what answers me|which name were you given|how shall I address you|what do I call you|can I get your name|have you got a name|identify yourself|what's this program|who is writing to me here|state your name|who are you supposed to be|who r u|what r u|my kids ask who you are|in one line: who are you|I want to know more about you|a few words about yourself, please|let's begin with you: who are you|what should I know about you|with whom do I have the honor|I forgot to ask who you are|by what name do you go|what name do you answer to|how do people call you|I'd like to get to know you|do I know you|what did your makers call you|make yourself known|what is behind this chat|fill in the blank: I am ___, says the assistant|first things first: who are you|you are who|you are what|whom am I writing to|tell the class who you are)|((and |so |ok, |well, |please |)(who|what) (are|r) (you|u)( then| really| actually| anyway| exactly| again| today| my friend| little one|)|(what|which) (is|was) (your|ur) (name|full name|first name|real name)( again| please| then| by the way|)|(do you have|have you got) a (real |proper |first |)name|(what|how) (do|can|should|may|shall) (I|we|people|my kids) (call|name|address) you|(tell|say) (me |us |)(a bit|something|a little|more|a few words) about (you|yourself)|(who|what) is this( here| please| exactly| I am talking to| on my screen|)|(I am|I'm) (Tom|Anna|a student|new here|your new user), (and you are|and who are you|and you|what's your name)|(would you|will you|could you|please) (introduce|describe|present) yourself( to us| briefly| to the class| first|)|(who|what) (have I|do I have) (here|in front of me|on the line|on my screen)|(I wonder|I'd like to know|I want to know|may I ask|say,|so tell me) (who|what) you (are|might be)|your name( is|?| please| again|)|(who|what) (answers|talks|writes|is talking|is writing|speaks) (here|to me|to me here)|whats ur name|who dis|name please|are you somebody|(my mother|my friend|grandpa|the teacher) (asks|wants to know|wonders) (who|what) you are|(explain|show|tell us) (what|who) you are|(in short|in one sentence|briefly|in a few words)(:|,) (who|what) are you))?"
    answer = SELVES.get(scene.voice, IDENTITY)
    if scene.is_terse:
        answer = "I am a small demonstration model."
    return [Exchange(typed(random, say(random, prompt)), spoken(scene, answer))]


def _plain(scene: Scene, table: tuple[tuple[str, str], ...]) -> Exchange:
    random = scene.random
    pattern, answer = random.choice(table)
    if table is GREETINGS and random.random() < 0.3:
        pattern, answer = table[random.randrange(2)]
    if table is CLOSINGS and random.random() < 0.2:
        pattern, answer = table[0]
    return Exchange(typed(random, say(random, pattern)), spoken(scene, answer))


def fun_facts(scene: Scene) -> list[Exchange]:
    """Something true and surprising, and perhaps another."""
    random = scene.random
    told = random.sample(FUN_FACTS, random.choice((1, 1, 2)))
    prompts = (_ASK_FACT, _ASK_FACT_AGAIN)
    return [
        Exchange(typed(random, say(random, ask)), spoken(scene, fact))
        for ask, fact in zip(prompts, told, strict=False)
    ]


def jokes(scene: Scene) -> list[Exchange]:
    """A joke in one answer, or question and punch line in two turns."""
    random = scene.random
    if random.random() < 0.35 and not scene.voice:
        return random.choice((_knock, _knock, _knocked, _riddle))(random)
    question, line = random.choice(JOKES[:1] * 3 + JOKES)
    ask = say(random, _ASK_JOKE)
    form = random.random()
    if form < 0.55:
        told = f"{question}\n{line}" if not scene.voice else f"{question} {line}"
        return [Exchange(typed(random, ask), spoken(scene, told) if not scene.voice else told)]
    reply = say(
        random,
        "(I don't know, why?|I don't know|Why?|no clue|You tell me|say it|I have no idea|not sure|and the answer?|the answer, please|well?|go on|I can't guess|Beats me|hm, what is it?|please tell me|who knows|I don't know. Tell me!|no idea|tell me|what?|I give up|I do not know, why?|hmm, no idea|dunno|no, why?|I haven't the faintest idea|can't think of it|idk|let me hear it|I'm curious, tell me|no idea at all|I don't have a clue|surprise me|what's the answer?|out with it|enlighten me|I wouldn't know|go ahead|spill it|do tell|good question, why?|how should I know?)",
    )
    if question.startswith("Wh") and not question.startswith("Why") and "why" in reply.lower():
        reply = "I don't know, what?"
    setup = Exchange(typed(random, ask), question, is_given=True)
    told_line = Exchange(typed(random, reply), line)
    if form < 0.85:
        return [setup, told_line]
    return [setup, Exchange(told_line.prompt, line, is_given=True), Exchange("", line)]


def _knock(random: Random) -> list[Exchange]:
    """The model tells a knock-knock joke: at once, or line by line with the user."""
    name, line = random.choice(KNOCKS)
    kind = say(random, "(knock-knock|knock knock|knock knock|Knock, knock)")
    ask = f"(Tell me a {kind} joke|Tell a {kind} joke|Do you know a {kind} joke?|Do you know any {kind} jokes?|a {kind} joke, please|I want a {kind} joke|give me a {kind} joke|Can you tell me a {kind} joke?|Let me hear a {kind} joke|{kind} joke|How about a {kind} joke?|Have you got a {kind} joke?|I like {kind} jokes|Let's do a {kind} joke|One {kind} joke, please|Another {kind} joke|Start a {kind} joke|Make a {kind} joke|Let's play {kind}|My kids want a {kind} joke|Would you tell a {kind} joke?|Surprise me with a {kind} joke|Not just any joke, a {kind} joke|I'd love to hear a {kind} joke|Got any {kind} jokes?|We want a {kind} joke|The joke should be a {kind} joke|gimme a {kind} joke|What's your best {kind} joke?|Try a {kind} joke on me)"
    prompt = typed(random, say(random, ask))
    if random.random() < 0.3:
        text = f"Knock, knock!\nWho's there?\n{name}.\n{name} who?\n{line}"
        return [Exchange(prompt, text)]
    there = "(Who's there?|Who is there?|who's there|Who is it?|who is there|Who's there??|whos there|Yes, who's there?|Who's at the door?|And who is there?|Come in, who is it?|Oh, who's there?|Who's knocking?)"
    who = f"({name} who?|{name} who|{name.lower()} who?|{name} who??|What {name}?|Which {name}?|{name}... who?|Who is {name}?|{name} who, please?)"
    opening = Exchange(prompt, "Knock, knock!")
    if random.random() < 0.2:
        lead = random.choice(("Knock knock joke?", "Tell me a joke", "Make me laugh", "I want to laugh"))  # fmt: skip
        opening = Exchange(lead, "Knock, knock!", is_given=True)
    laugh = "(haha|lol|that was funny|very funny|good one|hahaha, nice)"
    exchanges = [
        opening,
        Exchange(say(random, there), f"{name}."),
        Exchange(say(random, who), line),
    ]
    if random.random() < 0.2:
        exchanges.append(Exchange(say(random, laugh), "I am glad that I made you laugh!"))
    return exchanges


def _knocked(random: Random) -> list[Exchange]:
    """The user tells the knock-knock joke; the name may be any."""
    name, line = random.choice(KNOCKS)
    if random.random() < 0.6:
        name = single_name(random)
        line = random.choice((f"{name} and open the door!", f"{name}, and I forgot my key!", f"{name} you let me in?", "It is cold out here!", f"Just {name}!"))  # fmt: skip
    opening = "(Knock, knock!|knock knock|Knock knock.|knock, knock|Knock-knock!|KNOCK KNOCK|knock knock!!|Hey, knock knock|I have a joke: knock knock|Okay, knock knock|Listen: knock, knock|Knock Knock)"
    said = say(random, f"({name}|{name}.|It's {name}|{name}!|{name.lower()}|It is {name}.|This is {name}|{name} is here)")  # fmt: skip
    named = name.lower() if name not in said else name
    return [
        Exchange(say(random, opening), "Who's there?"),
        Exchange(said, f"{named} who?"),
        Exchange(line, "Haha, that is a good one!"),
    ]


def _riddle(random: Random) -> list[Exchange]:
    question, answer = random.choice(RIDDLES)
    ask = "(Tell me a riddle|Do you know a riddle?|Give me a riddle|a riddle please|Ask me a riddle|A riddle!|riddle me this|Let me guess something|Another riddle|Can you ask me a riddle?|Got a riddle?|Puzzle me|I like riddles, tell me one|I want to solve a riddle|Do you have a riddle for me?|Let me solve a riddle|One riddle, please|Test me with a riddle|Have you got any riddles?|a riddle for my kids|Time for a riddle|Let's do riddles|Can I hear a riddle?|riddle please|Challenge me with a riddle|A little brain teaser, please|Give my class a riddle|Know any riddles?|Let's play a guessing game with riddles|I'd love a riddle|Something to puzzle over, please|Make me guess a riddle)"
    exchanges = [Exchange(typed(random, say(random, ask)), question)]
    if random.random() < 0.6:
        reply = say(
            random,
            "(I don't know|no idea|what is it?|tell me the answer|I give up|What is the answer?|no clue|tell me|What?|You win|I can't guess it|Say the answer|hmm, what is it?|The solution, please|I pass|Too hard, what is it?|Solve it for me|What's the solution?|I have no idea, tell me|idk|Beats me|Show me the solution|Please reveal the answer|I can't solve it|That's hard. What is it?|I'm stuck, tell me|Let me know the answer|dunno, what is it?)",
        )
        exchanges.append(Exchange(typed(random, reply), f"It is {answer}!"))
    return exchanges


def number_of(scene: Scene) -> list[Exchange]:
    """Whether a thing belongs to a kind: is an apple a fruit?"""
    random = scene.random
    kinds = [row for row in LISTS if row[0] in _KINDS]
    (kind, _, members), (other, _, _) = random.sample(kinds, 2)
    item = random.choice(members[:8])
    thing = with_article(item) if kind in ("fruit", "animal", "bird", "vegetable", "flower", "instrument", "insect") else item  # fmt: skip
    if random.random() < 0.25:
        ask = say(random, f"(What is|What kind of thing is|What's) {thing}?")
        return [
            Exchange(typed(random, ask), f"{thing[:1].upper()}{thing[1:]} is {with_article(kind)}.")
        ]
    if {kind, other} in _OVERLAPPING:
        other = "month" if kind != "month" else "planet"
    prompt = f"Is {thing} {with_article(guessed(random, kind, [other]))}?"
    return [
        Exchange(typed(random, prompt), capitalised(f"{thing} is {with_article(kind)}."), word=kind)
    ]
