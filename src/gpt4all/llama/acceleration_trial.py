"""Tries our own CPU kernels in a child process, before this process depends on them.

The child compares the kernels' products with plain numbers. Then it computes tiny models of each
quantisation with them, and models of the same weights as numbers without: both must say the same.

Run as ``python -m gpt4all.llama.acceleration_trial LIBRARY KERNELS USE_EXTRA_BUFTS``; exit status 0
means that they work.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from gpt4all import settings
from gpt4all.errors import LibraryError
from gpt4all.llama import trial, verdicts

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

_PASSED = "passed"
_ENVIRONMENT = {
    settings.ACCEL.name: "0",  # a child starts no trial of its own
    settings.VERBOSE_LLAMACPP.name: "0",  # its errors are read
    "OPENBLAS_NUM_THREADS": "1",  # more would only be in the way
    "OMP_WAIT_POLICY": "passive",  # and so would threads that wait for work
}
_TIMEOUT = 120.0  # seconds; a trial takes about half of one


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


def _try(*arguments: str) -> str:
    verdict = _run(*arguments)
    if verdict != _PASSED:
        logger.warning("llama.cpp's own CPU kernels are used from now on: %s", verdict)
    return verdict


def _run(*arguments: str) -> str:
    """Run the child; returns what went wrong, if anything did."""
    # -P: not from modules that happen to lie in the current folder.
    command = [sys.executable, "-P", "-m", "gpt4all.llama.acceleration_trial", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  # our own module
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=_TIMEOUT,
            check=False,
            env=os.environ | _ENVIRONMENT,
        )
    except subprocess.TimeoutExpired as error:
        text = f"the trial of gpt4all's CPU kernels did not end within {_TIMEOUT:g} s"
        logger.warning("llama.cpp's own CPU kernels are used this time: %s", text)
        raise LibraryError(text) from error
    if done.returncode == LibraryError.exit_code:
        return done.stderr.strip()
    if done.returncode != 0:
        code = done.returncode
        how = f"signal {-code}" if code < 0 else f"status {code}"
        return f"the trial of gpt4all's CPU kernels ended with {how}"
    return _PASSED


# In the child


def main(path: Path, kernels: Path, *, use_extra_bufts: bool) -> int:
    """Try every quantisation; returns the exit status."""
    from gpt4all.accel import self_test  # noqa: PLC0415  # the parent needs none of this
    from gpt4all.accel.kernels import Kernels  # noqa: PLC0415
    from gpt4all.llama import library  # noqa: PLC0415

    try:
        # The kernels are such buffers themselves.
        library.use(library.open_library(path, use_extra_bufts=True))
        tried = Kernels(kernels)
        self_test.check(tried)
        tried.install(path, drop_amx=not use_extra_bufts)
        with tempfile.TemporaryDirectory() as folder:
            for quantisation in trial.QUANTISATIONS:
                tried.enable(False)
                expected = trial.logits(Path(folder), quantisation, dequantised=True)
                tried.enable(True)
                similarity = trial.cosine(trial.logits(Path(folder), quantisation), expected)
                if not similarity >= trial.LEAST_SIMILARITY:  # also when it is NaN
                    raise LibraryError(
                        f"a {quantisation} model answers otherwise with gpt4all's CPU kernels "
                        f"({similarity:.3f})"
                    )
    except LibraryError as error:
        sys.stderr.write(str(error))
        return error.exit_code
    return 0


if __name__ == "__main__":
    library_, kernels_, extra_ = sys.argv[1:]
    sys.exit(main(Path(library_), Path(kernels_), use_extra_bufts=extra_ == "1"))
