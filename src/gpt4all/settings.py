"""Every environment variable and every directory of the package, in one table.

Values are read when asked for, never at import, so a program may set them at any time.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from gpt4all.errors import InvalidParameter


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable."""

    name: str
    meaning: str


LIBLLAMA = Variable(
    "GPT4ALL_LIBLLAMA",
    "path of a libllama to load instead of the installed wheel's; must be the supported release",
)
VERBOSE_LLAMACPP = Variable(
    "GPT4ALL_VERBOSE_LLAMACPP",
    "1 shows llama.cpp's own log on standard error; 0 (the default) keeps it silent",
)

VARIABLES = (LIBLLAMA, VERBOSE_LLAMACPP)
"""All of them, for documentation."""


def libllama_path() -> Path | None:
    """Path given by ``GPT4ALL_LIBLLAMA``, or None."""
    value = os.environ.get(LIBLLAMA.name)
    return Path(value) if value else None


def verbose_llamacpp() -> bool:
    """Whether ``GPT4ALL_VERBOSE_LLAMACPP`` asks for llama.cpp's log.

    Raises:
        InvalidParameter: The variable is neither 0 nor 1.
    """
    value = os.environ.get(VERBOSE_LLAMACPP.name, "0") or "0"
    if value not in ("0", "1"):
        raise InvalidParameter(f"{VERBOSE_LLAMACPP.name} is {value!r} but must be 0 or 1")
    return value == "1"


def default_model_directory() -> Path:
    """``~/.cache/gpt4all``, where every release of gpt4all kept its models."""
    return Path.home() / ".cache" / "gpt4all"


def cache_directory() -> Path:
    """Directory for facts that can be found out again, such as a library's test verdict."""
    return Path(platformdirs.user_cache_dir("gpt4all", appauthor=False))


def history_file() -> Path:
    """File that keeps the lines typed into ``gpt4all chat``."""
    return Path(platformdirs.user_state_dir("gpt4all", appauthor=False)) / "chat-history"
