"""Finding, checking and trying libllama."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from pathlib import Path

import _cffi_backend  # some shared object that is no libllama
import pytest

from gpt4all import LibraryError, settings
from gpt4all.errors import InvalidParameter
from gpt4all.llama import devices, library, trial
from gpt4all.llama._api import XLLAMACPP_VERSION

PROGRAM = (
    "import sys; from gpt4all import GPT4All, GPT4AllError\n"
    "try: print(repr(GPT4All(sys.argv[1]).generate('hello', temp=0, max_tokens=4)))\n"
    "except GPT4AllError as e: print(type(e).__name__, e)\n"
)


def run(tiny_path: Path) -> subprocess.CompletedProcess[str]:
    """A program in its own process, with this one's environment."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tiny_path)],
        capture_output=True,
        text=True,
        timeout=500,
        check=True,
    )


def test_importing_loads_nothing_native() -> None:
    program = (
        "import sys, gpt4all\n"
        "heavy = {'numpy', 'cffi', '_cffi_backend', 'xllamacpp', 'jinja2', 'rich', 'typer'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    out = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert out.stdout == "[]\n"


def test_declarations_are_those_of_the_pinned_release() -> None:
    pins = (Path(__file__).parents[2] / "pyproject.toml").read_text()
    assert f'"xllamacpp=={XLLAMACPP_VERSION}"' in pins


def test_a_copy_of_the_library_is_tried_and_used(
    tiny_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(tiny_path).stdout
    copy = tmp_path / "libllama.so"
    shutil.copy(library.wheel_path(), copy)
    monkeypatch.setenv("GPT4ALL_LIBLLAMA", str(copy))
    assert run(tiny_path).stdout == expected
    verdicts = settings.cache_directory() / "libllama-verdicts.json"
    assert "works" in verdicts.read_text()
    verdicts.write_text(verdicts.read_text().replace('"works"', '"broken"'))
    assert "failed its trial run" in run(tiny_path).stdout, "a verdict is remembered"
    verdicts.write_text("damaged")
    assert run(tiny_path).stdout == expected


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"not a library", "could not be loaded"), (None, "cannot be read")],
)
def test_no_library(
    tmp_path: Path,
    tiny_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    words: str,
) -> None:
    file = tmp_path / "libllama.so"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setenv("GPT4ALL_LIBLLAMA", str(file))
    out = run(tiny_path).stdout
    assert out.startswith("LibraryError")
    assert words in out


def test_a_foreign_library_is_refused() -> None:
    with pytest.raises(LibraryError, match="not a supported libllama"):
        library.open_library(Path(_cffi_backend.__file__), use_extra_bufts=True)


def test_a_system_without_openmp_is_told_what_to_install(tmp_path: Path) -> None:
    file = tmp_path / "libllama.so"
    file.write_bytes(
        library.wheel_path().read_bytes().replace(b"libgomp.so.1\0", b"libgomp.so.0\0")
    )
    with pytest.raises(LibraryError, match="apt install libgomp1"):
        library.open_library(file, use_extra_bufts=True)


def test_another_release_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "LLAMA_VERSION", b"0.0.1")
    with pytest.raises(LibraryError, match=r"supports 0\.0\.1 only"):
        library.open_library(library.wheel_path(), use_extra_bufts=True)


def test_other_default_parameters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(library._EXPECTED_DEFAULTS, "context", {"n_ctx": 513})
    with pytest.raises(LibraryError, match="513 is expected"):
        library.open_library(library.wheel_path(), use_extra_bufts=True)


@pytest.mark.parametrize(
    ("dies_with", "dies_without", "expected"),
    [(False, False, "works"), (True, False, "without extra"), (True, True, "broken")],
)
def test_what_dies_in_the_child(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    dies_with: bool,
    dies_without: bool,
    expected: str,
) -> None:
    """A child that ends by a signal, as crashing kernels end it."""

    def child(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        dies = dies_with if command[-1] == "1" else dies_without
        return subprocess.CompletedProcess(command, -4 if dies else 0, "", "")

    monkeypatch.setattr(subprocess, "run", child)
    path = library.wheel_path()
    with caplog.at_level(logging.WARNING):
        if expected == "broken":
            with pytest.raises(LibraryError, match="crashed or computed nonsense"):
                trial.verdict(path)
        else:
            assert trial.verdict(path) is (expected == "works")
    assert ("works only without" in caplog.text) is (expected == "without extra")


def test_a_hanging_child_counts_as_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "_TIMEOUT", 0.001)
    with pytest.raises(LibraryError, match="failed its trial"):
        trial.verdict(library.wheel_path())


def test_nonsense_counts_as_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "LEAST_SIMILARITY", 1.1)
    assert trial.main(library.wheel_path(), use_extra_bufts=True) == trial._FAILED


def test_the_log_appears_when_asked_for(tiny_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPT4ALL_VERBOSE_LLAMACPP", "1")
    assert "llama_model_loader" in run(tiny_path).stderr
    monkeypatch.setenv("GPT4ALL_VERBOSE_LLAMACPP", "maybe")
    with pytest.raises(InvalidParameter, match="'maybe' but must be 0 or 1"):
        settings.verbose_llamacpp()


def test_devices_are_listed() -> None:
    (cpu, *_) = [device for device in devices.list_devices() if device.kind == "cpu"]
    assert cpu.memory_total >= cpu.memory_free > 0
    assert cpu.name
    assert cpu.description


CARDS = [
    devices.Device("CPU", "Some Processor", "cpu", 1, 1),
    devices.Device("Vulkan0", "AMD Radeon RX 6800", "gpu", 8, 16),
    devices.Device("CUDA0", "NVIDIA GeForce RTX 4090", "gpu", 20, 24),
    devices.Device("Vulkan1", "Intel(R) UHD Graphics", "integrated gpu", 1, 2),
    devices.Device("MTL0", "Apple M3", "integrated gpu", 1, 2),
]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (None, None),
        ("cpu", None),
        ("gpu", "CUDA0"),
        ("amd", "Vulkan0"),
        ("nvidia", "CUDA0"),
        ("intel", "Vulkan1"),
        ("cuda", "CUDA0"),
        ("kompute", "Vulkan0"),
        ("metal", "MTL0"),
        ("cuda:NVIDIA GeForce RTX 4090", "CUDA0"),
        ("kompute:Intel(R) UHD Graphics", "Vulkan1"),
        ("NVIDIA GeForce RTX 4090", "CUDA0"),
        ("vulkan1", "Vulkan1"),
    ],
)
def test_device_names(wanted: str | None, name: str | None) -> None:
    chosen = devices.select(wanted, CARDS)
    assert (chosen.name if chosen else None) == name
