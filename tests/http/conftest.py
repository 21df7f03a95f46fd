"""The server as programs meet it: uvicorn on a free port, around the real application."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI

from gpt4all import GPT4All
from gpt4all.engine import Engine
from gpt4all.server.app import create_app
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from gpt4all.testing import tiny_model
from tests.embeddings import minilm

FACTS = ["The capital of France is ", "The capital of Spain is "]
"""The model is sure of what follows, whatever is computed beside it."""

LENGTH = 15_000
"""Tokens of the endless model's answers: more than it generates while a test looks on."""

PLAIN = "### Human: \n{0}\n### Assistant:\n"
"""The template of models that bring none."""


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs."""

    url: str
    """``http://127.0.0.1:<port>``, without a slash at the end."""
    pool: ModelPool

    @property
    def address(self) -> tuple[str, int]:
        """For sockets."""
        host, _, port = self.url.removeprefix("http://").partition(":")
        return host, int(port)

    def engines(self) -> list[Engine]:
        """The engines of all text-generating models in memory."""
        loaded = self.pool.loaded().values()
        return [model.model.loaded.engine for model in loaded if isinstance(model, GPT4All)]

    def n_running(self) -> int:
        """Completions that wait or run, of all models."""
        return sum(engine.n_running() for engine in self.engines())

    def post(self, path: str, body: object, **headers: str) -> httpx2.Response:
        """Send a JSON body; text and bytes are sent as they are."""
        if isinstance(body, str | bytes):
            headers.setdefault("content_type", "application/json")
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        content = body if isinstance(body, str | bytes) else None
        json = None if isinstance(body, str | bytes) else body
        url = self.url + path
        return httpx2.post(url, content=content, json=json, headers=named, timeout=60)

    def get(self, path: str) -> httpx2.Response:
        return httpx2.get(self.url + path, timeout=60)

    def chat(self, text: str = "Name 3 colors", /, **more: Any) -> dict[str, Any]:
        """A chat completion that must succeed."""
        body = {"messages": [{"role": "user", "content": text}], **more}
        return ok(self.post("/v1/chat/completions", body))

    def complete(
        self, prompt: object = "The capital of France is", /, **more: Any
    ) -> dict[str, Any]:
        """A text completion that must succeed."""
        return ok(self.post("/v1/completions", {"prompt": prompt, **more}))


def ok(response: httpx2.Response) -> dict[str, Any]:
    """The JSON of an answer, which must be a success."""
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


def error(response: httpx2.Response, status: int) -> dict[str, Any]:
    """The error object of an answer, which must have OpenAI's shape."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    assert list(body) == ["error"]
    found: dict[str, Any] = body["error"]
    assert list(found) == ["message", "type", "param", "code"]
    assert found["message"]
    assert found["type"] == ("server_error" if status >= 500 else "invalid_request_error")
    return found


def wait_until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Return as soon as a condition holds; fail if it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.002)


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Run an application in a thread; the address is ready for connections at once."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(2048)
        config = uvicorn.Config(app, log_level="error", ws="none", timeout_graceful_shutdown=5)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive(), "the server did not end"


@contextmanager
def serving_models(options: ServerOptions) -> Iterator[Served]:
    """A server of its own, for tests that need special options or models."""
    pool = ModelPool(options)
    with serving(create_app(pool, options)) as url:
        yield Served(url, pool)


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory, tiny_path: Path) -> Path:
    """A folder with a random model that never ends by itself, and an embedding model."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(tiny_path, folder / "tiny.gguf")
    minilm.write_gguf(folder / minilm.FILE)
    return folder


@pytest.fixture(scope="session")
def shared_server(model_folder: Path) -> Iterator[Served]:
    """One server for all tests."""
    options = ServerOptions(model_path=model_folder, threads=1, n_parallel=4)
    with serving_models(options) as served:
        yield served


@pytest.fixture
def server(shared_server: Served) -> Iterator[Served]:
    """The shared server; afterwards nothing runs, and slots and cells add up."""
    yield shared_server
    wait_until(lambda: shared_server.n_running() == 0)
    for engine in shared_server.engines():
        engine.check_integrity()


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A model that would generate for a long time, one request after the other; one may wait."""
    folder = tmp_path_factory.mktemp("endless")
    tiny_model(folder / "endless.gguf", never_ends=True, n_ctx=16384, n_layer=4, n_embd=128)
    options = ServerOptions(
        model_path=folder,
        default_model="endless",
        n_ctx=16384,
        n_parallel=1,
        queue_size=1,
        threads=1,
    )
    with serving_models(options) as server:
        server.complete("Hi", max_tokens=1)  # it is loaded now
        yield server


def sent(server: Served, path: str, **body: Any) -> socket.socket:
    """A request to the endless model on its way; closing the socket is the client going away."""
    body = {"model": "endless", "max_tokens": LENGTH, "temperature": 0, **body}
    content = json.dumps(body).encode()
    connection = socket.create_connection(server.address, timeout=30)
    connection.sendall(
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(content)}\r\n\r\n".encode()
        + content
    )
    return connection
