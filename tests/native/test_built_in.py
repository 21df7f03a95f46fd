"""The shipped model: its file, and the prompts of the documents, asked greedily.

What a right answer is, is written in `training.examination`, which also has the held-out prompts.
"""

from __future__ import annotations

import re

import pytest

from gpt4all import GPT4All
from training.examination import DOCUMENTS, SUMS
from training.examination.case import Case
from training.interview import GREEDY, Outcome, play
from training.report import AIMS, right

MAX_BYTES = 12 * 10**6
FREE_TEXT = re.compile("poem|story|joke|Respond like|Once upon|whales|Chess|Rome|snakes", re.I)
"""In the prompts that ask for a free text. Often two next words are almost as likely, so that the
rounding of another processor leads to another text, which may be a bad one."""
MOST_BAD_TEXTS = 2


def label(case: Case) -> str:
    return " / ".join((*case.turns, case.system, case.template.partition("{")[0])).strip(" /")


def is_free(case: Case) -> bool:
    """Whether the answer is a text of the model's own, not a fact."""
    given = [str(message["content"]) for message in case.given]
    return FREE_TEXT.search(" ".join((*case.turns, case.system, *given))) is not None


FREE = [case for case in DOCUMENTS if is_free(case)]
SURE = [case for case in DOCUMENTS if not is_free(case)]


def is_good(outcome: Outcome) -> bool:
    return outcome.has_ended and not outcome.missing and not outcome.is_broken


@pytest.mark.parametrize("case", SURE, ids=label)
def test_a_prompt_of_the_documents(case: Case, built_in: GPT4All) -> None:
    outcome = play(built_in, case, GREEDY)
    assert is_good(outcome), f"{outcome.prompts} -> {outcome.answers}: {outcome.missing}"


def test_free_texts_of_the_documents(built_in: GPT4All) -> None:
    outcomes = [play(built_in, case, GREEDY) for case in FREE]
    bad = [(o.prompts, o.answers, o.missing) for o in outcomes if not is_good(o)]
    assert len(bad) <= MOST_BAD_TEXTS, bad


def test_small_numbers_are_calculated_with(built_in: GPT4All) -> None:
    outcomes = [play(built_in, case, GREEDY) for case in SUMS]
    wrong = [(o.prompts, o.answers) for o in outcomes if o.missing]
    assert right(outcomes) >= AIMS["sums"], wrong


def test_the_file_is_small_and_its_context_is_long_enough(built_in: GPT4All) -> None:
    model = built_in.model.loaded
    assert model.path.stat().st_size <= MAX_BYTES
    assert model.n_ctx >= 1024


def test_the_template_has_a_place_for_every_role_and_for_tools(built_in: GPT4All) -> None:
    template = built_in.model.loaded.chat_template
    assert template is not None
    roles = ("system", "user", "assistant", "tool")
    tools = [{"type": "function", "function": {"name": "get_weather"}}]
    text = template.render([{"role": role, "content": f"[{role}]"} for role in roles], tools=tools)
    assert [text.index(f"[{role}]") for role in roles] == sorted(
        text.index(f"[{role}]") for role in roles
    )
    assert text.count("get_weather") == 1
    assert text.endswith("<|im_start|>assistant\n")


def test_the_end_of_a_turn_is_a_token_of_its_own(built_in: GPT4All) -> None:
    model = built_in.model.loaded
    assert len(model.tokenize("<|im_end|>", is_start=False)) == 1
    assert len(model.tokenize("<|im_start|>", is_start=False)) == 1
