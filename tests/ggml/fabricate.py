"""Writes small old model files of every family and container, with random weights.

Everything is written from the description of the formats; nothing of the converter is used.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from .old_blocks import CODES, encode

Array = npt.NDArray[np.float32]
Weights = dict[str, Array]
Token = tuple[bytes, float | None, bool]


@dataclass(frozen=True)
class Size:
    """Of a model; ``n_head_kv`` concerns llama and falcon, ``clip`` MPT, ``parallel`` NeoX."""

    n_vocab: int = 0
    n_ctx: int = 128
    n_embd: int = 64
    n_head: int = 4
    n_head_kv: int = 4
    n_layer: int = 2
    n_ff: int = 192
    n_rot: int = 8
    alibi: float = 8.0
    clip: float = 0.0
    parallel: int = 1


# Vocabularies

MERGES = [(b"h", b"e"), (b"l", b"l"), (b"he", b"ll"), (b"hell", b"o"), (b" ", b"w"), (b"o", b"r"),
          (b" w", b"or")]  # fmt: skip


def bpe_tokens() -> list[Token]:
    """All bytes, in GPT-2's order, some merges, the end of text and two tokens nobody uses."""
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    order = visible + [byte for byte in range(256) if byte not in visible]
    words = [bytes([byte]) for byte in order] + [left + right for left, right in MERGES]
    words += [b"<|endoftext|>", b"<|extratoken_1|>", b"<|extratoken_2|>"]
    return [(word, None, False) for word in words]


def upstream_mpt_tokens() -> list[Token]:
    """The same; each byte that has a stand-in is written as the character of its number."""
    return [(text.decode("latin-1").encode(), None, False) for text, _, _ in bpe_tokens()]


def spm_tokens(*, scores: bool = True) -> list[Token]:
    """A SentencePiece vocabulary as old files spell it."""
    special = [b" \xe2\x81\x87 ", b"", b""]
    pieces = [b" ", b"h", b"e", b"l", b"o", b"w", b"r", b"d", b"he", b"ll", b"hell", b"hello",
              b" w", b"or", b" wor", b"ld", b" world"]  # fmt: skip
    words = special + [bytes([byte]) for byte in range(256)] + pieces
    start = len(words) - len(pieces)
    return [
        (word, (0.0 if i < start else float(start - i)) if scores else None, False)
        for i, word in enumerate(words)
    ]


def replit_tokens() -> list[Token]:
    """A unigram vocabulary: unknown, end of text, letters and words."""
    words = ["<unk>", "<|endoftext|>", *map(chr, range(33, 127)), "▁", "\n", "▁hello", "▁wor", "ld"]
    return [(word.encode(), -float(i) / 8, False) for i, word in enumerate(words)]


def wordpiece_tokens() -> list[Token]:
    """MiniLM's special tokens at their places, and some words."""
    words = [f"[unused{i}]" for i in range(104)]
    words[0], words[100:104] = "[PAD]", ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    words += [chr(code) for code in range(97, 123)]
    words += [f"##{chr(code)}" for code in range(97, 123)] + ["hello", "world", "##ing"]
    return [(word.encode(), None, False) for word in words]


# Weights

Shapes = Iterator[tuple[str, tuple[int, ...]]]


def _both(name: str, *shape: int) -> Shapes:
    yield f"{name}.weight", shape
    yield f"{name}.bias", shape[:1]


def _llama(s: Size) -> Shapes:
    n_kv = s.n_embd // s.n_head * s.n_head_kv
    yield "tok_embeddings.weight", (s.n_vocab, s.n_embd)
    yield "norm.weight", (s.n_embd,)
    yield "output.weight", (s.n_vocab, s.n_embd)
    for i in range(s.n_layer):
        p = f"layers.{i}."
        for name, rows in (("wq", s.n_embd), ("wk", n_kv), ("wv", n_kv), ("wo", s.n_embd)):
            yield f"{p}attention.{name}.weight", (rows, s.n_embd)
        yield f"{p}attention_norm.weight", (s.n_embd,)
        yield f"{p}feed_forward.w1.weight", (s.n_ff, s.n_embd)
        yield f"{p}feed_forward.w2.weight", (s.n_embd, s.n_ff)
        yield f"{p}feed_forward.w3.weight", (s.n_ff, s.n_embd)
        yield f"{p}ffn_norm.weight", (s.n_embd,)


