"""Alias of `gpt4all.pyllmodel`, whose name this was in releases 2.2 to 2.8."""

from gpt4all.pyllmodel import (
    LLModel,
    RawResponseCallbackType,
    ResponseCallbackType,
    empty_response_callback,
    logger,
)

__all__ = [
    "LLModel",
    "RawResponseCallbackType",
    "ResponseCallbackType",
    "empty_response_callback",
    "logger",
]
