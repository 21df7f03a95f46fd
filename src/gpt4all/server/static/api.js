/** Talks to the server's API. Knows no DOM. */

/** A request that failed; the message is a sentence for people. */
class ApiError extends Error {
  /**
   * @param {{status?: number, retryAfter?: number|null}} [facts] `status` is 0 when there was no
   *   answer; `retryAfter` is in seconds.
   */
  constructor(message, { status = 0, retryAfter = null } = {}) {
    super(sentence(message));
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** With a capital letter and a full stop. */
function sentence(text) {
  const end = /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}

/** The models that can chat, as `GET /v1/models` lists them. */
export async function fetchModels(key) {
  const response = await request("v1/models", { headers: headersWith(key), cache: "no-store" });
  const { data } = await response.json();
  return data.filter((model) => model.kind !== "embedding");
}

/**
 * Stream an answer.
 * @param {object} body the request without its streaming options
 * @yields {object} OpenAI's chunks; the last one has `usage`
 */
export async function* streamChat(body, { key, signal }) {
  const response = await request("v1/chat/completions", {
    method: "POST",
    headers: { ...headersWith(key), "Content-Type": "application/json" },
    body: JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } }),
    signal,
  });
  yield* readChunks(response.body);
}

function headersWith(key) {
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** `fetch` that raises an ApiError for everything but success and an abort. */
async function request(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError("The server does not answer. Is gpt4all serve running?");
  }
  if (!response.ok) throw await errorOf(response);
  return response;
}

async function errorOf(response) {
  const body = await response.json().catch(() => null);
  const seconds = Number.parseFloat(response.headers.get("Retry-After"));
  return new ApiError(body?.error?.message ?? `The server answered ${response.status}.`, {
    status: response.status,
    retryAfter: Number.isFinite(seconds) ? Math.max(1, seconds) : null,
  });
}

/** The JSON values of server-sent events, until `[DONE]`. */
async function* readChunks(stream) {
  for await (const line of readLines(stream)) {
    if (!line.startsWith("data:")) continue;
    const data = line.slice(5).trim();
    if (data === "[DONE]") return;
    const chunk = JSON.parse(data);
    if (chunk.error) throw new ApiError(chunk.error.message, { status: 500 });
    yield chunk;
  }
  throw new ApiError("The connection ended before the answer did.");
}

async function* readLines(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split("\n");
      rest = lines.pop();
      yield* lines;
    }
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError("The connection broke while the answer was arriving.");
  } finally {
    reader.cancel().catch(() => {});
  }
}
