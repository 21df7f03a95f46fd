"""Regular expressions of templates, bounded in time and memory.

The `regex` package ends a search after a given time. What it would fill the memory with, counted
repeats, recursion and long captures, is refused here beforehand. Knows no template.
"""

from __future__ import annotations

import math

import regex

from gpt4all.errors import TemplateError
from gpt4all.text.budget import current

_MAX_PATTERN = 1000
"""Characters of a regular expression."""
_MAX_REPEATS = 10_000
"""Product of all numbers in braces: repeats of repeats multiply."""
_BYTES_PER_CHARACTER = 4
"""Charged per character searched and pair of parentheses, for captures and for backtracking."""

_COUNTS = regex.compile(r"\{[^{}]*+\}")
_RECURSION = regex.compile(r"\(\?(?:R|&|P>|[-+]?\d)")


def regex_replace(
    value: object,
    pattern: str,
    replacement: str = "",
    ignorecase: bool = False,
    multiline: bool = False,
) -> str:
    r"""Replace every match of a regular expression; groups are written ``\1``."""
    text = str(value)
    _check(pattern, text)
    flags = (regex.IGNORECASE if ignorecase else 0) | (regex.MULTILINE if multiline else 0)
    compiled = regex.compile(pattern, flags)
    budget = current()

    def expand(match: regex.Match[str]) -> str:
        budget.require(len(replacement) * (1 + match.end() - match.start()))
        return budget.keep(match.expand(replacement))

    return compiled.sub(expand, text, timeout=budget.seconds_left)


def _check(pattern: str, text: str) -> None:
    if len(pattern) > _MAX_PATTERN:
        raise TemplateError(
            f"a regular expression may have {_MAX_PATTERN} characters, not {len(pattern)}"
        )
    if _RECURSION.search(pattern):
        raise TemplateError(f"the regular expression {pattern[:60]!r} calls itself")
    numbers = regex.findall(r"\d+", "".join(_COUNTS.findall(pattern)))
    # Not int() of a long row of digits: that alone is slow.
    if math.prod(max(1, int(number[:6])) for number in numbers) > _MAX_REPEATS:
        raise TemplateError(
            f"the regular expression {pattern[:60]!r} repeats more than {_MAX_REPEATS} times"
        )
    current().require(_BYTES_PER_CHARACTER * (1 + pattern.count("(")) * len(text))
