/** The final positions of all marks: points clustered, chips of areas inside them. Pure, in pixels. */
import { part } from "./apart.js";
import { gather, isClear, join } from "./gather.js";

/**
 * Places the chips of areas and lines inside them; `spotsOf(member)` lists candidates, best first. Returns the placed
 * chips, and the first without room (or undefined).
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
 * Final positions: `fixed` groups are clustered, then `chips` take the remaining room inside their areas; a chip
 * without room joins the nearest group of its country.
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
