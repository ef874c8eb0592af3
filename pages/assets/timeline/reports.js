/**
 * What the server and the timeline tell each other about the range. The server hears each range once, as the
 * trigger "range". A trigger and not a state: Streamlit reports a state only when it differs from the last one
 * sent, and would miss a return to a range that was meanwhile reset from outside.
 */
import { isoOf } from "../shared/days.js";

/** Milliseconds in which the server's echo of an own report is awaited. */
const ECHO = 5000;

export class Reports {
    /** @type {string | null} */
    #heard = null;
    /** @type {string | null} */
    #known = null;
    /** @type {Map<string, number>} */
    #sent = new Map();

    /**
     * Whether a range that came with the data is news: neither the one before nor an own report coming back.
     * @param {string} range
     */
    isNews(range) {
        if (range === this.#heard) {
            return false;
        }
        this.#heard = range;
        if (performance.now() - (this.#sent.get(range) ?? -ECHO) < ECHO) {
            return false;
        }
        this.#known = range;
        return true;
    }

    /**
     * Reports a range by `send({from, to})`, unless the server knows it.
     * @param {DayRange} range
     * @param {(range: { from: IsoDay | null, to: IsoDay | null }) => void} send
     */
    report(range, send) {
        if (range.key !== this.#known) {
            this.#known = range.key;
            this.#sent.set(range.key, performance.now());
            send(isoRange(range));
        }
    }
}

/**
 * The limits as ISO days, null where there is none.
 * @param {{ from: Day | null, to: Day | null }} range
 */
export function isoRange({ from, to }) {
    return { from: isoOf(from), to: isoOf(to) };
}
