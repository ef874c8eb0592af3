/** Marks: what they represent, their names, and which places share one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { joinCorpus } from "../../pages/assets/map/data/corpus.js";
import { worldX, worldY } from "../../pages/assets/map/data/geometry.js";
import { closestZoom, extentOf, isRound, placeOf } from "../../pages/assets/map/data/places.js";
import { tally } from "../../pages/assets/map/data/selecting.js";
import { Texts } from "../../pages/assets/map/data/texts.js";
import { Arrangement } from "../../pages/assets/map/marks/arrangement.js";
import { accessibleName, lineOf, marksOf } from "../../pages/assets/map/marks/marks.js";
import { columnsOf, standInLeaflet } from "./page.mjs";

standInLeaflet();
const KINDS = [{ id: "mine_find" }, { id: "incident" }];
const CLASSES = { village: "village", height: "height", district: "district" };
const square = (west, south, wide) => ({
    type: "Polygon",
    coordinates: [
        [
            [west, south],
            [west + wide, south],
            [west + wide, south + wide],
            [west, south + wide],
            [west, south],
        ],
    ],
});
const aPlace = (id, longitude, more = {}, geometry = { type: "Point", coordinates: [longitude, 39.5] }) => ({
    properties: {
        id,
        name: id,
        place_class: "village",
        parent: "",
        drawn: "point",
        approximate: false,
        anchor: [longitude, 39.5],
        ...more,
    },
    geometry,
});
const PLACES = {
    features: [
        aPlace("zabukh (Aghavno)", 46.5),
        aPlace("Sus", 46.51),
        aPlace("Saribaba", 47.5, { place_class: "height", drawn: "circle", uncertainty_m: 2000 }),
        aPlace("Lachin district", 48.5, { place_class: "district", drawn: "area" }, square(48, 39, 1)),
    ],
};
const aClaim = (id, kind, ...places) => ({
    id,
    kind,
    places,
    said_by_name: "Ministry",
    summary: `found at ${id}`,
    figures: [],
});
function joined(claims, places) {
    const columns = columnsOf(claims, places);
    return joinCorpus(columns, places, KINDS, new Texts(columns.texts, "", () => {}));
}
const CORPUS = joined(
    [
        aClaim("a", "mine_find", "zabukh (Aghavno)"),
        aClaim("b", "incident", "zabukh (Aghavno)", "Sus"),
        aClaim("c", "mine_find", "Saribaba"),
        aClaim("d", "mine_find", "Lachin district"),
    ],
    PLACES,
);

function aMap(zoom) {
    const view = L.latLngBounds([L.latLng(38, 45), L.latLng(41, 50)]);
    return { getZoom: () => zoom, getBounds: () => view };
}

function arranged(zoom, inRange = [0, 1, 2, 3]) {
    const arrangement = new Arrangement(aMap(zoom), CORPUS, [0, 1, 2, 3], 30);
    arrangement.follow(() => inRange);
    const by = { groupOf: arrangement.groupOf, groups: arrangement.groups.length, kinds: 2 };
    const counted = tally(CORPUS, Uint32Array.of(0, 1, 2, 3), { ...by, isFull: Uint8Array.of(1, 1, 0, 0) });
    return { arrangement, marks: marksOf(CORPUS, arrangement.groups, counted, KINDS) };
}

test("near places share a mark from afar, and part when one comes closer", () => {
    assert.deepEqual(
        arranged(8).marks.map(mark => mark.places.length),
        [2, 1, 1],
    );
    assert.deepEqual(
        arranged(16).marks.map(mark => mark.places.length),
        [1, 1, 1, 1],
    );
});

test("a claim of two places counts once in a mark that has both", () => {
    const [mark] = arranged(8).marks;
    assert.deepEqual(
        [mark.count, mark.kinds.map(({ id, n }) => [id, n])],
        [
            2,
            [
                ["mine_find", 1],
                ["incident", 1],
            ],
        ],
    );
    assert.deepEqual([mark.isFull, arranged(8).marks[1].isFull], [true, false]);
});

test("an area has a chip inside, a place out of range has no mark", () => {
    const { marks } = arranged(9, [3]);
    assert.deepEqual(
        marks.map(({ id, isChip }) => [id, isChip]),
        [["Lachin district", true]],
    );
});

test("the same view is not gathered anew, and one that was seen comes back as it was", () => {
    const { arrangement } = arranged(8);
    const { groups } = arrangement;
    arrangement.follow(() => [0, 1, 2, 3]);
    assert.equal(arrangement.groups, groups);
    arrangement.follow(() => [0]);
    assert.equal(arrangement.groups.length, 1);
    arrangement.follow(() => [0, 1, 2, 3]);
    assert.equal(arrangement.groups, groups);
});

test("where hundreds of places are in view they gather on a grid, and none is lost", () => {
    const features = Array.from({ length: 400 }, (_, n) => aPlace(`p${n}`, 45.5 + n / 100));
    const claims = features.map((_, n) => aClaim(`c${n}`, "mine_find", `p${n}`));
    const corpus = joined(claims, { features });
    const arrangement = new Arrangement(aMap(7), corpus, corpus.rowOf.values(), 30);
    arrangement.follow(() => []);
    assert.ok(arrangement.isCrowded);
    const members = arrangement.groups.flatMap(group => group.members);
    assert.equal(new Set(members).size, 400);
    assert.ok(arrangement.groups.length < 40);
    assert.ok(members.every(place => arrangement.groups[arrangement.groupOf[place]].members.includes(place)));
});

test("what stands beside a mark: a short name, how many, how sure", () => {
    const [both, height] = arranged(8).marks;
    assert.deepEqual(both.lines, ["zabukh and Sus", "2 claims"]);
    assert.equal(height.lines.at(-1), "within about 2 km");
});

test("what a mark is, for those who hear it", () => {
    const [both, height, area] = arranged(8).marks;
    assert.match(accessibleName(both, CORPUS, CLASSES), /^zabukh \(Aghavno\) and Sus: 2 claims, the first: Ministry/);
    assert.match(accessibleName(height, CORPUS, CLASSES), /^Saribaba, height: Ministry/);
    assert.match(accessibleName(area, CORPUS, CLASSES), /^Lachin district: /);
    assert.match(accessibleName(height, CORPUS, {}), /^Saribaba, height: /);
});

test("the first line of a label is the claim, or which places have gathered", () => {
    const [both, height] = arranged(8).marks;
    assert.equal(lineOf(both, CORPUS), "zabukh (Aghavno), Sus");
    assert.match(lineOf(height, CORPUS), /found at c/);
    assert.match(lineOf({ ...both, places: [0, 1, 2, 3, 0, 1, 2] }, CORPUS), / …$/);
});

test("a place without coordinates is not drawn; one with a label point stands there", () => {
    assert.equal(placeOf(aPlace("x", 0, { anchor: null, drawn: "area" }, null)).drawn, "none");
    const { x, y } = placeOf(aPlace("x", 46, { label: [47, 40] }));
    assert.deepEqual([x, y], [worldX(47), worldY(40)]);
});

test("nobody looks closer than a place is known: its uncertainty stays below eighty pixels", () => {
    const { radius } = CORPUS.places[2];
    assert.ok(Math.abs(radius * 2 ** closestZoom({ radius }) - 80) < 1e-6);
    assert.equal(closestZoom({ radius: 0 }), 12);
});

test("what is round is drawn from its radius, the rest from its shape", () => {
    const [point, , circle, area] = CORPUS.places;
    assert.deepEqual([point, circle, area].map(isRound), [true, true, false]);
    assert.ok(isRound({ drawn: "hatched", shape: null }));
    const { west, east } = extentOf(circle);
    assert.ok(Math.abs(east - west - 2 * circle.radius) < 1e-9);
    assert.equal(extentOf(area), area.shape);
});
