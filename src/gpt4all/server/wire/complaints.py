"""What is wrong with a field of a request, in one sentence with its value and its limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotated_types import Ge, Le
from pydantic import BaseModel

Problem = Mapping[str, Any]
"""One of pydantic's complaints about a body."""

_KINDS = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "string_type": "a text",
    "list_type": "a list",
    "dict_type": "an object",
    "model_type": "an object",
    "model_attributes_type": "an object",
}
"""Complaints about another kind of value -> the kind that was expected."""

_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}

_LONGEST_SHOWN = 60
"""Characters of a value that are sent back to the client."""


def foremost(problems: Sequence[Problem]) -> Problem:
    """The complaint that helps most.

    Of a union each member complains. The member that was meant accepts the kind of the value, or
    else it complains deepest inside.
    """
    return max(problems, key=lambda problem: (problem["type"] not in _KINDS, len(problem["loc"])))


def sentence(
    path: str, problem: Problem, alike: Sequence[Problem], model: type[BaseModel] | None
) -> str:
    """Say what is wrong.

    Args:
        path: The field, as it is shown.
        problem: What pydantic says about it.
        alike: All that it says about this field, each member of a union apart.
        model: The body's model, which knows the limits of its fields.
    """
    kind, value, context = problem["type"], problem["input"], problem.get("ctx", {})
    if kind in _KINDS:
        kinds = dict.fromkeys(_KINDS[each["type"]] for each in alike if each["type"] in _KINDS)
        return f"{path} is {_shown(value)} but must be {' or '.join(kinds)}"
    if kind in _BOUNDS:
        return f"{path} is {_shown(value)} but must {_range(problem, model)}"
    if kind == "literal_error":
        return f"{path} is {_shown(value)} but must be {context['expected']}"
    if "min_length" in context or "max_length" in context:
        return f"{path} has {_length(len(value), problem)}"
    return f"{path}: {problem['msg']}"


def _range(problem: Problem, model: type[BaseModel] | None) -> str:
    """Both limits of a field, or the one that a value inside a field has missed."""
    _, name, *inside = problem["loc"]
    field = model.model_fields.get(name) if model and not inside else None
    limits = field.metadata if field else []
    low = next((limit.ge for limit in limits if isinstance(limit, Ge)), None)
    high = next((limit.le for limit in limits if isinstance(limit, Le)), None)
    if low is not None and high is not None:
        return f"lie between {low} and {high}"
    key, words = _BOUNDS[problem["type"]]
    limit = problem["ctx"][key]
    return f"be {words} {int(limit) if limit == int(limit) else limit}"


def _length(length: int, problem: Problem) -> str:
    unit = "characters" if problem["type"].startswith("string_") else "entries"
    context = problem["ctx"]
    if "min_length" in context:
        return f"{length} {unit} but needs at least {context['min_length']}"
    return f"{length} {unit} but at most {context['max_length']} can be"


def _shown(value: object) -> str:
    """A value as it was sent, cut where it is long."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "an object"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}...")
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}..."
