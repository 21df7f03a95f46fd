"""`Embed4All` over tiny random models: arguments, long texts, packing, threads, handles."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gpt4all.gpt4all
from gpt4all import (
    CancellationError,
    Embed4All,
    GenerationError,
    InvalidModelFile,
    InvalidParameter,
    ModelClosed,
    ModelNotFound,
)
from gpt4all.embeddings import MINILM_FILES
from gpt4all.engine import embedding, packing
from gpt4all.llama.embedder import Embedder
from gpt4all.testing import tiny_model

from .test_handles import CountingLibrary, counting

__all__ = ["counting"]  # a fixture

WORDS = [
    "the",
    "river",
    "and",
    "house",
    "morning",
    "light",
    "water",
    "name",
    "good",
    "time",
    "people",
    "story",
    "small",
]


def texts(count: int, n_words: int = 12) -> list[str]:
    return [
        " ".join(WORDS[(i * 7 + j * (i + 1)) % len(WORDS)] for j in range(n_words))
        for i in range(count)
    ]


def bert(path: Path, name: str = "all-MiniLM-L6-v2", n_ctx: int = 64, pooling: int = 1) -> Path:
    keys = {"general.name": name, "bert.pooling_type": pooling}
    return tiny_model(path, architecture="bert", n_ctx=n_ctx, n_embd=128, metadata=keys)


@pytest.fixture(scope="session")
def bert_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bert(tmp_path_factory.mktemp("bert") / "bert.gguf")


@pytest.fixture(scope="session")
def nomic_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random weights under a name whose vectors may be shortened and need prefixes."""
    return bert(tmp_path_factory.mktemp("nomic") / "n.gguf", "nomic-embed-text-v1.5")


@pytest.fixture(scope="session")
def unknown_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bert(tmp_path_factory.mktemp("unknown") / "model.gguf", "something new")


@pytest.fixture(scope="session")
def shared(bert_path: Path) -> Iterator[Embed4All]:
    with Embed4All(bert_path) as embedder:
        yield embedder


@pytest.fixture(scope="session")
def nomic(nomic_path: Path) -> Iterator[Embed4All]:
    with Embed4All(nomic_path) as embedder:
        yield embedder


# Results


def test_one_text_many_texts_and_the_dict(shared: Embed4All) -> None:
    one = shared.embed("good morning")
    assert len(one) == 128
    assert all(isinstance(number, float) for number in one)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-6)
    many = shared.embed(["good morning", "hello river"])
    assert len(many) == 2
    assert np.dot(many[0], one) == pytest.approx(1, abs=1e-5)
    assert np.dot(many[1], one) < 0.9999
    result = shared.embed("good morning", return_dict=True)
    assert result == {"embeddings": one, "n_prompt_tokens": 2}
    assert shared.embed(["good morning"] * 2, return_dict=True)["n_prompt_tokens"] == 4


def test_alone_and_packed_agree(shared: Embed4All) -> None:
    sentences = texts(300)
    packed = np.array(shared.embed(sentences))
    alone = np.array([shared.embed(sentence) for sentence in sentences[:100]])
    assert (alone * packed[:100]).sum(axis=1).min() >= 1 - 1e-4
    backwards = np.array(shared.embed(sentences[::-1]))[::-1]
    assert (backwards * packed).sum(axis=1).min() >= 1 - 1e-4


@pytest.mark.parametrize("architecture", ["llama", "qwen2", "gemma3", "mamba", "jamba"])
@pytest.mark.parametrize("pooling", [1, 3], ids=["mean", "last"])
def test_decoders_that_declare_pooling(tmp_path: Path, architecture: str, pooling: int) -> None:
    keys = {"general.name": "x", f"{architecture}.pooling_type": pooling}
    path = tiny_model(tmp_path / "d.gguf", architecture=architecture, metadata=keys)
    sentences = texts(40, 6)
    with Embed4All(path) as embedder:
        packed = np.array(embedder.embed(sentences, prefix=""))
        alone = np.array([embedder.embed(text, prefix="") for text in sentences])
        again = np.array(embedder.embed(sentences, prefix="query"))
    assert (alone * packed).sum(axis=1).min() >= 1 - 1e-4
    assert (again * packed).sum(axis=1).max() < 1 - 1e-4
    assert packed.std(axis=0).max() > 0


