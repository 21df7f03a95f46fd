"""What clients of /v0 send: JSON read into plain values, each field checked and named if wrong."""

from __future__ import annotations

import json
import math
import re
import reprlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from gpt4all.errors import InvalidParameter
from gpt4all.legacy import CONTEXT_KEYWORDS, SAMPLING_03, build_prompt
from gpt4all.server.v0.failures import Refusal
from gpt4all.types import SamplingParams

ROLES = ("system", "user", "assistant")
"""Of the messages of a chat."""

MOST_STOPS = 64
"""Stop strings of a request: each of them is looked for after every token."""

_SHORT = reprlib.Repr()
_SHORT.maxstring = 80

_TOKEN_ID = re.compile(r"[0-9]{1,9}")

Check = Callable[[str, Any], Any]
"""Takes a field's name and value; returns the value to use, or raises `InvalidParameter`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionRequest:
    """One text to be generated."""

    prompt: str
    params: SamplingParams
    prompt_context: Mapping[str, Any] = field(default_factory=dict)
    """Release 0.3's keywords, see `gpt4all.legacy.check_prompt_context`."""
    model: str | None = None
    """The model to use; None leaves it to the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrieveRequest:
    """A model to be found, or fetched."""

    model_name: str
    model_path: str | None = None
    allow_download: bool = True


def is_raw(query: Mapping[str, str]) -> bool:
    """Whether ``?format=raw`` asks for the bare values of the Python functions.

    Raises:
        InvalidParameter: Another parameter, or another format.
    """
    for name, value in query.items():
        if name != "format":
            raise InvalidParameter(f"unknown query parameter {_shown(name)}; there is only format")
        if value not in ("raw", "full"):
            raise InvalidParameter(f"format is {_shown(value)} but must be raw or full")
    return query.get("format") == "raw"


def read_chat(body: bytes, content_type: str | None) -> CompletionRequest:
    """A request for chat-completions: ``messages`` and options.

    Raises:
        InvalidParameter: The body is no JSON object, or a field is missing, unknown or wrong.
        Refusal: The body is not called JSON.
    """
    values = _fields(body, content_type, _CHAT)
    messages = _required(values, "messages")
    header = values.get("default_prompt_header", True)
    footer = values.get("default_prompt_footer", True)
    return _completion(build_prompt(messages, header, footer), SAMPLING_03, values)


def read_generate(body: bytes, content_type: str | None) -> CompletionRequest:
    """A request for generate: ``prompt`` and options.

    Raises:
        InvalidParameter, Refusal: As `read_chat`.
    """
    values = _fields(body, content_type, _GENERATE)
    return _completion(_required(values, "prompt"), SamplingParams(), values)


def read_retrieve(body: bytes, content_type: str | None) -> RetrieveRequest:
    """A request for retrieve: ``model_name`` and perhaps ``model_path``, ``allow_download``.

    Raises:
        InvalidParameter, Refusal: As `read_chat`.
    """
    values = _fields(body, content_type, _RETRIEVE)
    _required(values, "model_name")
    return RetrieveRequest(**values)


def _completion(
    prompt: str, defaults: SamplingParams, values: Mapping[str, Any]
) -> CompletionRequest:
    params = defaults
    for name, (target, _) in _SAMPLING.items():  # n_predict after max_tokens: it is the stronger
        if name in values:
            try:
                params = replace(params, **{target: values[name]})
            except InvalidParameter as error:
                raise InvalidParameter(str(error).replace(target, name, 1)) from error
    return CompletionRequest(
        prompt=prompt,
        params=params,
        prompt_context={name: values[name] for name in CONTEXT_KEYWORDS if name in values},
        model=values.get("model"),
    )


def _fields(body: bytes, content_type: str | None, checks: Mapping[str, Check]) -> dict[str, Any]:
    """The checked fields of a JSON object; null counts as not given."""
    values = _object(body, content_type)
    for name in values:
        if name not in checks:
            known = ", ".join(checks)
            raise InvalidParameter(f"unknown field {_shown(name)}; known are {known}")
    return {name: checks[name](name, value) for name, value in values.items() if value is not None}


def _object(body: bytes, content_type: str | None) -> dict[str, Any]:
    kind = (content_type or "").partition(";")[0].strip().lower()
    if not (kind == "application/json" or kind.endswith("+json")):
        said = _shown(kind) if kind else "missing"
        raise Refusal(415, f"the Content-Type is {said} but must be application/json")
    try:
        value = json.loads(body, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise InvalidParameter(f"the body is not valid UTF-8 at byte {error.start}") from error
    except RecursionError as error:
        raise InvalidParameter("the body is nested too deeply") from error
    except ValueError as error:
        raise InvalidParameter(f"the body is not valid JSON: {error}") from error
    if not isinstance(value, dict):
        raise InvalidParameter("the body must be a JSON object")
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _required(values: Mapping[str, Any], name: str) -> Any:
    if name not in values:
        raise InvalidParameter(f"the field {name!r} is missing")
    return values[name]


def _shown(value: object) -> str:
    """A client's value, shortened: it may be megabytes long."""
    return _SHORT.repr(value)


