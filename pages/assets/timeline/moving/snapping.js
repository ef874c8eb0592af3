/** Snaps days to the edges of the timeline's bars. */

/**
 * The first day of the bar whose start is nearest to a day.
 * @param {(day: Day) => Days} daysOfBar the first and the last day of the bar of a day
 * @param {Day} day
 */
export function snapToBeginning(daysOfBar, day) {
    const [first, last] = daysOfBar(day);
    return day - first <= last + 1 - day ? first : last + 1;
}

/**
 * The last day of the bar whose end is nearest to a day.
 * @param {(day: Day) => Days} daysOfBar
 * @param {Day} day
 */
export function snapToEnd(daysOfBar, day) {
    return snapToBeginning(daysOfBar, day + 1) - 1;
}
