"""The blind part: written apart, and not read by the generator's author before the run that is reported.

Same categories as the held-out cases, eight of each.
"""

from __future__ import annotations

from training.examination.blind import (
    following,
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
    *following.CASES,
    *form.CASES,
    *honesty.CASES,
    *functions.CASES,
    *plain.CASES,
)
