"""What the checks share: a home of their own, model files, the server as a process.

They are no part of the test run. ``make test-clients`` installs each client beside this package in
an environment of its own, and runs the check of the same name with it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gpt4all.catalog.store import built_in_path
from gpt4all.testing import tiny_model

PAGE = Path(__file__).parents[2] / "docs" / "server.md"

MODEL = "orca-mini-3b-gguf2-q4_0"
"""A published name, for clients that know no others; here it is the built-in model."""


@contextmanager
def new_home() -> Iterator[Path]:
    """Make a fresh folder this process's home, with two models and without downloads."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        models = home / ".cache" / "gpt4all"
        models.mkdir(parents=True)
        shutil.copy(built_in_path(), models / f"{MODEL}.gguf")
        name = "all-MiniLM-L6-v2"
        tiny_model(models / f"{name}.gguf2.f16.gguf", architecture="bert", name=name)
        os.environ.update(HOME=folder, GPT4ALL_OFFLINE="1", NO_PROXY="*")
        yield home


@contextmanager
def serving() -> Iterator[str]:
    """``gpt4all serve`` on a free port; its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gpt4all", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        ready = re.search(r"ready at (http://\S+)", said)
        assert ready, f"the server did not begin: {said!r}"
        yield ready[1]
    finally:
        process.kill()
        process.wait()


def examples(language: str, word: str) -> str:
    """The examples of docs/server.md in a language that contain a word."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)
    found = "".join(block for block in blocks if word in block)
    assert found, f"{PAGE.name} has no {language} example with {word}"
    return found
