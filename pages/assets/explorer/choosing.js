/** Choosing without the server: choices go into the URL, and every part that shows them is notified. */
import { onAddress, writeAddress } from "../compat/address.js";
import { ownChoice } from "../shared/own_choice.js";

/** The view's parameters in print order, as last given by the server. */
let order = /** @type {string[]} */ ([]);

/** @param {string[]} names */
export function printInOrder(names) {
    order = names;
}

/** The current choice. */
export const chosen = () => ownChoice(location.search);

/**
 * Changes the choice: parameters and their values, null to remove. Map moves add no history entry.
 * @param {{ [name: string]: string | null }} values
 */
export function choose(values) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(values)) {
        if (value) {
            query.set(name, value);
        } else {
            query.delete(name);
        }
    }
    const text = printed(query);
    if (text !== printed(new URLSearchParams(location.search))) {
        writeAddress(text, { isNew: !("lat" in values) });
    }
}

/**
 * A query as the server would print it; parameters unknown to the server come last.
 * @param {URLSearchParams} query
 */
export function printed(query) {
    /** @param {string} name */
    const rank = name => (order.includes(name) ? order.indexOf(name) : order.length);
    return new URLSearchParams([...query].sort(([one], [other]) => rank(one) - rank(other))).toString();
}

export const onChoice = onAddress;
