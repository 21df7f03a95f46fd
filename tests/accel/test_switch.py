"""Who decides whether the kernels are used: variables, arguments, trials and what they remember."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gpt4all import LibraryError, settings
from gpt4all.accel import kernels
from gpt4all.errors import InvalidParameter
from gpt4all.llama import acceleration, acceleration_trial, library, verdicts

PROGRAM = """
import logging, sys
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stdout)
logging.getLogger("gpt4all.pyllmodel").setLevel(logging.WARNING)
from gpt4all import GPT4All
with GPT4All("built-in", n_ctx=256) as model, model.chat_session():
    print(model.generate("why is the sky blue?", max_tokens=20, temp=0))
"""


def run(**environment: str) -> str:
    """What a program prints that loads a model, its log included."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=500,
        check=True,
        env=os.environ | environment,
    )
    assert done.stderr == ""
    return done.stdout


def reported(text: str) -> list[str]:
    """The lines of a log that are about the kernels."""
    return [line for line in text.splitlines() if "CPU kernels" in line]


@pytest.fixture
def undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process in which no model was loaded yet."""
    monkeypatch.setattr(acceleration, "_decided", None)


def decide() -> acceleration.Acceleration:
    return acceleration.decided(library.load())


@pytest.mark.usefixtures("kernels_path")
def test_the_library_is_found_beside_its_module() -> None:
    path = kernels.find()
    assert path is not None
    assert path.parent == Path(kernels.__file__).parent


@pytest.mark.usefixtures("kernels_path")
def test_on_by_default_with_one_line() -> None:
    (line,) = reported(run())
    assert line.startswith("INFO gpt4all's CPU kernels are on: ")


@pytest.mark.usefixtures("kernels_path")
def test_the_variable_switches_them_off() -> None:
    off = run(GPT4ALL_ACCEL="0")
    assert reported(off) == ["INFO gpt4all's CPU kernels are off: GPT4ALL_ACCEL is 0"]
    assert off.splitlines()[-1] == run(GPT4ALL_ACCEL="1").splitlines()[-1]


def test_the_variable_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPT4ALL_ACCEL", "yes")
    with pytest.raises(InvalidParameter, match="'yes' but must be 0 or 1"):
        settings.is_accelerated()


@pytest.mark.usefixtures("kernels_path")
def test_the_trial_is_run_once() -> None:
    verdicts.file().unlink(missing_ok=True)
    first = run()
    known = json.loads(verdicts.file().read_text())
    assert list(known.values()) == ["passed"]
    poisoned = dict.fromkeys(known, "they were found to be wrong")
    verdicts.file().write_text(json.dumps(poisoned))
    second = run()
    assert reported(second) == ["INFO gpt4all's CPU kernels are off: they were found to be wrong"]
    assert first.splitlines()[-1] == second.splitlines()[-1]


def test_another_build_is_tried_anew(tmp_path: Path, kernels_path: Path) -> None:
    answers = iter(("first", "second", "third"))
    copy = tmp_path / "kernels.so"

    def answer(question: str) -> str:
        return verdicts.remembered(question, (kernels_path, copy), lambda: next(answers))

    copy.write_bytes(b"a build")
    assert (answer("works"), answer("works")) == ("first", "first")
    copy.write_bytes(b"another build")
    assert answer("works") == "second"
    assert answer("is quick") == "third"


@pytest.mark.usefixtures("undecided")
def test_without_a_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernels, "find", lambda: None)
    decided = decide()
    assert not decided.is_on
    assert "no C++ compiler" in decided.reason
    assert decided.kernels is None


@pytest.mark.usefixtures("undecided")
def test_a_file_that_is_no_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "libgpt4all_accel.so"
    broken.write_bytes(b"not a library")
    monkeypatch.setattr(kernels, "find", lambda: broken)
    decided = decide()
    assert not decided.is_on
    assert "could not be loaded" in decided.reason


@pytest.mark.usefixtures("undecided")
def test_a_library_without_our_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernels, "find", library.wheel_path)
    assert "gpt4all_accel_describe" in decide().reason


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import os; os.kill(os.getpid(), 4)", "ended with signal 4"),
        ("raise SystemExit(3)", "ended with status 3"),
        (f"import os; os.write(2, b'q9 is wrong'); os._exit({LibraryError.exit_code})", "q9 is"),
    ],
)
def test_what_happens_to_the_child(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    kernels_path: Path,
    program: str,
    words: str,
) -> None:
    """One that ends as crashing kernels end it: off, and a warning the first time only."""
    verdicts.file().unlink(missing_ok=True)
    start = subprocess.Popen

    def child(_command: list[str], **options: object) -> subprocess.Popen[str]:
        return start([sys.executable, "-c", program], **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(subprocess, "Popen", child)
    for n_warnings in (1, 1):
        with pytest.raises(LibraryError, match=words):
            acceleration_trial.pass_trial(library.wheel_path(), kernels_path)
        assert [r.levelno for r in caplog.records].count(logging.WARNING) == n_warnings


def test_a_child_that_hangs(monkeypatch: pytest.MonkeyPatch, kernels_path: Path) -> None:
    verdicts.file().unlink(missing_ok=True)
    monkeypatch.setattr(acceleration_trial, "_TIMEOUT", 0.001)
    with pytest.raises(LibraryError, match=r"did not end within 0\.001 s"):
        acceleration_trial.pass_trial(library.wheel_path(), kernels_path)
    assert not verdicts.file().exists(), "a busy machine is no verdict"


def test_other_answers_count_as_broken(kernels_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from gpt4all.llama import acceleration_trial, trial;"
        "trial.LEAST_SIMILARITY = 1.1;"  # which no answers reach
        "sys.exit(acceleration_trial.main(*map(Path, sys.argv[1:]), use_extra_bufts=True))"
    )
    command = [sys.executable, "-c", program, str(library.wheel_path()), str(kernels_path)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"GPT4ALL_ACCEL": "0"},
    )
    assert done.returncode == LibraryError.exit_code
    assert "F16 model answers otherwise with gpt4all's CPU kernels (" in done.stderr


@pytest.mark.usefixtures("kernels_path")
def test_another_copy_of_libllama(tmp_path: Path) -> None:
    """It is tried itself, then the kernels are tried in it."""
    verdicts.file().unlink(missing_ok=True)
    copy = tmp_path / "libllama.so"
    shutil.copy(library.wheel_path(), copy)
    (line,) = reported(run(GPT4ALL_LIBLLAMA=str(copy)))
    assert line.startswith("INFO gpt4all's CPU kernels are on: ")
    assert list(json.loads(verdicts.file().read_text()).values()) == ["works", "passed"]


@pytest.mark.usefixtures("kernels_path")
def test_a_libllama_whose_own_repacking_breaks(tmp_path: Path) -> None:
    """What was found of builds that die on AMX: the kernels do without it, and need no AMX."""
    copy = tmp_path / "libllama.so"
    shutil.copy(library.wheel_path(), copy)
    verdicts.remembered("trial", (copy,), lambda: "works without extra buffers")
    (line,) = reported(run(GPT4ALL_LIBLLAMA=str(copy)))
    assert line.startswith("INFO gpt4all's CPU kernels are on: ")


def test_the_child_starts_no_trial(monkeypatch: pytest.MonkeyPatch, kernels_path: Path) -> None:
    """Or a program that is its own Python interpreter would start itself without end."""
    environments = []
    start = subprocess.Popen

    def child(command: list[str], **options: dict[str, str]) -> subprocess.Popen[str]:
        environments.append(options["env"])
        return start(command, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(subprocess, "Popen", child)
    acceleration_trial.pass_trial(library.wheel_path(), kernels_path, again=True)
    assert [environment["GPT4ALL_ACCEL"] for environment in environments] == ["0"]


@pytest.mark.usefixtures("kernels_path")
def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    (line,) = [line for line in reported(run(XDG_CACHE_HOME=str(blocked))) if "are " in line]
    assert line.startswith("INFO gpt4all's CPU kernels are on: ")


@pytest.mark.usefixtures("kernels_path")
def test_doctor() -> None:
    def doctor(*words: str, **environment: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "gpt4all", "doctor", *words],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | environment,
        ).stdout

    shown = doctor()
    assert "\n  CPU kernels  on: " in shown
    assert "q4_0" in shown
    found = json.loads(doctor("--json"))
    assert found["accelerated"] is True
    assert found["kernels"]["instructions"] in found["kernels"]["available"]
    assert found["libllama"] == str(library.wheel_path())
    assert "\n  CPU kernels  off: GPT4ALL_ACCEL is 0\n" in doctor(GPT4ALL_ACCEL="0")
