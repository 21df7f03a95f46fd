"""The training corpus: documents drawn by seed, tokenised and packed into rows of whole documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.conversations import conversation
from training.copying import copied
from training.tokenizer import END_OF_TEXT_ID
from training.wrapping import Piece, pieces, plain_pieces

PLAIN_SHARE = 0.10
COPYING_SHARE = 0.06
# A prompt teaches a little language, an answer is what the model is for.
PROMPT_SHARE = 0.2  # of a prompt's tokens: scores over the vocabulary are computed for no others
PROMPT_WEIGHT = 0.5  # of each


@dataclass(frozen=True, slots=True)
class Document:
    """Token ids and the weight of each token in the loss."""

    ids: list[int]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class Rows:
    """Packed documents, all arrays (row, time): ids, loss weights, and the document each token is part of."""

    ids: NDArray[np.uint16]
    weights: NDArray[np.float16]
    owners: NDArray[np.uint16]


def drawn_pieces(random: Random) -> list[Piece]:
    """One document of the mixture."""
    if random.random() < PLAIN_SHARE:
        return plain_pieces(random)
    return pieces(random, conversation(random))


def documents(tokenizer: Tokenizer, seed: int, n_documents: int) -> Iterator[Document]:
    """`n_documents` tokenised documents, some that only copy among them, always the same for the same seed."""
    random = Random(seed)
    for _ in range(0, n_documents, 512):
        batch = [_drawn(random) for _ in range(512)]
        texts = [piece.text for made in batch for piece in made]
        encoded = iter(tokenizer.encode_batch(texts, add_special_tokens=False))
        for made in batch:
            ids: list[int] = []
            weights: list[float] = []
            for piece in made:
                part = next(encoded).ids
                ids += part
                weights += _weights(random, piece, len(part))
            yield Document(ids, weights)


def _drawn(random: Random) -> list[Piece]:
    return copied(random) if random.random() < COPYING_SHARE else drawn_pieces(random)


def _weights(random: Random, piece: Piece, n_tokens: int) -> list[float]:
    """The first token of a prompt weighs nothing: an answer before it should have ended instead."""
    if piece.is_learned:
        return [piece.weight] * n_tokens
    weight = PROMPT_WEIGHT * piece.weight
    return [0.0] + [weight * (random.random() < PROMPT_SHARE) for _ in range(n_tokens - 1)]


def pack(found: Iterator[Document], n_time: int, n_open: int = 24) -> Rows:
    """Packs whole documents into rows of `n_time` + 1 tokens, each into the fullest row it fits.

    Documents that are longer than a row are cut at the end of the row.
    """
    width = n_time + 1
    done: list[list[Document]] = []
    waiting: list[tuple[int, list[Document]]] = []
    for document in found:
        size = min(len(document.ids), width)
        fits = [row for row in waiting if row[0] + size <= width]
        if fits:
            best = max(fits, key=lambda row: row[0])
            waiting.remove(best)
            waiting.append((best[0] + size, [*best[1], document]))
        else:
            waiting.append((size, [document]))
        if len(waiting) > n_open:
            fullest = max(waiting, key=lambda row: row[0])
            waiting.remove(fullest)
            done.append(fullest[1])
    return _arrays([*done, *(row for _, row in waiting)], width)


def _arrays(rows: list[list[Document]], width: int) -> Rows:
    ids = np.full((len(rows), width), END_OF_TEXT_ID, np.uint16)
    weights = np.zeros((len(rows), width), np.float16)
    owners = np.zeros((len(rows), width), np.uint16)
    for row, packed in enumerate(rows):
        at = 0
        for number, document in enumerate(packed, 1):
            end = min(at + len(document.ids), width)
            ids[row, at:end] = document.ids[: end - at]
            weights[row, at:end] = document.weights[: end - at]
            weights[row, at] = 0.0  # nothing before it belongs to the same document
            owners[row, at:end] = number
            at = end
    return Rows(ids, weights, owners)
