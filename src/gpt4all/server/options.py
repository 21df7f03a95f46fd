"""Every option of the server on port 4891, with its default, unit and range; checked when made.

Knows neither the command line nor the environment; `cli.serve` brings these together.
"""

from __future__ import annotations

import ipaddress
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gpt4all.errors import InvalidParameter

if TYPE_CHECKING:
    from gpt4all.model import LoadOptions

LOCALHOST = "localhost"

_NAME = re.compile(r"[\w.-]+|\[[0-9A-Fa-f:.]+\]")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/\s*]+")
_KEY = re.compile(r"[!-~]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerOptions:
    """How to serve.

    Raises:
        InvalidParameter: A value is out of range, or the server would be open to everyone.
    """

    # Where

    host: str = "127.0.0.1"
    """Address or name to listen on; 0.0.0.0 is every network of this machine."""
    port: int = 4891
    """0 ... 65535; 0 takes a free one."""

    # Models

    models: tuple[str, ...] = ()
    """Models that are loaded at the start and stay in memory; names or paths."""
    default_model: str | None = None
    """Answers requests that name none; None is the first of ``models``, or else the built-in."""
    aliases: tuple[tuple[str, str], ...] = ()
    """(other name, model) pairs; the model is a name or a path."""
    model_path: Path | None = None
    """Folder with model files; None is the usual ones."""
    allow_download: bool = False
    """Whether a request may fetch a published model that is not here."""
    device: str = "cpu"
    """See `gpt4all.llama.devices.select`."""
    n_ctx: int | None = None
    """Tokens of context per model, shared by its requests; None is its own, at most 8192."""
    threads: int | None = None
    """Threads that compute, per model; None is the number of physical cores, or 1 if small."""
    n_parallel: int = 8
    """Completions computed at once, per model, 1 ... 256; more wait."""
    max_models: int = 3
    """Models in memory besides those of ``models``, 1 ... 64; the least used goes first."""
    load_timeout: float = 60.0
    """Seconds that a request waits for its model, 0 ... 86400, before it is told to come back."""
    idle_unload: float = 3600.0
    """Seconds without a request after which a model leaves memory; 0 is never."""

    # Requests

    queue_size: int = 512
    """Completions that may wait besides ``n_parallel`` running ones, 0 ... 100000."""
    request_timeout: float = 600.0
    """Seconds from a request's arrival to the end of its answer; 0 is no limit."""
    drain_timeout: float = 60.0
    """Seconds that accepted requests get to finish when the server is told to end; 0 ... 86400."""
    max_request_bytes: int = 32 * 2**20
    """Longest body of a request, 1024 ... 2**31."""

    # Who may use it

    api_keys: tuple[str, ...] = field(default=(), repr=False)
    """Any of these opens every route; none given, no key is asked for."""
    insecure: bool = False
    """Allow other machines to use the server without a key."""
    allowed_hosts: tuple[str, ...] = ()
    """Names in a request's Host header besides this machine's own; ``*`` allows all."""
    cors_origins: tuple[str, ...] = ()
    """Web sites whose pages may use the server, such as ``https://chat.example``; ``*`` is all."""

    # Logs

    log_format: Literal["text", "json"] = "text"
    """One line or one JSON object per event, on standard error."""
    log_prompts: bool = False
    """Whether prompts and completions are logged."""

    def __post_init__(self) -> None:
        for name, (low, high) in _INTEGERS.items():
            if (name, getattr(self, name)) not in _UNSET:
                _check_integer(name, getattr(self, name), low, high)
        for name in _SECONDS:
            _check_seconds(name, getattr(self, name))
        if self.log_format not in ("text", "json"):
            raise InvalidParameter(f"log_format is {self.log_format!r} but must be text or json")
        self._check_names()
        self._check_access()

    @property
    def is_local(self) -> bool:
        """Whether only programs on this machine can reach the server."""
        if self.host == LOCALHOST:
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:  # another name; it may mean any network
            return False

    def load_options(self) -> LoadOptions:
        """How models are loaded."""
        from gpt4all.model import LoadOptions  # noqa: PLC0415  # --help needs no engine

        return LoadOptions(
            device=self.device, n_threads=self.threads, n_ctx=self.n_ctx, n_slots=self.n_parallel
        )

    def _check_names(self) -> None:
        if not self.host or self.host != self.host.strip():
            raise InvalidParameter(f"host is {self.host!r} but must be an address such as 0.0.0.0")
        aliases = [name for pair in self.aliases for name in pair]
        for option, names in (("models", self.models), ("aliases", aliases)):
            if not all(name.strip() for name in names):
                raise InvalidParameter(f"{option} has an empty name but takes names or paths")
        if self.default_model is not None and not self.default_model.strip():
            raise InvalidParameter("the default model's name is empty; leave it out or name one")
        for name in self.allowed_hosts:
            if name != "*" and not _NAME.fullmatch(name):
                raise InvalidParameter(
                    f"allowed_hosts has {name!r} but takes names such as chat.example, without port"
                )
        for origin in self.cors_origins:
            if origin != "*" and not _ORIGIN.fullmatch(origin):
                raise InvalidParameter(
                    f"cors_origins has {origin!r} but takes origins such as https://chat.example, "
                    "without a path"
                )

    def _check_access(self) -> None:
        for key in self.api_keys:
            if not isinstance(key, str) or not _KEY.fullmatch(key):
                raise InvalidParameter(
                    "an API key is empty or has characters other than ASCII letters, digits and "
                    "punctuation"
                )
        if not (self.is_local or self.api_keys or self.insecure):
            raise InvalidParameter(
                f"host {self.host} lets other machines use this server without a key: give an API "
                "key (--api-key), or say that everyone may use it (--insecure)"
            )


_INTEGERS: dict[str, tuple[int, int]] = {
    "port": (0, 65535),
    "n_ctx": (8, 2**24),
    "threads": (1, 1024),
    "n_parallel": (1, 256),
    "max_models": (1, 64),
    "queue_size": (0, 100_000),
    "max_request_bytes": (1024, 2**31),
}

_UNSET = (("n_ctx", None), ("threads", None))

_SECONDS = ("load_timeout", "idle_unload", "request_timeout", "drain_timeout")


def _check_integer(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidParameter(f"{name} is {value!r} but must be a whole number")
    if not low <= value <= high:
        raise InvalidParameter(f"{name} is {value} but must lie between {low} and {high}")


def _check_seconds(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidParameter(f"{name} is {value!r} but must be a number of seconds")
    if not math.isfinite(value) or not 0 <= value <= 86400:
        raise InvalidParameter(f"{name} is {value} but must lie between 0 and 86400 seconds")
