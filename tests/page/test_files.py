"""What the routes of the page send."""

from __future__ import annotations

import http.client
import re
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

STATIC = Path(str(files("gpt4all.server"))) / "static"
FILES = sorted(path.name for path in STATIC.iterdir())


def get(
    address: str, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, {k.lower(): v for k, v in response.getheaders()}, body


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/static/main.js", "text/javascript; charset=utf-8"),
        ("/static/theme.css", "text/css; charset=utf-8"),
        ("/static/favicon.svg", "image/svg+xml"),
    ],
)
def test_files_have_their_type_and_the_policy(address: str, path: str, media_type: str) -> None:
    status, headers, body = get(address, path)
    assert (status, headers["content-type"]) == (200, media_type)
    assert len(body) == int(headers["content-length"]) > 0
    policy = headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search("unsafe|http:|https:|\\*", headers["content-security-policy"])
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_file_that_has_not_changed_is_not_sent_again(address: str) -> None:
    _, headers, _ = get(address, "/static/main.js")
    assert headers["cache-control"] == "no-cache"
    tag = headers["etag"]
    for known in (tag, f'"other", W/{tag}'):
        status, again, body = get(address, "/static/main.js", **{"If-None-Match": known})
        assert (status, again["etag"], body) == (304, tag, b"")
    assert get(address, "/static/main.js", **{"If-None-Match": '"other"'})[0] == 200


def test_head_sends_no_body(address: str) -> None:
    status, headers, body = get(address, "/", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) == len(get(address, "/")[2])


@pytest.mark.parametrize("file", ["nothing.js", "..%2Fpage.py", "%2e%2e/page.py", ".hidden"])
def test_other_files_are_not_there(address: str, file: str) -> None:
    status, _, body = get(address, f"/static/{file}")
    assert status == 404
    assert b"error" in body


def test_the_page_is_small_plain_and_complete() -> None:
    """No inline code, nothing from elsewhere, every file is used and fits a few screens."""
    texts = {name: (STATIC / name).read_text() for name in FILES}
    assert not re.search(r"<script>|<style|\sstyle=|\son\w+=", texts["index.html"])
    for name, text in texts.items():
        assert len(text.splitlines()) <= 400, name
        if name != "favicon.svg":
            assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)
        for url in re.findall(r"""(?:src|href|from|import)[=( ]["']?(https?://[^"')]+)""", text):
            pytest.fail(f"{name} refers to {url}")
    for name in FILES:
        used = any(name in text for other, text in texts.items() if other != name)
        assert used or name == "index.html", f"nothing uses {name}"
