/**
 * Markdown, first half: lines to a tree of blocks. Pure; it knows no DOM.
 *
 * The dialect is what language models write: CommonMark's blocks and GitHub's tables and task
 * lists, without HTML, setext headings, indented code and link definitions. Nested lists may be
 * indented by two spaces, whatever the width of the marker above.
 *
 * @typedef {{type: string, start: number}} Block `start` is the index of its first line.
 */

const MOST_LEVELS = 16;

/** @returns {Block[]} the blocks of these lines */
export function parseBlocks(lines, level = 0) {
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const [block, next] = readBlock(lines, at, level);
    block.start = at;
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines, at, level) {
  return (
    readFence(lines, at) ??
    readHeading(lines, at) ??
    readRule(lines, at) ??
    (level < MOST_LEVELS ? (readQuote(lines, at, level) ?? readList(lines, at, level)) : null) ??
    readTable(lines, at) ??
    readParagraph(lines, at)
  );
}

const isBlank = (line) => line.trim() === "";
const indentOf = (line) => line.length - line.trimStart().length;
const unindent = (line, width) => line.slice(Math.min(width, indentOf(line)));

function readFence(lines, at) {
  const opening = /^( *)(`{3,}|~{3,}) *([^`\s]*)[^`]*$/.exec(lines[at]);
  if (!opening) return null;
  const [, indent, fence, language] = opening;
  const code = [];
  let next = at + 1;
  let isClosed = false;
  while (next < lines.length && !isClosed) {
    isClosed = closesFence(lines[next], fence);
    if (!isClosed) code.push(unindent(lines[next], indent.length));
    next += 1;
  }
  return [{ type: "code", language: language.toLowerCase(), lines: code, isClosed }, next];
}

function closesFence(line, fence) {
  const text = line.trim();
  return text.length >= fence.length && text === fence[0].repeat(text.length);
}

function readHeading(lines, at) {
  const match = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(lines[at]);
  if (!match) return null;
  const text = match[2].trimEnd();
  const end = text.replace(/#+$/, "");
  const isClosed = end !== text && (end === "" || end.endsWith(" "));
  return [{ type: "heading", depth: match[1].length, text: isClosed ? end.trim() : text }, at + 1];
}

function readRule(lines, at) {
  const marks = lines[at].replace(/\s/g, "");
  const isRule = marks.length >= 3 && /^(?:-+|\*+|_+)$/.test(marks) && indentOf(lines[at]) < 4;
  return isRule ? [{ type: "rule" }, at + 1] : null;
}

const QUOTE = /^ {0,3}> ?/;

function readQuote(lines, at, level) {
  if (!QUOTE.test(lines[at])) return null;
  const inner = [];
  let next = at;
  while (next < lines.length) {
    const isMarked = QUOTE.test(lines[next]);
    if (!isMarked && (isBlank(lines[next]) || startsBlock(lines, next))) break;
    inner.push(lines[next].replace(QUOTE, ""));
    next += 1;
  }
  return [{ type: "quote", blocks: parseBlocks(inner, level + 1) }, next];
}

/** The marker of a list item, or null. `width` is where its text begins. */
function itemMarker(line) {
  const match = /^( *)([-*+]|\d{1,9}[.)])( +|$)/.exec(line.replaceAll("\t", "    "));
  if (!match) return null;
  const [, indent, mark, gap] = match;
  const spaces = gap.length >= 1 && gap.length <= 4 ? gap.length : 1;
  return {
    indent: indent.length,
    width: indent.length + mark.length + spaces,
    kind: mark.at(-1),
    number: mark.length > 1 ? Number.parseInt(mark, 10) : null,
  };
}

function readList(lines, at, level) {
  const first = itemMarker(lines[at]);
  if (!first) return null;
  const items = [];
  let isLoose = false;
  let next = at;
  while (next < lines.length) {
    const marker = itemMarker(lines[next]);
    if (!marker || marker.kind !== first.kind || marker.indent > first.indent + 1) break;
    if (readRule(lines, next)) break;
    const item = readItem(lines, next, marker, level);
    items.push(item);
    next = item.next;
    const following = skipBlank(lines, next);
    isLoose ||= item.isLoose || (following > next && continuesList(lines[following], first));
    if (!continuesList(lines[following], first)) break;
    next = following;
  }
  return [{ type: "list", number: first.number, isLoose, items }, next];
}

function continuesList(line, first) {
  const marker = line === undefined ? null : itemMarker(line);
  return marker !== null && marker.kind === first.kind && marker.indent <= first.indent + 1;
}

function skipBlank(lines, at) {
  let next = at;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

function readItem(lines, at, marker, level) {
  const own = [lines[at].replaceAll("\t", "    ").slice(marker.width)];
  const least = Math.min(marker.width, marker.indent + 2);
  let next = at + 1;
  while (next < lines.length) {
    const following = skipBlank(lines, next);
    if (following === lines.length) break;
    const line = lines[following].replaceAll("\t", "    ");
    const isInside = indentOf(line) >= least;
    const isLazy = following === next && !startsBlock(lines, following);
    if (!isInside && !isLazy) break;
    own.push(...lines.slice(next, following), unindent(line, marker.width));
    next = following + 1;
  }
  const task = /^\[([ xX])\] +/.exec(own[0]);
  if (task) own[0] = own[0].slice(task[0].length);
  const blocks = parseBlocks(own, level + 1);
  const isLoose = own.some((line, index) => isBlank(line) && index > 0) && !endsInNested(blocks);
  return { blocks, next, isLoose, isDone: task ? task[1] !== " " : null };
}

/** Whether blank lines belong to a nested block and do not make the list around it loose. */
function endsInNested(blocks) {
  return blocks.length <= 2 && ["list", "code"].includes(blocks.at(-1)?.type);
}

/** The cells of a table's row; a bar in code or behind a backslash is text. */
function splitRow(line) {
  const cells = [""];
  for (const [piece] of line.trim().matchAll(/\\.|`[^`]*`|\||[^\\`|]+|[\\`]/g)) {
    if (piece === "|") cells.push("");
    else cells[cells.length - 1] += piece === "\\|" ? "|" : piece;
  }
  if (cells[0].trim() === "") cells.shift();
  if (cells.length > 0 && cells.at(-1).trim() === "") cells.pop();
  return cells.map((cell) => cell.trim());
}

