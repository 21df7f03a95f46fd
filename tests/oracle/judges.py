"""The programs of 2023, as judges: run with the Python that has ctransformers or gpt4all 0.3.6.

``python judges.py ctransformers FILE FAMILY TOKEN ...`` or ``python judges.py gpt4all FILE PROMPT``
prints a JSON object: the prompt's tokens, the greedy tokens after it, and the first logits if the
program tells them.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Callable
from typing import Any

N_PREDICT = 8


def ctransformers(path: str, family: str, *tokens: str) -> dict[str, Any]:
    from ctransformers import AutoModelForCausalLM  # type: ignore[import-not-found]  # noqa: PLC0415

    model = AutoModelForCausalLM.from_pretrained(
        path, model_type=family, context_length=128, threads=1
    )
    prompt = [int(token) for token in tokens]
    model.eval(prompt)
    first, said = list(model.logits), []
    for _ in range(N_PREDICT):
        logits = list(model.logits)
        said.append(logits.index(max(logits)))
        model.eval(said[-1:])
    return {"prompt": prompt, "said": said, "logits": first}


def gpt4all(path: str, prompt: str) -> dict[str, Any]:
    from gpt4all import pyllmodel  # noqa: PLC0415  # of release 0.3.6

    old: Any = pyllmodel
    model = old.LLModel()
    if not model.load_model(path):
        sys.exit("it refused the file")
    model.set_thread_count(1)
    read: list[int] = []
    said: list[int] = []
    context = old.LLModelPromptContext(
        logits_size=0, tokens_size=0, n_past=0, n_ctx=128, n_predict=N_PREDICT, top_k=1, top_p=1.0,
        temp=1.0, n_batch=1, repeat_penalty=1.0, repeat_last_n=0, context_erase=0.5,
    )  # fmt: skip

    def see(tokens: list[int], token: int) -> bool:
        tokens.append(token)
        return True

    old.llmodel.llmodel_prompt(
        model.model,
        prompt.encode(),
        old.PromptCallback(lambda token: see(read, token)),
        old.ResponseCallback(lambda token, _: see(said, token)),
        old.RecalculateCallback(lambda is_recalculating: is_recalculating),
        ctypes.byref(context),
    )
    return {"prompt": read, "said": said, "logits": None}


if __name__ == "__main__":
    judges: dict[str, Callable[..., dict[str, Any]]] = {
        "ctransformers": ctransformers,
        "gpt4all": gpt4all,
    }
    judge = judges[sys.argv[1]]
    print("\n" + json.dumps(judge(*sys.argv[2:])))  # noqa: T201
