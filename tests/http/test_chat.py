"""``/v1/chat/completions``: what goes in has its effect, what comes out has OpenAI's shape."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All
from gpt4all.server.options import ServerOptions
from gpt4all.testing import tiny_model
from tests.http.conftest import PLAIN, Served, error, serving_models

QUESTION = [{"role": "user", "content": "Name 3 colors"}]

SURE = "why is the sky blue?"
"""The built-in model is sure of its answer, whatever is computed beside it."""

GREEDY: dict[str, Any] = {"temperature": 0, "max_tokens": 30, "repeat_penalty": 1}


def text(answer: dict[str, Any], index: int = 0) -> str:
    content: str = answer["choices"][index]["message"]["content"]
    return content


def test_an_answer_has_openais_shape(server: Served) -> None:
    before = int(time.time())
    answer = server.chat(temperature=0)
    assert list(answer) == [
        "id", "object", "created", "model", "choices", "usage", "system_fingerprint",
    ]  # fmt: skip
    assert answer["id"].startswith("chatcmpl-")
    assert answer["object"] == "chat.completion"
    assert before <= answer["created"] <= time.time()
    assert answer["model"] == "built-in"
    assert answer["system_fingerprint"].endswith("-built-in")
    (choice,) = answer["choices"]
    assert list(choice) == ["index", "message", "logprobs", "finish_reason"]
    assert choice["index"] == 0
    assert choice["logprobs"] is None
    assert choice["finish_reason"] == "stop"
    assert list(choice["message"]) == ["role", "content", "refusal"]
    assert choice["message"]["role"] == "assistant"
    assert choice["message"]["refusal"] is None


def test_it_answers_as_the_python_class_does(server: Served, built_in: GPT4All) -> None:
    with built_in.chat_session():
        expected = built_in.generate("Name 3 colors", temp=0)
    assert text(server.chat("Name 3 colors", temperature=0)) == expected


def test_usage_counts_tokens(server: Served, built_in: GPT4All) -> None:
    prompt = built_in.chat_template.render([{"role": "user", "content": "What is a cow?"}])
    n_prompt = len(built_in.model.loaded.tokenize(prompt))
    for _ in range(2):  # the second time the prompt is cached
        usage = server.chat("What is a cow?", max_tokens=3, temperature=0)["usage"]
    assert usage == {
        "prompt_tokens": n_prompt,
        "completion_tokens": 3,
        "total_tokens": n_prompt + 3,
        "prompt_tokens_details": {"cached_tokens": n_prompt - 1},
    }


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
def test_length_is_limited_under_both_names(server: Served, name: str) -> None:
    answer = server.chat(**{name: 2})
    assert answer["usage"]["completion_tokens"] == 2
    assert answer["choices"][0]["finish_reason"] == "length"


def test_200_tokens_are_the_default(server: Served) -> None:
    answer = server.chat("Hi", model="tiny")
    assert answer["usage"]["completion_tokens"] == 200
    assert answer["choices"][0]["finish_reason"] == "length"


def test_an_answer_ends_where_the_context_ends(server: Served) -> None:
    answer = server.chat("Hi", model="tiny", max_tokens=100_000)
    assert answer["usage"]["total_tokens"] == 512 + 1  # the last one need not be computed
    assert answer["choices"][0]["finish_reason"] == "length"


@pytest.mark.parametrize("stop", [" is blue", ["zebra", " is blue"]])
def test_stop_strings_end_an_answer_and_are_no_part_of_it(server: Served, stop: object) -> None:
    whole = text(server.chat(SURE, temperature=0))
    assert " is blue" in whole
    answer = server.chat(SURE, temperature=0, stop=stop)
    assert text(answer) == whole.partition(" is blue")[0]
    assert answer["choices"][0]["finish_reason"] == "stop"


def test_a_seed_makes_an_answer_repeatable(server: Served) -> None:
    def answer(seed: int) -> str:
        return text(server.chat("Hi", model="tiny", seed=seed, max_tokens=8, top_p=1, top_k=0))

    assert answer(7) == answer(7)
    assert answer(7) != answer(8)
    assert answer(-1) == answer(-1)  # OpenAI's seeds may be negative


def test_n_answers_differ_and_count_the_prompt_once(server: Served) -> None:
    once = server.chat("Hi", model="tiny", max_tokens=4)
    answer = server.chat("Hi", model="tiny", n=6, max_tokens=4, top_p=1, top_k=0, seed=1)
    assert [choice["index"] for choice in answer["choices"]] == list(range(6))
    assert len({text(answer, index) for index in range(6)}) > 1
    assert answer["usage"]["prompt_tokens"] == once["usage"]["prompt_tokens"]
    assert answer["usage"]["completion_tokens"] == 24


def test_log_probabilities(server: Served) -> None:
    answer = server.chat(temperature=0, logprobs=True, top_logprobs=2, max_tokens=4)
    content = answer["choices"][0]["logprobs"]["content"]
    assert answer["choices"][0]["logprobs"]["refusal"] is None
    assert len(content) == 4
    assert "".join(entry["token"] for entry in content) == text(answer)
    for entry in content:
        assert list(entry) == ["token", "logprob", "bytes", "top_logprobs"]
        assert bytes(entry["bytes"]).decode() == entry["token"]
        first, second = entry["top_logprobs"]
        assert 0 >= first["logprob"] >= second["logprob"]
    assert server.chat(logprobs=True, max_tokens=1)["choices"][0]["logprobs"]["content"][0][
        "top_logprobs"
    ] == []  # fmt: skip


def test_a_bias_of_100_forces_a_token_and_of_minus_100_forbids_it(
    server: Served, built_in: GPT4All
) -> None:
    (token,) = built_in.model.loaded.tokenize(" blue", is_start=False)
    forced = server.chat(logit_bias={str(token): 100}, max_tokens=70, frequency_penalty=2)
    assert text(forced) == " blue" * 70
    forbidden = server.chat(logit_bias={str(token): -100}, n=8, temperature=2, top_p=1)
    assert not any(" blue" in text(forbidden, index) for index in range(8))


@pytest.mark.parametrize("narrow", [{"top_k": 1}, {"top_p": 0.0}, {"min_p": 1.0}])
def test_filters_reach_the_sampler(server: Served, narrow: dict[str, Any]) -> None:
    wide = {**GREEDY, "temperature": 2, "top_k": 0, "top_p": 1, "seed": 3}
    likeliest = text(server.chat(SURE, **GREEDY))
    assert text(server.chat(SURE, **wide)) != likeliest
    assert text(server.chat(SURE, **{**wide, **narrow})) == likeliest


@pytest.mark.parametrize(
    "penalty", [{"repeat_penalty": 2.0}, {"frequency_penalty": 2.0}, {"presence_penalty": 2.0}]
)
def test_penalties_reach_the_sampler(server: Served, penalty: dict[str, Any]) -> None:
    repetitive = {**GREEDY, "model": "tiny", "max_tokens": 200}
    plain = text(server.chat("Hi", **repetitive))
    assert text(server.chat("Hi", **{**repetitive, **penalty})) != plain
    unremembered = {**GREEDY, **penalty, "repeat_last_n": 0}
    assert text(server.chat(SURE, **unremembered)) == text(server.chat(SURE, **GREEDY))


def test_penalties_look_at_the_last_tokens(server: Served, built_in: GPT4All) -> None:
    """A token is so likely that nothing but its own repetitions can keep it away."""
    (token,) = built_in.model.loaded.tokenize(" blue", is_start=False)
    likely = {**GREEDY, "logit_bias": {str(token): 80}, "max_tokens": 70}
    assert text(server.chat(**likely, frequency_penalty=2, repeat_last_n=0)) == " blue" * 70
    assert text(server.chat(**likely, frequency_penalty=2)) != " blue" * 70


def test_null_means_absent(server: Served) -> None:
    nothing = dict.fromkeys(("stop", "seed", "n", "logit_bias", "tools", "response_format", "user"))
    assert text(server.chat(temperature=0, **nothing)) == text(server.chat(temperature=0))


def test_parts_of_text_are_joined_and_developer_means_system(server: Served) -> None:
    def tokens(messages: object) -> object:
        return server.post("/v1/tokenize", {"messages": messages}).json()["tokens"]

    parts = [{"type": "text", "text": "Name"}, {"type": "text", "text": "3 colors"}]
    assert tokens([{"role": "user", "content": parts}]) == tokens(
        [{"role": "user", "content": "Name\n3 colors"}]
    )
    assert tokens([{"role": "developer", "content": "Be kind."}, *QUESTION]) == tokens(
        [{"role": "system", "content": "Be kind."}, *QUESTION]
    )
    assert tokens([{"role": "system", "content": ""}, *QUESTION]) == tokens(QUESTION)


def test_an_answer_can_be_sent_back_as_it_came(server: Served) -> None:
    message = server.chat(temperature=0)["choices"][0]["message"]
    messages = [*QUESTION, message, {"role": "user", "content": "And one more?"}]
    server.chat(messages=messages)


def test_names_reach_the_template(tmp_path: Path) -> None:
    template = (
        "{% for m in messages %}{{ m.name }}:{{ m.content }};{{ m.tool_call_id }}{% endfor %}"
    )
    tiny_model(tmp_path / "named.gguf", chat_template=template)
    with serving_models(ServerOptions(model_path=tmp_path, default_model="named")) as server:
        messages = [
            {"role": "user", "name": "Ada", "content": "hi"},
            {"role": "tool", "tool_call_id": "call_1", "content": "4"},
        ]
        pieces = server.post("/v1/tokenize", {"messages": messages, "with_pieces": True}).json()
        assert "".join(pieces["pieces"]).endswith("Ada:hi;:4;call_1")


def test_a_model_without_template_gets_the_old_plain_one(tmp_path: Path) -> None:
    tiny_model(tmp_path / "plain.gguf", chat_template=None, never_ends=True)
    with serving_models(ServerOptions(model_path=tmp_path, default_model="plain")) as server:
        prompt = server.post("/v1/tokenize", {"messages": QUESTION, "with_pieces": True}).json()
        assert "".join(prompt["pieces"]).endswith(PLAIN.replace("{0}", "Name 3 colors"))
        # The next turn's heading ends such an answer: nothing else would.
        colon = server.post("/v1/tokenize", {"text": "### Human", "add_special": False}).json()
        bias = {str(token): 100 for token in colon["tokens"]}
        answer = server.chat(logit_bias=bias, temperature=2, top_k=0, top_p=1, max_tokens=500)
        assert "### Human" not in text(answer)
        refused = server.post(
            "/v1/chat/completions", {"messages": [{"role": "tool", "content": "4"}]}
        )
        assert error(refused, 400)["code"] == "template_error"
