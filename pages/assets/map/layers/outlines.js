/** The background: countries, districts, lakes and the sea, bundled with the app. */

import { boxAround, isVisible, middleOf, shapeOf, trace } from "../data/geometry.js";
import { CanvasLayer } from "./canvas_layer.js";

const ORDER = ["world", "country", "district", "sea", "lake", "history"];
const SMALL_NAMES_FROM = 9;
const CUT = 1e-6;

/**
 * Per kind of outline: names of its fill and border colours in the scheme, and the border's width and dashes.
 * @type {Named<{ fill?: string, border?: string, width?: number, dashes?: number[] }>}
 */
const STYLES = {
    world: { fill: "land", border: "border", width: 0.8, dashes: [] },
    country: { fill: "land", border: "border", width: 1.4, dashes: [] },
    district: { border: "district", width: 1, dashes: [] },
    sea: { fill: "water" },
    lake: { fill: "water" },
    history: { border: "history", width: 1, dashes: [1, 4] },
};

/** A layer that paints outlines in the scheme's colours; `named` says whether to label them. */
export class Outlines extends CanvasLayer {
    /** @param {string} pane */
    constructor(pane) {
        super(pane, (context, frame) => this.draw(context, frame));
        /** @type {Outline[]} */
        this.world = [];
        /** @type {Outline[]} */
        this.background = [];
        /** @type {Outline[]} */
        this.districts = [];
        /** @type {Outline[] | null} all of them in the order in which they are painted; null before the first have come */
        this.outlines = null;
        /** @type {Colours | null} */
        this.colours = null;
        this.named = true;
    }

    /**
     * Sets the outlines of all countries.
     * @param {Outline[]} outlines
     */
    showWorld(outlines) {
        this.world = outlines;
        this.arrange();
    }

    /**
     * Sets the background (GeoJSON features with kind and name).
     * @param {CollectionOf<{ kind: string, name: string }>} collection
     */
    showBackground({ features }) {
        this.background = features.flatMap(({ geometry, properties: { kind, name } }) => {
            const shape = shapeOf(geometry);
            return kind in STYLES && shape ? [{ kind, name, shape }] : [];
        });
        this.arrange();
    }

    /**
     * Sets the places whose outlines give orientation: districts. Those in `labelled` (a set of indices) need no label
     * here.
     * @param {Place[]} places
     * @param {Set<number>} labelled
     */
    showDistricts(places, labelled) {
        this.districts = places.flatMap(({ name, placeClass, shape, x, y }, index) =>
            placeClass === "district" && shape?.closed
                ? [{ kind: placeClass, name: labelled.has(index) ? "" : name, shape, middle: [x, y] }]
                : [],
        );
        this.arrange();
    }

    /** @param {Colours} colours */
    recolour(colours) {
        this.colours = colours;
        this.repaint();
    }

    arrange() {
        const near = [...this.background, ...this.districts];
        const extent = boxAround(near.map(({ shape }) => shape));
        for (const outline of near) {
            outline.border = withoutCuts(outline.shape, extent);
            outline.middle ??= middleOf(outline.shape);
        }
        this.outlines = [...this.world, ...near].sort(
            (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
        );
        this.repaint();
    }

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {Frame} frame
     */
    draw(context, frame) {
        if (!this.colours) {
            return; // no scheme yet
        }
        context.fillStyle = this.colours[this.world.length ? "water" : "paper"];
        context.fillRect(0, 0, frame.width, frame.height);
        for (const { kind, shape, border } of this.seenIn(frame)) {
            const style = STYLES[kind];
            if (style.fill) {
                trace(context, shape, frame);
                context.fillStyle = this.colours[style.fill];
                context.fill("evenodd");
            }
            if (style.border) {
                trace(context, border ?? shape, frame);
                context.strokeStyle = this.colours[style.border];
                context.lineWidth = style.width ?? 1;
                context.setLineDash(style.dashes ?? []);
                context.stroke();
            }
        }
        context.setLineDash([]);
    }

    /** @param {Frame} frame */
    seenIn(frame) {
        return (this.outlines ?? this.world).filter(({ shape }) => isVisible(shape, frame));
    }

    /**
     * The labels within a frame, large ones first: `{text, x, y, isSmall}` in canvas pixels.
     * @param {Frame} frame
     * @returns {BaseName[]}
     */
    namesIn(frame) {
        if (!this.named) {
            return [];
        }
        const names = this.seenIn(frame)
            .filter(({ name, kind }) => name && kind !== "history")
            .map(({ name, kind, middle = [0, 0] }) => ({
                text: isSmall(kind) ? name : name.toUpperCase(),
                x: middle[0] * frame.scale - frame.left,
                y: middle[1] * frame.scale - frame.top,
                isSmall: isSmall(kind),
            }));
        const shown = frame.zoom < SMALL_NAMES_FROM ? names.filter(each => !each.isSmall) : names;
        return shown.sort((one, other) => Number(one.isSmall) - Number(other.isSmall));
    }
}

/** @param {string} kind */
const isSmall = kind => kind === "district" || kind === "lake";

/**
 * The borders of a shape as open lines, without the straight edges along which the outlines were cropped.
 * @param {Shape} shape
 * @param {WorldBox} extent
 * @returns {Shape}
 */
function withoutCuts(shape, extent) {
    /**
     * @param {number} x
     * @param {number} y
     */
    const onEdge = (x, y) =>
        [x - extent.west, x - extent.east, y - extent.north, y - extent.south].map(gap => Math.abs(gap) < CUT);
    const paths = [];
    for (const path of shape.paths) {
        let line = [path[0], path[1]];
        for (let i = 2; i < path.length; i += 2) {
            const before = onEdge(path[i - 2], path[i - 1]);
            if (onEdge(path[i], path[i + 1]).some((on, side) => on && before[side])) {
                paths.push(line);
                line = [];
            }
            line.push(path[i], path[i + 1]);
        }
        paths.push(line);
    }
    return { ...shape, closed: false, paths: paths.filter(line => line.length > 2) };
}
