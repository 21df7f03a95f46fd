"""A real waitress on a free port, and curl to talk to it."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.flask_app import create_app
from gpt4all.server.options import ServerOptions
from gpt4all.server.v0.listener import Listener

CHAT = "/v0/language-models/chat-completions"
GENERATE = "/v0/language-models/generate"
RETRIEVE = "/v0/language-models/retrieve"
MODELS = "/v0/models"


@dataclass(frozen=True)
class Client:
    """Sends requests with curl."""

    url: str

    def get(self, path: str, *arguments: str) -> tuple[int, Any]:
        """Status and JSON of an answer."""
        return self._curl(b"", *arguments, self.url + path)

    def post(
        self, path: str, body: Any, *arguments: str, kind: str = "application/json"
    ) -> tuple[int, Any]:
        """The same for a body: JSON, or bytes as they are."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        header = f"Content-Type: {kind}"
        return self._curl(data, "--data-binary", "@-", "-H", header, *arguments, self.url + path)

    def _curl(self, data: bytes, *arguments: str) -> tuple[int, Any]:
        said = subprocess.run(
            ["curl", "-sS", "-w", "\n%{http_code}", *arguments],
            input=data,
            capture_output=True,
            check=True,
        )
        body, _, status = said.stdout.rpartition(b"\n")
        return int(status), json.loads(body)


@contextmanager
def serving(model: GPT4All, options: ServerOptions | None = None) -> Iterator[Client]:
    """A server around a model, on a free port of this machine whatever the options say."""
    options = options or ServerOptions(allow_download=True, queue_size=8)
    listener = Listener(create_app(model, options), replace(options, host="127.0.0.1", port=0))
    thread = threading.Thread(target=listener.run)
    thread.start()
    try:
        yield Client(f"http://127.0.0.1:{listener.port}")
    finally:
        listener.stop()
        thread.join()


@contextmanager
def held(model: GPT4All, count: int) -> Iterator[None]:
    """A model that computes nothing before so many completions are asked for in the block."""
    engine = model.model.loaded.engine
    is_held = threading.Event()
    n_asked = 0

    def hold() -> None:
        nonlocal n_asked
        is_held.set()
        deadline = time.monotonic() + 60
        while n_asked < count and time.monotonic() < deadline:
            time.sleep(0.001)
            n_asked = len(engine._commands)

    engine._send(hold)
    assert is_held.wait(30)
    yield
    assert n_asked >= count, "they did not come at the same time"


@pytest.fixture
def client(built_in: GPT4All) -> Iterator[Client]:
    """A server with the built-in model."""
    with serving(built_in) as client:
        yield client


@pytest.fixture
def models_folder(tmp_path: Path, tiny_path: Path) -> Path:
    """A model directory that holds one small model."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "small.gguf").symlink_to(tiny_path)
    return tmp_path / "models"
