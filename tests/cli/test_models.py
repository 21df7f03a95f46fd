"""list, show, search, verify and rm: what they print, their JSON, their exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pexpect
import pytest

from gpt4all import GPT4All
from gpt4all.catalog import catalog
from gpt4all.catalog.card import ModelCard
from gpt4all.testing import tiny_model

from .conftest import PROGRAM, Command


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["pull"], 2, "NAME"),
        (["pull", "no such model"], 3, "no published model has this name"),
        (["pull", "lama3.2"], 3, "did you mean llama3.2"),
        (["pull", "llama3.2"], 3, "downloads are off"),
        (["pull", "hf:nonsense"], 2, "hf:owner/repo"),
        (["pull", "https://x.org/page"], 2, "not the address of a .gguf"),
        (["pull", "https://"], 2, "not the address of a .gguf"),
        (["pull", "https://[x/a.gguf"], 2, "is no address: Invalid IPv6 URL"),
        (["pull", "llama3.2", "--model-path", "/missing"], 3, "Invalid model directory"),
        (["show", "no such model"], 3, "no published model has this name"),
        (["show", "/"], 3, "no published model has this name"),
        (["show", "~nobody-here/x"], 3, "no published model has this name"),
        (["show", "x" * 300], 3, "no published model has this name"),
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


def test_list_shows_odd_names_on_one_line(command: Command, folder: Path) -> None:
    for name in ("two\nlines", "red\x1b[31m", "-x", "模型 ü"):
        (folder / f"{name}.gguf").write_bytes(b"GGUF")
    lines = command("list").stdout.splitlines()
    shown = [line.split("  ")[1] for line in lines[1:]]
    assert shown == ["built-in", "-x", "red?[31m", "two?lines", "模型 ü"]
    names = [entry["name"] for entry in json.loads(command("list", "--json").stdout)]
    assert names == ["built-in", "-x", "red\x1b[31m", "two\nlines", "模型 ü"]


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
    for answer, status in (("n", 1), ("y", 0)):
        assert path.exists()
        command_line = [*PROGRAM[1:], "rm", "mine"]
        with pexpect.spawn(
            PROGRAM[0], command_line, env=dict(os.environ), encoding="utf-8", timeout=100
        ) as child:
            child.expect(r"Delete .*mine\.gguf")
            child.sendline(answer)
            child.expect("freed" if answer == "y" else pexpect.EOF)
            child.expect(pexpect.EOF)
        assert child.exitstatus == status
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
