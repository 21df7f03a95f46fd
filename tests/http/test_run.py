"""``gpt4all serve`` as a process: how it begins, and how signals end it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx2
import pytest

from gpt4all.cli.main import run

READY = re.compile(r"gpt4all is ready at (http://\S+:\d+) \((\S.*); docs at /docs\)\n")
STORY = {"prompt": "x", "stream": True, "model": "tiny"}

RUNNING = re.compile(r'gpt4all_completions_running\{model="tiny"\} [1-9]')

LARGE = ["--n-ctx", "65536"]
"""So that answers can be long enough not to end by themselves while a test looks on."""


@dataclass
class Process:
    """A running server."""

    child: subprocess.Popen[str]
    url: str
    default: str
    log: list[str]

    def end(self, number: int, seconds: float = 30.0) -> int:
        """Send a signal and wait for the end; the exit status."""
        self.child.send_signal(number)
        return self.child.wait(seconds)

    def ready(self) -> tuple[int, str]:
        response = httpx2.get(f"{self.url}/health/ready", timeout=30)
        return response.status_code, response.json()["status"]


@contextlib.contextmanager
def started(*words: str, **environment: str) -> Iterator[Process]:
    """The command in a process of its own, from the moment that it says it is ready."""
    child = subprocess.Popen(
        [sys.executable, "-m", "gpt4all", "serve", "--port", "0", "-t", "1", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )
    log: list[str] = []
    assert child.stdout is not None
    assert child.stderr is not None
    reading = threading.Thread(target=log.extend, args=(child.stderr,))
    reading.start()
    try:
        line = child.stdout.readline()
        match = READY.fullmatch(line)
        assert match, f"{line!r} {log}"
        yield Process(child, match[1], match[2], log)
    finally:
        child.kill()
        child.wait()
        reading.join()
        child.stdout.close()
        child.stderr.close()


def outcome(*words: str) -> tuple[int, str]:
    """Exit status and standard error of a command that cannot begin to serve."""
    done = subprocess.run(
        [sys.executable, "-m", "gpt4all", "serve", *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, tiny_path: Path) -> Path:
    folder = tmp_path_factory.mktemp("process")
    shutil.copy(tiny_path, folder / "tiny.gguf")
    return folder


class Client:
    """A connection with a request for a stream on it."""

    def __init__(self, process: Process, max_tokens: int) -> None:
        host, port = process.url.removeprefix("http://").split(":")
        body = json.dumps({**STORY, "max_tokens": max_tokens}).encode()
        head = (
            f"POST /v1/completions HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self.connection = socket.create_connection((host, int(port)), timeout=60)
        self.connection.sendall(head.encode() + body)

    def read(self) -> list[str]:
        """Everything that comes, as lines; the events of a stream, among others."""
        received = b""
        with self.connection:
            while data := self.connection.recv(65536):
                received += data
        return [
            line for line in received.decode().splitlines() if line.startswith(("HTTP/", "data: "))
        ]


@contextlib.contextmanager
def busy(process: Process, count: int, max_tokens: int) -> Iterator[list[Client]]:
    """So many requests that are being served."""
    clients = [Client(process, max_tokens) for _ in range(count)]
    try:
        until(lambda: f"gpt4all_requests_admitted {count}.0" in metrics(process))
        yield clients
    finally:
        for client in clients:
            client.connection.close()


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end


def metrics(process: Process) -> str:
    return httpx2.get(f"{process.url}/metrics", timeout=30).text


def test_it_says_where_it_is_and_ends_on_ctrl_c() -> None:
    with started() as process:
        assert process.default == "built-in"
        assert process.url.startswith("http://127.0.0.1:")
        assert process.ready() == (200, "ok")
        answer = httpx2.post(
            f"{process.url}/v1/chat/completions",
            json={"messages": [{"role": "user", "content": "Name 3 colors"}], "max_tokens": 5},
            timeout=30,
        )
        assert answer.json()["model"] == "built-in"
        assert process.end(signal.SIGINT) == 0
    assert "Traceback" not in "".join(process.log)
    assert any("POST /v1/chat/completions 200" in line for line in process.log)


@pytest.mark.parametrize("command", ["serve", "serve-v0"])
def test_sigterm_before_it_has_begun(command: str, tmp_path: Path) -> None:
    """The signal comes while the file of keys, a pipe that nobody writes into, is read."""
    keys = tmp_path / "keys"
    os.mkfifo(keys)
    words = [sys.executable, "-m", "gpt4all", command, "--port", "0", "--api-key-file", str(keys)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        with keys.open("wb"):  # as soon as the command reads
            child.send_signal(signal.SIGTERM)
            assert child.wait(30) == 0
        assert child.stdout is not None
        assert child.stdout.read() == b""


def test_sigterm_loses_no_accepted_request(folder: Path) -> None:
    words = [*LARGE, "--model-path", str(folder), "-m", "tiny", "--n-parallel", "4"]
    with started(*words) as process, busy(process, 8, 2000) as clients:
        assert process.default == "tiny"
        process.child.send_signal(signal.SIGTERM)
        until(lambda: process.ready() == (503, "draining"))
        refused = httpx2.post(f"{process.url}/v1/completions", json=STORY, timeout=30)
        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) > 0
        assert refused.json()["error"]["code"] == "server_busy"
        assert refused.headers["connection"] == "close"
        for client in clients:
            lines = client.read()
            assert lines[0] == "HTTP/1.1 200 OK"
            assert lines[-1] == "data: [DONE]"
            assert json.loads(lines[-2][6:])["choices"][0]["finish_reason"] == "length"
        assert process.child.wait(30) == 0
    assert any("SIGTERM: requests still to be answered: 8" in line for line in process.log)
    assert "Traceback" not in "".join(process.log)


def test_draining_has_an_end(folder: Path) -> None:
    words = [*LARGE, "--model-path", str(folder), "-m", "tiny", "--drain-timeout", "0.1"]
    with started(*words) as process, busy(process, 3, 50_000) as clients:
        assert process.end(signal.SIGTERM) == 0
        for client in clients:
            assert "data: [DONE]" not in client.read()
    assert any("3 requests took too long" in line for line in process.log)


def test_ctrl_c_ends_running_requests_at_once(folder: Path) -> None:
    words = [*LARGE, "--model-path", str(folder), "-m", "tiny", "--n-parallel", "1"]
    with started(*words) as process, busy(process, 20, 50_000) as clients:
        began = time.monotonic()
        assert process.end(signal.SIGINT) == 0
        assert time.monotonic() - began < 10
        for client in clients:
            last = client.read()[-1]  # the error is an event for the one that had begun
            assert '"code": "model_closed"' in last or last.startswith("HTTP/1.1 503 ")
    assert not any("Exception" in line for line in process.log)


def test_a_taken_port(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert run(["serve", "--port", str(port)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"gpt4all: port {port} of 127.0.0.1 is taken by another program")
    assert error.count("\n") == 1


def test_an_address_that_is_not_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--host", "192.0.2.1", "--insecure"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("gpt4all: cannot listen on 192.0.2.1, port 4891: ")
    assert error.count("\n") == 1


def test_a_model_that_is_not_there_ends_the_start() -> None:
    status, error = outcome("--port", "0", "-m", "nothing-of-this-name")
    assert status == 3
    assert error.splitlines()[-1].startswith("gpt4all: there is no model 'nothing-of-this-name'")
    assert "did you mean" not in error


def test_a_published_model_that_is_not_here_ends_the_start(tmp_path: Path) -> None:
    status, error = outcome("--port", "0", "--model-path", str(tmp_path), "-m", "llama3.2:1b")
    assert status == 3
    assert error.endswith("not on this machine; fetch it first: gpt4all pull llama3.2:1b\n")


def test_a_damaged_model_ends_the_start(tmp_path: Path) -> None:
    (tmp_path / "damaged.gguf").write_bytes(b"GGUF" + bytes(100))
    status, error = outcome("--port", "0", "-m", str(tmp_path / "damaged.gguf"))
    assert status == 4
    assert "damaged" in error.splitlines()[-1]


def test_a_key_from_the_environment() -> None:
    with started(GPT4ALL_API_KEY="secret-key") as process:
        assert httpx2.get(f"{process.url}/v1/models", timeout=30).status_code == 401
        headers = {"Authorization": "Bearer secret-key"}
        response = httpx2.get(f"{process.url}/v1/models", headers=headers, timeout=30)
        assert response.status_code == 200
        assert process.ready() == (200, "ok")
        assert process.end(signal.SIGTERM) == 0
    assert "secret-key" not in "".join(process.log)
    assert "SIGTERM" not in "".join(process.log), "nothing was left to be answered"


def test_json_logs() -> None:
    with started("--log-format", "json") as process:
        assert process.ready() == (200, "ok")
        assert process.end(signal.SIGTERM) == 0
    events = [json.loads(line) for line in process.log]
    assert "GET" in [event.get("method") for event in events]


def test_vanishing_clients_free_all_slots(folder: Path) -> None:
    words = [*LARGE, "--model-path", str(folder), "-m", "tiny"]
    with started(*words) as process:
        with busy(process, 50, 50_000):
            until(lambda: bool(RUNNING.search(metrics(process))))
        until(lambda: "gpt4all_requests_admitted 0.0" in metrics(process))
        until(lambda: 'gpt4all_completions_running{model="tiny"} 0.0' in metrics(process))
        assert 'gpt4all_completions_waiting{model="tiny"} 0.0' in metrics(process)
        assert process.end(signal.SIGINT) == 0


def test_reloading_begins_anew(tmp_path: Path) -> None:
    """With a copy of the package, one of whose files changes."""
    source = Path(__file__).parents[2] / "src" / "gpt4all"
    shutil.copytree(source, tmp_path / "gpt4all", ignore=shutil.ignore_patterns("__pycache__"))
    with started("--reload", PYTHONPATH=str(tmp_path)) as process:
        assert process.ready() == (200, "ok")
        (tmp_path / "gpt4all" / "server" / "__init__.py").write_text('"""Another."""\n')
        assert process.child.stdout is not None
        assert again(process.child.stdout).group(1) == process.url
        assert process.ready() == (200, "ok")
        assert process.end(signal.SIGTERM) == 0


def again(stdout: IO[str]) -> re.Match[str]:
    match = READY.fullmatch(stdout.readline())
    assert match
    return match
