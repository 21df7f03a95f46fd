"""A model alone, beside another that is idle, and both busy; in one process, all on all cores."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from benchmarks.models import weight_bound
from gpt4all import GPT4All
from gpt4all.engine import worker

N_TOKENS, ROUNDS = 48, 5


def decode(model: GPT4All) -> float:
    """Tokens per second of one answer; the model ends none by itself."""
    began = time.perf_counter()
    model.generate("a b c", max_tokens=N_TOKENS, temp=0)
    return N_TOKENS / (time.perf_counter() - began)


def both(one: GPT4All, other: GPT4All) -> float:
    """Tokens per second of two answers at once."""
    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(decode, (one, other)))


@contextmanager
def beside(rest_after: float) -> Iterator[GPT4All]:
    """Another model that has answered and is idle; its helpers end after so many seconds."""
    usual = worker.REST_AFTER
    try:
        worker.REST_AFTER = rest_after
        with GPT4All(weight_bound()) as other:
            decode(other)
            time.sleep(2 * usual)
            yield other
    finally:
        worker.REST_AFTER = usual


def main() -> None:
    speeds: dict[str, list[float]] = {}

    def note(name: str, speed: float) -> None:
        speeds.setdefault(name, []).append(speed)

    with GPT4All(weight_bound()) as model:
        decode(model)
        for _ in range(ROUNDS):
            note("alone", decode(model))
            with beside(worker.REST_AFTER):
                note("beside an idle one", decode(model))
            with beside(threading.TIMEOUT_MAX):
                note("beside an idle one that keeps its helper threads", decode(model))
            with beside(worker.REST_AFTER) as other:
                note("both together", both(model, other))
    for name, values in speeds.items():
        print(f"{name:50} {statistics.median(values):6.1f} tokens/s")


if __name__ == "__main__":
    main()
