"""The files on this machine: folders, lists, records, deleting."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import gpt4all.gpt4all
from gpt4all import GPT4All, ModelNotFound, settings
from gpt4all.catalog import store
from gpt4all.catalog.records import read_json, record_of, records, remember, write_json
from tests.counting import n_calls


def test_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    usual = Path.home() / ".cache" / "gpt4all"
    assert store.directories() == [usual]
    monkeypatch.setenv("GPT4ALL_MODELS", "~/elsewhere")
    assert store.directories() == [Path.home() / "elsewhere", usual]
    assert store.directories(default=tmp_path)[:2] == [tmp_path, Path.home() / "elsewhere"]
    assert store.directories(tmp_path) == [tmp_path]
    with pytest.raises(ModelNotFound, match="Invalid model directory"):
        store.directories(tmp_path / "missing")


def test_the_desktop_application_s_models_are_found(tiny_bytes: bytes) -> None:
    desktop = settings.desktop_directory()
    assert desktop == Path.home() / ".local" / "share" / "nomic.ai" / "GPT4All"
    desktop.mkdir(parents=True)
    (desktop / "bought-with-patience.gguf").write_bytes(tiny_bytes)
    assert store.directories()[-1] == desktop
    found = GPT4All.retrieve_model("bought-with-patience", allow_download=False)
    assert found["path"] == str(desktop / "bought-with-patience.gguf")


def test_an_assigned_default_goes_before_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiny_bytes: bytes
) -> None:
    for name in ("assigned", "environment"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "m.gguf").write_bytes(tiny_bytes)
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "environment"))
    assert Path(GPT4All.retrieve_model("m")).parent.name == "environment"
    monkeypatch.setattr(gpt4all.gpt4all, "DEFAULT_MODEL_DIRECTORY", str(tmp_path / "assigned"))
    assert Path(GPT4All.retrieve_model("m")).parent.name == "assigned"


def test_split_files_are_one_model(tmp_path: Path) -> None:
    for name, size in [
        ("b-00001-of-00003.gguf", 3),
        ("b-00003-of-00003.gguf", 4),
        ("a.gguf", 1),
        ("c.bin", 2),
        ("c.bin.part", 9),
        (".hidden.gguf", 9),
        ("incomplete-d.gguf", 9),
        ("notes.txt", 9),
    ]:
        (tmp_path / name).write_bytes(bytes(size))
    (tmp_path / "folder.gguf").mkdir()
    (tmp_path / "dangling.gguf").symlink_to(tmp_path / "nowhere")
    models = store.stored([tmp_path])
    assert [(m.name, m.size, m.n_missing) for m in models] == [
        ("a", 1, 0),
        ("b", 7, 1),
        ("c", 2, 0),
    ]
    assert models[1].path == tmp_path / "b-00001-of-00003.gguf"


def test_of_two_folders_the_first_counts(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "m.gguf").write_bytes(name.encode())
    (model,) = store.stored([tmp_path / "one", tmp_path / "two", tmp_path / "missing"])
    assert model.path.parent.name == "one"


def test_last_use_is_remembered(tmp_path: Path, tiny_path: Path) -> None:
    assert store.last_use(tiny_path) == 0
    with GPT4All(tiny_path, n_threads=1):
        pass
    assert 0 <= time.time() - store.last_use(tiny_path) < 60
    (model,) = [m for m in store.stored([tiny_path.parent]) if m.path == tiny_path]
    assert model.used == store.last_use(tiny_path)


def test_a_cache_that_cannot_be_written_disturbs_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    store.mark_used(tmp_path / "m.gguf")
    assert store.last_use(tmp_path / "m.gguf") == 0
    assert list(records()) == []


def test_damaged_records_are_no_records(tmp_path: Path) -> None:
    remember(tmp_path / "m.gguf", used=5.0, origin="x")
    (file,) = (settings.cache_directory() / "models").iterdir()
    for content in ("", "{", "[]", '{"path": 3}', '{"path": "/a", "used": "soon"}', "\0"):
        file.write_text(content)
        assert record_of(tmp_path / "m.gguf").used == 0
        list(records())


def test_json_files_are_replaced_in_one_step(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", [1])
    write_json(tmp_path / "a.json", {"b": 2})
    assert read_json(tmp_path / "a.json") == {"b": 2}
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_removing_takes_parts_leftovers_and_the_record(tmp_path: Path) -> None:
    names = ["b-00001-of-00002.gguf", "b-00002-of-00002.gguf", "b-00002-of-00002.gguf.part"]
    names += ["b-00002-of-00002.gguf.part.journal", "keep.gguf"]
    for name in names:
        (tmp_path / name).write_bytes(bytes(10))
    remember(tmp_path / names[0], used=1.0)
    model = store.stored([tmp_path])[0]
    assert store.remove(model) == 40
    assert [file.name for file in tmp_path.iterdir()] == ["keep.gguf"]
    assert list(records()) == []


def test_removing_a_link_leaves_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "m.gguf"
    real.write_bytes(b"x")
    (tmp_path / "m.gguf").symlink_to(real)
    store.remove(store.stored([tmp_path])[0])
    assert real.exists()


def test_the_work_on_a_large_folder_is_proportional_to_its_files(tmp_path: Path) -> None:
    n_files = 2000
    for i in range(n_files):
        (tmp_path / f"model-{i}.gguf").touch()
    assert len(store.stored([tmp_path])) == n_files
    assert n_calls(lambda: store.stored([tmp_path])) < 100 * n_files
    assert store.find(f"model-{n_files - 1}", tmp_path) is not None
    assert n_calls(lambda: store.find(f"model-{n_files - 1}", tmp_path)) < n_files
    assert store.find("nothing", tmp_path) is None
    assert n_calls(lambda: store.find("nothing", tmp_path)) < 100 * n_files
