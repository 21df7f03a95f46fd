"""One request on its way through a model: admitted, submitted, read, and always ended."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from gpt4all.engine.output import fold
from gpt4all.errors import ContextOverflow, GenerationError
from gpt4all.llama.weights import Weights
from gpt4all.server import failures, releases
from gpt4all.server.admission import Admission
from gpt4all.server.deltas import Deltas
from gpt4all.server.pool import ModelPool
from gpt4all.server.served import ServedModel
from gpt4all.types import Completion, Delta, SamplingParams, Usage


@dataclass(frozen=True, slots=True)
class Submission:
    """What the engine is asked for by one request."""

    prompts: list[list[int]]
    """Token ids of each prompt."""
    params: SamplingParams
    count: int = 1
    """Completions of each prompt."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Completions on their way; those of the first prompt come first."""

    id: str
    created: int
    """Seconds since 1970."""
    served: ServedModel
    submission: Submission
    streams: list[Deltas]

    @property
    def count(self) -> int:
        """Completions of each prompt."""
        return self.submission.count

    @property
    def has_logprobs(self) -> bool:
        """Whether deltas carry log-probabilities."""
        return self.submission.params.logprobs is not None

    @property
    def fingerprint(self) -> str:
        """Names what an answer depends on besides the request."""
        return releases.fingerprint(self.served.id)

    @property
    def weights(self) -> Weights:
        """The model's vocabulary."""
        return self.served.gpt4all.model.loaded.weights

    async def deltas(self) -> AsyncGenerator[tuple[int, Delta]]:
        """All deltas as they arrive, each with the number of its completion.

        Raises:
            GPT4AllError: The computation of one failed.
        """
        if len(self.streams) == 1:
            async for delta in self.streams[0]:
                yield 0, _uncancelled(delta)
            return
        waiting = {asyncio.ensure_future(anext(s)): i for i, s in enumerate(self.streams)}
        try:
            while waiting:
                arrived, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for future in arrived:
                    index = waiting.pop(future)
                    delta = _uncancelled(future.result())
                    yield index, delta
                    if delta.finish_reason is None:
                        waiting[asyncio.ensure_future(anext(self.streams[index]))] = index
        finally:
            for future in waiting:
                future.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)  # failed ones are heard too

    async def completions(self) -> list[Completion]:
        """Wait for all of them.

        Raises:
            GPT4AllError: The computation of one failed.
        """
        collected: list[list[Delta]] = [[] for _ in self.streams]
        async with aclosing(self.deltas()) as deltas:
            async for index, delta in deltas:
                collected[index].append(delta)
        return [fold(iter(each)) for each in collected]

    def total(self, usages: Mapping[int, Usage]) -> Usage:
        """Counts of all completions, by their numbers; each prompt counts once."""
        firsts = range(0, len(self.streams), self.count)
        cached = [
            min(usages[index].cached_tokens for index in range(first, first + self.count))
            for first in firsts
        ]
        return Usage(
            prompt_tokens=sum(usages[first].prompt_tokens for first in firsts),
            completion_tokens=sum(usage.completion_tokens for usage in usages.values()),
            cached_tokens=sum(cached),
        )


@asynccontextmanager
async def answering(
    pool: ModelPool,
    admission: Admission,
    scope: Mapping[str, Any],
    *,
    model: str | None,
    kind: str,
    prepare: Callable[[ServedModel], Submission],
) -> AsyncIterator[Answer]:
    """Wait for a place and the model, submit a request, and cancel what is left at the end.

    Args:
        pool: Where the model is.
        admission: Who decides when the request may run.
        scope: The request's, for its id.
        model: Name of the model; None is the default.
        kind: What the answer's id begins with.
        prepare: Makes the prompts; runs in a thread of its own, because templates and tokenizers
            may take their time.

    Raises:
        ServerBusy: There is no place.
        ModelNotFound: There is no such model.
        ContextOverflow: A prompt is too long.
    """
    async with admission.admit(request_id=failures.request_id(scope)), pool.model(model) as served:
        submission = await asyncio.to_thread(prepare, served)
        longest = served.gpt4all.model.loaded.engine.longest_prompt
        for prompt in submission.prompts:  # all of them before any is computed
            if len(prompt) > longest:
                raise ContextOverflow(len(prompt), longest)
        streams: list[Deltas] = []
        try:
            for prompt in submission.prompts:
                streams += served.complete(prompt, submission.params, count=submission.count)
            name = f"{kind}-{uuid.uuid4().hex}"
            yield Answer(name, int(time.time()), served, submission, streams)
        finally:
            for stream in streams:
                await stream.aclose()


def _uncancelled(delta: Delta) -> Delta:
    """The delta, unless it is the end of a completion that its reader did not cancel.

    Raises:
        GenerationError: The server ended it.
    """
    if delta.finish_reason == "cancelled":
        raise GenerationError("the server ended this answer before it was complete; ask again")
    return delta
