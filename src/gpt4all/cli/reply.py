"""An answer of the model while it is printed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gpt4all.cli import output

if TYPE_CHECKING:
    from gpt4all.answer import Answer
    from gpt4all.cli.conversation import Conversation


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast an answer came."""

    n_tokens: int
    wait: float
    """Seconds until its first text."""
    duration: float
    """Seconds from its first text to its end."""

    def __str__(self) -> str:
        # The first token came with the prompt, so its time is not that of the others.
        speed = f"{(self.n_tokens - 1) / self.duration:.1f} tokens/s, " if self.n_tokens > 1 else ""
        return f"{self.n_tokens} tokens, {speed}first after {self.wait:.2f} s"


class Reply:
    """One answer, to be read once.

    Args:
        conversation: It belongs to this one.
        answer: Computes it.

    Attributes:
        pace: Set when the answer was printed to its end.
    """

    def __init__(self, conversation: Conversation, answer: Answer) -> None:
        self._conversation = conversation
        self._answer = answer
        self.pace: Pace | None = None

    def read(self) -> dict[str, Any]:
        """The whole answer with its finish reason and usage, as values for JSON."""
        for _ in self._answer.pieces():
            pass
        usage = self._answer.usage
        assert usage is not None, "an answer that was read to its end has been counted"
        return {
            "text": self._answer.text,
            "finish_reason": self._answer.finish_reason,
            "usage": {
                "prompt_tokens": usage.prompt_tokens,
                "completion_tokens": usage.completion_tokens,
                "total_tokens": usage.total_tokens,
                "cached_tokens": usage.cached_tokens,
            },
        }

    def stream(self) -> None:
        """Print the answer while it is computed.

        Raises:
            KeyboardInterrupt: The user interrupted; what was said before is kept in the chat.
        """
        pieces = self._answer.pieces()
        start = first = time.perf_counter()
        try:
            for index, piece in enumerate(pieces):
                first = first if index else time.perf_counter()
                output.write(piece)
        except BaseException:
            pieces.close()  # keeps in the chat what was said, where Ctrl-C hit this loop
            self._end_line(is_complete=False)
            raise
        self.pace = Pace(self._n_tokens, first - start, time.perf_counter() - first)
        self._end_line(is_complete=True)

    def remark(self) -> str | None:
        """Why the answer is incomplete, or None."""
        if self._answer.finish_reason != "length":
            return None
        if self._n_tokens >= self._conversation.params.max_tokens:
            return f"cut off after {self._n_tokens} tokens; --max-tokens allows longer answers"
        return "cut off because the context is full; --n-ctx enlarges it"

    @property
    def _n_tokens(self) -> int:
        return self._answer.usage.completion_tokens if self._answer.usage else 0

    def _end_line(self, *, is_complete: bool) -> None:
        text = self._answer.text
        if not text.endswith("\n") and (text or is_complete):
            output.write("\n")
