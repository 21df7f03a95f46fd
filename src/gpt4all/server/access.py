"""The way in and out of the server: who may come in, with what, and what is noted when they leave.

One layer of ASGI around the application: it adds no task and no queue, so streams pass at full
speed and a client that goes away is noticed inside.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
import uuid
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gpt4all.server import failures, logs
from gpt4all.server.failures import Failure
from gpt4all.server.keys import ApiKeys
from gpt4all.server.metrics import Metrics
from gpt4all.server.options import ServerOptions
from gpt4all.server.origins import Header, Hosts, Origins, is_preflight
from gpt4all.server.record import RequestRecord
from gpt4all.server.statuses import CLIENT_GONE

BODY_SECONDS = 60.0
"""Time in which the body of a request must arrive."""
DISCARD_SECONDS = 5.0
"""How long a client whose body is refused may go on sending."""

_GIVEN_ID = re.compile(rb"[A-Za-z0-9._~-]{1,128}")


def install(app: FastAPI, options: ServerOptions, metrics: Metrics) -> None:
    """Put the layer around an application.

    Args:
        app: The application.
        options: Who may use it.
        metrics: Where requests are counted.
    """
    app.add_middleware(Access, options=options, metrics=metrics)


class Access:
    """The layer; see the module.

    Args:
        app: What answers those who may come in.
        options: Who that is.
        metrics: Where requests are counted.
    """

    def __init__(self, app: ASGIApp, options: ServerOptions, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics
        self._hosts = Hosts(options)
        self._origins = Origins(options.cors_origins)
        self._keys = ApiKeys(options.api_keys)
        self._longest = options.max_request_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; there are no WebSockets here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._serve(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1002})

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(reversed(scope["headers"]))  # of several the first counts
        record = RequestRecord(_request_id(headers), on_gap=self._metrics.on_gap)
        record.open()
        scope.setdefault("state", {})["request_id"] = record.id
        added = [(b"x-request-id", record.id.encode()), *self._origins.headers(_origin(headers))]
        body = _Body(receive, self._longest)
        answer = _Answer(send, added, body)
        try:
            response = self._response(scope, headers)
            if response is not None:
                await response(scope, receive, answer.send)
            else:
                await self._app(scope, body.receive, answer.send)
        except HTTPException as error:
            refusal = Failure(error.status_code, str(error.detail), headers=error.headers)
            await refusal.response()(scope, receive, answer.send)
        except Exception as error:
            failures.log(error, record.id)
            if answer.status is not None:
                raise
            await failures.failure_of(error).response()(scope, receive, answer.send)
        finally:
            seconds = time.perf_counter() - record.started
            status = answer.status or CLIENT_GONE
            self._metrics.observe(record, scope, status, seconds)
            logs.log_request(record, scope, status, seconds)

    def _response(self, scope: Scope, headers: Mapping[bytes, bytes]) -> Response | None:
        """The answer to a request that may not come in, or that asks only whether it may."""
        method, host, origin = scope["method"], headers.get(b"host"), _origin(headers)
        n_hosts = sum(name == b"host" for name, _ in scope["headers"])
        if n_hosts != 1 or not self._hosts.accept(host):
            return Failure(
                403,
                "this server is not known by the name in the Host header; its operator can add "
                "the name with --allowed-host",
                code="host_not_allowed",
            ).response()
        preflight = is_preflight(method, headers)
        if (preflight or method not in ("GET", "HEAD")) and not self._origins.accept(origin, host):
            return Failure(
                403,
                "pages of this web site may not use this server; its operator can allow them with "
                "--cors-origin",
                code="origin_not_allowed",
            ).response()
        if preflight:
            response = Response(status_code=204)
            response.raw_headers.extend(self._origins.preflight(headers))
            return response
        if not self._keys.accept(method, scope["path"], headers.get(b"authorization")):
            return Failure(
                401,
                "Incorrect API key provided. Send one that the server's operator gave you in the "
                "header Authorization: Bearer <key>",
                code="invalid_api_key",
                headers={"WWW-Authenticate": "Bearer"},
            ).response()
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._longest:
            return _too_long(self._longest).response()
        return None


class _Answer:
    """What goes out: remembers the status, adds headers."""

    def __init__(self, send: Send, headers: list[Header], body: _Body) -> None:
        self._send = send
        self._headers = headers
        self._body = body
        self.status: int | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message["headers"], *self._headers]}
        elif self.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and not message.get("more_body"):
            await self._send({**message, "more_body": True})
            await self._body.discard()
            message = {"type": "http.response.body"}
        await self._send(message)


class _Body:
    """What comes in: no more bytes than allowed, no later than allowed."""

    def __init__(self, receive: Receive, longest: int) -> None:
        self._receive = receive
        self._longest = longest
        self._n_bytes = 0
        self._is_complete = False
        self._until = asyncio.get_running_loop().time() + BODY_SECONDS

    async def receive(self) -> Message:
        if self._is_complete:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError:
            raise HTTPException(
                408, f"the body did not arrive within {BODY_SECONDS:g} seconds"
            ) from None
        self._is_complete = not message.get("more_body", False)
        self._n_bytes += len(message.get("body", b""))
        if self._n_bytes > self._longest:
            failure = _too_long(self._longest)
            raise HTTPException(failure.status, failure.message, dict(failure.headers or {}))
        return message

    async def discard(self) -> None:
        """Receive for a while what is not wanted.

        If the connection were closed with data unread, the system would reset it, and the client
        could lose the answer (https://www.rfc-editor.org/rfc/rfc9112#section-9.6).
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DISCARD_SECONDS):
                while not self._is_complete:
                    message = await self._receive()
                    self._is_complete = not message.get("more_body", False)


def _too_long(longest: int) -> Failure:
    return Failure(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        f"the body is longer than {longest} bytes, which is the limit here",
        code=failures.TOO_LARGE,
        headers={"Connection": "close"},  # the rest of the body is not wanted
    )


def _origin(headers: Mapping[bytes, bytes]) -> bytes | None:
    return headers.get(b"origin")


def _request_id(headers: Mapping[bytes, bytes]) -> str:
    """The client's own id if it is harmless in logs and headers, or else a new one."""
    given = headers.get(b"x-request-id", b"")
    return given.decode() if _GIVEN_ID.fullmatch(given) else f"req_{uuid.uuid4().hex}"
