/** How a period of days lies to a range of days: the same rule as the server's, held against tests/golden. */

/** Day numbers of an open side: before and after every day that has a date. */
export const EVER_BEFORE = -(2 ** 31);
export const EVER_AFTER = 2 ** 31 - 1;

/** No day of the period is in the range; some are; at least half of them are. */
export const OUTSIDE = 0;
export const TOUCHES = 1;
export const WITHIN = 2;

/**
 * How the period first…last lies to the range from…to, in day numbers, both ends included. A period that is open where
 * the range is not has an endless rest outside of it; where both are open, what lies in the range is endless too.
 * @param {Day} first
 * @param {Day} last
 * @param {Day} from
 * @param {Day} to
 * @returns {number}
 */
export function matchOf(first, last, from, to) {
    if (first > to || last < from) {
        return OUTSIDE;
    }
    if ((first === EVER_BEFORE && from !== EVER_BEFORE) || (last === EVER_AFTER && to !== EVER_AFTER)) {
        return TOUCHES;
    }
    if (first === EVER_BEFORE || last === EVER_AFTER) {
        return WITHIN;
    }
    return 2 * (Math.min(last, to) - Math.max(first, from) + 1) >= last - first + 1 ? WITHIN : TOUCHES;
}
