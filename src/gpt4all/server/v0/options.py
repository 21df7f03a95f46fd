"""How the Flask server runs: every option with its default and its one line of help."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_type_hints

from gpt4all import settings
from gpt4all.errors import InvalidParameter
from gpt4all.server.keys import read_keys
from gpt4all.spelling import option_name, spelled

if TYPE_CHECKING:
    from gpt4all.server.options import ServerOptions

MOST_WAITING = 1000
"""Requests that may wait at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What clients may do beyond generating text."""

    may_download: bool
    """Have models fetched that are not here."""
    knows_paths: bool
    """See where files are, and say where they shall be: for clients on the same machine."""

    @classmethod
    def on_flask(cls, options: ServerOptions) -> Rights:
        """Those of the Flask server's clients, who may be old programs on this machine."""
        return cls(may_download=options.allow_download, knows_paths=options.is_local)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All options; the command lines are made from these fields: type, metavar, meaning."""

    host: Annotated[
        str, "ADDRESS", "Address to listen on; one that other machines reach needs a key."
    ] = "127.0.0.1"
    port: Annotated[int, "N", "Port; 0 takes a free one. The oldest programs use 4200."] = 8888
    model: Annotated[str | None, "MODEL", "Model to serve, by default the demonstration model."] = (
        None
    )
    model_path: Annotated[
        Path | None, "DIRECTORY", "Model directory, by default ~/.cache/gpt4all."
    ] = None
    device: Annotated[
        str, "NAME", "cpu, gpu, nvidia, amd, intel, cuda, metal, or a card's name."
    ] = "cpu"
    n_ctx: Annotated[int | None, "TOKENS", "Tokens of context, by default the model's own."] = None
    threads: Annotated[int | None, "N", "Threads that compute, by default physical cores."] = None
    n_parallel: Annotated[int, "N", "Answers computed at once, 1 ... 256."] = 8
    queue_size: Annotated[int, "N", "Requests that may wait besides; more get a 503."] = 56
    api_key: Annotated[list[str] | None, "KEY", "Key that clients need; may be repeated."] = None
    api_key_file: Annotated[Path | None, "FILE", "File with more keys, one per line."] = None
    allowed_host: Annotated[
        list[str] | None, "NAME", "Host name that browsers may use; repeatable."
    ] = None
    insecure: Annotated[bool, None, "Let other machines in without a key."] = False
    download: Annotated[
        bool | None, None, "Fetch models that clients ask for; by default only for this machine."
    ] = None

    def server(self) -> ServerOptions:
        """The same as options that are checked, with the keys of file and environment.

        Raises:
            InvalidParameter: A value is out of range, or the server would be open to other machines
                without anybody having asked for that.
        """
        with spelled(_names()):
            return self._checked()

    def _checked(self) -> ServerOptions:
        from gpt4all.server.options import ServerOptions  # noqa: PLC0415  # --help needs none

        if not 0 <= self.queue_size <= MOST_WAITING:  # each occupies a thread
            raise InvalidParameter(
                f"queue_size is {self.queue_size} but must lie between 0 and {MOST_WAITING}"
            )
        options = ServerOptions(
            host=self.host,
            port=self.port,
            default_model=self.model,
            model_path=self.model_path,
            device=self.device,
            n_ctx=self.n_ctx,
            threads=self.threads,
            n_parallel=self.n_parallel,
            queue_size=self.queue_size,
            api_keys=tuple(self._keys()),
            allowed_hosts=tuple(self.allowed_host or ()),
            insecure=self.insecure,
        )
        may_download = options.is_local if self.download is None else self.download
        return replace(options, allow_download=may_download)

    def _keys(self) -> Iterator[str]:
        yield from self.api_key or ()
        yield from os.environ.get(settings.API_KEYS.name, "").split()
        in_environment = os.environ.get(settings.API_KEY_FILE.name)
        for file in (self.api_key_file, Path(in_environment) if in_environment else None):
            if file is not None:
                yield from read_keys(file)


def _names() -> dict[str, str]:
    """The option of each setting of a server."""
    own = {field.name: option_name(field.name) for field in fields(Options)}
    return own | {
        "default_model": "--model",
        "api_keys": "--api-key",
        "allowed_hosts": "--allowed-host",
    }


class Option(NamedTuple):
    """One field of `Options`, for a command line."""

    name: str
    kind: Any
    """The type, perhaps with None."""
    default: Any
    metavar: str | None
    """What stands for its value in the help; None if it has none."""
    meaning: str


def described() -> list[Option]:
    """All options, in their order."""
    hints = get_type_hints(Options, include_extras=True)
    options = []
    for field in fields(Options):
        kind, metavar, meaning = get_args(hints[field.name])
        options.append(Option(field.name, kind, field.default, metavar, meaning))
    return options
