/** The positions of marks, with the same cases as the server's first picture. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { worldX, worldY } from "../../pages/assets/map/data/geometry.js";
import { groupOf } from "../../pages/assets/map/marks/gather.js";
import { settle } from "../../pages/assets/map/marks/settle.js";

const GOLDEN = JSON.parse(readFileSync(new URL("../golden/arrangement.json", import.meta.url)));
const rounded = number => Math.round(number * 1000) / 1000;

function standing({ least, border, fixed, chips }) {
    const countries = new Map([...fixed, ...chips].map(({ place, country }) => [place, country]));
    const spots = new Map(chips.map(({ place, spots }) => [place, spots.map(([x, y]) => ({ x, y }))]));
    const groups = settle(
        fixed.map(each => groupOf(each, each.country)),
        chips.map(each => groupOf(each, each.country, true)),
        {
            spotsOf: ({ place }) => spots.get(place),
            isHome: ({ place }, x) => (x > border ? "b" : "a") === countries.get(place),
            least,
        },
    );
    return groups
        .map(({ members, x, y, n, isChip }) => {
            return {
                places: members.map(({ place }) => place),
                x: rounded(x),
                y: rounded(y),
                n,
                chip: Boolean(isChip),
            };
        })
        .sort((one, other) => one.places[0] - other.places[0]);
}

for (const [number, { stand, ...given }] of GOLDEN.cases.entries()) {
    test(`the marks of case ${number} stand where they should`, () => assert.deepEqual(standing(given), stand));
}

test("the plane is the same", () => {
    for (const { lon, lat, x, y } of GOLDEN.plane) {
        assert.ok(Math.abs(worldX(lon) - x) < 1e-5 && Math.abs(worldY(lat) - y) < 1e-5);
    }
});
