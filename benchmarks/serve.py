"""The server: its start; under load: 64 streaming clients, clients that vanish; SIGTERM; its cost.

``xllamacpp.Server``, the wheel's own llama-server, gets the same load on the same model with as
many slots. Every side runs in a process of its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import psutil

from benchmarks.http_load import Client, chat_body, load, stream, vanish
from gpt4all.catalog.store import built_in_path

N_HOMES, N_CLIENTS, SECONDS, N_SLOTS, N_VANISHING = 8, 64, 60.0, 8, 1000
PROMPT = "Tell me a story about a fox named Anna."
BODY = chat_body(PROMPT, 64)

_PEER = """
import sys, threading, xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.n_parallel, params.port = sys.argv[1], int(sys.argv[2]), 0
params.n_ctx = 1024 * params.n_parallel
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = int(sys.argv[3])
params.warmup = False
server = xllamacpp.Server(params)
print("ready at", server.listening_address, flush=True)
threading.Event().wait()
"""


@contextmanager
def serving(
    *command: str, home: str | None = None
) -> Iterator[tuple[subprocess.Popen[str], str, float]]:
    """A server process, its address, and the seconds until it said that it was ready."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"HOME": home} if home else None,
    )
    assert process.stdout is not None
    try:
        url = _ready(process.stdout)
        yield process, url, time.perf_counter() - began
    finally:
        process.kill()
        process.wait()


def _ready(output: IO[str]) -> str:
    for line in output:
        if match := re.search(r"ready at (http://[^\s;(]+)", line):
            return match[1].rstrip("/")
    raise RuntimeError("the server ended before it was ready")


def ours(*options: str) -> tuple[str, ...]:
    return ("-m", "gpt4all", "serve", "--port", "0", *options)


def peer(n_threads: int = 1) -> tuple[str, ...]:
    return ("-c", _PEER, str(built_in_path()), str(N_SLOTS), str(n_threads))


def report_start() -> None:
    """Begin in new homes, where the kernels are tried first, and once more in each."""
    starts: list[tuple[float, float]] = []
    for _ in range(N_HOMES):
        with tempfile.TemporaryDirectory() as home:
            with serving(*ours(), home=home) as (_, _, first):
                pass
            with serving(*ours(), home=home) as (_, _, second):
                pass
        starts.append((first, second))
    for name, seconds in zip(("in a new home", "later"), zip(*starts, strict=True), strict=True):
        median, most = statistics.median(seconds), max(seconds)
        print(f"start      {name}: ready after {median:.2f} s, {most:.2f} s at most of {N_HOMES}")


def report_load(name: str, process: subprocess.Popen[str], url: str) -> None:
    """64 clients for a minute: errors, fairness, speed, memory."""
    asyncio.run(load(url, N_CLIENTS, 2.0, BODY))  # warm
    memory = psutil.Process(process.pid).memory_info
    before = memory().rss
    began = time.perf_counter()
    clients = asyncio.run(load(url, N_CLIENTS, SECONDS, BODY))
    seconds = time.perf_counter() - began
    streams = [each for client in clients for each in client.streams]
    wrong = [each.problem for each in streams if each.problem]
    per_client = sorted(client.n_pieces for client in clients)
    firsts = sorted(each.first for each in streams if each.n_pieces)
    whole = sorted(each.seconds for each in streams if each.is_complete)
    print(
        f"{name:10} {len(streams)} answers, {len(wrong)} wrong, "
        f"{sum(per_client) / seconds:.0f} pieces/s; slowest client "
        f"{statistics.median(per_client) / max(per_client[0], 1):.2f} x below the median, longest "
        f"answer {whole[-1] / statistics.median(whole):.2f} x the median; first piece median "
        f"{statistics.median(firsts):.2f} s; memory {before / 1e6:.0f} -> "
        f"{memory().rss / 1e6:.0f} MB"
    )
    for problem in sorted(set(wrong))[:5]:
        print(f"           {wrong.count(problem)} x {problem}")


