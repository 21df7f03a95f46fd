"""Files that no program should hand to llama.cpp: foreign, cut off, damaged, contradictory.

Many of them end the process of a program that does, by ``abort()`` or an uncaught C++ exception.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .draft import Draft
from .models import tiny_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Damage:
    """One way to spoil a good file.

    Attributes:
        apply: Changes the draft.
        says: Part of the sentence with which gpt4all refuses the file.
        base: Arguments of `tiny_model` for the good file.
    """

    apply: Callable[[Draft], object]
    says: str
    base: Mapping[str, Any] | None = None


def foreign_files() -> dict[str, tuple[bytes, str]]:
    """Return contents of files that are no GGUF, with what gpt4all says about them."""
    safetensors = b'{"__metadata__":{}}'
    return {
        "empty": (b"", "is empty"),
        "three bytes": (b"GGU", "cut off after 3 bytes"),
        "only the magic": (b"GGUF", "end before the end of the version"),
        "png": (b"\x89PNG\r\n\x1a\n" + bytes(90), "PNG"),
        "text": ("Once upon a time, naïve\n".encode() * 40, "text file"),
        "html": (b"<!DOCTYPE html><html><body>404</body></html>", "web page"),
        "lfs": (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "Git LFS pointer"),
        "zip": (b"PK\x03\x04" + bytes(90), "ZIP"),
        "pickle": (b"\x80\x02}q\x00." + bytes(90), "pickle"),
        "safetensors": (struct.pack("<Q", len(safetensors)) + safetensors, "safetensors"),
        "ggml": (struct.pack("<I", 0x67676D6C) + bytes(90), "old ggml format (ggml)"),
        "ggmf": (struct.pack("<I", 0x67676D66) + bytes(90), "old ggml format (ggmf)"),
        "ggjt": (struct.pack("<I", 0x67676A74) + bytes(90), "old ggml format (ggjt)"),
        "zeros": (bytes(5000), "filled with zeros"),
        "noise": (bytes(range(200, 256)) * 9, "unknown kind"),
        "version 1": (struct.pack("<4sIII", b"GGUF", 1, 0, 0), "version 1"),
        "version 99": (struct.pack("<4sIQQ", b"GGUF", 99, 0, 0), "version 99"),
        "big-endian": (struct.pack(">4sIQQ", b"GGUF", 3, 0, 0), "big-endian"),
        "many tensors": (struct.pack("<4sIQQ", b"GGUF", 3, 2**63, 0), "more than its 24 bytes"),
        "many values": (struct.pack("<4sIQQ", b"GGUF", 3, 0, 2**60), "more than its 24 bytes"),
        "long key": (
            struct.pack("<4sIQQQ", b"GGUF", 3, 0, 1, 2**62) + bytes(40),
            "end before the end of metadata key 1",
        ),
        "long array": (
            struct.pack("<4sIQQQ1sIIQ", b"GGUF", 3, 0, 1, 1, b"k", 9, 4, 2**61) + bytes(40),
            "end before the end of 'k'",
        ),
        "long strings": (
            struct.pack("<4sIQQQ1sIIQ", b"GGUF", 3, 0, 1, 1, b"k", 9, 8, 2**61) + bytes(40),
            "end before the end of 'k'",
        ),
        "array of arrays": (
            struct.pack("<4sIQQQ1sIIQ", b"GGUF", 3, 0, 1, 1, b"k", 9, 9, 1) + bytes(40),
            "array of the unsupported type 9",
        ),
        "no metadata": (struct.pack("<4sIQQ", b"GGUF", 3, 0, 0), "architecture"),
    }


def hostile_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Write every bad file, about 100 of less than 1 MB.

    Args:
        folder: Where to; it must exist.

    Returns:
        What is wrong -> (path, part of the sentence with which gpt4all refuses the file).
    """
    files: dict[str, tuple[Path, str]] = {}
    for number, (name, (content, says)) in enumerate(foreign_files().items()):
        path = folder / f"foreign-{number}.gguf"
        path.write_bytes(content)
        files[name] = (path, says)
    for number, (name, damage) in enumerate(damages().items()):
        path = tiny_model(folder / f"damaged-{number}.gguf", **(damage.base or {}))
        draft = Draft(path)
        damage.apply(draft)
        path.write_bytes(draft.encode())
        files[name] = (path, damage.says)
    return files


