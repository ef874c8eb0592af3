/** The lines of the list, as buttons: a group heading, or a claim. */
import { _, ngettext, numberText } from "../shared/language.js";
import { node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";
import { WORDS } from "../shared/words.js";

/** @param {string} kind */
const lookOf = kind => WORDS.kinds[kind] ?? { label: kind, colour: "currentColor", shape: "disc" };

/**
 * The heading of a group, which folds or unfolds it.
 * @param {HeadingLine} line
 * @param {boolean} isFolded
 * @param {() => void} toggle
 */
export function headingNode({ kind, count }, isFolded, toggle) {
    const { label, colour, shape } = lookOf(kind);
    const button = node(
        "button",
        { type: "button", class: "claims-list-heading", "aria-expanded": String(!isFolded) },
        node("span", { class: "claims-list-symbol" }, symbol(shape, colour, 14)),
        node("span", {}, label),
        node("span", { class: "claims-list-number" }, numberText(count)),
    );
    button.onclick = toggle;
    return node("li", { "data-kind": kind }, button);
}

/**
 * The list item for a row of /data/list.json; without a row, a placeholder.
 * @param {ListRow | undefined} row
 * @param {() => void} choose
 */
export function rowNode(row, choose) {
    if (!row) {
        return node(
            "li",
            { class: "claims-list-waiting" },
            node("button", { type: "button", class: "claims-list-row" }, "…"),
        );
    }
    const { shape, colour, label } = lookOf(row.kind);
    const button = node(
        "button",
        { type: "button", class: "claims-list-row" },
        node("span", { class: "claims-list-symbol" }, symbol(shape, colour, 16)),
        node(
            "span",
            { class: "claims-list-said", dir: "auto" },
            node("span", { class: "claims-unseen" }, `${label}. `),
            node("span", { class: "claims-list-speaker" }, _("{speaker} said:", { speaker: row.said_by_name })),
            " ",
            row.summary,
        ),
        node("span", { class: "claims-list-facts" }, ...facts(row)),
    );
    button.title = _("{speaker} said: {summary}", { speaker: row.said_by_name, summary: row.summary });
    button.onclick = choose;
    return node("li", { "data-claim": row.id }, button);
}

/** @param {ListRow} row */
function facts(row) {
    return [
        fact("when", row.when_text),
        row.label && fact("figure", row.label),
        row.place_text && fact("place", row.place_text),
        row.statements > 1 && fact("statements", ngettext("{n} text", "{n} texts", row.statements)),
        row.excerpt_only && fact("mark", _("excerpt")),
        row.unreviewed && fact("mark", _("not reviewed")),
    ].map(part => part || null);
}

/**
 * @param {string} name
 * @param {string} text
 */
function fact(name, text) {
    return node("span", { class: `claims-list-${name}`, dir: "auto" }, text);
}
