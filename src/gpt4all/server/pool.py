"""The models of a server by name: found, fetched if that is allowed, loaded, held, listed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from gpt4all import Embed4All, GPT4All, settings
from gpt4all.catalog.names import Absent
from gpt4all.errors import ModelNotFound
from gpt4all.server import record
from gpt4all.server.deltas import Arrivals
from gpt4all.server.failures import Refusal
from gpt4all.server.fetching import Fetches
from gpt4all.server.loading import Loaded, Loader
from gpt4all.server.options import ServerOptions
from gpt4all.server.residents import Residents
from gpt4all.server.served import ServedEmbedder, ServedModel
from gpt4all.server.shelf import ModelFile, ModelKind, Shelf, client_name

__all__ = ["ListedModel", "ModelPool", "ServedEmbedder", "ServedModel"]

_MOST_NAMES = 1000
"""Names that are remembered; a client can spell one name in many ways."""


@dataclass(frozen=True, slots=True)
class ListedModel:
    """A model that a server offers."""

    id: str
    kind: ModelKind
    created: int
    """When its file was written, seconds since 1970."""
    size: int
    """Bytes of its files."""
    n_ctx: int | None
    """Tokens of context: those it was loaded with, or else was trained for, if that is known."""
    is_loaded: bool


class ModelPool:
    """Models for the coroutines of one event loop.

    Args:
        options: Which models, and how many at once.
        loader: Brings them into memory; tests give another.
        clock: Seconds, growing.

    Attributes:
        shelf: Which models there are.

    Raises:
        ModelNotFound: The model folder of the options does not exist.
    """

    def __init__(
        self,
        options: ServerOptions | None = None,
        *,
        loader: Loader | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._options = options = options or ServerOptions()
        self.shelf = Shelf(options)
        self._residents = Residents(options, loader or Loader(options), clock)
        self._fetches = Fetches(self.shelf.folders[0])
        self._names: dict[tuple[str, bool], ModelFile] = {}
        self._arrivals: Arrivals | None = None
        self._is_loading = False

    @asynccontextmanager
    async def model(self, name: str | None) -> AsyncIterator[ServedModel]:
        """Hold a text-generating model while a request needs it; loaded if it is not in memory.

        Args:
            name: See `Shelf.find`.

        Raises:
            ModelNotFound: There is none of this name; the sentence names similar ones.
            InvalidParameter: It makes embeddings only, or the name is malformed.
            ServerBusy: It takes longer to load than a request may wait.
            GPT4AllError: It cannot be loaded.
        """
        file = await self._find(name or "", self._options.load_timeout)
        if file.kind != "text":
            raise Refusal(
                "model", f"model {file.id!r} makes embeddings only; use it with /v1/embeddings"
            )
        async with self._residents.held(file) as loaded:
            assert isinstance(loaded, GPT4All), "the file's kind decides"
            self._arrivals = self._arrivals or Arrivals(asyncio.get_running_loop())
            self._note(file)
            yield ServedModel(file.id, loaded, self._arrivals, self._options.log_prompts)

    @asynccontextmanager
    async def embedder(self, name: str | None) -> AsyncIterator[ServedEmbedder]:
        """Hold an embedding model while a request needs it; loaded if it is not in memory.

        Args:
            name: See `Shelf.find`; None or an empty text is the first embedding model there is.

        Raises:
            InvalidParameter: It makes no embeddings, or the name is malformed.
            ModelNotFound, ServerBusy, GPT4AllError: As `model`.
        """
        file = await self._find(name or "", self._options.load_timeout, is_embedding=True)
        if file.kind != "embedding":
            raise Refusal("model", f"model {file.id!r} makes no embeddings; choose one that does")
        async with self._residents.held(file) as loaded:
            assert isinstance(loaded, Embed4All), "the file's kind decides"
            self._note(file)
            yield ServedEmbedder(file.id, loaded)

    async def listed(self) -> list[ListedModel]:
        """The models that are here, the operator's own and the built-in one first."""
        files = await asyncio.to_thread(self.shelf.listed)
        loaded = self.loaded()
        return [self._listed(file, loaded.get(file.id)) for file in files]

    @property
    def is_ready(self) -> bool:
        """Whether no model is awaited that belongs into memory from the start."""
        return not self._is_loading

    def loaded(self) -> dict[str, Loaded]:
        """The models in memory, by name."""
        return self._residents.loaded()

    async def preload(self) -> str:
        """Load the operator's models, which stay in memory, and the default one.

        Returns:
            Name of the default model.

        Raises:
            GPT4AllError: One is not there or cannot be loaded.
        """
        self._is_loading = True
        for name in dict.fromkeys(self._options.models):
            file = await self._find(client_name(name), patience=None)
            await self._residents.bring(file, is_pinned=True)
        file = await self._find("", patience=None)
        await self._residents.bring(file)
        self._is_loading = False
        return file.id

    async def close(self) -> None:
        """Free everything; requests that still run get `ModelClosed`."""
        await self._fetches.close()
        await self._residents.close()

    async def _find(
        self, name: str, patience: float | None, *, is_embedding: bool = False
    ) -> ModelFile:
        """The file of a name, fetched if that is allowed."""
        key = (name, is_embedding)
        file = self._names.get(key)
        if file is not None and self._residents.has(file):
            return file
        found = await self._look(name, is_embedding=is_embedding)
        if isinstance(found, Absent):
            await self._fetch(name, found, patience)
            found = await self._look(name, is_embedding=is_embedding)
            if isinstance(found, Absent):  # removed again at once
                raise self.shelf.not_found(name, found)
        if len(self._names) >= _MOST_NAMES:
            self._names.clear()
        self._names[key] = found
        return found

    async def _look(self, name: str, *, is_embedding: bool) -> ModelFile | Absent:
        if is_embedding and not name:
            return await asyncio.to_thread(self.shelf.first_embedding)
        return await asyncio.to_thread(self.shelf.find, name)

    async def _fetch(self, name: str, absent: Absent, patience: float | None) -> None:
        if not self._options.allow_download or settings.is_offline():
            raise self.shelf.not_found(absent.name, absent)
        try:
            await self._fetches.fetch(absent, patience)
        except ModelNotFound as error:
            raise await asyncio.to_thread(self.shelf.not_found, name) from error

    def _listed(self, file: ModelFile, loaded: Loaded | None) -> ListedModel:
        n_ctx = loaded.model.loaded.n_ctx if isinstance(loaded, GPT4All) else file.n_ctx
        return ListedModel(
            file.id, file.kind, file.created, file.size, n_ctx, is_loaded=loaded is not None
        )

    def _note(self, file: ModelFile) -> None:
        request = record.current()
        if request is not None:
            request.model = file.id
