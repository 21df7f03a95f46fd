"""What clients of /v0 get: JSON values in two formats.

The full format has every field that the two documents of the old server show, and more. The raw
format has the bare values that the Python functions of release 0.3 returned.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

from gpt4all.catalog.store import BUILT_IN
from gpt4all.server.v0.requests import CompletionRequest
from gpt4all.types import Completion

FAMILIES = ("gptj", "llama", "mpt")
"""The models of the old documentation: names that retrieve takes."""


def chat(model: str, completion: Completion, *, is_raw: bool) -> dict[str, Any]:
    """The answer of chat-completions."""
    usage = {
        "prompt_tokens": completion.usage.prompt_tokens,
        "completion_tokens": completion.usage.completion_tokens,
        "total_tokens": completion.usage.total_tokens,
    }
    message = {"role": "assistant", "content": completion.text}
    if is_raw:
        return {"model": model, "usage": usage, "choices": [{"message": message}]}
    choice = {"index": 0, "message": message, "finish_reason": completion.finish_reason}
    return {
        "id": _identifier("chat-completions"),
        "replies": [message],
        "model": model,
        "usage": usage,
        "choices": [choice],
    }


def generate(
    model: str, request: CompletionRequest, completion: Completion, *, is_raw: bool
) -> str | dict[str, Any]:
    """The answer of generate: raw the new text alone, else with the prompt before it as well."""
    if is_raw:
        return completion.text
    return {
        "id": _identifier("generate"),
        "text": request.prompt + completion.text,
        "completion": completion.text,
        "model": model,
        "finish_reason": completion.finish_reason,
    }


def retrieve(
    configuration: Mapping[str, Any], *, is_raw: bool, shows_path: bool
) -> str | dict[str, Any]:
    """The answer of retrieve.

    Args:
        configuration: What `GPT4All.retrieve_model` returned.
        is_raw: As in release 0.3, where the path was all; without ``shows_path`` the file's name.
        shows_path: Whether the client may know where the file is.
    """
    path = str(configuration["path"])
    if is_raw:
        return path if shows_path else str(configuration["filename"])
    config = {k: v for k, v in configuration.items() if k != "path" or shows_path}
    answer: dict[str, Any] = {"success": True, "message": "Model retrieved successfully."}
    return answer | ({"path": path} if shows_path else {}) | {"config": config}


def models(
    published: Sequence[Mapping[str, Any]], *, is_raw: bool
) -> list[Mapping[str, Any]] | dict[str, Any]:
    """The answer of models: names that retrieve takes, and what `GPT4All.list_models` returned."""
    if is_raw:
        return list(published)
    filenames = [entry["filename"] for entry in published]
    return {"models": [*FAMILIES, BUILT_IN, *filenames], "data": list(published)}


def _identifier(operation: str) -> str:
    return f"{operation}-{time.time():.6f}"
