"""pull, list, show, search, verify and rm: what they print, their JSON, their exit status."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pexpect
import pytest

from gpt4all import GPT4All
from gpt4all.catalog import catalog, retrieval
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.catalog import Catalogue
from gpt4all.catalog.source import Progress, ProgressCallback
from gpt4all.testing import tiny_model

from .conftest import PROGRAM, Command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "models"))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address where a server on this machine offers it."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    (tmp_path / "served").mkdir()
    handler = partial(Quiet, directory=str(tmp_path / "served"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield tmp_path / "served", f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def tiny_published(
    files: tuple[Path, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> ModelCard:
    """A catalogue of one small model, which can be fetched."""
    served, address = files
    path = tiny_model(served / "tiny.gguf", quantisation="Q8_0")
    entry = {
        "filename": "tiny.gguf",
        "name": "Tiny",
        "url": "https://gpt4all.io/models/tiny.gguf",
        "filesize": path.stat().st_size,
        "md5sum": hashlib.md5(path.read_bytes()).hexdigest(),
        "license": "MIT",
        "aliases": ["wee"],
    }
    card = ModelCard.from_entry(entry, generation=3)
    monkeypatch.setattr(catalog, "load", lambda: Catalogue([card]))
    monkeypatch.setenv("GPT4ALL_MIRROR", address)
    monkeypatch.setenv("GPT4ALL_CATALOG", "off")
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    return card


def test_pull_fetches_once(command: Command, tiny_published: ModelCard, folder: Path) -> None:
    outcome = command("pull", "wee")
    assert (outcome.status, outcome.stdout) == (0, f"{folder / 'tiny.gguf'}\n")
    assert outcome.stderr == "", "no bar where nobody looks"
    again = command("pull", "wee")
    assert again.stdout == outcome.stdout
    assert again.stderr == "gpt4all: wee is here already\n"
    assert command("pull", "wee", "--quiet").stderr == ""


def test_pull_json(command: Command, tiny_published: ModelCard, folder: Path) -> None:
    told = json.loads(command("pull", "tiny", "--json").stdout)
    assert told == {
        "name": "tiny",
        "path": str(folder / "tiny.gguf"),
        "size": tiny_published.size,
        "downloaded": True,
        "resumed_bytes": 0,
    }
    assert json.loads(command("pull", "tiny", "--json").stdout)["downloaded"] is False


def test_pull_an_address_into_another_folder(
    command: Command, tiny_published: ModelCard, files: tuple[Path, str], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    outcome = command("pull", f"{files[1]}/tiny.gguf", "--model-path", tmp_path / "other")
    assert outcome.status == 0
    assert (tmp_path / "other" / "tiny.gguf").is_file()


def test_a_model_that_is_named_is_fetched(
    command: Command, tiny_published: ModelCard, folder: Path
) -> None:
    outcome = command("hi", "-m", "wee", "--max-tokens", "1", "--json", "-t", "1")
    assert json.loads(outcome.stdout)["model"] == "tiny.gguf"
    assert (folder / "tiny.gguf").is_file()


def test_an_interrupted_pull_says_that_it_can_go_on(
    command: Command, tiny_published: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, progress: ProgressCallback, **__: object) -> None:
        progress(Progress(received=1, total=2, resumed=0, speed=1.0))
        raise KeyboardInterrupt

    monkeypatch.setattr(retrieval, "retrieve", interrupted)
    outcome = command("pull", "wee")
    assert outcome.status == 130
    assert "the same command goes on there" in outcome.stderr


def test_pull_shows_a_bar_on_a_terminal(files: tuple[Path, str], folder: Path) -> None:
    tiny_model(files[0] / "own.gguf")
    with pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "pull", f"{files[1]}/own.gguf"],
        env={**_environment(), "GPT4ALL_OFFLINE": "0", "TERM": "xterm"},
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 200),
    ) as child:
        child.expect(r"━+")
        child.expect_exact(str(folder / "own.gguf"))
        child.expect(pexpect.EOF)
    assert child.exitstatus == 0


def _environment() -> dict[str, str]:
    import os  # noqa: PLC0415  # read when the fixtures have changed it

    return dict(os.environ)


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["pull"], 2, "NAME"),
        (["pull", "no such model"], 3, "no published model has this name"),
        (["pull", "lama3.2"], 3, "did you mean llama3.2"),
        (["pull", "llama3.2"], 3, "downloads are off"),
        (["pull", "hf:nonsense"], 2, "hf:owner/repo"),
        (["pull", "https://x.org/page"], 2, "not the address of a .gguf"),
        (["pull", "llama3.2", "--model-path", "/missing"], 3, "Invalid model directory"),
        (["show", "no such model"], 3, "no published model has this name"),
        (["show", "ggml-gpt4all-j-v1.3-grovy"], 3, "did you mean ggml-gpt4all-j-v1.3-groovy.bin"),
        (["show", "replit-code-v1_5-3b-q4_0", "--template", "x"], 2, "unexpected extra argument"),
        (["search", "xyzzy"], 3, "no published model matches 'xyzzy'"),
        (["rm", "no such model"], 3, "there is no model 'no such model'"),
        (["rm", "built-in"], 2, "part of the package"),
        (["verify", "no such model"], 3, "there is no model"),
        (["list", "extra"], 2, "unexpected extra argument"),
    ],
)
def test_failures(
    command: Command, folder: Path, words: list[str], status: int, sentence: str
) -> None:
    outcome = command(*words)
    assert outcome.status == status
    assert outcome.stdout == ""
    assert sentence in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_list(command: Command, folder: Path) -> None:
    tiny_model(folder / "mine.gguf")
    (folder / "half-00001-of-00002.gguf").write_bytes(bytes(2_000_000))
    with GPT4All("mine", n_threads=1):
        pass
    lines = command("list").stdout.splitlines()
    assert lines[0].split() == ["NAME", "SIZE", "LAST", "USED", "WHERE"]
    assert [line.split()[:2] for line in lines[1:]] == [
        ["*", "built-in"],
        ["*", "half"],
        ["*", "mine"],
    ]
    assert "2.0 MB" in lines[2]
    assert "1 of 2 parts are missing" in lines[2]
    assert "just now" in lines[3]
    assert "never" in lines[2]


def test_list_json(command: Command, folder: Path) -> None:
    path = tiny_model(folder / "mine.gguf")
    with GPT4All("mine", n_threads=1):
        pass
    listed = {entry["name"]: entry for entry in json.loads(command("list", "--json").stdout)}
    assert listed.keys() == {"built-in", "mine"}
    mine = listed["mine"]
    assert (mine["present"], mine["size"], mine["path"]) == (True, path.stat().st_size, str(path))
    assert mine["last_used"].endswith("+00:00")
    everything = json.loads(command("list", "--all", "--json").stdout)
    assert len(everything) == 2 + len(catalog.snapshot())
    (absent,) = (e for e in everything if e["name"] == "Llama-3.2-1B-Instruct-Q4_0.gguf")
    assert (absent["present"], absent["size"]) == (False, 773025920)


def test_list_marks_published_models_that_are_here(command: Command, folder: Path) -> None:
    (folder / "orca-2-7b.Q4_0.gguf").write_bytes(b"GGUF")
    lines = command("list", "--all").stdout.splitlines()
    (line,) = (line for line in lines if "orca-2-7b" in line)
    assert line.startswith("*")
    (other,) = (line for line in lines if "orca-2-13b" in line)
    assert other.startswith(" ")
    assert "Orca 2 (Full)" in other


def test_show_a_file(command: Command, folder: Path) -> None:
    path = tiny_model(folder / "mine.gguf", quantisation="Q8_0", n_ctx=256)
    shown = command("show", "mine").stdout
    for text in (str(path), "llama", "256 tokens", "it fits", "Jinja", "from the file"):
        assert text in shown
    facts = json.loads(command("show", path, "--json").stdout)
    assert facts["architecture"] == "llama"
    assert facts["quantisation"] == "Q8_0"
    assert facts["context"] == facts["memory_context"] == 256
    assert facts["fits"] is True
    assert facts["memory"] > facts["size"]
    assert facts["template"] == command("show", "mine", "--template").stdout.rstrip("\n")
    assert facts["problem"] is None


def test_show_says_when_it_does_not_fit(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_model(folder / "mine.gguf")
    monkeypatch.setattr("gpt4all.llama.memory.available", lambda: 1000)
    assert "1.0 kB are free: it does not fit" in command("show", "mine").stdout
    assert "it does not fit" in command("show", "llama3.2:1b").stdout


def test_show_the_built_in_model(command: Command) -> None:
    shown = command("show", "built-in").stdout
    assert shown.startswith("built-in\n  a small demonstration model inside the package")
    assert "it fits" in shown


def test_show_a_published_model(command: Command, folder: Path) -> None:
    shown = command("show", "llama3.2:1b").stdout
    for text in ("Llama-3.2-1B-Instruct-Q4_0.gguf", "gpt4all pull", "773 MB", "131072 tokens"):
        assert text in shown
    for text in ("Llama 3.2 Community License", "about 2.0 GB", "from the catalogue"):
        assert text in shown
    facts = json.loads(command("show", "llama3.2:1b", "--json").stdout)
    assert (facts["present"], facts["path"]) == (False, None)
    assert facts["url"].startswith("https://huggingface.co/bartowski/")


def test_show_a_file_that_cannot_be_loaded(command: Command, folder: Path) -> None:
    (folder / "ggml-gpt4all-j-v1.3-groovy.bin").write_bytes(b"lmgg" + bytes(100))
    outcome = command("show", "groovy")
    assert outcome.status == 0
    assert "problem" in outcome.stdout
    assert "old ggml format" in outcome.stdout
    assert "Apache-2.0" in outcome.stdout


def test_show_a_split_model(command: Command, folder: Path) -> None:
    whole = tiny_model(folder / "one.gguf", metadata={"general.license": "mit"})
    (folder / "two-00001-of-00002.gguf").write_bytes(whole.read_bytes())
    facts = json.loads(command("show", "two", "--json").stdout)
    assert facts["files"] == 2
    assert "problem" in facts


def test_search(command: Command, folder: Path) -> None:
    (folder / "Llama-3.2-1B-Instruct-Q4_0.gguf").write_bytes(b"GGUF")
    lines = command("search", "llama", "meta").stdout.splitlines()
    assert len(lines) > 4
    (line,) = (line for line in lines if " llama3.2:1b " in line)
    assert line.startswith("*")
    assert "773 MB" in line
    found = json.loads(command("search", "llama", "meta", "--json").stdout)
    assert len(found) == len(lines) - 1
    assert {entry["present"] for entry in found} == {True, False}
    assert all(entry["url"] for entry in found)
    assert json.loads(command("search", "xyzzy", "--json").stdout) == []
    assert len(command("search").stdout.splitlines()) == 1 + len(catalog.snapshot())


def test_search_refresh_goes_on_without_the_network(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    monkeypatch.setenv("GPT4ALL_CATALOG", "http://127.0.0.1:1/list.json")
    outcome = command("search", "groovy", "--refresh")
    assert outcome.status == 0
    assert "this is the list as it was" in outcome.stderr


def test_verify(command: Command, tiny_published: ModelCard, folder: Path) -> None:
    command("pull", "wee", "--quiet")
    tiny_model(folder / "own.gguf")
    outcome = command("verify")
    assert outcome.status == 0
    rows = {line.split()[0]: line for line in outcome.stdout.splitlines()[1:]}
    assert rows.keys() == {"built-in", "own", "tiny"}
    assert "ok" in rows["tiny"]
    assert "MD5" in rows["tiny"]
    assert "no digest is known" in rows["own"]
    data = bytearray((folder / "tiny.gguf").read_bytes())
    data[-1] ^= 1
    (folder / "tiny.gguf").write_bytes(data)
    damaged = command("verify", "tiny", "--json")
    assert damaged.status == 13
    (result,) = json.loads(damaged.stdout)
    assert result["ok"] is False
    assert "MD5" in result["detail"]
    assert "delete and fetch again" in damaged.stderr
    (folder / "own.gguf").write_bytes((folder / "own.gguf").read_bytes()[:5000])
    assert command("verify").status == 13


def test_verify_missing_parts(command: Command, folder: Path) -> None:
    (folder / "b-00001-of-00002.gguf").write_bytes(b"GGUF")
    outcome = command("verify", "b")
    assert outcome.status == 13
    assert "1 of 2 parts are missing" in outcome.stdout


def test_rm_asks(command: Command, folder: Path) -> None:
    path = tiny_model(folder / "mine.gguf")
    outcome = command("rm", "mine", stdin="n\n")
    assert outcome.status == 2
    assert "--yes agrees" in outcome.stderr
    assert path.exists()
    with pexpect.spawn(
        PROGRAM[0], [*PROGRAM[1:], "rm", "mine"], env=_environment(), encoding="utf-8", timeout=30
    ) as child:
        child.expect(r"Delete .*mine\.gguf")
        child.sendline("n")
        child.expect(pexpect.EOF)
    assert child.exitstatus == 1
    assert path.exists()
    with pexpect.spawn(
        PROGRAM[0], [*PROGRAM[1:], "rm", "mine"], env=_environment(), encoding="utf-8", timeout=30
    ) as child:
        child.expect(r"Delete .*mine\.gguf")
        child.sendline("y")
        child.expect("freed")
        child.expect(pexpect.EOF)
    assert child.exitstatus == 0
    assert not path.exists()


def test_rm_deletes_nothing_unless_all_names_are_known(command: Command, folder: Path) -> None:
    path = tiny_model(folder / "mine.gguf")
    assert command("rm", "--yes", "mine", "other").status == 3
    assert path.exists()


def test_rm_yes(command: Command, folder: Path) -> None:
    path = tiny_model(folder / "mine.gguf")
    size = path.stat().st_size
    told = json.loads(command("rm", "--yes", "mine.gguf", "--json").stdout)
    assert told == {"deleted": [str(path)], "freed": size}
    assert not path.exists()
    (folder / "orca-2-7b.Q4_0.gguf").write_bytes(b"GGUF")
    assert command("rm", "-y", "orca2").status == 0, "names of the catalogue work too"
    assert list(folder.iterdir()) == []


def test_the_documentation_describes_the_commands() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text()
    for name in ("pull", "list", "show", "search", "verify", "rm"):
        assert f"| `gpt4all {name}" in page
