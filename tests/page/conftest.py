"""A server with two models and a browser that reaches nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from gpt4all.server.options import ServerOptions
from gpt4all.testing import tiny_model
from tests.page.serving import serving
from tests.page.visitor import Visitor


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a file; asyncio cannot be used while it is there."""
    program = shutil.which("chromium")
    assert program, "these tests drive a browser: apt install chromium"
    with sync_playwright() as playwright:
        offline = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", offline]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real server: the built-in model, and one whose answers go on until they are stopped."""
    folder = tmp_path_factory.mktemp("served")
    tiny_model(folder / "endless.gguf", never_ends=True, n_ctx=8192)
    with serving(ServerOptions(model_path=folder, n_parallel=2)) as address:
        yield address


@pytest.fixture(scope="module")
def desktop(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with a large window; making one for each test would take longer than the tests."""
    context = browser.new_context(
        viewport={"width": 1100, "height": 720},
        reduced_motion="reduce",  # painting animations would take most of the time
    )
    yield context
    context.close()


@pytest.fixture
def visitor(desktop: BrowserContext, address: str) -> Iterator[Visitor]:
    """Somebody who is here for the first time; at the end nothing must have gone wrong."""
    visitor = Visitor(desktop, address)
    visitor.open()
    yield visitor
    visitor.leave()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visitor]:
    """Somebody with a phone."""
    size = ViewportSize(width=390, height=780)
    with browser.new_context(viewport=size, is_mobile=True, has_touch=True) as context:
        visitor = Visitor(context, address)
        visitor.open()
        yield visitor
        visitor.leave()


@pytest.fixture
def locked_out(desktop: BrowserContext) -> Iterator[Visitor]:
    """Somebody at a server that asks for the key ``open-sesame``."""
    with serving(ServerOptions(api_keys=("open-sesame",))) as address:
        visitor = Visitor(desktop, address)
        yield visitor
        visitor.leave()
