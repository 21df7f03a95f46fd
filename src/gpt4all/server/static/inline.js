/**
 * Markdown, second half: the text of a block to DOM nodes. Safe by construction: it makes text
 * nodes and a fixed set of elements; the only attribute that comes from the text is the address of
 * a link, and only if it leads to http, https or mailto. Images become links: nothing is fetched.
 */

import { element } from "./dom.js";

const MOST_LEVELS = 12;
const SPECIAL = /[\\`*_~[!<\n]|https?:\/\//g;
const LABEL_LENGTH = 500;
const TARGET_LENGTH = 4000;

/** @returns {DocumentFragment} */
export function inlineNodes(text) {
  return new Inline(text, 0, false).read();
}

/** The address if it may be followed, else null. */
function safeAddress(address) {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}

class Inline {
  #text;
  #level;
  #isInLink;
  #at = 0;
  #plain = "";
  #nodes = document.createDocumentFragment();
  /** Delimiters that do not occur again; without this, unclosed ones would cost quadratic time. */
  #missing = new Set();

  constructor(text, level, isInLink) {
    this.#text = text;
    this.#level = level;
    this.#isInLink = isInLink;
  }

  read() {
    while (this.#at < this.#text.length) {
      SPECIAL.lastIndex = this.#at;
      const special = SPECIAL.exec(this.#text);
      const stop = special ? special.index : this.#text.length;
      this.#plain += this.#text.slice(this.#at, stop);
      this.#at = stop;
      if (special && !this.#readSpecial(special[0])) {
        this.#plain += special[0];
        this.#at += special[0].length;
      }
    }
    this.#flush();
    return this.#nodes;
  }

  #readSpecial(special) {
    switch (special) {
      case "\\":
        return this.#readEscape();
      case "\n":
        return this.#add(element("br"), this.#at + 1);
      case "`":
        return this.#readCode();
      case "*":
      case "_":
      case "~":
        return this.#readEmphasis(special);
      case "[":
        return this.#readLink(this.#at);
      case "!":
        return this.#text[this.#at + 1] === "[" && this.#readLink(this.#at + 1);
      case "<":
        return this.#readAngle();
      default:
        return this.#readBareAddress();
    }
  }

  #flush() {
    if (this.#plain) this.#nodes.append(this.#plain);
    this.#plain = "";
  }

  #add(node, next) {
    this.#flush();
    this.#nodes.append(node);
    this.#at = next;
    return true;
  }

  #readEscape() {
    const next = this.#text[this.#at + 1];
    if (next === "\n") return this.#add(element("br"), this.#at + 2);
    if (!next || !/[!-/:-@[-`{-~]/.test(next)) return false;
    this.#plain += next;
    this.#at += 2;
    return true;
  }

  #runLength(at) {
    let end = at;
    while (this.#text[end] === this.#text[at]) end += 1;
    return end - at;
  }

  /** Where the code span that begins here ends, as [start, end) of its inside, or null. */
  #codeSpan(at) {
    const length = this.#runLength(at);
    if (this.#missing.has(`\`${length}`)) return null;
    let close = this.#text.indexOf("`", at + length);
    while (close >= 0) {
      const closing = this.#runLength(close);
      if (closing === length) return [at + length, close];
      close = this.#text.indexOf("`", close + closing);
    }
    this.#missing.add(`\`${length}`);
    return null;
  }

  #readCode() {
    const span = this.#codeSpan(this.#at);
    const length = this.#runLength(this.#at);
    if (!span) {
      this.#plain += this.#text.slice(this.#at, this.#at + length);
      this.#at += length;
      return true;
    }
    let code = this.#text.slice(...span).replaceAll("\n", " ");
    if (/^ .*[^ ].* $/.test(code)) code = code.slice(1, -1);
    return this.#add(element("code", {}, code), span[1] + length);
  }

  #readEmphasis(mark) {
    const length = this.#runLength(this.#at);
    for (const size of mark === "~" ? [2] : [2, 1]) {
      if (length < size || !this.#canOpen(mark, size)) continue;
      const close = this.#findClose(mark, size);
      if (close < 0) continue;
      const inside = this.#nested(this.#at + size, close, this.#isInLink);
      const tag = mark === "~" ? "del" : size === 2 ? "strong" : "em";
      return this.#add(element(tag, {}, inside), close + size);
    }
    this.#plain += mark.repeat(length);
    this.#at += length;
    return true;
  }

  #nested(start, end, isInLink) {
    return new Inline(this.#text.slice(start, end), this.#level + 1, isInLink).read();
  }

  #canOpen(mark, size) {
    if (this.#level >= MOST_LEVELS || this.#missing.has(mark + size)) return false;
    const after = this.#text[this.#at + size];
    const isIntraword = mark === "_" && isWordAt(this.#text, this.#at - 1);
    return after !== undefined && /\S/.test(after) && !isIntraword;
  }

  /** Where the emphasis that begins here is closed: the index of its closing delimiter, or -1. */
  #findClose(mark, size) {
    const pieces = mark === "*" ? /\\.|`+|\*+/gs : mark === "_" ? /\\.|`+|_+/gs : /\\.|`+|~+/gs;
    pieces.lastIndex = this.#at + this.#runLength(this.#at);
    for (let piece = pieces.exec(this.#text); piece; piece = pieces.exec(this.#text)) {
      if (piece[0][0] === "`") {
        const span = this.#codeSpan(piece.index);
        if (span) pieces.lastIndex = span[1] + piece[0].length;
      } else if (piece[0][0] === mark && this.#closes(piece, mark, size)) {
        return piece.index + piece[0].length - size;
      }
    }
    this.#missing.add(mark + size);
    return -1;
  }

  #closes(piece, mark, size) {
    const length = piece[0].length;
    const isEnough = size === 2 ? length >= 2 : length % 2 === 1;
    const isAfterText = /\S/.test(this.#text[piece.index - 1]);
    const isIntraword = mark === "_" && isWordAt(this.#text, piece.index + length);
    return isEnough && isAfterText && !isIntraword;
  }

  /** `[text](address)`, or an image, from the opening bracket; what is not safe stays text. */
  #readLink(open) {
    if (this.#isInLink) return false;
    const close = this.#closingBracket(open);
    if (close < 0 || this.#text[close + 1] !== "(") return false;
    const target = /^\(\s*<?((?:[^\s()<>\\]|\([^\s()]*\))*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/.exec(
      this.#text.slice(close + 1, close + 1 + TARGET_LENGTH),
    );
    const address = target && safeAddress(target[1]);
    if (!address) return false;
    const inside = close > open + 1 ? this.#nested(open + 1, close, true) : address;
    return this.#add(link(address, inside), close + 1 + target[0].length);
  }

  #closingBracket(open) {
    let depth = 0;
    const end = Math.min(this.#text.length, open + LABEL_LENGTH);
    for (let at = open; at < end; at += 1) {
      const char = this.#text[at];
      if (char === "\\") at += 1;
      else if (char === "[") depth += 1;
      else if (char === "]" && --depth === 0) return at;
    }
    return -1;
  }

  #readAngle() {
    const near = this.#text.slice(this.#at, this.#at + TARGET_LENGTH);
    const lineBreak = /^<br ?\/?>/i.exec(near);
    if (lineBreak) return this.#add(element("br"), this.#at + lineBreak[0].length);
    if (this.#isInLink) return false;
    const match = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/i.exec(near);
    const address = match && safeAddress(match[1]);
    if (!address) return false;
    return this.#add(link(address, match[1].replace(/^mailto:/i, "")), this.#at + match[0].length);
  }

  #readBareAddress() {
    if (this.#isInLink || isWordAt(this.#text, this.#at - 1)) return false;
    const pattern = /https?:\/\/[^\s<>"'`*|]+/y;
    pattern.lastIndex = this.#at;
    let text = pattern.exec(this.#text)?.[0] ?? "";
    text = text.replace(/[.,;:!?\]_~]+$/, "");
    while (text.endsWith(")") && !text.includes("(")) text = text.slice(0, -1);
    const address = safeAddress(text);
    return address !== null && this.#add(link(address, text), this.#at + text.length);
  }
}

function isWordAt(text, at) {
  return at >= 0 && at < text.length && /[\p{L}\p{N}_]/u.test(text[at]);
}

function link(address, ...children) {
  const attributes = { href: address, target: "_blank", rel: "noopener noreferrer nofollow" };
  return element("a", attributes, ...children);
}