def test_long_texts(shared: Embed4All) -> None:
    text = " ".join(WORDS * 20)  # 260 tokens; a piece has 62
    pieces = packing.split(text.split(), 62)
    assert len(pieces) == 5
    parts = np.array(shared.embed([" ".join(piece) for piece in pieces]))
    mean = parts.mean(axis=0)
    result = shared.embed(text, return_dict=True)
    assert np.dot(result["embeddings"], mean / np.linalg.norm(mean)) == pytest.approx(1, abs=1e-5)
    assert result["n_prompt_tokens"] == 260 + 4 * 8
    short = shared.embed(text, long_text_mode="truncate", return_dict=True)
    assert np.dot(short["embeddings"], parts[0]) == pytest.approx(1, abs=1e-5)
    assert short["n_prompt_tokens"] == 62


def test_prefixes(nomic: Embed4All, unknown_path: Path) -> None:
    default = nomic.embed("good morning")
    assert nomic.embed("good morning", prefix="search_document") == default
    others = [nomic.embed("good morning", prefix=p) for p in ("search_query", "clustering")]
    assert all(np.dot(other, default) < 0.9999 for other in others)
    with pytest.raises(InvalidParameter, match=r"'query' is not a prefix.*search_document"):
        nomic.embed("good morning", prefix="query")
    with Embed4All(unknown_path) as embedder:
        with pytest.raises(InvalidParameter, match="'something new': give the prefix"):
            embedder.embed("good morning")
        plain = embedder.embed("good morning", prefix="")
        spelled = embedder.embed("name : good morning", prefix="")
        assert np.dot(embedder.embed("good morning", prefix="name"), spelled) > 0.9999
        assert np.dot(plain, spelled) < 0.9999


def test_shortened_vectors(nomic: Embed4All, shared: Embed4All, unknown_path: Path) -> None:
    whole = np.array(nomic.embed("good morning"))
    assert whole.mean() == pytest.approx(0, abs=1e-6)  # a layer norm came first
    short = np.array(nomic.embed("good morning", dimensionality=64))
    np.testing.assert_allclose(short, whole[:64] / np.linalg.norm(whole[:64]), atol=1e-6)
    assert len(shared.embed("good morning", dimensionality=128)) == 128
    with pytest.raises(InvalidParameter, match="cannot be shortened: they have 128"):
        shared.embed("good morning", dimensionality=64)
    with pytest.raises(InvalidParameter, match="have 128 numbers; recommended are 768"):
        nomic.embed("good morning", dimensionality=256)
    with Embed4All(unknown_path) as embedder:
        assert len(embedder.embed("x", prefix="", dimensionality=100)) == 100
        with pytest.raises(InvalidParameter, match="have 128 numbers"):
            embedder.embed("x", prefix="", dimensionality=129)


def test_few_dimensions_warn(nomic: Embed4All) -> None:
    assert Embed4All.MIN_DIMENSIONALITY == 64
    with pytest.warns(UserWarning, match="below 64"):
        nomic.embed("good morning", dimensionality=63)


def test_atlas(tmp_path: Path) -> None:
    path = bert(tmp_path / "b.gguf", n_ctx=512)
    long_text = "the " * 8193
    with Embed4All(path) as embedder:
        with pytest.raises(InvalidParameter, match="8193 tokens but Atlas accepts 8192"):
            embedder.embed(["good", long_text], atlas=True)
        result = embedder.embed(long_text, atlas=True, long_text_mode="truncate", return_dict=True)
        assert result["n_prompt_tokens"] == 510
        placeholder = embedder.embed("24df574ea1c998de59d5be15e769658e")
        assert embedder.embed(["", "good"], atlas=True)[0] == pytest.approx(placeholder, abs=1e-5)


def test_texts_without_tokens(shared: Embed4All) -> None:
    placeholder = shared.embed("24df574ea1c998de59d5be15e769658e")
    for empty in ("", " \t"):
        with pytest.warns(UserWarning, match="text 1 has no tokens"):
            result = shared.embed(["good", empty])
        assert result[1] == pytest.approx(placeholder, abs=1e-5)


# Mistakes


