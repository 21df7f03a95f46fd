"""The programs of 2023, as judges: run with the Python that has ctransformers or gpt4all.

``python judges.py ctransformers FILE FAMILY TOKEN ...``, ``python judges.py gpt4all FILE PROMPT``
or ``python judges.py llama FILE BUILD POSITION TOKEN ...`` prints a JSON object: the prompt's
tokens, the greedy tokens after it, and the first logits if the program tells them. ``python
judges.py embedding FILE TEXT`` prints one with a vector.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Callable
from pathlib import Path
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
    from gpt4all import pyllmodel  # noqa: PLC0415  # of release 0.3.6 or 1.0.12

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


def embedding(path: str, text: str) -> dict[str, Any]:
    from gpt4all import pyllmodel  # noqa: PLC0415  # of release 1.0.12

    old: Any = pyllmodel
    model = old.LLModel()
    if not model.load_model(path):
        sys.exit("it refused the file")
    return {"vector": model.generate_embedding(text)}


N_NUMBERS = {"230511": 3, "230519": 3, "mainline": 6}
"""The three llama.cpp of gpt4all 0.3.6, for ggjt 1, 2 and 3 -> 4-byte fields before ``f16_kv``."""


class _Parameters(ctypes.Structure):
    """llama_context_params; more room than any needs."""

    _fields_ = (("data", ctypes.c_uint8 * 256),)


def llama(path: str, build: str, position: str, *tokens: str) -> dict[str, Any]:
    """What one of its llama.cpp answers, without its own handling of prompts.

    Args:
        path: A file.
        build: A key of `N_NUMBERS`.
        position: Where the first token stands.
        tokens: The prompt.
    """
    import gpt4all as old  # noqa: PLC0415  # release 0.3.6

    folder = Path(old.__file__).parent / "llmodel_DO_NOT_MODIFY/build"
    ctypes.CDLL(str(folder / "libllmodel.so"), mode=ctypes.RTLD_GLOBAL)
    lib = ctypes.CDLL(str(folder / f"libllamamodel-{build}-default.so"))
    lib.llama_context_default_params.restype = _Parameters
    lib.llama_init_from_file.restype = ctypes.c_void_p
    lib.llama_get_logits.restype = ctypes.POINTER(ctypes.c_float)
    parameters = lib.llama_context_default_params()
    parameters.data[4 * N_NUMBERS[build]] = 1  # as gpt4all set it
    context = ctypes.c_void_p(lib.llama_init_from_file(path.encode(), parameters))
    n_vocab = lib.llama_n_vocab(context)
    prompt = [int(token) for token in tokens]
    said: list[int] = []
    answers: list[list[float]] = []
    for i in range(len(prompt) + N_PREDICT):
        token = (prompt + said)[i]
        place = ctypes.c_int(int(position) + i)
        assert lib.llama_eval(context, (ctypes.c_int * 1)(token), 1, place, 1) == 0
        if i >= len(prompt) - 1:
            answers.append(lib.llama_get_logits(context)[:n_vocab])
            said.append(answers[-1].index(max(answers[-1])))
    return {"prompt": prompt, "said": said[:N_PREDICT], "logits": answers[0]}


if __name__ == "__main__":
    judges: dict[str, Callable[..., dict[str, Any]]] = {
        "ctransformers": ctransformers,
        "gpt4all": gpt4all,
        "llama": llama,
        "embedding": embedding,
    }
    judge = judges[sys.argv[1]]
    print("\n" + json.dumps(judge(*sys.argv[2:])))  # noqa: T201
