/** The selected days while dragging: thumbs on the axis, limits removed at its ends, a sliding band. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, Range } from "../../pages/assets/timeline/moving/range.js";

function aRange(from = null, to = null, axis = [100, 200]) {
    const range = new Range();
    range.axis = axis;
    range.set(from, to);
    return range;
}
const limits = range => [range.from, range.to];

test("without limits everything is chosen, and the thumbs stand at the ends", () => {
    const range = aRange();
    assert.ok(range.isEverything);
    assert.deepEqual([range.first, range.last, ...range.thumbs], [100, 200, 100, 200]);
});

test("days the wrong way round are turned", () => assert.deepEqual(limits(aRange(150, 120)), [120, 150]));

test("a limit outside the axis is kept while the thumbs stay on it", () => {
    const range = aRange(50, 80);
    assert.deepEqual([range.first, range.last, ...range.thumbs], [50, 80, 100, 100]);
    assert.deepEqual([aRange(null, 50).first, aRange(250, null).last], [50, 250]);
});

test("a thumb stops at the other, and lifts its limit at the end of the axis", () => {
    const range = aRange(120, 150);
    range.moveFrom(180);
    assert.deepEqual(limits(range), [150, 150]);
    range.moveFrom(90);
    assert.deepEqual(limits(range), [null, 150]);
    range.moveTo(20);
    assert.deepEqual(limits(range), [null, 100]);
    range.moveTo(500);
    assert.deepEqual(limits(range), [null, null]);
});

test("a day that is typed may lie anywhere, and the other limit gives way", () => {
    const range = aRange(120, 150);
    range.setFrom(180);
    assert.deepEqual(limits(range), [180, 180]);
    range.setTo(20);
    assert.deepEqual(limits(range), [20, 20]);
    range.setFrom(100);
    assert.deepEqual(limits(range), [null, 100]);
    range.setTo(200);
    assert.deepEqual(limits(range), [null, null]);
    range.setFrom(130);
    range.setTo(null);
    assert.deepEqual(limits(range), [130, null]);
    range.setFrom(null);
    assert.deepEqual(limits(range), [null, null]);
});

test("a band slides with its width and stops at the ends", () => {
    const range = aRange(120, 150);
    range.slide(140, 30);
    assert.deepEqual(limits(range), [140, 170]);
    range.slide(190, 30);
    assert.deepEqual(limits(range), [170, null]);
    range.slide(0, 30);
    assert.deepEqual(limits(range), [null, 130]);
});

test("two ranges are told apart", () => {
    assert.notEqual(keyOf(1, null), keyOf(null, 1));
    assert.equal(aRange(120, 150).key, keyOf(120, 150));
});
