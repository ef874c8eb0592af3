/** The order of the list: claims in range, grouped by kind, most newsworthy first. */
import { TOUCHES } from "../range/match.js";
import { WORDS } from "../shared/words.js";

/** Kinds that come last and start folded, such as judgements and demands. */
export const FOLDED_AT_FIRST = Object.keys(WORDS.kinds).filter(name => WORDS.kinds[name].folded);
const NAMES = [...Object.keys(WORDS.kinds).filter(name => !WORDS.kinds[name].folded), "", ...FOLDED_AT_FIRST];
/** @param {string} kind */
const rank = kind => NAMES.indexOf(kind) + 1 || NAMES.indexOf("") + 1;

/**
 * The selected claims in one tab. `found` is the relation of each matching claim to the range, `least` the minimum;
 * `mapped` says which tab, null both. Within a group those mostly in range come before those that only touch it.
 * @param {ListColumns} columns
 * @param {Uint8Array} found
 * @param {number} least
 * @param {boolean | null} mapped
 * @returns {Picked}
 */
export function pick({ kinds, kind, mapped: isMapped }, found, least, mapped) {
    const counts = new Uint32Array(4 * kinds.length);
    for (let place = 0; place < found.length; place++) {
        if (found[place] >= least) {
            counts[4 * kind[place] + 2 * isMapped[place] + found[place] - TOUCHES]++;
        }
    }
    const tabs = mapped === null ? [0, 1] : [Number(mapped)];
    /** How many touch the range, and how many lie in it. @param {number} one */
    const inTab = one => [0, 1].map(within => tabs.reduce((all, tab) => all + counts[4 * one + 2 * tab + within], 0));
    const places = kinds.map((_, one) => new Uint32Array(inTab(one)[0] + inTab(one)[1]));
    const next = Uint32Array.from({ length: 2 * kinds.length }, (_, at) => (at % 2 ? 0 : inTab(at >> 1)[1]));
    for (let place = 0; place < found.length; place++) {
        if (found[place] >= least && (mapped === null || isMapped[place] === tabs[0])) {
            places[kind[place]][next[2 * kind[place] + found[place] - TOUCHES]++] = place;
        }
    }
    const groups = kinds.map((name, one) => ({ kind: name, places: places[one] })).filter(each => each.places.length);
    /** @param {(at: number) => boolean} isMeant */
    const sum = isMeant => counts.reduce((all, count, at) => all + (isMeant(at) ? count : 0), 0);
    return {
        groups: groups.sort((one, other) => rank(one.kind) - rank(other.kind)),
        mapped: sum(at => (at & 2) > 0),
        off: sum(at => (at & 2) === 0),
        touching: sum(at => (at & 1) === 0),
        kinds: kinds.filter((_, one) => counts.subarray(4 * one, 4 * one + 4).some(Boolean)),
    };
}
