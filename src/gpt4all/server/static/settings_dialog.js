/** The dialog of the settings: API key, system prompt, sampling, files of conversations. */

import { closeOnBackdrop, toast } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { FIELDS } from "./settings.js";

export class SettingsDialog {
  #dialog = byId("settings");
  #key = byId("api-key");
  #system = byId("system-prompt");
  #inputs = new Map();
  #settings;

  /**
   * @param {import("./settings.js").Settings} settings
   * @param {import("./library.js").Library} library
   * @param {() => void} onClosed
   */
  constructor(settings, library, onClosed) {
    this.#settings = settings;
    byId("sampling").append(...FIELDS.map((field) => this.#fieldNode(field)));
    byId("settings-done").addEventListener("click", () => this.#dialog.close());
    byId("settings-close").addEventListener("click", () => this.#dialog.close());
    byId("settings-reset").addEventListener("click", () => this.#reset());
    byId("export-json").addEventListener("click", () => library.exportAllJson());
    byId("export-markdown").addEventListener("click", () => library.exportAllMarkdown());
    byId("delete-all").addEventListener("click", () => library.removeAll());
    byId("import-button").addEventListener("click", () => byId("import-file").click());
    byId("import-file").addEventListener("change", ({ target }) => {
      if (target.files[0]) library.importFile(target.files[0]);
      target.value = "";
    });
    closeOnBackdrop(this.#dialog);
    // Not when it closes: browsers tell that a moment later, and the page may be gone by then.
    this.#dialog.addEventListener("input", () => this.#save());
    this.#dialog.addEventListener("close", () => {
      this.#sayWhatIsInvalid();
      onClosed();
    });
    this.#dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "INPUT") this.#dialog.close();
    });
  }

  /** @param {string} [problem] why the dialog opens by itself: the API key is asked for */
  open(problem = "") {
    if (this.#dialog.open) return;
    this.#fill(this.#settings.values());
    this.#key.value = this.#settings.key;
    byId("key-problem").textContent = problem;
    byId("key-problem").hidden = problem === "";
    this.#dialog.showModal();
    if (problem) this.#key.focus();
  }

  #fieldNode({ name, label, hint, min, max, step }) {
    const id = `sampling-${name}`;
    const hintId = `${id}-hint`;
    const input = element("input", {
      id, type: "number", class: "input", inputmode: "decimal", min, max,
      // Any number in the range is valid; the step is only what the arrows do.
      step: Number.isInteger(step) ? step : "any",
      placeholder: "default", "aria-describedby": hintId,
    });
    this.#inputs.set(name, input);
    return element(
      "div",
      { class: "field" },
      element("label", { for: id }, label),
      input,
      element("span", { class: "hint", id: hintId }, hint),
    );
  }

  #fill(values) {
    this.#system.value = values.system;
    for (const [name, input] of this.#inputs) input.value = values[name] ?? "";
  }

  #reset() {
    this.#fill(this.#settings.defaults());
    this.#save();
  }

  /** Keep what is valid. */
  #save() {
    const values = { system: this.#system.value.trim() };
    for (const [name, input] of this.#inputs) {
      if (input.validity.valid && input.value !== "") values[name] = input.valueAsNumber;
    }
    this.#settings.save(values);
    this.#settings.key = this.#key.value.trim();
  }

  #sayWhatIsInvalid() {
    for (const { name, label } of FIELDS) {
      const { validity, validationMessage } = this.#inputs.get(name);
      if (!validity.valid) toast(`${label} was not kept. ${validationMessage}`);
    }
  }
}
