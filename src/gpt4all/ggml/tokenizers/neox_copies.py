"""Looks for undamaged copies of GPT-NeoX's vocabulary among a user's files."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from gpt4all.errors import GPT4AllError
from gpt4all.ggml.gguf import read_header

from .kinds import NORMAL
from .letters import unspell
from .neox import N_TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LARGEST_JSON = 32 * 2**20
"""Bytes; the real one has 2 MB."""


def copies(folders: Iterable[Path]) -> Iterator[list[bytes]]:
    """Vocabularies that may be it, one after the other: compare them with `neox.repaired`.

    Args:
        folders: Where ``tokenizer.json`` and GGUF files of models with this vocabulary are looked
            for, without the folders inside.
    """
    for folder in dict.fromkeys(folders):
        yield from _from_json(folder / "tokenizer.json")
        with contextlib.suppress(OSError):
            for path in sorted(folder.glob("*.gguf")):
                yield from _from_gguf(path)


def _from_json(path: Path) -> Iterator[list[bytes]]:
    """Hugging Face's format: tokens by their letters, and those that were added as they are."""
    try:
        if path.stat().st_size > _LARGEST_JSON:
            return
        data: Any = json.loads(path.read_bytes())
        tokens = {int(i): _raw(text) for text, i in data["model"]["vocab"].items()}
        tokens |= {int(each["id"]): each["content"].encode() for each in data["added_tokens"]}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return
    if all(i in tokens for i in range(N_TOKENS)):
        yield [tokens[i] for i in range(N_TOKENS)]


def _from_gguf(path: Path) -> Iterator[list[bytes]]:
    try:
        metadata = read_header(path).metadata
    except GPT4AllError:
        return
    tokens = metadata.get("tokenizer.ggml.tokens")
    kinds = metadata.get("tokenizer.ggml.token_type")
    if not (isinstance(tokens, list) and isinstance(kinds, list)):
        return
    if metadata.get("tokenizer.ggml.model") == "gpt2" and min(len(tokens), len(kinds)) >= N_TOKENS:
        yield [
            _raw(str(text)) if kind == NORMAL else str(text).encode("utf-8", "surrogateescape")
            for text, kind in zip(tokens[:N_TOKENS], kinds, strict=False)
        ]


def _raw(text: str) -> bytes:
    raw = unspell(text)
    return text.encode("utf-8", "surrogateescape") if raw is None else raw
