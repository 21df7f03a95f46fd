"""The filters, tests and functions that published chat templates call, made safe to run.

Knows the names and arguments templates expect; every call is counted by the current budget. Knows
no template.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2.filters import FILTERS, make_attrgetter
from jinja2.sandbox import safe_range
from jinja2.tests import TESTS
from jinja2.utils import Namespace, pass_environment

from gpt4all.errors import TemplateError
from gpt4all.text.budget import current
from gpt4all.text.patterns import regex_replace
from gpt4all.text.strings import format_percent, join, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jinja2 import Environment

_MAX_DATE_FORMAT = 100
"""Characters of what ``strftime_now`` takes."""
_MAX_JSON_MARK = 32
"""Characters of an indentation or separator in JSON."""


def raise_exception(message: object) -> NoReturn:
    """Refuse the messages with the template's own words."""
    raise TemplateError(f"the chat template refuses the messages: {message}")


def strftime_now(format: str) -> str:  # noqa: A002  (the name templates use)
    """Format the local time of now."""
    if len(format) > _MAX_DATE_FORMAT:
        raise TemplateError(
            f"a date format may have {_MAX_DATE_FORMAT} characters, not {len(format)}"
        )
    return datetime.now().strftime(format)


def tojson(
    value: object,
    ensure_ascii: bool = False,
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """Write a value as JSON, unlike Jinja's own filter without HTML escapes."""
    _check_json_marks(indent, separators)
    encoder = json.JSONEncoder(
        ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )
    budget = current()
    budget.require(budget.weigh(value))
    if indent is None:
        return encoder.encode(value)
    return "".join(budget.counted(encoder.iterencode(value)))


def from_json(text: str) -> object:
    """Read a JSON text."""
    return json.loads(text)


class PlainNamespace(Namespace):
    """Jinja's ``namespace`` without its contents in print, where they could nest without end."""

    def __repr__(self) -> str:
        return "<namespace>"


def guarded_filters() -> dict[str, Callable[..., Any]]:
    """Return every filter a template may use, by name."""
    taken: dict[str, Callable[..., Any]] = {}
    for name in _FILTER_NAMES:
        builtin: Any = FILTERS[name]
        taken[name] = _guarded(builtin, check_widths=name != "d")
    taken["default"] = taken["d"]
    return taken | {name: _guarded(function) for name, function in _OWN_FILTERS.items()}


def guarded_tests() -> dict[str, Callable[..., Any]]:
    """Return every test (``x is ...``) a template may use, by name."""
    return {name: _guarded(test, check_widths=False) for name, test in _BUILTIN_TESTS.items()}


GLOBALS: Mapping[str, Any] = {
    "dict": dict,
    "namespace": PlainNamespace,
    "range": safe_range,
    "raise_exception": raise_exception,
    "strftime_now": strftime_now,
}
"""Functions a template may call; Jinja's ``lipsum``, ``cycler`` and ``joiner`` are left out."""


def _guarded(function: Callable[..., Any], check_widths: bool = True) -> Callable[..., Any]:
    # Jinja hands some filters its environment before the value; neither is a width.
    n_subjects = 2 if hasattr(function, "jinja_pass_arg") else 1

    @wraps(function)
    def guard(*args: Any, **kwargs: Any) -> Any:
        budget = current()
        budget.step()
        if check_widths:
            for argument in (*args[n_subjects:], *kwargs.values()):
                budget.require_width(argument)
        return budget.receive(function(*args, **kwargs))

    return guard


def _replace_filter(value: object, old: object, new: object, count: int | None = None) -> str:
    return replace(str(value), str(old), str(new), -1 if count is None else count)


@pass_environment
def _join_filter(
    environment: Environment,
    value: Iterable[object],
    d: str = "",
    attribute: str | int | None = None,
) -> str:
    if attribute is not None:
        value = map(make_attrgetter(environment, attribute), value)
    return join(str(d), (str(part) for part in value))


def _format_filter(value: object, *args: object, **kwargs: object) -> str:
    return format_percent(str(value), kwargs or args)


def _indent_filter(
    s: object, width: int | str = 4, first: bool = False, blank: bool = False
) -> str:
    size = width if isinstance(width, int) else len(width)
    text = str(s)
    current().require(len(text) + (len(text.splitlines()) + 1) * size)
    indented: str = FILTERS["indent"](text, width, first, blank)
    return indented


@pass_environment
def _sum_filter(
    environment: Environment,
    iterable: Iterable[Any],
    attribute: str | int | None = None,
    start: Any = 0,
) -> Any:
    if attribute is not None:
        iterable = map(make_attrgetter(environment, attribute), iterable)
    budget = current()
    for value in budget.counted(iterable):
        start = budget.keep(start + value)
    return start


def _string_filter(value: object) -> str:
    return str(value)


def _escape_filter(value: object) -> str:
    # A plain text instead of Jinja's Markup, which would escape whatever is added to it.
    return str(FILTERS["escape"](_string_filter(value)))


_BUILTIN_TESTS: Mapping[str, Any] = TESTS

_FILTER_NAMES = (
    *("abs", "attr", "batch", "capitalize", "center", "count", "d", "dictsort", "first", "float"),
    *("groupby", "int", "items", "last", "length", "list", "lower", "map", "max", "min", "random"),
    *("reject", "rejectattr", "reverse", "round", "select", "selectattr", "slice", "sort", "title"),
    *("trim", "truncate", "unique", "upper", "wordcount"),
)

_OWN_FILTERS: Mapping[str, Callable[..., Any]] = {
    "e": _escape_filter,
    "escape": _escape_filter,
    "format": _format_filter,
    "from_json": from_json,
    "fromjson": from_json,
    "indent": _indent_filter,
    "join": _join_filter,
    "regex_replace": regex_replace,
    "replace": _replace_filter,
    "safe": _string_filter,
    "string": _string_filter,
    "sum": _sum_filter,
    "tojson": tojson,
}


def _check_json_marks(indent: object, separators: tuple[str, str] | None) -> None:
    lengths = [len(separator) for separator in separators or ()]
    lengths.append(indent if isinstance(indent, int) else len(str(indent or "")))
    if max(lengths) > _MAX_JSON_MARK:
        raise TemplateError(
            f"indentation and separators of JSON may have {_MAX_JSON_MARK} characters, "
            f"not {max(lengths)}"
        )
