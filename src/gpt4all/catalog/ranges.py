"""Which bytes of a file are there; knows no file, network or thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Span = tuple[int, int]
"""First byte, and the one after the last."""


class Ranges:
    """A set of byte positions, kept as sorted spans that do not touch."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans: tuple[Span, ...] = ()
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Put in the bytes from ``start`` up to ``end``."""
        if start >= end:
            return
        apart = [span for span in self.spans if span[1] < start or span[0] > end]
        joined = [span for span in self.spans if span[1] >= start and span[0] <= end]
        start = min(start, *(span[0] for span in joined), start)
        end = max(end, *(span[1] for span in joined), end)
        self.spans = tuple(sorted([*apart, (start, end)]))

    @property
    def count(self) -> int:
        """How many bytes are there."""
        return sum(end - start for start, end in self.spans)

    @property
    def prefix(self) -> int:
        """How many bytes are there without a gap from the beginning."""
        return self.spans[0][1] if self.spans and self.spans[0][0] == 0 else 0

    def missing(self, total: int) -> Iterator[Span]:
        """The gaps up to ``total``, in order."""
        position = 0
        for start, end in self.spans:
            if position < min(start, total):
                yield position, min(start, total)
            position = end
        if position < total:
            yield position, total

    def upto(self, size: int) -> Ranges:
        """Those of them before ``size``."""
        return Ranges((start, min(end, size)) for start, end in self.spans if start < size)


def next_gap(have: Ranges, taken: Iterable[Span], total: int, longest: int) -> Span | None:
    """The first missing bytes that nobody fetches yet.

    Args:
        have: What is there.
        taken: What others are fetching.
        total: Bytes of the file.
        longest: Most bytes to take.
    """
    for start, end in Ranges([*have.spans, *taken]).missing(total):
        return start, min(end, start + longest)
    return None
