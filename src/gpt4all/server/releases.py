"""Which releases of gpt4all and llama.cpp answer here."""

from __future__ import annotations

from functools import cache
from importlib import metadata

from gpt4all.llama.library import LLAMA_VERSION


@cache
def version() -> str:
    """gpt4all's version, as it was installed; ``0`` for a source tree that was not."""
    try:
        return metadata.version("gpt4all")
    except metadata.PackageNotFoundError:
        return "0"


def fingerprint(model: str) -> str:
    """Names what an answer depends on besides the request: both releases and the model."""
    return f"gpt4all-{version()}-llama.cpp-{LLAMA_VERSION.decode()}-{model}"
