"""GGUF files of 2023 run again: each damage mended, the model the same as before the damage."""

from __future__ import annotations

import logging
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gpt4all import Embed4All, GPT4All
from gpt4all.cli.show import describe
from gpt4all.errors import InvalidModelFile
from gpt4all.ggml import repair
from gpt4all.ggml.gguf import read_header
from gpt4all.ggml.legacy import container
from gpt4all.ggml.tokenizers.letters import unspell
from gpt4all.testing import Draft, tiny_model
from gpt4all.testing.models import CHATML

from . import fabricate

T = "tokenizer.ggml."
TEXT = "hello world, the quick brown fox 123\n naïve \N{GRINNING FACE} <|im_start|>"


def drop(draft: Draft, *keys: str) -> None:
    for key in keys:
        draft.metadata.pop(T + key)


def spoil_raw(draft: Draft) -> None:
    """Tokens as converters before October 2023 wrote them; all of one kind."""
    tokens = draft.metadata[T + "tokens"][1]
    raws = [token.encode() if token.startswith("<|") else unspell(token) or b"" for token in tokens]
    draft.put(T + "tokens", [raw.decode("utf-8", "surrogateescape") for raw in raws])
    draft.put(T + "token_type", [1] * len(tokens))
    drop(draft, "pre")


def spoil_raw_without_merges(draft: Draft) -> None:
    spoil_raw(draft)
    drop(draft, "merges", "token_type")


def spoil_merges(draft: Draft) -> None:
    drop(draft, "merges", "pre")


DAMAGES = {
    "raw tokens": (spoil_raw, "stores its tokens as raw bytes"),
    "raw tokens without merges": (spoil_raw_without_merges, "stores its tokens as raw bytes"),
    "no merges": (spoil_merges, "lacks its merges"),
}


def answer(path: Path) -> tuple[list[int], str]:
    """Tokens of a text, and what the model says to it."""
    with GPT4All(path, n_threads=1) as model:
        loaded = model.model.loaded
        tokens = loaded.tokenize(TEXT)
        assert b"".join(map(loaded.weights.token_bytes, tokens)).decode() == TEXT.replace(
            "<|im_start|>", ""
        )
        return tokens, model.generate(TEXT, max_tokens=16, temp=0)


def damaged(path: Path, spoil: Any, **of: Any) -> Path:
    draft = Draft(tiny_model(path, never_ends=True, **of))
    spoil(draft)
    path.write_bytes(draft.encode())
    return path


