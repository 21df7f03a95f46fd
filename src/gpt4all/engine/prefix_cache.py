"""Which tokens each slot holds, and which cells of the KV cache slots share. Pure bookkeeping.

A radix tree over token ids: a node is a run of cells, its path from the root spells the tokens
before it, and its holders are the slots whose sequence passes through it. A copied prefix shares
the run; two slots that computed the same tokens separately have two runs with the same tokens, so
the sum of all runs is exactly the number of occupied cells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """The longest known prefix of some tokens: the first ``length`` cells of ``slot``."""

    slot: int
    length: int


class _Run:
    """Consecutive cells held by the same slots."""

    __slots__ = ("children", "holders", "parent", "tokens")

    def __init__(self, parent: _Run | None, tokens: list[int], holders: set[int]) -> None:
        self.parent = parent
        self.tokens = tokens
        self.holders = holders
        self.children: list[_Run] = []


class PrefixCache:
    """The tokens of ``n_slots`` slots; every method mirrors one call on the native context.

    Ownership: `match` and `held` change nothing; `extend`, `copy`, `truncate` say what has been
    done to the native memory and must be called exactly then.
    """

    def __init__(self, n_slots: int) -> None:
        self._root = _Run(None, [], set(range(n_slots)))
        self._ends = [self._root] * n_slots
        self._lengths = [0] * n_slots
        self.n_cells = 0
        """Occupied cells, shared ones counted once."""

    def length(self, slot: int) -> int:
        """Tokens that a slot holds."""
        return self._lengths[slot]

    def match(self, tokens: Sequence[int], limit: int) -> Match | None:
        """Find the slot that shares the most leading tokens, of which ``limit`` may be used."""
        best: Match | None = None
        run, length = self._root, 0
        while length < limit:
            child, shared = self._best_child(run, tokens, length, limit)
            if child is None:
                break
            run, length = child, length + shared
            best = Match(min(run.holders), length)
            if shared < len(child.tokens):
                break
        return best

    def match_whole(self, tokens: Sequence[int], limit: int) -> Match | None:
        """The same among slots that are a prefix as a whole, for memories that cannot be cut."""
        whole = [
            Match(slot, length)
            for slot, length in enumerate(self._lengths)
            if 0 < length <= limit and self.tokens(slot) == list(tokens[:length])
        ]
        return max(whole, key=lambda match: match.length, default=None)

    def held(self, slots: Collection[int], match: Match | None = None) -> int:
        """Distinct cells that these slots and the matched prefix occupy together."""
        wanted = set(slots)
        count = sum(len(run.tokens) for run in self._runs() if run.holders & wanted)
        if match is None:
            return count
        return count + sum(
            covered
            for run, covered in self._path(match.slot, match.length)
            if not run.holders & wanted
        )

    def extend(self, slot: int, tokens: Sequence[int]) -> None:
        """Tokens were computed at the end of a slot."""
        end = self._ends[slot]
        if end is not self._root and len(end.holders) == 1 and not end.children:
            end.tokens.extend(tokens)
        elif tokens:
            self._ends[slot] = self._new_run(end, list(tokens), {slot})
        self._lengths[slot] += len(tokens)
        self.n_cells += len(tokens)

    def copy(self, source: int, target: int, length: int) -> None:
        """The empty slot ``target`` now shares the first ``length`` cells of ``source``."""
        assert self._lengths[target] == 0, "only an empty slot can take a copy"
        assert length <= self._lengths[source], "a slot has no more cells than its length"
        end = self._root
        for run, covered in self._path(source, length):
            end = run if covered == len(run.tokens) else self._split(run, covered)
            end.holders.add(target)
        self._ends[target] = end
        self._lengths[target] = length

    def truncate(self, slot: int, length: int) -> None:
        """A slot forgot all but its first ``length`` cells."""
        kept = self._lengths[slot]
        while kept > length:
            run = self._ends[slot]
            start = kept - len(run.tokens)
            if start < length:
                self._split(run, length - start)  # `run` is the tail now
                start = length
            self._leave(slot, run)
            assert run.parent is not None
            self._ends[slot], kept = run.parent, start
        self._lengths[slot] = min(self._lengths[slot], length)

    def check_integrity(self) -> None:
        """Assert every invariant; for tests and idle moments."""
        counted = 0
        for run in self._runs():
            counted += len(run.tokens)
            assert run.tokens, "a run has cells"
            assert run.holders, "a run is held by a slot"
            assert run.parent is not None
            assert run.holders <= run.parent.holders, "who holds a run holds all before it"
        assert counted == self.n_cells, f"{counted} cells in runs, {self.n_cells} counted"
        for slot, length in enumerate(self._lengths):
            path = sum(covered for _, covered in self._path(slot, length))
            assert path == length, f"slot {slot} has {path} tokens in runs, {length} counted"

    def tokens(self, slot: int) -> list[int]:
        """All tokens of a slot, in order."""
        return [
            token
            for run, covered in self._path(slot, self._lengths[slot])
            for token in run.tokens[:covered]
        ]

    def _best_child(
        self, run: _Run, tokens: Sequence[int], start: int, limit: int
    ) -> tuple[_Run | None, int]:
        best, most = None, 0
        for child in run.children:
            shared = _common(child.tokens, tokens, start, limit)
            if shared > most:
                best, most = child, shared
        return best, most

    def _path(self, slot: int, length: int) -> Iterator[tuple[_Run, int]]:
        """Runs that hold the first ``length`` cells of a slot, with how many of each."""
        runs: list[_Run] = []
        run: _Run | None = self._ends[slot]
        while run is not None and run is not self._root:
            runs.append(run)
            run = run.parent
        for each in reversed(runs):
            if length <= 0:
                return
            covered = min(length, len(each.tokens))  # the caller may split the run meanwhile
            length -= covered
            yield each, covered

    def _runs(self) -> Iterator[_Run]:
        stack = list(self._root.children)
        while stack:
            run = stack.pop()
            stack.extend(run.children)
            yield run

    def _new_run(self, parent: _Run, tokens: list[int], holders: set[int]) -> _Run:
        run = _Run(parent, tokens, holders)
        parent.children.append(run)
        return run

    def _split(self, run: _Run, length: int) -> _Run:
        """Cut a run in two; ``run`` becomes the tail, the head is returned."""
        parent = run.parent
        assert parent is not None
        head = _Run(parent, run.tokens[:length], set(run.holders))
        parent.children[parent.children.index(run)] = head
        head.children.append(run)
        run.parent, run.tokens = head, run.tokens[length:]
        return head

    def _leave(self, slot: int, run: _Run) -> None:
        run.holders.discard(slot)
        if not run.holders:
            assert run.parent is not None
            run.parent.children.remove(run)
            self.n_cells -= len(run.tokens)


def _common(run: list[int], tokens: Sequence[int], start: int, limit: int) -> int:
    """How many of a run's tokens equal ``tokens[start:limit]`` from the front."""
    if run[0] != tokens[start]:
        return 0
    count = min(len(run), limit - start)
    if run[:count] == tokens[start : start + count]:  # compares in C, and is the usual case
        return count
    return next(i for i in range(count) if run[i] != tokens[start + i])
