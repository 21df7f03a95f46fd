"""Asks a server for a file or a piece of it and believes the answer only where it adds up."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import httpx2

from gpt4all import settings
from gpt4all.catalog.journal import Remote, place_of
from gpt4all.catalog.ranges import Span
from gpt4all.catalog.source import Effort
from gpt4all.errors import DownloadError, GPT4AllError, ModelNotFound

_MOST_REDIRECTS = 10
_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_WORTH_A_RETRY = {408, 409, 425, 429, 500, 502, 503, 504}


class Interrupted(Exception):  # noqa: N818
    """A failure that another attempt may not meet.

    Attributes:
        is_refusal: Whether the server answered that it does not want to, for now.
        wait: Seconds that the server asks to wait, or None.
        n_received: Bytes of the file that came before it.
    """

    def __init__(self, reason: str, *, is_refusal: bool = False, wait: float | None = None) -> None:
        super().__init__(reason)
        self.is_refusal = is_refusal
        self.wait = wait
        self.n_received = 0


class Unreliable(Exception):  # noqa: N818
    """The server answers requests for ranges with something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer that holds bytes of the file.

    Attributes:
        response: Its body is not read yet.
        start: Position of its first byte.
        end: Position after its last byte; None when the server did not say.
        is_whole: Whether it is the whole file although a range may have been asked for.
        remote: The version of the file that it belongs to.
    """

    response: httpx2.Response
    start: int
    end: int | None
    is_whole: bool
    remote: Remote


def open_client(effort: Effort) -> httpx2.Client:
    """A client that heeds the usual variables for proxies and certificates.

    Raises:
        DownloadError: One of them is wrong.
    """
    try:
        certificates = settings.certificates_file()
        trust = ssl.create_default_context(cafile=certificates) if certificates else True
        return httpx2.Client(
            verify=trust,
            mounts=settings.DIRECTLY_REACHED,
            timeout=httpx2.Timeout(effort.stall, connect=effort.connect),
            limits=httpx2.Limits(max_connections=effort.connections + 1),
            headers={
                "User-Agent": f"gpt4all/{version('gpt4all')}",
                "Accept": "*/*",
                "Accept-Encoding": "identity",
            },
        )
    except (OSError, ImportError, ValueError, httpx2.InvalidURL) as error:
        raise DownloadError(f"the proxy or certificate settings do not work: {error}") from error


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask a server for.

    Attributes:
        url: Where.
        headers: Sent to every host.
        private: Sent to the host of ``home`` alone.
        home: A URL of the host that may know ``private``.
        extensions: For httpx2.
    """

    url: str
    headers: Mapping[str, str]
    private: Mapping[str, str]
    home: str
    extensions: Mapping[str, Any]


@contextmanager
def ask(client: httpx2.Client, question: Question) -> Iterator[httpx2.Response]:
    """The response to a question after its redirects.

    Raises:
        Interrupted: Another attempt may succeed.
        ModelNotFound: There is no such file.
        DownloadError: No attempt would succeed.
    """
    response = None
    try:
        response = _follow(client, question)
        _refuse_failures(response)
        yield response
    except httpx2.HTTPError as error:
        raise _interruption(question.url, error) from error
    finally:
        if response is not None:
            response.close()


def _follow(client: httpx2.Client, question: Question) -> httpx2.Response:
    url, home = _absolute(question.url), _absolute(question.home).origin
    for _ in range(_MOST_REDIRECTS + 1):
        private = question.private if url.origin == home else {}
        request = client.build_request(
            "GET",
            url,
            headers={**private, **question.headers},
            extensions=dict(question.extensions),
        )
        response = client.send(request, stream=True)
        if not response.has_redirect_location:
            return response
        _drain(response)
        url = _target(url, response.headers["Location"])
    raise DownloadError(f"{shown(url)} leads on and on to other addresses")


def _target(url: httpx2.URL, location: str) -> httpx2.URL:
    try:
        target = url.join(location)
    except (httpx2.InvalidURL, ValueError) as error:
        raise DownloadError(f"{shown(url)} leads to {location!r}: {error}") from error
    is_downgrade = (url.scheme, target.scheme) == ("https", "http")
    if target.scheme not in ("http", "https") or is_downgrade or not target.host:
        raise DownloadError(f"{shown(url)} leads to the unsafe address {shown(target)}")
    return target


