"""Beginnings of texts outside any chat session, which the model goes on with."""

from __future__ import annotations

from training.examination.case import RAW, Case, asked
from training.examination.properties import lacks, n_words, says, soon

CASES: tuple[Case, ...] = asked(
    "raw completions",
    {
        "Rome is the capital of Italy, and the capital of Spain is": soon("Madrid"),
        "There was once a little girl who": n_words(8),
        "Two plus two is": soon("four|4"),
        "The days of the week are Monday, Tuesday,": soon("Wednesday"),
        "Fast is the opposite of slow, and big is the opposite of": soon("small|little|tiny"),
        "The sun is": says(r"stars?|hot|bright|yellow|light|warm\w*|big|large|shin\w+|up|high|far"),
        "In the morning the birds": (n_words(3), lacks("(?:do not|don't) know")),
        "Cows eat": soon("grass|hay|plants|clover"),
    },
    template=RAW,
    max_tokens=60,
)
