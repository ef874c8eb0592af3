/** How a period relates to a range of days: the server's rule, with shared test cases in tests/golden. */

/** Day numbers of open sides: before and after every calendar day. */
export const EVER_BEFORE = -(2 ** 31);
export const EVER_AFTER = 2 ** 31 - 1;

/** No day of the period is in the range; some are; at least half are. */
export const OUTSIDE = 0;
export const TOUCHES = 1;
export const WITHIN = 2;

/**
 * The relation of the period first…last to the range from…to, in day numbers, inclusive. A period that is open where
 * the range is not has an infinite part outside it; where both are open, the part inside is infinite too.
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
