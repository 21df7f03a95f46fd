"""Which HTTP status answers which exception: one table for all routes, by type alone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from gpt4all import errors

CLIENT_GONE = 499
"""Status, in logs, of requests whose client did not wait; nginx uses the same number."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How one type of exception is answered."""

    status: int
    code: str
    sentence: str = ""
    """Said instead of the exception's own, which is for the log: it may name files."""


_ELSEWHERE = "the server's log says more"

KINDS: Mapping[type[BaseException], Kind] = {
    errors.InvalidParameter: Kind(400, "invalid_value"),
    errors.ContextOverflow: Kind(400, "context_length_exceeded"),
    errors.TemplateError: Kind(400, "template_error"),
    errors.ModelNotFound: Kind(404, "model_not_found"),
    errors.InvalidModelFile: Kind(
        500, "invalid_model", f"this model cannot be loaded: its file is damaged; {_ELSEWHERE}"
    ),
    errors.InsufficientMemory: Kind(
        503, "insufficient_memory", f"the model does not fit into free memory; {_ELSEWHERE}"
    ),
    errors.DownloadError: Kind(503, "download_failed", f"fetching the model failed; {_ELSEWHERE}"),
    errors.VerificationError: Kind(
        503, "download_failed", f"the fetched model is not the published one; {_ELSEWHERE}"
    ),
    errors.InsufficientDisk: Kind(
        503, "insufficient_disk", f"the model does not fit on the disk; {_ELSEWHERE}"
    ),
    errors.ModelClosed: Kind(503, "model_closed", "the model was unloaded; ask again"),
    errors.GenerationError: Kind(500, "generation_failed"),
    errors.ServerBusy: Kind(503, "server_busy"),
    errors.UpstreamError: Kind(502, "upstream_failed"),
    errors.DeadlineExceeded: Kind(504, "deadline_exceeded"),
    Exception: Kind(500, "internal_error", f"the server made a mistake; {_ELSEWHERE}"),
}
"""Every type of exception; one that is not listed counts as the closest listed type above it."""


def kind_of(error: BaseException) -> Kind:
    """The entry of the table for an exception."""
    return next(KINDS[cls] for cls in type(error).__mro__ if cls in KINDS)


def status_of(error: BaseException) -> int:
    """The status that answers an exception."""
    if isinstance(error, errors.ServerBusy | errors.UpstreamError):
        return error.status
    return kind_of(error).status


def own_sentence(error: BaseException) -> str:
    """What an exception itself says, for a client's ears; it may name files."""
    if isinstance(error, errors.ContextOverflow):  # its own is for who loads the model
        return (
            f"the prompt has {error.n_tokens} tokens but at most {error.limit} fit into the "
            "context; shorten it"
        )
    return str(error)


def headers_of(error: BaseException) -> dict[str, str]:
    """The headers that an exception's answer has, besides the usual ones."""
    if isinstance(error, errors.ServerBusy):
        return {"Retry-After": str(max(1, math.ceil(error.retry_after)))}
    return {}
