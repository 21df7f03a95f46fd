"""What is measured about requests and models, for Prometheus.

One registry per application: two in one process do not mix their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import Scope

from gpt4all import GPT4All
from gpt4all.server.admission import Admission
from gpt4all.server.pool import ModelPool
from gpt4all.server.record import RequestRecord

_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
_OTHER = "other"

_DURATIONS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)
_FIRST_TOKEN = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_GAPS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)


class Metrics:
    """Counts and measures the requests of one application.

    Args:
        pool: The models, which are looked at when somebody asks.
        admission: The requests being served.

    Attributes:
        on_gap: Takes the seconds between two tokens of a completion.
    """

    def __init__(self, pool: ModelPool, admission: Admission) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        registry.register(_State(pool, admission))
        self._requests = Counter(
            "gpt4all_requests",
            "Requests that were answered",
            ("method", "route", "status"),
            registry=registry,
        )
        self._duration = Histogram(
            "gpt4all_request_duration_seconds",
            "From a request's arrival to the end of its answer",
            ("route",),
            buckets=_DURATIONS,
            registry=registry,
        )
        self._prompt_tokens = _tokens(registry, "prompt", "Tokens of prompts")
        self._cached_tokens = _tokens(
            registry, "cached_prompt", "Tokens of prompts that were not computed again"
        )
        self._generated_tokens = _tokens(registry, "generated", "Tokens that were generated")
        self._first_token = Histogram(
            "gpt4all_time_to_first_token_seconds",
            "From a request's arrival to its first token",
            ("model",),
            buckets=_FIRST_TOKEN,
            registry=registry,
        )
        self.on_gap = Histogram(
            "gpt4all_time_between_tokens_seconds",
            "Between two tokens of a completion",
            buckets=_GAPS,
            registry=registry,
        ).observe

    def observe(self, record: RequestRecord, scope: Scope, status: int, seconds: float) -> None:
        """Count a request that has ended.

        Args:
            record: What is known about it.
            scope: Its scope, after routing.
            status: Of the answer.
            seconds: From its arrival to its end.
        """
        # Only names that this program gave: a client must not be able to make up new series.
        route = getattr(scope.get("route"), "path", _OTHER)
        method = scope["method"] if scope["method"] in _METHODS else _OTHER
        self._requests.labels(method, route, str(status)).inc()
        self._duration.labels(route).observe(seconds)
        if record.model:
            self._prompt_tokens.labels(record.model).inc(record.prompt_tokens)
            self._cached_tokens.labels(record.model).inc(record.cached_tokens)
            self._generated_tokens.labels(record.model).inc(record.completion_tokens)
        if record.first_token is not None:
            self._first_token.labels(record.model).observe(record.first_token)

    def text(self) -> bytes:
        """Everything, in Prometheus' text format."""
        return generate_latest(self._registry)


class _State(Collector):
    """What is not counted but looked at."""

    def __init__(self, pool: ModelPool, admission: Admission) -> None:
        self._pool = pool
        self._admission = admission

    def collect(self) -> Iterator[Metric]:
        """The state at this moment."""
        loaded = self._pool.loaded()
        yield GaugeMetricFamily(
            "gpt4all_requests_admitted",
            "Requests being served, those that wait included",
            self._admission.n_admitted,
        )
        yield GaugeMetricFamily("gpt4all_models_loaded", "Models in memory", len(loaded))
        running = _gauge("gpt4all_completions_running", "Completions being computed")
        waiting = _gauge("gpt4all_completions_waiting", "Completions that wait for a slot")
        used = _gauge("gpt4all_kv_cells_used", "Cells of the KV cache that hold something")
        total = _gauge("gpt4all_kv_cells", "Cells of the KV cache")
        for name, model in loaded.items():
            if isinstance(model, GPT4All):
                engine = model.model.loaded.engine
                load = engine.load
                running.add_metric([name], load.n_running)
                waiting.add_metric([name], load.n_waiting)
                used.add_metric([name], load.n_cells)
                total.add_metric([name], engine.n_ctx)
        yield from (running, waiting, used, total)

    def describe(self) -> Iterator[Metric]:
        """Nothing; without this, `collect` would be asked when the application is made."""
        return iter(())


def router(metrics: Metrics) -> APIRouter:
    """The route /metrics.

    Args:
        metrics: What it tells.
    """
    routes = APIRouter(tags=["health"])

    @routes.get("/metrics", response_class=Response)
    async def metrics_of_the_server() -> Response:
        """Counters and gauges in Prometheus' text format."""
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    return routes


def _tokens(registry: CollectorRegistry, kind: str, text: str) -> Counter:
    return Counter(f"gpt4all_{kind}_tokens", text, ("model",), registry=registry)


def _gauge(name: str, text: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text, labels=("model",))
