/** Decodes /data/spans.json: delta-encoded days and columns as texts, at a third of the size. */
import { numbersOf, risingOf, withExceptions } from "../shared/packed_columns.js";

/**
 * The days of the claims in columns; data from a static copy is in columns already.
 * @param {PackedSpans | Spans} told
 * @returns {Spans}
 */
export function unpackSpans(told) {
    if (!("lasts" in told)) {
        return told;
    }
    const { total, kinds, begin } = told;
    const from = numbersOf(told.from).map(days => (days ? begin + days - 1 : null));
    const to = numbersOf(told.lasts).map((days, claim) => (days ? (from[claim] ?? begin) + days - 1 : null));
    return {
        total,
        row: told.row === null ? [...from.keys()] : risingOf(told.row),
        from,
        to,
        said: unpackSaid(numbersOf(told.said), to, begin),
        mapped: withExceptions(told.mapped, Array(from.length).fill(1)),
        kinds,
        kind: numbersOf(told.kind),
    };
}

/**
 * The days of saying of each claim: steps from its last day, see `_steps` in claimsmap/query/timeline_data.py.
 * @param {number[]} steps
 * @param {(Day | null)[]} to
 * @param {Day} begin
 */
function unpackSaid(steps, to, begin) {
    let next = 0;
    return to.map(last => {
        /** @type {Day[]} */
        const days = [];
        let day = last ?? begin;
        let isFurther = true;
        while (isFurther) {
            const step = steps[next++] - 1;
            isFurther = step > 0 && (step & 1) === 1;
            if (step >= 0) {
                day += (step & 2 ? -1 : 1) * (step >> 2);
                days.push(day);
            }
        }
        return days;
    });
}
