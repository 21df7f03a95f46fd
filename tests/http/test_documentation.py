"""docs/server.md tells the truth: its examples run, and it names all that the servers have."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import BaseModel
from typer.core import TyperCommand, TyperGroup, TyperOption

from gpt4all import GPT4All
from gpt4all.cli.main import app as command_line
from gpt4all.server.admission import Admission
from gpt4all.server.app import create_app
from gpt4all.server.metrics import Metrics
from gpt4all.server.pool import ModelPool
from gpt4all.server.statuses import KINDS
from gpt4all.server.v0 import requests
from gpt4all.server.wire.chat import ChatMessage, ChatRequest
from gpt4all.server.wire.completions import CompletionRequest
from gpt4all.server.wire.embeddings import EmbeddingRequest
from gpt4all.server.wire.models import ModelEntry
from gpt4all.server.wire.sampling import SamplingRequest, StreamOptions
from gpt4all.server.wire.tokens import (
    DetokenizeAnswer,
    DetokenizeRequest,
    TokenizeAnswer,
    TokenizeRequest,
)
from tests.http.conftest import Served
from tests.v0.conftest import serving as serving_v0

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "server.md").read_text()
PAGES = ("server.md", "security.md", "docker.md")

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_STATUS = re.compile(r"\s+# (\d{3})\b.*")
_COMMENT = re.compile(r"\s+#.*")


def blocks(text: str, language: str) -> Iterator[str]:
    for match in _FENCE.finditer(text):
        if match[1] == language:
            yield match[2]


def commands(text: str) -> Iterator[str]:
    """Commands of all shell examples, one by one, however many lines each has."""
    for block in blocks(text, "bash"):
        parts = re.split(r"^(?=\S)", block, flags=re.MULTILINE)
        yield from (part.strip() for part in parts if part.strip())


def section(heading: str) -> str:
    """The text below the first heading of that name, up to the next one of its level."""
    marks, below = re.split(rf"^(#+) {heading}$", TEXT, maxsplit=1, flags=re.MULTILINE)[1:]
    return re.split(rf"^#{{1,{len(marks)}}} ", below, flags=re.MULTILINE)[0]


def named(text: str) -> set[str]:
    """All words in code."""
    return set(re.findall(r"[\w./{}-]+", " ".join(re.findall(r"`([^`]+)`", _FENCE.sub("", text)))))


def fields(*models: type[BaseModel]) -> set[str]:
    return {name for model in models for name in model.model_fields}


def command(name: str) -> TyperCommand:
    group = typer.main.get_command(command_line)
    assert isinstance(group, TyperGroup)
    found = group.commands[name]
    assert isinstance(found, TyperCommand)
    return found


def options(name: str) -> list[TyperOption]:
    """Options of a command."""
    return [p for p in command(name).params if isinstance(p, TyperOption) and p.name != "help"]


# The examples


@pytest.fixture(scope="module")
def flask_port(shared_built_in: GPT4All) -> Iterator[str]:
    with serving_v0(shared_built_in) as client:
        yield client.url.rpartition(":")[2]


@pytest.mark.parametrize("example", [c for c in commands(TEXT) if c.startswith("curl ")])
def test_curl_examples(example: str, server: Served, flask_port: str) -> None:
    expected = _STATUS.search(example)
    asked = _COMMENT.sub("", example)
    asked = asked.replace(":4891", f":{server.address[1]}").replace(":8888", f":{flask_port}")
    said = subprocess.run(
        ["bash", "-c", f"{asked} --silent --show-error --write-out '\n%{{http_code}}'"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "MY_KEY": "any", "NO_PROXY": "*"},
    )
    body, _, status = said.stdout.rpartition("\n")
    wanted = expected[1] if expected else "200"
    assert status == wanted, said
    assert wanted == "200" or "code" in body
    assert '"stream": true' not in asked or body.rstrip().endswith("data: [DONE]")


def test_python_examples(server: Served) -> None:
    """In one namespace from top to bottom; `make test-clients` runs the one for LangChain."""
    names: dict[str, Any] = {}
    examples = [source for source in blocks(TEXT, "python") if "langchain" not in source]
    for source in examples:
        exec(source.replace(":4891", f":{server.address[1]}"), names)
    assert examples
    assert names["answer"].choices[0].message.content
    assert names["chunk"].choices[0].finish_reason in ("stop", "length")
    names["client"].close()


@pytest.mark.parametrize("page", PAGES)
def test_commands_have_the_options_that_they_are_shown_with(page: str) -> None:
    text = (DOCS / page).read_text()
    shown = [*commands(text), *re.findall(r"`(gpt4all serve[^`]+)(?<!--help)`", text)]
    parsed = 0
    for line in (_COMMENT.sub("", each).split() for each in shown):
        if line[:2] in (["gpt4all", "serve"], ["gpt4all", "serve-v0"]):
            command(line[1]).make_context(line[1], line[2:])  # raises where one is unknown
            parsed += 1
    assert parsed or page == "docker.md"


# Everything is named


def test_every_route_is_named() -> None:
    routes = create_app(ModelPool()).openapi()["paths"]
    text = named(section("Routes"))
    for path in (*routes, "/", "/docs", "/openapi.json", "/static/"):
        assert {path, path.removeprefix("/v0/language-models")} & text, path


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Chat completions", fields(ChatRequest, ChatMessage) - fields(SamplingRequest)),
        ("Completions", fields(CompletionRequest) - fields(SamplingRequest)),
        ("Parameters of both", fields(SamplingRequest, StreamOptions)),
        ("Embeddings", fields(EmbeddingRequest)),
        ("Tokens", fields(TokenizeRequest, DetokenizeRequest, TokenizeAnswer, DetokenizeAnswer)),
        ("Models", fields(ModelEntry) - {"object", "owned_by"}),
        ("Errors", {kind.code for kind in KINDS.values()}),
    ],
)
def test_every_field_is_named(heading: str, names: set[str]) -> None:
    assert names - named(section(heading)) == set()


def test_every_field_of_v0_is_named() -> None:
    text = named(section("The old Flask server: /v0"))
    known = {*requests._CHAT, *requests._GENERATE, *requests._RETRIEVE}
    assert known - text == set()


def test_every_metric_is_named() -> None:
    text = Metrics(ModelPool(), Admission()).text().decode()
    metrics = re.findall(r"^# TYPE (gpt4all\w+)", text, re.MULTILINE)
    known = {metric for metric in metrics if not metric.endswith("_created")}
    assert len(known) > 10
    assert known - named(section("Health, metrics, log, end")) == set()


def test_every_option_of_serve_is_described() -> None:
    rows = {}
    for line in section("Options").splitlines():
        if line.startswith("| `--"):
            name, default, variable, _ = (cell.strip(" `") for cell in line.split("|")[1:-1])
            rows[name.split("`")[0]] = (default, variable)
    described = {}
    for option in options("serve"):
        name = option.opts[0] if option.opts[0].startswith("--") else option.opts[1]
        described[name] = (_default(option), str(option.envvar or ""))
    assert rows == described


def test_every_option_of_serve_v0_is_described() -> None:
    text = section("Options of serve-v0")
    for option in options("serve-v0"):
        name = option.opts[0]
        has_default = isinstance(option.default, str | int) and not isinstance(option.default, bool)
        assert (f"`{name}` (`{option.default}`" if has_default else f"`{name}`") in text


def _default(option: TyperOption) -> str:
    """As the table says it."""
    if isinstance(option.show_default, str):
        return option.show_default
    if option.default is False:
        return "off"
    if option.default is None or option.show_default is False:
        return "none"
    return f"{option.default:g}" if isinstance(option.default, float) else str(option.default)
