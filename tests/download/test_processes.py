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
from gpt4all.catalog.journal import Journal
from gpt4all.catalog.ranges import Ranges

from .conftest import MIB, Case
from .server import Fault, gguf

RATE = 16 * MIB

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


def recorded(case: Case) -> int:
    """Bytes that the journal of an unfinished download can vouch for."""
    entry = Journal(case.part.with_name("m.gguf.part.journal")).read()
    return Ranges(entry.spans).count if entry else 0


@pytest.fixture
def slow(case: Case) -> Case:
    case.change(gguf(16 * MIB, seed=5))
    case.server.plan(then=Fault(rate=RATE))
    return case


@pytest.mark.parametrize("effort", [{}, {"parallel_from": MIB, "segment": 2 * MIB}])
def test_killed_processes_lose_next_to_nothing(slow: Case, effort: dict[str, object]) -> None:
    chance = random.Random(1)
    for _ in range(6):
        n_sent = slow.server.n_sent
        slow.server.plan(then=Fault(rate=RATE, stall_from=n_sent + 2 * MIB))  # so none can finish
        goal = n_sent + chance.randrange(2 * MIB)
        with start(slow.source(), slow.directory, **effort) as process:
            slow.server.wait_until_sent(goal)
            process.kill()
        assert process.returncode == -signal.SIGKILL
        assert not slow.target.exists()
        if not effort and slow.part.exists():  # with several connections the file has holes
            assert slow.part.stat().st_size - recorded(slow) <= MIB // 2, "written, not recorded"
    kept = recorded(slow)
    slow.server.plan()
    with start(slow.source(), slow.directory, **effort) as process:
        output, _ = process.communicate(timeout=300)
    assert int(output) == kept
    slow.check()
    if not effort:
        assert slow.server.requests[-1].start == kept, "no recorded byte is fetched again"


def test_ctrl_c_in_a_process(slow: Case) -> None:
    slow.server.plan(then=Fault(rate=RATE, stall_from=8 * MIB))
    with start(slow.source(), slow.directory) as process:
        slow.server.wait_until_sent(4 * MIB)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=300) == 130
    kept = recorded(slow)
    assert slow.part.stat().st_size == kept, "every byte that was written is recorded"
    slow.server.plan()
    slow.get()
    slow.check()
    assert slow.server.requests[-1].start == kept


def test_processes_share_one_download(slow: Case) -> None:
    with start(slow.source(), slow.directory) as first:
        slow.server.wait_until_sent(MIB)
        with start(slow.source(), slow.directory) as second:
            assert first.communicate(timeout=300)[0] == "0\n"
            assert second.wait(timeout=300) == 0
    slow.check()
    assert len(slow.server.requests) == 1


def test_the_second_process_takes_over(slow: Case) -> None:
    slow.server.plan(Fault(rate=RATE, stall_after=12 * MIB), then=Fault(rate=RATE))
    with start(slow.source(), slow.directory) as first:
        slow.server.wait_until_sent(6 * MIB)
        with start(slow.source(), slow.directory) as second:
            slow.server.wait_until_sent(8 * MIB)
            first.kill()
            output, _ = second.communicate(timeout=300)
    slow.check()
    assert [request.start for request in slow.server.requests] == [0, int(output)]
