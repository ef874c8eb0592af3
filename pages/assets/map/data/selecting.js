/** Which claims are in range, fast enough for every frame of a drag. */

import { Following } from "../../range/following.js";
import { EVER_AFTER, EVER_BEFORE, TOUCHES, WITHIN } from "../../range/match.js";

/**
 * The spans of the matching claims, as sent by the server (days since 1970-01-01, null for an open side): `row[i]` with
 * its interval `from[i]`, `to[i]` and its days of saying `said[saidStart[i]…saidStart[i + 1]]`.
 * @param {Pick<Spans, "row" | "from" | "to" | "said">} spans
 * @returns {FlatSpans}
 */
export function readSpans({ row, from, to, said }) {
    const saidStart = new Uint32Array(row.length + 1);
    for (const [i, days] of said.entries()) {
        saidStart[i + 1] = saidStart[i] + days.length;
    }
    return {
        row: Uint32Array.from(row),
        from: Int32Array.from(from, day => day ?? EVER_BEFORE),
        to: Int32Array.from(to, day => day ?? EVER_AFTER),
        said: Int32Array.from(said.flat()),
        saidStart,
    };
}

/** Tracks a range over spans, for either meaning of dates. */
export class SpansInRange {
    /** @type {DateMeaning | null} */
    #dates = null;
    #following = new Following({
        claims: 0,
        offsets: new Uint32Array(1),
        first: new Int32Array(),
        last: new Int32Array(),
    });

    /** @param {FlatSpans} spans */
    constructor(spans) {
        this.spans = spans;
    }

    /**
     * The relation of each span to the range, OUTSIDE, TOUCHES or WITHIN, by index; valid until the next call.
     * @param {Omit<ChosenRange, "match">} range
     */
    matches({ from, to, dates }) {
        if (dates !== this.#dates) {
            this.#dates = dates;
            this.#following = new Following(runsOf(this.spans, dates));
        }
        if (dates === "said" && from === null && to === null) {
            return new Uint8Array(this.spans.row.length).fill(WITHIN); // even what was said on no known day
        }
        this.#following.moveTo(from ?? EVER_BEFORE, to ?? EVER_AFTER);
        return this.#following.found;
    }
}

/**
 * @param {FlatSpans} spans
 * @param {DateMeaning} dates
 * @returns {Runs}
 */
function runsOf({ row, from, to, said, saidStart }, dates) {
    const claims = row.length;
    return dates === "said"
        ? { claims, offsets: saidStart, first: said, last: said }
        : { claims, offsets: Uint32Array.from({ length: claims + 1 }, (_, claim) => claim), first: from, last: to };
}

/**
 * The relation of each span to a range, computed once.
 * @param {FlatSpans} spans
 * @param {Omit<ChosenRange, "match">} range
 */
export const matches = (spans, range) => new SpansInRange(spans).matches(range);

/**
 * The rows in range, in file order, and a byte for each of `claims` rows: 1 if the claim is mostly in the range rather
 * than only touching it. With the match "within" those that only touch it are left out.
 * @param {SpansInRange} following
 * @param {ChosenRange} range
 * @param {number} claims
 */
export function chooseRows(following, range, claims) {
    const { spans } = following;
    const found = following.matches(range);
    const least = range.match === "within" ? WITHIN : TOUCHES;
    const rows = new Uint32Array(found.length);
    const isFull = new Uint8Array(claims);
    let count = 0;
    for (let i = 0; i < found.length; i++) {
        if (found[i] >= least) {
            rows[count++] = spans.row[i];
            isFull[spans.row[i]] = found[i] === WITHIN ? 1 : 0;
        }
    }
    return { rows: rows.subarray(0, count), isFull };
}

/**
 * The rows in range, in file order. `from` and `to` are days, or null for no limit; `dates` says which dates count, and
 * `match` "within" keeps only those with at least half of their days in the range.
 * @param {FlatSpans} spans
 * @param {ChosenRange} range
 */
export function selectRows(spans, { from, to, dates, match }) {
    const found = matches(spans, { from, to, dates });
    const least = match === "within" ? WITHIN : TOUCHES;
    return spans.row.filter((_, i) => found[i] >= least);
}

/**
 * What is at each place, for the given rows. Groups are places that share a symbol (`groupOf[place]`, -1 for none); a
 * claim that names two places of a group counts once in it. Per group: `count`, `shares` (claims of each of `kinds`
 * kinds), `row` (the first), `full` (whether a claim is mostly in the range, by `isFull`). Per place: `placeKinds` (a
 * bit per kind, 0 for no claims) and `placeFull`. `shown`: claims drawn somewhere, `places`: places with a claim.
 * @param {Corpus} corpus
 * @param {Uint32Array} rows
 * @param {{ groupOf: Int32Array, groups: number, kinds: number, isFull: Uint8Array }} by
 * @returns {Tally}
 */
export function tally(corpus, rows, { groupOf, groups, kinds, isFull }) {
    const count = new Uint32Array(groups);
    const shares = new Uint32Array(groups * kinds);
    const full = new Uint8Array(groups);
    const row = new Uint32Array(groups);
    const seen = new Int32Array(groups).fill(-1);
    const placeKinds = new Uint32Array(corpus.places.length);
    const placeFull = new Uint8Array(corpus.places.length);
    let shown = 0;
    for (const claim of rows) {
        const end = corpus.start[claim + 1];
        const kind = corpus.kind[claim];
        for (let k = corpus.start[claim]; k < end; k++) {
            const place = corpus.at[k];
            const group = groupOf[place];
            placeKinds[place] |= 1 << kind;
            placeFull[place] |= isFull[claim];
            if (group < 0 || seen[group] === claim) {
                continue;
            }
            if (count[group]++ === 0) {
                row[group] = claim;
            }
            seen[group] = claim;
            shares[group * kinds + kind] += 1;
            full[group] |= isFull[claim];
        }
        shown += corpus.start[claim] < end ? 1 : 0;
    }
    const places = placeKinds.reduce((sum, bits) => sum + (bits ? 1 : 0), 0);
    return { count, shares, full, row, placeKinds, placeFull, shown, places };
}
