"""Tells a user once that the model which answers is only a demonstration."""

from __future__ import annotations

import contextlib
import logging
import os

from gpt4all import settings

logger = logging.getLogger("gpt4all")

NOTICE = (
    "No model was named, so the small demonstration model inside the package answers; it knows "
    "very little. A real one: `gpt4all search` lists models, `gpt4all pull NAME` fetches one, "
    'GPT4All("NAME") uses it. This is said once.'
)

CARD = """\
a small demonstration model inside the package, no assistant
trained on   text that this project generated itself; plain English only
can          chat a little; name up to ten things; capitals, days, opposites, plurals, sums;
             jokes, poems, little stories; remember a name; call a tool; write flat JSON
cannot       know more than a small encyclopaedia, reason, program, translate, write long texts
more         docs/built-in-model.md"""
"""What `gpt4all show built-in` says of it."""

_FILE = "demonstration-notice"


def announce() -> None:
    """Log the notice as a warning, which Python shows on standard error, if it was never shown.

    Where nothing can be remembered, it is shown once per process.
    """
    global _is_said  # noqa: PLW0603  # once per process
    marker = settings.state_directory() / _FILE
    if _is_said or os.path.exists(marker):  # noqa: PTH110  # False where it may not be looked at
        return
    _is_said = True
    logger.warning(NOTICE)
    with contextlib.suppress(OSError):
        marker.parent.mkdir(parents=True, exist_ok=True)
        marker.touch()


_is_said = False
