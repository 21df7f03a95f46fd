"""Chat sessions: prompts, history, resuming, nesting, threads, and what is computed again."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gpt4all import GPT4All, InvalidParameter, TemplateError
from gpt4all.testing import tiny_model
from gpt4all.types import Message, Usage

SHORT: dict[str, Any] = {"temp": 0, "max_tokens": 6}
ALPACA = "### Instruction:\n{0}\n### Response:\n"


@pytest.fixture
def prompts(model: GPT4All, monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Token ids of every prompt that reaches the engine."""
    seen: list[list[int]] = []
    submit = model.model.loaded.submit

    def record(prompt: list[int], *args: Any, **kwargs: Any) -> Any:
        seen.append(prompt)
        return submit(prompt, *args, **kwargs)

    monkeypatch.setattr(model.model.loaded, "submit", record)
    return seen


@pytest.fixture
def text_of(model: GPT4All) -> Callable[[list[int]], str]:
    """Token ids back to text, special tokens spelled out."""
    weights = model.model.loaded.weights

    def spell(token_ids: list[int]) -> str:
        data = b"".join(weights.token_bytes(t, special=True) for t in token_ids)
        return data.decode(errors="replace")

    return spell


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    frame = "LLModel.prompt_model -- prompt:\n", "\n===/LLModel.prompt_model -- prompt/==="
    texts = [r.getMessage() for r in caplog.records if r.name == "gpt4all.pyllmodel"]
    return [text.removeprefix(frame[0]).removesuffix(frame[1]) for text in texts]


def test_history_is_kept_and_ends_with_the_block(model: GPT4All) -> None:
    with model.chat_session("Be brief.") as same:
        assert same is model
        one = model.generate("hello", **SHORT)
        two = model.generate("again", **SHORT)
        assert model.current_chat_session == [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "hello"},
            {"role": "assistant", "content": one},
            {"role": "user", "content": "again"},
            {"role": "assistant", "content": two},
        ]
        assert model._is_chat_session_activated
    assert not model._is_chat_session_activated
    assert model.current_chat_session == [{"role": "system", "content": ""}]
    assert model._current_prompt_template == "{0}"


