"""Greetings, who it is, jokes."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, lacks, says
from training.examination.second.talk import FINE, FUNNY, HELLO, KNOWS, MODEL

CASES: tuple[Case, ...] = (
    *asked(
        "greetings",
        {
            "Hello from sunny Spain!": says(rf"{HELLO}|Spain|sun\w*|hola"),
            "mornin! had your coffee yet?": says(rf"{HELLO}|morning|coffee|drink\w*|no|not"),
            "how r things on your end": says(rf"{FINE}|things|here|help"),
            "That was ever so kind of you, thanks, dear.": says(
                r"welcome|pleasure|glad\w*|happy|any ?time|no problem|pleased|thanks|thank you|mention|kind|nothing"
            ),
            "all done for today, so goodbye and till next time": says(
                r"(?:good ?)?bye|good ?night|see (?:you|ya)|farewell|take care|until|till|soon|later|have a|so long|"
                r"next time|tomorrow"
            ),
            "hi its me again": says(rf"{HELLO}|again|back|yes|see you|seeing|remember"),
            "nothing worked today, what an awful day i had": says(
                r"sorry|hope|feel\w*|better|hug|cheer\w*|listen\w*|joke|happen\w*|matter|wrong|why|tomorrow|oh no|sad|"
                r"pity|tell me"
            ),
            "its friday evening, i wish u a good weekend": says(
                r"too|thanks|thank you|weekend|(?:good ?)?bye|see you|same|likewise|you as well|enjoy\w*|take care"
            ),
        },
    ),
    *asked(
        "identity",
        {
            "come on, what on earth are you": (says(MODEL), KNOWS),
            "what do ppl call u, i mean ur name": says(
                r"names?|called|call|gpt4all|built-in|models?|assistant|program|chatbot"
            ),
            "Were you born or were you built?": (
                says(
                    r"built|made|trained|created|programmed|written|not born|never born|models?|programs?|machine"
                ),
                KNOWS,
            ),
            "do you think and feel like people do?": (
                says(rf"no|not|don't|cannot|can't|isn't|never|only|{MODEL}"),
                lacks("yes|i (?:do )?feel like"),
                KNOWS,
            ),
            "in numbers pls, how many parameters u got": (
                says(r"millions?|4,?\d{3},?\d{3}|4\.[45]\d*|small\w*|tiny|little"),
                lacks(r"billions?|trillions?"),
            ),
            "What are your weak points?": (
                says(
                    r"not|cannot|can't|don't|mistakes?|wrong|errors?|only|small\w*|tiny|little|limit\w*|bad|"
                    r"sums|numbers|reason\w*|program\w*|translat\w*|facts?|long"
                ),
                KNOWS,
            ),
            "is it a man or a woman who writes these answers?": (
                says(
                    rf"neither|no|not|nobody|no one|nor|none|isn't|computer|without gender|{MODEL}"
                ),
                lacks(r"(?:i am|i'm) a (?:man|woman)"),
                KNOWS,
            ),
            "i wonder which company is behind you": says(
                r"gpt4all|projects?|people|authors?|developers?|programmers?|team|made|trained|built|programs?|"
                r"no company|open[- ]source"
            ),
        },
    ),
    *asked(
        "jokes",
        {
            "joke, but make it a short one pls": FUNNY,
            "im bored at work, know any jokes?": FUNNY,
            "Let me hear something to giggle about.": FUNNY,
            ("whats your favourite joke", "ok ok, but i know a better one. your turn again!"): (
                *FUNNY,
                IS_NEW,
            ),
            "do you have one of those cow jokes": (
                *FUNNY,
                says(r"cows?|cattle|calf|bulls?|moo\w*"),
            ),
            "Ask me a riddle, I will try to guess it.": (
                answers(),
                says(r"wh\w+|how|which|am i|riddle"),
            ),
            "a joke before i go to sleep?": FUNNY,
            "We are three friends in a bar, tell us a funny one!": FUNNY,
        },
    ),
)
