"""Conversations are kept in the browser: reload, rename, search, delete, files, several tabs."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import expect

from tests.page.visitor import Visitor

CLOSED = """() => new Promise((resolve) => {
    const request = indexedDB.open("gpt4all");
    request.onsuccess = () => {
        window.whenClosed = new Promise((closed) => { request.result.onclose = closed; });
        resolve();
    };
})"""
"""Makes a promise that is kept when the browser closes the page's database."""


def test_a_reload_changes_nothing(visitor: Visitor) -> None:
    answer = visitor.ask("Write me a short poem")
    visitor.page.reload()
    expect(visitor.questions).to_have_text(["Write me a short poem"])
    assert visitor.answers.inner_text() == answer
    assert "tokens/s" in visitor.facts.inner_text()
    expect(visitor.chats).to_have_text(["Write me a short poem"])
    expect(visitor.chats).to_have_attribute("aria-current", "page")


def test_chats_are_kept_again_after_all_was_deleted(visitor: Visitor) -> None:
    visitor.script("One.", "Two.")
    visitor.ask("first")
    visitor.page.evaluate(CLOSED)
    visitor.delete_site_data()
    visitor.page.evaluate("() => window.whenClosed.then(() => true)")
    visitor.button("New chat").first.click()
    visitor.ask("second")
    visitor.page.reload()
    expect(visitor.chats).to_have_text(["second"])


def test_a_first_visit_offers_examples(visitor: Visitor) -> None:
    expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()
    expect(visitor.page.locator("#hint")).to_contain_text("gpt4all pull")
    visitor.button("What is the capital of France?").click()
    visitor.wait_for_answer()
    assert "Paris" in visitor.answers.inner_text()
    expect(visitor.page.get_by_role("heading", level=1)).to_be_hidden()


def test_the_browsers_back_button_goes_back(visitor: Visitor) -> None:
    visitor.script("One.", "Two.")
    visitor.ask("first")
    visitor.button("New chat").first.click()
    visitor.ask("second")
    visitor.page.go_back()
    visitor.page.go_back()
    expect(visitor.questions).to_have_text(["first"])
    visitor.page.go_forward()
    expect(visitor.questions).to_have_count(0)


def test_rename(visitor: Visitor) -> None:
    visitor.script("One.", "Two.")
    visitor.ask("first")
    visitor.menu("first", "Rename")
    visitor.page.get_by_role("textbox", name="Rename chat").fill("Colours & more")
    visitor.page.keyboard.press("Enter")
    expect(visitor.chats).to_have_text(["Colours & more"])
    visitor.ask("second")
    visitor.page.reload()
    expect(visitor.chats).to_have_text(["Colours & more"])


def test_delete_asks_first(visitor: Visitor) -> None:
    visitor.script("One.")
    visitor.ask("first")
    visitor.menu("first", "Delete")
    visitor.button("Cancel").click()
    expect(visitor.chats).to_have_count(1)
    visitor.menu("first", "Delete")
    visitor.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(visitor.chats).to_have_count(0)
    expect(visitor.questions).to_have_count(0)
    visitor.page.reload()
    expect(visitor.page.locator(".sidebar-empty")).to_be_visible()


def test_search_finds_titles_and_texts(visitor: Visitor) -> None:
    visitor.script("The moon is far.", "Bread needs salt.")
    visitor.ask("astronomy")
    visitor.button("New chat").first.click()
    visitor.ask("baking")
    visitor.page.keyboard.press("Control+k")
    visitor.page.keyboard.type("MOON")
    expect(visitor.page.locator(".result")).to_have_count(1)
    expect(visitor.page.locator(".snippet")).to_have_text("The moon is far.")
    visitor.page.keyboard.press("Enter")
    expect(visitor.questions).to_have_text(["astronomy"])
    visitor.page.keyboard.press("Control+k")
    visitor.page.keyboard.type("nowhere")
    expect(visitor.page.locator(".palette-empty")).to_be_visible()


