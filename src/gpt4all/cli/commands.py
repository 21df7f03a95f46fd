"""What can be typed into the chat besides prompts: /help, /save and so on."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from gpt4all.cli import output, transcript
from gpt4all.errors import GPT4AllError, InvalidParameter

if TYPE_CHECKING:
    from gpt4all.cli.conversation import Conversation

_COMMAND = re.compile(r"/([A-Za-z?]*)(?:\s+(.*))?", re.DOTALL)

Say = Callable[[str], None]


class Leave(Exception):  # noqa: N818  # a wish, not an error
    """The user wants to leave the chat."""


class Commands:
    """The commands of one chat.

    Args:
        conversation: What they look at and change.
        say: Prints a line for the user.

    Attributes:
        shows_speed: Whether answers are followed by their speed.
    """

    def __init__(self, conversation: Conversation, say: Say, *, shows_speed: bool) -> None:
        self._conversation = conversation
        self._say = say
        self.shows_speed = shows_speed

    def run(self, line: str) -> bool:
        """Do what a line says if it is a command.

        Returns:
            False if it is a prompt; so is one with another slash in its first word, such as a path.

        Raises:
            InvalidParameter: There is no such command, or its argument is wrong.
            GPT4AllError: It failed; the conversation is as it was.
            Leave: It was /exit.
        """
        match = _COMMAND.fullmatch(line.strip())
        if match is None:
            return False
        name, argument = match[1].lower(), (match[2] or "").strip()
        command = _TABLE.get(f"/{_ALIASES.get(name, name)}")
        if command is None:
            raise InvalidParameter(f"there is no command /{name}; /help lists all")
        _, has_argument, action = command
        if argument and not has_argument:
            raise InvalidParameter(f"/{name} takes nothing behind it; /help lists all commands")
        action(self, argument)
        return True

    def help(self, _: str) -> None:
        """List the commands."""
        for name, (usage, _has_argument, action) in _TABLE.items():
            self._say(f"{f'{name} {usage}':15}{(action.__doc__ or '').rstrip('.')}")
        self._say("Ctrl-C stops an answer, Ctrl-D leaves, Ctrl-R searches earlier lines.")
        self._say("Alt-Enter begins a new line; pasted text keeps its lines.")

    def reset(self, _: str) -> None:
        """Begin a new conversation; the system message stays."""
        conversation = self._conversation
        conversation.messages = conversation.messages[:1]
        self._say("This is a new conversation.")

    def system(self, argument: str) -> None:
        """Change the system message ("" for none), or show it."""
        if argument:
            self._conversation.system = _unquoted(argument)
        text = self._conversation.system
        self._say(f"System message: {text}" if text else "There is no system message.")

    def save(self, argument: str) -> None:
        """Write the conversation to a file."""
        path = _path(argument, "/save")
        transcript.save(self._conversation.messages, path)
        self._say(f"Saved {_count(self._conversation)} to {path}")

    def load(self, argument: str) -> None:
        """Go on with a saved conversation in place of this one."""
        path = _path(argument, "/load")
        self._conversation.messages = transcript.load(path)
        self._say(f"Loaded {_count(self._conversation)} from {path}")

    def clear(self, _: str) -> None:
        """Clear the screen; the conversation stays."""
        if output.is_terminal(sys.stdout):
            from prompt_toolkit.shortcuts import clear  # noqa: PLC0415  # scripts need none

            clear()

    def speed(self, _: str) -> None:
        """Show tokens per second after each answer, or stop that."""
        self.shows_speed = not self.shows_speed
        self._say("Speed is shown." if self.shows_speed else "Speed is not shown.")

    def exit(self, _: str) -> None:
        """Leave the chat."""
        raise Leave


_TABLE: dict[str, tuple[str, bool, Callable[[Commands, str], None]]] = {
    "/help": ("", False, Commands.help),
    "/reset": ("", False, Commands.reset),
    "/system": ("TEXT", True, Commands.system),
    "/save": ("FILE", True, Commands.save),
    "/load": ("FILE", True, Commands.load),
    "/clear": ("", False, Commands.clear),
    "/speed": ("", False, Commands.speed),
    "/exit": ("", False, Commands.exit),
}
"""Name -> what may follow it, whether anything may, what it does."""

_ALIASES = {"?": "help", "quit": "exit", "bye": "exit", "stats": "speed"}

NAMES = tuple(_TABLE)
"""All commands."""


def _count(conversation: Conversation) -> str:
    n_messages = sum(message["role"] != "system" for message in conversation.messages)
    return "1 message" if n_messages == 1 else f"{n_messages} messages"


def _path(argument: str, command: str) -> Path:
    name = _unquoted(argument)
    if not name or "\0" in name:
        raise InvalidParameter(f"{command} needs the name of a file")
    try:
        return Path(name).expanduser()
    except RuntimeError as error:  # ~somebody who has no home
        raise GPT4AllError(f"{name}: {error}") from error


def _unquoted(text: str) -> str:
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if is_quoted else text
