/**
 * The size of a mark: it grows with the number of claims, and is fixed for areas. For the first picture,
 * `pages/server/first_picture/gathering.py` has the same sizes. Pure.
 */

const SINGLE = 12;
export const LARGEST = 22;
const CHIP = 14;

/**
 * The radius in pixels of the symbol for a number of claims.
 * @param {number} n
 */
export const ringRadius = n => (n > 1 ? Math.min(LARGEST, Math.round(11 + 2.2 * Math.log2(n))) : SINGLE);

/**
 * The radius of a group's symbol in pixels; the chip of an area is a square of fixed size.
 * @param {Pick<Group, "n" | "isChip">} group
 */
export const radiusOf = ({ n, isChip }) => (isChip ? CHIP : ringRadius(n));
