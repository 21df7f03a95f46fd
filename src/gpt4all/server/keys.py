"""API keys: which are accepted, and how a request shows one."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from pathlib import Path

from gpt4all.errors import InvalidParameter

_OPEN = ("/", "/favicon.ico", "/health", "/health/live", "/health/ready", "/v1/health")
"""Readable without a key: how the server is, and the chat page, into which users type theirs."""

_OPEN_FOLDER = "/static/"


class ApiKeys:
    """The accepted keys, kept as digests.

    Args:
        keys: None of them accepts every request.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._digests = [hashlib.sha256(key.encode()).digest() for key in keys]

    def accept(self, method: str, path: str, authorization: bytes | None) -> bool:
        """Whether a request may be answered.

        Every accepted key is compared, in a time that depends on none of them.

        Args:
            method: Of the request.
            path: Without a slash at the end.
            authorization: The header's value, ``Bearer <key>``; None if there is none.
        """
        if not self._digests or _is_open(method, path):
            return True
        scheme, _, shown = (authorization or b"").partition(b" ")
        digest = hashlib.sha256(shown.strip()).digest()
        is_known = False
        for accepted in self._digests:
            is_known |= hmac.compare_digest(accepted, digest)
        return is_known and scheme.lower() == b"bearer"


def read_keys(path: Path) -> tuple[str, ...]:
    """The keys in a file: one per line; empty lines and those that begin with # do not count.

    Raises:
        InvalidParameter: It cannot be read, or has no key.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidParameter(f"the file of API keys {path} cannot be read: {error}") from error
    keys = tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    if not keys:
        raise InvalidParameter(f"the file of API keys {path} has no key; write one on each line")
    return keys


def _is_open(method: str, path: str) -> bool:
    return method in ("GET", "HEAD") and (path in _OPEN or path.startswith(_OPEN_FOLDER))
