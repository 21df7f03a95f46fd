"""Everything without a mouse, and what screen readers are told."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.page.visitor import Visitor


def test_a_conversation_with_the_keyboard_alone(visitor: Visitor) -> None:
    keyboard = visitor.page.keyboard
    expect(visitor.composer).to_be_focused()
    keyboard.type("one line")
    keyboard.press("Shift+Enter")
    keyboard.type("another")
    keyboard.press("Enter")
    visitor.wait_for_answer()
    expect(visitor.questions).to_have_text(["one line\nanother"])

    keyboard.press("ArrowUp")
    editor = visitor.page.get_by_label("Edit your message")
    expect(editor).to_be_focused()
    expect(editor).to_have_value("one line\nanother")
    keyboard.press("Control+a")
    keyboard.type("What is the capital of France?")
    keyboard.press("Enter")
    expect(visitor.answers).to_have_text(re.compile("Paris"))
    visitor.wait_for_answer()
    expect(visitor.composer).to_be_focused()

    keyboard.press("Control+Shift+o")
    expect(visitor.questions).to_have_count(0)
    keyboard.press("Control+k")
    expect(visitor.page.locator(".result")).to_have_count(2)
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    expect(visitor.questions).to_have_text(["What is the capital of France?"])


def test_menus_and_dialogs_with_the_keyboard(visitor: Visitor) -> None:
    visitor.script("One.")
    visitor.ask("first")
    keyboard = visitor.page.keyboard
    menu = visitor.button("Menu of first")
    menu.focus()
    keyboard.press("Enter")
    expect(visitor.page.get_by_role("menuitem", name="Rename")).to_be_focused()
    keyboard.press("ArrowUp")
    expect(visitor.page.get_by_role("menuitem", name="Delete")).to_be_focused()
    keyboard.press("Escape")
    expect(menu).to_be_focused()
    keyboard.press("Enter")
    keyboard.press("ArrowUp")
    keyboard.press("Enter")
    dialog = visitor.page.get_by_role("dialog", name="Delete chat?")
    expect(dialog).to_be_visible()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(visitor.chats).to_have_count(0)


def test_typing_anywhere_reaches_the_composer(visitor: Visitor) -> None:
    visitor.page.evaluate("document.activeElement.blur()")
    visitor.page.keyboard.type("Hello")
    expect(visitor.composer).to_have_value("Hello")


def test_the_draft_survives_a_reload(visitor: Visitor) -> None:
    visitor.composer.fill("half a thought")
    visitor.page.reload()
    expect(visitor.composer).to_have_value("half a thought")


def test_the_composer_grows_with_its_text(visitor: Visitor) -> None:
    before = visitor.composer.bounding_box()
    visitor.composer.fill("a\nb\nc\nd")
    after = visitor.composer.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > before["height"] + 50


def test_focus_can_be_seen_on_every_control(visitor: Visitor) -> None:
    visitor.script("One.\n\n```\ncode\n```")
    visitor.ask("first")
    visitor.page.locator("#skip").focus()
    names = set()
    outline = """() => {
      const node = document.activeElement;
      const box = node.closest(".composer") ?? node;
      const { outlineStyle, borderColor } = getComputedStyle(box);
      return [node.tagName === "BODY" ? "" : node.ariaLabel || node.id || node.className,
        box !== node ? borderColor !== "" : outlineStyle !== "none"];
    }"""
    for _ in range(40):
        visitor.page.keyboard.press("Tab")
        name, is_visible = visitor.page.evaluate(outline)
        if name == "":
            break
        assert is_visible, name
        names.add(name)
    assert {"Message", "Regenerate", "Copy code", "Menu of first"} <= names


def test_screen_readers_hear_the_answer_in_finished_pieces(visitor: Visitor) -> None:
    visitor.script("First piece.\n\nSecond piece.")
    visitor.ask("Hello")
    log = visitor.page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log.locator("p")).to_have_text(["First piece.", "Second piece."])


def test_every_control_has_a_name(visitor: Visitor) -> None:
    visitor.script("One.")
    visitor.ask("first")
    unnamed = """() => [...document.querySelectorAll("button, input, textarea, select, a")]
      .filter((node) => !node.ariaLabel && !node.innerText.trim() && !node.labels?.length)
      .map((node) => node.outerHTML.slice(0, 100))"""
    visitor.button("Settings").click()
    assert visitor.page.evaluate(unnamed) == []


def test_motion_can_be_reduced(visitor: Visitor) -> None:
    moving = "document.getAnimations().length"
    visitor.choose_endless()
    visitor.send("Go on")
    expect(visitor.button("Stop")).to_be_visible()
    assert visitor.page.evaluate(moving) == 0
    visitor.page.emulate_media(reduced_motion="no-preference")
    visitor.page.wait_for_function(f"() => {moving} > 0")
    expect(visitor.answers).to_have_text(re.compile(r"\S"))
    visitor.button("Stop").click()
    visitor.wait_for_answer()
