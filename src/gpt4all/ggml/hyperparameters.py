"""Checks the numbers that describe a model's layers.

The assertions behind these rules: llama.cpp's ``src/llama-model.cpp`` (``load_hparams``) and
``src/models``, and ``rope`` and ``norm`` of ggml's ``ggml-cpu/ops.cpp``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from gpt4all.errors import InvalidModelFile

from .gguf import quote

if TYPE_CHECKING:
    from .gguf import GGUFHeader

MOST_LAYERS = 512
"""LLAMA_MAX_LAYERS."""

MOST_EXPERTS = 1024
"""LLAMA_MAX_EXPERTS."""

_ROPE_SCALINGS = ("none", "linear", "yarn", "longrope")
_CLASSIFIER_ACTIVATIONS = ("gelu", "silu", "tanh")

_DRAFT_MODELS = frozenset({"eagle3", "dflash", "gemma4-assistant"})
"""They compute only beside another model."""

_EXPERTS_REQUIRED = frozenset({"bailingmoe2", "glm4moe", "grovemoe", "lfm2moe", "llada-moe",
                               "smallthinker"})  # fmt: skip

_INNER_IS_TWICE = frozenset({"jamba", "granitehybrid"})
"""Their Mamba layers are twice as wide as the model."""

_MIXED_LAYERS = frozenset({"bailingmoe3", "glm5-next", "granitehybrid", "jamba", "kimi-linear",
                           "kimi-k3", "lfm2", "lfm2moe", "plamo2"})  # fmt: skip
"""Layers without key heads are recurrent; the graph needs one of each kind."""

_WHOLE_HEAD_ROTATES = frozenset({
    "apertus", "arcee", "arctic", "baichuan", "chameleon", "codeshell", "cogvlm", "cohere2moe",
    "dbrx", "deci", "deepseek", "dots1", "dream", "ernie4_5", "ernie4_5-moe", "exaone", "exaone4",
    "exaone-moe", "falcon", "granite", "granite_swa", "graniteswitch", "grok", "grovemoe",
    "hunyuan-moe", "hunyuan_vl", "internlm2", "jais2", "llada", "llada-moe", "llama", "llama4",
    "maincoder", "mellum", "mistral3", "olmo", "olmo2", "olmoe", "orion", "paddleocr", "plamo",
    "qwen2", "qwen2moe", "qwen2vl", "qwen3", "qwen3moe", "qwen3vl", "qwen3vlmoe", "rnd1",
    "seed_oss", "smallthinker", "smollm3", "starcoder2", "talkie", "xverse",
})  # fmt: skip
"""Architectures whose graph asserts that keys, values and rotary position have one width."""

_MROPE = frozenset({"paddleocr", "qwen2vl", "qwen3vl", "qwen3vlmoe"})
"""Rotary position in sections, of which one must not be empty."""


def check_hyperparameters(header: GGUFHeader) -> None:
    """Refuse numbers on which llama.cpp aborts while loading or computing.

    Raises:
        InvalidModelFile: With the key, its value and what is allowed.
    """
    numbers = _Numbers(header)
    if numbers.architecture in _DRAFT_MODELS:
        raise numbers.invalid(
            f"is a draft model ({numbers.architecture}), which works only beside another model"
        )
    _check_sizes(numbers)
    _check_names(numbers)
    _check_experts(numbers)
    _check_heads(numbers)
    _check_state(numbers)


class _Numbers:
    """Metadata below the architecture's name."""

    def __init__(self, header: GGUFHeader) -> None:
        self.architecture = str(header.metadata["general.architecture"])
        self._header = header

    def get(self, key: str, default: Any = None) -> Any:
        return self._header.metadata.get(f"{self.architecture}.{key}", default)

    def integer(self, key: str, default: int = 0) -> int:
        """Return a number; of a list per layer the largest; `default` if it is neither."""
        value = self.get(key, default)
        if isinstance(value, list) and value and all(isinstance(n, int) for n in value):
            return int(max(value))
        return value if isinstance(value, int) else default

    def items(self) -> list[tuple[str, Any]]:
        return list(self._header.metadata.items())

    def refuse(self, key: str, rule: str) -> InvalidModelFile:
        name, value = f"{self.architecture}.{key}", self.get(key)
        return self.invalid(
            f"has no {name} but {rule}"
            if value is None
            else f"has {name} {quote(value)} but {rule}"
        )

    def invalid(self, what_is_wrong: str) -> InvalidModelFile:
        return InvalidModelFile(f"{self._header.path} {what_is_wrong}")


