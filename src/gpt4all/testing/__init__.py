"""Random models for tests and benchmarks: real GGUF files that llama.cpp runs, made on the spot.

::

    from gpt4all.testing import tiny_model

    def test_my_program(tmp_path):
        path = tiny_model(tmp_path / "tiny.gguf")   # 0.1 s, under 1 MB, no network
        ...

They answer nonsense, the same nonsense every time.
"""

from __future__ import annotations

from .architectures import ARCHITECTURES
from .draft import Draft
from .hostile import damages, foreign_files, hostile_files
from .models import CHATML, WEIGHT_BOUND_SIZES, WeightBoundFormat, tiny_model, weight_bound_model
from .vocabulary import Vocabulary, made_up_vocabulary, vocabulary

__all__ = [
    "ARCHITECTURES",
    "CHATML",
    "WEIGHT_BOUND_SIZES",
    "Draft",
    "Vocabulary",
    "WeightBoundFormat",
    "damages",
    "foreign_files",
    "hostile_files",
    "made_up_vocabulary",
    "tiny_model",
    "vocabulary",
    "weight_bound_model",
]
