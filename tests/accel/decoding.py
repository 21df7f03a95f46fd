"""What a model says, with the kernels and without."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from gpt4all import GPT4All
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


def similarity(one: np.ndarray, other: np.ndarray) -> float:
    """The lowest cosine of two rows."""
    norms = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.min(np.sum(one * other, axis=1) / norms))
