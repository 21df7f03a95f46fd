"""The chat page: the routes "/" and "/static/{file}".

The files are the same for everyone and hold nothing secret, so they are served without an API key;
what the page asks of the API needs one. It knows nothing about models.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import PurePosixPath

from fastapi import APIRouter, HTTPException, Request, Response

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        # Even a mistake in the page's own code cannot turn text into markup.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)

_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # A browser asks each time and gets 304: after an upgrade no file is older than its neighbour.
    "Cache-Control": "no-cache",
}

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class StaticFile:
    """One file of the page, ready to be sent."""

    content: bytes
    media_type: str
    etag: str


def router() -> APIRouter:
    """Make the routes of the page; its files are read once, now."""
    static = _read_files()
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    async def page(request: Request) -> Response:
        return _response(request, static["index.html"])

    @routes.get("/static/{file}")
    async def static_file(request: Request, file: str) -> Response:
        if file not in static:
            raise HTTPException(404, "the chat page has no such file")
        return _response(request, static[file])

    return routes


def _read_files() -> dict[str, StaticFile]:
    """All files of the page by name."""
    found = {}
    for entry in files("gpt4all.server").joinpath("static").iterdir():
        media_type = _TYPES.get(PurePosixPath(entry.name).suffix)
        if media_type is not None:
            content = entry.read_bytes()
            etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
            found[entry.name] = StaticFile(content, media_type, etag)
    return found


def _response(request: Request, file: StaticFile) -> Response:
    headers = {**_HEADERS, "ETag": file.etag}
    if file.etag in _etags(request.headers.get("If-None-Match", "")):
        return Response(status_code=304, headers=headers)
    return Response(file.content, headers=headers, media_type=file.media_type)


def _etags(header: str) -> set[str]:
    """The entity tags of an If-None-Match header; weak ones compare like strong ones."""
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
