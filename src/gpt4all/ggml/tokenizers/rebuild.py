"""Which kind of vocabulary each family of old files has, and how its bytes are written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import neox
from .byte_pairs import byte_pairs
from .unigram import unigram
from .wordpiece import wordpiece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gpt4all.ggml.legacy.file import Entry

UNKNOWN = "gpt4all.source.unknown_tokens"
"""Key: how many tokens the converter of 2023 made unrecognisable, if it did."""


def rebuild(
    architecture: str, entries: Sequence[Entry], *, copies: Iterable[Sequence[bytes]] = ()
) -> dict[str, Any]:
    """The keys below ``tokenizer.`` for the vocabulary of an old ``.bin`` file.

    Args:
        architecture: One of `legacy.file.ARCHITECTURES`, except ``llama``.
        entries: The vocabulary, in the order of the ids.
        copies: What may be undamaged GPT-NeoX vocabularies; read only if the file's is damaged.

    Returns:
        Key -> bool, int, str or a list of str, int or float; all tokens have different texts. With
        `UNKNOWN`, if the vocabulary is damaged and no copy repairs it.

    Raises:
        InvalidModelFile: The tokens were made to take for ever.
    """
    tokens = [entry.text for entry in entries]
    if architecture == "replit":
        return unigram(tokens, [entry.score or 0.0 for entry in entries])
    if architecture == "bert":
        return wordpiece(tokens)
    if architecture in ("mpt", "mpt-upstream", "gptneox"):
        if architecture != "mpt" and not neox.is_damaged(tokens):
            tokens = [_from_code_points(token) for token in tokens]
        special = {i for i, entry in enumerate(entries) if entry.is_special}
        whole = _undamaged(tokens, copies)
        n_unknown = sum(new == b"" != old for new, old in zip(whole, tokens, strict=True))
        keys = byte_pairs(whole, pre="mpt", special=special)
        return keys | {UNKNOWN: n_unknown} if n_unknown else keys
    pre = architecture if architecture in ("falcon", "starcoder") else "gpt-2"
    return byte_pairs(tokens, pre=pre)


def _undamaged(tokens: list[bytes], copies: Iterable[Sequence[bytes]]) -> list[bytes]:
    if not neox.is_damaged(tokens):
        return tokens
    for whole in copies:
        repaired = neox.repaired(tokens, whole)
        if repaired is not None:
            return repaired
    return neox.guessed(tokens)


def _from_code_points(raw: bytes) -> bytes:
    """Undo UTF-8 in which each byte was written as the character of its number."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return raw
    return b"".join(
        bytes([ord(letter)]) if ord(letter) < 256 else letter.encode() for letter in text
    )
