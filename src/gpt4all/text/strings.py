"""Operations that make long texts out of short ones, each bounded before it runs.

Templates call these in place of Python's own methods and of the operators ``%`` and ``~``. Knows
texts and the current budget, no Jinja syntax.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import regex
from jinja2.runtime import Undefined
from jinja2.sandbox import SandboxedFormatter

from gpt4all.errors import TemplateError
from gpt4all.text.budget import MAX_WIDTH, current

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jinja2 import Environment

# One printf conversion: key, flags, width, precision, length, letter. Read as Python reads it, so
# that no width hides behind a percent sign that Python takes for a letter.
_CONVERSION = regex.compile(
    r"%(\((?:[^()]++|(?1))*+\))?+[-+ #0]*+(?P<width>\*|\d*+)"
    r"(?:\.(?P<precision>\*|\d*+))?+[hlL]?+.?+",
    regex.DOTALL,
)
_NUMBER = regex.compile(r"\d+")


def format_percent(text: str, values: object) -> str:
    """Fill the ``%`` conversions of a text."""
    budget = current()
    n_conversions = 0
    for conversion in _CONVERSION.finditer(text, timeout=budget.seconds_left):
        n_conversions += 1
        for number in conversion.group("width", "precision"):
            _check_format_number(number or "0")
    size = MAX_WIDTH if _NUMBER.search(text) else 0
    budget.require(len(text) + n_conversions * (size + budget.weigh(values)))
    filled: str = text % values
    return filled


def format_braces(environment: Environment, text: str, *args: object, **kwargs: object) -> str:
    """Fill the ``{}`` fields of a text."""
    return _Formatter(environment).vformat(text, args, kwargs)


def replace(text: str, old: str, new: str, count: int = -1) -> str:
    """``str.replace`` that looks at the size of the result first."""
    found = text.count(old)
    found = found if count < 0 else min(found, count)
    current().require(len(text) + found * len(new))
    return text.replace(old, new, count)


def join(separator: str, values: Iterable[str]) -> str:
    """``str.join`` that looks at the size of the result first."""
    budget = current()
    texts = list(budget.counted(values))
    budget.require(sum(map(len, texts)) + len(separator) * len(texts))
    return separator.join(texts)


def concatenate(values: Iterable[object]) -> str:
    """Do the work of the operator ``~``."""
    return join("", [str(value) for value in values])


def _padding(name: str) -> Callable[..., str]:
    method = getattr(str, name)

    def pad(text: str, width: int, *fill: str) -> str:
        current().require_width(width)
        padded: str = method(text, width, *fill)
        return padded

    return pad


STRING_METHODS: Mapping[str, Callable[..., str]] = {
    "replace": replace,
    "join": join,
    **{name: _padding(name) for name in ("center", "ljust", "rjust", "zfill")},
}
"""Methods of a text that can make it much longer, and what is called instead."""


class _Formatter(SandboxedFormatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if not isinstance(value, Undefined):
            for number in _NUMBER.findall(format_spec):
                _check_format_number(number)
        text: str = super().format_field(value, format_spec)
        return current().keep(text)


def _check_format_number(digits: str) -> None:
    # Not int(digits): that alone is slow for a long row of digits.
    if digits == "*" or len(digits) > len(str(MAX_WIDTH)) or int(digits or 0) > MAX_WIDTH:
        raise TemplateError(
            f"the chat template formats with the width {digits[:20]} "
            f"but at most {MAX_WIDTH} is allowed"
        )