_T = "tokenizer.ggml."


def damages() -> dict[str, Damage]:
    """Return ways to spoil a good file, by what is wrong afterwards."""
    return {
        **_tensor_damages(),
        **_vocabulary_damages(),
        **_special_token_damages(),
        **_number_damages(),
        **_expert_damages(),
    }


def _put(key: str, value: Any, type_name: str | None = None) -> Callable[[Draft], object]:
    return lambda draft: draft.put(key, value, type_name)


def _drop(*keys: str) -> Callable[[Draft], object]:
    return lambda draft: [draft.metadata.pop(key, None) for key in keys]


def _change(index: int, part: int, value: Any) -> Callable[[Draft], object]:
    """Overwrite the name (0), shape (1), type (2) or offset (3) of a tensor."""

    def apply(draft: Draft) -> None:
        draft.tensors[index][part] = value

    return apply


def _retype(name: str, type_name: str) -> Callable[[Draft], object]:
    return lambda draft: draft.retype(name, type_name)


def _cut(n_bytes: int) -> Callable[[Draft], object]:
    def apply(draft: Draft) -> None:
        draft.data = draft.data[:-n_bytes]

    return apply


def _align(alignment: int) -> Callable[[Draft], object]:
    """Lay the file out as its own, too small, alignment asks."""

    def apply(draft: Draft) -> None:
        draft.alignment = alignment
        draft.put("general.alignment", alignment, "uint32")

    return apply


def _tensor_damages() -> dict[str, Damage]:
    wide = {"n_embd": 256}
    return {
        "cut off": Damage(_cut(5000), "is incomplete"),
        "no weights at all": Damage(lambda draft: draft.tensors.clear(), "only metadata"),
        "overlapping tensors": Damage(_change(1, 3, 0), "at byte 0 of the weights"),
        "misplaced first tensor": Damage(_change(0, 3, 32), "not at their beginning"),
        "misaligned tensor": Damage(_change(2, 3, 173824 + 260), "before it ends at byte"),
        "unknown tensor type": Damage(_change(0, 2, 99), "unknown or dropped type 99"),
        "dropped tensor type": Damage(_change(0, 2, 31), "unknown or dropped type 31"),
        "rows that do not divide": Damage(_change(0, 2, 12), "a multiple of 256"),
        "overflowing shape": Damage(_change(0, 1, [2**62, 2**62]), "before it ends"),
        "empty shape": Damage(_change(20, 1, [0, 64]), "empty shape"),
        "five dimensions": Damage(_change(0, 1, [1] * 5), "5 dimensions"),
        "long tensor name": Damage(_change(0, 0, "x" * 64), "63 fit"),
        "tensor name twice": Damage(_change(1, 0, "output.weight"), "two tensors of one name"),
        "alignment 8": Damage(_align(8), "aligns its tensors to 8 bytes"),
        "alignment 33": Damage(_put("general.alignment", 33, "uint32"), "power of two"),
        "alignment as text": Damage(_put("general.alignment", "x", "string"), "power of two"),
        "integers as embeddings": Damage(_retype("token_embd.weight", "I8"), "as I8"),
        "integers as a matrix": Damage(_retype("blk.0.attn_q.weight", "I32"), "as I32"),
        "intermediate format": Damage(_retype("output.weight", "Q8_K"), "as Q8_K", wide),
        "half-precision norm": Damage(_retype("output_norm.weight", "F16"), "as F16"),
        "half-precision token types": Damage(
            _retype("token_types.weight", "F16"), "as F16", {"architecture": "bert"}
        ),
        "fewer embeddings than tokens": Damage(_drop_token, "embeddings of the shape"),
    }


def _drop_token(draft: Draft) -> None:
    draft.put(_T + "tokens", draft.metadata[_T + "tokens"][1][:-1])


