/** The order of the list: what is in range, gathered by kind, what matters most to a newsroom first. */
import { WORDS } from "../shared/words.js";

/** Kinds that stand last and are folded at first, such as judgements and demands. */
export const FOLDED_AT_FIRST = Object.keys(WORDS.kinds).filter(name => WORDS.kinds[name].folded);
const NAMES = [...Object.keys(WORDS.kinds).filter(name => !WORDS.kinds[name].folded), "", ...FOLDED_AT_FIRST];
/** @param {string} kind */
const rank = kind => NAMES.indexOf(kind) + 1 || NAMES.indexOf("") + 1;

/**
 * The groups of one tab: `{kind, places}` in order, with the places of its claims among those that pass the filters.
 * `picked` are the places in range, in the order in which they stand; `mapped` says which tab.
 * @param {Pick<Spans, "mapped" | "kinds" | "kind">} columns
 * @param {Uint32Array} picked
 * @param {boolean} mapped
 * @returns {KindGroup[]}
 */
export function groupsOf(columns, picked, mapped) {
    const counts = new Uint32Array(columns.kinds.length);
    for (const place of picked) {
        if (Boolean(columns.mapped[place]) === mapped) {
            counts[columns.kind[place]]++;
        }
    }
    const places = Array.from(counts, count => new Uint32Array(count));
    counts.fill(0);
    for (const place of picked) {
        if (Boolean(columns.mapped[place]) === mapped) {
            const kind = columns.kind[place];
            places[kind][counts[kind]++] = place;
        }
    }
    return columns.kinds
        .map((kind, index) => ({ kind, places: places[index] }))
        .filter(group => group.places.length)
        .sort((one, other) => rank(one.kind) - rank(other.kind));
}
