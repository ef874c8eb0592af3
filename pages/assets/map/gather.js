/**
 * Near marks gather into one, so that none covers another. Pure: pixels in, pixels out, and the same marks in the same
 * order always gather alike.
 *
 * @typedef {{place: number, x: number, y: number, n: number}} Member a place with its claims, in pixels
 * @typedef {{members: Member[], x: number, y: number, n: number, country: string, isChip?: boolean}} Group
 */

const GAP = 8;
const SINGLE = 12;
const LARGEST = 22;
const CHIP = 14;
const CORNER = 1.15;

/** The radius in pixels of the symbol for so many claims. */
export const ringRadius = n => (n > 1 ? Math.min(LARGEST, Math.round(11 + 2.2 * Math.log2(n))) : SINGLE);

/** The radius of a group's symbol; the chip of an area is a square of always the same size. */
export const radiusOf = ({ n, isChip }) => (isChip ? CHIP : ringRadius(n));

/** How far the middles of two groups must lie apart; `least` is what a finger needs. */
export function roomBetween(one, other, least = 0) {
    const reach = group => radiusOf(group) * (group.isChip ? CORNER : 1);
    return Math.max(least, reach(one) + reach(other) + GAP);
}

/** Whether two groups lie as far apart as they must. */
export const isClear = (one, other, least) =>
    Math.hypot(one.x - other.x, one.y - other.y) >= roomBetween(one, other, least);

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
    const nearest = live.map((_, index) => nearestTo(live, index, least));
    for (;;) {
        const one = nearest.reduce(
            (best, found, index) => (found && !(nearest[best]?.gap <= found.gap) ? index : best),
            -1,
        );
        if (one < 0) {
            return live.filter(Boolean);
        }
        const [keep, drop] = [one, nearest[one].index].sort((a, b) => a - b);
        live[keep] = join(live[keep], live[drop]);
        live[drop] = nearest[drop] = null;
        live.forEach((group, index) => {
            const known = nearest[index];
            if (group && (index === keep || known?.index === keep || known?.index === drop)) {
                nearest[index] = nearestTo(live, index, least);
            } else if (group) {
                const gap = gapBetween(group, live[keep], least);
                nearest[index] = gap < 0 && !(known?.gap <= gap) ? { index: keep, gap } : known;
            }
        });
    }
}

/** The group that comes nearest to one, when it comes too near: `{index, gap}`, or null. */
function nearestTo(groups, one, least) {
    let best = null;
    groups.forEach((group, index) => {
        const gap = group && index !== one ? gapBetween(groups[one], group, least) : 0;
        if (gap < 0 && !(best?.gap <= gap)) {
            best = { index, gap };
        }
    });
    return best;
}

/** Pixels that two groups of one country lie apart beyond what they must; below 0 they have to gather. */
function gapBetween(one, other, least) {
    const reach = Math.max(least, 2 * LARGEST + GAP);
    const [dx, dy] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
    if (dx >= reach || dy >= reach || one.country !== other.country) {
        return 0;
    }
    return Math.hypot(dx, dy) - roomBetween(one, other, least);
}
