"""Writes the random models."""

from __future__ import annotations

import math
import zlib
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, GGUFValueType, GGUFWriter, quants

from .architectures import ARCHITECTURES, Dimensions, Plan
from .quantise import K_FORMATS, Quantisation, encode, q4_0_blocks, stored_type
from .vocabulary import Vocabulary, VocabularyKind, made_up_vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
"""Chat template of the random models, the format known as ChatML."""

_QUANTISED = ("matrix", "residual", "embedding", "output")
_BYTE, _FLOAT = np.dtype(np.uint8), np.dtype(np.float32)


def tiny_model(
    path: Path,
    *,
    architecture: str = "llama",
    n_ctx: int = 512,
    n_layer: int = 2,
    n_embd: int = 64,
    n_head: int = 4,
    n_head_kv: int = 2,
    chat_template: str | None = CHATML,
    quantisation: Quantisation = "F32",
    tokens: VocabularyKind | None = None,
    dequantised: bool = False,
    never_ends: bool = False,
    is_tied: bool = False,
    name: str = "tiny random model",
    metadata: Mapping[str, Any] | None = None,
    seed: int = 0,
) -> Path:
    """Write a small model of random weights; the same arguments write the same bytes.

    Args:
        path: GGUF file to write.
        architecture: A name in ``ARCHITECTURES``.
        n_ctx: Context length that the model claims to be trained for, in tokens.
        n_layer: Number of layers.
        n_embd: Width; a multiple of 32 for the Q formats, of 256 for the K formats.
        n_head: Query heads; must divide `n_embd`.
        n_head_kv: Key and value heads; must divide `n_head`. gpt2 and bert have `n_head`.
        chat_template: Jinja source, or None for a file without one.
        quantisation: Format of the matrices; vectors and rows that do not divide stay F32.
        tokens: Kind of vocabulary; None means ``bpe``, for bert ``wordpiece``.
        dequantised: Store what the quantised weights mean as F32: the same model, other kernels.
        never_ends: Makes end tokens so unlikely that only a limit stops a generation.
        is_tied: Leave out the output matrix, so that the embeddings serve as one; not with
            `never_ends`.
        name: ``general.name`` of the file.
        metadata: More keys; they replace those of the same name, and None removes one.
        seed: Of the random weights.

    Returns:
        `path`.
    """
    words = vocabulary(tokens or ("wordpiece" if architecture == "bert" else "bpe"))
    if architecture in ("gpt2", "bert"):
        n_head_kv = n_head
    size = Dimensions(n_ctx, n_layer, n_embd, n_head, n_head_kv, 2 * n_embd, len(words))
    values = _describe(architecture, size, words, name=name, chat_template=chat_template)
    writer = _open(path, architecture, {**values, **(metadata or {})})
    weights = _Weights(seed, size, words.end_tokens if never_ends else (), architecture)
    for plan in _plans(architecture, size):
        if is_tied and plan.role == "output":
            continue
        tensor = weights.draw(plan)
        kind = _format(plan, quantisation)
        encoded, stored = encode(tensor, kind), stored_type(tensor, kind)
        if dequantised:
            encoded, stored = quants.dequantize(encoded, stored), GGMLQuantizationType.F32
        writer.add_tensor(plan.name, encoded, raw_dtype=stored)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


WeightBoundFormat = Literal["Q4_0", "Q8_0", "Q4_K_M", "Q6_K"]
"""Formats of `weight_bound_model`."""

WEIGHT_BOUND_SIZES: Mapping[str, Dimensions] = {
    "5.9B": Dimensions(8192, 32, 4096, 32, 8, 11_008, 32_000),
    "1.3B": Dimensions(2048, 22, 2048, 32, 32, 5632, 32_000),
    "1.1B": Dimensions(8192, 22, 2048, 32, 4, 5632, 32_000),
    "0.1B": Dimensions(8192, 6, 1024, 16, 4, 2816, 8_000),
}
"""Shapes of `weight_bound_model`; 1.1B is TinyLlama's (https://github.com/jzhang38/TinyLlama), 1.3B
the same without shared cache heads, as the first llamas were."""


