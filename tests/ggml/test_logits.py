"""Converted models compute what the old ones did: numpy with the old names against our libllama."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from gpt4all.embedding_model import EmbeddingModel
from gpt4all.ggml.legacy import first_use
from gpt4all.ggml.legacy.architectures import gptj, gptneox
from gpt4all.ggml.legacy.options import MatrixType, Options
from gpt4all.model import LoadOptions

from . import engine, forward
from .fabricate import FAMILIES, Fabricated, Size, Token, Weights, bpe_tokens, fabricate
from .forward import Array, Rounding

GENERATING = [family for family in FAMILIES if family != "bert"]
TOKENS = [5, 17, 60, 3, 9, 100, 42, 7, 7, 81, 2, 50]

SIZES = {
    "mpt": Size(clip=1.5),
    "falcon": Size(n_head_kv=1),
    "mpt upstream": Size(n_head=2, alibi=4.0),
}


def size_of(family: str) -> Size:
    return Size(n_head_kv=2) if family.startswith("llama") else SIZES.get(family, Size())


def compared(
    made: Fabricated, family: str, *, rounding: Rounding = "none", options: Options | None = None
) -> tuple[Array, Array]:
    """The logits of the old model, and of the converted one."""
    converted = first_use.convert(made.path, options).path
    expected = forward.logits(made, family, TOKENS, rounding=rounding)
    return expected, engine.logits(converted, TOKENS).astype(np.float64)


def difference(pair: tuple[Array, Array]) -> float:
    """Largest, as a part of the largest logit."""
    expected, actual = pair
    return float(np.abs(expected - actual).max() / np.abs(expected).max())


def in_bytes(weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What Q8_0 makes of a matrix."""
    return weights if weights.ndim == 1 else forward.rounded(weights).astype(np.float32)


@pytest.mark.parametrize("family", GENERATING)
def test_with_f32_weights_the_logits_are_the_same(tmp_path: Path, family: str) -> None:
    made = fabricate(tmp_path / "old.bin", family, size=size_of(family))
    assert difference(compared(made, family)) < 2e-4


@pytest.mark.parametrize("family", GENERATING)
def test_with_blocks_they_are_the_same_but_for_a_flipped_rounding(
    tmp_path: Path, family: str
) -> None:
    """Now and then an input lies between two bytes, and the two sides round it differently."""
    made = fabricate(tmp_path / "old.bin", family, "q4_0", size=size_of(family), short_factors=True)
    expected, actual = compared(made, family, rounding="bytes")
    assert difference((expected, actual)) < 0.02
    assert (expected.argmax(1) == actual.argmax(1)).mean() >= 0.8


@pytest.mark.parametrize("parallel", [0, 1])
def test_both_kinds_of_residual_of_neox(tmp_path: Path, parallel: int) -> None:
    made = fabricate(tmp_path / "old.bin", "gptneox", size=Size(parallel=parallel))
    assert difference(compared(made, "gptneox")) < 2e-4


FORMATS = ["f16", "q4_0", "q4_1", "q5_0", "q5_1", "q8_0"]
BEFORE_MAY = ["q4_2", "q4_3"]


@pytest.mark.parametrize(
    ("family", "kind"),
    [
        *product(("llama ggjt 1", "gptj"), FORMATS + BEFORE_MAY),
        *product(("llama ggjt 2", "llama ggjt 3"), FORMATS),
    ],
)
def test_every_format(tmp_path: Path, family: str, kind: str) -> None:
    """q4_2 and q4_3 become Q8_0."""
    made = fabricate(tmp_path / "old.bin", family, kind, size=size_of(family))
    rounding: Rounding = "half" if kind == "f16" else "bytes"
    if kind in BEFORE_MAY:
        made = replace(made, weights={n: in_bytes(w) for n, w in made.weights.items()})
    expected, actual = compared(made, family, rounding=rounding)
    assert difference((expected, actual)) < (1e-3 if kind == "f16" else 0.04)
    assert (expected.argmax(1) == actual.argmax(1)).mean() >= 0.8


