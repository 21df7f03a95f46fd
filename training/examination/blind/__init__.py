"""The second held-out part: written apart, and not read by the generator's author before the final run.

Same categories as the first part, eight cases of each.
"""

from __future__ import annotations

from training.examination.blind import (
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
