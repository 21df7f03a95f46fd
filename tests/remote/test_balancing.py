"""Several inference servers as one: which is asked, and what happens when some are down."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Callable

import httpx2
import pytest

from gpt4all import settings
from gpt4all.errors import InvalidParameter, ModelNotFound, ServerBusy, UnsupportedParameter
from gpt4all.remote.dialect import DIALECTS, OPENAI, VLLM, adapt
from gpt4all.remote.events import whole_events
from gpt4all.remote.forwarder import Forwarder, from_environment
from gpt4all.remote.upstream import Balancer, Offer, Upstream
from gpt4all.remote.watch import Patience, Watch
from tests.remote.server import (
    LONGEST,
    QUICK,
    Gateway,
    Inference,
    Start,
    Visit,
    event,
    reply,
    serving,
)

CHAT = "/v1/chat/completions"
QUESTION = {"messages": [{"role": "user", "content": "Hi"}]}


def offering(*models: str) -> Upstream:
    return Upstream("http://x", Offer(VLLM, {model: {"id": model} for model in models}))


def test_the_least_busy_server_is_asked_and_then_the_one_that_waited_longest() -> None:
    first, second, down = offering("a"), offering("a", "b"), Upstream("http://y")
    balancer = Balancer([first, second, down])
    assert [balancer.choose("a") for _ in range(4)] == [first, second, first, second]
    with first.occupied():
        assert [balancer.choose("a") for _ in range(2)] == [second, second]
        with second.occupied(), second.occupied():
            assert balancer.choose("a") is first
    assert (first.n_outstanding, second.n_outstanding) == (0, 0)
    assert balancer.choose("b") is second
    with pytest.raises(ServerBusy):
        balancer.choose("b", tried=[second])


def test_which_model_is_meant() -> None:
    two = Balancer([offering("qwen3-8b"), offering("gemma-3")])
    assert two.served_name("gemma-3") == "gemma-3"
    with pytest.raises(ModelNotFound, match="'qwen3-7b'; served here: qwen3-8b"):
        two.served_name("qwen3-7b")
    with pytest.raises(ModelNotFound, match="no model is named"):
        two.served_name(None)
    assert Balancer([offering("a")]).served_name(None) == "a"
    with pytest.raises(ServerBusy, match="no inference server"):
        Balancer([Upstream("http://x")]).served_name("a")


def test_names_of_every_dialect() -> None:
    asked = {"prompt": "x", "repeat_penalty": 1.1, "typical_p": 1.0, "best_of": 1, "stop": None}
    assert adapt(asked, "completions", VLLM) == {
        "prompt": "x",
        "repetition_penalty": 1.1,
        "max_tokens": 200,
    }
    own = adapt({**asked, "typical_p": 0.5}, "completions", DIALECTS["gpt4all"])
    assert (own["repeat_penalty"], own["typical_p"]) == (1.1, 0.5)
    for name, value in {"typical_p": 0.5, "best_of": 2, "repeat_last_n": 64, "text": "y"}.items():
        with pytest.raises(UnsupportedParameter, match=name) as caught:
            adapt({"prompt": "x", name: value}, "completions", VLLM)
        assert caught.value.parameter == name
    with pytest.raises(UnsupportedParameter, match="top_k"):
        adapt({"prompt": "x", "top_k": 1}, "completions", OPENAI)
    with pytest.raises(UnsupportedParameter, match="given twice"):
        adapt({"repeat_penalty": 1.1, "repetition_penalty": 1.2}, "completions", VLLM)
    with pytest.raises(InvalidParameter, match="/v1/tokenize"):
        adapt({"text": "x"}, "tokenize", OPENAI)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_streams_are_cut_between_events(size: int) -> None:
    text = b"data: 1\n\n: x\r\n\r\ndata: 2\r\rdata: rest"
    ends = [9, 16, 25, len(text)]

    async def chunks() -> AsyncIterator[bytes]:
        for position in range(0, len(text), size):
            yield text[position : position + size]

    async def cuts() -> list[bytes]:
        return [piece async for piece in whole_events(chunks())]

    pieces = asyncio.run(cuts())
    assert b"".join(pieces) == text
    positions = {sum(map(len, pieces[: i + 1])) for i in range(len(pieces))}
    assert positions <= set(ends)
    assert size > 3 or positions == set(ends)


def test_requests_are_spread_by_those_outstanding(gateway: Gateway, start: Start) -> None:
    async def hang(_visit: Visit) -> AsyncIterator[bytes]:
        yield event("first")
        await asyncio.Event().wait()

    one, two = Inference(), Inference()
    client = gateway(start(one), start(two))
    one.behaviour = hang
    two.behaviour = hang
    body = {**QUESTION, "stream": True}
    with client.stream("POST", CHAT, json=body), client.stream("POST", CHAT, json=body):
        assert (len(one.visits), len(two.visits)) == (1, 1)
        one.behaviour = two.behaviour = None
        client.post(CHAT, json=body)
        client.post(CHAT, json=body)
        assert (len(one.visits), len(two.visits)) == (2, 2)
    assert one.left.wait(LONGEST)
    assert two.left.wait(LONGEST)


def unused_address() -> tuple[socket.socket, str]:
    """A port that is taken but refuses connections until somebody listens."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    return listener, f"http://127.0.0.1:{listener.getsockname()[1]}"


