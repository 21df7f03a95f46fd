"""Text on its way to the model and back: chat templates, bytes to text, stop strings.

Knows neither models nor what a token means; everything here is pure Python.
"""

from __future__ import annotations

from gpt4all.text.detokenizer import Detokenizer
from gpt4all.text.stops import StopStrings
from gpt4all.text.template import (
    ChatTemplate,
    JinjaTemplate,
    PlainTemplate,
    chat_template,
    is_jinja,
)

__all__ = [
    "ChatTemplate",
    "Detokenizer",
    "JinjaTemplate",
    "PlainTemplate",
    "StopStrings",
    "chat_template",
    "is_jinja",
]
