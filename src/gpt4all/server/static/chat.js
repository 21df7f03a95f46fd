/** What the user can do with conversations: open, send, stop, regenerate, edit, delete. */

import { answer } from "./answer.js";
import { newConversation, newId } from "./conversations.js";
import { toast } from "./dialogs.js";
import { titleOf } from "./transfer.js";

/** While an answer is written it is saved this often, in milliseconds. */
const SAVE_INTERVAL = 1000;

/** Fires "change" when another conversation is open, or one begins or ends to be answered. */
export class Chat extends EventTarget {
  #store;
  #settings;
  #models;
  #thread;
  #onLocked;
  /** Conversation -> its running answer; the user may look at another one meanwhile. */
  #running = new Map();
  /** Conversation id -> why its last answer failed. */
  #failures = new Map();
  /** The open conversation; it is kept once it has a message. */
  conversation = newConversation();

  /**
   * @param {object} parts
   * @param {(problem: string) => void} parts.onLocked the server asks for an API key
   */
  constructor({ store, settings, models, thread, onLocked }) {
    super();
    this.#store = store;
    this.#settings = settings;
    this.#models = models;
    this.#thread = thread;
    this.#onLocked = onLocked;
    store.addEventListener("change", ({ detail }) => this.#onStoreChange(detail));
  }

  /** Ids of the conversations that are being answered. */
  get answering() {
    return new Set([...this.#running.keys()].map(({ id }) => id));
  }

  get isAnswering() {
    return this.#running.has(this.conversation);
  }

  startNew() {
    this.#show(newConversation());
  }

  /** Open a kept conversation, or a new one if there is none of this id. */
  async open(id) {
    if (id === this.conversation.id) return;
    const running = [...this.#running.keys()].find((conversation) => conversation.id === id);
    this.#show(running ?? (await this.#store.get(id)) ?? newConversation());
    const last = this.conversation.messages.findLast(({ model }) => model);
    if (last) this.#models.choose(last.model);
  }

  async send(text) {
    const { conversation } = this;
    if (this.isAnswering) return;
    const message = { id: newId(), role: "user", content: text };
    if (conversation.revision === 0) conversation.title = titleOf(text);
    conversation.messages.push(message);
    this.#thread.append(message);
    await this.#answer(conversation);
  }

  /** Stop the running answer of the open conversation; what has arrived of it is kept. */
  async stop() {
    const running = this.#running.get(this.conversation);
    running?.controller.abort();
    await running?.ended;
  }

  /** Answer again; everything from this answer on is replaced. */
  async regenerate(message) {
    await this.#truncate(message);
    await this.#answer(this.conversation);
  }

  /** Send a changed question; everything behind it is replaced. */
  async resend(message, text) {
    await this.#truncate(message);
    await this.send(text);
  }

  /** Edit the last question. */
  editLast() {
    const last = this.conversation.messages.findLast(({ role }) => role === "user");
    if (last && !this.isAnswering) this.#thread.edit(last);
  }

  /** Delete one message; for some seconds it can be brought back. */
  async remove(message) {
    const { conversation } = this;
    if (this.#running.has(conversation)) return;
    const index = conversation.messages.indexOf(message);
    conversation.messages.splice(index, 1);
    await this.#changed(conversation);
    const onclick = async () => {
      conversation.messages.splice(index, 0, message);
      await this.#changed(conversation);
    };
    toast("Message deleted", { label: "Undo", onclick });
  }

  /** Show the open conversation as it is now. */
  refresh() {
    const { conversation } = this;
    const streaming = this.isAnswering ? conversation.messages.at(-1) : null;
    this.#thread.show(conversation.messages, { streaming, keepsPlace: true });
    this.#showEnd(conversation);
    this.dispatchEvent(new Event("change"));
  }

  #show(conversation) {
    this.conversation = conversation;
    const streaming = this.isAnswering ? conversation.messages.at(-1) : null;
    this.#thread.show(conversation.messages, { streaming });
    this.#showEnd(conversation);
    this.dispatchEvent(new Event("change"));
  }

  /** Drop a message and everything behind it. */
  async #truncate(message) {
    await this.stop();
    const { messages } = this.conversation;
    messages.splice(messages.indexOf(message));
    this.#thread.show(messages);
  }

  async #changed(conversation) {
    await this.#save(conversation);
    if (conversation === this.conversation) this.refresh();
  }

  /** @returns {Promise<void>} when the answer has ended, one way or another */
  #answer(conversation) {
    const request = this.#request(conversation.messages);
    const message = { id: newId(), role: "assistant", content: "", model: this.#models.name };
    conversation.messages.push(message);
    conversation.updated = Date.now();
    this.#failures.delete(conversation.id);
    this.#thread.append(message, { isStreaming: true });
    const controller = new AbortController();
    const ended = this.#run(conversation, message, request, controller.signal);
    this.#running.set(conversation, { controller, ended });
    this.dispatchEvent(new Event("change"));
    return ended;
  }

  async #run(conversation, message, request, signal) {
    await this.#save(conversation);
    try {
      Object.assign(message, await this.#stream(conversation, message, request, signal));
    } catch (error) {
      if (error.name === "AbortError") message.finish = "stopped";
      else this.#fail(conversation, error);
    }
    await this.#end(conversation, message);
  }

  #stream(conversation, message, request, signal) {
    let savedAt = performance.now();
    return answer(request, {
      key: this.#settings.key,
      signal,
      onText: (text) => {
        message.content += text;
        this.#thread.refresh(message);
        if (performance.now() - savedAt < SAVE_INTERVAL) return;
        savedAt = performance.now();
        this.#save(conversation);
      },
      onWait: (reason, seconds) => {
        if (conversation === this.conversation) this.#showWaiting(reason, seconds);
      },
    });
  }

  async #end(conversation, message) {
    // A model may end at once; that is an answer too.
    const isEmpty = message.content === "" && !["stop", "length"].includes(message.finish);
    if (isEmpty) conversation.messages = conversation.messages.filter((other) => other !== message);
    else message.finish ??= "unfinished";
    conversation.updated = Date.now();
    await this.#save(conversation);
    this.#running.delete(conversation);
    if (conversation === this.conversation) {
      if (isEmpty) this.#thread.show(conversation.messages);
      else this.#thread.finish(message);
      this.#showEnd(conversation);
    }
    this.dispatchEvent(new Event("change"));
  }

