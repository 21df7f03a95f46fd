"""Computes models with the kernels on a route of choice: in a process of its own, as a libllama has
one route for as long as it lives.

Run as ``python -m tests.accel.on_a_route ROUTE DROP_AMX RESULT TASK PATH...``; what is found is
written to RESULT as JSON.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gpt4all import GPT4All
from gpt4all.accel import kernels
from gpt4all.accel.kernels import Kernels, Route
from gpt4all.llama import acceleration, library
from gpt4all.llama.context import Context
from gpt4all.llama.weights import Weights
from tests.accel.decoding import facts, logits

CHUNKS = ((0, 64), (64, 48), (112, 5), *((at, 1) for at in range(117, 120)))
"""Attention of a context's first graph is never ours on a device: several batches."""

installed: Kernels
"""The kernels in this process."""


def install(route: Route, *, drop_amx: bool) -> str:
    """Put the kernels into libllama without a trial; returns what they say."""
    global installed  # noqa: PLW0603  # as the module says: one for the process
    path = kernels.find()
    assert path is not None
    installed = Kernels(path)
    sentence = installed.install(library.load().path, drop_amx=drop_amx, route=route)
    on = acceleration.Acceleration(is_on=True, reason=sentence, kernels=installed.describe())
    acceleration._decided = (on, installed)
    return sentence


def models(*paths: Path) -> dict[str, Any]:
    """Logits of models with the kernels."""
    return {path.stem: logits(path, accel=True, chunks=CHUNKS).tolist() for path in paths}


def switch(path: Path) -> dict[str, Any]:
    """Bytes of packed weights and logits of one model with the kernels, without, and again."""
    found: dict[str, Any] = {"bytes": [], "logits": []}
    for accel in (True, False, True):
        weights = Weights(path, accel=accel)
        found["bytes"].append(installed.packed_bytes())
        weights.close()
        found["logits"].append(logits(path, accel=accel, chunks=CHUNKS).tolist())
    return found


def answers() -> dict[str, Any]:
    """What the built-in model says with the kernels and without, both loaded at once."""
    with GPT4All(n_ctx=512) as ours, GPT4All(n_ctx=512, accel=False) as stock:
        return {"answers": [facts(model) for model in (ours, stock)]}


def threads(*paths: Path) -> dict[str, Any]:
    """Logits of models alone, with other numbers of threads, and all at once."""
    alone = [logits(path, accel=True, chunks=CHUNKS).tolist() for path in paths]
    for n_threads in (1, 3, 7):
        other = [logits(path, accel=True, chunks=CHUNKS, n_threads=n_threads) for path in paths]
        assert [rows.tolist() for rows in other] == alone
    got: list[Any] = [None] * 2 * len(paths)

    def compute(i: int) -> None:
        got[i] = logits(paths[i % len(paths)], accel=True, chunks=CHUNKS).tolist()

    workers = [threading.Thread(target=compute, args=(i,)) for i in range(len(got))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return {"alone": alone * 2, "at once": got}


def adapters(path: Path, *adapter_paths: Path) -> dict[str, Any]:
    """Logits of a model under LoRA adapters, with the kernels and without."""
    native = library.load()

    def attach(adapter: Path) -> Callable[[Weights, Context], None]:
        def prepare(weights: Weights, context: Context) -> None:
            handle = native.lib.llama_adapter_lora_init(weights.handle, bytes(adapter))
            assert handle != native.ffi.NULL
            handles = native.ffi.new("struct llama_adapter_lora *[]", [handle])
            scales = native.ffi.new("float[]", [1.0])
            assert native.lib.llama_set_adapters_lora(context.handle, handles, 1, scales) == 0

        return prepare

    return {
        adapter.stem: [
            logits(path, accel=accel, chunks=CHUNKS, prepare=attach(adapter)).tolist()
            for accel in (True, False)
        ]
        for adapter in adapter_paths
    }


TASKS: dict[str, Callable[..., dict[str, Any]]] = {
    task.__name__: task for task in (models, switch, answers, threads, adapters)
}


def main(route: Route, drop_amx: str, result: str, task: str, *paths: str) -> None:
    """Do one task and write what it found."""
    sentence = install(route, drop_amx=drop_amx == "1")
    found = TASKS[task](*map(Path, paths))
    found["sentence"], found["left"] = sentence, installed.packed_bytes()
    Path(result).write_text(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])  # type: ignore[arg-type]
