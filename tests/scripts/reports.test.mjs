/** What timeline and server tell each other: each range once, and no echo of one's own. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { keyOf } from "../../pages/assets/timeline/moving/range.js";
import { isoRange, Reports } from "../../pages/assets/timeline/reports.js";

const aRange = (from, to) => ({ from: dayOf(from), to: dayOf(to), key: keyOf(dayOf(from), dayOf(to)) });
const OCTOBER = aRange("2022-10-01", "2022-10-31");

test("the server hears a range once", () => {
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

test("an own report that comes back is no news, but long after it is", () => {
    const [reports, clock] = [new Reports(), mock.method(performance, "now", () => 1000)];
    reports.report(OCTOBER, () => {});
    clock.mock.mockImplementation(() => 5999);
    assert.ok(!reports.isNews(OCTOBER.key));
    assert.ok(reports.isNews("other"));
    clock.mock.mockImplementation(() => 6000);
    assert.ok(reports.isNews(OCTOBER.key));
    mock.restoreAll();
});

test("a side without a limit is null", () => assert.deepEqual(isoRange(aRange(null, null)), { from: null, to: null }));
