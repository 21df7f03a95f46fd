"""From sampled tokens to what the caller reads: text, stop strings, deltas, `Generation`.

The one module of the engine that knows text, because a stop string must end its sequence in the
step that completes it.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator

from gpt4all.errors import GPT4AllError
from gpt4all.text.detokenizer import Detokenizer
from gpt4all.text.stops import StopStrings
from gpt4all.types import Completion, Delta, FinishReason, TokenLogprob, Usage


class Generation:
    """A completion being computed: iterate over its deltas, or wait for the whole.

    Iterate from one thread. The last delta carries the finish reason; afterwards iteration ends.
    """

    def __init__(self, cancel: Callable[[Generation], None]) -> None:
        self._deltas: queue.SimpleQueue[Delta | BaseException] = queue.SimpleQueue()
        self._cancel = cancel
        self._is_over = False
        self._wake: Callable[[], None] = _nobody

    def __iter__(self) -> Iterator[Delta]:
        return self

    def __next__(self) -> Delta:
        """Wait for the next delta.

        Raises:
            GPT4AllError: The computation failed; the generation is over.
        """
        if self._is_over:
            raise StopIteration
        delta = self._deltas.get()
        if isinstance(delta, BaseException):
            self._is_over = True
            raise delta
        self._is_over = delta.finish_reason is not None
        return delta

    def result(self) -> Completion:
        """Wait for the end and return the whole completion: a fold over the deltas.

        Raises:
            GPT4AllError: The computation failed.
        """
        return fold(self)

    def cancel(self) -> None:
        """Stop computing, from any thread; the last delta says ``cancelled``. May be repeated."""
        self._cancel(self)

    def on_delta(self, wake: Callable[[], None]) -> None:
        """Call ``wake`` after every delta from now on, for a reader that must not wait.

        It runs on the engine's thread and must return at once; what arrived earlier is `ready`.
        """
        self._wake = wake

    def ready(self) -> list[Delta]:
        """The deltas that have arrived and were not read, without waiting.

        Raises:
            GPT4AllError: The computation failed; the generation is over.
        """
        found: list[Delta] = []
        for _ in range(self._deltas.qsize()):
            try:
                found.append(next(self))
            except GPT4AllError as error:
                if not found:
                    raise
                self._deltas.put(error)  # the last entry: first what came before it
                self._is_over = False
        return found

    def put(self, delta: Delta | BaseException) -> None:
        """Hand a delta, or the error that ends the generation, to the reader (engine only)."""
        self._deltas.put(delta)
        self._wake()


def _nobody() -> None:
    """The reader waits by itself."""


def fold(deltas: Iterator[Delta]) -> Completion:
    """The whole completion that these deltas stream."""
    everything = list(deltas)
    last = everything[-1]
    assert last.finish_reason is not None, "the last delta says why"
    assert last.usage is not None, "the last delta counts"
    return Completion(
        text="".join(delta.text for delta in everything),
        token_ids=tuple(token for delta in everything for token in delta.token_ids),
        finish_reason=last.finish_reason,
        usage=last.usage,
        logprobs=tuple(entry for delta in everything for entry in delta.logprobs),
    )


class Output:
    """Turns one sequence's tokens into deltas."""

    def __init__(self, generation: Generation, stops: tuple[str, ...]) -> None:
        self.generation = generation
        self._detokenizer = Detokenizer()
        self._stops = StopStrings(stops)
        self._tokens: list[int] = []
        self._logprobs: list[TokenLogprob] = []
        self._n_tokens = 0

    def push(self, token: int, token_bytes: bytes, logprob: TokenLogprob | None) -> bool:
        """Deliver a token's text as far as it is certain; true when a stop string is complete."""
        self._tokens.append(token)
        self._n_tokens += 1
        if logprob is not None:
            self._logprobs.append(logprob)
        text = self._stops.push(self._detokenizer.push(token_bytes))
        if text:
            self.generation.put(self._delta(text))
        return self._stops.hit is not None

    def finish(self, reason: FinishReason, n_prompt: int, n_cached: int) -> None:
        """Deliver held-back text and the end."""
        text = self._stops.push(self._detokenizer.finish()) + self._stops.finish()
        if self._stops.hit is not None:  # a short stop string that waited for a longer one
            reason = "stop"
        usage = Usage(n_prompt, self._n_tokens, n_cached)
        self.generation.put(self._delta(text, reason, usage))

    def fail(self, error: BaseException) -> None:
        """End the generation with an error."""
        self.generation.put(error)

    def _delta(
        self, text: str, reason: FinishReason | None = None, usage: Usage | None = None
    ) -> Delta:
        delta = Delta(text, tuple(self._tokens), tuple(self._logprobs), reason, usage)
        self._tokens.clear()
        self._logprobs.clear()
        return delta
