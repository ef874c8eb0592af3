/** Which claims are in range: a pass over flat arrays, quick enough for every frame of a drag. */

import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, TOUCHES, WITHIN } from "../shared/match.js";

/**
 * The spans of the claims that pass the filters, as sent by the server (days since 1970-01-01, null for an open side):
 * `row[i]` with its interval `from[i]`, `to[i]` and its days of saying `said[saidStart[i]…saidStart[i + 1]]`.
 */
export function readSpans({ row, from, to, said }) {
    const saidStart = new Uint32Array(row.length + 1);
    said.forEach((days, i) => (saidStart[i + 1] = saidStart[i] + days.length));
    return {
        row: Uint32Array.from(row),
        from: Int32Array.from(from, day => day ?? EVER_BEFORE),
        to: Int32Array.from(to, day => day ?? EVER_AFTER),
        said: Int32Array.from(said.flat()),
        saidStart,
    };
}

/**
 * The rows in range, in file order. `from` and `to` are days or null for unlimited; `dates` says which dates count, and
 * `match` "within" keeps only those of whose days at least half lie in the range.
 */
export function selectRows(spans, { from, to, dates, match }) {
    const matchIn = dates === "said" ? wasSaid : happened;
    const least = match === "within" ? WITHIN : TOUCHES;
    const rows = new Uint32Array(spans.row.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
        if (matchIn(spans, i, from ?? EVER_BEFORE, to ?? EVER_AFTER) >= least) {
            rows[count++] = spans.row[i];
        }
    }
    return rows.subarray(0, count);
}

const happened = (spans, i, first, last) => matchOf(spans.from[i], spans.to[i], first, last);

function wasSaid(spans, i, first, last) {
    if (first === EVER_BEFORE && last === EVER_AFTER) {
        return WITHIN;
    }
    for (let k = spans.saidStart[i]; k < spans.saidStart[i + 1]; k++) {
        if (spans.said[k] >= first && spans.said[k] <= last) {
            return WITHIN;
        }
    }
    return OUTSIDE;
}

/**
 * What lies where, for the rows given. Groups are places that share a symbol (`groupOf[place]`); a claim that names two
 * places of a group counts once in it. Per group: `count`, `kinds` (one bit a kind), `value` (the largest), `row` (the first).
 * Per place: `placeKinds`, 0 where nothing lies. `shown`: claims drawn somewhere, `places`: places that show one.
 */
export function tally(corpus, rows, groupOf, groups) {
    const count = new Uint32Array(groups);
    const kinds = new Uint32Array(groups);
    const value = new Float64Array(groups);
    const row = new Uint32Array(groups);
    const seen = new Int32Array(groups).fill(-1);
    const placeKinds = new Uint32Array(corpus.places.length);
    let shown = 0;
    for (const claim of rows) {
        const end = corpus.start[claim + 1];
        const bit = 1 << corpus.kind[claim];
        for (let k = corpus.start[claim]; k < end; k++) {
            const place = corpus.at[k];
            const group = groupOf[place];
            placeKinds[place] |= bit;
            if (seen[group] === claim) {
                continue;
            }
            if (count[group]++ === 0) {
                row[group] = claim;
            }
            seen[group] = claim;
            kinds[group] |= bit;
            value[group] = Math.max(value[group], corpus.value[claim]);
        }
        shown += corpus.start[claim] < end ? 1 : 0;
    }
    const places = placeKinds.reduce((sum, bits) => sum + (bits ? 1 : 0), 0);
    return { count, kinds, value, row, placeKinds, shown, places };
}
