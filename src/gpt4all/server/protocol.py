"""HTTP on a connection: uvicorn's, with limits on what it accepts before a request begins.

uvicorn waits for ever for the headers of a first request and takes any number of them, so one
client could occupy the server with a handful of bytes per minute, or fill its memory.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADER_SECONDS = 20.0
"""Time in which the headers of a request must arrive."""

MAX_HEADER_BYTES = 64 * 1024
"""Address and headers of a request together, if they arrive in several pieces."""

MAX_HEADERS = 200
"""Of one request."""


class TooManyHeaders(ValueError):  # noqa: N818  # never seen outside; answered with status 400
    """A request has too many headers."""


class LimitedProtocol(HttpToolsProtocol):
    """One connection."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._n_bytes = 0
        self._is_between_requests = True
        self._too_slow: asyncio.TimerHandle | None = None

    def connection_made(  # type: ignore[override]  # uvicorn narrows the type too
        self, transport: asyncio.Transport
    ) -> None:
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait_for_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        self._have_headers()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came; whatever it is, it ends uvicorn's wait for another request."""
        if self._is_between_requests:
            self._n_bytes += len(data)
            if self._too_slow is None:
                self._wait_for_headers()
        super().data_received(data)
        # The parser keeps a header to itself until it is complete.
        if self._is_between_requests and self._n_bytes > MAX_HEADER_BYTES:
            self.send_400_response("The headers are too long.")

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header is here."""
        super().on_header(name, value)
        if len(self.headers) > MAX_HEADERS:
            raise TooManyHeaders

    def on_headers_complete(self) -> None:
        """All headers are here; how long the body may take is decided elsewhere."""
        self._have_headers()
        self._is_between_requests = False
        self._n_bytes = 0
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """The next request may come."""
        self._is_between_requests = True
        super().on_response_complete()

    def _wait_for_headers(self) -> None:
        self._too_slow = self.loop.call_later(HEADER_SECONDS, self._give_up)

    def _have_headers(self) -> None:
        if self._too_slow is not None:
            self._too_slow.cancel()
            self._too_slow = None

    def _give_up(self) -> None:
        self._too_slow = None
        self.transport.close()
