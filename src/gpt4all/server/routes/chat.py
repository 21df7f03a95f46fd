"""``POST /v1/chat/completions``."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, aclosing

from fastapi import APIRouter, Request
from starlette.responses import Response

from gpt4all.server import logprobs, translate
from gpt4all.server.admission import Admission
from gpt4all.server.answering import Answer, answering
from gpt4all.server.chunks import DESCRIBED, ChatChunks
from gpt4all.server.pool import ModelPool
from gpt4all.server.stream import DONE, EventStream, while_connected
from gpt4all.server.wire.answers import Usage
from gpt4all.server.wire.chat import (
    AnswerMessage,
    ChatChoice,
    ChatCompletion,
    ChatLogprobs,
    ChatRequest,
)
from gpt4all.types import Completion


def router(pool: ModelPool, admission: Admission) -> APIRouter:
    """The route.

    Args:
        pool: The models.
        admission: Who may run when.
    """
    routes = APIRouter(tags=["generating"])

    def answering_chat(body: ChatRequest, request: Request) -> AbstractAsyncContextManager[Answer]:
        return answering(
            pool,
            admission,
            request.scope,
            model=body.model,
            kind="chatcmpl",
            prepare=lambda served: translate.chat(body, served.gpt4all),
        )

    @routes.post("/v1/chat/completions", response_model=ChatCompletion, responses=DESCRIBED)
    async def chat_completion(body: ChatRequest, request: Request) -> ChatCompletion | Response:
        """Write the next message of a conversation.

        The conversation becomes a prompt by the model's own chat template. With `stream` the answer
        is a sequence of server-sent events: the role, pieces of the text, the finish reason, token
        counts if `stream_options` asks for them, and `[DONE]`.
        """
        translate.check_chat(body)
        if body.stream:
            events = _events(body, answering_chat(body, request))
            return await EventStream.begin(request.receive, events)
        async with while_connected(request.receive), answering_chat(body, request) as answer:
            return _whole(answer, await answer.completions())

    return routes


def _whole(answer: Answer, completions: list[Completion]) -> ChatCompletion:
    usages = {index: completion.usage for index, completion in enumerate(completions)}
    return ChatCompletion(
        id=answer.id,
        created=answer.created,
        model=answer.served.id,
        choices=[_choice(index, each, answer) for index, each in enumerate(completions)],
        usage=Usage.of(answer.total(usages)),
        system_fingerprint=answer.fingerprint,
    )


def _choice(index: int, completion: Completion, answer: Answer) -> ChatChoice:
    assert completion.finish_reason != "cancelled", "Answer lets none through"
    entries = None
    if answer.has_logprobs:
        entries = logprobs.of_chat(completion.logprobs, answer.weights)
    return ChatChoice(
        index=index,
        message=AnswerMessage(content=completion.text),
        logprobs=None if entries is None else ChatLogprobs.model_validate(entries),
        finish_reason=completion.finish_reason,
    )


async def _events(
    body: ChatRequest, opened: AbstractAsyncContextManager[Answer]
) -> AsyncGenerator[bytes]:
    counts = body.stream_options is not None and bool(body.stream_options.include_usage)
    async with opened as answer, aclosing(answer.deltas()) as deltas:
        chunks = ChatChunks(answer, counts=counts)
        for index in range(len(answer.streams)):
            yield chunks.role(index)
        usages = {}
        async for index, delta in deltas:
            entries = None
            if delta.logprobs:
                entries = logprobs.of_chat(delta.logprobs, answer.weights)
            if delta.text or entries:
                yield chunks.piece(index, delta.text, entries)
            if delta.finish_reason is not None:
                yield chunks.end(index, delta.finish_reason)
            if delta.usage is not None:
                usages[index] = delta.usage
        if counts:
            yield chunks.usage(Usage.of(answer.total(usages)))
        yield DONE
