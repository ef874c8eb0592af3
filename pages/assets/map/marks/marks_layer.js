/** Labels beside the marks and, where they leave room, the names of the base map, on a canvas. */
import { CanvasLayer } from "../layers/canvas_layer.js";
import { paintLabels, placeLabels } from "./labels.js";
import { measuredOnce } from "./text_widths.js";

const MOST_LABELS = 120;
const MARGIN = 50;
const BASE = "600 12px system-ui, sans-serif";
const SMALL_BASE = "11px system-ui, sans-serif";

export class MarksLayer extends CanvasLayer {
    /**
     * `namesOf(frame)` are the names of the base map, `{text, x, y, isSmall}` in canvas pixels.
     * @param {string} pane
     * @param {(frame: Frame) => BaseName[]} namesOf
     */
    constructor(pane, namesOf) {
        super(pane, (context, frame) => this.draw(context, frame));
        this.namesOf = namesOf;
        /** @type {Mark[]} */
        this.marks = [];
        /** @type {PlacedLabel[]} */
        this.placed = [];
        /** @type {Box[]} */
        this.obstacles = [];
        /** @type {Set<number>} */
        this.open = new Set();
        /** @type {Colours | null} */
        this.colours = null;
        this.widthOf = measuredOnce((text, font) => {
            this.context.font = font;
            return this.context.measureText(text).width;
        });
    }

    /**
     * Shows the labels of these marks; `open` are the open places, whose labels have priority.
     * @param {Mark[]} marks
     * @param {Pick<MarkLook, "colours" | "open">} look
     */
    show(marks, { colours, open }) {
        this.marks = marks;
        this.colours = colours;
        this.open = open;
        this.repaint();
    }

    /** @override */
    settle() {
        this.obstacles = controlsOver(this._map);
        super.settle();
    }

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {Frame} frame
     */
    draw(context, frame) {
        if (!this.colours) {
            return; // nothing shown yet
        }
        const { left, top } = frame.view;
        const spots = this.marks
            .map(mark => ({ mark, ...spotOf(mark, frame) }))
            .filter(({ x, y }) => x > -MARGIN && y > -MARGIN && x < frame.width + MARGIN && y < frame.height + MARGIN);
        const controls = this.obstacles.map(box => ({
            left: box.left + left,
            top: box.top + top,
            right: box.right + left,
            bottom: box.bottom + top,
        }));
        const labels = spots.map(spot => ({ spot, lines: spot.mark.lines, isPale: !spot.mark.isFull }));
        const weights = new Map(spots.map(({ mark }) => [mark, this.weight(mark)]));
        /** @param {{ spot: { mark: Mark } }} label */
        const weightOf = ({ spot }) => weights.get(spot.mark) ?? 0;
        labels.sort((one, other) => weightOf(other) - weightOf(one));
        this.placed = placeLabels(
            [...labels.slice(0, MOST_LABELS), ...this.baseNames(frame, this.colours)],
            [...spots.map(boxOf), ...controls],
            frame.view,
            this.widthOf,
        );
        paintLabels(context, this.placed, this.colours);
    }

    /** @param {Mark} mark */
    weight({ places, count, isFull }) {
        const isOpen = this.open.size > 0 && places.some(place => this.open.has(place));
        return (isOpen ? 1e6 : 0) + (isFull ? 1e3 : 0) + count;
    }

    /**
     * @param {Frame} frame
     * @param {Colours} colours
     */
    baseNames(frame, colours) {
        return this.namesOf(frame).map(({ text, x, y, isSmall }) => ({
            spot: { x, y, reach: 0 },
            lines: [text],
            font: isSmall ? SMALL_BASE : BASE,
            colour: colours.name,
            isCentred: true,
        }));
    }
}

/**
 * @param {Mark} mark
 * @param {Frame} frame
 */
const spotOf = ({ x, y, radius }, frame) => ({
    x: x * frame.scale - frame.left,
    y: y * frame.scale - frame.top,
    reach: radius,
});

/**
 * @param {Spot & { reach: number }} spot
 * @returns {Box}
 */
const boxOf = ({ x, y, reach }) => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });

/**
 * The boxes of controls over the map, in its pixels, to keep free of labels.
 * @param {L.Map} map
 * @returns {Box[]}
 */
function controlsOver(map) {
    const frame = map.getContainer().getBoundingClientRect();
    return [...map.getContainer().querySelectorAll(".leaflet-control, .claims-strip")]
        .map(control => control.getBoundingClientRect())
        .filter(({ width, height }) => width && height)
        .map(({ left, top, right, bottom }) => ({
            left: left - frame.left,
            top: top - frame.top,
            right: right - frame.left,
            bottom: bottom - frame.top,
        }));
}
