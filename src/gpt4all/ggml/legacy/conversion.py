"""Writes the GGUF of an old file, piece by piece, with little memory whatever the file's size.

Threads read and rewrite pieces of half a megabyte, a few ahead of the one that writes them in
order.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import numpy as np

from gpt4all.errors import CancellationError, InvalidModelFile
from gpt4all.ggml import writer
from gpt4all.ggml.gguf import quote

from . import blocks
from .blocks import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from .plan import Plan, PlannedTensor

logger = logging.getLogger(__name__)

PIECE = 2**19
"""Bytes of an old file that are rewritten at once: they stay in the processor's cache."""

N_THREADS = 2
_AHEAD = 8
"""Pieces that are ready or in work; with `PIECE` this bounds the memory."""

Progress = Callable[[int, int], bool | None]
"""Called with bytes written and bytes in all; False cancels."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was written.

    Attributes:
        exact: Names of the new tensors that mean the same numbers to the last bit.
        rounded: Those that do not, because today's blocks have shorter factors.
        seconds: How long it took.
    """

    exact: tuple[str, ...]
    rounded: tuple[str, ...]
    seconds: float


class _Piece(NamedTuple):
    """A part of a tensor in its new form."""

    data: bytes | memoryview
    is_exact: bool
    ends: PlannedTensor | None
    """The tensor, if this is its last part."""


def write(
    plan: Plan, file: IO[bytes], stamp: Mapping[str, Any], progress: Progress | None = None
) -> Conversion:
    """Write a GGUF.

    Args:
        plan: What to write.
        file: An empty file, open for writing.
        stamp: More keys; integers are stored as int64.
        progress: Called a few times per second.

    Raises:
        InvalidModelFile: The old file got shorter, or holds numbers that are none.
        CancellationError: ``progress`` cancelled.
        OSError: It could not be written.
    """
    start = time.monotonic()
    head = header(plan, stamp)
    report = _Reporter(progress, len(head) + plan.n_weight_bytes)
    report.add(file.write(head))
    exact: list[str] = []
    rounded: list[str] = []
    is_exact = True
    with plan.file.path.open("rb", buffering=0) as source:
        jobs = _jobs(plan, source.fileno())
        for piece in _in_order(jobs):
            report.add(file.write(piece.data))
            is_exact = is_exact and piece.is_exact
            if piece.ends is not None:
                report.add(file.write(bytes(writer.padding(piece.ends.new.n_bytes))))
                (exact if is_exact else rounded).append(piece.ends.new.name)
                logger.debug("%s: %s", piece.ends.new.name, "exact" if is_exact else "rounded")
                is_exact = True
    file.flush()
    os.fsync(file.fileno())
    return Conversion(tuple(exact), tuple(rounded), time.monotonic() - start)


def header(plan: Plan, stamp: Mapping[str, Any]) -> bytes:
    """What comes before the weights; arguments as for `write`."""
    tensors = [planned.new for planned in plan.tensors]
    types = {key: "int64" for key, value in stamp.items() if isinstance(value, int)}
    return writer.header({**plan.metadata, **stamp}, tensors, types)


Job = Callable[[], _Piece]


def _jobs(plan: Plan, source: int) -> Iterator[Job]:
    for planned in plan.tensors:
        if planned.source is None:
            yield partial(_Piece, bytes(planned.new.n_bytes), True, planned)
            continue
        step = max(1, PIECE // planned.unit_bytes)
        for first in range(0, planned.n_units, step):
            last = min(first + step, planned.n_units)
            ends = planned if last == planned.n_units else None
            yield partial(_rewrite, plan.file.path, source, planned, first, last, ends)


def _rewrite(
    path: Path, source: int, planned: PlannedTensor, first: int, last: int,
    ends: PlannedTensor | None,
) -> _Piece:  # fmt: skip
    old, new = planned.source, planned.new
    assert old is not None
    raw = _read(path, source, planned, first, last)
    is_exact = True
    if FORMATS[old.version][old.type].name != FORMATS[2][new.type].name:
        values = blocks.dequantised(raw, old.type, old.version)
        raw = blocks.quantised(values, new.type)
        is_exact = np.array_equal(values, blocks.dequantised(raw, new.type, 2))
    elif not blocks.is_copied(old.type, old.version):
        raw, is_exact = blocks.modernised(raw, old.type, old.version)
    if not is_exact and not blocks.is_finite(raw, new.type):
        raise InvalidModelFile(
            f"{path} holds numbers in tensor {quote(old.name)} that are none or too large for "
            f"{FORMATS[2][new.type].name}: it is damaged, or must be converted with the type F32"
        )
    return _Piece(raw.data, is_exact, ends)


def _read(path: Path, source: int, planned: PlannedTensor, first: int, last: int) -> blocks.Bytes:
    """Old bytes of some new units."""
    old = planned.source
    assert old is not None
    unit = planned.unit_bytes
    rows = None if planned.rows is None else planned.rows[first:last]
    start, end = (first, last) if rows is None else (int(rows.min()), int(rows.max()) + 1)
    data = os.pread(source, (end - start) * unit, old.offset + start * unit)
    if len(data) < (end - start) * unit:
        raise InvalidModelFile(f"{path} got shorter while it was converted")
    raw = np.frombuffer(data, np.uint8)
    return raw if rows is None else raw.reshape(-1, unit)[rows - start].reshape(-1)


def _in_order(jobs: Iterable[Job]) -> Iterator[_Piece]:
    """The results of jobs that run a few ahead, in the order of the jobs."""
    with ThreadPoolExecutor(N_THREADS, "gpt4all-convert") as pool:
        running: deque[Future[_Piece]] = deque()
        try:
            for job in jobs:
                running.append(pool.submit(job))
                if len(running) >= _AHEAD:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
        finally:
            for future in running:
                future.cancel()


class _Reporter:
    """Counts bytes and tells a caller now and then."""

    _INTERVAL = 0.1

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self._last = -self._INTERVAL

    def add(self, n_bytes: int) -> None:
        self._done += n_bytes
        now = time.monotonic()
        is_due = now - self._last >= self._INTERVAL or self._done == self._total
        if self._progress is None or not is_due:
            return
        self._last = now
        if self._progress(self._done, self._total) is False:
            raise CancellationError("the conversion was cancelled")
