"""Inference servers for tests: real ones on free ports, whose behaviour a test chooses."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
import uvicorn

from gpt4all.remote.watch import Patience

Json = dict[str, Any]
Behaviour = Callable[["Visit"], AsyncIterator[bytes]]

Gateway = Callable[..., httpx2.Client]
Start = Callable[[object], str]

LONGEST = 20.0
"""Seconds that a test waits for something that must happen."""

QUICK = Patience(healthy=0.02, unhealthy=0.02, longest=0.05, first_byte=LONGEST)


@contextmanager
def serving(app: Any, listener: socket.socket | None = None) -> Iterator[str]:
    """Run an ASGI application in a thread; yields its address."""
    if listener is None:
        listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(LONGEST)
        listener.close()
        assert not thread.is_alive()


@dataclass
class Visit:
    """One request as an inference server got it."""

    path: str
    headers: dict[str, str]
    body: Json


@dataclass
class Inference:
    """An ASGI application like vLLM's, with knobs.

    Attributes:
        models: What it serves.
        owner: What it calls itself.
        behaviour: The chunks of the answer to a POST; raising breaks the connection.
        status, kind: Of these answers.
        health: Status of ``/health``.
        visits: The POSTs it got.
        left: Set when a client goes away before its answer ends.
        n_probes: Counts how often the models were listed.
    """

    models: tuple[str, ...] = ("served",)
    owner: str = "vllm"
    behaviour: Behaviour | None = None
    status: int = 200
    kind: str = "text/event-stream"
    headers: dict[str, str] = field(default_factory=dict)
    health: int = 200
    visits: list[Visit] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)
    arrived: threading.Event = field(default_factory=threading.Event)
    n_probes: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    async def __call__(self, scope: Json, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            raise NotImplementedError
        path = scope["path"]
        if path == "/health":
            await reply(send, self.health, b"")
        elif path == "/v1/models":
            cards = [{"id": m, "owned_by": self.owner, "root": "/secret"} for m in self.models]
            await reply(send, 200, json.dumps({"object": "list", "data": cards}).encode())
            self.n_probes.release()
        else:
            await self._generate(scope, receive, send)

    def next_probe(self) -> None:
        """Wait until a probe is over that has not begun yet."""
        while self.n_probes.acquire(blocking=False):
            pass
        # the first may have begun before; the third begins when the second has been judged
        for _ in range(3):
            assert self.n_probes.acquire(timeout=LONGEST)

    async def _generate(self, scope: Json, receive: Any, send: Any) -> None:
        content = b""
        while True:
            part = await receive()
            content += part["body"]
            if not part["more_body"]:
                break
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        visit = Visit(scope["path"], headers, json.loads(content))
        self.visits.append(visit)
        self.arrived.set()
        started = False
        chunks = (self.behaviour or hello)(visit)
        gone = asyncio.ensure_future(receive())
        try:
            while True:
                step = asyncio.ensure_future(anext(chunks, None))
                await asyncio.wait({step, gone}, return_when=asyncio.FIRST_COMPLETED)
                if gone.done():
                    step.cancel()
                    self.left.set()
                    return
                chunk = step.result()
                if not started:
                    started = True
                    await start(send, self.status, self.kind, self.headers)
                body = {"type": "http.response.body", "body": chunk or b""}
                await send({**body, "more_body": chunk is not None})
                if chunk is None:
                    return
        finally:
            gone.cancel()


async def start(send: Any, status: int, kind: str, headers: dict[str, str]) -> None:
    pairs = [(b"content-type", kind.encode())]
    pairs += [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})


async def reply(send: Any, status: int, body: bytes) -> None:
    await start(send, status, "application/json", {})
    await send({"type": "http.response.body", "body": body})


def event(text: str, *, model: str = "served", end: str | None = None) -> bytes:
    """One event of a streamed chat."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": end}
    chunk = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": model}
    return f"data: {json.dumps({**chunk, 'choices': [choice]})}\n\n".encode()


async def hello(visit: Visit) -> AsyncIterator[bytes]:
    """A short streamed answer that names the model it was asked for."""
    for word in ("Hel", "lo ", visit.body.get("model", "?")):
        yield event(word)
    yield event("", end="stop")
    yield b"data: [DONE]\n\n"


async def completed(visit: Visit) -> AsyncIterator[bytes]:
    """The same as one JSON object."""
    message = {"role": "assistant", "content": f"Hello {visit.body['model']}"}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    answer = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "choices": [choice]}
    yield json.dumps({**answer, "model": visit.body["model"]}).encode()
