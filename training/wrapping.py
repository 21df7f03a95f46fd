"""Turns conversations into the texts that programs send: ChatML and the plain templates of older programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from random import Random

from training.dialogue import Conversation, Exchange
from training.plain import plain_text
from training.template import HOW_TO_CALL
from training.tokenizer import END_OF_TEXT, TURN_END, TURN_START
from training.voices import VOICES


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is tokenised on its own, because a program would send or read it alone.

    Attributes:
        text: The stretch.
        is_learned: Whether it is part of an answer.
        weight: Of its tokens in the loss, beside others of answers, or of prompts.
    """

    text: str
    is_learned: bool
    weight: float = 1.0


# The prompt that version 0.3 of the Python API put before every conversation, byte for byte.
OLD_HEADER = (
    "### Instruction: \n            The prompt below is a question to answer, a task to complete, or a conversation "
    "\n            to respond to; decide which and write an appropriate response.\n            \n### Prompt: "
)

# A user template, its share, and whether the answer begins with a space because the template ends without one.
_TEMPLATES: tuple[tuple[str, int], ...] = (
    ("### Human: \n{0}\n### Assistant:\n", 7),
    ("### Human:\n{0}\n\n### Assistant:\n", 3),
    ("USER: {0}\nASSISTANT: ", 6),
    ("USER: {0}\nASSISTANT:", 3),
    ("User: {0}\nAssistant:", 3),
    ("### Instruction:\n{0}\n### Response:\n", 5),
    ("### Instruction:\n{0}\n\n### Response:\n", 3),
    ("Question: {0}\nAnswer:", 1),
    ("{0}", 5),
)


def pieces(random: Random, conversation: Conversation) -> list[Piece]:
    """The conversation in a format drawn at random; answers always end with the end-of-turn token."""
    if conversation.tools:
        return _chat(random, conversation)
    if any(exchange.prompt == "" for exchange in conversation.exchanges):
        return random.choice((_chat, _old))(random, conversation)
    roll = random.random()
    if roll < 0.64:
        return _chat(random, conversation)
    if roll < 0.72:
        return _old(random, conversation)
    if roll < 0.76:
        return _rotating(conversation)
    template = random.choices(_TEMPLATES, [share for _, share in _TEMPLATES])[0][0]
    return _templated(random, conversation, template)


def plain_pieces(random: Random) -> list[Piece]:
    """A plain document, ended by the document separator."""
    begin, rest = plain_text(random)
    cut = begin.endswith(" ")
    first = [Piece(begin, True)] if not cut else [Piece(begin, False)]
    return [Piece(END_OF_TEXT, False), *first, Piece(rest + END_OF_TEXT, True)]


def _chat(random: Random, conversation: Conversation) -> list[Piece]:
    made = [Piece(END_OF_TEXT, False)] if random.random() < 0.95 else []
    system = conversation.system
    if conversation.tools:
        described = "".join(
            f"\n{json.dumps(tool, ensure_ascii=False)}" for tool in conversation.tools
        )
        system = f"{system}\n\n" * bool(system) + f"Tools:{described}\n{HOW_TO_CALL}"
    if system:
        made.append(Piece(f"{TURN_START}system\n{system}{TURN_END}\n", False))
    for exchange in conversation.exchanges:
        opening = (
            f"{TURN_START}{exchange.role}\n{exchange.prompt}{TURN_END}\n" if exchange.prompt else ""
        )
        made.append(Piece(f"{opening}{TURN_START}assistant\n", False))
        made += _answer(exchange, "", is_last=True)
        made.append(Piece("\n", False))
    return made[:-1]


def _old(random: Random, conversation: Conversation) -> list[Piece]:
    system = f"{conversation.system}\n" if conversation.system else ""
    made = [Piece(END_OF_TEXT, False)]
    header = random.random()
    text = system + (OLD_HEADER if header < 0.85 else "")
    last = len(conversation.exchanges) - 1
    for index, exchange in enumerate(conversation.exchanges):
        question = f"\n{exchange.prompt}" if exchange.prompt else ""
        made.append(Piece(f"{text}{question}\n### Response:", False))
        made += _answer(exchange, " ", is_last=index == last)
        text = ""
    return made


def _templated(random: Random, conversation: Conversation, template: str) -> list[Piece]:
    made = [Piece(END_OF_TEXT, False)]
    text = ""
    if conversation.system:
        text = conversation.system + random.choice(("\n\n", "\n\n", "\n", ""))
    exchanges = conversation.exchanges if template != "{0}" else conversation.exchanges[:1]
    lead = {":": " ", " ": "", "\n": ""}.get(template[-1], "\n")
    keeps_end = random.random() < 0.3
    for index, exchange in enumerate(exchanges):
        made.append(Piece(text + template.format(exchange.prompt), False))
        is_last = index == len(exchanges) - 1
        made += _answer(exchange, lead, is_last=is_last or keeps_end)
        text = random.choice(("\n", "\n", "\n\n", ""))
    return made


def _rotating(conversation: Conversation) -> list[Piece]:
    """A template without an answer marker: the answer names its speaker itself."""
    made = [Piece(END_OF_TEXT, False)]
    if conversation.system:
        made.append(Piece(conversation.system + "\n\n", False))
    for index, exchange in enumerate(conversation.exchanges):
        voice = next(
            (v for v in VOICES if exchange.prompt.endswith((f" a {v}.", f" an {v}."))), "assistant"
        )
        name = voice[:1].upper() + voice[1:] if voice != "assistant" else "ASSISTANT"
        made.append(Piece(f"USER: {exchange.prompt}\n", False))
        is_last = index == len(conversation.exchanges) - 1
        made += _answer(exchange, f"{name}: ", is_last=is_last)
        if not is_last:
            made.append(Piece("\n", False))
    return made


def _answer(exchange: Exchange, lead: str, *, is_last: bool) -> list[Piece]:
    """The answer, then its end token; inside a history programs leave that token out."""
    text = lead + exchange.answer + (TURN_END if is_last else "")
    return [Piece(text, not exchange.is_given)]
