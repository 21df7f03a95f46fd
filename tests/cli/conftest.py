"""The command in this process, in one of its own, and on a pseudo-terminal."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pexpect
import pytest

from gpt4all.catalog import catalog, store
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.catalog import Catalogue
from gpt4all.cli.main import run
from gpt4all.testing import tiny_model

PROGRAM = [sys.executable, "-m", "gpt4all"]

PROMPT_SHOWN = "\x1b[?2004h"
"""What the editor prints when it begins to read: bracketed paste on. Answers cannot contain it."""

PROMPT_DONE = "\x1b[?2004l"

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07")


@dataclass(frozen=True)
class Outcome:
    status: int
    stdout: str
    stderr: str


Command = Callable[..., Outcome]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs the command line in this process; ``stdin`` is what is piped in."""

    def call(*words: str | Path, stdin: str | bytes = b"") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        capsys.readouterr()
        status = run([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err or "--debug" in words
        return Outcome(status, captured.out, captured.err)

    return call


@pytest.fixture
def process() -> Command:
    """Runs the command line in a process of its own."""

    def call(*words: str | Path, stdin: bytes = b"", **environment: str) -> Outcome:
        done = subprocess.run(
            [*PROGRAM, *map(str, words)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=300,
            check=False,
        )
        stdout, stderr = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in stderr
        return Outcome(done.returncode, stdout, stderr)

    return call


@pytest.fixture(scope="session")
def endless_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random model whose answers go on until they are stopped."""
    return tiny_model(tmp_path_factory.mktemp("cli") / "endless.gguf", never_ends=True, n_ctx=8192)


@pytest.fixture
def tiny(tiny_path: Path) -> list[str]:
    """Options for a small model; one thread, because more wait for each other on a busy machine."""
    return ["-m", str(tiny_path), "-t", "1"]


@pytest.fixture
def endless(endless_path: Path) -> list[str]:
    """Options for a model whose answers go on until they are stopped."""
    return ["-m", str(endless_path), "-t", "1"]


@pytest.fixture(scope="session")
def built_in_path() -> Path:
    return store.built_in_path()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address where a server on this machine offers it."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    (tmp_path / "served").mkdir()
    handler = partial(Quiet, directory=str(tmp_path / "served"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield tmp_path / "served", f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def tiny_published(
    files: tuple[Path, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> ModelCard:
    """A catalogue of one small model, which can be fetched."""
    served, address = files
    path = tiny_model(served / "tiny.gguf", quantisation="Q8_0")
    entry = {
        "filename": "tiny.gguf",
        "name": "Tiny",
        "url": "https://gpt4all.io/models/tiny.gguf",
        "filesize": path.stat().st_size,
        "md5sum": hashlib.md5(path.read_bytes()).hexdigest(),
        "license": "MIT",
        "aliases": ["wee"],
    }
    card = ModelCard.from_entry(entry, generation=3)
    monkeypatch.setattr(catalog, "load", lambda: Catalogue([card]))
    monkeypatch.setenv("GPT4ALL_MIRROR", address)
    monkeypatch.setenv("GPT4ALL_CATALOG", "off")
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    return card


class Terminal:
    """A chat on a pseudo-terminal."""

    def __init__(self, words: list[str], environment: dict[str, str]) -> None:
        self.child: pexpect.spawn[str] = pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], *words],
            env={
                **os.environ,
                "TERM": "xterm",
                "PROMPT_TOOLKIT_NO_CPR": "1",  # nobody here answers where the cursor is
                **environment,
            },
            encoding="utf-8",
            codec_errors="replace",
            timeout=100,
            dimensions=(40, 200),
        )

    def until_prompt(self) -> str:
        """What is printed before the next prompt."""
        self.child.expect_exact(PROMPT_SHOWN)
        return _ESCAPE.sub("", self.child.before or "")

    def enter(self, line: str) -> str:
        """Type a line; what is printed between it and the next prompt."""
        self.begin(line)
        return self.until_prompt().strip()

    def begin(self, line: str) -> str:
        """Type a line and wait until it has been read; what the terminal shows of that."""
        self.child.send(f"{line}\r")
        self.child.expect_exact(PROMPT_DONE)
        return _ESCAPE.sub("", self.child.before or "")

    def end(self) -> int:
        """Wait for the end of the program; its exit status."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        assert self.child.exitstatus is not None, "killed by a signal"
        return self.child.exitstatus


Chat = Callable[..., Terminal]


@pytest.fixture
def chat() -> Iterator[Chat]:
    """Opens chats; they end with the test."""
    terminals: list[Terminal] = []

    def start(*words: str | Path, **environment: str) -> Terminal:
        terminal = Terminal([str(word) for word in words], environment)
        terminals.append(terminal)
        return terminal

    yield start
    for terminal in terminals:
        terminal.child.close(force=True)
