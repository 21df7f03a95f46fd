"""How long a model directory with 100,000 files takes to list, and to find a model in."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from gpt4all.catalog import store

N_FILES, RUNS = 100_000, 7


def seconds(function: Callable[[], object]) -> str:
    """Of a call, median and most."""
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        function()
        taken.append(time.perf_counter() - began)
    return f"{statistics.median(taken):.2f} s, {max(taken):.2f} s at most of {RUNS}"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for i in range(N_FILES):
            (folder / f"model-{i}.gguf").touch()
        last = f"model-{N_FILES - 1}"
        print(f"list {N_FILES} models  {seconds(lambda: store.stored([folder]))}")
        print(f"find the last one   {seconds(lambda: store.find(last, folder))}")
        print(f"find none           {seconds(lambda: store.find('nothing', folder))}")
