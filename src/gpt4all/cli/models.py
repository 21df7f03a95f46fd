"""What the commands about model files share: options, sizes and times as people write them."""

import json
import time
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from gpt4all.catalog.progress import size_text
from gpt4all.cli import output

ModelPath = Annotated[
    Path | None,
    typer.Option(
        "--model-path",
        metavar="DIRECTORY",
        help="The model directory.",
        show_default="~/.cache/gpt4all, or GPT4ALL_MODELS",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]
Debug = Annotated[
    bool, typer.Option("--debug", help="Show where in the program an error happened.")
]


def write_json(value: object) -> None:
    """Print a value as indented JSON."""
    output.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def write_table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns; the last column may be of any width.

    What cannot be printed, a line break in a file's name for example, becomes a question mark.
    """
    table = [tuple(heading), *map(tuple, rows)]
    widths = [max(map(len, column)) for column in list(zip(*table, strict=True))[:-1]]
    line = "  ".join([*(f"{{:<{width}}}" for width in widths), "{}"])
    output.write("\n".join(_printable(line.format(*row).rstrip()) for row in table) + "\n")


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def shown_size(n_bytes: int | None) -> str:
    """Such as ``773 MB``, or ``?``."""
    return "?" if n_bytes is None else size_text(n_bytes)


def shown_age(moment: float) -> str:
    """How long ago a moment was, such as ``2 hours ago``; ``never`` for 0."""
    if not moment:
        return "never"
    seconds = max(time.time() - moment, 0.0)
    for unit, length in (("day", 86400), ("hour", 3600), ("minute", 60)):
        count = int(seconds // length)
        if count:
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "just now"


def iso_time(moment: float) -> str | None:
    """A moment as JSON has it: UTC, ISO 8601; None for 0."""
    if not moment:
        return None
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")


def without_unknown(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts that are known; empty texts count as unknown and become None."""
    return {key: None if value == "" else value for key, value in facts.items()}
