/** Candidate spots for a chip inside a place, in world units: the label point first, then those with enough room. */
import { contains, distanceToPaths } from "../data/geometry.js";

const ACROSS = 11;
const ALONG = 24;

/**
 * Spots `{x, y}` in an area or on a line; `room` in world units is the preferred distance from the edge.
 * @param {Place & { shape: Shape }} place
 * @param {number} room
 * @returns {Spot[]}
 */
export function spotsInside(place, room) {
    const { shape, x, y } = place;
    /** @type {Spot[]} */
    const spots = shape.closed ? inArea(shape) : alongLine(shape);
    /** @param {Spot} spot */
    const away = spot => Math.hypot(spot.x - x, spot.y - y);
    /** @param {Spot} spot */
    const isRoomy = spot => (shape.closed && distanceToPaths(shape, spot.x, spot.y) >= room ? 0 : 1);
    return [{ x, y }, ...spots]
        .map(spot => ({ ...spot, rank: isRoomy(spot), away: away(spot) }))
        .sort((one, other) => one.rank - other.rank || one.away - other.away)
        .map(spot => ({ x: spot.x, y: spot.y }));
}

/** @param {Shape} shape */
function inArea(shape) {
    const spots = [];
    const [wide, high] = [(shape.east - shape.west) / ACROSS, (shape.south - shape.north) / ACROSS];
    for (let row = 0; row < ACROSS; row++) {
        for (let column = 0; column < ACROSS; column++) {
            const spot = { x: shape.west + (column + 0.5) * wide, y: shape.north + (row + 0.5) * high };
            if (contains(shape, spot.x, spot.y)) {
                spots.push(spot);
            }
        }
    }
    return spots;
}

/** @param {Shape} shape */
function alongLine({ paths }) {
    return paths.flatMap(path => {
        const step = 2 * Math.max(1, Math.floor(path.length / 2 / ALONG));
        const spots = [];
        for (let i = 0; i < path.length; i += step) {
            spots.push({ x: path[i], y: path[i + 1] });
        }
        return spots;
    });
}
