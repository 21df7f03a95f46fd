"""The programs of 2023 and the converted models say the same: ``make test-legacy-oracle``.

Not collected by itself. ``ORACLE_CTRANSFORMERS``, ``ORACLE_GPT4ALL_0`` and ``ORACLE_GPT4ALL_1``
name the Pythons of three environments: with ctransformers 0.2.27, gpt4all 0.3.6 and gpt4all 1.0.12.
All carry ggml as it was then.

The old programs kept keys and values as 2-byte numbers, and kernels for blocks round their inputs
to bytes, so logits differ a little. Where two tokens are nearer to each other than that, either may
be said.
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
from tests.ggml import engine, forward
from tests.ggml.fabricate import FAMILIES, Size, Token, Weights, fabricate

JUDGES = Path(__file__).with_name("judges.py")
TOKENS = [5, 17, 60, 3, 9, 100, 42, 7, 7, 81, 2, 50]
BEGINNING = 1
"""Of a text, without which its llama.cpp for ggjt 2 computes nothing."""

NEAR = {"f32": 0.003, "f16": 0.003}
NEAR_WITH_BLOCKS = 0.05
"""As a part of the largest logit."""

CTRANSFORMERS = {
    "gptj": "gptj", "llama ggjt 3": "llama", "mpt upstream": "mpt", "replit upstream": "replit",
    "gpt2": "gpt2", "gptneox": "dolly-v2",
}  # fmt: skip
"""Family -> its name there. Its blocks are the last ones, and so is its llama.cpp's container."""

GPT4ALL_0 = [
    *[("gptj", kind, 50_400) for kind in ("f16", "q4_0", "q4_1")],
    *[("mpt", kind, 50_432) for kind in ("f32", "q4_0")],
]
GPT4ALL_1 = [
    *[("falcon", kind, 65_024) for kind in ("f32", "f16", "q4_0")],
    *[("gpt2", kind, 49_152) for kind in ("f32", "f16", "q4_0", "q5_1")],
    *[("replit", kind, 0) for kind in ("f32", "f16")],
]
"""Family, format, size of the vocabulary, by which the program knew a family: this GPT-2 is
StarCoder. Of blocks for Replit it expected another size than it computed."""

LLAMA = [
    *[("llama ggjt 1", kind) for kind in ("f32", "f16", "q4_0", "q4_1", "q4_2", "q5_1", "q8_0")],
    *[("llama ggjt 2", kind) for kind in ("f32", "f16", "q4_0", "q4_1", "q5_1", "q8_0")],
    *[("llama ggjt 3", kind) for kind in ("f32", "f16", "q4_0", "q4_1", "q5_1", "q8_0")],
]
BUILDS = {"llama ggjt 1": "230511", "llama ggjt 2": "230519", "llama ggjt 3": "mainline"}
"""Which of its three llama.cpp gpt4all 0.3.6 took for which container."""


