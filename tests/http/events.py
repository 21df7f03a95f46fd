"""Reads server-sent events off the wire, byte by byte as they come."""

from __future__ import annotations

import json
from typing import Any

import httpx2

from tests.http.conftest import Served

DONE = "[DONE]"


def events(server: Served, path: str, **body: Any) -> list[Any]:
    """All events of a stream: JSON objects, and `DONE` as it is."""
    with httpx2.stream(
        "POST", server.url + path, json={**body, "stream": True}, timeout=60
    ) as response:
        raw = b"".join(response.iter_raw())
    assert response.status_code == 200, raw
    return parsed(raw)


def parsed(raw: bytes) -> list[Any]:
    """The events in a body, each of which must be one line of data and an empty line."""
    assert raw.endswith(b"\n\n"), raw[-80:]
    blocks = raw[:-2].split(b"\n\n")
    assert all(block.startswith(b"data: ") and b"\n" not in block for block in blocks)
    data = [block.removeprefix(b"data: ").decode() for block in blocks]
    return [each if each == DONE else json.loads(each) for each in data]
