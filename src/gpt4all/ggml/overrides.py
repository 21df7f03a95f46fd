"""Metadata that files of 2023 lack or have wrong, told to llama.cpp beside the file.

In 2023 llama.cpp had one rule for cutting texts before byte-pair merges. Since April 2024 files
name theirs (``tokenizer.ggml.pre``); without a name texts are cut as no model was trained with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tokenizers.unigram import SETTINGS as UNIGRAM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .gguf import GGUFHeader

Override = bool | str

_PRE = {
    "falcon": "falcon",
    "gpt2": "gpt-2",
    "gptj": "gpt-2",
    "gptneox": "mpt",
    "mpt": "mpt",
    "phi2": "phi-2",
    "refact": "refact",
    "starcoder": "starcoder",
    "starcoder2": "starcoder",
}
"""Architecture -> the rule of all its models."""

_PRE_BY_SIZE = {("llama", 128_256): "llama-bpe", ("qwen2", 151_936): "qwen2"}
"""Architecture and number of tokens -> the rule, where models of one architecture differ."""


def overrides(header: GGUFHeader) -> dict[str, Override]:
    """Keys that llama.cpp must be told in the place of the file's own; mostly none."""
    metadata = header.metadata
    model = metadata.get("tokenizer.ggml.model")
    if model == "gpt2" and "tokenizer.ggml.pre" not in metadata:
        pre = pre_tokenizer(metadata)
        return {"tokenizer.ggml.pre": pre} if pre else {}
    if model == "llama" and metadata.get("general.architecture") == "mpt":
        return dict(UNIGRAM)  # Replit's first model, the only such MPT
    return {}


def pre_tokenizer(metadata: Mapping[str, object]) -> str | None:
    """The rule by which a model's texts are cut, if its architecture says it."""
    architecture = str(metadata.get("general.architecture"))
    tokens = metadata.get("tokenizer.ggml.tokens")
    n_tokens = len(tokens) if isinstance(tokens, list) else 0
    return _PRE_BY_SIZE.get((architecture, n_tokens)) or _PRE.get(architecture)
