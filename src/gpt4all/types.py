"""The nouns every layer shares: messages, sampling parameters, deltas, completions.

Plain immutable values; this module imports nothing above `errors` and knows no model.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal, NamedTuple, TypedDict

from gpt4all.errors import InvalidParameter

FinishReason = Literal["stop", "length", "cancelled"]
"""Why a completion ended: the model or a stop string, a token limit, or the caller."""


class Message(TypedDict):
    """One entry of a conversation; ``role`` is system, user, assistant or tool."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class SamplingParams:
    """How tokens are chosen and when to stop; every default of the package is written here.

    The steps run in this order: logit bias, penalties, top_k, typical, top_p, min_p, temperature,
    random draw. ``temperature=0`` or ``top_k=1`` chooses the most likely token (after penalties).

    Raises:
        InvalidParameter: A value is of the wrong type, not a number, or out of range.
    """

    max_tokens: int = 200
    """Most tokens to generate, >= 0."""
    temperature: float = 0.7
    """Divides the logits, 0 ... 100; 0 is greedy, 1 neutral."""
    top_k: int = 40
    """Keep the k most likely tokens; 0 or less keeps all."""
    top_p: float = 0.4
    """Keep the smallest set of tokens with this total probability, 0 ... 1; 1 is off."""
    min_p: float = 0.0
    """Drop tokens less likely than this share of the best one, 0 ... 1; 0 is off."""
    typical_p: float = 1.0
    """Locally typical sampling, 0 ... 1; 1 is off (https://arxiv.org/abs/2202.00666)."""
    repeat_penalty: float = 1.18
    """Divides (or multiplies, if negative) the logit of recent tokens, > 0; 1 is off."""
    repeat_last_n: int = 64
    """How many recent tokens, prompt included, the penalties look at; 0 off, -1 all."""
    frequency_penalty: float = 0.0
    """Subtracted from a recent token's logit per occurrence, -100 ... 100; 0 is off."""
    presence_penalty: float = 0.0
    """Subtracted once from a recent token's logit, -100 ... 100; 0 is off."""
    logit_bias: Mapping[int, float] = field(default_factory=dict)
    """Token id -> number added to its logit; ``-inf`` forbids the token."""
    seed: int | None = None
    """0 ... 2**32 - 2 makes the draw from equal logits repeatable; None draws a fresh seed."""
    stop: tuple[str, ...] = ()
    """Texts that end the completion and are not part of it; none may be empty."""
    logprobs: int | None = None
    """Report log-probabilities with this many alternatives per token, 0 ... 20; None is off."""

    def __post_init__(self) -> None:
        for name, (low, high) in _INTEGER_RANGES.items():
            _check_integer(name, getattr(self, name), low, high)
        for name, (least, most) in _FLOAT_RANGES.items():
            _check_float(name, getattr(self, name), least, most)
        if self.repeat_penalty == 0:
            raise InvalidParameter("repeat_penalty is 0 but must be greater than 0; 1 is off")
        if self.seed is not None:
            _check_integer("seed", self.seed, 0, 2**32 - 2)
        if self.logprobs is not None:
            _check_integer("logprobs", self.logprobs, 0, 20)
        _check_stop(self.stop)
        _check_logit_bias(self.logit_bias)

    @property
    def is_greedy(self) -> bool:
        """Whether the most likely token is always taken."""
        return self.temperature == 0 or self.top_k == 1


_INTEGER_RANGES: dict[str, tuple[int, int]] = {
    "max_tokens": (0, 2**31 - 1),
    "top_k": (-(2**31), 2**31 - 1),
    "repeat_last_n": (-1, 2**31 - 1),
}

_FLOAT_RANGES: dict[str, tuple[float, float]] = {
    "temperature": (0.0, 100.0),
    "top_p": (0.0, 1.0),
    "min_p": (0.0, 1.0),
    "typical_p": (0.0, 1.0),
    "repeat_penalty": (0.0, 100.0),
    "frequency_penalty": (-100.0, 100.0),
    "presence_penalty": (-100.0, 100.0),
}


def _check_integer(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidParameter(f"{name} is {value!r} but must be a whole number")
    if not low <= value <= high:
        raise InvalidParameter(f"{name} is {value} but must lie between {low} and {high}")


def _check_float(name: str, value: object, low: float, high: float) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidParameter(f"{name} is {value!r} but must be a number")
    if not math.isfinite(value) or not low <= value <= high:
        raise InvalidParameter(f"{name} is {value} but must lie between {low:g} and {high:g}")


def _check_stop(stop: object) -> None:
    if not isinstance(stop, tuple):
        raise InvalidParameter(f"stop is {stop!r} but must be a tuple of texts")
    for text in stop:
        if not isinstance(text, str) or not text:
            raise InvalidParameter(f"stop contains {text!r} but takes non-empty texts only")


def _check_logit_bias(logit_bias: object) -> None:
    if not isinstance(logit_bias, Mapping):
        raise InvalidParameter(f"logit_bias is {logit_bias!r} but must map token ids to numbers")
    for token, bias in logit_bias.items():
        _check_integer("a token id of logit_bias", token, 0, 2**31 - 1)
        is_number = isinstance(bias, (int, float)) and not isinstance(bias, bool)
        if not is_number or math.isnan(bias) or bias == math.inf:
            raise InvalidParameter(
                f"the logit_bias of token {token} is {bias!r} but must be a number or -inf"
            )


SAMPLING_NAMES = frozenset(f.name for f in fields(SamplingParams))
"""Names of all sampling parameters."""


class Chunk(NamedTuple):
    """Consecutive tokens of one slot in one batch."""

    slot: int
    position: int
    """Cells of the slot that lie before the first token."""
    tokens: Sequence[int]
    wants_logits: bool
    """Whether the logits after the last token are needed, to sample the next one."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Token counts of one request."""

    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int = 0
    """Prompt tokens that were not computed again because the prefix cache held them."""

    @property
    def total_tokens(self) -> int:
        """Prompt and completion together."""
        return self.prompt_tokens + self.completion_tokens


@dataclass(frozen=True, slots=True)
class TokenLogprob:
    """Natural log-probability of a sampled token and of the most likely alternatives.

    Taken from the model's raw logits, before penalties and temperature.
    """

    token: int
    logprob: float
    top: tuple[tuple[int, float], ...] = ()
    """(token id, log-probability), most likely first."""


@dataclass(frozen=True, slots=True)
class Delta:
    """One streamed piece of a completion; the last one carries finish reason and usage."""

    text: str = ""
    token_ids: tuple[int, ...] = ()
    """Tokens whose text this delta completes (held-back text arrives with a later delta)."""
    logprobs: tuple[TokenLogprob, ...] = ()
    finish_reason: FinishReason | None = None
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole answer: the fold over its deltas."""

    text: str
    token_ids: tuple[int, ...]
    finish_reason: FinishReason
    usage: Usage
    logprobs: tuple[TokenLogprob, ...] = ()


JSON = dict[str, Any]
"""A JSON object."""
