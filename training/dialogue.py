"""The nouns of the training conversations: exchanges, scenes and conversations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Exchange:
    """One message and the answer to it.

    Attributes:
        prompt: What is said to the model; empty if the model goes on by itself.
        answer: What it replies.
        is_given: The answer is context, not something to learn.
        word: The answer in one word or number, if it has one.
        role: Who says the prompt: ``user``, or ``tool`` for the result of a call.
    """

    prompt: str
    answer: str
    is_given: bool = False
    word: str = ""
    role: str = "user"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a topic may look at while it writes its exchanges."""

    random: Random
    voice: str = ""
    is_terse: bool = False
    told: dict[str, str] = field(default_factory=dict)
    """What the user has said about themselves in this conversation."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A system message, possibly empty, the tools on offer, and the exchanges after them."""

    exchanges: tuple[Exchange, ...]
    system: str = ""
    tools: tuple[dict[str, Any], ...] = ()


Topic = Callable[[Scene], list[Exchange]]
