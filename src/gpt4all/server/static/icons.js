/** The icons of the page and the buttons made of them. */

import { element } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

/** Icons as paths on a grid of 24 by 24, drawn with a stroke. */
const PATHS = {
  plus: "M12 5v14M5 12h14",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM20 20l-4.9-4.9",
  send: "M12 19V5.5M6 11.5l6-6 6 6",
  stop: "M7 7h10v10H7z",
  copy: "M9 9h10.5v10.5H9zM5.5 15h-1V4.5h10.5v1",
  check: "M5 12.5l4.7 4.7L19 7.5",
  again: "M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4h-4",
  edit: "M4.5 19.5l1-4.2L16 4.8l3.2 3.2L8.7 18.5zM13.5 7.3l3.2 3.2",
  trash: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.5v5.5M13.8 10.5v5.5",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  settings: "M4 7.5h8.5M18 7.5h2M4 16.5h2M11.5 16.5h8.5M15.2 5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM8.8 14a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z",
  sidebar: "M6 4.5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2zM9.5 4.5v15",
  light: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  dark: "M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
  upload: "M12 15.5V4.5M7.5 8.5L12 4l4.5 4.5M5 19.5h14",
  down: "M12 5v13M6.5 12.5L12 18l5.5-5.5",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  alert: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 8v4.5M12 16h.01",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  chat: "M20 12a7.5 7 0 0 1-11 6.2L4.5 19.5l1.2-3.7A7 7 0 1 1 20 12z",
};

/** A decorative icon; what carries it needs a label of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon; the label is its name and its tooltip. */
export function iconButton(name, label, onclick, attributes = {}) {
  return element(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...attributes },
    icon(name),
  );
}

/** Put the icons into the buttons of the page that name one in `data-icon`. */
export function fillIcons() {
  for (const button of document.querySelectorAll("[data-icon]")) {
    button.prepend(icon(button.dataset.icon));
  }
}
