"""Kinds of tokens, ``enum llama_token_type`` of llama.h."""

from __future__ import annotations

NORMAL, UNKNOWN, CONTROL, USER_DEFINED, UNUSED, BYTE = range(1, 7)
"""Texts are cut into normal ones; user-defined ones are found in any text before that, control
tokens only where prompts may name them. Unknown, control and unused ones are never printed."""


def padding(index: int) -> str:
    """Text of a token that stands for nothing: llama.cpp wants all texts to differ."""
    return f"[PAD{index}]"
