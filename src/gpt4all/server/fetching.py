"""Fetches published models while requests wait for them, each once however many ask for it."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from pathlib import Path

from gpt4all.catalog import retrieval
from gpt4all.catalog.names import Absent
from gpt4all.catalog.progress import line_of
from gpt4all.catalog.source import Progress
from gpt4all.errors import ServerBusy

logger = logging.getLogger(__name__)

_PROGRESS_EVERY = 5.0
"""Seconds between two lines about a download."""

_AT_ONCE = 2
"""Downloads at a time; more wait."""

_RETRY_AFTER = 30.0
"""Seconds after which a client may ask again for a model that is being fetched."""


class Fetches:
    """The downloads that are under way, for the coroutines of one event loop.

    Args:
        folder: Where files are put.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._running: dict[str, tuple[Fetch, asyncio.Task[None]]] = {}

    async def fetch(self, absent: Absent, patience: float | None) -> None:
        """Fetch a model, or wait for it if that is under way.

        Args:
            absent: The model.
            patience: Seconds to wait; None waits for ever.

        Raises:
            ServerBusy: It takes longer; the download goes on.
            ModelNotFound, DownloadError, VerificationError, InsufficientDisk: As `retrieval.fetch`.
            CancellationError: The server ends.
        """
        key = absent.filename or absent.name
        if key not in self._running:
            fetch = Fetch(absent, self._folder)
            task = asyncio.create_task(self._run(fetch))
            task.add_done_callback(lambda _: self._over(key))
            self._running[key] = fetch, task
        fetch, task = self._running[key]
        done, _ = await asyncio.wait([task], timeout=patience)
        if not done:
            raise ServerBusy(
                f"model {absent.name!r} is being fetched ({fetch.state or 'just begun'}); "
                f"try again in {_RETRY_AFTER:g} seconds",
                retry_after=_RETRY_AFTER,
            )
        task.result()

    async def close(self) -> None:
        """Give up all downloads; what has arrived is kept."""
        running = list(self._running.values())
        for fetch, _ in running:
            fetch.cancel()
        await asyncio.gather(*(task for _, task in running), return_exceptions=True)

    async def _run(self, fetch: Fetch) -> None:
        async with self._places:
            await asyncio.to_thread(fetch.run)

    def _over(self, key: str) -> None:
        fetch, task = self._running.pop(key)
        if not task.cancelled() and (error := task.exception()):
            logger.error("fetching %s failed: %s", fetch.name, error)


class Fetch:
    """One download, with its progress in the log.

    Args:
        absent: What to fetch.
        folder: Where to put it.
    """

    def __init__(self, absent: Absent, folder: Path) -> None:
        self.name = absent.name
        self._absent = absent
        self._folder = folder
        self._is_cancelled = threading.Event()
        self._told = 0.0
        self.state = ""
        """How far it is, such as ``45 % of 773 MB, 12.3 MB/s, 0:34 left``."""

    def run(self) -> None:
        """Fetch it; what has arrived when it fails is kept for the next time.

        Raises:
            ModelNotFound, DownloadError, VerificationError, InsufficientDisk: As `retrieval.fetch`.
            CancellationError: `cancel` was called.
        """
        logger.info("fetching %s", self.name)
        retrieval.fetch(self._absent, self._folder, self._show)
        logger.info("fetched %s", self.name)

    def cancel(self) -> None:
        """Give up; from any thread."""
        self._is_cancelled.set()

    def _show(self, progress: Progress) -> bool:
        self.state = line_of(progress)
        if time.monotonic() - self._told >= _PROGRESS_EVERY:
            self._told = time.monotonic()
            logger.info("fetching %s: %s", self.name, self.state)
        return not self._is_cancelled.is_set()
