/** Questions, menus and short messages on top of the page. */

import { element } from "./dom.js";
import { icon } from "./icons.js";

/** Show a dialog and resolve to what it was closed with; "" when it was cancelled. */
function ask(title, body, buttons) {
  const dialog = element("dialog", { class: "dialog small", "aria-label": title });
  const close = (answer) => () => dialog.close(answer);
  dialog.append(
    element("h2", {}, title),
    body,
    element(
      "div",
      { class: "dialog-buttons" },
      element("button", { type: "button", class: "button", onclick: close("") }, "Cancel"),
      ...buttons.map(({ label, kind, answer }) => {
        const onclick = () => dialog.close(answer());
        return element("button", { type: "button", class: `button ${kind}`, onclick }, label);
      }),
    ),
  );
  document.body.append(dialog);
  closeOnBackdrop(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** A click beside a dialog closes it. */
export function closeOnBackdrop(dialog) {
  dialog.addEventListener("mousedown", (event) => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const isInside =
      event.clientX >= box.left && event.clientX <= box.right &&
      event.clientY >= box.top && event.clientY <= box.bottom;
    if (!isInside) dialog.close("");
  });
}

/** @returns {Promise<boolean>} whether the user wants it */
export async function confirm(title, text, label) {
  const button = { label, kind: "danger", answer: () => "yes" };
  return (await ask(title, element("p", {}, text), [button])) === "yes";
}

/** @returns {Promise<string>} the new text, or "" */
export async function askText(title, value) {
  const attributes = { type: "text", class: "input", "aria-label": title, maxlength: 200 };
  const input = element("input", attributes);
  input.value = value;
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    input.closest("dialog").close(input.value.trim());
  });
  requestAnimationFrame(() => input.select());
  return ask(title, input, [{ label: "Save", kind: "primary", answer: () => input.value.trim() }]);
}

/**
 * Open a menu below a button.
 * @param {{label: string, icon: string, onclick: () => void, isDangerous?: boolean}[]} entries
 */
export function openMenu(button, entries) {
  const menu = element("div", { class: "menu", role: "menu", popover: "auto" });
  const items = entries.map((entry) =>
    element(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: entry.isDangerous ? "menu-item danger" : "menu-item",
        onclick: () => {
          menu.hidePopover();
          entry.onclick();
        },
      },
      icon(entry.icon),
      entry.label,
    ),
  );
  menu.append(...items);
  menu.addEventListener("keydown", (event) => moveFocus(event, items));
  menu.addEventListener("toggle", ({ newState }) => {
    button.setAttribute("aria-expanded", String(newState === "open"));
    if (newState !== "closed") return;
    menu.remove();
    if (document.activeElement === document.body) button.focus();
  });
  document.body.append(menu);
  menu.showPopover();
  placeBelow(menu, button);
  items[0].focus();
}

function moveFocus(event, items) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const next = items.indexOf(document.activeElement) + step;
    items.at(next % items.length).focus();
  } else if (event.key === "Tab") {
    event.currentTarget.hidePopover();
  }
}

/** Put a menu under its button, or above where there is no room, inside the window. */
function placeBelow(menu, button) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isRoomBelow = at.bottom + height + 8 < innerHeight;
  menu.style.top = `${isRoomBelow ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

/** Say something for a few seconds, perhaps with one thing to do about it. */
export function toast(text, { label, onclick } = {}) {
  const note = element("div", { class: "toast", role: "status" }, element("span", {}, text));
  const close = () => note.remove();
  if (label) {
    const act = () => {
      close();
      onclick();
    };
    note.append(element("button", { type: "button", class: "toast-button", onclick: act }, label));
  }
  document.querySelector(".toast")?.remove();
  document.body.append(note);
  setTimeout(close, label ? 8000 : 4000);
}
