"""The requests that the documentation of the old Flask server shows, sent with curl."""

from __future__ import annotations

import re
from pathlib import Path

from gpt4all import GPT4All
from gpt4all.catalog import catalog

from .conftest import CHAT, GENERATE, MODELS, RETRIEVE, Client, serving

JOKE = {
    "messages": [
        {"role": "user", "content": "Tell me a joke"},
        {"role": "assistant", "content": "Why don't scientists trust atoms?"},
        {"role": "user", "content": "I don't know, why?"},
        {"role": "assistant", "content": "Because they make up everything!"},
    ]
}


def test_chat_completions(client: Client) -> None:
    status, answer = client.post(CHAT, JOKE)
    assert status == 200
    assert re.fullmatch(r"chat-completions-\d+\.\d{6}", answer["id"])
    (reply,) = answer["replies"]
    assert reply["role"] == "assistant"
    assert reply["content"].strip()
    (choice,) = answer["choices"]
    assert choice["message"] == reply
    assert choice["finish_reason"] in ("stop", "length")
    assert answer["model"] == "built-in"
    usage = answer["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]


def test_chat_completions_raw(client: Client, built_in: GPT4All) -> None:
    """A fact, as below."""
    messages = [{"role": "user", "content": "What is the capital of France?"}]
    status, answer = client.post(CHAT + "?format=raw", {"messages": messages, "temp": 0})
    assert status == 200
    assert answer == built_in.chat_completion(messages, verbose=False, streaming=False, temp=0)


def test_generate(client: Client) -> None:
    status, answer = client.post(GENERATE, {"prompt": "Once upon a time"})
    assert status == 200
    assert re.fullmatch(r"generate-\d+\.\d{6}", answer["id"])
    assert answer["text"] == "Once upon a time" + answer["completion"]
    assert answer["completion"].strip()


def test_generate_raw(client: Client, built_in: GPT4All) -> None:
    """A fact: in a story the last bits of a sum may choose between two endings."""
    question = {"prompt": "The capital of France is ", "temp": 0}
    status, answer = client.post(GENERATE + "?format=raw", question)
    assert (status, answer) == (200, built_in.generate("The capital of France is ", temp=0))
    assert answer.startswith("Paris")


def test_retrieve(built_in: GPT4All, models_folder: Path) -> None:
    (models_folder / "small.gguf").rename(models_folder / "ggml-gpt4all-j-v1.3-groovy.bin")
    asked = {"model_name": "gptj", "model_path": str(models_folder), "allow_download": True}
    with serving(built_in) as client:
        status, answer = client.post(RETRIEVE, asked)
        raw = client.post(RETRIEVE + "?format=raw", asked)
    path = str(models_folder / "ggml-gpt4all-j-v1.3-groovy.bin")
    assert status == 200
    assert answer["success"] is True
    assert answer["message"] == "Model retrieved successfully."
    assert answer["path"] == answer["config"]["path"] == path
    assert answer["config"]["md5sum"] == "81a09a0ddf89690372fc296ff7f625af"
    assert raw == (200, path)


def test_models(client: Client) -> None:
    status, answer = client.get(MODELS)
    assert status == 200
    assert answer["models"][:3] == ["gptj", "llama", "mpt"]
    assert answer["data"] == GPT4All.list_models()
    known = catalog.load()
    assert all(known.find(name) for name in answer["models"] if name != "built-in")


def test_models_raw(client: Client) -> None:
    assert client.get(MODELS + "?format=raw") == (200, GPT4All.list_models())


def test_slashes_at_the_end_do_not_matter(client: Client) -> None:
    assert client.get(MODELS + "/")[0] == 200
    assert client.post(GENERATE + "/", {"prompt": "a", "max_tokens": 1})[0] == 200


def test_health(client: Client) -> None:
    assert client.get("/health") == (200, {"status": "ok", "model": "built-in"})
