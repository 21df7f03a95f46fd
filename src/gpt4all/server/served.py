"""A model in memory as a request sees it, for as long as the request holds it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from gpt4all import Embed4All, GPT4All
from gpt4all.server import record
from gpt4all.server.deltas import Arrivals, Deltas, Observer
from gpt4all.types import Delta, SamplingParams

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServedModel:
    """A text-generating model."""

    id: str
    """The name under which it is listed."""
    gpt4all: GPT4All
    arrivals: Arrivals
    logs_prompts: bool = False
    """Whether prompts and completions go into the log."""

    def complete(
        self, prompt: list[int], params: SamplingParams, *, count: int = 1
    ) -> list[Deltas]:
        """Queue ``count`` completions of one prompt; see `Engine.submit`."""
        model = self.gpt4all.model.loaded
        generations = model.engine.submit(prompt, params, count=count)
        request = record.current()
        if request is not None:
            request.prompt_tokens += len(prompt)
        if self.logs_prompts:
            logger.info("prompt: %r", self._text(prompt))
        deltas = []
        for generation in generations:
            observers: list[Observer] = []
            if request is not None:
                observers.append(request.observer())
            if self.logs_prompts:
                observers.append(_completion_logger())
            deltas.append(self.arrivals.read(generation, observers))
        return deltas

    def _text(self, tokens: list[int]) -> str:
        weights = self.gpt4all.model.loaded.weights
        return b"".join(map(weights.token_bytes, tokens)).decode(errors="replace")


@dataclass(frozen=True, slots=True)
class ServedEmbedder:
    """An embedding model."""

    id: str
    """The name under which it is listed."""
    embedder: Embed4All

    def count(self, n_tokens: int) -> None:
        """Note in the request's record that so many tokens were computed."""
        request = record.current()
        if request is not None:
            request.prompt_tokens += n_tokens


def _completion_logger() -> Observer:
    pieces: list[str] = []

    def observe(deltas: Sequence[Delta]) -> None:
        pieces.extend(delta.text for delta in deltas)
        if deltas[-1].finish_reason is not None:
            logger.info("completion: %r", "".join(pieces))

    return observe
