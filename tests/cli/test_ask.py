"""One prompt, one answer."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from gpt4all.testing import tiny_model

from .conftest import PROGRAM, Command


@pytest.mark.parametrize(
    ("words", "piped", "prompt"),
    [
        (["question"], "", "question"),
        ([], "question\n", "question"),
        ([], "\ufeffquestion\r\n", "question"),
        (["Summarise this:"], "first\nsecond\n\n", "Summarise this:\n\nfirst\nsecond"),
        (["several", "words"], "  \n", "several words"),
    ],
)
def test_prompt_and_standard_input_are_joined(
    command: Command,
    tiny: list[str],
    caplog: pytest.LogCaptureFixture,
    words: list[str],
    piped: str,
    prompt: str,
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    outcome = command(*words, *tiny, "--max-tokens", "1", stdin=piped)
    assert outcome.status == 0
    assert f"<|im_start|>user\n{prompt}<|im_end|>" in caplog.text


def test_the_system_message_comes_first(
    command: Command, tiny: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    command("hi", *tiny, "--max-tokens", "1", "--system", "Be brief.")
    assert "<|im_start|>system\nBe brief.<|im_end|>" in caplog.text


@pytest.mark.parametrize(
    ("piped", "sentence"),
    [
        (b"caf\xe9", "standard input is not UTF-8 text: byte 3 is 0xe9"),
        (bytes(17 * 2**20), "standard input has more than 16 MiB"),
    ],
)
def test_standard_input_that_is_no_text(command: Command, piped: bytes, sentence: str) -> None:
    outcome = command("hi", stdin=piped)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert sentence in outcome.stderr


def test_a_prompt_longer_than_the_context(command: Command, tiny: list[str]) -> None:
    outcome = command(*tiny, stdin="word " * 2000)
    assert (outcome.status, outcome.stdout) == (8, "")
    assert "fit into the context" in outcome.stderr


def test_json(command: Command, tiny: list[str], tiny_path: Path) -> None:
    words = ["hi", *tiny, "--max-tokens", "7", "--seed", "3", "--json"]
    outcome = command(*words)
    answer = json.loads(outcome.stdout)
    assert outcome.stdout.count("\n") == 1
    assert list(answer) == ["model", "text", "finish_reason", "usage"]
    assert answer["model"] == tiny_path.name
    assert answer["finish_reason"] == "length"
    usage = answer["usage"]
    assert usage["completion_tokens"] == 7
    assert usage["total_tokens"] == usage["prompt_tokens"] + 7
    assert command(*words).stdout == outcome.stdout, "the seed makes it repeatable"
    assert command(*words[:-1]).stdout.rstrip("\n") == answer["text"].rstrip("\n")


def test_the_file_in_the_current_directory(
    command: Command, tiny_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny_path.parent)
    assert command("hi", "-m", tiny_path.name, "-t", "1", "--max-tokens", "1").status == 0


def test_a_file_in_the_model_directory(command: Command, tiny_path: Path) -> None:
    words = ["-m", tiny_path.stem, "--model-path", tiny_path.parent, "--max-tokens", "1"]
    assert command("hi", *words).status == 0


def test_a_template_that_fails(command: Command, tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "t.gguf", chat_template="{{ raise_exception('no chat') }}")
    outcome = command("hi", "-m", path)
    assert (outcome.status, outcome.stdout) == (9, "")
    assert "no chat" in outcome.stderr


def test_the_built_in_model(command: Command, built_in_path: Path) -> None:
    outcome = command("Name 3 colors", "--temp", "0", "--json")
    answer = json.loads(outcome.stdout)
    assert answer["model"] == "built-in"
    assert answer["finish_reason"] == "stop"
    assert answer["text"].strip()


def test_a_terminal_that_knows_only_ascii(process: Command, tiny: list[str]) -> None:
    words = ["naïve ❤", *tiny, "--max-tokens", "100", "--temp", "2", "--seed", "1"]
    outcome = process(*words, PYTHONIOENCODING="ascii:strict")
    assert outcome.status == 0
    assert outcome.stdout.isascii()
    assert "?" in outcome.stdout


def test_verbose_reports_on_standard_error(process: Command, tiny: list[str]) -> None:
    outcome = process("hi", *tiny, "--max-tokens", "5", "-t", "1", "--verbose")
    assert outcome.status == 0
    assert "512 tokens of context, 1 threads, cpu" in outcome.stderr
    assert "user\nhi<" in outcome.stderr
    assert "5 tokens, " in outcome.stderr
    assert "cut off after 5 tokens" in outcome.stderr
    assert "\x1b" not in outcome.stdout + outcome.stderr


def test_a_reader_that_leaves_early(endless: list[str]) -> None:
    words = ["hi", *endless, "--max-tokens", "8000"]
    with subprocess.Popen(
        [*PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(timeout=100) == 141


def test_ctrl_c_ends_the_program(endless: list[str]) -> None:
    words = ["hi", *endless, "--max-tokens", "8000"]
    with subprocess.Popen(
        [*PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.read(10)
        program.send_signal(signal.SIGINT)
        _, stderr = program.communicate(timeout=100)
        assert (program.returncode, stderr) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk(tiny: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "hi", *tiny, "--max-tokens", "3"],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"gpt4all: the answer cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="a way of POSIX shells")
@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-"])
def test_streams_that_the_caller_closed(tiny_path: Path, redirection: str) -> None:
    words = f"hi -m '{tiny_path}' --max-tokens 3"
    shell = f"exec '{PROGRAM[0]}' -m gpt4all {words} {redirection}"
    done = subprocess.run(
        ["sh", "-c", shell], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
