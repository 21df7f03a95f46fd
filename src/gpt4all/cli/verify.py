"""``gpt4all verify``: compares the files on this machine with what was published."""

from typing import Annotated

import typer

from gpt4all.catalog import catalog, store
from gpt4all.catalog.records import record_of
from gpt4all.catalog.source import ProgressCallback
from gpt4all.cli import output
from gpt4all.cli.list import built_in, missing_parts
from gpt4all.cli.models import AsJson, Debug, ModelPath, Quiet, write_json, write_table
from gpt4all.cli.pull import bar
from gpt4all.cli.rm import chosen
from gpt4all.errors import GPT4AllError, InvalidModelFile, VerificationError


def verify(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One model instead of all.")
    ] = None,
    *,
    model_path: ModelPath = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Read models again and compare size and digests with what was published.

    Where no digest is known, the structure of the file is checked.
    The exit status is 13 if a file is damaged.

    Examples:
    gpt4all verify
    gpt4all verify Llama-3.2-1B-Instruct-Q4_0
    """
    results = []
    for model in _models(name, model_path):
        with bar(model.name, is_shown=not quiet) as progress:
            results.append({"name": model.name, "path": str(model.path), **check(model, progress)})
    if as_json:
        write_json(results)
    else:
        rows = [(str(r["name"]), "ok" if r["ok"] else "DAMAGED", str(r["detail"])) for r in results]
        write_table(("NAME", "RESULT", "HOW"), rows)
    damaged = [str(result["path"]) for result in results if not result["ok"]]
    if damaged:
        output.note(f"gpt4all: damaged: {', '.join(damaged)}; delete and fetch again")
        raise typer.Exit(VerificationError.exit_code)


def _models(name: str | None, model_path: ModelPath) -> list[store.StoredModel]:
    if name == store.BUILT_IN:
        return [built_in()]
    if name is not None:
        return [chosen(name, model_path)]
    return [built_in(), *store.stored(store.directories(model_path))]


def check(model: store.StoredModel, progress: ProgressCallback | None) -> dict[str, object]:
    """Whether the files of a model are sound, and how that was found out."""
    if model.n_missing:
        return {"ok": False, "detail": missing_parts(model)}
    try:
        how = [_check_digests(model, index, progress) for index in range(len(model.files))]
        if not all(how):
            _check_structure(model)
    except GPT4AllError as error:
        return {"ok": False, "detail": str(error)}
    named = " and ".join(dict.fromkeys(digest for digest in how if digest))
    return {"ok": True, "detail": named or "structure of the file; no digest is known"}


def _check_digests(model: store.StoredModel, index: int, progress: ProgressCallback | None) -> str:
    """Compare one file with its published digests; returns their names, empty if none is known."""
    from gpt4all.catalog.verification import verify as compare  # noqa: PLC0415

    path = model.files[index]
    record, card = record_of(path), catalog.load().file(path.name)
    # What was compared when the file was fetched counts more than a card that only has its name.
    md5 = record.md5 or (card.md5 if card and not record.sha256 else None)
    sha256 = record.sha256 or (card.sha256 if card and not record.md5 else None)
    size = card.size if card and not (record.md5 or record.sha256) else None
    compare(path, size=size, md5=md5, sha256=sha256, progress=progress)
    return " and ".join(name for name, known in (("MD5", md5), ("SHA-256", sha256)) if known)


def _check_structure(model: store.StoredModel) -> None:
    from gpt4all.ggml import repair  # noqa: PLC0415

    if model.path.suffix == ".gguf":
        repair.described(model.path)
    elif not model.path.stat().st_size:
        raise InvalidModelFile(f"{model.path} is empty")
