"""Beginnings of texts outside any chat session, which the model goes on with."""

from __future__ import annotations

from training.examination.case import RAW, Case, asked
from training.examination.properties import lacks, n_words, says, soon

CASES: tuple[Case, ...] = asked(
    "raw completions",
    {
        "Paris is the capital of France, and Berlin is the capital of": soon("Germany"),
        "One day a young fox": n_words(8),
        "Five plus three is": soon("eight|8"),
        "The four seasons are spring, summer, autumn and": soon("winter"),
        "Day is the opposite of night, and up is the opposite of": soon("down"),
        "The moon is": says(
            r"earth\w*|round|nights?|bright|sky|satellite|shin\w+|orbits?|white|silver|full|rocks?|rocky|light|"
            r"small\w*|big|cold|far|up|high|sun|stars?|planets?|grey|gray|ball|made|beautiful"
        ),
        "In the evening the children": (n_words(3), lacks("(?:do not|don't) know")),
        "A dog says": soon(r"woo+f|wuff|bow|bark|arf|ruff|wau|yap"),
    },
    template=RAW,
    max_tokens=60,
)
