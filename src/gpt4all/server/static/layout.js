/** The sidebar: beside the chat on wide screens, a drawer above it on phones. */

import { byId } from "./dom.js";
import { read, write } from "./settings.js";

const KEY = "gpt4all.sidebar";

export class Layout {
  #isPhone = matchMedia("(max-width: 760px)");
  #sidebar = byId("sidebar");
  #isOpen = false;

  constructor() {
    for (const id of ["sidebar-open", "sidebar-close"]) {
      byId(id).addEventListener("click", () => this.#toggle());
    }
    byId("scrim").addEventListener("click", () => this.closeDrawer());
    this.#isPhone.addEventListener("change", () => this.#start());
    this.#start();
    // Only what the user does moves; the first picture stands still.
    requestAnimationFrame(() => document.body.classList.add("animated"));
  }

  /** On a phone: show the chat again. */
  closeDrawer() {
    if (this.#isPhone.matches) this.#set(false);
  }

  get isDrawerOpen() {
    return this.#isPhone.matches && this.#isOpen;
  }

  #start() {
    this.#set(!this.#isPhone.matches && read(KEY) !== "closed");
  }

  #toggle() {
    this.#set(!this.#isOpen);
    if (!this.#isPhone.matches) write(KEY, this.#isOpen ? "" : "closed");
    byId(this.#isOpen ? "sidebar-close" : "sidebar-open").focus();
  }

  #set(isOpen) {
    this.#isOpen = isOpen;
    document.body.classList.toggle("sidebar-closed", !isOpen);
    this.#sidebar.inert = !isOpen;
    byId("main").inert = this.isDrawerOpen;
  }
}