def judge(variable: str, *words: str) -> dict[str, Any]:
    """What a program of the time says."""
    python = os.environ.get(variable)
    assert python, f"{variable} is not set; use make test-legacy-oracle"
    command = [python, str(JUDGES), *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def check(path: Path, kind: str, answer: dict[str, Any]) -> None:
    """Compare token by token, along what the old program said."""
    converted = first_use.ready(path)
    tokens = list(answer["prompt"])
    for said in answer["said"]:
        logits = engine.logits(converted, tokens)[-1]
        near = NEAR.get(kind, NEAR_WITH_BLOCKS) * np.abs(logits).max()
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
    check(made.path, kind, answer)


SIZES = {"llama": Size(n_ff=256, n_layer=32), "falcon": Size(n_head_kv=1)}
"""llama.cpp knew models by their layers alone; the other programs take any."""

PLAIN = {"mpt": ["wte"], "gpt2": ["wpe"]}
"""Matrices that were always f32."""


def calmed(weights: Weights) -> Weights:
    """The layers of a llama add a tenth of what they would: 32 random ones would be chaotic."""
    last = ("attention.wo.weight", "feed_forward.w2.weight")
    return {name: w * 0.1 if name.endswith(last) else w for name, w in weights.items()}


def sized(path: Path, family: str, kind: str, n_vocab: int) -> Path:
    """Write a file of a size that gpt4all took."""
    tokens = FAMILIES[family].tokens()
    fillers: list[Token] = [
        (f"<|filler {i}|>".encode(), 0.0, False) for i in range(n_vocab - len(tokens))
    ]
    fabricate(path, family, kind, size=SIZES.get(family.partition(" ")[0], Size(n_ff=256)),
              tokens=[*tokens, *fillers], quantisation=2 if family == "gpt2" else None,
              plain=PLAIN.get(family, []), short_factors=True, change=calmed)  # fmt: skip
    return path


@pytest.mark.parametrize(("family", "kind", "n_vocab"), GPT4ALL_0)
def test_gpt4all_0_3_6(tmp_path: Path, family: str, kind: str, n_vocab: int) -> None:
    path = sized(tmp_path / "old.bin", family, kind, n_vocab)
    answer = judge("ORACLE_GPT4ALL_0", "gpt4all", str(path), "hello")
    assert len(answer["said"]) > 1
    check(path, kind, answer)


@pytest.mark.parametrize(("family", "kind", "n_vocab"), GPT4ALL_1)
def test_gpt4all_1_0_12(tmp_path: Path, family: str, kind: str, n_vocab: int) -> None:
    path = sized(tmp_path / "old.bin", family, kind, n_vocab)
    answer = judge("ORACLE_GPT4ALL_1", "gpt4all", str(path), "hello")
    assert len(answer["said"]) > 1
    check(path, kind, answer)


@pytest.mark.parametrize("kind", ["f32", "f16"])
def test_bert_of_gpt4all_1_0_12(tmp_path: Path, kind: str) -> None:
    """It left the token out that ends a text, which the model was trained with and we keep.

    So its vector is compared with numpy's without that token; `test_bert_embeds` compares ours with
    numpy's.
    """
    made = fabricate(tmp_path / "old.bin", "bert", kind, plain=[])
    words = [text for text, _, _ in made.tokens]
    ids = [101, words.index(b"hello"), words.index(b"world")]
    rounding: forward.Rounding = "none" if kind == "f32" else "half"
    old = np.array(judge("ORACLE_GPT4ALL_1", "embedding", str(made.path), "hello world")["vector"])
    assert old @ forward.logits(made, "bert", ids, rounding=rounding) > 0.999_999
    assert old @ forward.logits(made, "bert", [*ids, 102], rounding=rounding) < 0.9999


@pytest.mark.parametrize(("family", "kind"), LLAMA)
def test_llama_of_gpt4all_0_3_6(tmp_path: Path, family: str, kind: str) -> None:
    path = sized(tmp_path / "old.bin", family, kind, 32_000)
    words = [str(token) for token in (BEGINNING, *TOKENS)]
    answer = judge("ORACLE_GPT4ALL_0", "llama", str(path), BUILDS[family], "0", *words)
    check(path, kind, answer)


@pytest.mark.parametrize("family", BUILDS)
def test_prompts_of_gpt4all_0_3_6(tmp_path: Path, family: str) -> None:
    """Why its llamas are asked without its prompts: it let them begin at position 1.

    The start of text was computed twice, the first time counted but not kept, and position 0 of the
    cache stayed empty: a key that every token looks at. Its answers are those of its llama.cpp that
    is asked so, to the last token.
    """
    path = sized(tmp_path / "old.bin", family, "q4_0", 32_000)
    answer = judge("ORACLE_GPT4ALL_0", "gpt4all", str(path), "hello")
    words = [str(token) for token in answer["prompt"]]
    late = judge("ORACLE_GPT4ALL_0", "llama", str(path), BUILDS[family], "1", *words)
    right = judge("ORACLE_GPT4ALL_0", "llama", str(path), BUILDS[family], "0", *words)
    assert answer["said"] == late["said"]
    assert answer["said"] != right["said"]
