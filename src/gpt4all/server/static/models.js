/** Which models the server offers, which one is chosen, and whether the server is there. */

import { fetchModels } from "./api.js";
import { element } from "./dom.js";

const RETRY_SECONDS = 2;

/** Fires "change" when the choice or the state has changed. */
export class ModelChoice extends EventTarget {
  #select;
  #settings;
  #timer = null;
  /** "asking", "ready", "empty", "down", "locked" (a key is needed) or "failed". */
  state = "asking";
  /** What is wrong, as a sentence. */
  problem = "";

  constructor(select, settings) {
    super();
    this.#select = select;
    this.#settings = settings;
    select.addEventListener("change", () => {
      settings.model = select.value;
      this.#changed();
    });
  }

  /** The name of the chosen model, "" while none is known. */
  get name() {
    return this.#select.value;
  }

  /** Choose a model if the server has it. */
  choose(name) {
    const isThere = [...this.#select.options].some((option) => option.value === name);
    if (!isThere || name === this.name) return;
    this.#select.value = name;
    this.#changed();
  }

  /** Ask the server; while it is down it is asked again every few seconds. */
  async refresh() {
    clearTimeout(this.#timer);
    try {
      this.#list(await fetchModels(this.#settings.key));
    } catch (error) {
      this.problem = error.message;
      this.state = error.status === 401 ? "locked" : error.status === 0 ? "down" : "failed";
      if (this.state !== "locked") this.#refreshLater();
    }
    this.#changed();
  }

  #refreshLater() {
    this.#timer = setTimeout(() => this.refresh(), RETRY_SECONDS * 1000);
  }

  #list(models) {
    const chosen = this.name || this.#settings.model;
    const ids = models.map((model) => model.id);
    this.#select.replaceChildren(...ids.map((id) => element("option", { value: id }, id)));
    this.#select.disabled = ids.length === 0;
    if (ids.includes(chosen)) this.#select.value = chosen;
    this.state = ids.length > 0 ? "ready" : "empty";
    this.problem = ids.length > 0 ? "" : "The server has no model that can chat.";
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
