"""``POST /v1/completions``."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, aclosing

from fastapi import APIRouter, Request
from starlette.responses import Response

from gpt4all.server import logprobs, translate
from gpt4all.server.admission import Admission
from gpt4all.server.answering import Answer, answering
from gpt4all.server.chunks import DESCRIBED, TextChunks
from gpt4all.server.pool import ModelPool
from gpt4all.server.stream import DONE, EventStream, while_connected
from gpt4all.server.wire.answers import Usage
from gpt4all.server.wire.completions import (
    CompletionChoice,
    CompletionLogprobs,
    CompletionRequest,
    TextCompletion,
)
from gpt4all.types import Completion


def router(pool: ModelPool, admission: Admission) -> APIRouter:
    """The route.

    Args:
        pool: The models.
        admission: Who may run when.
    """
    routes = APIRouter(tags=["generating"])

    def answering_completion(
        body: CompletionRequest, request: Request
    ) -> AbstractAsyncContextManager[Answer]:
        return answering(
            pool,
            admission,
            request.scope,
            model=body.model,
            kind="cmpl",
            prepare=lambda served: translate.completion(body, served.gpt4all),
        )

    @routes.post("/v1/completions", response_model=TextCompletion, responses=DESCRIBED)
    async def completion(body: CompletionRequest, request: Request) -> TextCompletion | Response:
        """Continue a text, or several.

        With `stream` the answer is a sequence of server-sent events that ends with `[DONE]`.
        """
        translate.check_completion(body)
        if body.stream:
            events = _events(body, answering_completion(body, request))
            return await EventStream.begin(request.receive, events)
        async with while_connected(request.receive), answering_completion(body, request) as answer:
            return _whole(body, answer, await answer.completions())

    return routes


def _whole(
    body: CompletionRequest, answer: Answer, completions: list[Completion]
) -> TextCompletion:
    usages = {index: completion.usage for index, completion in enumerate(completions)}
    chosen: list[tuple[str, Completion]] = []
    for number, echo in enumerate(_echoes(body, answer)):
        candidates = completions[number * answer.count : (number + 1) * answer.count]
        chosen += [(echo, each) for each in _best(candidates, body.n or 1)]
    return TextCompletion(
        id=answer.id,
        created=answer.created,
        model=answer.served.id,
        choices=[
            _choice(index, echo, each, answer if body.logprobs is not None else None)
            for index, (echo, each) in enumerate(chosen)
        ],
        usage=Usage.of(answer.total(usages)),
        system_fingerprint=answer.fingerprint,
    )


def _best(candidates: list[Completion], n: int) -> list[Completion]:
    """The n with the highest mean log-probability per token; all of them stay in their order."""
    if len(candidates) == n:
        return candidates
    return sorted(candidates, key=_mean_logprob, reverse=True)[:n]


def _mean_logprob(completion: Completion) -> float:
    entries = completion.logprobs
    # An empty completion has no such mean; anything else is of more use.
    return sum(entry.logprob for entry in entries) / len(entries) if entries else -math.inf


def _choice(
    index: int, echo: str, completion: Completion, scored: Answer | None
) -> CompletionChoice:
    assert completion.finish_reason != "cancelled", "Answer lets none through"
    entries = None
    if scored is not None:
        entries = logprobs.OfText(scored.weights).take(completion.logprobs)
    return CompletionChoice(
        text=echo + completion.text,
        index=index,
        logprobs=None if entries is None else CompletionLogprobs.model_validate(entries),
        finish_reason=completion.finish_reason,
    )


def _echoes(body: CompletionRequest, answer: Answer) -> list[str]:
    """What stands before the completions of each prompt."""
    prompts = translate.prompts_of(body)
    if not body.echo:
        return [""] * len(prompts)
    return [translate.prompt_text(prompt, answer.weights) for prompt in prompts]


async def _events(
    body: CompletionRequest, opened: AbstractAsyncContextManager[Answer]
) -> AsyncGenerator[bytes]:
    counts = body.stream_options is not None and bool(body.stream_options.include_usage)
    async with opened as answer, aclosing(answer.deltas()) as deltas:
        chunks = TextChunks(answer, counts=counts)
        if body.echo:
            echoes = _echoes(body, answer)
            for index in range(len(answer.streams)):
                yield chunks.piece(index, echoes[index // answer.count], None)
        scores = [logprobs.OfText(answer.weights) for _ in answer.streams]
        usages = {}
        async for index, delta in deltas:
            entries = scores[index].take(delta.logprobs) if delta.logprobs else None
            if delta.text or entries or delta.finish_reason:
                yield chunks.piece(index, delta.text, entries, delta.finish_reason)
            if delta.usage is not None:
                usages[index] = delta.usage
        if counts:
            yield chunks.usage(Usage.of(answer.total(usages)))
        yield DONE
