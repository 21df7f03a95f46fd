"""Our CPU kernels against llama.cpp's own on models of real shapes, with two threads.

Each side is a process that keeps its model loaded; they take turns, a cell at a time, and medians
are compared. The wheel's kernels run with and without repacked weights, and the faster counts.
``NATIVE_LIBLLAMA`` names a libllama of the same sources, built for this processor, as a third side.

``python -m benchmarks.kernels [NAME ...]`` measures some of the files only, those of `MORE_FILES`
too. ``DEPTH`` is how many tokens the cache holds for the cells at depth, a multiple of 512.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import psutil

from benchmarks.models import weight_bound

if TYPE_CHECKING:
    from gpt4all.llama.context import Context

N_THREADS, ROUNDS = 2, 3
DEPTH, N_PREFILL, N_DECODE = int(os.environ.get("DEPTH", "2048")), 512, 24
FILES = {
    "Q4_0, 1.1B": ("1.1B", "Q4_0"),
    "Q4_K_M, 1.1B": ("1.1B", "Q4_K_M"),
    "Q8_0, 1.1B": ("1.1B", "Q8_0"),
    "Q6_K, 1.1B": ("1.1B", "Q6_K"),
    "Q4_0, 5.9B": ("5.9B", "Q4_0"),
}


MORE_FILES = {"Q4_0, 1.3B": ("1.3B", "Q4_0"), "F16, 1.1B": ("1.1B", "F16")}
"""Measured only when named: one where no two heads share one of the cache, one of 16-bit floats."""


class Cell(NamedTuple):
    """What is measured: a prompt at once, or tokens one after the other for some sequences."""

    is_prefill: bool
    depth: int = 0  # tokens already in the cache
    n_slots: int = 1


CELLS = {
    "prefill 512": Cell(is_prefill=True),
    "decode": Cell(is_prefill=False),
    "decode of 16": Cell(is_prefill=False, n_slots=16),
    "decode at depth": Cell(is_prefill=False, depth=DEPTH),
    "prefill 512 at depth": Cell(is_prefill=True, depth=DEPTH),
}
WHEEL = ("wheel", "wheel repacked")


# In the children


def choose_library(name: str) -> None:
    """Let this process compute as that side does."""
    from gpt4all.llama import library

    file = Path(os.environ["NATIVE_LIBLLAMA"]) if name == "native" else library.wheel_path()
    library.use(library.open_library(file, use_extra_bufts=name != "wheel"))


def environment(name: str) -> dict[str, str]:
    """What the process of a side is started with."""
    return {**os.environ, "GPT4ALL_ACCEL": str(int(name == "kernels"))}


def all_sides() -> list[str]:
    """Ours, the wheel's two settings, and the native build where one is named."""
    return ["kernels", *WHEEL, *(["native"] if "NATIVE_LIBLLAMA" in os.environ else [])]


class Side:
    """One way to compute a model, measured on demand."""

    def __init__(self, name: str, path: Path, prefix: Path) -> None:
        from gpt4all.llama import acceleration, library
        from gpt4all.llama.context import Context
        from gpt4all.llama.weights import Weights

        choose_library(name)
        acceleration.decided(library.load())  # their trial, once per machine, is no part of loading
        Weights(path).close()  # nor is reading the file from the disk
        began = time.perf_counter()
        self._weights = Weights(path)
        self.load_seconds = time.perf_counter() - began
        self._context = Context(self._weights, n_ctx=DEPTH + 2048, n_slots=16, n_threads=N_THREADS)
        self._prefix = prefix

    def measure(self, cell: Cell) -> float:
        """Tokens per second."""
        context, slots = self._context, range(cell.n_slots)
        if cell.depth == 0:
            context.clear(0)
        elif context.length(0) < cell.depth:
            self._fetch_prefix(context)
        if cell.is_prefill:
            speed = N_PREFILL / prefill(context, cell.depth)
        else:
            speed = N_DECODE * cell.n_slots / decode(context, slots, cell.depth)
        for slot in slots:
            context.truncate(slot, cell.depth)
        return speed

    def _fetch_prefix(self, context: Context) -> None:
        """Fill the slot as the first side did it: the content of the cache costs no time."""
        from gpt4all.llama import library

        native = library.load()
        name, ffi = os.fsencode(self._prefix), native.ffi
        if self._prefix.exists():
            count = ffi.new("size_t *")
            tokens = ffi.new("llama_token[]", DEPTH)
            read = native.lib.llama_state_seq_load_file(
                context.handle, name, 0, tokens, DEPTH, count
            )
            assert read, f"{self._prefix} does not fit this side"
            return
        for at in range(0, DEPTH, N_PREFILL):
            prefill(context, at)
        native.lib.llama_state_seq_save_file(context.handle, name, 0, ffi.NULL, 0)


