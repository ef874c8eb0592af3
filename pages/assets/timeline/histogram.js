/**
 * The bars and the marks of days, months and years, as SVG. Above the line a bar counts the claims of up to a year;
 * below it, paler and on a scale of their own, those about a longer time, which would drown the others. In both the
 * share in range is picked out: four paths, however many bars.
 */
import { dayAt, partsOf, shortMonth, spokenMonth } from "../shared/days.js";
import { drawing } from "../shared/nodes.js";
import { describeBar } from "./words.js";

/** Pixels: beside the axis (half a thumb), the rail of the band above, room for a number, the bars, the two rows of marks. */
const GUTTER = 10;
const RAIL = 14;
const NUMBER = 10;
const BARS = 44;
const LONG_BARS = 9;
const MARKS = 30;
const LINE = RAIL + NUMBER + BARS;
const FLOOR = LINE + LONG_BARS;
/** A bin with few claims beside one with many is still seen. */
const LOWEST_SHARE = 0.03;

export class Histogram {
    constructor() {
        this.rest = layers("rest");
        this.picked = layers("picked");
        this.marks = drawing("g", { class: "claims-timeline-marks", "aria-hidden": "true" });
        const size = { role: "img", height: FLOOR + MARKS };
        this.picture = drawing("svg", size, ...this.rest, ...this.picked, this.marks);
        this.axis = [0, 0];
        this.width = 0;
        this.table = null;
    }

    /** Draws axis and bars into `width` pixels; `bins` and `table` are null while nothing has arrived. */
    layOut(axis, width, bins, table) {
        this.axis = axis;
        this.width = Math.max(1, width - 2 * GUTTER);
        this.bins = bins;
        this.table = table;
        this.tallest = [0, 1].map(long => table && Math.max(1, ...layerOf(table.total, table.layer, long)));
        this.#draw(this.rest, table?.total);
        this.marks.replaceChildren(...this.#axisMarks(), ...(table ? this.#topMark() : []));
    }

    /** Picks out the share of each bar that is in range. */
    pick(counts) {
        this.counts = counts;
        this.#draw(this.picked, this.table && counts);
    }

    /** Pixels from the left edge of the picture to the beginning of a day. */
    x(day) {
        const [first, last] = this.axis;
        return GUTTER + ((day - first) / (last - first + 1)) * this.width;
    }

    /** The day at so many pixels from the left edge, which may lie beyond the axis. */
    dayAt(x) {
        const [first, last] = this.axis;
        return first + Math.floor(((x - GUTTER) / this.width) * (last - first + 1));
    }

    /** First and last day of the bar of a day; a day beyond the axis has the bar at its end. */
    daysOfBar(day) {
        const bin = this.#binOf(day);
        return [this.bins.edges[bin], this.bins.edges[bin + 1] - 1];
    }

    middleOfBar(day) {
        const [first, last] = this.daysOfBar(day);
        return (this.x(first) + this.x(last + 1)) / 2;
    }

    describe(day) {
        return describeBar(this.bins, this.#binOf(day), this.table, this.counts);
    }

    #binOf(day) {
        const { edges } = this.bins;
        const held = Math.max(edges[0], Math.min(day, edges.at(-1) - 1));
        return edges.findIndex(edge => edge > held) - 1;
    }

    #draw(paths, counts) {
        paths.forEach((path, long) => path.setAttribute("d", counts ? this.#bars(counts, long) : ""));
    }

    /** The path of the bars of one layer: upwards from the line, or downwards for the long claims (1). */
    #bars(counts, long) {
        const { edges } = this.bins;
        const room = long ? -LONG_BARS : BARS;
        const gap = this.width / edges.length >= 8 ? 1 : 0.5;
        let path = "";
        layerOf(counts, this.table.layer, long).forEach((count, bin) => {
            if (count > 0) {
                const left = this.x(edges[bin]) + gap;
                const right = Math.max(left + 1, this.x(edges[bin + 1]) - gap);
                const height = (Math.max(count / this.tallest[long], LOWEST_SHARE) * room).toFixed(1);
                path += `M${left.toFixed(1)} ${LINE}v${-height}H${right.toFixed(1)}V${LINE}Z`;
            }
        });
        return path;
    }

    #topMark() {
        const y = LINE - BARS;
        return [
            drawing("path", { class: "claims-timeline-grid", d: `M${GUTTER} ${y}h${this.width}M${GUTTER} ${LINE}h${this.width}` }),
            drawing("text", { x: GUTTER + 5, y: y - 3, class: "claims-timeline-top" }, this.tallest[0].toLocaleString("en")),
        ];
    }

    /** Two rows: the finer unit that has room above, the next coarser one below, with its longer ticks. */
    #axisMarks() {
        const [first, last] = this.axis;
        const month = (this.width / (last - first + 1)) * 30.4;
        const months = starts(first, last, 1);
        const [fine, coarse, room] = month > 160
            ? [weeks(first, last), months, 110]
            : [months, starts(first, last, 12), 34];
        const fineText = month > 160
            ? day => String(partsOf(day).date)
            : day => (month >= 26 ? shortMonth(partsOf(day).month) : shortMonth(partsOf(day).month)[0]);
        const coarseText = month > 160 ? spokenMonth : day => String(partsOf(day).year);
        const labelled = month >= 10 ? fine : [];
        const ticks = (month >= 4 ? fine : []).map(day => `M${this.x(day)} ${FLOOR}v4`);
        const longTicks = coarse.map(day => `M${this.x(day)} ${FLOOR}v${MARKS - 4}`);
        return [
            drawing("path", { class: "claims-timeline-grid", d: `M${GUTTER} ${FLOOR}h${this.width}${[...ticks, ...longTicks].join("")}` }),
            ...labelled.map(day => drawing("text", { x: this.x(day) + 3, y: FLOOR + 12 }, fineText(day))),
            ...this.#spaced([first, ...coarse], room).map(day =>
                drawing("text", { x: this.x(day) + 3, y: FLOOR + 26, class: "claims-timeline-coarse" }, coarseText(day)),
            ),
        ];
    }

    /** Those of the days whose labels do not run into the next one. */
    #spaced(days, room) {
        const kept = [];
        for (const day of [...days].reverse()) {
            const next = kept.length ? this.x(kept.at(-1)) : GUTTER + this.width + 8;
            if (next - this.x(day) >= room && kept.at(-1) !== day) {
                kept.push(day);
            }
        }
        return kept;
    }
}

/** First days of the months (of every so many) after the first day of the axis, or on it. */
function starts(first, last, months) {
    const { year, month } = partsOf(first);
    const days = [];
    for (let next = months === 12 ? 0 : month; dayAt(year, next, 1) <= last; next += months) {
        if (dayAt(year, next, 1) >= first) {
            days.push(dayAt(year, next, 1));
        }
    }
    return days;
}

function weeks(first, last) {
    const days = [];
    for (let day = first + ((7 - partsOf(first).weekday) % 7); day <= last; day += 7) {
        days.push(day);
    }
    return days;
}

/** The bins of one layer of counts: those of up to a year (0) or the longer ones (1). */
function layerOf(counts, layer, long) {
    return counts.subarray(long * layer, (long + 1) * layer - 1);
}

function layers(name) {
    return [name, `${name}-long`].map(part => drawing("path", { class: `claims-timeline-${part}` }));
}
