/** Exchanges the range with the host of the timeline: each range once, without echoes. */
import { isoOf } from "../shared/days.js";

export class Reports {
    /** @type {string | null} */
    #known = null;

    /**
     * Whether a range in the data is new: neither the previous one nor our own report coming back.
     * @param {string} range
     */
    isNews(range) {
        const isNews = range !== this.#known;
        this.#known = range;
        return isNews;
    }

    /**
     * Reports a range with `send({from, to})`, unless it is known.
     * @param {DayRange} range
     * @param {(range: { from: IsoDay | null, to: IsoDay | null }) => void} send
     */
    report(range, send) {
        if (range.key !== this.#known) {
            this.#known = range.key;
            send(isoRange(range));
        }
    }
}

/**
 * The limits as ISO days, null for none.
 * @param {{ from: Day | null, to: Day | null }} range
 */
export function isoRange({ from, to }) {
    return { from: isoOf(from), to: isoOf(to) };
}
