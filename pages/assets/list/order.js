/** The order of the list: what is in range, gathered by kind, what matters most to a newsroom first. */
import { TOUCHES } from "../range/match.js";
import { WORDS } from "../shared/words.js";

/** Kinds that stand last and are folded at first, such as judgements and demands. */
export const FOLDED_AT_FIRST = Object.keys(WORDS.kinds).filter(name => WORDS.kinds[name].folded);
const NAMES = [...Object.keys(WORDS.kinds).filter(name => !WORDS.kinds[name].folded), "", ...FOLDED_AT_FIRST];
/** @param {string} kind */
const rank = kind => NAMES.indexOf(kind) + 1 || NAMES.indexOf("") + 1;

/**
 * What is chosen and stands in one tab. `found` says how each of the claims that pass the filters lies to the range, `least`
 * what is enough; `mapped` says which tab. In a group those mostly in the range stand before those that only touch it.
 * @param {ListColumns} columns
 * @param {Uint8Array} found
 * @param {number} least
 * @param {boolean} mapped
 * @returns {Picked}
 */
export function pick({ kinds, kind, mapped: isMapped }, found, least, mapped) {
    const counts = new Uint32Array(4 * kinds.length);
    for (let place = 0; place < found.length; place++) {
        if (found[place] >= least) {
            counts[4 * kind[place] + 2 * isMapped[place] + found[place] - TOUCHES]++;
        }
    }
    const tab = mapped ? 1 : 0;
    /** @param {number} one */
    const inTab = one => counts.subarray(4 * one + 2 * tab, 4 * one + 2 * tab + 2);
    const places = kinds.map((_, one) => new Uint32Array(inTab(one)[0] + inTab(one)[1]));
    const next = Uint32Array.from({ length: 2 * kinds.length }, (_, at) => (at % 2 ? 0 : inTab(at >> 1)[1]));
    for (let place = 0; place < found.length; place++) {
        if (found[place] >= least && isMapped[place] === tab) {
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
