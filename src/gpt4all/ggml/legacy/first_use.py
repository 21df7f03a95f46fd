"""Old models are converted when they are first loaded, and nobody has to know."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import IO, NamedTuple

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml import derived
from gpt4all.ggml.gguf import GGUFHeader, parse_header
from gpt4all.ggml.hyperparameters import check_hyperparameters
from gpt4all.ggml.tokenizers import UNKNOWN
from gpt4all.ggml.vocabulary import check_vocabulary

from . import container, conversion
from .conversion import Conversion, Progress
from .options import Options
from .plan import Plan, plan

logger = logging.getLogger(__name__)

MAKER = "legacy 1"
"""Name and version of this converter; a higher version converts every model again."""

_DAMAGED = (
    "The converter of 2023 damaged the vocabulary of %s and %d of its tokens are unknown: English "
    "is not touched, but other scripts take more tokens and may be garbled. To repair it, put the "
    "file tokenizer.json of EleutherAI/gpt-neox-20b beside the model and convert it again"
)


def ready(path: Path, progress: Progress | None = None) -> Path:
    """The file that llama.cpp can load: ``path`` itself, or the conversion of an old model.

    Args:
        path: A model file.
        progress: Called while it is converted, which happens once; False cancels.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: It is an old file that cannot be converted.
        InsufficientDisk: The conversion does not fit on the disk.
        CancellationError: ``progress`` cancelled.
    """
    if not container.is_legacy(path):
        return path
    return derived.kept(path, MAKER) or _convert(path, Options(), None, progress, anew=False)[0]


def described(path: Path) -> GGUFHeader | None:
    """What the conversion of an old model would say about itself; None for any other file.

    Raises:
        InvalidModelFile: It is an old file that cannot be converted.
    """
    if not container.is_legacy(path):
        return None
    return _header(plan(container.read(path)), {})


class Converted(NamedTuple):
    """A file that `convert` wrote."""

    path: Path
    report: Conversion


def convert(
    path: Path,
    options: Options | None = None,
    *,
    out: Path | None = None,
    progress: Progress | None = None,
) -> Converted:
    """Convert an old model, also if that was done before.

    Args:
        path: The old file.
        options: How; None suits the models that gpt4all published.
        out: The file to write; None is where `ready` will find it.
        progress: As for `ready`.

    Raises:
        ModelNotFound, InvalidModelFile, InsufficientDisk, CancellationError: As `ready`.
        InvalidParameter: An option does not concern this kind of model.
    """
    place, report = _convert(path, options or Options(), out, progress, anew=True)
    assert report is not None
    return Converted(place, report)


def _convert(
    path: Path, options: Options, out: Path | None, progress: Progress | None, *, anew: bool
) -> tuple[Path, Conversion | None]:
    """The file, and what was written unless another process was quicker."""
    before = derived.stamp_of(path, MAKER)
    planned = plan(container.read(path), options)
    n_bytes = _header(planned, before).data_offset + planned.n_weight_bytes
    report: Conversion | None = None

    def write(file: IO[bytes], stamp: derived.Stamp) -> None:
        nonlocal report
        if stamp != before:
            raise InvalidModelFile(f"{path} changed while it was read; try again")
        logger.info("converting %s (%s) for llama.cpp, once", path, planned.file.architecture)
        if n_unknown := planned.metadata.get(UNKNOWN):
            logger.warning(_DAMAGED, path, n_unknown)
        report = conversion.write(planned, file, stamp, progress)
        exact, rounded = len(report.exact), len(report.rounded)
        message = "converted %s in %.1f s: %d tensors exactly, %d rounded"
        logger.info(message, path, report.seconds, exact, rounded)

    return derived.make(path, MAKER, n_bytes, write, place=out, anew=anew), report


def _header(planned: Plan, stamp: derived.Stamp) -> GGUFHeader:
    """The header of the new file, refused before a byte is written if llama.cpp would end over it.

    Raises:
        InvalidModelFile: With the first thing that is wrong.
    """
    header = parse_header(planned.file.path, conversion.header(planned, stamp))
    check_hyperparameters(header)
    check_vocabulary(header)
    return header
