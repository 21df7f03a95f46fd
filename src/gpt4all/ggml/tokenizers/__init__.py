"""Vocabularies as llama.cpp wants them, rebuilt from what old model files say.

Pure functions: tokens of a file in, values for the keys ``tokenizer.ggml.*`` of a GGUF out
(https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#ggml).
"""

from __future__ import annotations

from .rebuild import UNKNOWN, rebuild

__all__ = ["UNKNOWN", "rebuild"]
