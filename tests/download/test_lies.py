"""Servers whose headers and bodies do not belong together."""

from __future__ import annotations

import pytest

from gpt4all import DownloadError, VerificationError

from .conftest import MIB, Case
from .server import Fault, File

PAGE = b"<!DOCTYPE html><html><body>Please log in</body></html>" * 100


@pytest.mark.parametrize(
    "content_range",
    [
        "",
        "bytes",
        "bytes a-b/c",
        "items 1048576-3158072/3158073",
        "bytes 0-99/100",
        "bytes 5-1/3158073",
        "bytes 1048577-3158072/3158073",
        "bytes 1048576-3158072/99",
        "bytes 1048576-9999999/3158073",
    ],
)
def test_lying_ranges_start_again_without_them(case: Case, content_range: str) -> None:
    assert len(case.data) == 3158073
    lie = Fault(content_range=content_range or " ")
    case.server.plan(Fault(drop_after=MIB), lie, lie)
    case.get()
    case.check()
    assert "range" not in case.server.requests[-1].headers


@pytest.mark.parametrize("sent", [0, MIB])
def test_a_restart_is_worth_a_warning_only_if_bytes_are_lost(
    case: Case, caplog: pytest.LogCaptureFixture, sent: int
) -> None:
    lie = Fault(content_range="items")
    case.server.plan(*([Fault(drop_after=sent)] if sent else []), lie)
    case.get()
    assert ("starting again" in caplog.text) == bool(sent)


def test_a_range_of_unknown_total(case: Case) -> None:
    case.server.plan(Fault(drop_after=MIB), Fault(content_range=f"bytes {MIB}-3158072/*"))
    case.get()
    case.check()
    assert case.server.n_sent == len(case.data)


def test_the_whole_file_instead_of_a_range(case: Case) -> None:
    case.server.plan(Fault(drop_after=MIB), Fault(ignores_ranges=True))
    case.get()
    case.check()
    assert case.server.requests[-1].start == 0


def test_bytes_from_elsewhere_do_not_survive_the_digest(case: Case) -> None:
    case.server.plan(Fault(drop_after=MIB), Fault(shift=1))
    with pytest.raises(VerificationError, match="the part was deleted"):
        case.get()
    case.get()
    case.check()


def test_a_different_answer_each_time(case: Case) -> None:
    tags = iter(range(1000))
    case.server.choose = lambda *_: Fault(
        drop_after=1000, ignores_conditions=True, headers={"ETag": f'"{next(tags)}"'}
    )
    with pytest.raises(DownloadError, match="differently each time"):
        case.get()


def test_a_changing_tag_does_not_matter_to_one_answer(case: Case) -> None:
    tags = iter(range(1000))
    case.server.choose = lambda *_: Fault(headers={"ETag": f'"{next(tags)}"'})
    case.get()
    case.check()


@pytest.mark.parametrize("kind", ["text/html", "Text/HTML; charset=utf-8"])
def test_web_pages_by_their_type(case: Case, kind: str) -> None:
    case.server.plan(then=Fault(body=PAGE, headers={"Content-Type": kind}))
    with pytest.raises(DownloadError, match="sent a web page"):
        case.get(case.source(size=None, sha256=None))
    assert not case.part.exists()


@pytest.mark.parametrize("name", ["m.gguf", "m.bin"])
def test_web_pages_by_their_beginning(case: Case, name: str) -> None:
    case.server.files["/m.bin"] = File(b"")
    case.server.plan(then=Fault(body=PAGE))
    source = case.source(urls=(case.server.url("/" + name),), filename=name, size=None, sha256=None)
    with pytest.raises(VerificationError, match="a web page"):
        case.get(source)
    assert list(case.directory.iterdir()) == [], "no empty part is left behind"


def test_a_web_page_in_the_middle_keeps_the_part(case: Case) -> None:
    """A hotel's log-in page, for example."""
    page = Fault(body=PAGE, ignores_ranges=True, headers={"Content-Type": "text/html"})
    case.server.plan(Fault(drop_after=MIB), page)
    with pytest.raises(DownloadError, match="sent a web page"):
        case.get()
    case.get()
    case.check()
    assert case.server.requests[-1].start == MIB


@pytest.mark.parametrize("body", [b"version https://git-lfs", b"GGU", b"", b"{}"])
def test_something_else_than_a_model(case: Case, body: bytes) -> None:
    case.server.plan(then=Fault(body=body))
    with pytest.raises(VerificationError):
        case.get(case.source(size=None, sha256=None))
    assert not case.target.exists()


def test_encoded_files_are_refused(case: Case) -> None:
    case.server.plan(then=Fault(headers={"Content-Encoding": "gzip"}))
    with pytest.raises(DownloadError, match="encoded as gzip"):
        case.get()


def test_a_server_that_sends_no_http(case: Case) -> None:
    case.server.plan(then=Fault(headers={"Content-Length": "three"}))
    with pytest.raises(DownloadError):
        case.get()


def test_a_body_longer_than_announced(case: Case) -> None:
    longer = Fault(body=case.data + b"more", framing="chunked", ignores_ranges=True)
    case.server.plan(then=longer)
    with pytest.raises(VerificationError, match="sends more than"):
        case.get()
