"""Which parameters each kind of inference server understands, and under which names.

Most of these servers ignore a parameter that they do not know. Here it is refused by name instead,
so that nobody believes it had an effect. Values are left to the inference server to judge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from gpt4all.errors import InvalidParameter, UnsupportedParameter
from gpt4all.types import SamplingParams

Route = Literal["chat/completions", "completions", "embeddings", "tokenize", "detokenize"]
"""Path below ``/v1``."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SAMPLING = _names(
    "model frequency_penalty logit_bias logprobs max_tokens n presence_penalty seed stop stream "
    "stream_options temperature top_p user"
)
_CHAT = _SAMPLING | _names(
    "messages max_completion_tokens top_logprobs response_format tools tool_choice "
    "parallel_tool_calls"
)
_COMPLETION = _SAMPLING | _names("prompt echo")
_EMBEDDING = _names("model input dimensions encoding_format user")

# https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html, "Extra parameters"
_VLLM = _names(
    "top_k min_p repetition_penalty length_penalty stop_token_ids include_stop_str_in_output "
    "ignore_eos min_tokens skip_special_tokens spaces_between_special_tokens "
    "truncate_prompt_tokens prompt_logprobs allowed_token_ids bad_words add_special_tokens "
    "structured_outputs response_format priority"
)
_VLLM_CHAT = _names(
    "add_generation_prompt continue_final_message chat_template_kwargs reasoning_effort"
)
# https://docs.sglang.io, "OpenAI-compatible APIs"
_SGLANG = _names(
    "top_k min_p min_tokens repetition_penalty regex ebnf json_schema stop_token_ids ignore_eos "
    "skip_special_tokens no_stop_trim"
)
# llama.cpp, tools/server/README.md
_LLAMA_SERVER = _names(
    "top_k min_p typical_p repeat_penalty repeat_last_n ignore_eos grammar json_schema mirostat "
    "mirostat_tau mirostat_eta dry_multiplier dry_base dry_allowed_length xtc_probability "
    "xtc_threshold cache_prompt n_keep"
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one kind of inference server understands.

    Attributes:
        name: What it calls itself in the field ``owned_by`` of its models.
        parameters: Route -> names that have an effect there. None if the server itself refuses
            what it does not know.
        renamed: Route -> our name -> its name, in requests.
        said: Route -> its name -> our name, in answers.
        paths: Routes that are not below ``/v1``.
    """

    name: str
    parameters: Mapping[Route, frozenset[str]] | None
    renamed: Mapping[Route, Mapping[str, str]] = field(default_factory=dict)
    said: Mapping[Route, Mapping[str, str]] = field(default_factory=dict)
    paths: Mapping[Route, str] = field(default_factory=dict)

    def path(self, route: Route) -> str:
        """Where the server has this route."""
        return self.paths.get(route, f"/v1/{route}")


def _table(chat: frozenset[str], completion: frozenset[str]) -> dict[Route, frozenset[str]]:
    return {
        "chat/completions": chat,
        "completions": completion,
        "embeddings": _EMBEDDING,
    }


_PENALTY = {"repeat_penalty": "repetition_penalty"}
_RENAMED: dict[Route, dict[str, str]] = {"chat/completions": _PENALTY, "completions": _PENALTY}

OPENAI = Dialect("of unknown kind", _table(_CHAT, _COMPLETION | {"best_of", "suffix"}))
"""For servers that do not say what they are: OpenAI's parameters and nothing else."""

GPT4ALL = Dialect("gpt4all", None)

VLLM = Dialect(
    "vllm",
    {
        **_table(_CHAT | _VLLM | _VLLM_CHAT, _COMPLETION | _VLLM),
        "tokenize": _names("model prompt messages add_special_tokens"),
        "detokenize": _names("model tokens"),
    },
    renamed={**_RENAMED, "tokenize": {"text": "prompt", "add_special": "add_special_tokens"}},
    said={"tokenize": {"token_strs": "pieces"}, "detokenize": {"prompt": "text"}},
    paths={"tokenize": "/tokenize", "detokenize": "/detokenize"},
)

SGLANG = Dialect(
    "sglang",
    _table(_CHAT | _SGLANG | {"chat_template_kwargs"}, _COMPLETION | _SGLANG),
    renamed=_RENAMED,
)

LLAMA_SERVER = Dialect(
    "llamacpp", _table(_CHAT | _LLAMA_SERVER, (_COMPLETION - {"echo"}) | _LLAMA_SERVER)
)

DIALECTS = {each.name: each for each in (VLLM, SGLANG, LLAMA_SERVER, GPT4ALL)}
"""Those that are known, by the name they give themselves."""

_NEUTRAL = {"best_of": 1, "typical_p": 1, "suffix": ""}
"""Values that ask for nothing; a server that lacks the parameter need not hear of them."""


def adapt(body: Mapping[str, Any], route: Route, dialect: Dialect) -> dict[str, Any]:
    """A request's body as a server of this dialect understands it.

    Names are changed where the server has another one, and nothing is left out but null values and
    values that ask for nothing. Without a limit an answer gets our default one, since those of the
    servers range from 16 tokens to all that the context holds.

    Raises:
        UnsupportedParameter: The server has no such parameter, or it is given under two names.
        InvalidParameter: The server has no such route.
    """
    adapted: dict[str, Any] = {}
    known, renamed = _known(route, dialect), dialect.renamed.get(route, {})
    for name, value in body.items():
        other = renamed.get(name, name)
        if value is None:
            continue
        if known is not None and other not in known:
            if name in _NEUTRAL and _NEUTRAL[name] == value:
                continue
            raise UnsupportedParameter(
                f"the inference server ({dialect.name}) has no {name} on /v1/{route}; leave it out",
                parameter=name,
            )
        if other in adapted:
            raise UnsupportedParameter(
                f"{name} is given twice, under two names; give it once", parameter=name
            )
        adapted[other] = value
    is_generation = route in ("chat/completions", "completions")
    if is_generation and not {"max_tokens", "max_completion_tokens"} & adapted.keys():
        adapted["max_tokens"] = SamplingParams().max_tokens
    return adapted


def _known(route: Route, dialect: Dialect) -> frozenset[str] | None:
    if dialect.parameters is None:
        return None
    if route not in dialect.parameters:
        raise InvalidParameter(
            f"/v1/{route} is not available: the inference server ({dialect.name}) has no such route"
        )
    return dialect.parameters[route]
