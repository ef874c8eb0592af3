/** The rule for matching a range, with the same cases as the server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chooseRows, readSpans, SpansInRange } from "../../pages/assets/map/data/selecting.js";
import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, TOUCHES, WITHIN } from "../../pages/assets/range/match.js";
import { dayOf } from "../../pages/assets/shared/days.js";

const CASES = JSON.parse(readFileSync(new URL("../golden/range_match.json", import.meta.url)));
const NAMES = { [OUTSIDE]: "outside", [TOUCHES]: "touches", [WITHIN]: "within" };

for (const { first, last, from, to, match, why } of CASES) {
    test(`${why}: ${match}`, () => {
        const sides = [dayOf(first) ?? EVER_BEFORE, dayOf(last) ?? EVER_AFTER];
        const range = [dayOf(from) ?? EVER_BEFORE, dayOf(to) ?? EVER_AFTER];
        assert.equal(NAMES[matchOf(...sides, ...range)], match);
    });
}

test("the map draws a claim full by the same rule, and a day of saying is in the range or not", () => {
    const spans = new SpansInRange(readSpans({ row: [0, 2], from: [null, 100], to: [120, 109], said: [[300], [300]] }));
    const full = (from, to, dates = "happened") =>
        Array.from(chooseRows(spans, { from, to, dates, match: "touches" }, 3).isFull);
    assert.deepEqual(full(100, 130), [0, 0, 1]);
    assert.deepEqual(full(null, 130), [1, 0, 1]);
    assert.deepEqual(full(290, 310, "said"), [1, 0, 1]);
});

test("a claim that only touches the range is chosen, unless only those within it are wanted", () => {
    const spans = new SpansInRange(readSpans({ row: [0, 2], from: [null, 100], to: [120, 109], said: [[300], [300]] }));
    const rows = match => Array.from(chooseRows(spans, { from: 100, to: 130, dates: "happened", match }, 3).rows);
    assert.deepEqual([rows("touches"), rows("within")], [[0, 2], [2]]);
});
