/** Small pictures of the map's symbols, for the strip and the legend. */
import { drawing } from "../../shared/nodes.js";

const WIDE = 28;
const HIGH = 18;

/** @type {Named<[keyof SVGElementTagNameMap, Attributes]>} */
const FORMS = {
    point: ["circle", { cx: 14, cy: 9, r: 5, fill: "currentColor" }],
    circle: ["ellipse", { cx: 14, cy: 9, rx: 11, ry: 7, "stroke-dasharray": "4 3" }],
    area: ["rect", { x: 2, y: 2, width: 24, height: 14, rx: 4, fill: "currentColor", "fill-opacity": 0.15 }],
    line: ["path", { d: "M2 13L11 6L26 9", "stroke-width": 3, "stroke-dasharray": "7 4" }],
};

/**
 * A sample of how places of a form are drawn.
 * @param {string} form
 */
export function formPicture(form) {
    if (form === "hatched") {
        return hatchedPicture();
    }
    const [tag, attributes] = FORMS[form];
    return frame(WIDE, drawing(tag, { fill: "none", stroke: "currentColor", "stroke-width": 1.5, ...attributes }));
}

/** A hatched rectangle. */
export function hatchedPicture() {
    const strokes = [4, 10, 16, 22, 28].map(x => `M${x} 2L${x - 12} 16`).join("");
    const picture = frame(
        WIDE,
        drawing("path", { d: "M3 2H25V16H3Z", fill: "none", stroke: "currentColor", "stroke-dasharray": "2 3" }),
        drawing("path", { d: strokes, stroke: "currentColor", "clip-path": "inset(2px 3px)" }),
    );
    picture.classList.add("picture-hatched");
    return picture;
}

/**
 * A ring of the first kinds' colours around a number.
 * @param {KindLook[]} kinds
 */
export function ringPicture(kinds) {
    const colours = [0, 1].map(index => kinds[index]?.colour ?? kinds[0]?.colour ?? "currentColor");
    const number = drawing(
        "text",
        { x: 9, y: 12.5, "text-anchor": "middle", "font-size": 10, "font-weight": 700 },
        "5",
    );
    number.setAttribute("fill", "currentColor");
    return frame(
        HIGH,
        drawing("path", { d: "M9 2A7 7 0 0 1 9 16", fill: "none", stroke: colours[0], "stroke-width": 3.5 }),
        drawing("path", { d: "M9 16A7 7 0 0 1 9 2", fill: "none", stroke: colours[1], "stroke-width": 3.5 }),
        number,
    );
}

/**
 * A pale symbol beside a full one.
 * @param {string} colour
 */
export function palePicture(colour) {
    return frame(
        WIDE,
        drawing("circle", { cx: 8, cy: 9, r: 5, fill: colour }),
        drawing("circle", { cx: 20, cy: 9, r: 5, fill: colour, opacity: 0.4 }),
    );
}

/**
 * @param {number} width
 * @param {...Child} parts
 */
const frame = (width, ...parts) =>
    drawing("svg", { viewBox: `0 0 ${width} ${HIGH}`, width, height: HIGH, "aria-hidden": "true" }, ...parts);
