/** The table of kinds with their symbols. Its data: {version, rows: [{label, colour, shape, meaning, claims}]}. */
import { _, numberText } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";

class Kinds {
    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.body = node("tbody");
        const heads = [_("Kind of claim"), _("What it means"), _("Claims")].map(text =>
            node("th", { scope: "col" }, text),
        );
        const caption = node("caption", {}, _("The symbols of the kinds, and how many claims of each are recorded"));
        this.table = node(
            "table",
            { class: "claims-about-table" },
            caption,
            node("thead", {}, node("tr", {}, ...heads)),
            this.body,
        );
        parent.append(this.table);
    }

    /** @param {ComponentCall<{ rows: KindRow[] }>} call */
    update({ data }) {
        this.body.replaceChildren(...data.rows.map(rowNode));
    }

    leave() {
        this.table.remove();
    }
}

/** @param {KindRow} row */
function rowNode({ label, colour, shape, meaning, claims }) {
    const head = node(
        "th",
        { scope: "row" },
        node("span", { class: "claims-about-symbol" }, symbol(shape, colour, 16)),
        label,
    );
    return node(
        "tr",
        {},
        head,
        node("td", {}, meaning),
        node("td", { class: "claims-about-number" }, numberText(claims)),
    );
}

export const show = keepOne(parent => new Kinds(parent));
