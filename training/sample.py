"""What the generator of the corpus writes: a sample of its prompts, words and tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random

from tokenizers import Tokenizer

from gpt4all.model import Model
from training.conversations import conversation
from training.corpus import drawn_pieces
from training.unseen import normal


def prompts(n_documents: int, seed: str = "sample") -> Iterator[str]:
    """The user's texts in so many conversations."""
    random = Random(seed)
    for _ in range(n_documents):
        yield from (exchange.prompt for exchange in conversation(random).exchanges)


def texts(n_documents: int, seed: str = "sample") -> Iterator[str]:
    """So many documents as they are learned, answers and all."""
    random = Random(seed)
    for _ in range(n_documents):
        yield from (piece.text for piece in drawn_pieces(random))


def overlap(asked: Iterable[str], generated: Iterable[str]) -> list[str]:
    """The prompts that the generator writes too."""
    wanted = {normal(prompt): prompt for prompt in asked}
    found: set[str] = set()
    generated = iter(generated)
    while batch := list(islice(generated, 10_000)):
        found |= wanted.keys() & {normal(prompt) for prompt in batch}
    return sorted(wanted[key] for key in found)


def words(text: str) -> set[str]:
    """The words of a text in lower case."""
    return set(re.findall(r"[^\W\d_]+", text.lower()))


ODD_TEXTS = (
    "  two  spaces\n\n\n",
    "naïve café 日本語 🙂",
    "it's we'll I'D x=1;\t{}",
    "12345 3.14",
    " ",
    "\n \n",
)


def split_differently(model: Model, tokenizer: Tokenizer, n_documents: int) -> list[str]:
    """Texts, out of the corpus and some odd ones, that libllama splits unlike the training did."""
    found = dict.fromkeys((*texts(n_documents), *ODD_TEXTS))
    return [
        text
        for text in found
        if model.tokenize(text, is_start=False)
        != tokenizer.encode(text, add_special_tokens=False).ids
    ]
