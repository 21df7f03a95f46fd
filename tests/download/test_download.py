"""Fetching, resuming, checking and giving up."""

from __future__ import annotations

import hashlib
import json
import pickle
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from gpt4all import (
    CancellationError,
    DownloadError,
    InsufficientDisk,
    InvalidParameter,
    ModelNotFound,
    VerificationError,
)
from gpt4all.catalog.download import Progress, Source, download, filename_of
from gpt4all.catalog.source import checked_filename

from .conftest import MIB, Case
from .server import Fault, File, gguf, sent


def test_an_undisturbed_download(case: Case) -> None:
    assert case.get() == case.target
    case.check()
    assert len(case.server.requests) == 1
    assert case.server.requests[0].headers["accept-encoding"] == "identity"


def test_a_file_that_is_there_needs_no_network(case: Case) -> None:
    case.get()
    case.server.choose = lambda *_: pytest.fail("nothing may be asked")
    assert case.get() == case.target


def test_a_file_of_another_size_is_fetched_again(case: Case) -> None:
    case.directory.mkdir()
    case.target.write_bytes(b"GGUF and no more")
    case.get()
    case.check()


@pytest.mark.parametrize("known", ["size", "md5", "sha256", "nothing"])
def test_what_is_known_may_be_little(case: Case, known: str) -> None:
    source = case.source(size=None, sha256=None)
    if known == "size":
        source = replace(source, size=len(case.data))
    elif known != "nothing":
        digest = hashlib.new(known, case.data).hexdigest().upper()
        source = case.source(size=None, **{"sha256": None, known: digest})
    case.server.plan(Fault(drop_after=MIB))
    case.get(source)
    case.check()
    assert case.server.n_sent < len(case.data) + 65536


def test_broken_connections_go_on_where_they_broke(case: Case) -> None:
    case.server.plan(*[Fault(drop_after=n) for n in (0, 1, 100_000, 1_000_000, 5)])
    case.get()
    case.check()
    assert case.server.n_sent <= len(case.data) + 4 * 65536
    assert case.pauses == [0.5, 1.0, 0.5, 0.5, 1.0], "progress makes the next pause short again"


def test_an_interrupted_download_goes_on_in_another_call(case: Case) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    with pytest.raises(DownloadError, match=r"503.*gave up after 3 attempts; what has arrived"):
        case.get(attempts=3)
    journal = json.loads((case.directory / "m.gguf.part.journal").read_bytes()[:4096])
    ((start, kept),) = journal["durable"]
    assert start == 0
    assert kept > 1.9 * MIB
    assert case.part.exists()
    assert not case.target.exists()
    case.server.plan()
    seen: list[Progress] = []
    download(case.source(), case.directory, progress=seen.append, effort=case.effort())
    case.check()
    assert case.server.requests[-1].start == kept
    assert seen[-1].resumed == kept
    assert seen[-1].received == seen[-1].total == len(case.data)


def test_a_complete_part_needs_no_network(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("gpt4all.catalog.part.Part.finish", power_cut)
        with pytest.raises(KeyboardInterrupt):
            case.get()
    assert not case.target.exists()
    case.server.choose = lambda *_: pytest.fail("every byte is there")
    case.get()
    case.check()


def test_cancelling_keeps_what_has_arrived(case: Case) -> None:
    case.server.plan(Fault(stall_after=MIB), Fault(stall_after=MIB))

    def cancel(progress: Progress) -> bool:
        return progress.received < MIB

    with pytest.raises(CancellationError):
        download(case.source(), case.directory, progress=cancel, effort=case.effort())
    assert case.part.exists()
    ours = ("gpt4all-fetch", "gpt4all-hash")
    assert not [t for t in threading.enumerate() if t.name in ours]
    case.server.plan()
    case.get()
    case.check()
    assert case.server.requests[-1].start == MIB


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError])
def test_ctrl_c_and_mistakes_of_the_callback(case: Case, error: type[BaseException]) -> None:
    case.server.plan(Fault(stall_after=MIB))

    def fail(progress: Progress) -> None:
        if progress.received >= MIB:
            raise error

    with pytest.raises(error):
        download(case.source(), case.directory, progress=fail, effort=case.effort())
    case.server.plan()
    case.get()
    case.check()
    assert case.server.requests[-1].start == MIB


