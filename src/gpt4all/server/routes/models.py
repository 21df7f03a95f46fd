"""``GET /v1/models`` and ``GET /v1/engines``, with one entry each behind them."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter

from gpt4all.catalog.names import Absent
from gpt4all.server.pool import ListedModel, ModelPool
from gpt4all.server.wire.models import EngineEntry, EngineList, ModelEntry, ModelList


def router(pool: ModelPool) -> APIRouter:
    """The four routes.

    Args:
        pool: The models.
    """
    routes = APIRouter(tags=["models"])

    @routes.get("/v1/models", response_model=ModelList)
    async def models() -> ModelList:
        """List the models that requests may name."""
        return ModelList(data=[_entry(listed) for listed in await pool.listed()])

    @routes.get("/v1/models/{name:path}", response_model=ModelEntry)
    async def model(name: str) -> ModelEntry:
        """Tell about one model."""
        return _entry(await _find(pool, name))

    @routes.get("/v1/engines", response_model=EngineList)
    async def engines() -> EngineList:
        """List the models in the words of OpenAI's first API."""
        return EngineList(data=[EngineEntry(id=listed.id) for listed in await pool.listed()])

    @routes.get("/v1/engines/{name:path}", response_model=EngineEntry)
    async def engine(name: str) -> EngineEntry:
        """Tell about one model in the words of OpenAI's first API."""
        return EngineEntry(id=(await _find(pool, name)).id)

    return routes


async def _find(pool: ModelPool, name: str) -> ListedModel:
    """The model that requests would get under a name.

    Raises:
        ModelNotFound: There is none.
    """
    found = await asyncio.to_thread(pool.shelf.find, name)
    if isinstance(found, Absent):
        raise pool.shelf.not_found(name, found)
    for listed in await pool.listed():
        if listed.id == found.id:
            return listed
    raise pool.shelf.not_found(name)  # a file that is no model


def _entry(listed: ListedModel) -> ModelEntry:
    return ModelEntry(
        id=listed.id,
        created=listed.created,
        kind=listed.kind,
        size=listed.size,
        n_ctx=listed.n_ctx,
        is_loaded=listed.is_loaded,
    )
