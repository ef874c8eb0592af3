/** What the list says where it has nothing to show: the reason, and ways on. */
import { node } from "../shared/nodes.js";

/**
 * The note under an empty tab, or null. `state`: {mapped (the tab), shown (claims in this tab), other (in the other one),
 * nouns (what those are called), passing (of the filters, whatever their days), narrowed, elsewhere: {all, mapped} or null}. `go(way)` takes a way: "tab",
 * "others", "days" or "clear".
 * @param {TabState} state
 * @param {(way: string) => void} go
 */
export function emptyNote(state, go) {
    if (state.shown) {
        return null;
    }
    const { mapped, other, elsewhere } = state;
    /** @type {([string, string] | null)[]} */
    const offered = [
        other ? [`Show the ${claims(other)} ${mapped ? "without a place" : "on the map"}`, "tab"] : null,
        elsewhere && (mapped ? elsewhere.mapped : elsewhere.all)
            ? [
                  `Include other sources: ${mapped ? `${number(elsewhere.mapped)} on the map` : claims(elsewhere.all)}`,
                  "others",
              ]
            : null,
        !other && state.passing ? ["Show all dates", "days"] : null,
        state.narrowed ? ["Clear filters", "clear"] : null,
    ];
    const ways = offered.filter(way => way !== null);
    return node(
        "div",
        { class: "claims-list-empty" },
        node("p", {}, reason(state)),
        ...ways.map(([words, way]) => {
            const button = node("button", { type: "button", class: "claims-list-way" }, words);
            button.onclick = () => go(way);
            return button;
        }),
    );
}

/** @param {TabState} state */
function reason({ mapped, other, passing, narrowed, nouns }) {
    if (other) {
        const subject = other === 1 ? "The one claim chosen" : `None of the ${number(other)} ${nouns}`;
        if (mapped) {
            return other === 1
                ? `${subject} names no place that can be drawn.`
                : `${subject} names a place that can be drawn.`;
        }
        return other === 1 ? `${subject} is on the map.` : `All ${number(other)} ${nouns} are on the map.`;
    }
    if (passing) {
        return `No claims in this period. The filters find ${claims(passing)} at other times.`;
    }
    return narrowed ? "No claims match these filters." : "There are no claims on record.";
}

/** @param {number} count */
export const number = count => count.toLocaleString("en");
/** @param {number} count */
export const claims = count => `${number(count)} ${count === 1 ? "claim" : "claims"}`;
