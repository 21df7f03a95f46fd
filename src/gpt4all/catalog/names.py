"""What a model name means: a file on this machine, or one that has to be fetched.

Reads the disk and the catalogue, never the network.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gpt4all import settings
from gpt4all.errors import InvalidParameter, ModelNotFound

from . import store
from .card import ModelCard, default_url
from .catalog import Catalogue
from .records import record_of, records
from .source import checked_filename, filename_of
from .store import EXTENSIONS

HUB = "hf:"
"""Begins a name on Hugging Face: ``hf:owner/repo[/file][:quantisation]``."""

_HUB_NAME = re.compile(
    r"(?P<repo>[\w.-]+/[\w.-]+)(?P<file>(?:/[^/:\\\x00-\x1f]+)+)?(?::(?P<quant>[\w.-]+))?"
)
_HUB_PAGE = re.compile(
    r"/(?P<repo>[\w.-]+/[\w.-]+)(?:/|/tree/main/?|/(?:resolve|blob)/main/(?P<file>.+))?"
)
_HUB_HOSTS = ("huggingface.co", "www.huggingface.co", "hf.co")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is here."""

    path: Path
    card: ModelCard | None = None
    """What the catalogue knows about a file of this name."""


@dataclass(frozen=True, slots=True)
class Absent:
    """A model that is not here."""

    name: str
    """As it was asked for."""
    looked: tuple[Path, ...] = ()
    """Files that would have been it."""
    card: ModelCard | None = None
    hub: str = ""
    """``owner/repo[/file][:quantisation]`` on Hugging Face."""
    url: str = ""
    """Where it can be had otherwise; empty if nobody knows."""
    is_guess: bool = False
    """Whether ``url`` is only the place where such files used to be published."""

    @property
    def can_be_fetched(self) -> bool:
        """Whether there is an address to try."""
        return bool(self.hub or self.url)

    @property
    def filename(self) -> str:
        """Its name on this machine; empty if only Hugging Face can tell."""
        if self.card is not None:
            return self.card.filename
        return filename_of(self.url or f"https://hub/{self.hub}") if self._names_a_file else ""

    @property
    def _names_a_file(self) -> bool:
        return bool(self.url) or (self.hub.count("/") > 1 and self.hub.endswith(EXTENSIONS))


def resolve(
    model_name: str | PathLike[str] | None, folders: Sequence[Path], catalogue: Catalogue
) -> Found | Absent:
    """What a model name means, in this order.

    1. None or ``built-in``: the model inside the package.
    2. ``hf:owner/repo[/file][:quantisation]`` or an address: the file fetched from there before, or
       where to fetch it.
    3. A file in one of the folders, with or without ``.gguf`` or ``.bin``; then, for a name with a
       folder in it and for a `Path`, a path of its own.
    4. A name in the catalogue: its file, here or to be fetched.
    5. A file name that nobody knows: the place where such files used to be published.

    Args:
        model_name: The name.
        folders: Where models are kept.
        catalogue: The published models.

    Raises:
        InvalidParameter: The name is empty, not text, or a malformed address.
        ModelNotFound: The built-in model is missing from the installation.
    """
    if model_name is None or model_name == store.BUILT_IN:
        return Found(store.built_in_path())
    name = str(model_name)
    if not name.strip() or "\0" in name:
        raise InvalidParameter(f"the model name is {name!r} but must name a file")
    if remote := _remote(name):
        return _fetched_before(remote, folders) or _in_catalogue(remote, catalogue)
    is_path = isinstance(model_name, PathLike) or len(Path(name).parts) > 1 or os.sep in name
    if path := _file(name, folders, is_path=is_path):
        return Found(path, catalogue.file(path.name))
    return _nowhere(name, folders[0]) if is_path else _published(name, folders, catalogue)


def hub_address(url: str) -> str:
    """``owner/repo[/file]`` if an address is one of Hugging Face's, else empty."""
    parts = urlsplit(url)
    match = _HUB_PAGE.fullmatch(unquote(parts.path))
    is_hub = parts.netloc in _HUB_HOSTS
    is_mirror = parts.netloc == urlsplit(settings.hub_endpoint()).netloc
    if match is None or not (is_hub or (is_mirror and match["file"])):
        return ""
    return "/".join(filter(None, match.groups()))


def not_found(
    absent: Absent, catalogue: Catalogue, folders: Sequence[Path], reason: str = ""
) -> ModelNotFound:
    """The error for a model that is not here and cannot or must not be fetched.

    Args:
        absent: The model.
        catalogue: Where similar names are looked for.
        folders: Where files with similar names are looked for.
        reason: Why it is not fetched, as the end of a sentence.
    """
    text = f"model {absent.name!r} was not found"
    if absent.looked:
        text += f": there is no file {' or '.join(map(str, absent.looked))}"
        text += f" (nor in {', '.join(map(str, folders[1:]))})" if len(folders) > 1 else ""
    text += f"; {reason}" if reason else ""
    similar = [] if absent.card else _similar(absent.name, catalogue, folders)
    text += f"; did you mean {' or '.join(similar)}?" if similar else ""
    return ModelNotFound(text)


