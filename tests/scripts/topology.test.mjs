/** The world's countries are read from their shared arcs. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { featuresOf } from "../../pages/assets/map/layers/topology.js";

const world = JSON.parse(readFileSync(new URL("../../pages/assets/map/layers/world.json", import.meta.url)));

test("two squares that share an edge", () => {
    const topology = {
        transform: { scale: [0.5, 0.5], translate: [10, 20] },
        arcs: [
            [
                [2, 0],
                [0, 2],
            ],
            [
                [2, 2],
                [-2, 0],
                [0, -2],
                [2, 0],
            ],
        ],
        objects: { countries: { geometries: [{ type: "Polygon", arcs: [[0, 1]] }] } },
    };
    const [{ geometry }] = featuresOf(topology, "countries");
    assert.deepEqual(geometry.coordinates, [
        [
            [11, 20],
            [11, 21],
            [10, 21],
            [10, 20],
            [11, 20],
        ],
    ]);
});

test("every ring of the world closes and lies in it", () => {
    const features = featuresOf(world, "countries");
    assert.ok(features.length > 170);
    for (const { geometry } of features) {
        const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
        for (const ring of polygons.flat()) {
            assert.deepEqual(ring[0], ring.at(-1));
            assert.ok(ring.every(([lon, lat]) => Math.abs(lon) <= 180.01 && Math.abs(lat) <= 90));
        }
    }
});
