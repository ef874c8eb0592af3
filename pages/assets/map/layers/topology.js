/** A minimal TopoJSON decoder for the country outlines: polygons of shared arcs in quantized steps. Pure. */

/**
 * The features of `objects[name]` as GeoJSON.
 * @param {TopoArcs} topology
 * @param {string} name
 * @returns {{ type: "Feature", properties: object, geometry: GeoJSON.Geometry }[]}
 */
export function featuresOf({ arcs, transform, objects }, name) {
    const lines = arcs.map(arc => positionsOf(arc, transform));
    /** @param {number[]} indexes */
    const ringOf = indexes =>
        indexes.flatMap((index, part) => {
            const line = index < 0 ? lines[~index].toReversed() : lines[index];
            return part ? line.slice(1) : line; // an arc starts at the previous one's end
        });
    return objects[name].geometries.map(geometry => ({
        type: "Feature",
        properties: geometry.properties ?? {},
        geometry:
            geometry.type === "Polygon"
                ? { type: geometry.type, coordinates: geometry.arcs.map(ringOf) }
                : { type: geometry.type, coordinates: geometry.arcs.map(polygon => polygon.map(ringOf)) },
    }));
}

/**
 * @param {[number, number][]} arc
 * @param {TopoArcs["transform"]} transform
 * @returns {[number, number][]}
 */
function positionsOf(arc, { scale, translate }) {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
}
