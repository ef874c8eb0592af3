/** /data/spans.json as it travels: days in differences, which take half the bytes. */

/**
 * The days of the claims in columns; what has come from the data of a static copy is in columns already.
 * @param {PackedSpans | Spans} told
 * @returns {Spans}
 */
export function unpackSpans(told) {
    if (!("lasts" in told)) {
        return told;
    }
    const { row, from, lasts, said, ...columns } = told;
    const to = lasts.map((days, claim) => plus(from[claim], days));
    return {
        ...columns,
        row: row ?? [...from.keys()],
        from,
        to,
        said: said.map((steps, claim) => {
            let day = to[claim] ?? 0;
            return steps.map(step => (day += step));
        }),
    };
}

/**
 * The last day of a claim that lasts so many days more; where it has no first day, that is told itself.
 * @param {Day | null} first
 * @param {number | null} days
 */
const plus = (first, days) => (first === null || days === null ? days : first + days);
