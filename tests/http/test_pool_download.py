"""Requests for published models that are not here, with a server on this machine that has them."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from pathlib import Path

import pytest

from gpt4all.errors import DownloadError, ModelNotFound, ServerBusy
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from tests.catalog.conftest import Server, card, online, publish, server  # noqa: F401  # fixtures


@pytest.fixture
def pool(
    online: Server,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    tiny_path: Path,
    tmp_path: Path,
) -> ModelPool:
    """Downloads are allowed; one model is published, under a path that the server has."""
    data = tiny_path.read_bytes()
    online.files["/gguf/tiny-chat.gguf"] = data
    digest = hashlib.md5(data).hexdigest()
    tiny = card("tiny-chat.gguf", filesize=len(data), md5sum=digest, aliases=["tiny"])
    publish(monkeypatch, tiny, card("broken.gguf"))
    return ModelPool(ServerOptions(model_path=tmp_path, threads=1, allow_download=True))


async def use(pool: ModelPool, name: str) -> str:
    async with pool.model(name) as model:
        return model.id


def test_many_requests_fetch_a_model_once(
    pool: ModelPool,
    online: Server,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def run() -> None:
        names = ["tiny-chat", "tiny", "tiny-chat.gguf"] * 3
        assert await asyncio.gather(*(use(pool, name) for name in names)) == ["tiny-chat"] * 9
        await pool.close()

    caplog.set_level(logging.INFO)
    asyncio.run(run())
    assert online.paths == ["/gguf/tiny-chat.gguf"]
    assert "fetching tiny" in caplog.text
    assert "fetched tiny" in caplog.text


def test_what_cannot_be_fetched(pool: ModelPool, tmp_path: Path) -> None:
    async def run() -> None:
        with pytest.raises((DownloadError, ModelNotFound)) as caught:
            await use(pool, "broken")
        assert str(tmp_path) not in str(caught.value)
        with pytest.raises(ModelNotFound, match="did you mean"):
            await use(pool, "tiny-chet")
        with pytest.raises(ModelNotFound, match="there is no model"):
            await use(pool, "http://169.254.169.254/latest/x.gguf")
        await pool.close()

    asyncio.run(run())


def test_who_cannot_wait_is_told_and_the_download_goes_on(
    pool: ModelPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_options", ServerOptions(load_timeout=0, allow_download=True))

    async def run() -> None:
        with pytest.raises(ServerBusy, match=r"'tiny' is being fetched .*try again in") as caught:
            await use(pool, "tiny")
        assert caught.value.retry_after > 0
        await pool.preload()
        async with asyncio.timeout(20):
            while "tiny-chat" not in pool.loaded():
                try:
                    await use(pool, "tiny")
                except ServerBusy:
                    await asyncio.sleep(0.005)
        await pool.close()

    asyncio.run(run())


def test_not_allowed_is_not_asked_for(
    pool: ModelPool,
    online: Server,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    async def run() -> None:
        forbidding = ModelPool(ServerOptions(model_path=tmp_path))
        with pytest.raises(ModelNotFound, match="only when it is started with --download"):
            await use(forbidding, "tiny")
        monkeypatch.setenv("GPT4ALL_OFFLINE", "1")
        with pytest.raises(ModelNotFound, match="downloads are off"):
            await use(pool, "tiny")

    asyncio.run(run())
    assert online.paths == []
