/** One claim as a row of the table. */
import { node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";

/** The row of a claim; `kinds`, `heads` and `claim` (the one that is open) as in the data of the component. */
export function rowNode(row, { kinds, heads, claim }) {
    const kind = kinds[row.kind] ?? { label: row.kind, colour: "currentColor", shape: "disc" };
    const cells = {
        kind: [
            node("span", { class: "claims-table-symbol" }, symbol(kind.shape, kind.colour, 14)),
            kind.label,
            quiet(row.admission),
        ],
        who: [row.who, quiet(row.party)],
        what: [node("a", { href: row.address, target: "_self" }, row.what)],
        when: [row.when, quiet(row.basis)],
        place: [
            row.places.join(", ") || quiet("no place named"),
            ...row.place_as_written.map(words => quiet(`“${words}”`)),
            quiet(row.place_basis),
        ],
        figure: row.figures.map(text => node("span", { class: "claims-table-line" }, text)),
        munition: [row.munition.join(", "), quiet(row.made && `made, as claimed: ${row.made}`)],
        said: row.said.map(day => node("span", { class: "claims-table-line" }, day)),
        texts: textsOf(row),
    };
    return node(
        "tr",
        { role: "row", "data-claim": row.id, ...(row.id === claim && { "aria-current": "true" }) },
        ...Object.entries(heads).map(([name, label]) => cellNode(name, label, cells[name])),
    );
}

function cellNode(name, label, content) {
    const [tag, attributes] = name === "what" ? ["th", { scope: "row", role: "rowheader" }] : ["td", { role: "cell" }];
    const isEmpty = content.every(part => part === null || part === "");
    const value = isEmpty ? [] : [node("div", {}, ...content)];
    return node(tag, { ...attributes, class: `claims-table-${name}`, "data-label": label }, ...value);
}

function quiet(text) {
    return text ? node("small", {}, text) : null;
}

/** How many texts say it, the first words at once, those of the other mentions to unfold. */
function textsOf(row) {
    const [first, ...others] = row.mentions;
    const count = row.texts === 1 ? "1 text" : `${row.texts} texts, 1 speaker`;
    const more = others.length === 1 ? "1 other mention" : `${others.length} other mentions`;
    return [
        quiet(row.excerpt_only ? `${count}, of which only an excerpt was read` : count),
        mentionNode(first),
        others.length ? node("details", {}, node("summary", {}, more), ...others.map(mentionNode)) : null,
    ];
}

function mentionNode({ words, publisher, published, address, source }) {
    return node(
        "p",
        {},
        node("q", {}, words),
        " ",
        node("a", { href: address, target: "_self" }, `${publisher}, ${published}`),
        ...sourceLink(source),
    );
}

function sourceLink(source) {
    if (!/^https?:\/\//i.test(source ?? "")) {
        return [];
    }
    return [" · ", node("a", { href: source, target: "_blank", rel: "noopener noreferrer" }, "source, at these words")];
}
