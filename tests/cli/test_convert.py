"""``gpt4all convert``, and what ``show``, ``list`` and ``rm`` make of an old model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gpt4all.ggml import preflight
from tests.ggml.fabricate import fabricate

from .conftest import Command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The model directory."""
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def old(folder: Path) -> Path:
    return fabricate(folder / "ggml-gpt4all-j-v1.3-groovy.bin", "gptj", "q4_0").path


def test_beside_the_old_file(command: Command, old: Path) -> None:
    outcome = command("convert", str(old))
    assert outcome.status == 0
    assert outcome.stdout == f"{old}.gguf\n"
    assert "are rounded" in outcome.stderr
    assert preflight.check(Path(f"{old}.gguf")).metadata["general.architecture"] == "phi2"


def test_elsewhere_in_another_format(command: Command, old: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.gguf"
    outcome = command("convert", str(old), "--out", str(out), "--type", "f32", "--json")
    facts = json.loads(outcome.stdout)
    assert (facts["path"], facts["rounded"]) == (str(out), [])
    assert facts["size"] == out.stat().st_size
    assert not Path(f"{old}.gguf").exists()
    again = command("convert", str(old), "--out", str(out))
    assert again.status == 2
    assert "exists already" in again.stderr


@pytest.mark.parametrize(
    ("options", "status", "sentence"),
    [
        (["--rope-base", "0"], 2, "rope_base"),
        (["--n-ctx", "512"], 2, "says by itself"),
        (["--type", "q3"], 2, "q3"),
    ],
)
def test_wrong_options(
    command: Command, old: Path, options: list[str], status: int, sentence: str
) -> None:
    outcome = command("convert", str(old), *options)
    assert (outcome.status, outcome.stdout) == (status, "")
    assert sentence in outcome.stderr


def test_files_that_are_none(command: Command, tmp_path: Path, tiny_path: Path) -> None:
    assert command("convert", str(tmp_path / "nowhere.bin")).status == 3
    outcome = command("convert", str(tiny_path))
    assert outcome.status == 4
    assert "is a GGUF model already" in outcome.stderr


def test_show_does_not_convert(command: Command, old: Path, folder: Path) -> None:
    shown = command("show", "groovy").stdout
    for text in ("gptj", "ggml; converted when it is first loaded", "Q4_0", "it fits"):
        assert text in shown
    assert [file.name for file in folder.iterdir()] == [old.name]
    facts = json.loads(command("show", str(old), "--json").stdout)
    assert (facts["architecture"], facts["old_format"]) == ("gptj", "ggml")


def test_list_and_rm_take_both_files_for_one_model(
    command: Command, old: Path, folder: Path
) -> None:
    command("convert", str(old))
    facts = json.loads(command("list", "--json").stdout)
    assert [each["name"] for each in facts] == ["built-in", old.stem]
    assert command("verify", old.stem).status in (0, 13)
    assert command("rm", "--yes", old.stem).status == 0
    assert list(folder.iterdir()) == []
