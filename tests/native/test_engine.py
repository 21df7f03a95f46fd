"""The engine's specification on real libllama: equivalences, limits, cancellation, failure."""

from __future__ import annotations

import math
import os
import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from gpt4all.engine import Engine, Generation, worker
from gpt4all.errors import (
    ContextOverflow,
    GenerationError,
    GPT4AllError,
    InvalidParameter,
    ModelClosed,
)
from gpt4all.llama.context import Context, DecodeAborted
from gpt4all.llama.weights import Weights
from gpt4all.testing import tiny_model
from gpt4all.types import Chunk, Completion, SamplingParams
from tests.native.conftest import hold

GREEDY = SamplingParams(temperature=0, max_tokens=24)
TRUNCATING = ("llama", "qwen2", "gemma3", "gpt2")
RECURRENT = ("mamba",)

MakeEngine = Callable[..., Engine]


@pytest.fixture(scope="module")
def weights_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Weights]:
    loaded: dict[str, Weights] = {}
    folder = tmp_path_factory.mktemp("architectures")

    def load(architecture: str) -> Weights:
        if architecture not in loaded:
            path = folder / f"{architecture}.gguf"
            tiny_model(path, architecture=architecture, never_ends=True)
            loaded[architecture] = Weights(path)
        return loaded[architecture]

    return load


@pytest.fixture
def make_engine(weights_of: Callable[[str], Weights]) -> Iterator[MakeEngine]:
    """Engines that are checked and closed after the test."""
    engines = []

    def make(architecture: str = "llama", **options: int) -> Engine:
        settings = {"n_ctx": 512, "n_slots": 4, "n_threads": 1, **options}
        engines.append(Engine(Context(weights_of(architecture), **settings)))
        return engines[-1]

    yield make
    for engine in engines:
        try:
            assert engine.n_running() == 0
            engine.check_integrity()
        except GPT4AllError:
            assert engine._failure is not None, "only a test that ended its engine may do so"
        engine.close()


def prompts(count: int, *, shared: int = 0, length: int = 12) -> list[list[int]]:
    random_ = random.Random(7)
    common = [random_.randrange(400) for _ in range(shared)]
    return [common + [random_.randrange(400) for _ in range(length + i)] for i in range(count)]


def alone(engine: Engine, prompt: list[int], params: SamplingParams = GREEDY) -> Completion:
    (generation,) = engine.submit(prompt, params)
    return generation.result()


@pytest.mark.parametrize("architecture", [*TRUNCATING, *RECURRENT])
def test_batched_equals_alone(make_engine: MakeEngine, architecture: str) -> None:
    expected = [alone(make_engine(architecture), prompt).token_ids for prompt in prompts(6)]
    engine = make_engine(architecture)
    together = [engine.submit(prompt, GREEDY)[0] for prompt in prompts(6)]
    assert [generation.result().token_ids for generation in together] == expected


@pytest.mark.parametrize("architecture", [*TRUNCATING, *RECURRENT])
def test_a_warm_prefix_equals_a_cold_one(make_engine: MakeEngine, architecture: str) -> None:
    warm = make_engine(architecture)
    for prompt in prompts(4, shared=40):
        got = alone(warm, prompt)
        assert got.token_ids == alone(make_engine(architecture), prompt).token_ids
    if architecture in TRUNCATING:
        assert got.usage.cached_tokens == 40


@pytest.mark.parametrize("architecture", [*TRUNCATING, *RECURRENT])
def test_a_continued_conversation_computes_only_what_is_new(
    make_engine: MakeEngine, architecture: str
) -> None:
    engine = make_engine(architecture)
    first_prompt = prompts(1)[0]
    first = alone(engine, first_prompt)
    turn = [*first_prompt, *first.token_ids, 1, 2, 3]
    second = alone(engine, turn)
    # The last token of the first answer was sampled but never computed.
    assert second.usage.cached_tokens == len(turn) - 4
    assert second.token_ids == alone(make_engine(architecture), turn).token_ids


@pytest.mark.parametrize("n_chunk", [1, 7, 64])
def test_chunked_equals_whole(make_engine: MakeEngine, n_chunk: int) -> None:
    prompt = prompts(1, length=200)[0]
    (chunked,) = make_engine().submit(prompt, GREEDY, n_chunk=n_chunk)
    assert chunked.result().token_ids == alone(make_engine(), prompt).token_ids


