"""Chat sessions of a model: which conversation a call belongs to, and how its prompt is made.

The base of `GPT4All`. A conversation itself (history, known tokens) is `session.ChatSession`.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, Self

from gpt4all.errors import InvalidParameter
from gpt4all.pyllmodel import N_BATCH, LLModel, ResponseCallbackType, empty_response_callback
from gpt4all.types import Message, SamplingParams

if TYPE_CHECKING:
    from gpt4all.answer import Answer
    from gpt4all.session import ChatSession
    from gpt4all.text.template import ChatTemplate

DEFAULT_MODEL_CONFIG = {
    "systemPrompt": "",
    "promptTemplate": "### Human: \n{0}\n### Assistant:\n",
}
"""System prompt and template of a model that brings none."""

DEFAULT_STOP_STRINGS = (
    "### System",
    "### Instruction",
    "### Human",
    "### User",
    "### Response",
    "### Assistant",
    "### Context",
    "### Prompt",
    "<|im_start|>",
    "<|im_end|>",
    "<|endoftext|>",
)
"""Texts that end an answer to a plain prompt: the model has begun to write the next turn."""


def empty_chat_session(system_prompt: str = "") -> list[Message]:
    """A history with nothing but its system message."""
    return [{"role": "system", "content": system_prompt}]


class Chat:
    """Answers prompts of one model, inside and outside chat sessions.

    Args:
        model: Computes the answers.

    Attributes:
        config: ``systemPrompt`` and ``promptTemplate`` for sessions that name none, perhaps with
            ``systemMessage`` and ``chatTemplate``, which go with Jinja templates.
        stop_strings: Texts that end answers to plain prompts; assign to change them. Prompts made
            by a Jinja template need none: the model ends its answers itself.
    """

    config: Any

    def __init__(self, model: LLModel) -> None:
        self.model = model
        self.stop_strings: Sequence[str] = DEFAULT_STOP_STRINGS
        self._thread = threading.local()

    @contextmanager
    def chat_session(
        self,
        system_prompt: str | Literal[False] | None = "",
        prompt_template: str | None = "",
        *,
        system_message: str | Literal[False] | None = None,
        chat_template: str | None = None,
    ) -> Iterator[Self]:
        """Keep a conversation while the ``with`` block lasts; blocks may be nested.

        A session belongs to the thread that opened it: other threads may have theirs on the same
        model at the same time.

        Args:
            system_prompt: Instruction at the start; None or empty takes the model's, False none.
            prompt_template: A text with ``{0}`` (or ``%1``) for the prompt, or a Jinja template;
                None or empty takes the one in the model file, else the catalogue's, else that of
                `DEFAULT_MODEL_CONFIG`.
            system_message: Another name of ``system_prompt``, from later releases.
            chat_template: Another name of ``prompt_template``, from later releases.

        Raises:
            InvalidParameter: The system prompt is not text.
            TemplateError: The template does not compile or has no place for the prompt.
        """
        system = system_prompt if system_message is None else system_message
        if not (system is None or system is False or isinstance(system, str)):
            raise InvalidParameter(f"the system prompt is {system!r} but must be text")
        template = self._template(chat_template or prompt_template or None)
        text = "" if system is False else system or self._system_text(template)
        session = self._new_session(empty_chat_session(text), template)
        self._sessions.append(session)
        try:
            yield self
        finally:
            self._sessions.remove(session)

    @property
    def current_chat_session(self) -> list[Message]:
        """Messages of this thread's innermost session; edit or replace the list to change history.

        The answers follow the list as it is at the next ``generate``. Outside a session it holds an
        empty system message, and ``generate`` does not look at it.
        """
        return self._session.history

    @current_chat_session.setter
    def current_chat_session(self, history: list[Message]) -> None:
        if not isinstance(history, list):
            raise InvalidParameter(f"a chat session is a list of messages, not {history!r}")
        self._session.history = history

    @property
    def chat_template(self) -> ChatTemplate:
        """What makes prompts of messages in a session that names no template.

        Raises:
            TemplateError: It does not compile or has no place for the prompt.
        """
        return self._template(None)

    @property
    def _is_chat_session_activated(self) -> bool:
        return len(self._sessions) > 1

    @property
    def _current_prompt_template(self) -> str:
        return self._session.template.source

    def _format_chat_prompt_template(
        self,
        messages: list[Message],
        default_prompt_header: str = "",
        default_prompt_footer: str = "",
    ) -> str:
        """Make the prompt of new messages; override it in a subclass to customise prompts.

        Args:
            messages: Usually the newest user message alone.
            default_prompt_header: System text, given with the first prompt of a session.
            default_prompt_footer: Text for the end.
        """
        header = _text_or_flag("default_prompt_header", default_prompt_header)
        footer = _text_or_flag("default_prompt_footer", default_prompt_footer)
        template = self._session.template
        parts = [header + "\n\n"] if header else []
        for message in messages:
            if message["role"] == "user":
                parts.append(template.render([message]))
            if message["role"] == "assistant":
                parts.append(message["content"] + "\n")
        return "".join([*parts, "\n\n" + footer] if footer else parts)

    @property
    def _sessions(self) -> list[ChatSession]:
        """The sessions of this thread, the first of them for calls outside any."""
        stack: list[ChatSession] | None = getattr(self._thread, "sessions", None)
        if stack is None:
            from gpt4all.text.template import PlainTemplate  # noqa: PLC0415  # as below

            outside = PlainTemplate("{0}")
            stack = [self._new_session(empty_chat_session(), outside, keeps_history=False)]
            self._thread.sessions = stack
        return stack

    @property
    def _session(self) -> ChatSession:
        return self._sessions[-1]

    def _new_session(
        self, history: list[Message], template: ChatTemplate, *, keeps_history: bool = True
    ) -> ChatSession:
        from gpt4all.session import ChatSession  # noqa: PLC0415  # keeps `import gpt4all` light
        from gpt4all.text.template import PlainTemplate  # noqa: PLC0415

        session = ChatSession(history, template, keeps_history=keeps_history)
        hook = type(self)._format_chat_prompt_template  # noqa: SLF001  # perhaps a subclass's
        is_custom = hook is not Chat._format_chat_prompt_template  # of a subclass
        if is_custom or isinstance(template, PlainTemplate):
            session.format_user = partial(self._format_user, session)
        return session

    def _format_user(self, session: ChatSession, message: Message, header: str) -> str:
        self._sessions.append(session)  # a stream may be read after its session's block has ended
        try:
            return self._format_chat_prompt_template([message], header)
        finally:
            self._sessions.pop()

    def _template(self, source: str | None) -> ChatTemplate:
        from gpt4all.text.template import chat_template  # noqa: PLC0415  # as above

        model = self.model.loaded
        if source is None and model.chat_template is not None:
            return model.chat_template
        return chat_template(
            source
            or self.config.get("chatTemplate")
            or self.config.get("promptTemplate")
            or DEFAULT_MODEL_CONFIG["promptTemplate"],
            bos_token=model.weights.bos_text,
            eos_token=model.weights.eos_text,
        )

    def _system_text(self, template: ChatTemplate) -> str:
        """The model's own: for a text template with control tokens, for Jinja the text alone."""
        from gpt4all.text.template import PlainTemplate  # noqa: PLC0415  # as above

        text = self.config.get("systemPrompt", "")
        if not isinstance(template, PlainTemplate):
            text = self.config.get("systemMessage", text)
        return str(text)

    def answer(
        self,
        prompt: str,
        params: SamplingParams | None = None,
        *,
        n_batch: int = N_BATCH,
        callback: ResponseCallbackType = empty_response_callback,
        session: ChatSession | None = None,
    ) -> Answer:
        """What ``generate`` is made of: an answer that also tells finish reason and token counts.

        Args:
            prompt: What to answer.
            params: How to sample; None takes the defaults.
            n_batch: Prompt tokens computed at once, >= 1.
            callback: As for ``generate``.
            session: Conversation that the prompt belongs to; None is this thread's innermost one.

        Returns:
            The answer; nothing is computed before its ``pieces()`` are read.

        Raises:
            InvalidParameter: The prompt is not text or ``n_batch`` is out of range.
            ModelClosed: The model was closed.
        """
        from gpt4all.answer import Answer, chunk_size  # noqa: PLC0415  # as above

        if not isinstance(prompt, str):
            raise InvalidParameter(f"the prompt is {prompt!r} but must be text")
        session = session or self._session
        params = params or SamplingParams()
        if session.is_plain:
            params = replace(params, stop=(*params.stop, *self.stop_strings))
        return Answer(
            self.model.loaded,
            params,
            prompt,
            session,
            n_chunk=chunk_size(n_batch),
            callback=callback,
        )


def _text_or_flag(name: str, value: object) -> str:
    """Text as it is; release 0.3 passed True or False here, which now count as empty."""
    if isinstance(value, bool):
        warnings.warn(f"{name} is a text, not a bool", DeprecationWarning, stacklevel=3)
        return ""
    if not isinstance(value, str):
        raise InvalidParameter(f"{name} is {value!r} but must be text")
    return value
