"""What a model says, with the kernels and without."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from gpt4all import GPT4All
from gpt4all.catalog import store
from gpt4all.llama import library
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from gpt4all.types import Chunk

CHUNKS = ((0, 64), *((at, 1) for at in range(64, 70)))
"""Start and length of a batch and of single tokens."""
QUESTIONS = (
    "why is the sky blue?",
    "why is the grass green?",
    "Who is Michael Jordan?",
    "Name the days of the week",
    "what can you do?",
    "what is gpt4all?",
    "Tell me about the moon",
    "why is the sea salty?",
    "why do cats purr?",
)
"""The built-in model is sure of every word it answers: sums in another order change none."""

N_TEXT_TOKENS = 1000
"""Most tokens of a text: the built-in model was trained for 1024 of context."""


def token(at: int) -> int:
    """What stands at a position of the prompt."""
    return 40 + (7 * at) % 200


def logits(
    path: Path,
    *,
    accel: bool,
    n_threads: int = 2,
    chunks: Sequence[tuple[int, int]] = CHUNKS,
    prepare: Callable[[Weights, Context], None] | None = None,
) -> np.ndarray:
    """What a model says after each chunk of a prompt, (len(chunks), n_vocab).

    Args:
        path: The model.
        accel: Whether the kernels may be used.
        n_threads: Threads that compute.
        chunks: Start and length of each.
        prepare: Called before the first chunk.
    """
    weights = Weights(path, accel=accel)
    context = Context(weights, n_ctx=256, n_slots=1, n_threads=n_threads)
    if prepare:
        prepare(weights, context)
    rows = []
    for start, length in chunks:
        tokens = [token(at) for at in range(start, start + length)]
        (index,) = context.decode([Chunk(0, start, tokens, wants_logits=True)])
        rows.append(context.logits(index).copy())
    context.close()
    weights.close()
    return np.stack(rows)


def greedy(context: Context, n_tokens: int, *, n_prompt: int = 40) -> list[int]:
    """The likeliest tokens after a prompt, one by one."""
    prompt = [token(at) for at in range(n_prompt)]
    (index,) = context.decode([Chunk(0, 0, prompt, wants_logits=True)])
    tokens = [int(context.logits(index).argmax())]
    for at in range(n_prompt, n_prompt + n_tokens - 1):
        (index,) = context.decode([Chunk(0, at, tokens[-1:], wants_logits=True)])
        tokens.append(int(context.logits(index).argmax()))
    return tokens


def facts(model: GPT4All) -> list[str]:
    """What the built-in model answers to the questions, about 280 tokens."""
    answers = []
    for question in QUESTIONS:
        with model.chat_session():
            answers.append(model.generate(question, temp=0))
    return answers


def surprises(text: str, *, accel: bool, at_once: int) -> np.ndarray:
    """Minus the logarithm of each token's probability, ``at_once`` tokens computed together."""
    weights = Weights(store.built_in_path(), accel=accel)
    context = Context(weights, n_ctx=1024, n_slots=at_once, n_threads=2)
    tokens = weights.tokenize(text)[:N_TEXT_TOKENS]
    values = []
    for start in range(0, len(tokens) - 1, at_once):
        places = range(start, min(start + at_once, len(tokens) - 1))
        chunks = [Chunk(0, at, [tokens[at]], wants_logits=True) for at in places]
        for at, index in zip(places, context.decode(chunks), strict=True):
            row = context.logits(index).astype(np.float64)
            total = row.max() + np.log(np.sum(np.exp(row - row.max())))
            values.append(total - row[tokens[at + 1]])
    context.close()
    weights.close()
    return np.array(values)


def perplexity(texts: Sequence[str], *, accel: bool, at_once: int = 128) -> float:
    """Of the built-in model: the exponential of the mean surprise."""
    found = [surprises(text, accel=accel, at_once=at_once) for text in texts]
    return float(np.exp(np.mean(np.concatenate(found))))


@contextmanager
def f32_cache() -> Iterator[None]:
    """Contexts keep 4-byte keys and values, and attention is llama.cpp's own, in separate steps.

    With 2-byte ones it keeps its sums in 2 bytes too where single tokens are computed.
    """
    native = library.load()
    library.use(replace(native, lib=_WithF32Cache(native.lib)))
    try:
        yield
    finally:
        library.use(native)


class _WithF32Cache:
    """libllama with other defaults."""

    def __init__(self, lib: Any) -> None:
        self._lib = lib

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lib, name)

    def llama_context_default_params(self) -> Any:
        params = self._lib.llama_context_default_params()
        params.type_k = params.type_v = 0  # GGML_TYPE_F32
        params.flash_attn_type = self._lib.LLAMA_FLASH_ATTN_TYPE_DISABLED
        return params


def similarity(one: np.ndarray, other: np.ndarray) -> float:
    """The lowest cosine of two rows of scores, less their means, which change no probability."""
    one, other = (rows - rows.mean(axis=1, keepdims=True) for rows in (one, other))
    norms = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.min(np.sum(one * other, axis=1) / norms))
