/** The order of the list: what is in range, gathered by kind, what matters most to a newsroom first. */
import { WORDS } from "../shared/words.js";

/** Kinds that stand last and are folded at first, such as judgements and demands. */
export const FOLDED_AT_FIRST = Object.keys(WORDS.kinds).filter(name => WORDS.kinds[name].folded);
const NAMES = [...Object.keys(WORDS.kinds).filter(name => !WORDS.kinds[name].folded), "", ...FOLDED_AT_FIRST];
/** @param {string} kind */
const rank = kind => NAMES.indexOf(kind) + 1 || NAMES.indexOf("") + 1;

/**
 * The groups of one tab: `{kind, places}` in order, with the places of its claims among those that pass the filters.
 * `picked` are the places in range; `mapped` says which tab.
 * @param {Spans} columns
 * @param {number[]} picked
 * @param {boolean} mapped
 * @returns {KindGroup[]}
 */
export function groupsOf(columns, picked, mapped) {
    /** @type {Map<string, number[]>} */
    const groups = new Map();
    for (const place of picked) {
        if (Boolean(columns.mapped[place]) === mapped) {
            const kind = columns.kinds[columns.kind[place]];
            const places = groups.get(kind) ?? [];
            places.push(place);
            groups.set(kind, places);
        }
    }
    return [...groups]
        .map(([kind, places]) => ({ kind, places }))
        .sort((one, other) => rank(one.kind) - rank(other.kind));
}

/**
 * The lines of the list: a heading for each group, and a line for each claim of those that are not folded.
 * @param {KindGroup[]} groups
 * @param {Set<string>} folded
 * @returns {Line[]}
 */
export function linesOf(groups, folded) {
    return groups.flatMap(({ kind, places }) => [
        { kind, count: places.length },
        ...(folded.has(kind) ? [] : places.map(place => ({ place }))),
    ]);
}
