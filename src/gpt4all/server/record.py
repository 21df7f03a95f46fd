"""What is learnt about a request while it is answered, for its line in the log and the metrics.

`access` opens a record for each request; whoever works for the request finds it with `current`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field

from gpt4all.server.deltas import Observer
from gpt4all.types import Delta, Usage

_CURRENT: ContextVar[RequestRecord | None] = ContextVar("request_record", default=None)


@dataclass(slots=True, eq=False)
class RequestRecord:
    """One request; used on the event loop only.

    Attributes:
        id: Request id, as the client sees it.
        started: When it arrived, `time.perf_counter`.
        model: The model that works for it; empty if none does.
        prompt_tokens, cached_tokens, completion_tokens: So far, of all its completions.
        first_token: Seconds until the first token; None if there is none yet.
        on_gap: Called with the seconds between two tokens of a completion.
    """

    id: str
    started: float = field(default_factory=time.perf_counter)
    model: str = ""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    first_token: float | None = None
    on_gap: Callable[[float], None] | None = None

    def open(self) -> None:
        """Make it the record of the running task and of those that it starts."""
        _CURRENT.set(self)

    def count(self, usage: Usage) -> None:
        """Take over the counts that another server tells."""
        self.prompt_tokens = usage.prompt_tokens
        self.cached_tokens = usage.cached_tokens
        self.completion_tokens = usage.completion_tokens

    def observer(self) -> Observer:
        """What to call with the deltas of one completion as they arrive."""
        last: float | None = None

        def observe(deltas: Sequence[Delta]) -> None:
            nonlocal last
            usage = deltas[-1].usage
            if usage is not None:
                self.cached_tokens += usage.cached_tokens
            n_tokens = sum(len(delta.token_ids) for delta in deltas)
            if not n_tokens:
                return
            now = time.perf_counter()
            self.completion_tokens += n_tokens
            if self.first_token is None:
                self.first_token = now - self.started
            if last is not None and self.on_gap is not None:
                gap = (now - last) / n_tokens
                for _ in range(n_tokens):
                    self.on_gap(gap)
            last = now

        return observe


def current() -> RequestRecord | None:
    """The record of the request that the running task works for, if it works for one."""
    return _CURRENT.get()
