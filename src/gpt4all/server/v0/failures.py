"""What went wrong, as a status and one sentence; the sentence names no folder of this machine."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gpt4all.errors import (
    ContextOverflow,
    DeadlineExceeded,
    DownloadError,
    GPT4AllError,
    InsufficientDisk,
    InsufficientMemory,
    InvalidParameter,
    ModelClosed,
    ModelNotFound,
    ServerBusy,
    TemplateError,
    VerificationError,
)

logger = logging.getLogger(__name__)

STATUSES: tuple[tuple[type[GPT4AllError], int], ...] = (
    (InvalidParameter, 400),
    (TemplateError, 400),
    (ModelNotFound, 404),
    (DownloadError, 502),
    (VerificationError, 502),
    (InsufficientDisk, 507),
    (InsufficientMemory, 503),
    (ModelClosed, 503),
    (DeadlineExceeded, 504),
)
"""Errors that a client can do something about; all others are 500 and stay in the log."""

UNEXPECTED = "the server failed; its log says more"


class Refusal(Exception):  # noqa: N818  # it is the answer to the client
    """A request that is not carried out.

    Attributes:
        status: Of the answer.
        headers: Of the answer.
    """

    def __init__(
        self, status: int, sentence: str, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = dict(headers or {})


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer that says what went wrong."""

    status: int
    sentence: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, str]:
        """The answer's JSON."""
        return {"error": self.sentence}


def failure(error: Exception, folders: Iterable[Path] = ()) -> Failure:
    """The answer for an error.

    Args:
        error: What happened. One that no client can help is written to the log.
        folders: Their names are taken out of the sentence.
    """
    if isinstance(error, Refusal):
        return Failure(error.status, str(error), error.headers)
    if isinstance(error, ServerBusy):
        retry = {"Retry-After": str(max(1, round(error.retry_after)))}
        return Failure(error.status, str(error), retry)
    if isinstance(error, ContextOverflow):  # its own sentence is for who loads the model
        sentence = (
            f"the prompt has {error.n_tokens} tokens but at most {error.limit} fit into the "
            "context; shorten it"
        )
        return Failure(400, sentence)
    for kind, status in STATUSES:
        if isinstance(error, kind):
            return Failure(status, _without(folders, str(error)))
    logger.error("a request to /v0 failed", exc_info=error)
    return Failure(500, UNEXPECTED)


def _without(folders: Iterable[Path], sentence: str) -> str:
    for folder in folders:
        sentence = sentence.replace(f"{folder}/", "").replace(str(folder), "the model folder")
    return sentence
