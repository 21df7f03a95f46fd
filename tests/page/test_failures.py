"""A server that is busy, down, or breaks off; and an empty answer."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from tests.page.visitor import Visitor, stream


def test_a_loading_model_is_waited_for(visitor: Visitor) -> None:
    visitor.script((503, "the model big is being loaded"), "Here I am.", retry_after=4)
    visitor.send("Hello")
    card = visitor.page.locator(".card")
    waiting = re.compile(r"The model big is being loaded\. Trying again in [1-4] s\.")
    expect(card).to_contain_text(waiting)
    expect(visitor.answers).to_have_text(["Here I am."])
    expect(card).to_have_count(0)
    visitor.expect_problem("503")


def test_waiting_can_be_stopped(visitor: Visitor) -> None:
    visitor.script((503, "the model big is being loaded"), "Later.", retry_after=60)
    visitor.send("Hello")
    visitor.page.locator(".card").get_by_role("button", name="Stop").click()
    expect(visitor.page.locator(".card")).to_contain_text("Not answered yet")
    visitor.button("Try again").click()
    expect(visitor.answers).to_have_text(["Later."])
    visitor.expect_problem("503")


def test_a_refused_request_says_why_and_can_be_repeated(visitor: Visitor) -> None:
    visitor.script((400, "the prompt has 9000 tokens but at most 2048 fit"), "Fine.")
    visitor.send("Long")
    expect(visitor.page.get_by_role("alert")).to_contain_text(
        "The prompt has 9000 tokens but at most 2048 fit."
    )
    expect(visitor.page.locator(".message.answer")).to_have_count(0)
    visitor.button("Try again").click()
    expect(visitor.answers).to_have_text(["Fine."])
    expect(visitor.page.get_by_role("alert")).to_have_count(0)
    visitor.expect_problem("400")


def test_the_real_server_refuses_a_prompt_that_is_too_long(visitor: Visitor) -> None:
    visitor.send("word " * 9000)
    expect(visitor.page.get_by_role("alert")).to_contain_text("tokens")
    visitor.expect_problem("400")


def test_a_stream_that_breaks_off_keeps_what_has_arrived(visitor: Visitor) -> None:
    body = stream("The beginning of an answer").split("data: [DONE]")[0]

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/event-stream", body=body)

    visitor.page.route("**/v1/chat/completions", answer)
    visitor.send("Hello")
    expect(visitor.page.get_by_role("alert")).to_contain_text("The connection ended")
    expect(visitor.answers).to_have_text(["The beginning of an answer"])
    expect(visitor.page.locator(".note")).to_have_text("This answer is not finished.")
    visitor.page.unroute("**/v1/chat/completions")
    visitor.script("Complete.")
    visitor.button("Try again").click()
    expect(visitor.answers).to_have_text(["Complete."])


def test_an_error_within_the_stream_is_shown(visitor: Visitor) -> None:
    body = 'data: {"error": {"message": "the computation failed"}}\n\n'
    visitor.page.route(
        "**/v1/chat/completions",
        lambda route: route.fulfill(content_type="text/event-stream", body=body),
    )
    visitor.send("Hello")
    expect(visitor.page.get_by_role("alert")).to_contain_text("The computation failed.")


def test_a_server_that_is_down_is_noticed_and_found_again(visitor: Visitor) -> None:
    visitor.page.route("**/v1/**", lambda route: route.abort("connectionrefused"))
    visitor.page.reload()
    banner = visitor.page.locator("#banner")
    expect(banner).to_contain_text("The server does not answer")
    visitor.send("Hello")
    expect(visitor.page.get_by_role("alert")).to_contain_text("The server does not answer.")
    visitor.page.unroute("**/v1/**")
    expect(banner).to_be_hidden()
    visitor.button("Try again").click()
    visitor.wait_for_answer()
    visitor.expect_problem("ERR_CONNECTION_REFUSED")


def test_an_unanswered_question_can_be_answered_after_a_reload(visitor: Visitor) -> None:
    visitor.script((500, "it failed"))
    visitor.send("Hello")
    expect(visitor.page.get_by_role("alert")).to_be_visible()
    visitor.expect_problem("500")
    visitor.page.unroute("**/v1/chat/completions")
    visitor.page.reload()
    visitor.script("Hi.")
    visitor.button("Try again").click()
    expect(visitor.answers).to_have_text(["Hi."])
