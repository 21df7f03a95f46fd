"""Somebody who uses the chat page, and notices everything that goes wrong on it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Route,
    expect,
)

TIMEOUT = 30_000
"""Milliseconds; nothing here takes as long, but a busy machine may."""

expect.set_options(timeout=TIMEOUT)

REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`CSP: ${event.effectiveDirective} forbids ${event.blockedURI || "this"}`);
});
"""


class Visitor:
    """A page with names for what is on it.

    Args:
        context: The browser's; nothing but the server can be reached from it.
        address: The server's.
    """

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.problems: list[str] = []
        self.pages: list[Page] = []
        self.page = self.new_page()

    def new_page(self) -> Page:
        """One more tab."""
        page = self.context.new_page()
        page.set_default_timeout(TIMEOUT)
        page.add_init_script(REPORT_VIOLATIONS)
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.problems.append(f"dialog: {dialog.message}"))
        page.on("request", self._check_target)
        self.pages.append(page)
        return page

    def leave(self) -> None:
        """Close the page, forget everything, and complain about what went wrong."""
        for page in self.pages[1:]:
            page.close()
        # A page that is still saving its chat would complain that its store goes away.
        self.page.goto("about:blank")
        self.delete_site_data()
        self.page.close()
        self.context.clear_permissions()
        assert not self.problems, self.problems

    def delete_site_data(self) -> None:
        """Have the browser delete all that the page has kept."""
        session = self.context.new_cdp_session(self.page)
        origin = {"origin": self.address.rstrip("/"), "storageTypes": "all"}
        session.send("Storage.clearDataForOrigin", origin)

    def expect_problem(self, part: str) -> None:
        """Take note of a problem that a test has provoked."""
        matching = [problem for problem in self.problems if part in problem]
        assert matching, f"{part!r} is not among {self.problems}"
        self.problems = [problem for problem in self.problems if part not in problem]

    def open(self, fragment: str = "") -> None:
        """Go to the page and wait until it knows the models."""
        self.page.goto(self.address + fragment)
        expect(self.models).to_be_enabled()

    @property
    def composer(self) -> Locator:
        return self.page.get_by_role("textbox", name="Message", exact=True)

    @property
    def models(self) -> Locator:
        return self.page.get_by_role("combobox", name="Model", exact=True)

    @property
    def questions(self) -> Locator:
        return self.page.locator(".bubble")

    @property
    def answers(self) -> Locator:
        return self.page.locator(".answer .markdown")

    @property
    def facts(self) -> Locator:
        return self.page.locator(".facts")

    @property
    def chats(self) -> Locator:
        return self.page.locator(".chat-link")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def ask(self, text: str) -> str:
        """Send a message and wait for the complete answer."""
        self.send(text)
        self.wait_for_answer()
        return self.answers.last.inner_text()

    def request_of(self, text: str) -> dict[str, Any]:
        """Send a message, wait for the answer, and tell the body of the request."""
        with self.page.expect_request("**/v1/chat/completions") as sent:
            self.ask(text)
        body: dict[str, Any] = json.loads(sent.value.post_data or "")
        return body

    def choose_endless(self) -> None:
        """A model that writes on, over a line so slow that tests have the time to stop it."""
        self.models.select_option("endless")
        line = {
            "offline": False,
            "latency": 0,
            "downloadThroughput": 20_000,
            "uploadThroughput": -1,
        }
        session = self.page.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", line)

    def send(self, text: str) -> None:
        self.composer.fill(text)
        self.composer.press("Enter")

    def wait_for_answer(self) -> None:
        expect(self.page.locator(".message").last.locator(".facts")).to_be_attached()

    def menu(self, title: str, entry: str) -> None:
        """Choose something in the menu of a conversation."""
        self.page.locator(".chat-row", has_text=title).hover()
        self.button(f"Menu of {title}").click()
        self.page.get_by_role("menuitem", name=entry).click()

    def script(self, *answers: str | tuple[int, str], retry_after: int = 1) -> list[dict[str, Any]]:
        """Have the next requests answered with these texts, or statuses with their sentences.

        Args:
            answers: What is answered.
            retry_after: Seconds after which the statuses tell the page to come back.

        Returns:
            The bodies of the requests, as they come.
        """
        waiting = list(answers)
        bodies: list[dict[str, Any]] = []

        def answer(route: Route) -> None:
            bodies.append(json.loads(route.request.post_data or ""))
            planned = waiting.pop(0)
            if isinstance(planned, str):
                route.fulfill(content_type="text/event-stream", body=stream(planned))
            else:
                status, sentence = planned
                body = {"error": {"message": sentence}}
                route.fulfill(status=status, headers={"Retry-After": str(retry_after)}, json=body)

        self.page.route("**/v1/chat/completions", answer)
        return bodies

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"{message.type}: {message.text}")

    def _check_target(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.netloc != urlsplit(self.address).netloc and url.scheme not in {"data", "blob"}:
            self.problems.append(f"the page asked for {request.url}")


def stream(text: str) -> str:
    """A streamed answer as the server sends it, in pieces of a few characters."""
    pieces = [text[start : start + 5] for start in range(0, len(text), 5)]
    chunks: list[dict[str, object]] = [
        {"choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]}
        for piece in pieces
    ]
    end = {"index": 0, "delta": {"content": ""}, "finish_reason": "stop"}
    usage = {"prompt_tokens": 5, "completion_tokens": len(pieces)}
    chunks += [{"choices": [end]}, {"choices": [], "usage": usage}]
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
    return "".join([*lines, "data: [DONE]\n\n"])
