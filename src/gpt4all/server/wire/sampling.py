"""Fields that chat and text completions share: how tokens are chosen and when to stop."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from gpt4all.types import SamplingParams

from .model import WireRequest, at_most

DEFAULTS = SamplingParams()

MOST_COMPLETIONS = 128
"""Completions of one prompt, as many as OpenAI's API allows."""

MOST_STOPS = 64
"""Stop strings; OpenAI's API allows 4, and programs for local models send more."""

MOST_LOGPROBS = 20
"""Alternatives per token."""

MOST_BIASES = 10_000
"""Tokens with a bias."""

Biases = Annotated[
    dict[str, Annotated[float, Field(ge=-100, le=100)]], BeforeValidator(at_most(MOST_BIASES))
]
Stop = Annotated[str, Field(min_length=1)]


class StreamOptions(WireRequest):
    """What a stream contains besides the answer."""

    include_usage: bool | None = Field(
        default=None,
        description="Send one more chunk before `[DONE]`, without choices, that counts tokens.",
        examples=[True],
    )
    include_obfuscation: bool | None = Field(
        default=None,
        description="Without effect: chunks are never padded, and need not be on your own machine.",
        examples=[False],
    )


class SamplingRequest(WireRequest):
    """The shared part of both requests. What is left out has the defaults of the Python class."""

    model: str | None = Field(
        default=None,
        description="Name of a model, as `/v1/models` lists it; left out, the server's default.",
        examples=["built-in"],
    )
    max_tokens: int | None = Field(
        default=None,
        ge=0,
        le=2**31 - 1,
        description=f"Most tokens to generate, {DEFAULTS.max_tokens} if left out. An answer also "
        "ends where the model's context ends, with the finish reason `length`.",
        examples=[200],
    )
    temperature: float | None = Field(
        default=None,
        ge=0,
        le=2,
        description="Randomness; 0 always takes the most likely token. "
        f"{DEFAULTS.temperature} if left out.",
        examples=[0.7],
    )
    top_p: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="Choose among the most likely tokens of this total probability; 1 is off. "
        f"{DEFAULTS.top_p} if left out.",
        examples=[0.95],
    )
    top_k: int | None = Field(
        default=None,
        ge=-(2**31),
        le=2**31 - 1,
        description="Choose among this many most likely tokens; 1 is greedy, 0 or less is off. "
        f"{DEFAULTS.top_k} if left out.",
        examples=[40],
    )
    min_p: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="Drop tokens less likely than this share of the best one; 0 is off and the "
        "default.",
        examples=[0.05],
    )
    typical_p: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="Locally typical sampling; 1 is off and the default.",
        examples=[1.0],
    )
    repeat_penalty: float | None = Field(
        default=None,
        gt=0,
        le=100,
        description="Divides the score of recent tokens; 1 is off. "
        f"{DEFAULTS.repeat_penalty} if left out.",
        examples=[1.18],
    )
    repeat_last_n: int | None = Field(
        default=None,
        ge=-1,
        le=2**31 - 1,
        description="How many recent tokens, the prompt's included, the three penalties look at; "
        f"0 is none, -1 all. {DEFAULTS.repeat_last_n} if left out.",
        examples=[64],
    )
    frequency_penalty: float | None = Field(
        default=None,
        ge=-2,
        le=2,
        description="Subtracted from a recent token's score for each time it occurs.",
        examples=[0.0],
    )
    presence_penalty: float | None = Field(
        default=None,
        ge=-2,
        le=2,
        description="Subtracted once from a recent token's score.",
        examples=[0.0],
    )
    logit_bias: Biases | None = Field(
        default=None,
        description="Token id, as text, to a number added to its score. -100 forbids the token, "
        "100 lets nothing but such tokens be chosen. Token ids come from `/v1/tokenize`.",
        examples=[{"50": -100}],
    )
    seed: int | None = Field(
        default=None,
        ge=-(2**63),
        le=2**63 - 1,
        description="Makes the random choices repeatable. Completion i of a prompt uses seed + i.",
        examples=[42],
    )
    stop: Stop | Annotated[list[Stop], Field(max_length=MOST_STOPS, fail_fast=True)] | None = Field(
        default=None,
        description=f"A text, or up to {MOST_STOPS}, that end the completion and are not part of "
        "it.",
        examples=[["\n\n"]],
    )
    n: int | None = Field(
        default=None,
        ge=1,
        le=MOST_COMPLETIONS,
        description="How many completions to generate for each prompt; 1 if left out.",
        examples=[1],
    )
    stream: bool | None = Field(
        default=None,
        description="Send the answer as server-sent events while it is generated.",
        examples=[False],
    )
    stream_options: StreamOptions | None = Field(
        default=None,
        description="Only together with `stream`.",
        examples=[{"include_usage": True}],
    )
    user: str | None = Field(
        default=None,
        description="Who asks. Without effect: nothing is recorded about users.",
        examples=["user-1234"],
    )
