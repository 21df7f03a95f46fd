"""Finds the file that a model name means, on this machine."""

from __future__ import annotations

import os
from importlib import resources
from os import PathLike
from pathlib import Path

from gpt4all.errors import InvalidParameter, ModelNotFound

BUILT_IN = "built-in"
"""Name of the demonstration model inside the package."""

EXTENSIONS = (".gguf", ".bin")


def append_bin_suffix_if_missing(model_name: str) -> str:
    """``model_name`` with ``.bin`` unless it ends so; the rule of gpt4all 0.3 and 1.0."""
    return model_name if model_name.endswith(".bin") else model_name + ".bin"


def append_extension_if_missing(model_name: str) -> str:
    """``model_name`` with ``.gguf`` unless it ends in ``.gguf`` or ``.bin``; the rule of 2.x."""
    return model_name if model_name.endswith(EXTENSIONS) else model_name + ".gguf"


def built_in_path() -> Path:
    """The demonstration model's file.

    Raises:
        ModelNotFound: The package was installed without it.
    """
    path = Path(str(resources.files("gpt4all") / "data" / "built-in.gguf"))
    if not path.is_file():
        raise ModelNotFound(f"the built-in model is missing from this installation: {path}")
    return path


def resolve(model_name: str | PathLike[str] | None, directory: str | PathLike[str]) -> Path:
    """The file of a model.

    Args:
        model_name: None or ``"built-in"`` for the built-in model; else the name of a file in
            ``directory`` or a path (a `Path`, or a text with a folder in it such as ``./m.gguf``),
            with or without its extension (``.gguf`` before ``.bin``).
        directory: Where files named without a folder are looked for.

    Raises:
        InvalidParameter: The name is empty or not text.
        ModelNotFound: There is no such file; the sentence names every place that was looked at.
    """
    if model_name is None or model_name == BUILT_IN:
        return built_in_path()
    name = str(model_name)
    if not name.strip() or "\0" in name:
        raise InvalidParameter(f"the model name is {name!r} but must name a file")
    given = Path(name).expanduser()
    base = Path(directory).expanduser()
    candidates = [base / file for file in _spellings(given)]  # an absolute path wins over `base`
    if isinstance(model_name, PathLike) or len(Path(name).parts) > 1 or os.sep in name:
        candidates += _spellings(given)
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    looked = " or ".join(dict.fromkeys(str(c) for c in candidates))
    raise ModelNotFound(
        f"model {name!r} was not found: there is no file {looked}; models are not downloaded yet, "
        "so put a GGUF file there or give its path"
    )


def installed(directory: str | PathLike[str]) -> list[dict[str, str]]:
    """The models on this machine: those in ``directory`` and the built-in one.

    Returns:
        Per model ``name``, ``filename`` and ``filesize`` (bytes), all as text, as in the published
        lists.
    """
    base = Path(directory).expanduser()
    files = sorted(f for f in base.glob("*") if f.suffix in EXTENSIONS) if base.is_dir() else []
    present = [(BUILT_IN, built_in_path()), *((file.stem, file) for file in files)]
    return [
        {"name": name, "filename": file.name, "filesize": str(file.stat().st_size)}
        for name, file in present
    ]


def _spellings(path: Path) -> list[Path]:
    if path.suffix in EXTENSIONS:
        return [path]
    return [path.with_name(path.name + extension) for extension in EXTENSIONS] + [path]
