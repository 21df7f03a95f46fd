"""How fast old models are converted, compared with copying the file, and with how much memory.

Copies and conversions alternate; each begins when nothing waits to be written to the disk. Medians
are compared. Files of 4 GB, of which two and a conversion must fit on the disk (``TMPDIR``).
In the end converted models decode in turns with a GGUF that never was anything else.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from math import prod
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.models import weight_bound
from benchmarks.throughput import bare_loop
from gpt4all.ggml.legacy import first_use
from gpt4all.llama.weights import Weights
from tests.ggml.fabricate import FAMILIES, Size, Token, beginning, bpe_tokens, record, spm_tokens
from tests.ggml.old_blocks import N_BYTES

ROUNDS = 5
GPTJ = Size(50_400, 2048, 4096, 16, 16, 28, 16_384, 64)
LLAMA = Size(32_000, n_embd=4096, n_head=32, n_head_kv=32, n_layer=32, n_ff=11_008)
FILES = {
    "gptj q4_0, as groovy": ("gptj", "q4_0", 0, GPTJ),
    "llama q4_0, ggjt 1": ("llama ggjt 1", "q4_0", 0, LLAMA),
    "llama q4_0, ggjt 3": ("llama ggjt 3", "q4_0", 2, LLAMA),
    "llama q4_2, ggjt 1": ("llama ggjt 1", "q4_2", 0, LLAMA),
    "llama q5_1, ggjt 1": ("llama ggjt 1", "q5_1", 0, LLAMA),
}
SPOKEN = {
    "llama q4_0, ggjt 3": ("llama ggjt 3", "q4_0", 2, Size(32_000, 2048, 2048, 32, 32, 22, 5632)),
    "gptj q4_0": ("gptj", "q4_0", 0, Size(50_400, 2048, 2048, 16, 16, 22, 8192, 64)),
}
"""Files to decode with, beside a GGUF of the first one's shape."""
CHILD = """
import resource, sys, time
from pathlib import Path
from gpt4all.ggml.legacy import first_use
start = time.perf_counter()
converted = first_use.convert(Path(sys.argv[1]))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
start = time.perf_counter()
first_use.ready(Path(sys.argv[1]))
print(time.perf_counter() - start)
"""


def main() -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        for title, (family, kind, version, size) in FILES.items():
            path = Path(folder) / "old.bin"
            write(path, family, kind, version, size)
            report(title, path)
            path.unlink()
        print("decoding, weights read per second")
        for title, (family, kind, version, size) in SPOKEN.items():
            path = Path(folder) / "spoken.bin"
            write(path, family, kind, version, size)
            compare_decoding(title, first_use.convert(path).path)
            path.unlink()


def write(path: Path, family: str, kind: str, version: int, size: Size) -> None:
    """A file of a real model's shape; blocks of one megabyte, over and over."""
    layout = FAMILIES[family]
    tokens = bpe_tokens() if family == "gptj" else spm_tokens()
    fillers: list[Token] = [
        (f"<|filler {i}|>".encode(), 0.0, False) for i in range(size.n_vocab - len(tokens))
    ]
    _, n_bytes = N_BYTES[version][kind]
    blocks = np.random.default_rng(0).integers(0, 256, (2**20 // n_bytes, n_bytes), np.uint8)
    field = "<f4" if n_bytes == 20 else "<f2"
    factor = np.array([0.01], field).view(np.uint8)
    blocks[:, : len(factor)] = factor
    if kind == "q5_1":
        blocks[:, 2:4] = factor  # the minimum
    data = blocks.tobytes()
    with path.open("wb") as file:
        file.write(beginning(family, kind, version, size, [*tokens, *fillers]))
        for name, shape in layout.shapes(size):
            each = "f32" if len(shape) == 1 else kind
            file.write(record(layout, name, each, shape, file.tell()))
            left = prod(shape) // N_BYTES[version][each][0] * N_BYTES[version][each][1]
            while left and each == kind:
                left -= file.write(data[: min(left, len(data))])
            file.write(np.ones(left // 4, "<f4").tobytes())


def copy(source: Path) -> float:
    """Seconds to read and write all bytes and to have them on the disk, as a conversion does."""
    target = source.with_name("copy")
    start = time.perf_counter()
    with source.open("rb", buffering=0) as reader, target.open("wb", buffering=0) as writer:
        while block := reader.read(2**20):
            writer.write(block)
        os.fsync(writer.fileno())
    seconds = time.perf_counter() - start
    target.unlink()
    return seconds


def converted(source: Path) -> tuple[float, int, float]:
    """Seconds of a conversion in a new process, its peak memory in MB, seconds to find it again."""
    command = [sys.executable, "-c", CHILD, str(source)]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    source.with_name("old.bin.gguf").unlink()
    return float(words[0]), int(words[1]) // 1024, float(words[2])


def report(title: str, path: Path) -> None:
    copies, conversions = [], []
    for _ in range(ROUNDS):
        os.sync()
        copies.append(copy(path))
        os.sync()
        conversions.append(converted(path))
    seconds, peaks, again = zip(*conversions, strict=True)
    size = path.stat().st_size / 1e6
    print(f"{title}, {size / 1000:.2f} GB")
    for name, each in (("copy", copies), ("convert", seconds)):
        rounds = ", ".join(f"{size / one:.0f}" for one in each)
        print(f"  {name:<8} {size / median(each):.0f} MB/s (median of {rounds})")
    print(f"  ratio    {median(copies) / median(seconds):.0%} (aim: 70 % for q4_0)")
    print(f"  memory   {max(peaks)} MB at most (aim: 500)")
    print(f"  again    {median(again) * 1000:.0f} ms to find the conversion", flush=True)


def compare_decoding(title: str, path: Path) -> None:
    """Print how a converted model decodes, beside a GGUF made as such."""
    files = {"plain": Weights(weight_bound("1.3B")), "converted": Weights(path)}
    rates: dict[str, list[float]] = {name: [] for name in files}
    for _ in range(ROUNDS):
        for name, weights in files.items():
            rates[name].append(bare_loop(weights, 32) * weights.size / 1e9)
    plain, converted = median(rates["plain"]), median(rates["converted"])
    print(f"  {title}: {converted:.1f} GB/s, plain {plain:.1f} GB/s, {converted / plain:.2f} of it")
    for weights in files.values():
        weights.close()


if __name__ == "__main__":
    main()
