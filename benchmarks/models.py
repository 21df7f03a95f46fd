"""The models that are measured, made once and kept in a temporary folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from gpt4all.testing import WeightBoundFormat, tiny_model, weight_bound_model

FOLDER = Path(tempfile.gettempdir()) / "gpt4all-benchmarks"


def tiny() -> Path:
    """A random model of two narrow layers: everything but the model takes the time."""
    path = FOLDER / "tiny.gguf"
    FOLDER.mkdir(exist_ok=True)
    return path if path.exists() else tiny_model(path, n_ctx=2048, never_ends=True)


def weight_bound(n_params: str = "1.1B", quantisation: WeightBoundFormat = "Q4_0") -> Path:
    """Random weights in the shape of a llama: decoding waits for memory."""
    path = FOLDER / f"{n_params}-{quantisation.lower()}.gguf"
    FOLDER.mkdir(exist_ok=True)
    if path.exists():
        return path
    return weight_bound_model(path, n_params=n_params, quantisation=quantisation)
