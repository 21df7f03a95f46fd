"""Models with the kernels and without: the same answers, whoever else computes."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import psutil
import pytest

from gpt4all import Embed4All, GPT4All
from gpt4all.accel.kernels import Kernels
from gpt4all.catalog import store
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from gpt4all.testing import tiny_model, weight_bound_model
from gpt4all.testing.quantise import Quantisation
from tests.accel.decoding import QUESTIONS, f32_cache, facts, greedy, logits, similarity

FORMATS: tuple[Quantisation, ...] = ("Q4_0", "Q5_0", "Q8_0", "Q4_K", "Q6_K")
LEAST_SIMILARITY = 0.99
"""Cosine of the logits of a quantised model and of the same weights as F32; random weights make
much of the rounding of activations, which both kinds of kernels do in ways of their own."""

pytestmark = pytest.mark.usefixtures("in_use")


@pytest.mark.parametrize("quantisation", FORMATS)
@pytest.mark.parametrize("architecture", ["llama", "qwen3moe", "gemma3", "phi2", "jamba"])
def test_random_models(tmp_path: Path, architecture: str, quantisation: Quantisation) -> None:
    made = {
        exact: tiny_model(
            tmp_path / f"{exact}.gguf",
            architecture=architecture,
            n_embd=256,
            quantisation=quantisation,
            dequantised=exact,
            # Which experts are chosen may hang by a rounding error: all of them are.
            metadata={f"{architecture}.expert_used_count": 8} if "moe" in architecture else None,
        )
        for exact in (True, False)
    }
    expected = logits(made[True], accel=False)
    assert similarity(logits(made[False], accel=True), expected) > LEAST_SIMILARITY


def test_some_experts_of_many(tmp_path: Path) -> None:
    """Every token has two of eight experts; another choice here and there is another answer."""
    made = [
        tiny_model(
            tmp_path / f"{exact}.gguf",
            architecture="qwen3moe",
            n_embd=256,
            quantisation="Q8_0",
            dequantised=exact,
        )
        for exact in (True, False)
    ]
    expected, got = logits(made[0], accel=False), logits(made[1], accel=True)
    assert similarity(got, expected) > 0.9


@pytest.mark.parametrize("architecture", ["llama", "gemma3", "phi2", "qwen2"])
def test_the_same_tokens_as_llama_cpp(tmp_path: Path, architecture: str) -> None:
    """Inputs are rounded alike, and Q4_0 rows are summed in the order of its repacked weights.

    Attention is its own here: that of a 2-byte cache keeps sums in 2 bytes, ours does not.
    """
    path = tiny_model(
        tmp_path / "m.gguf",
        architecture=architecture,
        n_embd=256,
        quantisation="Q4_0",
        never_ends=True,
    )
    said = []
    with f32_cache():
        for accel in (True, False):
            weights = Weights(path, accel=accel)
            context = Context(weights, n_ctx=512, n_slots=1, n_threads=2)
            said.append(greedy(context, 256))
            context.close()
            weights.close()
        ours, theirs = (logits(path, accel=accel) for accel in (True, False))
    assert said[0] == said[1]
    assert np.max(np.abs(ours - theirs).max(axis=1) / np.abs(theirs).max(axis=1)) < 2e-3


def test_the_built_in_model_answers_the_same(in_use: Kernels) -> None:
    before = in_use.packed_bytes()
    answers = []
    for accel in (True, False):
        with GPT4All(n_ctx=512, accel=accel) as model:
            assert (in_use.packed_bytes() > before) is accel
            answers.append(facts(model))
    assert answers[0] == answers[1]


def test_the_built_in_models_logits() -> None:
    """They are nearly the same.

    Both kinds of kernels round their inputs to 8 bits; from a last bit in one sum, other roundings
    follow through all layers.
    """
    path = store.built_in_path()
    without, ours = logits(path, accel=False), logits(path, accel=True)
    assert not np.array_equal(ours, without), "the kernels were used"
    assert similarity(ours, without) > 0.999
    many = ((0, 8), *((at, 1) for at in range(8, 240)))
    one, other = (logits(path, accel=accel, chunks=many) for accel in (False, True))
    assert similarity(one, other) > 0.999


def test_threads_change_nothing() -> None:
    path = store.built_in_path()
    alone = logits(path, accel=True, n_threads=1)
    for n_threads in (2, 3, 7):
        assert np.array_equal(logits(path, accel=True, n_threads=n_threads), alone)


@pytest.mark.parametrize("quantisation", ["Q8_0", "Q6_K"])
def test_tied_embeddings(tmp_path: Path, quantisation: Quantisation) -> None:
    """Without an output matrix the embeddings are multiplied with, and looked up in."""
    path = tiny_model(tmp_path / "tied.gguf", n_embd=256, quantisation=quantisation, is_tied=True)
    exact = tiny_model(
        tmp_path / "exact.gguf",
        n_embd=256,
        quantisation=quantisation,
        is_tied=True,
        dequantised=True,
    )
    assert similarity(logits(path, accel=True), logits(exact, accel=False)) > LEAST_SIMILARITY


def test_the_file_of_packed_weights_leaves_the_memory(tmp_path: Path, in_use: Kernels) -> None:
    path = weight_bound_model(tmp_path / "m.gguf", n_params="0.1B", quantisation="Q8_0")
    before = in_use.packed_bytes()
    resident = {}
    for accel in (True, False):
        with GPT4All(path, n_ctx=128, accel=accel):
            assert (in_use.packed_bytes() > before) is accel
            maps = psutil.Process().memory_maps()
            resident[accel] = sum(each.rss for each in maps if each.path == str(path))
    assert resident[False] > 0.9 * path.stat().st_size
    assert resident[True] < 0.1 * path.stat().st_size


def test_embeddings(tmp_path: Path, in_use: Kernels) -> None:
    path = tiny_model(
        tmp_path / "bert.gguf",
        architecture="bert",
        n_embd=256,
        quantisation="Q8_0",
        metadata={"bert.pooling_type": 1},
    )
    before = in_use.packed_bytes()
    vectors = []
    for accel in (True, False):
        with Embed4All(path, accel=accel) as embedder:
            assert (in_use.packed_bytes() > before) is accel
            vectors.append(embedder.embed("The ferry leaves at half past six.", prefix=""))
    assert vectors[0] != vectors[1], "other kernels round otherwise"
    assert np.dot(vectors[0], vectors[1]) > 0.999


def answer(model: GPT4All) -> str:
    """Something that the built-in model is sure of."""
    with model.chat_session():
        return model.generate(QUESTIONS[0], max_tokens=20, temp=0)


def test_a_model_keeps_what_it_was_loaded_with(in_use: Kernels) -> None:
    before = in_use.packed_bytes()
    with GPT4All(n_ctx=256) as first:
        packed = in_use.packed_bytes() - before
        assert packed > 0
        with GPT4All(n_ctx=256, accel=False) as second:
            assert in_use.packed_bytes() == before + packed
            said = [answer(model) for model in (first, second)]
        assert said[0] == said[1]
        with GPT4All(n_ctx=256):
            assert in_use.packed_bytes() == before + 2 * packed
    assert in_use.packed_bytes() == before


def test_several_models_and_contexts_at_once(tmp_path: Path) -> None:
    """Two models, two contexts each, every one in a thread of its own."""
    paths = [
        tiny_model(tmp_path / f"{quantisation}.gguf", n_embd=256, quantisation=quantisation)
        for quantisation in FORMATS[:4:3]
    ]
    expected = [logits(path, accel=True) for path in paths]
    got: list[list[np.ndarray]] = [[], []]

    def compute(i: int) -> None:
        got[i // 2].extend(logits(paths[i // 2], accel=True) for _ in range(5))

    threads = [threading.Thread(target=compute, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for results, reference in zip(got, expected, strict=True):
        assert len(results) == 10
        assert all(np.array_equal(result, reference) for result in results)


def test_contexts_that_share_their_weights(tmp_path: Path, in_use: Kernels) -> None:
    """Two models and four contexts, each in a thread of its own, all at the same time."""
    names: tuple[Quantisation, ...] = ("Q4_K", "Q8_0")
    before = in_use.packed_bytes()
    models = [
        Weights(tiny_model(tmp_path / f"{name}.gguf", n_embd=256, quantisation=name))
        for name in names
    ]
    assert in_use.packed_bytes() > before
    contexts = [
        Context(model, n_ctx=256, n_slots=1, n_threads=2) for model in models for _ in range(2)
    ]
    expected = []
    for context in contexts:
        expected.append(greedy(context, 16))
        context.truncate(0, 0)
    got: dict[int, list[int]] = {}
    all_here = threading.Barrier(len(contexts))

    def generate(i: int) -> None:
        all_here.wait()
        got[i] = greedy(contexts[i], 16)

    threads = [threading.Thread(target=generate, args=(i,)) for i in range(len(contexts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [got[i] for i in range(len(contexts))] == expected
    assert expected[0] == expected[1] != expected[2] == expected[3]
    for context in contexts:
        context.close()
    for model in models:
        model.close()
