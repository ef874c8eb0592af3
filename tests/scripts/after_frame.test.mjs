/** Work that follows the map is done after its frame, once for all pending calls, and leaves time for frames. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { AfterFrame } from "../../pages/assets/list/after_frame.js";

let frames = [];
let timers = [];
let now = 0;
globalThis.requestAnimationFrame = then => frames.push(then);
globalThis.cancelAnimationFrame = number => delete frames[number - 1];
globalThis.setTimeout = (then, wait) => timers.push({ then, wait });
globalThis.clearTimeout = number => delete timers[number - 1];
performance.now = () => now;

function runFrames() {
    for (const then of frames.splice(0)) {
        then?.();
    }
}

function runTimers() {
    for (const timer of timers.splice(0)) {
        timer?.then();
    }
}

beforeEach(() => {
    [frames, timers, now] = [[], [], 1000];
});

test("it is drawn once, and not in the frame", () => {
    let drawn = 0;
    const following = new AfterFrame(() => drawn++);
    following.soon();
    following.soon();
    runFrames();
    assert.equal(drawn, 0);
    runTimers();
    runTimers();
    assert.equal(drawn, 1);
});

test("after a drawing that took long it rests longer, and the last change is drawn all the same", () => {
    let drawn = 0;
    const following = new AfterFrame(() => {
        now += 20;
        drawn++;
    });
    following.soon();
    runFrames();
    runTimers();
    following.soon();
    runFrames();
    assert.equal(timers[0].wait, 60);
    runTimers();
    assert.equal(drawn, 2);
});

test("what is drawn at once takes the place of what waits, and what is stopped is not drawn", () => {
    let drawn = 0;
    const following = new AfterFrame(() => drawn++);
    following.soon();
    following.now();
    following.soon();
    following.stop();
    runFrames();
    runTimers();
    assert.equal(drawn, 1);
});
