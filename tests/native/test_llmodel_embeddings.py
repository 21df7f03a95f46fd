"""Embeddings of `LLModel`, as programs for releases 1.0 to 2.8 asked the lower-level class."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpt4all import (
    CancellationError,
    Embed4All,
    InvalidModelFile,
    InvalidParameter,
    LLModel,
    ModelClosed,
)

from .test_embeddings import WORDS, bert


@pytest.fixture(scope="module")
def bert_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bert(tmp_path_factory.mktemp("bert") / "bert.gguf")


@pytest.fixture
def model(bert_path: Path) -> Iterator[LLModel]:
    model = LLModel()
    assert model.load_model(bert_path)
    yield model
    model.close()


def test_vectors_are_those_of_embed4all(model: LLModel, bert_path: Path) -> None:
    long = " ".join(WORDS * 20)
    with Embed4All(bert_path) as embedder:
        short = embedder.embed("good morning")
        mean, truncated = (embedder.embed(long, long_text_mode=m) for m in ("mean", "truncate"))
    assert model.generate_embedding("good morning") == pytest.approx(short, abs=1e-6)
    assert model.generate_embedding(long) == pytest.approx(mean, abs=1e-6)
    first = model.generate_embeddings(long, None, -1, False, False)["embeddings"]
    assert first == pytest.approx(truncated, abs=1e-6)
    assert mean != pytest.approx(truncated, abs=1e-3)
    result = model.generate_embeddings(["good morning", "river"], None, -1, True, False, None)
    assert [len(vector) for vector in result["embeddings"]] == [128, 128]
    assert result["n_prompt_tokens"] == 3


def test_bad_values(model: LLModel) -> None:
    with pytest.raises(CancellationError):
        model.generate_embeddings("good", cancel_cb=lambda _, backend: backend == "cpu")
    with pytest.raises(InvalidParameter, match="text is empty"):
        model.generate_embedding("")
    with pytest.raises(InvalidParameter, match="dimensionality is 0"):
        model.generate_embeddings("good", dimensionality=0)
    with pytest.raises(InvalidModelFile, match="generates no text"):
        model.prompt_model("good")
    with pytest.raises(InvalidParameter, match="n_threads is 0"):
        model.set_thread_count(0)


def test_loading_and_closing(model: LLModel) -> None:
    assert model.model_name == "bert"
    model.set_thread_count(2)
    assert model.thread_count() == 2
    model.close()
    for closed in (model, LLModel()):
        with pytest.raises(ModelClosed, match="not loaded"):
            closed.generate_embedding("good")


def test_no_prefix_is_needed(tmp_path: Path) -> None:
    model = LLModel(bert(tmp_path / "model.gguf", "something new"))
    without = model.generate_embeddings("good", "")["embeddings"]
    assert model.generate_embedding("good") == pytest.approx(without, abs=1e-6)
    model.load_model(bert(tmp_path / "n.gguf", "nomic-embed-text-v1.5"))
    document = model.generate_embeddings("good", "search_document")["embeddings"]
    assert model.generate_embedding("good") == pytest.approx(document, abs=1e-6)
    assert len(model.generate_embeddings("good", dimensionality=64)["embeddings"]) == 64
    model.close()


def test_a_text_model_makes_none(tiny_path: Path) -> None:
    model = LLModel(tiny_path)
    with pytest.raises(InvalidModelFile, match=r"tiny.gguf is not an embedding model"):
        model.generate_embedding("good")
    model.close()
