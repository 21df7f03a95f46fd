"""The vocabulary of an old file as the keys that llama.cpp wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gpt4all import settings
from gpt4all.ggml import tokenizers
from gpt4all.ggml.tokenizers.neox_copies import copies

from . import sentencepiece

if TYPE_CHECKING:
    from .file import LegacyFile


def tokenizer(file: LegacyFile) -> dict[str, Any]:
    """The keys below ``tokenizer.``.

    Raises:
        InvalidModelFile: The vocabulary cannot be rebuilt.
    """
    if file.architecture == "llama":
        return sentencepiece.rebuild(file.entries)
    # Only a damaged vocabulary is compared with copies, which are looked for then.
    folders = (file.path.parent, settings.model_directory())
    return tokenizers.rebuild(file.architecture, file.entries, copies=copies(folders))
