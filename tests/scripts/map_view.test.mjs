/** The map's position, and the messages about it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { worldX, worldY } from "../../pages/assets/map/data/geometry.js";
import { worldOutlines } from "../../pages/assets/map/layers/world.js";
import { lookOf } from "../../pages/assets/map/look.js";
import { View } from "../../pages/assets/map/view.js";
import { answerSharing } from "../../pages/assets/map/where.js";
import { fetchFiles, standInLeaflet } from "./page.mjs";

standInLeaflet();
const NO_INSETS = { left: 0, top: 0, right: 0, bottom: 0 };
const aPlace = (latitude, longitude, metres = 500) => ({
    latitude,
    longitude,
    x: worldX(longitude),
    y: worldY(latitude),
    drawn: "point",
    shape: null,
    radius: (metres * 256) / 40_075_016.7,
});
const [NEAR, FAR] = [aPlace(39.5, 46.5), aPlace(41, 48)];

/** A map that records its calls. */
function aMap({ size = { x: 800, y: 600 } } = {}) {
    const told = [];
    const heard = {};
    const map = {
        options: {},
        zoom: 8,
        told,
        heard,
        on: (names, hear) => {
            for (const name of names.split(" ")) {
                heard[name] = hear;
            }
            return map;
        },
        off: () => map,
        getZoom: () => map.zoom,
        getMaxZoom: () => 14,
        getSize: () => size,
        getCenter: () => ({ lat: 39.123456, lng: 46.5 }),
        getBoundsZoom: (_bounds, _isInside, padding) => (padding?.y >= size.y ? Number.POSITIVE_INFINITY : 9),
        setMaxZoom: zoom => told.push(["max", zoom]),
        setMinZoom: zoom => told.push(["min", zoom]),
        setView: (center, zoom) => told.push(["view", center, zoom]),
        fitBounds: (bounds, { maxZoom }) => told.push(["fit", bounds.toBBoxString(), maxZoom]),
        panTo: center => told.push(["pan", center]),
        latLngToContainerPoint: at => {
            const [lat, lng] = Array.isArray(at) ? at : [at.lat, at.lng];
            return { x: (lng - 46) * 400, y: (40 - lat) * 400 };
        },
        project: at => {
            const point = map.latLngToContainerPoint(at);
            return { ...point, distanceTo: other => Math.hypot(point.x - other.x, point.y - other.y) };
        },
    };
    return map;
}

test("a view that is asked for is followed once", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    assert.equal(view.follow(null), false);
    assert.ok(view.follow({ lat: 39, lon: 46, zoom: null }));
    assert.ok(view.follow({ lat: 39, lon: 46, zoom: null }));
    assert.ok(view.follow(null));
    assert.deepEqual(map.told, [["view", [39, 46], 8]]);
});

test("what is fitted stays so when the size changes, until the reader moves", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    view.fit([NEAR, FAR]);
    map.heard.resize();
    assert.deepEqual([map.told.length, map.told[0]], [2, map.told[1]]);
    map.heard.dragstart();
    map.heard.resize();
    assert.equal(map.told.length, 2);
    view.fit([]);
    assert.equal(map.told.length, 2);
});

test("on a low map the marks keep a third of what no control covers", () => {
    const map = aMap({ size: { x: 320, y: 118 } });
    const paddings = [];
    map.fitBounds = (_bounds, { paddingTopLeft, paddingBottomRight }) =>
        paddings.push([...paddingTopLeft, ...paddingBottomRight]);
    const view = new View(map, () => ({ ...NO_INSETS, bottom: 40 }));
    view.fit([NEAR, FAR]);
    assert.deepEqual(paddings, [[28, 26, 28, 66]]);
    view.open([NEAR, FAR]);
    assert.equal(map.told[0][2], 9);
});

test("the reader stays near the places, and no closer than the best known is known", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    view.limitTo([]);
    assert.deepEqual(map.told, []);
    view.limitTo([aPlace(39, 46, 50_000), NEAR]);
    assert.deepEqual(map.told, [
        ["max", 14],
        ["min", 8],
    ]);
    assert.ok(map.options.maxBounds.getWest() < 46);
});

test("gathered places are gone closer to, until no closer view would be honest", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    assert.ok(view.open([NEAR, FAR]));
    assert.deepEqual(map.told, [["view", { lat: 40.25, lng: 47.25 }, 9]]);
    map.zoom = 14;
    assert.equal(view.open([NEAR, FAR]), false);
});

test("a place that is seen is left where it is, one that is not is gone to", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    view.reveal([NEAR]);
    assert.deepEqual(map.told, []);
    view.reveal([aPlace(30, 46.5)]);
    assert.equal(map.told[0][0], "pan");
    view.reveal([NEAR, aPlace(30, 46.5)]);
    assert.equal(map.told[1][0], "fit");
});

test("behind a control a place is not seen", () => {
    const map = aMap();
    new View(map, () => ({ ...NO_INSETS, left: 300 })).reveal([NEAR]);
    assert.equal(map.told[0][0], "pan");
});

test("the way back leads where the reader looked, once", () => {
    const map = aMap();
    const view = new View(map, () => NO_INSETS);
    view.goBack();
    view.remember();
    view.goBack();
    view.goBack();
    assert.deepEqual(map.told, [["view", { lat: 39.123456, lng: 46.5 }, 8]]);
});

test("Share hears where the map looks and which claim is open", async () => {
    const said = [];
    const claims = { map: aMap(), dataset: { claim: "a" }, line: { send: message => said.push(message) } };
    await answerSharing({ type: "where?" }, claims);
    await answerSharing({ type: "range" }, claims);
    assert.equal(said.length, 1);
    const { type, lat, lon, zoom, claim } = said[0];
    assert.deepEqual([type, Number(lat), Number(lon), zoom, claim], ["where", 39.1235, 46.5, "8", "a"]);
});

test("what is drawn where: a mark, how far it has moved, a label in the view", () => {
    const mark = { places: [0], x: worldX(46.6), y: NEAR.y, count: 2, radius: 10, isChip: false, isFull: true };
    const placed = [{ box: { left: 110, top: 60, right: 150, bottom: 80 }, texts: [{ text: "Sus" }, { text: "8" }] }];
    const layer = { frame: { view: { left: 100, top: 50 } }, placed };
    const corpus = { places: [{ ...NEAR, id: "sus" }] };
    const look = lookOf({ map: aMap(), corpus, drawing: { marks: [mark], layer } });
    assert.deepEqual(look.labels, [{ left: 10, top: 10, right: 50, bottom: 30, text: "Sus 8" }]);
    const [{ places, moved, position }] = look.marks;
    assert.deepEqual([places, Math.round(moved), Math.round(position[0] * 10) / 10], [["sus"], 40, 46.6]);
});

test("there is land wherever one looks, or nothing where the file cannot be had", async t => {
    fetchFiles();
    const outlines = await worldOutlines();
    assert.ok(outlines.length > 150 && outlines.every(({ kind, shape }) => kind === "world" && shape.closed));
    t.mock.method(console, "warn", () => {});
    globalThis.fetch = async () => {
        throw new Error("no network");
    };
    assert.deepEqual(await worldOutlines(), []);
});