def _gptj(s: Size) -> Shapes:
    yield "transformer.wte.weight", (s.n_vocab, s.n_embd)
    for i in range(s.n_layer):
        p = f"transformer.h.{i}."
        yield from _both(f"{p}ln_1", s.n_embd)
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            yield f"{p}attn.{name}.weight", (s.n_embd, s.n_embd)
        yield from _both(f"{p}mlp.fc_in", s.n_ff, s.n_embd)
        yield from _both(f"{p}mlp.fc_out", s.n_embd, s.n_ff)
    yield from _both("transformer.ln_f", s.n_embd)
    yield from _both("lm_head", s.n_vocab, s.n_embd)


def _mpt(s: Size) -> Shapes:
    yield "transformer.wte.weight", (s.n_vocab, s.n_embd)
    for i in range(s.n_layer):
        p = f"transformer.blocks.{i}."
        yield f"{p}norm_1.weight", (s.n_embd,)
        yield f"{p}attn.Wqkv.weight", (3 * s.n_embd, s.n_embd)
        yield f"{p}attn.out_proj.weight", (s.n_embd, s.n_embd)
        yield f"{p}norm_2.weight", (s.n_embd,)
        yield f"{p}ffn.up_proj.weight", (s.n_ff, s.n_embd)
        yield f"{p}ffn.down_proj.weight", (s.n_embd, s.n_ff)
    yield "transformer.norm_f.weight", (s.n_embd,)


REPLIT_NAMES = {
    "norm_1": "ln_1", "norm_2": "ln_2", "ffn.up_proj": "mlp.mlp_up", "ffn.down_proj":
    "mlp.mlp_down", "norm_f": "ln_f",
}  # fmt: skip


def _replit(s: Size) -> Shapes:
    for name, shape in _mpt(s):
        for old, new in REPLIT_NAMES.items():
            name = name.replace(old, new)  # noqa: PLW2901
        yield name, shape


def _falcon(s: Size) -> Shapes:
    width = s.n_embd // s.n_head
    yield "transformer.word_embeddings.weight", (s.n_vocab, s.n_embd)
    for i in range(s.n_layer):
        p = f"transformer.h.{i}."
        yield from _both(f"{p}input_layernorm", s.n_embd)
        rows = s.n_embd + 2 * s.n_head_kv * width
        yield f"{p}self_attention.query_key_value.weight", (rows, s.n_embd)
        yield f"{p}self_attention.dense.weight", (s.n_embd, s.n_embd)
        yield f"{p}mlp.dense_h_to_4h.weight", (4 * s.n_embd, s.n_embd)
        yield f"{p}mlp.dense_4h_to_h.weight", (s.n_embd, 4 * s.n_embd)
    yield from _both("transformer.ln_f", s.n_embd)
    yield "lm_head.weight", (s.n_vocab, s.n_embd)


def _gpt2(s: Size) -> Shapes:
    yield "model/ln_f/g", (s.n_embd,)
    yield "model/ln_f/b", (s.n_embd,)
    yield "model/wte", (s.n_vocab, s.n_embd)
    yield "model/wpe", (s.n_ctx, s.n_embd)
    for i in range(s.n_layer):
        p = f"model/h{i}/"
        for norm in ("ln_1", "ln_2"):
            yield f"{p}{norm}/g", (s.n_embd,)
            yield f"{p}{norm}/b", (s.n_embd,)
        for name, rows, columns in (
            ("attn/c_attn", 3 * s.n_embd, s.n_embd), ("attn/c_proj", s.n_embd, s.n_embd),
            ("mlp/c_fc", s.n_ff, s.n_embd), ("mlp/c_proj", s.n_embd, s.n_ff),
        ):  # fmt: skip
            yield f"{p}{name}/w", (rows, columns)
            yield f"{p}{name}/b", (rows,)
    yield "model/lm_head", (s.n_vocab, s.n_embd)


def _gptneox(s: Size) -> Shapes:
    yield "gpt_neox.embed_in.weight", (s.n_vocab, s.n_embd)
    for i in range(s.n_layer):
        p = f"gpt_neox.layers.{i}."
        yield from _both(f"{p}input_layernorm", s.n_embd)
        yield from _both(f"{p}post_attention_layernorm", s.n_embd)
        yield from _both(f"{p}attention.query_key_value", 3 * s.n_embd, s.n_embd)
        yield from _both(f"{p}attention.dense", s.n_embd, s.n_embd)
        yield from _both(f"{p}mlp.dense_h_to_4h", s.n_ff, s.n_embd)
        yield from _both(f"{p}mlp.dense_4h_to_h", s.n_embd, s.n_ff)
    yield from _both("gpt_neox.final_layer_norm", s.n_embd)
    yield "embed_out.weight", (s.n_vocab, s.n_embd)


