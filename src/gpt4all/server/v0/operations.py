"""What the routes under /v0 do, on the objects of the Python library."""

from __future__ import annotations

import os
import reprlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from gpt4all import GPT4All
from gpt4all.catalog import catalog, names, retrieval
from gpt4all.catalog.names import HUB, Absent
from gpt4all.catalog.source import ProgressCallback
from gpt4all.engine import Generation
from gpt4all.engine.output import fold
from gpt4all.errors import InvalidParameter
from gpt4all.gpt4all import ModelConfig
from gpt4all.legacy import check_prompt_context
from gpt4all.server.statuses import CLIENT_GONE
from gpt4all.server.v0.failures import Refusal
from gpt4all.server.v0.options import Rights
from gpt4all.server.v0.requests import CompletionRequest, RetrieveRequest
from gpt4all.types import Completion, SamplingParams

LONGEST_NAME = 300
"""Characters; longer names are not even looked for."""

_LOOK_AGAIN = 0.1
"""Seconds after which at the latest it is seen that the client has gone."""


def prepare(gpt4all: GPT4All, request: CompletionRequest) -> tuple[list[int], SamplingParams]:
    """The token ids and sampling parameters of a completion.

    Raises:
        InvalidParameter: The prompt is no valid Unicode, or a value does not fit the model.
        ModelClosed: The model was closed.
    """
    model = gpt4all.model.loaded
    check_prompt_context(model.n_ctx, **request.prompt_context)
    stop = (*request.params.stop, *gpt4all.stop_strings)
    return model.tokenize(request.prompt), replace(request.params, stop=stop)


def complete(
    gpt4all: GPT4All, request: CompletionRequest, is_client_gone: Callable[[], bool]
) -> Completion:
    """Compute a completion; a client that goes away ends it, also while it is queued.

    Raises:
        ContextOverflow: The prompt has too many tokens.
        InvalidParameter, ModelClosed: As `prepare`.
        Refusal: Nobody is there to read the answer.
        GenerationError: llama.cpp failed.
    """
    token_ids, params = prepare(gpt4all, request)
    return _wait(gpt4all.model.loaded.submit(token_ids, params), is_client_gone)


def _wait(generation: Generation, is_client_gone: Callable[[], bool]) -> Completion:
    news = threading.Event()
    generation.on_delta(news.set)
    try:
        deltas = generation.ready()
        while not (deltas and deltas[-1].finish_reason):
            if is_client_gone():
                raise Refusal(CLIENT_GONE, "the client has gone")
            news.wait(_LOOK_AGAIN)
            news.clear()
            deltas += generation.ready()
    finally:
        generation.cancel()
    return fold(iter(deltas))


def retrieve(
    request: RetrieveRequest,
    folders: Sequence[Path],
    rights: Rights,
    *,
    progress: ProgressCallback | None = None,
) -> ModelConfig:
    """Find a model, or fetch it.

    Args:
        request: Which, and where.
        folders: Where the server looks for models; downloads go into the first.
        rights: What the client may do.
        progress: As for `GPT4All.retrieve_model`.

    Raises:
        InvalidParameter: The name or the folder is none that a client may give.
        ModelNotFound: Nobody knows a model of that name.
        Refusal: It is not here, and must not be fetched (409).
        DownloadError, VerificationError, InsufficientDisk: It could not be fetched.
        CancellationError: ``progress`` returned False.
    """
    name = _checked_name(request.model_name)
    if request.model_path is not None:
        folders = [_checked_folder(request.model_path, rights)]
    catalogue = catalog.load()
    target = names.resolve(name, folders, catalogue)
    if isinstance(target, Absent):
        if reason := _why_not_fetched(target, request, rights):
            bare = replace(target, looked=())  # the files that it could have been
            error = names.not_found(bare, catalogue, folders[:1], reason)
            is_known = target.can_be_fetched and not target.is_guess
            raise Refusal(409, str(error)) if is_known else error
        found = retrieval.retrieve(name, folders, progress=progress)
    else:
        found = target
    return GPT4All.retrieve_model(found.path.absolute())


def _why_not_fetched(absent: Absent, request: RetrieveRequest, rights: Rights) -> str:
    reason = retrieval.why_not_fetched(absent, allow_download=request.allow_download)
    if reason or rights.may_download:
        return reason
    return "it is not fetched because this server was told to download nothing"


def _checked_name(name: str) -> str:
    """A name that means a model wherever it is said: no path of this machine, and no address."""
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise InvalidParameter(f"model_name is {reprlib.repr(name)}, which names no model")
    is_hub = name.lower().startswith(HUB)
    if "\\" in name or name.startswith("~") or (not is_hub and "/" in name):
        raise InvalidParameter("model_name is a path or an address but must be the name of a model")
    return name


def _checked_folder(model_path: str, rights: Rights) -> Path:
    if not rights.knows_paths:
        raise InvalidParameter("model_path is not taken from other machines; leave it out")
    folder = Path(model_path)
    if not (folder.is_absolute() and os.path.isdir(folder)):  # noqa: PTH112  # it never raises
        raise InvalidParameter(f"model_path is {reprlib.repr(model_path)}, which is no folder here")
    return folder
