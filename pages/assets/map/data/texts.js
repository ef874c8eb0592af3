/** The claims' texts for mark labels: known from the start for small corpora, else fetched when viewed. */

/** Rows per request: as many as /data/texts.json accepts. */
const MOST_AT_ONCE = 500;

/** @type {MarkText} */
const UNKNOWN = { said_by_name: "", summary: "", figures: [] };

export class Texts {
    /**
     * `address` is the /data/texts.json URL for the same claims; `arrived()` is called when texts arrive.
     * @param {MarkText[]} known by row; empty if they have to be fetched
     * @param {string} address
     * @param {() => void} arrived
     */
    constructor(known, address, arrived) {
        /** @type {Map<number, MarkText>} */
        this.known = new Map(known.entries());
        this.address = address;
        this.arrived = arrived;
        /** @type {Set<number>} */
        this.wanted = new Set();
        /** @type {Set<number>} what was asked for, so that a text that cannot be had is not asked for over and over */
        this.asked = new Set();
        this.isAsking = false;
    }

    /**
     * A claim's text; undefined while unknown, in which case it is requested.
     * @param {number} row
     */
    of(row) {
        const text = this.known.get(row);
        if (!text && !this.asked.has(row)) {
            this.asked.add(row);
            this.wanted.add(row);
            if (!this.isAsking) {
                this.isAsking = true;
                setTimeout(() => this.ask());
            }
        }
        return text ?? UNKNOWN;
    }

    /**
     * Requests everything wanted by now, one request at a time, since a drag wants more in each frame. What fails is
     * requested again when next viewed.
     */
    async ask() {
        while (this.wanted.size) {
            const some = [...this.wanted].slice(0, MOST_AT_ONCE).sort((one, other) => one - other);
            for (const row of some) {
                this.wanted.delete(row);
            }
            const query = new URLSearchParams(some.map(row => ["row", String(row)]));
            try {
                const response = await fetch(`${this.address}&${query}`);
                if (!response.ok) {
                    throw new Error(`${this.address} answered ${response.status}`);
                }
                const { row, texts } = /** @type {{ row: number[], texts: MarkText[] }} */ (await response.json());
                for (const [index, each] of row.entries()) {
                    this.known.set(each, texts[index]);
                }
                this.arrived();
            } catch (fault) {
                console.warn(fault);
                for (const row of some) {
                    this.asked.delete(row);
                }
            }
        }
        this.isAsking = false;
    }
}
