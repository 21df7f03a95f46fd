"""``/v1/completions``: a text in, its continuation out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .answers import AnsweredBy, Created, Fingerprint, FinishReason, Usage
from .model import Only, WireAnswer
from .sampling import MOST_COMPLETIONS, MOST_LOGPROBS, SamplingRequest

MOST_PROMPTS = 256
"""Prompts of one request."""

TokenId = Annotated[int, Field(ge=0, le=2**31 - 1)]
TokenIds = Annotated[list[TokenId], Field(min_length=1, fail_fast=True)]
_Texts = Annotated[list[str], Field(min_length=1, max_length=MOST_PROMPTS, fail_fast=True)]
_TokenLists = Annotated[
    list[TokenIds], Field(min_length=1, max_length=MOST_PROMPTS, fail_fast=True)
]


class CompletionRequest(SamplingRequest):
    """A text, or several, that the model shall continue. No chat template is applied."""

    prompt: str | _Texts | TokenIds | _TokenLists | None = Field(
        description=f"A text, token ids, or up to {MOST_PROMPTS} of either; null is the beginning "
        "of a new text.",
        examples=["The capital of France is"],
    )
    best_of: int | None = Field(
        default=None,
        ge=1,
        le=MOST_COMPLETIONS,
        description="Generate this many completions of each prompt, `n` at least, and return the "
        "`n` with the highest mean log-probability per token, best first. Not with `stream`.",
        examples=[1],
    )
    echo: bool | None = Field(
        default=None,
        description="Put the prompt before the completion. Not together with `logprobs`: those of "
        "prompt tokens are not computed.",
        examples=[False],
    )
    logprobs: int | None = Field(
        default=None,
        ge=0,
        le=MOST_LOGPROBS,
        description="Report the log-probability of each token, before penalties and temperature, "
        "and this many most likely tokens at its place.",
        examples=[2],
    )
    suffix: Annotated[Any, Only(("",), "the models here only write on")] = Field(
        default=None, description="Not supported.", examples=[None]
    )


class CompletionLogprobs(WireAnswer):
    """Natural log-probabilities of generated tokens; the lists have one entry per token."""

    tokens: list[str] = Field(
        description="Their texts; `bytes:` and their values for parts of characters.",
        examples=[["Par", "is"]],
    )
    token_logprobs: list[float] = Field(
        description="Their log-probabilities, at least -9999.", examples=[[-0.31, -0.02]]
    )
    top_logprobs: list[dict[str, float]] = Field(
        description="The most likely tokens at each place, the generated one among them.",
        examples=[[{"Par": -0.31}, {"is": -0.02}]],
    )
    text_offset: list[int] = Field(
        description="Where in `text` each begins, in characters.", examples=[[0, 3]]
    )


class CompletionChoice(WireAnswer):
    """One of the completions that were asked for."""

    text: str = Field(
        description="The completion, after the prompt if `echo` is set.", examples=["Paris"]
    )
    index: int = Field(
        description="Its number, from 0 on: the completions of the first prompt come first.",
        examples=[0],
    )
    logprobs: CompletionLogprobs | None = Field(
        description="Log-probabilities, if they were asked for.", examples=[None]
    )
    finish_reason: FinishReason = Field(
        description="`stop`: the model or a stop string ended it; `length`: a limit did.",
        examples=["length"],
    )


class TextCompletion(WireAnswer):
    """Continuations of texts."""

    id: str = Field(
        description="A name of this answer.", examples=["cmpl-6f1c0c8e5d2b4c0f9a7e3b1d2c4f5a6b"]
    )
    object: Literal["text_completion"] = Field(
        default="text_completion", description="What this is.", examples=["text_completion"]
    )
    created: Created
    model: AnsweredBy
    choices: list[CompletionChoice] = Field(
        description="The completions.",
        examples=[[{"text": "Paris", "index": 0, "logprobs": None, "finish_reason": "length"}]],
    )
    usage: Usage = Field(
        description="Token counts.",
        examples=[
            {
                "prompt_tokens": 6,
                "completion_tokens": 2,
                "total_tokens": 8,
                "prompt_tokens_details": {"cached_tokens": 0},
            }
        ],
    )
    system_fingerprint: Fingerprint
