"""The chat on a real pseudo-terminal."""

from __future__ import annotations

import json
from pathlib import Path

from gpt4all import settings

from .conftest import Chat


def test_an_answer_and_the_end(chat: Chat, tiny: list[str], tiny_path: Path) -> None:
    terminal = chat("chat", *tiny, "--max-tokens", "8", "--temp", "0")
    assert f"Model: {tiny_path.name}." in terminal.until_prompt()
    answer = terminal.enter("hello")
    assert answer.endswith("[cut off after 8 tokens; --max-tokens allows longer answers]")
    assert terminal.enter("/speed") == "Speed is shown."
    assert "8 tokens, " in terminal.enter("hello again")
    assert terminal.enter("/nonsense") == "gpt4all: there is no command /nonsense; /help lists all"
    assert "/save FILE" in terminal.enter("/help")
    terminal.child.sendeof()
    assert terminal.end() == 0


def test_without_a_prompt_the_chat_opens(chat: Chat, built_in_path: Path) -> None:
    terminal = chat()
    greeting = terminal.until_prompt()
    assert "Model: built-in." in greeting
    assert "demonstration; --model FILE names another" in greeting
    assert terminal.enter("hello")
    terminal.child.send("/exit\r")
    assert terminal.end() == 0


def test_ctrl_c_stops_one_answer_and_keeps_it(
    chat: Chat, endless: list[str], tmp_path: Path
) -> None:
    terminal = chat("repl", *endless, "--max-tokens", "8000", "-t", "1")
    terminal.until_prompt()
    terminal.begin("tell me everything")
    terminal.child.expect(r"(?s).{60}")  # it is talking
    terminal.child.sendintr()
    terminal.child.expect_exact("[stopped]")
    terminal.until_prompt()
    assert "Saved 2 messages" in terminal.enter(f"/save {tmp_path}/stopped.json")
    _, question, answer = json.loads((tmp_path / "stopped.json").read_text())
    assert question == {"role": "user", "content": "tell me everything"}
    assert len(answer["content"]) > 10
    terminal.begin("and more")
    terminal.child.expect(r"(?s).{60}")
    terminal.child.sendintr()
    terminal.child.expect_exact("[stopped]")
    terminal.until_prompt()
    assert "Saved 4 messages" in terminal.enter(f"/save {tmp_path}/stopped.json")
    terminal.child.sendeof()
    assert terminal.end() == 0


def test_ctrl_c_while_typing_drops_the_line(chat: Chat, tiny: list[str]) -> None:
    terminal = chat("chat", *tiny, "--max-tokens", "2")
    terminal.until_prompt()
    terminal.child.send("half a line\x03")
    terminal.until_prompt()
    assert terminal.enter("/system") == "There is no system message."
    terminal.child.sendeof()
    assert terminal.end() == 0


def test_save_reset_load(chat: Chat, tiny: list[str], tiny_path: Path, tmp_path: Path) -> None:
    terminal = chat("chat", *tiny, "--max-tokens", "4", "--system", "Be kind.")
    terminal.until_prompt()
    assert terminal.enter("/system") == "System message: Be kind."
    terminal.enter("hello")
    first, again = tmp_path / "first chat.json", tmp_path / "again.json"
    assert terminal.enter(f'/save "{first}"') == f"Saved 2 messages to {first}"
    assert terminal.enter("/reset") == "This is a new conversation."
    assert terminal.enter("/system") == "System message: Be kind."
    terminal.enter("/system Be rude.")
    assert "is not UTF-8 text" in terminal.enter(f"/load {tiny_path}")
    assert terminal.enter(f"/load {first}") == f"Loaded 2 messages from {first}"
    assert terminal.enter(f"/save {again}") == f"Saved 2 messages to {again}"
    assert again.read_text() == first.read_text()
    roles = [message["role"] for message in json.loads(first.read_text())]
    assert roles == ["system", "user", "assistant"]
    terminal.enter("go on")
    assert terminal.enter(f"/save {again}") == f"Saved 4 messages to {again}"


def test_pasted_lines_are_one_prompt(chat: Chat, tiny: list[str], tmp_path: Path) -> None:
    terminal = chat("chat", *tiny, "--max-tokens", "2")
    terminal.until_prompt()
    terminal.enter("\x1b[200~first\nsecond\x1b[201~")
    terminal.enter(f"/save {tmp_path}/c.json")
    assert json.loads((tmp_path / "c.json").read_text())[1]["content"] == "first\nsecond"


def test_lines_are_remembered_and_private(chat: Chat, tiny: list[str]) -> None:
    for _ in range(2):
        terminal = chat("chat", *tiny, "--max-tokens", "2")
        terminal.until_prompt()
        is_first = not settings.history_file().exists()
        terminal.enter("/system Remember me." if is_first else 2 * "\x1b[A")  # twice cursor up
        assert terminal.enter("/system") == "System message: Remember me."
        terminal.child.sendeof()
        assert terminal.end() == 0
    assert settings.history_file().stat().st_mode & 0o077 == 0


def test_a_history_that_cannot_be_written(chat: Chat, tiny: list[str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    words = ["chat", *tiny, "--max-tokens", "2"]
    terminal = chat(*words, XDG_STATE_HOME=str(tmp_path / "file"))
    terminal.until_prompt()
    assert "typed lines are not kept in" in terminal.begin("hello")
    terminal.until_prompt()
    assert "typed lines are not kept in" not in terminal.begin("hello")
    terminal.until_prompt()
    terminal.child.sendeof()
    assert terminal.end() == 0


def test_an_overlong_prompt_leaves_the_chat_usable(chat: Chat, tiny: list[str]) -> None:
    terminal = chat("chat", *tiny, "--max-tokens", "2")
    terminal.until_prompt()
    assert "/reset begins a new conversation" in terminal.enter("a b " * 300)
    assert "cut off after 2 tokens" in terminal.enter("hello")


def test_answers_cannot_steer_the_terminal(chat: Chat, endless: list[str]) -> None:
    terminal = chat("chat", *endless, "--max-tokens", "1000", "--temp", "3")
    terminal.until_prompt()
    terminal.begin("hello")
    terminal.child.expect_exact(r"[cut off")
    answer = terminal.child.before or ""
    assert not set(answer) & {"\x07", "\x08", "\x0b", "\x0e", "\x7f", "\x9b"}
