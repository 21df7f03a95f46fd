"""The token counts in an answer that is passed on as bytes."""

from __future__ import annotations

import json

from gpt4all.types import Usage

_MARK = b'"prompt_tokens"'


def usage_of(content: bytes) -> Usage | None:
    """The counts in a JSON object; None if it has none."""
    if _MARK not in content:  # most events of a stream
        return None
    try:
        counts = json.loads(content)["usage"]
        return Usage(
            int(counts["prompt_tokens"]),
            int(counts.get("completion_tokens") or 0),
            int((counts.get("prompt_tokens_details") or {}).get("cached_tokens") or 0),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # whatever it means, the client gets it as it is


def usage_of_events(events: bytes) -> Usage | None:
    """The counts in the last of some server-sent events that has any."""
    lines = (line.removeprefix(b"data:") for line in reversed(events.splitlines()))
    return next(filter(None, map(usage_of, lines)), None)
