/** The edges of the bars, and the nearest one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { snapToBeginning, snapToEnd } from "../../pages/assets/timeline/moving/snapping.js";

const barOf = day => [day - (day % 10), day - (day % 10) + 9];

test("a beginning goes to the nearer edge, and in the middle to the earlier one", () => {
    assert.deepEqual(
        [20, 24, 25, 26, 29].map(day => snapToBeginning(barOf, day)),
        [20, 20, 20, 30, 30],
    );
});

test("an end is the day before a beginning", () => {
    for (let day = 0; day < 40; day++) {
        assert.equal(snapToEnd(barOf, day), snapToBeginning(barOf, day + 1) - 1);
        assert.equal((snapToEnd(barOf, day) + 1) % 10, 0);
    }
});
