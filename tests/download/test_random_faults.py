"""Any sequence of faults ends in the right file, or in one of the package's errors and no file."""

from __future__ import annotations

import math
import random

import pytest

from gpt4all import GPT4AllError
from gpt4all.catalog.download import download
from gpt4all.catalog.source import ProgressCallback

from .conftest import MIB, Case
from .server import Fault, Request, gguf


def one_of_many(chance: random.Random) -> Fault:
    """Something that a careless network or server does; all but the last leave bytes honest."""
    return chance.choice(
        [
            Fault(),
            Fault(drop_after=chance.randrange(2 * MIB)),
            Fault(drop_after=chance.randrange(2 * MIB), resets=True),
            Fault(drop_after=chance.randrange(100)),
            Fault(status=chance.choice([429, 500, 502, 503, 408])),
            Fault(ignores_ranges=True, drop_after=chance.randrange(3 * MIB)),
            Fault(content_range=chance.choice(["nonsense", "bytes 1-2/3"])),
            Fault(framing=chance.choice(["chunked", "none"])),
            Fault(framing="chunked", drop_after=chance.randrange(MIB)),
        ]
    )


@pytest.mark.parametrize("seed", range(24))
def test_careless_servers(case: Case, seed: int) -> None:
    chance = random.Random(seed)
    case.server.choose = lambda _, __: one_of_many(chance)
    connections = chance.choice([1, 2, 4])
    for _ in range(40):
        try:
            case.get(connections=connections, parallel_from=MIB, segment=300_000)
        except GPT4AllError:
            assert not case.target.exists()
        else:
            break
    case.check()


def until(n_bytes: float) -> ProgressCallback:
    """A user who leaves when so much is there."""
    return lambda progress: progress.received < n_bytes


@pytest.mark.parametrize("seed", range(12))
def test_changing_files_and_impatient_users(case: Case, seed: int) -> None:
    """Without a digest: the result is one version of the file, never a mixture."""
    chance = random.Random(1000 + seed)
    versions = [gguf(2 * MIB, seed=n) for n in range(3)]

    def choose(number: int, _: Request) -> Fault:
        if chance.random() < 0.2:
            version = chance.randrange(3)
            case.change(versions[version], etag=f'"{version}"')
        return one_of_many(chance)

    case.server.choose = choose
    source = case.source(size=None, sha256=None)
    options = {"connections": chance.choice([1, 3]), "parallel_from": MIB, "segment": 300_000}
    for _ in range(60):
        leave = until(chance.randrange(2 * MIB) if chance.random() < 0.3 else math.inf)
        try:
            download(source, case.directory, progress=leave, effort=case.effort(**options))
        except GPT4AllError:
            assert not case.target.exists()
        else:
            break
    assert case.target.read_bytes() in [*versions, case.data]
