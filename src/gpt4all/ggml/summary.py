"""What a model file says about itself, for people: size, quantisation, context, template, licence.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .gguf import TENSOR_TYPES, GGUFHeader

FILE_TYPES = {
    0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 7: "Q8_0", 8: "Q5_0", 9: "Q5_1", 10: "Q2_K",
    11: "Q3_K_S", 12: "Q3_K_M", 13: "Q3_K_L", 14: "Q4_K_S", 15: "Q4_K_M", 16: "Q5_K_S",
    17: "Q5_K_M", 18: "Q6_K", 19: "IQ2_XXS", 20: "IQ2_XS", 21: "Q2_K_S", 22: "IQ3_XS",
    23: "IQ3_XXS", 24: "IQ1_S", 25: "IQ4_NL", 26: "IQ3_S", 27: "IQ3_M", 28: "IQ2_S", 29: "IQ2_M",
    30: "IQ4_XS", 31: "IQ1_M", 32: "BF16", 36: "TQ1_0", 37: "TQ2_0", 38: "MXFP4_MOE",
}  # fmt: skip
"""``general.file_type`` -> the name in file names
(https://github.com/ggml-org/llama.cpp/blob/master/include/llama.h, ``enum llama_ftype``)."""


@dataclass(frozen=True, slots=True)
class FileSummary:
    """A model file in a few facts; what the file does not say is empty or None."""

    metadata: Mapping[str, Any]
    architecture: str
    name: str
    n_parameters: int
    """Weights of all parts."""
    n_bytes: int
    """Bytes of all tensors of all parts."""
    quantisation: str
    n_ctx: int | None
    """Tokens of context it was trained for."""
    chat_template: str | None
    licence: str


def summarise(headers: Sequence[GGUFHeader]) -> FileSummary:
    """What the headers of a model's files say.

    Args:
        headers: Of its file, or of all parts of a split one, the first part first.
    """
    metadata = headers[0].metadata
    architecture = _text(metadata, "general.architecture")
    n_ctx = metadata.get(f"{architecture}.context_length")
    template = metadata.get("tokenizer.chat_template")
    return FileSummary(
        metadata=metadata,
        architecture=architecture,
        name=_text(metadata, "general.name"),
        n_parameters=sum(math.prod(t.shape) for header in headers for t in header.tensors),
        n_bytes=sum(t.n_bytes for header in headers for t in header.tensors),
        quantisation=_quantisation(headers),
        n_ctx=n_ctx if isinstance(n_ctx, int) else None,
        chat_template=template if isinstance(template, str) else None,
        licence=_text(metadata, "general.license"),
    )


def _quantisation(headers: Sequence[GGUFHeader]) -> str:
    """What the file says, or else the format of most of its bytes."""
    name = FILE_TYPES.get(_number(headers[0].metadata.get("general.file_type")))
    if name:
        return name
    n_bytes: Counter[int] = Counter()
    for header in headers:
        for tensor in header.tensors:
            n_bytes[tensor.type] += tensor.n_bytes
    return TENSOR_TYPES[n_bytes.most_common(1)[0][0]][0] if n_bytes else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else -1


def _text(metadata: Mapping[str, Any], key: str) -> str:
    value = metadata.get(key)
    return value if isinstance(value, str) else ""
