"""``POST /v1/tokenize`` and ``POST /v1/detokenize``."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter

from gpt4all import GPT4All
from gpt4all.server import translate
from gpt4all.server.failures import Refusal
from gpt4all.server.logprobs import token_text
from gpt4all.server.pool import ModelPool
from gpt4all.server.wire.tokens import (
    DetokenizeAnswer,
    DetokenizeRequest,
    TokenizeAnswer,
    TokenizeRequest,
)


def router(pool: ModelPool) -> APIRouter:
    """Both routes.

    Args:
        pool: The models.
    """
    routes = APIRouter(tags=["tokens"])

    @routes.post("/v1/tokenize", response_model=TokenizeAnswer)
    async def tokenize(body: TokenizeRequest) -> TokenizeAnswer:
        """Tell the tokens of a text, or of the prompt that a conversation becomes."""
        if (body.text is None) == (body.messages is None):
            raise Refusal("text", "send either text or messages")
        async with pool.model(body.model) as served:
            return await asyncio.to_thread(_tokenized, body, served.gpt4all)

    @routes.post("/v1/detokenize", response_model=DetokenizeAnswer)
    async def detokenize(body: DetokenizeRequest) -> DetokenizeAnswer:
        """Tell the text of tokens."""
        async with pool.model(body.model) as served:
            weights = served.gpt4all.model.loaded.weights
            translate.check_tokens("tokens", body.tokens, weights)
            return DetokenizeAnswer(text=translate.prompt_text(body.tokens, weights))

    return routes


def _tokenized(body: TokenizeRequest, gpt4all: GPT4All) -> TokenizeAnswer:
    model = gpt4all.model.loaded
    if body.messages is not None:
        tokens = translate.chat_prompt(body.messages, gpt4all)
    else:
        tokens = model.tokenize(body.text or "", is_start=body.add_special is not False)
    pieces = [token_text(model.weights.token_bytes(token, special=True)) for token in tokens]
    return TokenizeAnswer(
        tokens=tokens,
        count=len(tokens),
        n_ctx=model.n_ctx,
        pieces=pieces if body.with_pieces else None,
    )