def _bert(s: Size) -> Shapes:
    yield "embeddings.word_embeddings.weight", (s.n_vocab, s.n_embd)
    yield "embeddings.position_embeddings.weight", (s.n_ctx, s.n_embd)
    yield "embeddings.token_type_embeddings.weight", (2, s.n_embd)
    yield from _both("embeddings.LayerNorm", s.n_embd)
    for i in range(s.n_layer):
        p = f"encoder.layer.{i}."
        for name in ("self.query", "self.key", "self.value", "output.dense"):
            yield from _both(f"{p}attention.{name}", s.n_embd, s.n_embd)
        yield from _both(f"{p}attention.output.LayerNorm", s.n_embd)
        yield from _both(f"{p}intermediate.dense", s.n_ff, s.n_embd)
        yield from _both(f"{p}output.dense", s.n_embd, s.n_ff)
        yield from _both(f"{p}output.LayerNorm", s.n_embd)


# Files


@dataclass(frozen=True)
class Family:
    """One kind of file: its first bytes, the numbers behind them, its vocabulary and tensors."""

    magic: str
    numbers: Callable[[Size, int], Sequence[int | float]]
    tokens: Callable[[], list[Token]]
    shapes: Callable[[Size], Shapes]
    version: int | None = None
    repeats: bool = False
    scores: bool = False
    alignment: int = 1
    quantisation: int = 0
    """Version of the blocks."""


def _llama_numbers(s: Size, ftype: int) -> Sequence[int]:
    return s.n_vocab, s.n_embd, 256, s.n_head, s.n_layer, s.n_embd // s.n_head, ftype


def _unscored() -> list[Token]:
    return spm_tokens(scores=False)


_GGMF = Family("ggmf", _llama_numbers, spm_tokens, _llama, version=1, scores=True)
_GPT2 = Family(
    "ggml", lambda s, f: (s.n_vocab, s.n_ctx, s.n_embd, s.n_head, s.n_layer, f), bpe_tokens, _gpt2,
    repeats=True,
)  # fmt: skip

FAMILIES: Mapping[str, Family] = {
    "llama ggml": Family("ggml", _llama_numbers, _unscored, _llama),
    "llama ggmf": _GGMF,
    "llama ggjt 1": replace(_GGMF, magic="ggjt", version=1, alignment=32),
    "llama ggjt 2": replace(_GGMF, magic="ggjt", version=2, alignment=32, quantisation=1),
    "llama ggjt 3": replace(_GGMF, magic="ggjt", version=3, alignment=32, quantisation=2),
    "gptj": Family(
        "ggml",
        lambda s, f: (s.n_vocab, s.n_ctx, s.n_embd, s.n_head, s.n_layer, s.n_rot, f),
        bpe_tokens, _gptj, repeats=True,
    ),
    "mpt": Family(
        "ggmm",
        lambda s, f: (s.n_vocab, s.n_ctx, s.n_layer, s.n_head, s.n_embd, s.alibi, s.clip, f),
        bpe_tokens, _mpt, repeats=True,
    ),
    "mpt upstream": Family(
        "ggml",
        lambda s, f: (s.n_embd, s.n_ctx, s.n_head, s.n_layer, s.n_vocab, s.alibi, s.clip, f),
        upstream_mpt_tokens, _mpt,
    ),
    "replit": Family(
        "repl", lambda s, f: (s.n_vocab, s.n_ctx, s.n_embd, s.n_head, s.n_layer, f),
        replit_tokens, _replit, scores=True,
    ),
    "replit upstream": Family(
        "ggml", lambda s, f: (s.n_embd, s.n_ctx, s.n_head, s.n_layer, s.n_vocab, f),
        replit_tokens, _mpt, scores=True,
    ),
    "falcon": Family(
        "ggjt", lambda s, f: (s.n_vocab, s.n_embd, s.n_head, s.n_head_kv, s.n_layer, 7, f),
        bpe_tokens, _falcon, version=1, scores=True, alignment=32, quantisation=2,
    ),
    "gpt2": _GPT2,
    "gptneox": Family(
        "ggml",
        lambda s, f: (
            s.n_vocab, s.n_ctx, s.n_embd, s.n_head, s.n_layer, s.n_rot, s.parallel, f
        ),
        bpe_tokens, _gptneox,
    ),
    "bert": Family(
        "bert",
        lambda s, f: (s.n_vocab, s.n_ctx, s.n_embd, s.n_ff, s.n_head, s.n_layer, f),
        wordpiece_tokens, _bert,
    ),
}  # fmt: skip