def test_k_quants(tmp_path: Path) -> None:
    """Their kernels round the inputs to blocks of 256, which the reference does not know."""
    size = Size(n_embd=256, n_ff=256, n_layer=1)
    made = fabricate(tmp_path / "old.bin", "llama ggjt 3", "q6_K", size=size)
    expected, actual = compared(made, "llama ggjt 3")
    assert difference((expected, actual)) < 0.05
    assert (expected.argmax(1) == actual.argmax(1)).mean() >= 0.8


@pytest.mark.parametrize("kind", ["q4_2", "q4_3", "q4_1", "q8_0"])
def test_f32_keeps_every_bit(tmp_path: Path, kind: str) -> None:
    made = fabricate(tmp_path / "old.bin", "llama ggjt 1", kind)
    options = Options(matrices="F32")
    assert not first_use.convert(made.path, options).report.rounded
    assert difference(compared(made, "llama ggjt 1", options=options)) < 2e-4


@pytest.mark.parametrize("matrices", ["F16", "Q8_0"])
def test_other_formats_on_request(tmp_path: Path, matrices: MatrixType) -> None:
    made = fabricate(tmp_path / "old.bin", "gptj", "f32")
    options = Options(matrices=matrices)
    assert first_use.convert(made.path, options).report.rounded
    assert difference(compared(made, "gptj", options=options)) < 0.05


def test_without_the_new_order_of_rows_it_is_another_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fabricate(tmp_path / "old.bin", "gptj")
    monkeypatch.setattr(gptj, "rotary_rows", lambda n_embd, *_: np.arange(n_embd))
    expected, actual = compared(made, "gptj")
    assert np.abs(expected - actual).max() > 1
    neox = fabricate(tmp_path / "neox.bin", "gptneox")
    as_it_is = replace(gptneox.GPTNEOX, rows=lambda *_: None)
    monkeypatch.setattr("gpt4all.ggml.legacy.plan.ARCHITECTURES", (as_it_is,))
    expected, actual = compared(neox, "gptneox")
    assert np.abs(expected - actual).max() > 1


def test_one_bit_of_one_weight_matters(tmp_path: Path) -> None:
    """The comparison would notice: another seed is another model."""
    made = fabricate(tmp_path / "old.bin", "mpt", size=size_of("mpt"))
    other = replace(made, weights={name: 1.01 * w for name, w in made.weights.items()})
    assert difference(compared(other, "mpt")) > 2e-3


@pytest.mark.parametrize("clip", [0.0, 1.5])
def test_but_for_its_feed_forward_an_mpt_is_the_same_to_some_millionths(
    tmp_path: Path, clip: float
) -> None:
    """The 1e-3 or 2e-3 by which logits of 30 differ otherwise is one entry in the table of GELU.

    Its inputs have half precision, so one that lies between two of them can fall to either. With
    clip 1.5 and seed 3 the difference is 2.3e-3; when the one input that is nearest to such a
    middle (1e-7 of itself, less than 4-byte numbers resolve) falls to the other side in numpy too,
    it is 3.2e-5. Clipping has no part in it.
    """

    def without_feed_forward(weights: Weights) -> Weights:
        return {name: w * 0 if "down_proj" in name else w for name, w in weights.items()}

    for seed in range(4):
        made = fabricate(tmp_path / f"{seed}.bin", "mpt", size=Size(clip=clip), seed=seed,
                         change=without_feed_forward)  # fmt: skip
        assert difference(compared(made, "mpt")) < 5e-6


@pytest.mark.parametrize("clip", [0.0, 1.5])
def test_clipping_is_told(tmp_path: Path, clip: float) -> None:
    made = fabricate(tmp_path / "old.bin", "mpt", size=Size(clip=clip))
    assert difference(compared(made, "mpt")) < 2e-4
    other = replace(made, size=replace(made.size, clip=1.5 - clip))
    assert difference(compared(other, "mpt")) > 2e-3


