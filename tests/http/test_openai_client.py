"""The official client, as its documentation uses it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import openai
import pytest
from openai import AsyncOpenAI, OpenAI

from gpt4all import Embed4All
from tests.embeddings import minilm
from tests.http.conftest import Served


@pytest.fixture
def client(server: Served) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{server.url}/v1", api_key="none", max_retries=0) as client:
        yield client


def test_chat(client: OpenAI) -> None:
    completion = client.chat.completions.create(
        model="built-in",
        messages=[
            {"role": "system", "content": "You are a helpful assistant."},
            {"role": "user", "content": [{"type": "text", "text": "Name 3 colors"}]},
        ],
        temperature=0,
        max_completion_tokens=20,
        logprobs=True,
        top_logprobs=3,
        logit_bias={"5": 1},
        user="ada",
    )
    (choice,) = completion.choices
    assert choice.message.role == "assistant"
    assert choice.message.content
    assert choice.logprobs is not None
    assert choice.logprobs.content is not None
    assert len(choice.logprobs.content[0].top_logprobs) == 3
    assert completion.usage is not None
    assert completion.usage.prompt_tokens_details is not None
    assert completion.usage.total_tokens > 20


def test_a_conversation_goes_on_with_the_clients_own_objects(client: OpenAI) -> None:
    first = client.chat.completions.create(
        model="built-in", messages=[{"role": "user", "content": "Name 3 colors"}]
    )
    messages = [
        {"role": "user", "content": "Name 3 colors"},
        first.choices[0].message,
        first.choices[0].message.model_dump(),
        {"role": "user", "content": "And one more?"},
    ]
    second = client.chat.completions.create(model="built-in", messages=messages)  # type: ignore[arg-type]
    assert second.choices[0].message.content


def test_a_streamed_chat(client: OpenAI) -> None:
    stream = client.chat.completions.create(
        model="built-in",
        messages=[{"role": "user", "content": "Name 3 colors"}],
        temperature=0,
        stream=True,
        stream_options={"include_usage": True},
    )
    chunks = list(stream)
    assert chunks[0].choices[0].delta.role == "assistant"
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert chunks[-1].usage is not None
    text = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
    whole = client.chat.completions.create(
        model="built-in", messages=[{"role": "user", "content": "Name 3 colors"}], temperature=0
    )
    assert text == whole.choices[0].message.content
    assert chunks[-1].usage.completion_tokens == whole.usage.completion_tokens  # type: ignore[union-attr]


def test_the_clients_own_accumulator(client: OpenAI) -> None:
    with client.chat.completions.stream(
        model="built-in", messages=[{"role": "user", "content": "Name 3 colors"}], temperature=0
    ) as stream:
        pieces = [event.delta for event in stream if event.type == "content.delta"]
        final = stream.get_final_completion()
    assert "".join(pieces) == final.choices[0].message.content
    assert final.choices[0].finish_reason == "stop"


def test_text_completions(client: OpenAI) -> None:
    completion = client.completions.create(
        model="built-in", prompt=["The sun is", "A cat is"], max_tokens=4, echo=True, n=2
    )
    assert [choice.index for choice in completion.choices] == [0, 1, 2, 3]
    assert completion.choices[0].text.startswith("The sun is")
    stream = client.completions.create(
        model="built-in", prompt="The sun is", max_tokens=4, echo=True, stream=True
    )
    assert "".join(chunk.choices[0].text for chunk in stream).startswith("The sun is")


def test_embeddings(client: OpenAI, model_folder: Path) -> None:
    """The client asks for base64 by itself and decodes it."""
    answer = client.embeddings.create(model="all-MiniLM-L6-v2.gguf2.f16", input=["a cat", "a dog"])
    with Embed4All(model_folder / minilm.FILE) as embedder:
        expected = embedder.embed(["a cat", "a dog"])
    assert np.allclose([entry.embedding for entry in answer.data], expected, atol=1e-3)


def test_models(client: OpenAI) -> None:
    assert "built-in" in [model.id for model in client.models.list()]
    assert client.models.retrieve("built-in").owned_by == "gpt4all"


def test_errors_are_the_clients_own(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="built-in") as not_found:
        client.chat.completions.create(model="bult-in", messages=[{"role": "user", "content": "a"}])
    assert not_found.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as refused:
        client.chat.completions.create(
            model="built-in",
            messages=[{"role": "user", "content": "a"}],
            response_format={"type": "json_object"},
        )
    assert refused.value.param == "response_format"
    with pytest.raises(openai.BadRequestError) as too_long:
        client.completions.create(model="tiny", prompt="cat " * 5000)
    assert too_long.value.code == "context_length_exceeded"


def test_the_asynchronous_client_and_many_at_once(server: Served) -> None:
    async def ask(client: AsyncOpenAI, number: int) -> str:
        stream = await client.chat.completions.create(
            model="tiny",
            messages=[{"role": "user", "content": f"Question {number}"}],
            max_tokens=20,
            stream=True,
        )
        return "".join([chunk.choices[0].delta.content or "" async for chunk in stream])

    async def ask_all() -> list[str]:
        async with AsyncOpenAI(base_url=f"{server.url}/v1", api_key="none") as client:
            embedded = await client.embeddings.create(model="all-MiniLM-L6-v2", input="a cat")
            assert len(embedded.data[0].embedding) == 384
            return await asyncio.gather(*(ask(client, number) for number in range(24)))

    assert all(asyncio.run(ask_all()))


def test_leaving_a_stream_early_is_no_error(client: OpenAI) -> None:
    stream = client.chat.completions.create(
        model="tiny", messages=[{"role": "user", "content": "a"}], max_tokens=400, stream=True
    )
    with stream:
        next(iter(stream))
    # The fixture checks that nothing runs any more.