def test_a_stalled_server_counts_as_broken(case: Case) -> None:
    case.server.plan(Fault(stall_after=MIB))
    case.get(stall=2.0)
    case.check()
    assert [r.start for r in case.server.requests] == [0, MIB]


def test_a_wrong_digest_deletes_the_part_and_says_so(case: Case) -> None:
    wrong = bytearray(case.data)
    wrong[2 * MIB] ^= 1
    case.server.plan(then=Fault(body=bytes(wrong)))
    with pytest.raises(VerificationError, match=r"SHA-256 of m.gguf is .* the part was deleted"):
        case.get()
    assert list(case.directory.iterdir()) == []
    case.server.plan()
    case.get()
    case.check()


def test_without_verification_only_the_size_counts(case: Case) -> None:
    path = download(case.source(sha256="0" * 64), case.directory, verify=False)
    assert path.read_bytes() == case.data


@pytest.mark.parametrize("framing", ["length", "chunked", "none"])
def test_a_wrong_size_is_refused(case: Case, framing: str) -> None:
    case.server.plan(then=Fault(framing=framing, ignores_ranges=True))
    with pytest.raises(VerificationError, match=r"must have 17|more than 17"):
        case.get(case.source(size=17, sha256=None))
    assert not case.target.exists()


@pytest.mark.parametrize("size", [None, 10 * MIB])
def test_a_body_that_ends_early(case: Case, size: int | None) -> None:
    """Without a length nothing tells that the connection broke, unless the size is known."""
    case.server.plan(then=Fault(framing="none", ignores_ranges=True))
    with pytest.raises(DownloadError, match=r"does not say how long|ended at"):
        case.get(case.source(size=size, sha256=None))
    assert not case.target.exists()


@pytest.mark.parametrize("framing", ["chunked", "none"])
def test_a_body_without_a_length(case: Case, framing: str) -> None:
    case.server.plan(then=Fault(framing=framing, ignores_ranges=True))
    case.get(case.source(size=None))
    case.check()


def test_a_full_disk_is_known_before(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(case.directory.parent)._replace(free=MIB)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    case.server.plan(then=Fault(stall_after=65536))
    with pytest.raises(InsufficientDisk) as caught:
        case.get()
    assert (caught.value.need, caught.value.free) == (len(case.data), MIB)
    assert "1,048,576 are free" in str(caught.value)
    assert case.server.n_sent <= 65536, "the body is not waited for"


def test_a_disk_that_becomes_full(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    import gpt4all.catalog.part as module  # noqa: PLC0415

    original = module._write_all

    def limited(file: object, position: int, data: bytes) -> None:
        if position > MIB:
            raise OSError(28, "No space left on device")
        original(file, position, data)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(module, "_write_all", limited)
        with pytest.raises(InsufficientDisk):
            case.get()
    case.get()
    case.check()
    assert case.server.requests[-1].start > MIB


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../m", "a/b", "a\\b", "/m", "C:m", ".m", "a\0b", "a\nb", "x" * 201],
)
def test_names_never_leave_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidParameter):
        checked_filename(name)
    with pytest.raises(InvalidParameter):
        download(Source(("http://127.0.0.1:1/x",), name), tmp_path)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://host.example/a/m.gguf", "m.gguf"),
        ("https://host.example/m%20x.gguf?download=true#top", "m x.gguf"),
        ("https://host.example/a/..%2F..%2Fetc%2Fpasswd", None),
        ("https://host.example/..", None),
        ("https://host.example/a/", "a"),
        ("https://host.example", None),
    ],
)
def test_names_from_addresses(url: str, name: str | None) -> None:
    if name is None:
        with pytest.raises(InvalidParameter):
            filename_of(url)
    else:
        assert filename_of(url) == name


