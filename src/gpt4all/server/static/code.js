/** Shows a block of code that grows: finished lines are painted once. */

import { copyButton } from "./clipboard.js";
import { element } from "./dom.js";
import { highlightLine } from "./highlight.js";
import { languageOf } from "./languages.js";

export class CodeView {
  #code = element("code");
  #language;
  #lines = [];
  /** Lines that are painted for good, and the highlighter's state behind them. */
  #nFinished = 0;
  #state = null;
  #unfinished = null;

  /** @param {string} language as the text names it */
  constructor(language) {
    this.name = language;
    this.#language = languageOf(language);
    const name = element("span", { class: "code-language" }, language || "text");
    const copy = copyButton("Copy code", () => this.#lines.join("\n"));
    const label = language ? `Code in ${language}` : "Code";
    this.node = element(
      "div",
      { class: "code" },
      element("div", { class: "code-head" }, name, copy),
      element("pre", { tabindex: "0", role: "region", "aria-label": label }, this.#code),
    );
  }

  /** @param {{lines: string[], isClosed: boolean}} block begins with the lines shown before */
  update({ lines, isClosed }) {
    this.#lines = lines;
    this.#unfinished?.remove();
    const nFinished = isClosed ? lines.length : lines.length - 1;
    for (; this.#nFinished < nFinished; this.#nFinished += 1) {
      this.#state = this.#append(lines[this.#nFinished]).state;
    }
    this.#unfinished = this.#nFinished < lines.length ? this.#append(lines.at(-1)).node : null;
  }

  #append(line) {
    const { tokens, state } = highlightLine(line, this.#state, this.#language);
    const pieces = tokens.map(([kind, text]) =>
      kind ? element("span", { class: `token-${kind}` }, text) : document.createTextNode(text),
    );
    const node = element("span", { class: "line" }, ...pieces, "\n");
    this.#code.append(node);
    return { node, state };
  }
}
