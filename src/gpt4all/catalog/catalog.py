"""Which published models exist: the snapshot in the package and, newer, the last published list.

Reading it needs no network and no file outside the package. `published` fetches the newer list.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources

from gpt4all.errors import InvalidParameter

from . import published
from .card import ModelCard
from .store import COPY, EXTENSIONS

_SIMILAR = 0.6
"""Share of common letters from which two names count as similar (`difflib`)."""


class Catalogue:
    """Cards, found by any of their names.

    Args:
        cards: Newest first; of two cards for one file the first counts.
    """

    def __init__(self, cards: Iterable[ModelCard]) -> None:
        by_filename: dict[str, ModelCard] = {}
        for card in cards:
            by_filename.setdefault(card.filename.casefold(), card)
        self.cards = tuple(by_filename.values())
        self._by_filename = by_filename
        self._by_name: dict[str, ModelCard] = {}
        latest = sorted(self.cards, key=_when_current, reverse=True)
        for extension in EXTENSIONS:
            self._index(
                (card.stem, card) for card in self.cards if card.filename.endswith(extension)
            )
        self._index((alias, card) for card in self.cards for alias in card.aliases)
        self._index((card.name, card) for card in latest)

    def find(self, name: str) -> ModelCard | None:
        """The card of a file name (with or without extension), alias or display name.

        Upper and lower case do not matter. A name without extension means the ``.gguf`` file before
        the ``.bin`` file; a display name that several files have, the newest of them.
        """
        key = name.strip().casefold()
        return self._by_filename.get(key) or self._by_name.get(key)

    def file(self, filename: str) -> ModelCard | None:
        """The card of a file, by its whole name; a converted ``.bin`` has that of the ``.bin``."""
        key = filename.casefold()
        return self._by_filename.get(key.removesuffix(COPY) if key.endswith(f".bin{COPY}") else key)

    def search(self, words: str) -> list[ModelCard]:
        """Cards in which every word occurs: in a name, the family, the description, the licence."""
        wanted = words.casefold().split()
        return [card for card in self.cards if all(word in _text_of(card) for word in wanted)]

    def similar(self, name: str, others: Sequence[str] = (), n_most: int = 3) -> list[str]:
        """Names that somebody may have meant, best first.

        Args:
            name: What was asked for.
            others: More names to compare with, for example of files on this machine.
            n_most: How many at most.
        """
        key = _bare(name)
        names: dict[str, str] = {}
        for other in others:
            names.setdefault(_bare(other), other)
        for card in self.cards:
            for shown in (card.filename, *card.aliases, card.name):
                names.setdefault(_bare(shown), shown)
        close = difflib.get_close_matches(key, names, n_most, _SIMILAR)
        parts = [other for other in names if len(key) > 2 and key in other]
        return [names[other] for other in dict.fromkeys([*close, *parts])][:n_most]

    def _index(self, names: Iterator[tuple[str, ModelCard]]) -> None:
        for name, card in names:
            self._by_name.setdefault(name.casefold(), card)


@cache
def snapshot() -> tuple[ModelCard, ...]:
    """The cards inside the package, newest first."""
    text = (resources.files("gpt4all") / "data" / "catalog.json").read_text("utf-8")
    return tuple(ModelCard.from_entry(entry, generation=4) for entry in json.loads(text))


def load() -> Catalogue:
    """The snapshot with what the last published list says in addition."""
    entries = published.last_good()
    return Catalogue(merged(snapshot(), entries)) if entries else _packaged()


@cache
def _packaged() -> Catalogue:
    return Catalogue(snapshot())


def merged(known: Sequence[ModelCard], entries: Iterable[object]) -> list[ModelCard]:
    """Cards of a published list before those of the snapshot.

    What only the snapshot knows about a file (licence, context, aliases) is kept. An entry that
    cannot be read is left out.
    """
    ours = {card.filename: card.published() for card in known}
    cards = []
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        base = ours.get(str(entry.get("filename")), {})
        try:
            cards.append(ModelCard.from_entry({**base, **entry}, generation=published.GENERATION))
        except InvalidParameter:
            continue
    return [*cards, *known]


def _when_current(card: ModelCard) -> tuple[int, str]:
    """Grows with how long a card was in use; ``~`` sorts behind every number of a release."""
    return card.generation, card.removed_in or "~"


def _bare(name: str) -> str:
    return name.casefold().removesuffix(".gguf").removesuffix(".bin")


def _text_of(card: ModelCard) -> str:
    words = (card.filename, card.name, card.kind, card.description, card.licence, *card.aliases)
    return "\n".join(words).casefold()
