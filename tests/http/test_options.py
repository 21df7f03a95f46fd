"""The server's options: what they refuse, and where the command line takes them from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from gpt4all import settings
from gpt4all.cli.main import run
from gpt4all.errors import InvalidParameter
from gpt4all.server import run as process
from gpt4all.server.keys import read_keys
from gpt4all.server.options import ServerOptions


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"port": 65536}, "port is 65536 but must lie between 0 and 65535"),
        ({"port": True}, "port is True but must be a whole number"),
        ({"n_parallel": 0}, "n_parallel is 0 but must lie between 1 and 256"),
        ({"n_ctx": 7}, "n_ctx is 7 but"),
        ({"threads": 0}, "threads is 0 but"),
        ({"max_models": 65}, "max_models is 65 but"),
        ({"queue_size": -1}, "queue_size is -1 but"),
        ({"max_request_bytes": 1000}, "max_request_bytes is 1000 but"),
        ({"load_timeout": -1.0}, "load_timeout is -1.0 but must lie between 0 and 86400 seconds"),
        ({"idle_unload": "1"}, "idle_unload is '1' but must be a number of seconds"),
        ({"request_timeout": float("nan")}, "request_timeout is nan but"),
        ({"drain_timeout": 1e9}, "drain_timeout is 1000000000.0 but"),
        ({"log_format": "xml"}, "log_format is 'xml' but must be text or json"),
        ({"host": ""}, "host is '' but must be an address"),
        ({"models": ("",)}, "models has an empty name"),
        ({"aliases": (("x", " "),)}, "aliases has an empty name"),
        ({"default_model": ""}, "the default model's name is empty"),
        ({"allowed_hosts": ("a:80",)}, "allowed_hosts has 'a:80' but takes names"),
        ({"cors_origins": ("example.org",)}, "cors_origins has 'example.org' but takes origins"),
        ({"cors_origins": ("https://a.org/",)}, "cors_origins has 'https://a.org/' but"),
        ({"api_keys": ("with blank",)}, "an API key is empty or has characters"),
        ({"api_keys": ("",)}, "an API key is empty or has characters"),
    ],
)
def test_values_out_of_range_are_refused_by_name(options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidParameter, match=re.escape(sentence)):
        ServerOptions(**options)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_needs_no_key(host: str) -> None:
    assert ServerOptions(host=host).is_local


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])
def test_other_machines_need_a_key_or_consent(host: str) -> None:
    with pytest.raises(InvalidParameter, match=r"--api-key.*--insecure"):
        ServerOptions(host=host)
    assert not ServerOptions(host=host, api_keys=("k",)).is_local
    assert not ServerOptions(host=host, insecure=True).is_local


def test_keys_do_not_show_in_errors_and_logs() -> None:
    assert "geheim" not in repr(ServerOptions(api_keys=("geheim",)))
    with pytest.raises(InvalidParameter) as caught:
        ServerOptions(api_keys=("geheim wort",))
    assert "geheim" not in str(caught.value)


def test_a_file_of_keys(tmp_path: Path) -> None:
    file = tmp_path / "keys.txt"
    file.write_text("# whose\nfirst\n\n  second \n")
    assert read_keys(file) == ("first", "second")
    file.write_bytes(b"\xef\xbb\xbffirst\r\n\r\nsecond\r\n")  # as Windows writes it
    assert read_keys(file) == ("first", "second")
    file.write_text("# none\n")
    with pytest.raises(InvalidParameter, match="has no key"):
        read_keys(file)
    with pytest.raises(InvalidParameter, match="cannot be read"):
        read_keys(tmp_path / "missing")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[ServerOptions]:
    """The options with which the command would have begun to serve."""
    seen: list[ServerOptions] = []
    monkeypatch.setattr(process, "serve", lambda options, _announce: seen.append(options))
    return seen


def test_the_command_without_options_takes_the_defaults(begun: list[ServerOptions]) -> None:
    assert run(["serve"]) == 0
    assert begun == [ServerOptions()]


def test_the_command_hands_every_option_on(begun: list[ServerOptions], tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("filed\n")
    words = "--host 0.0.0.0 --port 1 -m a -m ./b.gguf --default-model a --alias x=a --download"
    words += f" --model-path {tmp_path} -d cpu --n-ctx 64 -t 2 --n-parallel 3 --max-models 4"
    words += " --load-timeout 5 --idle-unload 6 --queue-size 7 --request-timeout 8"
    words += " --drain-timeout 9 --max-request-bytes 2000 --api-key k1 --api-key k2"
    words += f" --api-key-file {tmp_path / 'keys'} --insecure --allowed-host h"
    words += " --cors-origin https://o.example --log-format json --log-prompts"
    assert run(["serve", *words.split()]) == 0
    assert begun == [
        ServerOptions(
            host="0.0.0.0",
            port=1,
            models=("a", "./b.gguf"),
            default_model="a",
            aliases=(("x", "a"),),
            model_path=tmp_path,
            allow_download=True,
            device="cpu",
            n_ctx=64,
            threads=2,
            n_parallel=3,
            max_models=4,
            load_timeout=5,
            idle_unload=6,
            queue_size=7,
            request_timeout=8,
            drain_timeout=9,
            max_request_bytes=2000,
            api_keys=("k1", "k2", "filed"),
            insecure=True,
            allowed_hosts=("h",),
            cors_origins=("https://o.example",),
            log_format="json",
            log_prompts=True,
        )
    ]


def test_the_environment_fills_in_and_the_command_line_wins(
    begun: list[ServerOptions], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "keys").write_text("filed\n")
    for variable, value in {
        settings.HOST: "0.0.0.0",
        settings.PORT: "5000",
        settings.MODEL_BIN: "m.bin",
        settings.DOWNLOAD: "1",
        settings.API_KEYS: "k1 k2",
        settings.API_KEY_FILE: str(tmp_path / "keys"),
        settings.ALLOWED_HOSTS: "gpt4all_api chat.example",
        settings.CORS_ORIGINS: "https://a.example https://b.example",
    }.items():
        monkeypatch.setenv(variable.name, value)
    assert run(["serve", "--port", "6000"]) == 0
    assert begun == [
        ServerOptions(
            host="0.0.0.0",
            port=6000,
            default_model="m.bin",
            allow_download=True,
            api_keys=("k1", "k2", "filed"),
            allowed_hosts=("gpt4all_api", "chat.example"),
            cors_origins=("https://a.example", "https://b.example"),
        )
    ]


def test_an_empty_variable_counts_as_unset(
    begun: list[ServerOptions], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in (settings.HOST, settings.PORT, settings.API_KEYS, settings.DOWNLOAD):
        monkeypatch.setenv(variable.name, "")
    assert run(["serve"]) == 0
    assert begun == [ServerOptions()]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--host 0.0.0.0", "gpt4all: --host 0.0.0.0 lets other machines use this server"),
        ("--alias x", "gpt4all: --alias is 'x' but must have the form NAME=MODEL"),
        ("--n-parallel 0", "gpt4all: --n-parallel is 0 but must lie between 1 and 256"),
        ("--cors-origin a.org", "gpt4all: --cors-origin has 'a.org' but takes origins such as"),
        ("--model=", "gpt4all: --model has an empty name but takes names or paths"),
        ("--default-model=", "gpt4all: the default model's name is empty"),
    ],
)
def test_the_command_refuses_in_one_sentence(
    words: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", *words.split()]) == 2
    error = capsys.readouterr().err
    assert error.startswith(sentence)
    assert error.count("\n") == 1
