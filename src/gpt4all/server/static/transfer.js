/** Conversations as files: export as JSON and Markdown, import of JSON. */

import { newId } from "./conversations.js";
import { element } from "./dom.js";

const FORMAT = "gpt4all-conversations";

/** @returns {string} conversations as JSON that `parseImport` reads */
export function toJson(conversations) {
  const clean = conversations.map(({ revision, ...conversation }) => conversation);
  return `${JSON.stringify({ format: FORMAT, version: 1, conversations: clean }, null, 2)}\n`;
}

/** @returns {string} conversations as Markdown for people */
export function toMarkdown(conversations) {
  return conversations.map(conversationText).join("\n---\n\n");
}

function conversationText({ title, created, messages }) {
  const date = new Date(created).toISOString().slice(0, 10);
  const parts = messages.map(({ role, model, content }) => {
    const name = role === "user" ? "You" : (model ?? "Assistant");
    return `## ${name}\n\n${content.trim()}\n`;
  });
  return [`# ${title}\n\n${date}\n`, ...parts].join("\n");
}

/**
 * Conversations from an exported file, or one chat as `gpt4all chat` saves it.
 * @throws {Error} with a sentence that says what is wrong with the file
 */
export function parseImport(text, name) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${name} is not JSON.`);
  }
  if (isTranscript(value)) {
    return [conversationOf({ messages: value.filter(({ role }) => role !== "system") })];
  }
  if (value?.format !== FORMAT || value.version !== 1 || !Array.isArray(value.conversations)) {
    throw new Error(`${name} holds no conversations exported by gpt4all.`);
  }
  if (!value.conversations.every(isConversation)) {
    throw new Error(`${name} is damaged: one of its conversations has no readable messages.`);
  }
  return value.conversations.map(conversationOf);
}

function isTranscript(value) {
  const roles = ["system", "user", "assistant"];
  return Array.isArray(value) && value.every((entry) => isMessage(entry, roles));
}

function isConversation(value) {
  const roles = ["user", "assistant"];
  return Array.isArray(value?.messages) && value.messages.every((entry) => isMessage(entry, roles));
}

function isMessage(value, roles) {
  return roles.includes(value?.role) && typeof value.content === "string";
}

/** A conversation of known fields only: a file may hold anything. */
function conversationOf({ id, title, created, updated, messages }) {
  const first = messages.find(({ role }) => role === "user");
  const isTime = (value) => Number.isSafeInteger(value) && value > 0 && value < 8.64e15;
  return {
    id: typeof id === "string" && /^[0-9a-f]{24}$/.test(id) ? id : newId(),
    title: typeof title === "string" ? title.slice(0, 200) : titleOf(first?.content ?? ""),
    created: isTime(created) ? created : Date.now(),
    updated: isTime(updated) ? updated : Date.now(),
    revision: 0,
    messages: messages.map(messageOf),
  };
}

function messageOf({ role, content, model, finish, usage, speed, latency }) {
  const number = (value) => (Number.isFinite(value) ? value : null);
  const message = { id: newId(), role, content };
  if (role === "user") return message;
  return {
    ...message,
    model: typeof model === "string" ? model : undefined,
    finish: typeof finish === "string" ? finish : "stop",
    usage: number(usage?.completion_tokens) && {
      prompt_tokens: number(usage.prompt_tokens) ?? 0,
      completion_tokens: usage.completion_tokens,
    },
    speed: number(speed),
    latency: number(latency),
  };
}

/** A title made of the beginning of a text. */
export function titleOf(text) {
  const line = text.trim().split("\n")[0].replace(/\s+/g, " ");
  if (line.length <= 60) return line || "New chat";
  const cut = line.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`;
}

/** Have the browser save a text as a file. */
export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name made of a title. */
export function fileName(title, ending) {
  const plain = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${plain.slice(0, 50) || "chat"}.${ending}`;
}
