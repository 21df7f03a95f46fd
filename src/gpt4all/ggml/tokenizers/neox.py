"""The vocabulary of GPT-NeoX-20B, which MPT, Dolly, StableLM and RedPajama use, and its damage.

Old converters wrote what Hugging Face's ``decode`` says of a single token: tokens that are no
UTF-8 on their own became U+FFFD, and blanks before some punctuation were "cleaned up"
(``clean_up_tokenization`` in transformers' tokenization_utils_base.py). 513 tokens are damaged so.
An undamaged copy repairs them; without one some can be told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .letters import LETTERS, unspell

if TYPE_CHECKING:
    from collections.abc import Sequence

N_TOKENS = 50_277
"""With the 23 runs of blanks that were added; models pad it to 50,432 and more."""

_FIRST_BYTE = 2
_NEVER_IN_UTF_8 = frozenset({0xC0, 0xC1, *range(0xF5, 0x100)})
_SINGLE_BYTES = tuple(
    raw
    for letter in sorted(LETTERS)
    if (raw := unspell(letter)) is not None and raw[0] not in _NEVER_IN_UTF_8
)
"""Tokens from `_FIRST_BYTE` on: the bytes in the order of their letters."""

_CLEANED = ((" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"),
            (" 'm", "'m"), (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"))  # fmt: skip
_PUNCTUATION = (b".", b",", b"!", b"?")
_BLANK_FIRST = frozenset({b"!=", b"?>", b"!=="})
"""Here the token with a blank is the earlier of the two, or the only one."""

_UNKNOWN = "\ufffd".encode()
_MANY = 100
"""Damage leaves U+FFFD in 484 tokens; the whole vocabulary has it in two."""


def damaged(raw: bytes) -> bytes:
    """What the converters made of a token's bytes."""
    text = (b"." + raw).decode("utf-8", "replace")
    for old, new in _CLEANED:
        text = text.replace(old, new)
    return text.encode()[1:]


def is_damaged(tokens: Sequence[bytes]) -> bool:
    """Whether a file's tokens are no longer those of a byte-pair encoding."""
    return sum(_UNKNOWN in token for token in tokens) >= _MANY


def repaired(tokens: Sequence[bytes], whole: Sequence[bytes]) -> list[bytes] | None:
    """The tokens of a file with those of an undamaged copy in the place of the damaged ones.

    Returns:
        None if they are not the copy's tokens with the known damage.
    """
    if len(whole) > len(tokens):
        return None
    for old, new in zip(tokens, whole, strict=False):
        if old not in (new, damaged(new)):
            return None
    return [*whole, *tokens[len(whole) :]]


def guessed(tokens: Sequence[bytes]) -> list[bytes]:
    """The tokens of a file as far as they can be told without a copy.

    Single bytes follow from their order. Of two equal tokens that begin with punctuation the later
    one had a blank, with few exceptions. What is still unknown becomes empty.
    """
    whole = list(tokens)
    end = _FIRST_BYTE + len(_SINGLE_BYTES)
    if whole[_FIRST_BYTE:end] == list(map(damaged, _SINGLE_BYTES)):
        whole[_FIRST_BYTE:end] = _SINGLE_BYTES
    seen: set[bytes] = set()
    for i, raw in enumerate(whole):
        had_blank = raw.startswith(_PUNCTUATION) and (raw in seen) != (raw in _BLANK_FIRST)
        seen.add(raw)
        if _UNKNOWN in raw:
            whole[i] = b""
        elif had_blank:
            whole[i] = b" " + raw
    return whole
