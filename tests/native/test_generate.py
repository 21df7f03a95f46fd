"""`GPT4All.generate` outside chat sessions, release 0.3's methods, and the object's life."""

from __future__ import annotations

import gc
import inspect
import json
import logging
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import gpt4all
import gpt4all.gpt4all
from gpt4all import (
    ContextOverflow,
    DeviceNotFound,
    GenerationError,
    GPT4All,
    InsufficientMemory,
    InvalidModelFile,
    InvalidParameter,
    LLModel,
    ModelClosed,
    ModelNotFound,
    demonstration,
    pyllmodel,
)
from gpt4all.llama import memory
from gpt4all.testing import Draft, tiny_model
from tests.native.conftest import hold


def test_the_signature_is_that_of_release_2_0() -> None:
    parameters = inspect.signature(GPT4All.generate).parameters
    positional = {
        name: parameter.default
        for name, parameter in parameters.items()
        if parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    }
    assert positional == {
        "self": inspect.Parameter.empty,
        "prompt": inspect.Parameter.empty,
        "max_tokens": 200,
        "temp": 0.7,
        "top_k": 40,
        "top_p": 0.4,
        "repeat_penalty": 1.18,
        "repeat_last_n": 64,
        "n_batch": 8,
        "n_predict": None,
        "streaming": False,
        "callback": pyllmodel.empty_response_callback,
    }
    constructor = list(inspect.signature(GPT4All.__init__).parameters)
    assert constructor[1:8] == [
        "model_name",
        "model_path",
        "model_type",
        "allow_download",
        "n_threads",
        "device",
        "verbose",
    ]


def test_calls_are_independent(model: GPT4All) -> None:
    first = model.generate("hello", temp=0, max_tokens=8)
    with model.chat_session():
        model.generate("something else", max_tokens=4)
    assert model.generate("hello", temp=0, max_tokens=8) == first


def test_streaming_yields_the_same_text_lazily(model: GPT4All) -> None:
    pieces = model.generate("hello", temp=0, max_tokens=8, streaming=True)
    assert model.model.loaded.engine.n_running() == 0, "nothing runs before the first next()"
    assert "".join(pieces) == model.generate("hello", temp=0, max_tokens=8)


def test_a_seed_repeats(model: GPT4All) -> None:
    wild: dict[str, Any] = {"temp": 2.0, "top_p": 1.0, "top_k": 0, "max_tokens": 12}
    assert model.generate("hello", seed=1, **wild) == model.generate("hello", seed=1, **wild)
    assert model.generate("hello", seed=1, **wild) != model.generate("hello", seed=2, **wild)


def test_n_predict_is_stronger_than_max_tokens(model: GPT4All) -> None:
    count = 0

    def count_tokens(_token: int, _text: str) -> None:
        nonlocal count
        count += 1

    model.generate("hello", max_tokens=50, n_predict=3, callback=count_tokens)
    assert 0 < count <= 3


def test_only_false_from_a_callback_stops(model: GPT4All) -> None:
    seen: list[tuple[int, str]] = []

    def stop_at_third(token: int, text: str) -> bool:
        seen.append((token, text))
        return len(seen) < 3

    text = model.generate("hello", temp=0, max_tokens=20, callback=stop_at_third)
    assert text == "".join(piece for _, piece in seen), "the last piece is part of the text"
    assert len(seen) == 3
    streamed = list(
        model.generate(
            "hello", temp=0, max_tokens=20, streaming=True, callback=lambda *_: len(seen) < 2
        )
    )
    assert streamed == [], "but not of the stream"
    whole = model.generate("hello", temp=0, max_tokens=20, callback=lambda *_: None)
    assert whole == model.generate("hello", temp=0, max_tokens=20)


def test_an_error_in_a_callback_is_raised_and_ends_the_generation(model: GPT4All) -> None:
    def broken(_token: int, _text: str) -> bool:
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        model.generate("hello", max_tokens=300, callback=broken)


def test_leaving_a_stream_early_cancels(model: GPT4All) -> None:
    for _ in model.generate("hello", max_tokens=400, streaming=True):
        break
    gc.collect()
    assert model.generate("hello", max_tokens=1) is not None


