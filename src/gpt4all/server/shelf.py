"""Which models a server offers, under which names, and in which files.

Names come from other people: they never reach a file outside the model folders, and no answer
about them says where those are. Reads the disk; nothing here is quick enough for an event loop.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from gpt4all import settings
from gpt4all.catalog import catalog, names, store
from gpt4all.catalog.names import HUB, Absent, Found
from gpt4all.embeddings import MINILM_FILES
from gpt4all.errors import GPT4AllError, ModelNotFound
from gpt4all.ggml.gguf import read_header
from gpt4all.server.options import ServerOptions
from gpt4all.split import split_name

ModelKind = Literal["text", "embedding"]

_LONGEST_NAME = 300
_EMBEDDING_ARCHITECTURES = ("bert", "nomic-bert", "nomic-bert-moe", "jina-bert-v2", "neo-bert")
_NO_MODELS = ("clip",)
"""Architectures of files that work only beside a model."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model that is here."""

    id: str
    """The name under which it is listed."""
    path: Path
    kind: ModelKind
    size: int
    """Bytes of all its files."""
    created: int
    """When its file was written, seconds since 1970."""
    n_ctx: int | None = None
    """Tokens of context it was trained for."""


class Shelf:
    """The models of a server.

    Args:
        options: Which folders there are, and which models and other names the operator named.

    Attributes:
        folders: Where models are looked for; downloads go into the first.
        default: What a request without a name means.

    Raises:
        ModelNotFound: The folder of the options does not exist.
    """

    def __init__(self, options: ServerOptions) -> None:
        self.folders = store.directories(options.model_path)
        default = options.default_model or next(iter(options.models), store.BUILT_IN)
        self.default = client_name(default)
        self._allow_download = options.allow_download
        named = [*options.models, default]
        self._own = {client_name(name): name for name in named} | dict(options.aliases)

    def find(self, name: str | None) -> ModelFile | Absent:
        """The file that a name means, or the published model that it means and that is not here.

        Args:
            name: An alias, ``built-in``, a file name with or without extension, or a name of the
                catalogue; None or an empty text is the default model.

        Raises:
            ModelNotFound: It is nothing of these; the sentence names similar ones.
            InvalidParameter: The name is malformed.
        """
        asked = name or self.default
        own = self._own.get(asked)
        if own is None and not _is_plain(asked):
            raise self.not_found(asked)
        target = self._resolve(own or asked, is_own=own is not None)
        if isinstance(target, Absent):
            if not target.can_be_fetched or (target.is_guess and not self._allow_download):
                raise self.not_found(asked)
            return target
        return self._described(target)

    def first_embedding(self) -> ModelFile | Absent:
        """The model for embeddings when a request names none.

        Raises:
            ModelNotFound: There is none.
        """
        for filename in MINILM_FILES:
            found = self._resolve(filename, is_own=False)
            if isinstance(found, Found):
                return self._described(found)
        for file in self.listed():
            if file.kind == "embedding":
                return file
        return self.find(MINILM_FILES[0])

    def listed(self) -> list[ModelFile]:
        """All models that are here: the operator's own, the built-in one, those of the folders."""
        files: dict[str, ModelFile] = {}
        for name in (*self._own.values(), store.BUILT_IN):
            target = self._resolve(name, is_own=True)
            if isinstance(target, Found) and _kind(target.path) is not None:
                file = self._described(target)
                files.setdefault(file.id, file)
        for model in store.stored(self.folders):
            if not model.n_missing and model.name not in files and _kind(model.path) is not None:
                files[model.name] = self._described(Found(model.path))
        return list(files.values())

    def not_found(self, name: str, absent: Absent | None = None) -> ModelNotFound:
        """The error for a name that means nothing, or a model that must not be fetched.

        A name that the operator gave is answered in words for the operator.
        """
        shown = repr(name if len(name) <= 100 else f"{name[:100]}...")
        is_own = name in self._own
        if absent is not None:
            reason = "the server may fetch models only when it is started with --download"
            if self._allow_download and settings.is_offline():
                reason = "downloads are off (GPT4ALL_OFFLINE)"
            elif is_own:
                reason = f"fetch it first: gpt4all pull {shlex.quote(name)}"
            return ModelNotFound(f"model {shown} is published but not on this machine; {reason}")
        known = [*(file.id for file in self.listed()), *self._own]
        catalogue = catalog.load() if self._allow_download else catalog.Catalogue(())
        similar = catalogue.similar(name[:_LONGEST_NAME], [each for each in known if each != name])
        if similar:
            hint = f"did you mean {' or '.join(similar)}?"
        elif is_own:
            hint = "gpt4all list shows those that are here"
        else:
            hint = "GET /v1/models lists those that are here"
        return ModelNotFound(f"there is no model {shown}; {hint}")

    def _resolve(self, name: str, *, is_own: bool) -> Found | Absent:
        model = Path(name).expanduser() if is_own and _is_path(name) else name
        return names.resolve(model, self.folders, catalog.load())

    def _described(self, found: Found) -> ModelFile:
        path = found.path
        parts = [part.stat() for part in store.parts_of(path)]
        return ModelFile(
            id=_id(path),
            path=path,
            kind=_kind(path) or "text",
            size=sum(part.st_size for part in parts),
            created=int(parts[0].st_mtime),
            n_ctx=_facts(path, parts[0].st_mtime_ns)[1],
        )


def client_name(name: str) -> str:
    """What clients call a model that the operator named: of a path the file's name."""
    return _id(Path(name)) if _is_path(name) else name


def _is_path(name: str) -> bool:
    return not name.lower().startswith((HUB, "https://", "http://")) and Path(name).name != name


def _is_plain(name: str) -> bool:
    """Whether a client may use a name: no folder, no home directory, no address."""
    if len(name) > _LONGEST_NAME or not name.isprintable():
        return False
    if name.lower().startswith(HUB):
        return ".." not in name
    return Path(name).name == name and "\\" not in name and not name.startswith("~")


def _id(path: Path) -> str:
    if path == store.built_in_path():
        return store.BUILT_IN
    if part := split_name(path.name):
        return part.stem
    return path.name.removesuffix(".gguf").removesuffix(".bin")


def _kind(path: Path) -> ModelKind | None:
    """What a file is for; None if it is no model."""
    return _facts(path, path.stat().st_mtime_ns)[0]


@lru_cache(maxsize=4096)
def _facts(path: Path, _modified: int) -> tuple[ModelKind | None, int | None]:
    """Kind and trained context, from the catalogue or else from the file."""
    card = catalog.load().file(path.name)
    if card is not None and (card.is_embedding or card.n_ctx):
        return ("embedding" if card.is_embedding else "text"), card.n_ctx
    if path.suffix == ".bin":
        return "text", None
    try:
        metadata = read_header(path).metadata
    except GPT4AllError:
        return "text", None  # loading it says what is wrong with it
    architecture = metadata.get("general.architecture")
    if architecture in _NO_MODELS:
        return None, None
    n_ctx = metadata.get(f"{architecture}.context_length")
    is_embedding = (
        architecture in _EMBEDDING_ARCHITECTURES or f"{architecture}.pooling_type" in metadata
    )
    return ("embedding" if is_embedding else "text"), n_ctx if isinstance(n_ctx, int) else None
