/** Symbols of marks, as nodes and on canvas: shape and colour say the kind, size the figure, a number how many claims. */
import { drawing } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";

const BOX = 10;
const EDGE = "rgb(0 0 0 / 45%)";
const MOST_DOTS = 5;

/** The outline of a shape in a box from -10 to 10, as an SVG path. */
const outlineOf = shape => symbol(shape, "none").firstElementChild.getAttribute("d");

const canvasOutlines = new Map();

function canvasOutline(shape) {
    if (!canvasOutlines.has(shape)) {
        canvasOutlines.set(shape, new Path2D(outlineOf(shape)));
    }
    return canvasOutlines.get(shape);
}

/** The parts a symbol is made of: one kind has its shape, several are a neutral disc with a dot for each. */
function partsOf(kinds, neutral) {
    return kinds.length === 1
        ? { shape: kinds[0].shape, colour: kinds[0].colour, dots: [] }
        : { shape: "disc", colour: neutral, dots: kinds.slice(0, MOST_DOTS).map(kind => kind.colour) };
}

const dotPlace = (index, dots, radius) => ({ x: (index - (dots - 1) / 2) * 7, y: radius + 4.5 });

/** A symbol as an SVG node around its middle; `kinds` as in the config, `colours` of the scheme. */
export function symbolNode(kinds, radius, colours) {
    const { shape, colour, dots } = partsOf(kinds, colours.neutral);
    const reach = radius + 10;
    const path = { d: outlineOf(shape), transform: `scale(${radius / BOX})`, "vector-effect": "non-scaling-stroke" };
    return drawing(
        "svg",
        {
            viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}`,
            width: 2 * reach,
            height: 2 * reach,
            "aria-hidden": "true",
        },
        drawing("path", { ...path, fill: "none", stroke: colours.halo, "stroke-width": 5, "stroke-linejoin": "round" }),
        drawing("path", { ...path, fill: colour, stroke: EDGE, "stroke-width": 1 }),
        ...dots.map((dot, index) => {
            const { x, y } = dotPlace(index, dots.length, radius);
            return drawing("circle", { cx: x, cy: y, r: 3, fill: dot, stroke: colours.halo, "stroke-width": 1 });
        }),
    );
}

/** The same symbol on a canvas at x, y; a count above one is written into it. */
export function paintSymbol(context, mark, x, y, colours) {
    const { shape, colour, dots } = partsOf(mark.kinds, colours.neutral);
    const outline = canvasOutline(shape);
    const scale = mark.radius / BOX;
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineWidth = 4 / scale;
    context.strokeStyle = colours.halo;
    context.stroke(outline);
    context.fillStyle = mark.isPlate ? colours.sheet : colour;
    context.fill(outline);
    context.lineWidth = (mark.isPlate ? 2.5 : 1) / scale;
    context.strokeStyle = mark.isPlate ? colour : EDGE;
    context.stroke(outline);
    context.restore();
    dots.forEach((dot, index) => {
        const place = dotPlace(index, dots.length, mark.radius);
        context.beginPath();
        context.arc(x + place.x, y + place.y, 3, 0, 2 * Math.PI);
        context.fillStyle = dot;
        context.fill();
    });
    if (mark.count > 1) {
        paintCount(context, mark, x, y, colours);
    }
}

function paintCount(context, mark, x, y, colours) {
    const text = mark.count.toLocaleString("en");
    context.font = "700 11px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3;
    context.strokeStyle = mark.kinds.length > 1 ? colours.neutral : colours.halo;
    context.strokeText(text, x, y);
    context.fillStyle = mark.kinds.length > 1 ? colours.sheet : colours.ink;
    context.fillText(text, x, y);
}
