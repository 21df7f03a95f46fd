"""The way in for libllamas whose CPU backend cannot be entered: a device beside the CPU.

What it computes is compared with libllama alone, as in `test_models` for the other way in.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFWriter, quants

from gpt4all import settings
from gpt4all.llama import library
from gpt4all.testing import tiny_model
from gpt4all.testing.quantise import Quantisation
from tests.accel import on_a_route
from tests.accel.decoding import logits, similarity

ROOT = Path(__file__).parents[2]
FORMATS: tuple[Quantisation, ...] = ("Q4_0", "Q5_0", "Q8_0", "Q4_K", "Q6_K")
LEAST_SIMILARITY = 0.985
"""As in `test_models`, for one chunk of other tokens."""

pytestmark = pytest.mark.usefixtures("kernels_path")


def beside_the_cpu(folder: Path, task: str, *paths: Path, drop_amx: bool = False) -> Any:
    """What a process finds whose kernels are on a device; see `on_a_route`."""
    result = folder / "result.json"
    command = [sys.executable, "-m", "tests.accel.on_a_route", "device", str(int(drop_amx))]
    done = subprocess.run(
        [*command, str(result), task, *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=ROOT,
        env=os.environ | {settings.ACCEL.name: "1", settings.VERBOSE_LLAMACPP.name: "1"},
    )
    assert done.returncode == 0, done.stderr
    assert "Flash Attention enabled" in done.stderr
    assert "Flash Attention not supported" not in done.stderr
    found = json.loads(result.read_text())
    assert "on a device beside the CPU" in found["sentence"]
    assert found["left"] == 0, "bytes of weights were left behind"
    return found


def made(folder: Path, architecture: str, quantisation: Quantisation, *, exact: bool) -> Path:
    """A tiny model, or the same weights as F32."""
    return tiny_model(
        folder / f"{architecture}-{quantisation}{'-exact' * exact}.gguf",
        architecture=architecture,
        n_embd=256,
        n_head_kv=1,  # enough queries for a cache head that our attention takes single tokens
        quantisation=quantisation,
        dequantised=exact,
        metadata={f"{architecture}.expert_used_count": 8} if "moe" in architecture else None,
    )


@pytest.mark.parametrize("architecture", ["llama", "qwen3moe", "gemma3", "jamba"])
def test_random_models(tmp_path: Path, architecture: str) -> None:
    paths = [made(tmp_path, architecture, quantisation, exact=False) for quantisation in FORMATS]
    found = beside_the_cpu(tmp_path, "models", *paths)
    for path, quantisation in zip(paths, FORMATS, strict=True):
        exact = made(tmp_path, architecture, quantisation, exact=True)
        expected = logits(exact, accel=False, chunks=on_a_route.CHUNKS)
        assert similarity(np.array(found[path.stem]), expected) > LEAST_SIMILARITY, quantisation


def test_the_built_in_model_answers_the_same(tmp_path: Path) -> None:
    ours, stock = beside_the_cpu(tmp_path, "answers")["answers"]
    assert ours == stock


@pytest.mark.parametrize("drop_amx", [False, True])
def test_the_switch(tmp_path: Path, drop_amx: bool) -> None:
    """A model that does not want the kernels gets none of them, and computes what it did before."""
    path = made(tmp_path, "llama", "Q4_0", exact=False)
    found = beside_the_cpu(tmp_path, "switch", path, drop_amx=drop_amx)
    with_kernels, without, again = found["bytes"]
    assert with_kernels == again > 0
    assert without == 0
    assert found["logits"][0] == found["logits"][2]
    stock = logits(path, accel=False, chunks=on_a_route.CHUNKS)
    assert np.array_equal(np.array(found["logits"][1], np.float32), stock)


def test_threads_models_and_contexts(tmp_path: Path) -> None:
    """Two models, two contexts each at once; any number of threads; all the same."""
    formats: tuple[Quantisation, ...] = ("Q4_0", "Q6_K")
    paths = [made(tmp_path, "llama", quantisation, exact=False) for quantisation in formats]
    found = beside_the_cpu(tmp_path, "threads", *paths)
    assert found["at once"] == found["alone"]


@pytest.mark.parametrize("quantisation", ["Q8_0", "Q6_K"])
def test_tied_embeddings(tmp_path: Path, quantisation: Quantisation) -> None:
    """Rows are looked up in weights that are also multiplied with."""
    tied = {
        exact: tiny_model(
            tmp_path / f"{exact}.gguf",
            n_embd=256,
            quantisation=quantisation,
            is_tied=True,
            dequantised=exact,
        )
        for exact in (False, True)
    }
    found = beside_the_cpu(tmp_path, "models", tied[False])
    expected = logits(tied[True], accel=False, chunks=on_a_route.CHUNKS)
    assert similarity(np.array(found["False"]), expected) > LEAST_SIMILARITY


def adapter(path: Path, kind: GGMLQuantizationType, n_embd: int = 256) -> Path:
    """A LoRA adapter that changes queries, attention's output and the network behind it."""
    writer = GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 32)
    generator, rank = np.random.default_rng(7), 32
    for name, n_in, n_out in (
        ("blk.0.attn_q", n_embd, n_embd),
        ("blk.1.attn_output", n_embd, n_embd),
        ("blk.1.ffn_down", 2 * n_embd, n_embd),
    ):
        for part, shape in (("a", (rank, n_in)), ("b", (n_out, rank))):
            numbers = generator.normal(size=shape, scale=0.2).astype(np.float32)
            stored = quants.quantize(numbers, kind)
            writer.add_tensor(f"{name}.weight.lora_{part}", stored, raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_adapters(tmp_path: Path) -> None:
    """libllama puts an adapter where the weights are: into our buffers, of whatever type it is."""
    path = made(tmp_path, "llama", "Q8_0", exact=False)
    kinds = [GGMLQuantizationType[name] for name in ("F32", "F16", "Q8_0")]
    paths = [adapter(tmp_path / f"{kind.name}.gguf", kind) for kind in kinds]
    plain = logits(path, accel=False, chunks=on_a_route.CHUNKS)
    found = beside_the_cpu(tmp_path, "adapters", path, *paths)
    for kind in kinds:
        ours, stock = (np.array(rows) for rows in found[kind.name])
        assert similarity(ours, stock) > 0.99, kind.name
        assert similarity(plain, stock) < 0.5, "the adapter hardly changes anything"


def hide(library: Path, name: bytes) -> None:
    """Take a function out of what a 64-bit ELF library exports; its own calls still reach it."""
    content = bytearray(library.read_bytes())
    (section_headers,) = struct.unpack_from("<Q", content, 40)
    size, count = struct.unpack_from("<HH", content, 58)
    headers = [
        struct.unpack_from("<IIQQQQIIQQ", content, section_headers + i * size) for i in range(count)
    ]
    dynamic_symbols = 11
    _, _, _, _, start, length, link, *_ = next(h for h in headers if h[1] == dynamic_symbols)
    names = headers[link][4]
    hidden = 2
    for at in range(start, start + length, 24):
        place = names + struct.unpack_from("<I", content, at)[0]
        if content[place : place + len(name) + 1] == name + b"\0":
            content[at + 5] = hidden
    library.write_bytes(content)


@pytest.mark.skipif(sys.platform != "linux", reason="the library is an ELF file on Linux only")
def test_a_libllama_that_exports_less(tmp_path: Path) -> None:
    """The trial and the program find the way beside the CPU by themselves."""
    copy = tmp_path / "libllama.so"
    shutil.copy(library.wheel_path(), copy)
    hide(copy, b"_Z39ggml_backend_cpu_get_extra_buffer_typesv")
    found = json.loads(
        subprocess.run(
            [sys.executable, "-m", "gpt4all", "doctor", "--json"],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {settings.ACCEL.name: "1", "GPT4ALL_LIBLLAMA": str(copy)},
        ).stdout
    )
    assert found["accelerated"], found["acceleration"]
    assert "on a device beside the CPU" in found["acceleration"]
    assert "GPT4ALL" in [device["name"] for device in found["devices"]]
