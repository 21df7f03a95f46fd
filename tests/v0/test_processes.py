"""The old server as people start it: three commands, and the listing of release 0.3's README."""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gpt4all.catalog.store import built_in_path

from .conftest import CHAT, GENERATE, MODELS, RETRIEVE, Client
from .listing import LISTING
from .test_documents import JOKE

TOP = Path(__file__).parents[2]

COMMANDS = {
    "server.py": [sys.executable, str(TOP / "server.py")],
    "module": [sys.executable, "-m", "gpt4all.server.flask_app"],
    "command": [str(Path(sys.executable).with_name("gpt4all")), "serve-v0"],
}


@contextmanager
def started(command: list[str], **settings: str) -> Iterator[subprocess.Popen[str]]:
    """A process that is killed at the end if it is still there."""
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, **settings}
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def address(process: subprocess.Popen[str]) -> str:
    """Where the server says that it is."""
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if match := re.search(r"serving built-in at (http://127\.0\.0\.1:\d+)/v0", line):
            return match[1]
    raise AssertionError(said)


def free_port() -> int:
    """A free port below those that the system gives to whoever wants any."""
    while True:
        port = random.randrange(20_000, 30_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_server_is_started_used_and_ended(name: str, number: signal.Signals) -> None:
    with started([*COMMANDS[name], "--port", "0"]) as process:
        client = Client(address(process))
        status, answer = client.post(CHAT, JOKE)
        assert (status, answer["model"]) == (200, "built-in")
        process.send_signal(number)
        assert process.wait(20) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_the_documented_port_is_the_default() -> None:
    said = subprocess.run(
        [*COMMANDS["server.py"], "--help"], capture_output=True, text=True, check=True
    )
    assert "4200" in said.stdout
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 8888))
        except OSError:
            pass  # something else has it, which serves as well
        else:
            taken.listen()
        said = subprocess.run(COMMANDS["server.py"], capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "gpt4all: 127.0.0.1:8888 cannot be listened on: Address already in use" in said.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_other_machines_are_not_let_in_by_accident(name: str) -> None:
    said = subprocess.run(
        [*COMMANDS[name], "--host", "0.0.0.0", "--port", "0"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 2
    assert said.stderr.startswith("gpt4all: ")
    assert "--insecure" in said.stderr


def test_the_listing_of_release_0_3(tmp_path: Path) -> None:
    port = free_port()
    program = tmp_path / "app.py"
    program.write_text(LISTING.replace("port=4200", f"port={port}").replace("0.0.0.0", "127.0.0.1"))
    models = tmp_path / "models"
    models.mkdir()
    shutil.copy(built_in_path(), models / "ggml-gpt4all-j-v1.3-groovy.gguf")
    command = [sys.executable, str(program)]
    with started(command, GPT4ALL_MODELS=str(models)) as process:
        client = Client(f"http://127.0.0.1:{port}")
        _wait_for(port, process)
        status, chat = client.post(CHAT, JOKE)
        assert (status, chat["model"]) == (200, "ggml-gpt4all-j-v1.3-groovy")
        assert isinstance(client.post(GENERATE, {"prompt": "Once upon a time"})[1], str)
        asked = {"model_name": "ggml-gpt4all-j-v1.3-groovy"}
        assert client.post(RETRIEVE, asked)[1]["path"].startswith(str(models))
        assert client.get(MODELS)[1][0]["filename"]


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 30
    while True:
        assert process.poll() is None, process.communicate()[1]
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        else:
            return
