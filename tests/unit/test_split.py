"""Names of the files of split models."""

from __future__ import annotations

import pytest

from gpt4all.split import SplitName, split_name


def test_a_name_says_which_file_of_how_many_it_is() -> None:
    second = split_name("a/big-00002-of-00003.gguf")
    assert second == SplitName("a/big", 2, 3)
    assert [str(name) for name in second.all()] == [
        "a/big-00001-of-00003.gguf",
        "a/big-00002-of-00003.gguf",
        "a/big-00003-of-00003.gguf",
    ]


@pytest.mark.parametrize(
    "name",
    ["big.gguf", "-00001-of-00002.gguf", "big-1-of-2.gguf", "big-00001-of-00002.gguf.part"],
)
def test_other_names_are_not_of_split_models(name: str) -> None:
    assert split_name(name) is None
