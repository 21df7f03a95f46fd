"""``gpt4all show``: what a model is, and whether it fits into this machine's memory."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from gpt4all import demonstration
from gpt4all.catalog import retrieval, store
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.names import Absent
from gpt4all.cli import output
from gpt4all.cli.models import (
    AsJson,
    Debug,
    ModelPath,
    iso_time,
    shown_age,
    shown_size,
    without_unknown,
    write_json,
)
from gpt4all.errors import InvalidModelFile, InvalidParameter, ModelNotFound


@dataclass(frozen=True, slots=True)
class Description:
    """Everything that is shown about a model; None is what nobody knows."""

    name: str
    description: str | None = None
    present: bool = False
    path: str | None = None
    files: int = 0
    url: str | None = None
    size: int | None = None
    last_used: str | None = None
    architecture: str | None = None
    old_format: str | None = None
    """Container of a file of 2023, which is converted when it is loaded."""
    repair: str | None = None
    """What is wrong with a GGUF file of 2023, which is repaired when it is loaded."""
    parameters: str | None = None
    quantisation: str | None = None
    context: int | None = None
    memory: int | None = None
    """Bytes it needs here with ``memory_context`` tokens."""
    memory_context: int | None = None
    memory_free: int | None = None
    fits: bool | None = None
    template: str | None = None
    template_from: str | None = None
    system: str | None = None
    license: str | None = None
    aliases: tuple[str, ...] = ()
    problem: str | None = None


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A model, here or published.")],
    *,
    model_path: ModelPath = None,
    template: Annotated[
        bool, typer.Option("--template", help="Print the chat template and nothing else.")
    ] = False,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Tell what a model is: size, context, template, licence, and whether it fits into memory.

    Examples:
    gpt4all show built-in
    gpt4all show llama3.2:1b
    gpt4all show ./my-model.gguf --json
    """
    about = describe(name, model_path)
    if template:
        if about.template is None:
            raise InvalidParameter(f"{about.name} has no chat template")
        output.write(about.template.rstrip("\n") + "\n")
    elif as_json:
        write_json(asdict(about))
    else:
        output.write("\n".join(_lines(about)) + "\n")


def describe(name: str, model_path: ModelPath = None) -> Description:
    """What is known about a model, on this machine or published.

    Raises:
        ModelNotFound: Nobody knows it.
    """
    given = store.expanded(name)
    here = given.absolute() if name != store.BUILT_IN and store.is_file(given) else name
    target = retrieval.described(here, store.directories(model_path))
    if isinstance(target, Absent):
        return _published(target)
    facts = _from_card(target.card) if target.card else {}
    is_built_in = name == store.BUILT_IN
    files = store.parts_of(target.path)
    facts |= {
        "name": store.BUILT_IN if is_built_in else target.path.name,
        "present": True,
        "path": str(target.path),
        "files": len(files),
        "size": sum(file.stat().st_size for file in files if file.is_file()),
        "last_used": iso_time(store.last_use(target.path)),
    }
    if is_built_in:
        facts["description"] = demonstration.CARD
    return Description(**(facts | _from_file(files)))


def _published(target: Absent) -> Description:
    if target.card is None:
        return Description(name=target.name, url=target.url or f"hf:{target.hub}")
    facts = _from_card(target.card)
    return Description(**facts, **_published_memory(target.card))


def _from_card(card: ModelCard) -> dict[str, Any]:
    plain = card.prompt_template
    return without_unknown(
        {
            "name": card.filename,
            "description": ": ".join(part for part in (card.name, card.description) if part),
            "url": card.url,
            "size": card.size,
            "architecture": card.architecture or card.kind,
            "parameters": card.parameters,
            "quantisation": card.quantisation.upper(),
            "context": card.n_ctx,
            "template": card.chat_template or plain,
            "template_from": "the catalogue" if card.chat_template or plain else None,
            "system": card.system_message,
            "license": card.licence,
            "aliases": card.aliases,
        }
    )


def _published_memory(card: ModelCard) -> dict[str, Any]:
    """What the published list asks for; the exact need is known when the file is here."""
    from gpt4all.llama import memory  # noqa: PLC0415  # loads psutil

    need = card.ram_gb * 10**9 if card.ram_gb else card.size
    if need is None:
        return {}
    free = memory.available()
    return {"memory": need, "memory_free": free, "fits": need <= free}


