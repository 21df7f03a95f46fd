"""Streams: the events that OpenAI sends, in its order, and the same text as without a stream."""

from __future__ import annotations

from typing import Any

import pytest

from gpt4all.errors import GenerationError
from gpt4all.server.deltas import Deltas
from gpt4all.types import Delta
from tests.http.conftest import FACTS, Served
from tests.http.events import DONE, events

QUESTION = [{"role": "user", "content": "Name 3 colors"}]
CHAT = "/v1/chat/completions"
TEXT = "/v1/completions"


def delta(event: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = event["choices"][0]["delta"]
    return found


def test_a_chat_begins_with_the_role_and_ends_with_the_reason(server: Served) -> None:
    *chunks, done = events(server, CHAT, messages=QUESTION, temperature=0)
    assert done == DONE
    assert delta(chunks[0]) == {"role": "assistant", "content": "", "refusal": None}
    assert all(list(delta(chunk)) == ["content"] for chunk in chunks[1:])
    assert all(isinstance(delta(chunk)["content"], str) for chunk in chunks)
    assert delta(chunks[-1]) == {"content": ""}
    reasons = [chunk["choices"][0]["finish_reason"] for chunk in chunks]
    assert reasons == [None] * (len(chunks) - 1) + ["stop"]
    assert len({(c["id"], c["created"], c["model"], c["object"]) for c in chunks}) == 1
    assert chunks[0]["id"].startswith("chatcmpl-")
    assert chunks[0]["object"] == "chat.completion.chunk"
    assert not any("usage" in chunk for chunk in chunks)
    whole = server.chat(temperature=0)
    assert (
        "".join(delta(chunk)["content"] for chunk in chunks)
        == (whole["choices"][0]["message"]["content"])
    )
    assert chunks[0]["system_fingerprint"] == whole["system_fingerprint"]


def test_headers_keep_proxies_from_holding_events_back(server: Served) -> None:
    body = {"messages": QUESTION, "stream": True}
    headers = server.post(CHAT, body).headers
    assert headers["content-type"].startswith("text/event-stream")
    assert "no-cache" in headers["cache-control"]
    assert headers["x-accel-buffering"] == "no"
    assert "content-length" not in headers


@pytest.mark.parametrize("path", [CHAT, TEXT])
def test_token_counts_come_last_if_asked_for(server: Served, path: str) -> None:
    asked = {"messages": QUESTION} if path == CHAT else {"prompt": "The sun"}
    *chunks, counts, done = events(
        server,
        path,
        **asked,
        max_tokens=3,
        stream_options={"include_usage": True, "include_obfuscation": False},
    )
    assert done == DONE
    assert all(chunk["usage"] is None for chunk in chunks)
    assert counts["choices"] == []
    assert counts["usage"]["completion_tokens"] == 3
    assert list(counts["usage"]) == [
        "prompt_tokens", "completion_tokens", "total_tokens", "prompt_tokens_details",
    ]  # fmt: skip


def test_several_answers_are_told_apart_by_their_index(server: Served) -> None:
    body = {"model": "tiny", "messages": QUESTION, "n": 3, "seed": 1, "max_tokens": 5}
    *chunks, done = events(server, CHAT, **body)
    assert done == DONE
    whole = server.chat(**body)
    for choice in whole["choices"]:
        own = [c["choices"][0] for c in chunks if c["choices"][0]["index"] == choice["index"]]
        assert own[0]["delta"]["role"] == "assistant"
        assert own[-1]["finish_reason"] == choice["finish_reason"]
        assert "".join(c["delta"]["content"] for c in own) == choice["message"]["content"]


def test_echo_and_several_prompts(server: Served) -> None:
    body = {"prompt": FACTS, "temperature": 0, "max_tokens": 4}
    *chunks, done = events(server, TEXT, **body, echo=True)
    assert done == DONE
    streamed = ["", ""]
    for chunk in chunks:
        assert chunk["object"] == "text_completion"
        (choice,) = chunk["choices"]
        assert list(choice) == ["text", "index", "logprobs", "finish_reason"]
        streamed[choice["index"]] += choice["text"]
    whole = server.complete(body.pop("prompt"), **body, echo=True)
    assert streamed == [choice["text"] for choice in whole["choices"]]
    assert streamed[0].startswith(FACTS[0])
    assert streamed[1].startswith(FACTS[1])


def test_log_probabilities_are_the_same_in_pieces(server: Served) -> None:
    body = {"prompt": FACTS[0], "temperature": 0, "max_tokens": 5, "logprobs": 1}
    *chunks, _ = events(server, TEXT, **body)
    (whole,) = server.complete(body.pop("prompt"), **body)["choices"]
    joined: dict[str, list[Any]] = {key: [] for key in whole["logprobs"]}
    for chunk in chunks:
        for key, values in (chunk["choices"][0]["logprobs"] or {}).items():
            joined[key] += values
    assert joined["tokens"] == whole["logprobs"]["tokens"]
    assert joined["text_offset"] == whole["logprobs"]["text_offset"]

    chat = {"messages": QUESTION, "temperature": 0, "max_tokens": 5, "logprobs": True}
    *chunks, _ = events(server, CHAT, **chat)
    entries = [c["choices"][0]["logprobs"] for c in chunks if c["choices"][0]["logprobs"]]
    tokens = [entry["token"] for part in entries for entry in part["content"]]
    expected = server.chat(**chat)["choices"][0]["logprobs"]["content"]
    assert tokens == [entry["token"] for entry in expected]


def test_a_failure_after_the_first_event_is_the_last_event(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = Deltas.__anext__
    n_read = 0

    async def failing(self: Deltas) -> Delta:
        nonlocal n_read
        n_read += 1
        if n_read == 3:
            raise GenerationError("the model computed NaN or infinity: its file is damaged")
        return await following(self)

    monkeypatch.setattr(Deltas, "__anext__", failing)
    *chunks, last = events(server, CHAT, messages=QUESTION, model="tiny")
    assert chunks
    assert all("choices" in chunk for chunk in chunks)
    assert last == {
        "error": {
            "message": "the model computed NaN or infinity: its file is damaged",
            "type": "server_error",
            "param": None,
            "code": "generation_failed",
        }
    }


def test_a_failure_before_the_first_event_has_a_status(server: Served) -> None:
    body = {"messages": [{"role": "user", "content": "word " * 3000}], "stream": True}
    response = server.post(CHAT, body)
    assert response.status_code == 400
    assert response.headers["content-type"] == "application/json"


def test_an_answer_that_the_server_ends_is_an_error(
    endless: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    following = Deltas.__anext__
    n_read = 0

    async def ended(self: Deltas) -> Delta:
        nonlocal n_read
        n_read += 1
        if n_read == 3:
            self._generation.cancel()  # as somebody else than the reader
        return await following(self)

    monkeypatch.setattr(Deltas, "__anext__", ended)
    *chunks, last = events(endless, CHAT, messages=QUESTION, max_tokens=8000)
    assert "cancelled" not in str(chunks)
    assert last["error"]["code"] == "generation_failed"
    assert "the server ended this answer" in last["error"]["message"]
