"""Byte-level BPE with GPT-2's pre-tokenizer, so that llama.cpp splits text exactly as training does.

The vocabulary holds the special tokens first, then all 256 bytes, then the merges learnt from our corpus.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

END_OF_TEXT = "<|endoftext|>"
TURN_START = "<|im_start|>"
TURN_END = "<|im_end|>"
SPECIAL_TOKENS = (END_OF_TEXT, TURN_START, TURN_END)
END_OF_TEXT_ID, TURN_START_ID, TURN_END_ID = range(3)


_DIGITS = re.compile(r"\d")


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