def test_streamed_equals_folded(make_engine: MakeEngine) -> None:
    engine = make_engine()
    (generation,) = engine.submit(prompts(1)[0], GREEDY)
    deltas = list(generation)
    whole = alone(engine, prompts(1)[0])
    assert "".join(delta.text for delta in deltas) == whole.text
    assert [t for delta in deltas for t in delta.token_ids] == list(whole.token_ids)
    assert [delta.finish_reason for delta in deltas[:-1]] == [None] * (len(deltas) - 1)
    assert deltas[-1].finish_reason == "length"
    assert list(generation) == [], "an ended generation stays ended"


def test_a_shared_prefix_is_computed_once_by_concurrent_requests(make_engine: MakeEngine) -> None:
    engine = make_engine()
    generations = [engine.submit(prompt, GREEDY)[0] for prompt in prompts(4, shared=300)]
    cached = [generation.result().usage.cached_tokens for generation in generations]
    assert cached == [0, 300, 300, 300]


def test_completions_of_one_prompt_share_it(make_engine: MakeEngine) -> None:
    engine = make_engine()
    prompt = prompts(1, length=100)[0]
    params = SamplingParams(seed=5, temperature=1.5, top_k=0, top_p=1, max_tokens=12)
    several = [g.result() for g in engine.submit(prompt, params, count=3)]
    assert [c.usage.cached_tokens for c in several] == [0, 99, 99]
    assert len({c.token_ids for c in several}) == 3, "seeds differ"
    # A prompt computed in other batches may round differently, so warm is compared with warm.
    again = [[g.result().token_ids for g in engine.submit(prompt, params, count=3)] for _ in "ab"]
    assert again[0] == again[1], "and repeat"


def test_a_seed_repeats_and_its_absence_does_not(make_engine: MakeEngine) -> None:
    engine = make_engine()
    prompt = prompts(1)[0]
    random_ = SamplingParams(temperature=2, top_k=0, top_p=1, max_tokens=16)
    assert alone(engine, prompt, random_).token_ids != alone(engine, prompt, random_).token_ids


@pytest.mark.parametrize(
    "params",
    [
        SamplingParams(temperature=0, max_tokens=16, repeat_penalty=1),
        SamplingParams(top_k=1, max_tokens=16, repeat_penalty=1),
        SamplingParams(top_p=0, max_tokens=16, repeat_penalty=1),
        SamplingParams(min_p=1, top_p=1, max_tokens=16, repeat_penalty=1),
    ],
)
def test_ways_of_being_greedy(make_engine: MakeEngine, params: SamplingParams) -> None:
    engine = make_engine()
    (greedy,) = engine.submit(
        prompts(1)[0], SamplingParams(temperature=0, max_tokens=16, repeat_penalty=1, logprobs=1)
    )
    expected = greedy.result()
    assert [e.token for e in expected.logprobs] == [e.top[0][0] for e in expected.logprobs]
    assert alone(engine, prompts(1)[0], params).token_ids == expected.token_ids


def test_logit_bias_forbids_and_forces(make_engine: MakeEngine) -> None:
    engine = make_engine()
    prompt = prompts(1)[0]
    first = alone(engine, prompt).token_ids[0]
    forbidden = SamplingParams(temperature=0, max_tokens=24, logit_bias={first: -math.inf})
    assert first not in alone(engine, prompt, forbidden).token_ids
    forced = SamplingParams(temperature=0, max_tokens=4, logit_bias={65: 1000})
    assert alone(engine, prompt, forced).token_ids == (65,) * 4


def test_penalties_look_at_the_prompt_too(make_engine: MakeEngine) -> None:
    engine = make_engine()
    prompt = prompts(1)[0]
    favourite = alone(engine, prompt).token_ids[0]
    repeated = [favourite, *prompt]
    plain = SamplingParams(temperature=0, max_tokens=1, repeat_penalty=1, logprobs=0)
    expected = alone(engine, repeated, plain).token_ids[0]
    penalised = SamplingParams(
        temperature=0, max_tokens=1, presence_penalty=100, repeat_last_n=-1, repeat_penalty=1
    )
    got = alone(engine, [expected, *repeated], penalised).token_ids[0]
    assert got not in {expected, *repeated}


def test_logprobs_are_normalised(make_engine: MakeEngine) -> None:
    engine = make_engine()
    n_vocab = engine._context.weights.n_vocab
    params = SamplingParams(temperature=0, max_tokens=3, logprobs=20)
    result = alone(engine, prompts(1)[0], params)
    assert len(result.logprobs) == 3
    for entry in result.logprobs:
        values = [value for _, value in entry.top]
        assert values == sorted(values, reverse=True)
        assert 20 / n_vocab < sum(map(math.exp, values)) < 1
        assert len(entry.top) == 20


