/** The histogram's bars: calendar bins along the axis, and the number of claims in each. */

import { Following } from "../range/following.js";
import { EVER_AFTER, EVER_BEFORE, OUTSIDE, TOUCHES, WITHIN } from "../range/match.js";
import { addMonths, dayAt, partsOf } from "../shared/days.js";

const NARROWEST_BAR = 5;
const MOST_DAYS_IN_SMALL_BINS = 550;
/** In days: claims about a longer period are in nearly every bin and would dwarf the events. */
const LONGEST_EVENT = 366;

/** @type {Record<BinUnit, { start(day: Day): Day, next(day: Day): Day }>} */
const UNITS = {
    day: { start: day => day, next: day => day + 1 },
    week: { start: day => day - partsOf(day).weekday, next: day => day + 7 },
    month: everyMonths(1),
    quarter: everyMonths(3),
    year: everyMonths(12),
};

/** @param {number} months */
function everyMonths(months) {
    return {
        /**
         * @param {Day} day
         * @returns {Day}
         */
        start(day) {
            const { year, month } = partsOf(day);
            return dayAt(year, month - (month % months), 1);
        },
        /** @param {Day} day */
        next: day => addMonths(day, months),
    };
}

/**
 * The finest bins whose bars are distinguishable in `width` pixels, and at least months on a long axis. `edges` has one
 * entry more than there are bins: bin b covers the days edges[b] … edges[b + 1] - 1.
 * @param {Days} axis
 * @param {number} width
 * @returns {Bins}
 */
export function binsOf([first, last], width) {
    const days = last - first + 1;
    const units = /** @type {BinUnit[]} */ (Object.keys(UNITS)).slice(days > MOST_DAYS_IN_SMALL_BINS ? 2 : 0);
    const bins = units.map(unit => ({ unit, edges: edgesOf(UNITS[unit], first, last) }));
    const narrow = bins.find(({ edges }) => (edges.length - 1) * NARROWEST_BAR <= width);
    return narrow ?? bins[bins.length - 1];
}

/**
 * @param {{ start(day: Day): Day, next(day: Day): Day }} unit
 * @param {Day} first
 * @param {Day} last
 */
function edgesOf({ start, next }, first, last) {
    const edges = [first];
    for (let day = next(start(first)); day <= last; day = next(day)) {
        edges.push(day);
    }
    edges.push(last + 1);
    return Int32Array.from(edges);
}

/**
 * Assigns runs to bins, once per set of claims. The counts in `total` (and in `picked` below) come in two layers of
 * `layer` entries, one more than there are bins: claims of up to a year first, longer ones after them.
 *
 * What would distort the picture is counted separately instead of drawn: `apart` claims began before the axis (or on no
 * known day) and reach into it; `outside` claims do not touch it. `long` claims are in the second layer. Run r is drawn
 * in the entries enter[r] … leave[r] - 1; the two are equal if nothing is drawn.
 * @param {Runs} runs
 * @param {Int32Array} edges
 * @returns {BinTable}
 */
export function layOut(runs, edges) {
    const { claims, offsets, first, last } = runs;
    const layer = edges.length;
    const [start, end] = [edges[0], edges[layer - 1] - 1];
    const binOf = binLookup(edges);
    const table = {
        ...runs,
        layer,
        enter: new Int32Array(first.length),
        leave: new Int32Array(first.length),
        total: new Int32Array(2 * layer),
        apart: 0,
        outside: 0,
        long: 0,
    };
    for (let claim = 0; claim < claims; claim++) {
        let onAxis = false;
        let drawn = 0;
        for (let run = offsets[claim]; run < offsets[claim + 1]; run++) {
            if (last[run] < start || first[run] > end) {
                continue;
            }
            onAxis = true;
            if (first[run] < start) {
                table.apart++;
                continue;
            }
            const isLong = last[run] - first[run] > LONGEST_EVENT;
            const shift = isLong ? layer : 0;
            const after = binOf[Math.min(last[run], end) - start] + 1;
            table.enter[run] = shift + Math.min(Math.max(binOf[first[run] - start], drawn), after);
            table.leave[run] = shift + after;
            table.long += isLong ? 1 : 0;
            drawn = after;
        }
        table.outside += onAxis ? 0 : 1;
    }
    new RangeCounter(table).count(EVER_BEFORE, EVER_AFTER, table.total, new Int32Array(2 * layer));
    return table;
}

/**
 * The bin of each day on the axis.
 * @param {Int32Array} edges
 */
function binLookup(edges) {
    const binOf = new Int32Array(edges[edges.length - 1] - edges[0]);
    for (let bin = 0; bin < edges.length - 1; bin++) {
        binOf.fill(bin, edges[bin] - edges[0], edges[bin + 1] - edges[0]);
    }
    return binOf;
}

/** Counts the claims in a moving range by bin, incrementally: each step looks only at claims whose relation changed. */
export class RangeCounter {
    #within = 0;
    #touching = 0;

    /** @param {BinTable} table */
    constructor(table) {
        this.table = table;
        this.following = new Following(table);
        /** For claims in range, and for those mostly in it: +1 where a run enters, -1 where it leaves. */
        this.steps = [new Int32Array(2 * table.layer), new Int32Array(2 * table.layer)];
    }

    /**
     * How many claims are mostly `within` the days from … to, and how many only touch them (`touching`). `picked` and
     * `mostly` (laid out as `total`) receive the numbers of both, and of the first alone, in each bin. A claim counts
     * once in each of its bins.
     * @param {Day} from
     * @param {Day} to
     * @param {Int32Array} picked
     * @param {Int32Array} mostly
     * @returns {RangeCount}
     */
    count(from, to, picked, mostly) {
        const [inRange, mostlyInIt] = this.steps;
        this.following.moveTo(from, to, (claim, before, after) => {
            this.#within += Number(after === WITHIN) - Number(before === WITHIN);
            this.#touching += Number(after === TOUCHES) - Number(before === TOUCHES);
            this.#step(inRange, claim, Number(after !== OUTSIDE) - Number(before !== OUTSIDE));
            this.#step(mostlyInIt, claim, Number(after === WITHIN) - Number(before === WITHIN));
        });
        sumUp(inRange, picked);
        sumUp(mostlyInIt, mostly);
        return { within: this.#within, touching: this.#touching };
    }

    /**
     * @param {Int32Array} steps
     * @param {number} claim
     * @param {number} by
     */
    #step(steps, claim, by) {
        const { offsets, enter, leave } = this.table;
        for (let run = offsets[claim]; by && run < offsets[claim + 1]; run++) {
            steps[enter[run]] += by;
            steps[leave[run]] -= by;
        }
    }
}

/**
 * @param {Int32Array} steps
 * @param {Int32Array} counts
 */
function sumUp(steps, counts) {
    let height = 0;
    for (let entry = 0; entry < counts.length; entry++) {
        height += steps[entry];
        counts[entry] = height;
    }
}

/**
 * The number of claims in each bin, summed over the layers of `counts`.
 * @param {Int32Array} counts
 * @param {number} layer
 */
export function sums(counts, layer) {
    return counts.slice(0, layer).map((count, bin) => count + counts[bin + layer]);
}
