/** The desk's start page: the drafts in the folder, and a form for a new text. */

import { node } from "../../pages/assets/shared/nodes.js";
import { button } from "./dialogs.js";
import { ask } from "./server.js";

/**
 * @param {DeskShelf} shelf
 * @param {(name: string) => void} open
 * @param {(opened: DeskOpened) => void} begun
 * @param {(told: string, isFault?: boolean) => void} tell
 */
export function beginPage(shelf, open, begun, tell) {
    const page = node("div", { class: "begin" });
    page.append(form(begun, tell), drafts(shelf, open, begun, tell));
    return page;
}

/**
 * @param {(opened: DeskOpened) => void} begun
 * @param {(told: string, isFault?: boolean) => void} tell
 */
function form(begun, tell) {
    const text = node("textarea", { name: "text", rows: 14, required: "", "aria-label": "The statement’s text" });
    text.placeholder =
        "Paste the statement’s text here. It stays on this machine and comes into no file of the record.";
    const fields = [
        field("published", "Published on (day or month)", { placeholder: "YYYY-MM-DD", required: "" }),
        field("publisher", "Published by", { list: "speakers", placeholder: "id of a speaker", required: "" }),
        field("speakers", "Speaks in it (ids, innermost first)", { list: "speakers", placeholder: "only in a report" }),
        field("id", "Id", { placeholder: "publisher and day" }),
        field("language", "Language", { placeholder: "told from the letters" }),
    ];
    const made = node(
        "form",
        { "aria-label": "A new statement" },
        node("h2", {}, "A new statement"),
        text,
        node("div", { class: "fields" }, ...fields),
        node("button", { type: "submit", class: "main" }, "Read it"),
    );
    made.addEventListener("submit", async event => {
        event.preventDefault();
        try {
            tell("Reading …");
            const values = Object.fromEntries(new FormData(made));
            begun(await ask("begin", values));
        } catch (error) {
            tell(/** @type {Error} */ (error).message, true);
        }
    });
    text.autofocus = true;
    return made;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {Attributes} attributes
 */
function field(name, label, attributes) {
    return node("label", {}, node("span", {}, label), node("input", { name, autocomplete: "off", ...attributes }));
}

/**
 * @param {DeskShelf} shelf
 * @param {(name: string) => void} open
 * @param {(opened: DeskOpened) => void} begun
 * @param {(told: string, isFault?: boolean) => void} tell
 */
function drafts(shelf, open, begun, tell) {
    const rows = shelf.drafts.map(draft => {
        if (draft.fault) {
            return node("li", { class: "fault" }, `${draft.name}: ${draft.fault}`);
        }
        const state = draft.on_file ? "on file" : `${draft.waiting} of ${draft.all} undecided`;
        const coder = node("input", {
            "aria-label": "Name of the second coder",
            placeholder: "second coder",
            size: 12,
        });
        const second = button("codes it blind", async () => {
            try {
                begun(await ask("begin-second", { name: draft.name, coder: coder.value }));
            } catch (error) {
                tell(/** @type {Error} */ (error).message, true);
            }
        });
        return node(
            "li",
            {},
            button(draft.name, () => open(draft.name), "link"),
            ` ${state}`,
            draft.coder || draft.on_file ? null : node("span", { class: "second" }, coder, second),
        );
    });
    return node(
        "section",
        { "aria-label": "Drafts" },
        node("h2", {}, "Drafts"),
        rows.length ? node("ul", {}, ...rows) : node("p", {}, "None yet."),
        node("p", {}, `What is accepted is written into ${shelf.claims}.`),
    );
}
