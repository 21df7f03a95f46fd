"""Recreates the built-in model from nothing: `python -m training.make`.

Intermediate files (tokenizer, checkpoint, loss curve) go to a build directory and are used again when they exist.
"""

from __future__ import annotations

import argparse
import logging
import re
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import torch
from matplotlib.figure import Figure
from tokenizers import Tokenizer

from training import corpus, export, tokenizer
from training.network import Network, Shape
from training.topics.definitions import WORDS
from training.train import Recipe, train

ROOT = Path(__file__).resolve().parent.parent
MODEL_FILE = ROOT / "src" / "gpt4all" / "data" / "built-in.gguf"
BUILD = ROOT / "build" / "model"
TOKENIZER_DOCUMENTS = 30_000
ANSWERS_COUNT = 8  # words of answers shall be single tokens before those of prompts are
NAMES_COUNT = 240  # and all that are asked for: pieces of words are easily confused
QUOTED_COUNT = 120  # so are they in quotation marks and brackets, where no space stands before them
# Lengths of rows: attention costs least in short ones, and most documents are short. Some of these
# go into longer rows nevertheless, where they fill the gaps beside long documents.
ROWS = (128, 256, 384, 512, 1024)
FILLING = (40, 36, 14, 4, 6)  # shares of the short documents
_MARKERS = re.compile("|".join(map(re.escape, tokenizer.SPECIAL_TOKENS)))

logger = logging.getLogger(__name__)


def main() -> None:
    """Reads the command line and makes the model."""
    parser = argparse.ArgumentParser(prog="python -m training.make", description=__doc__)
    parser.add_argument(
        "--batches", type=int, default=30_000, help="most batches of 2048 tokens to learn from"
    )
    parser.add_argument("--minutes", type=float, default=80.0, help="most minutes of training")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus and of the weights")
    parser.add_argument(
        "--threads", type=int, default=0, help="CPU threads, 0 for torch's own choice"
    )
    parser.add_argument("--build", type=Path, default=BUILD, help="where intermediate files go")
    parser.add_argument("--untied", action="store_true", help="an output matrix of its own")
    parser.add_argument("--output", type=Path, default=MODEL_FILE, help="the GGUF file to write")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.threads:
        torch.set_num_threads(options.threads)
    recipe = Recipe(n_batches=options.batches, minutes=options.minutes, seed=options.seed)
    make(options.build, options.output, recipe, is_tied=not options.untied)


def make(build: Path, output: Path, recipe: Recipe, *, is_tied: bool) -> None:
    """Corpus, tokenizer, training, export; each step skips what `build` already holds."""
    build.mkdir(parents=True, exist_ok=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    words = _tokenizer(build / "tokenizer.json", recipe.seed)
    parts = _rows(words, recipe.seed, recipe.n_batches * recipe.n_batch_tokens)
    torch.manual_seed(recipe.seed)
    shape = Shape(n_vocabulary=words.get_vocab_size(), is_tied=is_tied)
    network = Network(shape, tokenizer.forms(words))
    logger.info("%d parameters", network.n_parameters())
    losses = train(network, parts, recipe, build / "checkpoint.pt")
    plot(losses, build / "loss.png")
    export.write(network, words, output)
    logger.info("wrote %s, %d bytes", output.name, output.stat().st_size)


def plot(losses: list[float], path: Path) -> None:
    """Saves the loss curve, smoothed over 25 steps."""
    smooth = np.convolve(losses, np.ones(25) / 25, mode="valid") if len(losses) >= 25 else losses
    figure = Figure(figsize=(8, 4))
    axes = figure.add_subplot()
    axes.plot(smooth)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("loss of answers (nats per token)")
    figure.savefig(path, dpi=100)


def _tokenizer(path: Path, seed: int) -> Tokenizer:
    if not path.exists():
        tokenizer.learn(_texts(seed), Shape().n_vocabulary).save(str(path))
    return tokenizer.load(path)


def _texts(seed: int) -> Iterator[str]:
    random = Random(f"tokenizer {seed}")
    for _ in range(TOKENIZER_DOCUMENTS):
        for piece in corpus.drawn_pieces(random):
            yield from _MARKERS.split(piece.text) * (ANSWERS_COUNT if piece.is_learned else 1)
    yield from [f" {word}" for word in WORDS] * NAMES_COUNT
    yield from [*WORDS] * QUOTED_COUNT


def _rows(words: Tokenizer, seed: int, n_tokens: int) -> list[corpus.Rows]:
    """About `n_tokens`, each document in the shortest row that holds it, or in a gap of a longer one."""
    random = Random(f"rows {seed}")
    sample = list(corpus.documents(words, seed, 4096))
    mean = sum(len(document.ids) for document in sample) / len(sample)
    fitting: list[list[corpus.Document]] = [[] for _ in ROWS]
    for document in corpus.documents(words, seed * 1000 + 1, int(n_tokens / mean)):
        if len(document.ids) <= ROWS[0]:
            (some,) = random.choices(fitting, FILLING)
        else:
            some = fitting[bisect_left(ROWS, len(document.ids), hi=len(ROWS) - 1)]
        some.append(document)
    parts = [corpus.pack(iter(some), row) for some, row in zip(fitting, ROWS, strict=True)]
    for documents, rows in zip(fitting, parts, strict=True):
        logger.info("%d documents in %d rows of %d tokens", len(documents), *rows.ids.shape)
    return parts


if __name__ == "__main__":
    main()
