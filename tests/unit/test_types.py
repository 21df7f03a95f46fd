"""Values that every layer shares."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import gpt4all
from gpt4all import ContextOverflow, GPT4AllError, InvalidParameter, ModelNotFound, errors
from gpt4all.types import SamplingParams, Usage


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"temperature": 0, "top_k": -1, "top_p": 1, "max_tokens": 0},
        {"logit_bias": {3: float("-inf")}, "stop": ("a", "b"), "seed": 2**32 - 2},
        {"repeat_last_n": -1, "frequency_penalty": -100, "logprobs": 20},
    ],
)
def test_values_in_range(values: dict[str, Any]) -> None:
    params = SamplingParams(**values)
    assert all(getattr(params, name) == value for name, value in values.items())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_tokens", True),
        ("temperature", True),
        ("temperature", None),
        ("logprobs", 21),
        ("logprobs", 1.0),
        ("stop", ["a"]),
        ("stop", "a"),
        ("logit_bias", [1]),
        ("logit_bias", {"1": 1.0}),
        ("logit_bias", {1: float("inf")}),
        ("logit_bias", {1: "x"}),
        ("seed", 1.5),
    ],
)
def test_values_out_of_range(name: str, value: object) -> None:
    with pytest.raises(InvalidParameter, match=name.split("_", maxsplit=1)[0]):
        SamplingParams(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "greedy"),
    [({}, False), ({"temperature": 0}, True), ({"top_k": 1}, True), ({"top_k": 0}, False)],
)
def test_greedy(values: dict[str, Any], greedy: bool) -> None:
    assert SamplingParams(**values).is_greedy is greedy


def test_usage_adds_up() -> None:
    assert Usage(3, 4, 2).total_tokens == 7


def test_every_error_is_in_the_tree_exported_and_explained() -> None:
    found = [c for c in vars(errors).values() if isinstance(c, type)]
    classes = [c for c in found if issubclass(c, GPT4AllError)]
    for each in classes:
        assert each.__name__ in (errors.__doc__ or "")
        assert each.__doc__
        assert getattr(gpt4all, each.__name__) is each
    codes = [c.exit_code for c in classes if GPT4AllError in c.__bases__]
    assert len(codes) == len(set(codes)), "each kind has its own exit status"
    names = [*(c.__name__ for c in classes), "Embed4All", "GPT4All", "LLModel"]
    assert sorted(gpt4all.__all__) == sorted(names)


def test_errors_can_travel_between_processes() -> None:
    for error in (ContextOverflow(5, 4), ModelNotFound("no file")):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy)) == (type(error), str(error))
