"""What names mean: files first, then the catalogue, then addresses; no network anywhere."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from gpt4all import InvalidParameter, ModelNotFound
from gpt4all.catalog import catalog, names, store
from gpt4all.catalog.catalog import Catalogue
from gpt4all.catalog.names import Absent, Found
from gpt4all.catalog.records import remember

from .conftest import card

KNOWN = Catalogue(catalog.snapshot())


@pytest.fixture(autouse=True)
def no_lookups(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a name was resolved through the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def resolve(name: str | Path | None, *folders: Path) -> Found | Absent:
    return names.resolve(name, folders, KNOWN)


def touch(folder: Path, *filenames: str) -> None:
    folder.mkdir(exist_ok=True)
    for filename in filenames:
        (folder / filename).write_bytes(b"GGUF")


@pytest.mark.parametrize("name", [None, "built-in"])
def test_the_built_in_model(name: str | None, tmp_path: Path) -> None:
    assert resolve(name, tmp_path) == Found(store.built_in_path())


@pytest.mark.parametrize(
    ("files", "name", "expected"),
    [
        (["m.gguf"], "m", "m.gguf"),
        (["m.gguf"], "m.gguf", "m.gguf"),
        (["m.bin"], "m", "m.bin"),
        (["m.gguf", "m.bin"], "m", "m.gguf"),
        (["m.gguf", "m.bin"], "m.bin", "m.bin"),
        (["m"], "m", "m"),
        (["m.gguf", "m"], "m", "m.gguf"),
        (["m.Q4_0.gguf"], "m.Q4_0", "m.Q4_0.gguf"),
        # a file here goes before the catalogue, whatever its extension
        (["ggml-gpt4all-j-v1.3-groovy.gguf"], "ggml-gpt4all-j-v1.3-groovy", "=.gguf"),
        (["ggml-gpt4all-j-v1.3-groovy.bin"], "ggml-gpt4all-j-v1.3-groovy", "=.bin"),
        # names of the catalogue lead to the file
        (["ggml-gpt4all-j-v1.3-groovy.bin"], "groovy", "ggml-gpt4all-j-v1.3-groovy.bin"),
        (["Llama-3.2-1B-Instruct-Q4_0.gguf"], "Llama 3.2 1B Instruct", None),
        (["Llama-3.2-1B-Instruct-Q4_0.gguf"], "llama-3.2-1b-instruct-q4_0", None),
        # split models
        (["big-00001-of-00002.gguf", "big-00002-of-00002.gguf"], "big", None),
        (["big-00001-of-00002.gguf", "big-00002-of-00002.gguf"], "big.gguf", None),
        (["b[1]g-00001-of-00001.gguf"], "b[1]g", None),
    ],
)
def test_a_file_that_is_here(
    tmp_path: Path, files: list[str], name: str, expected: str | None
) -> None:
    touch(tmp_path, *files)
    expected = (expected or files[0]).replace("=", name)
    found = resolve(name, tmp_path)
    assert isinstance(found, Found)
    assert found.path == tmp_path / expected


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    touch(tmp_path / "first", "a.gguf")
    touch(tmp_path / "second", "a.gguf", "b.gguf")
    both = (tmp_path / "first", tmp_path / "second")
    assert resolve("a", *both) == Found(both[0] / "a.gguf")
    assert resolve("b", *both) == Found(both[1] / "b.gguf")


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path / "elsewhere", "a.gguf")
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "models"
    for name in ("elsewhere/a.gguf", "./elsewhere/a", Path("elsewhere/a.gguf")):
        found = resolve(name, folder)
        assert isinstance(found, Found)
        assert found.path.samefile(tmp_path / "elsewhere" / "a.gguf")
    assert resolve(tmp_path / "elsewhere" / "a", folder) == Found(tmp_path / "elsewhere/a.gguf")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert isinstance(resolve("./a", folder), Found)
    assert isinstance(resolve(Path("a"), folder), Found)
    assert isinstance(resolve("a", folder), Absent), "a bare name means the model directory"
    absent = resolve("./groovy", folder)
    assert isinstance(absent, Absent)
    assert not absent.can_be_fetched, "a path is no name of the catalogue"


def test_a_found_file_knows_its_card_but_only_by_its_whole_name(tmp_path: Path) -> None:
    touch(tmp_path, "orca-2-7b.Q4_0.gguf", "ggml-mpt-7b-chat.gguf")
    found = resolve("orca-2-7b.Q4_0", tmp_path)
    assert isinstance(found, Found)
    assert found.card is not None
    assert resolve("ggml-mpt-7b-chat", tmp_path) == Found(tmp_path / "ggml-mpt-7b-chat.gguf")


@pytest.mark.parametrize(
    ("name", "filename", "where"),
    [
        ("ggml-gpt4all-j-v1.3-groovy", "ggml-gpt4all-j-v1.3-groovy.bin", "gpt4all.io"),
        ("llama-2-7b-chat.Q4_0", "llama-2-7b-chat.Q4_0.gguf", "TheBloke/Llama-2-7B-Chat-GGUF"),
        ("llama3.2:1b", "Llama-3.2-1B-Instruct-Q4_0.gguf", "bartowski/Llama-3.2-1B-Instruct-GGUF"),
    ],
)
def test_a_published_model_that_is_not_here(
    tmp_path: Path, name: str, filename: str, where: str
) -> None:
    absent = resolve(name, tmp_path)
    assert isinstance(absent, Absent)
    assert absent.card is not None
    assert absent.filename == absent.card.filename == filename
    assert where in (absent.hub or absent.url)


def test_only_a_file_name_is_worth_a_guess(tmp_path: Path) -> None:
    guess = resolve("unknown.Q4_0.gguf", tmp_path)
    assert isinstance(guess, Absent)
    assert guess.is_guess
    assert guess.url == "https://gpt4all.io/models/gguf/unknown.Q4_0.gguf"
    old = resolve("unknown.bin", tmp_path)
    assert isinstance(old, Absent)
    assert old.url == "https://gpt4all.io/models/unknown.bin"
    plain = resolve("unknown", tmp_path)
    assert isinstance(plain, Absent)
    assert not plain.can_be_fetched


@pytest.mark.parametrize(
    ("name", "hub", "url", "filename"),
    [
        ("hf:o/r", "o/r", "", ""),
        ("HF:o/r", "o/r", "", ""),
        ("hf:o/r:Q4_K_M", "o/r:Q4_K_M", "", ""),
        ("hf:o/r.x/f.gguf", "o/r.x/f.gguf", "", "f.gguf"),
        ("hf:o/r/sub/f.gguf", "o/r/sub/f.gguf", "", "f.gguf"),
        ("hf:o/r/sub:q8_0", "o/r/sub:q8_0", "", ""),
        ("https://x.org/a/f.gguf", "", "https://x.org/a/f.gguf", "f.gguf"),
        ("https://x.org/f%20g.bin?a=b", "", "https://x.org/f%20g.bin?a=b", "f g.bin"),
        ("https://huggingface.co/o/r/resolve/main/f.gguf", "o/r/f.gguf", "", "f.gguf"),
        ("https://huggingface.co/o/r", "o/r", "", ""),
        ("https://huggingface.co/o/r.gguf/tree/main", "o/r.gguf", "", ""),
        ("https://hf.co/o/r/blob/main/s/f.gguf?download=true", "o/r/s/f.gguf", "", "f.gguf"),
        (
            "https://huggingface.co/o/r/resolve/v2/f.gguf",
            "",
            "https://huggingface.co/o/r/resolve/v2/f.gguf",
            "f.gguf",
        ),
    ],
)
def test_addresses(tmp_path: Path, name: str, hub: str, url: str, filename: str) -> None:
    absent = resolve(name, tmp_path)
    assert isinstance(absent, Absent)
    assert (absent.hub, absent.url, absent.filename) == (hub, url, filename)


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", "a\0b", "hf:", "hf:o", "hf:o/r/", "hf:o/r:", "hf:o/../r", "hf:o/r/a b:c d"),
        *("https://x.org/", "https://x.org/page.html", "https://x.org/..%2Fe.gguf"),
        "https://x.org/.gguf",
    ],
)
def test_malformed_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidParameter):
        resolve(name, tmp_path)


def test_an_address_that_was_fetched_before_is_here(tmp_path: Path) -> None:
    touch(tmp_path, "f.gguf")
    assert resolve("https://x.org/f.gguf", tmp_path) == Found(tmp_path / "f.gguf")
    assert isinstance(resolve("hf:o/r:Q4_K_M", tmp_path), Absent)
    remember(tmp_path / "f.gguf", origin="hf:o/r/f.gguf", reference="hf:o/r:Q4_K_M")
    assert resolve("hf:o/r:Q4_K_M", tmp_path) == Found(tmp_path / "f.gguf")
    assert resolve("hf:o/r/f.gguf", tmp_path) == Found(tmp_path / "f.gguf")
    assert isinstance(resolve("hf:o/r:Q8_0", tmp_path), Absent)
    assert isinstance(resolve("hf:o/r:Q4_K_M", tmp_path / "other"), Absent)


def test_a_file_of_the_same_name_from_elsewhere_is_not_taken_for_it(tmp_path: Path) -> None:
    touch(tmp_path, "model.gguf")
    remember(tmp_path / "model.gguf", origin="hf:o/r/model.gguf")
    with pytest.raises(InvalidParameter, match=r"came from hf:o/r/model\.gguf"):
        resolve("hf:other/repo/model.gguf", tmp_path)


def test_a_fetched_file_is_found_in_every_folder(tmp_path: Path) -> None:
    touch(tmp_path / "second", "f.gguf", "g.gguf")
    remember(tmp_path / "second" / "g.gguf", origin="hf:other/repo/g.gguf")
    both = (tmp_path / "first", tmp_path / "second")
    assert resolve("hf:o/r/f.gguf", *both) == Found(tmp_path / "second" / "f.gguf")
    assert isinstance(resolve("hf:o/r/g.gguf", *both), Absent)


def test_a_split_model_counts_only_with_all_parts(tmp_path: Path) -> None:
    parts = [f"big-0000{n}-of-00003.gguf" for n in (1, 2, 3)]
    touch(tmp_path, *parts[:2])
    for part in parts:
        remember(tmp_path / part, origin=f"hf:o/big/{part}", reference="hf:o/big:Q4_K_M")
    assert isinstance(resolve("hf:o/big:Q4_K_M", tmp_path), Absent)
    touch(tmp_path, parts[2])
    assert resolve("hf:o/big:Q4_K_M", tmp_path) == Found(tmp_path / parts[0])


def test_the_address_of_a_published_file_has_its_card(tmp_path: Path) -> None:
    address = "https://huggingface.co/Qwen/Qwen3-0.6B-GGUF/resolve/main/Qwen3-0.6B-Q8_0.gguf"
    for name in (address, "hf:Qwen/Qwen3-0.6B-GGUF/Qwen3-0.6B-Q8_0.gguf"):
        absent = resolve(name, tmp_path)
        assert isinstance(absent, Absent)
        assert absent.card is not None
    other = resolve("hf:somebody/else/Qwen3-0.6B-Q8_0.gguf", tmp_path)
    assert isinstance(other, Absent)
    assert other.card is None


def test_the_error_names_every_place_and_similar_models(tmp_path: Path) -> None:
    touch(tmp_path, "my-own-model.gguf")
    absent = resolve("my-own-modle", tmp_path, tmp_path / "other")
    assert isinstance(absent, Absent)
    error = names.not_found(absent, KNOWN, [tmp_path, tmp_path / "other"], "because")
    assert isinstance(error, ModelNotFound)
    for text in ("my-own-modle.gguf", "my-own-modle.bin", str(tmp_path / "other"), "because"):
        assert text in str(error)
    assert "did you mean my-own-model.gguf?" in str(error)


def test_a_catalogue_of_one_s_own(tmp_path: Path) -> None:
    known = Catalogue([card("x.gguf", aliases=["pet"], url="https://x.org/y/x.gguf")])
    absent = names.resolve("PET", [tmp_path], known)
    assert isinstance(absent, Absent)
    assert (absent.filename, absent.url) == ("x.gguf", "https://x.org/y/x.gguf")


@pytest.mark.parametrize(
    "name", ["~nobody-here/m.gguf", "x" * 5000, "a/" + "x" * 5000, "m\udcff", "/", "..", "."]
)
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    absent = resolve(name, tmp_path)
    assert isinstance(absent, Absent)
    assert not absent.can_be_fetched
