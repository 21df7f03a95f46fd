"""Reading old files: what they say, and that no damage costs more than one sentence."""

from __future__ import annotations

import random
import struct
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import pytest

from gpt4all.errors import GPT4AllError, InvalidModelFile
from gpt4all.ggml.legacy import container, first_use
from gpt4all.ggml.legacy.blocks import FORMATS, dequantised

from .fabricate import FAMILIES, Size, Weights, fabricate
from .fuzz import mutate

NAMED = {"llama": "llama", "mpt upstream": "mpt-upstream", "replit upstream": "replit"}


@pytest.mark.parametrize("family", FAMILIES)
def test_everything_is_read(tmp_path: Path, family: str) -> None:
    size = Size(n_head_kv=2, n_layer=3, n_ctx=96) if family != "mpt" else Size(clip=6.0)
    made = fabricate(tmp_path / "x.bin", family, "q8_0", size=size)
    read = container.read(made.path)
    key = "llama" if family.startswith("llama") else family
    assert read.architecture == NAMED.get(key, key)
    assert [entry.text for entry in read.entries] == [text for text, _, _ in made.tokens]
    if FAMILIES[family].scores:
        assert [entry.score for entry in read.entries] == [
            score or 0.0 for _, score, _ in made.tokens
        ]
    else:
        assert all(entry.score is None for entry in read.entries)
    for name in ("n_vocab", "n_embd", "n_head", "n_layer"):
        assert read.number(name) == getattr(made.size, name)
    assert list(read.tensors) == list(made.weights)
    data = made.path.read_bytes()
    for name, values in made.weights.items():
        tensor = read.tensors[name]
        assert tensor.shape == values.shape[::-1]
        raw = np.frombuffer(data[tensor.offset : tensor.offset + tensor.n_bytes], np.uint8)
        numbers = dequantised(raw, tensor.type, tensor.version).reshape(values.shape)
        assert np.allclose(numbers, values, rtol=1e-6, atol=1e-9)
    assert tensor.offset + tensor.n_bytes == len(data)


def test_special_tokens_of_ggmm_are_marked(tmp_path: Path) -> None:
    tokens = [*FAMILIES["mpt"].tokens(), (b"<|im_start|>", None, True)]
    made = fabricate(tmp_path / "x.bin", "mpt", tokens=tokens)
    read = container.read(made.path)
    assert read.entries[-1] == (b"<|im_start|>", None, True)
    assert not any(entry.is_special for entry in read.entries[:-1])


@pytest.mark.parametrize(
    ("magic", "hint"),
    [(b"algg", "LoRA adapter"), (b"nsgg", "saved session")],
)
def test_what_is_no_model_is_named(tmp_path: Path, magic: bytes, hint: str) -> None:
    (tmp_path / "x.bin").write_bytes(magic + bytes(100))
    with pytest.raises(InvalidModelFile, match=hint):
        first_use.ready(tmp_path / "x.bin")


def test_parts_of_a_model_are_refused(tmp_path: Path) -> None:
    made = fabricate(tmp_path / "x.bin", "llama ggml")
    (tmp_path / "x.bin.1").write_bytes(made.path.read_bytes())
    for name in ("x.bin", "x.bin.1"):
        with pytest.raises(InvalidModelFile, match="several parts"):
            container.read(tmp_path / name)


def test_half_a_model_is_refused(tmp_path: Path) -> None:
    """The first of two parts, without the other: all matrices have half their width."""

    def halved(weights: Weights) -> Weights:
        return {n: w[:, :32] if w.ndim == 2 else w for n, w in weights.items()}

    made = fabricate(tmp_path / "x.bin", "llama ggml", change=halved)
    with pytest.raises(InvalidModelFile, match="one part of a model"):
        first_use.ready(made.path)


def test_transposed_matrices_of_march_2023_are_refused(tmp_path: Path) -> None:
    def transposed(weights: Weights) -> Weights:
        return {n: w.T.copy() if "fc_in.weight" in n else w for n, w in weights.items()}

    made = fabricate(tmp_path / "x.bin", "gptj", change=transposed)
    with pytest.raises(InvalidModelFile, match="before April 2023"):
        first_use.ready(made.path)


