"""Which model a name means, what the list says, and how models are loaded."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from gpt4all import GPT4All
from gpt4all.errors import InvalidParameter, ModelNotFound
from tests.embeddings import minilm

from .pools import Case, check, four_models


@pytest.fixture
def folder(tmp_path: Path, tiny_path: Path) -> Path:
    return four_models(tmp_path, tiny_path)


def test_names(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "d.gguf", tmp_path / "elsewhere.gguf")
    aliases = (("gpt-3.5-turbo", "b"), ("far", str(tmp_path / "elsewhere.gguf")))

    async def scenario(case: Case) -> None:
        for name, meant in {
            "": "elsewhere",
            "elsewhere": "elsewhere",
            "gpt-3.5-turbo": "b",
            "far": "elsewhere",
            "built-in": "built-in",
            "c": "c",
            "c.gguf": "c",
        }.items():
            assert await case.use(name) == meant
        assert await case.use(None) == "elsewhere"

    case = Case(folder, aliases=aliases, default_model=str(tmp_path / "elsewhere.gguf"))
    check(case, scenario)


@pytest.mark.parametrize(
    "name",
    [
        "nothing",
        "{folder}/a.gguf",
        "../models/a.gguf",
        "..",
        ".",
        "~",
        "~root",
        "a/../b",
        "\\a",
        "a\0",
        "a\n",
        "x" * 10_000,
        "gpt4all-lora-quantized-unheard-of.gguf",
    ],
)
def test_names_that_mean_nothing(folder: Path, name: str) -> None:
    async def scenario(case: Case) -> None:
        with pytest.raises(ModelNotFound) as caught:
            await case.use(name.format(folder=folder))
        sentence = str(caught.value)
        assert sentence.startswith("there is no model")
        assert len(sentence) < 400
        assert sentence.replace(name.format(folder=folder), "").count(str(folder.parent)) == 0

    check(Case(folder), scenario)


def test_the_sentence_names_what_may_have_been_meant(folder: Path) -> None:
    (folder / "a.gguf").rename(folder / "mistral-7b.gguf")

    async def scenario(case: Case) -> None:
        with pytest.raises(ModelNotFound, match="did you mean mistral-7b"):
            await case.use("mistral-8b")
        with pytest.raises(ModelNotFound, match="GET /v1/models lists"):
            await case.use("zzz")
        with pytest.raises(
            ModelNotFound, match=r"is published but not on this machine.*--download"
        ):
            await case.use("orca-mini-3b-gguf2-q4_0.gguf")

    check(Case(folder), scenario)


def test_a_name_that_the_operator_gave_is_not_its_own_suggestion(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        with pytest.raises(ModelNotFound, match=r"no model 'zzz'; gpt4all list shows"):
            await case.use("zzz")
        with pytest.raises(ModelNotFound, match=r"this machine; .*gpt4all pull llama3\.2:1b"):
            await case.use("llama3.2:1b")

    check(Case(folder, aliases=(("other", "b"),), models=("zzz", "llama3.2:1b")), scenario)


def test_the_list(folder: Path) -> None:
    minilm.write_gguf(folder / minilm.FILE)

    async def scenario(case: Case) -> None:
        await case.use("a")
        listed = {model.id: model for model in await case.pool.listed()}
        stem = minilm.FILE.removesuffix(".gguf")
        assert set(listed) == {"built-in", "a", "b", "c", "d", stem}
        assert listed["a"].is_loaded
        assert listed["a"].n_ctx == 64, "what it was loaded with"
        assert not listed["b"].is_loaded
        assert listed["b"].n_ctx == 512, "what it was trained for"
        assert listed["b"].size == (folder / "b.gguf").stat().st_size
        assert listed[stem].kind == "embedding"

    check(Case(folder), scenario)


def test_embedding_models(folder: Path) -> None:
    minilm.write_gguf(folder / minilm.FILE)

    async def scenario(case: Case) -> None:
        stem = minilm.FILE.removesuffix(".gguf")
        for name in (None, "", stem):
            async with case.pool.embedder(name) as served:
                assert served.id == stem
                vector = await asyncio.to_thread(served.embedder.embed, "text")
                assert len(vector) > 1
        with pytest.raises(InvalidParameter, match="use it with /v1/embeddings"):
            await case.use(stem)
        with pytest.raises(InvalidParameter, match="'a' makes no embeddings"):
            async with case.pool.embedder("a"):
                pass

    check(Case(folder), scenario)


def test_without_an_embedding_model_the_error_names_one(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        with pytest.raises(ModelNotFound, match="all-MiniLM-L6-v2"):
            async with case.pool.embedder(None):
                pass

    check(Case(folder), scenario)


def test_loading_takes_the_options(folder: Path) -> None:
    async def scenario(case: Case) -> None:
        async with case.pool.model("a") as model:
            assert isinstance(model.gpt4all, GPT4All)
            loaded = model.gpt4all.model.loaded
            assert (loaded.n_ctx, loaded.engine.n_threads()) == (64, 1)
            assert loaded.engine._context.n_slots == 2, "n_parallel"

    check(Case(folder), scenario)
