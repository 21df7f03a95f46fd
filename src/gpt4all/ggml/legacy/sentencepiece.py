"""LLaMA's vocabulary: SentencePiece tokens, as an old file spells them.

There, blanks are blanks, bytes that are tokens of their own are single bytes, and ``<s>`` and
``</s>`` are empty. Files of March 2023 have no scores; then they are those of Meta's tokenizer,
which follow from the order of its tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .file import Entry

_NORMAL, _UNKNOWN, _CONTROL, _USER_DEFINED, _BYTE = 1, 2, 3, 4, 6
"""``enum llama_token_type`` of llama.h."""

_SPECIAL = ("<unk>", "<s>", "</s>")
_FIRST_BYTE, _FIRST_PIECE = 3, 259
_FIRST_ADDED = 32_000
"""Tokens that people added to Meta's 32,000."""

_ONLY_BLANKS = frozenset({259, 268, 308, 418, 462, 539, 632, 795, 965, 1669, 1678, 3986, 4706,
                          9651, 18884, 29871})  # fmt: skip
_NEVER = -1e9
"""Score of Meta's tokens that are nothing but blanks."""


def rebuild(entries: Sequence[Entry]) -> dict[str, Any]:
    """The keys below ``tokenizer.`` for a llama."""
    texts: list[str] = []
    types: list[int] = []
    seen: set[str] = set()
    for i, entry in enumerate(entries):
        text, kind = _token(i, entry.text)
        if text in seen:  # llama.cpp ends the process over equal texts
            text, kind = f"[PAD{i}]", _CONTROL
        seen.add(text)
        texts.append(text)
        types.append(kind)
    return {
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.pre": "default",
        "tokenizer.ggml.tokens": texts,
        "tokenizer.ggml.scores": [_score(i, entry) for i, entry in enumerate(entries)],
        "tokenizer.ggml.token_type": types,
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.unknown_token_id": 0,
    }


def _token(index: int, raw: bytes) -> tuple[str, int]:
    if index < len(_SPECIAL):
        return _SPECIAL[index], _UNKNOWN if index == 0 else _CONTROL
    if _FIRST_BYTE <= index < _FIRST_PIECE and len(raw) == 1:
        return f"<0x{raw[0]:02X}>", _BYTE
    text = raw.decode("utf-8", "replace").replace("\0", "\ufffd")
    if not text:
        return f"[EMPTY{index}]", _CONTROL
    if index >= _FIRST_ADDED:
        is_marker = text.startswith("<") and text.endswith(">")
        return text, _CONTROL if is_marker else _USER_DEFINED
    return text.replace(" ", "▁"), _NORMAL


def _score(index: int, entry: Entry) -> float:
    if entry.score is not None:
        return entry.score
    if index in _ONLY_BLANKS:
        return _NEVER
    return 0.0 if index < _FIRST_PIECE else float(_FIRST_PIECE - index)
