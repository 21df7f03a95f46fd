"""``/docs``: the API as one page, made on the server from its own description.

FastAPI's pages load scripts from the network, which a private server must not need. This one is
plain HTML: every route and field, with examples that can be copied into a terminal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import HTMLResponse

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --quiet: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem }
h2 code, summary { font-size: 1.1rem } code, pre { font-family: ui-monospace, monospace }
pre { background: var(--quiet); padding: .8rem; white-space: pre-wrap; overflow-wrap: anywhere;
border-radius: .4rem } td p { margin: 0 0 .4rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top;
padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line) }
td:first-child { width: 14rem } td code { overflow-wrap: anywhere }
nav li { line-height: 1.8 } small { opacity: .75 }
"""

JSON = Mapping[str, Any]

_UNLIMITED = 2**31 - 1
"""Numbers up to here mean no limit that anybody would notice."""


def router(app: FastAPI) -> APIRouter:
    """The route of the page.

    Args:
        app: What it describes.
    """
    routes = APIRouter()

    @routes.get("/docs", include_in_schema=False)
    async def docs(request: Request) -> HTMLResponse:
        address = str(request.base_url).rstrip("/")
        return HTMLResponse(page(app.openapi(), address), headers=_HEADERS)

    return routes


def page(openapi: JSON, address: str) -> str:
    """The whole page.

    Args:
        openapi: The description of the API (https://spec.openapis.org/oas/v3.1.0).
        address: Where the server is, for the examples.
    """
    info = openapi["info"]
    operations = list(_operations(openapi))
    contents = "".join(
        f'<li><a href="#{_anchor(method, path)}"><code>{method.upper()} {escape(path)}</code></a> '
        f"{escape(operation.get('summary', ''))}</li>"
        for method, path, operation in operations
    )
    sections = "".join(_section(openapi, address, *each) for each in operations)
    sections += "<h2>Errors</h2><p>Every answer whose status is 400 or more has this body.</p>"
    sections += _fields("Error", openapi, {"$ref": "#/components/schemas/ErrorAnswer"})
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(info["title"])}: '
        'the API</title><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style><h1>{escape(info['title'])} {escape(info['version'])}</h1>"
        f'{_prose(info["description"])}<p>For programs: <a href="openapi.json">openapi.json</a>.'
        f"</p><nav><ul>{contents}</ul></nav>{sections}</html>"
    )


def _operations(openapi: JSON) -> Iterator[tuple[str, str, JSON]]:
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


def _section(openapi: JSON, address: str, method: str, path: str, operation: JSON) -> str:
    request = _schema(operation.get("requestBody", {}))
    answer = _schema(operation.get("responses", {}).get("200", {}))
    parts = [
        f'<h2 id="{_anchor(method, path)}"><code>{method.upper()} {escape(path)}</code></h2>',
        _prose(operation.get("description", "")),
        f"<pre>{escape(_curl(openapi, address, method, path, request))}</pre>",
    ]
    if request:
        parts.append(_fields("Request", openapi, request))
    if answer:
        parts.append(_fields("Answer", openapi, answer))
    return "".join(parts)


def _schema(part: JSON) -> JSON:
    """The JSON schema of a body."""
    schema: JSON = part.get("content", {}).get("application/json", {}).get("schema", {})
    return schema


def _fields(title: str, openapi: JSON, schema: JSON) -> str:
    """Tables of a schema's fields and of all schemas inside it."""
    tables = []
    for name, described in _reachable(openapi, schema):
        rows = "".join(
            f"<tr><td><code>{escape(field)}</code><br><small>{escape(_kind(about))}"
            f"{'' if field in described.get('required', ()) else ', optional'}</small></td>"
            f"<td>{_prose(about.get('description', ''))}</td></tr>"
            for field, about in described.get("properties", {}).items()
        )
        tables.append(f"<h4>{escape(name)}</h4>{_prose(described.get('description', ''))}")
        tables.append(f"<table>{rows}</table>" if rows else "")
    return f"<details><summary>{title}</summary>{''.join(tables)}</details>" if tables else ""


def _reachable(openapi: JSON, schema: object) -> Iterator[tuple[str, JSON]]:
    """The named schemas that a schema refers to, each once."""
    seen: dict[str, JSON] = {}
    waiting = [schema]
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            name = str(part.get("$ref", "")).rpartition("/")[2]
            if name and name not in seen:
                seen[name] = openapi["components"]["schemas"][name]
                waiting.append(seen[name])
            waiting += [value for key, value in part.items() if key != "examples"]
    yield from seen.items()


def _kind(about: JSON) -> str:
    """The type of a field in a few words."""
    if "$ref" in about:
        return str(about["$ref"]).rpartition("/")[2]
    if "anyOf" in about:
        return " or ".join(_kind(each) for each in about["anyOf"] if each.get("type") != "null")
    if "enum" in about:
        return " or ".join(json.dumps(value) for value in about["enum"])
    if about.get("type") == "array":
        return f"list of {_kind(about.get('items', {}))}"
    words = json.dumps(about["const"]) if "const" in about else str(about.get("type", "anything"))
    low = about.get("minimum", about.get("exclusiveMinimum"))
    high = about.get("maximum")
    if low is None or high is None or high >= _UNLIMITED:
        return words
    return f"{words} {low:g} ... {high:g}"


def _curl(openapi: JSON, address: str, method: str, path: str, request: JSON) -> str:
    name = str(request.get("$ref", "")).rpartition("/")[2]
    if method != "post" or not name:
        return f"curl {address}{path.replace('{name}', 'built-in')}"
    described = openapi["components"]["schemas"][name]
    fields = described["properties"]
    needed = {field: fields[field]["examples"][0] for field in described.get("required", ())}
    body = described.get("examples", [needed])[0]
    return f"curl {address}{path} -H 'Content-Type: application/json' -d '{json.dumps(body)}'"


def _prose(text: str) -> str:
    """Paragraphs with ``code`` between backticks."""
    paragraphs = []
    for paragraph in text.strip().split("\n\n"):
        pieces = paragraph.split("`")
        marked = [
            f"<code>{escape(piece)}</code>" if index % 2 else escape(piece)
            for index, piece in enumerate(pieces)
        ]
        paragraphs.append(f"<p>{''.join(marked)}</p>" if paragraph else "")
    return "".join(paragraphs)


def _anchor(method: str, path: str) -> str:
    return f"{method}-{path.strip('/').replace('/', '-')}".translate({ord("{"): "", ord("}"): ""})
