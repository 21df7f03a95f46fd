"""The list of models published on the network: fetched in the background, kept, never waited for.

Nothing needs it; the snapshot in the package is always there. The last good copy lies in the cache
directory with what a server needs to answer "not changed".
"""

from __future__ import annotations

import json
import logging
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gpt4all import settings
from gpt4all.errors import GPT4AllError

from .records import read_json, write_json

logger = logging.getLogger(__name__)

GENERATION = 3
"""The published list is models3.json."""

MAX_AGE = 24 * 3600.0
"""Seconds for which a copy counts as fresh."""

TIMEOUT = 5.0
"""Seconds to connect, and between two pieces of the answer."""

_MAX_BYTES = 4 * 2**20  # the list has 60,000

_lock = threading.Lock()
_attempted: set[str] = set()  # addresses already asked by this process


@dataclass(frozen=True, slots=True)
class _Copy:
    """The last good list."""

    url: str = ""
    checked: float = 0.0
    """When the server last confirmed it, seconds since 1970."""
    etag: str = ""
    modified: str = ""
    models: tuple[object, ...] = ()

    @property
    def is_fresh(self) -> bool:
        return 0 <= time.time() - self.checked < MAX_AGE


def last_good() -> tuple[object, ...]:
    """Entries of the last list that was fetched from the address in use; empty if there is none."""
    url = settings.catalogue_url()
    copy = _read()
    return copy.models if url and copy.url == url else ()


def refresh_in_background() -> threading.Thread | None:
    """Fetch the list in a thread that nobody waits for, at most once per process and day.

    Returns:
        The thread, or None if there is nothing to do: the copy is fresh, or downloads are off.
    """
    url = settings.catalogue_url()
    if url is None or settings.is_offline():
        return None
    with _lock:
        if url in _attempted or (_read().url == url and _read().is_fresh):
            return None
        _attempted.add(url)
    thread = threading.Thread(target=_refresh_quietly, name="gpt4all-catalogue", daemon=True)
    thread.start()
    return thread


def refresh() -> bool:
    """Fetch the list now.

    Returns:
        Whether it is new.

    Raises:
        DownloadError: The server cannot be reached or did not send a list.
        ModelNotFound: There is no list at this address.
    """
    url = settings.catalogue_url()
    if url is None or settings.is_offline():
        return False
    known = _read()
    known = known if known.url == url else _Copy(url)
    fetched = _fetch(known)
    _write(fetched)
    return fetched.models != known.models


def _refresh_quietly() -> None:
    try:
        refresh()
    except GPT4AllError as error:
        logger.debug("the list of models was not refreshed: %s", error)
    except Exception:  # a background task must not disturb the program it serves
        logger.debug("the list of models was not refreshed", exc_info=True)


def _fetch(known: _Copy) -> _Copy:
    import httpx2  # noqa: PLC0415  # slow to import, and seldom needed

    from gpt4all.errors import DownloadError  # noqa: PLC0415

    from .answers import open_client  # noqa: PLC0415
    from .source import Effort  # noqa: PLC0415

    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    headers = {name: value for name, value in headers.items() if value and known.models}
    effort = Effort(connect=TIMEOUT, stall=TIMEOUT)
    try:
        with (
            open_client(effort) as client,
            client.stream("GET", known.url, headers=headers, follow_redirects=True) as response,
        ):
            if response.status_code == 304:
                return _Copy(known.url, time.time(), known.etag, known.modified, known.models)
            response.raise_for_status()
            body = bytearray()
            for piece in response.iter_bytes():
                body += piece
                if len(body) > _MAX_BYTES:
                    raise DownloadError(f"{known.url} sends more than {_MAX_BYTES} bytes")
            received = response.headers
    except httpx2.HTTPError as error:
        raise DownloadError(f"{known.url} cannot be read: {error}") from error
    models = _checked(known.url, bytes(body))
    etag, modified = received.get("ETag", ""), received.get("Last-Modified", "")
    return _Copy(known.url, time.time(), etag, modified, models)


def _checked(url: str, body: bytes) -> tuple[object, ...]:
    from gpt4all.errors import DownloadError  # noqa: PLC0415

    try:
        models = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise DownloadError(f"{url} did not send a list of models but something else") from error
    if not isinstance(models, list) or not any(_has_filename(entry) for entry in models):
        raise DownloadError(f"{url} sent a list without models")
    return tuple(models)


def _has_filename(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("filename"), str)


def _path() -> Path:
    return settings.cache_directory() / "published-models.json"


def _read() -> _Copy:
    value: Any = read_json(_path())
    try:
        return _Copy(
            str(value["url"]),
            float(value["checked"]),
            str(value["etag"]),
            str(value["modified"]),
            tuple(value["models"]),
        )
    except (KeyError, TypeError, ValueError):
        return _Copy()


def _write(copy: _Copy) -> None:
    write_json(
        _path(),
        {
            "url": copy.url,
            "checked": copy.checked,
            "etag": copy.etag,
            "modified": copy.modified,
            "models": list(copy.models),
        },
    )
