"""Imports point one way, heavy things load late, and modules stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "gpt4all"

NOUNS = {"errors", "types", "settings", "split", "spelling"}
BASE = NOUNS | {"text", "ggml", "testing", "catalog"}
ENGINE = BASE | {"llama", "engine"}
PUBLIC = ENGINE | {"model", "pyllmodel", "session", "answer", "chat", "legacy", "gpt4all"}
PUBLIC |= {"demonstration", "embedding_model", "embeddings"}

MAY_IMPORT = {
    "errors": set(),
    "types": {"errors"},
    "settings": {"errors"},
    "split": set(),
    "spelling": {"errors"},
    "text": NOUNS,
    "ggml": NOUNS,
    "catalog": NOUNS,
    "remote": NOUNS,
    "demonstration": {"settings"},
    "testing": NOUNS | {"ggml"},
    "accel": NOUNS | {"testing"},  # the self-test makes its own weights
    "llama": NOUNS | {"accel", "testing"},  # the trials make their own models
    "engine": NOUNS | {"llama", "text"},
    "model": ENGINE,
    "pyllmodel": ENGINE | {"model", "answer", "legacy", "embedding_model", "embeddings"},
    "_pyllmodel": {"pyllmodel"},
    "session": NOUNS | {"text"},
    "answer": ENGINE | {"model", "pyllmodel", "session"},
    "chat": ENGINE | {"model", "pyllmodel", "session", "answer"},
    "legacy": ENGINE | {"pyllmodel", "session", "answer", "chat"},
    "gpt4all": PUBLIC - {"embedding_model", "embeddings"},
    "embedding_model": ENGINE | {"model"},
    "embeddings": NOUNS | {"embedding_model", "model", "gpt4all"},
    "__init__": PUBLIC,
    "server": PUBLIC | {"server", "remote", "__init__"},
    "cli": PUBLIC | {"cli", "server", "remote", "__init__"},
    "__main__": {"cli"},
}
"""Top-level module or folder -> what it may import from the package (itself always)."""

ONLY_IN = {
    "cffi": {"llama"},
    "ctypes": {"accel"},
    "_cffi_backend": {"llama"},
    "jinja2": {"text"},
    "gguf": {"testing"},
    "filelock": {"catalog", "ggml"},
    "httpx2": {"catalog", "remote"},
    "huggingface_hub": {"catalog"},
    "typer": {"cli"},
    "rich": {"cli"},
    "prompt_toolkit": {"cli"},
}
"""Library -> the only folders that use it."""

PURE = {
    "engine/packing.py": {"threading", "time", "queue", "numpy"},
    "engine/scheduler.py": {"threading", "time", "queue", "numpy"},
    "engine/prefix_cache.py": {"threading", "time", "queue", "numpy"},
    "engine/sequence.py": {"threading", "time", "queue", "numpy"},
}
"""File -> what a pure module must not import."""

FILES = sorted(PACKAGE.rglob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """Dotted names that a file imports anywhere, relative ones made absolute."""
    package = ["gpt4all", *file.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def unit(file: Path) -> str:
    """The top-level module or folder of the package that a file belongs to."""
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_imports_point_one_way(file: Path) -> None:
    own = unit(file)
    for name in imported(file):
        parts = name.split(".")
        if parts[0] == "gpt4all":
            target = parts[1] if len(parts) > 1 else "__init__"
            target = (
                target
                if (PACKAGE / target).exists() or (PACKAGE / f"{target}.py").exists()
                else "__init__"
            )
            assert target == own or target in MAY_IMPORT[own], f"{own} imports {name}"
        allowed = ONLY_IN.get(parts[0])
        assert allowed is None or own in allowed, f"{own} imports {parts[0]}"


@pytest.mark.parametrize("file", PURE)
def test_pure_modules_know_no_clock_thread_or_native_code(file: str) -> None:
    names = set(imported(PACKAGE / file))
    assert not {name.split(".")[0] for name in names} & PURE[file]
    assert not {name for name in names if name.startswith("gpt4all.llama")}


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_modules_are_small_and_say_what_they_are(file: Path) -> None:
    if file.name == "_api.py":
        return  # generated
    source = file.read_text()
    assert ast.get_docstring(ast.parse(source)), "a module begins with a docstring"
    assert len(source.splitlines()) <= 400
