"""Hands requests on to inference servers."""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from importlib.metadata import version
from typing import Any, Self

import httpx2

from gpt4all import settings
from gpt4all.errors import InvalidParameter, UpstreamError
from gpt4all.remote.answer import Answer, gone, passed_on, read_body
from gpt4all.remote.dialect import Route, adapt
from gpt4all.remote.upstream import Balancer, Upstream
from gpt4all.remote.watch import Patience, Watch

logger = logging.getLogger(__name__)

_WORTH_ANOTHER = (502, 503)
_NOT_OURS = (401, 403)
"""Not about the client's key, which the inference server never sees."""


class Forwarder:
    """The inference servers behind one address; use it with ``async with``.

    Args:
        urls: Their addresses, with or without ``/v1`` at the end.
        model_id: The model that every unknown name means; see `Balancer.served_name`.
        key: API key for them. A client's own key is never passed on.
        patience: How long to wait.

    Raises:
        InvalidParameter: There is no address, or one is none.
    """

    def __init__(
        self,
        urls: Sequence[str],
        *,
        model_id: str | None = None,
        key: str | None = None,
        patience: Patience | None = None,
    ) -> None:
        if not urls:
            raise InvalidParameter(
                f"no inference server is named; give its address in {settings.UPSTREAM.name}"
            )
        self._patience = patience or Patience()
        upstreams = [Upstream(_base(url)) for url in urls]
        self._balancer = Balancer(upstreams, model_id)
        self._headers = {
            "User-Agent": f"gpt4all/{version('gpt4all')}",
            "Content-Type": "application/json",
            "Accept-Encoding": "identity",  # so that the bytes of a stream need no decoding
            **({"Authorization": f"Bearer {key}"} if key else {}),
        }
        self._resources = AsyncExitStack()
        self._client: httpx2.AsyncClient | None = None
        self._watch: Watch | None = None

    async def __aenter__(self) -> Self:
        """Ask every server once how it is, and from then on regularly."""
        certificates = settings.certificates_file()
        self._client = httpx2.AsyncClient(
            headers=self._headers,
            verify=ssl.create_default_context(cafile=certificates) if certificates else True,
            mounts=settings.DIRECTLY_REACHED,
            timeout=httpx2.Timeout(None, connect=self._patience.connect),
            # uvicorn drops idle connections after 5 s; a request on one just dropped would fail
            limits=httpx2.Limits(max_keepalive_connections=100, keepalive_expiry=3.0),
        )
        await self._resources.enter_async_context(self._client)
        self._watch = Watch(self._balancer.upstreams, self._client, self._patience)
        await self._resources.enter_async_context(self._watch)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._resources.aclose()

    @property
    def is_ready(self) -> bool:
        """Whether any inference server is up."""
        return any(upstream.offer for upstream in self._balancer.upstreams)

    def models(self) -> dict[str, Mapping[str, Any]]:
        """Every model that is served at the moment; see `Balancer.models`."""
        return self._balancer.models()

    async def forward(
        self, route: Route, body: Mapping[str, Any], *, request_id: str | None = None
    ) -> Answer:
        """Ask one inference server, or another if it cannot be reached; close the answer.

        Args:
            route: What to ask for.
            body: The client's request as parsed JSON.
            request_id: Passed on as ``X-Request-Id``.

        Raises:
            ModelNotFound: The model is not served.
            UnsupportedParameter: The server has no such parameter.
            InvalidParameter: The server has no such route.
            ServerBusy: No server takes the request.
            UpstreamError: A server took the request and failed.
        """
        model = self._balancer.served_name(body.get("model"))
        tried: list[Upstream] = []
        while True:
            upstream = self._balancer.choose(model, tried)
            assert upstream.offer is not None  # choose() looks at nothing else
            dialect = upstream.offer.dialect
            content = adapt({**body, "model": model}, route, dialect)
            try:
                answer = await self._ask(upstream, dialect.path(route), content, request_id)
            except UpstreamError as error:
                error.add_note(upstream.url)
                raise
            if answer is not None:
                return answer.renamed(dialect.said.get(route, {}))
            tried.append(upstream)

    async def _ask(
        self, upstream: Upstream, path: str, content: Mapping[str, Any], request_id: str | None
    ) -> Answer | None:
        """The server's answer; None if it did not take the request and another one may."""
        assert self._client is not None, "use the forwarder with 'async with'"
        assert self._watch is not None
        request = self._client.build_request(
            "POST",
            upstream.url + path,
            content=json.dumps(content, separators=(",", ":")).encode(),
            headers={"X-Request-Id": request_id} if request_id else None,
        )
        async with AsyncExitStack() as resources:
            resources.enter_context(upstream.occupied())
            try:
                async with asyncio.timeout(self._patience.first_byte):
                    return await self._begin(request, upstream, resources, content["model"])
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                self._watch.lose(upstream, f"{upstream.url}: {str(error) or type(error).__name__}")
                self._watch.doubt(upstream)
                return None
            except httpx2.HTTPError as error:
                self._watch.doubt(upstream)
                raise gone(error) from error
            except TimeoutError as error:
                raise UpstreamError(
                    "the inference server did not begin its answer within "
                    f"{self._patience.first_byte:g} seconds",
                    status=504,
                ) from error

    async def _begin(
        self, request: httpx2.Request, upstream: Upstream, resources: AsyncExitStack, model: str
    ) -> Answer | None:
        assert self._client is not None
        response = await self._client.send(request, stream=True)
        resources.push_async_callback(response.aclose)
        status = response.status_code
        if status in _WORTH_ANOTHER:
            logger.warning("%s answered %d", upstream.url, status)
            return None
        if status in _NOT_OURS:
            raise UpstreamError(
                f"the inference server answered {status} to this server's own key; "
                f"its operator should check {settings.UPSTREAM_KEY.name}"
            )
        body = await read_body(response)
        headers, resources = passed_on(response.headers), resources.pop_all()
        return Answer(status, headers, body, resources, model)


def _base(url: str) -> str:
    try:
        has_host = bool(httpx2.URL(url).host)
    except httpx2.InvalidURL:
        has_host = False
    if not has_host:
        raise InvalidParameter(
            f"{settings.UPSTREAM.name} has {url!r} but takes addresses such as http://host:8000/v1"
        )
    return url.rstrip("/").removesuffix("/v1")


def from_environment() -> Forwarder | None:
    """The inference servers that the environment names, or None if answers are computed here.

    Raises:
        InvalidParameter: A variable has a value that it must not have.
    """
    if settings.inference_mode() == "cpu":
        return None
    return Forwarder(
        settings.upstreams(),
        model_id=settings.model_id(),
        key=settings.upstream_key(),
        patience=Patience(first_byte=settings.upstream_timeout()),
    )
