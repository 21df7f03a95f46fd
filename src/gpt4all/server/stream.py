"""Answers that are sent while they are generated, and clients that do not wait for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from gpt4all.server import failures
from gpt4all.server.failures import ClientGone

DONE = b"data: [DONE]\n\n"
"""The last event of every complete stream."""

HEADERS = {
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",  # nginx would hold events back
}


@asynccontextmanager
async def while_connected(receive: Receive) -> AsyncIterator[None]:
    """Cancel the block when the client goes away.

    Works like `asyncio.timeout`, with the end of the connection in place of a clock.

    Args:
        receive: The request's channel; its body has been read.

    Raises:
        ClientGone: It went away.
    """
    worker = asyncio.current_task()
    assert worker is not None, "requests are served by tasks"
    is_gone = False

    async def watch() -> None:
        nonlocal is_gone
        while (await receive())["type"] != "http.disconnect":
            pass
        is_gone = True
        worker.cancel()

    watcher = asyncio.create_task(watch())
    try:
        yield
    except asyncio.CancelledError:
        if is_gone and worker.uncancel() == 0:
            raise ClientGone from None
        raise
    finally:
        watcher.cancel()


class EventStream(Response):
    """Server-sent events.

    Everything happens in the task of the request, from the first event to the last, so that a
    deadline around the events works as it does around any other block.

    Args:
        first: The first event.
        rest: The others.
    """

    media_type = "text/event-stream"

    def __init__(self, first: bytes, rest: AsyncGenerator[bytes]) -> None:
        super().__init__(headers=HEADERS)
        del self.headers["content-length"]
        self._first = first
        self._rest = rest

    @classmethod
    async def begin(cls, receive: Receive, events: AsyncGenerator[bytes]) -> EventStream:
        """Wait for the first event: what fails until then is still answered with a status.

        Args:
            receive: The request's channel.
            events: The stream, one event after the other.
        """
        async with while_connected(receive):
            first = await anext(events)
        return cls(first, events)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the stream; what fails now is its last event."""
        try:
            async with aclosing(self._rest), while_connected(receive):
                await send(
                    {
                        "type": "http.response.start",
                        "status": self.status_code,
                        "headers": self.raw_headers,
                    }
                )
                await _send(send, self._first)
                async for event in self._rest:
                    await _send(send, event)
        except ClientGone:
            return
        except Exception as error:  # whatever it is, the client is told
            failures.log(error, failures.request_id(scope))
            await _send(send, b"data: " + failures.failure_of(error).body() + b"\n\n")
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _send(send: Send, event: bytes) -> None:
    await send({"type": "http.response.body", "body": event, "more_body": True})
