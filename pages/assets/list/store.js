/** The list's data on the matching claims: days and kinds at once, texts on demand. */

import { unpackSpans } from "../range/spans.js";
import { APP } from "../shared/base.js";

/** Rows per request. */
const PAGE = 100;

/** @type {Spans} */
const NO_CLAIMS = {
    total: 0,
    row: [],
    from: [],
    to: [],
    said: [],
    mapped: [],
    kinds: [],
    kind: [],
    parties: [],
    party: [],
};

export class Store {
    /**
     * `arrived()` is called when rows arrive; `failed(trouble)` when a request fails.
     * @param {() => void} arrived
     * @param {(trouble: unknown) => void} failed
     */
    constructor(arrived, failed) {
        this.arrived = arrived;
        this.failed = failed;
        /** @type {Map<number, ListRow>} */
        this.rows = new Map();
        /** @type {Set<number>} */
        this.asked = new Set();
        this.columns = NO_CLAIMS;
        this.isOpen = false;
        this.list = "";
        this.fetching = new AbortController();
    }

    /**
     * Sets new URLs; the old columns stay until the new ones arrive. Returns whether these are in force.
     * @param {string} spans
     * @param {string} list
     */
    async open(spans, list) {
        this.fetching.abort();
        this.fetching = new AbortController();
        const { signal } = this.fetching;
        try {
            const columns = await this.spansAt(spans, signal);
            this.columns = columns;
            this.isOpen = true;
            this.list = list;
            this.rows = new Map();
            this.asked = new Set();
            await this.fetchPage(0);
            return !signal.aborted;
        } catch (trouble) {
            if (!signal.aborted) {
                this.failed(trouble);
            }
            return false;
        }
    }

    /**
     * The rows at these positions; missing ones are fetched and arrive later.
     * @param {number[]} places
     */
    want(places) {
        const pages = new Set(places.filter(place => !this.rows.has(place)).map(place => Math.floor(place / PAGE)));
        for (const page of pages) {
            this.fetchPage(page).then(isNew => isNew && this.arrived(), this.failed);
        }
    }

    /**
     * The row at a position, once fetched.
     * @param {number} place
     */
    async rowAt(place) {
        if (!this.rows.has(place)) {
            this.asked.delete(Math.floor(place / PAGE));
            await this.fetchPage(Math.floor(place / PAGE));
        }
        return this.rows.get(place);
    }

    /** @param {number} page */
    async fetchPage(page) {
        if (this.asked.has(page)) {
            return false;
        }
        this.asked.add(page);
        const { rows, asked, list } = this;
        const address = new URL(list, APP);
        address.searchParams.set("offset", String(page * PAGE));
        address.searchParams.set("limit", String(PAGE));
        try {
            const found = await this.get(address, this.fetching.signal);
            /** @type {[number, ListRow][]} */
            const entries = found.rows.entries();
            for (const [index, row] of entries) {
                rows.set(page * PAGE + index, row);
            }
            return rows === this.rows;
        } catch (trouble) {
            asked.delete(page);
            if (this.fetching.signal.aborted) {
                return false;
            }
            throw trouble;
        }
    }

    /**
     * The unpacked response of a /data/spans.json URL.
     * @param {string} address
     * @param {AbortSignal} [signal]
     */
    async spansAt(address, signal) {
        return unpackSpans(await this.get(new URL(address, APP), signal));
    }

    /**
     * @param {URL} address
     * @param {AbortSignal} [signal]
     */
    async get(address, signal) {
        const response = await fetch(address, { signal });
        if (!response.ok) {
            throw new Error(`${address} answered ${response.status}`);
        }
        return response.json();
    }

    leave() {
        this.fetching.abort();
    }
}
