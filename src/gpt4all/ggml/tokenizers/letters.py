"""The visible letters that stand for bytes in GPT-2's kind of vocabulary.

Printable Latin-1 characters stand for themselves, the other 68 bytes for U+0100, U+0101, ... in
order: a space is ``Ġ``, a newline ``Ċ``
(https://github.com/openai/gpt-2/blob/master/src/encoder.py, ``bytes_to_unicode``).
"""

from __future__ import annotations


def _letters() -> tuple[str, ...]:
    visible = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    hidden = (byte for byte in range(256) if byte not in visible)
    stand_ins = {byte: chr(256 + i) for i, byte in enumerate(hidden)}
    return tuple(stand_ins.get(byte, chr(byte)) for byte in range(256))


LETTERS = _letters()
"""The letter of each byte."""

_BYTES = {letter: byte for byte, letter in enumerate(LETTERS)}
_LETTER_OF = str.maketrans({chr(byte): letter for byte, letter in enumerate(LETTERS)})


def spell(raw: bytes) -> str:
    """Bytes as letters."""
    return raw.decode("latin-1").translate(_LETTER_OF)


def unspell(text: str) -> bytes | None:
    """The bytes that letters stand for; None if one of them is no such letter."""
    try:
        return bytes([_BYTES[letter] for letter in text])
    except KeyError:
        return None
