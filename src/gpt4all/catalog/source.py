"""What is to be fetched, how far it is, and how hard to try."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from gpt4all.errors import InvalidParameter

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One file on the network.

    Attributes:
        urls: Where it can be had, in the order in which they are tried.
        filename: Its name on this machine; no folders.
        size: Bytes it must have, when known.
        md5: Hexadecimal digest it must have, when known.
        sha256: The same.
        headers: Sent to the host of the first URL and to no other, also not after a redirect.
    """

    urls: tuple[str, ...]
    filename: str
    size: int | None = None
    md5: str | None = None
    sha256: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def digests(self) -> dict[str, str]:
        """The known digests by algorithm, in lower case."""
        known = {"md5": self.md5, "sha256": self.sha256}
        return {name: digest.lower() for name, digest in known.items() if digest}


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is.

    Attributes:
        received: Bytes of the file that are on this machine.
        total: Bytes of the whole file; None until the server says so.
        resumed: Those of ``received`` that were there before this call.
        speed: Bytes per second over the last few seconds.
    """

    received: int
    total: int | None
    resumed: int
    speed: float


ProgressCallback = Callable[[Progress], bool | None]
"""Called a few times per second by the thread that downloads; False cancels."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard a download tries; the defaults suit a home connection.

    Attributes:
        connections: Most connections to one server at a time.
        parallel_from: Missing bytes from which on more than one connection is used.
        segment: Bytes that one connection asks for at a time while there are several.
        attempts: Failures in a row before a connection gives up.
        first_attempts: The same, as long as the server has not answered once.
        first_pause: Seconds before the second attempt; doubled each time, and shortened by chance.
        longest_pause: Most seconds between two attempts.
        stall: Seconds without a byte after which a connection counts as broken.
        connect: Seconds to wait for a connection.
        sync_every: Seconds between two moments at which the journal records what is on the disk.
        sleep: Waits between attempts; None waits so that a cancelled download ends at once.
        clock: Seconds from an arbitrary moment.
        chance: A number from 0 up to 1.
    """

    connections: int = 4
    parallel_from: int = 64 * MIB
    segment: int = 32 * MIB
    attempts: int = 9
    first_attempts: int = 3
    first_pause: float = 0.5
    longest_pause: float = 30.0
    stall: float = 30.0
    connect: float = 10.0
    sync_every: float = 5.0
    sleep: Callable[[float], None] | None = None
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random

    def pause(self, n_failures: int, asked: float | None = None) -> float:
        """Seconds to wait after ``n_failures`` in a row; ``asked`` is the server's wish."""
        longest = min(self.longest_pause, self.first_pause * 2.0 ** min(n_failures - 1, 30))
        return max(longest * (0.5 + self.chance() / 2), min(asked or 0.0, 120.0))


def checked_filename(name: str) -> str:
    """``name`` if it is safe to create in a folder.

    Raises:
        InvalidParameter: It is empty, hidden, too long, has folders, a drive or control characters.
    """
    strange = any(ord(letter) < 32 or letter in '/\\:*?"<>|\x7f' for letter in name)
    if not name.strip(" .") or name.startswith(".") or strange:
        raise InvalidParameter(f"{name!r} cannot be the name of a file here")
    if len(name.encode()) > 200:
        raise InvalidParameter(f"the file name {name[:40]!r}... is longer than 200 bytes")
    return name


def filename_of(url: str) -> str:
    """The file name at the end of an address.

    Raises:
        InvalidParameter: There is none that is safe to use.
    """
    return checked_filename(unquote(PurePosixPath(urlsplit(url).path).name))
