/** Ctrl+K: find a conversation by its title or text, or begin a new one; keyboard only. */

import { closeOnBackdrop } from "./dialogs.js";
import { element } from "./dom.js";
import { icon } from "./icons.js";

const MOST_RESULTS = 30;

export class Palette {
  #dialog;
  #input;
  #results;
  #conversations = [];
  #actions;
  #chosen = 0;

  /**
   * @param {{dialog: HTMLDialogElement, input: HTMLInputElement, results: HTMLElement}} parts
   * @param {{startNew: () => void, open: (id: string) => void}} actions
   */
  constructor({ dialog, input, results }, actions) {
    this.#dialog = dialog;
    this.#input = input;
    this.#results = results;
    this.#actions = actions;
    closeOnBackdrop(dialog);
    input.addEventListener("input", () => this.#show());
    input.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Open at once, so that no key is lost; the conversations may still be read. */
  async open(conversations) {
    if (this.#dialog.open) return;
    this.#input.value = "";
    this.#conversations = [];
    this.#show();
    this.#dialog.showModal();
    this.#input.focus();
    this.#conversations = await conversations;
    this.#show();
  }

  #show() {
    const query = this.#input.value.trim().toLowerCase();
    const found = this.#conversations
      .map((conversation) => ({ conversation, snippet: match(conversation, query) }))
      .filter(({ snippet }) => snippet !== null)
      .slice(0, MOST_RESULTS);
    const rows = found.map(({ conversation, snippet }) =>
      this.#row("chat", conversation.title, snippet, () => this.#actions.open(conversation.id)),
    );
    if (!query) rows.unshift(this.#row("plus", "New chat", "", this.#actions.startNew));
    const nothing = element("p", { class: "palette-empty" }, "Nothing found.");
    this.#results.replaceChildren(...(rows.length > 0 ? rows : [nothing]));
    this.#choose(0);
  }

  #row(iconName, title, snippet, act) {
    const onclick = () => {
      this.#dialog.close();
      act();
    };
    const text = element("span", { class: "result-text" }, element("span", {}, title));
    if (snippet) text.append(element("span", { class: "snippet" }, snippet));
    return element("div", { role: "option", class: "result", onclick }, icon(iconName), text);
  }

  #choose(index) {
    const rows = [...this.#results.querySelectorAll(".result")];
    if (rows.length === 0) return this.#input.removeAttribute("aria-activedescendant");
    this.#chosen = (index + rows.length) % rows.length;
    rows.forEach((row, at) => {
      row.id = `result-${at}`;
      row.setAttribute("aria-selected", String(at === this.#chosen));
    });
    this.#input.setAttribute("aria-activedescendant", `result-${this.#chosen}`);
    rows[this.#chosen].scrollIntoView({ block: "nearest" });
  }

  #onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.#choose(this.#chosen + step);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#results.querySelectorAll(".result")[this.#chosen]?.click();
    }
  }
}

/** "" if the title has the query, the text around it if a message has it, else null. */
function match({ title, messages }, query) {
  if (title.toLowerCase().includes(query)) return "";
  for (const { content } of messages) {
    const at = content.toLowerCase().indexOf(query);
    if (at >= 0) {
      const start = Math.max(0, at - 30);
      return `${start > 0 ? "…" : ""}${content.slice(start, at + 90)}`.replace(/\s+/g, " ");
    }
  }
  return null;
}
