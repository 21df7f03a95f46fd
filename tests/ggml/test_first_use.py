"""Old models run as if nothing had happened: converted once, kept, shared, never half there."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gpt4all import CancellationError, Embed4All, GPT4All, InsufficientDisk, InvalidModelFile
from gpt4all.catalog import store
from gpt4all.cli.rm import rm
from gpt4all.ggml import derived
from gpt4all.ggml.gguf import read_header
from gpt4all.ggml.legacy import conversion, first_use
from gpt4all.ggml.tokenizers import UNKNOWN
from gpt4all.model import LoadOptions, memory_needed

from . import engine, forward
from .fabricate import Fabricated, Token, bpe_tokens, fabricate


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model directory."""
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def groovy(folder: Path) -> Fabricated:
    return fabricate(folder / "ggml-gpt4all-j-v1.3-groovy.bin", "gptj", "q4_0")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def greedy(made: Fabricated, family: str, prompt: list[int], count: int) -> list[int]:
    """Tokens that the old model would say."""
    tokens = list(prompt)
    for _ in range(count):
        answers = forward.logits(made, family, tokens)
        tokens.append(int(answers[-1].argmax()))
    return tokens[len(prompt) :]


def test_groovy_just_works(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    made = fabricate(folder / "ggml-gpt4all-j-v1.3-groovy.bin", "gptj")  # f32: nothing is rounded
    caplog.set_level(logging.INFO, "gpt4all.ggml")
    with GPT4All("ggml-gpt4all-j-v1.3-groovy", n_threads=1) as model:
        assert model.config["type"] == "GPT-J", "the catalogue still knows it"
        assert model.config["filename"] == "ggml-gpt4all-j-v1.3-groovy.bin"
        loaded = model.model.loaded
        prompt = loaded.tokenize("hello world")
        words = [text for text, _, _ in made.tokens]
        assert [words[token] for token in prompt] == [b"hello", b" wor", b"l", b"d"]
        answer = model.generate("hello world", max_tokens=6, temp=0, repeat_penalty=1.0)
    expected = greedy(made, "gptj", prompt, 6)
    assert answer == b"".join(words[token] for token in expected).decode(errors="replace")
    assert names(folder) == [
        "ggml-gpt4all-j-v1.3-groovy.bin", "ggml-gpt4all-j-v1.3-groovy.bin.gguf"
    ]  # fmt: skip
    lines = [record.getMessage() for record in caplog.records if record.levelname == "INFO"]
    assert [line.split()[0] for line in lines] == ["converting", "converted"]


def test_a_damaged_vocabulary_is_told_when_it_is_converted(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damaged: list[Token] = [(b"\xef\xbf\xbd", None, False)] * 120
    made = fabricate(folder / "old.bin", "mpt", "q4_0", tokens=[*bpe_tokens(), *damaged])
    assert first_use.described(made.path) is not None
    assert not caplog.records
    converted = first_use.ready(made.path)
    (line,) = caplog.records
    assert line.levelno == logging.WARNING
    assert "tokenizer.json of EleutherAI/gpt-neox-20b" in line.message
    assert read_header(converted).metadata[UNKNOWN] == 120
    assert first_use.ready(made.path) == converted
    assert len(caplog.records) == 1


@pytest.mark.parametrize("family", ["llama ggml", "llama ggjt 3", "mpt", "replit", "falcon"])
def test_every_family_answers(folder: Path, family: str) -> None:
    fabricate(folder / "old.bin", family, "q4_0")
    with GPT4All("old", n_threads=1) as model:
        assert model.model.loaded.weights.n_vocab
        model.generate("hello world", max_tokens=4, temp=0)


def test_the_second_time_nothing_is_written(groovy: Fabricated) -> None:
    first = first_use.ready(groovy.path)
    before = first.stat()
    assert first_use.ready(groovy.path) == first
    assert (first.stat().st_mtime_ns, first.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_that_changed_is_converted_again(groovy: Fabricated) -> None:
    first = first_use.ready(groovy.path)
    other = fabricate(groovy.path, "gptj", "q4_0", seed=1)
    os.utime(other.path, ns=(1, 1))
    assert first_use.ready(groovy.path) == first
    expected = forward.logits(other, "gptj", [1, 2, 3], rounding="bytes")
    assert np.abs(engine.logits(first, [1, 2, 3]) - expected).max() < 0.2


def test_a_newer_converter_converts_again(
    groovy: Fabricated, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = first_use.ready(groovy.path).stat()
    monkeypatch.setattr(first_use, "MAKER", "legacy 99")
    after = first_use.ready(groovy.path).stat()
    assert (after.st_mtime_ns, after.st_ino) != (before.st_mtime_ns, before.st_ino)


def test_a_gguf_is_used_as_it_is(tiny_path: Path) -> None:
    assert first_use.ready(tiny_path) == tiny_path
    assert first_use.described(tiny_path) is None


def test_where_nothing_can_be_written_the_cache_is_used(
    groovy: Fabricated, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tests may run as root, whom no permission stops; so the refusal is made up."""
    locked = derived._locked

    def refused(target: Path) -> Any:
        if target.parent == folder:
            raise PermissionError(13, "Permission denied")
        return locked(target)

    monkeypatch.setattr(derived, "_locked", refused)
    place = first_use.ready(groovy.path)
    assert folder not in place.parents
    assert names(folder) == [groovy.path.name]
    assert first_use.ready(groovy.path) == place
    with GPT4All(groovy.path, n_threads=1) as model:
        model.generate("hello", max_tokens=1)
    rm([groovy.path.name], yes=True)
    assert names(folder) == []
    assert not place.exists(), "nothing would ever find it again"


def test_somebody_elses_file_is_left_alone(groovy: Fabricated, tiny_path: Path) -> None:
    theirs = groovy.path.with_name(groovy.path.name + ".gguf")
    shutil.copy(tiny_path, theirs)
    place = first_use.ready(groovy.path)
    assert place != theirs
    assert theirs.read_bytes() == tiny_path.read_bytes()


def test_the_old_file_may_go(groovy: Fabricated, folder: Path) -> None:
    converted = first_use.ready(groovy.path)
    groovy.path.unlink()
    for name in ("ggml-gpt4all-j-v1.3-groovy", "ggml-gpt4all-j-v1.3-groovy.bin", "groovy"):
        config = GPT4All.retrieve_model(name)
        assert config["path"] == str(converted)
        assert config["type"] == "GPT-J"


def test_it_counts_as_one_model_and_is_deleted_as_one(groovy: Fabricated, folder: Path) -> None:
    converted = first_use.ready(groovy.path)
    (model,) = store.stored([folder])
    assert (model.name, model.path) == (groovy.path.stem, groovy.path)
    assert model.size == groovy.path.stat().st_size + converted.stat().st_size
    assert store.remove(model) == model.size
    assert names(folder) == []


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(5, "Input/output error")])
def test_an_interrupted_conversion_leaves_nothing(
    groovy: Fabricated, folder: Path, monkeypatch: pytest.MonkeyPatch, error: Any
) -> None:
    def interrupted(*_: object) -> None:
        raise error

    with monkeypatch.context() as context:
        context.setattr(conversion, "_rewrite", interrupted)
        with pytest.raises((KeyboardInterrupt, InvalidModelFile)):
            first_use.ready(groovy.path)
    assert names(folder) == [groovy.path.name]
    assert first_use.ready(groovy.path).is_file()


KILLED = """
import os, signal, sys
from pathlib import Path
from gpt4all.ggml.legacy import first_use
def progress(done, total):
    if done > total // 2:
        os.kill(os.getpid(), signal.SIGKILL)
first_use.ready(Path(sys.argv[1]), progress)
"""


def test_what_a_killed_conversion_leaves_is_no_model(groovy: Fabricated, folder: Path) -> None:
    big = fabricate(folder / "big.bin", "gptj", tokens=_many_tokens())
    done = subprocess.run([sys.executable, "-c", KILLED, str(big.path)], check=False)
    assert done.returncode == -9
    assert "big.bin.gguf.part" in names(folder)
    assert [model.name for model in store.stored([folder])] == ["big", groovy.path.stem]
    converted = first_use.ready(big.path)
    assert engine.logits(converted, [1, 2, 3]).shape == (3, big.size.n_vocab)
    assert "big.bin.gguf.part" not in names(folder)
    (folder / "big.bin.gguf.part").write_bytes(b"another one")
    (model,) = (each for each in store.stored([folder]) if each.name == "big")
    store.remove(model)
    assert names(folder) == [groovy.path.name]


def _many_tokens() -> list[tuple[bytes, float | None, bool]]:
    tokens = bpe_tokens()
    more = [(f"<|extra_{i}|>".encode(), None, False) for i in range(20_000)]
    return [*tokens, *more]


RACE = """
import logging, sys
from pathlib import Path
from gpt4all.ggml.legacy import first_use
logging.basicConfig(level=logging.INFO, stream=sys.stdout)
print(sys.stdin.readline())
print(first_use.ready(Path(sys.argv[1])))
"""


def test_two_processes_share_one_conversion(folder: Path) -> None:
    made = fabricate(folder / "old.bin", "gptj", tokens=_many_tokens())
    command = [sys.executable, "-c", RACE, str(made.path)]
    racers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    outputs = []
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    for racer in racers:
        outputs.append(racer.communicate(timeout=300)[0])
        assert racer.returncode == 0
    assert "".join(outputs).count("converting ") == 1
    assert all(output.splitlines()[-1] == f"{made.path}.gguf" for output in outputs)
    assert names(folder) == ["old.bin", "old.bin.gguf"]


def test_progress_is_told_and_can_cancel(groovy: Fabricated, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = first_use.ready(groovy.path, lambda done, total: seen.append((done, total)))
    size = path.stat().st_size
    assert seen[-1] == (size, size)
    assert sorted(seen) == seen
    path.unlink()
    with pytest.raises(CancellationError):
        first_use.ready(groovy.path, lambda *_: False)
    assert names(folder) == [groovy.path.name]


def test_the_disk_is_looked_at_first(
    groovy: Fabricated, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = first_use.ready(groovy.path).stat().st_size
    (folder / f"{groovy.path.name}.gguf").unlink()
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 0, size - 1))
    with pytest.raises(InsufficientDisk) as caught:
        first_use.ready(groovy.path)
    assert (caught.value.need, caught.value.free) == (size, size - 1)
    assert names(folder) == [groovy.path.name]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**12, 0, size))
    first_use.ready(groovy.path)


def test_memory_is_estimated_without_converting(groovy: Fabricated, folder: Path) -> None:
    before = memory_needed(groovy.path, LoadOptions())
    assert names(folder) == [groovy.path.name]
    assert before == memory_needed(first_use.ready(groovy.path), LoadOptions())


def test_minilm_of_release_1_0(folder: Path) -> None:
    fabricate(folder / "ggml-all-MiniLM-L6-v2-f16.bin", "bert", "f16")
    model = Embed4All("ggml-all-MiniLM-L6-v2-f16.bin", n_threads=1)
    assert len(model.embed("hello world")) == 64
    model.close()
