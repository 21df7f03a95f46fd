"""The engine's own time per generated token: all but ``llama_decode`` and the native sampler."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.models import tiny
from gpt4all.engine import Engine
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from gpt4all.types import SamplingParams

N_TOKENS = 400
RUNS = 5


class TimedLibrary:
    """libllama with a stopwatch on the two calls that are not ours."""

    TIMED = ("llama_decode", "llama_sampler_sample")

    def __init__(self, lib: Any) -> None:
        self._lib = lib
        self.seconds = 0.0

    def __getattr__(self, name: str) -> Any:
        function = getattr(self._lib, name)
        wrapped = self._timed(function) if name in self.TIMED else function
        setattr(self, name, wrapped)
        return wrapped

    def _timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            start = time.perf_counter()
            result = function(*arguments)
            self.seconds += time.perf_counter() - start
            return result

        return call


def measure(engine: Engine, lib: TimedLibrary, n_callers: int) -> float:
    """Milliseconds per generated token outside the two native calls."""
    params = SamplingParams(max_tokens=N_TOKENS, seed=1)
    lib.seconds = 0.0
    start = time.perf_counter()
    generations = [engine.submit([i + 1, 2, 3], params)[0] for i in range(n_callers)]
    n_tokens = sum(g.result().usage.completion_tokens for g in generations)
    return (time.perf_counter() - start - lib.seconds) / n_tokens * 1000


def main() -> None:
    native = library.load()
    lib = TimedLibrary(native.lib)
    library.use(replace(native, lib=lib))
    weights = Weights(tiny())
    engine = Engine(Context(weights, n_ctx=8 * 512, n_slots=8, n_threads=1))
    for n_callers in (1, 8):
        figures = [measure(engine, lib, n_callers) for _ in range(RUNS)]
        print(
            f"{n_callers} concurrent: {statistics.median(figures):.3f} ms per token "
            f"({min(figures):.3f} ... {max(figures):.3f})"
        )
    engine.close()
    library.use(native)


if __name__ == "__main__":
    main()
