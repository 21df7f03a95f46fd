"""The models of a server in memory: loaded once, held while used, sent away when idle."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from gpt4all.errors import GPT4AllError, InvalidModelFile, ModelClosed, ServerBusy
from gpt4all.server.residents import COOL_DOWN
from gpt4all.types import SamplingParams

from .pools import Case, check, four_models, until


@pytest.fixture
def folder(tmp_path: Path, tiny_path: Path) -> Path:
    return four_models(tmp_path, tiny_path)


# Loading


def test_many_requests_load_a_model_once(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        case.loader.may_load.clear()
        tasks = [asyncio.create_task(case.use(name)) for name in ["a", "a.gguf"] * 10]
        await until(lambda: bool(case.loader.loads))
        case.loader.may_load.set()
        assert await asyncio.gather(*tasks) == ["a"] * 20
        assert case.loader.loads == ["a"]

    check(Case(folder), scenario)


def test_who_cannot_wait_longer_is_told_when_to_come_back(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        case.loader.may_load.clear()
        with pytest.raises(ServerBusy, match="'a' is still being loaded; try again in") as caught:
            await case.use("a")
        assert caught.value.retry_after > 0
        case.loader.may_load.set()
        await until(lambda: case.in_memory() == {"a"})
        await case.use("a")
        assert case.loader.loads == ["a"], "the loading went on"

    check(Case(folder, load_timeout=0.01), scenario)


def test_a_request_that_goes_away_does_not_stop_the_loading_for_others(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        case.loader.may_load.clear()
        first, second = (asyncio.create_task(case.use("a")) for _ in range(2))
        await until(lambda: bool(case.loader.loads))
        first.cancel()
        case.loader.may_load.set()
        assert await second == "a"
        assert case.loader.loads == ["a"]

    check(Case(folder), scenario)


def test_a_model_that_failed_is_tried_again_after_a_while(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        content = (folder / "a.gguf").read_bytes()
        (folder / "a.gguf").write_bytes(content[:5000])
        errors: list[GPT4AllError] = []
        for _ in range(3):
            with pytest.raises(InvalidModelFile) as caught:
                await case.use("a")
            errors.append(caught.value)
        assert errors[0] is errors[1] is errors[2], "it was not tried again"
        (folder / "a.gguf").write_bytes(content)
        case.clock.now = COOL_DOWN + 1
        assert await case.use("a") == "a"

    check(Case(folder), scenario)


# Leaving


def test_the_least_recently_used_model_makes_room(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        for moment, name in enumerate("abac"):
            case.clock.now = moment
            await case.use(name)
        assert case.in_memory() == {"a", "c"}
        assert case.loader.loads == ["a", "b", "c"]

    check(Case(folder, max_models=2), scenario)


def test_a_model_in_use_stays_and_others_wait_for_it(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        async with case.pool.model("a") as model:
            other = asyncio.create_task(case.use("b"))
            (deltas,) = model.complete([1, 2], SamplingParams(max_tokens=30))
            assert [delta async for delta in deltas][-1].finish_reason == "length"
            assert case.in_memory() == {"a"}
            assert not other.done()
        assert await other == "b"
        assert case.in_memory() == {"b"}

    check(Case(folder, max_models=1), scenario)


def test_waiting_for_a_model_in_use_has_an_end(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        await case.pool.preload()
        async with case.pool.model("a"):
            with pytest.raises(ServerBusy):
                await case.use("b")
        await until(lambda: case.in_memory() == {"b"})

    check(Case(folder, max_models=1, load_timeout=0.02, default_model="a"), scenario)


def test_a_model_that_is_always_in_use_gives_way(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        is_over = False

        async def keep_busy() -> None:
            while not is_over:
                assert await case.use("a") == "a"

        async with asyncio.TaskGroup() as clients:
            for _ in range(3):  # so that at any moment one of them uses the model
                clients.create_task(keep_busy())
            await until(lambda: case.in_memory() == {"a"})
            assert await case.use("b") == "b"
            await until(lambda: case.in_memory() == {"a"})
            is_over = True

    check(Case(folder, max_models=1), scenario)


def test_memory_makes_models_leave(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        await case.use("a")
        await case.use("b")
        case.loader.free = 999
        await case.use("c")
        assert case.in_memory() == {"c"}, "with too little memory others go, then it is tried"

    check(Case(folder), scenario)


def test_pinned_models_stay(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        assert case.pool.is_ready
        assert await case.pool.preload() == "a"
        assert case.pool.is_ready
        await case.use("b")
        await case.use("c")
        assert case.in_memory() == {"a", "c"}
        assert await case.use(None) == "a"
        assert case.loader.loads == ["a", "b", "c"]

    check(Case(folder, models=("a", "a.gguf"), max_models=1, idle_unload=0.001), scenario)


def test_an_idle_model_leaves_and_comes_back(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        async with case.pool.model("a") as model:
            engine = model.gpt4all.model.loaded.engine
            await case.use("a")
            await asyncio.sleep(0.01)  # longer than an idle model may stay
            assert case.in_memory() == {"a"}, "it is not idle"
        await until(lambda: not case.in_memory())
        await case.use("a")
        assert case.loader.loads == ["a", "a"]
        with pytest.raises(ModelClosed):
            engine.submit([1], SamplingParams())

    check(Case(folder, idle_unload=0.005), scenario)


def test_no_model_is_ever_closed_under_a_request(folder: Path) -> None:
    """Many requests for four models of which two fit; every one gets its two tokens."""
    draw = random.Random(1)

    async def scenario(case: Case) -> None:
        most = 0

        async def client(names: list[str]) -> None:
            nonlocal most
            for name in names:
                assert await case.use(name) == name
                most = max(most, len(case.in_memory()))

        await asyncio.gather(*(client(draw.choices("abcd", k=5)) for _ in range(20)))
        assert most <= 2
        assert len(case.loader.loads) > 4, "models had to leave"

    check(Case(folder, max_models=2, idle_unload=0.001), scenario)


def test_closing_ends_loads_and_completions(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        async with case.pool.model("a") as model:
            (deltas,) = model.complete([1, 2], SamplingParams(max_tokens=32_000))
            case.loader.may_load.clear()
            waiting = asyncio.create_task(case.use("b"))
            await until(lambda: case.loader.loads == ["a", "b"])
            closing = asyncio.create_task(case.pool.close())
            case.loader.may_load.set()
            await closing
            with pytest.raises(ModelClosed):
                [delta async for delta in deltas]
        with pytest.raises(ModelClosed):
            await waiting
        with pytest.raises(ModelClosed):
            await case.use("c")

    check(Case(folder, n_ctx=32768), scenario)
