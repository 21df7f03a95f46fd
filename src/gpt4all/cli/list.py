"""``gpt4all list``: the models on this machine, and with ``--all`` the published ones."""

import gc
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NamedTuple

import typer

from gpt4all.catalog import catalog, published, store
from gpt4all.catalog.card import ModelCard
from gpt4all.cli import output
from gpt4all.cli.models import (
    AsJson,
    Debug,
    ModelPath,
    iso_time,
    shown_age,
    shown_size,
    write_json,
    write_table,
)


class Line(NamedTuple):
    """One model in the list; a tuple, because there may be a hundred thousand."""

    name: str
    model: store.StoredModel | None = None
    """Its files, if it is here."""
    card: ModelCard | None = None

    @property
    def size(self) -> int | None:
        """Bytes on this machine, or those it would take."""
        return self.model.size if self.model else self.card.size if self.card else None

    def facts(self) -> dict[str, Any]:
        """The line as a JSON object."""
        return {
            "name": self.name,
            "title": self.card.name if self.card else None,
            "present": self.model is not None,
            "size": self.size,
            "last_used": iso_time(self.model.used) if self.model else None,
            "missing_parts": self.model.n_missing if self.model else 0,
            "path": str(self.model.path) if self.model else None,
            "parameters": (self.card.parameters or None) if self.card else None,
            "license": (self.card.licence or None) if self.card else None,
            "description": (self.card.description or None) if self.card else None,
        }

    def columns(self) -> tuple[str, ...]:
        """The line as a row of a table."""
        if self.model is None:
            return ("", self.name, shown_size(self.size), "", self.card.name if self.card else "")
        about = f"{self.model.folder}/{self.model.filename}"
        if self.model.n_missing:
            about += f" ({missing_parts(self.model)})"
        return ("*", self.name, shown_size(self.size), shown_age(self.model.used), about)


def list_models(
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Also the published models that are not here.")
    ] = False,
    model_path: ModelPath = None,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """List the models on this machine, with size and last use.

    Examples:
    gpt4all list
    gpt4all list --all
    gpt4all list --json
    """
    gc.disable()  # it would look at a hundred thousand lines again and again; the process ends soon
    catalogue = catalog.load()
    lines: Iterable[Line] = here(model_path, catalogue)
    if every:
        published.refresh_in_background()
        lines = with_absent(list(lines), catalogue)
    if as_json:
        write_json([line.facts() for line in lines])
        return
    rows = [line.columns() for line in lines]
    write_table(("", "NAME", "SIZE", "LAST USED", "WHERE"), rows)
    if output.is_terminal(sys.stderr) and len(rows) == 1:
        output.note("gpt4all search shows published models, gpt4all pull NAME fetches one.")


def here(model_path: ModelPath, catalogue: catalog.Catalogue) -> Iterator[Line]:
    """The models on this machine, the built-in one first."""
    yield Line(store.BUILT_IN, built_in())
    for model in store.stored(store.directories(model_path)):
        yield Line(model.name, model, catalogue.file(model.filename))


def with_absent(lines: list[Line], catalogue: catalog.Catalogue) -> list[Line]:
    """The lines, and after them the published models that are not among them."""
    present = {line.model.filename for line in lines if line.model}
    absent = (card for card in catalogue.cards if card.filename not in present)
    return [*lines, *(Line(card.filename, card=card) for card in absent)]


def built_in() -> store.StoredModel:
    """The model inside the package."""
    path = store.built_in_path()
    size, used = path.stat().st_size, store.last_use(path)
    return store.StoredModel(store.BUILT_IN, path.parent, (path.name,), size, used=used)


def missing_parts(model: store.StoredModel) -> str:
    """Such as ``2 of 5 parts are missing``."""
    return f"{model.n_missing} of {model.n_missing + len(model.filenames)} parts are missing"
