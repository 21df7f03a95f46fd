"""GPU mode from outside: a client, our server, and inference servers behind it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import openai
import pytest

from gpt4all.remote.watch import Patience
from tests.remote.server import LONGEST, Gateway, Inference, Start, Visit, completed, event, hello

QUESTION = {"model": "served", "messages": [{"role": "user", "content": "Hi"}]}
CHAT = "/v1/chat/completions"


async def collect(chunks: AsyncIterator[bytes]) -> bytes:
    return b"".join([chunk async for chunk in chunks])


def error_of(answer: httpx2.Response) -> dict[str, Any]:
    error: dict[str, Any] = answer.json()["error"]
    assert error.keys() == {"message", "type", "param", "code"}
    return error


async def oddly_cut(visit: Visit) -> AsyncIterator[bytes]:
    """A stream whose chunks end anywhere, with comments, CRLF and no newline at its end."""
    text = event("ä € 🙂") + b": ping\n\n" + b'data: {"a":\r\ndata:  1}\r\n\r\n' + b"data: [DONE]"
    for position in range(0, len(text), 7):
        yield text[position : position + 7]


def test_a_stream_arrives_byte_for_byte(gateway: Gateway, start: Start) -> None:
    inference = Inference(behaviour=oddly_cut)
    client = gateway(start(inference))
    answer = client.post(CHAT, json={**QUESTION, "stream": True})
    whole = event("ä € 🙂") + b": ping\n\n" + b'data: {"a":\r\ndata:  1}\r\n\r\n' + b"data: [DONE]"
    assert answer.content == whole
    assert answer.headers["content-type"].startswith("text/event-stream")


def test_events_arrive_while_the_answer_is_written(gateway: Gateway, start: Start) -> None:
    """The first event is here although the inference server never gets to a second one."""
    inference = Inference(behaviour=first_and_silence)
    client = gateway(start(inference))
    with client.stream("POST", CHAT, json={**QUESTION, "stream": True}) as answer:
        pieces = answer.iter_raw()
        assert next(pieces) == event("first")
        assert not inference.left.is_set()
    assert inference.left.wait(LONGEST), "closing ends the request at the inference server"


def test_no_proxy_stands_before_this_machine(
    gateway: Gateway, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    client = gateway(start(Inference()))
    assert client.post(CHAT, json=QUESTION).status_code == 200


async def first_and_silence(_visit: Visit) -> AsyncIterator[bytes]:
    yield event("first")
    await asyncio.Event().wait()


async def silence(_visit: Visit) -> AsyncIterator[bytes]:
    await asyncio.Event().wait()
    yield b""


@pytest.mark.parametrize("stream", [True, False])
def test_a_client_that_leaves_before_the_answer_begins(
    gateway: Gateway, start: Start, stream: bool
) -> None:
    inference = Inference(behaviour=silence)
    client = gateway(start(inference))
    request = client.build_request("POST", CHAT, json={**QUESTION, "stream": stream})
    leave_after(client, request, inference)
    assert inference.left.wait(LONGEST)


def leave_after(client: httpx2.Client, request: httpx2.Request, inference: Inference) -> None:
    """Send a request over a bare socket and close it once the inference server has it."""
    url = client.base_url
    with socket.create_connection((url.host, url.port or 80)) as connection:
        head = f"POST {request.url.raw_path.decode()} HTTP/1.1\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
        connection.sendall(head.encode() + b"\r\n" + request.read())
        assert inference.arrived.wait(LONGEST)


def test_a_whole_answer_and_the_listing(gateway: Gateway, start: Start) -> None:
    inference = Inference(behaviour=completed, kind="application/json")
    inference.headers = {"x-engine": "7", "connection": "close", "server": "secret"}
    client = gateway(start(inference))
    answer = client.post(CHAT, json=QUESTION)
    assert answer.json()["choices"][0]["message"]["content"] == "Hello served"
    assert answer.headers["x-engine"] == "7"
    assert answer.headers.get("server") != "secret"
    listed = client.get("/v1/models/").json()
    assert [card["id"] for card in listed["data"]] == ["served"]
    assert "/secret" not in json.dumps(listed), "no paths in answers"
    assert client.get("/v1/models/served").json()["id"] == "served"
    assert client.get("/v1/engines").json()["data"][0]["ready"] is True
    assert client.get("/v1/engines/served").json()["object"] == "engine"
    assert client.get("/v1/models/other").status_code == 404


def test_keys_and_request_ids(gateway: Gateway, start: Start) -> None:
    with_key, without = Inference(), Inference()
    headers = {"Authorization": "Bearer the-clients", "X-Request-Id": "abc-1", "Cookie": "a=b"}
    gateway(start(with_key), key="ours").post(CHAT, json=QUESTION, headers=headers)
    gateway(start(without)).post(CHAT, json=QUESTION, headers=headers)
    assert with_key.visits[0].headers["authorization"] == "Bearer ours"
    assert "authorization" not in without.visits[0].headers
    assert "the-clients" not in repr(with_key.visits + without.visits)
    assert "cookie" not in with_key.visits[0].headers
    assert with_key.visits[0].headers["x-request-id"] == "abc-1"


def test_a_refused_key_is_not_the_clients_fault(gateway: Gateway, start: Start) -> None:
    inference = Inference(status=401, kind="application/json")
    answer = gateway(start(inference)).post(CHAT, json=QUESTION)
    assert answer.status_code == 502
    assert "GPT4ALL_UPSTREAM_KEY" in error_of(answer)["message"]


@pytest.mark.parametrize(
    ("asked", "model_id", "got"),
    [
        ("served", None, "served"),
        (None, None, "served"),
        ("llama-2-7b-chat.Q4_0", "served", "served"),
        ("llama-2-7b-chat.Q4_0", None, 404),
        (None, "elsewhere", 404),
    ],
)
def test_which_model_a_name_means(
    gateway: Gateway, start: Start, asked: str | None, model_id: str | None, got: str | int
) -> None:
    inference = Inference()
    client = gateway(start(inference), model_id=model_id)
    body = {key: value for key, value in {**QUESTION, "model": asked}.items() if value}
    answer = client.post(CHAT, json=body)
    if isinstance(got, int):
        assert answer.status_code == got
        assert error_of(answer)["code"] == "model_not_found"
        assert "served" in error_of(answer)["message"]
        assert not inference.visits
    else:
        assert answer.status_code == 200
        assert inference.visits[0].body["model"] == got


def test_without_a_limit_both_modes_have_the_same_one(gateway: Gateway, start: Start) -> None:
    inference = Inference()
    client = gateway(start(inference))
    client.post(CHAT, json=QUESTION)
    client.post(CHAT, json={**QUESTION, "max_completion_tokens": 5})
    assert inference.visits[0].body["max_tokens"] == 200
    assert "max_tokens" not in inference.visits[1].body


def test_parameters_are_renamed_or_refused(gateway: Gateway, start: Start) -> None:
    inference = Inference()
    client = gateway(start(inference))
    client.post(CHAT, json={**QUESTION, "repeat_penalty": 1.1, "top_k": 3, "seed": None})
    body = inference.visits[0].body
    assert (body["repetition_penalty"], body["top_k"]) == (1.1, 3)
    assert "repeat_penalty" not in body
    assert "seed" not in body
    answer = client.post(CHAT, json={**QUESTION, "repeat_last_n": 64})
    assert answer.status_code == 400
    assert error_of(answer)["param"] == "repeat_last_n"
    assert error_of(answer)["code"] == "unsupported_parameter"
    assert len(inference.visits) == 1, "a refused request is not forwarded"


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"model": 7}', b"\xff"])
def test_bodies_that_are_no_requests(gateway: Gateway, start: Start, body: bytes) -> None:
    answer = gateway(start(Inference())).post(CHAT, content=body)
    assert answer.status_code == 400
    assert error_of(answer)["message"]


@pytest.mark.parametrize(
    "said",
    [
        {"error": {"message": "too long", "type": "x", "param": "messages", "code": "c"}},
        {"object": "error", "message": "too long", "code": 400},
        {"error": "too long", "error_type": "validation"},
        {"detail": "too long"},
    ],
)
def test_errors_get_the_shape_of_openai(
    gateway: Gateway, start: Start, said: dict[str, Any]
) -> None:
    async def refuse(_visit: Visit) -> AsyncIterator[bytes]:
        yield json.dumps(said).encode()

    inference = Inference(behaviour=refuse, status=400, kind="application/json")
    answer = gateway(start(inference)).post(CHAT, json=QUESTION)
    assert answer.status_code == 400
    assert error_of(answer)["message"] == "too long"
    assert error_of(answer)["type"] == "invalid_request_error"


def test_an_error_that_is_no_json(gateway: Gateway, start: Start) -> None:
    async def crash(_visit: Visit) -> AsyncIterator[bytes]:
        yield b"<html>oops"

    inference = Inference(behaviour=crash, status=429, kind="text/html")
    inference.headers = {"retry-after": "7"}
    answer = gateway(start(inference)).post(CHAT, json=QUESTION)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
    assert error_of(answer)["message"] == "the inference server answered 429"


async def dies_early(_visit: Visit) -> AsyncIterator[bytes]:
    yield b""  # only the headers
    raise ConnectionResetError


async def dies_in_the_middle(_visit: Visit) -> AsyncIterator[bytes]:
    yield event("one")
    yield event("two") + event("three")[:20]
    raise ConnectionResetError


def test_death_before_the_first_byte_is_a_status(
    gateway: Gateway, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = Inference(behaviour=dies_early), Inference(behaviour=dies_early)
    urls = [start(first), start(second)]
    answer = gateway(*urls).post(CHAT, json={**QUESTION, "stream": True})
    assert answer.status_code == 502
    assert error_of(answer)["code"] == "upstream_failed"
    assert_one_line(caplog, urls[0 if first.visits else 1])
    assert len(first.visits + second.visits) == 1, "it may have been computed: no second try"


def assert_one_line(caplog: pytest.LogCaptureFixture, url: str) -> None:
    """The log tells that, and where, an inference server failed; nothing failed in ours."""
    (line,) = caplog.text.splitlines()
    assert "went away before the answer was complete" in line
    assert f"; {url}" in line


def test_death_in_the_middle_is_an_event(
    gateway: Gateway, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    inference = Inference(behaviour=dies_in_the_middle)
    url = start(inference)
    answer = gateway(url).post(CHAT, json={**QUESTION, "stream": True})
    assert answer.status_code == 200
    sent, _, last = answer.content.rpartition(b"data: ")
    assert sent == event("one") + event("two"), "and no half event"
    assert json.loads(last)["error"]["code"] == "upstream_failed"
    assert url.encode() not in last
    assert len(inference.visits) == 1
    assert_one_line(caplog, url)


def test_an_answer_that_does_not_begin(gateway: Gateway, start: Start) -> None:
    inference = Inference(behaviour=silence)
    client = gateway(start(inference), patience=Patience(first_byte=0.05))
    answer = client.post(CHAT, json=QUESTION)
    assert answer.status_code == 504
    assert "0.05 seconds" in error_of(answer)["message"]
    assert inference.left.wait(LONGEST)


def test_tokens_in_the_words_of_vllm(gateway: Gateway, start: Start) -> None:
    async def tokenize(visit: Visit) -> AsyncIterator[bytes]:
        said = {"count": 1, "tokens": [7], "max_model_len": 9, "token_strs": None}
        yield json.dumps(said if visit.path == "/tokenize" else {"prompt": "cat"}).encode()

    inference = Inference(behaviour=tokenize, kind="application/json")
    client = gateway(start(inference))
    counted = client.post("/v1/tokenize", json={"text": "cat", "add_special": False}).json()
    assert counted == {"count": 1, "tokens": [7], "max_model_len": 9, "pieces": None}
    assert inference.visits[0].body == {
        "prompt": "cat",
        "add_special_tokens": False,
        "model": "served",
    }
    assert client.post("/v1/detokenize", json={"tokens": [7]}).json() == {"text": "cat"}
    refused = client.post("/v1/tokenize", json={"text": "cat", "with_pieces": True})
    assert (refused.status_code, error_of(refused)["param"]) == (400, "with_pieces")


def test_a_server_without_a_route(gateway: Gateway, start: Start) -> None:
    client = gateway(start(Inference(owner="sglang")))
    answer = client.post("/v1/tokenize", json={"text": "cat"})
    assert answer.status_code == 400
    assert "sglang" in error_of(answer)["message"]


def test_the_official_client(gateway: Gateway, start: Start) -> None:
    """Streamed, and told of a death in the middle."""
    inference = Inference(behaviour=hello)
    url = str(gateway(start(inference)).base_url)
    client = openai.OpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0)
    messages: Any = QUESTION["messages"]
    assert [model.id for model in client.models.list()] == ["served"]
    chunks = client.chat.completions.create(model="served", messages=messages, stream=True)
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "Hello served"
    inference.behaviour = dies_in_the_middle
    chunks = client.chat.completions.create(model="served", messages=messages, stream=True)
    assert [next(chunks).choices[0].delta.content for _ in range(2)] == ["one", "two"]
    with pytest.raises(openai.APIError, match="went away"):
        next(chunks)
    client.close()
