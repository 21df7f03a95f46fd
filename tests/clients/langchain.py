"""LangChain: its OpenAI classes against the server, its own wrapper against the package."""

from __future__ import annotations

import asyncio
from pathlib import Path

from langchain_community.embeddings import (  # type: ignore[import-not-found]
    GPT4AllEmbeddings,
)
from langchain_community.llms import (  # type: ignore[import-not-found]
    GPT4All as Wrapper,
)
from langchain_openai import ChatOpenAI, OpenAI  # type: ignore[import-not-found]

from tests.clients.serving import MODEL, examples, new_home, serving

COLORS = "Name 3 colors"
FRANCE, SPAIN = "The capital of France is", "The capital of Spain is"


def check_documentation(url: str) -> None:
    """The example of docs/server.md."""
    names: dict[str, object] = {}
    exec(examples("python", "langchain").replace("http://localhost:4891", url), names)
    vectors = names["vectors"].embed_documents(["A cat sleeps.", "A dog barks."])  # type: ignore[attr-defined]
    assert len(vectors) == 2
    assert len(vectors[0]) == len(vectors[1]) > 10


def check_chat(url: str) -> None:
    chat = ChatOpenAI(
        base_url=f"{url}/v1", api_key="none", model="built-in", temperature=0, stream_usage=True
    )
    whole = chat.invoke(COLORS)
    assert whole.content == "Red, blue, green."
    usage = whole.usage_metadata
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"] > 10
    pieces = list(chat.stream(COLORS))
    assert "".join(piece.content for piece in pieces) == whole.content
    assert len(pieces) > 4
    assert sum((p.usage_metadata or {}).get("output_tokens", 0) for p in pieces) == 6
    many = chat.batch([COLORS, "Hello", COLORS])
    assert [answer.content for answer in many][::2] == [whole.content] * 2
    short = chat.bind(max_tokens=3, stop=["x"], seed=3).invoke(COLORS)
    assert short.response_metadata["finish_reason"] == "length"
    scored = chat.bind(logprobs=True, top_logprobs=2).invoke("Hello")
    assert len(scored.response_metadata["logprobs"]["content"][0]["top_logprobs"]) == 2
    talk = [("system", "You are a cat."), ("human", "Hello"), ("ai", "Hi"), ("human", "Thank you")]
    assert "welcome" in chat.invoke(talk).content

    async def streamed() -> str:
        return "".join([piece.content async for piece in chat.astream(COLORS)])

    assert asyncio.run(streamed()) == whole.content


def check_completions(url: str) -> None:
    model = OpenAI(base_url=f"{url}/v1", api_key="none", temperature=0, max_tokens=1)
    model.model_name = "built-in"
    assert model.batch([FRANCE, SPAIN]) == [" Paris", " Madrid"]
    assert "".join(model.stream(FRANCE)) == " Paris"


def check_wrapper(home: Path) -> None:
    path = str(home / ".cache" / "gpt4all" / f"{MODEL}.gguf")
    model = Wrapper(model=path, n_threads=1, temp=0)
    assert model.invoke(FRANCE, n_predict=1) == " Paris"
    assert [text[:6] for text in model.batch([FRANCE, SPAIN])] == [" Paris", " Madri"]
    assert Wrapper(model=path, n_threads=1, temp=0, streaming=True).invoke(FRANCE)[:6] == " Paris"
    assert Wrapper(model=f"{MODEL}.gguf", temp=0).invoke(FRANCE)[:6] == " Paris"
    embeddings = GPT4AllEmbeddings(model_name="all-MiniLM-L6-v2.gguf2.f16.gguf", n_threads=1)
    assert len(embeddings.embed_query("A cat sleeps.")) > 10


def main() -> None:
    with new_home() as home:
        with serving() as url:
            check_documentation(url)
            check_chat(url)
            check_completions(url)
        check_wrapper(home)


if __name__ == "__main__":
    main()
