"""BERT's vocabulary: llama.cpp marks the beginnings of words where ``vocab.txt`` marks the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .kinds import CONTROL, NORMAL, UNUSED, padding

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPECIAL = {
    "[PAD]": "padding_token_id",
    "[UNK]": "unknown_token_id",
    "[CLS]": "cls_token_id",
    "[SEP]": "seperator_token_id",  # spelled like this in the GGUF specification
    "[MASK]": "mask_token_id",
}
_NO_WORD = re.compile(r"\[(PAD|UNK|CLS|SEP|MASK|unused\d+|PAD\d+)\]")


def wordpiece(tokens: Sequence[bytes]) -> dict[str, Any]:
    """The keys below ``tokenizer.`` of a WordPiece vocabulary.

    Args:
        tokens: As in ``vocab.txt``: continuations begin with ``##``.
    """
    texts: list[str] = []
    kinds: list[int] = []
    ids: dict[str, int] = {}
    taken: set[str] = set()
    for i, raw in enumerate(tokens):
        word = raw.decode("utf-8", "replace")
        text, kind = _marked(word), NORMAL
        if not word or "\0" in word or text in taken:
            text, kind = padding(i), UNUSED
        elif word in _SPECIAL:
            ids[f"tokenizer.ggml.{_SPECIAL[word]}"] = i
            kind = CONTROL
            if word == "[CLS]":  # llama.cpp puts this one before texts
                ids["tokenizer.ggml.bos_token_id"] = i
        taken.add(text)
        texts.append(text)
        kinds.append(kind)
    return {
        "tokenizer.ggml.model": "bert",
        "tokenizer.ggml.tokens": texts,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.token_type_count": 2,
        **ids,
    }


def _marked(word: str) -> str:
    if _NO_WORD.fullmatch(word):
        return word
    return word.removeprefix("##") if word.startswith("##") else "▁" + word
