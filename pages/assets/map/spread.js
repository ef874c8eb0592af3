/** Makes room: symbols that would cover each other step aside a little, so that each can be seen and reached. */

const STEP = 5;
const RINGS = 16;
const DIRECTIONS = 12;

/**
 * How far each box steps aside from its place, in pixels: `{dx, dy}` per box, 0 where nothing is in its way. Boxes are
 * `{x, y, halfWidth, halfHeight}` in pixels; earlier ones have the right of way, so the outcome is always the same. A box
 * that finds no room nearby stays.
 */
export function spread(boxes) {
    const standing = [];
    return boxes.map(box => {
        const shift =
            SHIFTS.find(({ dx, dy }) => isFree({ ...box, x: box.x + dx, y: box.y + dy }, standing)) ?? SHIFTS[0];
        standing.push({ ...box, x: box.x + shift.dx, y: box.y + shift.dy });
        return shift;
    });
}

/** Ever wider rings around the place, so that the nearest room is found first. */
const SHIFTS = [{ dx: 0, dy: 0 }];
for (let ring = 1; ring <= RINGS; ring++) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
        const angle = (2 * Math.PI * turn) / DIRECTIONS;
        SHIFTS.push({ dx: Math.round(ring * STEP * Math.cos(angle)), dy: Math.round(ring * STEP * Math.sin(angle)) });
    }
}

const isFree = (box, standing) =>
    standing.every(
        other =>
            Math.abs(box.x - other.x) >= box.halfWidth + other.halfWidth ||
            Math.abs(box.y - other.y) >= box.halfHeight + other.halfHeight,
    );
