"""More held-out cases: written apart, the blind part of earlier recipes, since read by the generator's author.

Same categories as the first ones, eight cases of each.
"""

from __future__ import annotations

from training.examination.second import (
    form,
    functions,
    honesty,
    knowledge,
    lists,
    memory,
    numbers,
    plain,
    talk,
    words,
    writing,
)

CASES = (
    *talk.CASES,
    *writing.CASES,
    *lists.CASES,
    *knowledge.CASES,
    *numbers.CASES,
    *words.CASES,
    *memory.CASES,
    *form.CASES,
    *honesty.CASES,
    *functions.CASES,
    *plain.CASES,
)
