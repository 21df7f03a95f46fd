"""Whether the server lives and whether it can answer, for those who watch over it."""

from __future__ import annotations

from fastapi import APIRouter, Response
from starlette.responses import JSONResponse

from gpt4all.remote.forwarder import Forwarder
from gpt4all.server.admission import Admission
from gpt4all.server.pool import ModelPool


def router(
    pool: ModelPool, admission: Admission, *, forwarder: Forwarder | None = None
) -> APIRouter:
    """The routes of health; they need no key and say nothing else.

    Args:
        pool: Ready when the models that belong into memory are there.
        admission: Not ready while the server ends.
        forwarder: In GPU mode, ready when an inference server is up.
    """
    routes = APIRouter(tags=["health"])

    async def live() -> Response:
        """Whether the process answers."""
        return JSONResponse({"status": "ok"})

    async def ready() -> Response:
        """Whether requests are taken: 503 while models are loaded at the start, and at the end.

        In GPU mode also while no inference server is up.
        """
        if admission.is_draining:
            state = "draining"
        elif forwarder is None:
            state = "ok" if pool.is_ready else "loading"
        else:
            state = "ok" if forwarder.is_ready else "no inference server"
        return JSONResponse({"status": state}, 200 if state == "ok" else 503)

    for path in ("/v1/health", "/health", "/health/live"):
        routes.add_api_route(path, live, methods=["GET"])
    routes.add_api_route("/health/ready", ready, methods=["GET"])
    return routes
