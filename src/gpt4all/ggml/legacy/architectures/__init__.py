"""The families of old models, one file each: their headers, their tensors, and what runs them now.

Names of tensors and keys today: https://github.com/ggml-org/llama.cpp/blob/master/gguf-py/gguf/
constants.py and the models in ``src/models`` there.
"""

from __future__ import annotations

from gpt4all.ggml.legacy.layout import Architecture

from .bert import BERT
from .falcon import FALCON
from .gpt2 import GPT2, STARCODER
from .gptj import GPTJ
from .gptneox import GPTNEOX
from .llama import LLAMA
from .mpt import MPT, MPT_UPSTREAM
from .replit import REPLIT, REPLIT_UPSTREAM

ARCHITECTURES: tuple[Architecture, ...] = (
    GPTJ, STARCODER, GPT2, LLAMA, FALCON, MPT, MPT_UPSTREAM, REPLIT, REPLIT_UPSTREAM, GPTNEOX, BERT,
)  # fmt: skip
"""In the order in which they are tried: those first whose headers exclude the others."""
