"""Damages model files at random, old ones and GGUF: ``python -m tests.ggml.fuzz SECONDS``."""

from __future__ import annotations

import random
import resource
import struct
import sys
import tempfile
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.legacy import container, first_use

from . import fuzz_gguf
from .fabricate import FAMILIES, Size, fabricate

MOST_MEMORY = 2 * 2**30
"""Bytes of addresses while fuzzing: whoever believes a number of the file fails to allocate."""


def mutate(folder: Path, family: str, seeds: range) -> int:
    """Read and plan damaged files; returns how many were still files of the family."""
    made = fabricate(folder / "x.bin", family, "q5_1", size=Size(n_layer=1))
    data = made.path.read_bytes()
    starts = [tensor.offset for tensor in container.read(made.path).tensors.values()]
    n_read = 0
    for seed in seeds:
        chance = random.Random(seed)
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 5))):
            # Where something is decided: the numbers, the first tokens, before each tensor's data.
            base = chance.choice((0, 0, 40, *starts))
            position = min(max(0, base + chance.randrange(-60, 60)), len(damaged) - 8)
            match chance.randrange(4):
                case 0:
                    damaged[position] ^= 1 << chance.randrange(8)
                case 1:
                    value = chance.choice((0, 1, 2**16, 2**31 - 1, -1, -(2**31), 2**24))
                    struct.pack_into("<i", damaged, position, value)
                case 2:
                    del damaged[position : position + chance.randrange(1, 9)]
                case _:
                    damaged[position:position] = chance.randbytes(chance.randrange(1, 9))
        made.path.write_bytes(damaged)
        with suppress(InvalidModelFile):
            first_use.described(made.path)
            n_read += 1
    return n_read


def main(seconds: float) -> None:
    """Damage files of all families until the time is over; any other error ends it."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    end, start, n_old, n_read = time.monotonic() + seconds, 1000, 0, 0
    passed: list[bool] = []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        gguf = fuzz_gguf.attempts(Path(other))
        while time.monotonic() < end:
            for family in FAMILIES:
                n_read += mutate(Path(folder), family, range(start, start + 50))
                passed += islice(gguf, 50)
                n_old += 50
            start += 50
    print(  # noqa: T201
        f"{n_old} damaged old files, {n_read} of them still of their family; {len(passed)} damaged "
        f"GGUF, {sum(passed)} of them still models; no other error"
    )


if __name__ == "__main__":
    main(float(sys.argv[1]))
