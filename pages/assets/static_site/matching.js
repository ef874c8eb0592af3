/** Which claims match a view: as the server does with its table, from the copy's values for each claim. */

import { partyColumns } from "../list/said_by.js";
import { readSpans, selectRows } from "../map/data/selecting.js";
import { unpackSpans } from "../range/spans.js";
import { dayOf } from "../shared/days.js";
import { fold } from "../shared/folding.js";
import { idsOf } from "../shared/packed_columns.js";
import { isFiltered } from "./view.js";

/**
 * The claims of some collections: `data` is the copy's data on all of them (see pages/static_site/record.py), `ids`
 * their packed ids. `parts` fetches the rest on demand.
 */
export class Record {
    /** @type {Choosing | null} what they are filtered by; it has to be `ready` for a view that filters */
    choosing = null;
    /** @type {Map<string, number> | null} */
    rowOf = null;

    /**
     * @param {CarriedRecord} data
     * @param {string} ids
     * @param {RecordParts} parts
     */
    constructor(data, ids, parts) {
        this.heading = data.heading;
        this.axis = data.axis;
        this.collections = data.collections;
        this.spans = unpackSpans(data.spans);
        this.rowsInAFile = data.rowsInAFile;
        this.answers = data.answers;
        this.citation = data.citation;
        this.ids = ids;
        this.parts = parts;
        this.rows = [...this.spans.row.keys()];
    }

    /** Fetches what the filters need. */
    async open() {
        this.choosing ??= await this.parts.choosing();
        return this.choosing;
    }

    /**
     * Fetches what a view needs before it can be matched.
     * @param {ChosenView} view
     * @param {ListName[]} lists the names of all filters
     */
    async ready(view, lists) {
        if (isFiltered(view, lists) || !this.hasExactly(view.collection)) {
            await this.open();
        }
    }

    /**
     * Whether these are exactly its collections.
     * @param {string[]} collections
     */
    hasExactly(collections) {
        return (
            collections.length === this.collections.length && this.collections.every(each => collections.includes(each))
        );
    }

    /**
     * The row of a claim; undefined if it is not in these collections.
     * @param {string} claim
     */
    row(claim) {
        this.rowOf ??= new Map(idsOf(this.ids).map((id, row) => [id, row]));
        return this.rowOf.get(claim);
    }

    /**
     * The list rows of some rows, in the given order.
     * @param {number[]} rows
     */
    listOf(rows) {
        return this.fromFiles(rows, "rows");
    }

    /**
     * The mark texts of some rows, in the given order.
     * @param {number[]} rows
     */
    textsOf(rows) {
        return this.fromFiles(rows, "texts");
    }

    /**
     * @template {"rows" | "texts"} T
     * @param {number[]} rows
     * @param {T} what
     * @returns {Promise<RowsInAFile[T]>}
     */
    async fromFiles(rows, what) {
        /** @param {number} row */
        const fileOf = row => Math.floor(row / this.rowsInAFile);
        const files = [...new Set(rows.map(fileOf))];
        const fetched = await Promise.all(files.map(file => this.parts.rows(file)));
        const held = new Map(files.map((file, index) => [file, fetched[index]]));
        const of = rows.map(row => held.get(fileOf(row))?.[what][row % this.rowsInAFile]);
        return /** @type {RowsInAFile[T]} */ (of);
    }

    /**
     * The rows in the view's collections.
     * @param {ChosenView} view
     */
    inCollections(view) {
        const { choosing } = this;
        return !choosing || this.hasExactly(view.collection)
            ? this.rows
            : this.rows.filter(row => has(choosing.values.collection[row], view.collection));
    }

    /**
     * The rows that match every filter except time.
     * @param {ChosenView} view
     * @returns {number[]}
     */
    matchingFilters(view) {
        const { choosing } = this;
        if (!choosing) {
            return this.rows;
        }
        const { values, text, folding } = choosing;
        const words = fold(view.q, folding).split(" ").filter(Boolean);
        const filters = /** @type {ListName[]} */ (Object.keys(values)).filter(name => view[name].length);
        return this.rows.filter(
            row =>
                filters.every(name => has(values[name][row], view[name])) &&
                words.every(word => text[row].includes(word)),
        );
    }

    /**
     * The days of these rows, in the form of /data/spans.json.
     * @param {number[]} rows
     * @param {ChosenView} view
     * @returns {Spans}
     */
    spansOf(rows, view) {
        const { from, to, said, mapped, kinds, kind } = this.spans;
        const { values } = this.choosing ?? {};
        const isSaid = values && isFiltered(view, /** @type {ListName[]} */ (Object.keys(values)));
        /** @template T
         * @param {T[]} column */
        const of = column => rows.map(row => column[row]);
        return {
            total: this.inCollections(view).length,
            row: rows,
            from: of(from),
            to: of(to),
            said: of(said),
            mapped: of(mapped),
            kinds,
            kind: of(kind),
            ...partyColumns(isSaid ? rows.map(row => values.party[row][0] ?? "") : []),
        };
    }

    /**
     * The rows that match every filter, time included.
     * @param {ChosenView} view
     */
    chosen(view) {
        return this.matching(view, view.match);
    }

    /**
     * The rows that match every filter and touch the range or, for the match "within", are mostly in it.
     * @param {ChosenView} view
     * @param {Match} match
     */
    matching(view, match) {
        const range = { from: dayOf(view.from), to: dayOf(view.to), dates: view.dates, match };
        return Array.from(selectRows(readSpans(this.spansOf(this.matchingFilters(view), view)), range));
    }

    /** @param {number} row */
    isMapped(row) {
        return Boolean(this.spans.mapped[row]);
    }
}

/**
 * Filter → the values that occur in any claim.
 * @param {Choosing} choosing
 */
export function valuesOfClaims({ values }) {
    return Object.fromEntries(Object.entries(values).map(([name, each]) => [name, new Set(each.flat())]));
}

/**
 * @param {string[]} values
 * @param {string[]} wanted
 */
const has = (values, wanted) => values.some(value => wanted.includes(value));
