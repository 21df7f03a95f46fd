"""The models in memory: brought in by the first request, sent away when memory or time says so.

None is sent away while a request uses it. The bookkeeping happens on the event loop alone, loading
and closing in threads.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from gpt4all.errors import GPT4AllError, ModelClosed, ModelNotFound, ServerBusy
from gpt4all.server.loading import Loaded, Loader
from gpt4all.server.options import ServerOptions
from gpt4all.server.shelf import ModelFile

logger = logging.getLogger(__name__)

COOL_DOWN = 30.0
"""Seconds for which a model that failed to load is not tried again."""

RETRY_AFTER = 5.0
"""Seconds after which a client may ask again for a model that is being loaded."""

_LOOK_AGAIN = 1.0
"""Seconds between two looks at the free memory while a model waits for some."""


@dataclass(slots=True, eq=False)
class Resident:
    """A model in memory or on its way there."""

    file: ModelFile
    is_pinned: bool
    task: asyncio.Task[Loaded] = field(init=False)
    """Brings it in."""
    n_users: int = 0
    used: float = 0.0
    unload: asyncio.TimerHandle | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether it is in memory."""
        task = self.task
        return task.done() and not task.cancelled() and task.exception() is None


class Residents:
    """Who is in memory.

    Args:
        options: How many there may be, and for how long.
        loader: Brings them in.
        clock: Seconds, growing.
    """

    def __init__(self, options: ServerOptions, loader: Loader, clock: Callable[[], float]) -> None:
        self._options = options
        self._loader = loader
        self._clock = clock
        self._residents: dict[Path, Resident] = {}
        self._failures: dict[Path, tuple[BaseException, float]] = {}
        self._closings: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()  # one model is loaded at a time, or none could count on memory
        self._changed = asyncio.Event()
        self._leaving: Resident | None = None  # takes no new users, so that another gets its turn
        self._nobody_leaves = asyncio.Event()
        self._nobody_leaves.set()
        self._is_closed = False

    def has(self, file: ModelFile) -> bool:
        """Whether a model is in memory or on its way there."""
        return file.path in self._residents

    def loaded(self) -> dict[str, Loaded]:
        """The models in memory, by name."""
        there = [r for r in self._residents.values() if r.is_loaded]
        return {resident.file.id: resident.task.result() for resident in there}

    @asynccontextmanager
    async def held(self, file: ModelFile) -> AsyncIterator[Loaded]:
        """Keep a model in memory while the block runs.

        Raises:
            ServerBusy: It takes longer to load than a request may wait; the loading goes on.
            ModelClosed: The server ends.
            GPT4AllError: It cannot be loaded.
        """
        await self._give_way(file)
        resident = self._use(file)
        try:
            yield await self._wait(resident, self._options.load_timeout)
        finally:
            self._leave(resident)

    async def bring(self, file: ModelFile, *, is_pinned: bool = False) -> None:
        """Load a model, however long that takes.

        Args:
            file: The model.
            is_pinned: Whether it stays to the end.

        Raises:
            GPT4AllError: It cannot be loaded.
        """
        resident = self._use(file, is_pinned=is_pinned)
        try:
            await self._wait(resident, None)
        finally:
            self._leave(resident)

    async def close(self) -> None:
        """Send everyone away; what runs on them ends with `ModelClosed`."""
        self._is_closed = True
        self._changed.set()
        tasks = [resident.task for resident in self._residents.values()]
        await asyncio.gather(*tasks, return_exceptions=True)
        for resident in list(self._residents.values()):
            self._dismiss(resident, "the server ends")
        await self._all_dismissed()

    # Using

    async def _give_way(self, file: ModelFile) -> None:
        """Wait while a model that is in use must leave for another one, which came before us."""
        if self._leaving is None or self._leaving is not self._residents.get(file.path):
            return
        try:
            async with asyncio.timeout(self._options.load_timeout):
                await self._nobody_leaves.wait()
        except TimeoutError:
            raise self._busy(file) from None

    def _use(self, file: ModelFile, *, is_pinned: bool = False) -> Resident:
        """Count a user; without one a model may be sent away at any moment.

        Raises:
            ModelClosed: The server ends.
            GPT4AllError: It could not be loaded a moment ago.
        """
        self._check_open()
        resident = self._residents.get(file.path) or self._begin(file)
        resident.is_pinned |= is_pinned
        resident.n_users += 1
        if resident.unload is not None:
            resident.unload.cancel()
            resident.unload = None
        return resident

    async def _wait(self, resident: Resident, patience: float | None) -> Loaded:
        task = resident.task
        if not task.done():
            await asyncio.wait([task], timeout=patience)
        if not task.done():
            raise self._busy(resident.file)
        self._check_open()
        return task.result()

    def _busy(self, file: ModelFile) -> ServerBusy:
        return ServerBusy(
            f"model {file.id!r} is still being loaded; try again in {RETRY_AFTER:g} seconds",
            retry_after=RETRY_AFTER,
        )

    def _check_open(self) -> None:
        if self._is_closed:
            raise ModelClosed("the server ends and takes no more requests")

    def _leave(self, resident: Resident) -> None:
        resident.n_users -= 1
        resident.used = self._clock()
        self._changed.set()
        is_idle = resident.n_users == 0 and resident.is_loaded and not resident.is_pinned
        if is_idle and self._options.idle_unload and not self._is_closed:
            loop = asyncio.get_running_loop()
            resident.unload = loop.call_later(self._options.idle_unload, self._expire, resident)

    def _expire(self, resident: Resident) -> None:
        self._dismiss(resident, f"unused for {self._options.idle_unload:g} seconds")

    # Coming

    def _begin(self, file: ModelFile) -> Resident:
        error, until = self._failures.pop(file.path, (None, 0.0))
        if error is not None and self._clock() < until:
            self._failures[file.path] = error, until
            raise error.with_traceback(None)
        resident = Resident(file, is_pinned=False)
        resident.task = asyncio.create_task(self._load(resident))
        resident.task.add_done_callback(lambda _: self._arrived(resident))
        self._residents[file.path] = resident
        return resident

    async def _load(self, resident: Resident) -> Loaded:
        file = resident.file
        async with self._turn:
            try:
                await self._make_room(resident)
                logger.info("loading %s", file.id)
                began = self._clock()
                loaded = await asyncio.to_thread(self._loader.load, file)
            except ModelNotFound as error:  # its sentence says where the file was
                logger.error("%s cannot be loaded: %s", file.id, error)
                raise ModelNotFound(f"the file of model {file.id!r} is gone") from error
            except GPT4AllError as error:
                logger.error("%s cannot be loaded: %s", file.id, error)
                raise
            logger.info("loaded %s in %.1f s", file.id, self._clock() - began)
        return loaded

    def _arrived(self, resident: Resident) -> None:
        task = resident.task
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error is not None:
            self._residents.pop(resident.file.path, None)
            if isinstance(error, Exception) and not isinstance(error, ModelClosed):
                self._failures[resident.file.path] = error, self._clock() + COOL_DOWN
        self._changed.set()

    async def _make_room(self, new: Resident) -> None:
        """Send idle models away, the least recently used first, or wait for one to become idle.

        Where that does not help, loading itself says so or takes a smaller context.
        """
        need = await asyncio.to_thread(self._loader.memory_needed, new.file)
        try:
            while not self._is_closed:
                await self._all_dismissed()
                self._changed.clear()
                others = self._in_the_way_of(new, need)
                if not others:
                    return
                idle = [resident for resident in others if resident.n_users == 0]
                if idle:
                    oldest = min(idle, key=lambda resident: resident.used)
                    self._dismiss(oldest, f"to make room for {new.file.id}")
                else:
                    await self._wait_for_idle(new, others)
        finally:
            self._leaving = None
            self._nobody_leaves.set()
        self._check_open()

    def _in_the_way_of(self, new: Resident, need: int) -> list[Resident]:
        """The models of which one must leave before a model can be loaded; none if it can."""
        others = [r for r in self._residents.values() if r.is_loaded and not r.is_pinned]
        is_full = not new.is_pinned and len(others) >= self._options.max_models
        is_short = need > self._loader.memory_free()
        return others if is_full or is_short else []

    async def _wait_for_idle(self, new: Resident, others: list[Resident]) -> None:
        if self._leaving not in others:
            self._leaving = min(others, key=lambda resident: resident.n_users)
            self._nobody_leaves.clear()
            logger.info("%s waits until %s is not in use", new.file.id, self._leaving.file.id)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), _LOOK_AGAIN)

    # Going

    def _dismiss(self, resident: Resident, why: str) -> None:
        if resident.unload is not None:
            resident.unload.cancel()
        self._residents.pop(resident.file.path, None)
        if resident.is_loaded:
            logger.info("unloading %s: %s", resident.file.id, why)
            task = asyncio.create_task(asyncio.to_thread(resident.task.result().close))
            self._closings.add(task)
            task.add_done_callback(self._closings.discard)

    async def _all_dismissed(self) -> None:
        if self._closings:
            await asyncio.gather(*self._closings)
