"""``gpt4all rm``: delete models."""

import sys
from typing import Annotated

import typer

from gpt4all.catalog import catalog, store
from gpt4all.cli import output
from gpt4all.cli.models import AsJson, Debug, ModelPath, shown_size, write_json
from gpt4all.errors import InvalidParameter, ModelNotFound


def rm(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="As gpt4all list shows.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    model_path: ModelPath = None,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Delete models from the model directory, after asking.

    All parts of a split model go, what an interrupted download left, and what was converted.

    Examples:
    gpt4all rm Llama-3.2-1B-Instruct-Q4_0
    gpt4all rm --yes orca-mini-3b-gguf2-q4_0.gguf
    """
    from gpt4all.ggml import derived  # noqa: PLC0415  # --help needs none of this

    models = [chosen(name, model_path) for name in dict.fromkeys(names)]
    for model in models:
        if not (yes or _agrees(model)):
            raise typer.Exit(1)
    files = [file for model in models for file in model.files]
    copies = [copy for file in files if (copy := derived.in_cache(file))]
    freed = sum(copy.stat().st_size for copy in copies) + sum(map(store.remove, models))
    for copy in copies:
        copy.unlink()
    if as_json:
        write_json({"deleted": [str(file) for file in (*files, *copies)], "freed": freed})
    else:
        output.note(f"{shown_size(freed)} freed")


def chosen(name: str, model_path: ModelPath) -> store.StoredModel:
    """The model in a model directory that a name means.

    Raises:
        InvalidParameter: It is the built-in one, which belongs to the package.
        ModelNotFound: There is none.
    """
    if name == store.BUILT_IN:
        raise InvalidParameter("the built-in model is part of the package and stays")
    folders = store.directories(model_path)
    models = store.stored(folders)
    card = catalog.load().find(name)
    wanted = {name, *((card.filename,) if card else ())}
    for model in models:
        if wanted & {model.name, model.filename, str(model.path)}:
            return model
    near = catalog.load().similar(name, [model.name for model in models])
    here = {model.name for model in models}
    hints = [other for other in near if other in here]
    raise ModelNotFound(
        f"there is no model {name!r} in {' or '.join(map(str, folders))}"
        + (f"; did you mean {' or '.join(hints)}?" if hints else "")
    )


def _agrees(model: store.StoredModel) -> bool:
    if not output.is_terminal(sys.stdin):
        raise InvalidParameter(f"{model.name} is not deleted: nobody can be asked; --yes agrees")
    files = ", ".join(str(file) for file in model.files)
    return typer.confirm(f"Delete {files} ({shown_size(model.size)})?", err=True)
