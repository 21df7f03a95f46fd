"""Everything that can go wrong has OpenAI's error body, names the field, and names no file."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import Any

import pytest

from gpt4all import errors
from gpt4all.server import failures
from gpt4all.server.options import ServerOptions
from gpt4all.testing import tiny_model
from tests.http.conftest import Served, error, serving_models

CHAT = "/v1/chat/completions"
TEXT = "/v1/completions"
HI = {"messages": [{"role": "user", "content": "Hi"}]}
ON = {"prompt": "Hi"}
TWICE = {"max_tokens": 1, "max_completion_tokens": 1}
MANY = {str(number): "a" for number in range(100_000)}
"""Mistakes enough to keep the server busy for seconds if it told them all."""
PICTURE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}}
SOUND = {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}}


def said(role: str, content: object, **more: Any) -> dict[str, Any]:
    return {"messages": [{"role": role, "content": content, **more}]}


REFUSED: list[tuple[str, object, str | None, str]] = [
    (CHAT, {}, "messages", "missing_required_parameter"),
    (CHAT, {"messages": []}, "messages", "invalid_value"),
    (CHAT, {"messages": "Hi"}, "messages", "invalid_value"),
    (CHAT, {"messages": [{"role": "user"}]}, "messages[0].content", "missing_required_parameter"),
    (CHAT, said("user", 5), "messages[0].content", "invalid_value"),
    (CHAT, said("user", None), "messages[0].content", "invalid_value"),
    (CHAT, said("wizard", "Hi"), "messages[0].role", "invalid_value"),
    (CHAT, said("user", [PICTURE]), "messages[0].content[0].type", "unsupported_parameter"),
    (CHAT, said("user", [SOUND]), "messages[0].content[0].type", "unsupported_parameter"),
    (CHAT, said("user", "Hi", colour=1), "messages[0].colour", "unknown_parameter"),
    (CHAT, said("user", "", tool_calls=[{}]), "messages[0].tool_calls", "unsupported_parameter"),
    (CHAT, {**HI, "colour": 1}, "colour", "unknown_parameter"),
    (CHAT, {**HI, "temperature": 2.1}, "temperature", "invalid_value"),
    (CHAT, {**HI, "temperature": "1"}, "temperature", "invalid_value"),
    (CHAT, {**HI, "temperature": True}, "temperature", "invalid_value"),
    (CHAT, {**HI, "n": 0}, "n", "invalid_value"),
    (CHAT, {**HI, "n": 129}, "n", "invalid_value"),
    (CHAT, {**HI, "n": 1.5}, "n", "invalid_value"),
    (CHAT, {**HI, "max_tokens": -1}, "max_tokens", "invalid_value"),
    (CHAT, {**HI, **TWICE}, "max_completion_tokens", "invalid_value"),
    (CHAT, {**HI, "top_logprobs": 1}, "top_logprobs", "invalid_value"),
    (CHAT, {**HI, "logprobs": True, "top_logprobs": 21}, "top_logprobs", "invalid_value"),
    (CHAT, {**HI, "stop": ""}, "stop", "invalid_value"),
    (CHAT, {**HI, "stop": ["a", 1]}, "stop[1]", "invalid_value"),
    (CHAT, {**HI, "logit_bias": {"a": 1}}, "logit_bias", "invalid_value"),
    (CHAT, {**HI, "logit_bias": {"5": 101}}, "logit_bias.5", "invalid_value"),
    (CHAT, {**HI, "logit_bias": {"99999": 1}}, "logit_bias", "invalid_value"),
    (CHAT, {**HI, "stream_options": {"include_usage": True}}, "stream_options", "invalid_value"),
    (CHAT, {**HI, "stream": "yes"}, "stream", "invalid_value"),
    (CHAT, {**HI, "model": 5}, "model", "invalid_value"),
    (TEXT, {}, "prompt", "missing_required_parameter"),
    (TEXT, {"prompt": []}, "prompt", "invalid_value"),
    (TEXT, {"prompt": ["Hi", 5]}, "prompt[1]", "invalid_value"),
    (TEXT, {"prompt": [99999]}, "prompt", "invalid_value"),
    (TEXT, {"prompt": [-1]}, "prompt[0]", "invalid_value"),
    (TEXT, {**ON, "n": 3, "best_of": 2}, "best_of", "invalid_value"),
    (TEXT, {**ON, "best_of": 2, "stream": True}, "best_of", "unsupported_parameter"),
    (TEXT, {**ON, "echo": True, "logprobs": 1}, "logprobs", "unsupported_parameter"),
    (TEXT, {"prompt": ["Hi"] * 200, "n": 2}, "prompt", "invalid_value"),
    (TEXT, {**ON, "messages": []}, "messages", "unknown_parameter"),
    ("/v1/tokenize", {}, "text", "invalid_value"),
    ("/v1/tokenize", {**HI, "text": "Hi"}, "text", "invalid_value"),
    ("/v1/detokenize", {"tokens": [99999]}, "tokens", "invalid_value"),
    ("/v1/embeddings", {"input": ""}, "input", "invalid_value"),
    ("/v1/embeddings", {"input": ["a", "\u200b"]}, "input[1]", "invalid_value"),
    ("/v1/embeddings", {"input": [99999]}, "input", "invalid_value"),
    ("/v1/embeddings", {"input": [5000, 1]}, "input", "invalid_value"),
    ("/v1/embeddings", {"input": "a", "dimensions": 8}, "dimensions", "invalid_value"),
    ("/v1/embeddings", {"input": "a", "encoding_format": 64}, "encoding_format", "invalid_value"),
    (CHAT, MANY, None, "invalid_json"),
    (CHAT, {**HI, "logit_bias": MANY}, "logit_bias", "invalid_value"),
    (CHAT, "{", None, "invalid_json"),
    (CHAT, "", None, "invalid_json"),
    (CHAT, "[]", None, "invalid_json"),
    (CHAT, '{"messages": ' + "[" * 100_000, None, "invalid_json"),
    (CHAT, b"\xff\xfe{}", None, "invalid_json"),
    (CHAT, '{"n": ' + "9" * 5000 + "}", None, "invalid_json"),
    (CHAT, '{"messages":[{"role":"user","content":"\\ud800"}]}', None, "invalid_value"),
    (CHAT, '{"\\ud800": 1, "messages":[{"role":"user","content":"Hi"}]}', None, "invalid_json"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "body", "param", "code"), REFUSED, ids=[f"{case[2]}-{case[3]}" for case in REFUSED]
)
def test_what_is_wrong_is_named(
    server: Served, path: str, body: object, param: str | None, code: str
) -> None:
    found = error(server.post(path, body), 400)
    assert (found["param"], found["code"]) == (param, code), found
    if param and "." not in param:
        assert param.partition("[")[0] in found["message"]


@pytest.mark.parametrize(
    ("path", "field", "sentence"),
    [
        (CHAT, {"temperature": 3}, "temperature is 3 but must lie between 0 and 2"),
        (
            CHAT,
            {"temperature": "x" * 10**6},
            f"temperature is '{'x' * 60}...' but must be a number",
        ),
        (CHAT, {"max_tokens": "5"}, "max_tokens is '5' but must be a whole number"),
        (CHAT, {"n": 1.5}, "n is 1.5 but must be a whole number"),
        (CHAT, {"repeat_penalty": 0}, "repeat_penalty is 0 but must be more than 0"),
        (CHAT, {"logit_bias": {"5": 101}}, "logit_bias.5 is 101 but must be at most 100"),
        (CHAT, {"stream": None, "echo": 1}, "Unrecognized request argument supplied: echo"),
        (CHAT, {"logprobs": 5}, "logprobs is 5 but must be true or false"),
        (CHAT, {"stop": True}, "stop is true but must be a text or a list"),
        (CHAT, {"stop": ["a"] * 65}, "stop has 65 entries but at most 64 can be"),
        (CHAT, {"stop": ""}, "stop has 0 characters but needs at least 1"),
        (CHAT, {"messages": [[]]}, "messages[0] is a list but must be an object"),
        (TEXT, {"prompt": []}, "prompt has 0 entries but needs at least 1"),
        (TEXT, {"prompt": [5, -1]}, "prompt[1] is -1 but must be at least 0"),
        (TEXT, {"prompt": ["Hi"] * 257}, "prompt has 257 entries but at most 256 can be"),
        (
            "/v1/embeddings",
            {"input": "a", "encoding_format": "hex"},
            "encoding_format is 'hex' but must be 'float' or 'base64'",
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_refusal_tells_the_value_and_its_limit(
    server: Served, path: str, field: dict[str, Any], sentence: str
) -> None:
    whole = HI if path == CHAT else ON if path == TEXT else {}
    assert error(server.post(path, {**whole, **field}), 400)["message"] == sentence


def test_a_body_that_is_not_declared_as_json_is_refused(server: Served) -> None:
    """Any web page may send such a body to this machine; a JSON body needs leave."""
    body = '{"messages": [{"role": "user", "content": "Hi"}]}'
    found = error(server.post(CHAT, body, content_type="text/plain"), 400)
    assert found["code"] == "invalid_content_type"
    assert "Content-Type: application/json" in found["message"]


def test_an_unknown_model_is_not_found_and_similar_ones_are_named(server: Served) -> None:
    for path, body in ((CHAT, HI), (TEXT, ON), ("/v1/embeddings", {"input": "a"})):
        found = error(server.post(path, {**body, "model": "buil-in"}), 404)
        assert (found["param"], found["code"]) == ("model", "model_not_found")
        assert "built-in" in found["message"]
    for path in ("/v1/models/nobody/knows", "/v1/engines/nobody"):
        assert error(server.get(path), 404)["code"] == "model_not_found"


def test_a_model_for_something_else_is_refused(server: Served) -> None:
    minilm = "all-MiniLM-L6-v2.gguf2.f16"
    for path, body in (
        (CHAT, {**HI, "model": minilm}),
        ("/v1/embeddings", {"input": "a", "model": "tiny"}),
    ):
        found = error(server.post(path, body), 400)
        assert "embeddings" in found["message"]
        assert found["param"] == "model"


def test_a_prompt_that_is_too_long_tells_both_numbers(server: Served) -> None:
    for path, body in (
        (CHAT, said("user", "cat " * 3000)),
        (TEXT, {"prompt": ["a", "cat " * 3000]}),
    ):
        found = error(server.post(path, {**body, "model": "tiny"}), 400)  # fmt: skip
        assert found["code"] == "context_length_exceeded"
        assert re.fullmatch(
            r"the prompt has \d+ tokens but at most 511 fit into the context; shorten it",
            found["message"],
        )
    assert server.n_running() == 0  # the first of two prompts was not submitted either


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "unknown_url"),
        ("GET", "/v1/nothing/", 404, "unknown_url"),
        ("GET", CHAT, 405, "method_not_supported"),
        ("POST", "/v1/models", 405, "method_not_supported"),
        ("DELETE", "/v1/models/built-in", 405, "method_not_supported"),
    ],
)
def test_routes_that_do_not_exist(
    server: Served, method: str, path: str, status: int, code: str
) -> None:
    with socket.create_connection(server.address, timeout=10) as connection:
        request = f"{method} {path} HTTP/1.0\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
        connection.sendall(request.encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert f" {status} ".encode() in head.splitlines()[0]
    assert f'"code": "{code}"'.encode() in body


def test_a_template_that_refuses_the_messages(tmp_path: Path) -> None:
    template = "{{ raise_exception('roles must alternate') }}"
    tiny_model(tmp_path / "strict.gguf", chat_template=template)
    with serving_models(ServerOptions(model_path=tmp_path, default_model="strict")) as server:
        found = error(server.post(CHAT, HI), 400)
    assert found["code"] == "template_error"
    assert "roles must alternate" in found["message"]


def test_a_damaged_model_is_the_servers_fault_and_its_path_stays_here(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "damaged.gguf").write_bytes(b"GGUF" + b"\0" * 100)
    with serving_models(ServerOptions(model_path=tmp_path)) as server:
        response = server.post(CHAT, {**HI, "model": "damaged"}, x_request_id="my-request")
    found = error(response, 500)
    assert found["code"] == "invalid_model"
    assert str(tmp_path) not in response.text
    assert "my-request" in caplog.text
    assert "Traceback" in caplog.text


def test_a_mistake_of_ours_says_nothing_about_itself(
    server: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def mistake(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("gpt4all.server.translate.chat", mistake)
    found = error(server.post(CHAT, HI, x_request_id="my-request"), 500)
    assert found["code"] == "internal_error"
    assert "secret" not in found["message"]
    assert "my-request" in caplog.text
    assert "ZeroDivisionError: secret" in caplog.text


def all_errors(cls: type[errors.GPT4AllError]) -> list[type[errors.GPT4AllError]]:
    return [cls, *(each for sub in cls.__subclasses__() for each in all_errors(sub))]


MADE: dict[type[Exception], Exception] = {
    errors.ContextOverflow: errors.ContextOverflow(9, 8),
    errors.InsufficientDisk: errors.InsufficientDisk("/home/ada/models", 9, 8),
    errors.ServerBusy: errors.ServerBusy("busy", retry_after=2.5, status=429),
    errors.UpstreamError: errors.UpstreamError("it failed", status=504),
    failures.Refusal: failures.Refusal("n", "n is too large"),
}
"""Exceptions that take more than a sentence."""


@pytest.mark.parametrize("cls", all_errors(errors.GPT4AllError), ids=lambda cls: cls.__name__)
def test_every_error_of_the_package_has_a_status(cls: type[errors.GPT4AllError]) -> None:
    made = MADE.get(cls) or cls("/home/ada/models/secret.gguf is wrong")
    failure = failures.failure_of(made)
    assert 400 <= failure.status < 600
    assert failure.message
    if failure.status >= 500:
        assert "/home/ada" not in failure.message or cls in (
            errors.GenerationError,  # such sentences are ours and name no files
            errors.ServerBusy,
            errors.UpstreamError,
            errors.DeadlineExceeded,
        )


def test_a_busy_server_says_when_to_come_back() -> None:
    failure = failures.failure_of(MADE[errors.ServerBusy])
    assert failure.status == 429
    assert failure.headers == {"Retry-After": "3"}
