"""``/v1/completions``: lists of prompts, token prompts, echo, best_of, log-probabilities."""

from __future__ import annotations

from typing import Any

from gpt4all import GPT4All
from tests.http.conftest import FACTS, Served

PROMPT = "The capital of France is"


def texts(answer: dict[str, Any]) -> list[str]:
    return [choice["text"] for choice in answer["choices"]]


def test_a_completion_has_openais_shape(server: Served, built_in: GPT4All) -> None:
    answer = server.complete(PROMPT, temperature=0, max_tokens=2)
    assert list(answer) == [
        "id", "object", "created", "model", "choices", "usage", "system_fingerprint",
    ]  # fmt: skip
    assert answer["id"].startswith("cmpl-")
    assert answer["object"] == "text_completion"
    expected = built_in.generate(PROMPT, temp=0, max_tokens=2)
    assert answer["choices"] == [
        {"text": expected, "index": 0, "logprobs": None, "finish_reason": "length"}
    ]
    assert answer["usage"]["completion_tokens"] == 2


def test_several_prompts_with_several_completions_are_numbered_through(server: Served) -> None:
    single = [server.complete(fact, temperature=0, max_tokens=3) for fact in FACTS]
    alone = [texts(each)[0] for each in single]
    assert alone[0] != alone[1]
    answer = server.complete(FACTS, temperature=0, max_tokens=3, n=3)
    assert [choice["index"] for choice in answer["choices"]] == [0, 1, 2, 3, 4, 5]
    assert texts(answer) == [each for each in alone for _ in range(3)]
    n_alone = sum(each["usage"]["completion_tokens"] for each in single)
    assert answer["usage"]["completion_tokens"] == 3 * n_alone


def test_tokens_are_prompts(server: Served, built_in: GPT4All) -> None:
    tokens = built_in.model.loaded.tokenize(PROMPT)
    expected = texts(server.complete(PROMPT, temperature=0, max_tokens=3))[0]
    assert texts(server.complete(tokens, temperature=0, max_tokens=3)) == [expected]
    several = server.complete([tokens, tokens], temperature=0, max_tokens=3, echo=True)
    assert texts(several) == [PROMPT + expected] * 2


def test_no_prompt_is_the_beginning_of_a_text(server: Served) -> None:
    assert server.complete(None, max_tokens=2)["usage"]["prompt_tokens"] == 1


def test_echo_puts_the_prompt_before_each_completion(server: Served) -> None:
    plain = server.complete(FACTS, temperature=0, max_tokens=3)
    echoed = server.complete(FACTS, temperature=0, max_tokens=3, echo=True)
    assert texts(echoed) == [fact + text for fact, text in zip(FACTS, texts(plain), strict=True)]
    odd = ["  The <|endoftext|> sun", "A\ncat"]
    assert texts(server.complete(odd, max_tokens=0, echo=True)) == odd
    for prompt, text in zip(odd, texts(server.complete(odd, max_tokens=3, echo=True)), strict=True):
        assert text.startswith(prompt)


def test_best_of_returns_the_likeliest(server: Served) -> None:
    free = {"model": "tiny", "max_tokens": 3, "top_k": 0, "top_p": 1, "seed": 5, "temperature": 2}
    everything = server.complete("Hi", **free, n=8, logprobs=0)
    means = {
        choice["text"]: sum(choice["logprobs"]["token_logprobs"]) / 3
        for choice in everything["choices"]
    }
    ranked = sorted(means, key=lambda text: -means[text])
    answer = server.complete("Hi", **free, n=2, best_of=8)
    assert texts(answer) == ranked[:2]
    assert answer["choices"][0]["logprobs"] is None
    assert answer["usage"]["completion_tokens"] == 24  # what was dropped was computed too


def test_log_probabilities_tell_places_in_the_text(server: Served) -> None:
    answer = server.complete(PROMPT, temperature=0, max_tokens=4, logprobs=2)
    (choice,) = answer["choices"]
    scores = choice["logprobs"]
    assert list(scores) == ["tokens", "token_logprobs", "top_logprobs", "text_offset"]
    assert "".join(scores["tokens"]) == choice["text"]
    for token, logprob, top, offset in zip(*scores.values(), strict=True):
        assert choice["text"][offset:].startswith(token)
        assert logprob <= 0
        assert top[token] == logprob
        assert 2 <= len(top) <= 3


def test_parts_of_characters_are_told_by_their_bytes(server: Served) -> None:
    tokens = server.post("/v1/tokenize", {"model": "tiny", "text": "€", "add_special": False})
    ids = tokens.json()["tokens"]
    assert len(ids) == 3, "the tiny vocabulary has bytes only"
    bias = {str(ids[0]): 100}
    body = {"model": "tiny", "logit_bias": bias, "max_tokens": 1}
    scores = server.complete("Hi", **body, logprobs=0)["choices"][0]["logprobs"]
    assert scores["tokens"] == ["bytes:\\xe2"]
    message = server.chat("Hi", **body, logprobs=True)["choices"][0]
    (entry,) = message["logprobs"]["content"]
    assert (entry["token"], entry["bytes"]) == ("bytes:\\xe2", [0xE2])


def test_a_token_prompt_is_not_tokenized_again(server: Served) -> None:
    def tokens(text: str) -> list[int]:
        answer = server.post("/v1/tokenize", {"text": text, "add_special": False})
        found: list[int] = answer.json()["tokens"]
        return found

    letters = [token for letter in "The capital" for token in tokens(letter)]
    assert len(letters) > len(tokens("The capital"))
    assert server.complete(letters, max_tokens=1)["usage"]["prompt_tokens"] == len(letters)
