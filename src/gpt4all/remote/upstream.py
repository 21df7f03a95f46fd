"""Several inference servers as one: which are up, which serves a model, which is asked next.

No network and no clock here; `probe` finds out, `forwarder` asks.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from gpt4all.errors import ModelNotFound, ServerBusy
from gpt4all.remote.dialect import Dialect


@dataclass(frozen=True, slots=True)
class Offer:
    """What an inference server says of itself.

    Attributes:
        dialect: The parameters it understands.
        models: Name -> what is known about the model, as in ``/v1/models``.
    """

    dialect: Dialect
    models: Mapping[str, Mapping[str, Any]]


@dataclass(slots=True, eq=False)
class Upstream:
    """One inference server.

    Attributes:
        url: Its address, without a slash at the end.
        offer: What it serves; None while it is down.
        n_outstanding: Requests that it is working on for us.
        turn: When it was chosen last, counted in choices.
    """

    url: str
    offer: Offer | None = None
    n_outstanding: int = 0
    turn: int = 0

    @contextmanager
    def occupied(self) -> Iterator[None]:
        """Count a request for as long as it lasts."""
        self.n_outstanding += 1
        try:
            yield
        finally:
            self.n_outstanding -= 1


@dataclass(slots=True)
class Balancer:
    """Chooses the healthy server with the fewest requests.

    Attributes:
        upstreams: All servers, up or down; at least one.
        model_id: The model that every unknown name means; None refuses unknown names.
        retry_after: Seconds after which it is worth asking again when none is up.
    """

    upstreams: Sequence[Upstream]
    model_id: str | None = None
    retry_after: float = 5.0
    _n_choices: int = field(default=0, init=False)

    def models(self) -> dict[str, Mapping[str, Any]]:
        """Every model that is served at the moment, by name.

        Raises:
            ServerBusy: No server is up.
        """
        offers = [upstream.offer for upstream in self.upstreams if upstream.offer is not None]
        if not offers:
            raise self.busy()
        return {name: card for offer in offers for name, card in offer.models.items()}

    def served_name(self, asked: str | None) -> str:
        """The served model that a client's name means.

        A name that is served means itself. Any other, or none, means ``model_id``: clients written
        for one certain model keep working when another one is put behind the same address, and see
        in the answer which it was. Without ``model_id``, no name means the only model.

        Raises:
            ModelNotFound: It is not served; the sentence says what is.
            ServerBusy: No server is up.
        """
        models = self.models()
        name = asked if asked in models else self.model_id
        if name is None and not asked and len(models) == 1:
            name = next(iter(models))
        if name is not None and name in models:
            return name
        near = difflib.get_close_matches(name or asked or "", models, n=3) or sorted(models)[:5]
        wanted = f"there is no model {name or asked!r}" if name or asked else "no model is named"
        raise ModelNotFound(f"{wanted}; served here: {', '.join(near) or 'none'}")

    def choose(self, model: str, tried: Collection[Upstream] = ()) -> Upstream:
        """The server to ask: the fewest requests, and among equals the one that waited longest.

        Args:
            model: A name from `served_name`.
            tried: Servers that failed for this request.

        Raises:
            ServerBusy: No other server that has the model is up.
        """
        able = [
            upstream
            for upstream in self.upstreams
            if upstream.offer and model in upstream.offer.models and upstream not in tried
        ]
        if not able:
            raise self.busy()
        chosen = min(able, key=lambda upstream: (upstream.n_outstanding, upstream.turn))
        self._n_choices += 1
        chosen.turn = self._n_choices
        return chosen

    def busy(self) -> ServerBusy:
        """The error for requests that no server takes."""
        return ServerBusy(
            "no inference server takes the request at the moment; "
            f"try again in {self.retry_after:g} seconds",
            retry_after=self.retry_after,
        )
