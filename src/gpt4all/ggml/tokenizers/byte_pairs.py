"""Byte-pair vocabularies from the bytes of their tokens, as llama.cpp wants them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .kinds import CONTROL, NORMAL, UNUSED, USER_DEFINED, padding
from .letters import spell
from .merges import find_merges

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_CONTROL = re.compile(r"<(?!\|extratoken)\|?[A-Za-z_]+\|?>|>>[A-Z]+<<")
"""``<|endoftext|>``, ``<fim_prefix>``, ``>>TITLE<<``, but not GPT-J's ``<|extratoken_7|>``."""

END = "<|endoftext|>"


def byte_pairs(
    tokens: Sequence[bytes],
    *,
    pre: str,
    merges: Sequence[str] | None = None,
    special: Collection[int] = (),
) -> dict[str, Any]:
    """The keys below ``tokenizer.`` of a byte-pair encoding.

    Tokens that no merge makes were added after training; they are found in texts as they are. So
    are runs of blanks that repeat a token, as GPT-NeoX has them. Empty tokens and all others that
    repeat one stand for nothing.

    Args:
        tokens: Their bytes, in the order of the ids.
        pre: Name of the rule by which llama.cpp cuts texts before.
        merges: ``left right`` in letters, if they are known; else they are found again.
        special: Ids of control tokens beyond those that look like ones.

    Raises:
        InvalidModelFile: The tokens were made to take for ever.
    """
    first: dict[bytes, int] = {}
    for i, raw in enumerate(tokens):
        first.setdefault(raw, i)
    spelled = {i: spell(raw) for raw, i in first.items() if raw and i not in special}
    if merges is None:
        merges = [" ".join(pair) for pair in find_merges(spelled.values()).values()]
    made = _made(merges)
    normal = {i: text for i, text in spelled.items() if len(text) == 1 or text in made}
    taken = set(normal.values())
    texts: list[str] = []
    kinds: list[int] = []
    for i, raw in enumerate(tokens):
        if i in normal:
            text, kind = normal[i], NORMAL
        elif first[raw] != i and not _is_run(raw):
            text, kind = padding(i), UNUSED
        else:
            text, kind = _added(i, raw, i in special, taken)
        taken.add(text)
        texts.append(text)
        kinds.append(kind)
    end = texts.index(END) if END in texts else 0
    return {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": pre,
        "tokenizer.ggml.tokens": texts,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.merges": list(merges),
        "tokenizer.ggml.bos_token_id": end,  # else llama.cpp takes token 11
        "tokenizer.ggml.eos_token_id": end,
        "tokenizer.ggml.add_bos_token": False,
    }


def _made(merges: Iterable[str]) -> set[str]:
    """Results of merges."""
    made = set()
    for merge in merges:
        middle = merge.find(" ", 1)  # as llama.cpp finds it
        made.add(merge[:middle] + merge[middle + 1 :])
    return made


def _is_run(raw: bytes) -> bool:
    return len(raw) > 1 and not raw.strip(b" ")


def _added(index: int, raw: bytes, is_special: bool, taken: set[str]) -> tuple[str, int]:
    """Text and kind of a token that no merge makes."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = ""
    if not text or "\0" in text or text in taken or text == padding(index):
        return padding(index), UNUSED
    return text, CONTROL if is_special or _CONTROL.fullmatch(text) else USER_DEFINED
