/** The desk's only dialog, refilled for each use; Escape closes it without losing anything. */

import { node, part } from "../../pages/assets/shared/nodes.js";

/**
 * @param {string} title
 * @param {...(Node | string)} content
 */
export function showDialog(title, ...content) {
    const dialog = /** @type {HTMLDialogElement} */ (part("dialog"));
    const close = node("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
    close.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(close, node("h2", { id: "dialog-title" }, title), ...content);
    if (!dialog.open) {
        dialog.showModal();
    }
    dialog.querySelector("[autofocus]")?.dispatchEvent(new Event("focus"));
    return dialog;
}

export function closeDialog() {
    /** @type {HTMLDialogElement} */ (part("dialog")).close();
}

export function isDialogOpen() {
    return /** @type {HTMLDialogElement} */ (part("dialog")).open;
}

/**
 * @param {string} label
 * @param {() => void} does
 * @param {string} [kind]
 */
export function button(label, does, kind = "") {
    const made = node("button", { type: "button", class: kind }, label);
    made.addEventListener("click", does);
    return made;
}
