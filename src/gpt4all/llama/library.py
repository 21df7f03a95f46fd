"""Finds libllama, checks that it is the release `_api` was generated for, and loads it once.

The installed xllamacpp wheel carries it; ``GPT4ALL_LIBLLAMA`` names another build of the same
release, which is first tried in a child process (see `trial`). llama.cpp's log goes to the logger
``gpt4all.llama`` and nowhere else.
"""

from __future__ import annotations

import importlib.util
import logging
import sys
import threading
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gpt4all import settings
from gpt4all.errors import LibraryError

logger = logging.getLogger("gpt4all.llama")
logger.addHandler(logging.NullHandler())
if logger.level == logging.NOTSET:
    logger.setLevel(logging.CRITICAL)  # silent until a program asks for llama.cpp's log

LLAMA_VERSION = b"0.6.0-dev"
"""What the supported release answers to ``llama_version()``."""

_LEVELS = {1: logging.DEBUG, 2: logging.INFO, 3: logging.WARNING, 4: logging.ERROR}
_CONTINUATION = 5
"""ggml log levels; 5 continues the line before
(https://github.com/ggml-org/llama.cpp/blob/master/ggml/include/ggml.h, ``enum ggml_log_level``)."""

_EXPECTED_DEFAULTS: dict[str, dict[str, int]] = {
    "context": {"n_ctx": 512, "n_batch": 2048, "n_ubatch": 512, "n_seq_max": 1, "type_k": 1},
    "context_flags": {"offload_kqv": True, "no_perf": True, "swa_full": True, "kv_unified": False},
    "model": {"n_gpu_layers": -1, "split_mode": 1, "main_gpu": 0},
    "model_flags": {"vocab_only": False, "use_extra_bufts": True, "no_alloc": False},
}
"""Default parameters of the supported release: found elsewhere, a structure has another layout."""


@dataclass(frozen=True, slots=True)
class Library:
    """A loaded libllama.

    Attributes:
        ffi: cffi's view of the declarations.
        lib: The functions.
        path: File it was loaded from.
        use_extra_bufts: Whether weights may be repacked for this processor; off where the trial
            run showed that doing so breaks.
        errors: The last lines that llama.cpp logged as errors, oldest first.
    """

    ffi: Any
    lib: Any
    path: Path
    use_extra_bufts: bool
    errors: deque[str]
    _keep: tuple[object, ...]


_lock = threading.Lock()
_loaded: Library | None = None


def load() -> Library:
    """Return the library, loading it on the first call.

    Raises:
        LibraryError: It is missing, cannot be loaded, is another release, or failed its trial.
    """
    with _lock:
        return use(_loaded or _find())


def use(library: Library) -> Library:
    """Let `load` return this library in this process, and return it."""
    global _loaded  # noqa: PLW0603  # a process can hold one libllama only
    _loaded = library
    return library


def _find() -> Library:
    given = settings.libllama_path()
    path = given or wheel_path()
    use_extra_bufts = True
    if given is not None:
        from gpt4all.llama import trial  # noqa: PLC0415  # only foreign libraries need it

        use_extra_bufts = trial.verdict(given)
    return open_library(path, use_extra_bufts=use_extra_bufts)


def open_library(path: Path, *, use_extra_bufts: bool) -> Library:
    """Load and check the file at ``path``; `load` is the cached way in."""
    from gpt4all.llama._api import ffi  # noqa: PLC0415  # imports cffi, which `import gpt4all` must not

    try:
        lib = ffi.dlopen(str(path))
    except OSError as error:
        message = f"libllama could not be loaded from {path}: {error}"
        if "libgomp" in str(error):
            message += "; install OpenMP's library (`apt install libgomp1` on Debian and Ubuntu)"
        raise LibraryError(message) from error
    _check_release(lib, ffi, path)
    errors: deque[str] = deque(maxlen=8)
    log_callback = _redirect_log(lib, ffi, errors)
    native: Any = lib
    native.llama_backend_init()
    return Library(ffi, native, path, use_extra_bufts, errors, (log_callback,))


def wheel_path() -> Path:
    """The shared object inside the installed xllamacpp wheel.

    Raises:
        LibraryError: The wheel is not installed, or exports nothing on this system.
    """
    if sys.platform == "win32":
        raise LibraryError(
            "the xllamacpp wheel exports no C functions on Windows; set GPT4ALL_LIBLLAMA to the "
            "llama.dll of a build of the same llama.cpp release"
        )
    spec = importlib.util.find_spec("xllamacpp")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        for file in Path(folder).glob("xllamacpp*.so"):
            return file
    raise LibraryError(
        "libllama was not found because the package xllamacpp is not installed; "
        "run `pip install gpt4all` again or set GPT4ALL_LIBLLAMA to a libllama"
    )


def _check_release(lib: Any, ffi: Any, path: Path) -> None:
    try:
        version = ffi.string(lib.llama_version())
        context = lib.llama_context_default_params()
        model = lib.llama_model_default_params()
    except (AttributeError, ffi.error) as error:
        raise LibraryError(f"{path} is not a supported libllama: {error}") from error
    if version != LLAMA_VERSION:
        raise LibraryError(
            f"{path} is llama.cpp {version.decode(errors='replace')} but this version of gpt4all "
            f"supports {LLAMA_VERSION.decode()} only"
        )
    for kind, expected in _EXPECTED_DEFAULTS.items():
        params = context if kind.startswith("context") else model
        for name, value in expected.items():
            if getattr(params, name) != value:
                raise LibraryError(
                    f"{path} answers {getattr(params, name)} for the default of {name} where "
                    f"{value} is expected: it was built from other sources than its version says"
                )


def _redirect_log(lib: Any, ffi: Any, errors: deque[str]) -> object:
    """Send llama.cpp's log to Python; returns the callback, which must outlive the library."""
    if settings.verbose_llamacpp():
        show_log()
    level = logging.INFO

    @ffi.callback("void(enum ggml_log_level, const char *, void *)")  # type: ignore[untyped-decorator]  # Any
    def receive(ggml_level: int, text: Any, _data: Any) -> None:
        nonlocal level
        if ggml_level != _CONTINUATION:
            level = _LEVELS.get(ggml_level, logging.DEBUG)
        if level == logging.ERROR or logger.isEnabledFor(level):
            line = ffi.string(text).decode(errors="replace").rstrip("\n")
            if level == logging.ERROR:
                errors.append(line)
            if line.strip("."):  # dots are a progress bar
                logger.log(level, "%s", line)

    lib.llama_log_set(receive, ffi.NULL)
    return receive


def show_log() -> None:
    """Print llama.cpp's log on standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
