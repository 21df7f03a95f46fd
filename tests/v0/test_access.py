"""Who may do what: other machines need a key, and learn nothing about the folders of this one."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from gpt4all import GPT4All, InvalidParameter
from gpt4all.server.v0.failures import UNEXPECTED, failure
from gpt4all.server.v0.options import Options

from .conftest import GENERATE, MODELS, RETRIEVE, serving


def test_a_server_for_other_machines_needs_a_key_or_a_decision() -> None:
    for host in ("0.0.0.0", "::", "192.168.1.2", "example.org"):
        with pytest.raises(InvalidParameter, match="--insecure"):
            Options(host=host).server()
        assert Options(host=host, insecure=True).server().allow_download is False
        assert Options(host=host, api_key=["key"], download=True).server().allow_download is True
    for host in ("127.0.0.1", "127.0.0.9", "::1", "localhost"):
        assert Options(host=host).server().allow_download is True


def test_keys(model: GPT4All, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text("# for Ann\nsecret-1\n\nsecret-2\n")
    with serving(model, Options(host="0.0.0.0", api_key_file=keys).server()) as client:
        assert client.get("/health")[0] == 200
        assert client.get(MODELS)[0] == 401
        assert client.get(MODELS, "-H", "Authorization: Bearer wrong")[0] == 401
        assert client.get(MODELS, "-H", "Authorization: Bearer # for Ann")[0] == 401
        assert client.get("/nowhere")[0] == 401
        for key in ("secret-1", "secret-2"):
            assert client.get(MODELS, "-H", f"Authorization: Bearer {key}")[0] == 200


def test_keys_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keys").write_text("three\n")
    monkeypatch.setenv("GPT4ALL_API_KEY", "one two")
    monkeypatch.setenv("GPT4ALL_API_KEY_FILE", str(tmp_path / "keys"))
    assert Options(host="0.0.0.0").server().api_keys == ("one", "two", "three")


def test_a_file_of_keys_must_have_some(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("# none yet\n")
    with pytest.raises(InvalidParameter, match="has no key"):
        Options(api_key_file=tmp_path / "keys").server()
    with pytest.raises(InvalidParameter, match="cannot be read"):
        Options(api_key_file=tmp_path / "nowhere").server()


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "[::1", "127.0.0.1.x"])
def test_a_web_page_with_a_name_of_its_own_gets_nothing(model: GPT4All, host: str) -> None:
    with serving(model) as client:
        status, answer = client.get(MODELS, "-H", f"Host: {host}")
    assert status == 403
    assert list(answer) == ["error"]


def test_a_web_page_that_calls_us_by_our_name_gets_nothing(model: GPT4All) -> None:
    with serving(model) as client:
        asked = {"prompt": "a", "max_tokens": 1}
        assert client.post(GENERATE, asked, "-H", "Origin: https://evil.example")[0] == 403
        assert client.post(GENERATE, asked, "-H", f"Origin: {client.url}")[0] == 200


def test_more_names_can_be_allowed(model: GPT4All) -> None:
    with serving(model, Options(allowed_host=["chat.example"]).server()) as client:
        assert client.get(MODELS, "-H", "Host: chat.example")[0] == 200


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:99", "[::1]:8888"])
def test_names_of_this_machine(model: GPT4All, host: str) -> None:
    with serving(model) as client:
        assert client.get(MODELS, "-H", f"Host: {host}")[0] == 200


def test_other_machines_see_no_paths_and_name_none(model: GPT4All, models_folder: Path) -> None:
    options = Options(host="0.0.0.0", insecure=True, model_path=models_folder).server()
    asked = {"model_name": "small"}
    with serving(model, options) as client:
        status, answer = client.post(RETRIEVE, asked)
        assert (status, answer["success"]) == (200, True)
        assert "path" not in answer
        assert "path" not in answer["config"]
        assert client.post(RETRIEVE + "?format=raw", asked) == (200, "small.gguf")
        status, answer = client.post(RETRIEVE, {**asked, "model_path": str(models_folder)})
        assert status == 400
        assert "model_path" in answer["error"]
        missing = client.post(RETRIEVE, {"model_name": "llama3.2:1b"})
    assert missing[0] == 409
    assert str(models_folder) not in missing[1]["error"]


def test_downloads_can_be_forbidden(
    model: GPT4All, models_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GPT4ALL_OFFLINE")
    with serving(model, Options(model_path=models_folder, download=False).server()) as client:
        status, answer = client.post(RETRIEVE, {"model_name": "llama3.2:1b"})
    assert status == 409
    assert "download nothing" in answer["error"]


def test_failures_tell_no_folders(caplog: pytest.LogCaptureFixture) -> None:
    folder = Path("/home/ann/models")
    told = failure(InvalidParameter(f"{folder}/a.gguf in {folder}"), [folder])
    assert told.body == {"error": "a.gguf in the model folder"}
    unexpected = failure(OSError(f"{folder} is on fire"), [folder])
    assert (unexpected.status, unexpected.sentence) == (500, UNEXPECTED)
    assert "on fire" in caplog.text


def test_an_unexpected_error_is_answered_without_details(
    model: GPT4All, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("/home/ann is on fire")

    monkeypatch.setattr(GPT4All, "list_models", staticmethod(fail))
    with serving(model) as client:
        assert client.get(MODELS) == (500, {"error": UNEXPECTED})
        assert client.post(GENERATE, {"prompt": "a", "max_tokens": 1})[0] == 200


def test_a_folder_that_cannot_be_read(model: GPT4All, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0)
    try:
        with serving(model) as client:
            asked = {"model_name": "a", "model_path": str(locked / "inside")}
            assert client.post(RETRIEVE, asked)[0] == 400
    finally:
        locked.chmod(stat.S_IRWXU)
