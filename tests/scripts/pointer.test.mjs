/** Pointers on the timeline: thumbs and band snap to the edges of bars, and dragging elsewhere draws a new range. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { followPointer } from "../../pages/assets/timeline/moving/pointer.js";
import { Range } from "../../pages/assets/timeline/moving/range.js";

/** Bars of ten days, ten pixels per day. */
const HISTOGRAM = {
    dayAt: x => Math.floor(x / 10),
    daysOfBar: day => [day - (day % 10), day - (day % 10) + 9],
    x: day => day * 10,
};

class Part extends EventTarget {
    focus() {}
    setPointerCapture() {}
    getBoundingClientRect() {
        return { left: 0 };
    }
}

function aTimeline(from, to, isFilterOpen = false) {
    const range = new Range();
    range.axis = [0, 99];
    range.set(from, to);
    const [track, first, last, band] = [new Part(), new Part(), new Part(), new Part()];
    const heard = [];
    const view = { track, thumbs: [first, last], band, histogram: HISTOGRAM, readOut: day => heard.push(day) };
    const says = word => () => heard.push(word);
    const hand = followPointer({
        range,
        view,
        isFilterOpen: () => isFilterOpen,
        grabbed: says("grabbed"),
        moved: says("moved"),
        released: says("released"),
    });
    /** Press a part at a day and move over further days; `altKey` disables snapping. */
    const drag = (part, days, more = {}) => {
        days.forEach((day, index) => {
            const event = new Event(index ? "pointermove" : "pointerdown");
            const given = {
                button: 0,
                pointerId: 1,
                clientX: day * 10 + 1,
                altKey: false,
                pointerType: "mouse",
                ...more,
            };
            Object.assign(event, given);
            Object.defineProperty(event, "target", { value: index ? track : part });
            track.dispatchEvent(event);
        });
    };
    const release = (name = "pointerup", at = 0) =>
        track.dispatchEvent(Object.assign(new Event(name), { pointerId: 1, clientX: at * 10 + 1, key: "Escape" }));
    return { range, track, first, last, band, hand, heard, drag, release, limits: () => [range.from, range.to] };
}

test("a thumb stops at the edges of the bars, with Alt at every day", () => {
    const { first, last, drag, release, limits } = aTimeline(20, 69);
    drag(first, [20, 33]);
    release();
    assert.deepEqual(limits(), [30, 69]);
    drag(first, [30, 33], { altKey: true });
    release();
    assert.deepEqual(limits(), [33, 69]);
    drag(last, [69, 52]);
    release();
    assert.deepEqual(limits(), [33, 49]);
});

test("the band slides with its width", () => {
    const { band, drag, release, limits } = aTimeline(20, 39);
    drag(band, [30, 51]);
    release();
    assert.deepEqual(limits(), [40, 59]);
});

test("a new range is drawn on bare ground, and a click takes the bar", () => {
    const { track, drag, release, limits } = aTimeline(null, null);
    drag(track, [34, 27]);
    release();
    assert.deepEqual(limits(), [20, 39]);
    drag(track, [55]);
    release("pointerup", 55);
    assert.deepEqual(limits(), [50, 59]);
});

test("a click that closes a filter takes no bar, and a drag still draws a range", () => {
    const { track, drag, release, limits } = aTimeline(null, null, true);
    drag(track, [55]);
    release("pointerup", 55);
    assert.deepEqual(limits(), [null, null]);
    drag(track, [34, 27]);
    release();
    assert.deepEqual(limits(), [20, 39]);
});

test("of two thumbs on one day the way of the hand says which is meant", () => {
    const { first, last, drag, release, limits } = aTimeline(40, 40);
    drag(last, [40, 40, 20]);
    release();
    assert.deepEqual(limits(), [20, 40]);
    const other = aTimeline(40, 40);
    other.drag(other.first, [40, 58]);
    other.release();
    assert.deepEqual(other.limits(), [40, 59]);
    assert.ok(first);
});

test("Escape, and a touch that scrolls the page, take it back", () => {
    for (const name of ["keydown", "pointercancel"]) {
        const { first, hand, heard, drag, release, limits } = aTimeline(20, 69);
        drag(first, [20, 45]);
        assert.ok(hand.isBusy);
        release(name);
        assert.deepEqual([limits(), hand.isBusy, heard.at(-1)], [[20, 69], false, "released"]);
    }
});

test("a second finger and the right button do nothing", () => {
    const { first, last, hand, drag, limits } = aTimeline(20, 69);
    drag(first, [20], { button: 2 });
    assert.ok(!hand.isBusy);
    drag(first, [20]);
    drag(last, [69, 50], { pointerId: 2 });
    assert.deepEqual(limits(), [20, 69]);
    hand.stop();
    assert.ok(!hand.isBusy);
});

test("a resting mouse hears what the bar stands for, a finger does not", () => {
    const { track, heard, drag } = aTimeline(null, null);
    drag(track, [5, 12]);
    assert.equal(heard.at(-1), null);
    const rest = Object.assign(new Event("pointermove"), { pointerId: 9, clientX: 121, pointerType: "touch" });
    track.dispatchEvent(rest);
    assert.equal(heard.at(-1), null);
});
