"""Which way into a libllama is taken, what is refused, and that ggml's AMX kernels are taken out.

The libllamas are fakes (``fake_ggml.cpp``): no real one at hand has AMX, lacks symbols, or has an
interface that nobody knows yet.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gpt4all import LibraryError
from gpt4all.accel.kernels import Kernels, Route

SOURCE = Path(__file__).with_name("fake_ggml.cpp")
VERSIONS = (2, 3)
SLOT_OF_ALIGNMENT = {2: 2, 3: 3}
"""Where version 2 and 3 have ``get_alignment`` in the table of a buffer type."""

Fake = Callable[..., "Libllama"]


class Libllama:
    """A loaded fake, and kernels that are installed in nothing yet."""

    def __init__(self, path: Path, kernels: Path, api_version: int) -> None:
        self.path, self.kernels = path, Kernels(kernels)
        self.lib = ctypes.CDLL(str(path))
        self.lib.fake_names.restype = ctypes.c_char_p
        self.lib.fake_call.restype = ctypes.c_size_t
        self.lib.fake_set_api_version(api_version)

    def install(self, route: Route | None = None, *, drop_amx: bool = False) -> str:
        """What the kernels say."""
        return self.kernels.install(self.path, drop_amx=drop_amx, route=route)

    @property
    def names(self) -> list[str]:
        """The extra buffer types that a model loader sees."""
        names: bytes = self.lib.fake_names()
        return names.decode().split()


@pytest.fixture(scope="session")
def compiled(kernels_path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """The fake whose CPU backend can be entered (True), and the other one."""
    compiler = shutil.which("c++")
    if compiler is None:
        pytest.skip("the fakes need a C++ compiler")
    folder = tmp_path_factory.mktemp("fakes")
    found = {}
    for inside in (True, False):
        found[inside] = folder / f"inside_{inside}.so"
        command = [compiler, "-std=c++17", "-shared", "-fPIC", "-fvisibility=hidden", str(SOURCE)]
        command += ["-DINSIDE"] * inside
        subprocess.run([*command, "-o", str(found[inside])], check=True)
    return found


@pytest.fixture
def fake(compiled: dict[bool, Path], kernels_path: Path, tmp_path: Path) -> Fake:
    """Makes a libllama with a state of its own."""

    def make(*, inside: bool = True, api_version: int = 3) -> Libllama:
        path = Path(shutil.copy(compiled[inside], tmp_path / "libllama.so"))
        kernels = Path(shutil.copy(kernels_path, tmp_path / "kernels.so"))
        return Libllama(path, kernels, api_version)

    return make


@pytest.mark.parametrize("api_version", VERSIONS)
def test_inside_the_cpu_backend_where_that_is_possible(fake: Fake, api_version: int) -> None:
    libllama = fake(api_version=api_version)
    assert "inside ggml 0.0.0" in libllama.install()
    assert libllama.names == ["GPT4ALL", "AMX", "CPU_REPACK"]
    assert libllama.lib.fake_registered() == 0
    assert libllama.lib.fake_call(SLOT_OF_ALIGNMENT[api_version]) == 64


@pytest.mark.parametrize("api_version", VERSIONS)
def test_beside_the_cpu_otherwise(fake: Fake, api_version: int) -> None:
    libllama = fake(inside=False, api_version=api_version)
    assert "on a device beside the CPU of ggml 0.0.0" in libllama.install()
    assert libllama.names == ["AMX", "CPU_REPACK"]
    assert libllama.lib.fake_registered() == 1


def test_a_route_of_choice(fake: Fake) -> None:
    libllama = fake()
    assert "beside" in libllama.install("device")
    assert libllama.names == ["AMX", "CPU_REPACK"]
    assert libllama.install() == "The accelerator was installed before."


def test_a_route_that_is_closed(fake: Fake) -> None:
    libllama = fake(inside=False)
    with pytest.raises(LibraryError, match="does not export _Z39ggml_backend_cpu_get_extra"):
        libllama.install("buffer-type")
    assert "beside" in libllama.install(), "the other one is still open"


def test_amx_is_taken_out_of_the_list(fake: Fake) -> None:
    libllama = fake()
    libllama.install(drop_amx=True)
    assert libllama.names == ["GPT4ALL", "CPU_REPACK"]


def test_amx_is_hidden_from_the_model_loader(fake: Fake) -> None:
    libllama = fake(inside=False)
    libllama.install(drop_amx=True)
    assert libllama.names == ["CPU_REPACK"]


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("api_version", [0, 1, 4, 6])
def test_versions_that_nobody_knows(fake: Fake, inside: bool, api_version: int) -> None:
    libllama = fake(inside=inside, api_version=api_version)
    sentence = f"The backend interface of ggml 0.0.0 has version {api_version}; known are 2 and 3."
    with pytest.raises(LibraryError, match=sentence):
        libllama.install(drop_amx=True)
    assert libllama.names == ["AMX", "CPU_REPACK"], "nothing was touched"
    assert libllama.lib.fake_registered() == 0
