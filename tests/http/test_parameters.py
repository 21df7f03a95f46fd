"""No parameter of OpenAI's API is unknown here, and none is ignored.

The fields come from the installed client: one that a later client adds fails these tests until
somebody has decided what this server does with it.
"""

from __future__ import annotations

from typing import Any

import pytest
from openai.types import completion_create_params as text_params
from openai.types import embedding_create_params as embedding_params
from openai.types.chat import (
    chat_completion_assistant_message_param as assistant,
)
from openai.types.chat import (
    chat_completion_developer_message_param as developer,
)
from openai.types.chat import (
    chat_completion_stream_options_param as stream_options,
)
from openai.types.chat import (
    chat_completion_system_message_param as system,
)
from openai.types.chat import (
    chat_completion_tool_message_param as tool,
)
from openai.types.chat import (
    chat_completion_user_message_param as user,
)
from openai.types.chat import completion_create_params as chat_params
from pydantic import BaseModel

from gpt4all.server.wire.chat import ChatMessage, ChatRequest
from gpt4all.server.wire.completions import CompletionRequest
from gpt4all.server.wire.embeddings import EmbeddingRequest
from gpt4all.server.wire.sampling import SamplingRequest, StreamOptions
from gpt4all.types import SAMPLING_NAMES
from tests.http.conftest import Served, error

THEIRS_AND_OURS: list[tuple[Any, type[BaseModel]]] = [
    (chat_params.CompletionCreateParamsStreaming, ChatRequest),
    (chat_params.CompletionCreateParamsNonStreaming, ChatRequest),
    (text_params.CompletionCreateParamsStreaming, CompletionRequest),
    (text_params.CompletionCreateParamsNonStreaming, CompletionRequest),
    (embedding_params.EmbeddingCreateParams, EmbeddingRequest),
    (stream_options.ChatCompletionStreamOptionsParam, StreamOptions),
    (system.ChatCompletionSystemMessageParam, ChatMessage),
    (developer.ChatCompletionDeveloperMessageParam, ChatMessage),
    (user.ChatCompletionUserMessageParam, ChatMessage),
    (assistant.ChatCompletionAssistantMessageParam, ChatMessage),
    (tool.ChatCompletionToolMessageParam, ChatMessage),
]

WITHOUT_EFFECT: dict[str, Any] = {
    "user": "user-1234",
    "metadata": {"topic": "cats"},
    "safety_identifier": "user-1234",
    "prompt_cache_key": "cats",
    "parallel_tool_calls": False,
}
"""Fields of a chat completion that are accepted and change nothing, which their texts say."""

REFUSED: dict[str, tuple[list[Any], list[Any]]] = {
    "response_format": (
        [{"type": "text"}],
        [{"type": "json_object"}, {"type": "json_schema", "json_schema": {}}, "text", {}],
    ),
    "tools": ([[]], [[{"type": "function", "function": {"name": "f"}}], {}]),
    "tool_choice": (["none"], ["auto", "required", {"type": "function"}]),
    "functions": ([[]], [[{"name": "f"}]]),
    "function_call": (["none"], ["auto", {"name": "f"}]),
    "modalities": ([["text"]], [["text", "audio"], "text"]),
    "audio": ([], [{"voice": "alloy", "format": "mp3"}]),
    "prediction": ([], [{"type": "content", "content": "cats"}]),
    "reasoning_effort": ([], ["none", "low", "high"]),
    "verbosity": (["medium"], ["low", "high"]),
    "web_search_options": ([], [{}]),
    "moderation": ([], [{"model": "omni"}]),
    "store": ([False], [True, 0]),
    "service_tier": (["auto", "default"], ["flex", "priority"]),
    "prompt_cache_options": ([], [{"mode": "explicit"}]),
    "prompt_cache_retention": (["in_memory"], ["24h"]),
}
"""Fields of a chat completion -> values that are accepted, and some that are refused."""

HONOURED = {
    *(SAMPLING_NAMES - {"logprobs"}),
    *("messages", "model", "max_completion_tokens", "n", "stream", "stream_options"),
    *("logprobs", "top_logprobs"),
}

MESSAGE = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 0}
CHAT = "/v1/chat/completions"


@pytest.mark.parametrize(
    ("theirs", "ours"), THEIRS_AND_OURS, ids=lambda cls: getattr(cls, "__name__", "")
)
def test_every_field_of_the_official_client_is_known(theirs: Any, ours: type[BaseModel]) -> None:
    fields = set().union(*(getattr(cls, "__annotations__", {}) for cls in theirs.__mro__))
    fields |= set(getattr(theirs, "__required_keys__", ()))
    fields |= set(getattr(theirs, "__optional_keys__", ()))
    assert fields - set(ours.model_fields) == set()


def test_every_field_of_a_chat_completion_is_decided() -> None:
    decided = [*HONOURED, *REFUSED, *WITHOUT_EFFECT]
    assert sorted(decided) == sorted(ChatRequest.model_fields)


def test_every_sampling_parameter_of_the_package_is_on_the_wire() -> None:
    assert SAMPLING_NAMES - {"logprobs"} <= set(SamplingRequest.model_fields)


@pytest.mark.parametrize("name", REFUSED)
def test_what_this_server_has_not_is_refused_by_name(server: Served, name: str) -> None:
    accepted, refused = REFUSED[name]
    for value in [None, *accepted]:
        server.chat(**MESSAGE, **{name: value})
    for value in refused:
        found = error(server.post(CHAT, {**MESSAGE, name: value}), 400)
        assert (found["param"], found["code"]) == (name, "unsupported_parameter")
        assert found["message"].startswith(f"{name}: ")


def test_suffix_is_refused_by_name(server: Served) -> None:
    server.complete("Hi", suffix=None, max_tokens=0)
    found = error(server.post("/v1/completions", {"prompt": "Hi", "suffix": "end"}), 400)
    assert (found["param"], found["code"]) == ("suffix", "unsupported_parameter")


@pytest.mark.parametrize("name", WITHOUT_EFFECT)
def test_fields_without_effect_are_accepted_and_say_so(server: Served, name: str) -> None:
    server.chat(**MESSAGE, **{name: WITHOUT_EFFECT[name]})
    assert "ithout effect" in (ChatRequest.model_fields[name].description or "")
