/** The forms of places with claims: areas, hatchings, lines and circles, and the faint uncertainty ring of a point. */

import { contains, distanceToPaths, isVisible, penOf, trace } from "../data/geometry.js";
import { extentOf, isRound } from "../data/places.js";
import { CanvasLayer } from "./canvas_layer.js";

/** Drawing order: later is on top, so circles over lines over areas. */
const ORDER = ["area", "hatched", "line", "circle", "point"];
const REACH = 8;
const RING_FROM = 16;
const PALE = 0.45;

export class PlacesLayer extends CanvasLayer {
    /** @param {string} pane */
    constructor(pane) {
        super(pane, (context, frame) => {
            for (const form of this.forms) {
                this.draw(context, frame, form);
            }
        });
        /** @type {PlaceForm[]} */
        this.forms = [];
        this.leastCircle = 0;
    }

    /**
     * Shows these forms, `{place, index, colour, isOpen, isFull}` of places with selected claims, in drawing order.
     * Where symbols are clustered, very small circles are left out.
     * @param {PlaceForm[]} forms
     * @param {boolean} isClustered
     */
    show(forms, isClustered) {
        this.leastCircle = isClustered ? RING_FROM : 0;
        this.forms = forms;
        this.repaint();
    }

    /**
     * The index of the topmost place whose form contains a point in world units; undefined if none does. Rings do not
     * count.
     * @param {number} x
     * @param {number} y
     * @param {number} scale
     */
    placeUnder(x, y, scale) {
        return this.forms.findLast(({ place }) => isUnder(place, x, y, REACH / scale))?.index;
    }

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {Frame} frame
     * @param {PlaceForm} form
     */
    draw(context, frame, form) {
        const { place, colour, isOpen, isFull } = form;
        if (!isVisible(extentOf(place), frame)) {
            return;
        }
        const strength = isFull ? 1 : PALE;
        context.strokeStyle = colour;
        context.lineWidth = isOpen ? 3 : 1.5;
        if (isRound(place) || !place.shape) {
            if (place.radius * frame.scale >= this.leastCircle && !isTooSmall(place, frame.scale)) {
                drawCircle(context, frame, form);
            }
            return;
        }
        trace(context, place.shape, frame);
        if (place.drawn === "line") {
            context.lineWidth = isOpen ? 8 : 5;
            context.setLineDash([14, 9]);
            context.lineCap = "butt";
            context.globalAlpha = (isOpen ? 1 : 0.75) * strength;
        } else {
            fillForm(context, form);
            context.setLineDash(place.drawn === "hatched" ? [2, 5] : []);
            context.globalAlpha = (isOpen ? 1 : 0.7) * strength;
        }
        context.stroke();
        context.setLineDash([]);
        context.globalAlpha = 1;
    }
}

/**
 * The indices of places in drawing order: by class, and small areas over large ones.
 * @param {Place[]} places
 */
export function inDrawingOrder(places) {
    const keys = places.map(place => {
        const { west, east, north, south } = extentOf(place);
        return { rank: ORDER.indexOf(place.drawn), size: (east - west) * (south - north) };
    });
    return [...keys.keys()].sort(
        (one, other) => keys[one].rank - keys[other].rank || keys[other].size - keys[one].size,
    );
}

/**
 * Whether a place is too small to draw at a scale in pixels per unit: a point's uncertainty ring.
 * @param {Place} place
 * @param {number} scale
 */
export const isTooSmall = ({ drawn, radius }, scale) => drawn === "point" && radius * scale < RING_FROM;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Frame} frame
 * @param {PlaceForm} form
 */
function drawCircle(context, frame, form) {
    const { place, isOpen } = form;
    context.beginPath();
    context.arc(
        place.x * frame.scale - frame.left,
        place.y * frame.scale - frame.top,
        place.radius * frame.scale,
        0,
        2 * Math.PI,
    );
    if (place.drawn === "point") {
        context.globalAlpha = isOpen ? 0.9 : 0.5;
        context.lineWidth = 1;
        context.setLineDash([3, 4]);
    } else {
        fillForm(context, form);
        context.setLineDash([7, 5]);
        context.lineWidth = isOpen ? 3 : 2;
    }
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {PlaceForm} form
 */
function fillForm(context, { place, colour, isOpen, isFull }) {
    const strength = isFull ? 1 : PALE;
    if (place.drawn === "hatched") {
        context.globalAlpha = 0.55 * strength;
        context.fillStyle = hatching(context, colour);
    } else {
        context.globalAlpha = (isOpen ? 0.22 : 0.1) * strength;
        context.fillStyle = colour;
    }
    context.fill("evenodd");
    context.globalAlpha = 1;
}

/** @type {Map<string, CanvasPattern>} */
const hatchings = new Map();

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} colour
 */
function hatching(context, colour) {
    let hatched = hatchings.get(colour) ?? null;
    if (!hatched) {
        const tile = document.createElement("canvas");
        tile.width = tile.height = 10;
        const pen = penOf(tile);
        pen.strokeStyle = colour;
        pen.lineWidth = 1.2;
        // three strokes, so that they join at the corners of adjacent tiles
        for (const shift of [-10, 0, 10]) {
            pen.moveTo(shift, 10);
            pen.lineTo(shift + 10, 0);
        }
        pen.stroke();
        hatched = context.createPattern(tile, "repeat");
        if (hatched) {
            hatchings.set(colour, hatched);
        }
    }
    return hatched ?? colour;
}

/**
 * @param {Place} place
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 */
function isUnder(place, x, y, reach) {
    if (place.drawn === "point") {
        return false;
    }
    if (isRound(place) || !place.shape) {
        return Math.hypot(x - place.x, y - place.y) <= place.radius;
    }
    return place.shape.closed ? contains(place.shape, x, y) : distanceToPaths(place.shape, x, y) <= reach;
}
