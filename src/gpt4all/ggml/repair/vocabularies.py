"""Byte-pair vocabularies of 2023: tokens as raw bytes, without merges, padded with equal texts.

Files of April 2024 and later name their pre-tokenizer and have none of this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gpt4all.ggml.overrides import pre_tokenizer
from gpt4all.ggml.tokenizers.byte_pairs import byte_pairs
from gpt4all.ggml.tokenizers.kinds import CONTROL, NORMAL, UNUSED, padding
from gpt4all.ggml.tokenizers.letters import unspell
from gpt4all.ggml.tokenizers.merges import find_merges

from .plan import Plan, changed

if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIX = "tokenizer.ggml."
_SPACE = "Ġ"

_ENOUGH = 0.5
"""Share of the tokens that merges must make; with fewer, the order of the tokens says nothing."""


def repair(planned: Plan) -> Plan:
    """Mend the vocabulary if it is of the kind that can be."""
    metadata = planned.metadata
    tokens = metadata.get(_PREFIX + "tokens")
    kinds = metadata.get(_PREFIX + "token_type")
    is_texts = planned.types.get(_PREFIX + "tokens") == "array of string"
    is_kinds = planned.types.get(_PREFIX + "token_type", "array of int32") == "array of int32"
    is_old = metadata.get(_PREFIX + "model") == "gpt2" and _PREFIX + "pre" not in metadata
    if not (is_old and tokens and is_texts and is_kinds):
        return planned
    kinds = [NORMAL] * len(tokens) if kinds is None else kinds
    if len(kinds) != len(tokens):
        return planned
    if is_raw(tokens):
        return _respelled(planned, tokens, kinds)
    if _PREFIX + "merges" not in metadata:
        planned = _with_merges(planned, tokens, kinds)
    return _without_padding(planned, tokens, kinds)


def is_raw(tokens: Sequence[str]) -> bool:
    """Whether tokens are bytes as they are, not the letters that stand for them."""
    n_raw = sum(token.startswith(" ") for token in tokens)
    return n_raw > sum(token.startswith(_SPACE) for token in tokens)


def _respelled(planned: Plan, tokens: Sequence[str], kinds: Sequence[int]) -> Plan:
    metadata = dict(planned.metadata)
    merges = metadata.get(_PREFIX + "merges")
    has_merges = bool(merges) and planned.types[_PREFIX + "merges"] == "array of string"
    made = byte_pairs(
        [token.encode("utf-8", "surrogateescape") for token in tokens],
        pre=pre_tokenizer(metadata) or "gpt-2",
        merges=merges if has_merges else None,
        special={i for i, kind in enumerate(kinds) if kind == CONTROL},
    )
    if not _is_enough(len(made[_PREFIX + "merges"]), len(tokens)):
        return planned
    kept = {key: metadata[key] for key in metadata if key.endswith(("_token_id", "_bos_token"))}
    metadata.pop(_PREFIX + "scores", None)
    return changed(planned, "stores its tokens as raw bytes", {**metadata, **made, **kept})


def _with_merges(planned: Plan, tokens: Sequence[str], kinds: Sequence[int]) -> Plan:
    spelled = [
        token
        for token, kind in zip(tokens, kinds, strict=True)
        if kind == NORMAL and token and unspell(token) is not None
    ]
    merges = [" ".join(pair) for pair in find_merges(dict.fromkeys(spelled)).values()]
    if not _is_enough(len(merges), len(spelled)):
        return planned
    return changed(planned, "lacks its merges", {**planned.metadata, _PREFIX + "merges": merges})


def _is_enough(n_merges: int, n_tokens: int) -> bool:
    return n_merges >= _ENOUGH * (n_tokens - 256) and n_merges > 0


def _without_padding(planned: Plan, tokens: Sequence[str], kinds: Sequence[int]) -> Plan:
    """Give the last tokens, if they all repeat one text, texts of their own."""
    seen: set[str] = set()
    first = 0
    while first < len(tokens) and tokens[first] not in seen:
        seen.add(tokens[first])
        first += 1
    if len(set(tokens[first:])) != 1:
        return planned
    changes: dict[str, Any] = {
        "tokens": [*tokens[:first], *(padding(i) for i in range(first, len(tokens)))],
        "token_type": [*kinds[:first], *([UNUSED] * (len(tokens) - first))],
    }
    metadata = {**planned.metadata, **{_PREFIX + key: value for key, value in changes.items()}}
    return changed(planned, "pads its vocabulary with equal texts", metadata)
