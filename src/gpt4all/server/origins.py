"""Which names the server goes by, and which web sites' pages may use it.

Browsers let any page send requests to this machine. Two headers tell where such a request comes
from: ``Host`` is another name when a site had its own name point here (DNS rebinding), ``Origin``
is the site when its page calls us by our right name.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Collection, Mapping

from gpt4all.server.options import LOCALHOST, ServerOptions

Header = tuple[bytes, bytes]

_ALL = "*"
_HOST = re.compile(rb"(?P<name>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d{1,5})?")
_REQUESTED = re.compile(rb"[\w, -]{0,2000}")

_PREFLIGHT_LASTS = b"600"
"""Seconds for which a browser need not ask again."""


class Hosts:
    """The names of this server.

    Args:
        options: What it listens on, and which names it has besides.
    """

    def __init__(self, options: ServerOptions) -> None:
        names = {LOCALHOST, options.host, *options.allowed_hosts}
        if not options.is_local:
            own = socket.gethostname()
            names |= {own, f"{own}.local"}
        self._names = {name.lower().rstrip(".") for name in names}
        self._takes_all = _ALL in options.allowed_hosts

    def accept(self, host: bytes | None) -> bool:
        """Whether a ``Host`` header means this server; numbers do, for no site can own them."""
        if self._takes_all:
            return True
        match = _HOST.fullmatch(host or b"")
        if match is None:
            return False
        name = match["name"].decode("latin-1").lower().rstrip(".")
        return name in self._names or _is_number(name.strip("[]"))


class Origins:
    """The web sites whose pages may use this server.

    Args:
        origins: Such as ``https://chat.example``; ``*`` is all.
    """

    def __init__(self, origins: Collection[str]) -> None:
        self._takes_all = _ALL in origins
        self._origins = {origin.lower().encode() for origin in origins}

    def accept(self, origin: bytes | None, host: bytes | None) -> bool:
        """Whether a request may come from where its ``Origin`` says; programs send none."""
        return origin is None or self._is_own(origin, host) or self._is_listed(origin)

    def headers(self, origin: bytes | None) -> list[Header]:
        """What lets a listed site's page read an answer."""
        if origin is None or not self._is_listed(origin):
            return []
        return [
            (b"access-control-allow-origin", origin),
            (b"access-control-expose-headers", b"x-request-id, retry-after"),
            (b"vary", b"Origin"),
        ]

    def preflight(self, headers: Mapping[bytes, bytes]) -> list[Header]:
        """What tells a listed site's browser, besides `headers`, which requests it may send."""
        requested = headers.get(b"access-control-request-headers", b"")
        answer = [
            (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
            (b"access-control-max-age", _PREFLIGHT_LASTS),
        ]
        if requested and _REQUESTED.fullmatch(requested):
            answer.append((b"access-control-allow-headers", requested))
        if b"access-control-request-private-network" in headers:
            answer.append((b"access-control-allow-private-network", b"true"))
        return answer

    def _is_listed(self, origin: bytes) -> bool:
        return self._takes_all or origin.lower() in self._origins

    def _is_own(self, origin: bytes, host: bytes | None) -> bool:
        return host is not None and origin.partition(b"://")[2].lower() == host.lower()


def is_preflight(method: str, headers: Mapping[bytes, bytes]) -> bool:
    """Whether a browser asks what it may send."""
    wants = b"access-control-request-method" in headers
    return method == "OPTIONS" and b"origin" in headers and wants


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