def _absolute(address: str) -> httpx2.URL:
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL as error:
        raise DownloadError(f"{address!r} is no address: {error}") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise DownloadError(f"{address!r} must begin with http:// or https:// and a host")
    return url


def _drain(response: httpx2.Response) -> None:
    """Read a short body, so that the connection can be used again, or drop the connection."""
    if (_length(response) or 0) <= 65536 and "Content-Length" in response.headers:
        response.read()
    response.close()


def _refuse_failures(response: httpx2.Response) -> None:
    status = response.status_code
    if status in (200, 206, 416):
        return
    said = f"{shown(response.url)} answered {status} {response.reason_phrase}".strip()
    if status in _WORTH_A_RETRY:
        wait = response.headers.get("Retry-After", "")
        seconds = float(wait) if re.fullmatch(r"\d{1,6}", wait) else None
        raise Interrupted(said, is_refusal=True, wait=seconds)
    if status in (404, 410):
        raise ModelNotFound(f"{said}: there is no such file")
    hint = "perhaps a token is needed" if status in (401, 403) else ""
    # The Hugging Face hub explains itself here.
    hint = response.headers.get("X-Error-Message", hint)[:300]
    raise DownloadError(f"{said}: {hint}" if hint else said)


def _interruption(url: str, error: httpx2.HTTPError) -> GPT4AllError | Interrupted:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return DownloadError(
                f"the certificate of {httpx2.URL(url).host} is not trusted "
                f"({cause.verify_message}); if a proxy of your network made it, name its "
                "certificate in SSL_CERT_FILE"
            )
        cause = cause.__cause__ or cause.__context__
    return Interrupted(f"{shown(url)}: {str(error) or type(error).__name__}")


def believe(response: httpx2.Response, url: str, asked: Span | None, size: int | None) -> Answer:
    """The answer in a response whose headers make sense.

    Args:
        response: Its body is not read.
        url: What was asked for, before redirects.
        asked: The range that was asked for, or None for the whole file.
        size: Bytes of the file when known.

    Raises:
        DownloadError: It is a web page, or encoded.
        Unreliable: It is not what was asked for.
    """
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        raise DownloadError(f"{shown(response.url)} sent a web page instead of the file")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise DownloadError(f"{shown(response.url)} sent the file encoded as {encoding}")
    length = _length(response)
    if response.status_code == 206:
        return _piece(response, url, asked, size, length)
    if response.status_code == 416:
        raise Unreliable(f"{shown(response.url)} has no bytes {asked}")
    return Answer(response, 0, length, True, _remote(response, url, length))


def _piece(
    response: httpx2.Response, url: str, asked: Span | None, size: int | None, length: int | None
) -> Answer:
    given = response.headers.get("Content-Range", "").strip()
    match = _CONTENT_RANGE.fullmatch(given)
    if match is None or asked is None:
        raise Unreliable(f"{shown(response.url)} sent the range {given!r}")
    start, end = int(match[1]), int(match[2]) + 1
    total = size if match[3] == "*" else int(match[3])
    fits = total is not None and start == asked[0] and start < end <= min(asked[1], total)
    if not fits or length not in (None, end - start):
        raise Unreliable(f"{shown(response.url)} sent the range {given!r} instead of {asked}")
    return Answer(response, start, end, False, _remote(response, url, total))


def _length(response: httpx2.Response) -> int | None:
    value = response.headers.get("Content-Length", "")
    return int(value) if re.fullmatch(r"\d{1,18}", value) else None


def _remote(response: httpx2.Response, url: str, size: int | None) -> Remote:
    headers = response.headers
    return Remote(place_of(url), size, headers.get("ETag"), headers.get("Last-Modified"))


def range_headers(span: Span, remote: Remote | None) -> dict[str, str]:
    """Headers that ask for a range of one certain version of the file."""
    headers = {"Range": f"bytes={span[0]}-{span[1] - 1}"}
    if remote is not None and remote.etag and not remote.etag.startswith("W/"):
        headers["If-Range"] = remote.etag
    elif remote is not None and remote.modified and not remote.etag:
        headers["If-Range"] = remote.modified
    return headers


def shown(url: str | httpx2.URL) -> str:
    """An address without its secrets: no password, no signature behind the question mark."""
    whole = httpx2.URL(url) if isinstance(url, str) else url
    return str(whole.copy_with(userinfo=b"", query=None, fragment=None))
