/** Which claims a view chooses: what the server does with its table, over the values that the copy carries of each claim. */

import { readSpans, selectRows } from "../map/data/selecting.js";
import { dayOf } from "../shared/days.js";
import { fold } from "../shared/folding.js";

/** The claims of some collections: `told` is what the copy says of them (see pages/static_site/record.py). */
export class Record {
    /** @param {CarriedRecord} told */
    constructor(told) {
        this.heading = told.heading;
        this.axis = told.axis;
        this.spans = told.spans;
        this.list = told.list;
        this.values = told.values;
        this.known = told.known;
        this.text = told.text;
        this.folding = told.folding;
        this.cards = told.cards;
        this.answers = told.answers;
        this.filters = told.filters;
        this.elsewhere = told.elsewhere;
        this.citation = told.citation;
        this.rows = told.list.map((_, row) => row);
    }

    /**
     * The rows of the chosen collections.
     * @param {ChosenView} view
     */
    inCollections(view) {
        return this.rows.filter(row => has(this.values.collection[row], view.collection));
    }

    /**
     * The rows that pass every filter but time.
     * @param {ChosenView} view
     * @returns {number[]}
     */
    passing(view) {
        const words = fold(view.q, this.folding).split(" ").filter(Boolean);
        const filters = /** @type {ListName[]} */ (Object.keys(this.values)).filter(name => view[name].length);
        return this.rows.filter(
            row =>
                filters.every(name => has(this.values[name][row], view[name])) &&
                words.every(word => this.text[row].includes(word)),
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
        };
    }

    /**
     * The rows that pass every filter, time included.
     * @param {ChosenView} view
     */
    chosen(view) {
        return this.matching(view, view.match);
    }

    /**
     * The rows that pass every filter and touch the range, or, for the match "within", lie mostly in it.
     * @param {ChosenView} view
     * @param {Match} match
     */
    matching(view, match) {
        const range = { from: dayOf(view.from), to: dayOf(view.to), dates: view.dates, match };
        return Array.from(selectRows(readSpans(this.spansOf(this.passing(view), view)), range));
    }

    /** By filter, the values that any of the claims has. */
    valuesOfClaims() {
        return Object.fromEntries(Object.entries(this.values).map(([name, values]) => [name, new Set(values.flat())]));
    }

    /** @param {number} row */
    isMapped(row) {
        return Boolean(this.spans.mapped[row]);
    }
}

/**
 * @param {string[]} values
 * @param {string[]} wanted
 */
const has = (values, wanted) => values.some(value => wanted.includes(value));
