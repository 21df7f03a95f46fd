"""From a model name to its file: found on this machine, or else fetched, checked and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path

from gpt4all import settings
from gpt4all.errors import DownloadError, ModelNotFound

from . import catalog, names, published
from .card import ModelCard, default_url
from .names import Absent, Found
from .records import remember
from .source import Effort, ProgressCallback, Source, checked_filename

_UNKNOWN = "no published model has this name"
_OFFLINE = "downloads are off (GPT4ALL_OFFLINE or HF_HUB_OFFLINE)"


def retrieve(
    model_name: str | PathLike[str] | None,
    folders: Sequence[Path],
    *,
    allow_download: bool = True,
    progress: ProgressCallback | None = None,
) -> Found:
    """The file of a model. If it is here, the network is not touched.

    Args:
        model_name: See `names.resolve`.
        folders: Where it is looked for; downloads go into the first.
        allow_download: Whether a missing file may be fetched.
        progress: Called while it is fetched; returning False cancels.

    Raises:
        InvalidParameter: The name is empty, not text, or a malformed address.
        ModelNotFound: It is nowhere, or not here and must not be fetched; the sentence says which
            files were looked for and names similar models.
        DownloadError: It could not be fetched; the next attempt goes on where this one ended.
        VerificationError: What was fetched is not the published file.
        InsufficientDisk: It does not fit on the disk.
        CancellationError: ``progress`` cancelled.
    """
    catalogue = catalog.load()
    target = names.resolve(model_name, folders, catalogue)
    if isinstance(target, Found):
        return target
    if reason := why_not_fetched(target, allow_download=allow_download):
        raise names.not_found(target, catalogue, folders, reason)
    published.refresh_in_background()
    try:
        return fetch(target, folders[0], progress)
    except (ModelNotFound, DownloadError) as error:
        is_told = not target.looked  # an address or a repository, which the error names
        if is_told or (isinstance(error, DownloadError) and not target.is_guess):
            raise
        raise names.not_found(target, catalogue, folders, str(error)) from error


def why_not_fetched(absent: Absent, *, allow_download: bool) -> str:
    """Why a model is not fetched, as the end of a sentence; empty if it can be."""
    if not absent.can_be_fetched:
        return _UNKNOWN
    if not allow_download:
        return "it is not fetched because allow_download is False"
    return f"it is not fetched because {_OFFLINE}" if settings.is_offline() else ""


def fetch(absent: Absent, folder: Path, progress: ProgressCallback | None = None) -> Found:
    """Download a model into a folder, which is made if necessary.

    Raises:
        ModelNotFound: There is no such file, or the folder cannot be made.
        DownloadError, VerificationError, InsufficientDisk, CancellationError: As `retrieve`.
    """
    return _fetch(absent, sources_of(absent), folder, progress)


def _fetch(
    absent: Absent, sources: Sequence[Source], folder: Path, progress: ProgressCallback | None
) -> Found:
    from .download import download as fetch_file  # noqa: PLC0415  # takes a while to import

    _make(folder)
    # A guess is asked for once: where there is no network, nobody should wait for it.
    effort = Effort(first_attempts=1) if absent.is_guess else None
    paths = [fetch_file(each, folder, progress=progress, effort=effort) for each in sources]
    for source, path in zip(sources, paths, strict=True):
        remember(
            path,
            origin=names.origin_of(absent, path.name),
            reference=absent.name,
            md5=source.md5 or "",
            sha256=source.sha256 or "",
        )
    return Found(paths[0], absent.card)


def sources_of(absent: Absent) -> list[Source]:
    """The files to fetch, the first part of a split model first.

    Hugging Face is asked about a file only if the catalogue does not know its size and digest.

    Raises:
        ModelNotFound: Hugging Face has no such file.
        DownloadError: Hugging Face cannot be asked.
    """
    card = absent.card
    is_known = card is not None and card.size is not None and bool(card.md5 or card.sha256)
    if card is not None and is_known and not absent.url:
        return [_known(Source(urls=(card.url,), filename=card.filename), card)]
    if not absent.hub:
        return [_known(Source(urls=(absent.url,), filename=absent.filename), card)]
    from .huggingface import find  # noqa: PLC0415  # brings huggingface_hub along

    return [_known(source, card) for source in find(absent.hub)]


def _known(source: Source, card: ModelCard | None) -> Source:
    """A source with the size and digests that the catalogue promises for it."""
    if card is None or card.filename != source.filename:
        return source
    return replace(
        source,
        size=card.size or source.size,
        md5=card.md5 or source.md5,
        sha256=card.sha256 or source.sha256,
    )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelNotFound(
            f"Failed to create model download directory at {folder}: {error.strerror}; "
            "please specify model_path"
        ) from error


def described(model_name: str | PathLike[str] | None, folders: Sequence[Path]) -> Found | Absent:
    """What is known about a model without fetching anything.

    Raises:
        InvalidParameter: The name is empty, not text, or a malformed address.
        ModelNotFound: No file and no published model has this name.
    """
    catalogue = catalog.load()
    target = names.resolve(model_name, folders, catalogue)
    if isinstance(target, Absent) and (target.is_guess or not target.can_be_fetched):
        raise names.not_found(target, catalogue, folders, _UNKNOWN)
    return target


def download(
    filename: str,
    folder: Path,
    *,
    url: str | None = None,
    size: int | None = None,
    md5: str | None = None,
    progress: ProgressCallback | None = None,
) -> Path:
    """Fetch one file, from an address or from where the catalogue has it.

    Raises:
        DownloadError: It could not be fetched, or downloads are off.
        ModelNotFound, VerificationError, InsufficientDisk, InvalidParameter, CancellationError:
            As `retrieve`.
    """
    if settings.is_offline():
        raise DownloadError(f"{filename} is not fetched because {_OFFLINE}")
    card = None if url else catalog.load().file(checked_filename(filename))
    address = url or (card.url if card else default_url(checked_filename(filename)))
    hub = names.hub_address(address)
    target = Absent(filename, card=card, hub=hub, url="" if hub else address)
    sources = [replace(source, filename=filename) for source in sources_of(target)]
    return _fetch(
        target,
        [replace(s, size=size or s.size, md5=md5 or s.md5) for s in sources],
        folder,
        progress,
    ).path
