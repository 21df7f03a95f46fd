"""pull: what it fetches and says, and its progress bar."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pexpect
import pytest

from gpt4all.catalog import retrieval
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.source import Progress, ProgressCallback
from gpt4all.testing import tiny_model

from .conftest import PROGRAM, Command


def test_pull_fetches_once(command: Command, tiny_published: ModelCard, folder: Path) -> None:
    outcome = command("pull", "wee")
    assert (outcome.status, outcome.stdout) == (0, f"{folder / 'tiny.gguf'}\n")
    assert outcome.stderr == "", "no bar where nobody looks"
    again = command("pull", "wee")
    assert again.stdout == outcome.stdout
    assert again.stderr == "gpt4all: wee is here already\n"
    assert command("pull", "wee", "--quiet").stderr == ""


def test_pull_json(command: Command, tiny_published: ModelCard, folder: Path) -> None:
    told = json.loads(command("pull", "tiny", "--json").stdout)
    assert told == {
        "name": "tiny",
        "path": str(folder / "tiny.gguf"),
        "size": tiny_published.size,
        "downloaded": True,
        "resumed_bytes": 0,
    }
    assert json.loads(command("pull", "tiny", "--json").stdout)["downloaded"] is False


def test_pull_says_once_that_there_is_no_file(process: Command, files: tuple[Path, str]) -> None:
    outcome = process("pull", f"{files[1]}/absent.gguf", GPT4ALL_OFFLINE="0")
    assert outcome.status == 3
    sentence = f"{files[1]}/absent.gguf answered 404 File not found: there is no such file"
    assert outcome.stderr == f"gpt4all: {sentence}\n"


def test_pull_an_address_into_another_folder(
    command: Command, tiny_published: ModelCard, files: tuple[Path, str], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    outcome = command("pull", f"{files[1]}/tiny.gguf", "--model-path", tmp_path / "other")
    assert outcome.status == 0
    assert (tmp_path / "other" / "tiny.gguf").is_file()


def test_a_model_that_is_named_is_fetched(
    command: Command, tiny_published: ModelCard, folder: Path
) -> None:
    outcome = command("hi", "-m", "wee", "--max-tokens", "1", "--json", "-t", "1")
    assert json.loads(outcome.stdout)["model"] == "tiny.gguf"
    assert (folder / "tiny.gguf").is_file()


def test_an_interrupted_pull_says_that_it_can_go_on(
    command: Command, tiny_published: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, progress: ProgressCallback, **__: object) -> None:
        progress(Progress(received=1, total=2, resumed=0, speed=1.0))
        raise KeyboardInterrupt

    monkeypatch.setattr(retrieval, "retrieve", interrupted)
    outcome = command("pull", "wee")
    assert outcome.status == 130
    assert "the same command goes on there" in outcome.stderr


def test_pull_shows_a_bar_on_a_terminal(files: tuple[Path, str], folder: Path) -> None:
    tiny_model(files[0] / "[red]own.gguf")
    with pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "pull", f"{files[1]}/[red]own.gguf"],
        env={**os.environ, "GPT4ALL_OFFLINE": "0", "TERM": "xterm"},
        encoding="utf-8",
        timeout=100,
        dimensions=(40, 200),
    ) as child:
        child.expect(r"\[red\]own\.gguf .*━+")
        child.expect_exact(str(folder / "[red]own.gguf"))
        child.expect(pexpect.EOF)
    assert child.exitstatus == 0
