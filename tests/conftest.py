"""Fixtures of all tests: an isolated home directory, no network, tiny models made on the spot."""

from __future__ import annotations

import contextlib
import shutil
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpt4all import GPT4All, LibraryError, settings
from gpt4all.accel import kernels
from gpt4all.llama import acceleration_trial, library
from gpt4all.llama import verdicts as remembered
from gpt4all.testing import tiny_model

PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")

# A shell starts what is in its background with Ctrl-C ignored, and programs that tests start would
# inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


def isolate(home: Path, monkeypatch: pytest.MonkeyPatch, verdicts: Path | None = None) -> None:
    """Point every directory at a temporary one and forget the user's settings and proxies.

    Args:
        home: The temporary home directory.
        monkeypatch: Undoes it.
        verdicts: What is known of native code on this machine, or None.
    """
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for name in (*(variable.name for variable in settings.VARIABLES), "HF_HUB_OFFLINE", *PROXIES):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("GPT4ALL_OFFLINE", "1")
    if verdicts is not None and verdicts.exists():
        known = settings.cache_directory() / verdicts.name
        known.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(verdicts, known)


@pytest.fixture(scope="session")
def verdicts(pytestconfig: pytest.Config) -> Path:
    """What the trial of the CPU kernels found: run once per build of them, not in every process."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        isolate(pytestconfig.cache.mkdir("home"), monkeypatch)
        if path := kernels.find():
            with contextlib.suppress(LibraryError):  # tests/accel says what is wrong
                acceleration_trial.pass_trial(library.wheel_path(), path)
        return remembered.file()


@pytest.fixture(scope="session", autouse=True)
def isolated_session(tmp_path_factory: pytest.TempPathFactory, verdicts: Path) -> Iterator[None]:
    """The same for what lasts longer than a test."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        isolate(tmp_path_factory.mktemp("session"), monkeypatch, verdicts)
        yield


@pytest.fixture(autouse=True)
def isolated(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, verdicts: Path
) -> None:
    """A home directory for each test, and no downloads unless it allows them."""
    isolate(tmp_path_factory.mktemp("home"), monkeypatch, verdicts)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to anywhere but this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"
        assert host in ("127.0.0.1", "::1", "localhost"), f"a test called {host}"
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def tiny_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random llama whose generations end only at a limit."""
    return tiny_model(tmp_path_factory.mktemp("models") / "tiny.gguf", never_ends=True)


@pytest.fixture(scope="session")
def shared_model(tiny_path: Path) -> Iterator[GPT4All]:
    """One loaded tiny model for all tests."""
    with GPT4All(tiny_path, n_threads=1) as model:
        yield model


@pytest.fixture
def model(shared_model: GPT4All) -> Iterator[GPT4All]:
    """The tiny model; afterwards nothing runs and slots and cells add up."""
    yield shared_model
    assert shared_model.model.loaded.engine.n_running() == 0
    shared_model.model.loaded.engine.check_integrity()


@pytest.fixture(scope="session")
def shared_built_in() -> Iterator[GPT4All]:
    """The built-in model, loaded once."""
    with GPT4All() as model:
        yield model


@pytest.fixture
def built_in(shared_built_in: GPT4All) -> Iterator[GPT4All]:
    """The built-in model; afterwards nothing runs and slots and cells add up."""
    yield shared_built_in
    assert shared_built_in.model.loaded.engine.n_running() == 0
    shared_built_in.model.loaded.engine.check_integrity()
