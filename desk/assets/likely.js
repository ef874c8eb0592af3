/** Five recorded claims that the words may repeat, and the differences from the one selected. */

import { node } from "../../pages/assets/shared/nodes.js";

/**
 * @param {DeskCard} card
 * @param {(claim: string) => void} merge merges into that claim; an empty id undoes it
 * @param {(field: string, value: string) => void} note records how a field differs; an empty value removes that
 */
export function likelyPanel(card, merge, note) {
    const panel = node("section", { class: "likely", "aria-label": "Claims on record" });
    if (card.merged) {
        panel.append(merged(card, card.merged, merge, note));
        return panel;
    }
    panel.append(
        node(
            "h3",
            {},
            card.likely.length ? "Said before? m merges into one of these" : "No claim on record is like it",
        ),
    );
    for (const [number, claim] of card.likely.entries()) {
        const button = node(
            "button",
            { type: "button", class: "claim", "data-claim": claim.claim },
            node("kbd", {}, `m ${number + 1}`),
            node("span", {}, `${claim.how === "continues" ? "continues " : ""}${claim.speaker}: ${claim.summary}`),
            node("small", {}, words(claim), claim.when ? ` · ${claim.when}` : ""),
        );
        button.addEventListener("click", () => merge(claim.claim));
        panel.append(button);
    }
    return panel;
}

/** @param {DeskClaim} claim */
function words(claim) {
    return claim.words.map(each => `“${each.words}” (${each.statement})`).join(", ");
}

/**
 * The claim that this is another mention of, and how the mention differs.
 * @param {DeskCard} card
 * @param {DeskClaim} claim
 * @param {(claim: string) => void} merge
 * @param {(field: string, value: string) => void} note
 */
function merged(card, claim, merge, note) {
    const part = node("button", { type: "button" }, node("kbd", {}, "m 0"), "a claim of its own");
    part.addEventListener("click", () => merge(""));
    const box = node(
        "div",
        { class: "merged" },
        node("h3", {}, "One more mention of"),
        node("p", {}, `${claim.speaker}: ${claim.summary}`),
        node("small", {}, words(claim), claim.when ? ` · ${claim.when}` : ""),
    );
    const differs = { ...card.proposed_differs, ...card.differs };
    for (const [field, value] of Object.entries(differs)) {
        const tick = node("input", { type: "checkbox", name: `differs-${field}` });
        tick.checked = field in card.differs;
        const input = node("input", {
            name: `differs-value-${field}`,
            "aria-label": `${field}, as these words have it`,
        });
        input.value = value;
        tick.addEventListener("change", () => note(field, tick.checked ? input.value : ""));
        input.addEventListener("change", () => note(field, input.value));
        box.append(node("label", {}, tick, ` differs in ${field.replaceAll("_", " ")}: `), input);
    }
    box.append(part);
    return box;
}