def _similar(name: str, catalogue: Catalogue, folders: Sequence[Path]) -> list[str]:
    here = [model.filename for model in store.stored(folders)][:1000]
    return catalogue.similar(Path(name).name, [store.BUILT_IN, *here])


def _remote(name: str) -> Absent | None:
    """The file that an address or a name on Hugging Face means; None for other names."""
    if name.lower().startswith(("https://", "http://")):
        return _at_address(name)
    if not name.lower().startswith(HUB):
        return None
    match = _HUB_NAME.fullmatch(name[len(HUB) :])
    if match is None or ".." in name:
        raise InvalidParameter(f"{name!r} must have the form hf:owner/repo[/file][:quantisation]")
    return Absent(name, hub=name[len(HUB) :])


def _at_address(url: str) -> Absent:
    try:
        path = unquote(urlsplit(url).path)
    except ValueError as error:
        raise InvalidParameter(f"{url!r} is no address: {error}") from error
    if hub := hub_address(url):
        return Absent(url, hub=hub)
    if not path.endswith(EXTENSIONS):
        raise InvalidParameter(f"{url!r} is not the address of a .gguf or .bin file")
    return Absent(url, url=url)


def _nowhere(name: str, folder: Path) -> Absent:
    looked = (*store.candidates(name, folder), *store.candidates(name, Path()))
    return Absent(name, tuple(dict.fromkeys(looked)))


def _published(name: str, folders: Sequence[Path], catalogue: Catalogue) -> Found | Absent:
    """The file, here or not, of a name in the catalogue; or what a file name may stand for."""
    if card := catalogue.find(name):
        path = _file(card.filename, folders, is_path=False)
        return Found(path, card) if path else _of_card(name, card, folders)
    looked = tuple(store.candidates(name, folders[0]))
    if name.endswith(EXTENSIONS):
        return Absent(name, looked, url=default_url(checked_filename(name)), is_guess=True)
    return Absent(name, looked)


def _fetched_before(remote: Absent, folders: Sequence[Path]) -> Found | None:
    """The file if it is here; a file of that name from another place does not count.

    Raises:
        InvalidParameter: The place of the file is taken by one that came from elsewhere.
    """
    if not remote.filename:
        return _recorded(remote, folders)
    for folder in folders:
        here = store.find(remote.filename, folder)
        if here is None:
            continue
        origin = record_of(here).origin
        if origin in ("", origin_of(remote, here.name)):
            return Found(here) if store.is_complete(here) else None
        if folder == folders[0]:  # where it would be put
            raise InvalidParameter(
                f"{here} came from {origin}, not from {remote.name}; "
                "rename it, or name another folder (model_path)"
            )
    return None


def _recorded(remote: Absent, folders: Sequence[Path]) -> Found | None:
    """The file that was fetched when the same was asked for before."""
    inside = {os.path.abspath(folder) for folder in folders}  # noqa: PTH100  # keeps links
    for record in records():
        path = Path(record.path)
        is_first = store.parts_of(path)[0] == path
        if record.reference == remote.name and is_first and str(path.parent) in inside:
            return Found(path) if store.is_complete(path) else None
    return None


def origin_of(absent: Absent, filename: str) -> str:
    """Where a file comes from: ``hf:owner/repo/filename`` or its address."""
    if not absent.hub:
        return absent.url
    owner, repo, *_ = absent.hub.partition(":")[0].split("/")
    return f"{HUB}{owner}/{repo}/{filename}"


def _in_catalogue(remote: Absent, catalogue: Catalogue) -> Found | Absent:
    """The same with what the catalogue knows about this very address."""
    card = catalogue.file(remote.filename) if remote.filename else None
    is_same = card is not None and card.url and remote.hub == hub_address(card.url)
    return Absent(remote.name, card=card, hub=remote.hub) if remote.hub and is_same else remote


def _of_card(name: str, card: ModelCard, folders: Sequence[Path]) -> Absent:
    hub = hub_address(card.url)
    looked = (folders[0] / card.filename,)
    return Absent(name, looked, card, hub=hub, url="" if hub else card.url)


def _file(name: str, folders: Sequence[Path], *, is_path: bool) -> Path | None:
    for folder in [*folders, Path()] if is_path else folders:
        if found := store.find(name, folder):
            return found
    return None
