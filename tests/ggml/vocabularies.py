"""Rebuilds published vocabularies from what an old file would keep of them, and compares.

``python -m tests.ggml.vocabularies FOLDER``, with the folder ``models`` of llama.cpp's source or
``vendor/llama.cpp/models`` of llama-cpp-python's source distribution. Nothing of them is kept here.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from gpt4all.ggml.gguf import read_header
from gpt4all.ggml.legacy import sentencepiece
from gpt4all.ggml.legacy.file import Entry
from gpt4all.ggml.tokenizers import neox, rebuild
from gpt4all.ggml.tokenizers.kinds import BYTE, NORMAL
from gpt4all.ggml.tokenizers.letters import unspell
from training.corpus import drawn_pieces

from .native_vocabulary import opened, write_vocabulary

FAMILIES = {
    "gpt-2": "gptj", "gpt-neox": "gptneox", "mpt": "mpt-upstream", "starcoder": "starcoder",
    "refact": "starcoder", "falcon": "falcon", "bert-bge": "bert", "llama-spm": "llama",
}  # fmt: skip
"""Published vocabulary -> family of old files with one of that kind."""

N_TEXTS = 2000
_SCRIPTS = ((0x20, 0x7F), (0xA0, 0x250), (0x370, 0x530), (0x5D0, 0x700), (0x900, 0xE80),
            (0x2000, 0x2C00), (0x3040, 0x3100), (0x4E00, 0x9FFF), (0xAC00, 0xD7A4),
            (0x1F300, 0x1FA00))  # fmt: skip
_OF_PROGRAMS = (
    "def", "class", "return", "self", "if", "else", "for", "in", "import", "from", "not", "None",
    "print", "value", "name", "path", "file", "index", "count", "result", "x", "y", "0", "1", "42",
    "(", ")", "():", "[", "]", "{", "}", ":", ",", ".", "etc...", "and so on...", "=", "==",
    " != ", "->", "+", "-", "*", "**", "#", '"', "'", '"""', "\n", "\n    ", "\n        ",
    "\n\n", "_", "__", "<", ">=",
)  # fmt: skip


class Published(NamedTuple):
    """A vocabulary of llama.cpp's, with the texts and answers beside it."""

    name: str
    keys: dict[str, Any]
    tokens: list[str]
    kinds: list[int]
    texts: list[str]
    answers: list[list[int]]

    @property
    def raw(self) -> list[bytes]:
        """Bytes of byte-pair tokens."""
        pairs = zip(self.tokens, self.kinds, strict=True)
        return [unspell(text) or b"" if kind == NORMAL else text.encode() for text, kind in pairs]


def read(folder: Path, name: str) -> Published:
    path = folder / f"ggml-vocab-{name}.gguf"
    metadata = read_header(path).metadata
    keys = {key: value for key, value in metadata.items() if key.startswith("tokenizer.ggml.")}
    tokens, kinds = keys["tokenizer.ggml.tokens"], keys["tokenizer.ggml.token_type"]
    inputs, outputs = path.with_name(f"{path.name}.inp"), path.with_name(f"{path.name}.out")
    if not inputs.exists():
        return Published(name, keys, tokens, kinds, [], [])
    texts = inputs.read_text().split("\n__ggml_vocab_test__\n")
    answers = [list(map(int, line.split())) for line in outputs.read_text().splitlines()]
    return Published(name, keys, tokens, kinds, texts[: len(answers)], answers)  # the last is empty


def samples(count: int) -> list[str]:
    """Pieces of conversations, of programs of a kind, and characters of many scripts."""
    chance = random.Random(5)
    found: list[str] = []
    while len(found) < count // 4:
        text = "".join(piece.text for piece in drawn_pieces(chance))
        start = chance.randrange(max(1, len(text) - 400))
        found.append(text[start : start + chance.randrange(1, 400)])
    while len(found) < count // 2:
        parts = chance.choices(_OF_PROGRAMS, k=chance.randrange(1, 80))
        found.append("".join(part + chance.choice(("", " ", " ")) for part in parts))
    while len(found) < count:
        low, high = chance.choice(_SCRIPTS)
        words = (
            "".join(chr(chance.randrange(low, high)) for _ in range(chance.randrange(1, 9)))
            for _ in range(chance.randrange(1, 9))
        )
        found.append(chance.choice((" ", "  ", "\n", "\t ")).join(words))
    return found


