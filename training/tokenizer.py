"""Byte-level BPE with GPT-2's pre-tokenizer, so that llama.cpp splits text exactly as training does.

The vocabulary holds the special tokens first, then all 256 bytes, then the merges learnt from our corpus.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

END_OF_TEXT = "<|endoftext|>"
TURN_START = "<|im_start|>"
TURN_END = "<|im_end|>"
SPECIAL_TOKENS = (END_OF_TEXT, TURN_START, TURN_END)
END_OF_TEXT_ID, TURN_START_ID, TURN_END_ID = range(3)


_DIGITS = re.compile(r"\d")
_SPACE = "Ġ"  # how byte-level BPE writes it


@dataclass(frozen=True, slots=True)
class Forms:
    """What tokens have in common: "Paris", " paris" and " PARIS" are one word in three forms.

    Attributes:
        words: For each token, the number of its word.
        forms: For each token, the number of its form: whether a space stands before it, and its letters' case.
    """

    words: tuple[int, ...]
    forms: tuple[int, ...]


def learn(texts: Iterable[str], n_vocabulary: int) -> Tokenizer:
    """Learns merges from `texts` until the vocabulary has `n_vocabulary` entries.

    No merge has a digit: sums are learnt digit by digit.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=n_vocabulary,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator((_DIGITS.sub(" ", text) for text in texts), trainer)
    return tokenizer


def load(path: Path) -> Tokenizer:
    """Reads a tokenizer saved as JSON."""
    return Tokenizer.from_file(str(path))


def forms(tokenizer: Tokenizer) -> Forms:
    """The words and forms of all tokens, both numbered from 0 in the order of the tokens."""
    tokens = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    bare = [(token, token.removeprefix(_SPACE)) for token, _ in tokens]
    return Forms(
        _numbered([text.lower() for _, text in bare]),
        _numbered([(token != text, _case(text)) for token, text in bare]),
    )


def _case(text: str) -> str:
    if not any(map(str.isalpha, text)):
        return "none"
    if text.islower():
        return "lower"
    if text.isupper() and len(text) > 1:
        return "upper"
    return "title" if text[0].isupper() else "mixed"


def _numbered(values: list[Hashable]) -> tuple[int, ...]:
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return tuple(numbers[value] for value in values)
