"""``gpt4all embed``: lines to vectors."""

from __future__ import annotations

import io
import json
import os
import threading
from pathlib import Path

import numpy as np
import pytest

from gpt4all import Embed4All
from gpt4all.testing import tiny_model

from .conftest import Command

LINES = ["good morning", "the river is small", "Grüße"]


@pytest.fixture(scope="session")
def bert_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bert") / "nomic-embed-text-v1.5.gguf"
    return tiny_model(path, architecture="bert", n_embd=128)


@pytest.fixture(scope="session")
def expected(bert_path: Path) -> list[list[float]]:
    with Embed4All(bert_path) as embedder:
        return embedder.embed(LINES)


@pytest.mark.parametrize("is_piped", [True, False])
def test_json_lines(
    command: Command, bert_path: Path, expected: list[list[float]], tmp_path: Path, is_piped: bool
) -> None:
    text = "\ufeffgood morning\r\n\n  \nthe river is small\nGrüße"
    file = tmp_path / "lines.txt"
    file.write_text(text)
    words = () if is_piped else (file,)
    outcome = command("embed", *words, "-m", bert_path, stdin=text if is_piped else "")
    assert (outcome.status, outcome.stderr) == (0, "")
    lines = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [line["text"] for line in lines] == LINES
    np.testing.assert_allclose([line["embedding"] for line in lines], expected, atol=1e-5)


def test_numpy_file(
    command: Command, bert_path: Path, expected: list[list[float]], tmp_path: Path
) -> None:
    out = tmp_path / "vectors.npy"
    outcome = command("embed", "-o", out, "-m", bert_path, stdin="\n".join(LINES))
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    vectors = np.load(out)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(vectors, expected, atol=1e-5)


def test_options(command: Command, bert_path: Path) -> None:
    model = ("-m", bert_path.name, "--model-path", bert_path.parent, "-t", "1")
    words = ("embed", *model, "--dimensionality", "64", "--prefix", "search_query")
    outcome = command(*words, "--long-text-mode", "truncate", stdin="good morning")
    assert outcome.status == 0
    vector = json.loads(outcome.stdout)["embedding"]
    with Embed4All(bert_path) as embedder:
        wanted = embedder.embed("good morning", prefix="search_query", dimensionality=64)
    np.testing.assert_allclose(vector, wanted, atol=1e-5)


def test_more_lines_than_are_computed_at_once(command: Command, bert_path: Path) -> None:
    outcome = command("embed", "-m", bert_path, stdin="good\n" * 600)
    assert len(outcome.stdout.splitlines()) == 600


@pytest.mark.parametrize(
    ("words", "stdin", "status", "message"),
    [
        (["absent.txt"], "", 1, "No such file or directory: absent.txt"),
        (["-o", "vectors.json"], "good", 2, "'vectors.json' but must end in .npy"),
        (["-o", "vectors.npy"], "\n\n", 2, "every line is empty"),
        (["-o", "absent/v.npy"], b"\xff", 2, "there is no directory absent"),
        (["--dimensionality", "0"], "good", 2, "dimensionality is 0"),
        (["--prefix", "nonsense"], "good", 2, "'nonsense' is not a prefix"),
        ([], b"good\n\xff\n", 2, "is not UTF-8 text"),
    ],
)
def test_mistakes(
    command: Command,
    bert_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    stdin: str | bytes,
    status: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = command("embed", *words, "-m", bert_path, stdin=stdin)
    assert outcome.status == status
    assert message in outcome.stderr


def test_an_array_goes_through_a_pipe(process: Command, bert_path: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.npy"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert process("embed", "-m", bert_path, "-o", pipe, stdin=b"good\nmorning\n").status == 0
    reader.join()
    assert np.load(io.BytesIO(read[0])).shape == (2, 128)


def test_models_that_generate_text_are_refused(command: Command, tiny_path: Path) -> None:
    outcome = command("embed", "-m", tiny_path, stdin="good")
    assert outcome.status == 4
    assert "is not an embedding model" in outcome.stderr
