"""Errors about settings in the words of whoever typed them as options."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

from gpt4all.errors import InvalidParameter


def option_name(setting: str) -> str:
    """The option of a setting: ``--n-ctx`` of ``n_ctx``."""
    return f"--{setting.replace('_', '-')}"


@contextlib.contextmanager
def spelled(options: Mapping[str, str]) -> Iterator[None]:
    """Let errors about a setting, which begin with its name, begin with its option instead.

    Args:
        options: The option of each setting.

    Raises:
        InvalidParameter: As inside.
    """
    try:
        yield
    except InvalidParameter as error:
        name, _, rest = str(error).partition(" ")
        if name not in options:
            raise
        raise InvalidParameter(f"{options[name]} {rest}") from error
