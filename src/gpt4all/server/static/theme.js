/** Light, dark, or as the system has it. */

import { icon } from "./icons.js";
import { read, write } from "./settings.js";

const KEY = "gpt4all.theme";
const NEXT = { system: "light", light: "dark", dark: "system" };
const LABELS = { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" };

function current() {
  const stored = read(KEY);
  return Object.hasOwn(NEXT, stored ?? "") ? stored : "system";
}

function apply(button) {
  const theme = current();
  document.documentElement.dataset.theme = theme;
  button.replaceChildren(icon(theme));
  button.setAttribute("aria-label", LABELS[theme]);
  button.title = LABELS[theme];
}

/** Make a button switch the theme; other tabs follow. */
export function connectTheme(button) {
  apply(button);
  button.addEventListener("click", () => {
    write(KEY, NEXT[current()]);
    apply(button);
  });
  addEventListener("storage", ({ key }) => key === KEY && apply(button));
}
