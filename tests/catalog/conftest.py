"""A server on this machine that has models and the published list, and writes down who asked."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from gpt4all.catalog import catalog, published
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.catalog import Catalogue
from gpt4all.testing import tiny_model


class Server:
    """Files by path, and the requests so far as (path, headers)."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.status = 200
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.requests.append((self.path, dict(self.headers)))
                body = outer.files.get(self.path.partition("?")[0])
                if body is None:
                    self.send_error(404)
                    return
                tag = f'"{len(body)}"'
                if self.headers.get("If-None-Match") == tag:
                    self.send_response(304)
                    self.end_headers()
                    return
                self.send_response(outer.status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("ETag", tag)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def online(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Downloads are allowed, and everything published is on the server."""
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    monkeypatch.setenv("GPT4ALL_CATALOG", "off")
    monkeypatch.setenv("GPT4ALL_MIRROR", server.address)
    monkeypatch.setenv("HF_ENDPOINT", server.address)
    monkeypatch.setattr(published, "_attempted", set())
    look_up = socket.getaddrinfo

    def only_here(host: Any, *arguments: Any, **options: Any) -> Any:
        if host not in ("127.0.0.1", "localhost"):
            raise socket.gaierror(socket.EAI_NONAME, "a test has no network")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    return server


@pytest.fixture(scope="session")
def tiny_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return tiny_model(tmp_path_factory.mktemp("catalog") / "tiny.gguf").read_bytes()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The model directory of the settings."""
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


def card(filename: str, **facts: object) -> ModelCard:
    """A card with some facts, named as the published lists name them."""
    return ModelCard.from_entry({"filename": filename, **facts}, generation=3)


def publish(monkeypatch: pytest.MonkeyPatch, *cards: ModelCard) -> None:
    """Make these cards the whole catalogue."""
    monkeypatch.setattr(catalog, "load", lambda: Catalogue(cards))
