/** Encoded columns become the server's numbers and ids, and places become features. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unpackMarks, unpackPlaces } from "../../pages/assets/map/data/packed.js";
import { degreesOf, idsOf, numbersOf, risingOf, withExceptions } from "../../pages/assets/shared/packed_columns.js";

const UNPACKED = { numbers: numbersOf, rising: risingOf, degrees: degreesOf, ids: idsOf, exceptions: withExceptions };
const goldenOf = name => JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url)));
const CASES = goldenOf("packed_columns");

for (const { why, how, plain, packed, usual } of CASES) {
    test(`${how}: ${why}`, () => assert.deepEqual(UNPACKED[how](packed, usual), plain));
}

test("marks come as columns of numbers and ids, and what is not packed stays", () => {
    const others = { kinds: ["visit"], texts: [], notice: "told" };
    const { packed, plain } = goldenOf("packed_marks");
    assert.deepEqual(unpackMarks({ ...others, ...packed }), { ...others, ...plain });
});

test("places come as features: a point, one with an outline, and a country that has no spot", () => {
    const told = {
        id: "Atown\nAlake\nAland",
        name: ["Town", "Lake", "Land"],
        place_class: { values: ["town", "lake", "country"], which: "ABC" },
        drawn: { values: ["point", "area", "none"], which: "ABC" },
        parent: { values: ["land", ""], which: "AAB" },
        note: { values: ["", "dry"], which: "ABA" },
        approximate: "BB",
        uncertainty_m: "0PAA",
        spotless: "CB",
        lon: "kCDA",
        lat: "gCAA",
        outlines: { 1: { type: "Polygon", coordinates: [] } },
    };
    const { features } = unpackPlaces(told);
    assert.deepEqual(
        features.map(({ geometry, properties: each }) => [
            each.id,
            each.parent,
            each.note,
            each.anchor,
            geometry?.type,
        ]),
        [
            ["town", "land", "", [0.00034, 0.00032], undefined],
            ["lake", "land", "dry", [0.00033, 0.00032], "Polygon"],
            ["land", "", "", null, undefined],
        ],
    );
    assert.deepEqual([features[0].properties.uncertainty_m, features[1].properties.uncertainty_m], [500, null]);
    assert.deepEqual(
        features.map(({ properties }) => properties.approximate),
        [false, true, false],
    );
});
