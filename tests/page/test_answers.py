"""Asking and answering with real models: stream, stop, regenerate, edit, delete, copy."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.page.visitor import Visitor

SETTLED = """async (scroller) => {
  let [last, nSame] = [null, 0];
  for (let frame = 0; frame < 1000; frame += 1) {
    await new Promise(requestAnimationFrame);
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const isAway = scrollHeight - scrollTop - clientHeight > 100;
    nSame = isAway && scrollTop === last ? nSame + 1 : 0;
    if (nSame === 20) return scrollTop;
    last = scrollTop;
  }
  throw new Error("it does not come to rest away from the end");
}"""
"""Where a scroller has come to rest, which is not the end."""


def test_enter_sends_and_the_answer_is_counted(visitor: Visitor) -> None:
    answer = visitor.ask("What is the capital of France?")
    assert "Paris" in answer
    expect(visitor.questions).to_have_text(["What is the capital of France?"])
    expect(visitor.composer).to_have_value("")
    expect(visitor.composer).to_be_focused()
    assert re.search(r"^built-in · \d+ tokens · [\d,.]+ tokens/s", visitor.facts.inner_text())
    assert visitor.page.title() == "What is the capital of France? – gpt4all"


def test_the_model_sees_what_was_said_before(visitor: Visitor) -> None:
    visitor.ask("Tell me a joke")
    body = visitor.request_of("Name 3 colors")
    assert [message["role"] for message in body["messages"]] == ["user", "assistant", "user"]
    assert body["stream_options"] == {"include_usage": True}


def test_the_answer_appears_while_it_is_written_and_escape_stops_it(visitor: Visitor) -> None:
    visitor.choose_endless()
    visitor.send("Go on for ever")
    expect(visitor.button("Stop")).to_be_visible()
    expect(visitor.answers).to_have_text(re.compile(r"\S"))
    expect(visitor.page.locator(".answer[aria-busy=true]")).to_have_count(1)
    visitor.page.keyboard.press("Escape")
    visitor.wait_for_answer()
    expect(visitor.page.locator(".note")).to_have_text("Stopped.")
    expect(visitor.button("Send")).to_be_visible()
    shown = visitor.answers.inner_text()
    visitor.open(visitor.page.url.removeprefix(visitor.address))
    visitor.page.reload()
    assert visitor.answers.inner_text() == shown


def test_the_button_stops_too(visitor: Visitor) -> None:
    visitor.choose_endless()
    visitor.send("Go on")
    expect(visitor.answers).to_have_text(re.compile(r"\S"))
    visitor.button("Stop").click()
    visitor.wait_for_answer()
    expect(visitor.composer).to_be_focused()
    visitor.script("Another answer.")
    assert visitor.ask("And now?") == "Another answer."


def test_regenerate_replaces_the_answer(visitor: Visitor) -> None:
    visitor.script("First answer.", "Second answer.")
    assert visitor.ask("Say something") == "First answer."
    visitor.button("Regenerate").click()
    expect(visitor.answers).to_have_text(["Second answer."])
    expect(visitor.questions).to_have_count(1)


def test_a_running_answer_can_be_regenerated_by_editing_its_question(visitor: Visitor) -> None:
    visitor.choose_endless()
    visitor.send("Go on")
    expect(visitor.answers).to_have_text(re.compile(r"\S"))
    visitor.models.select_option("built-in")
    visitor.questions.hover()
    visitor.button("Edit and resend").click()
    editor = visitor.page.get_by_label("Edit your message")
    editor.fill("What is the capital of France?")
    editor.press("Enter")
    expect(visitor.answers).to_have_text(re.compile("Paris"))
    expect(visitor.answers).to_have_count(1)


def test_editing_drops_what_follows(visitor: Visitor) -> None:
    bodies = visitor.script("One.", "Two.", "Three.")
    visitor.ask("first")
    visitor.ask("second")
    visitor.questions.first.hover()
    visitor.button("Edit and resend").first.click()
    visitor.page.get_by_label("Edit your message").fill("changed")
    visitor.page.locator(".editor").get_by_role("button", name="Send").click()
    expect(visitor.answers).to_have_text(["Three."])
    expect(visitor.questions).to_have_text(["changed"])
    assert bodies[-1]["messages"] == [{"role": "user", "content": "changed"}]


def test_editing_can_be_given_up(visitor: Visitor) -> None:
    visitor.script("One.")
    visitor.ask("first")
    visitor.composer.press("ArrowUp")
    visitor.page.keyboard.type(" and more")
    visitor.page.keyboard.press("Escape")
    expect(visitor.questions).to_have_text(["first"])
    expect(visitor.composer).to_be_focused()


def test_a_deleted_message_can_be_brought_back(visitor: Visitor) -> None:
    bodies = visitor.script("One.", "Two.")
    visitor.ask("first")
    visitor.page.locator(".answer").hover()
    visitor.page.locator(".answer").get_by_role("button", name="Delete message").click()
    expect(visitor.answers).to_have_count(0)
    visitor.button("Undo").click()
    expect(visitor.answers).to_have_text(["One."])
    visitor.page.locator(".answer").get_by_role("button", name="Delete message").click()
    expect(visitor.answers).to_have_count(0)
    visitor.ask("second")
    # Two questions in a row would break templates that want turns.
    assert bodies[-1]["messages"] == [{"role": "user", "content": "first\n\nsecond"}]


def test_answers_and_code_can_be_copied(visitor: Visitor) -> None:
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    text = "Look:\n\n```python\nprint(1)\n\nprint(2)\n```\n"
    visitor.script(text)
    visitor.ask("code")
    read = "navigator.clipboard.readText()"
    visitor.page.evaluate("() => { window.setTimeout = () => 0; }")  # it stays copied
    visitor.button("Copy code").click()
    expect(visitor.button("Copy code")).to_have_attribute("title", "Copied")
    expect(visitor.button("Copy answer")).not_to_have_attribute("title", "Copied")
    assert visitor.page.evaluate(read) == "print(1)\n\nprint(2)"
    visitor.button("Copy answer").click()
    expect(visitor.button("Copy answer")).to_have_attribute("title", "Copied")
    assert visitor.page.evaluate(read) == text


def test_the_end_is_followed_until_the_user_scrolls_up(visitor: Visitor) -> None:
    visitor.script("\n\n".join(f"Paragraph {n}" for n in range(60)))
    visitor.choose_endless()
    visitor.ask("much")
    scroller = visitor.page.locator("#scroller")
    distance = "(e) => e.scrollHeight - e.scrollTop - e.clientHeight"
    assert scroller.evaluate(distance) < 2
    expect(visitor.button("To the end")).to_be_hidden()
    visitor.page.unroute("**/v1/chat/completions")
    visitor.send("Go on for ever")
    expect(visitor.answers.last).to_have_text(re.compile(r"\S"))
    scroller.hover()
    visitor.page.mouse.wheel(0, -600)
    expect(visitor.button("To the end")).to_be_visible()
    length = len(visitor.answers.last.inner_text())
    before = scroller.evaluate(SETTLED)
    visitor.page.wait_for_function(
        "(least) => [...document.querySelectorAll('.answer')].at(-1).innerText.length > least",
        arg=length + 200,
    )
    assert scroller.evaluate("(e) => e.scrollTop") == before
    visitor.button("To the end").click()
    visitor.page.keyboard.press("Escape")
    visitor.wait_for_answer()
    assert scroller.evaluate(distance) < 2


def test_another_chat_can_be_read_while_one_is_answered(visitor: Visitor) -> None:
    visitor.ask("Name 3 colors")
    visitor.button("New chat").first.click()
    visitor.choose_endless()
    visitor.send("Go on for ever")
    expect(visitor.answers).to_have_text(re.compile(r"\S"))
    visitor.chats.filter(has_text="Name 3 colors").click()
    expect(visitor.questions).to_have_text(["Name 3 colors"])
    expect(visitor.button("Send")).to_be_visible()
    visitor.chats.filter(has_text="Go on for ever").click()
    expect(visitor.button("Stop")).to_be_visible()
    visitor.button("Stop").click()
    visitor.wait_for_answer()
    expect(visitor.questions).to_have_text(["Go on for ever"])
