"""The command line itself: words, options, help, failures, how quickly it starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from gpt4all import errors
from gpt4all.cli import ask
from gpt4all.cli.commands import NAMES
from gpt4all.cli.options import Options
from gpt4all.types import SamplingParams

from .conftest import PROGRAM, Command

FAILURES: list[tuple[list[str], int, str]] = [
    ([], 2, "the prompt is empty"),
    ([""], 2, "the prompt is empty"),
    (["--json"], 2, "the prompt is empty"),
    (["hi", "--temp", "nan"], 2, "--temp is nan but must lie between 0 and 100"),
    (["hi", "--temp", "-1"], 2, "--temp is -1.0 but must"),
    (["hi", "--top-p", "1.5"], 2, "--top-p is 1.5 but must"),
    (["hi", "--min-p", "inf"], 2, "--min-p is inf but must"),
    (["hi", "--max-tokens", "-1"], 2, "--max-tokens is -1 but must"),
    (["hi", "--seed", "-1"], 2, "--seed is -1 but must"),
    (["hi", "--max-tokens", "many"], 2, "--max-tokens"),
    (["hi", "--n-ctx", "4"], 2, "--n-ctx is 4 but must"),
    (["hi", "--threads", "0"], 2, "--threads is 0 but must"),
    (["hi", "--tmp", "1"], 2, "No such option"),
    (["--port", "1", "hi"], 2, "No such option"),
    (["hi", "--model"], 2, "requires an argument"),
    (["chat", "hello"], 2, "unexpected extra argument"),
    (["version", "--model", "x"], 2, "No such option"),
    (["hi", "--model", ""], 2, "the model name is ''"),
    (["hi", "--model", "missing"], 3, "model 'missing' was not found: there is no file"),
    (["hi", "--model-path", "/missing"], 3, "Invalid model directory"),
    (["--model", "missing", "chat"], 3, "model 'missing' was not found"),
    (["repl", "-m", "missing", "-t", "2", "-d", "cpu"], 3, "model 'missing' was not found"),
    (["a\udcff"], 2, "the prompt is not UTF-8 text"),
]


@pytest.mark.parametrize(("words", "status", "sentence"), FAILURES)
def test_a_failure_is_one_sentence_and_an_exit_status(
    command: Command, words: list[str], status: int, sentence: str
) -> None:
    outcome = command(*words)
    assert outcome.status == status
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("gpt4all: ")
    assert sentence in outcome.stderr
    assert outcome.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "status"), [(b"", 4), (b"\x89PNG\r\n\x1a\n" + bytes(64), 4), (b"text", 4)]
)
def test_a_file_that_is_no_model(
    command: Command, tmp_path: Path, content: bytes, status: int
) -> None:
    path = tmp_path / "picture.gguf"
    path.write_bytes(content)
    outcome = command("hi", "--model", path)
    assert outcome.status == status
    assert str(path) in outcome.stderr
    assert outcome.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "--max-tokens", "2", "-m", "PATH", "two words"],
        ["two words", "--json", "--max-tokens", "2", "-m", "PATH"],
        ["--json", "two", "--max-tokens", "2", "words", "-m", "PATH"],
        ["--json", "--max-tokens=2", "-mPATH", "--", "two", "words"],
    ],
)
def test_options_stand_anywhere(
    command: Command, tiny_path: Path, caplog: pytest.LogCaptureFixture, words: list[str]
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    outcome = command(*(word.replace("PATH", str(tiny_path)) for word in words))
    assert json.loads(outcome.stdout)["usage"]["completion_tokens"] == 2
    assert "user\ntwo words<" in caplog.text


def test_a_prompt_that_is_the_name_of_a_command(
    command: Command, tiny: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    assert command("--max-tokens", "2", *tiny, "--", "version").status == 0
    assert "user\nversion<" in caplog.text


def test_options_before_a_command_belong_to_it(command: Command, tiny: list[str]) -> None:
    outcome = command("--max-tokens", "2", *tiny, "chat", "--seed", "1", stdin="hi\n")
    assert outcome.status == 0
    assert "cut off after 2 tokens" in outcome.stderr


@pytest.mark.parametrize("word", ["version", "--version"])
def test_version(command: Command, word: str) -> None:
    outcome = command(word)
    assert outcome.status == 0
    assert outcome.stdout.startswith("gpt4all ")


def test_help_shows_examples_and_the_defaults_of_the_package(process: Command) -> None:
    outcome = process("--help", COLUMNS="200")
    assert outcome.status == 0
    assert 'gpt4all "Name 3 colors"' in outcome.stdout
    for option, name in [("--temp", "temperature"), ("--max-tokens", "max_tokens")]:
        (line,) = (line for line in outcome.stdout.splitlines() if f"│ {option} " in line)
        assert f"[default: {getattr(SamplingParams(), name)}]" in line
    for name in ("chat", "repl", "version"):
        assert f"│ {name} " in outcome.stdout
    assert "\x1b" not in outcome.stdout


@pytest.mark.parametrize(("typed", "word"), [("gpt4all ch", "chat"), ("gpt4all --mo", "--model")])
def test_shell_completion(process: Command, typed: str, word: str) -> None:
    outcome = process(_GPT4ALL_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD="1")
    assert word in outcome.stdout.split()


def test_a_bug_is_a_sentence_too(
    command: Command, monkeypatch: pytest.MonkeyPatch, tiny: list[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(ask, "_answer", fail)
    outcome = command("hi", *tiny)
    assert outcome.status == 1
    assert outcome.stderr == (
        "gpt4all: unexpected ZeroDivisionError: a bug (--debug shows where)\n"
    )
    assert "Traceback" in command("hi", *tiny, "--debug").stderr


def test_warnings_are_sentences() -> None:
    code = "import warnings; from gpt4all.cli import output; output.prepare(); warnings.warn('so')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr == b"gpt4all: warning: so\n"


@pytest.mark.parametrize("words", [["version"], ["--help"]])
def test_starting_loads_nothing_heavy(words: list[str]) -> None:
    heavy = {"numpy", "cffi", "jinja2", "gguf", "psutil", "prompt_toolkit", "asyncio"}
    code = (
        "import sys; from gpt4all.cli.main import run\n"
        f"run({words!r}); print(sorted({heavy!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "[]"


def test_the_documentation_names_everything() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text()
    for field in fields(Options):
        assert f"`--{field.name.replace('_', '-')}`" in page
        if isinstance(field.default, (int, float)) and not isinstance(field.default, bool):
            assert f"| {field.default} |" in page
    for name in NAMES:
        assert f"`{name}" in page
    kinds: list[type[errors.GPT4AllError]] = [errors.GPT4AllError]
    for error in kinds + errors.GPT4AllError.__subclasses__():
        is_internal = error in (errors.ModelClosed, errors.CancellationError)
        assert is_internal or f"| {error.exit_code} |" in page


def test_python_m_gpt4all_is_the_command() -> None:
    done = subprocess.run([*PROGRAM, "version"], capture_output=True, check=True, env=os.environ)
    assert done.stdout.startswith(b"gpt4all ")