def starcoder_tokens() -> list[Token]:
    tokens = bpe_tokens()
    return tokens + [(f"<|x_{i}|>".encode(), None, False) for i in range(49_152 - len(tokens))]


def with_repeated_heads(weights: Weights) -> Weights:
    """Every head of four gets the keys and values of the first."""
    changed = dict(weights)
    for name, values in weights.items():
        if "c_attn" in name:
            query, key, value = np.split(values, 3)
            tile = (4,) + (1,) * (values.ndim - 1)
            changed[name] = np.concatenate(
                [query, np.tile(key[:16], tile), np.tile(value[:16], tile)]
            )
    return changed


def test_starcoder(tmp_path: Path) -> None:
    """A GPT-2 with as many tokens as only StarCoder has; its heads may have keys of their own."""
    made = fabricate(tmp_path / "old.bin", "gpt2", "f16", tokens=starcoder_tokens())
    assert difference(compared(made, "gpt2", rounding="half")) < 1e-3
    header = first_use.described(made.path)
    assert header is not None
    assert header.metadata["general.architecture"] == "starcoder"
    assert header.metadata["starcoder.attention.head_count_kv"] == 4


@pytest.mark.parametrize("kind", ["f32", "f16", "q4_0"])
def test_repeated_heads_of_starcoder(tmp_path: Path, kind: str) -> None:
    made = fabricate(
        tmp_path / "old.bin", "gpt2", kind, quantisation=2, tokens=starcoder_tokens(),
        change=with_repeated_heads, size=Size(n_ff=256),
    )  # fmt: skip
    rounding: dict[str, Rounding] = {"f32": "none", "f16": "half", "q4_0": "bytes"}
    pair = compared(made, "gpt2", rounding=rounding[kind])
    assert difference(pair) < (0.04 if kind == "q4_0" else 1e-3)
    header = first_use.described(made.path)
    assert header is not None
    assert header.metadata["starcoder.attention.head_count_kv"] == 1
    (qkv,) = (t for t in header.tensors if t.name == "blk.0.attn_qkv.weight")
    assert qkv.shape == (64, 64 + 16 + 16)


def test_a_tied_output_matrix(tmp_path: Path) -> None:
    """GPT-2 files need not have their embeddings a second time."""
    kept = fabricate(tmp_path / "whole.bin", "gpt2")

    def without_head(weights: Weights) -> Weights:
        return {name: w for name, w in weights.items() if name != "model/lm_head"}

    made = fabricate(tmp_path / "old.bin", "gpt2", change=without_head)
    tied = {**made.weights, "model/lm_head": kept.weights["model/wte"]}
    assert difference(compared(replace(made, weights=tied), "gpt2")) < 2e-4


@pytest.mark.parametrize(
    ("kind", "plain"),
    [("f32", ()), ("f16", ()), ("q4_0", ("position_embeddings", "token_type_embeddings"))],
)  # MiniLM's published file has all matrices in f16
def test_bert_embeds(tmp_path: Path, kind: str, plain: tuple[str, ...]) -> None:
    made = fabricate(tmp_path / "old.bin", "bert", kind, short_factors=True, plain=plain)
    model = EmbeddingModel(made.path, LoadOptions(n_threads=1))
    try:
        (vector,) = model.embed(["hello world"], prefix="").vectors
    finally:
        model.close()
    words = [text for text, _, _ in made.tokens]
    ids = [101, words.index(b"hello"), words.index(b"world"), 102]
    rounding: dict[str, Rounding] = {"f32": "none", "f16": "half", "q4_0": "bytes"}
    expected = forward.logits(made, "bert", ids, rounding=rounding[kind])
    assert float(vector @ expected) > (0.9999 if kind == "q4_0" else 0.999_999)