def without(part: str) -> object:
    return lambda weights: {name: w for name, w in weights.items() if part not in name}


@pytest.mark.parametrize("family", FAMILIES)
def test_missing_tensors_are_named(tmp_path: Path, family: str) -> None:
    names = list(fabricate(tmp_path / "whole.bin", family).weights)
    needed = [name for name in names[1:] if "lm_head" not in name or family == "gptj"]
    name = random.Random(0).choice([n for n in needed if "input_layernorm" not in n])
    made = fabricate(tmp_path / "x.bin", family, change=without(name))  # type: ignore[arg-type]
    with pytest.raises(InvalidModelFile, match="no tensor"):
        first_use.ready(made.path)


def test_unknown_tensors_are_named(tmp_path: Path) -> None:
    def more(weights: Weights) -> Weights:
        return {**weights, "layers.0.lora.weight": weights["norm.weight"]}

    made = fabricate(tmp_path / "x.bin", "llama ggjt 3", change=more)
    with pytest.raises(InvalidModelFile, match=r"layers\.0\.lora\.weight"):
        first_use.ready(made.path)


def test_leftovers_are_dropped(tmp_path: Path) -> None:
    def more(weights: Weights) -> Weights:
        return {**weights, "transformer.h.0.attn.masked_bias": weights["lm_head.bias"]}

    made = fabricate(tmp_path / "x.bin", "gptj", change=more)
    assert first_use.ready(made.path).is_file()


@pytest.mark.parametrize("family", ["llama ggjt 1", "gptj", "mpt", "bert"])
def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path, family: str) -> None:
    made = fabricate(tmp_path / "x.bin", family, "q4_0")
    data = made.path.read_bytes()
    first = next(iter(container.read(made.path).tensors.values())).offset
    cuts = [*range(4, 60), *range(60, first + 60, 97), *range(first, len(data), len(data) // 20)]
    for cut in [*cuts, len(data) - 1]:
        made.path.write_bytes(data[:cut])
        with pytest.raises(InvalidModelFile):
            first_use.ready(made.path)
    assert [path.name for path in tmp_path.iterdir()] == ["x.bin"]


@contextmanager
def at_most(n_bytes: float) -> Iterator[None]:
    """Assert that no more memory is used at any moment of the block."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < n_bytes
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("family", ["llama ggjt 3", "gptj", "mpt", "gptneox", "gpt2", "bert"])
@pytest.mark.parametrize("number", [-1, 0, 2**20, 2**31 - 1])
def test_impossible_numbers_cost_nothing(tmp_path: Path, family: str, number: int) -> None:
    made = fabricate(tmp_path / "x.bin", family, "q4_0")
    data = made.path.read_bytes()
    for position in range(4, 48, 4):
        damaged = bytearray(data)
        struct.pack_into("<i", damaged, position, number)
        made.path.write_bytes(damaged)
        with at_most(10e6), suppress(GPT4AllError):
            first_use.described(made.path)


@pytest.mark.parametrize("family", FAMILIES)
def test_damaged_files_end_in_one_of_our_errors(tmp_path: Path, family: str) -> None:
    """Forty seeded mutations of each kind of file; ``fuzz.py`` makes them as long as one likes."""
    mutate(tmp_path, family, range(40))


def test_formats_of_a_block_have_the_sizes_of_the_tables() -> None:
    sizes = {v: {f.name: f.block_bytes for f in table.values()} for v, table in FORMATS.items()}
    assert (sizes[0]["q4_0"], sizes[1]["q4_0"], sizes[2]["q4_0"]) == (20, 20, 18)
    assert (sizes[0]["q4_1"], sizes[2]["q4_1"]) == (24, 20)
    assert (sizes[0]["q4_2"], sizes[0]["q4_3"]) == (10, 12)
    assert (sizes[0]["q8_0"], sizes[2]["q8_0"]) == (36, 34)
    assert "q4_2" not in sizes[1]
    assert "q6_K" not in sizes[1]
