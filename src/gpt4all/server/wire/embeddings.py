"""``/v1/embeddings``: texts in, vectors out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .completions import TokenIds
from .model import WireAnswer, WireRequest

MOST_TEXTS = 2048
"""Texts of one request, as many as OpenAI's API allows."""

_Text = Annotated[str, Field(min_length=1)]
_Texts = Annotated[list[_Text], Field(min_length=1, max_length=MOST_TEXTS, fail_fast=True)]
_TokenLists = Annotated[list[TokenIds], Field(min_length=1, max_length=MOST_TEXTS, fail_fast=True)]


class EmbeddingRequest(WireRequest):
    """Texts whose meaning shall be turned into vectors."""

    input: _Text | _Texts | TokenIds | _TokenLists = Field(
        description=f"A text, or up to {MOST_TEXTS}; of texts that are too long for the model, the "
        "mean of their pieces. Token ids of the model are accepted where they spell a text; those "
        "of other models are not.",
        examples=["A cat sleeps on the sofa."],
    )
    model: str | None = Field(
        default=None,
        description="Name of an embedding model, as `/v1/models` lists it; left out, the server's "
        "default.",
        examples=["all-MiniLM-L6-v2"],
    )
    encoding_format: Literal["float", "base64"] | None = Field(
        default=None,
        description="`float`, the default, for numbers; `base64` for little-endian 32-bit floats.",
        examples=["float"],
    )
    dimensions: int | None = Field(
        default=None,
        ge=1,
        le=2**31 - 1,
        description="Shorten the vectors to this length; only models trained for it allow that.",
        examples=[384],
    )
    user: str | None = Field(
        default=None,
        description="Who asks. Without effect: nothing is recorded about users.",
        examples=["user-1234"],
    )


class Embedding(WireAnswer):
    """The vector of one text, of length 1."""

    object: Literal["embedding"] = Field(
        default="embedding", description="What this is.", examples=["embedding"]
    )
    index: int = Field(description="Which of the texts it belongs to.", examples=[0])
    embedding: list[float] | str = Field(
        description="The vector, as `encoding_format` says.", examples=[[0.051, -0.012, 0.101]]
    )


class EmbeddingUsage(WireAnswer):
    """Token counts."""

    prompt_tokens: int = Field(description="Tokens of all texts.", examples=[7])
    total_tokens: int = Field(description="The same.", examples=[7])


class EmbeddingList(WireAnswer):
    """Vectors of the texts, in their order."""

    object: Literal["list"] = Field(default="list", description="What this is.", examples=["list"])
    data: list[Embedding] = Field(
        description="The vectors.",
        examples=[[{"object": "embedding", "index": 0, "embedding": [0.051, -0.012, 0.101]}]],
    )
    model: str = Field(description="Which model computed them.", examples=["all-MiniLM-L6-v2"])
    usage: EmbeddingUsage = Field(
        description="Token counts.", examples=[{"prompt_tokens": 7, "total_tokens": 7}]
    )
