"""Log-probabilities in the two shapes of OpenAI's API: of chats, and of text completions."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import Any

from gpt4all.llama.weights import Weights
from gpt4all.types import JSON, TokenLogprob

_LEAST = -9999.0
"""JSON knows no infinity; OpenAI's API sends this for what is nearly impossible."""

_Utf8Decoder = codecs.getincrementaldecoder("utf-8")


def token_text(data: bytes) -> str:
    r"""A token's text; ``bytes:\xe2\x82`` for a part of a character, as OpenAI's API writes it."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return "bytes:" + "".join(f"\\x{byte:02x}" for byte in data)


def of_chat(entries: Iterable[TokenLogprob], weights: Weights) -> JSON:
    """Entries of a chat completion's ``logprobs``."""
    content = [
        {
            **_entry(entry.token, entry.logprob, weights),
            "top_logprobs": [_entry(token, value, weights) for token, value in entry.top],
        }
        for entry in entries
    ]
    return {"content": content, "refusal": None}


def _entry(token: int, logprob: float, weights: Weights) -> JSON:
    data = weights.token_bytes(token, special=True)
    return {"token": token_text(data), "logprob": max(logprob, _LEAST), "bytes": list(data)}


class OfText:
    """Entries of one text completion's ``logprobs``, which tell places in its text.

    Args:
        weights: The model's vocabulary.
    """

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._decoder = _Utf8Decoder(errors="replace")
        self._offset = 0

    def take(self, entries: Iterable[TokenLogprob]) -> JSON:
        """The next tokens' part of the four lists."""
        lists: dict[str, list[Any]] = {
            "tokens": [],
            "token_logprobs": [],
            "top_logprobs": [],
            "text_offset": [],
        }
        for entry in entries:
            text, logprob = self._text(entry.token), max(entry.logprob, _LEAST)
            top = {self._text(token): max(value, _LEAST) for token, value in entry.top}
            lists["tokens"].append(text)
            lists["token_logprobs"].append(logprob)
            lists["top_logprobs"].append({**top, text: logprob})
            lists["text_offset"].append(self._offset)
            self._offset += len(self._decoder.decode(self._weights.token_bytes(entry.token)))
        return lists

    def _text(self, token: int) -> str:
        return token_text(self._weights.token_bytes(token, special=True))