@pytest.mark.parametrize(
    ("text", "keywords", "message"),
    [
        ("", {}, "the text is empty"),
        ([], {}, "the list of texts is empty"),
        (None, {}, "text is None"),
        (b"good", {}, "text is b'good'"),
        (["good", 5], {}, "text 1 is 5"),
        ("good", {"dimensionality": 0}, "dimensionality is 0"),
        ("good", {"dimensionality": -1}, "dimensionality is -1"),
        ("good", {"dimensionality": 64.0}, "dimensionality is 64.0"),
        ("good", {"long_text_mode": "median"}, "long_text_mode is 'median'"),
        ("good", {"prefix": 5}, "prefix is 5"),
        ("\ud800", {}, "not valid Unicode"),
    ],
)
def test_refused_values(
    shared: Embed4All, text: Any, keywords: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidParameter, match=message) as caught:
        shared.embed(text, **keywords)
    assert isinstance(caught.value, ValueError)


def test_prefixes_that_leave_no_room(tmp_path: Path) -> None:
    with (
        Embed4All(bert(tmp_path / "b.gguf", "x", n_ctx=16)) as embedder,
        pytest.raises(InvalidParameter, match="leaves room for 4 tokens"),
    ):
        embedder.embed("good", prefix=" ".join(WORDS[:9]))


def test_unknown_keywords_are_errors(shared: Embed4All, bert_path: Path) -> None:
    with pytest.raises(TypeError):
        shared.embed("good", dimensions=64)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        Embed4All(bert_path, threads=3)  # type: ignore[call-arg]


def test_models_that_are_not_for_embeddings(tiny_path: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidModelFile, match="declares no pooling"):
        Embed4All(tiny_path)
    with pytest.raises(InvalidModelFile, match="reranking"):
        Embed4All(bert(tmp_path / "b.gguf", pooling=4))


# Arguments of all releases


def test_names_and_threads(
    bert_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpt4all.gpt4all, "DEFAULT_MODEL_DIRECTORY", tmp_path)
    with pytest.raises(ModelNotFound):
        Embed4All(allow_download=False)
    (tmp_path / MINILM_FILES[2]).write_bytes(bert_path.read_bytes())
    for arguments in (
        (),
        (None, 2),
        (2,),
        (MINILM_FILES[0], 2),
        (MINILM_FILES[1].removesuffix(".gguf"),),
    ):
        with Embed4All(*arguments) as embedder:
            assert embedder.gpt4all.config["filename"] == MINILM_FILES[2]
            if 2 in arguments:
                assert embedder.gpt4all.model.engine.n_threads() == 2
    (tmp_path / MINILM_FILES[0]).write_bytes(bert_path.read_bytes())
    with Embed4All() as embedder:
        assert embedder.gpt4all.config["filename"] == MINILM_FILES[0]
        assert (embedder.gpt4all.backend, embedder.gpt4all.device) == ("cpu", None)
    with pytest.raises(InvalidParameter, match="the model's name is 3"):
        Embed4All(3, 4)
    with pytest.raises(InvalidParameter, match="n_threads is 0"):
        Embed4All(0)


def test_options(bert_path: Path) -> None:
    with Embed4All(
        bert_path.name,
        device="cpu",
        n_threads=1,
        model_path=bert_path.parent,
        allow_download=False,
        n_ctx=32,
        ngl=0,
    ) as embedder:
        assert embedder.gpt4all.model.engine.longest == 32
        assert embedder.embed("good", return_dict=True)["n_prompt_tokens"] == 1


# Cancelling, closing, threads


def test_cancelling(shared: Embed4All) -> None:
    seen: list[tuple[list[int], str]] = []

    def decide(sizes: list[int], backend: str) -> bool:
        seen.append((sizes, backend))
        return len(seen) > 1

    sentences = texts(100)
    count = shared.embed(sentences, cancel_cb=decide, return_dict=True)["n_prompt_tokens"]
    sizes, backend = seen[0]
    assert backend == "cpu"
    assert sum(sizes) == count + 2 * 100  # [CLS] and [SEP]
    assert max(sizes) <= embedding.N_PACKED
    with pytest.raises(CancellationError):
        shared.embed(sentences, cancel_cb=decide)

    def fail(_sizes: list[int], _backend: str) -> bool:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        shared.embed("good", cancel_cb=fail)
    assert len(shared.embed("good")) == 128


