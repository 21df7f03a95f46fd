"""Prompts of the examination that the generator must not write."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from training.examination import PARAPHRASES, PARTS
from training.examination.case import LAST


def judged(parts: Collection[str]) -> list[str]:
    """Last prompts of the paraphrases in `parts`; what is said before only sets the scene and may be common."""
    cases = (case for part in parts if part in PARAPHRASES for case in PARTS[part])
    last = (case.turns[-1] for case in cases if case.turns)
    return [prompt for prompt in last if LAST not in prompt]


def normal(prompt: str) -> str:
    """A prompt's words and signs of arithmetic in lower case: what makes two prompts the same."""
    return " ".join(re.findall(r"\w+|[-+*/=]", prompt.lower().replace("'", "").replace("’", "")))


_JUDGED = {normal(prompt) for prompt in judged(PARAPHRASES)}


def is_unseen(prompts: Iterable[str]) -> bool:
    """Whether the examination asks none of these prompts."""
    return all(normal(prompt) not in _JUDGED for prompt in prompts)
