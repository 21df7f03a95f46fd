"""Fetches the missing bytes of a part from one URL, over one connection or several.

One thread per connection takes the first piece that nobody fetches yet, so that the file grows from
its beginning and its digests can follow. The thread that called `Transfer.run` reports progress,
flushes, and ends the others, also when it is interrupted itself.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

import httpx2

from gpt4all.catalog import answers
from gpt4all.catalog.answers import Answer, Interrupted, Question, Unreliable
from gpt4all.catalog.part import Changed, Closed, Part
from gpt4all.catalog.ranges import Span, next_gap
from gpt4all.catalog.source import Effort, Source
from gpt4all.catalog.verification import refuse_foreign_start
from gpt4all.errors import DownloadError, ModelNotFound, VerificationError

logger = logging.getLogger(__name__)

_TICK = 0.05
_HEAD = 16
_WORTH_A_FRESH_START = 64 * 1024
_MOST_RESTARTS = 4
_LONGEST_GOODBYE = 1.0


class Transfer:
    """One download from one URL; use it once."""

    def __init__(
        self,
        client: httpx2.Client,
        source: Source,
        url: str,
        part: Part,
        effort: Effort,
    ) -> None:
        self._client = client
        self._source = source
        self._url = url
        self._part = part
        self._effort = effort
        self._location: str | None = None
        self._has_answered = False
        self._most = part.ranges.count
        self._wants_ranges = True
        self._n_allowed = effort.connections
        self._n_wanted = 1
        self._stop = threading.Event()
        self._changed = threading.Condition()
        self._workers: dict[threading.Thread, Span | None] = {}
        self._error: BaseException | None = None
        self._streams: list[Any] = []

    def run(self, report: Callable[[], None]) -> None:
        """Fetch until the part is complete.

        Args:
            report: Called often; what it raises ends the transfer.

        Raises:
            DownloadError: The server does not send the file.
            ModelNotFound: The server has no such file.
            VerificationError: The server's file has another size or beginning.
            InsufficientDisk: The file does not fit.
        """
        for _ in range(_MOST_RESTARTS):
            try:
                self._run_once(report)
            except Changed:
                self._log_restart(f"{self._source.filename} has changed; starting again")
            except Unreliable as error:
                self._log_restart(f"{error}; starting again without ranges")
                self._wants_ranges = False
            else:
                if self._part.is_complete:
                    return
                continue
            self._part.reset()
        raise DownloadError(f"{answers.shown(self._url)} answers differently each time")

    def _log_restart(self, reason: str) -> None:
        """Worth a warning only if bytes are lost."""
        logger.log(logging.WARNING if self._part.ranges.spans else logging.INFO, reason)

    def _run_once(self, report: Callable[[], None]) -> None:
        self._stop.clear()
        self._error, self._n_wanted = None, 1
        synced = self._effort.clock()
        try:
            self._start_workers()
            while self._is_running():
                report()
                if self._effort.clock() - synced >= self._effort.sync_every:
                    self._part.sync()
                    synced = self._effort.clock()
        finally:
            self._end_workers()
        if self._error is not None:
            raise self._error

    def _is_running(self) -> bool:
        with self._changed:
            if self._workers and self._error is None:
                self._changed.wait(_TICK)
            return bool(self._workers) and self._error is None

    def _start_workers(self) -> None:
        """Bring the number of connections up to what is wanted."""
        with self._changed:
            while len(self._workers) < self._n_wanted and not self._stop.is_set():
                worker = threading.Thread(target=self._work, name="gpt4all-fetch", daemon=True)
                self._workers[worker] = None
                worker.start()

    def _end_workers(self) -> None:
        self._stop.set()
        with self._changed:
            workers, streams = list(self._workers), list(self._streams)
        for stream in streams if workers else ():
            _wake(stream)
        for worker in workers:
            worker.join(_LONGEST_GOODBYE)  # one that waits for a name or a connection is left alone

    def _work(self) -> None:
        own = threading.current_thread()
        n_failures = 0
        try:
            while (span := self._take(own)) is not None:
                try:
                    self._fetch(span)
                    n_failures = 0
                except Interrupted as failure:
                    n_failures = 1 if self._is_progress(failure) else n_failures + 1
                    self._pause_or_give_up(own, n_failures, failure)
        except Closed:
            pass
        except BaseException as error:  # raised by the thread that waits
            with self._changed:
                self._error = self._error or error
        finally:
            with self._changed:
                self._workers.pop(own, None)
                self._changed.notify_all()

    def _is_progress(self, failure: Interrupted) -> bool:
        """Whether enough came before a failure, and not only what had been there before."""
        with self._changed:
            before, self._most = self._most, max(self._most, self._part.ranges.count)
            return failure.n_received >= _WORTH_A_FRESH_START and self._most > before

    def _take(self, own: threading.Thread) -> Span | None:
        """The span that this thread fetches next; None ends it."""
        with self._changed:
            is_superfluous = len(self._workers) > self._n_wanted
            span = None
            if not (self._stop.is_set() or self._part.is_complete or is_superfluous):
                span = self._next([s for w, s in self._workers.items() if s and w is not own])
            if span is None:
                del self._workers[own]
            else:
                self._workers[own] = span
            return span

    def _next(self, taken: Iterable[Span]) -> Span | None:
        have, total, longest = self._part.ranges, self._part.total, self._effort.segment
        if total is None:
            return have.prefix, have.prefix + longest
        if self._n_wanted == 1 and not self._is_worth_several():
            longest = total
        return next_gap(have, taken, total, longest)

    def _is_worth_several(self) -> bool:
        missing = (self._part.total or 0) - self._part.ranges.count
        return self._n_allowed > 1 and missing >= self._effort.parallel_from

    def _pause_or_give_up(self, own: threading.Thread, n: int, failure: Interrupted) -> None:
        logger.info("attempt %d: %s", n, failure)
        with self._changed:
            self._workers[own] = None
            n_others = len(self._workers) - 1
            if n_others and (n > 1 or failure.is_refusal):
                # Others are still at work. Perhaps the server dislikes so many connections.
                self._n_wanted = n_others
                if failure.is_refusal:
                    self._n_allowed = n_others
                return
        limit = self._effort.attempts if self._has_answered else self._effort.first_attempts
        if n >= limit:
            kept = "; what has arrived is kept" if self._part.ranges.spans else ""
            attempts = f"{n} attempts" if n > 1 else "one attempt"
            raise DownloadError(f"{failure} (gave up after {attempts}{kept})") from failure
        seconds = self._effort.pause(n, failure.wait)
        if self._effort.sleep is not None:
            self._effort.sleep(seconds)
        else:
            self._stop.wait(seconds)

    def _fetch(self, span: Span) -> None:
        """Ask for a span and write what comes."""
        location = self._location
        asked = span if self._wants_ranges else None
        question = Question(
            url=location or self._url,
            headers=answers.range_headers(span, self._part.remote) if asked else {},
            private=self._source.headers,
            home=self._source.urls[0],
            extensions={"trace": self._trace},
        )
        try:
            with answers.ask(self._client, question) as response:
                answer = answers.believe(response, self._url, asked, self._source.size)
                if (accepted := self._accepted(answer)) is None:
                    return
                self._location = str(response.url)
                self._receive(accepted)
        except (DownloadError, ModelNotFound) as error:
            if location is None:
                raise
            self._location = None  # where it led to may hold for a while only
            raise Interrupted(str(error)) from error
        except Interrupted:
            self._location = None
            raise

    def _accepted(self, answer: Answer) -> Answer | None:
        """Settle what the answer means for the part; None leaves it to other connections."""
        size = answer.remote.size
        if self._stop.is_set():
            raise Closed
        if self._source.size is not None and size not in (None, self._source.size):
            raise VerificationError(
                f"{answers.shown(self._url)} has {size} bytes "
                f"but {self._source.filename} must have {self._source.size}"
            )
        if size == 0:
            raise VerificationError(f"{answers.shown(self._url)} is empty")
        with self._changed:
            is_alone = len(self._workers) == 1
            if answer.is_whole and not is_alone:
                self._n_wanted = self._n_allowed = 1
                return None
        if not answer.is_whole and not self._part.can_join(answer.remote):
            raise Unreliable(f"{answers.shown(self._url)} does not say which version it sends")
        if answer.is_whole:
            self._refuse_endless(answer)
            self._part.reset()
        self._part.begin(answer.remote)
        self._has_answered = True
        if not answer.is_whole and self._is_worth_several():
            with self._changed:
                self._n_wanted = self._n_allowed
                self._start_workers()
        return answer

    def _refuse_endless(self, answer: Answer) -> None:
        """A body without a length ends like a broken connection; something else must tell."""
        is_framed = answer.response.headers.get("Transfer-Encoding") is not None
        known = self._source.size is not None or self._source.digests
        if answer.end is None and not is_framed and not known:
            raise DownloadError(f"{answers.shown(self._url)} does not say how long the file is")

    def _receive(self, answer: Answer) -> None:
        position = answer.start
        end = answer.end if answer.end is not None else self._part.total
        try:
            for chunk in self._checked(answer):
                if end is not None and position + len(chunk) > end:
                    raise VerificationError(f"{answers.shown(self._url)} sends more than {end}")
                if self._stop.is_set():
                    raise Closed
                self._part.write(position, chunk)
                position += len(chunk)
            if end is None:
                self._part.total = position
            elif position < end:
                raise Interrupted(f"{answers.shown(self._url)} ended at {position} of {end}")
        except (httpx2.HTTPError, Interrupted) as error:
            if self._stop.is_set():
                raise Closed from error
            failure = Interrupted(f"{answers.shown(self._url)}: {error or type(error).__name__}")
            failure.n_received = position - answer.start
            raise failure from error

    def _checked(self, answer: Answer) -> Iterator[bytes]:
        """The body, after a look at its first bytes."""
        body = answer.response.iter_raw()
        if answer.start == 0:
            head = b""
            for chunk in body:
                head += chunk
                if len(head) >= _HEAD:
                    break
            refuse_foreign_start(self._source.filename, head)
            yield head
        yield from body

    def _trace(self, name: str, info: dict[str, Any]) -> None:
        """Remember every connection, so that threads that wait for bytes can be woken."""
        stream = info.get("return_value")
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")) and stream is not None:
            with self._changed:
                self._streams.append(stream)


def _wake(stream: Any) -> None:
    """Make a thread that waits for this connection fail at once."""
    with suppress(OSError):
        socket.socket.shutdown(stream.get_extra_info("socket"), socket.SHUT_RDWR)
