"""Keeps an eye on inference servers: which are up and what they serve, found out by asking."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass

import httpx2

from gpt4all.remote.probe import Unhealthy, probe
from gpt4all.remote.upstream import Upstream

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for inference servers, all in seconds and above 0.

    Attributes:
        connect: Until a connection stands, and until a probe is answered.
        first_byte: Until an answer begins; one that is not streamed begins when it is complete.
        healthy: Between two probes of a server that works.
        unhealthy: Before the next probe of one that does not; doubles up to ``longest``.
        longest: Between two probes of one that does not.
    """

    connect: float = 5.0
    first_byte: float = 600.0
    healthy: float = 5.0
    unhealthy: float = 0.5
    longest: float = 15.0


class Watch:
    """Probes servers for as long as it runs; use it with ``async with``.

    Args:
        upstreams: The servers; their ``offer`` is kept up to date.
        client: Connects to them.
        patience: How often to ask.
    """

    def __init__(
        self, upstreams: Sequence[Upstream], client: httpx2.AsyncClient, patience: Patience
    ) -> None:
        self._client = client
        self._patience = patience
        self._doubts = {upstream: asyncio.Event() for upstream in upstreams}
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> None:
        """Ask every server once, so that the first request finds those that are up."""
        found = await asyncio.gather(*(self._probe(upstream) for upstream in self._doubts))
        for upstream, why in zip(self._doubts, found, strict=True):
            if why:
                logger.warning("an inference server is not up yet: %s", why)
            self._tasks.append(asyncio.create_task(self._watch(upstream)))

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def doubt(self, upstream: Upstream) -> None:
        """Probe it now: a request to it has failed."""
        self._doubts[upstream].set()

    def lose(self, upstream: Upstream, why: str) -> None:
        """Send it no requests until a probe succeeds."""
        if upstream.offer is not None:
            logger.warning("an inference server is down: %s", why)
        upstream.offer = None

    async def _watch(self, upstream: Upstream) -> None:
        """Probe for ever: regularly while it works, ever more rarely while it does not.

        A working server may miss one probe: it may only be busy.
        """
        n_failures = 0 if upstream.offer is not None else 1
        while True:
            await self._wait(upstream, n_failures)
            why = await self._probe(upstream)
            n_failures = n_failures + 1 if why else 0
            if why and n_failures > 1:
                self.lose(upstream, why)

    async def _wait(self, upstream: Upstream, n_failures: int) -> None:
        """Until the next probe is due, or a request fails."""
        seconds = self._patience.healthy
        if n_failures:
            doubled = self._patience.unhealthy * 2 ** min(n_failures - 1, 16)
            seconds = min(doubled, self._patience.longest)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._doubts[upstream].wait(), seconds)
        self._doubts[upstream].clear()

    async def _probe(self, upstream: Upstream) -> str | None:
        """Take note of what a server offers; otherwise say why it offers nothing."""
        try:
            async with asyncio.timeout(self._patience.connect):
                offer = await probe(self._client, upstream.url)
        except TimeoutError:
            return f"{upstream.url} did not answer within {self._patience.connect:g} seconds"
        except Unhealthy as error:
            return str(error)
        if upstream.offer is None:
            logger.info("%s serves %s", upstream.url, ", ".join(offer.models))
        upstream.offer = offer
        return None
