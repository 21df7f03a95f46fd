"""Asks a model the cases of the examination, many at once, and judges the answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from gpt4all import GPT4All
from gpt4all.legacy import build_prompt
from gpt4all.types import SamplingParams
from training.examination.case import CHAT, LAST, OLD, RAW, Case

N_SLOTS = 8
GREEDY = SamplingParams(temperature=0.0)
SAMPLED = SamplingParams()
"""What `GPT4All.generate` does unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All answers to a case and what was wrong with them."""

    case: Case
    prompts: tuple[str, ...]
    answers: tuple[str, ...]
    has_ended: bool
    """Whether every answer ended by itself before the limit of tokens."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The properties that do not hold."""
        return tuple(p.text for p in self.case.properties if not p.holds(self.answers))

    @property
    def is_broken(self) -> bool:
        """Whether an answer has bytes that are no text, or goes round in circles."""
        return any("\ufffd" in answer or loops(answer) for answer in self.answers)


def loops(answer: str) -> bool:
    """Whether six words in a row come again at once or three times, or some letters ten times."""
    if re.search(r"([^\W_].{0,7}?)\1{9}", answer):
        return True
    words = re.findall(r"\S+", answer)
    rows = [" ".join(words[at : at + 6]) for at in range(len(words) - 5)]
    return any(rows.count(row) > 2 for row in set(rows)) or any(
        row == after for row, after in zip(rows, rows[6:], strict=False)
    )


def ask_all(model: GPT4All, cases: Sequence[Case], params: SamplingParams) -> list[Outcome]:
    """Play every case once, several at the same time; the order is kept."""
    with ThreadPoolExecutor(2 * N_SLOTS) as pool:
        return list(pool.map(lambda case: play(model, case, params), cases))


def play(model: GPT4All, case: Case, params: SamplingParams) -> Outcome:
    """Play all turns of a case."""
    params = replace(params, max_tokens=case.max_tokens)
    prompts: list[str] = []
    answers: list[str] = []
    ended: list[bool] = []
    for turn, (answer, has_ended) in _turns(model, case, params):
        prompts.append(turn)
        answers.append(answer)
        ended.append(has_ended or case.max_tokens < SamplingParams().max_tokens)
    return Outcome(case, tuple(prompts), tuple(answers), all(ended))


_Turn = tuple[str, tuple[str, bool]]


def _turns(model: GPT4All, case: Case, params: SamplingParams) -> Iterator[_Turn]:
    if case.template == RAW:
        yield from ((turn, _answer(model, turn, params)) for turn in case.turns)
    elif case.template == OLD or case.tools or case.given:
        yield from _rendered(model, case, params)
    else:
        with model.chat_session(case.system or False, case.template):
            answer = ""
            for turn in case.turns:
                said = turn.replace(LAST, answer.rstrip(" .!?"))
                answer, has_ended = _answer(model, said, params)
                yield said, (answer, has_ended)


def _rendered(model: GPT4All, case: Case, params: SamplingParams) -> Iterator[_Turn]:
    """Conversations that a chat session has no way to begin: with tools, or with earlier messages."""
    loaded = model.model.loaded
    messages: list[Any] = [{"role": "system", "content": case.system}] if case.system else []
    messages += case.given
    for turn in case.turns or (None,):
        if turn is not None:
            messages.append({"role": "user", "content": turn})
        if case.template == OLD:
            text = build_prompt(messages)
        else:
            assert case.template == CHAT, "plain templates have no place for tools"
            assert loaded.chat_template is not None, "the built-in model has one"
            text = loaded.chat_template.render(messages, tools=list(case.tools) or None)
        completion = loaded.submit(loaded.tokenize(text), params).result()
        messages.append({"role": "assistant", "content": completion.text})
        yield turn or "", (completion.text, completion.finish_reason == "stop")


def _answer(model: GPT4All, prompt: str, params: SamplingParams) -> tuple[str, bool]:
    answer = model.answer(prompt, params)
    for _ in answer.pieces():
        pass
    return answer.text, answer.finish_reason == "stop"
