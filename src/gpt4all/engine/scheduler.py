"""Decides who is admitted and what the next batch holds. Pure: integers in, a plan out.

Admission reserves every cell a sequence may come to need, so nothing admitted ever has to be
evicted. A waiting sequence that shares a long prefix with one still being prefilled waits for
those cells instead of computing them a second time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass

from gpt4all.engine.prefix_cache import Match, PrefixCache
from gpt4all.engine.sequence import Sequence
from gpt4all.types import Chunk

MIN_SHARED = 16
"""Waiting for a prefix another sequence is computing pays from about this many tokens on."""

PREFILL_BESIDE_DECODING = 128
"""Most prompt tokens in a step that also generates, so that running answers keep flowing."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Let the empty slot ``target`` share the first ``length`` cells of ``source``."""

    source: int
    target: int
    length: int


@dataclass(frozen=True, slots=True)
class Truncate:
    """Let a slot keep only its first ``length`` cells."""

    slot: int
    length: int


MemoryOperation = Copy | Truncate


class Scheduler:
    """Waiting and running sequences over ``n_slots`` slots that share ``n_ctx`` cells.

    Args:
        n_ctx: Cells of the KV cache.
        n_slots: Sequences in memory at once.
        n_batch: Most tokens in one batch, at least ``n_slots``.
        can_truncate: Whether the model's memory can be cut; if not, only whole slots are reused.
    """

    def __init__(
        self, *, n_ctx: int, n_slots: int, n_batch: int, can_truncate: bool = True
    ) -> None:
        assert n_batch >= n_slots, "every running sequence must get its token into a batch"
        self.n_ctx = n_ctx
        self.n_batch = n_batch
        self.can_truncate = can_truncate
        self.waiting: deque[Sequence] = deque()
        self.running: list[Sequence] = []
        self.cache = PrefixCache(n_slots)
        self._idle = list(range(n_slots))  # least recently used first

    def add(self, sequence: Sequence) -> None:
        """Queue a sequence; it must fit into an empty context."""
        assert sequence.n_prompt <= self.n_ctx, "the caller checks the prompt's length"
        self.waiting.append(sequence)

    def remove(self, sequence: Sequence) -> None:
        """A sequence ended; what it computed stays in its slot for later prompts."""
        if sequence.slot is None:
            self.waiting.remove(sequence)
            return
        self.running.remove(sequence)
        self._idle.append(sequence.slot)
        sequence.slot = None

    def admit(self) -> list[MemoryOperation]:
        """Move waiting sequences into slots, in order of arrival.

        A sequence that waits for a prefix lets others pass; one that waits for cells does not, or
        large requests would starve.

        Returns:
            What must be done to the native memory, in this order, before the next batch.
        """
        operations: list[MemoryOperation] = []
        for sequence in list(self.waiting):
            if not self._idle:
                break
            match = self._match(sequence)
            if self._is_being_computed(sequence, match.length if match else 0):
                continue
            if not self._fits(sequence, match):
                break
            operations += self._place(sequence, match)
        return operations

    def next_batch(self) -> list[tuple[Sequence, Chunk]]:
        """One token of every generating sequence, then prompt chunks while there is room."""
        decoding = [s for s in self.running if not s.is_prefilling]
        batch = [(s, self._chunk(s, s.n_pending)) for s in decoding]
        room = self.n_batch - len(batch)
        if decoding:
            room = min(room, PREFILL_BESIDE_DECODING)
        for sequence in self.running:
            if room <= 0:
                break
            if sequence.is_prefilling:
                count = min(sequence.n_pending, sequence.n_chunk, room)
                batch.append((sequence, self._chunk(sequence, count)))
                room -= count
        return batch

    def computed(self, sequence: Sequence, chunk: Chunk) -> None:
        """The native context has taken a chunk of the batch."""
        self.cache.extend(chunk.slot, chunk.tokens)
        sequence.n_computed += len(chunk.tokens)

    def forget(self, slot: int) -> None:
        """The native context has lost what a slot held."""
        self.cache.truncate(slot, 0)

    def check_integrity(self) -> None:
        """Assert that slots and cells add up."""
        self.cache.check_integrity()
        slots = [s.slot for s in self.running if s.slot is not None]
        assert len(slots) == len(self.running), "who runs has a slot"
        assert sorted([*slots, *self._idle]) == list(range(len(slots) + len(self._idle)))
        for sequence in self.running:
            assert sequence.slot is not None
            assert self.cache.length(sequence.slot) == sequence.n_computed
        assert self.cache.held(slots) + self._promised() <= self.n_ctx

    def _chunk(self, sequence: Sequence, count: int) -> Chunk:
        assert sequence.slot is not None
        start = sequence.n_computed
        tokens = sequence.tokens[start : start + count]
        return Chunk(sequence.slot, start, tokens, count == sequence.n_pending)

    def _match(self, sequence: Sequence) -> Match | None:
        # The last prompt token is always computed: its logits choose the first new token.
        limit = sequence.n_prompt - 1
        match = self.cache.match if self.can_truncate else self.cache.match_whole
        return match(sequence.tokens, limit)

    def _is_being_computed(self, sequence: Sequence, matched: int) -> bool:
        """Whether a running prompt will soon offer a prefix worth waiting for."""
        if not self.can_truncate:
            return False
        for other in self.running:
            if other.is_prefilling:
                shared = _shared_prompt(sequence, other)
                if shared > other.n_computed and shared >= matched + MIN_SHARED:
                    return True
        return False

    def _fits(self, sequence: Sequence, match: Match | None) -> bool:
        needed = sequence.final_length(self.n_ctx) - (match.length if match else 0)
        held = self.cache.held(self._running_slots(), match)
        return held + self._promised() + needed <= self.n_ctx

    def _promised(self) -> int:
        """Cells reserved for running sequences and not occupied yet."""
        return sum(s.final_length(self.n_ctx) - s.n_computed for s in self.running)

    def _running_slots(self) -> Collection[int]:
        return {s.slot for s in self.running if s.slot is not None}

    def _place(self, sequence: Sequence, match: Match | None) -> list[MemoryOperation]:
        slot, operations = self._prepare_slot(match)
        sequence.slot = slot
        sequence.n_computed = sequence.n_cached = self.cache.length(slot)
        self._idle.remove(slot)
        self.waiting.remove(sequence)
        self.running.append(sequence)
        return operations + self._evict()

    def _prepare_slot(self, match: Match | None) -> tuple[int, list[MemoryOperation]]:
        """Choose a slot and give it the matched prefix."""
        if match is None:
            slot = self._victim()
            return slot, self._truncate(slot, 0)
        extends = match.length == self.cache.length(match.slot)
        if match.slot in self._idle and (extends or len(self._idle) == 1):
            return match.slot, self._truncate(match.slot, match.length)
        slot = self._victim(spare=match.slot)
        operations = self._truncate(slot, 0)
        self.cache.copy(match.slot, slot, match.length)
        return slot, [*operations, Copy(match.slot, slot, match.length)]

    def _victim(self, spare: int | None = None) -> int:
        """An empty idle slot, or else the least recently used one."""
        candidates = [slot for slot in self._idle if slot != spare]
        return next((s for s in candidates if self.cache.length(s) == 0), candidates[0])

    def _evict(self) -> list[MemoryOperation]:
        """Empty idle slots, oldest first, until every reservation is covered."""
        operations: list[MemoryOperation] = []
        for slot in self._idle:
            if self.cache.n_cells + self._promised() <= self.n_ctx:
                break
            operations += self._truncate(slot, 0)
        return operations

    def _truncate(self, slot: int, length: int) -> list[MemoryOperation]:
        if self.cache.length(slot) <= length:
            return []
        self.cache.truncate(slot, length)
        return [Truncate(slot, length)]


def _shared_prompt(one: Sequence, other: Sequence) -> int:
    """How many leading prompt tokens two sequences have in common, less the last one."""
    limit = min(one.n_prompt - 1, other.n_prompt)
    if one.tokens[:limit] == other.tokens[:limit]:
        return limit
    return next(i for i in range(limit) if one.tokens[i] != other.tokens[i])
