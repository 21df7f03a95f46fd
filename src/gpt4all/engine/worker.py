"""A thread that alone touches a native object; everybody else sends it commands.

What the engines have in common: the queue of commands, the loop, the end. Knows nothing of what a
step does.
"""

from __future__ import annotations

import atexit
import os
import threading
import weakref
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from gpt4all.errors import GenerationError, GPT4AllError, ModelClosed
from gpt4all.llama.helpers import release_helpers

Result = TypeVar("Result")

REST_AFTER = 1.0
"""Seconds without work after which a worker lets its helper threads go, for other models' sake."""


class Worker(ABC):
    """Obeys commands and takes steps while there is work, until it is closed or fails.

    A subclass calls `_start` when it is complete.

    Args:
        name: Of the thread.
    """

    def __init__(self, name: str) -> None:
        self._commands: deque[Callable[[], object]] = deque()
        self._wake = threading.Condition()
        self._failure: GPT4AllError | None = None
        self._process = os.getpid()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        # A daemon thread must not be inside native code when the interpreter goes away.
        reference = weakref.ref(self)
        self._at_exit = lambda: _close(reference)

    def call(self, function: Callable[[], Result]) -> Result:
        """Run a function between two steps on the worker's thread and return its result.

        Raises:
            ModelClosed: The worker was closed.
        """
        future: Future[Result] = Future()

        def run() -> None:
            try:
                future.set_result(function())
            except BaseException as error:  # delivered to the caller
                future.set_exception(error)

        self._send(run)
        return future.result()

    def close(self) -> None:
        """End all requests with `ModelClosed`, stop the thread, free the memory. Repeatable.

        Returns when this is done; called by the garbage collector on the worker's own thread, it
        only gives notice, and the thread does it after its step.
        """
        with self._wake:
            if self._failure is None:
                self._failure = ModelClosed("the model was closed; load it again to use it")
            self._abort()
            self._wake.notify()
        if self._process == os.getpid() and threading.current_thread() is not self._thread:
            self._thread.join()
        atexit.unregister(self._at_exit)

    def _start(self) -> None:
        self._thread.start()
        atexit.register(self._at_exit)

    def _send(self, command: Callable[[], object]) -> None:
        if self._process != os.getpid():
            raise GenerationError(
                "the model was loaded before this process was forked; load it in this process"
            )
        with self._wake:
            if self._failure is not None:
                raise self._failure
            self._commands.append(command)
            self._wake.notify()

    # What a subclass does

    @abstractmethod
    def _abort(self) -> None:
        """Cut a running native call short; from any thread, with the lock held."""

    @abstractmethod
    def _has_work(self) -> bool:
        """Whether steps are to be taken."""

    @abstractmethod
    def _step(self) -> None:
        """Do some work and return soon."""

    @abstractmethod
    def _shut_down(self, failure: GPT4AllError) -> None:
        """Give all requests the failure, then free the native memory."""

    # The thread

    def _run(self) -> None:
        try:
            while self._obey():
                self._step()
        except BaseException as error:  # whatever it is, callers must not hang
            failure = GenerationError(f"the engine stopped: {type(error).__name__}: {error}")
            failure.__cause__ = error
            with self._wake:
                self._failure = self._failure or failure
        with self._wake:
            commands, self._commands = self._commands, deque()
        assert self._failure is not None
        try:
            for command in commands:  # requests and calls that came in at the last moment
                command()
        finally:
            self._shut_down(self._failure)

    def _obey(self) -> bool:
        """Carry out commands, waiting for one when idle; false when the thread must end."""
        patience: float | None = REST_AFTER
        while True:
            with self._wake:
                is_wanted = self._wake.wait_for(self._is_wanted, patience)
                if self._failure is not None:
                    return False
                commands, self._commands = self._commands, deque()
            if not is_wanted:
                release_helpers()
                patience = None
            for command in commands:
                command()
            if self._has_work():
                return True

    def _is_wanted(self) -> bool:
        return bool(self._commands or self._has_work() or self._failure)


def _close(reference: weakref.ref[Worker]) -> None:
    worker = reference()
    if worker is not None:
        worker.close()
