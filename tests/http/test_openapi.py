"""The API describes itself completely, and nothing sent to it is answered with a 5xx."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from tests.http.conftest import Served, ok

CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]

ROUTES = {
    "/v1/chat/completions": "post",
    "/v1/completions": "post",
    "/v1/embeddings": "post",
    "/v1/tokenize": "post",
    "/v1/detokenize": "post",
    "/v1/models": "get",
    "/v1/models/{name}": "get",
    "/v1/engines": "get",
    "/v1/engines/{name}": "get",
    "/v1/health": "get",
}

COMPANIONS = {"top_logprobs": {"logprobs": True}, "stream_options": {"stream": True}}
"""Fields that are refused alone -> what they need."""


@pytest.fixture(scope="module")
def description(shared_server: Served) -> dict[str, Any]:
    return ok(shared_server.get("/openapi.json"))


def test_every_route_is_described(description: dict[str, Any]) -> None:
    for path, method in ROUTES.items():
        operation = description["paths"][path][method]
        assert operation["summary"]
        assert operation["description"], path


def test_every_field_has_a_meaning_and_an_example(description: dict[str, Any]) -> None:
    schemas = description["components"]["schemas"]
    fields = [
        (f"{name}.{field}", about)
        for name, schema in schemas.items()
        for field, about in schema.get("properties", {}).items()
    ]
    assert len(fields) > 100
    assert [name for name, about in fields if not about.get("examples")] == []
    # A field that means what its type means is described there.
    meanings = {
        f"#/components/schemas/{name}": each["description"] for name, each in schemas.items()
    }
    assert [
        name
        for name, about in fields
        if not (about.get("description") or meanings.get(about.get("$ref", "")))
    ] == []


@pytest.mark.parametrize("path", [path for path, method in ROUTES.items() if method == "post"])
def test_the_example_of_every_field_works(
    server: Served, description: dict[str, Any], path: str
) -> None:
    content = description["paths"][path]["post"]["requestBody"]["content"]
    name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
    schema = description["components"]["schemas"][name]
    fields = schema["properties"]
    needed = {field: fields[field]["examples"][0] for field in schema.get("required", ())}
    needed = schema.get("examples", [needed])[0]
    for field, about in fields.items():
        body = {**needed, field: about["examples"][0], **COMPANIONS.get(field, {})}
        response = server.post(path, body)
        assert response.status_code == 200, (field, response.text)


def test_the_page_needs_no_network(server: Served, description: dict[str, Any]) -> None:
    response = server.get("/docs")
    assert response.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    page = response.text
    assert not re.search(r"<script|<link|<img|src=|@import|url\(", page)
    for path in ROUTES:
        assert f"{path}</code></h2>" in page
    for schema in description["components"]["schemas"].values():
        for field in schema.get("properties", {}):
            assert f"<code>{field}</code>" in page


def test_the_pages_commands_can_be_pasted(server: Served) -> None:
    page = server.get("/docs").text
    commands = [unescape(found) for found in re.findall(r"<pre>(.*?)</pre>", page)]
    posts = [command for command in commands if " -d " in command]
    assert len(posts) >= 5
    for command in posts:
        found = re.fullmatch(rf"curl {server.url}(\S+) -H '(\S+): (\S+)' -d '(.*)'", command)
        assert found is not None, command
        path, _, media_type, body = found.groups()
        if not path.startswith("/v0"):
            ok(server.post(path, json.dumps(json.loads(body)), content_type=media_type))


@pytest.mark.parametrize("path", ROUTES)
def test_no_request_makes_the_server_fail(server: Served, path: str) -> None:
    """A short run; `st run http://localhost:4891/openapi.json` looks longer."""
    api = schemathesis.openapi.from_url(f"{server.url}/openapi.json", wait_for_schema=5)

    @settings(
        max_examples=15,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=api[path][ROUTES[path].upper()].as_strategy())
    def check(case: schemathesis.Case[Any]) -> None:
        if isinstance(case.body, dict) and path.endswith("completions"):
            case.body = {**case.body, "max_tokens": 2, "n": 1}  # it is not about generating
        case.validate_response(case.call(timeout=30), checks=CHECKS)

    check()
