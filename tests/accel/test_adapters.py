"""LoRA adapters (arXiv:2106.09685) beside weights that the kernels have packed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFReader, GGUFWriter

from gpt4all.accel.kernels import Kernels
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from gpt4all.testing import tiny_model
from gpt4all.testing.quantise import Quantisation
from tests.accel.decoding import logits, similarity

RANK = 4
ALPHA = 8.0
"""What an adapter adds to a matrix is ``ALPHA / RANK * b @ a``."""

FORMATS: tuple[Quantisation, ...] = ("Q4_0", "Q8_0", "Q4_K", "Q6_K", "F16")


def write_adapter(path: Path, model: Path, architecture: str) -> Path:
    """Random matrices that add as much to each matrix of a model's layers as is there."""
    generator = np.random.default_rng(3)
    writer = GGUFWriter(path, architecture)
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", ALPHA)
    for tensor in GGUFReader(model).tensors:
        shape = tuple(map(int, reversed(tensor.shape)))  # (experts,) outputs, inputs
        is_router = "ffn_gate_inp" in tensor.name
        if tensor.name.startswith("blk.") and len(shape) > 1 and not is_router:
            *experts, n_out, n_in = shape
            a = generator.normal(size=(*experts, RANK, n_in), scale=n_in**-0.5)
            b = generator.normal(size=(*experts, n_out, RANK), scale=1 / RANK)
            writer.add_tensor(f"{tensor.name}.lora_a", a.astype(np.float16))
            writer.add_tensor(f"{tensor.name}.lora_b", b.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def applied(path: Path) -> Callable[[Weights, Context], None]:
    """What puts an adapter on a context; it is freed with its model."""
    native = library.load()

    def apply(weights: Weights, context: Context) -> None:
        loaded = native.lib.llama_adapter_lora_init(weights.handle, os.fsencode(path))
        assert loaded != native.ffi.NULL, list(native.errors)
        adapters = native.ffi.new("struct llama_adapter_lora *[]", [loaded])
        scales = native.ffi.new("float[]", [1.0])
        assert native.lib.llama_set_adapters_lora(context.handle, adapters, 1, scales) == 0

    return apply


@pytest.mark.parametrize("quantisation", FORMATS)
@pytest.mark.parametrize("architecture", ["llama", "qwen3moe"])
def test_an_adapter(
    tmp_path: Path, in_use: Kernels, architecture: str, quantisation: Quantisation
) -> None:
    """The same as without the kernels, and as with the same weights in F32."""
    path, exact = (
        tiny_model(
            tmp_path / f"{name}.gguf",
            architecture=architecture,
            n_embd=256,
            quantisation=quantisation,
            dequantised=name == "exact",
            # Which experts are chosen may hang by a rounding error: all of them are.
            metadata={f"{architecture}.expert_used_count": 8} if "moe" in architecture else None,
        )
        for name in ("model", "exact")
    )
    apply = applied(write_adapter(tmp_path / "adapter.gguf", path, architecture))
    sizes = []

    def apply_and_weigh(weights: Weights, context: Context) -> None:
        sizes.append(in_use.packed_bytes())
        apply(weights, context)
        sizes.append(in_use.packed_bytes())

    got = logits(path, accel=True, prepare=apply_and_weigh)
    assert sizes[0] == sizes[1] > 0, "the model is packed, the adapter is not"
    assert similarity(got, logits(path, accel=False, prepare=apply)) > 0.99
    assert similarity(got, logits(exact, accel=False, prepare=apply)) > 0.99
    assert similarity(got, logits(path, accel=True)) < 0.5, "the adapter changes the answers"
