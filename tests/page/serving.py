"""The real application under a real uvicorn on a free port, for as long as a block runs."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from gpt4all.server.app import create_app
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool


@contextmanager
def serving(options: ServerOptions) -> Iterator[str]:
    """The address of a server with these options."""
    pool = ModelPool(options)
    config = uvicorn.Config(create_app(pool, options), log_level="warning", access_log=False)
    server = uvicorn.Server(config)

    async def serve() -> None:
        await server.serve([listener])
        await pool.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=asyncio.run, args=(serve(),))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        finally:
            server.should_exit = True
            thread.join(20)
            assert not thread.is_alive(), "the server did not end"
