/** The statement that a text reports, beside it: which of its claims the report kept, changed or left out. */

import { node } from "../../pages/assets/shared/nodes.js";
import { ask } from "./server.js";

const STATES = { kept: "kept", changed: "changed", left_out: "left out" };

/**
 * @param {DeskShown} shown
 * @param {(item: string) => void} open
 */
export async function besidePanel(shown, open) {
    /** @type {DeskBeside} */
    const found = await ask("beside", { name: shown.name });
    const counts = Object.entries(STATES).map(
        ([state, label]) => `${found.rows.filter(row => row.state === state).length} ${label}`,
    );
    const panel = node(
        "section",
        { class: "beside", "aria-label": "The statement that is reported" },
        node("h2", {}, found.title),
        node("p", {}, `${counts.join(", ")}. b goes back to the card.`),
    );
    for (const row of found.rows) {
        const differs = Object.entries(row.differs).map(([field, value]) =>
            node("li", {}, `differs in ${field.replaceAll("_", " ")}: ${value}`),
        );
        const entry = node(
            "button",
            { type: "button", class: "entry", "data-state": row.state },
            node("strong", {}, STATES[/** @type {keyof typeof STATES} */ (row.state)]),
            row.item && !row.is_merged ? " (likely, not merged yet)" : "",
            node("span", {}, row.summary),
            node("small", {}, `“${row.words}”${row.when ? ` · ${row.when}` : ""}`),
            node("ul", {}, ...differs),
        );
        entry.disabled = !row.item;
        entry.addEventListener("click", () => open(row.item));
        panel.append(entry);
    }
    if (found.text) {
        panel.append(node("h3", {}, "Its text"), node("div", { class: "original" }, ...marked(found)));
    }
    return panel;
}

/** @param {DeskBeside} found */
function marked(found) {
    const pieces = [];
    const signs = [...found.text];
    let last = 0;
    for (const row of found.rows.filter(each => each.at >= 0)) {
        const end = row.at + [...row.words].length;
        if (row.at < last) {
            continue;
        }
        pieces.push(signs.slice(last, row.at).join(""));
        pieces.push(node("mark", { "data-state": row.state }, signs.slice(row.at, end).join("")));
        last = end;
    }
    return [...pieces, signs.slice(last).join("")];
}
