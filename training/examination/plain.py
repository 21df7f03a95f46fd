"""Raw completions: the model goes on with a text, outside any chat.

Kinds of things: beginnings of stories, capitals, counting, days, opposites, simple facts.
The continuation comes after the prompt, so it must begin with what is missing.
"""

from __future__ import annotations

from training.examination.case import RAW, Case, asked
from training.examination.properties import begins, n_words, says

_TALE = (n_words(8), says(r"[^.!?]*[.!?].*"))

CASES: tuple[Case, ...] = asked(
    "raw completions",
    {
        "I once read that the capital of Italy is ": begins("Rome"),
        "As for Germany, its capital is the city of": begins("Berlin"),
        "The capital city of Japan has the name": begins("Tokyo"),
        "The capital of Spain is the city of": begins("Madrid"),
        "Once upon a time there was a little": _TALE,
        "Once upon a time, in a small village,": _TALE,
        "Long ago there lived an old king who": _TALE,
        "Everybody knows that the opposite of hot is": begins("cold|cool"),
        "The opposite of the word big is": begins("small|little"),
        "Monday, Tuesday, Wednesday,": begins("Thursday"),
        "January, February, March,": begins("April"),
        "Two, three, four, five,": begins("six"),
        "1, 2, 3, 4,": begins("5|five"),
        "A cow says": begins(r"[\"“']?moo\w*"),
        "Of all mountains in the world, the highest is": begins("Mount Everest|Everest"),
        "Of the five oceans, the largest is": begins("Pacific"),
        "Elephants are": n_words(3),
    },
    template=RAW,
    max_tokens=60,
)