def _spoil_token(index: int, text: str) -> Callable[[Draft], object]:
    return lambda draft: draft.metadata[_T + "tokens"][1].__setitem__(index, text)


def _same_text(draft: Draft) -> None:
    tokens = draft.metadata[_T + "tokens"][1]
    tokens[6] = tokens[5]


def _same_until_zero(draft: Draft) -> None:
    tokens = draft.metadata[_T + "tokens"][1]
    tokens[6] = tokens[5] + "\0x"


def _shorten(key: str) -> Callable[[Draft], object]:
    return lambda draft: draft.put(_T + key, draft.metadata[_T + key][1][:9])


def _without_byte_tokens(draft: Draft) -> None:
    tokens = draft.metadata[_T + "tokens"][1]
    draft.put(_T + "tokens", [token.replace("<0x", "<1x") for token in tokens])


def _vocabulary_damages() -> dict[str, Damage]:
    sentencepiece, bert = {"tokens": "sentencepiece"}, {"architecture": "bert"}
    return {
        "no architecture": Damage(_drop("general.architecture"), "architecture"),
        "architecture as number": Damage(_put("general.architecture", 3, "uint32"), "architecture"),
        "adapter": Damage(_put("general.type", "adapter", "string"), "LoRA adapter"),
        "no tokenizer": Damage(_drop(_T + "model"), "its vocabulary is missing"),
        "tokenizer of no vocabulary": Damage(_put(_T + "model", "none"), "has no vocabulary"),
        "no tokens": Damage(_drop(_T + "tokens"), "its vocabulary is missing"),
        "empty vocabulary": Damage(_put(_T + "tokens", []), "empty vocabulary"),
        "tokens as text": Damage(_put(_T + "tokens", "x", "string"), "must be array of string"),
        "same token twice": Damage(_same_text, "the same text"),
        "same token twice, sentencepiece": Damage(_same_text, "the same text", sentencepiece),
        "same token twice, bert": Damage(_same_text, "the same text", bert),
        "same token until a zero byte": Damage(_same_until_zero, "the same text"),
        "no merges": Damage(_drop(_T + "merges"), "merges"),
        "merges as numbers": Damage(_put(_T + "merges", [1], "array of int32"), "merges"),
        "merge without a pair": Damage(_put(_T + "merges", ["ab"]), "not a pair"),
        "empty merge": Damage(_put(_T + "merges", [""]), "not a pair"),
        "few token types": Damage(_shorten("token_type"), "9 token_type values"),
        "few scores": Damage(_shorten("scores"), "9 scores values", sentencepiece),
        "scores as texts": Damage(
            _put(_T + "scores", ["x"], "array of string"), "must be array of float32", sentencepiece
        ),
        "no byte tokens": Damage(_without_byte_tokens, "no token for the byte 0x", sentencepiece),
        "byte tokens in bert": Damage(
            lambda draft: draft.put(_T + "token_type", [6] * 311), "has byte tokens", bert
        ),
        "pre-tokenizer as number": Damage(_put(_T + "pre", 5, "int32"), "must be string"),
        "foreign pre-tokenizer": Damage(_put(_T + "pre", "whitespace"), "incompatible"),
    }


def _without_bos(*, model: str = "gpt2", pre: str = "gpt-2") -> Callable[[Draft], object]:
    def apply(draft: Draft) -> None:
        draft.metadata.pop(_T + "bos_token_id")
        draft.put(_T + "model", model)
        draft.put(_T + "pre", pre)
        draft.put(_T + "add_bos_token", True, "bool")

    return apply


def _special_token_damages() -> dict[str, Damage]:
    says = "adds a token to every text"
    return {
        "start token without id": Damage(_without_bos(pre="chatglm-bpe"), says),
        "start token without id, t5": Damage(_without_bos(model="t5"), says),
        "start token without id, gemma4": Damage(_without_bos(model="gemma4"), says),
        "start token out of range": Damage(
            lambda draft: (
                draft.put(_T + "model", "t5")
                .put(_T + "add_bos_token", True)
                .put(_T + "bos_token_id", 10**6)
            ),
            says,
        ),
        "bert without separator": Damage(
            _without_separator,
            says,
            {"architecture": "bert"},
        ),
    }


