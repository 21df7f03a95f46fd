"""``gpt4all search``: published models by words."""

import sys
from typing import Annotated

import typer

from gpt4all.catalog import catalog, published, store
from gpt4all.catalog.card import ModelCard
from gpt4all.cli import output
from gpt4all.cli.models import AsJson, Debug, ModelPath, shown_size, write_json, write_table
from gpt4all.errors import DownloadError, ModelNotFound


def search(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="All must occur.")
    ] = None,
    *,
    model_path: ModelPath = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Fetch the published list first.")
    ] = False,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Search the published models by name, family, licence or description; * marks what is here.

    Without a word all of them are listed, the newest first.

    Examples:
    gpt4all search llama
    gpt4all search qwen apache
    """
    _refresh(is_wanted=refresh)
    text = " ".join(words or [])
    catalogue = catalog.load()
    cards = catalogue.search(text)
    present = {model.filename for model in store.stored(store.directories(model_path))}
    if as_json:
        write_json([{**card.published(), "present": card.filename in present} for card in cards])
        return
    if not cards:
        near = catalogue.similar(text)
        raise ModelNotFound(
            f"no published model matches {text!r}"
            + (f"; did you mean {' or '.join(near)}?" if near else "")
        )
    write_table(
        ("", "NAME", "SIZE", "PARAMETERS", "LICENCE", "WHAT IT IS"),
        (_row(card, is_here=card.filename in present) for card in cards),
    )
    if output.is_terminal(sys.stderr):
        output.note("gpt4all pull NAME fetches one; gpt4all show NAME tells more.")


def _refresh(*, is_wanted: bool) -> None:
    if not is_wanted:
        published.refresh_in_background()
        return
    try:
        published.refresh()
    except (DownloadError, ModelNotFound) as error:
        output.note(f"gpt4all: {error}; this is the list as it was")


def _row(card: ModelCard, *, is_here: bool) -> tuple[str, ...]:
    short = min((a for a in card.aliases if " " not in a), key=len, default=card.filename)
    return (
        "*" if is_here else "",
        short,
        shown_size(card.size),
        card.parameters,
        card.licence,
        f"{card.name}: {card.description}" if card.description else card.name,
    )
