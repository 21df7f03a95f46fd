/** Where the user writes: grows with its text, sends with Enter, stops a running answer. */

import { element } from "./dom.js";
import { icon } from "./icons.js";

const DRAFT = "gpt4all.draft";

export class Composer {
  #area;
  #button;
  #actions;
  #isAnswering = false;

  /**
   * @param {{area: HTMLTextAreaElement, button: HTMLButtonElement}} parts
   * @param {{send: (text: string) => void, stop: () => void, editLast: () => void}} actions
   */
  constructor({ area, button }, actions) {
    this.#area = area;
    this.#button = button;
    this.#actions = actions;
    area.value = sessionStorage.getItem(DRAFT) ?? "";
    area.addEventListener("input", () => this.#changed());
    area.addEventListener("keydown", (event) => this.#onKey(event));
    button.addEventListener("click", () => (this.#isAnswering ? actions.stop() : this.#send()));
    this.#changed();
  }

  focus() {
    this.#area.focus();
  }

  /** While an answer is running the button stops it. */
  setAnswering(isAnswering) {
    this.#isAnswering = isAnswering;
    this.#changed();
  }

  #onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (!this.#isAnswering) this.#send();
    } else if (event.key === "ArrowUp" && this.#area.value === "") {
      event.preventDefault();
      this.#actions.editLast();
    }
  }

  #send() {
    const text = this.#area.value.trim();
    if (!text) return;
    this.#area.value = "";
    this.#changed();
    this.#actions.send(text);
  }

  #changed() {
    // Browsers without field-sizing grow by this.
    this.#area.style.height = "auto";
    this.#area.style.height = `${this.#area.scrollHeight}px`;
    sessionStorage.setItem(DRAFT, this.#area.value);
    const label = this.#isAnswering ? "Stop" : "Send";
    this.#button.replaceChildren(icon(this.#isAnswering ? "stop" : "send"));
    this.#button.setAttribute("aria-label", label);
    this.#button.title = this.#isAnswering ? "Stop (Esc)" : "Send (Enter)";
    this.#button.disabled = !this.#isAnswering && this.#area.value.trim() === "";
  }
}

/** Buttons with prompts to begin with. */
export function examples(prompts, send) {
  return prompts.map((prompt) =>
    element("button", { type: "button", class: "example", onclick: () => send(prompt) }, prompt),
  );
}