def _without_separator(draft: Draft) -> None:
    draft.put(_T + "seperator_token_id", 2**32 - 1)
    draft.put(_T + "tokens", draft.metadata[_T + "tokens"][1][:100])


def _number_damages() -> dict[str, Damage]:
    gemma3, jamba = {"architecture": "gemma3"}, {"architecture": "jamba"}
    epsilon, window = "attention.layer_norm_rms_epsilon", "attention.sliding_window_pattern"
    return {
        "no layers": Damage(_put("llama.block_count", 0), "block_count 0"),
        "513 layers": Damage(_put("llama.block_count", 513), "at most 512 layers"),
        "4 billion layers": Damage(_put("llama.block_count", 2**32 - 1), "at most 512 layers"),
        "layers as text": Damage(_put("llama.block_count", "x", "string"), "block_count 'x'"),
        "no context": Damage(_put("llama.context_length", 0), "context_length 0"),
        "context length missing": Damage(_drop("llama.context_length"), "has no llama.context_l"),
        "negative epsilon": Damage(_put(f"llama.{epsilon}", -1.0), "not below 0"),
        "epsilon not a number": Damage(_put(f"llama.{epsilon}", math.nan), "not below 0"),
        "epsilon not a number, gpt2": Damage(
            _put("gpt2.attention.layer_norm_epsilon", math.nan),
            "not below 0",
            {"architecture": "gpt2"},
        ),
        "no rotation": Damage(_put("gemma3.rope.dimension_count", 0), "an even number", gemma3),
        "odd rotation": Damage(_put("gemma3.rope.dimension_count", 7), "an even number", gemma3),
        "wide rotation": Damage(_put("gemma3.rope.dimension_count", 99), "an even number", gemma3),
        "half a head rotates": Damage(
            _put("qwen2.rope.dimension_count", 8), "one even number", {"architecture": "qwen2"}
        ),
        "heads of one number": Damage(
            lambda _: None, "one even number", {"n_head": 64, "n_head_kv": 64}
        ),
        "unknown rotation": Damage(
            _put("llama.rope.scaling.type", "spiral", "string"), "only none, linear"
        ),
        "unknown classifier": Damage(
            _put("llama.classifier.activation", "x", "string"), "only gelu, silu"
        ),
        "window that no layer uses": Damage(
            _put(f"gemma3.{window}", [False, False]), "must use the window", gemma3
        ),
        "narrow Mamba": Damage(_put("jamba.ssm.inner_size", 64), "128 is needed", jamba),
        "Jamba without attention": Damage(
            lambda _: None, "both needed", {"architecture": "jamba", "n_layer": 1}
        ),
        "nine draft layers": Damage(
            _put("llama.nextn_predict_layers", 9, "uint32"), "only 2 layers"
        ),
        "draft model": Damage(_put("general.architecture", "eagle3"), "is a draft model"),
        "part of nothing": Damage(_put("split.count", 2, "uint16"), "one of 2 parts"),
        "parts as text": Damage(_put("split.count", "x", "string"), "split.count"),
    }


def _experts(**numbers: int) -> Callable[[Draft], object]:
    return lambda draft: [
        draft.put(f"llama.expert_{key}", value, "uint32") for key, value in numbers.items()
    ]


def _expert_damages() -> dict[str, Damage]:
    return {
        "experts that are not used": Damage(_experts(count=4), "there are 4 experts"),
        "2000 experts": Damage(_experts(count=2000, used_count=2), "at most 1024 experts"),
        "more experts used than exist": Damage(_experts(count=4, used_count=5), "4 experts"),
        "used experts without experts": Damage(_experts(used_count=1), "0 experts"),
        "groups without experts": Damage(_experts(group_count=3), "do not divide"),
        "groups of uneven size": Damage(
            _experts(count=4, used_count=2, group_count=3), "do not divide"
        ),
        "groups that are not used": Damage(
            _experts(count=4, used_count=2, group_count=2), "there are 2 groups"
        ),
    }
