"""The texts that the built-in model learns from are those that programs will send it."""

from __future__ import annotations

import json
import operator
import re
from collections import Counter
from random import Random

from gpt4all.text.template import chat_template
from training.conversations import conversation
from training.dialogue import Conversation
from training.plain import plain_text
from training.template import CHAT_TEMPLATE
from training.tokenizer import END_OF_TEXT
from training.wrapping import Piece, _chat, pieces

SUM = re.compile(r"(\d+) ([-+*/]) (\d+) = (\d+)")
OPERATIONS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
UNRESOLVED = re.compile(r"\{[a-z0-9]?\}|\([^()\n]*\|[^()\n]*\)|[a-z]\|[a-z]")


def drawn(seed: int, count: int) -> list[Conversation]:
    random = Random(seed)
    return [conversation(random) for _ in range(count)]


def messages(made: Conversation) -> list[dict[str, str]]:
    found = [{"role": "system", "content": made.system}] if made.system else []
    for exchange in made.exchanges:
        found.append({"role": exchange.role, "content": exchange.prompt})
        found.append({"role": "assistant", "content": exchange.answer})
    return found


def text(made: list[Piece]) -> str:
    return "".join(piece.text for piece in made).removeprefix(END_OF_TEXT)


def test_chats_are_written_as_the_chat_template_writes_them() -> None:
    template = chat_template(CHAT_TEMPLATE)
    chats = [c for c in drawn(1, 400) if all(e.prompt for e in c.exchanges)]
    assert any(c.tools for c in chats)
    assert any(e.role == "tool" for c in chats for e in c.exchanges)
    for made in chats:
        whole = template.render(
            messages(made),  # type: ignore[arg-type]  # roles are texts here
            add_generation_prompt=False,
            tools=made.tools or None,
        )
        assert text(_chat(Random(0), made)) == whole.removesuffix("\n")


def test_calls_are_json_that_fits_a_tool_on_offer() -> None:
    calls = 0
    for made in drawn(2, 2000):
        offered = {tool["function"]["name"]: tool["function"] for tool in made.tools}
        for exchange in made.exchanges:
            if not exchange.answer.startswith("<tool_call>"):
                continue
            body = exchange.answer.removeprefix("<tool_call>").removesuffix("</tool_call>")
            call = json.loads(body)
            parameters = offered[call["name"]]["parameters"]
            assert list(call["arguments"]) == list(parameters["properties"])
            calls += 1
    assert calls > 50


def test_json_answers_parse() -> None:
    answers = [e.answer for c in drawn(3, 2000) for e in c.exchanges if e.answer.startswith("{")]
    assert len(answers) > 50
    for answer in answers:
        assert isinstance(json.loads(answer), dict)


def test_no_alternative_is_left_open() -> None:
    random = Random(4)
    for made in drawn(4, 2000):
        for piece in pieces(random, made):
            assert not UNRESOLVED.search(piece.text.replace("<|im_", "")), piece.text
    for _ in range(2000):
        raw = "".join(plain_text(random))
        assert not UNRESOLVED.search(raw), raw
        assert "{" not in raw
        assert "=>" not in raw


def test_sums_are_right() -> None:
    signs = Counter[str]()
    for made in drawn(7, 2000):
        for exchange in (e for e in made.exchanges if e.role == "user"):
            for a, sign, b, result in SUM.findall(exchange.answer):
                assert OPERATIONS[sign](int(a), int(b)) == int(result) >= 0, exchange
                signs[sign] += 1
    assert min(signs[sign] for sign in OPERATIONS) > 20


def test_the_seed_alone_decides() -> None:
    assert drawn(5, 100) == drawn(5, 100)
    assert drawn(5, 100) != drawn(6, 100)
