"""A server of ours in GPU mode, in front of inference servers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import httpx2
import pytest

from gpt4all.remote.forwarder import Forwarder
from gpt4all.remote.watch import Patience
from gpt4all.server.app import create_app
from gpt4all.server.pool import ModelPool
from tests.remote.server import LONGEST, QUICK, Gateway, Start, serving


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    """Starts servers in GPU mode; the result of a call is a client of one."""
    with ExitStack() as stack:

        def start(
            *urls: str,
            model_id: str | None = None,
            key: str | None = None,
            patience: Patience = QUICK,
        ) -> httpx2.Client:
            forwarder = Forwarder(urls, model_id=model_id, key=key, patience=patience)
            app = create_app(ModelPool(), forwarder=forwarder)
            url = stack.enter_context(serving(app))
            return stack.enter_context(
                httpx2.Client(base_url=url, timeout=LONGEST, trust_env=False)
            )

        yield start


@pytest.fixture
def start(gateway: Gateway) -> Iterator[Start]:
    """Starts inference servers; the result of a call is an address.

    They are stopped before the server in front of them, which must bear it.
    """
    with ExitStack() as stack:
        yield lambda app: stack.enter_context(serving(app))
