/** Keys on the thumbs and on the band: a day, with Shift or Page a month, Home and End to the ends. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoOf } from "../../pages/assets/shared/days.js";
import { followKeys } from "../../pages/assets/timeline/moving/keys.js";
import { Range } from "../../pages/assets/timeline/moving/range.js";

class Part extends EventTarget {
    press(key, more = {}) {
        const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...more });
        this.dispatchEvent(event);
        return event.defaultPrevented;
    }
}

function aTimeline(from, to) {
    const range = new Range();
    range.axis = [dayOf("2022-01-01"), dayOf("2022-12-31")];
    range.set(dayOf(from), dayOf(to));
    const [first, last, band] = [new Part(), new Part(), new Part()];
    const heard = [];
    const keys = followKeys({
        range,
        view: { thumbs: [first, last], band },
        grabbed: () => heard.push("grabbed"),
        moved: () => heard.push("moved"),
        released: () => heard.push("released"),
    });
    return { first, last, band, keys, heard, days: () => [isoOf(range.from), isoOf(range.to)] };
}

test("a day forth and back, a month with Shift or Page", () => {
    const { first, last, keys, days } = aTimeline("2022-03-31", "2022-10-15");
    first.press("ArrowRight");
    assert.deepEqual(days(), ["2022-04-01", "2022-10-15"]);
    first.press("ArrowDown");
    first.press("ArrowLeft", { shiftKey: true });
    assert.deepEqual(days(), ["2022-02-28", "2022-10-15"]);
    last.press("PageUp");
    assert.deepEqual(days(), ["2022-02-28", "2022-11-15"]);
    keys.stop();
});

test("Home and End go as far as a thumb may", () => {
    const { first, last, band, keys, days } = aTimeline("2022-03-01", "2022-03-10");
    first.press("End");
    assert.deepEqual(days(), ["2022-03-10", "2022-03-10"]);
    last.press("End");
    assert.deepEqual(days(), ["2022-03-10", null]);
    first.press("Home");
    assert.deepEqual(days(), [null, null]);
    last.press("Home");
    assert.deepEqual(days(), [null, "2022-01-01"]);
    band.press("End");
    assert.deepEqual(days(), ["2022-12-31", null]);
    keys.stop();
});

test("the band keeps its width", () => {
    const { band, keys, days } = aTimeline("2022-03-01", "2022-03-10");
    band.press("ArrowRight");
    assert.deepEqual(days(), ["2022-03-02", "2022-03-11"]);
    keys.stop();
});

test("other keys, and those of the browser, are let through", () => {
    const { first, keys, heard } = aTimeline("2022-03-01", "2022-03-10");
    assert.ok(!first.press("Tab"));
    assert.ok(!first.press("ArrowRight", { ctrlKey: true }));
    assert.deepEqual(heard, []);
    assert.ok(first.press("ArrowRight"));
    assert.deepEqual([heard, keys.isBusy], [["grabbed", "moved"], true]);
    first.dispatchEvent(new Event("blur"));
    assert.deepEqual(heard, ["grabbed", "moved", "released"]);
});
