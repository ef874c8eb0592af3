/** Decodes /data/spans.json: delta-encoded days and columns as texts, at a third of the size. */
import { numbersOf, risingOf, withExceptions } from "../shared/packed_columns.js";

/**
 * The days of the claims in columns; data from a static copy is in columns already.
 * @param {PackedSpans | Spans} payload
 * @returns {Spans}
 */
export function unpackSpans(payload) {
    if (!("lasts" in payload)) {
        return payload;
    }
    const { total, kinds, parties, begin } = payload;
    const from = numbersOf(payload.from).map(days => (days ? begin + days - 1 : null));
    const to = numbersOf(payload.lasts).map((days, claim) => (days ? (from[claim] ?? begin) + days - 1 : null));
    return {
        total,
        row: payload.row === null ? [...from.keys()] : risingOf(payload.row),
        from,
        to,
        said: unpackSaid(numbersOf(payload.said), to, begin),
        mapped: withExceptions(payload.mapped, Array(from.length).fill(1)),
        kinds,
        kind: numbersOf(payload.kind),
        parties,
        party: numbersOf(payload.party),
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
