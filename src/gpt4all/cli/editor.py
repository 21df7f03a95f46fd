"""Where the chat's lines come from: an editor with history on a terminal, plain lines otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings

from gpt4all import settings
from gpt4all.cli import output

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyPressEvent

PROMPT = "> "

ReadLine = Callable[[], str]
"""Returns what was typed; raises EOFError at the end and KeyboardInterrupt on Ctrl-C."""


def line_editor(commands: Sequence[str]) -> ReadLine:
    """An editor with history, search (Ctrl-R), and completion of the chat's commands."""
    session: PromptSession[str] = PromptSession(
        PROMPT,
        history=_History(settings.history_file()),
        completer=WordCompleter(list(commands), sentence=True),
        complete_while_typing=False,
        key_bindings=_key_bindings(),
        prompt_continuation=" " * len(PROMPT),
        enable_open_in_editor=True,
    )
    return session.prompt


class _History(FileHistory):
    """The history file; a chat works without one, so trouble with it is told once and survived."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._path = path
        self._is_broken = False

    def load_history_strings(self) -> Iterable[str]:
        try:
            return super().load_history_strings()
        except OSError as error:
            self._give_up(error)
            return []

    def store_string(self, string: str) -> None:
        if self._is_broken:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.touch(mode=0o600)  # what is said here concerns nobody else
            super().store_string(string)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self._is_broken = True
        output.note(f"gpt4all: typed lines are not kept in {self._path}: {error.strerror}")


def _key_bindings() -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        """Alt-Enter begins a new line of the same prompt."""
        event.current_buffer.newline(copy_margin=False)

    return bindings
