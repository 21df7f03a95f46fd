"""Examines the built-in model through the public API and writes `training/report.md`.

`python -m training.evaluate [file]` asks every case once greedily and 20 times at default sampling;
exit status 1 says that an aim was missed. `--overlap 200000` only lists the held-out and blind prompts
that the generator writes too. `--parts documents sums things "held out"` leaves the blind part for later.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from gpt4all import GPT4All
from gpt4all.catalog.store import built_in_path
from training import sample, tokenizer
from training.examination import PARTS
from training.interview import GREEDY, N_SLOTS, SAMPLED, ask_all
from training.report import Result, report
from training.unseen import judged

REPORT = Path(__file__).with_name("report.md")


def examine(file: Path, parts: Collection[str], n_seeds: int, n_threads: int) -> list[Result]:
    """Ask all of these parts greedily, then with seeds 0 ... ``n_seeds`` - 1."""
    ways = {
        "greedy": [GREEDY],
        "default sampling": [replace(SAMPLED, seed=seed) for seed in range(n_seeds)],
    }
    with GPT4All(file, n_slots=N_SLOTS, n_ctx=N_SLOTS * 1024, n_threads=n_threads) as model:
        return [
            Result(
                way,
                {
                    part: [o for params in samplings for o in ask_all(model, PARTS[part], params)]
                    for part in parts
                },
            )
            for way, samplings in ways.items()
        ]


def shared_prompts(parts: Collection[str], n_documents: int) -> list[str]:
    """Last prompts of paraphrases that are in so many documents of the generator too."""
    return sample.overlap(judged(parts), sample.prompts(n_documents))


def n_split_differently(file: Path, tokenizer_file: Path) -> int:
    """Number of texts that libllama splits into other tokens than the training did."""
    with GPT4All(file) as model:
        words = tokenizer.load(tokenizer_file)
        return len(sample.split_differently(model.model.loaded, words, n_documents=300))


def main() -> int:
    """Examine a file; see the module's description."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    add = parser.add_argument
    add("file", type=Path, nargs="?", default=built_in_path())
    add("--seeds", type=int, default=20, help="samples of each case")
    add("--parts", nargs="+", choices=PARTS, default=tuple(PARTS), metavar="PART")
    add("--quick", action="store_true", help="two samples of each case")
    add("--threads", type=int, default=2)
    add("--report", type=Path, default=REPORT)
    add(
        "--documents", type=int, default=100_000, help="documents to compare prompts and words with"
    )
    add("--overlap", type=int, metavar="N", help="only compare prompts, with N documents")
    add("--tokenizer", type=Path, help="only compare tokens with this file's")
    options = parser.parse_args()
    if options.overlap:
        shared = shared_prompts(options.parts, options.overlap)
        print(*shared, f"{len(shared)} held-out prompts are in the corpus too", sep="\n")
        return 1 if shared else 0
    if options.tokenizer:
        n_different = n_split_differently(options.file, options.tokenizer)
        print(f"{n_different} texts are split differently")
        return 1 if n_different else 0
    shared = shared_prompts(options.parts, options.documents)
    results = examine(
        options.file, options.parts, 2 if options.quick else options.seeds, options.threads
    )
    lines = report(options.file, results, shared=shared, n_documents=options.documents)
    options.report.write_text("\n".join(lines) + "\n")
    has_missed = bool(shared)
    print(f"{len(shared)} held-out prompts are in {options.documents} documents of the corpus")
    for result in results:
        for aim, reached, least in result.aims():
            has_missed = has_missed or reached < least
            print(f"{result.way}: {reached:.2%} {aim}, at least {least:.0%}")
    print(f"details in {options.report}")
    return 1 if has_missed else 0


if __name__ == "__main__":
    sys.exit(main())
