/** Puts the page together. */

import { Chat } from "./chat.js";
import { Composer, examples } from "./composer.js";
import { ConversationStore, MemoryStore } from "./conversations.js";
import { toast } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { fillIcons } from "./icons.js";
import { Layout } from "./layout.js";
import { Library } from "./library.js";
import { ModelChoice } from "./models.js";
import { Palette } from "./palette.js";
import { Settings } from "./settings.js";
import { SettingsDialog } from "./settings_dialog.js";
import { connectShortcuts } from "./shortcuts.js";
import { Sidebar } from "./sidebar.js";
import { showStatus } from "./status.js";
import { connectTheme } from "./theme.js";
import { Thread } from "./thread.js";

/** What the demonstration model can do; any other can as well. */
const EXAMPLES = [
  "Name 3 colors",
  "Tell me a joke",
  "Write me a short poem",
  "What is the capital of France?",
];

fillIcons();
connectTheme(byId("theme"));
const layout = new Layout();
const store = await openStore();
const settings = new Settings();
const models = new ModelChoice(byId("model"), settings);
const library = new Library(store);

const thread = new Thread(
  { scroller: byId("scroller"), list: byId("messages"), jump: byId("jump") },
  {
    regenerate: (message) => leaving(chat.regenerate(message)),
    resend: (message, text) => leaving(chat.resend(message, text)),
    remove: (message) => leaving(chat.remove(message)),
    leaveEditor: focusComposer,
  },
  announce,
);
const onLocked = (problem) => dialog.open(problem);
const chat = new Chat({ store, settings, models, thread, onLocked });
const composer = new Composer(
  { area: byId("composer-text"), button: byId("send") },
  { send, stop: () => leaving(chat.stop()), editLast: () => chat.editLast() },
);
const sidebar = new Sidebar(byId("chats"), library);
const palette = new Palette(
  { dialog: byId("palette"), input: byId("palette-input"), results: byId("palette-results") },
  { startNew, open: (id) => (location.hash = id) },
);
const dialog = new SettingsDialog(settings, library, () => models.refresh());

chat.addEventListener("change", showChat);
store.addEventListener("change", showSidebar);
models.addEventListener("change", () => showStatus(models, { openSettings: () => dialog.open() }));
addEventListener("hashchange", openFromAddress);
byId("new-chat").addEventListener("click", startNew);
byId("new-chat-top").addEventListener("click", startNew);
byId("skip").addEventListener("click", () => composer.focus());
byId("search").addEventListener("click", search);
byId("open-settings").addEventListener("click", () => dialog.open());
byId("examples").append(...examples(EXAMPLES, send));
connectShortcuts({ search, startNew, stop: escape, write: focusComposer });

await openFromAddress();
showChat();
focusComposer();
await models.refresh();
if (models.state === "locked") dialog.open(models.problem);

async function openStore() {
  try {
    return await ConversationStore.open();
  } catch {
    toast("This browser does not let the page keep chats: they are gone when it is closed.");
    return new MemoryStore();
  }
}

function send(text) {
  chat.send(text);
  focusComposer();
}

/** What was pressed goes away with its message; the composer is where the user goes on. */
function leaving(change) {
  focusComposer();
  return change;
}

function startNew() {
  chat.startNew();
  layout.closeDrawer();
  focusComposer();
}

function search() {
  palette.open(store.all());
}

function escape() {
  if (layout.isDrawerOpen) layout.closeDrawer();
  else chat.stop();
}

function focusComposer() {
  // On a phone this would open the keyboard over the answer.
  if (matchMedia("(pointer: fine)").matches) composer.focus();
}

async function openFromAddress() {
  const id = location.hash.slice(1);
  if (id) await chat.open(id);
  else chat.startNew();
  layout.closeDrawer();
}

/** Bring everything around the messages in line with the open conversation. */
function showChat() {
  const { conversation, isAnswering } = chat;
  const isKept = conversation.messages.length > 0;
  const address = isKept ? `#${conversation.id}` : "";
  if (location.hash !== address) history.pushState(null, "", address || location.pathname);
  document.title = isKept ? `${conversation.title} – gpt4all` : "gpt4all";
  byId("main").classList.toggle("empty", !isKept);
  composer.setAnswering(isAnswering);
  showSidebar();
}

async function showSidebar() {
  sidebar.show(await store.all(), chat.conversation.id, chat.answering);
}

/** Tell screen readers a finished piece of the answer; "" begins a new one. */
function announce(text) {
  if (text) byId("announcer").append(element("p", {}, text));
  else byId("announcer").replaceChildren();
}
