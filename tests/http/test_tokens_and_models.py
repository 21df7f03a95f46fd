"""The routes that generate nothing: tokens, models, health, and how paths may be written."""

from __future__ import annotations

import httpx2
import pytest

from gpt4all import GPT4All
from tests.http.conftest import Served, ok


def test_tokens_of_a_text(server: Served, built_in: GPT4All) -> None:
    text = "The capital of Österreich"
    model = built_in.model.loaded
    answer = ok(server.post("/v1/tokenize", {"text": text, "with_pieces": True}))
    assert answer["tokens"] == model.tokenize(text)
    assert answer["count"] == len(answer["tokens"]) == len(answer["pieces"])
    assert answer["n_ctx"] == model.n_ctx
    plain = ok(server.post("/v1/tokenize", {"text": text, "add_special": False}))
    assert plain["tokens"] == model.tokenize(text, is_start=False)
    assert plain["pieces"] is None
    back = ok(server.post("/v1/detokenize", {"tokens": plain["tokens"]}))
    assert back == {"text": text}


def test_tokens_of_a_conversation_are_those_of_its_chat_completion(server: Served) -> None:
    question = "why is the sky blue?"  # the model is sure of its answer
    messages = [{"role": "user", "content": question}]
    answer = ok(server.post("/v1/tokenize", {"messages": messages}))
    assert answer["count"] == server.chat(question)["usage"]["prompt_tokens"]
    completion = server.complete(answer["tokens"], temperature=0)
    assert (
        completion["choices"][0]["text"]
        == (server.chat(question, temperature=0)["choices"][0]["message"]["content"])
    )


def test_documented_tokens_are_those_of_the_built_in_model(server: Served) -> None:
    schemas = ok(server.get("/openapi.json"))["components"]["schemas"]
    examples = {
        name: {field: about["examples"][0] for field, about in schemas[name]["properties"].items()}
        for name in ("TokenizeAnswer", "DetokenizeRequest", "DetokenizeAnswer")
    }
    text = examples["DetokenizeAnswer"]["text"]
    answer = ok(server.post("/v1/tokenize", {"text": text, "with_pieces": True}))
    assert answer | {"n_ctx": 2048} == examples["TokenizeAnswer"]
    assert ok(server.post("/v1/detokenize", examples["DetokenizeRequest"])) == {"text": text}


def test_models_are_listed_without_their_paths(server: Served) -> None:
    response = server.get("/v1/models")
    listed = {entry["id"]: entry for entry in ok(response)["data"]}
    assert {"built-in", "tiny"} <= set(listed)
    assert "/" not in "".join(listed)
    entry = listed["tiny"]
    assert list(entry) == [
        "id", "object", "created", "owned_by", "kind", "size", "n_ctx", "is_loaded",
    ]  # fmt: skip
    assert (entry["object"], entry["kind"], entry["n_ctx"]) == ("model", "text", 512)
    for name in ("tiny", "tiny.gguf"):  # whatever requests may say
        assert ok(server.get(f"/v1/models/{name}"))["id"] == "tiny"


def test_engines_are_the_same_models(server: Served) -> None:
    engines = ok(server.get("/v1/engines"))["data"]
    assert [e["id"] for e in engines] == [m["id"] for m in ok(server.get("/v1/models"))["data"]]
    expected = {"id": "built-in", "object": "engine", "owner": "gpt4all", "ready": True}
    assert ok(server.get("/v1/engines/built-in")) == expected


@pytest.mark.parametrize(
    "path", ["models", "models/built-in", "engines", "engines/built-in", "health"]
)
def test_a_slash_at_the_end_makes_no_difference(server: Served, path: str) -> None:
    assert ok(server.get(f"/v1/{path}")) == ok(server.get(f"/v1/{path}/"))


@pytest.mark.parametrize(
    "path",
    [
        *("/v1/models", "/v1/models/built-in/", "/v1/engines", "/v1/engines/built-in"),
        *("/v1/health", "/health", "/health/live", "/health/ready", "/metrics"),
        *("/docs", "/openapi.json", "/", "/static/main.js", "/v0/models"),
    ],
)
def test_head_is_get_without_a_body(server: Served, path: str) -> None:
    answer = httpx2.head(server.url + path, timeout=60)
    assert (answer.status_code, answer.content) == (200, b"")
    # figures change between two requests
    if path != "/metrics":
        assert answer.headers["content-length"] == str(len(server.get(path).content))


@pytest.mark.parametrize(("path", "status"), [("/v1/chat/completions", 405), ("/nothing", 404)])
def test_head_where_there_is_no_get(server: Served, path: str, status: int) -> None:
    answer = httpx2.head(server.url + path, timeout=60)
    assert (answer.status_code, answer.content) == (status, b"")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/chat/completions/", {"messages": [{"role": "user", "content": "Hi"}]}),
        ("/v1/completions/", {"prompt": "Hi"}),
        ("/v1/embeddings/", {"input": "Hi"}),
        ("/v1/tokenize/", {"text": "Hi"}),
        ("/v1/detokenize/", {"tokens": [5]}),
    ],
)
def test_nor_does_it_for_requests_with_a_body(server: Served, path: str, body: object) -> None:
    ok(server.post(path, body))  # the client follows no redirects


def test_health(server: Served) -> None:
    assert ok(server.get("/v1/health")) == {"status": "ok"}