def test_any_number_of_threads(shared: Embed4All) -> None:
    sentences = texts(64)
    expected = np.array(shared.embed(sentences))
    with ThreadPoolExecutor(16) as pool:
        jobs = [pool.submit(shared.embed, sentence) for sentence in sentences]
        more = [pool.submit(shared.embed, sentences) for _ in range(8)]
        ones = np.array([job.result() for job in jobs])
        lists = [np.array(job.result()) for job in more]
    for computed in (ones, *lists):
        assert (computed * expected).sum(axis=1).min() >= 1 - 1e-4


def test_callers_share_batches_in_turn(shared: Embed4All, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = shared.gpt4all.model.engine
    sizes: list[int] = []
    first, go_on, looked = threading.Event(), threading.Event(), threading.Event()
    embed = engine._embedder.embed

    def slowly(sequences: Any) -> Any:
        sizes.append(len(sequences))
        first.set()
        assert go_on.wait(100)
        if len(sizes) > 1 and len(engine._requests) == 1:  # only the long one is left
            assert looked.wait(100)
        return embed(sequences)

    monkeypatch.setattr(engine._embedder, "embed", slowly)
    with ThreadPoolExecutor(6) as pool:
        try:
            long = pool.submit(shared.embed, texts(200))
            assert first.wait(100)
            short = [pool.submit(shared.embed, "good") for _ in range(5)]
            while len(engine._commands) < 5:
                pass
            go_on.set()
            for job in short:
                job.result()
            assert not long.done(), "one text does not wait for another caller's two hundred"
        finally:
            go_on.set()
            looked.set()
        assert len(long.result()) == 200
    assert max(sizes) > 10


def test_closing(bert_path: Path) -> None:
    embedder = Embed4All(bert_path)
    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(embedder.embed, texts(3000)) for _ in range(4)]
        embedder.close()
        for job in jobs:
            with pytest.raises(ModelClosed):
                job.result()
    embedder.close()
    with pytest.raises(ModelClosed):
        embedder.embed("good")


def test_a_caller_that_is_interrupted(shared: Embed4All, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = shared.gpt4all.model.engine

    class Interrupted(BaseException):
        pass

    def interrupt(_future: Any, timeout: float | None = None) -> Any:
        raise Interrupted

    with monkeypatch.context() as patch:
        patch.setattr("concurrent.futures.Future.result", interrupt)
        with pytest.raises(Interrupted):
            shared.embed(texts(2000))
    assert engine.call(lambda: len(engine._requests)) == 0
    assert len(shared.embed("good")) == 128


def test_failures_reach_their_callers(bert_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Embed4All(bert_path) as embedder:
        native = embedder.gpt4all.model.engine._embedder
        with monkeypatch.context() as patch:
            patch.setattr(native, "embed", lambda s: np.full((len(s), 128), np.nan))
            with pytest.raises(GenerationError, match="not numbers"):
                embedder.embed("good")
        assert len(embedder.embed("good")) == 128
        monkeypatch.setattr(native, "embed", lambda _: 1 / 0)
        with pytest.raises(GenerationError, match="ZeroDivisionError"):
            embedder.embed("good")


def test_handles_are_freed_once(
    counting: CountingLibrary, bert_path: Path, tiny_path: Path
) -> None:
    with Embed4All(bert_path) as embedder:
        embedder.embed(texts(50))
    embedder.close()
    counting.check(model=1, context=1)
    embedder = Embed4All(bert_path)
    thread = embedder.gpt4all.model.engine._thread
    del embedder
    gc.collect()
    thread.join(10)
    counting.check(model=2, context=2)
    with pytest.raises(InvalidModelFile):
        Embed4All(tiny_path)
    counting.check(model=3, context=3)


def test_loading_that_fails_half_way(
    counting: CountingLibrary, bert_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_batch(_self: Embedder) -> None:
        raise MemoryError("no batch")

    monkeypatch.setattr(Embedder, "_new_batch", no_batch)
    with pytest.raises(MemoryError):
        Embed4All(bert_path)
    counting.check(model=1, context=1)
