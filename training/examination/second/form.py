"""Answers in a wanted form: one word, capital letters, one sentence, a persona."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    is_only,
    lacks,
    n_sentences,
    n_words,
    names,
    number_of,
    says,
)

_PIRATE = says(
    r"a+r+|ar+gh?|yar+|ahoy|avast|aye|matey?s?|hearty|hearties|ye|yer|ships?|seas?|treasures?|captain|"
    r"sail\w*|yo[- ]ho[- ]?h?o?|scurvy|parrots?|landlubbers?|pirates?|sailor"
)
_ONE = n_sentences(1, 1)

CASES: tuple[Case, ...] = (
    *asked(
        "one word",
        {
            "answer in one word: what color is a banana?": is_only("yellow"),
            "which city is the capital of France? use a single word": is_only("Paris"),
            "one word only please, what do bees make?": is_only("honey"),
            "just one word: which animal barks?": is_only(r"(?:a |the )?dogs?"),
            "what is the opposite of cold? i want a one word answer": is_only("hot|warm"),
            "tell me in one word which day comes after Monday": is_only("Tuesday"),
            "how much is 5 plus 5? one word is enough": is_only("ten|10"),
            "what color does snow have? only one word": is_only("white"),
        },
    ),
    *asked(
        "in capital letters",
        {
            "can you say hello to me in capital letters?": (in_capitals(), says("hello|hi|hey")),
            "tell me 3 colors in capital letters": (in_capitals(), names(3, "colors")),
            "please answer in all caps: what is the capital of Japan?": (
                in_capitals(),
                says("Tokyo"),
            ),
            "how do i write banana in capitals?": says("(?-i:BANANA)"),
            "i can't read small letters, who are you? use capital letters please": (
                in_capitals(),
                n_words(3),
            ),
            "i want a joke but in uppercase": (in_capitals(), n_words(6)),
            "what sound does a cow make? in capital letters please": (
                in_capitals(),
                says(r"mo+\w*"),
            ),
            "I am Oscar. please write my name in capital letters": says("(?-i:OSCAR)"),
        },
    ),
    *asked(
        "one sentence",
        {
            "what is a dog? give me one sentence": (_ONE, says(r"animals?|pets?|barks?|friends?")),
            "i would like to read one sentence about Paris": (
                _ONE,
                says("city|cities|capital|France|Seine|Eiffel"),
            ),
            "in just one sentence, why is the sky blue?": (
                _ONE,
                says(r"light|air|scatter\w*|sun\w*"),
            ),
            "describe the sun with one sentence": (
                _ONE,
                says(r"stars?|hot|light|heat|warm\w*|bright"),
            ),
            "who was Einstein? one sentence is enough": (_ONE, says(r"physic\w+|scien\w+")),
            "one sentence about cats, please": (_ONE, says(r"cats?"), n_words(3)),
            "explain rain to me in one sentence": (_ONE, says(r"water|clouds?|drops?|rain")),
            "say something nice to me in one sentence": (
                _ONE,
                n_words(3),
                lacks(r"(?:do not|don't|cannot|can't)"),
            ),
        },
    ),
    *asked("persona", {"hello, how are you today?": _PIRATE}, system="You are a pirate."),
    *asked(
        "persona",
        {"it slipped my mind, what city is France's capital?": (says("Paris"), _PIRATE)},
        system="Talk like a pirate.",
    ),
    *asked(
        "persona",
        {
            "hi there, how are you doing?": says(
                r"beep|boop|bleep|bzz\w*|robots?|circuits?|systems?|batter\w+|process\w*|metal|humans?|"
                r"whirr?|operational|functional|machine|gears?|sensors?|electric\w*|oil|unit"
            )
        },
        system="You are a robot.",
    ),
    *asked(
        "persona",
        {"would you let me know who you are?": says(r"santa\w*|claus|ho|christmas|presents|gifts")},
        system="You are Santa Claus.",
    ),
    *asked(
        "persona",
        {"hello, and what's your name?": says("Luna")},
        system="Your name is Luna. You are a friendly assistant.",
    ),
    *asked(
        "persona",
        {"what was the capital of England again?": (says("London"), n_words(1, 8))},
        system="Answer as briefly as you can.",
    ),
    *asked(
        "persona",
        {"i have a question, what is 3 plus 4?": number_of(7)},
        system="You are a kind teacher for small children.",
    ),
    *asked(
        "persona",
        {
            "Please talk like a pirate. Why is the grass green?": (
                says(r"chlorophyll|light|sun\w*"),
                _PIRATE,
            )
        },
    ),
)
