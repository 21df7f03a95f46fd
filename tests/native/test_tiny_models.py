"""The random models themselves: repeatable, lossless, varied, endless on request."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from gpt4all import GPT4All
from gpt4all.llama.weights import Weights
from gpt4all.testing import (
    ARCHITECTURES,
    WeightBoundFormat,
    tiny_model,
    vocabulary,
    weight_bound_model,
)
from gpt4all.types import SamplingParams

GENERATING = [name for name in ARCHITECTURES if name != "bert"]
TEXTS = ["hello world", "naïve  Grüße 😀\n\t中 \x00\x7f", "<|im_start|>user\nhi<|im_end|>", " "]


def test_same_arguments_same_bytes(tmp_path: Path) -> None:
    first = tiny_model(tmp_path / "a.gguf", quantisation="Q4_0", seed=3).read_bytes()
    assert tiny_model(tmp_path / "b.gguf", quantisation="Q4_0", seed=3).read_bytes() == first
    assert tiny_model(tmp_path / "c.gguf", quantisation="Q4_0", seed=4).read_bytes() != first


@pytest.mark.parametrize("kind", ["bpe", "sentencepiece"])
def test_every_text_survives_tokenizing(tmp_path: Path, kind: str) -> None:
    weights = Weights(tiny_model(tmp_path / "tiny.gguf", tokens=kind))  # type: ignore[arg-type]
    for text in TEXTS:
        tokens = weights.tokenize(text, add_special=False)
        assert b"".join(weights.token_bytes(t, special=True) for t in tokens).decode() == text
    assert len(weights.tokenize("hello world", add_special=False)) == 3  # h ello world
    weights.close()


def test_all_bytes_are_tokens() -> None:
    assert len(set(vocabulary("bpe").tokens[:256])) == 256
    assert sum(kind == 6 for kind in vocabulary("sentencepiece").types) == 256


@pytest.mark.parametrize("architecture", GENERATING)
def test_greedy_answers_are_varied_and_endless(tmp_path: Path, architecture: str) -> None:
    path = tiny_model(tmp_path / "tiny.gguf", architecture=architecture, never_ends=True)
    with GPT4All(path, n_ctx=128, n_threads=1) as model:
        prompt = model.model.loaded.weights.tokenize("hello world")
        pieces = list(model.generate("hello world", max_tokens=60, temp=0, streaming=True))
        assert len(set(pieces)) > 8
        assert len(prompt) < 5
        params = SamplingParams(max_tokens=100, temperature=2, top_k=0, top_p=1, seed=0)
        hot = model.model.loaded.submit(prompt, params).result()
        assert len(hot.text) > 30


@pytest.mark.parametrize("quantisation", ["F16", "Q8_0", "Q4_0", "Q4_K", "Q6_K"])
def test_formats_generate(tmp_path: Path, quantisation: str) -> None:
    path = tiny_model(
        tmp_path / "tiny.gguf",
        n_embd=256,
        quantisation=quantisation,  # type: ignore[arg-type]
        never_ends=True,
    )
    with GPT4All(path, n_ctx=128, n_threads=1) as model:
        answer = list(model.generate("hello", max_tokens=40, temp=0, streaming=True))
        assert len(set(answer)) > 8


@pytest.mark.parametrize("quantisation", get_args(WeightBoundFormat))
def test_weight_bound_model_generates(tmp_path: Path, quantisation: WeightBoundFormat) -> None:
    path = weight_bound_model(tmp_path / "large.gguf", n_params="0.1B", quantisation=quantisation)
    with GPT4All(path, n_ctx=128, n_threads=1) as model:
        assert len(set(model.generate("hello", max_tokens=20, temp=0).split())) > 8
