"""Processes that are killed, and processes that want the same file."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gpt4all.catalog.download import Source

from .conftest import MIB, Case
from .server import Fault, gguf

PROGRAM = """
import json, sys
from pathlib import Path
from gpt4all.catalog.download import Effort, Source, download
source, directory, effort = json.loads(sys.argv[1])
source["urls"] = tuple(source["urls"])
seen = []
try:
    download(Source(**source), Path(directory), progress=seen.append, effort=Effort(**effort))
except KeyboardInterrupt:
    sys.exit(130)
print(seen[-1].resumed if seen else "there")
"""


def start(source: Source, directory: Path, **effort: object) -> subprocess.Popen[str]:
    fields = {name: getattr(source, name) for name in ("urls", "filename", "size", "sha256")}
    arguments = json.dumps([fields, str(directory), effort])
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, arguments], stdout=subprocess.PIPE, text=True
    )


@pytest.fixture
def slow(case: Case) -> Case:
    case.change(gguf(16 * MIB, seed=5))
    case.server.plan(then=Fault(rate=16 * MIB))
    return case


@pytest.mark.parametrize("effort", [{}, {"parallel_from": MIB, "segment": 2 * MIB}])
def test_killed_processes_lose_next_to_nothing(slow: Case, effort: dict[str, object]) -> None:
    chance = random.Random(1)
    n_kills = 0
    for _ in range(6):
        goal = slow.server.n_sent + chance.randrange(2 * MIB)
        with start(slow.source(), slow.directory, **effort) as process:
            slow.server.wait_until_sent(goal)
            process.kill()
        n_kills += 1
        assert process.returncode == -signal.SIGKILL
        assert not slow.target.exists()
    with start(slow.source(), slow.directory, **effort) as process:
        output, _ = process.communicate(timeout=30)
    assert int(output) > 0
    slow.check()
    assert slow.server.n_sent < len(slow.data) + n_kills * 2 * MIB, "what was on its way is lost"


def test_ctrl_c_in_a_process(slow: Case) -> None:
    with start(slow.source(), slow.directory) as process:
        slow.server.wait_until_sent(4 * MIB)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
    slow.server.plan()
    slow.get()
    slow.check()
    assert slow.server.requests[-1].start >= 3 * MIB


def test_processes_share_one_download(slow: Case) -> None:
    with start(slow.source(), slow.directory) as first:
        slow.server.wait_until_sent(MIB)
        with start(slow.source(), slow.directory) as second:
            assert first.communicate(timeout=30)[0] == "0\n"
            assert second.wait(timeout=30) == 0
    slow.check()
    assert len(slow.server.requests) == 1


def test_the_second_process_takes_over(slow: Case) -> None:
    with start(slow.source(), slow.directory) as first:
        slow.server.wait_until_sent(6 * MIB)
        with start(slow.source(), slow.directory) as second:
            slow.server.wait_until_sent(8 * MIB)
            first.kill()
            output, _ = second.communicate(timeout=30)
    slow.check()
    assert len(slow.server.requests) == 2
    assert slow.server.n_sent < len(slow.data) + 2 * MIB
    assert int(output) >= 0
