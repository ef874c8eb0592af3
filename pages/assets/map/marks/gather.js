/**
 * Clusters nearby marks so that they do not overlap. Pure: pixels in, pixels out, and deterministic for the same marks
 * in the same order.
 */

import { LARGEST, radiusOf } from "./mark_size.js";

const GAP = 8;
const CORNER = 1.15;
const EQUAL = 1e-6; // pixels: distances that differ by less are equal, and the first wins

/**
 * The minimum distance between the centres of two groups; `least` is the minimum for touch.
 * @param {Group} one
 * @param {Group} other
 * @param {number} least
 */
export function roomBetween(one, other, least = 0) {
    /** @param {Group} group */
    const reach = group => radiusOf(group) * (group.isChip ? CORNER : 1);
    return Math.max(least, reach(one) + reach(other) + GAP);
}

/**
 * Whether two groups are far enough apart.
 * @param {Group} one
 * @param {Group} other
 * @param {number} least
 */
export const isClear = (one, other, least) =>
    Math.hypot(one.x - other.x, one.y - other.y) >= roomBetween(one, other, least);

/**
 * A group of one place.
 * @param {Member} member
 * @param {string} country
 * @param {boolean} isChip
 * @returns {Group}
 */
export const groupOf = (member, country, isChip = false) => ({
    members: [member],
    x: member.x,
    y: member.y,
    n: member.n,
    country,
    isChip,
});

/**
 * Two groups merged, at the member nearest to the weighted centre, so always at the position of a real place.
 * @param {Group} one
 * @param {Group} other
 * @returns {Group}
 */
export function join(one, other) {
    const members = [...one.members, ...other.members];
    const n = one.n + other.n;
    const x = members.reduce((sum, each) => sum + each.x * each.n, 0) / n;
    const y = members.reduce((sum, each) => sum + each.y * each.n, 0) / n;
    /** @param {Member} each */
    const away = each => Math.hypot(each.x - x, each.y - y);
    const middle = members.reduce((best, each) => (away(each) < away(best) - EQUAL ? each : best));
    return { members, x: middle.x, y: middle.y, n, country: one.country, isChip: false };
}

/**
 * Repeatedly merges the closest two groups of one country while any are closer than their symbols allow.
 * @param {Group[]} groups
 * @param {number} least
 * @returns {Group[]}
 */
export function gather(groups, least = 0) {
    /** @type {(Group | null)[]} */
    const live = [...groups];
    const nearest = live.map((_, index) => nearestTo(live, index, least));
    for (;;) {
        const keep = indexOfLeast(nearest);
        const drop = nearest[keep]?.index ?? -1;
        const [one, other] = [live[keep], live[drop]];
        if (!one || !other) {
            return live.filter(group => group !== null);
        }
        const [stays, goes] = [keep, drop].sort((a, b) => a - b);
        const joined = stays === keep ? join(one, other) : join(other, one);
        live[stays] = joined;
        live[goes] = nearest[goes] = null;
        for (const [index, group] of live.entries()) {
            const known = nearest[index];
            if (group && (index === stays || known?.index === stays || known?.index === goes)) {
                nearest[index] = nearestTo(live, index, least);
            } else if (group) {
                const gap = gapBetween(group, joined, least);
                nearest[index] = gap < (known?.gap ?? 0) ? { index: stays, gap } : known;
            }
        }
    }
}

/**
 * The index of the closest pair, the first of several; -1 for none.
 * @param {(Nearest | null)[]} nearest
 */
function indexOfLeast(nearest) {
    let least = -1;
    for (const [index, found] of nearest.entries()) {
        if (found && found.gap < (nearest[least]?.gap ?? 0)) {
            least = index;
        }
    }
    return least;
}

/**
 * The group closest to one, if it is too close: `{index, gap}`, or null.
 * @param {(Group | null)[]} groups
 * @param {number} one
 * @param {number} least
 * @returns {Nearest | null}
 */
function nearestTo(groups, one, least) {
    /** @type {Nearest | null} */
    let best = null;
    const own = groups[one];
    for (const [index, group] of groups.entries()) {
        const gap = own && group && index !== one ? gapBetween(own, group, least) : 0;
        if (gap < (best?.gap ?? 0)) {
            best = { index, gap };
        }
    }
    return best;
}

/**
 * Pixels between two groups of one country beyond the required distance; negative means they must merge.
 * @param {Group} one
 * @param {Group} other
 * @param {number} least
 */
function gapBetween(one, other, least) {
    const reach = Math.max(least, 2 * LARGEST + GAP);
    const [dx, dy] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
    if (dx >= reach || dy >= reach || one.country !== other.country) {
        return 0;
    }
    return Math.hypot(dx, dy) - roomBetween(one, other, least);
}
