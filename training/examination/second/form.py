"""Answers in a wanted form: one word, capital letters, one sentence, a persona."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    is_only,
    lacks,
    n_lines,
    n_sentences,
    n_words,
    named,
    names,
    number_of,
    says,
)

PIRATE = says(
    r"a+r+|ar+gh?|yar+|ahoy|avast|aye|matey?s?|hearty|hearties|ye|yer|ships?|seas?|treasures?|captain|cap'?n|"
    r"sail\w*|yo[- ]ho[- ]?h?o?|scurvy|parrots?|landlubbers?|pirates?|timbers|rum|deck|crew|plunder|booty"
)
ROBOT = says(
    r"be+p|bo+p|bleep|bzz\w*|robots?|circuits?|systems?|batter\w+|process\w*|metal|humans?|whirr?|unit|"
    r"operational|machine|gears?|sensors?|electr\w*|oil|affirmative|comput\w*|data|calculat\w*|input|output|functional"
)
ONE = n_sentences(1, 1)

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
            "what is a dog? give me one sentence": (ONE, says(r"animals?|pets?|barks?|friends?")),
            "i would like to read one sentence about Paris": (
                ONE,
                says("city|cities|capital|France|Seine|Eiffel"),
            ),
            "in just one sentence, why is the sky blue?": (
                ONE,
                says(r"light|air|scatter\w*|sun\w*"),
            ),
            "describe the sun with one sentence": (
                ONE,
                says(r"stars?|hot|light|heat|warm\w*|bright"),
            ),
            "who was Einstein? one sentence is enough": (ONE, says(r"physic\w+|scien\w+")),
            "one sentence about cats, please": (ONE, says(r"cats?"), n_words(3)),
            "explain rain to me in one sentence": (ONE, says(r"water|clouds?|drops?|rain")),
            "say something nice to me in one sentence": (
                ONE,
                n_words(3),
                lacks(r"(?:do not|don't|cannot|can't)"),
            ),
            "whats a horse, 1 sentence pls": (
                ONE,
                says(r"animals?|ride|riding|mammals?|pull\w*|gallop\w*|hoo(?:f|ves)|mane"),
            ),
            "use one sentence to tell me who Mozart was": (
                ONE,
                says(r"compos\w+|music\w*|pianist|piano|operas?"),
            ),
            "Rome in one sentence please": (
                ONE,
                says(r"city|cities|capital|Italy|Tiber|Colosseum|Romans?"),
            ),
            "i would like a single sentence about the sea": (
                ONE,
                n_words(3),
                says(r"seas?|oceans?|water|waves?|salt\w*|fish|blue|deep"),
            ),
            "i've only got time for one sentence. why do leaves fall in autumn?": (
                ONE,
                says(r"trees?|water|cold\w*|winter|light|sun\w*|frost|freez\w+|days|save|energy"),
            ),
            "tell me about yourself, but make it one sentence": (
                ONE,
                says(r"models?|program|assistant|chatbot|computer|gpt4all|machine"),
            ),
            "can you sum up what a tree is in one sentence?": (
                ONE,
                says(r"plants?|wood\w*|trunk|lea(?:f|ves)|grows?|tall|branch\w*|roots?"),
            ),
            "a sentence about birds would be nice, not more than one": (
                ONE,
                n_words(3),
                says(r"birds?|they|wings?|feathers?|fly|sing"),
            ),
        },
    ),
    *asked("persona", {"hello, how are you today?": PIRATE}, system="You are a pirate."),
    *asked(
        "persona",
        {"it slipped my mind, what city is France's capital?": (says("Paris"), PIRATE)},
        system="Talk like a pirate.",
    ),
    *asked(
        "persona",
        {"hi there, how are you doing?": ROBOT},
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
                PIRATE,
            ),
            "Please answer like a robot. Which day comes after Friday?": (says("Saturday"), ROBOT),
        },
    ),
    *asked(
        "persona",
        {"tell me, how was your day?": PIRATE},
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
)
