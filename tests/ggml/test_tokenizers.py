"""Vocabularies rebuilt from tokens alone cut texts as those they were made from.

The byte-pair vocabulary is trained on the spot by Hugging Face's trainer, so its merges are known.
Published ones are compared by ``python -m tests.ggml.vocabularies``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from gpt4all.errors import InvalidModelFile
from gpt4all.ggml.gguf import read_header
from gpt4all.ggml.legacy.file import Entry
from gpt4all.ggml.tokenizers import UNKNOWN, merges, neox, rebuild
from gpt4all.ggml.tokenizers.byte_pairs import byte_pairs
from gpt4all.ggml.tokenizers.kinds import CONTROL, UNUSED, USER_DEFINED
from gpt4all.ggml.tokenizers.letters import LETTERS, spell, unspell
from gpt4all.ggml.tokenizers.neox_copies import copies
from gpt4all.ggml.vocabulary import check_vocabulary
from gpt4all.testing import tiny_model

from .native_vocabulary import opened, write_vocabulary
from .vocabularies import samples

T = "tokenizer.ggml."
PUNCTUATION = [b" .", b" ...", b" ,", b" !", b" ?", b" !="]


@cache
def trained() -> tuple[list[bytes], list[str]]:
    """Tokens of a trained byte-pair encoding in the order of their ids, and its merges."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=1500,
        special_tokens=["<|endoftext|>", "<|padding|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    blanks = " !" * 200  # " !" is found first and " !=" made of it, before "!=", as in GPT-NeoX
    tokenizer.train_from_iterator([*samples(600), blanks], trainer)
    model = json.loads(tokenizer.to_str())["model"]
    ids = {i: text for text, i in model["vocab"].items()}
    raws = [unspell(ids[i]) or ids[i].encode() for i in range(len(ids))]
    return raws, [" ".join(pair) for pair in model["merges"]]


def cut(path: Path, keys: dict[str, Any], texts: Sequence[str]) -> list[list[int]]:
    """Tokens of texts, after making sure that they spell the texts."""
    write_vocabulary(path, keys)
    check_vocabulary(read_header(path))
    with opened(path) as vocabulary:
        tokens = [vocabulary.tokenize(text) for text in texts]
        assert [vocabulary.spell(each) for each in tokens] == [text.encode() for text in texts]
    return tokens


def test_letters() -> None:
    assert spell(b" hi\n") == "ĠhiĊ"
    assert len(set(LETTERS)) == 256
    assert all(unspell(spell(bytes([byte]))) == bytes([byte]) for byte in range(256))
    assert unspell("hi there") is None


def test_merges_are_found_again() -> None:
    raws, known = trained()
    found = merges.find_merges(spell(raw) for raw in raws[2:])
    assert [" ".join(pair) for pair in found.values()] == known
    assert len(known) > 1000


@pytest.mark.parametrize("family", ["gptj", "starcoder", "falcon", "mpt-upstream", "gptneox"])
def test_texts_are_cut_as_before(tmp_path: Path, family: str) -> None:
    raws, known = trained()
    upstream = family in ("mpt-upstream", "gptneox")
    written = [raw.decode("latin-1").encode() if upstream else raw for raw in raws]
    keys = rebuild(family, [*map(Entry, written)])
    assert keys[T + "merges"] == known
    texts = samples(100)
    expected = byte_pairs(raws, pre=keys[T + "pre"], merges=known)
    assert cut(tmp_path / "a", keys, texts) == cut(tmp_path / "b", expected, texts)


def test_against_hugging_face(tmp_path: Path) -> None:
    """The trainer's own tokenizer cuts the same, where both split words by GPT-2's rule."""
    raws, known = trained()
    pairs = [tuple(merge.split(" ")) for merge in known]
    ids = {spell(raw) if i > 1 else raw.decode(): i for i, raw in enumerate(raws)}
    theirs = Tokenizer(models.BPE(vocab=ids, merges=pairs))  # type: ignore[arg-type]
    theirs.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    texts = samples(100)
    ours = cut(tmp_path / "x", rebuild("gptj", [*map(Entry, raws)]), texts)
    assert ours == [theirs.encode(text).ids for text in texts]


def test_added_tokens_and_padding() -> None:
    raws, known = trained()
    n = len(raws)
    added = [
        b"  ",
        b"   ",
        b"<|im_end|>",
        b"<|extratoken_1|>",
        b"ab cd",
        b"",
        raws[300],
        b"\xff\xfe\xfd",
    ]
    keys = byte_pairs([*raws, b"    ", *added], pre="mpt", special={n + 5})
    ends = [*zip(keys[T + "tokens"], keys[T + "token_type"], strict=True)][n:]
    assert b"    " in raws
    assert ends[0] == ("    ", USER_DEFINED), "as NeoX repeats runs of blanks"
    assert ends[3:] == [
        ("<|im_end|>", CONTROL),
        ("<|extratoken_1|>", USER_DEFINED),
        ("ab cd", CONTROL),
        (f"[PAD{n + 6}]", UNUSED),
        (f"[PAD{n + 7}]", UNUSED),
        (f"[PAD{n + 8}]", UNUSED),
    ]
    assert keys[T + "eos_token_id"] == 0
    assert keys[T + "merges"][: len(known)] == known
    assert len(set(keys[T + "tokens"])) == len(keys[T + "tokens"])


def damaged_tokens() -> tuple[list[bytes], list[bytes]]:
    """A vocabulary in the order of GPT-NeoX's, and what the old converter left of it."""
    raws, _ = trained()
    never = {bytes([byte]) for byte in (0xC0, 0xC1, *range(0xF5, 0x100))}
    # In GPT-NeoX's, a text that loses its blank comes after the same without one, but for three.
    orphans = {raw for raw in raws if raw.isascii() and neox.damaged(raw) not in (raw, *raws)}
    tokens = [raw for raw in raws if raw not in never | orphans]
    have = set(tokens)
    tokens += [raw for raw in PUNCTUATION if raw not in have and raw.strip() in have]
    return tokens, [*map(neox.damaged, tokens)]


def test_damage_is_as_described() -> None:
    assert neox.damaged(b" ...") == b"..."
    assert neox.damaged(b"\xe2\x80") == "\ufffd".encode()
    assert neox.damaged(b" don't") == b" don't"
    tokens, damaged = damaged_tokens()
    assert neox.is_damaged(damaged)
    assert not neox.is_damaged(tokens)


def test_damaged_mpt_without_a_copy(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    tokens, damaged = damaged_tokens()
    keys = rebuild("mpt", [*map(Entry, damaged), Entry(b"<|im_end|>", is_special=True)])
    assert not caplog.records, "it is said when the file is converted, not whenever it is described"
    assert keys[UNKNOWN] > 0
    whole = byte_pairs(tokens, pre="mpt")
    texts = samples(200)
    ours, theirs = (cut(tmp_path / "x", each, texts) for each in (keys, whole))
    plain = [i for i, text in enumerate(texts) if text.isascii()]
    assert [ours[i] for i in plain] == [theirs[i] for i in plain]
    assert ours != theirs, "other scripts suffer"
    assert keys[T + "tokens"][-1] == "<|im_end|>"
    assert keys[T + "token_type"][-1] == CONTROL


def test_damaged_mpt_with_a_copy(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens, damaged = damaged_tokens()
    monkeypatch.setattr("gpt4all.ggml.tokenizers.neox_copies.N_TOKENS", len(tokens))
    tiny_model(tmp_path / "another.gguf")
    (tmp_path / "broken.gguf").write_bytes(b"GGUF")
    write_vocabulary(tmp_path / "x-copy.gguf", byte_pairs(tokens, pre="mpt"))
    entries = [*map(Entry, damaged), *[Entry(b"")] * 5]
    whole = byte_pairs([*tokens, *[b""] * 5], pre="mpt")
    assert rebuild("mpt", entries, copies=copies([tmp_path])) == whole
    assert not caplog.records
    (tmp_path / "x-copy.gguf").unlink()
    model = {"vocab": {spell(raw): i for i, raw in enumerate(tokens) if i > 1}}
    added = [{"id": i, "content": tokens[i].decode()} for i in (0, 1)]
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": model, "added_tokens": added}))
    assert rebuild("mpt", entries, copies=copies([tmp_path])) == whole
    assert not caplog.records


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"model": 1}', '{"model": {"vocab": {"a": "b"}}, "added_tokens": []}',
             "[" * 100_000]
)  # fmt: skip
def test_a_foreign_tokenizer_json_is_no_copy(tmp_path: Path, text: str) -> None:
    (tmp_path / "tokenizer.json").write_text(text)
    assert list(copies([tmp_path, tmp_path / "gone"])) == []


