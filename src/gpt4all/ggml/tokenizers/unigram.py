"""Replit's first vocabulary: SentencePiece's unigram model, which llama.cpp knows from T5.

GPT4All 2.5 called it ``llama`` in its GGUF files, whose way of cutting texts is another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .byte_pairs import END
from .kinds import CONTROL, NORMAL, UNKNOWN, UNUSED, padding

if TYPE_CHECKING:
    from collections.abc import Sequence

SETTINGS: dict[str, bool | str] = {
    "tokenizer.ggml.model": "t5",
    "tokenizer.ggml.pre": "default",
    "tokenizer.ggml.add_space_prefix": False,
    "tokenizer.ggml.remove_extra_whitespaces": False,
    "tokenizer.ggml.add_bos_token": False,
    "tokenizer.ggml.add_eos_token": False,
}
"""Texts are taken as they are."""

_CONTROL = re.compile(r"<\|?[a-z_]+\|?>|</?s>")


def unigram(pieces: Sequence[bytes], scores: Sequence[float]) -> dict[str, Any]:
    """The keys below ``tokenizer.`` of a unigram model.

    Args:
        pieces: In the order of the ids; ``▁`` is a blank. The first is the unknown one.
        scores: Logarithms of their probabilities.
    """
    texts: list[str] = []
    kinds: list[int] = []
    taken: set[str] = set()
    for i, raw in enumerate(pieces):
        text = raw.decode("utf-8", "replace")
        kind = CONTROL if _CONTROL.fullmatch(text) else NORMAL
        if not text or "\0" in text or text in taken:
            text, kind = padding(i), UNUSED
        if i == 0:
            kind = UNKNOWN
        taken.add(text)
        texts.append(text)
        kinds.append(kind)
    end = texts.index(END) if END in texts else 0
    return {
        **SETTINGS,
        "tokenizer.ggml.tokens": texts,
        "tokenizer.ggml.scores": list(scores),
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.unknown_token_id": 0,
        "tokenizer.ggml.bos_token_id": end,
        "tokenizer.ggml.eos_token_id": end,
    }
