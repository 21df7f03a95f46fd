"""The examination of the built-in model: what is asked, and what every right answer has in common.

`documents` are the prompts of the project's own documents. The other modules are held out: written
without looking at the generator, in words of their own; `training.evaluate` checks that the
generator does not produce them. The generator's author has read the failures of these, those in
`second` among them; those in `blind` are like them, and the author has not seen them before the final run.
`sums` and `things` are plain ones, as the generator writes them too.
"""

from __future__ import annotations

from training.examination import (
    basics,
    blind,
    documents,
    following,
    form,
    functions,
    honesty,
    knowledge,
    lists,
    memory,
    numbers,
    plain,
    second,
    sums,
    talk,
    things,
    words,
    writing,
)

DOCUMENTS = documents.CASES
HELD_OUT = (
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
    *basics.CASES,
    *second.CASES,
)
BLIND = blind.CASES
SUMS = sums.CASES
THINGS = things.CASES
PARTS = {
    "documents": DOCUMENTS,
    "sums": SUMS,
    "things": THINGS,
    "held out": HELD_OUT,
    "blind": BLIND,
}
PARAPHRASES = ("held out", "blind")
"""Parts whose prompts the generator must not write."""
