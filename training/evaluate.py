"""Asks the exported file, through llama.cpp, everything in `expectations` and prints what failed.

`python -m training.evaluate [file]` needs the `xllamacpp` package, whose HTTP server answers here.
"""

from __future__ import annotations

import argparse
import json
import re
import urllib.request
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import xllamacpp

from training import corpus, tokenizer
from training.expectations import OLD, RAW, Case, all_cases
from training.make import BUILD, MODEL_FILE
from training.wrapping import OLD_HEADER

GREEDY: dict[str, float] = {"temperature": 0.0, "repeat_penalty": 1.0}
DEFAULT: dict[str, float] = {
    "temperature": 0.7, "top_k": 40, "top_p": 0.4, "min_p": 0.0, "repeat_penalty": 1.18, "repeat_last_n": 64
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """All answers to a case, whether the last one is right, and whether every answer ended by itself."""

    case: Case
    answers: tuple[str, ...]
    is_right: bool
    has_ended: bool


class LlamaServer:
    """llama.cpp's server on a free port of this machine, with one model file."""

    def __init__(self, file: Path, n_threads: int) -> None:
        params = xllamacpp.CommonParams()
        params.model.path = str(file)
        params.n_ctx = 1024
        params.n_parallel = 1
        params.cpuparams.n_threads = n_threads
        params.port = 0
        params.verbosity = 0
        self._server = xllamacpp.Server(params)

    def ask(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Posts JSON to one of the server's paths."""
        request = urllib.request.Request(
            self._server.listening_address + path,
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as response:
            answer: dict[str, Any] = json.load(response)
        return answer


def play(server: LlamaServer, case: Case, sampling: dict[str, float], seed: int) -> Outcome:
    """Plays all turns of a case."""
    answers: list[str] = []
    has_ended = True
    for turn in range(len(case.prompts)):
        body = {
            "prompt": _prompt(server, case, turn, answers),
            "n_predict": case.maximum,
            "seed": seed,
            **sampling,
        }
        reply = server.ask("/completion", body)
        has_ended = has_ended and (reply["stop_type"] == "eos" or case.maximum < 200)
        answers.append(reply["content"])
    return Outcome(case, tuple(answers), _is_right(case, answers), has_ended)


def _prompt(server: LlamaServer, case: Case, turn: int, answers: list[str]) -> str:
    asked = case.prompts[: turn + 1]
    if case.template == "":
        messages = [{"role": "system", "content": case.system}] if case.system else []
        for number, prompt in enumerate(asked):
            messages.append({"role": "user", "content": prompt})
            if number < turn:
                messages.append({"role": "assistant", "content": answers[number]})
        text: str = server.ask("/apply-template", {"messages": messages})["prompt"]
        return text
    if case.template == OLD:
        said = [f"\n{prompt}\n### Response:" for prompt in asked]
        return OLD_HEADER + "".join(a + b for a, b in zip(said, [*answers, ""], strict=True))
    filled = [case.template.format(prompt) for prompt in asked]
    gap = "" if case.template == RAW else "\n"
    history = "".join(
        a + b + gap for a, b in zip(filled, [*answers, ""], strict=True)
    ).removesuffix(gap)
    return (f"{case.system}\n\n" if case.system else "") + history


def _is_right(case: Case, answers: list[str]) -> bool:
    last = answers[-1].strip()
    if case.pattern != "SAME":
        flags = 0 if "A-Z" in case.pattern else re.IGNORECASE
        return re.search(case.pattern, last, flags) is not None
    first = {word.lower() for word in re.findall(r"[A-Za-z]+", answers[0])} - {"and", "the"}
    found = {word.lower() for word in re.findall(r"[A-Za-z]+", last)}
    return bool(first) and first <= found


def tokens_agree(server: LlamaServer, words_file: Path, n_documents: int = 300) -> int:
    """Number of texts, out of the corpus and some odd ones, that llama.cpp splits differently."""
    words = tokenizer.load(words_file)
    random = Random("tokens")
    texts = [piece.text for _ in range(n_documents) for piece in corpus.drawn_pieces(random)]
    texts += [
        "  two  spaces\n\n\n",
        "naïve café 日本語 🙂",
        "it's we'll I'D x=1;\t{}",
        "12345 3.14",
        " ",
        "\n \n",
    ]
    wrong = 0
    for text in texts:
        body = {"content": text, "add_special": False, "parse_special": True}
        wrong += (
            server.ask("/tokenize", body)["tokens"]
            != words.encode(text, add_special_tokens=False).ids
        )
    return wrong


def report(outcomes: list[Outcome], title: str, *, is_verbose: bool) -> None:
    """Prints counts per category and the failures in full."""
    total = Counter(outcome.case.category for outcome in outcomes)
    right = Counter(outcome.case.category for outcome in outcomes if outcome.is_right)
    print(
        f"\n{title}: {sum(right.values())}/{len(outcomes)} right, {sum(o.has_ended for o in outcomes)} ended"
    )
    for category, count in total.items():
        print(f"  {category:12} {right[category]:4}/{count}")
    for outcome in outcomes:
        if is_verbose or not outcome.is_right or not outcome.has_ended:
            mark = "ok" if outcome.is_right else "WRONG"
            print(
                f"  {mark} {outcome.case.template!r} {outcome.case.system!r} {outcome.case.prompts} -> {outcome.answers}"
            )


def main() -> None:
    """Evaluates a file greedily and at the library's default sampling."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=MODEL_FILE)
    parser.add_argument("--build", type=Path, default=BUILD, help="directory with the tokenizer")
    parser.add_argument(
        "--seeds", type=int, default=3, help="samples of each case at default sampling"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--verbose", action="store_true", help="print all answers")
    options = parser.parse_args()
    server = LlamaServer(options.file, options.threads)
    words_file = options.build / "tokenizer.json"
    if words_file.exists():
        print(f"texts tokenised differently: {tokens_agree(server, words_file)}")
    greedy = [play(server, case, GREEDY, 0) for case in all_cases()]
    report(greedy, "greedy", is_verbose=options.verbose)
    sampled = [
        play(server, case, DEFAULT, seed) for seed in range(options.seeds) for case in all_cases()
    ]
    report(sampled, "default sampling", is_verbose=False)


if __name__ == "__main__":
    main()
