"""Tries a libllama nobody vouches for in a child process, before this process depends on it.

The child computes one prompt with a tiny model of each common quantisation. Native builds have
been seen to die on virtual machines that advertise instructions they cannot run; without repacked
weights ("extra buffers") the same builds work. Verdicts are kept per library file and processor.

Run as ``python -m gpt4all.llama.trial LIBRARY USE_EXTRA_BUFTS``; exit status 0 means that it works.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gpt4all import settings
from gpt4all.errors import LibraryError
from gpt4all.llama import verdicts

if TYPE_CHECKING:
    from gpt4all.testing.quantise import Quantisation

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

QUANTISATIONS: tuple[Quantisation, ...] = ("F16", "Q8_0", "Q4_0", "Q4_K", "Q6_K")
LEAST_SIMILARITY = 0.99
"""Cosine between the logits of a quantised model and of the same weights as F32. Rounding of the
activations costs up to 0.004; a broken kernel leaves nothing."""
_TIMEOUT = 120.0  # seconds; a trial takes about one
_N_EMBD = 256  # the K formats pack 256 weights into a block
_FAILED = 3


def verdict(path: Path) -> bool:
    """Whether a library may repack weights, found out once and remembered.

    Raises:
        LibraryError: It cannot be used at all.
    """
    try:
        found = verdicts.remembered("trial", (path,), lambda: _try(path))
    except OSError as error:
        raise LibraryError(f"GPT4ALL_LIBLLAMA is {path}, which cannot be read: {error}") from error
    if found == "broken":
        raise LibraryError(
            f"{path} failed its trial run: it crashed or computed nonsense on this processor; "
            "unset GPT4ALL_LIBLLAMA or build it without instructions this machine cannot run"
        )
    return found == "works"


def _try(path: Path) -> str:
    if _works(path, use_extra_bufts=True):
        return "works"
    if _works(path, use_extra_bufts=False):
        logger.warning("%s works only without repacked weights; it will be slower", path)
        return "works without extra buffers"
    return "broken"


def _works(path: Path, *, use_extra_bufts: bool) -> bool:
    command = [sys.executable, "-m", "gpt4all.llama.trial", str(path), str(int(use_extra_bufts))]
    try:
        done = subprocess.run(  # noqa: S603  # our own module
            command,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT,
            check=False,
            env=os.environ | {settings.ACCEL.name: "0"},  # its own kernels are to be tried
        )
    except subprocess.TimeoutExpired:
        logger.info("the trial of %s did not end within %g s", path, _TIMEOUT)
        return False
    if done.returncode == LibraryError.exit_code:
        raise LibraryError(done.stderr.strip())
    if done.returncode != 0:
        logger.info("the trial of %s ended with %d: %s", path, done.returncode, done.stderr)
    return done.returncode == 0


# In the child


def main(path: Path, *, use_extra_bufts: bool) -> int:
    """Try every quantisation; returns the exit status."""
    from gpt4all.llama import library  # noqa: PLC0415  # the parent needs none of this

    try:
        native = library.open_library(path, use_extra_bufts=use_extra_bufts)
    except LibraryError as error:
        sys.stderr.write(str(error))
        return error.exit_code
    library.use(native)
    with tempfile.TemporaryDirectory() as folder:
        for quantisation in QUANTISATIONS:
            got = logits(Path(folder), quantisation)
            expected = logits(Path(folder), quantisation, dequantised=True)
            similarity = cosine(got, expected)
            logger.debug("%s: cosine %.5f", quantisation, similarity)
            if not similarity >= LEAST_SIMILARITY:  # also when it is NaN
                sys.stderr.write(f"{quantisation}: cosine {similarity:.3f}")
                return _FAILED
    return 0


def cosine(one: np.ndarray, other: np.ndarray) -> float:
    """How alike the logits of two models are, 1 for the same."""
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))


def logits(folder: Path, quantisation: Quantisation, *, dequantised: bool = False) -> np.ndarray:
    """What a tiny model in this format, written to a folder, says after 33 tokens."""
    from gpt4all.llama.context import Context  # noqa: PLC0415  # as above
    from gpt4all.llama.weights import Weights  # noqa: PLC0415
    from gpt4all.testing import tiny_model  # noqa: PLC0415
    from gpt4all.types import Chunk  # noqa: PLC0415

    file = folder / f"{quantisation}-{dequantised}.gguf"
    tiny_model(
        file,
        n_layer=1,
        n_embd=_N_EMBD,
        quantisation=quantisation,
        dequantised=dequantised,
        tokens="sentencepiece",  # made soonest
    )
    weights = Weights(file)
    context = Context(weights, n_ctx=64, n_slots=1, n_threads=2)
    # A batch first and then a single token: different kernels compute them.
    context.decode([Chunk(0, 0, list(range(40, 72)), wants_logits=False)])
    (index,) = context.decode([Chunk(0, 32, [72], wants_logits=True)])
    result = context.logits(index).copy()
    context.close()
    weights.close()
    return result


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), use_extra_bufts=sys.argv[2] == "1"))
