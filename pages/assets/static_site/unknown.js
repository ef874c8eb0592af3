/**
 * Ids in a view that do not exist: pages/parts/notices/unknown_ids.py in the browser, with shared test cases
 * (tests/golden/unknown_values.json).
 */
import { _, ngettext } from "../shared/language.js";

const MOST_NAMED = 5;

/**
 * A notice for each filter with values missing from the whole record, or from the selected collections.
 * @param {{ [name: string]: unknown }} view
 * @param {{ [name: string]: Iterable<string> }} whole every value on record, by filter, in the order of the notices
 * @param {{ [name: string]: Iterable<string> }} chosen the values in the selected collections, by filter
 * @returns {string[]}
 */
export function noticesOf(view, whole, chosen) {
    return Object.keys(whole).flatMap(name => {
        const given = /** @type {string[]} */ (view[name]);
        const [onRecord, among] = [new Set(whole[name]), new Set(chosen[name])];
        const unknown = given.filter(value => !onRecord.has(value));
        const outside = given.filter(value => onRecord.has(value) && !among.has(value));
        return [
            ...(unknown.length ? [noneOnRecord(name, unknown)] : []),
            ...(outside.length ? [inAnotherCollection(name, outside)] : []),
        ];
    });
}

/**
 * @param {string} name
 * @param {string[]} values
 */
export function noneOnRecord(name, values) {
    const told = { name, values: listed(values) };
    return _("There is no {name} {values} in this record. It may have been withdrawn or renamed.", told);
}

/**
 * @param {string} name
 * @param {string[]} values
 */
function inAnotherCollection(name, values) {
    return _("The {name} {values} is on record, but not in the chosen collections.", { name, values: listed(values) });
}

/** @param {string[]} values */
function listed(values) {
    const named = values.slice(0, MOST_NAMED).map(value => `“${value}”`);
    const more = values.length - named.length;
    const all = named.join(", ");
    return more ? ngettext("{named} and {n} more", "{named} and {n} more", more, { named: all }) : all;
}
