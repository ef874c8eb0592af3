/** The timeline's texts for days, bars and counts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { binsOf, layOut } from "../../pages/assets/timeline/bins.js";
import { runsOf } from "../../pages/assets/timeline/spans.js";
import * as words from "../../pages/assets/timeline/words.js";

const AXIS = [dayOf("2021-01-01"), dayOf("2022-12-31")];
const range = (from, to) => ({ from: dayOf(from), to: dayOf(to), axis: AXIS });

test("the chosen days", () => {
    assert.equal(words.describeRange(range(null, null)), "All dates");
    assert.equal(words.describeRange(range("2022-09-01", "2022-09-30")), "1 September 2022 – 30 September 2022");
    assert.equal(words.describeRange(range("2022-09-01", "2022-09-01")), "1 September 2022");
    assert.equal(words.describeRange(range("2022-09-01", null)), "From 1 September 2022 on");
    assert.equal(words.describeRange(range(null, "2020-05-04")), "Until 4 May 2020 (before the first day shown)");
    assert.equal(words.describeRange(range("2023-05-04", null)), "From 4 May 2023 (after the last day shown) on");
});

test("a thumb at the end of the axis limits nothing", () => {
    assert.equal(words.describeThumb(null, AXIS[1]), "31 December 2022, no limit");
    assert.equal(words.describeThumb(AXIS[1], AXIS[1]), "31 December 2022");
});

test("what answers the chosen claim, each day once", () => {
    const made = dayOf("2022-11-24");
    const pairs = ["2024-01-26", "2024-01-26", "2024-02-01"].map(day => [made, dayOf(day)]);
    assert.match(words.describeAnswers(pairs), /made on 24 November 2022, .*: 26 January 2024, 1 February 2024\.$/);
    assert.equal(words.describeAnswers([]), "");
});

test("counts", () => {
    assert.equal(words.describeCount({ within: 61, touching: 0 }, 61, "touches"), "61 claims");
    assert.equal(words.describeCount({ within: 1, touching: 0 }, 1, "touches"), "1 claim");
    assert.equal(words.describeCount({ within: 3, touching: 0 }, 1500, "touches"), "3 of 1,500 claims in this period");
    assert.match(
        words.describeCount({ within: 3, touching: 1 }, 9, "touches"),
        /in this period, 1 longer one touches it$/,
    );
    assert.match(words.describeCount({ within: 3, touching: 2 }, 9, "touches"), /2 longer ones touch it$/);
    assert.match(words.describeCount({ within: 3, touching: 2 }, 9, "within"), /2 longer ones hidden$/);
});

const PERIODS = [
    ["2022-09-03", "2022-09-03"],
    ["2022-09-10", "2022-09-20"],
    ["2021-02-01", "2022-10-31"],
    [null, "2022-10-31"],
    ["2023-05-01", "2023-05-01"],
];

function aTable() {
    const [from, to] = [0, 1].map(side => PERIODS.map(period => dayOf(period[side])));
    const bins = binsOf(AXIS, 200);
    return { bins, table: layOut(runsOf({ from, to, said: [] }, "happened"), bins.edges) };
}

test("a bar tells its month, its claims and the long ones among them", () => {
    const { bins, table } = aTable();
    const september = [...bins.edges].indexOf(dayOf("2022-09-01"));
    const told = words.describeBar(bins, september, table, table.total);
    assert.match(told, /^September 2022: \d+ claims, \d+ of them about more than a year$/);
    const none = new Int32Array(table.total.length);
    assert.match(words.describeBar(bins, september, table, none), /; 0 in range$/);
});

test("the histogram as a whole", () => {
    const { bins, table } = aTable();
    assert.match(
        words.describeHistogram(bins, table),
        /^Claims by month from 1 January 2021 to 31 December 2022; most in September 2022: /,
    );
});

test("what the bars do not say", () => {
    const { table } = aTable();
    const notes = words.describeNotes(table, AXIS, "happened");
    assert.match(notes, /^Pale bars: claims that cover more than a year \(own scale\)\. /);
    assert.match(notes, /before January 2021/);
    assert.match(notes, /1 claim lies on no day of this axis\.$/);
    assert.equal(words.describeNotes({ apart: 0, outside: 0, long: 0 }, AXIS, "said"), "");
    assert.equal(
        words.describeNotes({ apart: 0, outside: 2, long: 0 }, AXIS, "said"),
        "2 claims were said on no day of this axis.",
    );
});
