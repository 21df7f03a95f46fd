/** Says how the server is, and what kind of model answers. */

import { byId, element } from "./dom.js";

/** What the banner says in each state of the models; none where all is well. */
const BANNERS = {
  down: "The server does not answer. Trying again every few seconds.",
  locked: "The server asks for an API key.",
};

/**
 * @param {import("./models.js").ModelChoice} models
 * @param {{openSettings: () => void}} actions
 */
export function showStatus(models, { openSettings }) {
  const { state, problem, name } = models;
  const text = BANNERS[state] ?? problem;
  const banner = byId("banner");
  banner.hidden = !text || state === "asking" || state === "ready";
  banner.replaceChildren(element("span", {}, text));
  if (state === "locked") {
    const attributes = { type: "button", class: "link-button", onclick: openSettings };
    banner.append(element("button", attributes, "Enter it"));
  }
  byId("hint").replaceChildren(...(name === "built-in" ? demonstrationHint() : [GENERAL_HINT]));
}

const GENERAL_HINT = "Runs on your own machine. Answers can be wrong.";

function demonstrationHint() {
  return [
    "built-in is a small demonstration model. Get a real one with ",
    element("code", {}, "gpt4all pull llama3.2:1b"),
  ];
}
