/** One claim of the list, as a button. */
import { node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";
import { WORDS } from "../shared/words.js";

/** The list item of a row of /data/list.json. */
export function rowNode(row, choose) {
    const kind = WORDS.kinds[row.kind] ?? { label: row.kind, colour: "currentColor", shape: "disc" };
    const button = node(
        "button",
        { type: "button", class: "claims-list-row" },
        node("span", { class: "claims-list-symbol" }, symbol(kind.shape, kind.colour, 16)),
        node(
            "span",
            { class: "claims-list-head" },
            node("span", { class: "claims-list-kind" }, kind.label),
            row.when_text ? node("span", { class: "claims-list-when" }, row.when_text) : null,
        ),
        node(
            "span",
            { class: "claims-list-said" },
            node("span", { class: "claims-list-speaker" }, `${row.said_by_name} said: `),
            row.party ? node("span", { class: "claims-list-party" }, `(${row.party}) `) : null,
            row.summary,
        ),
        node("span", { class: "claims-list-facts" }, ...facts(row)),
    );
    button.onclick = () => choose(row.id);
    return node("li", { "data-claim": row.id }, button);
}

function facts(row) {
    return [
        row.label && fact("figure", row.label),
        row.place_text && fact("place", row.place_text),
        row.statements > 1 && fact("statements", `in ${row.statements} statements`),
        !row.mapped && fact("mark", "not on the map"),
        row.excerpt_only && fact("mark", "excerpt only"),
    ].map(part => part || null);
}

function fact(name, text) {
    return node("span", { class: `claims-list-${name}` }, text);
}
