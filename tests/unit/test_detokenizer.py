from __future__ import annotations

import random

import pytest

from gpt4all.text import Detokenizer

TEXTS = [
    b"",
    b"plain text\n",
    "naïve café – 日本語 – 🦙👩‍🚀".encode(),
    b"\xff\xfe broken \xc3( \xe2\x82 \xf0\x9f\xa6",
    b"\xed\xa0\x80 a surrogate, \xc0\xaf overlong, \xf4\x90\x80\x80 beyond the last plane",
    bytes(range(256)),
]


def decode(pieces: list[bytes]) -> str:
    detokenizer = Detokenizer()
    return "".join([*map(detokenizer.push, pieces), detokenizer.finish()])


@pytest.mark.parametrize("data", TEXTS)
def test_any_cut_gives_the_text_of_the_whole(data: bytes) -> None:
    whole = data.decode(errors="replace")
    assert decode([data]) == whole
    assert decode([bytes([byte]) for byte in data]) == whole
    for place in range(len(data) + 1):
        assert decode([data[:place], data[place:]]) == whole


def test_random_bytes_in_random_pieces() -> None:
    generator = random.Random(7)
    for _ in range(200):
        data = generator.randbytes(60)
        cuts = sorted(generator.choices(range(61), k=8))
        pieces = [
            data[start:end] for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True)
        ]
        assert decode(pieces) == data.decode(errors="replace")


def test_a_character_appears_with_its_last_byte() -> None:
    detokenizer = Detokenizer()
    assert [detokenizer.push(bytes([byte])) for byte in "🦙".encode()] == ["", "", "", "🦙"]
    assert detokenizer.finish() == ""


def test_an_incomplete_character_is_replaced_at_the_end_and_then_forgotten() -> None:
    detokenizer = Detokenizer()
    assert detokenizer.push(b"ab\xf0\x9f") == "ab"
    assert detokenizer.finish() == "\N{REPLACEMENT CHARACTER}"
    assert detokenizer.push(b"c") == "c"
    assert detokenizer.finish() == ""
