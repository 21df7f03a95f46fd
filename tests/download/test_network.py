"""Redirects, mirrors, proxies, certificates, and who sees a token."""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from gpt4all import DownloadError, InvalidParameter, ModelNotFound
from gpt4all.catalog.download import Source, addresses, download

from .conftest import MIB, Case
from .server import Fault, File, HostileServer, Request, serving

TOKEN = {"Authorization": "Bearer secret", "X-Key": "secret"}


@pytest.fixture
def elsewhere(three_mib: bytes) -> Iterator[HostileServer]:
    """Another server with the same file."""
    with serving({"/m.gguf": File(three_mib)}) as server:
        yield server


def test_redirects_are_followed_without_the_token(case: Case, elsewhere: HostileServer) -> None:
    target = elsewhere.url("/m.gguf?signature=x")
    case.server.plan(Fault(redirect="/moved"), Fault(redirect=target), then=Fault(redirect=target))
    case.server.files["/moved"] = case.server.files["/m.gguf"]
    elsewhere.plan(Fault(drop_after=MIB))
    case.get(case.source(headers=TOKEN))
    case.check()
    assert all(r.headers["authorization"] == "Bearer secret" for r in case.server.requests)
    assert all(r.headers["x-key"] == "secret" for r in case.server.requests)
    for request in elsewhere.requests:
        assert not {"authorization", "x-key"} & request.headers.keys()
    assert len(case.server.requests) == 3, "a broken connection asks the first address again"
    assert elsewhere.requests[-1].start == MIB


