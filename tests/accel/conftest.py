"""The compiled kernels, and libraries of our own of every kernel set that may run here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from gpt4all.accel import kernels
from gpt4all.accel.kernels import Kernels
from gpt4all.llama import acceleration, library


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kernels", type=Path, help="another build of the library (tests/accel only)")


def pytest_configure(config: pytest.Config) -> None:
    """Known only where this folder was named on the command line."""
    if path := config.getoption("--kernels", default=None):
        kernels.find = path.resolve


@pytest.fixture(scope="session")
def kernels_path() -> Path:
    """The compiled library; there may be none to test, or none that this processor can run."""
    path = kernels.find()
    if path is None:
        if shutil.which("c++"):
            pytest.fail("there is a compiler but no library: did accel/ not compile?")
        pytest.skip("the CPU kernels need a C++ compiler")
    if Kernels(path).describe().instructions is None:
        pytest.skip("there are no CPU kernels for this processor")
    return path


@pytest.fixture(scope="session")
def kernel_set(
    kernels_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Kernels]:
    """Gives the kernels of one instruction set: a copy of the library with a state of its own."""
    folder = tmp_path_factory.mktemp("kernels")

    @cache
    def selected(instructions: str) -> Kernels:
        copy = folder / f"{instructions}-{kernels_path.name}"
        if not copy.exists():  # one that was loaded before must not change under the process
            shutil.copy(kernels_path, copy)
        library = Kernels(copy)
        if instructions not in library.describe().available:
            pytest.skip(f"this processor cannot run the kernels for {instructions}")
        library.select(instructions)
        return library

    return selected


@pytest.fixture(scope="module")
def in_use(kernels_path: Path) -> Iterator[Kernels]:
    """The kernels as this process uses them; at the end no new model holds their memory."""
    decided = acceleration.decided(library.load())
    assert decided.is_on, decided.reason
    used = Kernels(kernels_path)  # loading a file twice gives the same library
    before = used.packed_bytes()
    yield used
    assert used.packed_bytes() == before
