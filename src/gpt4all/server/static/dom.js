/**
 * Builds DOM nodes. A text always becomes a text node, never markup: whatever a model writes stays
 * text.
 */

/**
 * Make an element.
 * @param {string} tag
 * @param {Object<string, unknown>} [attributes] `onclick` and the like take functions; `undefined`,
 *   `null` and `false` leave the attribute out.
 * @param {...(Node|string|null|undefined)} children
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** The element of the page with this id. */
export function byId(id) {
  return document.getElementById(id);
}
