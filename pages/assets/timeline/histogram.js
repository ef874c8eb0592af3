/**
 * The bars and the marks of days, months and years, as SVG. Above the line a bar counts the claims of up to a year;
 * below it, paler and on a scale of their own, those about a longer time, which would drown the others. In both the
 * share that touches the range is picked out, and in it that which is mostly in it: six paths, however many bars.
 */
import { _, numberText } from "../shared/language.js";
import { drawing } from "../shared/nodes.js";
import { axisMarks, MARKS } from "./marks.js";
import { describeBar } from "./words.js";

/** Pixels: beside the axis (half a thumb); then from above the rail of the band, room for a number, and the bars. */
const GUTTER = 10;
const RAIL = 14;
const NUMBER = 10;
const BARS = 44;
const LONG_BARS = 9;
const LINE = RAIL + NUMBER + BARS;
/** A bin with few claims beside one with many is still seen. */
const LOWEST_SHARE = 0.03;

export class Histogram {
    /** @type {Days} */
    axis = [0, 0];
    /** @type {Bins} */
    bins = { unit: "day", edges: Int32Array.of(0, 1) };
    /** @type {BinTable | null} */
    table = null;
    /** @type {Int32Array} */
    counts = new Int32Array(4);
    /** @type {number[]} */
    tallest = [1, 1];

    constructor() {
        this.rest = layers("rest");
        this.picked = layers("picked");
        this.mostly = layers("mostly");
        this.answers = drawing("path", { class: "claims-timeline-answers" });
        this.marks = drawing("g", { class: "claims-timeline-marks", "aria-hidden": "true" });
        // without a name until the figures arrive, a screen reader would meet a picture of nothing
        const size = { role: "img", "aria-label": _("Histogram: loading"), height: LINE + LONG_BARS + MARKS };
        this.picture = drawing("svg", size, ...this.rest, ...this.picked, ...this.mostly, this.answers, this.marks);
        this.width = 0;
    }

    /**
     * Draws axis and bars into `width` pixels; `bins` and `table` are null while nothing has arrived.
     * @param {Days} axis
     * @param {number} width
     * @param {Bins} bins
     * @param {BinTable | null} table
     */
    layOut(axis, width, bins, table) {
        this.axis = axis;
        this.width = Math.max(1, width - 2 * GUTTER);
        this.bins = bins;
        this.table = table;
        this.tallest = [0, 1].map(long => Math.max(1, ...(table ? layerOf(table.total, table.layer, long) : [])));
        this.#draw(this.rest, table?.total);
        const marks = axisMarks(axis, day => this.x(day), LINE + LONG_BARS);
        this.marks.replaceChildren(...marks, ...(table ? this.#topMark() : []));
    }

    /**
     * Picks out the share of each bar that is in range at all, and in it the share that is mostly so.
     * @param {Int32Array} counts
     * @param {Int32Array} mostly
     */
    pick(counts, mostly) {
        this.counts = counts;
        this.#draw(this.picked, this.table && counts);
        this.#draw(this.mostly, this.table && mostly);
    }

    /**
     * Draws a thin line between the days of each pair: when a claim was made and when it was answered.
     * @param {Days[]} pairs
     */
    tie(pairs) {
        /** @param {Day} day */
        const held = day => this.x(Math.max(this.axis[0], Math.min(day, this.axis[1])) + 0.5).toFixed(1);
        const arcs = pairs
            .map(pair => pair.map(held))
            .map(([from, to]) => {
                const middle = (Number(from) + Number(to)) / 2;
                return `M${from} ${LINE}V${RAIL + NUMBER}Q${middle} ${RAIL} ${to} ${RAIL + NUMBER}V${LINE}`;
            });
        this.answers.setAttribute("d", arcs.join(""));
    }

    /**
     * Pixels from the left edge of the picture to the beginning of a day.
     * @param {Day} day
     */
    x(day) {
        const [first, last] = this.axis;
        return GUTTER + ((day - first) / (last - first + 1)) * this.width;
    }

    /**
     * The day at so many pixels from the left edge, which may lie beyond the axis.
     * @param {number} x
     */
    dayAt(x) {
        const [first, last] = this.axis;
        return first + Math.floor(((x - GUTTER) / this.width) * (last - first + 1));
    }

    /**
     * First and last day of the bar of a day; a day beyond the axis has the bar at its end.
     * @param {Day} day
     * @returns {Days}
     */
    daysOfBar(day) {
        const bin = this.#binOf(day);
        return [this.bins.edges[bin], this.bins.edges[bin + 1] - 1];
    }

    /** @param {Day} day */
    middleOfBar(day) {
        const [first, last] = this.daysOfBar(day);
        return (this.x(first) + this.x(last + 1)) / 2;
    }

    /** @param {Day} day */
    describe(day) {
        return this.table ? describeBar(this.bins, this.#binOf(day), this.table, this.counts) : "";
    }

    /** @param {Day} day */
    #binOf(day) {
        const { edges } = this.bins;
        const held = Math.max(edges[0], Math.min(day, edges[edges.length - 1] - 1));
        return edges.findIndex(edge => edge > held) - 1;
    }

    /**
     * @param {SVGPathElement[]} paths
     * @param {Int32Array | null | undefined} counts
     */
    #draw(paths, counts) {
        for (const [long, path] of paths.entries()) {
            path.setAttribute("d", counts && this.table ? this.#bars(counts, long, this.table.layer) : "");
        }
    }

    /**
     * The path of the bars of one layer: upwards from the line, or downwards for the long claims (1).
     * @param {Int32Array} counts
     * @param {number} long
     * @param {number} layer
     */
    #bars(counts, long, layer) {
        const { edges } = this.bins;
        const room = long ? -LONG_BARS : BARS;
        const gap = this.width / edges.length >= 8 ? 1 : 0.5;
        let path = "";
        layerOf(counts, layer, long).forEach((count, bin) => {
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
        const top = LINE - BARS;
        const lines = [top, LINE].map(y => `M${GUTTER} ${y}h${this.width}`).join("");
        return [
            drawing("path", { class: "claims-timeline-grid", d: lines }),
            drawing("text", { x: GUTTER + 5, y: top - 3 }, numberText(this.tallest[0])),
        ];
    }
}

/**
 * The bins of one layer of counts: those of up to a year (0) or the longer ones (1).
 * @param {Int32Array} counts
 * @param {number} layer
 * @param {number} long
 */
function layerOf(counts, layer, long) {
    return counts.subarray(long * layer, (long + 1) * layer - 1);
}

/** @param {string} name */
function layers(name) {
    return [name, `${name}-long`].map(part => drawing("path", { class: `claims-timeline-${part}` }));
}
