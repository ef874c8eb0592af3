/**
 * The plane in which everything is drawn: Web Mercator, with the world 256 units wide, x to the east, y to the south. A
 * frame is a canvas's position in it: `scale` pixels per unit, `left` and `top` in pixels, `width`, `height`, and
 * `view`, the part of the canvas that is visible. It is one module, because every part of the map computes in this
 * plane.
 */

const WORLD = 256;
const EQUATOR_METRES = 40_075_016.7;

/**
 * World x of a longitude in degrees.
 * @param {number} longitude
 */
export const worldX = longitude => WORLD * (longitude / 360 + 0.5);

/**
 * World y of a latitude in degrees.
 * @param {number} latitude
 */
export function worldY(latitude) {
    const sine = Math.sin((latitude * Math.PI) / 180);
    return WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
}

/**
 * World units per metre at a latitude in degrees.
 * @param {number} latitude
 */
export const unitsPerMetre = latitude => WORLD / (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180));

/**
 * A box in world units as Leaflet bounds.
 * @param {WorldBox} box
 */
export function boundsOf({ west, north, east, south }) {
    return L.latLngBounds([latLngAt(west, south), latLngAt(east, north)]);
}

/**
 * The latitude and longitude of a point in world units.
 * @param {number} x
 * @param {number} y
 */
export function latLngAt(x, y) {
    const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI;
    return L.latLng(latitude, (x / WORLD - 0.5) * 360);
}

/**
 * A GeoJSON geometry ([longitude, latitude]) as paths in world units; null for points and null.
 * @param {GeoJSON.Geometry | null} geometry
 * @returns {Shape | null}
 */
export function shapeOf(geometry) {
    const closed = Boolean(geometry?.type.endsWith("Polygon"));
    const paths = ringsOf(geometry).map(positions =>
        Float64Array.from(positions.flatMap(([longitude, latitude]) => [worldX(longitude), worldY(latitude)])),
    );
    return paths.length ? { closed, paths, ...boxOf(paths) } : null;
}

/**
 * @param {GeoJSON.Geometry | null} geometry
 * @returns {GeoJSON.Position[][]}
 */
function ringsOf(geometry) {
    switch (geometry?.type) {
        case "Polygon":
        case "MultiLineString":
            return geometry.coordinates;
        case "MultiPolygon":
            return geometry.coordinates.flat();
        case "LineString":
            return [geometry.coordinates];
        default:
            return [];
    }
}

/**
 * @param {Shape["paths"]} paths
 * @returns {WorldBox}
 */
function boxOf(paths) {
    const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
    for (const path of paths) {
        for (let i = 0; i < path.length; i += 2) {
            box.west = Math.min(box.west, path[i]);
            box.east = Math.max(box.east, path[i]);
            box.north = Math.min(box.north, path[i + 1]);
            box.south = Math.max(box.south, path[i + 1]);
        }
    }
    return box;
}

/**
 * The centroid of a shape's largest ring, `[x, y]` in world units: where its label goes.
 * @param {Shape} shape
 */
export function middleOf(shape) {
    let best = { area: 0, x: shape.paths[0][0], y: shape.paths[0][1] };
    for (const path of shape.paths) {
        let [area, x, y] = [0, 0, 0];
        for (let i = 0, j = path.length - 2; i < path.length; j = i, i += 2) {
            const cross = path[j] * path[i + 1] - path[i] * path[j + 1];
            area += cross;
            x += (path[j] + path[i]) * cross;
            y += (path[j + 1] + path[i + 1]) * cross;
        }
        if (Math.abs(area) > Math.abs(best.area)) {
            best = { area, x: x / (3 * area), y: y / (3 * area) };
        }
    }
    return [best.x, best.y];
}

/**
 * The bounding box of some boxes, in world units.
 * @param {WorldBox[]} boxes
 * @returns {WorldBox}
 */
export function boxAround(boxes) {
    return {
        west: Math.min(...boxes.map(box => box.west)),
        east: Math.max(...boxes.map(box => box.east)),
        north: Math.min(...boxes.map(box => box.north)),
        south: Math.max(...boxes.map(box => box.south)),
    };
}

/**
 * Whether a box in world units overlaps a frame.
 * @param {WorldBox} box
 * @param {Frame} frame
 */
export function isVisible(box, frame) {
    return (
        box.east * frame.scale > frame.left &&
        box.west * frame.scale < frame.left + frame.width &&
        box.south * frame.scale > frame.top &&
        box.north * frame.scale < frame.top + frame.height
    );
}

/**
 * The 2D context of a canvas.
 * @param {HTMLCanvasElement} canvas
 */
export function penOf(canvas) {
    const context = canvas.getContext("2d");
    if (!context) {
        throw new Error("this browser draws nothing on a canvas");
    }
    return context;
}

/**
 * Traces a shape's paths on a canvas context, ready to fill or stroke.
 * @param {CanvasRenderingContext2D} context
 * @param {Shape} shape
 * @param {Frame} frame
 */
export function trace(context, shape, frame) {
    context.beginPath();
    for (const path of shape.paths) {
        context.moveTo(path[0] * frame.scale - frame.left, path[1] * frame.scale - frame.top);
        for (let i = 2; i < path.length; i += 2) {
            context.lineTo(path[i] * frame.scale - frame.left, path[i + 1] * frame.scale - frame.top);
        }
        if (shape.closed) {
            context.closePath();
        }
    }
}

/**
 * Whether a point in world units is inside a closed shape; holes are outside.
 * @param {Shape} shape
 * @param {number} x
 * @param {number} y
 */
export function contains(shape, x, y) {
    let inside = false;
    for (const path of shape.paths) {
        for (let i = 0, j = path.length - 2; i < path.length; j = i, i += 2) {
            const crosses = path[i + 1] > y !== path[j + 1] > y;
            if (crosses && x < ((path[j] - path[i]) * (y - path[i + 1])) / (path[j + 1] - path[i + 1]) + path[i]) {
                inside = !inside;
            }
        }
    }
    return inside;
}

/**
 * The distance from a point to a shape's paths, in world units.
 * @param {Shape} shape
 * @param {number} x
 * @param {number} y
 */
export function distanceToPaths(shape, x, y) {
    const point = L.point(x, y);
    let least = Infinity;
    for (const path of shape.paths) {
        for (let i = 2; i < path.length; i += 2) {
            const [begin, end] = [L.point(path[i - 2], path[i - 1]), L.point(path[i], path[i + 1])];
            least = Math.min(least, L.LineUtil.pointToSegmentDistance(point, begin, end));
        }
    }
    return least;
}