def test_stop_strings(model: GPT4All) -> None:
    whole = model.generate("hello", temp=0, max_tokens=20)
    middle = whole[len(whole) // 2 :][:3]
    expected = whole[: whole.index(middle)]
    assert model.generate("hello", temp=0, max_tokens=20, stop=middle) == expected
    assert model.generate("hello", temp=0, max_tokens=20, stop=["~never~", middle]) == expected


def test_default_stop_strings_can_be_changed(tiny_path: Path) -> None:
    with GPT4All(tiny_path, n_threads=1) as model:
        whole = model.generate("hello", temp=0, max_tokens=20)
        model.stop_strings = [whole[5:8]]
        assert model.generate("hello", temp=0, max_tokens=20) == whole[: whole.index(whole[5:8])]


@pytest.mark.parametrize(
    ("keywords", "words"),
    [
        ({"temp": float("nan")}, "temperature is nan"),
        ({"temp": -0.1}, "between 0 and 100"),
        ({"temp": "hot"}, "must be a number"),
        ({"top_p": 1.5}, "top_p is 1.5 but must lie between 0 and 1"),
        ({"top_p": float("inf")}, "top_p is inf"),
        ({"min_p": -1}, "min_p"),
        ({"typical_p": 2}, "typical_p"),
        ({"top_k": 1.5}, "whole number"),
        ({"max_tokens": -1}, "max_tokens is -1"),
        ({"repeat_penalty": 0}, "greater than 0"),
        ({"repeat_last_n": -2}, "repeat_last_n is -2"),
        ({"frequency_penalty": 101}, "frequency_penalty"),
        ({"presence_penalty": float("nan")}, "presence_penalty"),
        ({"seed": -1}, "seed is -1"),
        ({"seed": 2**32}, "seed"),
        ({"n_batch": 0}, "n_batch is 0"),
        ({"stop": [""]}, "non-empty"),
        ({"stop": [3]}, "non-empty"),
        ({"stop": 3}, "one or more texts"),
        ({"logit_bias": {10**6: 1.0}}, "679 tokens"),
        ({"logit_bias": {1: float("nan")}}, "token 1 is nan"),
        ({"logit_bias": dict.fromkeys(range(679), float("-inf"))}, "all 679"),
        ({"n_past": 3}, "n_past is 3"),
        ({"n_ctx": 10**6}, "give n_ctx to GPT4All"),
        ({"context_erase": 2}, "context_erase"),
    ],
)
def test_bad_values_are_refused(model: GPT4All, keywords: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidParameter, match=words):
        model.generate("hello", **keywords)
    with model.chat_session():
        before = list(model.current_chat_session)
        with pytest.raises(InvalidParameter):
            model.generate("hello", **keywords)
        assert model.current_chat_session == before


def test_an_unknown_keyword_is_refused(model: GPT4All) -> None:
    with pytest.raises(TypeError, match="temperatur"):
        model.generate("hello", temperatur=1)
    with pytest.raises(TypeError, match="temperatur"):
        model.chat_completion([], temperatur=1)


@pytest.mark.parametrize("prompt", ["", None, 3, b"bytes", "half \ud800"])
def test_a_prompt_must_be_text(model: GPT4All, prompt: Any) -> None:
    with pytest.raises(InvalidParameter, match="prompt"):
        model.generate(prompt)


def test_a_prompt_longer_than_the_context(model: GPT4All) -> None:
    with pytest.raises(ContextOverflow, match="at most 511") as caught:
        model.generate("hello " * 600)
    assert isinstance(caught.value, ValueError)
    with model.chat_session():
        with pytest.raises(ContextOverflow):
            model.generate("hello " * 600)
        assert len(model.current_chat_session) == 1
        model.generate("hello", max_tokens=2)
        assert len(model.current_chat_session) == 3


# What only release 0.3 had


def test_chat_completion(model: GPT4All, capsys: pytest.CaptureFixture[str]) -> None:
    messages = [{"role": "user", "content": "Name 3 colors"}]
    got = model.chat_completion(messages, n_predict=5, temp=0)
    prompt = model._build_prompt(messages)
    text = got["choices"][0]["message"]["content"]
    n_prompt = len(model.model.loaded.tokenize(prompt))
    assert got == {
        "model": "tiny",
        "usage": {
            "prompt_tokens": n_prompt,
            "completion_tokens": 5,
            "total_tokens": n_prompt + 5,
        },
        "choices": [{"message": {"role": "assistant", "content": text}}],
    }
    json.dumps(got)
    assert capsys.readouterr().out == f"{prompt}\n{text}\n"
    model.chat_completion(messages, verbose=False, streaming=False, n_predict=2)
    assert capsys.readouterr().out == ""
    model.chat_completion(messages, verbose=True, streaming=False, n_predict=5, temp=0)
    assert capsys.readouterr().out == f"{prompt}\n{text}\n"


def test_chat_completion_ignores_the_session(model: GPT4All) -> None:
    with model.chat_session():
        model.chat_completion([{"role": "user", "content": "hi"}], verbose=False, n_predict=2)
        assert len(model.current_chat_session) == 1


def test_the_prompt_of_0_3_byte_for_byte() -> None:
    messages = [
        {"role": "user", "content": "one"},
        {"role": "assistant", "content": "two"},
        {"role": "system", "content": "Be brief."},
        {"role": "unknown", "content": "left out"},
        {"role": "user", "content": "three"},
    ]
    header = (
        "### Instruction: \n            The prompt below is a question to answer, a task to "
        "complete, or a conversation \n            to respond to; decide which and write an "
        "appropriate response.\n            \n### Prompt: "
    )
    body = "\none\n### Response: two\nthree"
    assert GPT4All._build_prompt(messages) == f"Be brief.\n{header}{body}\n### Response:"
    assert GPT4All._build_prompt(messages, False, False) == f"Be brief.\n{body}"


def test_generate_as_in_0_3(model: GPT4All, capsys: pytest.CaptureFixture[str]) -> None:
    text = model.generate("hello", True, n_predict=4, temp=0)
    assert capsys.readouterr().out == text + "\n"
    assert model.generate("hello", False, n_predict=4, temp=0) == text
    assert model.generate("hello", n_past=0, context_erase=0.5, n_predict=4, temp=0) == text
    assert capsys.readouterr().out == ""


def test_generator(model: GPT4All) -> None:
    pieces = list(model.generator("hello", n_predict=4, temp=0))
    assert "".join(pieces) == model.generate(
        "hello", False, n_predict=4, temp=0, repeat_penalty=1.2
    )


# The object


def test_attributes(model: GPT4All, tiny_path: Path) -> None:
    assert model.config == {
        "systemPrompt": "",
        "promptTemplate": "### Human: \n{0}\n### Assistant:\n",
        "filename": "tiny.gguf",
        "path": str(tiny_path),
    }
    assert os.fspath(model.config) == str(model.config) == str(tiny_path)
    assert (model.backend, model.device, model.model_type) == ("cpu", None, None)
    assert isinstance(model.model, LLModel)
    assert model.model.model_name == "tiny"
    assert GPT4All.list_gpus() == []


def test_threads_can_be_changed(model: GPT4All) -> None:
    assert model.model.thread_count() == 1
    model.model.set_thread_count(2)
    assert model.model.thread_count() == 2
    model.model.set_thread_count(1)
    with pytest.raises(InvalidParameter):
        model.model.set_thread_count(0)


@pytest.mark.parametrize("name", ["tiny", "tiny.gguf"])
def test_a_model_is_found_by_name(name: str, tiny_path: Path) -> None:
    with GPT4All(name, tiny_path.parent) as model:
        assert model.generate("x", max_tokens=1) is not None


def test_the_default_directory_is_read_at_call_time(
    tiny_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpt4all.gpt4all, "DEFAULT_MODEL_DIRECTORY", tiny_path.parent)
    assert GPT4All.retrieve_model("tiny")["path"] == str(tiny_path)


def test_a_path_in_the_current_folder(tiny_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny_path.parent)
    for name in ("./tiny.gguf", Path("tiny.gguf"), "./tiny"):
        assert Path(GPT4All.retrieve_model(name)["path"]).samefile(tiny_path)
    with pytest.raises(ModelNotFound):  # a bare name means the model directory
        GPT4All.retrieve_model("tiny.gguf")


def test_a_missing_model_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound, match=r"nothing\.gguf") as caught:
        GPT4All("nothing", tmp_path)
    assert str(tmp_path / "nothing.bin") in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, FileNotFoundError)
    with pytest.raises(ModelNotFound, match="Invalid model directory"):
        GPT4All("nothing", tmp_path / "no-such-folder")


