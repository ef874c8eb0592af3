/** The rule of the range, held against the same cases as the server's. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, TOUCHES, WITHIN } from "../../pages/assets/shared/match.js";

const CASES = JSON.parse(readFileSync(new URL("../golden/range_match.json", import.meta.url)));
const NAMES = { [OUTSIDE]: "outside", [TOUCHES]: "touches", [WITHIN]: "within" };

for (const { first, last, from, to, match, why } of CASES) {
    test(`${why}: ${match}`, () => {
        const sides = [dayOf(first) ?? EVER_BEFORE, dayOf(last) ?? EVER_AFTER];
        const range = [dayOf(from) ?? EVER_BEFORE, dayOf(to) ?? EVER_AFTER];
        assert.equal(NAMES[matchOf(...sides, ...range)], match);
    });
}
