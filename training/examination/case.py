"""One case of the examination: what is said to the model, and properties of its last answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from training.examination.properties import Property

CHAT = ""
"""The chat template of the model file."""
RAW = "{0}"
"""The prompt alone, outside any chat session."""
OLD = "chat_completion"
"""The prompt that release 0.3 made of messages."""
HUMAN = "### Human: \n{0}\n### Assistant:\n"
USER = "USER: {0}\nASSISTANT: "
INSTRUCTION = "### Instruction:\n{0}\n### Response:\n"

LAST = "{last}"
"""Stands in a turn for the answer before it, without its full stop."""


@dataclass(frozen=True, slots=True)
class Case:
    """A short conversation and what must hold at its end.

    Attributes:
        turns: The user's texts; the answers between them come from the model.
        properties: All must hold.
        given: Messages before the first turn, as they are. Without turns the model answers these.
        max_tokens: Limit of each answer.
    """

    category: str
    turns: tuple[str, ...]
    properties: tuple[Property, ...]
    system: str = ""
    template: str = CHAT
    tools: tuple[dict[str, Any], ...] = ()
    given: tuple[dict[str, Any], ...] = ()
    max_tokens: int = 200


Turns = str | tuple[str, ...]


def asked(
    category: str,
    questions: Mapping[Turns, Property | tuple[Property, ...]],
    *,
    system: str = "",
    template: str = CHAT,
    tools: tuple[dict[str, Any], ...] = (),
    max_tokens: int = 200,
) -> tuple[Case, ...]:
    """Cases of one category; a question is one text or several turns."""
    return tuple(
        Case(
            category,
            (turns,) if isinstance(turns, str) else turns,
            found if isinstance(found, tuple) else (found,),
            system=system,
            template=template,
            tools=tools,
            max_tokens=max_tokens,
        )
        for turns, found in questions.items()
    )