def test_verbose_goes_to_standard_error(tiny_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with GPT4All(tiny_path, verbose=True):
        pass
    out, err = capfd.readouterr()
    assert (out, err) == ("", f"Found model file at {tiny_path}\n")


def test_loading_is_silent(tiny_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with GPT4All(tiny_path) as model:
        model.generate("hello", max_tokens=2)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "options",
    [{"n_ctx": 0}, {"n_threads": 0}, {"n_slots": 0}, {"n_slots": 257}, {"ngl": -2}, {"n_ctx": 1.5}],
)
def test_bad_options_are_refused(tiny_path: Path, options: dict[str, Any]) -> None:
    with pytest.raises(InvalidParameter, match=next(iter(options))):
        GPT4All(tiny_path, **options)


def test_an_absent_device_is_named(tiny_path: Path) -> None:
    with pytest.raises(DeviceNotFound, match=r"Unable to initialize model on GPU.*CPU"):
        GPT4All(tiny_path, device="nvidia")


def test_an_embedding_model_cannot_generate(tmp_path: Path) -> None:
    with pytest.raises(InvalidModelFile, match="not a text-generating model"):
        GPT4All(tiny_model(tmp_path / "bert.gguf", architecture="bert"))


def test_too_little_memory_is_said_beforehand(
    tiny_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "available", lambda: 5 * 2**20)
    with pytest.raises(InsufficientMemory, match=r"tiny\.gguf needs .* but 5 MiB"):
        GPT4All(tiny_path)


def test_the_context_shrinks_with_a_warning_when_memory_is_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tiny_model(tmp_path / "long.gguf", n_ctx=8192, n_embd=256)
    monkeypatch.setattr(memory, "available", lambda: 30 * 2**20)
    with pytest.warns(RuntimeWarning, match="n_ctx is 4096 instead of 8192"):
        model = GPT4All(path)
    model.close()
    with pytest.raises(InsufficientMemory):
        GPT4All(path, n_ctx=8192)


def test_use_after_close(tiny_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = GPT4All(tiny_path)
    hold(model.model.loaded.engine, monkeypatch)
    stream = model.generate("hello", max_tokens=400, streaming=True)
    next(iter(stream))
    model.close()
    model.close()
    with pytest.raises(ModelClosed):
        list(stream)
    with pytest.raises(ModelClosed):
        model.generate("hello")


def test_a_forgotten_model_is_freed(tiny_path: Path) -> None:
    model = GPT4All(tiny_path)
    engine = model.model.loaded.engine
    weights = weakref.ref(model.model.loaded.weights)
    thread = engine._thread
    del model, engine
    gc.collect()
    thread.join(100)
    assert not thread.is_alive()
    gc.collect()
    assert weights() is None


def test_the_interpreter_ends_while_generating(tiny_path: Path) -> None:
    program = (
        "import sys; from gpt4all import GPT4All\n"
        "model = GPT4All(sys.argv[1])\n"
        "next(iter(model.generate('hello', max_tokens=500, streaming=True)))\n"
        "other = model.generate('again', max_tokens=500, streaming=True); next(iter(other))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tiny_path)],
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_llmodel_continues_its_context(tiny_path: Path) -> None:
    model = LLModel()
    with pytest.raises(ModelClosed, match="not loaded"):
        model.thread_count()
    with pytest.raises(InvalidParameter, match="without the path"):
        model.load_model()
    assert model.load_model(tiny_path)
    assert model.memory_needed(tiny_path) > tiny_path.stat().st_size
    pieces: list[str] = []

    def collect(_token: int, text: str) -> bool:
        pieces.append(text)
        return True

    model.prompt_model("hello", collect, n_predict=4, temp=0)
    first = "".join(pieces)
    more = "".join(model.prompt_model_streaming(" again", n_predict=4, temp=0))
    model.prompt_model("hello", n_predict=4, temp=0, reset_context=True)
    repeated = "".join(model.prompt_model_streaming(" again", n_predict=4, temp=0))
    fresh = "".join(model.prompt_model_streaming(" again", n_predict=4, temp=0, reset_context=True))
    assert more == repeated
    assert more != fresh
    assert first
    model.close()


def test_the_final_prompt_is_logged(model: GPT4All, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        model.generate("hello", max_tokens=1)
    (record,) = [r for r in caplog.records if r.name == "gpt4all.pyllmodel"]
    expected = "LLModel.prompt_model -- prompt:\nhello\n===/LLModel.prompt_model -- prompt/==="
    assert record.getMessage() == expected
    assert {r.name for r in caplog.records} == {"gpt4all.pyllmodel"}, "llama.cpp stays silent"


def test_eight_threads_share_one_model(model: GPT4All) -> None:
    words = ["hello", "river", "quick", "always", "night", "small", "name", "between"]
    expected = {word: model.generate(word, temp=0, max_tokens=16) for word in words}
    got: dict[str, list[str]] = {word: [] for word in words}

    def work(word: str) -> None:
        for _ in range(5):
            got[word].append(model.generate(word, temp=0, max_tokens=16))

    threads = [threading.Thread(target=work, args=(word,)) for word in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {word: [text] * 5 for word, text in expected.items()}


@pytest.mark.parametrize(("rows", "value"), [(slice(0, None), "nan"), (slice(5, 6), "inf")])
def test_weights_that_are_no_numbers(tmp_path: Path, rows: slice, value: str) -> None:
    draft = Draft(tiny_model(tmp_path / "model.gguf"))
    data = bytearray(draft.data)
    ((_, (n_embd, n_vocab), _, offset),) = [t for t in draft.tensors if t[0] == "output.weight"]
    matrix = np.frombuffer(data, np.float32, n_embd * n_vocab, offset).reshape(n_vocab, n_embd)
    matrix[rows] = float(value)
    draft.data = bytes(data)
    path = tmp_path / "damaged.gguf"
    path.write_bytes(draft.encode())
    with GPT4All(path) as model:
        cases: list[dict[str, Any]] = [{"temp": 0.0}, {}, {"top_k": 0, "top_p": 1.0}]
        for keywords in cases:
            with pytest.raises(GenerationError, match="its file is damaged"):
                model.generate("hello", **keywords)
        model.model.loaded.engine.check_integrity()


def test_an_unknown_architecture_is_named(tmp_path: Path) -> None:
    draft = Draft(tiny_model(tmp_path / "model.gguf"))
    draft.put("general.architecture", "transformer9")
    draft.put("transformer9.block_count", 2, "uint32")
    path = tmp_path / "unknown.gguf"
    path.write_bytes(draft.encode())
    with pytest.raises(InvalidModelFile, match="transformer9"):
        GPT4All(path)


def test_the_demonstration_model_says_once_what_it_is(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        monkeypatch.setattr(demonstration, "_is_said", False)  # as in three processes
        with GPT4All():
            pass
    assert caplog.text.count("demonstration model") == 1


def test_a_named_model_is_no_demonstration(caplog: pytest.LogCaptureFixture) -> None:
    with GPT4All("built-in"):
        assert "demonstration" not in caplog.text


def test_where_nothing_can_be_written_it_is_said_once_per_process(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    monkeypatch.setattr(demonstration, "_is_said", False)
    for _ in range(2):
        with GPT4All():
            pass
    assert caplog.text.count("demonstration model") == 1
