"""What becomes of each part of an old file: blocks, rows, numbers, scores, options."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from gguf import GGUFReader, quants

from gpt4all.errors import InvalidModelFile, InvalidParameter
from gpt4all.ggml import preflight
from gpt4all.ggml.legacy import first_use
from gpt4all.ggml.legacy.architectures import ARCHITECTURES
from gpt4all.ggml.legacy.options import Options

from .fabricate import FAMILIES, Size, Weights, fabricate, spm_tokens

LLAMA = {"llama": 0, "llama ggmf": 0, "llama ggjt 1": 0, "llama ggjt 2": 1, "llama ggjt 3": 2}
NAMES = {old: new for each in ARCHITECTURES for old, new in each.names.items()}


def meaning(path: Path) -> dict[str, npt.NDArray[np.float32]]:
    """All tensors of a GGUF as numbers, read by the reference implementation of the format."""
    return {
        tensor.name: quants.dequantize(tensor.data, tensor.tensor_type)
        for tensor in GGUFReader(path).tensors
    }


def metadata(path: Path, options: Options | None = None) -> dict[str, Any]:
    return preflight.check(first_use.convert(path, options).path).metadata


@pytest.mark.parametrize("short_factors", [False, True])
@pytest.mark.parametrize("kind", ["f32", "f16", "q4_0", "q4_1", "q5_0", "q5_1", "q8_0"])
@pytest.mark.parametrize("family", ["llama ggjt 1", "llama ggjt 2", "llama ggjt 3"])
def test_blocks_mean_the_same_numbers(
    tmp_path: Path, family: str, kind: str, short_factors: bool
) -> None:
    made = fabricate(tmp_path / "old.bin", family, kind, short_factors=short_factors)
    path, report = first_use.convert(made.path)
    tensors = meaning(path)
    is_exact = short_factors or kind[:2] in ("f3", "f1", "q5") or family == "llama ggjt 3"
    for old, values in made.weights.items():
        name = NAMES[old.replace(".0.", ".{}.").replace(".1.", ".{}.")].format(old.split(".")[1])
        if is_exact or values.ndim == 1:
            assert np.array_equal(tensors[name], values), name
            assert name in report.exact
        else:
            # A factor of two bytes has 11 bits; sums of a product and a minimum may cancel.
            assert np.abs(tensors[name] - values).max() <= np.abs(values).max() * 2**-10
            assert not np.array_equal(tensors[name], values)
            assert name in report.rounded


@pytest.mark.parametrize("kind", ["f32", "f16", "q4_0", "q4_2", "q5_1"])
def test_rows_of_gptj_change_places_and_nothing_else_does(tmp_path: Path, kind: str) -> None:
    made = fabricate(tmp_path / "old.bin", "gptj", kind, short_factors=True)
    tensors = meaning(first_use.convert(made.path, Options(matrices="F32")).path)
    s, width = made.size, made.size.n_embd // made.size.n_head
    order = [*range(0, s.n_rot, 2), *range(1, s.n_rot, 2), *range(s.n_rot, width)]
    rows = [head * width + row for head in range(s.n_head) for row in order]
    for i in range(s.n_layer):
        for letter in "qk":
            old = made.weights[f"transformer.h.{i}.attn.{letter}_proj.weight"]
            assert np.array_equal(tensors[f"blk.{i}.attn_{letter}.weight"], old[rows])
        old = made.weights[f"transformer.h.{i}.attn.v_proj.weight"]
        assert np.array_equal(tensors[f"blk.{i}.attn_v.weight"], old)
        assert not tensors[f"blk.{i}.attn_output.bias"].any()


def test_blocks_of_may_2023_behind_a_later_number_are_recognised(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """GPT4All listed ggmlv3 files that have the sizes of version 2."""
    made = fabricate(tmp_path / "old.bin", "llama ggjt 3", "q4_0", quantisation=1)
    tensors = meaning(first_use.convert(made.path).path)
    assert "blocks of quantisation version 1" in caplog.text
    old = made.weights["output.weight"]
    assert np.abs(tensors["output.weight"] - old).max() <= np.abs(old).max() * 2**-10


@pytest.mark.parametrize("kind", ["q2_K", "q3_K", "q4_K", "q5_K", "q6_K"])
def test_k_quants_are_copied(tmp_path: Path, kind: str) -> None:
    size = Size(n_embd=256, n_ff=256, n_layer=1)
    made = fabricate(tmp_path / "old.bin", "llama ggjt 3", kind, size=size)
    path, report = first_use.convert(made.path)
    assert not report.rounded
    assert np.array_equal(meaning(path)["output.weight"], made.weights["output.weight"])
    with pytest.raises(InvalidParameter, match="can only be copied"):
        first_use.convert(made.path, Options(matrices="F16"))


@pytest.mark.parametrize(
    ("filename", "n_head_kv", "epsilon", "n_ctx", "base"),
    [
        ("ggml-gpt4all-l13b-snoozy.bin", 4, 1e-6, 2048, 1e4),
        ("orca-mini-3b.ggmlv3.q4_0.bin", 4, 1e-6, 2048, 1e4),
        ("llama-2-7b-chat.ggmlv3.q4_0.bin", 4, 1e-5, 4096, 1e4),
        ("Llama2-7b.bin", 4, 1e-5, 4096, 1e4),
        ("upstage-65b.bin", 2, 1e-5, 4096, 1e4),
        ("codellama-7b.ggmlv3.q4_0.bin", 4, 1e-5, 4096, 1e6),
    ],
)
def test_what_llama_files_do_not_say(
    tmp_path: Path, filename: str, n_head_kv: int, epsilon: float, n_ctx: int, base: float
) -> None:
    made = fabricate(tmp_path / filename, "llama ggjt 3", size=Size(n_head_kv=n_head_kv))
    said = metadata(made.path)
    assert said["llama.attention.layer_norm_rms_epsilon"] == pytest.approx(epsilon)
    assert said["llama.context_length"] == n_ctx
    assert said["llama.rope.freq_base"] == base
    assert said["llama.attention.head_count_kv"] == n_head_kv


def test_a_person_knows_better(tmp_path: Path) -> None:
    made = fabricate(tmp_path / "x.bin", "llama ggjt 3")
    options = Options(rms_epsilon=5e-6, rope_base=5e5, rope_scale=4.0, n_ctx=8192)
    said = metadata(made.path, options)
    assert said["llama.attention.layer_norm_rms_epsilon"] == pytest.approx(5e-6)
    assert said["llama.rope.freq_base"] == 5e5
    assert (said["llama.rope.scaling.type"], said["llama.rope.scaling.factor"]) == ("linear", 4.0)
    assert said["llama.context_length"] == 8192
    assert first_use.ready(made.path) == tmp_path / "x.bin.gguf", "and is not asked again"
    assert metadata_of(tmp_path / "x.bin.gguf")["llama.context_length"] == 8192


def metadata_of(path: Path) -> dict[str, Any]:
    return preflight.check(path).metadata


@pytest.mark.parametrize("name", ["rms_epsilon", "rope_base", "rope_scale", "n_ctx"])
def test_what_only_a_llama_can_be_told_is_refused_for_others(tmp_path: Path, name: str) -> None:
    made = fabricate(tmp_path / "x.bin", "gptj")
    given: dict[str, Any] = {name: 2}
    with pytest.raises(InvalidParameter, match=name):
        first_use.convert(made.path, Options(**given))


@pytest.mark.parametrize(
    ("name", "value"),
    [("rms_epsilon", 0.0), ("rms_epsilon", float("nan")), ("rope_base", -1.0), ("rope_scale", 0.5),
     ("n_ctx", 0), ("matrices", "Q4_K")],
)  # fmt: skip
def test_options_out_of_range(name: str, value: Any) -> None:
    with pytest.raises(InvalidParameter):
        Options(**{name: value})


def test_scores_of_march_2023(tmp_path: Path) -> None:
    """Files without scores get those of Meta's tokenizer, which follow from the order."""
    tokens = spm_tokens(scores=False)
    tokens += [(f"w{i}".encode(), None, False) for i in range(32_000 - len(tokens))]
    tokens += [(b"<pad>", None, False)]
    made = fabricate(tmp_path / "x.bin", "llama ggml", "f16", tokens=tokens)
    said = metadata(made.path)
    scores = said["tokenizer.ggml.scores"]
    assert scores[:259] == [0.0] * 259
    assert scores[259] == scores[29_871] == -1e9
    assert (scores[260], scores[31_999]) == (-1.0, -31_740.0)
    types = said["tokenizer.ggml.token_type"]
    assert types[:4] == [2, 3, 3, 6]
    assert (types[32_000], said["tokenizer.ggml.tokens"][32_000]) == (3, "<pad>")


