"""Fetches files so that nothing which has arrived is ever fetched again.

``<name>.part`` grows beside its final place, with a small journal of what is in it; an interrupted
download goes on from there in any later process. The finished file is compared with its size and
digests, flushed, and renamed. Processes that want the same file share one download.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gpt4all import settings
from gpt4all.catalog.journal import Journal
from gpt4all.catalog.ranges import Ranges
from gpt4all.catalog.source import (
    Effort,
    Progress,
    ProgressCallback,
    Source,
    checked_filename,
    filename_of,
)
from gpt4all.catalog.verification import Reporter, verify
from gpt4all.errors import DownloadError, ModelNotFound, VerificationError

__all__ = ["Effort", "Progress", "Source", "download", "filename_of", "verify"]

logger = logging.getLogger(__name__)

PUBLISHED = "https://gpt4all.io/models"
"""Where the project published its models; ``GPT4ALL_MIRROR`` stands in for it."""

HUB = "https://huggingface.co"


def download(
    source: Source,
    directory: Path,
    *,
    progress: ProgressCallback | None = None,
    verify: bool = True,
    effort: Effort | None = None,
) -> Path:
    """Fetch a file unless it is there, and return its path.

    A file of that name and, when known, of that size counts as there; nothing is asked then.

    Args:
        source: What to fetch.
        directory: Where to put it; made if missing.
        progress: Called in this thread a few times per second, also while another process
            downloads the same file; returning False cancels.
        verify: Whether to compare digests; sizes always are.
        effort: How hard to try; None means the defaults.

    Raises:
        InvalidParameter: The file name is not safe, or a variable that names a mirror is wrong.
        ModelNotFound: No server has the file.
        DownloadError: No server sends it; what has arrived is kept for the next call.
        VerificationError: It is not the file; a part with a wrong digest is deleted.
        InsufficientDisk: It does not fit; known before anything is fetched.
        CancellationError: ``progress`` returned False; what has arrived is kept.
    """
    target = directory / checked_filename(source.filename)
    urls = addresses(source)
    if _is_there(target, source):
        return target
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DownloadError(f"{directory} cannot be made: {error.strerror}") from error
    with _alone(target, source, progress):
        if not _is_there(target, source):
            _fetch(source, urls, target, progress, effort or Effort(), hashing=verify)
    return target


def addresses(source: Source) -> tuple[str, ...]:
    """The URLs of a source in the order in which they are tried, mirrors first.

    Raises:
        InvalidParameter: ``GPT4ALL_MIRROR`` or ``HF_ENDPOINT`` is no address.
    """
    mirrors = {PUBLISHED: settings.mirrors(), HUB: (settings.hub_endpoint(),)}
    first = [
        mirror + url.removeprefix(prefix)
        for url in source.urls
        for prefix, replacements in mirrors.items()
        for mirror in replacements
        if url.startswith(prefix + "/")
    ]
    return tuple(dict.fromkeys([*first, *source.urls]))


def _is_there(target: Path, source: Source) -> bool:
    if not target.is_file():
        return False
    size = target.stat().st_size
    if source.size is not None and size != source.size:
        logger.warning("%s has %d bytes instead of %d", target, size, source.size)
        return False
    return size > 0


@contextmanager
def _alone(target: Path, source: Source, progress: ProgressCallback | None) -> Iterator[None]:
    """Hold the lock of this file; waits, with progress, while another process fetches it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  # only a download needs it

    lock = FileLock(target.with_name(target.name + ".part.lock"))
    journal = Journal(target.with_name(target.name + ".part.journal"))

    def received() -> int:
        entry = journal.read()
        return Ranges(entry.spans).count if entry else 0

    reporter = Reporter(progress, received, lambda: source.size)
    while True:
        try:
            lock.acquire(timeout=0.1)
            break
        except Timeout:
            reporter.report()
        except OSError as error:
            raise DownloadError(f"{target.parent} cannot be written: {error.strerror}") from error
    try:
        yield
    finally:
        # Processes that wait for this very file notice that it is gone and make another.
        with suppress(OSError):
            Path(lock.lock_file).unlink()
        lock.release()


def _fetch(
    source: Source,
    urls: tuple[str, ...],
    target: Path,
    progress: ProgressCallback | None,
    effort: Effort,
    *,
    hashing: bool,
) -> None:
    # The HTTP client takes a while to load, and a file that is there does not need it.
    from gpt4all.catalog.answers import open_client  # noqa: PLC0415
    from gpt4all.catalog.part import Part  # noqa: PLC0415
    from gpt4all.catalog.transfer import Transfer  # noqa: PLC0415

    part = Part(target, source, hashing=hashing)
    reporter = Reporter(
        progress,
        lambda: part.ranges.count,
        lambda: part.total,
        resumed=part.ranges.count,
        clock=effort.clock,
    )
    failures: list[DownloadError | ModelNotFound | VerificationError] = []
    try:
        with open_client(effort) as client:
            for url in urls:
                try:
                    if not part.is_complete:
                        Transfer(client, source, url, part, effort).run(reporter.report)
                    reporter.report(final=True)
                    part.finish(reporter.report)
                except (DownloadError, ModelNotFound, VerificationError) as error:
                    failures.append(error)
                else:
                    for failure in failures:  # of mirrors that somebody should look after
                        logger.warning("%s; %s came from another address", failure, target.name)
                    return
    finally:
        part.close()
    raise _summary(source, failures)


def _summary(
    source: Source, failures: list[DownloadError | ModelNotFound | VerificationError]
) -> DownloadError | ModelNotFound | VerificationError:
    """One error for all addresses that failed: the most telling kind, every sentence."""
    if not failures:
        return DownloadError(f"{source.filename} has no address to fetch it from")
    if len(failures) == 1:
        return failures[0]
    kinds = (VerificationError, DownloadError, ModelNotFound)
    kind = next(kind for kind in kinds if any(isinstance(f, kind) for f in failures))
    return kind(f"no address gave {source.filename}: " + "; ".join(str(f) for f in failures))
