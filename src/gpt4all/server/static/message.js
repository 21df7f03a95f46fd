/** Shows one message: a question in its bubble, an answer as Markdown with figures and actions. */

import { copyButton } from "./clipboard.js";
import { element } from "./dom.js";
import { iconButton } from "./icons.js";
import { MarkdownView } from "./markdown.js";

/**
 * @typedef {object} MessageActions what the buttons of a message do; each takes the message
 * @property {(message: object) => void} regenerate
 * @property {(message: object, text: string) => void} resend
 * @property {(message: object) => void} remove
 * @property {() => void} leaveEditor the user has given up editing
 */

export class QuestionView {
  #message;
  #actions;

  constructor(message, actions) {
    this.#message = message;
    this.#actions = actions;
    this.node = element("article", { class: "message question", "aria-label": "You" });
    this.#show();
  }

  /** Replace the bubble by an editor. */
  edit() {
    const label = "Edit your message";
    const area = element("textarea", { class: "edit-text", "aria-label": label, rows: 1 });
    area.value = this.#message.content;
    const send = () => {
      if (area.value.trim()) this.#actions.resend(this.#message, area.value.trim());
    };
    const cancel = () => {
      this.#show();
      this.#actions.leaveEditor();
    };
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        send();
      } else if (event.key === "Escape") {
        event.stopPropagation();
        cancel();
      }
    });
    const buttons = element(
      "div",
      { class: "edit-buttons" },
      element("button", { type: "button", class: "button", onclick: cancel }, "Cancel"),
      element("button", { type: "button", class: "button primary", onclick: send }, "Send"),
    );
    this.node.replaceChildren(element("div", { class: "editor" }, area, buttons));
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }

  #show() {
    const { content } = this.#message;
    const actions = element(
      "div",
      { class: "actions" },
      copyButton("Copy message", () => content),
      iconButton("edit", "Edit and resend", () => this.edit()),
      iconButton("trash", "Delete message", () => this.#actions.remove(this.#message)),
    );
    this.node.replaceChildren(element("div", { class: "bubble" }, content), actions);
  }
}

export class AnswerView {
  #message;
  #thought = null;
  #markdown;
  #foot = element("footer", { class: "answer-foot" });
  #actions;

  /** @param {(text: string) => void} onClosed told the text of each finished block */
  constructor(message, actions, onClosed) {
    this.#message = message;
    this.#actions = actions;
    this.#markdown = new MarkdownView(onClosed);
    const label = `Answer${message.model ? ` by ${message.model}` : ""}`;
    this.node = element(
      "article",
      { class: "message answer", "aria-label": label },
      this.#markdown.node,
      this.#foot,
    );
  }

  /** Show the text that has arrived. */
  update() {
    const { thought, text } = splitThought(this.#message.content);
    if (thought !== null) this.#showThought(thought, text === "");
    this.#markdown.update(text);
    this.node.classList.toggle("waiting", this.#message.content === "");
  }

  /** Show that more text will come, or that it is complete. */
  setStreaming(isStreaming) {
    this.node.classList.toggle("streaming", isStreaming);
    this.node.setAttribute("aria-busy", String(isStreaming));
    this.update();
    if (isStreaming) return;
    this.node.classList.remove("waiting");
    this.#markdown.finish();
    this.#showFoot();
  }

  #showThought(thought, isOpen) {
    if (!this.#thought) {
      const view = new MarkdownView();
      const summary = element("summary");
      const details = element("details", { class: "thought", open: isOpen }, summary, view.node);
      this.#thought = { view, summary, details, isOpen };
      this.#markdown.node.before(details);
    }
    this.#thought.view.update(thought);
    this.#thought.summary.textContent = isOpen ? "Thinking…" : "Thoughts";
    if (this.#thought.isOpen && !isOpen) this.#thought.details.open = false;
    this.#thought.isOpen = isOpen;
  }

  #showFoot() {
    const message = this.#message;
    const actions = element(
      "div",
      { class: "actions" },
      copyButton("Copy answer", () => splitThought(message.content).text),
      iconButton("again", "Regenerate", () => this.#actions.regenerate(message)),
      iconButton("trash", "Delete message", () => this.#actions.remove(message)),
    );
    const facts = factsOf(message).join(" · ");
    this.#foot.replaceChildren(actions, element("span", { class: "facts" }, facts));
    const note = NOTES[message.finish ?? "unfinished"];
    if (note) this.#foot.before(element("p", { class: "note" }, note));
  }
}

/** What is said under an answer that did not end by itself. */
const NOTES = {
  length: "Cut off: the answer is as long as the settings or the model’s context allow.",
  stopped: "Stopped.",
  unfinished: "This answer is not finished.",
};

/** The figures of an answer for people. */
function factsOf({ model, usage, speed, latency }) {
  const facts = [];
  if (model) facts.push(model);
  if (usage) facts.push(`${count(usage.completion_tokens)} tokens`);
  if (speed) facts.push(`${speed < 10 ? speed.toFixed(1) : count(speed)} tokens/s`);
  if (latency) facts.push(`first after ${latency.toFixed(2)} s`);
  return facts;
}

const count = (number) => Math.round(number).toLocaleString("en");

/** What a reasoning model thought before its answer, as `<think>...</think>`. */
function splitThought(content) {
  const opening = /^\s*<think>\s*/.exec(content);
  if (!opening) return { thought: null, text: content };
  const [thought, ...rest] = content.slice(opening[0].length).split("</think>");
  return { thought, text: rest.join("</think>").trimStart() };
}
