/**
 * Shows Markdown that grows. Blocks that no later text can change are painted once; with each
 * update only the last, still open one is painted again.
 */

import { parseBlocks } from "./blocks.js";
import { CodeView } from "./code.js";
import { element } from "./dom.js";
import { inlineNodes } from "./inline.js";

/** So many characters at the end of a text tell whether the next one continues it. */
const ENDING = 32;

export class MarkdownView {
  #length = 0;
  #ending = "";
  /** Where in the text the first open block begins. */
  #openFrom = 0;
  /** The painted open blocks: their nodes, and the view of a code block to be continued. */
  #open = [];
  #onClosed;

  /** @param {(text: string) => void} [onClosed] told the text of each block that is finished */
  constructor(onClosed = () => {}) {
    this.node = element("div", { class: "markdown" });
    this.#onClosed = onClosed;
  }

  /** Show a text; what it has in common with the one before stays as it is. */
  update(text) {
    // The whole beginning would have to be read each time; its end tells as much.
    const isGrown = text.startsWith(this.#ending, this.#length - this.#ending.length);
    if (!isGrown) this.#clear();
    this.#length = text.length;
    this.#ending = text.slice(-ENDING);
    const lines = text.slice(this.#openFrom).split("\n");
    const blocks = parseBlocks(lines);
    const nClosed = countClosed(blocks, lines.length - 1);
    const code = this.#continuedCode(blocks[0]);
    for (const { node } of this.#open.splice(0)) if (node !== code?.node) node.remove();
    blocks.forEach((block, index) => {
      const view = index === 0 && code ? code : viewOf(block);
      if (view !== code) this.node.append(view.node);
      if (index < nClosed) this.#onClosed(view.node.textContent);
      else this.#open.push({ node: view.node, view, type: block.type });
    });
    if (nClosed > 0) this.#openFrom += offsetOf(lines, blocks[nClosed].start);
  }

  /** No more text will come. */
  finish() {
    for (const { node } of this.#open) this.#onClosed(node.textContent);
  }

  /** The view of the open code block that this block continues. */
  #continuedCode(block) {
    const [open] = this.#open;
    if (open?.type !== "code" || block?.type !== "code") return null;
    if (open.view.name !== block.language) return null; // "py" on its way to "python"
    open.view.update(block);
    return open.view;
  }

  #clear() {
    this.node.replaceChildren();
    this.#open = [];
    this.#openFrom = 0;
  }
}

/**
 * How many blocks are finished: those before one that begins on a complete line. (On the last
 * line "2" may still become "2. item" and continue the list before it.)
 */
function countClosed(blocks, lastLine) {
  let nClosed = blocks.length - 1;
  while (nClosed > 0 && blocks[nClosed].start >= lastLine) nClosed -= 1;
  return Math.max(nClosed, 0);
}

/** The length of the lines before this one, with their line ends. */
function offsetOf(lines, line) {
  let offset = 0;
  for (let index = 0; index < line; index += 1) offset += lines[index].length + 1;
  return offset;
}

function viewOf(block) {
  if (block.type !== "code") return { node: NODES[block.type](block) };
  const view = new CodeView(block.language);
  view.update(block);
  return view;
}

/** Type of a block -> the function that makes its node. */
const NODES = {
  // The page has the first heading, so an answer's headings begin with the third.
  heading: ({ depth, text }) =>
    element(`h${Math.min(depth + 2, 6)}`, { class: `heading-${depth}` }, inlineNodes(text)),
  paragraph: ({ text }) => element("p", {}, inlineNodes(text)),
  rule: () => element("hr"),
  quote: ({ blocks }) => element("blockquote", {}, ...nodesOf(blocks)),
  list: listNode,
  table: tableNode,
};

const nodesOf = (blocks) => blocks.map((block) => viewOf(block).node);

function listNode({ number, isLoose, items }) {
  const start = number !== null && number !== 1 ? number : null;
  const nodes = items.map((item) => itemNode(item, isLoose));
  return element(number === null ? "ul" : "ol", { start }, ...nodes);
}

function itemNode({ blocks, isDone }, isLoose) {
  const children = blocks.map((block) =>
    block.type === "paragraph" && !isLoose ? inlineNodes(block.text) : viewOf(block).node,
  );
  if (isDone === null) return element("li", {}, ...children);
  const label = isDone ? "done" : "not done";
  const box = { type: "checkbox", disabled: true, checked: isDone, "aria-label": label };
  return element("li", { class: "task" }, element("input", box), ...children);
}

function tableNode({ alignments, header, rows }) {
  const cell = (tag) => (text, column) =>
    element(tag, { class: alignments[column] && `align-${alignments[column]}` }, inlineNodes(text));
  const head = element("thead", {}, element("tr", {}, ...header.map(cell("th"))));
  const body = rows.map((row) => element("tr", {}, ...row.map(cell("td"))));
  const table = element("table", {}, head, element("tbody", {}, ...body));
  // A wide table scrolls by itself; it takes the focus so that the keyboard can scroll it.
  const attributes = { class: "table", tabindex: "0", role: "region", "aria-label": "Table" };
  return element("div", attributes, table);
}
