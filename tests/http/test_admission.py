"""Places, deadlines and the end: who is served, for how long, and who is told to come back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from pathlib import Path

import pytest

from gpt4all.errors import DeadlineExceeded, ServerBusy
from gpt4all.server.admission import Admission
from gpt4all.server.options import ServerOptions
from gpt4all.testing import tiny_model

from .conftest import Served, error, sent, serving_models, wait_until


def test_all_places_and_no_more() -> None:
    async def run() -> None:
        admission = Admission(ServerOptions(n_parallel=1, queue_size=1))
        async with admission.admit(request_id="1"), admission.admit(request_id="2"):
            assert admission.n_admitted == 2
            with pytest.raises(ServerBusy, match="busy with 2 requests") as caught:
                async with admission.admit(request_id="3"):
                    raise AssertionError("there is no place")
            assert caught.value.status == 503
            assert 1 <= caught.value.retry_after <= 60
        assert admission.n_admitted == 0
        async with admission.admit(request_id="4"):
            assert admission.n_admitted == 1

    asyncio.run(run())


def test_a_place_is_free_again_whatever_happened() -> None:
    async def run() -> None:
        admission = Admission(ServerOptions(n_parallel=1, queue_size=0))
        with pytest.raises(ValueError, match="broken"):
            async with admission.admit(request_id="1"):
                raise ValueError("broken")

        async def wait() -> None:
            async with admission.admit(request_id="2"):
                await asyncio.Event().wait()

        task = asyncio.create_task(wait())
        await asyncio.sleep(0)
        assert admission.n_admitted == 1
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert admission.n_admitted == 0

    asyncio.run(run())


def test_the_deadline_ends_a_request() -> None:
    async def run() -> None:
        admission = Admission(ServerOptions(request_timeout=0.01))
        with pytest.raises(DeadlineExceeded, match=r"longer than 0\.01 seconds"):
            async with admission.admit(request_id="1"):
                await asyncio.Event().wait()
        await asyncio.sleep(0)  # this task was not left cancelled
        assert admission.n_admitted == 0

    asyncio.run(run())


def test_the_deadline_ends_a_stream_whose_reader_is_stuck_elsewhere() -> None:
    """Like a client that does not read: the cancellation arrives outside the generator."""

    async def run() -> None:
        admission = Admission(ServerOptions(request_timeout=0.01))

        async def events() -> AsyncGenerator[int]:
            async with admission.admit(request_id="1"):
                yield 1
                yield 2

        async def read() -> None:
            async with aclosing(events()) as stream:
                async for _ in stream:
                    await asyncio.Event().wait()

        with pytest.raises(DeadlineExceeded):
            await read()
        await asyncio.sleep(0)
        assert admission.n_admitted == 0

    asyncio.run(run())


def test_without_a_limit_and_for_foreign_timeouts_nothing_is_changed() -> None:
    async def run() -> None:
        admission = Admission(ServerOptions(request_timeout=0))
        with pytest.raises(TimeoutError) as caught:
            async with admission.admit(request_id="1"):
                raise TimeoutError("another one")
        assert not isinstance(caught.value, DeadlineExceeded)

    asyncio.run(run())


def test_draining_refuses_newcomers_and_waits_for_the_others() -> None:
    async def run() -> None:
        admission = Admission()
        may_end = asyncio.Event()

        async def request() -> str:
            async with admission.admit(request_id="1"):
                await may_end.wait()
                return "answered"

        running = asyncio.create_task(request())
        await asyncio.sleep(0)
        draining = asyncio.create_task(admission.drain(10))
        await asyncio.sleep(0)
        assert admission.is_draining
        with pytest.raises(ServerBusy, match="about to end"):
            async with admission.admit(request_id="2"):
                raise AssertionError("it ends")
        assert not draining.done()
        may_end.set()
        assert await running == "answered"
        assert await draining

    asyncio.run(run())


def test_draining_has_an_end() -> None:
    async def run() -> None:
        admission = Admission()
        assert await admission.drain(0), "nobody is there"
        admission = Admission()
        async with admission.admit(request_id="1"):
            assert not await admission.drain(0.01)

    asyncio.run(run())


# Over HTTP


@pytest.fixture
def hasty(tmp_path: Path) -> Iterator[Served]:
    """A server that gives each request a second, of which none is spent on loading the model."""
    tiny_model(tmp_path / "slow.gguf", never_ends=True, n_ctx=32768, n_layer=4, n_embd=128)
    options = ServerOptions(
        model_path=tmp_path, threads=1, n_ctx=32768, request_timeout=1, default_model="slow"
    )
    first = {"prompt": "x", "max_tokens": 1}
    with serving_models(options) as served:
        wait_until(lambda: served.post("/v1/completions", first).status_code == 200, seconds=60)
        yield served
        wait_until(lambda: served.n_running() == 0)


def test_late_answers_end_with_an_error(hasty: Served) -> None:
    body = {"prompt": "x", "max_tokens": 32_000}
    whole = error(hasty.post("/v1/completions", body), 504)
    assert whole["code"] == "deadline_exceeded"
    assert "longer than 1 seconds" in whole["message"]
    streamed = hasty.post("/v1/completions", {**body, "stream": True})
    assert streamed.status_code == 200
    last = streamed.text.strip().splitlines()[-1]
    assert json.loads(last.removeprefix("data: "))["error"]["code"] == "deadline_exceeded"


def test_a_full_queue_says_when_to_come_back(endless: Served) -> None:
    with sent(endless, "/v1/completions", prompt="x"), sent(endless, "/v1/completions", prompt="y"):
        wait_until(lambda: endless.n_running() == 2)
        refused = endless.post("/v1/completions", {"prompt": "z"})
        assert error(refused, 503)["code"] == "server_busy"
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        assert endless.get("/v1/models").status_code == 200, "what costs nothing goes on"
