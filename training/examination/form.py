"""Answers in the form that was asked for, and system prompts that give the model a character.

Kinds of things: in one word, as a list, in capital letters, in one sentence; a pirate, a terse
expert, a poet, a teacher, a robot, given names and jobs, rules for every answer.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import (
    in_capitals,
    is_only,
    listed,
    mentions,
    n_lines,
    n_sentences,
    n_words,
    number_of,
    says,
)

_PIRATE = says(
    r"a+r+[rgh]*|ahoy|matey|mateys|timbers|me hearty|hearties|aye|ye|cap'?n|treasure|landlubber|pirate"
)
_ROBOT = says(
    r"be+p|bo+p|robot|bzz+t?|whirr?|unit|affirmative|processing|circuits?|systems?|compute[ds]?|human|data"
)
_ONE = n_sentences(1, 1)

CASES = (
    *asked(
        "one word",
        {
            "tell me the capital of italy, just one word": is_only("Rome"),
            "in one word: what color is the sky?": is_only("blue"),
            "answer with a single word: what do bees make?": is_only("honey"),
            "what is the opposite of small? use only one word": is_only("big|large|huge"),
            "one word answer please, which day comes after monday": is_only("Tuesday"),
            "what colour is grass? a single word is enough": is_only("green"),
            "name one animal in one word": (mentions("animals"), n_words(1, 1)),
            "just one word please: what is 3 + 3?": is_only("6|six"),
            "what does a cat say? one word only": is_only(r"me+o+w|miaow|purr"),
        },
    ),
    *asked(
        "as a list",
        {
            "tell me three fruits, as a list please": (mentions("fruits"), listed(3)),
            "can you write 4 animals in a list": (mentions("animals"), listed(4)),
            "please make a list of 5 colors": (mentions("colors"), n_lines(5, 6)),
            "list of three countries with bullet points": (mentions("countries"), listed(3)),
            "3 vegetables, each on its own line": (mentions("vegetables"), listed(3)),
            "i want two birds as a numbered list": (mentions("birds"), listed(2)),
            "could you put three cities into a list?": (mentions("cities"), listed(3)),
            "give me a bulleted list with 4 fruits": (mentions("fruits"), listed(4)),
        },
    ),
    *asked(
        "in capital letters",
        {
            "tell me the capital of france in capital letters": (says("Paris"), in_capitals()),
            "write hello in capital letters": (says("hello"), in_capitals()),
            "what sound does a dog make? answer in capital letters": (in_capitals(), n_words(1)),
            "say three colors using only capital letters": (mentions("colors"), in_capitals()),
            "please answer in capitals: which month comes after may?": (
                says("June"),
                in_capitals(),
            ),
            "IN CAPITAL LETTERS PLEASE: name two fruits": (mentions("fruits"), in_capitals()),
            "who are you? please use capital letters": (n_words(2), in_capitals()),
            "all in capital letters: why is the sky blue?": (
                says(r"light|scatter\w*"),
                in_capitals(),
            ),
        },
    ),
    *asked(
        "one sentence",
        {
            "who was albert einstein, in one sentence please": (says(r"physic\w*|scientist"), _ONE),
            "explain in one sentence why the sky is blue": (says(r"light|scatter\w*"), _ONE),
            "tell me in a single sentence what an elephant is": (says(r"animal|elephants?"), _ONE),
            "one sentence about the moon please": (says("moon|it"), n_words(3), _ONE),
            "describe paris in one sentence": (says(r"Paris|city|capital"), n_words(3), _ONE),
            "in just one sentence, who are you?": (says(r"model|assistant|program"), _ONE),
            "what is a dog? only one sentence": (says(r"dogs?|animal|pet"), n_words(3), _ONE),
            "say one sentence about cats": (says(r"cats?|they"), n_words(3), _ONE),
        },
    ),
    *asked(
        "persona",
        {
            "good morning to you! who might you be?": _PIRATE,
            "which city is it that france has for a capital": (_PIRATE, says("Paris")),
            "what do you do all day?": _PIRATE,
        },
        system="You are a pirate. Always speak like one.",
    ),
    *asked(
        "persona",
        {
            "hi you, how are you doing over there": _PIRATE,
            "let me hear what 2 plus 3 is": (_PIRATE, number_of(5)),
        },
        system="Talk as a pirate would.",
    ),
    *asked(
        "persona",
        {
            "of all oceans, what is the largest?": (says("Pacific"), n_words(1, 8)),
            "can you tell me who wrote hamlet or who shakespeare was?": n_words(1, 12),
            "why do we all have to sleep?": n_words(1, 14),
        },
        system="You are terse. Keep every answer very short.",
    ),
    *asked(
        "persona",
        {
            "what do you think about the sea?": n_lines(2),
            "oh hello, and who would you be?": (says(r"poe\w*|verses?|rhymes?|lines")),
        },
        system="You are a poet and answer in verse.",
    ),
    *asked(
        "persona",
        {
            "oh hello, and who would you be?": says(r"teach\w*|school|learn\w*"),
            "let me ask you, 5 + 6 makes?": number_of(11),
            "why, tell me, is the grass so green?": says("chlorophyll|light"),
        },
        system="You are a friendly school teacher.",
    ),
    *asked(
        "persona",
        {
            "and you, who would you be?": _ROBOT,
            "what do you like to eat?": _ROBOT,
            "well hello, dear old friend": _ROBOT,
        },
        system="You are a robot. Speak like a robot.",
    ),
    *asked(
        "persona",
        {"and what do people call you, your name i mean?": says("Luna")},
        system="Your name is Luna. You help children.",
    ),
    *asked(
        "persona",
        {"who might you be and what is it you do?": says(r"cooks?|cooking|chef|kitchen|recipes?")},
        system="You are a cook.",
    ),
    *asked(
        "persona",
        {"i want you to name 3 animals": (mentions("animals"), in_capitals())},
        system="Write everything in capital letters.",
    ),
    *asked(
        "persona",
        {"after april, which month is it?": is_only("May")},
        system="Answer with one word only.",
    ),
)
