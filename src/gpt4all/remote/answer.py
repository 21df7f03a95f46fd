"""What an inference server answered, for as long as it is being read."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

import httpx2

from gpt4all.errors import UpstreamError
from gpt4all.remote.events import whole_events

_NOT_PASSED_ON = {
    # for one connection only, https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
    *("connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer"),
    *("transfer-encoding", "upgrade", "proxy-connection"),
    # said by our own server
    *("date", "server", "set-cookie", "content-length", "x-request-id", "alt-svc"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose beginning is here; close it, however it ends.

    Attributes:
        status: HTTP status.
        headers: Those that may be passed on, names in lower case.
        body: All of it, or a stream of events that is yet to come, at most its first one read.
        resources: What ends the request, also at the inference server.
        model: The model that was asked.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes | AsyncIterator[bytes]
    resources: AsyncExitStack
    model: str

    def renamed(self, names: Mapping[str, str]) -> Answer:
        """The answer with other names in its JSON object; as it is if it has none."""
        if self.status != 200 or not names or not isinstance(self.body, bytes):
            return self
        try:
            said = dict(json.loads(self.body))
        except (ValueError, TypeError):
            return self
        body = json.dumps({names.get(name, name): value for name, value in said.items()})
        return replace(self, body=body.encode())

    async def aclose(self) -> None:
        """End the request. Closing twice changes nothing."""
        await self.resources.aclose()


def passed_on(headers: httpx2.Headers) -> dict[str, str]:
    """The headers of an inference server that a client may see."""
    return {
        name: value
        for name, value in headers.items()
        if name not in _NOT_PASSED_ON and not name.startswith("access-control-")
    }


async def read_body(response: httpx2.Response) -> bytes | AsyncIterator[bytes]:
    """The whole body, or a stream of events once its first one is there.

    Iterating the stream raises `UpstreamError` when the server goes away before the end.

    Raises:
        httpx2.HTTPError: The connection broke.
    """
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "text/event-stream" or response.status_code != 200:
        return b"".join([chunk async for chunk in response.aiter_raw()])
    events = whole_events(response.aiter_raw())
    return _stream(await anext(events, b""), events, str(response.request.url))


async def _stream(first: bytes, rest: AsyncIterator[bytes], address: str) -> AsyncIterator[bytes]:
    yield first
    try:
        async for chunk in rest:
            yield chunk
    except httpx2.HTTPError as error:
        failure = gone(error)
        failure.add_note(address)
        raise failure from error


def gone(error: Exception) -> UpstreamError:
    """The error for a server that went away in the middle of an answer.

    Its address is added as a note, which logs show and clients do not get.
    """
    return UpstreamError(
        f"the inference server went away before the answer was complete ({type(error).__name__})"
    )
