"""What is refused, and how it is named; nothing a client sends is ignored or ends in a 500."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.options import ServerOptions
from gpt4all.server.v0 import listener, requests
from gpt4all.server.v0.options import Options

from .conftest import CHAT, GENERATE, MODELS, RETRIEVE, Client, serving

HELLO = {"role": "user", "content": "hello"}


@pytest.fixture
def tiny(model: GPT4All) -> Iterator[Client]:
    with serving(model) as client:
        yield client


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (b"", "not valid JSON"),
        (b"hello", "not valid JSON"),
        (b'{"prompt": NaN}', "NaN is no JSON number"),
        (b'{"prompt": "\xff\xfe"}', "UTF-8"),
        (b"[]", "must be a JSON object"),
        (b'"text"', "must be a JSON object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"prompt":' * 100_000, "nested too deeply"),
        (b'{"seed": ' + b"9" * 5000 + b"}", "not valid JSON"),
        (b'{"prompt": "\\ud800"}', "Unicode"),
    ],
)
def test_bodies_that_are_no_requests(tiny: Client, body: bytes, named: str) -> None:
    status, answer = tiny.post(GENERATE, body)
    assert status == 400
    assert list(answer) == ["error"]
    assert named in answer["error"]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, "'prompt' is missing"),
        ({"prompt": None}, "'prompt' is missing"),
        ({"prompt": 3}, "prompt is 3"),
        ({"prompt": ""}, "prompt"),
        ({"prompt": ["a"]}, "prompt is ['a']"),
        ({"messages": []}, "unknown field 'messages'"),
        ({"prompt": "a", "temperature": 1}, "unknown field 'temperature'"),
        ({"prompt": "a", "temp": "hot"}, "temp is 'hot'"),
        ({"prompt": "a", "temp": True}, "temp is True"),
        ({"prompt": "a", "temp": -1}, "temp is -1"),
        ({"prompt": "a", "temp": 10**400}, "temp is inf"),
        ({"prompt": "a", "max_tokens": 1.5}, "max_tokens is 1.5"),
        ({"prompt": "a", "max_tokens": -1}, "max_tokens is -1"),
        ({"prompt": "a", "n_predict": 2**40}, "n_predict is"),
        ({"prompt": "a", "top_k": 2**40}, "top_k is"),
        ({"prompt": "a", "seed": -1}, "seed is -1"),
        ({"prompt": "a", "stop": [""]}, "stop is ['']"),
        ({"prompt": "a", "stop": [1]}, "stop is [1]"),
        ({"prompt": "a", "seed": 10**4000}, "seed is 1000"),
        ({"prompt": "a", "stop": ["x"] * 65}, "stop has 65 texts"),
        ({"prompt": "a", "logit_bias": {"9" * 5000: 1}}, "logit_bias is {'999"),
        ({"prompt": "a", "logit_bias": []}, "logit_bias is []"),
        ({"prompt": "a", "logit_bias": {"x": 1}}, "logit_bias is {'x': 1}"),
        ({"prompt": "a", "logit_bias": {"1": "x"}}, "logit_bias of token '1'"),
        ({"prompt": "a", "logit_bias": {"9999999": 1}}, "9999999"),
        ({"prompt": "a", "n_batch": 8}, "n_batch is up to the server"),
        ({"prompt": "a", "n_past": 1}, "n_past is 1"),
        ({"prompt": "a", "n_ctx": 10**6}, "n_ctx is 1000000"),
        ({"prompt": "a", "context_erase": 2}, "context_erase is 2"),
        ({"prompt": "a", "streaming": True}, "streaming is true"),
        ({"prompt": "a", "verbose": False}, "unknown field 'verbose'"),
        ({"prompt": "word " * 2000}, "tokens"),
    ],
)
def test_fields_of_generate(tiny: Client, fields: dict[str, Any], named: str) -> None:
    status, answer = tiny.post(GENERATE, fields)
    assert status == 400
    assert named in answer["error"]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, "'messages' is missing"),
        ({"prompt": "a"}, "unknown field 'prompt'"),
        ({"messages": "hello"}, "messages is 'hello'"),
        ({"messages": []}, "messages is []"),
        ({"messages": ["hello"]}, "messages[0] is 'hello'"),
        ({"messages": [HELLO, {}]}, "messages[1].role is None"),
        ({"messages": [{**HELLO, "role": "robot"}]}, "messages[0].role is 'robot'"),
        ({"messages": [{**HELLO, "role": ["user"]}]}, "messages[0].role is ['user']"),
        ({"messages": [{"role": "user"}]}, "messages[0].content is None"),
        ({"messages": [{**HELLO, "name": "Ann"}]}, "unknown field 'name'"),
        ({"messages": [HELLO], "default_prompt_header": "no"}, "default_prompt_header is 'no'"),
        ({"messages": [HELLO], "verbose": True}, "verbose is true"),
    ],
)
def test_fields_of_chat_completions(tiny: Client, fields: dict[str, Any], named: str) -> None:
    status, answer = tiny.post(CHAT, fields)
    assert status == 400
    assert named in answer["error"]


def test_a_long_wrong_value_is_not_sent_back_whole(tiny: Client) -> None:
    _, answer = tiny.post(GENERATE, {"prompt": "a", "temp": "x" * 1_000_000})
    assert len(answer["error"]) < 200


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"prompt": "a", "max_tokens": 3}, {"max_tokens": 3}),
        ({"prompt": "a", "max_tokens": 3, "n_predict": 4}, {"max_tokens": 4}),
        ({"prompt": "a", "n_predict": 4, "max_tokens": 3}, {"max_tokens": 4}),
        ({"prompt": "a", "temp": 0, "top_p": 1}, {"temperature": 0.0, "top_p": 1.0}),
        ({"prompt": "a", "stop": "x"}, {"stop": ("x",)}),
        ({"prompt": "a", "stop": ["x", "y"]}, {"stop": ("x", "y")}),
        ({"prompt": "a", "logit_bias": {"7": -1}}, {"logit_bias": {7: -1.0}}),
        ({"prompt": "a", "seed": None}, {"seed": None}),
        ({"prompt": "a"}, {"max_tokens": 200, "temperature": 0.7}),
    ],
)
def test_sampling_parameters_arrive(body: dict[str, Any], expected: dict[str, Any]) -> None:
    asked = requests.read_generate(json.dumps(body).encode(), "application/json; charset=utf-8")
    assert {name: getattr(asked.params, name) for name in expected} == expected


def test_the_defaults_of_chat_are_those_of_release_0_3() -> None:
    asked = requests.read_chat(json.dumps({"messages": [HELLO]}).encode(), "application/json")
    assert (asked.params.max_tokens, asked.params.temperature) == (128, 0.1)
    assert asked.prompt.endswith("### Prompt: \nhello\n### Response:")


def test_header_and_footer_can_be_left_out() -> None:
    body = {"messages": [HELLO], "default_prompt_header": False, "default_prompt_footer": False}
    asked = requests.read_chat(json.dumps(body).encode(), "application/json")
    assert asked.prompt == "\nhello"


def test_a_prompt_that_is_too_long_tells_both_numbers(tiny: Client) -> None:
    status, answer = tiny.post(GENERATE, {"prompt": "cat " * 3000})
    assert status == 400
    sentence = r"the prompt has \d+ tokens but at most \d+ fit into the context; shorten it"
    assert re.fullmatch(sentence, answer["error"])


def test_release_0_3_prompt_context_is_accepted_where_it_changes_nothing(tiny: Client) -> None:
    context = {"n_past": 0, "logits_size": 0, "tokens_size": 0, "n_ctx": 8, "context_erase": 0.5}
    status, answer = tiny.post(GENERATE, {"prompt": "a", "max_tokens": 2, **context})
    assert (status, answer["finish_reason"]) == (200, "length")


def test_a_seed_repeats_an_answer(tiny: Client) -> None:
    asked = {"prompt": "a", "max_tokens": 8, "seed": 5, "temp": 1, "top_p": 1}
    assert len({tiny.post(GENERATE, asked)[1]["text"] for _ in range(3)}) == 1


def test_the_model_may_be_named(tiny: Client) -> None:
    asked = {"prompt": "a", "max_tokens": 1}
    assert tiny.post(GENERATE, {**asked, "model": "tiny"})[0] == 200
    status, answer = tiny.post(GENERATE, {**asked, "model": "huge"})
    assert status == 404
    assert "'tiny'" in answer["error"]


def test_formats_and_other_query_parameters(tiny: Client) -> None:
    assert tiny.get(MODELS + "?format=full")[0] == 200
    assert "format is 'xml'" in tiny.get(MODELS + "?format=xml")[1]["error"]
    assert "'style'" in tiny.get(MODELS + "?style=s000")[1]["error"]


def test_the_content_type_must_be_json(tiny: Client) -> None:
    status, answer = tiny.post(GENERATE, {"prompt": "a"}, kind="text/plain")
    assert status == 415
    assert "text/plain" in answer["error"]


@pytest.mark.parametrize("arguments", [(), ("-H", "Transfer-Encoding: chunked")])
@pytest.mark.parametrize("size", [2001, 10_000, 10_000_000])
def test_bodies_have_a_limit(model: GPT4All, size: int, arguments: tuple[str, ...]) -> None:
    with serving(model, ServerOptions(max_request_bytes=2000)) as client:
        status, answer = client.post(GENERATE, b" " * size, *arguments)
        assert status == 413
        assert list(answer) == ["error"]
        assert client.post(GENERATE, {"prompt": "a", "max_tokens": 1})[0] == 200


def send_endlessly(client: Client, n_chunks: int) -> bytes:
    """Chunks of 64 KiB whatever the server says, then all that it has said."""
    host, _, port = client.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        head = f"POST {GENERATE} HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode())
        for _ in range(n_chunks):
            connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
        return b"".join(iter(lambda: connection.recv(4096), b""))


def test_a_refusal_reaches_a_client_that_is_still_sending(model: GPT4All) -> None:
    with serving(model, ServerOptions(max_request_bytes=2000)) as client:
        assert send_endlessly(client, 300).startswith(b"HTTP/1.1 413 ")


def test_a_client_that_never_stops_sending_is_cut_off(
    model: GPT4All, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "DISCARD_SECONDS", 0.0)
    with (
        serving(model, ServerOptions(max_request_bytes=2000)) as client,
        pytest.raises((BrokenPipeError, ConnectionResetError)),
    ):
        send_endlessly(client, 10**6)


def test_other_routes_and_methods(tiny: Client) -> None:
    assert tiny.get("/v1/models")[0] == 404
    assert tiny.get(GENERATE)[0] == 405
    assert tiny.post(MODELS, {})[0] == 405


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(port=70_000), "--port is 70000 but"),
        (Options(n_parallel=0), "--n-parallel is 0 but"),
        (Options(n_ctx=1), "--n-ctx is 1 but"),
        (Options(queue_size=10_000), "--queue-size is 10000 but"),
        (Options(host="0.0.0.0"), "--host 0.0.0.0 lets"),
        (Options(allowed_host=["a/b"]), "--allowed-host has 'a/b' but"),
    ],
)
def test_what_the_command_line_refuses(options: Options, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        options.server()


@pytest.mark.parametrize(
    ("asked", "status", "named"),
    [
        ({}, 400, "'model_name' is missing"),
        ({"model_name": 3}, 400, "model_name is 3"),
        ({"model_name": ""}, 400, "model name"),
        ({"model_name": "a", "url": "x"}, 400, "unknown field 'url'"),
        ({"model_name": "a", "allow_download": "yes"}, 400, "allow_download is 'yes'"),
        ({"model_name": "/etc/passwd"}, 400, "is a path"),
        ({"model_name": "../../x.gguf"}, 400, "is a path"),
        ({"model_name": "~root/x.gguf"}, 400, "is a path"),
        ({"model_name": "http://localhost:1/x.gguf"}, 400, "an address"),
        ({"model_name": "x" * 1_000_000}, 400, "model_name is 'xxx"),
        ({"model_name": "a\0b"}, 400, "names no model"),
        ({"model_name": "hf:../../x"}, 400, "hf:owner/repo"),
        ({"model_name": "a", "model_path": "nowhere"}, 400, "model_path is 'nowhere'"),
        ({"model_name": "a", "model_path": "/nowhere"}, 400, "model_path is '/nowhere'"),
        ({"model_name": "a", "model_path": "/\0"}, 400, "model_path"),
        ({"model_name": "no-such-model"}, 404, "no-such-model"),
        ({"model_name": "no-such-model.gguf"}, 404, "no-such-model"),
        ({"model_name": "lama3.2"}, 404, "did you mean llama3.2"),
        ({"model_name": "llama3.2:1b", "allow_download": False}, 409, "allow_download is False"),
        ({"model_name": "llama3.2:1b"}, 409, "GPT4ALL_OFFLINE"),
        ({"model_name": "hf:owner/repo", "allow_download": False}, 409, "allow_download"),
    ],
)
def test_models_that_are_not_retrieved(
    tiny: Client, asked: dict[str, Any], status: int, named: str
) -> None:
    got, answer = tiny.post(RETRIEVE, asked)
    assert got == status
    assert named in answer["error"]
    assert str(Path.home()) not in answer["error"]