def test_a_missing_file(case: Case) -> None:
    with pytest.raises(ModelNotFound, match="404"):
        case.get(case.source(urls=(case.server.url("/other.gguf"),)))
    assert len(case.server.requests) == 1, "asking again does not help"
    assert list(case.directory.iterdir()) == []


def test_nobody_listens(case: Case) -> None:
    case.server.shutdown()
    case.server.server_close()
    with pytest.raises(DownloadError, match=r"refused .*3 attempts\)"):
        case.get()
    assert case.pauses == [0.5, 1.0]


def test_the_server_asks_for_patience(case: Case) -> None:
    busy = Fault(status=429, headers={"Retry-After": "7"})
    case.server.plan(busy, busy)
    case.get()
    case.check()
    assert case.pauses == [7.0, 7.0]


def test_changed_files_start_again(case: Case) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    source = case.source(sha256=None)
    with pytest.raises(DownloadError):
        case.get(source, attempts=1)
    case.change(gguf(len(case.data), seed=9), etag='"second"')
    case.server.plan()
    case.get(source)
    case.check()


def test_a_file_that_changes_meanwhile(case: Case) -> None:
    case.server.plan(Fault(drop_after=2 * MIB))
    source = case.source(sha256=None)

    def swap(_: float) -> None:
        case.change(
            gguf(len(case.data), seed=9), etag=None, modified="Tue, 03 Nov 2026 10:00:00 GMT"
        )

    case.change(case.data, etag=None)
    download(source, case.directory, effort=case.effort(sleep=swap))
    case.check()


def test_without_any_mark_and_digest_nothing_is_joined(case: Case) -> None:
    case.change(case.data, etag=None, modified=None)
    case.server.plan(Fault(), Fault(drop_after=2 * MIB))
    case.get(case.source(sha256=None))
    case.check()
    assert sent(case.server.requests) > len(case.data) + MIB


def test_other_expectations_start_again(case: Case) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    with pytest.raises(DownloadError):
        case.get(attempts=1)
    case.change(gguf(4 * MIB, seed=3))
    case.server.plan()
    case.get()
    case.check()
    assert case.server.requests[-1].start == 0


def test_many_connections_share_a_large_file(case: Case) -> None:
    case.server.plan(then=Fault(rate=MIB))
    case.get(parallel_from=MIB, segment=MIB // 4, connections=4)
    case.check()
    assert case.server.most_open == 4
    assert case.server.n_sent == len(case.data), "no byte is sent twice"


def test_a_server_that_dislikes_many_connections(case: Case) -> None:
    case.server.choose = lambda *_: Fault(
        status=429 if case.server.n_open > 2 else None, rate=8 * MIB
    )
    case.get(parallel_from=MIB, segment=MIB // 4, connections=4)
    case.check()
    assert case.server.n_sent == len(case.data)


def test_a_server_that_stops_giving_ranges(case: Case) -> None:
    case.server.choose = lambda n, _: Fault(ignores_ranges=n > 2)
    case.get(parallel_from=MIB, segment=MIB // 4, connections=4)
    case.check()


def test_old_models_and_other_files(case: Case) -> None:
    case.server.files["/old.bin"] = File(b"tjgg" + bytes(1000))
    case.server.files["/notes.txt"] = File(b"anything")
    for name in ("old.bin", "notes.txt"):
        path = download(Source((case.server.url("/" + name),), name), case.directory)
        assert path.read_bytes() == case.server.files["/" + name].data


def test_errors_can_travel_between_processes() -> None:
    errors = DownloadError("no"), VerificationError("other"), InsufficientDisk("/models", 5, 4)
    for error in errors:
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
