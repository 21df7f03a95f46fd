"""Streaming chat clients on plain sockets: light enough that the server is what gets measured."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Stream:
    """One streamed answer, as its client saw it."""

    started: float
    first: float = 0.0
    """Seconds from the request to the first piece of text."""
    n_pieces: int = 0
    seconds: float = 0.0
    is_complete: bool = False
    """Whether it ended with ``[DONE]``."""
    problem: str = ""


@dataclass
class Client:
    """One user, who asks again as soon as the answer is complete."""

    streams: list[Stream] = field(default_factory=list)

    @property
    def n_pieces(self) -> int:
        """Pieces of text of all its answers."""
        return sum(stream.n_pieces for stream in self.streams)


def chat_body(prompt: str, n_tokens: int, *, model: str = "built-in") -> bytes:
    """A request for a streamed answer at default sampling."""
    body = {
        "model": model,
        "messages": [{"role": "user", "content": prompt}],
        "max_tokens": n_tokens,
        "stream": True,
    }
    return json.dumps(body).encode()


def request(url: str, body: bytes) -> bytes:
    """The bytes of a POST to /v1/chat/completions."""
    address = urlsplit(url)
    head = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def connect(url: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection to the server."""
    address = urlsplit(url)
    return await asyncio.open_connection(address.hostname, address.port)


async def stream(url: str, body: bytes) -> Stream:
    """Ask once and read the answer to its end."""
    made = Stream(time.perf_counter())
    writer = None
    try:
        reader, writer = await connect(url)
        writer.write(request(url, body))
        status = await reader.readline()
        if b" 200 " not in status:
            made.problem = status.decode(errors="replace").strip()
            return made
        while line := await reader.readline():
            if _is_piece(line):
                made.n_pieces += 1
                made.first = made.first or time.perf_counter() - made.started
            elif line.startswith(b"data: [DONE]"):
                made.is_complete = True
                break
        if not made.is_complete:
            made.problem = "the stream ended early"
    except OSError as error:
        made.problem = repr(error)
    finally:
        made.seconds = time.perf_counter() - made.started
        if writer is not None:
            writer.close()
    return made


async def ask_until(url: str, body: bytes, end: float, client: Client) -> None:
    """Ask again and again until the clock says ``end``."""
    while time.perf_counter() < end:
        client.streams.append(await stream(url, body))


async def load(url: str, n_clients: int, seconds: float, body: bytes) -> list[Client]:
    """Clients that ask for that long at once; each finishes its last answer."""
    clients = [Client() for _ in range(n_clients)]
    end = time.perf_counter() + seconds
    await asyncio.gather(*(ask_until(url, body, end, client) for client in clients))
    return clients


async def vanish(url: str, body: bytes, n_pieces: int) -> None:
    """Ask, read a few pieces of the answer, and go away without a word."""
    reader, writer = await connect(url)
    writer.write(request(url, body))
    n_read = 0
    while n_read < n_pieces and (line := await reader.readline()):
        n_read += _is_piece(line)
    writer.transport.abort()
    if n_read < n_pieces:
        raise RuntimeError(f"the answer ended after {n_read} pieces, before its client went away")


def _is_piece(line: bytes) -> bool:
    """Whether an event brings text."""
    return b'"content"' in line and b'"content":""' not in line.replace(b" ", b"")
