/**
 * Names and figures beside symbols: each where it fits, otherwise left out, never over a symbol or another label, and
 * never nearer to another symbol than to its own.
 */

const NAME = "600 12px system-ui, sans-serif";
const FIGURE = "12px system-ui, sans-serif";
const LINE = 15;
const GAP = 4;
const LONGEST = 24;

/**
 * Places labels, the most important first. `labels` are `{spot, lines, ...}`, of which the first line, a name, may be
 * used alone; `taken` are boxes to keep free; a label must be inside `view` if its symbol is. Returns those that fit,
 * with `box` and `texts` (`{text, font}`); `widthOf(text, font)` measures.
 * @param {Label[]} labels
 * @param {Box[]} taken
 * @param {Box} view
 * @param {(text: string, font: string) => number} widthOf
 * @returns {PlacedLabel[]}
 */
export function placeLabels(labels, taken, view, widthOf) {
    const occupied = [...taken];
    /** @type {PlacedLabel[]} */
    const placed = [];
    const marks = labels.filter(({ isCentred }) => !isCentred).map(({ spot }) => spot);
    for (const label of labels) {
        const { spot, lines } = label;
        const isVisible = within(frame(spot.x, spot.y, 0, 0), view);
        /** @param {Box} box */
        const isFree = box => (within(box, view) || !isVisible) && !occupied.some(other => overlap(box, other));
        /** @param {Box} box */
        const isNearest = box => {
            const own = gap(box, spot);
            return label.isCentred || !marks.some(other => gap(box, other) < own);
        };
        for (const shown of lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines]) {
            const texts = textsOf(shown, label.font ?? NAME);
            const width = Math.max(...texts.map(({ text, font }) => widthOf(text, font)));
            const box = boxesFor(label, width, texts.length * LINE).find(each => isFree(each) && isNearest(each));
            if (box) {
                occupied.push(box);
                placed.push({ ...label, box, texts });
                break;
            }
        }
    }
    return placed;
}

/**
 * Draws placed labels on a canvas.
 * @param {CanvasRenderingContext2D} context
 * @param {PlacedLabel[]} placed
 * @param {Colours} colours
 */
export function paintLabels(context, placed, colours) {
    Object.assign(context, { textBaseline: "top", textAlign: "left", lineJoin: "round" });
    Object.assign(context, { lineWidth: 3.5, strokeStyle: colours.halo });
    let now = "";
    for (const { box, texts, colour, isPale } of placed) {
        context.globalAlpha = isPale ? 0.65 : 1;
        texts.forEach(({ text, font }, index) => {
            if (font !== now) {
                context.font = now = font; // setting it is slow, even if unchanged
            }
            context.fillStyle = colour ?? colours.ink;
            const y = box.top + index * LINE + 1;
            if (!colour) {
                context.strokeText(text, box.left, y);
            }
            context.fillText(text, box.left, y);
        });
    }
    context.globalAlpha = 1;
}

/**
 * @param {string[]} lines
 * @param {string} font
 * @returns {LabelText[]}
 */
const textsOf = ([name, ...figures], font) => [
    ...folded(name).map(text => ({ text, font })),
    ...figures.flatMap(folded).map(text => ({ text, font: FIGURE })),
];

/**
 * A long text wrapped at spaces.
 * @param {string} name
 */
function folded(name) {
    const lines = [""];
    for (const word of name.split(" ")) {
        const last = lines[lines.length - 1];
        if (last && last.length + word.length >= LONGEST) {
            lines.push(word);
        } else {
            lines[lines.length - 1] = last ? `${last} ${word}` : word;
        }
    }
    return lines;
}

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
const frame = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

/**
 * @param {Label} label
 * @param {number} width
 * @param {number} height
 */
function boxesFor({ spot: { x, y, reach }, isCentred }, width, height) {
    const [middle, centre] = [y - height / 2, x - width / 2];
    if (isCentred) {
        return [frame(centre, middle, width, height)];
    }
    const [right, left] = [x + reach + GAP, x - reach - GAP - width];
    const [below, above] = [y + reach + GAP, y - reach - GAP - height];
    const spots = [
        [right, middle],
        [left, middle],
        [centre, below],
        [centre, above],
        [right, below],
        [left, below],
        [right, above],
        [left, above],
    ];
    return spots.map(([spotX, spotY]) => frame(spotX, spotY, width, height));
}

/**
 * The distance between a box and a symbol.
 * @param {Box} box
 * @param {Label["spot"]} spot
 */
function gap({ left, top, right, bottom }, { x, y, reach }) {
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - reach;
}

/**
 * @param {Box} one
 * @param {Box} other
 */
export const overlap = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/**
 * @param {Box} one
 * @param {Box} other
 */
const within = (one, other) =>
    one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;
