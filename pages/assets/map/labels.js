/** Names and figures beside symbols: each where it fits, left out where it does not, never over a symbol. */

const FONTS = ["600 12px system-ui, sans-serif", "12px system-ui, sans-serif"];
const LINE = 15;
const GAP = 3;
const LONGEST = 34;

/** Writes what fits of some labels `{box, lines}`; `boxes` are those of all symbols ({x, y, halfWidth, halfHeight}). */
export function paintLabels(context, labels, boxes, colours) {
    const taken = boxes.map(({ x, y, halfWidth, halfHeight }) => frame(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    context.textBaseline = "top";
    context.textAlign = "left";
    context.lineJoin = "round";
    for (const { box, lines } of labels) {
        const texts = lines.map(line => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line));
        const widths = texts.map((text, index) => {
            context.font = fontOf(index);
            return context.measureText(text).width;
        });
        const spot = spotsAround(box, Math.max(...widths), texts.length * LINE).find(free => !taken.some(other => overlap(free, other)));
        if (spot) {
            taken.push(spot);
            texts.forEach((text, index) => write(context, text, fontOf(index), spot.left, spot.top + index * LINE, colours));
        }
    }
}

const fontOf = index => FONTS[Math.min(index, 1)];

const frame = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

function spotsAround({ x, y, halfWidth, halfHeight }, width, height) {
    return [
        frame(x + halfWidth + GAP, y - height / 2, width, height),
        frame(x - halfWidth - GAP - width, y - height / 2, width, height),
        frame(x - width / 2, y + halfHeight + GAP, width, height),
        frame(x - width / 2, y - halfHeight - GAP - height, width, height),
    ];
}

const overlap = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

function write(context, text, font, x, y, colours) {
    context.font = font;
    context.lineWidth = 3.5;
    context.strokeStyle = colours.halo;
    context.strokeText(text, x, y);
    context.fillStyle = colours.ink;
    context.fillText(text, x, y);
}
