/** The symbols of the kinds as SVG: the kind is encoded in shape as well as colour. */
import { drawing } from "./nodes.js";

/**
 * Path data in a box from -10 to 10.
 * @type {{ [shape: string]: string }}
 */
const PATHS = {
    disc: "M9 0A9 9 0 1 1-9 0A9 9 0 1 1 9 0Z",
    ring: "M9 0A9 9 0 1 1-9 0A9 9 0 1 1 9 0ZM4.5 0A4.5 4.5 0 1 0-4.5 0A4.5 4.5 0 1 0 4.5 0Z",
    diamond: "M0-10L10 0L0 10L-10 0Z",
    square: "M-8-8H8V8H-8Z",
    triangle: "M0-9.5L9.5 7.5H-9.5Z",
    triangle_down: "M0 9.5L9.5-7.5H-9.5Z",
    pentagon: "M0-10L9.5-3.1L5.9 8.1H-5.9L-9.5-3.1Z",
    star: "M0-10L2.6-3.4L9.5-3.1L4.1 1.3L5.9 8.1L0 4.3L-5.9 8.1L-4.1 1.3L-9.5-3.1L-2.6-3.4Z",
    cross: "M-3-9.5H3V-3H9.5V3H3V9.5H-3V3H-9.5V-3H-3Z",
    bubble: "M-9.5-8.5H9.5V4.5H1L-4.5 9.5V4.5H-9.5Z",
    x: "M-5-9L0-4L5-9L9-5L4 0L9 5L5 9L0 4L-5 9L-9 5L-4 0L-9-5Z",
};

/**
 * An SVG node of `size` pixels, hidden from assistive tech; a disc for an unknown shape.
 * @param {string} shape
 * @param {string} colour
 * @param {number} size
 */
export function symbol(shape, colour, size = 14) {
    return drawing(
        "svg",
        { viewBox: "-11 -11 22 22", width: size, height: size, "aria-hidden": "true" },
        drawing("path", { d: PATHS[shape] ?? PATHS.disc, fill: colour }),
    );
}
