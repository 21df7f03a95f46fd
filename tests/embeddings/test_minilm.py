"""A real embedding model gives the vectors of its reference."""

from __future__ import annotations

import numpy as np

from gpt4all import Embed4All
from tests.embeddings import minilm
from tests.embeddings.texts import QUESTIONS, TEXTS

NEARLY_EQUAL = 1e-3
"""Scores that lie closer together than this may change places: float16 rounds more coarsely."""


def test_there_are_two_hundred_texts() -> None:
    assert len(set(TEXTS)) == 200


def test_tokens_are_those_of_the_reference(
    embedder: Embed4All, reference: minilm.Reference
) -> None:
    tokenize = embedder.gpt4all.model.tokenize
    for text in [*TEXTS, *QUESTIONS]:
        assert tokenize(text) == reference.token_ids(text), text


def test_vectors_are_those_of_the_reference(computed: minilm.Array, expected: minilm.Array) -> None:
    assert computed.shape == (200, 384)
    np.testing.assert_allclose(np.linalg.norm(computed, axis=1), 1, atol=1e-6)
    assert (computed * expected).sum(axis=1).min() >= 0.999


def test_retrieval_order_is_that_of_the_reference(
    embedder: Embed4All,
    reference: minilm.Reference,
    computed: minilm.Array,
    expected: minilm.Array,
) -> None:
    theirs = reference.embed(QUESTIONS) @ expected.T
    ours = np.array(embedder.embed(QUESTIONS)) @ computed.T
    for scores, wanted in zip(ours, theirs, strict=True):
        order = np.argsort(-scores)
        in_our_order = wanted[order]
        best_to_come = np.maximum.accumulate(in_our_order[::-1])[::-1]
        assert (best_to_come - in_our_order).max() < NEARLY_EQUAL


def test_alone_and_packed_agree(embedder: Embed4All, computed: minilm.Array) -> None:
    alone = np.array([embedder.embed(text) for text in TEXTS[:80]])
    assert (alone * computed[:80]).sum(axis=1).min() >= 1 - 1e-4


def test_long_texts_are_averaged_or_truncated(
    embedder: Embed4All, reference: minilm.Reference
) -> None:
    text = " ".join(TEXTS[:32] * 3)  # about 1,300 tokens
    truncated = np.array(embedder.embed(text, long_text_mode="truncate"))
    assert truncated @ reference.embed([text])[0] >= 0.999
    mean = np.array(embedder.embed(text))
    tokens = embedder.gpt4all.model.tokenize(text)[1:-1]
    starts = range(0, len(tokens) - 8, 510 - 8)  # 512 without [CLS] and [SEP], 8 shared
    pieces = [[101, *tokens[start : start + 510], 102] for start in starts]
    wanted = np.mean([reference.embed_tokens(piece) for piece in pieces], axis=0)
    assert mean @ (wanted / np.linalg.norm(wanted)) >= 0.999
    assert mean @ truncated < 0.999
