"""The command ``llm``: its plugin llm-gpt4all over the package, and as the server's client."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from gpt4all import GPT4All
from tests.clients.serving import MODEL, examples, new_home, serving

LLM = str(Path(sys.executable).with_name("llm"))


def run(*words: str, typed: str = "") -> str:
    """What the command prints."""
    done = subprocess.run(
        [LLM, *words], input=typed, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def prepare(folder: Path) -> None:
    """Give the plugin the published list, which it would otherwise fetch."""
    folder.mkdir()
    os.environ["LLM_USER_PATH"] = str(folder)
    published = [model for model in GPT4All.list_models() if model["filesize"]]
    (folder / "gpt4all_models3.json").write_text(json.dumps(published))


def check_plugin() -> None:
    (line,) = (line for line in run("models").splitlines() if f" {MODEL} " in line)
    assert line.endswith("(installed)")
    greedy = ("-m", MODEL, "-o", "temp", "0")
    assert run(*greedy, "Name 3 colors") == "Red, blue, green.\n"
    assert run(*greedy, "--no-stream", "Name 3 colors") == "Red, blue, green.\n"
    assert run(*greedy, "-o", "max_tokens", "1", "-o", "n_batch", "16", "Hello") == "Hello\n"
    assert "welcome" in run("-c", "Thank you")
    talk = run("chat", "-m", MODEL, "-o", "temp", "0", typed="Name 3 colors\nThank you\nexit\n")
    assert "Red, blue, green." in talk
    assert "welcome" in talk


def check_server(folder: Path, url: str) -> None:
    """The examples of docs/server.md."""
    settings = examples("yaml", "api_base").replace("http://localhost:4891", url)
    (folder / "extra-openai-models.yaml").write_text(settings)
    answers = []
    for line in examples("bash", "llm -m local").splitlines():
        assert line.startswith("llm ")
        done = subprocess.run(
            ["bash", "-c", line.replace("llm", LLM, 1)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
        answers.append(done.stdout)
    assert answers[-1].strip()
    assert run("-m", "local", "-o", "temperature", "0", "Name 3 colors") == "Red, blue, green.\n"


def main() -> None:
    with new_home() as home:
        folder = home / "llm"
        prepare(folder)
        check_plugin()
        with serving() as url:
            check_server(folder, url)


if __name__ == "__main__":
    main()
