/** What the user can do with kept conversations: rename, export, import, delete. */

import { newId } from "./conversations.js";
import { askText, confirm, toast } from "./dialogs.js";
import { download, fileName, parseImport, toJson, toMarkdown } from "./transfer.js";

export class Library {
  #store;

  constructor(store) {
    this.#store = store;
  }

  async rename({ id, title }) {
    const wanted = await askText("Rename chat", title);
    if (wanted) await this.#store.rename(id, wanted);
  }

  async remove({ id, title }) {
    const text = `“${title}” will be deleted from this browser. This cannot be undone.`;
    if (await confirm("Delete chat?", text, "Delete")) await this.#store.delete(id);
  }

  async removeAll() {
    const { length } = await this.#store.all();
    if (length === 0) return toast("There are no chats.");
    const text = `${count(length)} will be deleted from this browser. This cannot be undone.`;
    if (await confirm("Delete all chats?", text, "Delete all")) await this.#store.deleteAll();
  }

  async exportJson({ id, title }) {
    download(toJson([await this.#store.get(id)]), fileName(title, "json"), "application/json");
  }

  async exportMarkdown({ id, title }) {
    download(toMarkdown([await this.#store.get(id)]), fileName(title, "md"), "text/markdown");
  }

  async exportAllJson() {
    download(toJson(await this.#store.all()), "gpt4all-chats.json", "application/json");
  }

  async exportAllMarkdown() {
    download(toMarkdown(await this.#store.all()), "gpt4all-chats.md", "text/markdown");
  }

  /** Add the conversations of a file; those that are here already stay as they are. */
  async importFile(file) {
    try {
      const here = new Map((await this.#store.all()).map(({ id, updated }) => [id, updated]));
      const found = parseImport(await file.text(), file.name);
      const fresh = found.filter(({ id, updated }) => here.get(id) !== updated);
      for (const conversation of fresh) {
        if (here.has(conversation.id)) conversation.id = newId();
        await this.#store.save(conversation);
      }
      const skipped = found.length - fresh.length;
      toast(`${count(fresh.length)} imported${skipped ? `, ${skipped} already here` : ""}.`);
    } catch (error) {
      toast(error.message);
    }
  }
}

const count = (n) => (n === 1 ? "1 chat" : `${n} chats`);
