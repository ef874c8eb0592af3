/** Keyboard help: the bar for the current mode, and the complete list. */

import { node } from "../../pages/assets/shared/nodes.js";
import { DIGITS } from "./card.js";

/** @type {[string, string][]} */
export const HELP = [
    ["j, k (or arrows)", "next and previous item"],
    ["J", "next undecided item"],
    ["Enter", "accept, and go to the next undecided; propose from the words that are selected"],
    ["x", "leave out: then a digit for the reason, t to type one, Enter for the first"],
    [`${DIGITS[0]} … ${DIGITS[10]}`, "choose the kind; on a sentence without a proposal, propose a claim of it"],
    ["m", "merge into a claim on record: then 1 to 5, 0 for none"],
    ["o", "open again what was accepted or left out"],
    ["w", "choose words: arrows move them, Shift+arrows the end, Alt+arrows the start"],
    [
        "s, q, d, p, f, e",
        "type in summary, words, date, places, figures, speaker; Tab goes on, Enter saves, Escape drops it",
    ],
    ["l", "look up a place"],
    ["b", "the statement that is reported, beside this one"],
    ["u, U", "take back and do again, any number of steps"],
    ["W", "see the change and write it"],
];

/**
 * @param {string} mode
 * @param {DeskLists} lists
 * @param {DeskShown} shown
 */
export function keyBar(mode, lists, shown) {
    if (mode === "reason") {
        return [
            ...lists.reasons.map((reason, number) => entry(DIGITS[number], reason)),
            entry("t", "another reason"),
            entry("Esc", "back"),
        ];
    }
    if (mode === "merge") {
        const claims = shown.card?.likely ?? [];
        return [
            ...claims.map((claim, number) => entry(DIGITS[number], claim.claim)),
            entry("0", "none"),
            entry("Esc", "back"),
        ];
    }
    if (mode === "words") {
        return [
            entry("← →", "move"),
            entry("Shift+← →", "end"),
            entry("Alt+← →", "start"),
            entry("Enter", "propose"),
            entry("1–0", "propose as kind"),
            entry("Esc", "back"),
        ];
    }
    return [
        entry("j k", "move"),
        entry("Enter", "accept"),
        entry("x", "leave out"),
        entry("1–0 -", "kind"),
        entry("m", "merge"),
        entry("w", "words"),
        entry("s q d p f e", "fields"),
        entry("l", "place"),
        entry("b", "beside"),
        entry("u", shown.undoes ? `undo ${shown.undoes}` : "undo"),
        entry("W", "write"),
        entry("?", "all keys"),
    ];
}

/**
 * @param {string} keys
 * @param {string} what
 */
function entry(keys, what) {
    return node("span", {}, node("kbd", {}, keys), ` ${what}`);
}
