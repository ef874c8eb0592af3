/** Names and figures beside symbols: each where it fits, left out where it does not, never over a symbol. */

const NAME = "600 12px system-ui, sans-serif";
const FIGURE = "12px system-ui, sans-serif";
const LINE = 15;
const GAP = 3;
const LONGEST = 24;

/**
 * Writes what fits of some labels `{box, lines}`, the first line a name that may stand alone; `boxes` are those of all
 * symbols ({x, y, halfWidth, halfHeight}). What stands in `view` ({left, top, right, bottom}) has its label there too.
 */
export function paintLabels(context, labels, boxes, view, colours) {
    const taken = boxes.map(({ x, y, halfWidth, halfHeight }) =>
        frame(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight),
    );
    context.textBaseline = "top";
    context.textAlign = "left";
    context.lineJoin = "round";
    for (const { box, lines } of labels) {
        const isSeen = within(frame(box.x, box.y, 0, 0), view);
        const isFree = spot => (within(spot, view) || !isSeen) && !taken.some(other => overlap(spot, other));
        for (const shown of lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines]) {
            const texts = textsOf(shown);
            const width = Math.max(...texts.map(({ text, font }) => widthOf(context, text, font)));
            const spot = spotsAround(box, width, texts.length * LINE).find(isFree);
            if (spot) {
                taken.push(spot);
                texts.forEach(({ text, font }, index) =>
                    write(context, text, font, spot.left, spot.top + index * LINE, colours),
                );
                break;
            }
        }
    }
}

const textsOf = ([name, ...figures]) => [
    ...folded(name).map(text => ({ text, font: NAME })),
    ...figures.map(text => ({ text, font: FIGURE })),
];

/** A long name in lines that break at spaces. */
function folded(name) {
    const lines = [""];
    for (const word of name.split(" ")) {
        if (lines.at(-1) && lines.at(-1).length + word.length >= LONGEST) {
            lines.push("");
        }
        lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
    }
    return lines;
}

function widthOf(context, text, font) {
    context.font = font;
    return context.measureText(text).width;
}

const frame = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

function spotsAround({ x, y, halfWidth, halfHeight }, width, height) {
    const right = x + halfWidth + GAP;
    const left = x - halfWidth - GAP - width;
    const below = y + halfHeight + GAP;
    const above = y - halfHeight - GAP - height;
    const [middle, centre] = [y - height / 2, x - width / 2];
    const spots = [
        [right, middle],
        [left, middle],
        [centre, below],
        [centre, above],
    ];
    spots.push([right, below], [left, below], [right, above], [left, above]);
    return spots.map(([spotX, spotY]) => frame(spotX, spotY, width, height));
}

const overlap = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const within = (one, other) =>
    one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;

function write(context, text, font, x, y, colours) {
    context.font = font;
    context.lineWidth = 3.5;
    context.strokeStyle = colours.halo;
    context.strokeText(text, x, y);
    context.fillStyle = colours.ink;
    context.fillText(text, x, y);
}
