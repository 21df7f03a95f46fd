"""What the journal says survives power cuts; damaged journals and parts do no harm."""

from __future__ import annotations

import json
import random
import shutil

import pytest

from gpt4all import DownloadError
from gpt4all.catalog.download import Progress, download
from gpt4all.catalog.ranges import Ranges

from .conftest import MIB, Case
from .server import Fault


def test_a_note_counts_only_until_the_machine_is_started_again(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    with pytest.raises(DownloadError):
        case.get(attempts=1)
    journal = case.directory / "m.gguf.part.journal"
    content = bytearray(journal.read_bytes())
    first = json.loads(content[:4096])
    kept = first["durable"][0][1]
    first["durable"] = [[0, MIB]]  # as if the rest had been written after the last flush
    content[:4096] = json.dumps(first).encode().ljust(4095) + b"\n"
    case.server.plan(then=Fault(status=503))
    for start, expected in (("another", MIB), (None, kept)):
        journal.write_bytes(content)
        with monkeypatch.context() as patch:
            if start:
                patch.setattr("gpt4all.catalog.journal._start", start)
            with pytest.raises(DownloadError):
                case.get(attempts=1, first_attempts=1)
        asked = case.server.requests[-1].headers["range"]
        assert asked.startswith(f"bytes={expected}-")


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff" * 5000, b'{"version": 1}', b"null"])
def test_a_damaged_journal_starts_again(case: Case, damage: bytes) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    with pytest.raises(DownloadError):
        case.get(attempts=1)
    (case.directory / "m.gguf.part.journal").write_bytes(damage)
    case.server.plan()
    case.get()
    case.check()


def test_a_shortened_part_is_believed_as_far_as_it_goes(case: Case) -> None:
    case.server.plan(Fault(drop_after=2 * MIB), then=Fault(status=503))
    with pytest.raises(DownloadError):
        case.get(attempts=1)
    with case.part.open("r+b") as file:
        file.truncate(MIB)
    case.server.plan()
    case.get()
    case.check()
    assert case.server.requests[-1].start == MIB


@pytest.mark.parametrize("seed", range(3))
def test_power_cuts(case: Case, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one, whatever was not flushed may be anything."""
    chance = random.Random(seed)
    moment = chance.randrange(MIB, len(case.data) - MIB)
    after = case.directory.parent / "after"

    def cut(progress: Progress) -> None:
        if progress.received >= moment and not after.exists():
            shutil.copytree(case.directory, after)

    case.server.plan(then=Fault(rate=MIB))
    effort = case.effort(sync_every=0.0, parallel_from=MIB, segment=300_000, connections=3)
    download(case.source(), case.directory, progress=cut, effort=effort)
    case.check()
    durable = json.loads((after / "m.gguf.part.journal").read_bytes()[:4096])["durable"]
    assert durable
    with (after / "m.gguf.part").open("r+b") as part:
        for start, end in Ranges(durable).missing(part.seek(0, 2)):
            part.seek(start)
            part.write(chance.randbytes(end - start))
    monkeypatch.setattr("gpt4all.catalog.journal._start", "another start of the machine")
    n_sent = case.server.n_sent
    case.directory = after
    case.get()
    case.check()
    assert case.server.n_sent - n_sent == len(case.data) - Ranges(durable).count
