"""From the engine's thread to an event loop: a generation as an asynchronous iterator."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from typing import Self

from gpt4all.engine import Generation
from gpt4all.types import Delta

Observer = Callable[[Sequence[Delta]], None]


class Deltas:
    """A generation's deltas; `aclose` before their end cancels it, also if none was read yet.

    Args:
        generation: What computes them.
        news: Set when some have arrived.
        observers: Called with deltas as they are taken from the engine.
    """

    def __init__(
        self, generation: Generation, news: asyncio.Event, observers: Sequence[Observer] = ()
    ) -> None:
        self._generation = generation
        self._news = news
        self._observers = observers
        self._ready: deque[Delta] = deque()
        self._is_over = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Delta:
        """Wait for the next delta.

        Raises:
            GPT4AllError: The computation failed.
        """
        if self._is_over:
            raise StopAsyncIteration
        while not self._ready:
            self._news.clear()  # before looking, so that nothing arriving meanwhile is missed
            self._ready.extend(self._generation.ready())
            if not self._ready:
                await self._news.wait()
                continue
            for observe in self._observers:
                observe(self._ready)
        delta = self._ready.popleft()
        self._is_over = delta.finish_reason is not None
        return delta

    async def aclose(self) -> None:
        """Cancel the generation unless it has ended; may be repeated."""
        if not self._is_over:
            self._is_over = True
            self._generation.cancel()


class Arrivals:
    """Wakes the readers of one event loop.

    One step of the engine brings a delta to every running generation. Waking the loop costs a
    system call, so it is woken once for all that arrive before it gets to run.

    Args:
        loop: Where the readers run.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._news: deque[asyncio.Event] = deque()
        self._is_awake = False

    def read(self, generation: Generation, observers: Sequence[Observer] = ()) -> Deltas:
        """A generation's deltas, to be read on the loop; see `Deltas`."""
        news = asyncio.Event()
        generation.on_delta(lambda: self._tell(news))
        return Deltas(generation, news, observers)

    def _tell(self, news: asyncio.Event) -> None:
        """On an engine's thread: have an event set on the loop's."""
        self._news.append(news)
        if not self._is_awake:
            self._is_awake = True
            # The engine outlives a loop that is closed with requests on the way.
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._flush)

    def _flush(self) -> None:
        self._is_awake = False  # before emptying, so that nothing added meanwhile is forgotten
        while self._news:
            self._news.popleft().set()
