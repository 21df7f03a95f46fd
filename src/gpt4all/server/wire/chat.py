"""``/v1/chat/completions``: messages in, the next message out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from .answers import AnsweredBy, Created, Fingerprint, FinishReason, Usage
from .model import UNSUPPORTED, Only, WireAnswer, WireRequest, at_most
from .sampling import MOST_LOGPROBS, SamplingRequest

_NO_TOOLS = "calling tools is not supported yet"


class TextPart(WireRequest):
    """A piece of a message."""

    type: Literal["text"] = Field(
        description="Pictures, sound and files are refused: the models read text.",
        examples=["text"],
    )
    text: str = Field(description="The text.", examples=["What is a cat?"])

    @field_validator("type", mode="before")
    @classmethod
    def _refuse_media(cls, value: object) -> object:
        if isinstance(value, str) and value != "text":
            sentence = "only parts of type 'text' are supported: the models here read text"
            raise PydanticCustomError(UNSUPPORTED, "{sentence}", {"sentence": sentence})
        return value


class ChatMessage(WireRequest):
    """One message of the conversation."""

    role: Literal["system", "developer", "user", "assistant", "tool"] = Field(
        description="Who speaks; `developer` is OpenAI's newer word for `system`.",
        examples=["user"],
    )
    content: str | Annotated[list[TextPart], Field(fail_fast=True)] = Field(
        description="The text, or pieces of text, which are joined by line breaks.",
        examples=["What is a cat?"],
    )
    name: str | None = Field(
        default=None,
        description="Name of the speaker, handed to the model's chat template; few show it to the "
        "model.",
        examples=["Ada"],
    )
    tool_call_id: str | None = Field(
        default=None,
        description="Which call a `tool` message answers, handed to the model's chat template.",
        examples=["call_1"],
    )
    tool_calls: Annotated[Any, Only(([],), _NO_TOOLS)] = Field(
        default=None, description="Not supported yet.", examples=[[]]
    )
    function_call: Annotated[Any, Only(reason=_NO_TOOLS)] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    refusal: Annotated[Any, Only(("",))] = Field(
        default=None, description="Accepted empty, as answers contain it.", examples=[None]
    )
    audio: Annotated[Any, Only()] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    annotations: Annotated[Any, Only(([],))] = Field(
        default=None, description="Accepted empty, as OpenAI's answers contain it.", examples=[[]]
    )


Messages = Annotated[list[ChatMessage], Field(min_length=1, fail_fast=True)]


class ChatRequest(SamplingRequest):
    """A conversation whose next message the model shall write.

    A last message of the role `assistant` is answered like any other, not continued. No system
    message is added to those that are sent.
    """

    messages: Messages = Field(
        description="The conversation, oldest message first.",
        examples=[[{"role": "user", "content": "What is a cat?"}]],
    )
    max_completion_tokens: int | None = Field(
        default=None,
        ge=0,
        le=2**31 - 1,
        description="The newer name of `max_tokens`; only one of them may be sent.",
        examples=[200],
    )
    logprobs: bool | None = Field(
        default=None,
        description="Report the log-probability of each token, before penalties and temperature.",
        examples=[False],
    )
    top_logprobs: int | None = Field(
        default=None,
        ge=0,
        le=MOST_LOGPROBS,
        description="Report this many most likely tokens at each place too; needs `logprobs`.",
        examples=[2],
    )
    response_format: Annotated[
        Any, Only(({"type": "text"},), "structured output is not supported yet")
    ] = Field(default=None, description="Only text for now.", examples=[{"type": "text"}])
    tools: Annotated[Any, Only(([],), _NO_TOOLS)] = Field(
        default=None, description="Not supported yet.", examples=[[]]
    )
    tool_choice: Annotated[Any, Only(("none",), _NO_TOOLS)] = Field(
        default=None, description="Not supported yet.", examples=["none"]
    )
    parallel_tool_calls: bool | None = Field(
        default=None, description="Without effect while there are no tools.", examples=[True]
    )
    functions: Annotated[Any, Only(([],), _NO_TOOLS)] = Field(
        default=None, description="Not supported: OpenAI's old name of `tools`.", examples=[[]]
    )
    function_call: Annotated[Any, Only(("none",), _NO_TOOLS)] = Field(
        default=None,
        description="Not supported: OpenAI's old name of `tool_choice`.",
        examples=["none"],
    )
    modalities: Annotated[Any, Only((["text"],), "the models here write text")] = Field(
        default=None, description="Only text.", examples=[["text"]]
    )
    audio: Annotated[Any, Only(reason="the models here write text")] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    prediction: Annotated[Any, Only()] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    reasoning_effort: Annotated[Any, Only(reason="how long a model thinks cannot be set here")] = (
        Field(default=None, description="Not supported.", examples=[None])
    )
    verbosity: Annotated[
        Any, Only(("medium",), "say in a message how long the answer shall be")
    ] = Field(default=None, description="Only OpenAI's default.", examples=["medium"])
    web_search_options: Annotated[Any, Only(reason="this server does not use the network")] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    moderation: Annotated[Any, Only()] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    store: Annotated[Any, Only((False,), "this server stores no conversations")] = Field(
        default=None, description="Conversations are never stored.", examples=[False]
    )
    metadata: Annotated[dict[str, str], BeforeValidator(at_most(16))] | None = Field(
        default=None,
        description="Notes on a stored conversation. Without effect, as nothing is stored.",
        examples=[{"topic": "cats"}],
    )
    service_tier: Annotated[
        Any, Only(("auto", "default"), "all requests are served in the order they arrive")
    ] = Field(default=None, description="Without effect.", examples=["auto"])
    safety_identifier: str | None = Field(
        default=None,
        description="Who asks. Without effect: nothing is recorded about users.",
        examples=["user-1234"],
    )
    prompt_cache_key: str | None = Field(
        default=None,
        description="Without effect: any request reuses what earlier ones began with.",
        examples=["cats"],
    )
    prompt_cache_options: Annotated[Any, Only(reason="prompts are cached automatically")] = Field(
        default=None, description="Not supported.", examples=[None]
    )
    prompt_cache_retention: Annotated[
        Any, Only(("in_memory",), "prompts are cached in memory, as long as there is room")
    ] = Field(default=None, description="Only what is done anyway.", examples=["in_memory"])


class TokenLogprob(WireAnswer):
    """A token and its natural log-probability, before penalties and temperature."""

    token: str = Field(
        description="Its text; `bytes:` and their values if it is a part of a character.",
        examples=["A"],
    )
    logprob: float = Field(description="At least -9999.", examples=[-0.31])
    bytes: list[int] = Field(description="Its bytes.", examples=[[65]])


class ContentLogprob(TokenLogprob):
    """A generated token with what else might have stood in its place."""

    top_logprobs: list[TokenLogprob] = Field(
        description="The most likely tokens, best first.",
        examples=[[{"token": "A", "logprob": -0.31, "bytes": [65]}]],
    )


class ChatLogprobs(WireAnswer):
    """Log-probabilities of a message."""

    content: list[ContentLogprob] = Field(
        description="One entry per generated token.",
        examples=[[{"token": "A", "logprob": -0.31, "bytes": [65], "top_logprobs": []}]],
    )
    refusal: None = Field(default=None, description="Always null.", examples=[None])


class AnswerMessage(WireAnswer):
    """The message that the model wrote."""

    role: Literal["assistant"] = Field(
        default="assistant", description="Always `assistant`.", examples=["assistant"]
    )
    content: str = Field(description="Its text.", examples=["A cat is a small animal."])
    refusal: None = Field(default=None, description="Always null.", examples=[None])


class ChatChoice(WireAnswer):
    """One of the answers that were asked for."""

    index: int = Field(description="Its number, from 0 on.", examples=[0])
    message: AnswerMessage = Field(
        description="The answer.",
        examples=[{"role": "assistant", "content": "A cat is a small animal.", "refusal": None}],
    )
    logprobs: ChatLogprobs | None = Field(
        description="Log-probabilities, if they were asked for.", examples=[None]
    )
    finish_reason: FinishReason = Field(
        description="`stop`: the model or a stop string ended it; `length`: a limit did.",
        examples=["stop"],
    )


class ChatCompletion(WireAnswer):
    """Answers to a conversation."""

    id: str = Field(
        description="A name of this answer.",
        examples=["chatcmpl-6f1c0c8e5d2b4c0f9a7e3b1d2c4f5a6b"],
    )
    object: Literal["chat.completion"] = Field(
        default="chat.completion", description="What this is.", examples=["chat.completion"]
    )
    created: Created
    model: AnsweredBy
    choices: list[ChatChoice] = Field(
        description="The answers.",
        examples=[
            [
                {
                    "index": 0,
                    "message": {
                        "role": "assistant",
                        "content": "A cat is a small animal.",
                        "refusal": None,
                    },
                    "logprobs": None,
                    "finish_reason": "stop",
                }
            ]
        ],
    )
    usage: Usage = Field(
        description="Token counts.",
        examples=[
            {
                "prompt_tokens": 16,
                "completion_tokens": 8,
                "total_tokens": 24,
                "prompt_tokens_details": {"cached_tokens": 12},
            }
        ],
    )
    system_fingerprint: Fingerprint
