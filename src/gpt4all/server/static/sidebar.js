/** The list of conversations by age, each with its menu. */

import { openMenu } from "./dialogs.js";
import { element } from "./dom.js";
import { iconButton } from "./icons.js";

const ANSWERING = { class: "answering", role: "img", "aria-label": "is answering" };

const DAY = 24 * 60 * 60 * 1000;

export class Sidebar {
  #list;
  #library;
  #shown = "";

  /**
   * @param {HTMLElement} list
   * @param {import("./library.js").Library} library what the menus can do
   */
  constructor(list, library) {
    this.#list = list;
    this.#library = library;
  }

  /**
   * @param {object[]} conversations the latest first
   * @param {string} openId the one that is shown
   * @param {Set<string>} answering those with a running answer
   */
  show(conversations, openId, answering) {
    // A running answer is saved every second; a list that stays the same keeps its focus.
    const rows = conversations.map(({ id, title, updated }) => [id, title, ageOf(updated)]);
    const wanted = JSON.stringify([openId, [...answering], rows]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#list.replaceChildren(...this.#sections(conversations, openId, answering));
  }

  #sections(conversations, openId, answering) {
    if (conversations.length === 0) {
      const text = "Your chats will be listed here. They stay in this browser.";
      return [element("p", { class: "sidebar-empty" }, text)];
    }
    const groups = Map.groupBy(conversations, ({ updated }) => ageOf(updated));
    return [...groups].map(([age, members]) =>
      element(
        "section",
        { "aria-label": age },
        element("h2", {}, age),
        element("ul", {}, ...members.map((member) => this.#row(member, openId, answering))),
      ),
    );
  }

  #row(conversation, openId, answering) {
    const { id, title } = conversation;
    const isOpen = id === openId;
    const open = () => openMenu(menu, this.#entries(conversation));
    const menu = iconButton("more", `Menu of ${title}`, open, { "aria-haspopup": "menu" });
    const link = element(
      "a",
      { href: `#${id}`, class: "chat-link", title, "aria-current": isOpen && "page" },
      element("span", { class: "chat-title" }, title),
      answering.has(id) ? element("span", ANSWERING) : null,
    );
    return element("li", { class: "chat-row" }, link, menu);
  }

  #entries(conversation) {
    const act = (name) => () => this.#library[name](conversation);
    return [
      { label: "Rename", icon: "edit", onclick: act("rename") },
      { label: "Export as Markdown", icon: "download", onclick: act("exportMarkdown") },
      { label: "Export as JSON", icon: "download", onclick: act("exportJson") },
      { label: "Delete", icon: "trash", onclick: act("remove"), isDangerous: true },
    ];
  }
}

/** How long ago, in the words of the list. */
function ageOf(time) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  if (time >= midnight) return "Today";
  if (time >= midnight - DAY) return "Yesterday";
  if (time >= midnight - 7 * DAY) return "Last 7 days";
  if (time >= midnight - 30 * DAY) return "Last 30 days";
  return new Date(time).toLocaleDateString("en", { month: "long", year: "numeric" });
}
