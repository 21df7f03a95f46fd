"""What the server tells about itself: numbers, health, and the lines of its log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from prometheus_client.parser import text_string_to_metric_families

from gpt4all.server import logs
from gpt4all.server.options import ServerOptions

from .conftest import Served, ok, sent, serving_models, wait_until


@pytest.fixture
def fresh(model_folder: Path) -> Iterator[Served]:
    """A server whose numbers begin at nothing."""
    options = ServerOptions(
        model_path=model_folder, threads=1, n_parallel=1, default_model="tiny", log_prompts=True
    )
    with serving_models(options) as served:
        yield served


def numbers(served: Served) -> dict[str, float]:
    """All samples, as ``name{label="value"}``."""
    found = {}
    response = served.get("/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    for family in text_string_to_metric_families(response.text):
        for sample in family.samples:
            labels = ",".join(f'{name}="{value}"' for name, value in sample.labels.items())
            found[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return found


def test_tokens_times_and_models_are_counted(fresh: Served) -> None:
    before = numbers(fresh)
    assert before["gpt4all_models_loaded"] == 0
    prompt = "The capital of France is"
    first = fresh.complete(prompt, max_tokens=5)
    second = fresh.complete(prompt, max_tokens=150, n=2)
    usages = [first["usage"], second["usage"]]
    after = numbers(fresh)
    tiny = '{model="tiny"}'
    assert after[f"gpt4all_prompt_tokens_total{tiny}"] == sum(u["prompt_tokens"] for u in usages)
    assert after[f"gpt4all_generated_tokens_total{tiny}"] == 5 + 300
    assert after[f"gpt4all_cached_prompt_tokens_total{tiny}"] > 0
    assert after[f"gpt4all_time_to_first_token_seconds_count{tiny}"] == 2
    # Between tokens that arrive together nothing can be measured.
    assert 0 < after["gpt4all_time_between_tokens_seconds_count"] <= 4 + 2 * 149
    route = '{method="POST",route="/v1/completions",status="200"}'
    assert after[f"gpt4all_requests_total{route}"] == 2
    assert after['gpt4all_request_duration_seconds_count{route="/v1/completions"}'] == 2
    assert after["gpt4all_models_loaded"] == 1
    assert 0 < after[f"gpt4all_kv_cells_used{tiny}"] <= after[f"gpt4all_kv_cells{tiny}"]
    assert after["gpt4all_requests_admitted"] == 0
    assert after[f"gpt4all_completions_running{tiny}"] == 0


def test_tokens_of_embeddings_are_counted(fresh: Served) -> None:
    answer = ok(fresh.post("/v1/embeddings", {"input": ["one text", "another"]}))
    name = f'gpt4all_prompt_tokens_total{{model="{answer["model"]}"}}'
    assert numbers(fresh)[name] == answer["usage"]["prompt_tokens"] > 0


def test_running_and_waiting_are_seen(endless: Served) -> None:
    generated = 'gpt4all_generated_tokens_total{model="endless"}'
    wait_until(lambda: generated in numbers(endless))  # those of the fixture
    before = numbers(endless)[generated]
    with sent(endless, "/v1/completions", prompt="x", n=3, stream=True) as connection:
        assert connection.recv(1)
        seen = numbers(endless)
        assert seen["gpt4all_requests_admitted"] == 1
        assert seen['gpt4all_completions_running{model="endless"}'] == 1, "there is one slot"
        assert seen['gpt4all_completions_waiting{model="endless"}'] == 2
    wait_until(lambda: numbers(endless)["gpt4all_requests_admitted"] == 0)
    wait_until(lambda: numbers(endless)['gpt4all_completions_running{model="endless"}'] == 0)
    wait_until(lambda: numbers(endless)['gpt4all_completions_waiting{model="endless"}'] == 0)
    wait_until(lambda: numbers(endless)[generated] > before)  # cancelled ones count too


def test_clients_cannot_make_up_series(fresh: Served) -> None:
    for number in range(5):
        fresh.get(f"/nowhere/{number}")
        fresh.get(f"/v1/models/nothing-{number}")
        fresh.post("/v1/completions", {"prompt": "x", "model": f"nothing-{number}"})
    text = fresh.get("/metrics").text
    assert "nowhere" not in text
    assert "nothing-" not in text
    assert numbers(fresh)['gpt4all_requests_total{method="GET",route="other",status="404"}'] == 5


def test_health(fresh: Served) -> None:
    for path in ("/health", "/health/live", "/health/ready", "/v1/health", "/v1/health/"):
        assert ok(fresh.get(path)) == {"status": "ok"}


# Logs


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What goes to standard error; afterwards the loggers are as they were."""
    written = io.StringIO()  # capsys loses what is written while it is read
    monkeypatch.setattr(logs, "sys", SimpleNamespace(stderr=written))
    names = ["gpt4all", "uvicorn", "gpt4all.pyllmodel", "py.warnings"]
    loggers = [logging.getLogger(name) for name in names]
    states = [(each.level, each.handlers[:], each.propagate) for each in loggers]
    yield written
    logging.captureWarnings(capture=False)
    for logger, (level, handlers, propagate) in zip(loggers, states, strict=True):
        logger.setLevel(level)
        logger.handlers[:] = handlers
        logger.propagate = propagate


def test_one_line_per_request(server: Served, log: io.StringIO) -> None:
    logs.configure(ServerOptions())
    secret = "nobody shall read this"
    server.complete(secret, max_tokens=3, model="tiny")
    server.get("/nowhere%0a00:00:00%20forged?key=secret")
    wait_until(lambda: log.getvalue().count(" ms ") >= 2)
    first, second = [line for line in log.getvalue().splitlines() if " ms " in line]
    assert "POST /v1/completions 200 " in first
    assert first.endswith("+3 tokens")
    assert " req_" in first
    assert "GET /nowhere%0A00:00:00%20forged 404 " in second
    assert secret not in log.getvalue()
    assert "key=secret" not in log.getvalue()


def test_json(server: Served, log: io.StringIO) -> None:
    logs.configure(ServerOptions(log_format="json"))
    answer = server.complete(max_tokens=3, model="tiny")
    wait_until(lambda: '"status"' in log.getvalue())
    lines = map(json.loads, log.getvalue().splitlines())
    (event,) = [line for line in lines if "status" in line]  # loading a model writes others
    assert event["level"] == "info"
    assert event["status"] == 200
    assert event["model"] == "tiny"
    assert event["completion_tokens"] == 3
    assert event["prompt_tokens"] == answer["usage"]["prompt_tokens"]
    logging.getLogger("gpt4all.server").error("line\nbreak", exc_info=ValueError("why"))
    event = json.loads(log.getvalue().splitlines()[-1])
    assert event["message"] == "line\nbreak"
    assert "ValueError: why" in event["traceback"]


def test_prompts_are_logged_when_that_is_asked_for(fresh: Served, log: io.StringIO) -> None:
    logs.configure(ServerOptions(log_prompts=True))
    text = fresh.complete("somebody shall\nread this", max_tokens=3)["choices"][0]["text"]
    wait_until(lambda: " ms " in log.getvalue())
    assert repr("somebody shall\nread this")[1:-1] in log.getvalue()
    assert f"completion: {text!r}" in log.getvalue()


def test_the_old_loggers_are_silent(log: io.StringIO) -> None:
    logs.configure(ServerOptions())
    logging.getLogger("gpt4all.pyllmodel").info("LLModel.prompt_model -- prompt: secret")
    logging.getLogger("gpt4all.server").warning("seen")
    assert log.getvalue()[9:] == "warning: seen\n"
