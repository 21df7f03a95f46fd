"""A stream of server-sent events that is passed on, byte for byte, and may break off."""

from __future__ import annotations

from collections.abc import AsyncIterator

_ENDS = (b"\n\n", b"\r\n\r\n", b"\r\r")


async def whole_events(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The same bytes, cut only between events.

    If the source breaks off, no half event has been passed on, and an event that says so can
    follow. What a source leaves behind after its last event when it ends in order is passed on.
    """
    kept = b""
    async for chunk in chunks:
        kept += chunk
        end = max(kept.rfind(mark) + len(mark) if mark in kept else 0 for mark in _ENDS)
        if end:
            yield kept[:end]
            kept = kept[end:]
    if kept:
        yield kept
