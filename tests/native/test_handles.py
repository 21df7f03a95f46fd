"""Every native handle is freed, and freed once."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All, InvalidModelFile, ModelClosed
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.testing import tiny_model
from tests.native.conftest import hold

MADE_BY = {
    "llama_model_load_from_file": "model",
    "llama_init_from_model": "context",
    "llama_sampler_chain_init": "sampler",
}
FREED_BY = {
    "llama_model_free": "model",
    "llama_free": "context",
    "llama_sampler_free": "sampler",
}


class CountingLibrary:
    """libllama with a list of the handles that are alive."""

    def __init__(self, lib: Any) -> None:
        self._lib = lib
        self.alive: Counter[tuple[str, Any]] = Counter()
        self.made: Counter[str] = Counter()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        function = getattr(self._lib, name)

        def call(*arguments: Any) -> Any:
            if name in FREED_BY:
                self.alive[FREED_BY[name], arguments[0]] -= 1
            result = function(*arguments)
            if name in MADE_BY:
                self.alive[MADE_BY[name], result] += 1
                self.made[MADE_BY[name]] += 1
            return result

        return call

    def check(self, **made: int) -> None:
        gc.collect()
        assert self.made == made
        assert not +self.alive, "some were not freed"
        assert not -self.alive, "some were freed twice"


@pytest.fixture
def counting() -> Iterator[CountingLibrary]:
    native = library.load()
    counting = CountingLibrary(native.lib)
    library.use(replace(native, lib=counting))
    yield counting
    library.use(native)


def test_closing(counting: CountingLibrary, tiny_path: Path) -> None:
    with GPT4All(tiny_path) as model:
        model.generate("hello", max_tokens=2)
        model.generate("hello", max_tokens=2)
    model.close()
    counting.check(model=1, context=1, sampler=2)


def test_closing_while_generating(counting: CountingLibrary, tiny_path: Path) -> None:
    model = GPT4All(tiny_path)
    streams = [model.generate("hello", max_tokens=400, streaming=True) for _ in range(6)]
    for stream in streams[:3]:
        next(iter(stream))
    model.close()
    del model, stream, streams
    counting.check(model=1, context=1, sampler=3)


def test_forgetting(counting: CountingLibrary, tiny_path: Path) -> None:
    model = GPT4All(tiny_path)
    thread = model.model.loaded.engine._thread
    del model
    gc.collect()
    thread.join(100)
    counting.check(model=1, context=1)


def test_loading_that_fails_half_way(
    counting: CountingLibrary,
    tiny_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(InvalidModelFile):
        GPT4All(tiny_model(tmp_path / "bert.gguf", architecture="bert"))
    counting.check(model=1, context=1)

    def no_batch(_self: Context) -> None:
        raise MemoryError("no batch")

    with monkeypatch.context() as patch:
        patch.setattr(Context, "_new_batch", no_batch)
        with pytest.raises(MemoryError):
            GPT4All(tiny_path)
    counting.check(model=2, context=2)


def test_loading_another_file(counting: CountingLibrary, tiny_path: Path) -> None:
    model = GPT4All(tiny_path)
    model.model.load_model(tiny_path)
    assert model.generate("hello", max_tokens=1) is not None
    model.close()
    counting.check(model=2, context=2, sampler=1)


def test_the_end_of_the_interpreter(tiny_path: Path) -> None:
    program = (
        "import atexit, sys\n"
        "sys.path.insert(0, sys.argv[2])\n"
        "from dataclasses import replace\n"
        "from tests.native.test_handles import CountingLibrary, library\n"
        "counting = CountingLibrary(library.load().lib)\n"
        "library.use(replace(library.load(), lib=counting))\n"
        "left = counting.alive\n"
        "atexit.register(lambda: print(dict(counting.made), not +left, not -left))\n"
        "from gpt4all import GPT4All\n"
        "model = GPT4All(sys.argv[1])\n"
        "stream = model.generate('hello', max_tokens=400, streaming=True)\n"
        "next(iter(stream))\n"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", program, str(tiny_path), root],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    expected = {"model": 1, "context": 1, "sampler": 1}
    assert (done.stdout, done.stderr) == (f"{expected} True True\n", "")


@pytest.mark.parametrize("during", ["a step", "a command"])
def test_collected_on_the_engines_own_thread(
    counting: CountingLibrary, tiny_path: Path, monkeypatch: pytest.MonkeyPatch, during: str
) -> None:
    """A model in a reference cycle is collected wherever the collector happens to run."""
    model = GPT4All(tiny_path)
    engine = model.model.loaded.engine
    go_on = hold(engine, monkeypatch)
    stream = iter(model.generate("hello", max_tokens=400, streaming=True))
    next(stream)
    thread, sample, armed = engine._thread, engine._runner.sample, threading.Event()

    def sample_and_collect(*arguments: Any) -> Any:
        result = sample(*arguments)
        if armed.is_set():
            gc.collect()
        return result

    cycle: dict[str, Any] = {"model": model, "stream": stream}
    cycle["self"] = cycle
    gc.disable()
    try:
        monkeypatch.setattr(engine._runner, "sample", sample_and_collect)
        del cycle, model, stream
        if during == "a step":
            armed.set()
            go_on.set()
        else:
            with contextlib.suppress(ModelClosed):
                engine.call(gc.collect)
        thread.join(100)
        assert not thread.is_alive()
    finally:
        gc.enable()
    counting.check(model=1, context=1, sampler=1)
