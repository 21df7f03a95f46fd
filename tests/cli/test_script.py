"""The chat without a terminal, and the files it saves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gpt4all.cli import transcript
from gpt4all.errors import GPT4AllError, InvalidParameter
from gpt4all.types import Message

from .conftest import Command

CHAT: list[Message] = [
    {"role": "system", "content": ""},
    {"role": "user", "content": "Wie heißt du?"},
    {"role": "assistant", "content": "line\nand ❤"},
]


def test_lines_in_answers_out(command: Command, tiny: list[str], tmp_path: Path) -> None:
    script = f"hello\n\n/speed\nagain\n/save {tmp_path}/c.json\n/exit\nnot read\n"
    words = ["chat", *tiny, "--max-tokens", "3", "--temp", "0"]
    outcome = command(*words, stdin=script)
    assert outcome.status == 0
    messages = json.loads((tmp_path / "c.json").read_text())
    assert [m["content"] for m in messages if m["role"] == "user"] == ["hello", "again"]
    answers = [m["content"] for m in messages if m["role"] == "assistant"]
    assert outcome.stdout == "".join(a if a.endswith("\n") else a + "\n" for a in answers)
    assert "3 tokens, " in outcome.stderr
    assert "Model:" not in outcome.stderr


@pytest.mark.parametrize(
    ("line", "status", "sentence"),
    [
        (b"/nonsense", 2, "there is no command /nonsense"),
        (b"/reset now", 2, "/reset takes nothing behind it"),
        (b"/save", 2, "/save needs the name of a file"),
        (b'/load ""', 2, "/load needs the name of a file"),
        (b"/load missing.json", 1, "missing.json cannot be read: No such file"),
        (b"/save /missing/c.json", 1, "cannot be written: No such file"),
        (b"/save /dev/null", 2, "/dev/null exists and is not a saved chat"),
        (b"caf\xe9", 2, "a line of standard input is not UTF-8 text"),
        (b"word " * 2000, 8, "/reset begins a new conversation"),
    ],
)
def test_a_line_that_fails(
    command: Command, tiny: list[str], line: bytes, status: int, sentence: str
) -> None:
    words = ["chat", *tiny, "--max-tokens", "2"]
    outcome = command(*words, stdin=line + b"\nhello\n")
    assert outcome.status == status
    assert sentence in outcome.stderr
    assert outcome.stdout.strip(), "the next line was answered"


@pytest.mark.parametrize(
    "line", ["/etc/hosts what is it?", "/* a comment */", "1/2?", "//", "say /exit"]
)
def test_prompts_with_slashes(
    command: Command, tiny: list[str], caplog: pytest.LogCaptureFixture, line: str
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    words = ["chat", *tiny, "--max-tokens", "1"]
    assert command(*words, stdin=line).status == 0
    assert f"user\n{line}<" in caplog.text


def test_the_system_message_can_be_taken_back(
    command: Command, tiny: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "gpt4all.pyllmodel")
    words = ["chat", *tiny, "--max-tokens", "1"]
    outcome = command(*words, stdin='/SYSTEM Be brief.\na\n/system ""\n/reset\nb\n/clear\n/quit\n')
    with_it, without = (record.getMessage() for record in caplog.records)
    assert "system\nBe brief.<" in with_it
    assert "system" not in without
    assert "There is no system message." in outcome.stderr


def test_saved_and_loaded(tmp_path: Path) -> None:
    path = tmp_path / "chat.json"
    transcript.save(CHAT, path)
    assert transcript.load(path) == CHAT
    transcript.save(CHAT[:1], path)
    assert transcript.load(path) == CHAT[:1]
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it is not JSON"),
        (b"{}", "it is not a list of messages"),
        (b"[" * 100_000, "it is not JSON"),
        (b"[1]", "message 0 has no role"),
        (b'[{"role": "user"}]', "message 0 has no role"),
        (b'[{"role": "robot", "content": "x"}]', "message 0 has no role"),
        (b'[{"role": "user", "content": "\\ud800"}]', "is not UTF-8 text"),
        (b'["\xff"]', "is not UTF-8 text"),
        (b" " * (16 * 2**20 + 1), "has more than 16 MiB"),
    ],
)
def test_files_that_are_no_chats(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(InvalidParameter, match=sentence):
        transcript.load(path)
    with pytest.raises(InvalidParameter, match="choose another name"):
        transcript.save(CHAT, path)
    assert path.read_bytes() == content


def test_a_failed_save_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chat.json"
    transcript.save(CHAT[:1], path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(GPT4AllError, match="cannot be written: No space left on device"):
        transcript.save(CHAT, path)
    assert transcript.load(path) == CHAT[:1]
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    transcript.save([], target)
    link.symlink_to(target)
    transcript.save(CHAT, link)
    assert link.is_symlink()
    assert transcript.load(target) == CHAT
