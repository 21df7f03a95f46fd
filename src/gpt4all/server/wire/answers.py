"""Parts of answers that several routes share: token counts, and errors."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from gpt4all import types

from .model import WireAnswer

FinishReason = Literal["stop", "length"]

Created = Annotated[
    int, Field(description="When, in seconds since 1970.", examples=[1_795_000_000])
]
AnsweredBy = Annotated[str, Field(description="Which model answered.", examples=["built-in"])]
Fingerprint = Annotated[
    str,
    Field(
        description="Changes when a seed may give another answer: names gpt4all's and llama.cpp's "
        "releases and the model.",
        examples=["gpt4all-3.0.0-llama.cpp-0.6.0-built-in"],
    ),
]


class PromptTokensDetails(WireAnswer):
    """More about the tokens of the prompt."""

    cached_tokens: int = Field(
        description="Prompt tokens that were not computed again, because an earlier request had "
        "begun the same way.",
        examples=[12],
    )


class Usage(WireAnswer):
    """Token counts."""

    prompt_tokens: int = Field(description="Tokens of all prompts.", examples=[16])
    completion_tokens: int = Field(
        description="Tokens generated, those of completions that `best_of` dropped included.",
        examples=[5],
    )
    total_tokens: int = Field(description="Both together.", examples=[21])
    prompt_tokens_details: PromptTokensDetails = Field(
        description="More about the tokens of the prompt.", examples=[{"cached_tokens": 12}]
    )

    @classmethod
    def of(cls, usage: types.Usage) -> Usage:
        """The same counts as they are sent."""
        return cls(
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            total_tokens=usage.total_tokens,
            prompt_tokens_details=PromptTokensDetails(cached_tokens=usage.cached_tokens),
        )


class Error(WireAnswer):
    """What went wrong."""

    message: str = Field(
        description="One sentence with the value and the limit.",
        examples=["temperature: Input should be less than or equal to 2"],
    )
    type: str = Field(
        description="`invalid_request_error` if the request is at fault, `server_error` if not.",
        examples=["invalid_request_error"],
    )
    param: str | None = Field(
        description="The field at fault, where there is one.", examples=["temperature"]
    )
    code: str | None = Field(
        description="A word for programs to compare with.", examples=["invalid_value"]
    )


class ErrorAnswer(WireAnswer):
    """The body of every answer that is no success."""

    error: Error = Field(
        description="What went wrong.",
        examples=[
            {
                "message": "temperature: Input should be less than or equal to 2",
                "type": "invalid_request_error",
                "param": "temperature",
                "code": "invalid_value",
            }
        ],
    )
