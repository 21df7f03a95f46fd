"""Bad files through the public class, in child processes: each refused, the process alive.

A child loads one bad file after the other and generates from a good one at the end, so that a
file that ends the process, or breaks libllama for what comes after it, fails the test.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gpt4all.testing import ARCHITECTURES, Draft, hostile_files, tiny_model

CHILD = """
import json, pathlib, sys
from gpt4all import GPT4All
from gpt4all.errors import GPT4AllError

def attempt(path, prompt):
    with GPT4All(path, allow_download=False, n_ctx=64, n_threads=1) as model:
        return model.generate(prompt, max_tokens=4, temp=0)

good, *paths = json.loads(sys.stdin.read())
for path in paths:
    print(json.dumps({"path": path}), flush=True)
    try:
        result = {"text": attempt(path, "hello world \\N{GRINNING FACE}\\0\\n")}
    except GPT4AllError as error:
        result = {"error": type(error).__name__, "says": str(error)}
    print(json.dumps(result), flush=True)
print(json.dumps({"alive": bool(attempt(good, "hello"))}), flush=True)
"""


def load_all(paths: list[Path], good: Path) -> list[dict[str, Any]]:
    """Load the files in one child; returns what came of each."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps([str(good), *map(str, paths)]),
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
        env={**os.environ, "GGML_NO_BACKTRACE": "1"},  # else an abort starts a debugger
    )
    lines = [json.loads(line) for line in child.stdout.splitlines()]
    assert child.returncode == 0, f"ended by {lines[-1:]}: {child.stderr[-2000:]}"
    assert child.stderr == ""
    assert lines.pop() == {"alive": True}
    return lines[1::2]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return tiny_model(tmp_path / "good.gguf", never_ends=True)


def test_every_hostile_file_is_refused(tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    files = hostile_files(folder)
    outcomes = load_all([path for path, _ in files.values()], good)
    for (name, (_, says)), outcome in zip(files.items(), outcomes, strict=True):
        assert outcome.get("error") == "InvalidModelFile", name
        assert says in outcome["says"], name


def test_what_llama_cpp_refuses_by_itself(tmp_path: Path, good: Path) -> None:
    """Files that pass the checks because llama.cpp reports their damage without ending."""
    damaged = {
        name: Draft(tiny_model(tmp_path / f"{name}.gguf"))
        for name in ("architecture", "tensor", "shape", "pre", "heads", "tokenizer")
    }
    damaged["architecture"].put("general.architecture", "unheard-of")
    damaged["architecture"].metadata |= {
        f"unheard-of.{key}": ("uint32", 2)
        for key in ("context_length", "embedding_length", "block_count")
    }
    damaged["tensor"].tensors[5][0] = "renamed.weight"
    damaged["shape"].tensors[3][1] = [32, 2]
    damaged["pre"].put("tokenizer.ggml.pre", "unheard-of")
    damaged["heads"].put("llama.attention.head_count", 0)
    damaged["tokenizer"].put("tokenizer.ggml.model", "unheard-of")
    paths = [tmp_path / f"{name}.gguf" for name in damaged]
    for path, draft in zip(paths, damaged.values(), strict=True):
        path.write_bytes(draft.encode())
    paths.append(tiny_model(tmp_path / "embeddings.gguf", architecture="bert"))
    for path, outcome in zip(paths, load_all(paths, good), strict=True):
        assert outcome.get("error") == "InvalidModelFile", path.name
        assert path.name in outcome["says"]


def test_random_damage_never_ends_the_process(tmp_path: Path, good: Path) -> None:
    generator = random.Random(11)
    paths = []
    for number in range(80):
        architecture = generator.choice([name for name in ARCHITECTURES if name != "bert"])
        path = tiny_model(tmp_path / f"{number}.gguf", architecture=architecture, n_layer=1)
        content = bytearray(path.read_bytes())
        for _ in range(generator.choice((1, 1, 4))):
            position = generator.randrange(generator.choice((1500, 16_000)))
            content[position] = generator.choice((0, 1, 255, generator.randrange(256)))
        path.write_bytes(content)
        paths.append(path)
    for outcome in load_all(paths, good):
        assert "text" in outcome or outcome["error"] == "InvalidModelFile", outcome
