"""One sequence being generated: its tokens and how far they are computed. Pure data."""

from __future__ import annotations

from collections.abc import Sequence as TokenIds
from dataclasses import dataclass, field


@dataclass(eq=False, slots=True)
class Sequence:
    """Prompt and generated tokens of one request, and its place in the KV cache."""

    tokens: list[int]
    """The prompt, then what was sampled."""
    n_prompt: int
    max_tokens: int
    n_chunk: int
    """Most prompt tokens computed in one step."""
    slot: int | None = None
    n_computed: int = 0
    """Leading tokens whose cells are in the KV cache."""
    n_cached: int = 0
    """How many of those were found there at admission."""
    is_cancelled: bool = field(default=False)

    @classmethod
    def of(cls, prompt: TokenIds[int], max_tokens: int, n_chunk: int) -> Sequence:
        """A sequence that starts with ``prompt``."""
        return cls(list(prompt), len(prompt), max_tokens, n_chunk)

    @property
    def n_generated(self) -> int:
        """Tokens sampled so far."""
        return len(self.tokens) - self.n_prompt

    @property
    def n_pending(self) -> int:
        """Tokens that must be computed before the next one can be sampled."""
        return len(self.tokens) - self.n_computed

    @property
    def is_prefilling(self) -> bool:
        """Whether prompt tokens are still to be computed."""
        return self.n_computed < self.n_prompt

    def final_length(self, n_ctx: int) -> int:
        """Most cells it may come to occupy; this many are reserved for it."""
        return min(self.n_prompt + self.max_tokens, n_ctx)
