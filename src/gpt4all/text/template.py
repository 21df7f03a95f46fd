"""Chat templates: a conversation becomes the prompt text of one model.

Two kinds exist: Jinja, inside nearly every GGUF file, and the plain texts with ``{0}`` or ``%1`` of
gpt4all's first catalogues. Knows no tokens: what is a special token is the tokenizer's business.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from gpt4all.errors import TemplateError
from gpt4all.text.budget import MAX_VALUE_BYTES, Budget, spending

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from jinja2 import Template

    from gpt4all.types import JSON, Message

_MAX_SOURCE = 2**18
"""Characters of a Jinja template; published ones have at most 30,000."""

_BLOCK_TAG = re.compile(r"\{%[-+]?\s*[A-Za-z_]")  # "{%1" is a brace and a placeholder
_PLACEHOLDER = re.compile(r"\{0\}|%1")


class ChatTemplate(Protocol):
    """Turns messages into prompt text."""

    source: str

    def render(
        self,
        messages: Sequence[Message],
        *,
        add_generation_prompt: bool = True,
        tools: Sequence[JSON] | None = None,
        variables: Mapping[str, object] | None = None,
    ) -> str:
        """Return the prompt text.

        Args:
            messages: The conversation, oldest first; it is not changed.
            add_generation_prompt: End with what introduces a reply.
            tools: Functions the model may call, as JSON schemas.
            variables: More names for the template, such as ``enable_thinking``.

        Raises:
            TemplateError: The template refuses the messages, fails or does not end.

        """
        ...


def chat_template(source: str, *, bos_token: str = "", eos_token: str = "") -> ChatTemplate:
    """Return the template of either kind, recognised by its text.

    Raises:
        TemplateError: The template does not compile, or a plain one has no place for the prompt.

    """
    if is_jinja(source):
        return JinjaTemplate(source, bos_token=bos_token, eos_token=eos_token)
    return PlainTemplate(source)


def is_jinja(source: str) -> bool:
    """Tell whether a template is Jinja rather than a plain text with placeholders.

    A ``{% tag`` decides for Jinja. A ``{{`` does too, unless there is a ``{0}`` or ``%1`` and no
    word of messages: then the braces are literal. ``{%1}`` is a placeholder within braces.
    """
    if _BLOCK_TAG.search(source):
        return True
    return "{{" in source and ("messages" in source or not _PLACEHOLDER.search(source))


class PlainTemplate:
    """A text with ``{0}`` (or ``%1``) for the prompt and perhaps ``{1}`` (``%2``) for the reply.

    Everything else, other braces included, stands for itself.

    Raises:
        TemplateError: There is no place for the prompt, or it comes after the reply.

    """

    def __init__(self, source: str) -> None:
        self.source = source
        text = source if "{0}" in source else source.replace("%1", "{0}")
        text = text if "{1}" in text else text.replace("%2", "{1}")
        before_reply, _, self._after_reply = text.partition("{1}")
        self._around_prompt = before_reply.split("{0}")
        if "{0}" not in text:
            raise TemplateError(f"the prompt template {_shortened(source)} has no {{0}} or %1")
        if "{0}" not in before_reply or "{0}" in self._after_reply:
            raise TemplateError(
                f"the prompt template {_shortened(source)} has the reply before the prompt"
            )

    def format_user(self, text: str) -> str:
        """Return the template with the prompt in its place, up to where the reply begins."""
        return text.join(self._around_prompt)

    def render(
        self,
        messages: Sequence[Message],
        *,
        add_generation_prompt: bool = True,  # noqa: ARG002  (part of the template itself)
        tools: Sequence[JSON] | None = None,
        variables: Mapping[str, object] | None = None,  # noqa: ARG002  (it names none)
    ) -> str:
        """Return the messages one after the other, as gpt4all 2.0 fed them to the model.

        A plain template always ends a prompt with what introduces the reply.

        Raises:
            TemplateError: A message has a role, or the request has tools, that the template has
                no place for.

        """
        if tools:
            raise TemplateError("the prompt template is a plain text and has no place for tools")
        return "".join(map(self._render_message, messages))

    def _render_message(self, message: Message) -> str:
        role, content = message["role"], _text_content(message)
        if role == "user":
            return self.format_user(content)
        if role == "assistant":
            return content + self._after_reply
        if role == "system":
            return f"{content}\n\n" if content else ""
        raise TemplateError(f"a plain prompt template has no place for a message of role {role!r}")


class JinjaTemplate:
    """A Jinja chat template, run in a sandbox with limits on time and memory.

    Threads may share it.

    Raises:
        TemplateError: The source does not compile; the sentence names line and reason.

    """

    def __init__(self, source: str, *, bos_token: str = "", eos_token: str = "") -> None:
        self.source = source
        self._tokens = {"bos_token": bos_token, "eos_token": eos_token}
        self._template = _compiled(source)

    def render(
        self,
        messages: Sequence[Message],
        *,
        add_generation_prompt: bool = True,
        tools: Sequence[JSON] | None = None,
        variables: Mapping[str, object] | None = None,
    ) -> str:
        """Return the prompt text; see `ChatTemplate.render`.

        Raises:
            TemplateError: The template refuses the messages, fails or does not end.

        """
        values: dict[str, object] = {"documents": None, **self._tokens, **(variables or {})}
        values["messages"] = list(messages)
        values["tools"] = None if tools is None else list(tools)
        values["add_generation_prompt"] = add_generation_prompt
        try:
            with spending(Budget()):
                return self._joined(values)
        except TemplateError:
            raise
        except Exception as error:
            where = _line_of(error.__traceback__)
            raise TemplateError(f"the chat template failed{where}: {_reason(error)}") from error

    def _joined(self, values: Mapping[str, object]) -> str:
        pieces: list[str] = []
        size = 0
        for piece in self._template.generate(values):
            size += len(piece)
            if size > MAX_VALUE_BYTES:
                raise TemplateError(
                    f"the chat template writes more than {MAX_VALUE_BYTES} characters"
                )
            pieces.append(piece)
        return "".join(pieces)


def _compiled(source: str) -> Template:
    if len(source) > _MAX_SOURCE:
        raise TemplateError(
            f"the chat template has {len(source)} characters but at most {_MAX_SOURCE} are allowed"
        )
    # Jinja is slow to import and not every program that imports this package renders a template.
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415

    from gpt4all.text.sandbox import sandbox  # noqa: PLC0415

    try:
        return sandbox().compile_template(source)
    except TemplateSyntaxError as error:
        where = f"in line {error.lineno}"
        raise TemplateError(f"the chat template has an error {where}: {error.message}") from error
    except Exception as error:  # nested too deep for Jinja or for Python's compiler
        raise TemplateError(f"the chat template does not compile: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, TimeoutError):
        return "a regular expression takes too long"
    lines = str(error).strip().splitlines()
    return lines[0][:500] if lines else type(error).__name__


def _line_of(traceback: TracebackType | None) -> str:
    """Where in the template the error arose; Jinja names a template's frames ``<template>``."""
    line = None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == "<template>":
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return "" if line is None else f" in line {line}"


def _text_content(message: Message) -> str:
    content: object = message.get("content")
    if content is None:  # a reply that only calls tools
        return ""
    if not isinstance(content, str):
        raise TemplateError(
            f"a plain prompt template takes text only, not a {type(content).__name__}"
        )
    return content


def _shortened(source: str) -> str:
    return repr(source if len(source) <= 60 else source[:57] + "...")
