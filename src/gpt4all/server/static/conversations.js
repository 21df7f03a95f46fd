/**
 * The conversations, kept in this browser's IndexedDB. Knows no DOM.
 *
 * Several tabs may be open. Each record carries a revision; a tab that saves something newer than
 * what it had read would overwrite another tab's work, so it saves a copy instead. Tabs tell each
 * other what has changed.
 *
 * @typedef {{id: string, role: "user"|"assistant", content: string, model?: string,
 *   finish?: string, usage?: object, speed?: number, latency?: number}} Message
 * @typedef {{id: string, title: string, created: number, updated: number, revision: number,
 *   messages: Message[]}} Conversation times are in milliseconds since 1970; revision 0 was never
 *   saved
 */

const DATABASE = "gpt4all";
const STORE = "conversations";

/** A new identifier; `crypto.randomUUID` exists only on secure origins. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @returns {Conversation} an empty one */
export function newConversation() {
  const now = Date.now();
  return { id: newId(), title: "New chat", created: now, updated: now, revision: 0, messages: [] };
}

/** Fires "change" with `detail: {id, title, isDeleted, isOwn}`; `isOwn`: this tab did it. */
export class ConversationStore extends EventTarget {
  /** Null once the browser has closed it, because the user deleted what this site keeps. */
  #database = null;
  #channel = new BroadcastChannel("gpt4all.conversations");
  /** Changes are made one after the other: each reads the revision that the last one wrote. */
  #last = Promise.resolve();

  constructor() {
    super();
    this.#channel.onmessage = ({ data }) => this.#announce({ ...data, isOwn: false });
  }

  /** @throws {DOMException} where the browser does not let the page keep anything */
  static async open() {
    const store = new ConversationStore();
    await store.#objects("readonly");
    return store;
  }

  /** All conversations, the latest first. */
  async all() {
    const store = await this.#objects("readonly");
    const conversations = await settled(store.getAll());
    return conversations.sort((one, other) => other.updated - one.updated);
  }

  /** @returns {Promise<Conversation|undefined>} */
  async get(id) {
    const store = await this.#objects("readonly");
    return settled(store.get(id));
  }

  /**
   * Save a conversation; its revision is raised. If another tab has changed it meanwhile, it
   * becomes a new conversation: it gets another id and title. If it was deleted, nothing happens.
   */
  save(conversation) {
    return this.#inTurn(async (store) => {
      const stored = await settled(store.get(conversation.id));
      if (!stored && conversation.revision > 0) return;
      if (stored) conversation.title = stored.title;
      if (stored && stored.revision !== conversation.revision) {
        conversation.id = newId();
        conversation.title += " (copy)";
      }
      conversation.revision += 1;
      await settled(store.put(conversation));
      const { id, title } = conversation;
      this.#tell({ id, title, isDeleted: false });
    });
  }

  /** Titles have no revision: whoever saves the conversation next takes over the new one. */
  rename(id, title) {
    return this.#inTurn(async (store) => {
      const stored = await settled(store.get(id));
      if (!stored) return;
      await settled(store.put({ ...stored, title }));
      this.#tell({ id, title, isDeleted: false });
    });
  }

  delete(id) {
    return this.#inTurn(async (store) => {
      await settled(store.delete(id));
      this.#tell({ id, isDeleted: true });
    });
  }

  deleteAll() {
    return this.#inTurn(async (store) => {
      const ids = await settled(store.getAllKeys());
      await settled(store.clear());
      for (const id of ids) this.#tell({ id, isDeleted: true });
    });
  }

  #inTurn(change) {
    const result = this.#last.then(async () => change(await this.#objects("readwrite")));
    this.#last = result.catch(() => {});
    return result;
  }

  /** The conversations within a new transaction, which ends when nothing is asked of it. */
  async #objects(mode) {
    this.#database ??= await opened(() => { this.#database = null; });
    return this.#database.transaction(STORE, mode).objectStore(STORE);
  }

  #tell(change) {
    this.#channel.postMessage(change);
    this.#announce({ ...change, isOwn: true });
  }

  #announce(detail) {
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }
}

/** Stands in for the store where the browser keeps nothing: it lasts as long as the page. */
export class MemoryStore extends EventTarget {
  #conversations = new Map();

  async all() {
    return [...this.#conversations.values()].sort((one, other) => other.updated - one.updated);
  }

  async get(id) {
    return this.#conversations.get(id);
  }

  async save(conversation) {
    conversation.revision += 1;
    this.#conversations.set(conversation.id, conversation);
    this.#announce(conversation, false);
  }

  async rename(id, title) {
    const conversation = this.#conversations.get(id);
    conversation.title = title;
    this.#announce(conversation, false);
  }

  async delete(id) {
    this.#conversations.delete(id);
    this.#announce({ id }, true);
  }

  async deleteAll() {
    for (const id of this.#conversations.keys()) await this.delete(id);
  }

  #announce({ id, title }, isDeleted) {
    const detail = { id, title, isDeleted, isOwn: true };
    this.dispatchEvent(new CustomEvent("change", { detail }));
  }
}

async function opened(onclose) {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  const database = await settled(request);
  database.onclose = onclose;
  return database;
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
