"""Retrieve, when the model has to be fetched: from a real server that stands for the network."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.options import ServerOptions
from tests.catalog.conftest import card, publish
from tests.http.conftest import serving_models

from .conftest import RETRIEVE, Client, serving


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_path: Path
) -> Iterator[dict[str, str]]:
    """A request for the one model of a catalogue, whose file is there to be fetched."""
    (tmp_path / "network" / "gguf").mkdir(parents=True)
    data = tiny_path.read_bytes()
    (tmp_path / "network" / "gguf" / "fresh.gguf").write_bytes(data)
    (tmp_path / "network" / "gguf" / "wrong.gguf").write_bytes(data)
    md5 = hashlib.md5(data).hexdigest()
    size = len(data)
    fresh = card("fresh.gguf", aliases=["fresh-alias"], filesize=size, md5sum=md5)
    wrong = card("wrong.gguf", filesize=size, md5sum="0" * 32)
    publish(monkeypatch, fresh, wrong)
    handler = partial(_Quiet, directory=str(tmp_path / "network"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    look_up = socket.getaddrinfo

    def only_here(host: Any, *arguments: Any, **options: Any) -> Any:
        if str(host).endswith("gpt4all.io"):
            raise socket.gaierror(socket.EAI_NONAME, "a test has no network")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", only_here)
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    monkeypatch.setenv("GPT4ALL_CATALOG", "off")
    monkeypatch.setenv("GPT4ALL_MIRROR", f"http://127.0.0.1:{server.server_port}")
    yield {"model_name": "fresh-alias"}
    server.shutdown()
    server.server_close()
    thread.join()


def test_on_flask(model: GPT4All, models_folder: Path, published: dict[str, str]) -> None:
    options = ServerOptions(allow_download=True, model_path=models_folder, queue_size=8)
    with serving(model, options) as client:
        status, answer = client.post(RETRIEVE, published)
    assert (status, answer["path"]) == (200, str(models_folder / "fresh.gguf"))
    assert Path(answer["path"]).stat().st_size == int(answer["config"]["filesize"])


def test_into_another_folder(model: GPT4All, tmp_path: Path, published: dict[str, str]) -> None:
    (tmp_path / "other").mkdir()
    with serving(model) as client:
        asked = {**published, "model_path": str(tmp_path / "other")}
        assert client.post(RETRIEVE, asked)[0] == 200
    assert (tmp_path / "other" / "fresh.gguf").is_file()


def test_on_port_4891(models_folder: Path, published: dict[str, str]) -> None:
    options = ServerOptions(allow_download=True, model_path=models_folder, threads=1)
    with serving_models(options) as served:
        client = Client(served.url)
        status, answer = client.post(RETRIEVE, published)
        assert (status, answer["config"]["filename"]) == (200, "fresh.gguf")
        assert str(models_folder) not in str(answer)
    assert (models_folder / "fresh.gguf").is_file()


def test_a_file_that_is_not_the_published_one(
    model: GPT4All, models_folder: Path, published: dict[str, str]
) -> None:
    options = ServerOptions(allow_download=True, model_path=models_folder, queue_size=8)
    with serving(model, options) as client:
        status, answer = client.post(RETRIEVE, {"model_name": "wrong"})
    assert (status, list(answer)) == (503, ["error"])
    assert str(models_folder) not in answer["error"]
    assert not (models_folder / "wrong.gguf").exists()
