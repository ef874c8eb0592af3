/** What the list knows of the claims that pass the filters: their days and kinds at once, their words as they are needed. */
import { APP } from "../shared/base.js";

/** Rows that are fetched together. */
const PAGE = 100;

export class Store {
    /** `arrived()` is called when rows have come; `failed(trouble)` when something could not be fetched. */
    constructor(arrived, failed) {
        Object.assign(this, { arrived, failed, rows: new Map(), asked: new Set(), columns: null });
    }

    /** Takes other addresses; the columns of before stay until the new ones are there. Says whether they are in force. */
    async open(spans, list) {
        this.fetching?.abort();
        this.fetching = new AbortController();
        const { signal } = this.fetching;
        try {
            const columns = await this.get(new URL(spans, APP), signal);
            Object.assign(this, { columns, list, rows: new Map(), asked: new Set() });
            await this.fetchPage(0);
            return !signal.aborted;
        } catch (trouble) {
            if (!signal.aborted) {
                this.failed(trouble);
            }
            return false;
        }
    }

    /** Rows at these places; those that are not there are asked for and come later. */
    want(places) {
        const pages = new Set(places.filter(place => !this.rows.has(place)).map(place => Math.floor(place / PAGE)));
        pages.forEach(page => this.fetchPage(page).then(isNew => isNew && this.arrived(), this.failed));
    }

    /** The row at a place, when it has come. */
    async rowAt(place) {
        if (!this.rows.has(place)) {
            this.asked.delete(Math.floor(place / PAGE));
            await this.fetchPage(Math.floor(place / PAGE));
        }
        return this.rows.get(place);
    }

    async fetchPage(page) {
        if (this.asked.has(page)) {
            return false;
        }
        this.asked.add(page);
        const { rows, asked, list } = this;
        const address = new URL(list, APP);
        address.searchParams.set("offset", page * PAGE);
        address.searchParams.set("limit", PAGE);
        try {
            const found = await this.get(address, this.fetching.signal);
            found.rows.forEach((row, index) => rows.set(page * PAGE + index, row));
            return rows === this.rows;
        } catch (trouble) {
            asked.delete(page);
            if (this.fetching.signal.aborted) {
                return false;
            }
            throw trouble;
        }
    }

    async get(address, signal) {
        const response = await fetch(address, { signal });
        if (!response.ok) {
            throw new Error(`${address} answered ${response.status}`);
        }
        return response.json();
    }

    leave() {
        this.fetching?.abort();
    }
}
