/** The plane that the map draws in: conversion both ways, boxes, centres, inside and outside. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as plane from "../../pages/assets/map/data/geometry.js";
import { spotsInside } from "../../pages/assets/map/marks/inside.js";
import { standInLeaflet } from "./page.mjs";

standInLeaflet();
const near = (found, wanted, off = 1e-9) => assert.ok(Math.abs(found - wanted) <= off, `${found} is not ${wanted}`);
const SQUARE = [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]; // biome-ignore format: a ring reads better in a line
const HOLE = [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]; // biome-ignore format: the same
const shape = (type, coordinates) => plane.shapeOf({ type, coordinates });

test("a place comes back from the plane", () => {
    for (const [lat, lng] of [
        [39.6, 46.5],
        [-60, -179],
        [0, 0],
    ]) {
        const back = plane.latLngAt(plane.worldX(lng), plane.worldY(lat));
        near(back.lat, lat);
        near(back.lng, lng);
    }
});

test("west is left, north is up, the world is 256 wide", () => {
    assert.deepEqual([plane.worldX(-180), plane.worldX(180)], [0, 256]);
    assert.ok(plane.worldY(60) < plane.worldY(0));
    near(plane.worldY(0), 128);
});

test("a metre takes more of the plane far from the equator", () => {
    near(plane.unitsPerMetre(60), 2 * plane.unitsPerMetre(0), 1e-12);
    near(plane.unitsPerMetre(0) * 40_075_016.7, 256, 1e-6);
});

test("each geometry has its paths; a point has none", () => {
    assert.equal(shape("Polygon", [...SQUARE, HOLE]).paths.length, 2);
    assert.equal(shape("MultiPolygon", [SQUARE, [HOLE]]).paths.length, 2);
    assert.equal(shape("MultiPolygon", [SQUARE]).closed, true);
    assert.equal(shape("LineString", SQUARE[0]).closed, false);
    assert.equal(shape("MultiLineString", [SQUARE[0], HOLE]).paths.length, 2);
    assert.equal(shape("Point", [1, 2]), null);
    assert.equal(plane.shapeOf(null), null);
});

test("a shape knows its box, and several have one around them", () => {
    const { west, east, north, south } = shape("Polygon", SQUARE);
    assert.deepEqual([west, east], [plane.worldX(0), plane.worldX(10)]);
    assert.ok(north < south);
    const around = plane.boxAround([
        { west: 1, east: 2, north: 5, south: 6 },
        { west: 0, east: 1, north: 7, south: 9 },
    ]);
    assert.deepEqual(around, { west: 0, east: 2, north: 5, south: 9 });
    const bounds = plane.boundsOf(around);
    assert.ok(bounds.getSouth() < bounds.getNorth() && bounds.getWest() < bounds.getEast());
});

test("the middle is that of the largest ring, whichever way it is drawn", () => {
    for (const ring of [SQUARE[0], SQUARE[0].toReversed()]) {
        const [x] = plane.middleOf(shape("MultiPolygon", [[HOLE], [ring]]));
        near(x, plane.worldX(5));
    }
    assert.equal(
        plane.middleOf(
            shape("LineString", [
                [3, 3],
                [3, 3],
            ]),
        )[0],
        plane.worldX(3),
    );
});

test("a hole lies outside", () => {
    const holed = shape("Polygon", [...SQUARE, HOLE]);
    const isIn = (lng, lat) => plane.contains(holed, plane.worldX(lng), plane.worldY(lat));
    assert.deepEqual([isIn(2, 2), isIn(5, 5), isIn(11, 5), isIn(-1, -1)], [true, false, false, false]);
});

test("how far a point lies from an outline", () => {
    const square = shape("Polygon", SQUARE);
    near(plane.distanceToPaths(square, plane.worldX(5), plane.worldY(0)), 0);
    near(plane.distanceToPaths(square, plane.worldX(12), plane.worldY(5)), plane.worldX(2) - plane.worldX(0));
});

test("what a frame shows of the plane", () => {
    const frame = { scale: 2, left: 100, top: 100, width: 50, height: 50 };
    const at = (west, north) => plane.isVisible({ west, east: west + 1, north, south: north + 1 }, frame);
    assert.deepEqual([at(60, 60), at(48, 60), at(76, 60), at(60, 48), at(60, 76)], [true, false, false, false, false]);
});

test("paths are traced in pixels of the frame, and closed where they are closed", () => {
    const drawn = [];
    const context = Object.fromEntries(
        ["beginPath", "moveTo", "lineTo", "closePath"].map(name => [name, (...to) => drawn.push([name, ...to])]),
    );
    const frame = { scale: 2, left: 10, top: 20, width: 50, height: 50, view: {} };
    plane.trace(context, { closed: true, paths: [Float64Array.of(10, 20, 11, 20)] }, frame);
    assert.deepEqual(drawn, [["beginPath"], ["moveTo", 10, 20], ["lineTo", 12, 20], ["closePath"]]);
    drawn.length = 0;
    plane.trace(context, { closed: false, paths: [Float64Array.of(10, 20, 11, 20)] }, frame);
    assert.equal(drawn.at(-1)[0], "lineTo");
});

test("a chip may stand at its label point first, then where there is room", () => {
    const area = { ...shape("Polygon", SQUARE) };
    const [x, y] = plane.middleOf(area);
    const spots = spotsInside({ shape: area, x, y }, 1);
    assert.deepEqual(spots[0], { x, y });
    assert.ok(spots.length > 50 && spots.every(spot => plane.contains(area, spot.x, spot.y)));
    assert.ok(plane.distanceToPaths(area, spots[1].x, spots[1].y) >= 1);
    assert.ok(plane.distanceToPaths(area, spots.at(-1).x, spots.at(-1).y) < 1);
});

test("on a line it stands at one of its points, the nearest first", () => {
    const line = shape(
        "LineString",
        Array.from({ length: 100 }, (_, n) => [n / 10, 0]),
    );
    const spots = spotsInside({ shape: line, x: line.paths[0][0], y: line.paths[0][1] }, 1);
    assert.ok(spots.length >= 24 && spots.length <= 30);
    assert.ok(spots.every((spot, n) => n === 0 || spot.x >= spots[n - 1].x));
});
