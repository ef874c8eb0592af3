/**
 * A PNG of the map as the reader sees it, with title, legend, scale, credits, notice and link. It is one module,
 * because the picture is laid out from top to bottom, and each part begins where the previous one ends.
 */
import { latLngAt, penOf } from "../data/geometry.js";
import { paintSymbol } from "./symbols.js";

const DENSITY = 2;
const EDGE = 20;
const FONT = "system-ui, sans-serif";
const COLUMN = 293;
const NARROWEST = 400;

/**
 * A PNG (Blob); `title`, `lines` (below the title) and `foot` (below the map) are texts.
 * @param {TheMap} claims
 * @param {PictureText} texts
 * @returns {Promise<Blob>}
 */
export async function pictureOf(claims, { title, lines, foot }) {
    const colours = claims.drawing.colours;
    const { x: width, y: height } = claims.map.getSize();
    const legend = await legendOf(claims.map.getContainer(), colours);
    const page = new Page(Math.max(width + 2 * EDGE, NARROWEST), colours);
    page.write(title, `600 20px ${FONT}`, colours.ink, 26);
    for (const line of lines) {
        page.write(line, `13px ${FONT}`, colours.quiet, 18);
    }
    page.leave(8);
    page.put(height, (context, top) => paintMap(context, claims, { left: EDGE, top, width, height }));
    page.leave(14);
    page.inColumns(legend, COLUMN);
    for (const line of [...foot, creditsOf(claims.map)]) {
        page.write(line, `12px ${FONT}`, colours.ink, 17);
    }
    return page.toBlob();
}

/** Blocks drawn one below the other: measured first, painted once the height is known. */
class Page {
    /**
     * @param {number} width
     * @param {Colours} colours
     */
    constructor(width, colours) {
        this.width = width;
        this.colours = colours;
        this.height = EDGE;
        /** @type {((context: CanvasRenderingContext2D) => void)[]} */
        this.parts = [];
        this.canvas = document.createElement("canvas");
        this.context = penOf(this.canvas);
    }

    /** @param {number} room */
    leave(room) {
        this.height += room;
    }

    /**
     * @param {number} height
     * @param {(context: CanvasRenderingContext2D, top: number) => void} paint
     */
    put(height, paint) {
        const top = this.height;
        this.parts.push(context => paint(context, top));
        this.height += height;
    }

    /**
     * Adds a text, wrapped; a word that is too long for a line, such as a URL, is split.
     * @param {string} text
     * @param {string} font
     * @param {string} colour
     * @param {number} lineHeight
     */
    write(text, font, colour, lineHeight) {
        this.context.font = font;
        const room = this.width - 2 * EDGE;
        for (const line of linesOf(this.context, text, room)) {
            this.put(lineHeight, (context, top) => {
                Object.assign(context, { font, fillStyle: colour, textBaseline: "top", textAlign: "left" });
                context.fillText(line, EDGE, top);
            });
        }
    }

    /**
     * Adds rows of a picture and a text, in as many columns as fit.
     * @param {LegendRow[]} rows
     * @param {number} least minimum width of a column, which long texts may exceed
     */
    inColumns(rows, least) {
        const font = `11px ${FONT}`;
        const room = this.width - 2 * EDGE;
        this.context.font = font;
        const longest = Math.max(0, ...rows.map(({ text }) => this.context.measureText(text).width));
        const width = Math.min(room, Math.max(least, Math.ceil(longest) + 40));
        const columns = Math.max(1, Math.floor(room / width));
        const depth = Math.ceil(rows.length / columns);
        this.put(depth * 22 + 10, (context, top) => {
            for (const [index, { image, text }] of rows.entries()) {
                const left = EDGE + Math.floor(index / depth) * width;
                const middle = top + (index % depth) * 22 + 9;
                context.drawImage(image, left, middle - image.height / 2, image.width, image.height);
                Object.assign(context, {
                    font,
                    fillStyle: this.colours.ink,
                    textBaseline: "middle",
                    textAlign: "left",
                });
                context.fillText(text, left + 34, middle, width - 40);
            }
        });
    }