def _check_sizes(numbers: _Numbers) -> None:
    for key in ("context_length", "embedding_length", "block_count"):
        if numbers.integer(key) < 1:
            raise numbers.refuse(key, "a positive number is needed")
    n_layers = numbers.integer("block_count")
    if n_layers > MOST_LAYERS:
        raise numbers.refuse("block_count", f"at most {MOST_LAYERS} layers are possible")
    if numbers.integer("nextn_predict_layers") > n_layers:
        raise numbers.refuse("nextn_predict_layers", f"there are only {n_layers} layers")
    for key, value in numbers.items():
        is_bad = isinstance(value, float) and not (value >= 0 and math.isfinite(value))
        if key.endswith("_epsilon") and is_bad:
            raise numbers.invalid(
                f"has {quote(key)} {quote(value)} but it must be a number not below 0"
            )


def _check_names(numbers: _Numbers) -> None:
    for key, names in (
        ("rope.scaling.type", _ROPE_SCALINGS),
        ("classifier.activation", _CLASSIFIER_ACTIVATIONS),
    ):
        value = numbers.get(key)
        if isinstance(value, str) and value not in names:
            raise numbers.refuse(key, f"only {', '.join(names)} are known")


def _check_experts(numbers: _Numbers) -> None:
    count, used = numbers.integer("expert_count"), numbers.integer("expert_used_count")
    groups = numbers.integer("expert_group_count")
    groups_used = numbers.integer("expert_group_used_count")
    if numbers.architecture.startswith("hunyuan") and count <= 1:
        return  # llama.cpp takes these for models without experts
    if count == 0 and numbers.architecture in _EXPERTS_REQUIRED:
        raise numbers.refuse("expert_count", "the architecture needs experts")
    if count > MOST_EXPERTS:
        raise numbers.refuse("expert_count", f"at most {MOST_EXPERTS} experts are possible")
    if used > count or (count > 0 and used < 1):
        raise numbers.refuse("expert_used_count", f"there are {count} experts")
    if groups and (groups >= count or (groups > 1 and count % groups)):
        raise numbers.refuse("expert_group_count", f"{count} experts do not divide into them")
    if groups > 1 and not 0 < groups_used < groups:
        raise numbers.refuse("expert_group_used_count", f"there are {groups} groups")


def _check_heads(numbers: _Numbers) -> None:
    n_heads = numbers.get("attention.head_count", 0)
    if not isinstance(n_heads, int) or n_heads < 1:
        return  # no attention, or a number per layer: llama.cpp compares the tensors' shapes
    width = numbers.integer("embedding_length") // n_heads
    key_width = numbers.integer("attention.key_length", width)
    rotated = numbers.integer("rope.dimension_count", key_width)
    if rotated != key_width and not (2 <= rotated <= key_width and rotated % 2 == 0):
        raise numbers.refuse(
            "rope.dimension_count", f"an even number from 2 to {key_width} is needed"
        )
    if numbers.architecture in _WHOLE_HEAD_ROTATES:
        value_width = numbers.integer("attention.value_length", width)
        if not key_width == value_width == rotated or rotated % 2:
            raise numbers.invalid(
                f"has heads with {key_width} keys, {value_width} values and {rotated} rotated "
                f"dimensions but {numbers.architecture} needs one even number for all"
            )
    sections = numbers.get("rope.dimension_sections", [])
    if numbers.architecture in _MROPE and not any(sections if isinstance(sections, list) else []):
        raise numbers.refuse("rope.dimension_sections", "one section must not be empty")


def _check_state(numbers: _Numbers) -> None:
    n_embd, inner = numbers.integer("embedding_length"), numbers.integer("ssm.inner_size")
    if numbers.architecture in _INNER_IS_TWICE and inner != 2 * n_embd:
        raise numbers.refuse("ssm.inner_size", f"{2 * n_embd} is needed")
    if numbers.architecture in _MIXED_LAYERS:
        heads = numbers.get("attention.head_count_kv", numbers.get("attention.head_count", 0))
        kinds = {n == 0 for n in (heads if isinstance(heads, list) else [heads])}
        if len(kinds) < 2 or numbers.integer("attention.head_count") == 0:
            raise numbers.refuse(
                "attention.head_count_kv", "attention and recurrent layers are both needed"
            )
    pattern = numbers.get("attention.sliding_window_pattern")
    window = numbers.integer("attention.sliding_window")
    has_window = numbers.architecture == "gemma3" and window > 0
    if has_window and isinstance(pattern, list) and not any(pattern):
        raise numbers.refuse(
            "attention.sliding_window_pattern", f"one layer must use the window of {window}"
        )
