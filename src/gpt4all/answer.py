"""One call of ``generate``: a prompt on its way to the engine and its answer on the way back."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidParameter
from gpt4all.pyllmodel import ResponseCallbackType, log_prompt
from gpt4all.session import ChatSession, Prompt
from gpt4all.types import Delta, FinishReason, SamplingParams, Usage

if TYPE_CHECKING:
    from gpt4all.model import Model

SMALLEST_CHUNK = 128
"""Prompts are computed at least this many tokens at a time: less is slower and saves nothing."""


def chunk_size(n_batch: object) -> int:
    """Prompt tokens per step for a caller's ``n_batch``.

    Raises:
        InvalidParameter: It is not a whole number >= 1.
    """
    if isinstance(n_batch, bool) or not isinstance(n_batch, int) or n_batch < 1:
        raise InvalidParameter(f"n_batch is {n_batch!r} but must be a whole number from 1 on")
    return max(n_batch, SMALLEST_CHUNK)


class Answer:
    """The answer to one prompt, as far as it has been read.

    Args:
        model: Computes it.
        params: How to sample.
        prompt: The user's words.
        session: Conversation that they belong to; one outside any session is not added to.
        n_chunk: Most prompt tokens per step.
        callback: Called with (token id, text) for every piece; False ends the answer.

    Attributes:
        finish_reason, usage: Set once the answer has ended by itself.
    """

    def __init__(
        self,
        model: Model,
        params: SamplingParams,
        prompt: str,
        session: ChatSession,
        *,
        n_chunk: int,
        callback: ResponseCallbackType,
    ) -> None:
        self._model = model
        self._params = params
        self._prompt = prompt
        self._session = session
        self._n_chunk = n_chunk
        self._callback = callback
        self._pieces: list[str] = []
        self._token_ids: list[int] = []
        self.finish_reason: FinishReason | None = None
        self.usage: Usage | None = None

    @property
    def text(self) -> str:
        """All pieces so far, with the one at which the callback ended the answer."""
        return "".join(self._pieces)

    def pieces(self) -> Generator[str]:
        """Compute and yield the text piece by piece; to be called once.

        A reader who stops early, by closing the generator or with Ctrl-C, keeps what was read in
        the chat session; an error leaves the session as it was.

        Raises:
            ContextOverflow: The prompt (in a session, the conversation) has too many tokens.
            TemplateError: The chat template failed.
            GenerationError: llama.cpp failed.
            ModelClosed: The model was closed.
        """
        prompt = self._session.prepare(self._prompt, self._model.tokenize)
        generation = self._model.submit(prompt.token_ids, self._params, n_chunk=self._n_chunk)
        log_prompt(prompt.news)
        try:
            for delta in generation:
                if not self._take(delta):
                    break
                if delta.text:
                    yield delta.text
        except (GeneratorExit, KeyboardInterrupt):
            if self._pieces:
                self._end(prompt)
            raise
        finally:
            generation.cancel()
        self._end(prompt)

    def _take(self, delta: Delta) -> bool:
        """Note a delta and show it to the callback; false when that ends the answer."""
        self._token_ids += delta.token_ids
        self.finish_reason, self.usage = delta.finish_reason, delta.usage
        if not delta.text:
            return True
        self._pieces.append(delta.text)
        token = self._token_ids[-1] if self._token_ids else -1
        return self._callback(token, delta.text) is not False

    def _end(self, prompt: Prompt) -> None:
        text, token_ids = self.text, self._token_ids
        spelled = b"".join(map(self._model.weights.token_bytes, token_ids))
        if spelled.decode(errors="replace") != text:  # a stop string was cut off
            token_ids = self._model.tokenize(text, is_start=False)
        self._session.commit(prompt, text, token_ids)
