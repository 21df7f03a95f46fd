"""A thousand sentences of about 20 words: one per call, in one call, and in llama-cpp-python.

The model is all-MiniLM-L6-v2 in float16. ``LLAMA_CPP_PYTHON`` names a Python interpreter that has
llama-cpp-python; without it that side is left out. The sides take turns, each in a process of its
own, and the medians are compared.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.models import FOLDER

N_SENTENCES, RUNS = 1000, 3

_WORDS = """
the a of to in and that was for with his her from they this when where after before while because
river station council market engine doctor winter yellow quick simple careful garden message
mountain paper silver window letter music bread water light night people house street school
teacher number problem system language history science country village build answer travel carry
open close remember forget explain choose follow arrive leave repair morning evening old new small
large heavy narrow bright empty early late again never often together between under over
"""

THEIRS = """
import json, sys, time
import llama_cpp
model = llama_cpp.Llama(sys.argv[1], embedding=True, verbose=False)
texts = json.load(sys.stdin)
model.embed(texts[:50])
start = time.perf_counter()
vectors = model.embed(texts, normalize=True)
print(json.dumps([time.perf_counter() - start, vectors[::100]]))
"""


def sentences() -> list[str]:
    """Sentences of 16 to 24 words, the same every time."""
    draw, words = random.Random(1), _WORDS.split()
    return [" ".join(draw.choices(words, k=draw.randint(16, 24))) for _ in range(N_SENTENCES)]


def minilm() -> Path:
    """The model's file, made once."""
    from tests.embeddings import minilm

    path = FOLDER / minilm.FILE
    FOLDER.mkdir(exist_ok=True)
    return path if path.exists() else minilm.write_gguf(path)


def side(name: str) -> None:
    """In the child: seconds for all sentences and some of their vectors, as JSON."""
    from gpt4all import Embed4All

    texts = sentences()
    with Embed4All(minilm(), allow_download=False) as embedder:
        embedder.embed(texts[:50])
        start = time.perf_counter()
        if name == "one":
            vectors = [embedder.embed(text) for text in texts]
        else:
            vectors = embedder.embed(texts)
        print(json.dumps([time.perf_counter() - start, vectors[::100]]))


def run(command: list[str]) -> tuple[float, list[list[float]]]:
    text = json.dumps(sentences())
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, input=text, text=True)
    seconds, vectors = json.loads(done.stdout.splitlines()[-1])
    return seconds, vectors


def cosine(one: list[float], other: list[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def main() -> None:
    path = minilm()
    ours = [sys.executable, "-m", "benchmarks.embeddings"]
    commands = {"one per call": [*ours, "one"], "one call": [*ours, "all"]}
    if theirs := os.environ.get("LLAMA_CPP_PYTHON"):
        commands["llama-cpp-python"] = [theirs, "-c", THEIRS, str(path)]
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    vectors = {}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken, vectors[name] = run(command)
            seconds[name].append(taken)
    packed = statistics.median(seconds["one call"])
    for name, taken in seconds.items():
        median = statistics.median(taken)
        agreement = min(map(cosine, vectors[name], vectors["one call"]))
        print(
            f"{name:17} {median:6.2f} s ({min(taken):.2f} ... {max(taken):.2f}), "
            f"{N_SENTENCES / median:5.0f} sentences/s, {median / packed:4.2f} times as long, "
            f"same vectors to a cosine of {agreement:.6f}"
        )
    if not theirs:
        print("llama-cpp-python was left out: LLAMA_CPP_PYTHON names no interpreter that has it")


if __name__ == "__main__":
    side(sys.argv[1]) if len(sys.argv) > 1 else main()