@pytest.mark.parametrize("name", DAMAGES)
def test_answers_as_before_the_damage(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    spoil, says = DAMAGES[name]
    good = tiny_model(tmp_path / "good.gguf", architecture="gpt2", never_ends=True)
    bad = damaged(tmp_path / "model.gguf", spoil, architecture="gpt2")
    assert answer(bad) == answer(good)
    (line,) = (r for r in caplog.records if r.name.startswith("gpt4all.ggml"))
    assert says in line.message
    assert line.levelno == logging.WARNING
    caplog.clear()
    before = (tmp_path / "model.gguf.gguf").stat().st_mtime_ns
    answer(bad)
    assert (tmp_path / "model.gguf.gguf").stat().st_mtime_ns == before, "repaired once"
    assert not caplog.records


def test_other_keys_survive_with_their_types(tmp_path: Path) -> None:
    odd = {
        "x.big": ("uint64", 2**40),
        "x.minus": ("int8", -3),
        "x.reals": ("array of float64", [0.5]),
    }

    def spoil(draft: Draft) -> None:
        spoil_merges(draft)
        draft.metadata |= odd

    path = damaged(tmp_path / "x.gguf", spoil)
    header = read_header(repair.ready(path).path)
    assert {key: (header.types[key], header.metadata[key]) for key in odd} == odd
    assert header.metadata["tokenizer.chat_template"] == CHATML


def test_padding_with_equal_texts(tmp_path: Path) -> None:
    def spoil(draft: Draft) -> None:
        draft.metadata[T + "tokens"][1][-2:] = ["<|endoftext|>"] * 2
        drop(draft, "pre")

    header = repair.ready(damaged(tmp_path / "x.gguf", spoil))
    n = len(header.metadata[T + "tokens"])
    assert header.metadata[T + "tokens"][-3:] == ["<|endoftext|>", f"[PAD{n - 2}]", f"[PAD{n - 1}]"]
    assert header.metadata[T + "token_type"][-3:] == [3, 5, 5]


@pytest.mark.parametrize(
    ("architecture", "pre"), [("gpt2", "gpt-2"), ("falcon", "falcon"), ("starcoder", "starcoder")]
)
def test_a_rule_for_cutting_texts_is_told(tmp_path: Path, architecture: str, pre: str) -> None:
    path = tiny_model(tmp_path / "x.gguf", metadata={T + "pre": None})
    draft = Draft(path)
    draft.put("general.architecture", architecture)
    draft.metadata |= {
        key.replace("llama.", f"{architecture}."): value
        for key, value in draft.metadata.items()
        if key.startswith("llama.")
    }
    path.write_bytes(draft.encode())
    header = repair.ready(path)
    assert header.path == path, "nothing is written for that"
    assert header.overrides == {T + "pre": pre}


def test_the_rule_reaches_llama_cpp(tmp_path: Path) -> None:
    def tokens(pre: str | None) -> list[int]:
        draft = Draft(tiny_model(tmp_path / "x.gguf", architecture="gpt2"))
        draft.metadata[T + "tokens"][1][300] = "12"
        draft.metadata[T + "merges"][1].append("1 2")
        drop(draft, "pre")
        if pre:
            draft.put(T + "pre", pre, "string")
        (tmp_path / "x.gguf").write_bytes(draft.encode())
        with GPT4All(tmp_path / "x.gguf", n_threads=1) as model:
            return model.model.loaded.tokenize("12")

    assert tokens(None) == tokens("gpt-2") == [300]
    assert tokens("starcoder") == [ord("1"), ord("2")], "which cuts digits apart"


def test_replits_first_vocabulary(tmp_path: Path) -> None:
    """Its GGUF says llama; it is cut as a unigram model, as its conversion from ``.bin`` is."""
    old = fabricate.fabricate(tmp_path / "replit.bin", "replit", "f16")
    with GPT4All(old.path, n_threads=1) as model:
        expected = model.model.loaded.tokenize("hello world")
    draft = Draft(tmp_path / "replit.bin.gguf")
    draft.put(T + "model", "llama")
    drop(draft, "pre", "add_space_prefix", "remove_extra_whitespaces", "add_bos_token")
    path = tmp_path / "replit-code-v1-3b-q4_0.gguf"
    path.write_bytes(draft.encode())
    with GPT4All(path, n_threads=1) as model:
        assert model.model.loaded.tokenize("hello world") == expected
        assert model.model.loaded.weights.path == path


GPTJ = {
    "transformer.wte": "token_embd", "transformer.ln_f": "output_norm", "lm_head": "output",
    "ln_1": "attn_norm", "attn.q_proj": "attn_q", "attn.k_proj": "attn_k", "attn.v_proj": "attn_v",
    "attn.out_proj": "attn_output", "mlp.fc_in": "ffn_up", "mlp.fc_out": "ffn_down",
}  # fmt: skip


def gptj(path: Path) -> tuple[Path, Path]:
    """A GPT-J as ``.bin``, and as the GGUF that gpt4all 2.5's converter wrote."""
    old = fabricate.fabricate(path.with_suffix(".bin"), "gptj", "f16")
    file, data = container.read(old.path), old.path.read_bytes()
    draft = Draft(tiny_model(path, metadata={T + "pre": None}))
    keys = {
        "context_length": 128, "embedding_length": 64, "block_count": 2, "feed_forward_length": 192,
        "attention.head_count": 4, "rope.dimension_count": 8,
    }  # fmt: skip
    kept = {k: v for k, v in draft.metadata.items() if not k.startswith(("llama.", T))}
    draft.metadata = kept | {f"gptj.{key}": ("uint32", value) for key, value in keys.items()}
    draft.put("general.architecture", "gptj")
    draft.put(T + "model", "gpt2", "string")
    words = [text.decode("utf-8", "surrogateescape") for text, _, _ in old.tokens]
    draft.put(T + "tokens", words, "array of string")
    draft.tensors, parts, position = [], [], 0
    for tensor in file.tensors.values():
        stem, kind = tensor.name.rsplit(".", 1)
        layer, _, name = stem.removeprefix("transformer.h.").partition(".")
        new = f"blk.{layer}.{GPTJ[name]}" if layer.isdigit() else GPTJ[stem]
        raw = data[tensor.offset : tensor.offset + tensor.n_bytes]
        draft.tensors.append([f"{new}.{kind}", list(tensor.shape), tensor.type, position])
        parts.append(raw + bytes(-len(raw) % 32))
        position += len(parts[-1])
    draft.data = b"".join(parts)
    path.write_bytes(draft.encode())
    return old.path, path


def test_gptj(tmp_path: Path) -> None:
    old, new = gptj(tmp_path / "gptj.gguf")
    answers = []
    for path in (old, new):
        with GPT4All(path, n_threads=1) as model:
            ids = model.model.loaded.tokenize("hello world")
            answers.append((ids, model.generate("hello world", max_tokens=20, temp=0)))
    assert answers[0] == answers[1]
    assert read_header(tmp_path / "gptj.gguf.gguf").metadata["general.architecture"] == "phi2"


@pytest.mark.parametrize(
    ("key", "value"),
    [("rope.dimension_count", 7), ("attention.head_count", 0), ("embedding_length", 2**31 - 1),
     ("attention.head_count", 3)],
)  # fmt: skip
def test_impossible_gptj(tmp_path: Path, key: str, value: int) -> None:
    _, path = gptj(tmp_path / "gptj.gguf")
    draft = Draft(path)
    path.write_bytes(draft.put(f"gptj.{key}", value).encode())
    with pytest.raises(InvalidModelFile, match=r"gptj\.gguf"):
        repair.ready(path)
    assert not (tmp_path / "gptj.gguf.gguf").exists()


OLD_NAMES = {
    "token_embd_norm": "output_norm",
    "attn_output_norm": "attn_norm",
    "layer_output_norm": "ffn_norm",
}


def old_minilm(path: Path, good: Path) -> Path:
    """The layout of all-MiniLM-L6-v2-f16.gguf: other names, plain words, F16 for all matrices."""
    draft = Draft(good)
    kept = ("model", "tokens")
    for key in [key for key in draft.metadata if key.startswith(T) and key[len(T) :] not in kept]:
        draft.metadata.pop(key)
    for key in ("bert.attention.layer_norm_epsilon", "bert.attention.causal", "bert.pooling_type"):
        draft.metadata.pop(key, None)
    words = draft.metadata[T + "tokens"][1]
    draft.put(
        T + "tokens",
        [w.removeprefix("▁") if w[0] in "▁[" and len(w) > 1 else f"##{w}" for w in words],
    )
    parts, position = [], 0
    for tensor in draft.tensors:
        size = 4 * math.prod(tensor[1])
        raw = draft.data[tensor[3] : tensor[3] + size]
        for new, old in OLD_NAMES.items():
            tensor[0] = tensor[0].replace(new, old)
        if len(tensor[1]) == 2:
            raw, tensor[2] = np.frombuffer(raw, np.float32).astype(np.float16).tobytes(), 1
        tensor[3] = position
        parts.append(raw + bytes(-len(raw) % 32))
        position += len(parts[-1])
    draft.data = b"".join(parts)
    path.write_bytes(draft.encode())
    return path


def test_the_first_minilm(tmp_path: Path) -> None:
    good = tiny_model(
        tmp_path / "good.gguf", architecture="bert",
        metadata={"bert.attention.layer_norm_epsilon": 1e-12, "bert.pooling_type": 1},
    )  # fmt: skip
    bad = old_minilm(tmp_path / "all-MiniLM-L6-v2-f16.gguf", good)
    texts = ["hello world", "The quick brown fox!", "something"]
    vectors = []
    for path in (good, bad):
        with Embed4All(path, n_threads=1) as model:
            vectors.append(np.array(model.embed(texts, prefix="")))
    assert np.abs(vectors[0] - vectors[1]).max() < 3e-3, "F16 against F32"
    assert np.abs(vectors[1][0] - vectors[1][1]).max() > 0.05


def test_damage_besides_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    path = damaged(tmp_path / "x.gguf", spoil_raw, architecture="gpt2")
    whole = path.read_bytes()
    path.write_bytes(whole[:-5000])
    with pytest.raises(InvalidModelFile, match="is incomplete"):
        repair.ready(path)
    draft = Draft(damaged(path, spoil_raw, architecture="gpt2"))
    path.write_bytes(draft.put("gpt2.block_count", 600).encode())
    with pytest.raises(InvalidModelFile, match="at most 512 layers"):
        repair.ready(path)
    assert [each.name for each in tmp_path.iterdir()] == ["x.gguf"]


def test_what_no_order_tells_is_refused(tmp_path: Path) -> None:
    def spoil(draft: Draft) -> None:
        spoil_merges(draft)
        tokens = draft.metadata[T + "tokens"][1]
        tokens[256:-3] = tokens[-4:255:-1]

    with pytest.raises(InvalidModelFile, match="merges"):
        repair.ready(damaged(tmp_path / "x.gguf", spoil, architecture="gpt2"))
    assert [each.name for each in tmp_path.iterdir()] == ["x.gguf"]


def test_equal_texts_elsewhere_are_refused(tmp_path: Path) -> None:
    def spoil(draft: Draft) -> None:
        drop(draft, "pre")
        draft.metadata[T + "tokens"][1][6] = draft.metadata[T + "tokens"][1][5]

    with pytest.raises(InvalidModelFile, match="the same text"):
        repair.ready(damaged(tmp_path / "x.gguf", spoil))


def test_a_file_that_needs_nothing_is_loaded_itself(tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "x.gguf")
    header = repair.ready(path)
    assert (header.path, header.overrides) == (path, {})
    assert [each.name for each in tmp_path.iterdir()] == ["x.gguf"]
    assert repair.described(path) == header


def test_described_is_what_will_be_written(tmp_path: Path) -> None:
    path = damaged(tmp_path / "x.gguf", spoil_raw, architecture="gpt2")
    before = repair.described(path)
    assert [each.name for each in tmp_path.iterdir()] == ["x.gguf"]
    after = repair.ready(path)
    assert after.metadata[T + "tokens"] == before.metadata[T + "tokens"]
    assert after.file_size >= before.file_size


def test_show_says_that_a_file_will_be_repaired(tmp_path: Path) -> None:
    path = damaged(tmp_path / "x.gguf", spoil_raw_without_merges, architecture="gpt2")
    assert describe(str(path)).repair == "it stores its tokens as raw bytes"
    whole = describe(str(tiny_model(tmp_path / "y.gguf")))
    assert whole.repair is None
    assert whole.problem is None
