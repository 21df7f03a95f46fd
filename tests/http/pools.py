"""Pools over a folder of small models, whose loads are counted and can be made to wait."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from gpt4all.server.loading import Loaded, Loader
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from gpt4all.server.shelf import ModelFile
from gpt4all.types import SamplingParams


def four_models(tmp_path: Path, tiny_path: Path) -> Path:
    """A folder with the same small model as a, b, c and d."""
    folder = tmp_path / "models"
    folder.mkdir()
    for name in "abcd":
        shutil.copy(tiny_path, folder / f"{name}.gguf")
    return folder


class CountingLoader(Loader):
    """Loads for real, writes down what, and can be made to wait or to believe in little memory."""

    def __init__(self, options: ServerOptions) -> None:
        super().__init__(options)
        self.loads: list[str] = []
        self.may_load = threading.Event()
        self.may_load.set()
        self.free = 2**40

    def load(self, file: ModelFile) -> Loaded:
        self.loads.append(file.id)
        assert self.may_load.wait(30)
        return super().load(file)

    def memory_needed(self, file: ModelFile) -> int:
        super().memory_needed(file)  # which refuses damaged files
        return 1000

    def memory_free(self) -> int:
        return self.free


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Case:
    """A pool over a folder with four small models."""

    def __init__(self, folder: Path, **options: Any) -> None:
        options = {"n_ctx": 64, "n_parallel": 2, **options}
        values = ServerOptions(model_path=folder, threads=1, **options)
        self.clock = Clock()
        self.loader = CountingLoader(values)
        self.pool = ModelPool(values, loader=self.loader, clock=self.clock)

    async def use(self, name: str | None) -> str:
        """Complete something; the id of the model."""
        async with self.pool.model(name) as model:
            (deltas,) = model.complete([1, 2, 3], SamplingParams(max_tokens=2, temperature=0))
            pieces = [delta async for delta in deltas]
            assert pieces[-1].usage is not None
            assert pieces[-1].usage.prompt_tokens == 3  # the model decides when it ends
            return model.id

    def in_memory(self) -> set[str]:
        return set(self.pool.loaded())


def check(case: Case, scenario: Callable[[Case], Awaitable[None]]) -> None:
    """Run a scenario on an event loop; afterwards the pool closes."""

    async def run() -> None:
        try:
            await asyncio.wait_for(scenario(case), 110)
        finally:
            case.loader.may_load.set()
            await case.pool.close()

    asyncio.run(run())
    assert case.in_memory() == set()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.001)