  async #save(conversation) {
    const { id } = conversation;
    try {
      await this.#store.save(conversation);
    } catch (error) {
      toast(`The browser could not keep this chat: ${error.message}`);
    }
    if (conversation.id !== id) this.dispatchEvent(new Event("change"));
  }

  #fail(conversation, error) {
    this.#failures.set(conversation.id, error.message);
    if (error.status === 401) this.#onLocked(error.message);
  }

  /** Below the messages: why the last answer failed, or that there is none. */
  #showEnd(conversation) {
    if (this.#running.has(conversation)) return;
    const failure = this.#failures.get(conversation.id);
    const last = conversation.messages.at(-1);
    const onclick = () => (last.role === "user" ? this.#retry() : this.regenerate(last));
    const buttons = [{ label: "Try again", onclick }];
    if (failure) {
      this.#thread.showCard({ kind: "error", title: "No answer", text: failure, buttons });
    } else if (last?.role === "user") {
      this.#thread.showCard({ kind: "quiet", title: "Not answered yet", text: "", buttons });
    } else {
      this.#thread.clearCard();
    }
  }

  #retry() {
    this.#thread.clearCard();
    return this.#answer(this.conversation);
  }

  #showWaiting(reason, seconds) {
    if (seconds === 0) return this.#thread.clearCard();
    const text = `${reason} Trying again in ${seconds} s.`;
    const buttons = [{ label: "Stop", onclick: () => this.stop() }];
    this.#thread.showCard({ kind: "waiting", title: "The server is not ready", text, buttons });
  }

  /** The body of the request: settings, system prompt, and the messages so far. */
  #request(messages) {
    const { system, ...sampling } = this.#settings.values();
    const history = system ? [{ role: "system", content: system }] : [];
    for (const { role, content } of messages.filter((message) => message.content)) {
      const last = history.at(-1);
      // Templates want question and answer in turn, which deleting or stopping may have disturbed.
      if (last?.role === role) last.content += `\n\n${content}`;
      else history.push({ role, content });
    }
    return { model: this.#models.name, messages: history, ...sampling };
  }

  async #onStoreChange({ id, title, isDeleted, isOwn }) {
    if (isDeleted) {
      const running = [...this.#running].find(([conversation]) => conversation.id === id);
      running?.[1].controller.abort();
    }
    if (id !== this.conversation.id) return;
    if (isDeleted) return this.startNew();
    this.conversation.title = title;
    if (!isOwn && !this.isAnswering) await this.#reload(id);
  }

  /** Another tab has changed the open conversation. */
  async #reload(id) {
    const stored = await this.#store.get(id);
    if (!stored || id !== this.conversation.id || this.isAnswering) return;
    this.conversation = stored;
    this.refresh();
  }
}
