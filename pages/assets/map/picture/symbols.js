/** Draws marks on a canvas, for pictures of the map, as dom_marks.js and the style sheet do with nodes. */
import { numberText } from "../../shared/language.js";
import { symbol } from "../../shared/symbols.js";

const BOX = 10;
const BAND = 4.5;
const CORNER = 6;
const EDGE = "rgb(0 0 0 / 45%)";
const TURN = 2 * Math.PI;

/**
 * A shape's outline in a box from -10 to 10, as a Path2D.
 * @param {string} shape
 */
const outlineOf = shape => new Path2D(symbol(shape, "none").children[0].getAttribute("d") ?? "");

/**
 * Paints a mark at x, y: a single claim as its kind's symbol, several as a ring of their kinds' colours with their
 * number.
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 * @param {Colours} colours
 */
export function paintSymbol(context, mark, x, y, colours) {
    context.save();
    context.globalAlpha = mark.isFull ? 1 : 0.5;
    context.translate(x, y);
    if (mark.isChip || mark.count > 1) {
        paintGround(context, mark, colours);
    }
    if (mark.count > 1) {
        paintBand(context, mark);
        paintNumber(context, mark, colours);
    } else {
        paintShape(context, mark.kinds[0], mark.radius * (mark.isChip ? 0.6 : 0.8), colours);
    }
    context.restore();
}

/**
 * @param {Mark} mark
 * @param {number} inset
 */
function groundOf({ isChip, radius }, inset) {
    const path = new Path2D();
    const reach = radius - inset;
    if (isChip) {
        path.roundRect(-reach, -reach, 2 * reach, 2 * reach, Math.max(1, CORNER - inset));
    } else {
        path.arc(0, 0, reach, 0, TURN);
    }
    return path;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {Colours} colours
 */
function paintGround(context, mark, colours) {
    Object.assign(context, { lineWidth: 3, strokeStyle: colours.halo, fillStyle: colours.sheet });
    context.stroke(groundOf(mark, 0));
    context.fill(groundOf(mark, 0));
    if (mark.count === 1) {
        Object.assign(context, { lineWidth: 1.5, strokeStyle: mark.kinds[0].colour });
        context.stroke(groundOf(mark, 1));
    }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 */
function paintBand(context, mark) {
    const band = groundOf(mark, 0);
    band.addPath(groundOf(mark, BAND));
    context.save();
    context.clip(band, "evenodd");
    const sum = mark.kinds.reduce((all, { n }) => all + n, 0);
    let from = -TURN / 4;
    for (const { colour, n } of mark.kinds) {
        const to = from + (TURN * n) / sum;
        context.beginPath();
        context.moveTo(0, 0);
        context.arc(0, 0, 2 * mark.radius, from, to);
        context.fillStyle = colour;
        context.fill();
        from = to;
    }
    context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {Colours} colours
 */
function paintNumber(context, { count, radius }, colours) {
    Object.assign(context, {
        font: `700 ${radius > 15 ? 13 : 11}px system-ui, sans-serif`,
        textAlign: "center",
        textBaseline: "middle",
        fillStyle: colours.ink,
    });
    context.fillText(numberText(count), 0, 0.5);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Kind} kind
 * @param {number} radius
 * @param {Colours} colours
 */
function paintShape(context, { shape, colour }, radius, colours) {
    const outline = outlineOf(shape);
    const scale = radius / BOX;
    context.scale(scale, scale);
    Object.assign(context, { lineWidth: 4 / scale, strokeStyle: colours.halo, fillStyle: colour });
    context.stroke(outline);
    context.fill(outline);
    Object.assign(context, { lineWidth: 1 / scale, strokeStyle: EDGE });
    context.stroke(outline);
}