def _from_file(files: list[Path]) -> dict[str, Any]:
    """What the file itself says; of a file that cannot be loaded, why."""
    from gpt4all.ggml import repair  # noqa: PLC0415  # --help needs none of this
    from gpt4all.ggml.gguf import read_header  # noqa: PLC0415
    from gpt4all.ggml.legacy import first_use  # noqa: PLC0415
    from gpt4all.ggml.summary import summarise  # noqa: PLC0415
    from gpt4all.llama import memory  # noqa: PLC0415
    from gpt4all.model import MAX_DEFAULT_N_CTX, LoadOptions  # noqa: PLC0415

    try:
        old = first_use.described(files[0])
        reasons = () if old else repair.examined(files[0]).reasons
        summary = summarise([old] if old else [read_header(file) for file in files])
    except (InvalidModelFile, ModelNotFound) as error:
        return {"problem": str(error), "fits": None}
    n_ctx = min(summary.n_ctx or 2048, MAX_DEFAULT_N_CTX)
    need = memory.estimate(summary.metadata, summary.n_bytes, n_ctx, LoadOptions().n_slots).total
    free = memory.available()
    facts: dict[str, Any] = {
        "architecture": summary.architecture,
        "parameters": _count(summary.n_parameters),
        "quantisation": summary.quantisation,
        "context": summary.n_ctx,
        "memory": need,
        "memory_context": n_ctx,
        "memory_free": free,
        "fits": need <= free,
    }
    if old is not None:
        facts |= {
            "architecture": old.metadata["gpt4all.source.architecture"],
            "old_format": old.metadata["gpt4all.source.container"],
        }
    if reasons:
        facts["repair"] = f"it {' and '.join(reasons)}"
    if summary.chat_template:
        facts |= {"template": summary.chat_template, "template_from": "the file"}
    if summary.licence:
        facts["license"] = summary.licence
    return facts


def _count(n_parameters: int) -> str:
    """Such as ``1.24 billion``."""
    for unit, size in (("billion", 10**9), ("million", 10**6), ("thousand", 10**3)):
        if n_parameters >= size:
            return f"{n_parameters / size:.3g} {unit}"
    return str(n_parameters)


def _lines(about: Description) -> list[str]:
    where = about.path if about.present else f"not here; gpt4all pull {about.name} fetches it"
    parts = f" in {about.files} files" if about.files > 1 else ""
    rows = [
        ("file", where),
        ("size", f"{shown_size(about.size)}{parts}" if about.size else None),
        ("last used", _age(about) if about.present else None),
        ("architecture", about.architecture),
        ("old format", _old_line(about)),
        ("repair", _repair_line(about)),
        ("parameters", about.parameters),
        ("quantisation", about.quantisation),
        ("context", f"{about.context} tokens" if about.context else None),
        ("memory", _memory_line(about)),
        ("template", _template_line(about)),
        ("system text", about.system),
        ("licence", about.license),
        ("address", None if about.present else about.url),
        ("other names", ", ".join(about.aliases)),
        ("problem", about.problem),
    ]
    shown = [f"  {title:<13}{text}" for title, text in rows if text]
    described = [f"  {line}" for line in (about.description or "").splitlines()]
    return [about.name, *described, *shown]


def _old_line(about: Description) -> str | None:
    if about.old_format is None:
        return None
    return f"{about.old_format}; converted when it is first loaded, or by gpt4all convert"


def _repair_line(about: Description) -> str | None:
    return f"{about.repair}; a repaired copy is written at first use" if about.repair else None


def _age(about: Description) -> str:
    return shown_age(store.last_use(Path(about.path))) if about.path else ""


def _memory_line(about: Description) -> str | None:
    if about.memory is None:
        return None
    if about.memory_context:
        need = f"{shown_size(about.memory)} with {about.memory_context} tokens of context"
    else:
        need = f"about {shown_size(about.memory)} by the published list"
    verdict = "it fits" if about.fits else "it does not fit"
    return f"{need}; {shown_size(about.memory_free)} are free: {verdict}"


def _template_line(about: Description) -> str | None:
    if about.template is None:
        return "none; plain prompts" if about.present and not about.problem else None
    kind = "Jinja" if "{%" in about.template or "{{" in about.template else "text"
    return f"{kind}, {len(about.template)} characters, from {about.template_from} (--template)"