def cases(whole: Published) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is rebuilt from, and the result."""
    family = FAMILIES[whole.name]
    if family == "llama":
        scores = whole.keys["tokenizer.ggml.scores"]
        texts = [
            _llama(i, *each) for i, each in enumerate(zip(whole.tokens, whole.kinds, strict=True))
        ]
        yield "llama", sentencepiece.rebuild([*map(Entry, texts, scores)])
        yield "llama without scores", sentencepiece.rebuild([*map(Entry, texts)])
    elif family == "bert":
        yield "bert", rebuild("bert", [Entry(_wordpiece(text).encode()) for text in whole.tokens])
    elif family in ("mpt-upstream", "gptneox"):  # each byte as the character of its number
        pairs = zip(whole.raw, whole.kinds, strict=True)
        written = [raw.decode("latin-1").encode() if k == NORMAL else raw for raw, k in pairs]
        yield family, rebuild(family, [*map(Entry, written)])
    else:
        yield family, rebuild(family, [*map(Entry, whole.raw)])
    if whole.name == "mpt":
        tokens = whole.raw[: neox.N_TOKENS]
        padded = [*map(neox.damaged, tokens), *[b""] * (len(whole.tokens) - len(tokens))]
        yield "mpt, damaged", rebuild("mpt", [*map(Entry, padded)])
        yield "mpt, with a copy", rebuild("mpt", [*map(Entry, padded)], copies=[tokens])


def _llama(index: int, text: str, kind: int) -> bytes:
    if index < 3:
        return b" \xe2\x81\x87 " if index == 0 else b""
    return bytes([int(text[3:5], 16)]) if kind == BYTE else text.replace("▁", " ").encode()


def _wordpiece(text: str) -> str:
    if text.startswith("[") and text.endswith("]") and len(text) > 2:
        return text
    return text.removeprefix("▁") if text.startswith("▁") else "##" + text


def compare(
    whole: Published, keys: dict[str, Any], texts: Sequence[str], scratch: Path
) -> list[bool]:
    """Whether each text is cut as with the original, and spelled as it was."""
    theirs = {"tokenizer.ggml.pre": keys.get("tokenizer.ggml.pre", "default"), **whole.keys}
    keys = keys | {"tokenizer.ggml.pre": theirs["tokenizer.ggml.pre"]}  # refact has its own
    architecture = "bert" if FAMILIES[whole.name] == "bert" else "llama"
    with (
        opened(write_vocabulary(scratch / "theirs.gguf", theirs, architecture)) as expected,
        opened(write_vocabulary(scratch / "ours.gguf", keys, architecture)) as actual,
    ):
        for text, ids in zip(whole.texts, whole.answers, strict=True):
            assert expected.tokenize(text) == ids, text
        return [
            expected.tokenize(text) == (ids := actual.tokenize(text))
            and expected.spell(ids) == actual.spell(ids)
            for text in texts
        ]


def main(folder: Path) -> None:
    """Print a line for each vocabulary."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in FAMILIES:
            whole = read(folder, name)
            texts = [*whole.texts, *samples(N_TEXTS - len(whole.texts))]
            for title, keys in cases(whole):
                alike = compare(whole, keys, texts, Path(scratch))
                ascii_alike = [
                    same for same, text in zip(alike, texts, strict=True) if text.isascii()
                ]
                merges = whole.keys.get("tokenizer.ggml.merges")
                is_same = keys.get("tokenizer.ggml.merges") == merges
                print(  # noqa: T201
                    f"{name:10} as {title:21} {sum(alike)} of {len(alike)} texts alike "
                    f"(ASCII {sum(ascii_alike)} of {len(ascii_alike)}), merges "
                    f"{'none' if merges is None else 'identical' if is_same else 'different'}"
                )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