    /** @returns {Promise<Blob>} */
    toBlob() {
        this.canvas.width = this.width * DENSITY;
        this.canvas.height = (this.height + EDGE) * DENSITY;
        this.context.scale(DENSITY, DENSITY);
        this.context.fillStyle = this.colours.sheet;
        this.context.fillRect(0, 0, this.width, this.height + EDGE);
        for (const paint of this.parts) {
            paint(this.context);
        }
        return new Promise((done, failed) =>
            this.canvas.toBlob(blob => (blob ? done(blob) : failed(new Error("no picture was made"))), "image/png"),
        );
    }
}

/**
 * The map's own canvases, bottom first, then its DOM symbols and the scale. Tiles are left out.
 * @param {CanvasRenderingContext2D} context
 * @param {TheMap} claims
 * @param {{ left: number, top: number, width: number, height: number }} box
 */
function paintMap(context, claims, { left, top, width, height }) {
    const { map, drawing, outlines } = claims;
    const frame = map.getContainer().getBoundingClientRect();
    const { named } = outlines;
    outlines.named = true;
    drawing.layer.repaint();
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.fillStyle = drawing.colours.paper;
    context.fillRect(left, top, width, height);
    for (const canvas of canvasesOf(map)) {
        const box = canvas.getBoundingClientRect();
        context.drawImage(canvas, left + box.left - frame.left, top + box.top - frame.top, box.width, box.height);
    }
    for (const mark of drawing.marks) {
        const { x, y } = map.latLngToContainerPoint(latLngAt(mark.x, mark.y));
        paintSymbol(context, mark, left + x, top + y, drawing.colours);
    }
    paintScale(context, map, left + 10, top + height - 12, drawing.colours);
    context.restore();
    context.strokeStyle = drawing.colours.rule;
    context.strokeRect(left, top, width, height);
    outlines.named = named;
    drawing.layer.repaint();
}

/** @param {L.Map} map */
function canvasesOf(map) {
    /** @param {HTMLCanvasElement} canvas */
    const depth = canvas => Number(getComputedStyle(canvas.closest(".leaflet-pane") ?? canvas).zIndex) || 0;
    return [...map.getContainer().querySelectorAll("canvas")].sort((one, other) => depth(one) - depth(other));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {L.Map} map
 * @param {number} left
 * @param {number} bottom
 * @param {Colours} colours
 */
function paintScale(context, map, left, bottom, colours) {
    /** @type {HTMLElement | null} */
    const scale = map.getContainer().querySelector(".leaflet-control-scale-line");
    if (scale) {
        const width = scale.offsetWidth;
        Object.assign(context, {
            strokeStyle: colours.ink,
            fillStyle: colours.ink,
            lineWidth: 2,
            font: `12px ${FONT}`,
        });
        context.strokeRect(left, bottom, width, 0);
        Object.assign(context, { textBaseline: "bottom", textAlign: "left" });
        context.fillText(scale.textContent ?? "", left, bottom - 3);
    }
}

/**
 * The rows of the map's legend: symbols as images, with their texts.
 * @param {HTMLElement} container
 * @param {Colours} colours
 * @returns {Promise<LegendRow[]>}
 */
function legendOf(container, colours) {
    const rows = [...container.querySelectorAll(".claims-legend li")];
    return Promise.all(
        rows.map(async row => {
            const drawn = /** @type {SVGElement} */ (row.querySelector("svg")?.cloneNode(true));
            drawn.style.color = colours.ink;
            const image = new Image();
            image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`;
            await image.decode();
            return { image, text: row.textContent ?? "" };
        }),
    );
}

/**
 * The credits, except those of the tiles.
 * @param {L.Map} map
 */
function creditsOf(map) {
    const parts = (map.attributionControl.getContainer()?.textContent ?? "").split("|");
    return parts
        .map(part => part.trim())
        .filter(part => !part.includes("OpenStreetMap"))
        .join(" · ");
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} room
 */
function linesOf(context, text, room) {
    const lines = [""];
    for (const word of text.split(" ").flatMap(each => piecesOf(context, each, room))) {
        const longer = `${lines.at(-1)} ${word}`.trim();
        if (context.measureText(longer).width <= room) {
            lines[lines.length - 1] = longer;
        } else {
            lines.push(word);
        }
    }
    return lines;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} word
 * @param {number} room
 */
function piecesOf(context, word, room) {
    const most = Math.max(1, Math.floor((word.length * room) / Math.max(1, context.measureText(word).width)) - 1);
    return word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [];
}
