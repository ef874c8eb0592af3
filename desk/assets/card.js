/** The card as readers will see it, with every field editable in place. */

import { node } from "../../pages/assets/shared/nodes.js";
import { figuresField } from "./figures.js";

/** @typedef {(field: string, value: unknown) => void} Edit */

export const DIGITS = "1234567890-=";
const STATES = { undecided: "undecided", accepted: "accepted", left_out: "left out" };

/**
 * A field that looks like text until it is edited; saved on blur, and Enter blurs it.
 * @param {{name: string, label: string, value: string, list?: string, long?: boolean, hint?: string}} field
 * @param {Edit} edit
 */
export function typed({ name, label, value, list, long, hint }, edit) {
    const input = long
        ? node("textarea", { rows: 1, name, "aria-label": label })
        : node("input", { name, "aria-label": label, autocomplete: "off", ...(list && { list }) });
    input.value = value;
    input.spellcheck = Boolean(long);
    if (hint) {
        input.placeholder = hint;
    }
    input.addEventListener("change", () => edit(name, input.value));
    return input;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} value
 * @param {DeskChoice[]} choices
 * @param {Edit} edit
 */
export function chosen(name, label, value, choices, edit) {
    const select = node("select", { name, "aria-label": label });
    select.append(...choices.map(each => node("option", { value: each.id }, each.label)));
    select.value = value;
    select.addEventListener("change", () => edit(name, select.value));
    return select;
}

/**
 * The card of a proposal.
 * @param {DeskCard} card
 * @param {DeskShown} shown
 * @param {DeskLists} lists
 * @param {Edit} edit
 * @param {(name: string) => void} lookUp
 */
export function proposalCard(card, shown, lists, edit, lookUp) {
    const { fields, readable } = card;
    const voices = lists.voices.map(each => ({ id: each, label: each }));
    const basis = /** @param {string} name @param {string} label */ (name, label) =>
        typed({ name, label, value: fields[name] ?? "" }, edit);
    const statement = [shown.statement.publisher, shown.statement.published].filter(Boolean).join(", ");
    return node(
        "article",
        { class: "card", "data-state": card.state },
        kindsRow(card, lists, edit),
        node(
            "h2",
            {},
            typed({ name: "said_by", label: "Speaker", value: fields.said_by, list: "speakers" }, edit),
            node("span", { class: "said" }, `${readable.speaker} said:`),
        ),
        typed({ name: "summary", label: "Summary, in our words", value: fields.summary, long: true }, edit),
        node(
            "p",
            { class: "quote" },
            "“",
            typed({ name: "words", label: "Words, exactly as printed", value: fields.words }, edit),
            "”",
        ),
        node("p", { class: "source" }, `${statement}, `, chosen("voice", "Voice", fields.voice, voices, edit)),
        node(
            "dl",
            {},
            ...row(
                "When",
                typed({ name: "when", label: "When, in EDTF", value: fields.when, hint: "YYYY-MM-DD" }, edit),
                node("span", { class: "read" }, readable.when || "no date"),
                basis("when_basis", "Why this date"),
            ),
            ...row(
                "On the map",
                typed({ name: "places", label: "Places, by id", value: fields.places, list: "places" }, edit),
                node("span", { class: "read" }, readable.places.join(", ") || "not on the map"),
                basis("place_basis", "Why this place"),
            ),
            ...unknown(card, lookUp),
            ...row(
                "As written",
                typed({ name: "place_as_written", label: "Place, as written", value: fields.place_as_written }, edit),
            ),
            ...row("Figures", figuresField(card, lists, edit)),
            ...lists.further.flatMap(({ id, label }) =>
                row(label, typed({ name: id, label, value: fields[id] }, edit)),
            ),
            ...row(
                "Speaker",
                basis("said_by_basis", "Why this speaker"),
                typed({ name: "id", label: "Id of the new claim", value: card.id, hint: "id: made by itself" }, edit),
            ),
        ),
    );
}

/**
 * The state and the kinds with their digits.
 * @param {DeskCard} card
 * @param {DeskLists} lists
 * @param {Edit} edit
 */
function kindsRow(card, lists, edit) {
    const state = STATES[/** @type {keyof typeof STATES} */ (card.state)];
    const row = node("div", { class: "kinds", role: "group", "aria-label": "Kind" });
    row.append(
        node("strong", { class: "state", "data-state": card.state }, card.why ? `${state}: ${card.why}` : state),
    );
    for (const [number, kind] of lists.kinds.entries()) {
        const isOn = kind.id === card.fields.kind;
        const button = node(
            "button",
            { type: "button", "aria-pressed": String(isOn), title: kind.label },
            node("kbd", {}, DIGITS[number] ?? ""),
            isOn ? kind.label : kind.id.replaceAll("_", " "),
        );
        button.style.setProperty("--kind", kind.colour);
        button.addEventListener("click", () => edit("kind", kind.id));
        row.append(button);
    }
    return row;
}

/**
 * @param {string} label
 * @param {...Node} values
 */
function row(label, ...values) {
    return [node("dt", {}, label), node("dd", {}, ...values)];
}

/**
 * Names that are not in the gazetteer.
 * @param {DeskCard} card
 * @param {(name: string) => void} lookUp
 */
function unknown(card, lookUp) {
    if (!card.unknown_places.length) {
        return [];
    }
    const buttons = card.unknown_places.map(name => {
        const button = node("button", { type: "button", class: "unknown" }, `${name}?`);
        button.addEventListener("click", () => lookUp(name));
        return button;
    });
    return [node("dt", {}, "In no row"), node("dd", {}, ...buttons, node("small", {}, " l looks it up"))];
}
