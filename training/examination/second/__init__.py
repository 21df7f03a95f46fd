"""More held-out cases: written apart, the blind parts of earlier recipes, since read by the generator's author.

Same categories as the first ones, sixteen cases of each; of the follow-ups, which one part had, eight. Nine
more of numbers come from the present blind part: their failures were read by mistake.
"""

from __future__ import annotations

from training.examination.second import (
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
