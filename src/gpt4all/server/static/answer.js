/** One answer: asks for it, waits while the server is busy, measures it. Knows no DOM. */

import { streamChat } from "./api.js";

/**
 * @typedef {object} Outcome
 * @property {string|null} finish "stop", "length", ...
 * @property {{prompt_tokens: number, completion_tokens: number}|null} usage
 * @property {number|null} speed tokens per second, after the first if the answer was long enough
 * @property {number|null} latency seconds until the first token
 */

/**
 * Stream an answer into `onText`. A server that says when to come back is asked again then.
 * @param {object} body the request
 * @param {object} options
 * @param {string} options.key the API key, or ""
 * @param {AbortSignal} options.signal ends it with an AbortError
 * @param {(text: string) => void} options.onText
 * @param {(reason: string, seconds: number) => void} options.onWait called each second of waiting
 * @returns {Promise<Outcome>}
 */
export async function answer(body, { key, signal, onText, onWait }) {
  for (;;) {
    try {
      return await attempt(body, { key, signal, onText });
    } catch (error) {
      const isBusy = error.status === 503 || error.status === 429;
      if (!isBusy || !error.retryAfter) throw error;
      await wait(error.retryAfter, signal, (seconds) => onWait(error.message, seconds));
    }
  }
}

async function attempt(body, { key, signal, onText }) {
  const clock = new Clock();
  const outcome = { finish: null, usage: null };
  for await (const chunk of streamChat(body, { key, signal })) {
    const [choice] = chunk.choices ?? [];
    if (choice?.delta?.content) {
      clock.tick();
      onText(choice.delta.content);
    }
    outcome.finish = choice?.finish_reason ?? outcome.finish;
    outcome.usage = chunk.usage ?? outcome.usage;
  }
  return { ...outcome, ...clock.figures(outcome.usage?.completion_tokens ?? 0) };
}

/** Seconds; a speed measured over less says nothing. */
const SHORTEST_SPAN = 0.05;

class Clock {
  #start = performance.now();
  #first = null;
  #last = null;

  /** A piece of text has arrived. */
  tick() {
    this.#last = performance.now();
    this.#first ??= this.#last;
  }

  figures(nTokens) {
    if (this.#first === null) return { latency: null, speed: null };
    const latency = (this.#first - this.#start) / 1000;
    const seconds = (this.#last - this.#first) / 1000;
    // Pieces that arrive together have no time between them; then the whole request counts.
    const isMeasured = nTokens > 1 && seconds >= SHORTEST_SPAN;
    const speed = isMeasured ? (nTokens - 1) / seconds : nTokens / (latency + seconds);
    return { latency, speed };
  }
}

/** Wait, telling the seconds that are left. */
async function wait(seconds, signal, onSecond) {
  for (let left = Math.ceil(seconds); left > 0; left -= 1) {
    onSecond(left);
    await pause(1000, signal);
  }
  onSecond(0);
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
  });
}
