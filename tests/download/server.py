"""A real HTTP server on a free port that does to a download what networks do."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BLOCK = 16 * 1024


@dataclass
class File:
    """What is served at a path; None for a header leaves it out."""

    data: bytes
    etag: str | None = '"first"'
    modified: str | None = "Mon, 02 Nov 2026 10:00:00 GMT"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """How one answer differs from an honest one; the default is honest.

    Attributes:
        drop_after: Bytes of the body after which the connection breaks.
        resets: Whether it breaks without a goodbye, so that bytes on their way are lost.
        stall_after: Bytes of the body after which nothing comes until the server is stopped.
        stall_from: The same, but bytes of all bodies that the server has sent by then.
        status: Answer with this and no body.
        redirect: Answer with a redirect to this.
        ignores_ranges: Send the whole file with 200.
        ignores_conditions: Send a range of another version than was asked for.
        content_range: Say this instead of the true range.
        shift: Send the bytes from so much further on, under the right headers.
        headers: Added to or put in place of the others.
        body: Send this instead of the file.
        framing: "length", "chunked", or "none" (the end of the connection is the end of the body).
        rate: Bytes per second; 0 does not limit.
    """

    drop_after: int | None = None
    resets: bool = False
    stall_after: int | None = None
    stall_from: int | None = None
    status: int | None = None
    redirect: str | None = None
    ignores_ranges: bool = False
    ignores_conditions: bool = False
    content_range: str | None = None
    shift: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    framing: str = "length"
    rate: int = 0


HONEST = Fault()


@dataclass
class Request:
    """What was asked and how much was sent."""

    path: str
    headers: dict[str, str]
    start: int = 0
    n_sent: int = 0


Chooser = Callable[[int, Request], Fault]
"""From the number of a request, counted from 0, and the request to what is done to it."""


class HostileServer(ThreadingHTTPServer):
    """Serves ``files``; ``choose`` says what goes wrong with which request."""

    daemon_threads = False  # server_close waits for them
    block_on_close = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.files: dict[str, File] = {}
        self.choose: Chooser = lambda _, __: HONEST
        self.requests: list[Request] = []
        self.changed = threading.Condition()
        self.released = threading.Event()
        self.n_open = 0
        self.most_open = 0
        self.scheme = "http"
        self._sockets: list[socket.socket] = []

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        self._sockets.append(connection)
        return connection, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that go away are the purpose of these tests."""

    def plan(self, *faults: Fault, then: Fault = HONEST) -> None:
        """Do these to the next requests, in order, and ``then`` to the rest."""
        done = len(self.requests)
        self.choose = lambda n, _: faults[n - done] if n - done < len(faults) else then

    def url(self, path: str = "/m.gguf") -> str:
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    @property
    def n_sent(self) -> int:
        """Bytes of bodies sent so far."""
        return sum(request.n_sent for request in self.requests)

    def wait_until_sent(self, n_bytes: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self.n_sent >= n_bytes, timeout=100)

    def close_connections(self) -> None:
        """End keep-alive connections that clients have left open."""
        self.released.set()
        for connection in self._sockets:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: HostileServer

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass

    def do_GET(self) -> None:
        server = self.server
        path = self.path
        if path.startswith("http://"):  # asked as a proxy
            path = "/" + path.split("/", 3)[3]
        request = Request(path, {k.lower(): v for k, v in self.headers.items()})
        with server.changed:
            number = len(server.requests)
            server.requests.append(request)
            server.n_open += 1
            server.most_open = max(server.most_open, server.n_open)
        try:
            self._answer(request, server.choose(number, request))
        except OSError:
            self.close_connection = True
        finally:
            with server.changed:
                server.n_open -= 1

    def _answer(self, request: Request, fault: Fault) -> None:
        file = self.server.files.get(request.path.partition("?")[0])
        if fault.redirect is not None:
            self._plain(302, {"Location": fault.redirect})
        elif fault.status is not None or file is None:
            self._plain(fault.status or 404, fault.headers)
        else:
            self._send(request, file, fault)

    def _plain(self, status: int, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _send(self, request: Request, file: File, fault: Fault) -> None:
        data = file.data if fault.body is None else fault.body
        span = None if fault.ignores_ranges else self._range(request, file, fault, len(data))
        if span is not None and span[0] >= len(data):
            return self._plain(416, {"Content-Range": f"bytes */{len(data)}"})
        start, end = span or (0, len(data))
        request.start = start
        headers = {"Content-Type": "application/octet-stream"}
        if file.etag is not None:
            headers["ETag"] = file.etag
        if file.modified is not None:
            headers["Last-Modified"] = file.modified
        if span is not None:
            headers["Content-Range"] = fault.content_range or f"bytes {start}-{end - 1}/{len(data)}"
        if fault.framing == "length":
            headers["Content-Length"] = str(end - start)
        elif fault.framing == "chunked":
            headers["Transfer-Encoding"] = "chunked"
        else:
            headers["Connection"] = "close"
            self.close_connection = True
        self.send_response(200 if span is None else 206)
        for name, value in {**headers, **file.headers, **fault.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        piece = data[start + fault.shift : end + fault.shift].ljust(end - start, b"\0")
        self._send_body(request, piece, fault)
        return None

    def _range(
        self, request: Request, file: File, fault: Fault, total: int
    ) -> tuple[int, int] | None:
        asked = request.headers.get("range")
        condition = request.headers.get("if-range")
        is_other = condition not in (None, file.etag, file.modified)
        if asked is None or (is_other and not fault.ignores_conditions):
            return None
        first, _, last = asked.removeprefix("bytes=").partition("-")
        return int(first), min(int(last) + 1 if last else total, total)

    def _send_body(self, request: Request, piece: bytes, fault: Fault) -> None:
        begun = time.monotonic()
        for position in range(0, len(piece), BLOCK):
            block = piece[position : position + BLOCK]
            if fault.drop_after is not None and position + len(block) > fault.drop_after:
                self._write(request, block[: fault.drop_after - position], fault)
                return self._break(fault)
            if self._stalls(fault, position):
                self.server.released.wait(60)
                return self._break(fault)
            self._write(request, block, fault)
            if fault.rate:  # a slow line, not a way to wait for something
                ahead = (position + len(block)) / fault.rate - (time.monotonic() - begun)
                self.server.released.wait(max(ahead, 0))
        if fault.framing == "chunked":
            self.wfile.write(b"0\r\n\r\n")
        return None

    def _stalls(self, fault: Fault, position: int) -> bool:
        after, start = fault.stall_after, fault.stall_from
        return (after is not None and position >= after) or (
            start is not None and self.server.n_sent >= start
        )

    def _write(self, request: Request, block: bytes, fault: Fault) -> None:
        chunked = fault.framing == "chunked"
        self.wfile.write(b"%x\r\n%b\r\n" % (len(block), block) if chunked and block else block)
        with self.server.changed:
            request.n_sent += len(block)
            self.server.changed.notify_all()

    def _break(self, fault: Fault) -> None:
        if fault.resets:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        with suppress(OSError):
            self.connection.close()


@contextmanager
def serving(
    files: Mapping[str, File] | None = None, *, tls: ssl.SSLContext | None = None
) -> Iterator[HostileServer]:
    """A running server."""
    server = HostileServer()
    server.files.update(files or {})
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
        server.scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.close_connections()
        server.server_close()


def gguf(n_bytes: int, seed: int = 0) -> bytes:
    """Bytes that begin like a GGUF and nowhere repeat."""
    import random  # noqa: PLC0415

    return b"GGUF" + random.Random(seed).randbytes(n_bytes - 4)


def sent(requests: Iterable[Request]) -> int:
    return sum(request.n_sent for request in requests)
