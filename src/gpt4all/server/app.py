"""The server on port 4891: an application made of its collaborators, nothing at import."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from gpt4all.remote.forwarder import Forwarder
from gpt4all.server import access, documentation, failures, metrics, page, releases
from gpt4all.server.admission import Admission
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from gpt4all.server.routes import (
    chat,
    completions,
    embeddings,
    forward,
    health,
    models,
    tokens,
)
from gpt4all.server.v0 import router as v0
from gpt4all.server.wire.answers import ErrorAnswer

_DESCRIPTION = """\
Language models on this machine, behind OpenAI's API. Official clients work when their base URL is
this server's address with `/v1`.

Every parameter of OpenAI's API is honoured, or refused by name with status 400, as unknown ones
are. The description of each field says which. `null` means the same as leaving a field out.
"""

_ERRORS: dict[int | str, dict[str, object]] = {
    "4XX": {"model": ErrorAnswer, "description": "The request is at fault, or comes too early."},
    "5XX": {"model": ErrorAnswer, "description": "The server is at fault, or has no room now."},
}


def create_app(
    pool: ModelPool,
    options: ServerOptions | None = None,
    *,
    forwarder: Forwarder | None = None,
) -> FastAPI:
    """Make the application.

    Args:
        pool: The models that answer here.
        options: How to serve; None takes the defaults.
        forwarder: In GPU mode, what answers instead of the pool.
    """
    options = options or ServerOptions()
    admission = Admission(options)
    measured = metrics.Metrics(pool, admission)
    app = FastAPI(
        title="gpt4all",
        version=releases.version(),
        description=_DESCRIPTION,
        docs_url=None,  # FastAPI's own pages need the network
        redoc_url=None,
        redirect_slashes=False,
        responses=_ERRORS,
    )
    app.state.admission = admission  # for whoever ends the server
    if forwarder is None:
        app.include_router(chat.router(pool, admission))
        app.include_router(completions.router(pool, admission))
        app.include_router(embeddings.router(pool, admission))
        app.include_router(tokens.router(pool))
        app.include_router(models.router(pool))
        app.include_router(v0.router(pool, admission, options))
    else:
        app.include_router(forward.router(forwarder, admission))
    app.include_router(health.router(pool, admission, forwarder=forwarder))
    app.include_router(metrics.router(measured))
    app.include_router(page.router())
    app.include_router(documentation.router(app))
    failures.install(app)
    app.add_middleware(_HeadLikeGet)
    access.install(app, options, measured)
    app.add_middleware(_WithoutTrailingSlash)
    return app


class _HeadLikeGet:
    """Answers HEAD wherever there is GET; uvicorn, which still sees HEAD, sends no body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return
        inner = {**scope, "method": "GET"}
        try:
            await self._app(inner, receive, send)
        finally:
            scope.update({**inner, "method": "HEAD"})  # the metrics ask for the route


class _WithoutTrailingSlash:
    """Lets every path end with a slash, without a redirect that clients would not follow."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] != "/":
            scope["path"] = scope["path"].rstrip("/") or "/"
        await self._app(scope, receive, send)
