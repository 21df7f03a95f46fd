"""How fast old models are converted, compared with copying the file, and with how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from math import prod
from pathlib import Path

import numpy as np

from tests.ggml.fabricate import FAMILIES, Size, Token, beginning, bpe_tokens, record, spm_tokens
from tests.ggml.old_blocks import N_BYTES

ROUNDS = 3
GPTJ = Size(50_400, 2048, 4096, 16, 16, 28, 16_384, 64)
LLAMA = Size(32_000, n_embd=4096, n_head=32, n_head_kv=32, n_layer=32, n_ff=11_008)
FILES = {
    "gptj q4_0, as groovy": ("gptj", "q4_0", 0, GPTJ),
    "llama q4_0, ggjt 1": ("llama ggjt 1", "q4_0", 0, LLAMA),
    "llama q4_0, ggjt 3": ("llama ggjt 3", "q4_0", 2, LLAMA),
    "llama q4_2, ggjt 1": ("llama ggjt 1", "q4_2", 0, LLAMA),
    "llama q5_1, ggjt 1": ("llama ggjt 1", "q5_1", 0, LLAMA),
}
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


def copy(source: Path, target: Path) -> float:
    """Seconds to read and write all bytes and to have them on the disk, as a conversion does."""
    start = time.perf_counter()
    with source.open("rb", buffering=0) as reader, target.open("wb", buffering=0) as writer:
        while block := reader.read(2**20):
            writer.write(block)
        os.fsync(writer.fileno())
    return time.perf_counter() - start


def report(title: str, path: Path) -> None:
    copied, converted, second, peaks = [], [], [], []
    for _ in range(ROUNDS):
        target = path.with_name("copy")
        copied.append(copy(path, target))
        target.unlink()
        command = [sys.executable, "-c", CHILD, str(path)]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        converted.append(float(lines[0]))
        peaks.append(int(lines[1]) // 1024)
        second.append(float(lines[2]))
        path.with_name("old.bin.gguf").unlink()
    size = path.stat().st_size / 1e6
    for name, seconds in (("copy", copied), ("convert", converted)):
        shown = ", ".join(f"{size / each:.0f}" for each in seconds)
        print(f"{title}: {name} {shown} MB/s", flush=True)
    share = min(copied) / min(converted)
    print(f"{title}: {size / 1000:.2f} GB, best conversion at {share:.0%} of the best copy, peak "
          f"{max(peaks)} MB, found again in {min(second) * 1000:.0f} ms", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
