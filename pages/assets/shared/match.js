/** How a period of days lies to a range of days. Sides are day numbers, or null where they are open. */

/** No day of the period is in the range; some are; at least half of them are. */
export const OUTSIDE = 0;
export const TOUCHES = 1;
export const WITHIN = 2;

/**
 * How the period first…last lies to the range from…to, all days included. A period that is open where the range is not
 * has an endless rest outside of it; where both are open, what lies in the range is endless too.
 */
export function matchOf(first, last, from, to) {
    if ((first !== null && to !== null && first > to) || (last !== null && from !== null && last < from)) {
        return OUTSIDE;
    }
    if ((first === null && from !== null) || (last === null && to !== null)) {
        return TOUCHES;
    }
    if (first === null || last === null) {
        return WITHIN;
    }
    const inside = Math.min(last, to ?? last) - Math.max(first, from ?? first) + 1;
    return 2 * inside >= last - first + 1 ? WITHIN : TOUCHES;
}
