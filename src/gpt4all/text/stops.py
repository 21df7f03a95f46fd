"""Stop strings in a stream of text.

The result never depends on how the text was cut into pieces: of all occurrences in the whole text
the one that starts first wins, and of those that start together the shortest. Knows no tokens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidParameter

if TYPE_CHECKING:
    from collections.abc import Sequence


class StopStrings:
    """Finds the first stop string in a stream and holds back what may become one.

    Attributes:
        hit: The stop string that was found, else None.

    Raises:
        InvalidParameter: A stop string is empty or no text.

    """

    __slots__ = ("_complete", "_first_characters", "_held", "_longest", "_stops", "hit")

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = _checked(stops)
        self._first_characters = frozenset(stop[0] for stop in self._stops)
        self._longest = max(map(len, self._stops), default=0)
        # Shortest first: an alternation takes the first branch that matches at the leftmost place.
        self._complete = re.compile("|".join(map(re.escape, self._stops)))
        self._held = ""
        self.hit: str | None = None

    def push(self, text: str) -> str:
        """Take the next piece and return the text that is certain to precede any stop string."""
        if not self._stops:
            return text
        if self.hit is not None:
            return ""
        text = self._held + text
        found = self._complete.search(text)
        end = len(text) if found is None else found.start()
        pending = self._pending(text, end)
        if pending is not None:
            self._held = text[pending:]
            return text[:pending]
        self._held = ""
        self.hit = None if found is None else found.group()
        return text[:end]

    def finish(self) -> str:
        """Return the text that was held back; nothing more can follow it."""
        text, self._held = self._held, ""
        found = self._complete.search(text) if text else None
        if found is None:
            return text
        # A short stop string waited for a longer one that began before it and was never completed.
        self.hit = found.group()
        return text[: found.start()]

    def _pending(self, text: str, end: int) -> int | None:
        """First place before ``end`` where the rest of the text begins a stop string."""
        for place in range(max(0, len(text) - self._longest + 1), end):
            if text[place] in self._first_characters:
                rest = text[place:]
                if any(stop.startswith(rest) for stop in self._stops):
                    return place
        return None


def _checked(stops: Sequence[str]) -> tuple[str, ...]:
    if isinstance(stops, str):
        raise InvalidParameter(f"stop strings are a list of texts, not the one text {stops!r}")
    for stop in stops:
        if not isinstance(stop, str) or not stop:
            raise InvalidParameter(f"stop strings contain {stop!r} but must be non-empty texts")
    return tuple(sorted(dict.fromkeys(stops), key=len))
