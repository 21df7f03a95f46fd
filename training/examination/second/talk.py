"""Greetings, who it is, jokes."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, lacks, n_words, says

_HELLO = r"hello|hi|hey|hiya|welcome|greetings|good (?:day|morning|afternoon|evening)|nice to|yes"
_FUNNY = (answers(), n_words(6))
_KNOWS = lacks(r"(?:do not|don't) know(?=[.!])")


CASES: tuple[Case, ...] = (
    *asked(
        "greetings",
        {
            "hello little helper, are you at home?": says(rf"{_HELLO}|here|home"),
            "good morning to you, did you sleep well?": says(rf"{_HELLO}|morning|sleep|well|fine"),
            "hey, how is your day so far?": says(
                r"good|fine|well|great|ok|okay|nice|wonderful|happy|thanks|thank you|busy|quiet|lovely|ready|no days?|model|program"
            ),
            "i have to leave now, see you tomorrow": says(
                r"(?:good)?bye|good bye|good night|see you|farewell|take care|until|soon|later|tomorrow|have a"
            ),
            "thanks so much for your help, my friend": says(
                r"welcome|pleasure|glad\w*|happy|any ?time|no problem|thanks|thank you|you are|you're|you’re"
            ),
            "it was nice talking to you": says(
                r"nice|glad|thanks?|thank you|pleasure|enjoy\w*|likewise|too|same|welcome|happy|fun|(?:good)?bye"
            ),
            "good evening dear computer": says(rf"{_HELLO}|evening"),
            "i am feeling a bit sad today": says(
                r"sorry|hope|sad|feel\w*|better|hug|cheer\w*|here|listen|joke|happen\w*|matter|wrong|why"
            ),
        },
    ),
    *asked(
        "identity",
        {
            "what sort of thing would you say you are?": says(
                r"models?|program|assistant|chatbot|ai|computer|machine|bot"
            ),
            "do you have a name of your own?": says(
                r"names?|called|model|gpt4all|assistant|built-in"
            ),
            "am i talking to a real person right now?": (
                says(r"no|not|aren't|isn't|model|program|computer|machine|assistant"),
                _KNOWS,
            ),
            "how big or small are you really?": says(
                r"small\w*|tiny|little|millions?|mb|megabytes?|parameters"
            ),
            "who are the people that built you?": says(
                r"gpt4all|projects?|people|authors?|developers?|programmers?|team|made|trained|built"
            ),
            "what could you help me with today?": says(
                r"answer\w*|talk|chat|tell|write|questions?|poems?|jokes?|lists?|stor\w+|capitals?|sums?|name"
            ),
            "are you just as smart as ChatGPT?": (
                says(r"no|not|isn't|don't|cannot|can't|small\w*|tiny|little|less"),
                _KNOWS,
            ),
            "do you need the internet to answer me?": (
                says(r"no|not|don't|without|local\w*|offline"),
                _KNOWS,
            ),
        },
    ),
    *asked(
        "jokes",
        {
            "i want to laugh, can you say something funny?": _FUNNY,
            ("do you know any good jokes?", "haha, i like it, another one please"): (
                *_FUNNY,
                IS_NEW,
            ),
            "can you cheer me up with a joke": _FUNNY,
            "i would like a joke about a cat": (*_FUNNY, says(r"cats?|kitten|kitty|tomcat")),
            "what is the funniest joke you know?": _FUNNY,
            "have you got a joke for my kids?": _FUNNY,
            "please give me a riddle to solve": (answers(), says(r"wh\w+|how|which|am i|riddle")),
            "do you know one about a chicken? a joke i mean": (*_FUNNY, says(r"chickens?|hens?")),
        },
    ),
)