/** The alignments that a table's second line gives, or null if it is none. */
function alignments(line) {
  if (!line?.includes("-") || !/^[\s|:-]+$/.test(line) || !line.includes("|")) return null;
  const cells = splitRow(line);
  if (!cells.every((cell) => /^:?-+:?$/.test(cell))) return null;
  return cells.map((cell) => {
    const isRight = cell.endsWith(":");
    if (cell.startsWith(":")) return isRight ? "center" : "left";
    return isRight ? "right" : null;
  });
}

function readTable(lines, at) {
  if (!lines[at].includes("|")) return null;
  const aligned = alignments(lines[at + 1]);
  const header = aligned && splitRow(lines[at]);
  if (!header || header.length !== aligned.length) return null;
  const rows = [];
  let next = at + 2;
  while (next < lines.length && lines[next].includes("|")) {
    rows.push(splitRow(lines[next]).slice(0, header.length));
    next += 1;
  }
  return [{ type: "table", alignments: aligned, header, rows }, next];
}

/** Whether a line begins something that ends a paragraph without a blank line. */
function startsBlock(lines, at) {
  if (readHeading(lines, at) || readRule(lines, at) || QUOTE.test(lines[at])) return true;
  if (/^ *(?:`{3,}[^`]*|~{3,}.*)$/.test(lines[at])) return true;
  const marker = itemMarker(lines[at]);
  return marker !== null && lines[at].trim().length > 1;
}

function readParagraph(lines, at) {
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next]) && !startsBlock(lines, next)) {
    if (readTable(lines, next)) break;
    next += 1;
  }
  const text = lines.slice(at, next).map((line) => line.trimStart());
  return [{ type: "paragraph", text: text.join("\n").trimEnd() }, next];
}
