"""From a name to a loaded model through the public class: found, fetched, checked, configured."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path

import pytest

from gpt4all import DownloadError, GPT4All, ModelNotFound, VerificationError
from gpt4all.catalog import store
from gpt4all.catalog.records import record_of
from gpt4all.catalog.source import Progress
from gpt4all.gpt4all import ModelConfig
from gpt4all.testing import tiny_model
from tests.ggml.fabricate import fabricate

from .conftest import Server, card, publish


def md5(data: bytes) -> str:
    return hashlib.md5(data).hexdigest()


@pytest.fixture
def published_tiny(online: Server, monkeypatch: pytest.MonkeyPatch, tiny_bytes: bytes) -> Server:
    """A catalogue with one small model, which the server has."""
    online.files["/gguf/tiny-chat.gguf"] = tiny_bytes
    facts = {"filesize": len(tiny_bytes), "md5sum": md5(tiny_bytes), "name": "Tiny Chat"}
    facts["promptTemplate"] = "<u>%1</u>%2</a>"
    facts["systemPrompt"] = " Be tiny. "
    publish(monkeypatch, card("tiny-chat.gguf", aliases=["tiny"], **facts))
    return online


@pytest.mark.parametrize("name", ["tiny-chat.gguf", "tiny-chat", "tiny", "Tiny Chat"])
def test_a_published_model_is_fetched_loaded_and_kept(
    published_tiny: Server, folder: Path, name: str
) -> None:
    with GPT4All(name, n_threads=1) as model:
        assert model.generate("x", max_tokens=1) is not None
        assert model.config["path"] == str(folder / "tiny-chat.gguf")
    assert published_tiny.paths == ["/gguf/tiny-chat.gguf"]
    with GPT4All(name, n_threads=1):
        pass
    assert len(published_tiny.requests) == 1, "the second time it is here"


def test_the_folder_of_the_settings_is_made(
    published_tiny: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "new" / "folder"))
    assert Path(GPT4All.retrieve_model("tiny")).parent == tmp_path / "new" / "folder"
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("GPT4ALL_MODELS", str(tmp_path / "file" / "folder"))
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    with pytest.raises(ValueError, match="please specify model_path"):
        GPT4All.retrieve_model("tiny")


def test_the_configuration_is_a_dict_and_a_path(published_tiny: Server, folder: Path) -> None:
    config = GPT4All.retrieve_model("tiny")
    assert isinstance(config, dict)
    assert os.fspath(config) == str(config) == config["path"] == str(folder / "tiny-chat.gguf")
    assert config["promptTemplate"] == "<u>{0}</u>{1}</a>"
    assert config["systemPrompt"] == "Be tiny."
    assert config["filename"] == "tiny-chat.gguf"
    assert config["url"] == "https://gpt4all.io/models/gguf/tiny-chat.gguf"


def test_without_downloads_the_default_templates_are_used(
    published_tiny: Server, folder: Path, tiny_bytes: bytes
) -> None:
    (folder / "tiny-chat.gguf").write_bytes(tiny_bytes)
    config = GPT4All.retrieve_model("tiny", allow_download=False)
    assert config == ModelConfig(
        systemPrompt="",
        promptTemplate="### Human: \n{0}\n### Assistant:\n",
        filename="tiny-chat.gguf",
        path=str(folder / "tiny-chat.gguf"),
    )
    assert published_tiny.requests == []


def test_each_configuration_is_its_own(published_tiny: Server, folder: Path) -> None:
    GPT4All.retrieve_model("tiny")["promptTemplate"] = "changed"
    assert GPT4All.retrieve_model("tiny")["promptTemplate"] == "<u>{0}</u>{1}</a>"


@pytest.mark.parametrize(
    ("allow", "variable", "reason"),
    [
        (False, None, "allow_download is False"),
        (True, "GPT4ALL_OFFLINE", "downloads are off"),
        (True, "HF_HUB_OFFLINE", "downloads are off"),
    ],
)
def test_nothing_is_fetched_when_it_must_not_be(
    published_tiny: Server,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    allow: bool,
    variable: str | None,
    reason: str,
) -> None:
    if variable:
        monkeypatch.setenv(variable, "1")
    with pytest.raises(ModelNotFound, match=reason) as caught:
        GPT4All.retrieve_model("tiny", allow_download=allow)
    assert str(folder / "tiny-chat.gguf") in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, FileNotFoundError)
    assert published_tiny.requests == []


def test_a_wrong_file_is_refused(published_tiny: Server, folder: Path, tiny_bytes: bytes) -> None:
    published_tiny.files["/gguf/tiny-chat.gguf"] = tiny_bytes[:-1] + b"?"
    with pytest.raises(VerificationError, match="MD5"):
        GPT4All.retrieve_model("tiny")
    assert not (folder / "tiny-chat.gguf").exists()


def test_an_unlisted_file_name_is_tried_where_files_used_to_be(
    online: Server, folder: Path, tiny_bytes: bytes
) -> None:
    online.files["/gguf/unlisted.gguf"] = tiny_bytes
    assert GPT4All.retrieve_model("unlisted.gguf")["path"] == str(folder / "unlisted.gguf")


def test_an_unlisted_file_that_is_nowhere(
    online: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gpt4all.catalog.download.PUBLISHED", "https://gpt4all.io/models")
    monkeypatch.setattr(
        "gpt4all.catalog.retrieval.default_url", lambda name: f"{online.address}/{name}"
    )
    monkeypatch.setattr(
        "gpt4all.catalog.names.default_url", lambda name: f"{online.address}/{name}"
    )
    with pytest.raises(ModelNotFound, match="404") as caught:
        GPT4All.retrieve_model("orca-mini-3b-gguf2-q4_1.gguf")
    assert "did you mean orca-mini-3b-gguf2-q4_0.gguf" in str(caught.value)
    assert online.paths == ["/orca-mini-3b-gguf2-q4_1.gguf"]


def test_a_plain_address(online: Server, folder: Path, tiny_bytes: bytes) -> None:
    online.files["/deep/own.gguf"] = tiny_bytes
    address = f"{online.address}/deep/own.gguf"
    for _ in range(2):
        assert GPT4All.retrieve_model(address)["path"] == str(folder / "own.gguf")
    assert len(online.requests) == 1
    assert record_of(folder / "own.gguf").origin == address


def test_progress_is_reported_and_can_cancel(
    published_tiny: Server, folder: Path, tiny_bytes: bytes
) -> None:
    seen: list[Progress] = []

    def progress(state: Progress) -> None:
        seen.append(state)

    GPT4All.retrieve_model("tiny", progress=progress)
    assert seen[-1].received == seen[-1].total == len(tiny_bytes)


def test_download_model_has_every_form(
    published_tiny: Server, tmp_path: Path, tiny_bytes: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "new"
    path = GPT4All.download_model("tiny-chat.gguf", target)
    assert path == str(target / "tiny-chat.gguf")
    assert Path(path).read_bytes() == tiny_bytes
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"Model downloaded at: {path}\n")
    published_tiny.files["/elsewhere"] = tiny_bytes
    address = f"{published_tiny.address}/elsewhere"
    other = GPT4All.download_model(
        "other.gguf", str(target), False, address, len(tiny_bytes), md5(tiny_bytes)
    )
    assert Path(other).name == "other.gguf"
    with pytest.raises(VerificationError):
        GPT4All.download_model("third.gguf", target, url=address, expected_md5="0" * 32)
    with pytest.raises(ValueError, match="404"):
        GPT4All.download_model("x.gguf", target, url=f"{published_tiny.address}/missing")
    assert capsys.readouterr().out == ""


def test_download_model_respects_offline(
    published_tiny: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPT4ALL_OFFLINE", "1")
    with pytest.raises(DownloadError, match="downloads are off"):
        GPT4All.download_model("tiny-chat.gguf", tmp_path)
    assert published_tiny.requests == []


def test_a_bin_file_that_is_here_says_what_it_is(folder: Path) -> None:
    (folder / "ggml-gpt4all-j-v1.3-groovy.bin").write_bytes(b"lmgg" + bytes(100))
    config = GPT4All.retrieve_model("ggml-gpt4all-j-v1.3-groovy")
    assert config["filename"] == "ggml-gpt4all-j-v1.3-groovy.bin"
    assert config["type"] == "GPT-J"
    with pytest.raises(ValueError, match="old ggml format"):
        GPT4All("ggml-gpt4all-j-v1.3-groovy")


def test_an_old_model_is_fetched_and_converted(
    online: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fabricate(folder / "ggml-old-j.bin", "gptj", "q4_0")
    data = made.path.read_bytes()
    made.path.unlink()
    online.files["/ggml-old-j.bin"] = data
    publish(monkeypatch, card("ggml-old-j.bin", filesize=len(data), md5sum=md5(data)))
    with GPT4All("ggml-old-j", n_threads=1) as model:
        assert model.config["path"] == str(folder / "ggml-old-j.bin")
        model.generate("hello", max_tokens=2)
    assert sorted(file.name for file in folder.iterdir()) == [
        "ggml-old-j.bin", "ggml-old-j.bin.gguf"
    ]  # fmt: skip


def test_templates_of_the_catalogue_are_used_where_the_file_has_none(
    folder: Path,
) -> None:
    tiny_model(folder / "orca-2-7b.Q4_0.gguf", chat_template=None)
    with GPT4All("orca-2-7b.Q4_0", n_threads=1) as model, model.chat_session():
        assert "<|im_start|>" in model._current_prompt_template
    tiny_model(folder / "em_german_mistral_v01.Q4_0.gguf")
    with GPT4All("em_german_mistral_v01.Q4_0", n_threads=1) as model, model.chat_session():
        assert model.current_chat_session[0]["content"] == "Du bist ein hilfreicher Assistent."


def test_control_tokens_of_a_system_prompt_do_not_get_into_a_jinja_template(folder: Path) -> None:
    tiny_model(folder / "mistral-7b-openorca.gguf2.Q4_0.gguf")
    with GPT4All("mistral-7b-openorca.gguf2.Q4_0", n_threads=1) as model:
        assert "<|im_start|>" in model.config["systemPrompt"]
        with model.chat_session():
            assert "<|im_start|>" not in model.current_chat_session[0]["content"]
        with model.chat_session(prompt_template="{0}"):
            assert "<|im_start|>" in model.current_chat_session[0]["content"]


def test_a_system_prompt_that_a_program_sets_counts(folder: Path) -> None:
    tiny_model(folder / "orca-2-7b.Q4_0.gguf")
    with GPT4All("orca-2-7b.Q4_0", n_threads=1) as model:
        model.config["systemPrompt"] = "Be brief."
        with model.chat_session():
            assert model.current_chat_session[0]["content"] == "Be brief."


def test_the_built_in_model_is_never_fetched(online: Server) -> None:
    assert GPT4All.retrieve_model(None)["path"] == str(store.built_in_path())
    assert online.requests == []


def hub(server: Server, repository: str, files: dict[str, bytes]) -> None:
    """Make the server answer as Hugging Face does for a repository."""
    siblings = []
    for name, data in files.items():
        lfs = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 130}
        siblings.append({"rfilename": name, "size": len(data), "blobId": "0" * 40, "lfs": lfs})
        server.files[f"/{repository}/resolve/c0ffee/{name}"] = data
    info = {"id": repository, "sha": "c0ffee", "gated": False, "siblings": siblings, "tags": []}
    server.files[f"/api/models/{repository}"] = json.dumps(info).encode()


def test_hugging_face(online: Server, folder: Path, tiny_bytes: bytes) -> None:
    hub(online, "o/tiny-GGUF", {"tiny-Q8_0.gguf": tiny_bytes, "tiny-Q4_K_M.gguf": tiny_bytes})
    with GPT4All("hf:o/tiny-GGUF:Q8_0", n_threads=1) as model:
        assert model.config["filename"] == "tiny-Q8_0.gguf"
    n_requests = len(online.requests)
    with GPT4All("hf:o/tiny-GGUF:Q8_0", n_threads=1):
        pass
    assert GPT4All.retrieve_model("hf:o/tiny-GGUF/tiny-Q8_0.gguf", allow_download=False)
    assert len(online.requests) == n_requests, "it is here"
    record = record_of(folder / "tiny-Q8_0.gguf")
    assert record.origin == "hf:o/tiny-GGUF/tiny-Q8_0.gguf"
    assert record.sha256 == hashlib.sha256(tiny_bytes).hexdigest()
    assert Path(GPT4All.retrieve_model("hf:o/tiny-GGUF")).name == "tiny-Q4_K_M.gguf"


def test_all_parts_of_a_split_model_are_fetched(
    online: Server, folder: Path, tiny_bytes: bytes
) -> None:
    parts = {f"big-Q8_0-0000{n}-of-00002.gguf": tiny_bytes + bytes([n]) for n in (1, 2)}
    hub(online, "o/big-GGUF", parts)
    for _ in range(2):
        config = GPT4All.retrieve_model("hf:o/big-GGUF:Q8_0")
        assert config["filename"] == "big-Q8_0-00001-of-00002.gguf"
    assert sorted(file.name for file in folder.iterdir()) == sorted(parts)
    assert len(online.requests) == 3, "the list and two files, once"
    (folder / "big-Q8_0-00002-of-00002.gguf").unlink()
    GPT4All.retrieve_model("hf:o/big-GGUF:Q8_0")
    assert online.paths[-1].endswith("00002-of-00002.gguf"), "only what is missing"
    assert len(online.requests) == 5


def test_what_hugging_face_does_not_have(online: Server, folder: Path, tiny_bytes: bytes) -> None:
    hub(online, "o/tiny-GGUF", {"tiny-Q8_0.gguf": tiny_bytes})
    with pytest.raises(ModelNotFound, match="Q8_0"):
        GPT4All.retrieve_model("hf:o/tiny-GGUF:Q2_K")


def test_the_examples_of_the_page_run(folder: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "models.md").read_text()
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    names: dict[str, object] = {}
    for block in blocks:
        exec(block, names)
    assert len(blocks) >= 2


def test_the_page_names_every_field() -> None:
    page = (Path(__file__).parents[2] / "docs" / "models.md").read_text()
    for key in {key for entry in GPT4All.list_models() for key in entry}:
        assert f"`{key}`" in page, key
