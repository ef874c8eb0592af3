/**
 * A field to copy from, with a button. It needs no clipboard permission: it selects the field and uses the copy
 * command.
 */
import { _ } from "../shared/language.js";
import { node } from "../shared/nodes.js";

const DONE_FOR = 4000;

/**
 * `{root, show(text)}`: a labelled read-only field of `rows` lines with a button that copies it and says so.
 * @param {string} label
 * @param {number} rows
 */
export function copyField(label, rows = 1) {
    const name = node("span", {}, label);
    const field = rows > 1 ? node("textarea", { rows, readonly: "" }) : node("input", { type: "text", readonly: "" });
    const button = node("button", { type: "button" }, _("Copy"));
    const told = node("span", { role: "status", class: "claims-share-told" });
    button.setAttribute("aria-label", _("Copy: {what}", { what: label }));
    button.onclick = () => {
        told.textContent = copy(field) ? _("Copied") : _("Marked: press Ctrl+C or ⌘C");
        setTimeout(() => {
            told.textContent = "";
        }, DONE_FOR);
    };
    field.onfocus = () => field.select();
    const root = node("div", { class: "claims-share-field" }, node("label", {}, name, field), button, told);
    return {
        root,
        /** @param {string} text */
        show: text => {
            field.value = text;
        },
    };
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
function copy(field) {
    field.focus();
    field.select();
    field.setSelectionRange(0, field.value.length);
    try {
        return document.execCommand("copy");
    } catch {
        return false;
    }
}
