/** Keeps marks of different countries on their own side of the border. Pure, in pixels. */
import { isClear, join } from "./gather.js";
import { radiusOf } from "./mark_size.js";

const TIGHT = 2;
const DIRECTIONS = 16;

/**
 * Groups of different countries merge only as a last resort. First one of them moves, then both if they at least do not
 * overlap: to another of their places, or aside by less than their radius where `isHome(member, x, y)` says that this
 * is still on their own side.
 * @param {Group[]} groups
 * @param {IsHome} isHome
 * @param {number} least
 * @returns {Group[]}
 */
export function part(groups, isHome, least = 0) {
    let live = [...groups];
    for (let i = 0; i < live.length; i++) {
        for (let j = i + 1; j < live.length; j++) {
            if (isClear(live[i], live[j], least)) {
                continue;
            }
            const [small, large] = live[i].n <= live[j].n ? [live[i], live[j]] : [live[j], live[i]];
            const others = live.filter(group => group !== small && group !== large);
            const moved = moveApart(small, large, others, isHome, least);
            if (moved) {
                live = live.map(group => (group === small ? moved[0] : group === large ? moved[1] : group));
            } else {
                live = [...others, { ...join(large, small), x: large.x, y: large.y }];
                i = -1;
                break;
            }
        }
    }
    return live;
}

/**
 * @param {Group} one
 * @param {Group} other
 */
const isBeside = (one, other) =>
    one.country === other.country
        ? isClear(one, other, 0)
        : Math.hypot(one.x - other.x, one.y - other.y) >= radiusOf(one) + radiusOf(other) + TIGHT;

/**
 * Two groups moved apart, or null.
 * @param {Group} small
 * @param {Group} large
 * @param {Group[]} others
 * @param {IsHome} isHome
 * @param {number} least
 * @returns {[Group, Group] | null}
 */
function moveApart(small, large, others, isHome, least) {
    /**
     * @param {Group} group
     * @param {Group[]} rest
     */
    const isFree = (group, rest) => rest.every(other => isClear(group, other, least));
    const smallSpots = spotsOf(small, isHome);
    const largeSpots = spotsOf(large, isHome);
    const one = smallSpots.find(spot => isFree(spot, [large, ...others]));
    if (one) {
        return [one, large];
    }
    const other = largeSpots.find(spot => isFree(spot, [small, ...others]));
    if (other) {
        return [small, other];
    }
    /** @param {Group} group */
    const isFine = group => others.every(each => isBeside(group, each));
    const fine = largeSpots.filter(isFine);
    for (const spot of smallSpots.filter(isFine)) {
        const away = fine.find(each => isBeside(spot, each));
        if (away) {
            return [spot, away];
        }
    }
    return null;
}

/**
 * Candidate positions of a group: its own, its places', and slightly beside them.
 * @param {Group} group
 * @param {IsHome} isHome
 * @returns {Group[]}
 */
function spotsOf(group, isHome) {
    /** @type {Spot[]} */
    const spots = [group, ...group.members.map(({ x, y }) => ({ x, y }))];
    const radius = radiusOf(group);
    for (const member of group.members) {
        for (const reach of [radius / 2, radius * 0.95]) {
            for (let turn = 0; turn < DIRECTIONS; turn++) {
                const angle = (2 * Math.PI * turn) / DIRECTIONS;
                const spot = { x: member.x + reach * Math.cos(angle), y: member.y + reach * Math.sin(angle) };
                if (isHome(member, spot.x, spot.y)) {
                    spots.push(spot);
                }
            }
        }
    }
    return spots.map(({ x, y }) => ({ ...group, x, y }));
}