def prefill(context: Context, at: int) -> float:
    """Seconds to compute `N_PREFILL` tokens from a position on."""
    from gpt4all.types import Chunk

    tokens = [300 + i * 7 % 20_000 for i in range(at, at + N_PREFILL)]
    began = time.perf_counter()
    context.decode([Chunk(0, at, tokens, wants_logits=True)])
    return time.perf_counter() - began


def decode(context: Context, slots: range, at: int) -> float:
    """Seconds to compute `N_DECODE` tokens for each slot, one of each at a time."""
    from gpt4all.types import Chunk

    began = 0.0
    for i in range(-2, N_DECODE):  # the first two are not timed
        if i == 0:
            began = time.perf_counter()
        context.decode(
            [Chunk(slot, at + i + 2, [300 + 31 * i + slot], wants_logits=True) for slot in slots]
        )
    return time.perf_counter() - began


def serve(name: str, path: Path, prefix: Path) -> None:
    """Load, say what it cost, and answer each line with a measurement."""
    side = Side(name, path, prefix)
    resident = psutil.Process().memory_info().rss / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([side.load_seconds, resident, peak]), flush=True)
    for line in sys.stdin:
        print(side.measure(CELLS[line.strip()]), flush=True)


# In the parent


class Process:
    """A side in a process of its own."""

    def __init__(self, name: str, path: Path, prefix: Path) -> None:
        command = [sys.executable, "-m", "benchmarks.kernels", "--side", name]
        self._process = subprocess.Popen(
            [*command, str(path), str(prefix)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(name),
        )
        self.load_seconds, self.resident, self.peak = json.loads(self._line())

    def measure(self, cell: str) -> float:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{cell}\n")
        self._process.stdin.flush()
        return float(self._line())

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "a side died"
        return line


def compare(title: str, path: Path) -> None:
    """Measure a file and print its rows."""
    prefix = path.with_suffix(".prefix")
    prefix.unlink(missing_ok=True)
    with ExitStack() as stack:
        sides = {}
        for name in all_sides():
            sides[name] = Process(name, path, prefix)
            stack.callback(sides[name].close)
        speeds: dict[tuple[str, str], list[float]] = {}
        for _ in range(ROUNDS):
            for cell in CELLS:
                for name, side in sides.items():
                    speeds.setdefault((name, cell), []).append(side.measure(cell))
    prefix.unlink()
    print(f"{title}, {path.stat().st_size / 1e9:.2f} GB")
    for name, side in sides.items():
        print(
            f"  {name:<15} loaded in {side.load_seconds:5.2f} s, "
            f"{side.resident:5.0f} MB resident, {side.peak:5.0f} MB at most"
        )
    for cell in CELLS:
        report(cell, {name: statistics.median(speeds[name, cell]) for name in sides})
    read = statistics.median(speeds["kernels", "decode"]) * path.stat().st_size
    print(f"  decoding reads {read / 1e9:.1f} GB/s of weights")


def reading_speed() -> float:
    """Bytes per second that a loop reads with as many threads; the best of some tries."""
    size = 2**29
    parts = [np.ones(size // 8 // N_THREADS) for _ in range(N_THREADS)]
    seconds = []
    with ThreadPoolExecutor(N_THREADS) as pool:
        for _ in range(10):
            began = time.perf_counter()
            list(pool.map(np.max, parts))
            seconds.append(time.perf_counter() - began)
    return size / min(seconds)


def report(cell: str, medians: dict[str, float]) -> None:
    """Print a row: each side's speed, and ours relative to the others'."""
    figures = "  ".join(f"{name} {median:6.1f}" for name, median in medians.items())
    ours, wheel = medians["kernels"], max(medians[name] for name in WHEEL)
    beside = f" and {ours / medians['native']:.2f} x native" if "native" in medians else ""
    print(f"  {cell:<20} {figures}  = {ours / wheel:.2f} x wheel{beside}", flush=True)


def main(*titles: str) -> None:
    print(f"a plain loop reads {reading_speed() / 1e9:.1f} GB/s; depth {DEPTH}")
    files = FILES | MORE_FILES
    for title in titles or FILES:
        compare(title, weight_bound(*files[title]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--side"]:
        serve(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main(*sys.argv[1:])
