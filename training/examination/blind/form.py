"""Answers in a wanted form: one word, capital letters, one sentence, a persona."""

from __future__ import annotations

from training.examination.blind.lists import named
from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    is_only,
    n_lines,
    n_sentences,
    n_words,
    number_of,
    says,
)

_PIRATE = says(
    r"a+r+|ar+gh?|yar+|ahoy|avast|aye|matey?s?|hearty|hearties|ye|yer|ships?|seas?|treasures?|captain|cap'?n|"
    r"sail\w*|yo[- ]ho[- ]?h?o?|scurvy|parrots?|landlubbers?|pirates?|timbers|rum|deck|crew|plunder|booty"
)
_ROBOT = says(
    r"be+p|bo+p|bleep|bzz\w*|robots?|circuits?|systems?|batter\w+|process\w*|metal|humans?|whirr?|unit|"
    r"operational|machine|gears?|sensors?|electr\w*|oil|affirmative|comput\w*|data|calculat\w*|input|output"
)
_ONE = n_sentences(1, 1)

CASES: tuple[Case, ...] = (
    *asked(
        "one word",
        {
            "the color of a tomato, in a single word": is_only("red|green"),
            "One word will do: what is the capital of Portugal?": is_only("Lisbon"),
            "whats frozen water called? 1 word": is_only("ice"),
            "using just one word, what month comes after june": is_only("July"),
            "with only one word, say the opposite of tall": is_only("short|small|low|little|tiny"),
            "who says moo? one word only": is_only(r"(?:an? |the )?(?:cows?|cattle|bulls?|calf)"),
            "is fire hot or cold? please answer with one word": is_only("hot"),
            "single word answer: 10 minus 4": is_only("six|6"),
        },
    ),
    *asked(
        "in capital letters",
        {
            "wish me a good night, but in capital letters": (in_capitals(), says("night|dreams")),
            "WRITE 2 ANIMALS IN CAPITALS": (in_capitals(), named(2, "animals")),
            "tell me russias capital and use all caps": (in_capitals(), says("Moscow")),
            "what can you do? answer in big letters please": (in_capitals(), n_words(3)),
            "uppercase only: whats the opposite of hot": (in_capitals(), says("cold|cool|chilly")),
            "how would the word apple look in capital letters?": says("(?-i:APPLE)"),
            "my name is Tina, can you put that in capitals": says("(?-i:TINA)"),
            "could you write both days of the weekend in capital letters?": (
                in_capitals(),
                says("Saturday", "Sunday"),
            ),
        },
    ),
    *asked(
        "one sentence",
        {
            "whats a horse, 1 sentence pls": (
                _ONE,
                says(r"animals?|ride|riding|mammals?|pull\w*|gallop\w*|hoo(?:f|ves)|mane"),
            ),
            "use one sentence to tell me who Mozart was": (
                _ONE,
                says(r"compos\w+|music\w*|pianist|piano|operas?"),
            ),
            "Rome in one sentence please": (
                _ONE,
                says(r"city|cities|capital|Italy|Tiber|Colosseum|Romans?"),
            ),
            "i would like a single sentence about the sea": (
                _ONE,
                n_words(3),
                says(r"seas?|oceans?|water|waves?|salt\w*|fish|blue|deep"),
            ),
            "i've only got time for one sentence. why do leaves fall in autumn?": (
                _ONE,
                says(r"trees?|water|cold\w*|winter|light|sun\w*|frost|freez\w+|days|save|energy"),
            ),
            "tell me about yourself, but make it one sentence": (
                _ONE,
                says(r"models?|program|assistant|chatbot|computer|gpt4all|machine"),
            ),
            "can you sum up what a tree is in one sentence?": (
                _ONE,
                says(r"plants?|wood\w*|trunk|lea(?:f|ves)|grows?|tall|branch\w*|roots?"),
            ),
            "a sentence about birds would be nice, not more than one": (
                _ONE,
                n_words(3),
                says(r"birds?|they|wings?|feathers?|fly|sing"),
            ),
        },
    ),
    *asked(
        "persona",
        {"tell me, how was your day?": _PIRATE},
        system="Speak like an old pirate.",
    ),
    *asked(
        "persona",
        {"hey, what should i call you": says("Bolt")},
        system="You are a robot named Bolt.",
    ),
    *asked(
        "persona",
        {"do you enjoy the rain?": n_lines(2)},
        system="You are a poet. Answer with a verse.",
    ),
    *asked(
        "persona",
        {"so who are you and what do you do?": says(r"bak\w+|bread|cakes?|ovens?|rolls|dough")},
        system="You are a baker.",
    ),
    *asked(
        "persona",
        {"i can't remember poland's capital, help": (says("Warsaw"), n_words(1, 8))},
        system="Keep your answers short.",
    ),
    *asked(
        "persona",
        {"please help me out, what is 8 plus 2": number_of(10)},
        system="You are a patient doctor.",
    ),
    *asked(
        "persona",
        {"good day, may i know your name?": says("Otto")},
        system="Your name is Otto. You like to help people.",
    ),
    *asked(
        "persona",
        {"Please answer like a robot. Which day comes after Friday?": (says("Saturday"), _ROBOT)},
    ),
)
