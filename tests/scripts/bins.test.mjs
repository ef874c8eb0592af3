/** How many claims are in each bar of the timeline, and how many of them mostly. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { binsOf, layOut, RangeCounter, sums } from "../../pages/assets/timeline/bins.js";
import { runsOf } from "../../pages/assets/timeline/spans.js";

const AXIS = [dayOf("2022-01-01"), dayOf("2022-12-31")];
const PERIODS = [
    ["2022-10-03", "2022-10-03"],
    ["2022-09-01", "2022-10-31"],
    ["2022-01-01", "2022-12-31"],
    [null, "2022-10-05"],
];

function counted(from, to, dates = "happened") {
    const [first, last] = [0, 1].map(side => PERIODS.map(period => dayOf(period[side])));
    const spans = { from: first, to: last, said: PERIODS.map(([, day]) => [dayOf(day)]) };
    const { edges } = binsOf(AXIS, 300);
    const table = layOut(runsOf(spans, dates), edges);
    const [picked, mostly] = [new Int32Array(2 * edges.length), new Int32Array(2 * edges.length)];
    const count = new RangeCounter(table).count(dayOf(from), dayOf(to), picked, mostly);
    return { count, picked: [...sums(picked, table.layer)], mostly: [...sums(mostly, table.layer)] };
}

test("a month tells what lies in it from what only touches it", () => {
    assert.deepEqual(counted("2022-10-01", "2022-10-31").count, { within: 2, touching: 2 });
});

test("no bar has more claims mostly in range than in range", () => {
    const { picked, mostly } = counted("2022-10-01", "2022-10-31");
    assert.ok(mostly.every((count, bar) => count <= picked[bar]));
    assert.equal(Math.max(...mostly), 2);
});

test("a day on which something was said is in the range or not", () => {
    assert.deepEqual(counted("2022-10-01", "2022-10-31", "said").count, { within: 3, touching: 0 });
});
