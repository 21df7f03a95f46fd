"""Whether our CPU kernels compute what llama.cpp's own do, and how far its own builds agree.

Random models and the built-in one: the scores of 64 tokens computed at once and of six more, one
by one; the likeliest 256 tokens; and the built-in model's perplexity. Every side, a process of its
own, is compared with the wheel's kernels in their default setting, and with the same weights as
32-bit numbers. Once more with a cache of 32-bit numbers, where all use llama.cpp's own attention.
``NATIVE_LIBLLAMA`` adds a side, as in `kernels`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from benchmarks.kernels import all_sides, choose_library, environment

ARCHITECTURES = ("llama", "phi2", "gemma3", "qwen2")
FORMATS = ("Q4_0", "Q8_0", "Q5_1", "Q4_K", "Q6_K")
BUILT_IN, EXACT = "built-in", " as F32"
REFERENCE = "wheel repacked"
N_GREEDY, N_TEXTS, BATCHES = 256, 25, (128, 1)

Measured = Mapping[str, np.ndarray]


def measure(side: str, folder: Path) -> None:
    """In the child: write what a side computes for all files of the folder."""
    from gpt4all.catalog import store
    from tests.accel.decoding import f32_cache, perplexity
    from training import sample

    choose_library(side)
    paths = (*sorted(folder.glob("*.gguf")), store.built_in_path())
    found = {f"{path.stem}/{kind}": value for path in paths for kind, value in said(path).items()}
    with f32_cache():
        for path in paths:
            found |= {f"{path.stem}/f32 {kind}": value for kind, value in said(path).items()}
    texts = ["".join(sample.texts(14, seed=f"perplexity {number}")) for number in range(N_TEXTS)]
    for n_batch in BATCHES:
        value = perplexity(texts, accel=True, at_once=n_batch)
        found[f"perplexity/{n_batch}"] = np.array(value)
    np.savez(folder / f"{side}.npz", allow_pickle=False, **found)


def said(path: Path) -> Measured:
    """Scores (7, n_vocab), of which the first row is a prompt's, and the likeliest tokens."""
    from gpt4all.llama.context import Context
    from gpt4all.llama.weights import Weights
    from tests.accel.decoding import greedy, logits

    weights = Weights(path)
    context = Context(weights, n_ctx=512, n_slots=1, n_threads=2)
    tokens = greedy(context, N_GREEDY)
    context.close()
    weights.close()
    return {"scores": logits(path, accel=True), "tokens": np.array(tokens)}


def make_files(folder: Path) -> None:
    """Random models, each also with its weights as 32-bit numbers."""
    from gpt4all.testing import tiny_model

    for architecture in ARCHITECTURES:
        for quantisation in FORMATS:
            for is_exact in (False, True):
                tiny_model(
                    folder / f"{architecture} {quantisation}{EXACT * is_exact}.gguf",
                    architecture=architecture,
                    n_embd=256,
                    quantisation=quantisation,
                    dequantised=is_exact,
                    never_ends=True,
                )


def difference(one: np.ndarray, other: np.ndarray) -> str:
    """The largest, in per cent of the largest score of its row."""
    largest = np.max(np.abs(one - other).max(axis=1) / np.abs(other).max(axis=1))
    return f"{100 * largest:7.3f}"


def n_same(one: np.ndarray, other: np.ndarray) -> str:
    """Length of the common beginning."""
    same = len(one) if np.array_equal(one, other) else int(np.argmin(one == other))
    return f"{same:4d}"


def report(name: str, side: str, found: Mapping[str, Measured]) -> None:
    """Print a side's row of a file."""
    ours, reference = found[side], found[REFERENCE]
    scores, expected = f"{name}/scores", f"{name}/f32 scores"
    row = [
        difference(ours[scores][:1], reference[scores][:1]),
        difference(ours[scores][1:], reference[scores][1:]),
        n_same(ours[f"{name}/tokens"], reference[f"{name}/tokens"]),
        difference(ours[expected], reference[expected]),
        n_same(ours[f"{name}/f32 tokens"], reference[f"{name}/f32 tokens"]),
    ]
    if name != BUILT_IN:
        row.append(difference(ours[scores], reference[f"{name}{EXACT}/scores"]))
    print(f"{name:12} {side:15}", *row, sep=" | ", flush=True)


def main() -> None:
    found: dict[str, Measured] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder)
        for side in all_sides():
            command = [sys.executable, "-m", "benchmarks.agreement", "--side", side, str(folder)]
            subprocess.run(command, check=True, env=environment(side))
            found[side] = dict(np.load(folder / f"{side}.npz"))
    print(f"from {REFERENCE!r}: % of scores after a prompt, after single tokens; same tokens; with")
    print("an F32 cache: % of scores; same tokens. From the F32 weights: % of scores")
    for name in (BUILT_IN, *(f"{a} {f}" for f in FORMATS for a in ARCHITECTURES)):
        for side in found:
            report(name, side, found)
    for n_batch in BATCHES:
        values = (f"{side} {found[side][f'perplexity/{n_batch}']:.4f}" for side in found)
        print(f"perplexity of the built-in model, {n_batch} tokens at once:", *values, sep="  ")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--side"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
