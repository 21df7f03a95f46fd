/**
 * Colours code line by line. No parser: it knows comments, texts, numbers and words of the common
 * languages, and what stays open at the end of a line.
 */

const LONGEST_LINE = 2000;

/**
 * Split a line into tokens.
 * @param {string} line
 * @param {{end: string, kind: string}|null} state what the line before left open
 * @returns {{tokens: [string|null, string][], state: object|null}}
 */
export function highlightLine(line, state, language) {
  if (!language || line.length > LONGEST_LINE) return { tokens: [[null, line]], state };
  if (language.isDiff) return { tokens: [[diffKind(line), line]], state: null };
  const tokens = [];
  let at = 0;
  let open = state;
  while (at < line.length) {
    const token = open ? readOpen(line, at, open) : readToken(line, at, language);
    open = token.open ?? null;
    tokens.push([token.kind, line.slice(at, token.end)]);
    at = token.end;
  }
  return { tokens: merged(tokens), state: open };
}

function diffKind(line) {
  if (/^(?:\+\+\+|---|@@|diff|index)/.test(line)) return "comment";
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : null;
}

/** The rest of what an earlier line, or an earlier token, has opened. */
function readOpen(line, at, open) {
  const close = line.indexOf(open.end, at);
  if (close < 0) return { kind: open.kind, end: line.length, open };
  return { kind: open.kind, end: close + open.end.length };
}

function readToken(line, at, language) {
  if (language.line.some((mark) => line.startsWith(mark, at) && startsComment(line, at, mark))) {
    return { kind: "comment", end: line.length };
  }
  return (
    readOpening(line, at, language.block, "comment") ??
    readOpening(line, at, language.texts ?? [], "string") ??
    readQuoted(line, at, language) ??
    readPattern(line, at, language.directive, "directive") ??
    readWord(line, at, language) ?? { kind: null, end: at + 1 }
  );
}

/** "#" begins a comment only after a space: "$#" and "a#b" are none. */
function startsComment(line, at, mark) {
  return mark !== "#" || at === 0 || /\s/.test(line[at - 1]);
}

function readOpening(line, at, pairs, kind) {
  const pair = pairs.find(([start]) => line.startsWith(start, at));
  if (!pair) return null;
  return readOpen(line, at + pair[0].length, { end: pair[1], kind });
}

function readQuoted(line, at, language) {
  const quote = line[at];
  if (!language.quotes.includes(quote)) return null;
  let end = at + 1;
  while (end < line.length && line[end] !== quote) end += line[end] === "\\" ? 2 : 1;
  end = Math.min(end + 1, line.length);
  const isKey = language.hasKeys && /^\s*:/.test(line.slice(end));
  return { kind: isKey ? "key" : "string", end };
}

function readPattern(line, at, pattern, kind) {
  if (!pattern) return null;
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return match && match[0] ? { kind, end: at + match[0].length } : null;
}

const WORD = /[\p{L}_$@][\p{L}\p{N}_$-]*/uy;
const PLAIN_WORD = /[\p{L}_$@][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:0[xXbBoO][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)[\w%]*/y;

function readWord(line, at, language) {
  const number = readPattern(line, at, NUMBER, "number");
  if (number) return number;
  const word = readPattern(line, at, language.hasKeys ? WORD : PLAIN_WORD, null);
  if (!word) return null;
  const { end } = word;
  return { kind: wordKind(line.slice(at, end), line.slice(end), language), end };
}

function wordKind(word, rest, language) {
  const known = language.ignoresCase ? word.toLowerCase() : word;
  if (language.keywords?.has(known)) return "keyword";
  if (language.constants?.has(known)) return "constant";
  if (word.startsWith("@")) return "directive";
  if (language.hasKeys && /^\s*[:=]/.test(rest)) return "key";
  return rest.startsWith("(") ? "function" : null;
}

/** Neighbours of the same kind as one token. */
function merged(tokens) {
  const result = [];
  for (const [kind, text] of tokens) {
    if (result.length > 0 && result.at(-1)[0] === kind) result.at(-1)[1] += text;
    else result.push([kind, text]);
  }
  return result;
}
