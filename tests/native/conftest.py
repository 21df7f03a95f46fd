"""An engine that waits, so that what a test does next cannot come too late."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from gpt4all.engine import Engine


def hold(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Make an engine wait as soon as everything that runs has said something.

    Each command lets it take a step; closing it, and setting the event, let it go for good.
    """
    sample, go_on = engine._runner.sample, threading.Event()

    def is_awaited() -> bool:
        if engine._commands or engine._failure is not None:
            return True
        outputs = [engine._requests[sequence].output for sequence in engine._scheduler.running]
        return any(output._n_tokens == len(output._tokens) for output in outputs)

    def held(*arguments: Any) -> Any:
        while not is_awaited() and not go_on.wait(0.001):
            pass
        return sample(*arguments)

    monkeypatch.setattr(engine._runner, "sample", held)
    return go_on
