"""Settings reach the request; the key, the theme and the phone."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.page.visitor import Visitor

SAMPLING = {
    "Temperature": ("temperature", "0.5"),
    "Longest answer": ("max_tokens", "64"),
    "Top p": ("top_p", "0.9"),
    "Top k": ("top_k", "20"),
    "Min p": ("min_p", "0.05"),
    "Repeat penalty": ("repeat_penalty", "1.1"),
    "Seed": ("seed", "7"),
}


def test_settings_are_sent_and_can_be_reset(visitor: Visitor) -> None:
    visitor.button("Settings").click()
    visitor.page.get_by_label("System prompt").fill("You are a helpful assistant.")
    for label, (_, value) in SAMPLING.items():
        visitor.page.get_by_label(label, exact=True).fill(value)
    visitor.button("Done").click()
    visitor.page.reload()
    body = visitor.request_of("Name 3 colors")
    assert body["messages"][0] == {"role": "system", "content": "You are a helpful assistant."}
    for name, value in SAMPLING.values():
        assert body[name] == float(value)

    visitor.button("Settings").click()
    visitor.button("Reset to defaults").click()
    visitor.button("Done").click()
    body = visitor.request_of("Tell me a joke")
    assert body["messages"][0]["role"] == "user"
    assert set(body) == {"model", "messages", "stream", "stream_options", "max_tokens"}


def test_what_is_written_into_the_settings_is_kept_at_once(visitor: Visitor) -> None:
    visitor.button("Settings").click()
    visitor.page.get_by_label("System prompt").fill("Be brief.")
    visitor.page.reload()
    body = visitor.request_of("Name 3 colors")
    assert body["messages"][0] == {"role": "system", "content": "Be brief."}


def test_a_number_out_of_its_range_is_not_kept(visitor: Visitor) -> None:
    visitor.button("Settings").click()
    visitor.page.get_by_label("Temperature").fill("9")
    visitor.page.get_by_label("Top p").fill("0.5")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.locator(".toast")).to_contain_text("Temperature was not kept.")
    visitor.button("Settings").click()
    expect(visitor.page.get_by_label("Temperature")).to_have_value("")
    expect(visitor.page.get_by_label("Top p")).to_have_value("0.5")


def test_the_chosen_model_answers_and_is_remembered(visitor: Visitor) -> None:
    expect(visitor.models.locator("option")).to_have_text(["built-in", "endless"])
    bodies = visitor.script("Hello.")
    visitor.models.select_option("endless")
    expect(visitor.page.locator("#hint")).to_have_text(
        "Runs on your own machine. Answers can be wrong."
    )
    visitor.ask("Hi")
    assert bodies[0]["model"] == "endless"
    visitor.open()
    expect(visitor.models).to_have_value("endless")


def test_a_server_that_asks_for_a_key_gets_it(locked_out: Visitor) -> None:
    page = locked_out.page
    page.goto(locked_out.address)
    key = page.get_by_label("API key")
    expect(key).to_be_focused()
    expect(page.locator("#key-problem")).to_be_visible()
    key.fill("open-sesame")
    key.press("Enter")
    expect(locked_out.models).to_have_value("built-in")
    with page.expect_request("**/v1/chat/completions") as sent:
        assert "Paris" in locked_out.ask("What is the capital of France?")
    assert sent.value.headers["authorization"] == "Bearer open-sesame"
    page.reload()
    expect(locked_out.models).to_have_value("built-in")
    locked_out.expect_problem("401")


def test_a_key_that_no_longer_holds_opens_the_dialog(visitor: Visitor) -> None:
    visitor.script((401, "the API key is wrong"), "Hello.")
    visitor.send("Hi")
    expect(visitor.page.get_by_label("API key")).to_be_focused()
    expect(visitor.page.locator("#key-problem")).to_have_text("The API key is wrong.")
    visitor.page.keyboard.press("Escape")
    visitor.button("Try again").click()
    expect(visitor.answers).to_have_text(["Hello."])
    visitor.expect_problem("401")


def background(visitor: Visitor) -> str:
    color: str = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return color


def test_the_theme_follows_the_system_or_the_switch(visitor: Visitor) -> None:
    visitor.page.emulate_media(color_scheme="light")
    light = background(visitor)
    visitor.page.emulate_media(color_scheme="dark")
    dark = background(visitor)
    assert light != dark
    visitor.button("Theme: as the system").click()
    assert background(visitor) == light
    visitor.button("Theme: light").click()
    visitor.page.emulate_media(color_scheme="light")
    assert background(visitor) == dark
    visitor.page.reload()
    assert background(visitor) == dark
    expect(visitor.button("Theme: dark")).to_be_visible()


def test_a_phone_has_a_drawer_and_nothing_overflows(phone: Visitor) -> None:
    sidebar = phone.page.locator("#sidebar")
    expect(sidebar).to_be_hidden()
    phone.script("```\n" + "wide " * 60 + "\n```\n\n" + "longword" * 40)
    phone.ask("first")
    overflow = "document.documentElement.scrollWidth - innerWidth"
    assert phone.page.evaluate(overflow) <= 0
    phone.button("Open sidebar").tap()
    expect(sidebar).to_be_visible()
    expect(phone.chats).to_have_text(["first"])
    phone.page.locator("#new-chat").tap()
    expect(sidebar).to_be_hidden()
    expect(phone.questions).to_have_count(0)
    phone.button("Open sidebar").tap()
    phone.button("Settings").tap()
    expect(phone.page.get_by_role("dialog", name="Settings")).to_be_in_viewport()
    assert phone.page.evaluate(overflow) <= 0


CONTRAST = """() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(Number).slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\\(.*, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.body).backgroundColor;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = [];
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    if (!text || !node.checkVisibility({ visibilityProperty: true })) continue;
    const pair = [getComputedStyle(node).color, ground(node)].map(luminance);
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < 4.5) poor.push(`${ratio.toFixed(2)}: ${text}`);
  }
  return poor;
}"""

EVERYTHING = """\
# Title

Text with `code`, a [link](https://example.com) and **more**.

> Quoted

```python
@cached
def f(x: int = 1) -> str:  # note
    return "text" if x else None
```

```diff
+ added
- removed
```

| a | b |
|---|---|
| 1 | 2 |
"""


def test_texts_have_enough_contrast(visitor: Visitor, browser: Browser) -> None:
    visitor.script(EVERYTHING, (400, "it failed"))
    visitor.ask("everything")
    visitor.send("again")
    expect(visitor.page.get_by_role("alert")).to_be_visible()
    visitor.expect_problem("400")
    for scheme in ("light", "dark"):
        visitor.page.emulate_media(color_scheme=scheme)
        assert visitor.page.evaluate(CONTRAST) == [], scheme
