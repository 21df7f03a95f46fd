"""Sixteen callers whose prompts share 1,000 tokens, here and in the wheel's own llama-server.

Each of 32 requests has 30 tokens of its own behind the common prefix and generates 48. The sides
run in processes of their own, one after the other, on the same random 1.1B Q4_0 model.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks.models import weight_bound

N_CALLERS, N_REQUESTS, N_COMMON, N_OWN, N_NEW = 16, 32, 1000, 30, 48


def prompts() -> list[list[int]]:
    """Token ids of the requests; ordinary tokens only."""
    draw = random.Random(1)
    common = [draw.randrange(300, 30_000) for _ in range(N_COMMON)]
    return [common + [draw.randrange(300, 30_000) for _ in range(N_OWN)] for _ in range(N_REQUESTS)]


def gpt4all_side() -> Any:
    """A function that answers one prompt; returns seconds to its first token and its tokens."""
    from gpt4all.model import LoadOptions, Model
    from gpt4all.types import SamplingParams

    model = Model(weight_bound(), LoadOptions(n_ctx=4096, n_slots=N_CALLERS))
    params = SamplingParams(temperature=0, repeat_penalty=1, max_tokens=N_NEW)

    def answer(prompt: list[int]) -> tuple[float, int]:
        start = time.perf_counter()
        generation = model.submit(prompt, params)
        next(generation)
        first = time.perf_counter() - start
        return first, 1 + sum(len(delta.token_ids) for delta in generation)

    return answer


def xllamacpp_side() -> Any:
    """The same of `xllamacpp.Server`, with a slot for every caller."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(weight_bound())
    params.n_parallel = N_CALLERS
    params.n_ctx = N_CALLERS * 1280
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    params.warmup = False
    server = xllamacpp.Server(params)

    def answer(prompt: list[int]) -> tuple[float, int]:
        start = time.perf_counter()
        first: list[float] = []
        n_tokens = 0

        def receive(chunk: Any) -> None:
            nonlocal n_tokens
            chunks = chunk if isinstance(chunk, list) else [chunk]
            for each in chunks:
                if "error" in each or "code" in each:
                    raise RuntimeError(each)
                if not first:
                    first.append(time.perf_counter() - start)
                n_tokens = max(n_tokens, (each.get("usage") or {}).get("completion_tokens", 0))

        server.handle_completions(
            {
                "prompt": prompt,
                "max_tokens": N_NEW,
                "temperature": 0,
                "stream": True,
                "stream_options": {"include_usage": True},
                "ignore_eos": True,
            },
            receive,
        )
        return first[0], n_tokens or N_NEW

    return answer


SIDES = {"gpt4all": gpt4all_side, "xllamacpp": xllamacpp_side}


def run_side(name: str) -> None:
    """In the child: serve all requests and print the figures as JSON."""
    answer = SIDES[name]()
    answer(list(range(300, 340)))  # weights into memory
    start = time.perf_counter()
    with ThreadPoolExecutor(N_CALLERS) as callers:
        results = list(callers.map(answer, prompts()))
    seconds = time.perf_counter() - start
    firsts = sorted(first for first, _ in results)
    figures = {
        "tokens/s": sum(count for _, count in results) / seconds,
        "median first": firsts[len(firsts) // 2],
        "p95 first": firsts[int(len(firsts) * 0.95)],
        "seconds": seconds,
    }
    print(json.dumps(figures))


def main() -> None:
    weight_bound()
    figures: dict[str, dict[str, float]] = {}
    for name in SIDES:
        command = [sys.executable, "-m", "benchmarks.shared_prefix", name]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        figures[name] = json.loads(done.stdout.splitlines()[-1])
        print(
            f"{name:10} {figures[name]['tokens/s']:6.1f} tokens/s   first token: median "
            f"{figures[name]['median first']:6.1f} s, p95 {figures[name]['p95 first']:6.1f} s",
            flush=True,
        )
    ours, theirs = figures["gpt4all"], figures["xllamacpp"]
    print(
        f"ratio: {ours['tokens/s'] / theirs['tokens/s']:.1f} times the tokens/s, p95 first token "
        f"1/{theirs['p95 first'] / ours['p95 first']:.1f}"
    )


if __name__ == "__main__":
    run_side(sys.argv[1]) if len(sys.argv) > 1 else main()
