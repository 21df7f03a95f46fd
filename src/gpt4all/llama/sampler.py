"""`SamplingParams` as a native sampler chain: picks one token from the logits of a context."""

from __future__ import annotations

import math
import secrets
import weakref
from collections.abc import Sequence
from typing import Any

from gpt4all.errors import GenerationError, InvalidParameter
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.types import SamplingParams

_MIN_KEEP = 1


class Sampler:
    """One sequence's chain; it remembers recent tokens for the penalties.

    Args:
        params: What to do; ``params.seed`` None draws a fresh seed.
        context: Context whose logits are sampled (its size bounds ``repeat_last_n`` -1).
        prompt: Token ids of the prompt; the penalties see its end.

    Raises:
        InvalidParameter: ``logit_bias`` names a token that the vocabulary does not have.
    """

    def __init__(self, params: SamplingParams, context: Context, prompt: Sequence[int]) -> None:
        native = library.load()
        self._ffi, self._lib = native.ffi, native.lib
        self._context = context
        self._is_checked = False
        n_vocab = context.weights.n_vocab
        check_logit_bias(params, n_vocab)
        self._chain = self._lib.llama_sampler_chain_init(
            self._lib.llama_sampler_chain_default_params()
        )
        self._free = weakref.finalize(self, self._lib.llama_sampler_free, self._chain)
        self._n_penalised = context.n_ctx if params.repeat_last_n < 0 else params.repeat_last_n
        self._n_penalised = min(self._n_penalised, context.n_ctx)
        for link in self._links(params, n_vocab):
            self._lib.llama_sampler_chain_add(self._chain, link)
        self._remember(params, prompt)

    def sample(self, index: int) -> int:
        """Choose the next token from the logits at a batch index, and remember it.

        Raises:
            GenerationError: The model computed something that is not a number.
        """
        # A damaged model computes NaN, from which llama.cpp's samplers would choose anything. A bad
        # weight of the output layer shows at every token, so all logits are looked at only once;
        # any other spoils them all, the first one included.
        logits = self._lib.llama_get_logits_ith(self._context.handle, index)
        if not self._is_checked:
            self._is_checked = math.isfinite(self._context.logits(index).max())  # NaN passes max()
        if not self._is_checked or math.isnan(logits[0]):
            raise GenerationError("the model computed NaN or infinity: its file is damaged")
        return int(self._lib.llama_sampler_sample(self._chain, self._context.handle, index))

    def close(self) -> None:
        """Free the native chain; harmless when repeated."""
        self._free()

    def _links(self, params: SamplingParams, n_vocab: int) -> list[Any]:
        lib = self._lib
        links = []
        if params.logit_bias:
            bias = [(token, value) for token, value in params.logit_bias.items()]
            array = self._ffi.new("llama_logit_bias[]", bias)
            links.append(lib.llama_sampler_init_logit_bias(n_vocab, len(bias), array))
        if self._penalises(params):
            links.append(
                lib.llama_sampler_init_penalties(
                    n_vocab,
                    self._n_penalised,
                    params.repeat_penalty,
                    params.frequency_penalty,
                    params.presence_penalty,
                )
            )
        if params.is_greedy:
            return [*links, lib.llama_sampler_init_greedy()]
        if params.top_k > 0:
            links.append(lib.llama_sampler_init_top_k(params.top_k))
        if params.typical_p < 1:
            links.append(lib.llama_sampler_init_typical(params.typical_p, _MIN_KEEP))
        if params.top_p < 1:
            links.append(lib.llama_sampler_init_top_p(params.top_p, _MIN_KEEP))
        if params.min_p > 0:
            links.append(lib.llama_sampler_init_min_p(params.min_p, _MIN_KEEP))
        links.append(lib.llama_sampler_init_temp(params.temperature))
        seed = secrets.randbelow(2**32 - 1) if params.seed is None else params.seed
        links.append(lib.llama_sampler_init_dist(seed))
        return links

    def _penalises(self, params: SamplingParams) -> bool:
        return self._n_penalised > 0 and (
            params.repeat_penalty != 1
            or params.frequency_penalty != 0
            or params.presence_penalty != 0
        )

    def _remember(self, params: SamplingParams, prompt: Sequence[int]) -> None:
        if self._penalises(params):
            for token in prompt[-self._n_penalised :]:
                self._lib.llama_sampler_accept(self._chain, token)


def check_logit_bias(params: SamplingParams, n_vocab: int) -> None:
    """Refuse biases of tokens that do not exist, or of all tokens there are.

    Raises:
        InvalidParameter: As said.
    """
    for token in params.logit_bias:
        if token >= n_vocab:
            raise InvalidParameter(
                f"logit_bias names token {token} but the vocabulary has {n_vocab} tokens"
            )
    forbidden = sum(value == float("-inf") for value in params.logit_bias.values())
    if forbidden >= n_vocab:
        raise InvalidParameter(f"logit_bias forbids all {n_vocab} tokens; leave at least one")
