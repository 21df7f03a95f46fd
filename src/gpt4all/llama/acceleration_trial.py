"""Tries our own CPU kernels in child processes, before this process depends on them.

One child compares the kernels' products with plain numbers and then computes tiny models of each
quantisation with them. The other computes, with libllama alone, models of the same weights as
numbers. Both must say the same.

Run as ``python -m gpt4all.llama.acceleration_trial LIBRARY RESULT USE_EXTRA_BUFTS [KERNELS]``.
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from gpt4all import settings
from gpt4all.errors import LibraryError
from gpt4all.llama import trial, verdicts

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

_PASSED = "passed"
_ENVIRONMENT = {
    settings.ACCEL.name: "0",  # a child starts no trial of its own
    settings.VERBOSE_LLAMACPP.name: "0",  # its errors are read
    "OPENBLAS_NUM_THREADS": "1",  # more would only be in the way
    "OMP_WAIT_POLICY": "passive",  # the children share the processor, and so would waiting threads
}
_TIMEOUT = 120.0  # seconds; a trial takes about one and a half


def pass_trial(
    libllama: Path, kernels: Path, *, use_extra_bufts: bool = True, again: bool = False
) -> None:
    """Return if the kernels in a file work with a libllama on this processor.

    Args:
        libllama: Its file.
        kernels: The file of the compiled kernels.
        use_extra_bufts: Whether libllama's own repacked weights work; see `Library`.
        again: Try although the verdict is remembered.

    Raises:
        LibraryError: They do not, or the trial took too long, which is not remembered: other
            programs may have kept the processor busy. The sentence says why.
    """
    extra = str(int(use_extra_bufts))
    verdict = verdicts.remembered(
        f"kernels, extra buffers {extra}",
        (libllama, kernels),
        lambda: _try(str(libllama), str(kernels), extra),
        again=again,
    )
    if verdict != _PASSED:
        raise LibraryError(verdict)


def _try(libllama: str, kernels: str, extra: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        results = [Path(folder, "without.npz"), Path(folder, "with.npz")]
        commands = [
            (libllama, str(results[0]), extra),
            (libllama, str(results[1]), extra, kernels),
        ]
        problem = _run_all(commands)
        verdict = problem or _compare(*(dict(np.load(result)) for result in results))
    if verdict != _PASSED:
        logger.warning("llama.cpp's own CPU kernels are used from now on: %s", verdict)
    return verdict


def _run_all(commands: list[tuple[str, ...]]) -> str | None:
    """Run children side by side; returns what went wrong in one of them, if anything did."""
    deadline = time.monotonic() + _TIMEOUT
    with contextlib.ExitStack() as stack:
        children = [stack.enter_context(_start(*command)) for command in commands]
        try:
            ends = [_end(child, deadline) for child in children]
        except BaseException:
            for child in children:
                child.kill()
            raise
    return next(filter(None, ends), None)


def _start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  # our own module
        # -P: not from modules that happen to lie in the current folder.
        [sys.executable, "-P", "-m", "gpt4all.llama.acceleration_trial", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | _ENVIRONMENT,
    )


def _end(child: subprocess.Popen[str], deadline: float) -> str | None:
    """What went wrong in a child, if anything did."""
    try:
        _, errors = child.communicate(timeout=max(deadline - time.monotonic(), 0.001))
    except subprocess.TimeoutExpired as error:
        text = f"the trial of gpt4all's CPU kernels did not end within {_TIMEOUT:g} s"
        logger.warning("llama.cpp's own CPU kernels are used this time: %s", text)
        raise LibraryError(text) from error
    if child.returncode == LibraryError.exit_code:
        return errors.strip()
    if child.returncode != 0:
        code = child.returncode
        how = f"signal {-code}" if code < 0 else f"status {code}"
        return f"the trial of gpt4all's CPU kernels ended with {how}"
    return None


def _compare(without: dict[str, np.ndarray], accelerated: dict[str, np.ndarray]) -> str:
    for name, expected in without.items():
        similarity = trial.cosine(accelerated[name], expected)
        if not similarity >= trial.LEAST_SIMILARITY:  # also when it is NaN
            return f"a {name} model answers otherwise with gpt4all's CPU kernels ({similarity:.3f})"
    return _PASSED


# In the child


def main(path: Path, result: Path, *, use_extra_bufts: bool, kernels: Path | None) -> int:
    """Compute the logits of every quantisation into a file; returns the exit status."""
    from gpt4all.accel import self_test  # noqa: PLC0415  # the parent needs none of this
    from gpt4all.accel.kernels import Kernels  # noqa: PLC0415
    from gpt4all.llama import library  # noqa: PLC0415

    try:
        is_extra = use_extra_bufts or kernels is not None  # which are such buffers
        library.use(library.open_library(path, use_extra_bufts=is_extra))
        if kernels is not None:
            offered = Kernels(kernels)
            self_test.check(offered)
            offered.install(path, drop_amx=not use_extra_bufts)
        with tempfile.TemporaryDirectory() as folder:
            logits: dict[str, Any] = {
                name: trial.logits(Path(folder), name, dequantised=kernels is None)
                for name in trial.QUANTISATIONS
            }
    except LibraryError as error:
        sys.stderr.write(str(error))
        return error.exit_code
    np.savez(result, **logits)
    return 0


if __name__ == "__main__":
    library_, result_, extra_, *kernels_ = sys.argv[1:]
    sys.exit(
        main(
            Path(library_),
            Path(result_),
            use_extra_bufts=extra_ == "1",
            kernels=Path(kernels_[0]) if kernels_ else None,
        )
    )
