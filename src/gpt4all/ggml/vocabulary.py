"""Checks a model's vocabulary.

The assertions and exceptions behind these rules are in llama.cpp's ``src/llama-vocab.cpp``. Keys:
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#tokenizer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gpt4all.errors import InvalidModelFile

from .gguf import quote

if TYPE_CHECKING:
    from .gguf import GGUFHeader

_PREFIX = "tokenizer.ggml."

_WITH_MERGES = frozenset({"gpt2", "gemma4", "hybriddna", "whitespace"})
"""Byte-pair encodings."""

_DEFAULT_BOS = {"llama": 1, "bert": 101, "plamo2": 1, "plamo3": 1} | dict.fromkeys(
    ("gpt2", "hybriddna", "whitespace"), 11
)
_DEFAULT_EOS = {"llama": 2, "t5": 1, "plamo2": 2, "plamo3": 2} | dict.fromkeys(
    ("gpt2", "hybriddna", "whitespace"), 11
)
"""Ids that llama.cpp assumes where a file names none."""

_WITHOUT_DEFAULT_BOS = frozenset({"chatglm-bpe", "glm4", "glm5"})
_BOS_FORCED = frozenset({"gemma4", "granite-embed-multi-311m"})
"""``tokenizer.ggml.pre`` that adds a beginning token whatever the file says."""

_BYTE = 6
"""LLAMA_TOKEN_TYPE_BYTE of llama.h."""


def check_vocabulary(header: GGUFHeader) -> None:
    """Refuse vocabularies on which llama.cpp aborts while loading or tokenizing.

    Raises:
        InvalidModelFile: With the first thing that is wrong.
    """
    vocabulary = _Vocabulary(header)
    if vocabulary.model in ("none", "no_vocab"):
        raise vocabulary.invalid("has no vocabulary, so it cannot read text")
    vocabulary.expect("model", "string")
    if vocabulary.get("pre") is not None:
        vocabulary.expect("pre", "string")
    vocabulary.expect("tokens", "array of string")
    if not vocabulary.tokens:
        raise vocabulary.invalid("has an empty vocabulary")
    _check_lengths(vocabulary)
    _check_duplicates(vocabulary)
    _check_merges(vocabulary)
    _check_bytes(vocabulary)
    _check_added_tokens(vocabulary)


class _Vocabulary:
    """Metadata below ``tokenizer.ggml.``."""

    def __init__(self, header: GGUFHeader) -> None:
        self._header = header
        self.model = self.get("model")
        self.pre = self.get("pre", "")
        tokens = self.get("tokens", [])
        self.tokens: list[str] = tokens if isinstance(tokens, list) else []

    def get(self, key: str, default: Any = None) -> Any:
        return self._header.metadata.get(_PREFIX + key, default)

    def token_id(self, key: str, default: int | None) -> int | None:
        """Return the token that llama.cpp will use: the given one if it exists, else `default`."""
        given = self.get(key)
        if isinstance(given, int) and 0 <= given < len(self.tokens):
            return given
        return default if default is not None and default < len(self.tokens) else None

    def expect(self, key: str, *types: str) -> None:
        found = self._header.types.get(_PREFIX + key)
        if found is None:
            raise self.invalid(f"has no {_PREFIX}{key}: its vocabulary is missing")
        if found not in types:
            raise self.invalid(
                f"stores {_PREFIX}{key} as {found} but it must be {' or '.join(types)}"
            )

    def invalid(self, what_is_wrong: str) -> InvalidModelFile:
        return InvalidModelFile(f"{self._header.path} {what_is_wrong}")


def _check_lengths(vocabulary: _Vocabulary) -> None:
    for key, types in (
        ("scores", ("array of float32", "array of int32")),
        ("token_type", ("array of int32",)),
    ):
        values = vocabulary.get(key)
        if values is None:
            continue
        vocabulary.expect(key, *types)
        if len(values) < len(vocabulary.tokens):
            raise vocabulary.invalid(
                f"has {len(vocabulary.tokens)} tokens but {len(values)} {key} values"
            )


def _check_duplicates(vocabulary: _Vocabulary) -> None:
    # llama.cpp reads a token up to its first zero byte and names the empty ones by their number.
    tokens = vocabulary.tokens
    if any("\0" in token for token in tokens):
        tokens = [token.partition("\0")[0] for token in tokens]
    if "" in tokens:
        tokens = [token or f"[EMPTY_{i}]" for i, token in enumerate(tokens)]
    if len(set(tokens)) == len(tokens):
        return
    seen: dict[str, int] = {}
    for i, token in enumerate(tokens):
        if seen.setdefault(token, i) != i:
            raise vocabulary.invalid(
                f"gives the tokens {seen[token]} and {i} the same text {quote(token)}"
            )


def _check_merges(vocabulary: _Vocabulary) -> None:
    if vocabulary.model not in _WITH_MERGES:
        return
    if vocabulary.get("merges") is None and vocabulary.pre == "kimi-k2":
        return
    vocabulary.expect("merges", "array of string")
    for i, merge in enumerate(vocabulary.get("merges")):
        middle = merge.find(" ", 1)
        if not 0 < middle < len(merge) - 1:
            raise vocabulary.invalid(
                f"has the merge {quote(merge)} (number {i}), which is not a pair"
            )
    if vocabulary.pre == "whitespace" and vocabulary.model == "gpt2":
        raise vocabulary.invalid(
            f"combines the tokenizer {vocabulary.model} with the incompatible pre-tokenizer "
            "whitespace"
        )


def _check_bytes(vocabulary: _Vocabulary) -> None:
    """Require byte tokens where llama.cpp looks them up, and nowhere else."""
    if vocabulary.model == "bert" and _BYTE in (vocabulary.get("token_type") or ()):
        raise vocabulary.invalid("has byte tokens, which its tokenizer (bert) cannot spell")
    if vocabulary.model != "llama":
        return
    known = set(vocabulary.tokens)
    for byte in range(256):
        raw = bytes([byte]).decode("utf-8", "surrogateescape")
        if f"<0x{byte:02X}>" not in known and raw not in known:
            raise vocabulary.invalid(
                f"has no token for the byte {byte:#04x}: any text that contains it would end "
                "the process"
            )


def _check_added_tokens(vocabulary: _Vocabulary) -> None:
    """Refuse to put tokens around every text that do not exist."""
    model, pre = vocabulary.model, vocabulary.pre
    if model not in _WITH_MERGES and model not in ("llama", "bert", "t5"):
        return  # the others add nothing
    default = None if pre in _WITHOUT_DEFAULT_BOS else _DEFAULT_BOS.get(model)
    adds_bos = vocabulary.get("add_bos_token", model in ("llama", "bert"))
    if adds_bos or model in ("bert", "gemma4") or pre in _BOS_FORCED:
        _require(vocabulary, "bos_token_id", default)
    if vocabulary.get("add_eos_token", model == "t5") and model != "bert":
        _require(vocabulary, "eos_token_id", _DEFAULT_EOS.get(model))
    if model == "bert":
        _require(vocabulary, "seperator_token_id", 102)


def _require(vocabulary: _Vocabulary, key: str, default: int | None) -> None:
    if vocabulary.token_id(key, default) is None:
        given = quote(vocabulary.get(key))
        raise vocabulary.invalid(
            f"adds a token to every text but {_PREFIX}{key} ({given}) is none of its "
            f"{len(vocabulary.tokens)} tokens"
        )
