/** The quiet background: countries, districts, lakes and the sea, bundled with the app. */
import { CanvasLayer } from "./canvas_layer.js";
import { boundsOf, boxAround, isSeen, middleOf, shapeOf, trace } from "./geometry.js";

const ORDER = ["country", "district", "sea", "lake", "history"];
const SMALL_NAMES_FROM = 9;
const ROOM = 1;
const CUT = 1e-6;

/** Per kind of outline: the colours of its fill and its border in the scheme, and the border's width and dashes. */
const STYLES = {
    country: { fill: "land", border: "border", width: 1.4, dashes: [] },
    district: { border: "district", width: 1, dashes: [] },
    sea: { fill: "water" },
    lake: { fill: "water" },
    history: { border: "history", width: 1, dashes: [1, 4] },
};

/** A layer that paints outlines in the scheme's colours; `named` says whether it writes their names. */
export class Outlines extends CanvasLayer {
    constructor(pane) {
        super(pane, (context, frame) => this.draw(context, frame));
        this.background = [];
        this.districts = [];
        this.named = true;
    }

    /** Takes the background (GeoJSON features with a kind and a name) and keeps the reader near it. */
    showBackground({ features }) {
        this.background = features
            .map(({ geometry, properties: { kind, name } }) => ({ kind, name, shape: shapeOf(geometry) }))
            .filter(({ kind, shape }) => kind in STYLES && shape);
        if (this.background.length) {
            this._map.setMaxBounds(boundsOf(boxAround(this.background.map(({ shape }) => shape))).pad(ROOM));
        }
        this.arrange();
    }

    /** Takes the places whose outlines orient the reader: districts. Those in `labelled` (a set of indexes) need no name here. */
    showDistricts(places, labelled) {
        this.districts = places
            .map(({ name, placeClass, shape, x, y }, index) => ({
                kind: placeClass,
                name: labelled.has(index) ? "" : name,
                shape,
                middle: [x, y],
            }))
            .filter(({ kind, shape }) => kind === "district" && shape?.closed);
        this.arrange();
    }

    recolour(colours) {
        this.colours = colours;
        this.repaint();
    }

    arrange() {
        this.outlines = [...this.background, ...this.districts].sort(
            (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
        );
        const extent = boxAround(this.outlines.map(({ shape }) => shape));
        for (const outline of this.outlines) {
            outline.border = withoutCuts(outline.shape, extent);
            outline.middle ??= middleOf(outline.shape);
        }
        this.repaint();
    }

    draw(context, frame) {
        const seen = (this.outlines ?? []).filter(({ shape }) => isSeen(shape, frame));
        for (const { kind, shape, border } of seen) {
            const style = STYLES[kind];
            if (style.fill) {
                trace(context, shape, frame);
                context.fillStyle = this.colours[style.fill];
                context.fill("evenodd");
            }
            if (style.border) {
                trace(context, border, frame);
                context.strokeStyle = this.colours[style.border];
                context.lineWidth = style.width;
                context.setLineDash(style.dashes);
                context.stroke();
            }
        }
        context.setLineDash([]);
        if (this.named) {
            seen.forEach(outline => this.write(context, frame, outline));
        }
    }

    write(context, frame, { kind, name, middle }) {
        const isSmall = kind === "district" || kind === "lake";
        if (!name || kind === "history" || (isSmall && frame.zoom < SMALL_NAMES_FROM)) {
            return;
        }
        context.textAlign = "center";
        context.textBaseline = "middle";
        context.fillStyle = this.colours.name;
        context.font = isSmall ? "11px system-ui, sans-serif" : "600 12px system-ui, sans-serif";
        context.letterSpacing = isSmall ? "0px" : "2px";
        const text = isSmall ? name : name.toUpperCase();
        context.fillText(text, middle[0] * frame.scale - frame.left, middle[1] * frame.scale - frame.top);
        context.letterSpacing = "0px";
    }
}

/** The borders of a shape as open lines, without the straight edges where the outlines were cut off. */
function withoutCuts(shape, extent) {
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
