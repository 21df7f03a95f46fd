"""Tries a libllama nobody vouches for in a child process, before this process depends on it.

The child computes one prompt with a tiny model of each common quantisation. Native builds have
been seen to die on virtual machines that advertise instructions they cannot run; without repacked
weights ("extra buffers") the same builds work. Verdicts are kept per library file and processor.

Run as ``python -m gpt4all.llama.trial LIBRARY USE_EXTRA_BUFTS``; exit status 0 means that it works.
"""

from __future__ import annotations

import hashlib
import json
import logging
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gpt4all import settings
from gpt4all.errors import LibraryError

if TYPE_CHECKING:
    from gpt4all.testing.quantise import Quantisation

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

QUANTISATIONS: tuple[Quantisation, ...] = ("F16", "Q8_0", "Q4_0", "Q4_K", "Q6_K")
_LEAST_SIMILARITY = 0.99
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
    known = _read_verdicts()
    key = _key(path)
    if key not in known:
        known[key] = _try(path)
        _write_verdicts(known)
    if known[key] == "broken":
        raise LibraryError(
            f"{path} failed its trial run: it crashed or computed nonsense on this processor; "
            "unset GPT4ALL_LIBLLAMA or build it without instructions this machine cannot run"
        )
    return known[key] == "works"


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
            command, capture_output=True, text=True, timeout=_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        logger.info("the trial of %s did not end within %g s", path, _TIMEOUT)
        return False
    if done.returncode == LibraryError.exit_code:
        raise LibraryError(done.stderr.strip())
    if done.returncode != 0:
        logger.info("the trial of %s ended with %d: %s", path, done.returncode, done.stderr)
    return done.returncode == 0


def _key(path: Path) -> str:
    """Names this build of the library on this processor."""
    try:
        status = path.stat()
    except OSError as error:
        raise LibraryError(f"GPT4ALL_LIBLLAMA is {path}, which cannot be read: {error}") from error
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text().splitlines() if cpu.exists() else []
    flags = sorted({line for line in lines if line.startswith(("flags", "Features"))})
    build = [str(path.resolve()), status.st_size, status.st_mtime_ns]
    identity = [*build, platform.machine(), platform.processor(), flags]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()


def _verdicts_file() -> Path:
    return settings.cache_directory() / "libllama-verdicts.json"


def _read_verdicts() -> dict[str, str]:
    try:
        known = json.loads(_verdicts_file().read_text())
    except (OSError, ValueError):
        return {}  # never written, or damaged: the trial is only repeated
    return known if isinstance(known, dict) else {}


def _write_verdicts(known: dict[str, str]) -> None:
    file = _verdicts_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(known))
    except OSError as error:
        logger.info("%s could not be written: %s", file, error)


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
            got = _logits(Path(folder), quantisation, dequantised=False)
            expected = _logits(Path(folder), quantisation, dequantised=True)
            cosine = float(got @ expected / (np.linalg.norm(got) * np.linalg.norm(expected)))
            logger.debug("%s: cosine %.5f", quantisation, cosine)
            if not cosine >= _LEAST_SIMILARITY:  # also when it is NaN
                sys.stderr.write(f"{quantisation}: cosine {cosine:.3f}")
                return _FAILED
    return 0


def _logits(folder: Path, quantisation: Quantisation, *, dequantised: bool) -> np.ndarray:
    from gpt4all.llama.context import Context  # noqa: PLC0415  # as above
    from gpt4all.llama.weights import Weights  # noqa: PLC0415
    from gpt4all.testing import tiny_model  # noqa: PLC0415
    from gpt4all.types import Chunk  # noqa: PLC0415

    file = folder / f"{quantisation}-{dequantised}.gguf"
    tiny_model(file, n_embd=_N_EMBD, quantisation=quantisation, dequantised=dequantised)
    weights = Weights(file)
    context = Context(weights, n_ctx=64, n_slots=1, n_threads=2)
    # A batch first and then a single token: different kernels compute them.
    context.decode([Chunk(0, 0, list(range(40, 72)), wants_logits=False)])
    (index,) = context.decode([Chunk(0, 32, [72], wants_logits=True)])
    logits = context.logits(index).copy()
    context.close()
    weights.close()
    return logits


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), use_extra_bufts=sys.argv[2] == "1"))
