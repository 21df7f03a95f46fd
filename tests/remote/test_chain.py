"""A server of ours in GPU mode in front of another one of ours, with a real model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import openai
import pytest

from gpt4all.server.options import ServerOptions
from tests.http.conftest import Served, ok, serving_models, wait_until
from tests.http.events import parsed
from tests.remote.server import Gateway

MESSAGES: Any = [{"role": "user", "content": "Name 3 colors"}]


@pytest.fixture(scope="module")
def behind() -> Iterator[Served]:
    """The server that computes."""
    with serving_models(ServerOptions(threads=1)) as served:
        yield served


@pytest.fixture
def client(gateway: Gateway, behind: Served) -> Iterator[openai.OpenAI]:
    """The official client of the server in front."""
    url = gateway(f"{behind.url}/v1", model_id="built-in").base_url
    with openai.OpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0) as client:
        yield client


def test_the_same_answer_directly_and_forwarded(behind: Served, client: openai.OpenAI) -> None:
    direct = openai.OpenAI(base_url=f"{behind.url}/v1", api_key="none", max_retries=0)
    answers = []
    for each in (direct, client):
        whole = each.chat.completions.create(
            model="built-in", messages=MESSAGES, temperature=0, extra_body={"repeat_last_n": 8}
        )
        chunks = each.chat.completions.create(
            model="built-in",
            messages=MESSAGES,
            temperature=0,
            stream=True,
            extra_body={"repeat_last_n": 8},
        )
        streamed = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
        assert streamed == whole.choices[0].message.content
        answers.append(streamed)
    direct.close()
    assert answers[0] == answers[1] != ""


def test_a_name_of_2023(client: openai.OpenAI) -> None:
    answer = client.completions.create(
        model="llama-2-7b-chat.Q4_0", prompt="The capital of France is", max_tokens=3, echo=True
    )
    assert answer.model == "built-in"
    assert answer.choices[0].text.startswith("The capital of France is")


def test_refusals_come_through(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model="built-in", messages=MESSAGES, temperature=7)
    assert caught.value.param == "temperature"
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(
            model="built-in", messages=MESSAGES, extra_body={"no_such_thing": 1}
        )
    assert caught.value.param == "no_such_thing"


@pytest.mark.parametrize("is_stream", [False, True])
def test_tokens_are_counted_in_front(gateway: Gateway, behind: Served, is_stream: bool) -> None:
    front = gateway(f"{behind.url}/v1", model_id="built-in")
    body: dict[str, Any] = {"messages": MESSAGES, "temperature": 0, "model": "gpt-4"}
    if is_stream:
        body |= {"stream": True, "stream_options": {"include_usage": True}}
    response = front.post("/v1/chat/completions", json=body)
    answer = parsed(response.content)[-2] if is_stream else ok(response)
    n_prompt, n_generated = (answer["usage"][f"{name}_tokens"] for name in ("prompt", "completion"))
    counted = f'gpt4all_generated_tokens_total{{model="built-in"}} {n_generated}.0\n'
    wait_until(lambda: counted in front.get("/metrics").text)
    asked = f'gpt4all_prompt_tokens_total{{model="built-in"}} {n_prompt}.0\n'
    assert asked in front.get("/metrics").text


def test_tokens(client: openai.OpenAI) -> None:
    counted: Any = client.post("/tokenize", body={"text": "A cat sleeps."}, cast_to=object)
    text: Any = client.post("/detokenize", body={"tokens": counted["tokens"]}, cast_to=object)
    assert "A cat sleeps." in text["text"]


def test_leaving_frees_the_place_behind(behind: Served, client: openai.OpenAI) -> None:
    chunks = client.chat.completions.create(
        model="built-in", messages=MESSAGES, stream=True, max_tokens=2000, logit_bias={"2": -100}
    )
    next(chunks)
    chunks.close()
    wait_until(lambda: behind.n_running() == 0)
