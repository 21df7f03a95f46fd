"""``POST /v1/embeddings``."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Sequence

import numpy as np
from fastapi import APIRouter, Request

from gpt4all.embedding_model import EmbeddingModel, Embeddings
from gpt4all.errors import InvalidParameter
from gpt4all.server import failures
from gpt4all.server.admission import Admission
from gpt4all.server.failures import Refusal
from gpt4all.server.pool import ModelPool
from gpt4all.server.stream import while_connected
from gpt4all.server.translate import check_tokens
from gpt4all.server.wire.embeddings import (
    Embedding,
    EmbeddingList,
    EmbeddingRequest,
    EmbeddingUsage,
)

AT_ONCE = 32
"""Texts whose computation goes on although the client has gone."""


def router(pool: ModelPool, admission: Admission) -> APIRouter:
    """The route.

    Args:
        pool: The models.
        admission: Who may run when.
    """
    routes = APIRouter(tags=["generating"])

    @routes.post("/v1/embeddings", response_model=EmbeddingList)
    async def embeddings(body: EmbeddingRequest, request: Request) -> EmbeddingList:
        """Turn texts into vectors; similar texts have similar vectors."""
        admitted = admission.admit(request_id=failures.request_id(request.scope))
        async with while_connected(request.receive), admitted, pool.embedder(body.model) as served:
            model = served.embedder.gpt4all.model
            texts = await asyncio.to_thread(_texts, body, model)
            parts = []
            for first in range(0, len(texts), AT_ONCE):  # in between, a client may go away
                some = texts[first : first + AT_ONCE]
                parts.append(await asyncio.to_thread(_embed, some, body.dimensions, model))
            embedded = _joined(parts)
            served.count(embedded.n_prompt_tokens)
            return _answer(body, served.id, embedded)

    return routes


def _texts(body: EmbeddingRequest, model: EmbeddingModel) -> list[str]:
    entries = enumerate(_entries(body))
    return [_text(_place(body, index), entry, model) for index, entry in entries]


def _embed(texts: list[str], dimensions: int | None, model: EmbeddingModel) -> Embeddings:
    try:
        return model.embed(texts, dimensionality=dimensions)
    except InvalidParameter as error:
        # The texts were checked: what is left to refuse is their length.
        raise Refusal("dimensions", f"dimensions: {error}") from error


def _joined(parts: Sequence[Embeddings]) -> Embeddings:
    n_tokens = sum(part.n_prompt_tokens for part in parts)
    return Embeddings(np.concatenate([part.vectors for part in parts]), n_tokens)


def _entries(body: EmbeddingRequest) -> Sequence[str | list[int]]:
    if isinstance(body.input, str):
        return [body.input]
    if isinstance(body.input[0], int):
        return [body.input]
    return body.input


def _place(body: EmbeddingRequest, index: int) -> str:
    is_one = isinstance(body.input, str) or isinstance(body.input[0], int)
    return "input" if is_one else f"input[{index}]"


def _text(place: str, entry: str | list[int], model: EmbeddingModel) -> str:
    """An entry as text.

    Raises:
        Refusal: It has no tokens, or its token ids spell no text.
    """
    text = entry if isinstance(entry, str) else _spelled(place, entry, model)
    if len(model.tokenize(text)) == len(model.tokenize("")):
        raise Refusal(place, f"{place} has nothing in it that the model could read")
    return text


def _spelled(place: str, tokens: list[int], model: EmbeddingModel) -> str:
    """The text of token ids.

    Raises:
        Refusal: Its tokens are not these.
    """
    check_tokens(place, tokens, model.weights)
    spelling = b"".join(map(model.weights.token_bytes, tokens)).decode(errors="replace").strip()
    if tokens not in (
        model.tokenize(spelling),
        model.weights.tokenize(spelling, add_special=False),
    ):
        raise Refusal(
            place,
            f"the token ids of {place} spell no text: they are probably those of another model; "
            "send the text",
        )
    return spelling


def _answer(body: EmbeddingRequest, model: str, embedded: Embeddings) -> EmbeddingList:
    is_base64 = body.encoding_format == "base64"
    vectors = embedded.vectors.astype("<f4")
    return EmbeddingList(
        data=[
            Embedding(
                index=index,
                embedding=base64.b64encode(vector.tobytes()).decode()
                if is_base64
                else vector.tolist(),
            )
            for index, vector in enumerate(vectors)
        ],
        model=model,
        usage=EmbeddingUsage(
            prompt_tokens=embedded.n_prompt_tokens, total_tokens=embedded.n_prompt_tokens
        ),
    )