def test_export_and_import(visitor: Visitor, tmp_path: Path) -> None:
    visitor.script("**Red**, green", "Two.")
    visitor.ask("Name 3 colors")
    with visitor.page.expect_download() as markdown:
        visitor.menu("Name 3 colors", "Export as Markdown")
    assert markdown.value.suggested_filename == "name-3-colors.md"
    text = Path(markdown.value.path()).read_text()
    assert text.startswith("# Name 3 colors\n")
    assert "## You\n\nName 3 colors\n\n## built-in\n\n**Red**, green\n" in text
    visitor.button("New chat").first.click()
    visitor.ask("second")

    visitor.button("Settings").click()
    with visitor.page.expect_download() as exported:
        visitor.button("Export JSON").click()
    file = tmp_path / "chats.json"
    exported.value.save_as(file)
    content = json.loads(file.read_text())
    assert [chat["title"] for chat in content["conversations"]] == ["second", "Name 3 colors"]

    visitor.button("Delete all").click()
    visitor.page.get_by_role("dialog", name="Delete all chats?").get_by_role(
        "button", name="Delete all"
    ).click()
    expect(visitor.chats).to_have_count(0)
    visitor.page.locator("#import-file").set_input_files(file)
    expect(visitor.page.locator(".toast")).to_have_text("2 chats imported.")
    visitor.page.locator("#import-file").set_input_files(file)
    expect(visitor.page.locator(".toast")).to_have_text("0 chats imported, 2 already here.")
    visitor.button("Done").click()
    expect(visitor.chats).to_have_text(["second", "Name 3 colors"])
    visitor.chats.last.click()
    expect(visitor.answers.locator("strong")).to_have_text("Red")


def test_import_of_a_chat_from_the_terminal(visitor: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "saved.json"
    turns = [("system", "Be brief"), ("user", "Hello"), ("assistant", "Hi!")]
    file.write_text(json.dumps([{"role": role, "content": text} for role, text in turns]))
    visitor.page.locator("#import-file").set_input_files(file)
    expect(visitor.chats).to_have_text(["Hello"])


def test_files_that_hold_no_chats_are_refused(visitor: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    for text, sentence in (
        ("nonsense", "other.json is not JSON."),
        ('{"a": 1}', "other.json holds no conversations exported by gpt4all."),
        (
            '{"format": "gpt4all-conversations", "version": 1, "conversations": [{"messages": 1}]}',
            "other.json is damaged: one of its conversations has no readable messages.",
        ),
    ):
        file.write_text(text)
        visitor.page.locator("#import-file").set_input_files(file)
        expect(visitor.page.locator(".toast")).to_have_text(sentence)
    expect(visitor.chats).to_have_count(0)


def test_tabs_see_each_others_changes(visitor: Visitor) -> None:
    visitor.script("One.")
    visitor.ask("first")
    other = visitor.new_page()
    other.goto(visitor.page.url)
    expect(other.locator(".bubble")).to_have_text(["first"])
    visitor.page.bring_to_front()
    visitor.page.locator(".answer").get_by_role("button", name="Delete message").click()
    expect(other.locator(".answer")).to_have_count(0)
    visitor.menu("first", "Delete")
    visitor.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(other.locator(".chat-link")).to_have_count(0)
    expect(other.locator(".bubble")).to_have_count(0)


STALE_TAB = """async () => {
  const { ConversationStore, newConversation } = await import("/static/conversations.js");
  const one = await ConversationStore.open();
  const other = await ConversationStore.open();
  const mine = newConversation();
  await one.save(mine);
  const theirs = await other.get(mine.id);
  mine.messages.push({ id: "1", role: "user", content: "mine" });
  theirs.messages.push({ id: "2", role: "user", content: "theirs" });
  await Promise.all([one.save(mine), one.save(mine)]);
  await other.save(theirs);
  const texts = (await one.all()).map(({ title, messages }) => [title, messages[0].content]);
  return texts.sort();
}"""


def test_a_tab_that_knows_an_old_state_overwrites_nothing(visitor: Visitor) -> None:
    expected = [["New chat (copy)", "theirs"], ["New chat", "mine"]]
    assert visitor.page.evaluate(STALE_TAB) == expected