@pytest.mark.parametrize("max_tokens", [0, 1, 5])
def test_max_tokens(make_engine: MakeEngine, max_tokens: int) -> None:
    params = SamplingParams(max_tokens=max_tokens)
    result = alone(make_engine(), prompts(1)[0], params)
    assert len(result.token_ids) == result.usage.completion_tokens == max_tokens
    assert result.finish_reason == "length"


def test_the_context_is_filled_and_not_exceeded(make_engine: MakeEngine) -> None:
    engine = make_engine(n_ctx=64)
    assert engine.longest_prompt == 63
    prompt = prompts(1, length=60)[0]
    result = alone(engine, prompt, SamplingParams(max_tokens=1000))
    assert result.finish_reason == "length"
    assert len(prompt) + len(result.token_ids) == 65, "the last sampled token needs no cell"
    with pytest.raises(ContextOverflow, match="64 tokens but at most 63") as caught:
        engine.submit([1] * 64, GREEDY)
    assert (caught.value.n_tokens, caught.value.limit) == (64, 63)


def test_more_callers_than_slots_are_all_served(make_engine: MakeEngine) -> None:
    engine = make_engine(n_slots=2, n_ctx=128)
    expected = [alone(make_engine(), prompt).token_ids for prompt in prompts(9)]
    generations = [engine.submit(prompt, GREEDY)[0] for prompt in prompts(9)]
    assert [g.result().token_ids for g in generations] == expected


def test_a_stop_string_ends_inside_and_across_tokens(make_engine: MakeEngine) -> None:
    engine = make_engine()
    whole = alone(engine, prompts(1)[0])
    text = whole.text
    for start in range(2, len(text) - 3, 3):
        stop = text[start : start + 3]
        cut = text.index(stop)
        params = SamplingParams(temperature=0, max_tokens=24, stop=(stop,))
        result = alone(engine, prompts(1)[0], params)
        assert result.text == text[:cut]
        assert result.finish_reason == "stop"


@pytest.mark.parametrize(
    ("prompt", "count", "error", "words"),
    [
        ([], 1, InvalidParameter, "empty"),
        ([1], 0, InvalidParameter, "1 ... 128"),
        ([1], 129, InvalidParameter, "1 ... 128"),
    ],
)
def test_bad_requests_are_refused_before_they_are_queued(
    make_engine: MakeEngine, prompt: list[int], count: int, error: type[GPT4AllError], words: str
) -> None:
    with pytest.raises(error, match=words):
        make_engine().submit(prompt, GREEDY, count=count)


