"""A model whose weights are packed, written to a file again: the bytes that were read."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from gguf import GGMLQuantizationType, GGUFReader

from gpt4all.accel.kernels import Kernels
from gpt4all.llama import library
from gpt4all.llama.weights import Weights
from gpt4all.testing import blocks, models, tiny_model
from tests.accel.test_products import FORMATS


@pytest.fixture
def random_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Models of every format, not only of those that `gpt4all.testing` can write: any bits do."""
    generator = np.random.default_rng(5)

    def stored_type(weights: np.ndarray, name: str) -> GGMLQuantizationType:
        is_divided = weights.shape[-1] % blocks.block_shape(name)[0] == 0
        return GGMLQuantizationType[name if is_divided else "F32"]

    def encode(weights: np.ndarray, name: str) -> np.ndarray:
        if stored_type(weights, name).name == "F32":
            return weights
        n_rows, n_columns = weights.size // weights.shape[-1], weights.shape[-1]
        rows = blocks.random_rows(generator, name, n_rows, n_columns)
        return rows.reshape(*weights.shape[:-1], -1)

    monkeypatch.setattr(models, "encode", encode)
    monkeypatch.setattr(models, "stored_type", stored_type)


def tensors(path: Path) -> dict[str, tuple[str, tuple[int, ...], bytes]]:
    """Format, shape and bytes of every tensor."""
    return {
        tensor.name: (tensor.tensor_type.name, tuple(tensor.shape), tensor.data.tobytes())
        for tensor in GGUFReader(path).tensors
    }


@pytest.mark.usefixtures("random_blocks")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("architecture", ["llama", "qwen3moe"])
def test_saving(tmp_path: Path, in_use: Kernels, architecture: str, name: str) -> None:
    path = tiny_model(
        tmp_path / "model.gguf",
        architecture=architecture,
        n_embd=256,
        quantisation=name,  # type: ignore[arg-type]  # see random_blocks
    )
    saved = tmp_path / "saved.gguf"
    weights = Weights(path)
    read = tensors(path)
    matrices = [data for kind, shape, data in read.values() if kind == name]
    assert in_use.packed_bytes() > 0.8 * sum(map(len, matrices)) > 0
    library.load().lib.llama_model_save_to_file(weights.handle, os.fsencode(saved))
    weights.close()
    written = tensors(saved)
    assert written.keys() == read.keys()
    assert [tensor for tensor in read if written[tensor] != read[tensor]] == []
