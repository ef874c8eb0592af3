/** Two codings of one text, field by field: their agreement, and which value to take where they differ. */

import { node } from "../../pages/assets/shared/nodes.js";
import { button, showDialog } from "./dialogs.js";
import { ask } from "./server.js";

/**
 * @param {DeskShown} shown
 * @param {string} second
 * @param {() => void} changed called when the first coding changes
 */
export async function showComparison(shown, second, changed) {
    /** @type {DeskCompared} */
    const found = await ask("compare", { name: shown.name, second });
    draw(shown, found, changed);
}

/**
 * @param {DeskShown} shown
 * @param {DeskCompared} found
 * @param {() => void} changed
 */
function draw(shown, found, changed) {
    const shares = Object.entries(found.agreement).map(([field, share]) =>
        node(
            "tr",
            {},
            node("th", { scope: "row" }, field.replaceAll("_", " ")),
            node("td", {}, share === null ? "none" : `${share}%`),
        ),
    );
    const differ = found.rows.filter(row => row.differ.length);
    showDialog(
        "Two codings",
        node(
            "p",
            {},
            `${found.pairs} claims coded by both, ${found.alone} by one alone. Kappa of the kinds: ${found.kappa ?? "none"}.`,
        ),
        node(
            "table",
            { class: "agreement" },
            node("caption", {}, "Agreement, per field"),
            node("tbody", {}, ...shares),
        ),
        node("h3", {}, differ.length ? `${differ.length} to settle` : "They agree in everything"),
        ...differ.map(row => rowOf(row, shown, found, changed)),
    );
}

/**
 * @param {DeskCompared["rows"][number]} row
 * @param {DeskShown} shown
 * @param {DeskCompared} found
 * @param {() => void} changed
 */
function rowOf(row, shown, found, changed) {
    const fields = row.differ.map(field => {
        const take = button("take the second", async () => {
            const settled = await ask("settle", { name: shown.name, second: found.second, pair: row.pair, field });
            changed();
            draw(shown, /** @type {DeskCompared} */ (settled), changed);
        });
        return node(
            "tr",
            {},
            node("th", { scope: "row" }, field.replaceAll("_", " ")),
            node("td", {}, row.first[field] ?? "nothing"),
            node("td", {}, row.second[field] ?? "nothing"),
            node("td", {}, row.second[field] === undefined ? "" : take),
        );
    });
    const head = ["", "first", "second", ""].map(each => node("th", { scope: "col" }, each));
    return node(
        "table",
        { class: "settling" },
        node("caption", {}, `“${row.words}”`),
        node("thead", {}, node("tr", {}, ...head)),
        node("tbody", {}, ...fields),
    );
}
