"""Damages GGUF files at random and reads them as loading does, up to what a repair would write."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml import repair
from gpt4all.ggml.gguf import read_header
from gpt4all.testing import ARCHITECTURES, Draft, tiny_model

from . import test_repair

_NUMBERS = (
    0,
    1,
    2,
    7,
    255,
    2**16,
    2**24,
    2**31 - 1,
    2**31,
    2**32 - 1,
    2**40,
    2**62,
    2**63,
    2**64 - 1,
)
_TEXTS = ("", " ", "\0", "a b", "Ġ", "ĠĠ", "<0x00>", "\udc80", "x" * 70_000, "<|endoftext|>")


def seeds(folder: Path) -> list[Path]:
    """Good files, and one of each kind that is repaired."""
    found = [
        tiny_model(folder / f"{name}.gguf", architecture=name, n_layer=1) for name in ARCHITECTURES
    ]
    found.append(tiny_model(folder / "spm.gguf", tokens="sentencepiece", n_layer=1))
    for number, (spoil, _) in enumerate(test_repair.DAMAGES.values()):
        found.append(test_repair.damaged(folder / f"{number}.gguf", spoil, architecture="gpt2"))
    found.append(test_repair.gptj(folder / "gptj.gguf")[1])
    found.append(test_repair.old_minilm(folder / "old.gguf", folder / "bert.gguf"))
    return found


def bytes_damaged(data: bytes, chance: random.Random, header_size: int) -> bytes:
    """The file with bits, numbers and lengths changed, mostly in its header."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        end = chance.choice((30, 300, 2000, header_size, header_size))
        position = chance.randrange(min(end, len(damaged) - 8))
        match chance.randrange(5):
            case 0:
                damaged[position] ^= 1 << chance.randrange(8)
            case 1:
                struct.pack_into("<Q", damaged, position, chance.choice(_NUMBERS))
            case 2:
                struct.pack_into("<I", damaged, position, chance.choice(_NUMBERS) % 2**32)
            case 3:
                del damaged[position : position + chance.randrange(1, 9)]
            case _:
                damaged[position:position] = chance.randbytes(chance.randrange(1, 9))
    return bytes(
        damaged[: chance.choice((len(damaged), len(damaged), chance.randrange(len(damaged))))]
    )


def values_damaged(path: Path, chance: random.Random) -> bytes:
    """A well-formed file in which keys are missing or say something else."""
    draft = Draft(path)
    for _ in range(chance.choice((1, 1, 2, 4))):
        key = chance.choice(list(draft.metadata))
        kind, value = draft.metadata[key]
        match chance.randrange(5):
            case 0:
                del draft.metadata[key]
            case 1:
                draft.metadata[key] = chance.choice(list(draft.metadata.values()))
            case 2 if isinstance(value, list) and value:
                value[chance.randrange(len(value))] = chance.choice(value)
                del value[chance.randrange(len(value)) : chance.choice((0, 1, len(value)))]
            case 3 if kind == "array of string" and value:
                value[chance.randrange(len(value))] = chance.choice(_TEXTS)
            case 4 if kind == "uint32":
                draft.metadata[key] = (kind, chance.choice(_NUMBERS) % 2**32)
            case _:
                draft.metadata[key] = ("string", chance.choice(_TEXTS))
        if not draft.metadata:
            break
    if chance.random() < 0.3:
        tensor = chance.choice(draft.tensors)
        tensor[1] = [chance.choice(_NUMBERS) for _ in range(chance.randrange(5))]
    return draft.encode()


def attempts(folder: Path) -> Iterator[bool]:
    """Read one damaged file after the other, for ever; says of each whether it would be loaded."""
    paths = seeds(folder)
    headers = {path: read_header(path).data_offset for path in paths}
    wholes = {path: path.read_bytes() for path in paths}
    target = folder / "damaged.gguf"
    for seed in range(2**62):
        chance = random.Random(seed)
        path = chance.choice(paths)
        is_bytes = chance.random() < 0.5
        target.write_bytes(
            bytes_damaged(wholes[path], chance, headers[path])
            if is_bytes
            else values_damaged(path, chance)
        )
        passed = False
        with suppress(InvalidModelFile):
            repair.described(target)
            passed = True
        yield passed
