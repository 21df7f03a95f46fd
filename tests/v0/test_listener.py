"""Many clients at once, clients that go away, and the end of the server."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.flask_app import create_app
from gpt4all.server.options import ServerOptions
from gpt4all.server.v0.listener import Listener

from .conftest import GENERATE, Client, held, serving

COUNTRIES = ("France", "Spain", "Italy", "Germany", "Japan", "Russia", "Egypt", "Greece")

LONG = {"prompt": "hello", "max_tokens": 20_000}
"""A request that takes far longer than a test, on a model that never ends by itself."""


@pytest.fixture
def endless(tiny_path: Path) -> Iterator[GPT4All]:
    """A model with room for nine of them, eight at once."""
    with GPT4All(tiny_path, n_ctx=200_000, n_slots=8) as model:
        yield model
        model.model.loaded.engine.check_integrity()


def until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread brings about."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.005)


def counts(model: GPT4All) -> tuple[int, int]:
    """Completions being computed, and waiting for that."""
    engine = model.model.loaded.engine
    scheduler = engine._scheduler
    return engine.call(lambda: (len(scheduler.running), len(scheduler.waiting)))


def is_refused(port: int) -> bool:
    """Whether nobody listens there; one who stops while it is asked resets the connection."""
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except (ConnectionRefusedError, ConnectionResetError):
        return True
    return False


def send(client: Client, body: dict[str, Any]) -> socket.socket:
    """A connection whose request is on the way."""
    host, _, port = client.url.removeprefix("http://").partition(":")
    connection = socket.create_connection((host, int(port)))
    data = json.dumps(body).encode()
    head = (
        f"POST {GENERATE} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    connection.sendall(head.encode() + data)
    return connection


def test_eight_callers_share_the_batch(built_in: GPT4All) -> None:
    """The model is sure of its answers: sums in another order do not change them."""
    prompts = [f"The capital of {country} is" for country in COUNTRIES]
    alone = [built_in.generate(prompt, max_tokens=4, temp=0) for prompt in prompts]
    assert len(set(alone)) == len(prompts) == 8
    asked = [{"prompt": prompt, "max_tokens": 4, "temp": 0} for prompt in prompts]
    with (
        serving(built_in) as client,
        held(built_in, 8),
        ThreadPoolExecutor(8) as callers,
    ):
        answers = list(callers.map(lambda each: client.post(GENERATE, each), asked))
    assert [answer["completion"] for _, answer in answers] == alone


def test_callers_run_at_the_same_time(endless: GPT4All) -> None:
    with serving(endless) as client:
        connections = [send(client, LONG) for _ in range(8)]
        until(lambda: counts(endless) == (8, 0))
        for connection in connections:
            connection.close()
        until(lambda: counts(endless) == (0, 0))


def test_a_client_that_goes_away_while_it_waits_leaves_the_queue(endless: GPT4All) -> None:
    with serving(endless) as client:
        running = [send(client, LONG) for _ in range(8)]
        until(lambda: counts(endless) == (8, 0))
        waiting = send(client, LONG)
        until(lambda: counts(endless) == (8, 1))
        waiting.close()
        until(lambda: counts(endless) == (8, 0))
        for connection in running:
            connection.close()
        until(lambda: counts(endless) == (0, 0))


def test_more_requests_than_threads_are_refused_and_health_is_answered(endless: GPT4All) -> None:
    with serving(endless, ServerOptions(n_parallel=1, queue_size=1)) as client:
        connections = [send(client, LONG) for _ in range(2)]
        until(lambda: counts(endless) == (2, 0))
        status, answer = client.post(GENERATE, LONG)
        assert status == 503
        assert "waiting" in answer["error"]
        assert client.get("/health")[0] == 200
        for connection in connections:
            connection.close()
        until(lambda: counts(endless) == (0, 0))


def test_the_end_waits_for_requests_on_the_way(endless: GPT4All) -> None:
    application = create_app(endless)
    arrived, may_be_answered = threading.Semaphore(0), threading.Event()

    def gated(environ: dict[str, Any], start_response: Any) -> Any:
        arrived.release()
        assert may_be_answered.wait(60)
        return application(environ, start_response)

    listener = Listener(gated, ServerOptions(port=0))
    serving_thread = threading.Thread(target=listener.run)
    serving_thread.start()
    client = Client(f"http://127.0.0.1:{listener.port}")
    with ThreadPoolExecutor(4) as callers:
        asked = {"prompt": "hello", "max_tokens": 20}
        answers = [callers.submit(client.post, GENERATE, asked) for _ in range(4)]
        try:
            assert all(arrived.acquire(timeout=30) for _ in answers)
            listener.stop()
            until(lambda: is_refused(listener.port))
        finally:
            listener.stop()
            may_be_answered.set()
        serving_thread.join(20)
        results = [answer.result() for answer in answers]
    assert [status for status, _ in results] == [200] * 4
    assert all(answer["finish_reason"] == "length" for _, answer in results)
    assert not serving_thread.is_alive()


def test_an_idle_connection_does_not_delay_the_end(model: GPT4All) -> None:
    with serving(model) as client:
        host, _, port = client.url.removeprefix("http://").partition(":")
        idle = socket.create_connection((host, int(port)))
        idle.sendall(b"POST / HTTP/1.1\r\n")
        started = time.monotonic()
    assert time.monotonic() - started < 5
    idle.close()


def test_what_is_not_http_is_answered_in_json(model: GPT4All) -> None:
    with serving(model) as client:
        host, _, port = client.url.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"NONSENSE\r\n\r\n")
            answer = connection.makefile("rb").read()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.0 400")
    assert "error" in json.loads(body)


def test_a_port_that_is_taken(model: GPT4All) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ValueError, match=f"127.0.0.1:{port} cannot be listened on"):
            Listener(create_app(model), ServerOptions(port=port))
