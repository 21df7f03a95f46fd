"""The nouns of the training conversations: exchanges, scenes and documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Exchange:
    """One user message and the answer to it; a given answer is context, not something to learn."""

    prompt: str
    answer: str
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a topic may look at while it writes its exchanges."""

    random: Random
    voice: str = ""
    is_terse: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A system message, possibly empty, and the exchanges after it."""

    exchanges: tuple[Exchange, ...]
    system: str = ""


Topic = Callable[[Scene], list[Exchange]]
