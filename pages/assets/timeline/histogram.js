/**
 * The bars and the axis marks, as SVG. Above the line a bar counts claims of up to a year; below it, paler and on its
 * own scale, longer ones, which would dwarf the others. In both the part that touches the range is highlighted, and in
 * that the part mostly in it: six paths, however many bars.
 */
import { _, numberText } from "../shared/language.js";
import { drawing } from "../shared/nodes.js";
import { axisMarks, MARKS } from "./marks.js";
import { describeBar } from "./words.js";

/**
 * Pixels: beside the axis (half a thumb); then, from the top, the rail of the band, room for a number, and the bars.
 */
const GUTTER = 10;
const RAIL = 14;
const NUMBER = 10;
const BARS = 44;
const LONG_BARS = 9;
const LINE = RAIL + NUMBER + BARS;
/** Minimum relative height, so that a bin with few claims stays visible beside one with many. */
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
        // labelled until the counts arrive, so that a screen reader meets no unnamed image
        const size = { role: "img", "aria-label": _("Histogram: loading"), height: LINE + LONG_BARS + MARKS };
        this.picture = drawing("svg", size, ...this.rest, ...this.picked, ...this.mostly, this.answers, this.marks);
        this.width = 0;
    }

    /**
     * Draws axis and bars into `width` pixels; `bins` and `table` are null until data arrives.
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
     * Highlights the part of each bar that is in range, and in that the part mostly in it.
     * @param {Int32Array} counts
     * @param {Int32Array} mostly
     */
    pick(counts, mostly) {
        this.counts = counts;
        this.#draw(this.picked, this.table && counts);
        this.#draw(this.mostly, this.table && mostly);
    }

    /**
     * Draws a thin arc between the days of each pair: when a claim was made and when it was answered.
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
     * Pixels from the left edge of the picture to the start of a day.
     * @param {Day} day
     */
    x(day) {
        const [first, last] = this.axis;
        return GUTTER + ((day - first) / (last - first + 1)) * this.width;
    }

    /**
     * The day at an x coordinate in pixels, possibly beyond the axis.
     * @param {number} x
     */
    dayAt(x) {
        const [first, last] = this.axis;
        return first + Math.floor(((x - GUTTER) / this.width) * (last - first + 1));
    }

    /**
     * First and last day of the bar that contains a day, clamped to the axis.
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
     * The path of one layer's bars: upwards from the line, or downwards for long claims (1).
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
 * One layer of counts: claims of up to a year (0) or longer ones (1).
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