def report_cost(url: str) -> None:
    """What HTTP adds for one client to the first token and to each, compared with the class."""
    from gpt4all import GPT4All

    def direct(model: GPT4All) -> tuple[float, float]:
        began = time.perf_counter()
        pieces = model.generate(PROMPT, max_tokens=64, temp=0, streaming=True)
        next(iter(pieces))
        first = time.perf_counter() - began
        count = 1 + sum(1 for _ in pieces)
        return first, (time.perf_counter() - began - first) / (count - 1)

    def over_http(body: bytes) -> tuple[float, float]:
        made = asyncio.run(stream(url, body))
        return made.first, (made.seconds - made.first) / max(made.n_pieces - 1, 1)

    body = json.loads(BODY) | {"temperature": 0}
    rounds = []
    with GPT4All("built-in") as model, model.chat_session():
        for _ in range(40):
            model.current_chat_session = []
            rounds.append((*direct(model), *over_http(json.dumps(body).encode())))
    first, token, http_first, http_token = (statistics.median(c) for c in zip(*rounds, strict=True))
    print(
        f"one client  first token {first * 1e3:.1f} ms direct, {http_first * 1e3:.1f} ms over HTTP "
        f"(+{(http_first - first) * 1e3:.2f}); each token {token * 1e3:.3f} and "
        f"{http_token * 1e3:.3f} ms (+{(http_token - token) * 1e3:.3f})"
    )


def report_vanishing(url: str) -> None:
    """A thousand clients go away in mid-answer; how long until no slot is taken."""

    async def all_vanish() -> None:
        for _ in range(N_VANISHING // 50):
            await asyncio.gather(*(vanish(url, chat_body(PROMPT, 100), 3) for _ in range(50)))

    asyncio.run(all_vanish())
    began = time.perf_counter()
    while busy(url) and time.perf_counter() - began < 30:
        time.sleep(0.01)
    seconds = time.perf_counter() - began
    print(f"vanishing  {N_VANISHING} clients; all slots free after {seconds:.2f} s")
    made = asyncio.run(stream(url, BODY))
    print(f"           the next answer is {'complete' if made.is_complete else made.problem}")


def busy(url: str) -> float:
    """Requests that are served and completions that run or wait, by the server's own metrics."""
    with urllib.request.urlopen(f"{url}/metrics") as answer:
        text = answer.read().decode()
    names = "requests_admitted|completions_running|completions_waiting"
    found = re.findall(rf"^gpt4all_(?:{names})(?:\{{[^}}]*\}})? ([\d.]+)$", text, re.M)
    if len(found) != 3:
        raise RuntimeError("the metrics do not tell how many requests run")
    return sum(map(float, found))


def report_draining(process: subprocess.Popen[str], url: str) -> None:
    """SIGTERM under load: every answer that began must end as it should."""

    async def under_load() -> list[Client]:
        task = asyncio.create_task(load(url, 32, 2.0, BODY))
        await asyncio.sleep(1.0)
        process.send_signal(signal.SIGTERM)
        return await task

    clients = asyncio.run(under_load())
    streams = [each for client in clients for each in client.streams]
    cut = [
        each
        for each in streams
        if each.problem == "the stream ended early" or (each.n_pieces and not each.is_complete)
    ]
    status = process.wait(timeout=30)
    complete = sum(each.is_complete for each in streams)
    print(f"SIGTERM    {complete} answers complete, {len(cut)} cut short; exit status {status}")


def main() -> None:
    report_start()
    with serving(*ours()) as (process, url, _):
        report_cost(url)
        report_load("gpt4all", process, url)
        report_vanishing(url)
        report_draining(process, url)
    with serving(*peer()) as (process, url, _):
        report_load("xllamacpp", process, url)


if __name__ == "__main__":
    main()