def test_a_plain_template_is_fed_as_2_0_fed_it(
    model: GPT4All,
    prompts: list[list[int]],
    text_of: Callable[[list[int]], str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO), model.chat_session("Be terse.", ALPACA):
        one = model.generate("who are you?", **SHORT)
        model.generate("what?", **SHORT)
    first = "Be terse.\n\n### Instruction:\nwho are you?\n### Response:\n"
    second = "### Instruction:\nwhat?\n### Response:\n"
    assert logged(caplog) == [first, second], "only what is new is logged"
    assert text_of(prompts[0]) == first
    assert prompts[1][: len(prompts[0])] == prompts[0]
    assert text_of(prompts[1]).startswith(first)
    assert text_of(prompts[1]).endswith(second)
    assert one in text_of(prompts[1])


@pytest.mark.parametrize("template", ["### Q\n%1\n### A\n", "### Q\n{0}\n### A\n{1}\n~\n"])
def test_other_plain_templates(
    model: GPT4All, caplog: pytest.LogCaptureFixture, template: str
) -> None:
    with caplog.at_level(logging.INFO), model.chat_session("", template):
        model.generate("{0} braces {", **SHORT)
        model.generate("two", **SHORT)
    ending = "\n~\n" if "{1}" in template else ""
    assert logged(caplog) == ["### Q\n{0} braces {\n### A\n", f"{ending}### Q\ntwo\n### A\n"]


def test_the_models_own_template_is_used(
    model: GPT4All, prompts: list[list[int]], text_of: Callable[[list[int]], str]
) -> None:
    with model.chat_session("Be brief."):
        one = model.generate("hello", **SHORT)
        model.generate("again", **SHORT)
    system = "<|im_start|>system\nBe brief.<|im_end|>\n"
    first = f"{system}<|im_start|>user\nhello<|im_end|>\n<|im_start|>assistant\n"
    assert text_of(prompts[0]) == first
    rest = "<|im_end|>\n<|im_start|>user\nagain<|im_end|>\n<|im_start|>assistant\n"
    assert text_of(prompts[1]) == first + one + rest
    assert prompts[1][: len(prompts[0])] == prompts[0]


def test_a_file_without_a_template_gets_the_documented_default(tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "bare.gguf", chat_template=None)
    with GPT4All(path) as model, model.chat_session():
        assert model._current_prompt_template == "### Human: \n{0}\n### Assistant:\n"
        assert model.current_chat_session == [{"role": "system", "content": ""}]


@pytest.mark.parametrize("template", ["", ALPACA])
def test_a_second_turn_computes_only_what_is_new(
    model: GPT4All, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    usages: list[tuple[int, Usage]] = []
    loaded = model.model.loaded
    submit = loaded.submit

    def record(prompt: list[int], *args: Any, **kwargs: Any) -> Any:
        generation = submit(prompt, *args, **kwargs)
        put = generation.put

        def note(delta: Any) -> None:
            if getattr(delta, "usage", None):
                usages.append((len(prompt), delta.usage))
            put(delta)

        monkeypatch.setattr(generation, "put", note)
        return generation

    monkeypatch.setattr(loaded, "submit", record)
    with model.chat_session("A long instruction, the same each time.", template):
        for word in ("hello", "again", "and again"):
            model.generate(word, max_tokens=10)
    for (before, first), (now, second) in pairwise(usages):
        # All of the turn before but its last token, which was sampled and never computed.
        assert second.cached_tokens == before + first.completion_tokens - 1
        assert second.prompt_tokens == now


def test_editing_history_changes_the_next_prompt(
    model: GPT4All, prompts: list[list[int]], text_of: Callable[[list[int]], str]
) -> None:
    with model.chat_session("Be brief."):
        model.generate("hello", **SHORT)
        model.current_chat_session[2]["content"] = "My name is Ada."
        model.generate("again", **SHORT)
    assert "assistant\nMy name is Ada.<|im_end|>" in text_of(prompts[1])


@pytest.mark.parametrize("template", ["", ALPACA])
def test_a_stored_session_is_resumed(
    model: GPT4All,
    prompts: list[list[int]],
    text_of: Callable[[list[int]], str],
    template: str,
) -> None:
    ascii_only = {**SHORT, "logit_bias": dict.fromkeys(range(256), -math.inf)}
    with model.chat_session("Be brief.", template):
        model.generate("hello", **ascii_only)
        stored: list[Any] = [dict(message) for message in model.current_chat_session]
        model.generate("again", **ascii_only)
    with model.chat_session("", template):
        model.current_chat_session = stored
        model.generate("again", **ascii_only)
        assert text_of(prompts[2]) == text_of(prompts[1])
        assert model.current_chat_session is stored
        assert len(stored) == 5


def test_a_reply_appended_a_second_time_counts_once(
    model: GPT4All, prompts: list[list[int]], text_of: Callable[[list[int]], str]
) -> None:
    with model.chat_session():
        reply = model.generate("hello", **SHORT)
        model.current_chat_session.append({"role": "assistant", "content": reply})
        model.generate("again", **SHORT)
    assert text_of(prompts[1]).count("<|im_start|>assistant") == 2


@pytest.mark.parametrize(
    "entry",
    [{"role": "robot", "content": "x"}, {"role": "user"}, "text", {"role": "user", "content": 3}],
)
def test_a_history_of_something_else_is_refused(model: GPT4All, entry: Any) -> None:
    with model.chat_session():
        model.current_chat_session.append(entry)
        before = list(model.current_chat_session)
        with pytest.raises(InvalidParameter, match="entry 1 of the chat session"):
            model.generate("hello", **SHORT)
        assert model.current_chat_session == before


def test_what_is_no_session_is_refused_at_once(model: GPT4All) -> None:
    with model.chat_session():
        for value in (None, (), "text"):
            with pytest.raises(InvalidParameter, match="list of messages"):
                model.current_chat_session = value  # type: ignore[assignment]
    with pytest.raises(InvalidParameter, match="system prompt is 3"), model.chat_session(3):  # type: ignore[arg-type]
        pass


def test_sessions_nest(model: GPT4All) -> None:
    with model.chat_session("outer"):
        model.generate("hello", **SHORT)
        with model.chat_session("inner", ALPACA):
            assert model.current_chat_session == [{"role": "system", "content": "inner"}]
            model.generate("hello", **SHORT)
        assert model.current_chat_session[0]["content"] == "outer"
        model.generate("again", **SHORT)
        assert len(model.current_chat_session) == 5


@pytest.mark.parametrize(
    ("system", "expected"), [("", "default"), (None, "default"), (False, ""), ("given", "given")]
)
def test_which_system_prompt(model: GPT4All, system: Any, expected: str) -> None:
    model.config["systemPrompt"] = "default"
    try:
        with model.chat_session(system):
            assert model.current_chat_session[0]["content"] == expected
        with model.chat_session(system_message=system):
            assert model.current_chat_session[0]["content"] == (
                expected or "default" if system is None else expected
            )
    finally:
        model.config["systemPrompt"] = ""


def test_later_names_of_the_arguments(model: GPT4All) -> None:
    with model.chat_session(
        system_message="sys", chat_template="{% for m in messages %}x{% endfor %}"
    ):
        assert model.current_chat_session[0]["content"] == "sys"
        assert model._current_prompt_template.startswith("{%")


def test_a_failing_template_leaves_the_history_alone(model: GPT4All) -> None:
    with model.chat_session("", "{{ raise_exception('no ' + messages[0].content) }}"):
        with pytest.raises(TemplateError, match="no hello"):
            model.generate("hello")
        assert model.current_chat_session == [{"role": "system", "content": ""}]


@pytest.mark.parametrize(
    "template",
    [
        "{% for %}",
        "no placeholder",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    ],
)
def test_templates_that_cannot_work(model: GPT4All, template: str) -> None:
    def chat() -> None:
        with model.chat_session("", template):
            model.generate("hello")

    with pytest.raises(TemplateError):
        chat()
    assert model.generate("hello", **SHORT)


def test_a_stream_commits_when_it_ends(model: GPT4All) -> None:
    with model.chat_session():
        pieces = model.generate("hello", temp=0, max_tokens=6, streaming=True)
        assert len(model.current_chat_session) == 1
        text = "".join(pieces)
        assert model.current_chat_session[-1] == {"role": "assistant", "content": text}


def test_a_stream_left_early_keeps_what_was_read(model: GPT4All) -> None:
    with model.chat_session():
        pieces = model.generate("hello", temp=0, max_tokens=300, streaming=True)
        first = next(iter(pieces))
        pieces.close()  # type: ignore[attr-defined]
        assert model.current_chat_session[-1]["content"] == first
        model.generate("again", **SHORT)
        assert len(model.current_chat_session) == 5


def test_a_stream_read_after_its_session_belongs_to_it(model: GPT4All) -> None:
    with model.chat_session("", ALPACA):
        history = model.current_chat_session
        pieces = model.generate("hello", streaming=True, **SHORT)
    text = "".join(pieces)
    assert [m["content"] for m in history] == ["", "hello", text]
    assert model.current_chat_session == [{"role": "system", "content": ""}]


def test_each_thread_has_its_own_session(model: GPT4All) -> None:
    barrier = threading.Barrier(4)
    histories: dict[str, list[Message]] = {}

    def talk(name: str) -> None:
        with model.chat_session(name):
            barrier.wait()
            for _ in range(3):
                model.generate(f"hello from {name}", max_tokens=4)
            histories[name] = model.current_chat_session

    threads = [threading.Thread(target=talk, args=(str(i),)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name, history in histories.items():
        assert history[0]["content"] == name
        asked = [m["content"] for m in history if m["role"] == "user"]
        assert asked == [f"hello from {name}"] * 3


class Custom(GPT4All):
    """A subclass in the documented way."""

    def _format_chat_prompt_template(
        self,
        messages: list[Message],
        default_prompt_header: str = "",
        default_prompt_footer: str = "",
    ) -> str:
        self.calls.append((messages, default_prompt_header))
        return "".join(f"<{m['content']}>" for m in messages)

    def __init__(self, path: Path) -> None:
        self.calls: list[Any] = []
        super().__init__(path)


def test_the_hook_makes_every_prompt(tiny_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Custom(tiny_path) as model, caplog.at_level(logging.INFO):
        model.generate("outside", **SHORT)
        with model.chat_session("system"):
            model.generate("one", **SHORT)
            model.generate("two", **SHORT)
        assert logged(caplog) == ["<outside>", "<one>", "<two>"]
        assert [header for _, header in model.calls] == ["", "system", ""]


def test_the_hook_itself(model: GPT4All) -> None:
    messages: list[Message] = [
        {"role": "user", "content": "a"},
        {"role": "assistant", "content": "b"},
    ]
    assert model._format_chat_prompt_template(messages, "head", "foot") == "head\n\nab\n\n\nfoot"
    with model.chat_session("", ALPACA):
        made = model._format_chat_prompt_template(messages[:1])
        assert made == "### Instruction:\na\n### Response:\n"
    with pytest.warns(DeprecationWarning, match="default_prompt_header"):
        model._format_chat_prompt_template(messages[:1], True)  # type: ignore[arg-type]
