"""What went wrong, as one sentence that names no folder of this machine, and its status."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from gpt4all.server.statuses import headers_of, own_sentence, status_of

logger = logging.getLogger(__name__)

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
    status = status_of(error)
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        logger.error("a request to /v0 failed", exc_info=error)
        return Failure(status, UNEXPECTED)
    return Failure(status, _without(folders, own_sentence(error)), headers_of(error))


def _without(folders: Iterable[Path], sentence: str) -> str:
    for folder in folders:
        sentence = sentence.replace(f"{folder}/", "").replace(str(folder), "the model folder")
    return sentence
