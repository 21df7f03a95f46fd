"""The formats, checked against the only thing that is left of the real files here: their sizes.

Files of the published shapes are written with holes in place of weights. Each must have the size
that gpt4all's ``models.json`` gave for it, to the byte, and the reader must come out at its end.
The token bytes are sums over the published vocabularies (GPT-2's, LLaMA's, GPT-NeoX's after what
GPT4All's converter did to it, Falcon's).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import prod
from pathlib import Path

import pytest

from gpt4all.ggml.legacy import container

from .fabricate import FAMILIES, Size, Token, beginning, record
from .old_blocks import N_BYTES

GPT2_BYTES = 320_827 + 2_466
"""And ``<|extratoken_1|>`` to ``<|extratoken_143|>``."""
LLAMA_BYTES, NEOX_BYTES, FALCON_BYTES, BERT_BYTES = 176_574, 313_541, 407_268, 200_986

LLAMA_7B = Size(32_000, n_embd=4096, n_head=32, n_head_kv=32, n_layer=32, n_ff=11_008)
LLAMA_13B = Size(32_000, n_embd=5120, n_head=40, n_head_kv=40, n_layer=40, n_ff=13_824)
GPTJ_6B = Size(50_400, 2048, 4096, 16, 16, 28, 16_384, 64)
MPT_7B = Size(50_432, 2048, 4096, 32, 32, 32, 16_384)
FALCON_7B = Size(65_024, n_embd=4544, n_head=71, n_head_kv=1, n_layer=32)
MINILM = Size(30_522, 512, 384, 12, 12, 6, 1536)


@dataclass(frozen=True)
class Published:
    """A file of the lists of 2023."""

    name: str
    n_bytes: int
    family: str
    kind: str
    version: int
    size: Size
    n_token_bytes: int
    plain: Sequence[str] = ()
    """Parts of the names of matrices that are f32."""


FILES = [
    Published("ggml-gpt4all-j-v1.3-groovy", 3_785_248_281, "gptj", "q4_0", 0, GPTJ_6B, GPT2_BYTES),
    Published("ggml-mpt-7b-base", 4_854_401_028, "mpt", "q4_0", 0, MPT_7B, NEOX_BYTES, ["wte"]),
    Published(
        "ggml-mpt-7b-chat", 4_854_401_050, "mpt", "q4_0", 0, MPT_7B,
        NEOX_BYTES + len("<|im_start|><|im_end|>"), ["wte"],
    ),
    Published(
        "ggml-gpt4all-l13b-snoozy", 8_136_770_688, "llama ggjt 1", "q4_0", 0, LLAMA_13B, LLAMA_BYTES
    ),
    Published(
        "ggml-vicuna-7b-1.1-q4_2", 4_212_859_520, "llama ggjt 1", "q4_2", 0, LLAMA_7B, LLAMA_BYTES
    ),
    Published(
        "llama-2-7b-chat.ggmlv3.q4_0", 3_791_725_184, "llama ggjt 3", "q4_0", 2, LLAMA_7B,
        LLAMA_BYTES,
    ),
    Published(
        "ggml-model-gpt4all-falcon-q4_0", 4_061_641_216, "falcon", "q4_0", 2, FALCON_7B,
        FALCON_BYTES,
    ),
    Published(
        "ggml-all-MiniLM-L6-v2-f16", 45_521_167, "bert", "f16", 0, MINILM, BERT_BYTES,
    ),
]  # fmt: skip


def words(count: int, n_bytes: int) -> list[Token]:
    """That many different tokens of that many bytes in all."""
    ends = accumulate((n_bytes // count + (i < n_bytes % count) for i in range(count)), initial=0)
    starts = list(ends)
    return [(bytes(b - a), 0.0, False) for a, b in pairwise(starts)]


@pytest.mark.parametrize("published", FILES, ids=lambda each: each.name)
def test_sizes_are_predicted_to_the_byte(tmp_path: Path, published: Published) -> None:
    layout, path = FAMILIES[published.family], tmp_path / f"{published.name}.bin"
    tokens = words(published.size.n_vocab, published.n_token_bytes)
    with path.open("wb") as file:
        file.write(beginning(published.family, published.kind, published.version, published.size,
                             tokens))  # fmt: skip
        for name, shape in layout.shapes(published.size):
            is_plain = len(shape) == 1 or any(part in name for part in published.plain)
            kind = "f32" if is_plain else published.kind
            file.write(record(layout, name, kind, shape, file.tell()))
            per_block, n_bytes = N_BYTES[published.version][kind]
            file.seek(prod(shape) // per_block * n_bytes, 1)
        file.truncate()
    assert path.stat().st_size == published.n_bytes
    read = container.read(path)
    assert len(read.entries) == published.size.n_vocab
    assert list(read.tensors) == [name for name, _ in layout.shapes(published.size)]
