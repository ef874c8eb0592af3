/** Ranges between timeline and server: each is sent once, and its echo is ignored. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { keyOf } from "../../pages/assets/timeline/moving/range.js";
import { isoRange, Reports } from "../../pages/assets/timeline/reports.js";

const aRange = (from, to) => ({ from: dayOf(from), to: dayOf(to), key: keyOf(dayOf(from), dayOf(to)) });
const OCTOBER = aRange("2022-10-01", "2022-10-31");

test("a range is reported once", () => {
    const [reports, sent] = [new Reports(), []];
    reports.report(OCTOBER, range => sent.push(range));
    reports.report(OCTOBER, range => sent.push(range));
    assert.deepEqual(sent, [{ from: "2022-10-01", to: "2022-10-31" }]);
});

test("a range that comes with the data is news once, and need not be reported", () => {
    const [reports, sent] = [new Reports(), []];
    assert.ok(reports.isNews(OCTOBER.key));
    assert.ok(!reports.isNews(OCTOBER.key));
    reports.report(OCTOBER, range => sent.push(range));
    assert.deepEqual(sent, []);
});

test("an own report that comes back is no news, another range is", () => {
    const reports = new Reports();
    reports.report(OCTOBER, () => {});
    assert.ok(!reports.isNews(OCTOBER.key));
    assert.ok(reports.isNews(aRange(null, null).key));
});

test("a side without a limit is null", () => assert.deepEqual(isoRange(aRange(null, null)), { from: null, to: null }));