def test_pieces_go_straight_to_where_the_redirect_led(case: Case, elsewhere: HostileServer) -> None:
    case.server.plan(then=Fault(redirect=elsewhere.url()))
    case.get(parallel_from=MIB, segment=MIB // 4, connections=2)
    case.check()
    assert len(elsewhere.requests) > 8
    assert len(case.server.requests) <= 2


def test_where_a_redirect_led_may_hold_for_a_while_only(
    case: Case, elsewhere: HostileServer
) -> None:
    case.server.choose = lambda n, _: Fault(redirect=elsewhere.url(f"/m.gguf?signature={n}"))
    uses = Counter[str]()

    def thrice(_: int, request: Request) -> Fault:
        uses[request.path] += 1
        return Fault(status=403 if uses[request.path] > 3 else None)

    elsewhere.choose = thrice
    case.get(parallel_from=MIB, segment=MIB // 4, connections=2)
    case.check()
    assert elsewhere.n_sent == len(case.data)


def test_endless_redirects(case: Case) -> None:
    case.server.plan(then=Fault(redirect="/m.gguf"))
    with pytest.raises(DownloadError, match="on and on"):
        case.get()


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/m.gguf"])
def test_unsafe_redirects(case: Case, target: str) -> None:
    case.server.plan(then=Fault(redirect=target))
    with pytest.raises(DownloadError, match="unsafe address"):
        case.get()


def test_the_next_address_is_tried(case: Case, elsewhere: HostileServer) -> None:
    """What came from the first one is kept, since the digest will tell."""
    case.server.plan(Fault(drop_after=MIB), then=Fault(status=500))
    case.get(case.source(urls=(case.server.url(), elsewhere.url())))
    case.check()
    assert elsewhere.requests[0].start == MIB
    assert case.server.n_sent + elsewhere.n_sent == len(case.data)


def test_a_mirror_with_other_bytes(case: Case, elsewhere: HostileServer) -> None:
    elsewhere.files["/m.gguf"] = File(case.data[:-1] + b"?")
    case.get(case.source(urls=(elsewhere.url(), case.server.url())))
    case.check()


def test_no_address_works(
    case: Case, elsewhere: HostileServer, caplog: pytest.LogCaptureFixture
) -> None:
    elsewhere.plan(then=Fault(status=403))
    urls = (case.server.url("/no.gguf"), elsewhere.url())
    with pytest.raises(DownloadError, match=r"no address gave m.gguf: .*404.*403"):
        case.get(case.source(urls=urls))
    assert caplog.text == "", "the error says it all"
    with pytest.raises(ModelNotFound, match="404"):
        case.get(case.source(urls=urls[:1] * 2))
    with pytest.raises(DownloadError, match="no address"):
        case.get(case.source(urls=()))


def test_mirrors_by_variable(
    case: Case, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    published = "https://gpt4all.io/models/gguf/m.gguf"
    case.server.files["/mirror/gguf/m.gguf"] = case.server.files["/m.gguf"]
    monkeypatch.setenv(
        "GPT4ALL_MIRROR", f"{case.server.url('/gone')} {case.server.url('/mirror/')}"
    )
    source = case.source(urls=(published,), headers=TOKEN)
    urls = (case.server.url("/gone/gguf/m.gguf"), case.server.url("/mirror/gguf/m.gguf"), published)
    assert addresses(source) == urls
    case.get(source)
    case.check()
    assert [r.getMessage() for r in caplog.records if r.levelname == "WARNING"] == [
        f"{urls[0]} answered 404 Not Found: there is no such file; m.gguf came from another address"
    ]
    assert all("authorization" not in request.headers for request in case.server.requests)
    monkeypatch.setenv("GPT4ALL_MIRROR", "ftp://mirror.example")
    with pytest.raises(InvalidParameter, match="GPT4ALL_MIRROR"):
        case.get(source)


def test_the_hub_by_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(("https://huggingface.co/o/r/resolve/main/m.gguf",), "m.gguf")
    assert addresses(source) == source.urls
    monkeypatch.setenv("HF_ENDPOINT", "https://hub.example/")
    assert addresses(source)[0] == "https://hub.example/o/r/resolve/main/m.gguf"


def test_proxies(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", case.server.url(""))
    case.get(case.source(urls=("http://models.example/m.gguf",)))
    case.check()
    assert case.server.requests[0].headers["host"] == "models.example"


def test_no_proxy_stands_before_this_machine(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    case.get()
    case.check()


def test_a_proxy_that_is_none(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "gopher://127.0.0.1:1")
    with pytest.raises(DownloadError, match="proxy"):
        case.get()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_certificates_of_ones_own(
    authority: trustme.CA,
    variable: str,
    tmp_path: Path,
    three_mib: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with serving({"/m.gguf": File(three_mib)}, tls=context) as server:
        case = Case(server, tmp_path / "models", three_mib)
        with pytest.raises(DownloadError, match=r"not trusted .* SSL_CERT_FILE"):
            case.get()
        assert case.pauses == [], "another attempt would not help"
        monkeypatch.setenv(variable, str(tmp_path / "ca.pem"))
        server.plan(Fault(drop_after=MIB))
        case.get()
        case.check()
        server.plan(Fault(redirect="http://127.0.0.1/m.gguf"))
        case.target.unlink()
        with pytest.raises(DownloadError, match="unsafe address"):
            case.get()


def test_a_missing_certificate_file(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/ca.pem")
    with pytest.raises(DownloadError, match="certificate settings"):
        case.get()


def test_secrets_do_not_appear_in_messages(case: Case) -> None:
    url = f"http://user:word@127.0.0.1:{case.server.server_port}/m.gguf?signature=hidden"
    case.server.plan(then=Fault(status=500))
    with pytest.raises(DownloadError) as caught:
        case.get(case.source(urls=(url,)), attempts=1)
    assert "word" not in str(caught.value)
    assert "hidden" not in str(caught.value)
    case.server.plan(Fault(drop_after=MIB), then=Fault(status=503))
    with pytest.raises(DownloadError):
        case.get(case.source(urls=(url,)), attempts=1)
    assert b"hidden" not in (case.directory / "m.gguf.part.journal").read_bytes()


def test_an_address_that_is_none(tmp_path: Path) -> None:
    for url in ("nonsense", "http://", "http://[", "file:///etc/passwd"):
        with pytest.raises(DownloadError):
            download(Source((url,), "m.gguf"), tmp_path)
