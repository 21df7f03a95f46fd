"""Who may be served when: so many requests at once, each within its deadline, none at the end.

Whom the engine computes is not decided here: admitted requests wait for a slot in its own queue.
"""

from __future__ import annotations

import asyncio
import logging
from types import TracebackType

from gpt4all.errors import DeadlineExceeded, ServerBusy
from gpt4all.server.options import ServerOptions

logger = logging.getLogger(__name__)

_LONGEST_WAIT = 60.0
"""Most seconds after which clients are told to come back."""

_SMOOTHING = 0.1
"""Weight of the last request in the mean duration."""


class Admission:
    """Counts the requests that are being served.

    Args:
        options: How many may be, and for how long.
    """

    def __init__(self, options: ServerOptions | None = None) -> None:
        options = options or ServerOptions()
        self._n_parallel = options.n_parallel
        self._limit = options.n_parallel + options.queue_size
        self._deadline = options.request_timeout or None
        self._duration = 1.0
        self._n_admitted = 0
        self._is_draining = False
        self._empty = asyncio.Event()
        self._empty.set()

    @property
    def n_admitted(self) -> int:
        """Requests that are being served, those that wait for a slot included."""
        return self._n_admitted

    @property
    def is_draining(self) -> bool:
        """Whether new requests are refused because the server ends."""
        return self._is_draining

    def admit(self, *, request_id: str) -> Place:
        """A place among the requests that are served, for an ``async with`` block.

        The block must be entered and left by one task. It is cancelled when the deadline passes.

        Args:
            request_id: For the log.

        Raises:
            ServerBusy: All places are taken, or the server ends.
            DeadlineExceeded: The block took too long.
        """
        return Place(self, request_id, self._deadline)

    async def drain(self, seconds: float) -> bool:
        """Refuse new requests and wait for those that are being served.

        Args:
            seconds: How long at most.

        Returns:
            Whether all of them have ended.
        """
        self._is_draining = True
        try:
            async with asyncio.timeout(seconds):
                await self._empty.wait()
        except TimeoutError:
            return False
        return True

    def take(self) -> None:
        """Occupy a place; `Place` alone calls this.

        Raises:
            ServerBusy: There is none.
        """
        if self._is_draining:
            raise ServerBusy(
                "the server is about to end and takes no more requests", retry_after=5.0
            )
        if self._n_admitted >= self._limit:
            wait = self._expected_wait()
            raise ServerBusy(
                f"the server is busy with {self._n_admitted} requests, which is all it takes; "
                f"try again in {wait:.0f} seconds",
                retry_after=wait,
            )
        self._n_admitted += 1
        self._empty.clear()

    def release(self, duration: float) -> None:
        """Free a place after so many seconds; `Place` alone calls this."""
        self._duration += _SMOOTHING * (duration - self._duration)
        self._n_admitted -= 1
        if not self._n_admitted:
            self._empty.set()

    def _expected_wait(self) -> float:
        """Seconds until about half of those who wait have had their turn."""
        rounds = self._n_admitted / self._n_parallel / 2
        return float(min(max(round(self._duration * rounds), 1), _LONGEST_WAIT))


class Place:
    """A place of one request, with its deadline.

    Args:
        admission: Whose place it is.
        request_id: For the log.
        deadline: Seconds; None is no limit.
    """

    def __init__(self, admission: Admission, request_id: str, deadline: float | None) -> None:
        self._admission = admission
        self._request_id = request_id
        self._deadline = deadline
        self._timeout = asyncio.timeout(deadline)
        self._began = 0.0

    async def __aenter__(self) -> None:
        self._admission.take()
        self._began = asyncio.get_running_loop().time()
        await self._timeout.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._admission.release(asyncio.get_running_loop().time() - self._began)
        try:
            await self._timeout.__aexit__(kind, error, traceback)
        except TimeoutError as timeout:
            raise self._exceeded() from timeout
        # A generator that is closed because its reader was cancelled sees only the closing.
        if kind is GeneratorExit and self._timeout.expired():
            raise self._exceeded()

    def _exceeded(self) -> DeadlineExceeded:
        logger.info("request %s passed its deadline", self._request_id)
        return DeadlineExceeded(
            f"the request took longer than {self._deadline:g} seconds, which is the limit here"
        )
