"""``gpt4all pull``: fetch a model, or go on fetching it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from gpt4all.catalog import retrieval, store
from gpt4all.catalog.source import Progress, ProgressCallback
from gpt4all.cli import output
from gpt4all.cli.models import AsJson, Debug, ModelPath, Quiet, write_json


def pull(
    name: Annotated[str, typer.Argument(metavar="NAME", help="See the examples.")],
    *,
    model_path: ModelPath = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Fetch a model unless it is here; prints where it is.

    An interrupted download goes on where it ended: run the same command again.

    Examples:
    gpt4all pull llama3.2:1b
    gpt4all pull orca-mini-3b-gguf2-q4_0.gguf
    gpt4all pull hf:bartowski/Llama-3.2-1B-Instruct-GGUF:Q4_K_M
    gpt4all pull https://example.org/model.gguf
    """
    folders = store.directories(model_path)
    received: list[Progress] = []

    try:
        with bar(name, is_shown=not quiet) as show:

            def progress(state: Progress) -> bool | None:
                received[:] = [state]
                return show(state) if show else None

            found = retrieval.retrieve(name, folders, progress=progress)
    except KeyboardInterrupt:
        if received:
            output.note("gpt4all: what has arrived is kept; the same command goes on there")
        raise
    if as_json:
        last = received[0] if received else None
        write_json(
            {
                "name": name,
                "path": str(found.path),
                "size": sum(part.stat().st_size for part in store.parts_of(found.path)),
                "downloaded": last is not None,
                "resumed_bytes": last.resumed if last else 0,
            }
        )
        return
    if not received and not quiet:
        output.note(f"gpt4all: {name} is here already")
    output.write(f"{found.path}\n")


@contextmanager
def bar(text: str, *, is_shown: bool) -> Iterator[ProgressCallback | None]:
    """A progress bar on standard error behind a text; None where nobody would see it.

    Of a text with slashes, an address for example, the last part is shown, which leaves room for
    the bar.
    """
    if not is_shown or not output.is_terminal(sys.stderr):
        yield None
        return
    from rich import progress as rich_progress  # noqa: PLC0415  # slow to import
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Column  # noqa: PLC0415

    title = Column(max_width=28, no_wrap=True)
    columns = (
        rich_progress.TextColumn("{task.description}", markup=False, table_column=title),
        rich_progress.BarColumn(),
        rich_progress.DownloadColumn(),
        rich_progress.TransferSpeedColumn(),
        rich_progress.TimeRemainingColumn(),
    )
    shown = rich_progress.Progress(*columns, console=Console(stderr=True))
    task = shown.add_task(text.rpartition("/")[2], total=None, start=False)

    def show(state: Progress) -> None:
        shown.update(task, completed=state.received, total=state.total)
        if not shown.tasks[0].started:  # nothing is shown for a file that is here
            shown.start_task(task)
            shown.start()

    try:
        yield show
    finally:
        if shown.tasks[0].started:
            shown.stop()
