"""The process of the server on port 4891: its socket, its signals, its beginning and its end.

SIGTERM lets accepted requests finish, SIGINT (Ctrl-C) ends them; both end with exit status 0.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import logging
import os
import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import uvicorn
from uvicorn.supervisors import ChangeReload

from gpt4all.errors import InvalidParameter
from gpt4all.remote import forwarder
from gpt4all.server import logs
from gpt4all.server.admission import Admission
from gpt4all.server.app import create_app
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from gpt4all.server.protocol import LimitedProtocol

logger = logging.getLogger(__name__)

Announce = Callable[[str], None]

_KEEP_ALIVE = 75
"""Seconds that an idle connection stays open; proxies expect more than their own 60."""

_LAST_ANSWERS = 5
"""Seconds that requests get to end after their models have ended."""

_THREADS = 64
"""Most threads that prepare requests, load, fetch and embed; nearly all of them only wait."""

_BACKLOG = 2048
"""Connections that may wait to be accepted."""


def serve(options: ServerOptions, announce: Announce) -> None:
    """Serve until a signal ends it.

    Args:
        options: How.
        announce: Told once, in one line, when the server is ready.

    Raises:
        InvalidParameter: The address cannot be listened on.
        GPT4AllError: A model that belongs into memory is not there or cannot be loaded.
    """
    with contextlib.closing(_listen(options)) as listener:
        _serve_on(listener, options, announce)


def serve_reloading(options: ServerOptions, announce: Announce) -> None:
    """The same in a child process that begins anew when the package's source changes.

    Args:
        options: How; requests get only a second to finish before a new beginning.
        announce: As for `serve`; called in the child, so it must be a function of a module.
    """
    options = replace(options, drain_timeout=min(options.drain_timeout, 1.0))
    package = str(Path(__file__).parents[1])
    config = uvicorn.Config("", reload=True, reload_dirs=[package], log_config=None)
    with contextlib.closing(_listen(options)) as listener:
        child = partial(_child, options=options, announce=announce)
        ChangeReload(config, child, [listener]).run()


def _child(*, sockets: list[socket.socket], options: ServerOptions, announce: Announce) -> None:
    _serve_on(sockets[0], options, announce)


def _serve_on(listener: socket.socket, options: ServerOptions, announce: Announce) -> None:
    logs.configure(options)
    _allow_many_connections()
    service = _Service(options, listener, announce)
    with asyncio.Runner(loop_factory=service.loop) as runner:
        runner.run(service.run())


def _listen(options: ServerOptions) -> socket.socket:
    host, port = options.host, options.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server(
            (host, port), family=family, backlog=_BACKLOG, dualstack_ipv6=host == "::"
        )
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise InvalidParameter(
                f"port {port} of {host} is taken by another program; choose another (--port), or "
                "0 for any"
            ) from error
        raise InvalidParameter(f"cannot listen on {host}, port {port}: {error}") from error


def _allow_many_connections() -> None:
    """Raise the limit of open files: each connection is one."""
    try:
        import resource  # noqa: PLC0415  # not on Windows, which has no such limit
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard) if soft < hard else (soft, hard))


class _Listening(uvicorn.Server):
    """uvicorn's part, which leaves signals alone and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.is_up.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Do nothing."""
        yield


class _Service:
    """The application on a socket, with its models.

    Args:
        options: How to serve.
        listener: The socket.
        announce: Told when the server is ready.
    """

    def __init__(self, options: ServerOptions, listener: socket.socket, announce: Announce) -> None:
        self._options = options
        self._listener = listener
        self._announce = announce
        self._remote = forwarder.from_environment()
        self._pool = ModelPool(options)
        app = create_app(self._pool, options, forwarder=self._remote)
        self._admission: Admission = app.state.admission
        self._ending: asyncio.Task[None] | None = None
        config = uvicorn.Config(
            app,
            http=LimitedProtocol,
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=_KEEP_ALIVE,
            timeout_graceful_shutdown=_LAST_ANSWERS,
        )
        self._uvicorn = _Listening(config)

    def loop(self) -> asyncio.AbstractEventLoop:
        """A new event loop: uvloop's where there is one."""
        make = self._uvicorn.config.get_loop_factory() or asyncio.new_event_loop
        return make()

    async def run(self) -> None:
        """Serve until a signal comes.

        Raises:
            GPT4AllError: A model that belongs into memory is not there or cannot be loaded.
        """
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(_THREADS))
        _on_signal(loop, signal.SIGTERM, self._terminate)
        _on_signal(loop, signal.SIGINT, self._interrupt)
        beginning = asyncio.create_task(self._begin())
        await self._uvicorn.serve(sockets=[self._listener])
        beginning.cancel()
        await self._leave()
        await asyncio.wait([beginning])
        error = None if beginning.cancelled() else beginning.exception()
        if error is not None and self._ending is None:
            raise error

    async def _begin(self) -> None:
        try:
            name = "inference servers" if self._remote else await self._pool.preload()
        except BaseException:
            self._uvicorn.should_exit = True
            raise
        await self._uvicorn.is_up.wait()
        self._announce(f"gpt4all is ready at {_address(self._listener)} ({name}; docs at /docs)")

    def _terminate(self) -> None:
        if self._ending is None:
            self._ending = asyncio.create_task(self._drain())

    def _interrupt(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
        self._ending = asyncio.create_task(self._stop())

    async def _drain(self) -> None:
        """Refuse new requests, let the accepted ones finish, then stop."""
        if self._admission.n_admitted:
            logger.info("SIGTERM: requests still to be answered: %d", self._admission.n_admitted)
        close = (b"connection", b"close")  # or a client would send the next one into the void
        self._uvicorn.config.encoded_headers.append(close)
        self._uvicorn.server_state.default_headers.append(close)
        if not await self._admission.drain(self._options.drain_timeout):
            logger.warning("%d requests took too long and end now", self._admission.n_admitted)
            await self._stop()
        self._uvicorn.should_exit = True

    async def _stop(self) -> None:
        """End what runs, then stop."""
        await self._admission.drain(0)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._pool.close()), _LAST_ANSWERS)
        self._uvicorn.should_exit = True

    async def _leave(self) -> None:
        """Free the models; a thread that reads a large file is not waited for."""
        try:
            async with asyncio.timeout(_LAST_ANSWERS):
                await self._pool.close()
        except TimeoutError:
            logging.shutdown()
            os._exit(0)


def _on_signal(loop: asyncio.AbstractEventLoop, number: int, call: Callable[[], None]) -> None:
    try:
        loop.add_signal_handler(number, call)
    except NotImplementedError:  # Windows
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(call))


def _address(listener: socket.socket) -> str:
    """Where a browser on this machine finds the server."""
    host, port = listener.getsockname()[:2]
    if ipaddress.ip_address(host).is_unspecified:
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
