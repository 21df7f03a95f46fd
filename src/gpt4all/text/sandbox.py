"""Jinja for templates from strangers: no way out, and a budget for everything they do.

Jinja's immutable sandbox keeps a template from reaching Python's internals and from changing what
it is given. This module closes what it leaves open, time and memory: what `accounting` cannot put
into the template itself is counted here. Knows nothing of messages.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from jinja2.ext import Extension, loopcontrols
from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context

from gpt4all.text.accounting import PRIVATE_FILTERS, add_accounts
from gpt4all.text.budget import current
from gpt4all.text.functions import GLOBALS, guarded_filters, guarded_tests
from gpt4all.text.strings import STRING_METHODS, format_braces, format_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Template, nodes
    from jinja2.parser import Parser
    from jinja2.runtime import Context

    from gpt4all.text.budget import Budget

_STRING_ATTRIBUTES = frozenset(
    {
        *("capitalize", "casefold", "center", "count", "endswith", "find", "format", "index"),
        *("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower"),
        *("isnumeric", "isprintable", "isspace", "istitle", "isupper", "join", "ljust", "lower"),
        *("lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex"),
        *("rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip"),
        *("swapcase", "title", "upper", "zfill"),
    }
)
_ATTRIBUTES: tuple[tuple[type, frozenset[str]], ...] = (
    (str, _STRING_ATTRIBUTES),
    (dict, frozenset({"copy", "get", "items", "keys", "values"})),
    (list, frozenset({"copy", "count", "index"})),
    (tuple, frozenset({"count", "grouper", "index", "list"})),  # with those of |groupby
    (range, frozenset({"start", "step", "stop"})),
    (int, frozenset()),
    (float, frozenset({"is_integer"})),
    (bytes, frozenset()),
    (type, frozenset()),
)
"""What a template may read of Python's own types; other types follow Jinja's rules."""


@cache
def sandbox() -> Sandbox:
    """Return the one environment that all templates share; it is never changed."""
    return Sandbox()


class GenerationTag(Extension):
    """Accepts ``{% generation %}``, which marks replies for training and prints its body."""

    tags = {"generation"}  # noqa: RUF012  (declared so by Jinja)

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Return the statements between the tags."""
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja environment whose templates run within the current budget."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[loopcontrols, GenerationTag],
            # The optimizer would compute constants, such as 'a' * 10**10, outside of any budget.
            optimized=False,
            finalize=_printed,
        )
        self.filters.clear()
        self.filters.update(guarded_filters(), **PRIVATE_FILTERS)
        self.tests.clear()
        self.tests.update(guarded_tests())
        self.globals.clear()
        self.globals.update(GLOBALS)

    def compile_template(self, source: str) -> Template:
        """Compile a template that reports to the budget.

        Raises:
            jinja2.TemplateSyntaxError: The source is no Jinja template.

        """
        tree = self.parse(source)
        add_accounts(tree, self)
        return self.from_string(tree)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may read this attribute."""
        for kind, allowed in _ATTRIBUTES:
            if isinstance(obj, kind):
                return attr in allowed
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Replace ``str.format`` by one that minds its widths."""
        owner = getattr(value, "__self__", None)
        if not isinstance(owner, str) or getattr(value, "__name__", "") != "format":
            return None
        return partial(format_braces, self, owner)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function, method, macro or recursive loop for a template."""
        budget = current()
        budget.step()
        if isinstance(obj, (Macro, LoopContext, BlockReference)):
            with budget.nested():
                return super().call(context, obj, *args, **kwargs)
        return budget.receive(super().call(context, _bounded_method(obj), *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute ``left operator right`` for a template."""
        budget = current()
        budget.step()
        if operator == "%" and isinstance(left, str):
            return budget.keep(format_percent(left, right))
        _BOUNDS[operator](budget, left, right)
        return budget.keep(super().call_binop(context, operator, left, right))


def _bounded_method(function: Any) -> Any:
    owner = getattr(function, "__self__", None)
    if isinstance(owner, str) and function.__name__ in STRING_METHODS:
        return partial(STRING_METHODS[function.__name__], owner)
    return function


def _bound_sum(budget: Budget, left: object, right: object) -> None:
    budget.require(budget.weigh(left) + budget.weigh(right))


def _bound_product(budget: Budget, left: object, right: object) -> None:
    if isinstance(left, int) and isinstance(right, int):
        budget.require_bits(left.bit_length() + right.bit_length())
        return
    for value, times in ((left, right), (right, left)):
        if isinstance(times, int) and times > 1:
            size = len(value) if isinstance(value, str) else budget.weigh(value)
            budget.require(size * times)


def _bound_power(budget: Budget, left: object, right: object) -> None:
    if isinstance(left, int) and isinstance(right, int) and abs(left) > 1:
        budget.require_bits(left.bit_length() * max(0, right))


def _bound_nothing(_budget: Budget, _left: object, _right: object) -> None:
    """Accept the remainder of numbers: it is no larger than they are."""


_BOUNDS: Mapping[str, Callable[[Budget, object, object], None]] = {
    "+": _bound_sum,
    "*": _bound_product,
    "**": _bound_power,
    "%": _bound_nothing,
}


@pass_context  # Jinja would otherwise print constant expressions while it compiles
def _printed(_context: Context, value: object) -> str:
    return current().keep(str(value))