def test_equal_tokens_get_texts_of_their_own(tmp_path: Path) -> None:
    tokens = [*spm_tokens(), (b"hello", 0.0, False), (b"", 0.0, False)]
    made = fabricate(tmp_path / "x.bin", "llama ggjt 3", tokens=tokens)
    words = metadata(made.path)["tokenizer.ggml.tokens"]
    assert len(set(words)) == len(words) == len(tokens)


def test_numbers_too_large_for_today_are_refused(tmp_path: Path) -> None:
    def enlarge(weights: Weights) -> Weights:
        return {**weights, "output.weight": weights["output.weight"] * 1e9}

    made = fabricate(tmp_path / "x.bin", "llama ggjt 1", "q4_0", change=enlarge)
    with pytest.raises(InvalidModelFile, match=r"output\.weight"):
        first_use.convert(made.path)
    assert [path.name for path in tmp_path.iterdir()] == ["x.bin"]
    assert first_use.convert(made.path, Options(matrices="F32")).report.rounded == ()


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_file_gives_the_same_bytes(tmp_path: Path, family: str) -> None:
    made = fabricate(tmp_path / "x.bin", family, "q8_0")
    first = first_use.convert(made.path).path.read_bytes()
    shutil.copy2(made.path, tmp_path / "copy.bin")
    assert first_use.convert(made.path).path.read_bytes() == first
