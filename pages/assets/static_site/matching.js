/** Which claims a view chooses: what the server does with its table, over the values that the copy carries of each claim. */
import { dayOf } from "../shared/days.js";
import { fold } from "../shared/folding.js";
import { readSpans, selectRows } from "../map/selecting.js";

/** The claims of some collections: `told` is what the copy says of them (see pages/static_site/record.py). */
export class Record {
    constructor(told) {
        Object.assign(this, told);
        this.rows = told.list.map((_, row) => row);
    }

    /** The rows of the chosen collections. */
    inCollections(view) {
        return this.rows.filter(row => has(this.values.collection[row], view.collection));
    }

    /** The rows that pass every filter but time. */
    passing(view) {
        const words = fold(view.q, this.folding).split(" ").filter(Boolean);
        const filters = Object.keys(this.values).filter(name => view[name].length);
        return this.rows.filter(
            row =>
                filters.every(name => has(this.values[name][row], view[name])) &&
                words.every(word => this.text[row].includes(word)),
        );
    }

    /** The days of these rows, in the form of /data/spans.json. */
    spansOf(rows, view) {
        const { from, to, said, mapped, kinds, kind } = this.spans;
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

    /** The rows that pass every filter, time included. */
    chosen(view) {
        return this.matching(view, view.match);
    }

    /** The rows that pass every filter and touch the range, or, for the match "within", lie mostly in it. */
    matching(view, match) {
        const range = { from: dayOf(view.from), to: dayOf(view.to), dates: view.dates, match };
        return Array.from(selectRows(readSpans(this.spansOf(this.passing(view), view)), range));
    }

    isMapped(row) {
        return Boolean(this.spans.mapped[row]);
    }
}

const has = (values, wanted) => values.some(value => wanted.includes(value));
