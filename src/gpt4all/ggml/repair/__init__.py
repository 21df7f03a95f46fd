"""GGUF files of 2023 that today's llama.cpp cannot load, or that would end it, made to run.

What metadata alone can mend is told to llama.cpp beside the file (``ggml/overrides.py``). For the
rest a repaired copy is written once. Only what is known about published files is mended; everything
else stays refused by ``ggml/preflight.py``.
"""

from __future__ import annotations

from .first_use import described, examined, ready

__all__ = ["described", "examined", "ready"]
