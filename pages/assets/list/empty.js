/** What the list shows when it is empty: the reason, and possible actions. */
import { claimsText } from "../shared/counts.js";
import { _, numberText } from "../shared/language.js";
import { node } from "../shared/nodes.js";

/**
 * The note under an empty tab, or null. `state`: {mapped (the tab), shown (claims in this tab), other (in the other
 * one), nouns (what those are called), matching (matching the filters on any day), narrowed, elsewhere: {all, mapped} or
 * null}. `go(way)` takes an action: "tab", "others", "days" or "clear".
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
        other
            ? [
                  mapped
                      ? _("Show the {claims} without a place", { claims: claimsText(other) })
                      : _("Show the {claims} on the map", { claims: claimsText(other) }),
                  "tab",
              ]
            : null,
        elsewhere && (mapped ? elsewhere.mapped : elsewhere.all)
            ? [
                  mapped
                      ? _("Include other sources: {n} on the map", { n: numberText(elsewhere.mapped) })
                      : _("Include other sources: {claims}", { claims: claimsText(elsewhere.all) }),
                  "others",
              ]
            : null,
        !other && state.matching ? [_("Show all dates"), "days"] : null,
        state.narrowed ? [_("Clear filters"), "clear"] : null,
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
function reason({ mapped, other, matching, narrowed, nouns }) {
    if (other) {
        const values = { n: numberText(other), kind: nouns };
        if (mapped) {
            return other === 1
                ? _("The one claim chosen names no place that can be drawn.")
                : _("None of the {n} {kind} names a place that can be drawn.", values);
        }
        return other === 1 ? _("The one claim chosen is on the map.") : _("All {n} {kind} are on the map.", values);
    }
    if (matching) {
        return _("No claims in this period. The filters find {claims} at other times.", {
            claims: claimsText(matching),
        });
    }
    return narrowed ? _("No claims match these filters.") : _("There are no claims on record.");
}
