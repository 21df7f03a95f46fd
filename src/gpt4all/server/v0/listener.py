"""Waitress, made to end without losing a request and to answer its own errors in JSON."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from typing import Any

from waitress import create_server, wasyncore  # type: ignore[import-untyped]  # it has no types
from waitress.channel import HTTPChannel  # type: ignore[import-untyped]  # as above
from waitress.task import ErrorTask  # type: ignore[import-untyped]  # as above

from gpt4all.errors import InvalidParameter
from gpt4all.server.options import ServerOptions

DISCARD_SECONDS = 5.0
"""How long a client that was refused may go on sending."""


class _JSONErrorTask(ErrorTask):  # type: ignore[misc]  # an untyped base
    """Answers a request that is not even HTTP, or too large to be read."""

    def execute(self) -> None:
        error = self.request.error
        body = json.dumps({"error": f"{error.reason}: {error.body}"}).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers.append(("Content-Type", "application/json"))
        self.set_close_on_finish()
        self.channel.is_refused = True
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):  # type: ignore[misc]  # an untyped base
    """A connection on which a client can read why it is refused, while it is still sending.

    If it were closed with data unread, the system would reset it, and the client could lose the
    answer (https://www.rfc-editor.org/rfc/rfc9112#section-9.6).
    """

    error_task_class = _JSONErrorTask
    will_close: bool
    is_refused = False
    _discards_until: float | None = None

    def handle_close(self) -> None:
        if self.is_refused and self.will_close and self._discards_until is None:
            self._discards_until = time.monotonic() + DISCARD_SECONDS
            self.will_close = False
            with contextlib.suppress(OSError):  # the client has gone; the next poll tells
                self.socket.shutdown(socket.SHUT_WR)
        else:
            super().handle_close()

    def received(self, data: bytes) -> bool:
        if self._discards_until is None:
            return bool(super().received(data))
        self.will_close = time.monotonic() > self._discards_until
        return False


class Listener:
    """A WSGI application on a port.

    Args:
        application: Answers the requests, on several threads at once.
        options: Where to listen, and how much is received at once.

    Attributes:
        port: The port.

    Raises:
        InvalidParameter: The address cannot be listened on.
    """

    def __init__(self, application: Any, options: ServerOptions) -> None:
        listening = _listening_socket(options.host, options.port)
        # One thread more than requests may be in hand, so that /health is always answered.
        n_threads = options.n_parallel + options.queue_size + 1
        self._drain_timeout = options.drain_timeout
        self.port: int = listening.getsockname()[1]
        self._stopping = threading.Event()
        self._channels: dict[int, Any] = {}
        self._server = create_server(
            application,
            map=self._channels,
            sockets=[listening],
            threads=n_threads,
            ident="gpt4all",
            connection_limit=max(1000, 2 * n_threads),
            channel_request_lookahead=1,  # without it nobody sees that a client has gone
            # Flask refuses sooner, and as it should; this is for bodies that nobody wants to read.
            max_request_body_size=2 * options.max_request_bytes,
        )
        self._server.channel_class = _Channel

    def run(self) -> None:
        """Serve until `stop`, then finish what has been received, as long as the options allow."""
        while not self._stopping.is_set():
            self._step(1.0)
        known = -1
        while known < len(self._channels):  # clients whom the system has already let in
            known = len(self._channels)
            self._step(0.0)
        self._server.del_channel()
        self._server.socket.close()
        deadline = time.monotonic() + self._drain_timeout
        while self._is_busy() and time.monotonic() < deadline:
            self._step(0.05)
        self._server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(self._channels)

    def stop(self) -> None:
        """Have `run` end; from a signal handler or any thread, and as often as one likes."""
        self._stopping.set()
        with contextlib.suppress(OSError):  # it has ended already
            self._server.pull_trigger()

    def _step(self, seconds: float) -> None:
        wasyncore.loop(timeout=seconds, use_poll=True, map=self._channels, count=1)

    def _is_busy(self) -> bool:
        """Whether a request is being answered, or an answer not yet sent."""
        channels = [c for c in self._channels.values() if isinstance(c, HTTPChannel)]
        return any(channel.requests or channel.total_outbufs_len for channel in channels)


def _listening_socket(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        raise InvalidParameter(f"{host}:{port} cannot be listened on: {error.strerror}") from error
