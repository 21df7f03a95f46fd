"""Tokens per second: a bare loop over the C API, the engine with one caller, and with eight."""

from __future__ import annotations

import math
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from benchmarks.models import tiny, weight_bound
from gpt4all import GPT4All
from gpt4all.catalog.store import built_in_path
from gpt4all.engine import Engine
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from gpt4all.model import default_threads
from gpt4all.types import SamplingParams

PARAMS = SamplingParams(seed=1, repeat_penalty=1.0)
PROMPT = list(range(300, 332))


def unending(weights: Weights) -> dict[int, float]:
    """A logit bias that keeps the model from ending its answer."""
    ends = filter(weights.is_end_of_generation, range(weights.n_vocab))
    return dict.fromkeys(ends, -math.inf)


def bare_loop(weights: Weights, n_tokens: int) -> float:
    """Tokens per second of llama_decode and llama_sampler_sample alone, one after the other.

    In a thread that ends: libgomp keeps helpers for each thread that ever computed, and as soon as
    there are more of them than cores, all wait more slowly for each other, by a quarter here.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_bare_loop, weights, n_tokens).result()


def _bare_loop(weights: Weights, n_tokens: int) -> float:
    native = library.load()
    ffi, lib = native.ffi, native.lib
    params = lib.llama_context_default_params()
    params.n_ctx, params.n_batch = 2048, 512
    params.n_threads = params.n_threads_batch = default_threads(weights.size)
    context = lib.llama_init_from_model(weights.handle, params)
    chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    bias = ffi.new("llama_logit_bias[]", list(unending(weights).items()))
    for link in (
        lib.llama_sampler_init_logit_bias(weights.n_vocab, len(bias), bias),
        lib.llama_sampler_init_top_k(PARAMS.top_k),
        lib.llama_sampler_init_top_p(PARAMS.top_p, 1),
        lib.llama_sampler_init_temp(PARAMS.temperature),
        lib.llama_sampler_init_dist(1),
    ):
        lib.llama_sampler_chain_add(chain, link)
    prompt = ffi.new("llama_token[]", PROMPT)
    assert lib.llama_decode(context, lib.llama_batch_get_one(prompt, len(PROMPT))) == 0
    token = ffi.new("llama_token[1]")
    start = time.perf_counter()
    for _ in range(n_tokens):
        token[0] = lib.llama_sampler_sample(chain, context, -1)
        lib.llama_decode(context, lib.llama_batch_get_one(token, 1))
    seconds = time.perf_counter() - start
    lib.llama_sampler_free(chain)
    lib.llama_free(context)
    return n_tokens / seconds


def through_engine(weights: Weights, n_tokens: int, n_callers: int) -> float:
    """Tokens per second of all callers together, from the first token of the last one on."""
    context = Context(
        weights, n_ctx=2048 * n_callers, n_slots=n_callers, n_threads=default_threads(weights.size)
    )
    engine = Engine(context)
    params = replace(PARAMS, max_tokens=n_tokens + 1, logit_bias=unending(weights))
    generations = [engine.submit([i + 1, *PROMPT[1:]], params)[0] for i in range(n_callers)]
    for generation in generations:
        next(generation)
    start = time.perf_counter()
    for generation in generations:
        for _ in generation:
            pass
    seconds = time.perf_counter() - start
    engine.close()
    return n_tokens * n_callers / seconds


def compare(path: Path, n_tokens: int, runs: int) -> None:
    """Print one model's line; the ways alternate, so that drifts of the machine hit all alike."""
    weights = Weights(path)
    bare, one, eight = [], [], []
    for _ in range(runs):
        bare.append(bare_loop(weights, n_tokens))
        one.append(through_engine(weights, n_tokens, 1))
        eight.append(through_engine(weights, n_tokens, 8))
    a, b, c = (statistics.median(figures) for figures in (bare, one, eight))
    print(
        f"{path.name:20} bare {a:8.1f} /s   one caller {b:8.1f} /s ({b / a:.3f} of bare)   "
        f"eight {c:8.1f} /s ({c / b:.2f} of one)"
    )
    weights.close()


def public_api(runs: int) -> None:
    """Tokens per second of the built-in model through `GPT4All.generate`."""
    figures = []
    with GPT4All() as model:
        for _ in range(runs):
            count = 0

            def note(_token: int, _text: str) -> None:
                nonlocal count
                count += 1

            start = time.perf_counter()
            model.generate("Once upon a time", max_tokens=200, seed=1, callback=note)
            figures.append(count / (time.perf_counter() - start))
    print(f"built-in model through generate(): {statistics.median(figures):.0f} pieces/s")


def main() -> None:
    compare(tiny(), 1000, 7)
    compare(built_in_path(), 400, 7)
    compare(weight_bound(), 40, 5)
    public_api(5)


if __name__ == "__main__":
    main()