def test_a_server_that_cannot_be_reached_costs_nobody_an_error(gateway: Gateway) -> None:
    """Healthy when asked, gone when needed: the other one answers, without waiting for a probe."""
    other = Inference()
    with serving(other) as url:
        never = Patience(healthy=3600, unhealthy=3600, longest=3600)
        with serving(Inference()) as lost:
            client = gateway(lost, url, patience=never)
        answers = [client.post(CHAT, json=QUESTION) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert len(other.visits) == 4


@pytest.mark.parametrize("status", [502, 503])
def test_a_server_that_has_no_room_is_passed_over(
    gateway: Gateway, start: Start, status: int
) -> None:
    full, other = Inference(status=status), Inference()
    client = gateway(start(full), start(other))
    answers = [client.post(CHAT, json=QUESTION) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert len(other.visits) == 4
    assert full.visits


@pytest.mark.parametrize("status", [500, 429, 400])
def test_other_failures_are_not_tried_again(gateway: Gateway, start: Start, status: int) -> None:
    bad = [Inference(status=status, kind="application/json") for _ in range(2)]
    client = gateway(*map(start, bad))
    assert client.post(CHAT, json=QUESTION).status_code == status
    assert sum(len(inference.visits) for inference in bad) == 1


def test_nobody_is_up(gateway: Gateway) -> None:
    listener, url = unused_address()
    with listener:
        client = gateway(url)
        for answer in (client.post(CHAT, json=QUESTION), client.get("/v1/models")):
            assert answer.status_code == 503
            assert int(answer.headers["retry-after"]) >= 1
            assert "no inference server" in answer.json()["error"]["message"]
            assert url not in answer.text, "addresses inside are nobody's business"


def test_a_server_that_comes_up_later_is_found(gateway: Gateway) -> None:
    listener, url = unused_address()
    client = gateway(url)
    assert client.post(CHAT, json=QUESTION).status_code == 503
    assert client.get("/health/ready").json() == {"status": "no inference server"}
    listener.listen(100)
    inference = Inference()
    with serving(inference, listener):
        inference.next_probe()
        assert client.post(CHAT, json=QUESTION).status_code == 200
        assert client.get("/health/ready").json() == {"status": "ok"}


def test_an_unhealthy_server_gets_no_requests(
    gateway: Gateway, start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    sick, well = Inference(), Inference()
    client = gateway(start(sick), start(well))
    sick.health = 503
    with caplog.at_level(logging.WARNING):
        while "/health answered 503" not in caplog.text:
            well.next_probe()
    for _ in range(4):
        assert client.post(CHAT, json=QUESTION).status_code == 200
    assert (len(sick.visits), len(well.visits)) == (0, 4)
    sick.health = 200
    sick.next_probe()
    client.post(CHAT, json=QUESTION)
    client.post(CHAT, json=QUESTION)
    assert sick.visits, "and gets some again when it is well"


def test_one_missed_probe_is_forgiven() -> None:
    """Notes at the beginning of every probe whether the server counts as up."""
    upstream, states = Upstream("http://x"), []
    answers = iter([200, 503, 200, 503, 503])

    async def watched() -> None:
        is_over = asyncio.Event()

        def answer(request: httpx2.Request) -> httpx2.Response:
            if request.url.path != "/health":
                return httpx2.Response(200, json={"data": [{"id": "served"}]})
            states.append(upstream.offer is not None)
            status = next(answers, None)
            if status is None:
                is_over.set()
            return httpx2.Response(status or 503)

        patience = Patience(healthy=0.001, unhealthy=0.001, longest=0.001)
        client = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        async with client, Watch([upstream], client, patience):
            await asyncio.wait_for(is_over.wait(), LONGEST)

    asyncio.run(watched())
    assert states[:6] == [False, True, True, True, True, False]


@pytest.mark.parametrize("garbage", [{"data": 7}, [], {"models": []}])
def test_an_address_that_is_no_inference_server(garbage: object) -> None:
    async def app(scope: dict[str, object], receive: object, send: Callable[..., object]) -> None:
        await reply(send, 404 if scope["path"] == "/health" else 200, json.dumps(garbage).encode())

    async def is_ready(url: str) -> bool:
        async with Forwarder([url], patience=QUICK) as forwarder:
            return forwarder.is_ready

    with serving(app) as url:
        assert asyncio.run(is_ready(url)) is False


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert from_environment() is None
    monkeypatch.setenv("INFERENCE_MODE", "tpu")
    with pytest.raises(InvalidParameter, match="INFERENCE_MODE is 'tpu' but must be cpu or gpu"):
        from_environment()
    monkeypatch.setenv("INFERENCE_MODE", "gpu")
    assert settings.upstreams() == ("http://gpt4all_gpu:8000/v1",)
    monkeypatch.setenv("GPT4ALL_UPSTREAM", " http://a:1/v1/  http://b:2 ")
    monkeypatch.setenv("MODEL_ID", "m")
    forwarder = from_environment()
    assert forwarder is not None
    balancer = forwarder._balancer
    assert [upstream.url for upstream in balancer.upstreams] == ["http://a:1", "http://b:2"]
    assert balancer.model_id == "m"
    for name, value in (
        ("GPT4ALL_UPSTREAM", "a:1"),
        ("GPT4ALL_UPSTREAM", "http://:x"),
        ("GPT4ALL_UPSTREAM", "http://"),
        ("GPT4ALL_UPSTREAM_TIMEOUT", "nan"),
    ):
        monkeypatch.setenv(name, value)
        with pytest.raises(InvalidParameter, match=name):
            from_environment()
        monkeypatch.delenv(name)
    with pytest.raises(InvalidParameter, match="GPT4ALL_UPSTREAM"):
        Forwarder([])
