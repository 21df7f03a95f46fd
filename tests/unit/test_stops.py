from __future__ import annotations

import random
import time

import pytest

from gpt4all.errors import InvalidParameter
from gpt4all.text import StopStrings

# stops, whole text, text before the stop, the stop found
CASES: list[tuple[tuple[str, ...], str, str, str | None]] = [
    ((), "anything", "anything", None),
    (("###",), "no stop here", "no stop here", None),
    (("###",), "answer### Human", "answer", "###"),
    (("###",), "only two ##", "only two ##", None),
    (("###",), "####", "", "###"),
    (("\n\n",), "a\nb\n\nc", "a\nb", "\n\n"),
    (("aab",), "aaaab", "aa", "aab"),
    (("abcabd",), "abcabcabd!", "abc", "abcabd"),
    (("ab", "abcd"), "xabcd", "x", "ab"),
    (("abcd", "bc"), "xabcd", "x", "abcd"),
    (("abcd", "bc"), "xabce", "xa", "bc"),
    (("abcd", "bc"), "xabc", "xa", "bc"),
    (("abcd", "bcx", "c"), "zabcx", "za", "bcx"),
    (("</s>", "<|end|>"), "a < b </ b <|end|> c", "a < b </ b ", "<|end|>"),
    (("a.c", "(x"), "abc a.c", "abc ", "a.c"),
    (("🦙",), "ein Lama 🦙 steht", "ein Lama ", "🦙"),
    (("x", "x"), "yx", "y", "x"),
    (("END",), "END", "", "END"),
]


def run(stops: tuple[str, ...], pieces: list[str]) -> tuple[str, str | None]:
    finder = StopStrings(stops)
    text = "".join(map(finder.push, pieces)) + finder.finish()
    return text, finder.hit


@pytest.mark.parametrize(("stops", "whole", "text", "hit"), CASES)
def test_any_cut_gives_the_same(
    stops: tuple[str, ...], whole: str, text: str, hit: str | None
) -> None:
    assert run(stops, [whole]) == (text, hit)
    assert run(stops, list(whole)) == (text, hit)
    assert run(stops[::-1], list(whole)) == (text, hit)
    for first in range(len(whole) + 1):
        for second in range(first, len(whole) + 1):
            pieces = [whole[:first], whole[first:second], whole[second:]]
            assert run(stops, pieces) == (text, hit)


def first_stop(stops: tuple[str, ...], whole: str) -> tuple[str, str | None]:
    """Say the rule without any streaming: the earliest start, then the shortest."""
    found = [(whole.find(stop), len(stop), stop) for stop in stops if stop in whole]
    if not found:
        return whole, None
    start, _, stop = min(found)
    return whole[:start], stop


def test_random_texts_agree_with_the_rule() -> None:
    generator = random.Random(11)
    for _ in range(3000):
        lengths = [generator.randint(1, 5) for _ in range(generator.randint(1, 4))]
        stops = tuple("".join(generator.choices("ab", k=length)) for length in lengths)
        whole = "".join(generator.choices("abc", k=14))
        pieces, rest = [], whole
        while rest:
            size = generator.randint(1, 4)
            pieces.append(rest[:size])
            rest = rest[size:]
        assert run(stops, pieces) == first_stop(stops, whole)


def test_text_is_released_as_soon_as_it_is_certain() -> None:
    finder = StopStrings(["###"])
    assert finder.push("a#") == "a"
    assert finder.push("#") == ""
    assert finder.push("b") == "##b"
    assert finder.push("##") == ""
    assert finder.push("# c") == ""
    assert finder.hit == "###"
    assert finder.push("more") == ""
    assert finder.finish() == ""


def test_held_text_is_released_at_the_end() -> None:
    finder = StopStrings(["###"])
    assert finder.push("a##") == "a"
    assert finder.finish() == "##"
    assert finder.hit is None
    assert finder.finish() == ""


@pytest.mark.parametrize("stops", ["###", ["a", ""], [None], [b"x"]])
def test_bad_stop_strings_are_refused(stops: list[str]) -> None:
    with pytest.raises(InvalidParameter, match="stop strings"):
        StopStrings(stops)


def test_time_per_token_does_not_grow() -> None:
    finder = StopStrings(["<|im_end|>", "### Human", "</s>"])
    start = time.perf_counter()
    for _ in range(50_000):
        finder.push(" word")
    assert time.perf_counter() - start < 5  # 0.15 s on an idle core
    assert finder.hit is None
