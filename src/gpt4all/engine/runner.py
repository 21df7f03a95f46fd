"""The native side of a step: memory operations, one decode, one sampled token per sequence."""

from __future__ import annotations

from collections.abc import Sequence as ListOf

import numpy as np

from gpt4all.engine.scheduler import Copy, MemoryOperation
from gpt4all.llama.context import Context
from gpt4all.llama.sampler import Sampler
from gpt4all.types import Chunk, TokenLogprob


class Runner:
    """Does to a `Context` what the scheduler decided."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def apply(self, operations: ListOf[MemoryOperation]) -> None:
        """Copy and truncate slots, in order."""
        for operation in operations:
            if isinstance(operation, Copy):
                self.context.copy(operation.source, operation.target, operation.length)
            elif operation.length == 0:
                self.context.clear(operation.slot)
            else:
                self.context.truncate(operation.slot, operation.length)

    def decode(self, chunks: ListOf[Chunk]) -> list[int]:
        """Compute a batch; returns each chunk's index for `sample`.

        Raises:
            DecodeAborted, GenerationError: As `Context.decode`.
        """
        return self.context.decode(chunks)

    def restore(self, chunks: ListOf[Chunk]) -> list[int]:
        """After a failed decode: cut the slots back to where their chunks began.

        Returns:
            Slots that could only be emptied, because the model's memory cannot be cut.
        """
        emptied = []
        for chunk in chunks:
            if self.context.can_truncate and chunk.position > 0:
                self.context.truncate(chunk.slot, chunk.position)
            else:
                self.context.clear(chunk.slot)
                if chunk.position > 0:
                    emptied.append(chunk.slot)
        return emptied

    def sample(
        self, sampler: Sampler, index: int, n_top: int | None
    ) -> tuple[int, TokenLogprob | None]:
        """Choose the next token; with ``n_top`` also its log-probability and the best others.

        Raises:
            GenerationError: The logits are not numbers.
        """
        token = sampler.sample(index)
        if n_top is None:
            return token, None
        return token, self._logprob(token, index, n_top)

    def _logprob(self, token: int, index: int, n_top: int) -> TokenLogprob:
        logits = self.context.logits(index).astype(np.float64)
        peak = logits.max()
        logprobs = logits - (peak + np.log(np.exp(logits - peak).sum()))
        best = np.argpartition(-logprobs, min(n_top, logprobs.size - 1))[:n_top]
        top = sorted(((int(i), float(logprobs[i])) for i in best), key=lambda entry: -entry[1])
        return TokenLogprob(token, float(logprobs[token]), tuple(top))