def test_another_vocabulary_is_no_copy() -> None:
    tokens, damaged = damaged_tokens()
    assert neox.repaired(damaged, tokens) == tokens
    assert neox.repaired(damaged, [*tokens[:-1], b"else"]) is None
    assert neox.repaired(damaged[:-1], tokens) is None


def test_words_and_pieces() -> None:
    keys = rebuild(
        "bert", [Entry(w.encode()) for w in ("[PAD]", "[CLS]", "a", "##a", "a", "", "[x]")]
    )
    assert keys[T + "tokens"] == ["[PAD]", "[CLS]", "▁a", "a", "[PAD4]", "[PAD5]", "▁[x]"]
    assert keys[T + "bos_token_id"] == keys[T + "cls_token_id"] == 1
    texts = ["<unk>", "<|endoftext|>", "▁hello", "▁hello", ""]
    keys = rebuild("replit", [Entry(text.encode(), -1.0) for text in texts])
    assert keys[T + "tokens"] == ["<unk>", "<|endoftext|>", "▁hello", "[PAD3]", "[PAD4]"]
    assert keys[T + "token_type"] == [2, 3, 1, 5, 5]
    assert (keys[T + "model"], keys[T + "eos_token_id"]) == ("t5", 1)


def test_tokens_made_to_take_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merges, "_MOST_STEPS", 10_000)
    endless = ("ab" * length for length in range(2, 10_000))
    with pytest.raises(InvalidModelFile, match="within 10,000 steps"):
        merges.find_merges(endless)
    assert merges.find_merges(["ab", "ab" * 10_000]) == {"ab": ("a", "b")}, "too long to be one"
