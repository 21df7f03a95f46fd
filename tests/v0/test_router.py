"""The same four routes on port 4891, beside OpenAI's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.options import ServerOptions
from gpt4all.server.v0 import openapi, requests
from tests.http.conftest import Served, serving_models, wait_until

from .conftest import CHAT, GENERATE, MODELS, RETRIEVE, Client, held
from .test_documents import JOKE
from .test_listener import COUNTRIES, send


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, tiny_path: Path) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    shutil.copy(tiny_path, folder / "tiny.gguf")
    options = ServerOptions(model_path=folder, threads=1, n_parallel=8, n_ctx=512)
    with serving_models(options) as served:
        yield served


@pytest.fixture
def client(served: Served) -> Iterator[Client]:
    yield Client(served.url)
    wait_until(lambda: served.n_running() == 0)


def test_the_documented_requests(client: Client) -> None:
    status, chat = client.post(CHAT, JOKE)
    assert (status, chat["model"]) == (200, "built-in")
    assert chat["replies"] == [choice["message"] for choice in chat["choices"]]
    status, generated = client.post(GENERATE, {"prompt": "Once upon a time"})
    assert status == 200
    assert generated["text"] == "Once upon a time" + generated["completion"]
    status, models = client.get(MODELS)
    assert (status, models["models"][:3]) == (200, ["gptj", "llama", "mpt"])
    status, retrieved = client.post(RETRIEVE, {"model_name": "built-in", "allow_download": True})
    assert (status, retrieved["success"]) == (200, True)


def test_the_raw_format(client: Client, built_in: GPT4All) -> None:
    asked = {"prompt": "The capital of France is ", "temp": 0, "max_tokens": 20}
    expected = built_in.generate("The capital of France is ", temp=0, max_tokens=20)
    assert client.post(GENERATE + "?format=raw", asked) == (200, expected)
    assert list(client.post(CHAT + "?format=raw", JOKE)[1]) == ["model", "usage", "choices"]
    assert client.get(MODELS + "?format=raw") == (200, GPT4All.list_models())
    asked = {"model_name": "tiny"}
    assert client.post(RETRIEVE + "?format=raw", asked) == (200, "tiny.gguf")


def test_another_model(client: Client) -> None:
    status, answer = client.post(GENERATE, {"prompt": "a", "max_tokens": 2, "model": "tiny"})
    assert (status, answer["model"]) == (200, "tiny")
    status, answer = client.post(GENERATE, {"prompt": "a", "model": "tinny"})
    assert status == 404
    assert "tiny" in answer["error"]


def test_no_paths_and_no_downloads(client: Client) -> None:
    _, answer = client.post(RETRIEVE, {"model_name": "tiny"})
    assert "path" not in answer
    assert "path" not in answer["config"]
    status, answer = client.post(RETRIEVE, {"model_name": "tiny", "model_path": "/tmp"})
    assert (status, "model_path" in answer["error"]) == (400, True)
    assert client.post(RETRIEVE, {"model_name": "llama3.2:1b"})[0] == 409
    assert client.post(RETRIEVE, {"model_name": "/etc/passwd"})[0] == 400


@pytest.mark.parametrize("path", [CHAT, GENERATE, RETRIEVE])
@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"x": 1}', b'{"prompt": "\\ud800"}']
)
def test_hostile_bodies(client: Client, path: str, body: bytes) -> None:
    status, answer = client.post(path, body)
    assert status == 400
    assert isinstance(answer["error"], str)


def test_other_content_types_and_methods(client: Client) -> None:
    assert client.post(GENERATE, b"{}", kind="text/plain")[0] == 415
    assert client.get(GENERATE)[0] == 405


def test_eight_callers(client: Client, served: Served) -> None:
    """The model is sure of its answers: sums in another order do not change them."""
    asked: list[dict[str, Any]] = [
        {"prompt": f"The capital of {country} is", "max_tokens": 4, "temp": 0}
        for country in COUNTRIES
    ]
    alone = [client.post(GENERATE, each)[1]["completion"] for each in asked]
    assert len(set(alone)) == len(asked) == 8
    model = served.pool.loaded()["built-in"]
    assert isinstance(model, GPT4All)
    with held(model, 8), ThreadPoolExecutor(8) as callers:
        together = list(callers.map(lambda each: client.post(GENERATE, each), asked))
    assert [answer["completion"] for _, answer in together] == alone


def test_a_client_that_goes_away_frees_its_slot(client: Client, served: Served) -> None:
    connection = send(client, {"prompt": "a", "max_tokens": 500, "model": "tiny"})
    connection.close()
    wait_until(lambda: served.n_running() == 0)


def test_the_documentation_has_exactly_the_fields(client: Client) -> None:
    _, api = client.get("/openapi.json")
    for path, checks in (
        (CHAT, requests._CHAT),
        (GENERATE, requests._GENERATE),
        (RETRIEVE, requests._RETRIEVE),
    ):
        body = api["paths"][path]["post"]["requestBody"]
        fields = body["content"]["application/json"]["schema"]["properties"]
        assert set(fields) == set(checks) - {"n_batch"}, "n_batch is refused"
        assert all("description" in field and "examples" in field for field in fields.values())
        assert openapi._FORMAT in api["paths"][path]["post"]["parameters"]
    assert "get" in api["paths"][MODELS]
