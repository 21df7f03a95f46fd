"""Asks an inference server whether it works and what it serves."""

from __future__ import annotations

from typing import Any

import httpx2

from gpt4all.remote.dialect import DIALECTS, OPENAI
from gpt4all.remote.upstream import Offer

_SHOWN = ("id", "object", "created", "owned_by", "max_model_len", "n_ctx", "kind")
"""What clients may know about a model; vLLM also tells its folder."""


class Unhealthy(Exception):  # noqa: N818
    """The server cannot be reached, is not ready, or is something else."""


async def probe(client: httpx2.AsyncClient, url: str) -> Offer:
    """What the server at an address offers.

    Raises:
        Unhealthy: It does not work; the sentence says why.
    """
    try:
        health = await client.get(f"{url}/health")
        # A server without this route is judged by its list of models alone.
        if health.status_code not in (200, 204, 404, 405):
            raise Unhealthy(f"{url}/health answered {health.status_code}")
        answer = await client.get(f"{url}/v1/models")
        if answer.status_code != 200:
            raise Unhealthy(f"{url}/v1/models answered {answer.status_code}")
        return _offer(answer.json())
    except httpx2.HTTPError as error:
        raise Unhealthy(f"{url}: {str(error) or type(error).__name__}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unhealthy(f"{url}/v1/models is no list of models") from error


def _offer(listing: Any) -> Offer:
    cards = {str(card["id"]): card for card in listing["data"]}
    owner = next((str(card.get("owned_by")) for card in cards.values()), "")
    models = {
        name: {"object": "model"} | {key: card[key] for key in _SHOWN if key in card}
        for name, card in cards.items()
    }
    return Offer(DIALECTS.get(owner, OPENAI), models)
