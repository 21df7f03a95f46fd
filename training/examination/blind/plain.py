"""Beginnings of texts outside any chat session, which the model goes on with."""

from __future__ import annotations

from training.examination.case import RAW, Case, asked
from training.examination.properties import lacks, n_words, soon

CASES: tuple[Case, ...] = asked(
    "raw completions",
    {
        "My uncle lives in Berlin, the capital of": soon("Germany"),
        "On a cold winter evening, an old man": n_words(8),
        "Five plus three equals": soon("eight|8"),
        "The months of spring are March, April and": soon("May"),
        "A dog says woof, and a cat says": soon(r"me+o+w\w*|mi+a+o*w\w*|me+w\w*|purr\w*"),
        "Birds can fly because they have": soon("wings?|feathers?|two wings|light|hollow|strong"),
        "My little sister always": (n_words(3), lacks("(?:do not|don't) know")),
        "There are seven days in a": soon("week"),
    },
    template=RAW,
    max_tokens=60,
)
