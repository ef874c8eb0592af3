/** The size of a mark: larger with the number of its claims, and the same for every area. Pure. */

const SINGLE = 12;
export const LARGEST = 22;
const CHIP = 14;

/**
 * The radius in pixels of the symbol for so many claims.
 * @param {number} n
 */
export const ringRadius = n => (n > 1 ? Math.min(LARGEST, Math.round(11 + 2.2 * Math.log2(n))) : SINGLE);

/**
 * The radius of a group's symbol; the chip of an area is a square of always the same size.
 * @param {Pick<Group, "n" | "isChip">} group
 */
export const radiusOf = ({ n, isChip }) => (isChip ? CHIP : ringRadius(n));