# The checks of the fields


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise InvalidParameter(f"{name} is {_shown(value)} but must be text")
    return value


def _flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise InvalidParameter(f"{name} is {_shown(value)} but must be true or false")
    return value


def _whole(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidParameter(f"{name} is {_shown(value)} but must be a whole number")
    if abs(value) >= 2**63:
        raise InvalidParameter(f"{name} is {_shown(value)}, which is too large")
    return value


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidParameter(f"{name} is {_shown(value)} but must be a number")
    try:
        return float(value)
    except OverflowError:  # a whole number of more than 300 digits
        return math.inf


def _stop(name: str, value: Any) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(t, str) and t for t in texts):
        raise InvalidParameter(f"{name} is {_shown(value)} but must be one or more texts")
    if len(texts) > MOST_STOPS:
        raise InvalidParameter(f"{name} has {len(texts)} texts but may have {MOST_STOPS}")
    return tuple(texts)


def _biases(name: str, value: Any) -> dict[int, float]:
    if not isinstance(value, dict) or not all(_TOKEN_ID.fullmatch(token) for token in value):
        raise InvalidParameter(f"{name} is {_shown(value)} but must map token ids to numbers")
    return {
        int(token): _number(f"the {name} of token {_shown(token)}", bias)
        for token, bias in value.items()
    }


def _messages(name: str, value: Any) -> list[dict[str, str]]:
    if not isinstance(value, list) or not value:
        raise InvalidParameter(f"{name} is {_shown(value)} but must be a list of messages")
    return [_message(f"{name}[{index}]", message) for index, message in enumerate(value)]


def _message(name: str, value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise InvalidParameter(f"{name} is {_shown(value)} but must have a role and a content")
    for key in value:
        if key not in ("role", "content"):
            raise InvalidParameter(f"{name} has the unknown field {_shown(key)}")
    if value.get("role") not in ROLES:
        role = _shown(value.get("role"))
        raise InvalidParameter(f"{name}.role is {role} but must be one of {', '.join(ROLES)}")
    return {"role": value["role"], "content": _text(f"{name}.content", value.get("content"))}


def _not_printed(name: str, value: Any) -> Literal[False]:
    if _flag(name, value):
        raise InvalidParameter(
            f"{name} is true, which prints where the model runs; leave it out, "
            "or for a stream use /v1/chat/completions of gpt4all serve"
        )
    return False


def _not_chosen(name: str, _value: Any) -> None:
    raise InvalidParameter(f"{name} is up to the server, whose batches all requests share")


_SAMPLING: dict[str, tuple[str, Check]] = {
    "max_tokens": ("max_tokens", _whole),
    "n_predict": ("max_tokens", _whole),
    "temp": ("temperature", _number),
    "top_k": ("top_k", _whole),
    "top_p": ("top_p", _number),
    "min_p": ("min_p", _number),
    "typical_p": ("typical_p", _number),
    "repeat_penalty": ("repeat_penalty", _number),
    "repeat_last_n": ("repeat_last_n", _whole),
    "frequency_penalty": ("frequency_penalty", _number),
    "presence_penalty": ("presence_penalty", _number),
    "logit_bias": ("logit_bias", _biases),
    "seed": ("seed", _whole),
    "stop": ("stop", _stop),
}
"""Field -> field of `SamplingParams`, and its check."""

_OPTIONS: dict[str, Check] = {
    "model": _text,
    **{name: check for name, (_, check) in _SAMPLING.items()},
    "n_batch": _not_chosen,
    "streaming": _not_printed,
    "n_ctx": _whole,
    "n_past": _whole,
    "logits_size": _whole,
    "tokens_size": _whole,
    "context_erase": _number,
}

_CHAT: dict[str, Check] = {
    "messages": _messages,
    "default_prompt_header": _flag,
    "default_prompt_footer": _flag,
    "verbose": _not_printed,
    **_OPTIONS,
}

_GENERATE: dict[str, Check] = {"prompt": _text, **_OPTIONS}

_RETRIEVE: dict[str, Check] = {
    "model_name": _text,
    "model_path": _text,
    "allow_download": _flag,
}
