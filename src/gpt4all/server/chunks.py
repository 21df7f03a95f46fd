"""The events of a stream, in the shapes of OpenAI's API.

A token costs one line here, so that line is put together from prepared pieces.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from gpt4all.server.answering import Answer
from gpt4all.server.wire.answers import Usage
from gpt4all.types import JSON, FinishReason

DESCRIBED: dict[int | str, dict[str, object]] = {
    200: {
        "description": "The answer; with `stream`, its pieces as server-sent events.",
        "content": {
            "text/event-stream": {
                "schema": {
                    "type": "string",
                    "examples": ['data: {"id": "...", "choices": [...]}\n\ndata: [DONE]\n\n'],
                }
            }
        },
    }
}
"""The two kinds of answers, for OpenAPI."""

_Kind = Literal["chat.completion.chunk", "text_completion"]


class _Chunks:
    """What both kinds of streams have in common.

    Args:
        answer: What is streamed.
        kind: What its events call themselves.
        counts: Whether the stream ends with token counts; then all events have a ``usage``.
    """

    def __init__(self, answer: Answer, kind: _Kind, *, counts: bool) -> None:
        head = {
            "id": answer.id,
            "object": kind,
            "created": answer.created,
            "model": answer.served.id,
            "system_fingerprint": answer.fingerprint,
        }
        self._head = "data: " + json.dumps(head, separators=(",", ":"))[:-1]
        self._tail = ',"usage":null}\n\n' if counts else "}\n\n"

    def usage(self, usage: Usage) -> bytes:
        """The event that counts tokens."""
        return f'{self._head},"choices":[],"usage":{usage.model_dump_json()}}}\n\n'.encode()

    def _event(self, choice: str) -> bytes:
        return f'{self._head},"choices":[{{{choice}}}]{self._tail}'.encode()


class ChatChunks(_Chunks):
    """Events of a chat completion: the role, pieces of the message, the end."""

    def __init__(self, answer: Answer, *, counts: bool) -> None:
        super().__init__(answer, "chat.completion.chunk", counts=counts)

    def role(self, index: int) -> bytes:
        """The first event of a choice."""
        delta = '{"role":"assistant","content":"","refusal":null}'
        return self._event(f'"index":{index},"delta":{delta},"logprobs":null,"finish_reason":null')

    def piece(self, index: int, text: str, logprobs: JSON | None) -> bytes:
        """A piece of the message."""
        return self._event(
            f'"index":{index},"delta":{{"content":{json.dumps(text)}}},'
            f'"logprobs":{_json(logprobs)},"finish_reason":null'
        )

    def end(self, index: int, reason: FinishReason) -> bytes:
        """The last event of a choice; old clients read its ``content`` like that of any other."""
        return self._event(
            f'"index":{index},"delta":{{"content":""}},"logprobs":null,"finish_reason":"{reason}"'
        )


class TextChunks(_Chunks):
    """Events of a text completion: pieces of the text, the end."""

    def __init__(self, answer: Answer, *, counts: bool) -> None:
        super().__init__(answer, "text_completion", counts=counts)

    def piece(
        self, index: int, text: str, logprobs: JSON | None, reason: FinishReason | None = None
    ) -> bytes:
        """A piece of the text, or with a reason the end."""
        return self._event(
            f'"text":{json.dumps(text)},"index":{index},'
            f'"logprobs":{_json(logprobs)},"finish_reason":{json.dumps(reason)}'
        )


def _json(logprobs: Mapping[str, object] | None) -> str:
    return "null" if logprobs is None else json.dumps(logprobs, separators=(",", ":"))
