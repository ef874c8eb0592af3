/** What the timeline and those around it tell each other about the range: each range once, and none comes back as news. */
import { isoOf } from "../shared/days.js";

export class Reports {
    /** @type {string | null} */
    #known = null;

    /**
     * Whether a range that came with the data is news: neither the one before nor an own report coming back.
     * @param {string} range
     */
    isNews(range) {
        const isNews = range !== this.#known;
        this.#known = range;
        return isNews;
    }

    /**
     * Reports a range by `send({from, to})`, unless it is known.
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
 * The limits as ISO days, null where there is none.
 * @param {{ from: Day | null, to: Day | null }} range
 */
export function isoRange({ from, to }) {
    return { from: isoOf(from), to: isoOf(to) };
}
