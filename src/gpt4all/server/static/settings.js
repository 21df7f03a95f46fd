/** What the user has set, kept in the browser. Knows no DOM. */

/**
 * The numbers that may be set. An empty one is not sent, so that the server's default holds.
 * @typedef {{name: string, label: string, min: number, max: number, step: number,
 *   hint: string}} Field
 * @type {Field[]}
 */
export const FIELDS = [
  field("temperature", "Temperature", 0, 2, 0.1, "0 always takes the likeliest word"),
  field("max_tokens", "Longest answer", 1, 2 ** 31 - 1, 1, "in tokens, about ¾ of a word each"),
  field("top_p", "Top p", 0, 1, 0.05, "only the likeliest words of this total share"),
  field("top_k", "Top k", 0, 2 ** 31 - 1, 1, "only this many of the likeliest; 0 is off"),
  field("min_p", "Min p", 0, 1, 0.01, "none rarer than this share of the likeliest"),
  field("repeat_penalty", "Repeat penalty", 0.01, 100, 0.01, "above 1 avoids repetition; 1 is off"),
  field("seed", "Seed", 0, 2 ** 32 - 2, 1, "the same number repeats the same answer"),
];

function field(name, label, min, max, step, hint) {
  return { name, label, min, max, step, hint };
}

/** `max_tokens` has a default of the page's own: the server's is meant for short completions. */
const DEFAULTS = Object.freeze({ system: "", max_tokens: 2048 });

const KEYS = { settings: "gpt4all.settings", key: "gpt4all.key", model: "gpt4all.model" };

export class Settings {
  /** The system prompt and the numbers that are set. */
  values() {
    const stored = parse(read(KEYS.settings));
    if (stored === null) return { ...DEFAULTS };
    const numbers = FIELDS.map(({ name }) => [name, stored[name]]);
    return {
      system: typeof stored.system === "string" ? stored.system : "",
      ...Object.fromEntries(numbers.filter(([, value]) => Number.isFinite(value))),
    };
  }

  save(values) {
    write(KEYS.settings, JSON.stringify(values));
  }

  defaults() {
    return { ...DEFAULTS };
  }

  get key() {
    return read(KEYS.key) ?? "";
  }

  set key(key) {
    write(KEYS.key, key);
  }

  get model() {
    return read(KEYS.model);
  }

  set model(model) {
    write(KEYS.model, model);
  }
}

function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** Stands in for localStorage where the browser refuses it. */
const memory = new Map();

export function read(key) {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

export function write(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    memory.set(key, value);
  }
}
