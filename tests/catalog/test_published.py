"""The published list: fetched in the background, kept, checked, never waited for."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest

from gpt4all import DownloadError, GPT4All, ModelNotFound, settings
from gpt4all.catalog import catalog, published

from .conftest import Server

LIST = [
    {"filename": "brand-new.gguf", "name": "Brand New", "filesize": "7"},
    {"filename": "../evil.gguf"},
]


@pytest.fixture
def listing(online: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server publishes a list."""
    monkeypatch.setenv("GPT4ALL_CATALOG", f"{online.address}/models3.json")
    online.files["/models3.json"] = json.dumps(LIST).encode()
    return online


def fresh_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "_attempted", set())


def age(seconds: float) -> None:
    path = settings.cache_directory() / "published-models.json"
    copy = json.loads(path.read_text())
    path.write_text(json.dumps({**copy, "checked": time.time() - seconds}))


def test_list_models_refreshes_it_without_waiting(listing: Server) -> None:
    n_ours = len(catalog.snapshot())
    assert len(GPT4All.list_models()) in (n_ours, n_ours + 1), "whatever has arrived by then"
    for thread in threading.enumerate():
        if thread.name == "gpt4all-catalogue":
            thread.join()
    listed = GPT4All.list_models()
    assert listed[0]["filename"] == "brand-new.gguf"
    assert len(listed) == n_ours + 1
    assert listing.paths == ["/models3.json"], "once per process"


def test_a_copy_outlives_the_process_and_is_confirmed_after_a_day(
    listing: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert published.refresh() is True
    fresh_process(monkeypatch)
    assert published.refresh_in_background() is None, "it is fresh"
    age(2 * 24 * 3600)
    thread = published.refresh_in_background()
    assert thread is not None
    assert thread.daemon
    thread.join()
    assert listing.requests[-1][1]["If-None-Match"]
    assert published.refresh_in_background() is None
    fresh_process(monkeypatch)
    assert published.refresh_in_background() is None, "confirmed, so it is fresh again"
    assert catalog.load().find("brand new") is not None


def test_a_changed_list_replaces_the_copy(listing: Server) -> None:
    published.refresh()
    listing.files["/models3.json"] = json.dumps([{"filename": "newer.gguf"}]).encode()
    assert published.refresh() is True
    assert published.refresh() is False
    assert catalog.load().find("newer") is not None
    assert catalog.load().find("brand-new") is None


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>not here</html>", b"{}", b"[]", b'["a"]', b"\xff\xfe", b"[" * 100_000],
    ids=lambda body: repr(body[:10]),
)
def test_nonsense_is_refused_and_the_last_good_copy_stays(listing: Server, body: bytes) -> None:
    published.refresh()
    listing.files["/models3.json"] = body
    with pytest.raises(DownloadError):
        published.refresh()
    assert catalog.load().find("brand-new") is not None


def test_a_list_that_does_not_end_is_cut_off(
    listing: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(published, "_MAX_BYTES", 1000)
    listing.files["/models3.json"] = b" " * 100_000
    with pytest.raises(DownloadError, match="more than 1000 bytes"):
        published.refresh()


def test_a_server_that_is_gone_is_no_problem(
    listing: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    del listing.files["/models3.json"]
    with pytest.raises(DownloadError):
        published.refresh()
    monkeypatch.setenv("GPT4ALL_CATALOG", "http://127.0.0.1:1/models3.json")
    thread = published.refresh_in_background()
    assert thread is not None
    thread.join()
    assert len(GPT4All.list_models()) == len(catalog.snapshot())


@pytest.mark.parametrize(
    ("variable", "value"),
    [("GPT4ALL_OFFLINE", "1"), ("HF_HUB_OFFLINE", "1"), ("GPT4ALL_CATALOG", "off")],
)
def test_it_can_be_switched_off(
    listing: Server, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert published.refresh_in_background() is None
    assert published.refresh() is False
    GPT4All.list_models()
    assert listing.requests == []


def test_a_copy_from_another_address_does_not_count(
    listing: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    published.refresh()
    monkeypatch.setenv("GPT4ALL_CATALOG", f"{listing.address}/other.json")
    assert published.last_good() == ()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"url": 1}', '{"models": 3}'])
def test_a_damaged_copy_is_no_copy(listing: Server, content: str) -> None:
    path = settings.cache_directory() / "published-models.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    assert published.last_good() == ()
    published.refresh()
    assert published.last_good()


def test_a_file_that_is_here_touches_no_network(
    listing: Server, folder: Path, tiny_bytes: bytes
) -> None:
    (folder / "orca-2-7b.Q4_0.gguf").write_bytes(tiny_bytes)
    assert GPT4All.retrieve_model("orca-2-7b.Q4_0")["path"]
    with GPT4All("orca-2-7b.Q4_0", n_threads=1) as model:
        assert model.config["name"] == "Orca 2 (Medium)"
    with pytest.raises(ModelNotFound):
        GPT4All.retrieve_model("no such model")
    assert listing.requests == []
