"""The routes of GPU mode: OpenAI's API, answered by the inference servers behind this one."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response

from gpt4all.errors import ModelNotFound
from gpt4all.remote.answer import Answer
from gpt4all.remote.dialect import Route
from gpt4all.remote.forwarder import Forwarder
from gpt4all.remote.usage import usage_of, usage_of_events
from gpt4all.server import failures, record
from gpt4all.server.admission import Admission
from gpt4all.server.failures import Failure, Refusal
from gpt4all.server.stream import EventStream, while_connected
from gpt4all.types import Usage

_HELLO = {"role": "user", "content": "Name 3 colors"}
_QUESTIONS: Mapping[Route, tuple[str, Mapping[str, Any]]] = {
    "chat/completions": ("Continue a conversation.", {"messages": [_HELLO]}),
    "completions": ("Continue a text.", {"prompt": "The capital of France is"}),
    "embeddings": ("Vectors of texts.", {"input": ["A cat sleeps."]}),
    "tokenize": ("The tokens of a text or a conversation.", {"text": "A cat sleeps."}),
    "detokenize": ("The text of tokens.", {"tokens": [319, 6635]}),
}
"""What the routes are for, and an example."""


def router(forwarder: Forwarder, admission: Admission) -> APIRouter:
    """The routes; the forwarder runs as long as the application that includes them.

    Args:
        forwarder: Who asks the inference servers.
        admission: Who decides when a request may run.
    """

    @asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        async with forwarder:
            yield

    routes = APIRouter(prefix="/v1", lifespan=running, tags=["forwarded"])
    for route, (summary, example) in _QUESTIONS.items():
        routes.add_api_route(
            f"/{route}",
            _forwarding(forwarder, admission, route),
            methods=["POST"],
            summary=summary,
            description="Parameters are those of the inference server; others are refused by name.",
            openapi_extra={"requestBody": _documented(example)},
        )
    _add_listings(routes, forwarder)
    return routes


def _add_listings(routes: APIRouter, forwarder: Forwarder) -> None:
    async def models() -> dict[str, Any]:
        """The models of all inference servers that are up."""
        return {"object": "list", "data": list(forwarder.models().values())}

    async def model(name: str) -> Mapping[str, Any]:
        """One model."""
        return _card(forwarder, name)

    async def engines() -> dict[str, Any]:
        """The same models in the words of OpenAI's first API."""
        return {"object": "list", "data": [_engine(card) for card in forwarder.models().values()]}

    async def engine(name: str) -> dict[str, Any]:
        """One model in the words of OpenAI's first API."""
        return _engine(_card(forwarder, name))

    routes.add_api_route("/models", models, methods=["GET"])
    routes.add_api_route("/engines", engines, methods=["GET"])
    routes.add_api_route("/models/{name:path}", model, methods=["GET"])
    routes.add_api_route("/engines/{name:path}", engine, methods=["GET"])


def _forwarding(
    forwarder: Forwarder, admission: Admission, route: Route
) -> Callable[[Request], Awaitable[Response]]:
    async def forward(request: Request) -> Response:
        body = await _body(request)
        request_id = failures.request_id(request.scope)
        async with while_connected(request.receive), AsyncExitStack() as resources:
            await resources.enter_async_context(admission.admit(request_id=request_id))
            answer = await forwarder.forward(route, body, request_id=request_id)
            resources.push_async_callback(answer.aclose)
            _note(answer.model)
            if isinstance(answer.body, bytes):
                return _whole(answer, answer.body)
            events = _events(answer.body, resources.pop_all())
        return await EventStream.begin(request.receive, events)

    return forward


async def _events(events: AsyncIterator[bytes], resources: AsyncExitStack) -> AsyncGenerator[bytes]:
    async with resources:
        async for event in events:
            _count(usage_of_events(event))
            yield event


def _whole(answer: Answer, content: bytes) -> Response:
    if answer.status >= 400:
        return _failure(answer, content).response()
    _count(usage_of(content))
    return Response(content, answer.status, dict(answer.headers))


def _note(model: str) -> None:
    request = record.current()
    if request is not None:
        request.model = model


def _count(usage: Usage | None) -> None:
    request = record.current()
    if request is not None and usage is not None:
        request.count(usage)


def _failure(answer: Answer, content: bytes) -> Failure:
    """An inference server's error in OpenAI's shape, whatever shape it had."""
    try:
        said = json.loads(content)
    except ValueError:
        said = None
    if isinstance(said, dict):
        # vLLM and OpenAI, older vLLM, TGI, FastAPI
        said = said["error"] if isinstance(said.get("error"), dict) else said
    words = said if isinstance(said, dict) else {}
    texts = (words.get(key) for key in ("message", "error", "detail"))
    message = next((text for text in texts if isinstance(text, str)), None)
    param, code = words.get("param"), words.get("code")
    wait = answer.headers.get("retry-after")
    return Failure(
        answer.status,
        message or f"the inference server answered {answer.status}",
        param if isinstance(param, str) else None,
        code if isinstance(code, str) else None,
        {"Retry-After": wait} if wait else None,
    )


async def _body(request: Request) -> Mapping[str, Any]:
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise Refusal("", f"the body is not valid JSON: {error}", "invalid_json") from error
    if not isinstance(body, dict):
        raise Refusal("", "the body must be a JSON object", "invalid_json")
    if not isinstance(body.get("model"), str | None):
        raise Refusal("model", f"model is {body['model']!r} but must be a string")
    return body


def _documented(example: Mapping[str, Any]) -> dict[str, Any]:
    schema = {"type": "object", "additionalProperties": True}
    return {
        "required": True,
        "content": {"application/json": {"schema": schema, "example": example}},
    }


def _card(forwarder: Forwarder, name: str) -> Mapping[str, Any]:
    models = forwarder.models()
    if name not in models:
        raise ModelNotFound(f"there is no model {name!r}; served here: {', '.join(models)}")
    return models[name]


def _engine(card: Mapping[str, Any]) -> dict[str, Any]:
    owner = card.get("owned_by", "gpt4all")
    return {"id": card["id"], "object": "engine", "owner": owner, "ready": True}
