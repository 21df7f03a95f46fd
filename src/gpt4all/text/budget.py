"""What rendering one chat template may spend: seconds, steps, memory, nesting.

Templates come inside model files that strangers made. Every loop, call and operation of a template
reports here (`sandbox` sees to that), so that a hostile one ends with an error instead of filling
the memory. Knows nothing of Jinja.
"""

from __future__ import annotations

import time
from collections.abc import (
    Collection,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    Set,
    ValuesView,
)
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar, cast

from gpt4all.errors import TemplateError

MAX_SECONDS = 5.0
MAX_STEPS = 1_000_000
MAX_DEPTH = 100
"""Macros and recursive loops inside each other."""
MAX_VALUE_BYTES = 16 * 2**20
"""Rough size of one value, and of the rendered text."""
MAX_TOTAL_BYTES = 512 * 2**20
"""Rough size of everything that one rendering makes, whether still alive or not."""
MAX_WIDTH = 10_000
"""Largest number a padding, indenting or rounding operation takes."""
MAX_BITS = 4096
"""Largest whole number that multiplication and power may make."""

_OBJECT_BYTES = 64
_CONTAINER_BYTES = 256  # with its entry in Budget._weights
_Value = TypeVar("_Value")
_CONTAINERS = (list, tuple, dict, Set, KeysView, ItemsView, ValuesView)


class Budget:
    """The account of one rendering; belongs to one thread.

    Every method raises TemplateError when a limit is passed.
    """

    def __init__(self) -> None:
        self._deadline = time.monotonic() + MAX_SECONDS
        self._n_steps = 0
        self._depth = 0
        self._total_bytes = 0
        # id -> (container, weight). Holding the container keeps its id from being given again.
        # Templates cannot change a container, so its weight stays true.
        self._weights: dict[int, tuple[object, int]] = {}

    @property
    def seconds_left(self) -> float:
        """Seconds until the rendering is ended, at least a millisecond."""
        return max(0.001, self._deadline - time.monotonic())

    def step(self) -> None:
        """Count one turn of a loop, one call or one comparison."""
        self._n_steps += 1
        if self._n_steps > MAX_STEPS:
            raise TemplateError(f"the chat template did not end within {MAX_STEPS} steps")
        self._check_time()

    def allocate(self, n_bytes: int) -> None:
        """Count a new value of about this size."""
        self.require(n_bytes)
        self._total_bytes += n_bytes + _OBJECT_BYTES
        if self._total_bytes > MAX_TOTAL_BYTES:
            raise TemplateError(
                f"the chat template uses more than {MAX_TOTAL_BYTES >> 20} MiB of memory"
            )
        self._check_time()

    def require(self, n_bytes: int) -> None:
        """Refuse a value of this size before it is made."""
        if n_bytes > MAX_VALUE_BYTES:
            raise TemplateError(
                f"the chat template makes a value of more than {MAX_VALUE_BYTES >> 20} MiB"
            )

    def require_width(self, width: object) -> None:
        """Refuse a number that would pad, indent or round without end."""
        if isinstance(width, int) and abs(width) > MAX_WIDTH:
            raise TemplateError(
                f"the chat template uses {width:g} as a width but at most {MAX_WIDTH} is allowed"
            )

    def require_bits(self, n_bits: int) -> None:
        """Refuse a whole number of this length before it is made."""
        if n_bits > MAX_BITS:
            raise TemplateError(f"the chat template computes a number of more than {MAX_BITS} bits")

    def keep(self, value: _Value) -> _Value:
        """Count a new value and return it."""
        if isinstance(value, str):
            self.allocate(len(value))
        elif isinstance(value, _CONTAINERS):
            self.require(self.weigh(value))
            self.allocate(_CONTAINER_BYTES + 8 * len(value))
        return value

    def receive(self, value: _Value) -> _Value:
        """Count what a function returned; an iterator is counted while it is read."""
        if isinstance(value, Iterator):
            return cast("_Value", self.counted(value))
        return self.keep(value)

    def counted(self, values: Iterable[_Value]) -> Iterator[_Value]:
        """Pass the values on, each as one step."""
        for value in values:
            self.step()
            yield self.keep(value)

    def weigh(self, value: object) -> int:
        """Rough size of the value when printed: a part that occurs twice counts twice.

        Lists that hold the same list twice, forty times over, need little memory but would print
        as terabytes.
        """
        if isinstance(value, str):
            return _OBJECT_BYTES + len(value)
        if not isinstance(value, _CONTAINERS):
            return _OBJECT_BYTES
        known = self._weights.get(id(value))
        if known is None:
            parts: Iterable[object] = _parts(cast("Collection[object]", value))
            known = (value, _OBJECT_BYTES + sum(map(self.weigh, parts)))
            self._weights[id(value)] = known
        return known[1]

    @contextmanager
    def nested(self) -> Iterator[None]:
        """Count one level of macros or recursive loops for the length of a ``with`` block."""
        if self._depth >= MAX_DEPTH:
            raise TemplateError(f"the chat template calls itself more than {MAX_DEPTH} levels deep")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise TemplateError(f"the chat template did not end within {MAX_SECONDS:g} seconds")


def _parts(container: Collection[object]) -> Iterable[object]:
    if isinstance(container, Mapping):
        return [part for item in container.items() for part in item]
    return container


_CURRENT: ContextVar[Budget] = ContextVar("budget of the rendering in progress")


def current() -> Budget:
    """Return the budget of the rendering in progress on this thread."""
    return _CURRENT.get()


@contextmanager
def spending(budget: Budget) -> Iterator[None]:
    """Make a budget the current one for the length of a ``with`` block."""
    token = _CURRENT.set(budget)
    try:
        yield
    finally:
        _CURRENT.reset(token)
