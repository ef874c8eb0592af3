/**
 * Near marks gather into one, so that none covers another. Pure: pixels in, pixels out, and the same marks in the same
 * order always gather alike.
 *
 * @typedef {{place: number, x: number, y: number, n: number}} Member a place with its claims, in pixels
 * @typedef {{members: Member[], x: number, y: number, n: number, country: string, isChip?: boolean}} Group
 */

const GAP = 8;
const TIGHT = 2;
const SINGLE = 12;
const LARGEST = 22;
const CHIP = 14;
const CORNER = 1.15;
const DIRECTIONS = 16;

/** The radius in pixels of the symbol for so many claims. */
export const ringRadius = n => (n > 1 ? Math.min(LARGEST, Math.round(11 + 2.2 * Math.log2(n))) : SINGLE);

/** The radius of a group's symbol; the chip of an area is a square of always the same size. */
export const radiusOf = ({ n, isChip }) => (isChip ? CHIP : ringRadius(n));

/** How far the middles of two groups must lie apart; `least` is what a finger needs. */
export function roomBetween(one, other, least = 0) {
    const reach = group => radiusOf(group) * (group.isChip ? CORNER : 1);
    return Math.max(least, reach(one) + reach(other) + GAP);
}

/** A group of one place. */
export const groupOf = (member, country, isChip = false) => ({
    members: [member],
    x: member.x,
    y: member.y,
    n: member.n,
    country,
    isChip,
});

/** Two groups as one. It stands at the member nearest to the middle of all its claims: always at a true place. */
export function join(one, other) {
    const members = [...one.members, ...other.members];
    const n = one.n + other.n;
    const x = members.reduce((sum, each) => sum + each.x * each.n, 0) / n;
    const y = members.reduce((sum, each) => sum + each.y * each.n, 0) / n;
    const away = each => Math.hypot(each.x - x, each.y - y);
    const middle = members.reduce((best, each) => (away(each) < away(best) ? each : best));
    return { members, x: middle.x, y: middle.y, n, country: one.country, isChip: false };
}

/** Joins the closest two groups of one country, again and again, while any come nearer than their symbols allow. */
export function gather(groups, least = 0) {
    const live = [...groups];
    for (;;) {
        const closest = closestPair(live, least);
        if (!closest) {
            return live;
        }
        const [other] = live.splice(closest.j, 1);
        live[closest.i] = join(live[closest.i], other);
    }
}

function closestPair(groups, least) {
    const reach = Math.max(least, 2 * LARGEST + GAP);
    let best = null;
    for (let i = 0; i < groups.length; i++) {
        for (let j = i + 1; j < groups.length; j++) {
            const [one, other] = [groups[i], groups[j]];
            const [dx, dy] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
            if (dx < reach && dy < reach && one.country === other.country) {
                const gap = Math.hypot(dx, dy) - roomBetween(one, other, least);
                if (gap < 0 && (!best || gap < best.gap)) {
                    best = { i, j, gap };
                }
            }
        }
    }
    return best;
}

/**
 * Groups of different countries never gather while they can stand elsewhere: at another of their places, or aside by less
 * than their own radius where `isHome(member, x, y)` says that this is still on their own side. First one of them moves,
 * then both, content not to cover each other.
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

const isClear = (one, other, least) => Math.hypot(one.x - other.x, one.y - other.y) >= roomBetween(one, other, least);

const isBeside = (one, other) =>
    one.country === other.country
        ? isClear(one, other, 0)
        : Math.hypot(one.x - other.x, one.y - other.y) >= radiusOf(one) + radiusOf(other) + TIGHT;

/** Two groups where they do not meet, or null. */
function moveApart(small, large, others, isHome, least) {
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

/** The group at each spot where it may stand: where it is, at its places, and a little aside of them. */
function spotsOf(group, isHome) {
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

/**
 * Gives the chips of areas and lines a spot inside what they stand for; `spotsOf(member)` lists them, the best first.
 * Returns the chips that stand, and the first that found no room (or undefined).
 */
export function placeChips(chips, groups, spotsOf, least) {
    const standing = [];
    const order = chips
        .map(chip => ({ chip, spots: spotsOf(chip.members[0]) }))
        .sort((one, other) => one.spots.length - other.spots.length);
    for (const { chip, spots } of order) {
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
        const away = group => Math.hypot(group.x - homeless.x, group.y - homeless.y);
        const own = groups.filter(({ country }) => country === homeless.country);
        const nearest = own.reduce((best, each) => (best && away(best) <= away(each) ? best : each), null);
        groups = nearest
            ? groups.map(group => (group === nearest ? join(nearest, homeless) : group))
            : [...groups, { ...homeless, isChip: false }];
    }
}