def weight_bound_model(
    path: Path,
    *,
    n_params: str = "1.1B",
    quantisation: WeightBoundFormat = "Q4_0",
    never_ends: bool = True,
    seed: int = 0,
) -> Path:
    """Write a random llama so large that decoding waits for its weights: for benchmarks.

    The 1.1B file has 0.62 GB as Q4_0. Tensors are written one after the other.

    Args:
        path: GGUF file to write.
        n_params: A name in ``WEIGHT_BOUND_SIZES``.
        quantisation: Format of the matrices. Q4_K_M is llama.cpp's mixture of Q4_K and Q6_K; beside
            K formats the embeddings and the output matrix are Q8_0. Q4_0 is written soonest.
        never_ends: As for `tiny_model`.
        seed: Of the random weights.

    Returns:
        `path`.
    """
    size = WEIGHT_BOUND_SIZES[n_params]
    words = made_up_vocabulary(size.n_vocab)
    values = _describe("llama", size, words, name=f"random {n_params}", chat_template=CHATML)
    writer = _open(path, "llama", values)
    plans = list(_plans("llama", size))
    formats = {plan.name: _mixed_format(plan, quantisation, size.n_layer) for plan in plans}
    for plan in plans:
        kind = formats[plan.name]
        if kind == "F32":
            writer.add_tensor_info(plan.name, plan.shape, _FLOAT, 4 * math.prod(plan.shape))
        else:
            code = GGMLQuantizationType[kind]
            n_weights, n_bytes = GGML_QUANT_SIZES[code]
            shape = (plan.shape[0], plan.shape[1] // n_weights * n_bytes)
            writer.add_tensor_info(plan.name, shape, _BYTE, math.prod(shape), raw_dtype=code)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    weights = _Weights(seed, size, words.end_tokens if never_ends else (), "llama")
    for plan in plans:
        writer.write_tensor_data(weights.draw_blocks(plan, formats[plan.name]))
    writer.close()
    return path


def _mixed_format(plan: Plan, quantisation: WeightBoundFormat, n_layer: int) -> Quantisation:
    """The format of a tensor in a file that llama.cpp would name after `quantisation`.

    Q4_K_M spends more bits on every third of two kinds of matrices, and on all of the first and
    last eighth of the layers: https://github.com/ggml-org/llama.cpp/blob/master/src/llama-quant.cpp.
    """
    if quantisation != "Q4_K_M":
        return _format(plan, quantisation)
    if plan.name.endswith(("attn_v.weight", "ffn_down.weight")):
        i, eighth = int(plan.name.split(".")[1]), n_layer // 8
        if i < eighth or i >= 7 * n_layer // 8 or (i - eighth) % 3 == 2:
            return "Q6_K"
    return _format(plan, "Q4_K")


def _format(plan: Plan, quantisation: Quantisation) -> Quantisation:
    if plan.role not in _QUANTISED:
        return "F32"
    if quantisation in K_FORMATS and plan.role in ("embedding", "output"):
        return "Q8_0"  # exact numbers matter there: see _Weights and encode
    return quantisation


def _plans(architecture: str, size: Dimensions) -> Iterator[Plan]:
    layout = ARCHITECTURES[architecture]
    yield from layout.edges(size)
    for i in range(size.n_layer):
        yield from layout.layer(size, i)


def _describe(
    architecture: str, size: Dimensions, words: Vocabulary, *, name: str, chat_template: str | None
) -> dict[str, Any]:
    shared = {
        "context_length": size.n_ctx,
        "embedding_length": size.n_embd,
        "block_count": size.n_layer,
        "feed_forward_length": size.n_ff,
        "attention.head_count": size.n_head,
        "attention.head_count_kv": size.n_head_kv,
        "vocab_size": size.n_vocab,
    }
    settings = {**shared, **ARCHITECTURES[architecture].settings(size)}
    tokenizer = {
        **words.settings,
        "tokens": words.tokens,
        "token_type": words.types,
        "scores": words.scores,
        "merges": words.merges,
    }
    return {
        "general.name": name,
        **{f"{architecture}.{key}": value for key, value in settings.items()},
        **{f"tokenizer.ggml.{key}": value for key, value in tokenizer.items()},
        "tokenizer.chat_template": chat_template,
    }


def _open(path: Path, architecture: str, values: Mapping[str, Any]) -> GGUFWriter:
    writer = GGUFWriter(path, architecture)
    for key, value in values.items():
        if value is not None:
            writer.add_key_value(key, value, _value_type(value))
    return writer


def _value_type(value: object) -> GGUFValueType:
    for kind, code in _VALUE_TYPES.items():
        if isinstance(value, kind):
            return code
    raise TypeError(f"metadata holds {value!r}, which GGUF cannot")


_VALUE_TYPES: Mapping[type, GGUFValueType] = {
    bool: GGUFValueType.BOOL,  # before int, of which it is a kind
    int: GGUFValueType.UINT32,
    float: GGUFValueType.FLOAT32,
    str: GGUFValueType.STRING,
    list: GGUFValueType.ARRAY,
    tuple: GGUFValueType.ARRAY,
}


class _Weights:
    """Draws random tensors whose model answers variedly.

    The first channel of the residual stream is kept constant and positive: embeddings put 4 there,
    nothing adds to it. A large negative output weight on it makes a token (an end token) unlikely.
    LayerNorm would subtract it, so there the last normalisation puts 1 into it instead.
    """

    def __init__(
        self, seed: int, size: Dimensions, forbidden: tuple[int, ...], architecture: str
    ) -> None:
        self._seed = seed
        self._size = size
        self._forbidden = list(forbidden)
        self._is_layer_norm = ARCHITECTURES[architecture].is_layer_norm

    def draw(self, plan: Plan) -> np.ndarray:
        """Return a float32 tensor."""
        tensor = self._draw(plan).astype(np.float32)
        self._keep_channel(plan, tensor)
        return tensor

    def draw_blocks(self, plan: Plan, kind: Quantisation) -> np.ndarray:
        """Return a tensor in a format; Q4_0 is drawn as such, ten times as fast."""
        if kind != "Q4_0":
            return encode(self.draw(plan), kind)
        n_rows, n_columns = plan.shape
        blocks = q4_0_blocks(self._generator(plan), n_rows, n_columns, self._deviation(plan))
        # The same channel as below; a first column costs one decoded block per row.
        first = np.ascontiguousarray(blocks[:, :18])
        start = quants.dequantize(first, GGMLQuantizationType.Q4_0)
        self._keep_channel(plan, start)
        blocks[:, :18] = quants.quantize(start, GGMLQuantizationType.Q4_0)
        for row in self._constant_rows(plan):
            blocks[row, 18:] = 0
        return blocks

    def _constant_rows(self, plan: Plan) -> list[int]:
        """Rows that are zero but for the first channel."""
        if plan.role == "residual":
            return [0]
        return self._forbidden if plan.role == "output" else []

    def _generator(self, plan: Plan) -> np.random.Generator:
        return np.random.default_rng([self._seed, zlib.crc32(plan.name.encode())])

    def _deviation(self, plan: Plan) -> float:
        is_matrix = plan.role in ("matrix", "residual", "output", "convolution")
        return _GAINS[plan.role] / (math.sqrt(plan.shape[-1]) if is_matrix else 1)

    def _draw(self, plan: Plan) -> np.ndarray:
        generator = self._generator(plan)
        if plan.role in ("gain", "final_gain", "final_bias"):
            return np.full(plan.shape, plan.role != "final_bias")
        if plan.role == "decay":  # -1, -2, ...: https://arxiv.org/abs/2312.00752, section 3.6
            return np.tile(-np.arange(1.0, plan.shape[1] + 1), (plan.shape[0], 1))
        if plan.role == "step":  # before softplus: steps of about 0.02 ... 0.3
            return generator.uniform(-4.0, -1.0, plan.shape)
        return generator.normal(0.0, self._deviation(plan), plan.shape)

    def _keep_channel(self, plan: Plan, tensor: np.ndarray) -> None:
        if plan.role == "residual":
            tensor[..., 0, :] = 0
        elif plan.role == "embedding":
            tensor[:, 0] = _CONSTANT
        elif plan.role == "final_gain" and self._is_layer_norm:
            tensor[0] = 0
        elif plan.role == "final_bias":
            tensor[0] = 1
        elif plan.role == "output" and self._forbidden:
            tensor[:, 0] = 0
            tensor[self._forbidden] = 0
            tensor[self._forbidden, 0] = _UNLIKELY


_CONSTANT = 4.0
_UNLIKELY = -60.0
_GAINS = {
    "matrix": 2.5,
    "residual": 1.5,
    "embedding": 1.0,
    "output": 3.0,
    "convolution": 1.0,
    "positions": 0.3,
    "bias": 0.1,
}
"""Standard deviation of the values; for matrices, of what they make of inputs of deviation 1.

Chosen by trial so that greedy answers wander through many tokens instead of repeating one.
"""
