"""Token bytes to text, one token at a time.

A character may be spread over several tokens; its bytes wait until it is complete. Knows UTF-8 and
nothing about vocabularies.
"""

from __future__ import annotations

import codecs

_Utf8Decoder = codecs.getincrementaldecoder("utf-8")


class Detokenizer:
    """Decodes the bytes of one completion; bytes that are no UTF-8 become U+FFFD."""

    __slots__ = ("_decoder",)

    def __init__(self) -> None:
        self._decoder = _Utf8Decoder(errors="replace")

    def push(self, token_bytes: bytes) -> str:
        """Return the characters that these bytes complete, possibly none."""
        return self._decoder.decode(token_bytes)

    def finish(self) -> str:
        """Return U+FFFD if a character was left incomplete, else nothing; then start afresh."""
        return self._decoder.decode(b"", final=True)
