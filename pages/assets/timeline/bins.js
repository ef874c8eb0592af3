/** The bars of the histogram: calendar bins along the axis, and how many claims lie in each. */
import { addMonths, dayAt, partsOf } from "../shared/days.js";
import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, WITHIN } from "../shared/match.js";

const NARROWEST_BAR = 5;
const MOST_DAYS_IN_SMALL_BINS = 550;
/** In days: claims about a longer time lie in nearly every bin and would drown the events between them. */
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
 * The finest bins whose bars can be told apart in `width` pixels, and none finer than a month on a long axis.
 * `edges` has one entry more than there are bins: bin b covers the days edges[b] … edges[b + 1] - 1.
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
 * Puts runs into bins, once per set of claims. The counts of `total` (and of `picked` below) come in two layers of
 * `layer` entries, one more than there are bins: claims of up to a year first, longer ones after them.
 *
 * What would stretch the picture is counted apart instead of drawn: `apart` claims began before the axis (or on no
 * named day) and reach into it; `outside` claims do not touch it. `long` claims are in the second layer. Run r is
 * drawn in the entries enter[r] … leave[r] - 1; the two are equal where nothing is drawn.
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
    countInRange(table, EVER_BEFORE, EVER_AFTER, table.total, new Int32Array(2 * layer));
    return table;
}

/**
 * The bin of each day of the axis.
 * @param {Int32Array} edges
 */
function binLookup(edges) {
    const binOf = new Int32Array(edges[edges.length - 1] - edges[0]);
    for (let bin = 0; bin < edges.length - 1; bin++) {
        binOf.fill(bin, edges[bin] - edges[0], edges[bin + 1] - edges[0]);
    }
    return binOf;
}

/**
 * How many claims lie mostly `within` the days from … to, and how many others only have some days there (`touching`).
 * `picked` and `mostly` (laid out as `total`) receive how many of both, and of the first alone, lie in each bin. A claim
 * counts once, and in all its bins. One pass over the runs: a step up where a run enters, a step down where it leaves,
 * summed up at the end.
 * @param {BinTable} table
 * @param {Day} from
 * @param {Day} to
 * @param {Int32Array} picked
 * @param {Int32Array} mostly
 * @returns {RangeCount}
 */
export function countInRange({ claims, offsets, first, last, enter, leave }, from, to, picked, mostly) {
    picked.fill(0);
    mostly.fill(0);
    let [within, touching] = [0, 0];
    for (let claim = 0; claim < claims; claim++) {
        const end = offsets[claim + 1];
        let match = OUTSIDE;
        for (let run = offsets[claim]; run < end && match !== WITHIN; run++) {
            match = Math.max(match, matchOf(first[run], last[run], from, to));
        }
        if (match === OUTSIDE) {
            continue;
        }
        within += match === WITHIN ? 1 : 0;
        touching += match === WITHIN ? 0 : 1;
        for (let run = offsets[claim]; run < end; run++) {
            picked[enter[run]]++;
            picked[leave[run]]--;
            if (match === WITHIN) {
                mostly[enter[run]]++;
                mostly[leave[run]]--;
            }
        }
    }
    for (let entry = 1; entry < picked.length; entry++) {
        picked[entry] += picked[entry - 1];
        mostly[entry] += mostly[entry - 1];
    }
    return { within, touching };
}

/**
 * All claims of each bin, the layers of `counts` added up.
 * @param {Int32Array} counts
 * @param {number} layer
 */
export function sums(counts, layer) {
    return counts.slice(0, layer).map((count, bin) => count + counts[bin + layer]);
}
