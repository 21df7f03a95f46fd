"""The fields of /v0 for people who read the server's API documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gpt4all.server.v0.requests import MOST_STOPS
from gpt4all.types import JSON


def _field(kind: str, meaning: str, example: Any) -> JSON:
    return {"type": [kind, "null"], "description": meaning, "examples": [example]}


def _needed(meaning: str, example: str) -> JSON:
    return {"type": "string", "description": meaning, "examples": [example]}


_MESSAGE = {
    "type": "object",
    "properties": {
        "role": {"type": "string", "enum": ["system", "user", "assistant"]},
        "content": {"type": "string"},
    },
    "required": ["role", "content"],
    "additionalProperties": False,
}

_OPTIONS: Mapping[str, JSON] = {
    "model": _field("string", "Name of the model; by default the server's own.", "built-in"),
    "max_tokens": _field("integer", "Most tokens to generate.", 50),
    "n_predict": _field("integer", "The same, and stronger.", 50),
    "temp": _field("number", "Randomness; 0 always takes the likeliest token.", 0.7),
    "top_k": _field("integer", "Choose among this many likeliest tokens; 0 means all.", 40),
    "top_p": _field("number", "Choose among the likeliest tokens of this probability.", 0.9),
    "min_p": _field("number", "Drop tokens less likely than this share of the best one.", 0.05),
    "typical_p": _field("number", "Locally typical sampling; 1 is off.", 1.0),
    "repeat_penalty": _field("number", "Makes recent tokens less likely; 1 is off.", 1.18),
    "repeat_last_n": _field("integer", "How many recent tokens that concerns; -1 is all.", 64),
    "frequency_penalty": _field("number", "Against a token for each time it was used.", 0.0),
    "presence_penalty": _field("number", "Against a token that was used.", 0.0),
    "logit_bias": {
        "type": ["object", "null"],
        "description": "Token id to a number that is added to its logit.",
        "propertyNames": {"pattern": "^[0-9]{1,9}$"},
        "additionalProperties": {"type": "number"},
        "examples": [{"42": -5.0}],
    },
    "seed": _field("integer", "Makes the random choices repeatable.", 1),
    "stop": {
        "description": "One or more texts that end the answer and are not part of it.",
        "anyOf": [
            {"type": ["string", "null"], "minLength": 1},
            {"type": "array", "items": {"type": "string", "minLength": 1}, "maxItems": MOST_STOPS},
        ],
        "examples": [["\n\n"]],
    },
    "streaming": _field("boolean", "Only false: /v0 answers in one piece.", False),
    "n_ctx": _field("integer", "Release 0.3's; at most the model's context.", 1024),
    "n_past": _field("integer", "Release 0.3's; only 0: every request stands alone.", 0),
    "logits_size": _field("integer", "Release 0.3's; only 0.", 0),
    "tokens_size": _field("integer", "Release 0.3's; only 0.", 0),
    "context_erase": _field("number", "Release 0.3's; 0 ... 1. Nothing is ever erased.", 0.5),
}

_CHAT: Mapping[str, JSON] = {
    "messages": {
        "type": "array",
        "description": "The conversation; system messages go to its beginning.",
        "items": _MESSAGE,
        "minItems": 1,
        "examples": [[{"role": "user", "content": "Name 3 colors"}]],
    },
    "default_prompt_header": _field("boolean", "Put 0.3's instruction before the prompt.", True),
    "default_prompt_footer": _field("boolean", "End the prompt with ### Response:.", True),
    "verbose": _field("boolean", "Only false: servers do not print prompts.", False),
    **_OPTIONS,
}

_GENERATE: Mapping[str, JSON] = {
    "prompt": _needed("The text to continue.", "Once upon a time"),
    **_OPTIONS,
}

_RETRIEVE: Mapping[str, JSON] = {
    "model_name": _needed("Name of a file, of the catalogue, or hf:owner/repo.", "gptj"),
    "model_path": _field("string", "Only on the Flask server, from its own machine.", "/models"),
    "allow_download": _field("boolean", "Whether it may be fetched.", True),
}


_FORMAT = {
    "name": "format",
    "in": "query",
    "description": "`raw` answers with the bare values of release 0.3.",
    "schema": {"type": "string", "enum": ["full", "raw"], "default": "full"},
    "example": "full",
}


def _request(fields: Mapping[str, JSON], required: str) -> JSON:
    schema = {
        "type": "object",
        "properties": fields,
        "required": [required],
        "additionalProperties": False,
    }
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    return {"parameters": [_FORMAT], "requestBody": body}


CHAT = _request(_CHAT, "messages")
GENERATE = _request(_GENERATE, "prompt")
RETRIEVE = _request(_RETRIEVE, "model_name")
MODELS: JSON = {"parameters": [_FORMAT]}

_ERROR = {
    "type": "object",
    "properties": {"error": {"description": "One sentence that says what is wrong."}},
    "required": ["error"],
}
_ERROR_CONTENT = {"application/json": {"schema": _ERROR}}

ERRORS: dict[int | str, JSON] = {
    "4XX": {"description": "The request is at fault.", "content": _ERROR_CONTENT},
    "5XX": {"description": "The server is at fault, or busy.", "content": _ERROR_CONTENT},
}
