"""A conversation kept between calls: its history, its template, and what is already tokenized.

The history is an ordinary list that programs may read, edit and replace; the next prompt is made
from what it holds then. Token ids of earlier turns are kept, not computed from their text again, so
that the engine's prefix cache recognises them. Knows no model: tokenizing is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from gpt4all.errors import InvalidParameter
from gpt4all.text.template import ChatTemplate, PlainTemplate
from gpt4all.types import Message

ROLES = ("system", "user", "assistant", "tool")


class Tokenize(Protocol):
    """Token ids of a prompt, or (``is_start`` false) of text that continues one."""

    def __call__(self, text: str, *, is_start: bool = True) -> list[int]:
        """Return the token ids."""
        ...


FormatUser = Callable[[Message, str], str]
"""Text of a user message; the second argument is the system text, empty after the first turn."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What goes to the engine for one turn."""

    text: str
    """The whole conversation as the model sees it."""
    news: str
    """The part of it that is new in this turn, for the log."""
    token_ids: list[int]
    message: Message
    """The user message that the turn adds to the history."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """A conversation that was rendered before, with the token ids it had."""

    history: list[Message]
    text: str
    token_ids: list[int]


_NOTHING = _Snapshot([], "", [])


class ChatSession:
    """One conversation.

    Args:
        history: Its messages; the list is used as it is, not copied.
        template: Turns messages into a prompt.
        keeps_history: Off, every prompt stands alone and nothing is added.

    Attributes:
        format_user: If set, makes the prompt of a user message instead of the template: the way of
            ``{0}`` templates and of subclasses that customise prompts.
    """

    def __init__(
        self, history: list[Message], template: ChatTemplate, *, keeps_history: bool = True
    ) -> None:
        self.history = history
        self.template = template
        self.format_user: FormatUser | None = None
        self._keeps_history = keeps_history
        self._snapshot = _NOTHING

    @property
    def is_plain(self) -> bool:
        """Whether prompts are plain texts, which do not tell the model where turns end."""
        return self.format_user is not None or isinstance(self.template, PlainTemplate)

    def prepare(self, text: str, tokenize: Tokenize) -> Prompt:
        """The prompt for one more user message; the history is not changed.

        Raises:
            InvalidParameter: The history holds something that is no message.
            TemplateError: The template refused the messages.
        """
        message: Message = {"role": "user", "content": text}
        history = _checked(self.history) if self._keeps_history else []
        if self.format_user is None:
            whole = self.template.render([*_without_empty_system(history), message])
            known = self._snapshot if whole.startswith(self._snapshot.text) else _NOTHING
            return self._continue(known, whole[len(known.text) :], message, tokenize, news=whole)
        if self._snapshot.token_ids and history == self._snapshot.history:
            known, earlier = self._snapshot, self._after_reply()
        else:
            known, earlier = _NOTHING, self._render_each(history, self.format_user)
        header = "" if any(m["role"] == "user" for m in history) else _system_text(history)
        news = earlier + self.format_user(message, header)
        return self._continue(known, news, message, tokenize, news=news)

    def commit(self, prompt: Prompt, reply: str, token_ids: list[int]) -> None:
        """Add a finished turn to the history.

        Args:
            prompt: What `prepare` returned for it.
            reply: The completion's text.
            token_ids: Tokens that spell exactly this text.
        """
        if not self._keeps_history:
            return
        message: Message = {"role": "assistant", "content": reply}
        self.history += [prompt.message, message]
        self._snapshot = _Snapshot(
            _checked(self.history), prompt.text + reply, prompt.token_ids + token_ids
        )

    def _continue(
        self, known: _Snapshot, rest: str, message: Message, tokenize: Tokenize, *, news: str
    ) -> Prompt:
        token_ids = known.token_ids + tokenize(rest, is_start=not known.token_ids)
        return Prompt(known.text + rest, news, token_ids, message)

    def _render_each(self, history: list[Message], format_user: FormatUser) -> str:
        """Earlier messages one by one, as 2.0 fed them to the model."""
        header = _system_text(history)
        parts = []
        for message in history:
            if message["role"] == "user":
                parts.append(format_user(message, header))
                header = ""
            elif message["role"] == "assistant":
                parts.append(message["content"] + self._after_reply())
        return "".join(parts)

    def _after_reply(self) -> str:
        """What a ``{0}...{1}...`` template puts behind a reply."""
        if not isinstance(self.template, PlainTemplate):
            return ""
        ending: Message = {"role": "assistant", "content": ""}
        return self.template.render([ending])


def _checked(history: Iterable[Message]) -> list[Message]:
    """A copy of the history without a reply that a program appended a second time.

    Raises:
        InvalidParameter: An entry is not a message.
    """
    checked: list[Message] = []
    for index, entry in enumerate(history):
        role = entry.get("role") if isinstance(entry, dict) else None
        if role not in ROLES or not isinstance(entry.get("content"), str):
            raise InvalidParameter(
                f"entry {index} of the chat session is {entry!r} but must have a role "
                f"({', '.join(ROLES)}) and a text as content"
            )
        message: Message = {"role": entry["role"], "content": entry["content"]}
        if not (checked and role == "assistant" and checked[-1] == message):
            checked.append(message)
    return checked


def _system_text(history: list[Message]) -> str:
    return "\n".join(m["content"] for m in history if m["role"] == "system" and m["content"])


def _without_empty_system(history: list[Message]) -> list[Message]:
    return [m for m in history if m["role"] != "system" or m["content"]]
