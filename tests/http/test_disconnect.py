"""A client that goes away frees its slot at once, wherever its request is."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from tests.http.conftest import LENGTH, Served, sent, wait_until

LONG = "a long prompt " * 400


def is_generating(server: Served) -> bool:
    """Whether a completion has at least one token."""
    (engine,) = server.engines()
    return any(s.n_generated > 0 for s in engine.call(lambda: list(engine._requests)))


def is_prefilling(server: Served) -> bool:
    """Whether a prompt is being computed, and not yet done."""
    (engine,) = server.engines()
    running = engine.call(lambda: list(engine._scheduler.running))
    return any(s.is_prefilling and s.n_computed > 0 for s in running)


def all_is_free(server: Served) -> None:
    wait_until(lambda: server.n_running() == 0)
    (engine,) = server.engines()
    assert engine.load.n_cells < LENGTH, "no answer was complete"
    engine.check_integrity()
    wait_until(lambda: "gpt4all_requests_admitted 0.0" in server.get("/metrics").text)


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/completions"])
@pytest.mark.parametrize("stream", [True, False])
def test_while_an_answer_is_generated(endless: Served, path: str, stream: bool) -> None:
    asked: dict[str, Any] = {"prompt": "Hi"}
    if "chat" in path:
        asked = {"messages": [{"role": "user", "content": "Hi"}]}
    with sent(endless, path, **asked, stream=stream):
        wait_until(lambda: is_generating(endless))
    all_is_free(endless)


@pytest.mark.parametrize("stream", [True, False])
def test_while_its_prompt_is_computed(endless: Served, stream: bool) -> None:
    # A fresh beginning each time: a prompt that is cached is not computed.
    with sent(endless, "/v1/completions", prompt=f"{stream} {LONG}", stream=stream):
        wait_until(lambda: is_prefilling(endless))
    all_is_free(endless)


@pytest.mark.parametrize("stream", [True, False])
def test_while_it_waits_for_a_slot(endless: Served, stream: bool) -> None:
    with sent(endless, "/v1/completions", prompt="first"):
        wait_until(lambda: is_generating(endless))
        with sent(endless, "/v1/completions", prompt="second", n=3, stream=stream):
            wait_until(lambda: endless.n_running() == 4)
        wait_until(lambda: endless.n_running() == 1)
        assert is_generating(endless), "the first goes on"
    all_is_free(endless)


def test_while_several_completions_are_on_their_way(endless: Served) -> None:
    prompts = ["one", "two", "three"]
    with sent(endless, "/v1/completions", prompt=prompts, n=2, stream=True):
        wait_until(lambda: is_generating(endless))
        wait_until(lambda: endless.n_running() == 6)
    all_is_free(endless)


def test_a_client_that_reads_nothing_more(endless: Served) -> None:
    """Half a connection closed counts as gone: nobody can tell it from a crash."""
    with sent(endless, "/v1/completions", prompt="Hi", stream=True) as connection:
        wait_until(lambda: is_generating(endless))
        connection.shutdown(socket.SHUT_WR)
        all_is_free(endless)
