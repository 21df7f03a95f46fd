"""Small vocabularies with real merges, so that test models tokenize like real ones.

Three kinds: byte-level BPE (``gpt2``), SentencePiece with byte fallback (``llama``) and WordPiece
(``bert``). All are trained on the word list below. Every text survives tokenizing and
detokenizing with the first two; WordPiece folds case and whitespace, as it always does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from gpt4all.ggml.tokenizers.letters import LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

VocabularyKind = Literal["bpe", "sentencepiece", "wordpiece"]
"""``bpe``: every byte is a token; ``sentencepiece``: byte fallback; ``wordpiece``: for bert."""

NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6
"""Token types of ``tokenizer.ggml.token_type`` (enum llama_token_type in llama.h)."""

CHAT_TOKENS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
"""Control tokens of ChatML; the first and the last end a generation."""

_WORDS = """
the and that have for not with you this but his from they say her she will one all would there
their what out about who get which when make can like time just him know take people into year
your good some could them see other than then now look only come over think also back after use
two how our work first well way even new want because any these give day most hello world please
thanks name color colour red green blue yellow three four five write read short poem story river
house morning evening night water light model token engine answer question number letter word
capital city country france paris london rain sun wind tree bird small large quick brown fox jumps
lazy dog under between again never always together something nothing everything through thought
user assistant system helpful friendly are is was were been being of in to it he as at by we or an
my so up if no go me on do
"""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that a GGUF says about its tokenizer."""

    tokens: tuple[str, ...]
    types: tuple[int, ...]
    scores: tuple[float, ...] | None
    """SentencePiece only: the pair with the highest score is merged first."""
    merges: tuple[str, ...] | None
    """BPE only: ``left right``, most frequent pair first."""
    settings: Mapping[str, Any]
    """Other keys under ``tokenizer.ggml.``, such as ``model`` and ``bos_token_id``."""
    end_tokens: tuple[int, ...]
    """Ids that end a generation."""

    def __len__(self) -> int:
        return len(self.tokens)


@cache
def vocabulary(kind: VocabularyKind) -> Vocabulary:
    """Return the vocabulary of that kind; the same object each time."""
    return {"bpe": _bpe, "sentencepiece": _sentencepiece, "wordpiece": _wordpiece}[kind]()


def made_up_vocabulary(n_tokens: int) -> Vocabulary:
    """Return a SentencePiece vocabulary of `n_tokens` (at least 1,000) for models of a given size.

    Everything after the real pieces is a made-up word that never occurs in text.
    """
    start = vocabulary("sentencepiece")
    n_more = n_tokens - len(start)
    return Vocabulary(
        tokens=(*start.tokens, *(f"▁zq{i}" for i in range(n_more))),
        types=(*start.types, *[NORMAL] * n_more),
        scores=(*(start.scores or ()), *(-10_000.0 - i for i in range(n_more))),
        merges=None,
        settings=start.settings,
        end_tokens=start.end_tokens,
    )


def _bpe() -> Vocabulary:
    space = LETTERS[ord(" ")]
    words = dict.fromkeys(_WORDS.split(), 1) | {space + w: 2 for w in _WORDS.split()}
    merges = _train(words, n_merges=420)
    pieces = tuple(dict.fromkeys(left + right for left, right in merges))
    tokens = (*LETTERS, *pieces, *CHAT_TOKENS)
    end_of_text, _, end_of_turn = range(len(tokens) - 3, len(tokens))
    return Vocabulary(
        tokens=tokens,
        types=(*[NORMAL] * (len(tokens) - 3), *[CONTROL] * 3),
        scores=None,
        merges=tuple(f"{left} {right}" for left, right in merges),
        settings={
            "model": "gpt2",
            "pre": "gpt-2",
            "bos_token_id": end_of_text,
            "eos_token_id": end_of_turn,
            "eot_token_id": end_of_turn,
            "add_bos_token": False,
        },
        end_tokens=(end_of_text, end_of_turn),
    )


def _sentencepiece() -> Vocabulary:
    letters = dict.fromkeys("▁" + "".join(sorted(set("".join(_WORDS.split())))) + ".,!?'ABCDEFGHI")
    merges = _train({"▁" + w: 1 for w in _WORDS.split()}, n_merges=400)
    pieces = tuple(dict.fromkeys(left + right for left, right in merges))
    special = ("<unk>", "<s>", "</s>", *CHAT_TOKENS)
    tokens = (*special, *(f"<0x{byte:02X}>" for byte in range(256)), *pieces, *letters)
    n_words = len(pieces) + len(letters)
    return Vocabulary(
        tokens=tokens,
        types=(UNKNOWN, *[CONTROL] * 5, *[BYTE] * 256, *[NORMAL] * n_words),
        scores=(*[0.0] * (len(special) + 256), *(-float(rank) for rank in range(n_words))),
        merges=None,
        settings={
            "model": "llama",
            "bos_token_id": 1,
            "eos_token_id": 2,
            "unknown_token_id": 0,
            "eot_token_id": 5,
            "add_bos_token": True,
            "add_eos_token": False,
            "add_space_prefix": False,
        },
        end_tokens=(2, 3, 5),
    )


def _wordpiece() -> Vocabulary:
    # llama.cpp marks the start of a word with "▁" instead of a continuation with "##".
    letters = [chr(code) for code in range(33, 127) if not chr(code).isupper()]
    special = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
    words = ["▁" + word for word in dict.fromkeys(_WORDS.split()) if len(word) > 1]
    tokens = (*special, *words, *(f"▁{letter}" for letter in letters), *letters)
    return Vocabulary(
        tokens=tokens,
        types=(CONTROL, UNKNOWN, *[CONTROL] * 3, *[NORMAL] * (len(tokens) - 5)),
        scores=None,
        merges=None,
        settings={
            "model": "bert",
            "padding_token_id": 0,
            "unknown_token_id": 1,
            "bos_token_id": 2,
            "cls_token_id": 2,
            "seperator_token_id": 3,  # spelled like this in the GGUF specification
            "mask_token_id": 4,
            "token_type_count": 2,
        },
        end_tokens=(),
    )


def _train(words: Mapping[str, int], *, n_merges: int) -> list[tuple[str, str]]:
    """Return the most frequent pairs, merged one after the other; ties go to the smaller pair."""
    split = {word: list(word) for word in words}
    merges: list[tuple[str, str]] = []
    for _ in range(n_merges):
        counts: Counter[tuple[str, str]] = Counter()
        for word, parts in split.items():
            for pair in pairwise(parts):
                counts[pair] += words[word]
        if not counts:
            break
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        merges.append(best)
        for parts in split.values():
            _merge(parts, best)
    return merges


def _merge(parts: list[str], pair: tuple[str, str]) -> None:
    i = 0
    while i < len(parts) - 1:
        if (parts[i], parts[i + 1]) == pair:
            parts[i : i + 2] = [parts[i] + parts[i + 1]]
        i += 1
