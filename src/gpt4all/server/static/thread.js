/** The messages of the open conversation, and where they are scrolled to. */

import { element } from "./dom.js";
import { paced } from "./frames.js";
import { icon } from "./icons.js";
import { AnswerView, QuestionView } from "./message.js";

/** So many pixels above the end still count as the end. */
const NEAR = 60;

export class Thread {
  #scroller;
  #list;
  #jump;
  #actions;
  #announce;
  #views = new Map();
  #card = null;
  #isFollowing = true;
  #streaming = null;
  #paint = paced(() => this.#paintStreaming());

  /**
   * @param {{scroller: HTMLElement, list: HTMLElement, jump: HTMLElement}} parts
   * @param {(text: string) => void} announce tells screen readers a finished piece of an answer;
   *   "" begins a new one
   */
  constructor({ scroller, list, jump }, actions, announce) {
    this.#scroller = scroller;
    this.#list = list;
    this.#jump = jump;
    this.#actions = actions;
    this.#announce = announce;
    this.#watchScrolling();
  }

  /** Show these messages and nothing else; the last one may still be growing. */
  show(messages, { streaming = null, keepsPlace = false } = {}) {
    const place = this.#scroller.scrollTop;
    this.#views.clear();
    this.#list.replaceChildren();
    this.#card = null;
    this.#streaming = null;
    for (const message of messages) this.#add(message, message === streaming);
    if (keepsPlace && !this.#isFollowing) this.#scroller.scrollTop = place;
    else this.scrollToEnd();
  }

  /** Add a message; a growing one is painted by `refresh` until `finish`. */
  append(message, { isStreaming = false } = {}) {
    this.clearCard();
    if (isStreaming) this.#announce("");
    this.#add(message, isStreaming);
    this.scrollToEnd();
  }

  /** The text of a growing message has become longer. */
  refresh(message) {
    if (message !== this.#streaming) return;
    this.#paint();
  }

  finish(message) {
    if (message !== this.#streaming) return;
    this.#streaming = null;
    this.#views.get(message).setStreaming(false);
    this.#follow();
  }

  edit(message) {
    this.#views.get(message)?.edit();
  }

  /** Show a card at the end: an error, or what is being waited for. */
  showCard({ kind, title, text, buttons = [] }) {
    this.clearCard();
    const actions = buttons.map(({ label, onclick }) =>
      element("button", { type: "button", class: "button", onclick }, label),
    );
    this.#card = element(
      "div",
      { class: `card ${kind}`, role: kind === "error" ? "alert" : "status" },
      icon(kind === "error" ? "alert" : "clock"),
      element("div", { class: "card-text" }, element("strong", {}, title), element("p", {}, text)),
      element("div", { class: "card-buttons" }, ...actions),
    );
    this.#list.append(this.#card);
    this.#follow();
  }

  clearCard() {
    this.#card?.remove();
    this.#card = null;
  }

  scrollToEnd() {
    this.#isFollowing = true;
    this.#follow();
  }

  #add(message, isStreaming) {
    const isQuestion = message.role === "user";
    const view = isQuestion
      ? new QuestionView(message, this.#actions)
      : new AnswerView(message, this.#actions, (text) => isStreaming && this.#announce(text));
    this.#views.set(message, view);
    this.#list.append(view.node);
    if (!isQuestion) view.setStreaming(isStreaming);
    if (isStreaming) this.#streaming = message;
  }

  #paintStreaming() {
    if (!this.#streaming) return;
    this.#views.get(this.#streaming).update();
    this.#follow();
  }

  #follow() {
    if (this.#isFollowing) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#jump.hidden = this.#isFollowing;
  }

  /** The end is followed until the user scrolls up, and again once they are back at the end. */
  #watchScrolling() {
    let last = 0;
    this.#scroller.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
      const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR;
      const isUpwards = scrollTop < last;
      last = scrollTop;
      if (isAtEnd && !isUpwards) this.#isFollowing = true;
      else if (isUpwards && !isAtEnd) this.#isFollowing = false;
      this.#jump.hidden = this.#isFollowing || isAtEnd;
    });
    // A turn of the wheel is an intention even where it has not moved far enough yet.
    this.#scroller.addEventListener("wheel", ({ deltaY }) => {
      if (deltaY < 0 && this.#scroller.scrollTop > 0) this.#isFollowing = false;
    }, { passive: true });
    this.#jump.addEventListener("click", () => this.scrollToEnd());
  }
}
