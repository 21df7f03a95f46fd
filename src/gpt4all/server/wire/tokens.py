"""``/v1/tokenize`` and ``/v1/detokenize``: between texts and token ids."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from .chat import Messages
from .completions import TokenId
from .model import WireAnswer, WireRequest


class TokenizeRequest(WireRequest):
    """A text or a conversation whose tokens are wanted: either `text` or `messages`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "The capital"}]})

    model: str | None = Field(
        default=None,
        description="Whose tokens; left out, the server's default model's.",
        examples=["built-in"],
    )
    text: str | None = Field(default=None, description="A text.", examples=["The capital"])
    messages: Messages | None = Field(
        default=None,
        description="A conversation; its tokens are the prompt that a chat completion would use.",
        examples=[None],
    )
    add_special: bool | None = Field(
        default=None,
        description="Begin with the token that the model wants at the start of a prompt; true if "
        "left out. Conversations always have it.",
        examples=[True],
    )
    with_pieces: bool | None = Field(
        default=None, description="Also tell the text of each token.", examples=[True]
    )


class TokenizeAnswer(WireAnswer):
    """Tokens."""

    tokens: list[int] = Field(description="Their ids.", examples=[[0, 308, 474]])
    count: int = Field(description="How many they are.", examples=[3])
    n_ctx: int = Field(
        description="How many prompt and completion may have together.", examples=[2048]
    )
    pieces: list[str] | None = Field(
        description="Their texts, if asked for; `bytes:` and their values for parts of characters.",
        examples=[["<|endoftext|>", "The", " capital"]],
    )


class DetokenizeRequest(WireRequest):
    """Token ids whose text is wanted."""

    model: str | None = Field(
        default=None,
        description="Whose tokens; left out, the server's default model's.",
        examples=["built-in"],
    )
    tokens: Annotated[list[TokenId], Field(fail_fast=True)] = Field(
        description="Token ids.", examples=[[308, 474]]
    )


class DetokenizeAnswer(WireAnswer):
    """A text."""

    text: str = Field(
        description="The text; U+FFFD stands for bytes that are no character.",
        examples=["The capital"],
    )
