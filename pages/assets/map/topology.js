/** TopoJSON, as far as the world's countries need it: polygons of shared arcs with quantized steps. Pure. */

/** The features of `objects[name]` as GeoJSON. */
export function featuresOf({ arcs, transform, objects }, name) {
    const lines = arcs.map(arc => positionsOf(arc, transform));
    const ringOf = indexes =>
        indexes.flatMap((index, part) => {
            const line = index < 0 ? lines[~index].toReversed() : lines[index];
            return part ? line.slice(1) : line; // an arc begins where the one before ends
        });
    const coordinatesOf = ({ type, arcs: used }) =>
        type === "Polygon" ? used.map(ringOf) : used.map(polygon => polygon.map(ringOf));
    return objects[name].geometries.map(geometry => ({
        type: "Feature",
        properties: geometry.properties ?? {},
        geometry: { type: geometry.type, coordinates: coordinatesOf(geometry) },
    }));
}

function positionsOf(arc, { scale, translate }) {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
}