_FTYPES = {"f32": 0, "f16": 1, "q4_0": 2, "q4_1": 3, "q4_2": 5, "q4_3": 6, "q8_0": 7, "q5_0": 8,
           "q5_1": 9, "q2_K": 10, "q3_K": 12, "q4_K": 15, "q5_K": 17, "q6_K": 18}  # fmt: skip


@dataclass(frozen=True)
class Fabricated:
    """A written file, and the numbers that it holds."""

    path: Path
    size: Size
    weights: Weights
    tokens: list[Token]


def fabricate(
    path: Path,
    family: str,
    kind: str = "f32",
    *,
    size: Size | None = None,
    quantisation: int | None = None,
    tokens: list[Token] | None = None,
    short_factors: bool = False,
    plain: Sequence[str] = ("wpe", "position_embeddings", "token_type_embeddings"),
    change: Callable[[Weights], Weights] | None = None,
    seed: int = 0,
) -> Fabricated:
    """Write a file.

    Args:
        path: It.
        family: A key of `FAMILIES`.
        kind: Format of the matrices; vectors are f32.
        size: Of the model; the vocabulary decides about ``n_vocab`` if that is 0.
        quantisation: Version of the blocks, where the container leaves the choice.
        tokens: Another vocabulary.
        short_factors: See `encode`.
        plain: Parts of the names of matrices that stay f32.
        change: Replaces the random weights.
        seed: Of the random weights.
    """
    layout = FAMILIES[family]
    version = layout.quantisation if quantisation is None else quantisation
    words = tokens or layout.tokens()
    size = replace(size or Size(), n_vocab=(size.n_vocab if size else 0) or len(words))
    data = beginning(family, kind, version, size, words)
    weights = {name: draw(name, shape, seed) for name, shape in layout.shapes(size)}
    weights = change(weights) if change else weights
    stored: Weights = {}
    for name, values in weights.items():
        is_plain = values.ndim == 1 or any(part in name for part in plain)
        each = "f32" if is_plain else kind
        raw, stored[name] = encode(values, each, version, short_factors=short_factors)
        data += record(layout, name, each, values.shape, len(data)) + raw
    path.write_bytes(data)
    return Fabricated(path, size, stored, words)


def beginning(family: str, kind: str, version: int, size: Size, words: Sequence[Token]) -> bytes:
    """Everything before the tensors."""
    layout = FAMILIES[family]
    has_factor = not family.startswith("llama")
    ftype = _FTYPES[kind] + (1000 * version if has_factor else 0)
    data = layout.magic.encode()[::-1]
    data += struct.pack("<I", layout.version) if layout.version is not None else b""
    for number in layout.numbers(size, ftype):
        data += struct.pack("<f" if isinstance(number, float) else "<i", number)
    parts = [data, struct.pack("<i", size.n_vocab) if layout.repeats else b""]
    for text, score, is_special in words:
        parts += (struct.pack("<I", len(text) | (is_special << 31)), text)
        parts.append(struct.pack("<f", score or 0.0) if layout.scores else b"")
    return b"".join(parts)


def record(layout: Family, name: str, kind: str, shape: Sequence[int], position: int) -> bytes:
    """What stands before a tensor's data, with the padding; ``position`` is where it begins."""
    numbers = (len(shape), len(name), CODES[kind], *reversed(shape))
    data = struct.pack(f"<{len(numbers)}i", *numbers) + name.encode()
    return data + bytes(-(position + len(data)) % layout.alignment)


def draw(name: str, shape: tuple[int, ...], seed: int) -> Array:
    """Random values that keep a model lively: matrices keep the size of what they multiply."""
    generator = np.random.default_rng([seed, zlib.crc32(name.encode())])
    values: Any = generator.normal(0, 1, shape)
    if len(shape) == 1:
        is_gain = name.endswith(("norm.weight", "/g")) or "ln_" in name or "norm" in name
        is_gain = is_gain and not name.endswith((".bias", "/b"))
        values = 1 + 0.1 * values if is_gain else 0.1 * values
        return np.asarray(values, np.float32)
    is_embedding = any(part in name for part in ("embed", "wte", "wpe")) and "out" not in name
    scale = 1.0 if is_embedding else 1.5 / np.sqrt(shape[1])
    return np.asarray(scale * values, np.float32)
