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
        "Last summer we flew to Athens, which is the capital of": soon("Greece"),
        "It was a rainy morning when the little bear": n_words(8),
        "Nine minus four makes": soon("five|5"),
        "The two days of the weekend are Saturday and": soon("Sunday"),
        "When a door is not open, it is": soon("closed|shut|locked"),
        "Bees are": says(
            r"insects?|animals?|honey\w*|flowers?|fly\w*|flies|small\w*|tiny|little|yellow|black|strip\w+|buzz\w*|"
            r"hives?|bus(?:y|ily)|pollen|pollinat\w+|nectar|wings?|sting\w*|useful|important|bugs?|colon(?:y|ies)|"
            r"hard-?working|work\w*|social|wax|queens?|swarms?|legs"
        ),
        "Yesterday my grandmother": (n_words(3), lacks("(?:do not|don't) know")),
        "A baby cat is called a": soon("kitten|kitty"),
    },
    template=RAW,
    max_tokens=60,
)
