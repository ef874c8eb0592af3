/** Who said the claims found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standInPage } from "./page.mjs";

standInPage();
const { countByParty } = await import("../../pages/assets/list/said_by.js");

const COLUMNS = { parties: ["media", "court", "NGO"], party: [0, 0, 1, 0] };

test("the claims in range are counted by who said them, and who said none of them has none", () => {
    const counts = countByParty(COLUMNS, Uint8Array.of(2, 1, 2, 0), 1);
    assert.deepEqual(
        [...counts],
        [
            ["media", 2],
            ["court", 1],
        ],
    );
    assert.deepEqual([...countByParty(COLUMNS, Uint8Array.of(2, 1, 0, 0), 1)][1], ["court", 0]);
    assert.ok(!counts.has("NGO"), "said nothing on any day");
});

test("with only those within the range the others are not counted", () => {
    assert.deepEqual([...countByParty(COLUMNS, Uint8Array.of(2, 1, 1, 0), 2)][0], ["media", 1]);
});

test("without a filter nobody is counted", () => {
    assert.equal(countByParty({ parties: [], party: [] }, new Uint8Array(), 1).size, 0);
});
