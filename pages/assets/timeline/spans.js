/**
 * The days of the claims as typed arrays: claim c has the runs offsets[c] … offsets[c + 1] - 1, and run r covers the
 * days first[r] … last[r], inclusive. For "happened" a claim has one run, its interval; for "said" it has a single-day
 * run per statement.
 */

import { EVER_AFTER, EVER_BEFORE } from "../range/match.js";
import { unpackSpans } from "../range/spans.js";

/**
 * Fetches and parses /data/spans.json. Throws with URL and status on an error response.
 * @param {URL} address
 * @param {AbortSignal} signal
 * @returns {Promise<Spans>}
 */
export async function fetchSpans(address, signal) {
    const response = await fetch(address, { signal });
    if (!response.ok) {
        throw new Error(`${address} answered ${response.status}`);
    }
    return unpackSpans(await response.json());
}

/**
 * The runs of all claims, for "happened" or "said".
 * @param {Spans} spans
 * @param {DateMeaning} dates
 * @returns {Runs}
 */
export function runsOf(spans, dates) {
    return dates === "said" ? runsSaid(spans.said) : runsHappened(spans.from, spans.to);
}

/**
 * @param {Spans["from"]} from
 * @param {Spans["to"]} to
 * @returns {Runs}
 */
function runsHappened(from, to) {
    return {
        claims: from.length,
        offsets: Int32Array.from({ length: from.length + 1 }, (_, claim) => claim),
        first: Int32Array.from(from, day => day ?? EVER_BEFORE),
        last: Int32Array.from(to, day => day ?? EVER_AFTER),
    };
}

/**
 * @param {Day[][]} said
 * @returns {Runs}
 */
function runsSaid(said) {
    const offsets = new Int32Array(said.length + 1);
    for (const [claim, days] of said.entries()) {
        offsets[claim + 1] = offsets[claim] + days.length;
    }
    // Sorted, so that two days in one bin are adjacent and the bin counts the claim once.
    const days = Int32Array.from(said.flatMap(days => [...days].sort((a, b) => a - b)));
    return { claims: said.length, offsets, first: days, last: days };
}
