"""The routes of /v0 on the server of port 4891, over its models and under its rules."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from gpt4all import GPT4All
from gpt4all.catalog.source import Progress
from gpt4all.errors import GPT4AllError
from gpt4all.server.admission import Admission
from gpt4all.server.answering import Submission, answering
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool, ServedModel
from gpt4all.server.stream import while_connected
from gpt4all.server.v0 import answers, openapi, operations, requests
from gpt4all.server.v0.failures import Refusal, failure
from gpt4all.server.v0.options import Rights
from gpt4all.types import Completion

MOST_RETRIEVALS = 2
"""Models fetched at once; more clients wait, so that threads are left for everybody else."""

Route = Callable[[Request], Awaitable[Any]]
Asked = TypeVar("Asked")


class _Routes:
    """What the routes share.

    Args:
        pool: The models.
        admission: Who may run when.
        options: Of the server; where models are, and whether clients may have them fetched.
    """

    def __init__(self, pool: ModelPool, admission: Admission, options: ServerOptions) -> None:
        self._pool = pool
        self._admission = admission
        self._folders = pool.shelf.folders
        self._rights = Rights(may_download=options.allow_download, knows_paths=False)
        self._retrievals = asyncio.Semaphore(MOST_RETRIEVALS)

    async def chat(self, request: Request) -> Any:
        """Answer a list of messages, by the prompt that gpt4all 0.3 made of them."""
        is_raw = requests.is_raw(request.query_params)
        asked = await _read(requests.read_chat, request)
        model, completion = await self._complete(request, asked)
        return answers.chat(model, completion, is_raw=is_raw)

    async def generate(self, request: Request) -> Any:
        """Continue a text; the answer has it with and without the prompt."""
        is_raw = requests.is_raw(request.query_params)
        asked = await _read(requests.read_generate, request)
        model, completion = await self._complete(request, asked)
        return answers.generate(model, asked, completion, is_raw=is_raw)

    async def retrieve(self, request: Request) -> Any:
        """Find a model, or fetch it if the server was started with --download."""
        is_raw = requests.is_raw(request.query_params)
        asked = await _read(requests.read_retrieve, request)
        is_wanted = True

        def go_on(_: Progress) -> bool:
            return is_wanted

        try:
            async with while_connected(request.receive), self._retrievals:
                found = await asyncio.to_thread(
                    operations.retrieve, asked, self._folders, self._rights, progress=go_on
                )
        finally:
            is_wanted = False  # a thread cannot be cancelled; the part of the file is kept
        return answers.retrieve(found, is_raw=is_raw, shows_path=False)

    async def models(self, request: Request) -> Any:
        """List the published models, and names that retrieve takes."""
        is_raw = requests.is_raw(request.query_params)
        return answers.models(await asyncio.to_thread(GPT4All.list_models), is_raw=is_raw)

    async def _complete(
        self, request: Request, asked: requests.CompletionRequest
    ) -> tuple[str, Completion]:
        def prepare(served: ServedModel) -> Submission:
            token_ids, params = operations.prepare(served.gpt4all, asked)
            return Submission([token_ids], params)

        async with (
            while_connected(request.receive),
            answering(
                self._pool,
                self._admission,
                request.scope,
                model=asked.model,
                kind="v0",
                prepare=prepare,
            ) as answer,
        ):
            (completion,) = await answer.completions()
        return answer.served.id, completion

    def answered(self, route: Route) -> Route:
        """A route whose failures are answered in the way of /v0."""

        @wraps(route)
        async def answer(request: Request) -> JSONResponse:
            try:
                return JSONResponse(await route(request))
            except (GPT4AllError, Refusal) as error:
                failed = failure(error, self._folders)
                return JSONResponse(failed.body, failed.status, dict(failed.headers))

        return answer


async def _read(read: Callable[[bytes, str | None], Asked], request: Request) -> Asked:
    """The request, read in a thread: a body may have megabytes."""
    return await asyncio.to_thread(read, await request.body(), request.headers.get("content-type"))


def router(pool: ModelPool, admission: Admission, options: ServerOptions) -> APIRouter:
    """The four routes of /v0.

    Args:
        pool: The models.
        admission: Who may run when.
        options: Of the server; where models are, and whether clients may have them fetched.
    """
    routes = _Routes(pool, admission, options)
    api = APIRouter(prefix="/v0", tags=["gpt4all's old Flask server"])
    for path, route, described in (
        ("/language-models/chat-completions", routes.chat, openapi.CHAT),
        ("/language-models/generate", routes.generate, openapi.GENERATE),
        ("/language-models/retrieve", routes.retrieve, openapi.RETRIEVE),
        ("/models", routes.models, openapi.MODELS),
    ):
        method = "GET" if route == routes.models else "POST"
        api.add_api_route(
            path,
            routes.answered(route),
            methods=[method],
            openapi_extra=described,
            response_model=None,
            responses=openapi.ERRORS,
        )
    return api
