/** Keys that work everywhere on the page. */

/**
 * @param {{search: () => void, startNew: () => void, stop: () => void, write: () => void}} actions
 *   `write` moves the focus to the composer
 */
export function connectShortcuts(actions) {
  nameKeys();
  addEventListener("keydown", (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (document.querySelector("dialog[open]")) return;
    if (isCommand && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      actions.search();
    } else if (isCommand && event.shiftKey && event.key.toLowerCase() === "o") {
      event.preventDefault();
      actions.startNew();
    } else if (event.key === "Escape" && !document.querySelector("[popover]:popover-open")) {
      actions.stop();
    } else if (isTextForNobody(event)) {
      actions.write();
    }
  });
}

/** Macs have another key for commands. */
function nameKeys() {
  if (!navigator.platform.startsWith("Mac")) return;
  for (const keys of document.querySelectorAll("kbd")) {
    keys.textContent = keys.textContent.replace("Ctrl", "⌘");
  }
}

/** A character typed while nothing has the focus is meant for the composer. */
function isTextForNobody({ key, ctrlKey, metaKey, altKey }) {
  const isCharacter = key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
  return isCharacter && document.activeElement === document.body;
}
