"""Whether libllama computes with our own CPU kernels (`gpt4all.accel`), decided once per process.

They are used if they were compiled, suit this processor and this libllama, and passed a trial in
a child process (`acceleration_trial`), whose verdict is remembered. Any doubt means off: the
kernels of llama.cpp give the same answers, slower. One line in the log says what was decided.

libllama makes its list of kernels when it loads its first model, so they are offered to it before,
also if that model does not want them: each model is then loaded with them or without.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gpt4all import settings
from gpt4all.accel import kernels as compiled
from gpt4all.accel.kernels import Description, Kernels
from gpt4all.errors import GPT4AllError, LibraryError
from gpt4all.llama import acceleration_trial, library
from gpt4all.llama.library import Library

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

NOT_COMPILED = (
    "they were not compiled when gpt4all was installed, because there was no C++ compiler or it "
    "failed (pip install --verbose shows how)"
)


@dataclass(frozen=True, slots=True)
class Acceleration:
    """What was decided.

    Attributes:
        is_on: Whether models may use the kernels.
        reason: A sentence that says why, or why not.
        kernels: What the kernels say about themselves; None where there are none.
    """

    is_on: bool
    reason: str
    kernels: Description | None = None


_lock = threading.RLock()
_decided: tuple[Acceleration, Kernels | None] | None = None


def decided(native: Library, *, again: bool = False) -> Acceleration:
    """Decide, if nobody has in this process, and offer the kernels to libllama.

    Args:
        native: The library in use.
        again: Repeat the trial although its verdict is remembered.
    """
    return _decide(native, again=again)[0]


def begin() -> None:
    """Begin the trial, if it is due, in a thread; who loads a model meanwhile waits for its end.

    For programs that have other things to get ready. What goes wrong is told to who loads a model.
    """
    threading.Thread(target=_try_ahead, name="gpt4all trial", daemon=True).start()


def _try_ahead() -> None:
    with _lock, contextlib.suppress(GPT4AllError, OSError):
        path = compiled.find()
        if path is None or not settings.is_accelerated():
            return
        if Kernels(path).describe().instructions is not None:
            _pass_trial(library.load(), path, again=False)


@contextlib.contextmanager
def loading(native: Library, *, wanted: bool) -> Iterator[bool]:
    """Load a model in this block, with the kernels if they are wanted and can be had.

    Yields:
        Whether the model may use them.
    """
    with _lock:  # libllama reads the switch while it loads
        acceleration, kernels = _decide(native, again=False)
        is_on = acceleration.is_on and wanted and settings.is_accelerated()
        if kernels is not None:
            kernels.enable(is_on)
        yield is_on


def _decide(native: Library, *, again: bool) -> tuple[Acceleration, Kernels | None]:
    global _decided  # noqa: PLW0603  # a process has one libllama, and it is asked once
    with _lock:
        if _decided is None:
            path = compiled.find()
            if not settings.is_accelerated():
                _decided = _off(f"{settings.ACCEL.name} is 0")
            elif path is None:
                _decided = _off(NOT_COMPILED)
            else:
                _decided = _try(native, path, again=again)
        return _decided


def _try(native: Library, path: Path, *, again: bool) -> tuple[Acceleration, Kernels | None]:
    description = None
    try:
        kernels = Kernels(path)
        description = kernels.describe()
        if description.instructions is None:
            return _off("there are none for this processor", description)
        _pass_trial(native, path, again=again)
        reason = kernels.install(native.path, drop_amx=not native.use_extra_bufts)
    except (LibraryError, OSError) as error:  # also when no child can be started
        return _off(str(error), description)
    logger.info("gpt4all's CPU kernels are on: %s", reason)
    return Acceleration(is_on=True, reason=reason, kernels=description), kernels


def _pass_trial(native: Library, path: Path, *, again: bool) -> None:
    extra = native.use_extra_bufts
    acceleration_trial.pass_trial(native.path, path, use_extra_bufts=extra, again=again)


def _off(reason: str, description: Description | None = None) -> tuple[Acceleration, None]:
    logger.info("gpt4all's CPU kernels are off: %s", reason)
    return Acceleration(is_on=False, reason=reason, kernels=description), None
