"""``/v1/embeddings``: the vectors of the Python class in OpenAI's shape."""

from __future__ import annotations

import base64
import json
import socket
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gpt4all import Embed4All
from gpt4all.embedding_model import EmbeddingModel, Embeddings
from gpt4all.server.routes.embeddings import AT_ONCE
from tests.embeddings import minilm
from tests.http.conftest import Served, ok, wait_until

TEXTS = ["A cat sleeps on the sofa.", "The stock market fell."]
PATH = "/v1/embeddings"

CLOSE = 1e-3
"""What is computed together changes the last bits; other texts are much farther apart."""


@pytest.fixture(scope="module")
def expected(model_folder: Path) -> list[list[float]]:
    with Embed4All(model_folder / minilm.FILE) as embedder:
        vectors: list[list[float]] = embedder.embed(TEXTS)
        return vectors


def test_vectors_are_those_of_the_python_class(server: Served, expected: list[list[float]]) -> None:
    answer = ok(server.post(PATH, {"input": TEXTS, "model": "all-MiniLM-L6-v2.gguf2.f16"}))
    assert list(answer) == ["object", "data", "model", "usage"]
    assert answer["object"] == "list"
    assert answer["model"] == "all-MiniLM-L6-v2.gguf2.f16"
    assert [list(entry) for entry in answer["data"]] == [["object", "index", "embedding"]] * 2
    assert [(entry["object"], entry["index"]) for entry in answer["data"]] == [
        ("embedding", 0), ("embedding", 1),
    ]  # fmt: skip
    vectors = [entry["embedding"] for entry in answer["data"]]
    assert np.allclose(vectors, expected, atol=CLOSE)
    assert answer["usage"]["prompt_tokens"] == answer["usage"]["total_tokens"] > 10


def test_one_text_and_no_model(server: Served, expected: list[list[float]]) -> None:
    answer = ok(server.post(PATH, {"input": TEXTS[0]}))
    assert np.allclose(answer["data"][0]["embedding"], expected[0], atol=CLOSE)


def test_base64_is_little_endian_floats(server: Served, expected: list[list[float]]) -> None:
    answer = ok(server.post(PATH, {"input": TEXTS, "encoding_format": "base64"}))
    for entry, vector in zip(answer["data"], expected, strict=True):
        decoded = np.frombuffer(base64.b64decode(entry["embedding"]), "<f4")
        assert np.allclose(decoded, vector, atol=CLOSE)


@pytest.mark.parametrize("with_special_tokens", [True, False])
def test_token_ids_that_spell_a_text(
    server: Served, model_folder: Path, expected: list[list[float]], with_special_tokens: bool
) -> None:
    with Embed4All(model_folder / minilm.FILE) as embedder:
        tokens = embedder.gpt4all.model.tokenize("a cat sleeps on the sofa.")
    tokens = tokens if with_special_tokens else tokens[1:-1]
    for given in (tokens, [tokens]):
        answer = ok(server.post(PATH, {"input": given}))
        assert np.allclose(answer["data"][0]["embedding"], expected[0], atol=CLOSE)


def test_the_whole_length_may_be_asked_for(server: Served) -> None:
    answer = ok(server.post(PATH, {"input": "a", "dimensions": 384}))
    assert len(answer["data"][0]["embedding"]) == 384


def test_a_client_that_goes_away_ends_the_work(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = json.dumps({"input": ["A cat sleeps."] * (AT_ONCE * 3)}).encode()
    head = f"POST {PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    connection = socket.create_connection(server.address)
    counts = []
    embed = EmbeddingModel.embed

    def embed_and_leave(model: EmbeddingModel, texts: list[str], **how: Any) -> Embeddings:
        counts.append(len(texts))
        connection.close()
        wait_until(lambda: "gpt4all_requests_admitted 0.0" in server.get("/metrics").text)
        return embed(model, texts, **how)

    monkeypatch.setattr(EmbeddingModel, "embed", embed_and_leave)
    connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    wait_until(lambda: bool(counts))
    monkeypatch.undo()
    assert ok(server.post(PATH, {"input": "Another."}))["data"]
    assert counts == [AT_ONCE]


def test_many_texts_in_order(server: Served) -> None:
    texts = [f"Text number {number}." for number in range(AT_ONCE + 3)]
    answer = ok(server.post(PATH, {"input": texts}))
    assert [entry["index"] for entry in answer["data"]] == list(range(len(texts)))
    vectors = np.array([entry["embedding"] for entry in answer["data"]])
    for index in (0, AT_ONCE - 1, AT_ONCE, AT_ONCE + 2):
        (alone,) = ok(server.post(PATH, {"input": texts[index]}))["data"]
        assert np.argmax(vectors @ alone["embedding"]) == index
    assert answer["usage"]["prompt_tokens"] > AT_ONCE
