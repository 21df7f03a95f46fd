"""The programs of 2023 and the converted models say the same: ``make test-legacy-oracle``.

Not collected by itself. ``ORACLE_CTRANSFORMERS`` and ``ORACLE_GPT4ALL`` name the Pythons of two
environments, with ctransformers 0.2.27 and with gpt4all 0.3.6. Both carry ggml as it was then.

The old programs kept keys and values as 2-byte numbers and rounded inputs elsewhere, so logits
differ by about a percent. Where two tokens are nearer to each other than that, either may be said.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gpt4all.ggml.legacy import first_use
from tests.ggml import engine
from tests.ggml.fabricate import FAMILIES, Size, Token, Weights, fabricate

JUDGES = Path(__file__).with_name("judges.py")
TOKENS = [5, 17, 60, 3, 9, 100, 42, 7, 7, 81, 2, 50]
NEAR = 0.03
"""As a part of the largest logit."""

CTRANSFORMERS = {
    "gptj": "gptj", "llama ggjt 3": "llama", "mpt upstream": "mpt", "replit upstream": "replit",
    "gpt2": "gpt2", "gptneox": "dolly-v2",
}  # fmt: skip
"""Family -> its name there. Its blocks are the last ones, and so is its llama.cpp's container."""

GPT4ALL = [
    *[("gptj", kind, 50_400) for kind in ("f16", "q4_0", "q4_1")],
    *[("mpt", kind, 50_432) for kind in ("f32", "q4_0")],
    *[("llama ggjt 1", kind, 32_000) for kind in ("q4_0", "q4_2", "q5_1", "q8_0")],
    *[("llama ggjt 2", kind, 32_000) for kind in ("q4_0", "q5_1", "q8_0")],
    *[("llama ggjt 3", kind, 32_000) for kind in ("q4_0", "q5_1", "q8_0")],
]
"""Family, format, size of the vocabulary, which the program looked at."""


def judge(variable: str, *words: str) -> dict[str, Any]:
    """What a program of the time says."""
    python = os.environ.get(variable)
    assert python, f"{variable} is not set; use make test-legacy-oracle"
    command = [python, str(JUDGES), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def check(converted: Path, answer: dict[str, Any]) -> None:
    """Compare token by token, along what the old program said."""
    tokens = list(answer["prompt"])
    for said in answer["said"]:
        logits = engine.logits(converted, tokens)[-1]
        near = NEAR * np.abs(logits).max()
        assert logits.max() - logits[said] <= near
        if len(tokens) == len(answer["prompt"]) and answer["logits"]:
            old = np.array(answer["logits"][: len(logits)])
            assert np.abs(old - logits).max() <= near
        tokens.append(said)


@pytest.mark.parametrize("kind", ["f32", "f16", "q4_0", "q4_1", "q5_0", "q5_1", "q8_0"])
@pytest.mark.parametrize("family", CTRANSFORMERS)
def test_ctransformers(tmp_path: Path, family: str, kind: str) -> None:
    made = fabricate(
        tmp_path / "old.bin", family, kind, size=Size(n_ff=256), quantisation=2, short_factors=True
    )
    words = [str(token) for token in TOKENS]
    answer = judge("ORACLE_CTRANSFORMERS", "ctransformers", str(made.path), CTRANSFORMERS[family],
                   *words)  # fmt: skip
    check(first_use.ready(made.path), answer)


def calmed(weights: Weights) -> Weights:
    """The layers of a llama add a tenth of what they would."""
    last = ("attention.wo.weight", "feed_forward.w2.weight")
    return {name: w * 0.1 if name.endswith(last) else w for name, w in weights.items()}


@pytest.mark.parametrize(("family", "kind", "n_vocab"), GPT4ALL)
def test_gpt4all_0_3_6(tmp_path: Path, family: str, kind: str, n_vocab: int) -> None:
    tokens = FAMILIES[family].tokens()
    fillers: list[Token] = [
        (f"<|filler {i}|>".encode(), 0.0, False) for i in range(n_vocab - len(tokens))
    ]
    # Its llama.cpp knew models by their layers alone. So many random ones would be chaotic if each
    # added as much as usual.
    size = Size(n_ff=256, n_layer=32 if family.startswith("llama") else 2)
    plain = ["wte"] if family == "mpt" else []
    made = fabricate(tmp_path / "old.bin", family, kind, size=size, tokens=[*tokens, *fillers],
                     plain=plain, short_factors=True, change=calmed)  # fmt: skip
    answer = judge("ORACLE_GPT4ALL", "gpt4all", str(made.path), "hello")
    assert answer["said"]
    check(first_use.ready(made.path), answer)
