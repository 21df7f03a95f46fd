"""From requests on the wire to what the engine takes: prompts as token ids, sampling parameters.

Pure functions, apart from tokenizing. Whatever cannot be honoured is refused by name here, unless
`wire` has refused it already.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, cast

from gpt4all import GPT4All
from gpt4all.llama.weights import Weights
from gpt4all.server.answering import Submission
from gpt4all.server.failures import Refusal, unsupported
from gpt4all.server.wire.chat import ChatMessage, ChatRequest
from gpt4all.server.wire.completions import MOST_PROMPTS, CompletionRequest
from gpt4all.server.wire.sampling import SamplingRequest
from gpt4all.text.template import PlainTemplate
from gpt4all.types import Message, SamplingParams

_SAME = {
    "temperature",
    "top_p",
    "top_k",
    "min_p",
    "typical_p",
    "repeat_penalty",
    "repeat_last_n",
    "frequency_penalty",
    "presence_penalty",
}
"""Parameters that mean the same on the wire and in `SamplingParams`."""

_FORCED = 1e4
"""Added to the logit of a token with the bias 100: more than any penalty takes away."""

_N_SEEDS = 2**32 - 1
"""Seeds that the sampler tells apart."""


def chat(request: ChatRequest, gpt4all: GPT4All) -> Submission:
    """What a chat completion asks of the engine.

    Raises:
        Refusal: A token does not exist.
        TemplateError: The model's chat template refuses the messages.
    """
    template = gpt4all.chat_template
    stops = gpt4all.stop_strings if isinstance(template, PlainTemplate) else ()
    max_tokens = request.max_tokens
    if max_tokens is None:
        max_tokens = request.max_completion_tokens
    params = _sampling_params(
        request,
        gpt4all,
        max_tokens=max_tokens,
        logprobs=(request.top_logprobs or 0) if request.logprobs else None,
        stops=stops,
    )
    prompt = chat_prompt(request.messages, gpt4all)
    return Submission([prompt], params, request.n or 1)


def check_chat(request: ChatRequest) -> None:
    """Refuse parameters that do not go together, before a model is asked for.

    Raises:
        Refusal: As said.
    """
    _check_stream_options(request)
    if request.max_tokens is not None and request.max_completion_tokens is not None:
        raise Refusal(
            "max_completion_tokens",
            "max_completion_tokens is another name of max_tokens; send only one of them",
        )
    if request.top_logprobs is not None and not request.logprobs:
        raise Refusal("top_logprobs", "top_logprobs needs logprobs to be true")


def chat_prompt(messages: Sequence[ChatMessage], gpt4all: GPT4All) -> list[int]:
    """Token ids of a conversation, up to where the model's answer begins.

    Raises:
        TemplateError: The model's chat template refuses the messages.
    """
    conversation = [_message(message) for message in messages]
    # As in a chat session: an empty system message counts as none.
    spoken = [m for m in conversation if m["role"] != "system" or m["content"]]
    return gpt4all.model.loaded.tokenize(gpt4all.chat_template.render(spoken))


def completion(request: CompletionRequest, gpt4all: GPT4All) -> Submission:
    """What a text completion asks of the engine.

    Raises:
        Refusal: A token does not exist, or there is none.
    """
    is_ranked = n_candidates(request) > (request.n or 1)
    params = _sampling_params(
        request,
        gpt4all,
        max_tokens=request.max_tokens,
        logprobs=0 if is_ranked and request.logprobs is None else request.logprobs,
    )
    prompts = [_completion_prompt(prompt, gpt4all) for prompt in prompts_of(request)]
    return Submission(prompts, params, n_candidates(request))


def check_completion(request: CompletionRequest) -> None:
    """Refuse parameters that do not go together, before a model is asked for.

    Raises:
        Refusal: As said.
    """
    _check_stream_options(request)
    if request.best_of is not None and request.best_of < (request.n or 1):
        raise Refusal("best_of", f"best_of is {request.best_of} but n is {request.n}: it needs all")
    if request.stream and n_candidates(request) > (request.n or 1):
        raise unsupported("best_of", "best_of cannot be streamed: the best is known at the end")
    if request.echo and request.logprobs is not None:
        raise unsupported(
            "logprobs", "echo and logprobs: log-probabilities of prompt tokens are not computed"
        )
    n_all = len(prompts_of(request)) * n_candidates(request)
    if n_all > MOST_PROMPTS:
        raise Refusal(
            "prompt",
            f"the prompts ask for {n_all} completions at once but at most {MOST_PROMPTS} can be",
        )


def n_candidates(request: CompletionRequest) -> int:
    """Completions to compute of each prompt."""
    return request.best_of or request.n or 1


def prompts_of(request: CompletionRequest) -> Sequence[str | Sequence[int]]:
    """The prompts one by one, each a text or token ids."""
    prompt = request.prompt
    if prompt is None:
        return [""]
    if isinstance(prompt, str):
        return [prompt]
    if isinstance(prompt[0], int):
        return [prompt]
    return prompt


def prompt_text(prompt: str | Sequence[int], weights: Weights) -> str:
    """A prompt as ``echo`` shows it."""
    if isinstance(prompt, str):
        return prompt
    return b"".join(map(weights.token_bytes, prompt)).decode(errors="replace")


def check_tokens(param: str, tokens: Sequence[int], weights: Weights) -> None:
    """Refuse tokens that the model does not have.

    Raises:
        Refusal: There is one.
    """
    for token in tokens:
        if token >= weights.n_vocab:
            sentence = f"{param} has token {token} but the model has {weights.n_vocab} tokens"
            raise Refusal(param, sentence)


def _completion_prompt(prompt: str | Sequence[int], gpt4all: GPT4All) -> list[int]:
    model = gpt4all.model.loaded
    if isinstance(prompt, str):
        tokens = model.tokenize(prompt)
    else:
        check_tokens("prompt", prompt, model.weights)
        tokens = list(prompt)
    if not tokens:
        raise Refusal("prompt", "the prompt is empty, and this model cannot begin without one")
    return tokens


def _sampling_params(
    request: SamplingRequest,
    gpt4all: GPT4All,
    *,
    max_tokens: int | None,
    logprobs: int | None,
    stops: Sequence[str] = (),
) -> SamplingParams:
    given: dict[str, Any] = request.model_dump(include=_SAME, exclude_none=True)
    if max_tokens is not None:
        given["max_tokens"] = max_tokens
    weights = gpt4all.model.loaded.weights
    return SamplingParams(
        **given,
        seed=None if request.seed is None else request.seed % _N_SEEDS,
        stop=(*_stops(request.stop), *stops),
        logit_bias=_logit_bias(request.logit_bias or {}, weights),
        logprobs=logprobs,
    )


def _stops(stop: str | list[str] | None) -> tuple[str, ...]:
    return (stop,) if isinstance(stop, str) else tuple(stop or ())


def _logit_bias(biases: dict[str, float], weights: Weights) -> dict[int, float]:
    parsed = {}
    for text, bias in biases.items():
        if not (text.isascii() and text.isdigit() and len(text) <= 10):
            raise Refusal("logit_bias", f"logit_bias names {text!r}, which is no token id")
        parsed[int(text)] = -math.inf if bias == -100 else _FORCED if bias == 100 else bias
    check_tokens("logit_bias", list(parsed), weights)
    return parsed


def _message(message: ChatMessage) -> Message:
    role = "system" if message.role == "developer" else message.role
    content = message.content
    if not isinstance(content, str):
        content = "\n".join(part.text for part in content)
    named = {"name": message.name, "tool_call_id": message.tool_call_id}
    extra = {key: value for key, value in named.items() if value is not None}
    return cast("Message", {"role": role, "content": content, **extra})


def _check_stream_options(request: SamplingRequest) -> None:
    if request.stream_options is not None and not request.stream:
        raise Refusal("stream_options", "stream_options is only for requests with stream")
