/** Choosing without the server: what a reader chooses goes into the address, and everybody who shows it hears of it. */
import { onAddress, writeAddress } from "../compat/address.js";
import { ownChoice } from "../shared/own_choice.js";

/** The parameters of a view in the order in which they are printed, as the server told them last. */
let order = /** @type {string[]} */ ([]);

/** @param {string[]} names */
export function printInOrder(names) {
    order = names;
}

/** What is chosen now. */
export const chosen = () => ownChoice(location.search);

/**
 * Chooses otherwise: parameters and their values, null for none. Where the map looks is no step of the history.
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
 * A query as the server would print it; parameters that it has not named stand last.
 * @param {URLSearchParams} query
 */
export function printed(query) {
    /** @param {string} name */
    const rank = name => (order.includes(name) ? order.indexOf(name) : order.length);
    return new URLSearchParams([...query].sort(([one], [other]) => rank(one) - rank(other))).toString();
}

export const onChoice = onAddress;
