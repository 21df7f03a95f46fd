"""``/v1/models`` and ``/v1/engines``: which models there are."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .model import WireAnswer

_ENTRY = {
    "id": "built-in",
    "object": "model",
    "created": 1_795_000_000,
    "owned_by": "gpt4all",
    "kind": "text",
    "size": 4_800_000,
    "n_ctx": 2048,
    "is_loaded": True,
}
_ENGINE = {"id": "built-in", "object": "engine", "owner": "gpt4all", "ready": True}


class ModelEntry(WireAnswer):
    """A model that requests may name."""

    id: str = Field(description="Its name in requests.", examples=["built-in"])
    object: Literal["model"] = Field(
        default="model", description="What this is.", examples=["model"]
    )
    created: int = Field(
        description="When its file was written, in seconds since 1970.", examples=[1_795_000_000]
    )
    owned_by: str = Field(default="gpt4all", description="Always `gpt4all`.", examples=["gpt4all"])
    kind: Literal["text", "embedding"] = Field(
        description="What it makes: texts or embeddings.", examples=["text"]
    )
    size: int = Field(description="Bytes of its files.", examples=[4_800_000])
    n_ctx: int | None = Field(
        description="Tokens of its context: those it was loaded with, or else trained for.",
        examples=[2048],
    )
    is_loaded: bool = Field(description="Whether it is in memory.", examples=[True])


class ModelList(WireAnswer):
    """The models."""

    object: Literal["list"] = Field(default="list", description="What this is.", examples=["list"])
    data: list[ModelEntry] = Field(description="The models.", examples=[[_ENTRY]])


class EngineEntry(WireAnswer):
    """The same model as OpenAI's oldest clients know it."""

    id: str = Field(description="Its name in requests.", examples=["built-in"])
    object: Literal["engine"] = Field(
        default="engine", description="What this is.", examples=["engine"]
    )
    owner: str = Field(default="gpt4all", description="Always `gpt4all`.", examples=["gpt4all"])
    ready: bool = Field(
        default=True,
        description="Always true: a model is loaded when it is needed.",
        examples=[True],
    )


class EngineList(WireAnswer):
    """The models as engines."""

    object: Literal["list"] = Field(default="list", description="What this is.", examples=["list"])
    data: list[EngineEntry] = Field(description="The models.", examples=[[_ENGINE]])
