"""Comparing a file that is there with what is known about it."""

from __future__ import annotations

import hashlib
import random
import threading
from pathlib import Path

import pytest

from gpt4all import CancellationError, ModelNotFound, VerificationError
from gpt4all.catalog.download import Progress, verify
from gpt4all.catalog.verification import FollowingHash

from .server import gguf

DATA = gguf(5_000_000)
MD5 = hashlib.md5(DATA).hexdigest()
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "m.gguf"
    path.write_bytes(DATA)
    return path


def test_a_good_file(file: Path) -> None:
    seen: list[Progress] = []
    verify(file)
    verify(file, size=len(DATA), md5=MD5.upper(), sha256=SHA256, progress=seen.append)
    assert seen[-1].received == seen[-1].total == len(DATA)


def test_bad_files(file: Path, tmp_path: Path) -> None:
    with pytest.raises(VerificationError, match="has 5000000 bytes but must have 5"):
        verify(file, size=5)
    with pytest.raises(VerificationError, match=f"the MD5 of .* is {MD5} but must be 00"):
        verify(file, md5="00", sha256=SHA256)
    with pytest.raises(VerificationError, match="SHA-256"):
        verify(file, md5=MD5, sha256="00")
    with pytest.raises(ModelNotFound):
        verify(tmp_path / "other.gguf")
    assert file.exists()


def test_cancelling(file: Path) -> None:
    with pytest.raises(CancellationError):
        verify(file, sha256=SHA256, progress=lambda _: False)
    assert not [t for t in threading.enumerate() if t.name == "gpt4all-hash"]


@pytest.mark.parametrize("seed", range(5))
def test_digests_follow_a_growing_file(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "growing"
    chance = random.Random(seed)
    starts = sorted({0, *(chance.randrange(len(DATA)) for _ in range(100))})
    with path.open("wb", buffering=0) as file:
        hashes = FollowingHash(path, ["md5", "sha256"])
        for start, end in zip(starts, [*starts[1:], len(DATA)], strict=True):
            file.write(DATA[start:end])
            hashes.advance(end)
        hashes.finish(len(DATA), lambda: None)
    assert hashes.digests() == {"md5": MD5, "sha256": SHA256}


def test_a_file_that_is_shorter_than_said(tmp_path: Path) -> None:
    path = tmp_path / "short"
    path.write_bytes(b"123")
    hashes = FollowingHash(path, ["md5"])
    with pytest.raises(VerificationError, match="ended at 3"):
        hashes.finish(10, lambda: None)
