/** Where all marks of a view stand: points gathered, the chips of areas inside them. Pure, in pixels. */
import { part } from "./apart.js";
import { gather, isClear, join } from "./gather.js";

/**
 * Gives the chips of areas and lines a spot inside what they stand for; `spotsOf(member)` lists them, the best first.
 * Returns the chips that stand, and the first that found no room (or undefined).
 * @param {Group[]} chips
 * @param {Group[]} groups
 * @param {(member: Member) => Spot[]} spotsOf
 * @param {number} least
 * @returns {{ standing: Group[], homeless: Group | undefined }}
 */
function placeChips(chips, groups, spotsOf, least) {
    /** @type {Group[]} */
    const standing = [];
    const order = chips
        .map(chip => ({ chip, spots: spotsOf(chip.members[0]) }))
        .sort((one, other) => one.spots.length - other.spots.length);
    for (const { chip, spots } of order) {
        /** @param {Spot} spot */
        const isFree = ({ x, y }) =>
            groups.every(other => isClear({ ...chip, x, y }, other, least)) &&
            standing.every(other => isClear({ ...chip, x, y }, other, least));
        const spot = spots.find(isFree);
        if (!spot) {
            return { standing, homeless: chip };
        }
        standing.push({ ...chip, ...spot });
    }
    return { standing, homeless: undefined };
}

/**
 * Where everything stands: `fixed` groups gather, then `chips` take the room that is left inside their areas; a chip
 * without room gathers with the nearest group of its country.
 * @param {Group[]} fixed
 * @param {Group[]} chips
 * @param {{ spotsOf: (member: Member) => Spot[], isHome: IsHome, least?: number }} how
 * @returns {Group[]}
 */
export function settle(fixed, chips, { spotsOf, isHome, least = 0 }) {
    let groups = [...fixed];
    let left = [...chips];
    for (;;) {
        groups = part(gather(groups, least), isHome, least);
        const { standing, homeless } = placeChips(left, groups, spotsOf, least);
        if (!homeless) {
            return [...groups, ...standing];
        }
        left = left.filter(chip => chip !== homeless);
        /** @param {Group} group */
        const away = group => Math.hypot(group.x - homeless.x, group.y - homeless.y);
        const own = groups.filter(({ country }) => country === homeless.country);
        const nearest = own.length ? own.reduce((best, each) => (away(best) <= away(each) ? best : each)) : null;
        groups = nearest
            ? groups.map(group => (group === nearest ? join(nearest, homeless) : group))
            : [...groups, { ...homeless, isChip: false }];
    }
}