def test_cancelling_while_generating(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine()
    hold(engine, monkeypatch)
    (generation,) = engine.submit(prompts(1)[0], SamplingParams(max_tokens=480))
    first = next(generation)
    assert first.token_ids
    generation.cancel()
    last = list(generation)[-1]
    assert last.finish_reason == "cancelled"
    generation.cancel()  # again, after the end


def test_cancelling_while_waiting(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = make_engine(n_slots=1)
    go_on = hold(engine, monkeypatch)
    (running,) = engine.submit(prompts(1)[0], SamplingParams(max_tokens=300))
    (waiting,) = engine.submit(prompts(2)[1], GREEDY)
    waiting.cancel()
    assert [delta.finish_reason for delta in waiting] == ["cancelled"]
    go_on.set()
    assert running.result().finish_reason == "length"


def test_cancelling_during_prefill_aborts_the_decode(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine()
    entered, aborted = threading.Event(), threading.Event()
    decode, context = engine._runner.decode, engine._context

    def slow(chunks: list[Chunk]) -> list[int]:
        """As decode, but a long prompt goes on until somebody aborts it."""
        if len(chunks[0].tokens) < 100 or aborted.is_set():
            return decode(chunks)
        entered.set()
        while True:
            try:
                decode(chunks)
            except DecodeAborted:
                aborted.set()
                raise
            for chunk in chunks:
                context.truncate(chunk.slot, chunk.position) if chunk.position else context.clear(
                    chunk.slot
                )

    monkeypatch.setattr(engine._runner, "decode", slow)
    (long,) = engine.submit(prompts(1, length=400)[0], GREEDY)
    (bystander,) = engine.submit(prompts(2)[1], GREEDY)
    assert entered.wait(100)
    long.cancel()
    assert [delta.finish_reason for delta in long] == ["cancelled"]
    assert bystander.result().token_ids == alone(make_engine(), prompts(2)[1]).token_ids
    assert aborted.is_set()


def test_a_failed_decode_reaches_everybody_and_the_engine_goes_on(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine()
    decode = engine._runner.decode

    def broken(chunks: list[Chunk]) -> list[int]:
        decode(chunks)
        raise GenerationError("llama.cpp failed to compute a batch (status -3)")

    generations = []
    with monkeypatch.context() as patch:
        patch.setattr(engine._runner, "decode", broken)
        generations = [engine.submit(prompt, GREEDY)[0] for prompt in prompts(3)]
        for generation in generations:
            with pytest.raises(GenerationError, match="status -3"):
                generation.result()
    assert alone(engine, prompts(1)[0]).finish_reason == "length"


def test_an_unforeseen_error_ends_all_streams(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine()
    monkeypatch.setattr(engine._scheduler, "next_batch", lambda: 1 / 0)
    (generation,) = engine.submit(prompts(1)[0], GREEDY)
    with pytest.raises(GenerationError, match="ZeroDivisionError"):
        generation.result()
    engine._thread.join(100)
    with pytest.raises(GenerationError, match="ZeroDivisionError"):
        engine.submit(prompts(1)[0], GREEDY)


def test_closing_ends_running_and_waiting_generations(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine(n_slots=1)
    hold(engine, monkeypatch)
    generations = [engine.submit(p, SamplingParams(max_tokens=400))[0] for p in prompts(3)]
    next(generations[0])
    engine.close()
    engine.close()
    for generation in generations:
        with pytest.raises(ModelClosed):
            generation.result()
    with pytest.raises(ModelClosed):
        engine.submit([1], GREEDY)


def test_a_forked_child_is_refused_instead_of_hanging(make_engine: MakeEngine) -> None:
    engine = make_engine()
    engine._process += 1  # what a child of fork sees: another process id than its own
    with pytest.raises(GenerationError, match="forked"):
        engine.submit([1], GREEDY)
    engine._process -= 1


def test_random_cancels_and_short_generations_leave_nothing_behind(tiny_path: Path) -> None:
    """200 cancels at any moment and 1,000 short generations."""
    weights = Weights(tiny_path)
    engine = Engine(Context(weights, n_ctx=512, n_slots=4, n_threads=1))
    random_ = random.Random(3)
    process = psutil.Process(os.getpid())
    ends: Counter[str | None] = Counter()

    def cancelled() -> None:
        (generation,) = engine.submit(
            [random_.randrange(400) for _ in range(random_.randint(1, 400))],
            SamplingParams(max_tokens=100),
        )
        for _ in range(random_.randint(0, 5)):
            next(generation)
        generation.cancel()
        ends[list(generation)[-1].finish_reason] += 1

    def short() -> list[Generation]:
        return [
            engine.submit([random_.randrange(400) for _ in range(5)], SamplingParams(max_tokens=2))[
                0
            ]
            for _ in range(10)
        ]

    for _ in range(20):
        cancelled()
    for generation in short():
        generation.result()
    memory, files, threads = process.memory_info().rss, process.num_fds(), process.num_threads()
    for _ in range(200):
        cancelled()
    for _ in range(100):
        for generation in short():
            generation.result()
    assert engine.n_running() == 0
    engine.check_integrity()
    assert ends.keys() <= {"cancelled", "length"}, "length: the cancel came too late"
    assert ends["cancelled"] > ends["length"]
    assert process.num_fds() <= files
    assert process.num_threads() <= threads
    assert process.memory_info().rss <= memory + 64 * 2**20
    engine.close()
    weights.close()


def test_an_idle_engine_ends_the_threads_that_helped_it(
    make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "REST_AFTER", 0.0)
    before = thread_ids()
    engine = make_engine(n_threads=3)
    go_on = hold(engine, monkeypatch)
    (generation,) = engine.submit(prompts(1)[0], GREEDY)
    next(iter(generation))
    helpers = engine.call(thread_ids) - before - {engine.call(threading.get_native_id)}
    assert len(helpers) >= 2
    go_on.set()
    generation.result()
    while helpers & thread_ids():  # ends at once; the limit is the test's
        pass


def thread_ids() -> set[int]:
    return {thread.id for thread in psutil.Process().threads()}
