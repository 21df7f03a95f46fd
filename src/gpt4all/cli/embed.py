"""``gpt4all embed [FILE]``: a vector for each line of text."""

import io
import itertools
import json
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gpt4all.cli import output, piped
from gpt4all.cli.models import Debug, ModelPath
from gpt4all.embeddings import Embed4All
from gpt4all.errors import InvalidParameter
from gpt4all.spelling import spelled

N_LINES = 256
"""Lines computed at once: enough to keep the processor busy, and written as soon as they are."""

_DIGITS = 8
"""Decimals written: the numbers lie between -1 and 1 and are exact to about seven."""

_OPTIONS = {
    "dimensionality": "--dimensionality",
    "n_threads": "--threads",
    "prefix": "--prefix",
}

Compute = Callable[[list[str]], list[list[float]]]


class LongTextMode(StrEnum):
    """What to do with lines that are too long for the model."""

    MEAN = "mean"
    TRUNCATE = "truncate"


def embed(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="Lines of text; without it, standard input.", show_default=False
        ),
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE.npy",
            help="Write the vectors as a numpy array instead.",
            show_default=False,
        ),
    ] = None,
    prefix: Annotated[
        str | None,
        typer.Option(
            "--prefix",
            metavar="TEXT",
            help="What the model expects before a text of this kind, such as search_query.",
            show_default="that of texts which are searched",
        ),
    ] = None,
    dimensionality: Annotated[
        int | None,
        typer.Option(
            "--dimensionality",
            metavar="N",
            help="Shorten the vectors to N numbers, if the model can.",
            show_default="all that the model computes",
        ),
    ] = None,
    long_text_mode: Annotated[
        LongTextMode,
        typer.Option(
            "--long-text-mode", help="Lines that are too long: all pieces, or the beginning."
        ),
    ] = LongTextMode.MEAN,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            "-m",
            metavar="MODEL",
            help="Embedding model: the path of a file, or its name in the model directory.",
            show_default="all-MiniLM-L6-v2",
        ),
    ] = None,
    model_path: ModelPath = None,
    device: Annotated[
        str,
        typer.Option("--device", "-d", metavar="NAME", help="cpu, gpu, or a graphics card's name."),
    ] = "cpu",
    threads: Annotated[
        int | None,
        typer.Option(
            "--threads",
            "--n-threads",
            "-t",
            metavar="N",
            help="Threads that compute.",
            show_default="physical cores",
        ),
    ] = None,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Write the embedding of each line of FILE, or of standard input.

    One JSON object per line, with "text" and "embedding"; with --out a
    numpy array of shape (lines, numbers). Empty lines are left out.

    Examples:
    gpt4all embed notes.txt > notes.jsonl
    gpt4all embed notes.txt --out notes.npy
    echo "Who was it?" | gpt4all embed --prefix search_query -m nomic.gguf
    """
    if out is not None:
        _check_name(out)
    lines = _lines(file)
    with spelled(_OPTIONS), Embed4All(model, threads, device, model_path=model_path) as embedder:

        def compute(texts: list[str]) -> list[list[float]]:
            return embedder.embed(
                texts,
                prefix=prefix,
                dimensionality=dimensionality,
                long_text_mode=long_text_mode.value,
            )

        if out is None:
            _write_json_lines(lines, compute)
        else:
            _write_array(lines, compute, out)


def _check_name(out: Path) -> None:
    """Refuse now what would fail when everything has been computed.

    Raises:
        InvalidParameter: It is no name for a numpy file, or its folder does not exist.
    """
    if out.suffix != ".npy":
        raise InvalidParameter(f"--out is {str(out)!r} but must end in .npy")
    if not out.parent.is_dir():
        raise InvalidParameter(f"--out is {str(out)!r} but there is no directory {out.parent}")


def _write_json_lines(lines: Iterator[str], compute: Compute) -> None:
    for texts in _blocks(lines):
        for text, vector in zip(texts, compute(texts), strict=True):
            numbers = [round(number, _DIGITS) for number in vector]
            line = json.dumps({"text": text, "embedding": numbers}, ensure_ascii=False)
            output.write(line + "\n")


def _write_array(lines: Iterator[str], compute: Compute, path: Path) -> None:
    import numpy as np  # noqa: PLC0415  # --help needs none

    blocks = [np.array(compute(texts), dtype=np.float32) for texts in _blocks(lines)]
    if not blocks:
        raise InvalidParameter("there is no text: every line is empty")
    content = io.BytesIO()  # numpy itself cannot write to a pipe
    np.save(content, np.concatenate(blocks))
    path.write_bytes(content.getbuffer())


def _blocks(lines: Iterator[str]) -> Iterator[list[str]]:
    while block := list(itertools.islice(lines, N_LINES)):
        yield block


def _lines(file: Path | None) -> Iterator[str]:
    """The lines with something on them, without their ends.

    Raises:
        InvalidParameter: There is nothing to read, or it is not UTF-8 text.
    """
    if file is None:
        if piped.is_typed():
            raise InvalidParameter("name a file with lines of text, or pipe them in")
        return filter(str.strip, _piped_lines())
    with file.open("rb"):  # an absent file is told of before a model is loaded
        return filter(str.strip, _file_lines(file))


def _piped_lines() -> Iterator[str]:
    while True:
        try:
            yield piped.read_line()
        except EOFError:
            return


def _file_lines(file: Path) -> Iterator[str]:
    with file.open("rb") as source:
        for number, line in enumerate(source, 1):
            yield piped.decode(line, f"line {number} of {file}").rstrip("\r\n")
