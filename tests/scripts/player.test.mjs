/** The playing range: a sliding window, or a growing end. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Player } from "../../pages/assets/timeline/moving/player.js";
import { Range } from "../../pages/assets/timeline/moving/range.js";

/** @type {((now: number) => void) | null} */
let step = null;
let now = 0;
let isCalm = false;
globalThis.requestAnimationFrame = each => {
    step = each;
    return 1;
};
globalThis.cancelAnimationFrame = () => {
    step = null;
};
globalThis.matchMedia = () => ({ matches: isCalm });
mock.method(performance, "now", () => now);

/** Frames at this interval in milliseconds. */
function pass(frames, milliseconds) {
    for (let frame = 0; frame < frames && step; frame++) {
        now += milliseconds;
        step(now);
    }
}

function aPlayer(from, to) {
    const range = new Range();
    range.axis = [0, 3000];
    range.set(from, to);
    const heard = { moved: 0, ended: 0 };
    const player = new Player(
        range,
        () => heard.moved++,
        () => heard.ended++,
    );
    return { range, player, heard };
}

beforeEach(() => {
    [step, now, isCalm] = [null, 0, false];
});

test("a window slides with its width, the whole axis in thirty seconds", () => {
    const { range, player, heard } = aPlayer(100, 200);
    player.start("window");
    pass(10, 100);
    assert.deepEqual([range.from, range.to, heard.moved], [200, 300, 10]);
    assert.ok(player.isPlaying);
});

test("twice as fast", () => {
    const { range, player } = aPlayer(100, 200);
    player.speed = 2;
    player.start("window");
    pass(10, 100);
    assert.deepEqual([range.from, range.to], [300, 400]);
});

test("a growing range begins at the start, and from its end it begins anew", () => {
    const { range, player } = aPlayer(100, 3000);
    player.start("growing");
    pass(10, 100);
    assert.deepEqual([range.from, range.to], [null, 100]);
});

test("without a range there is a window of a twelfth", () => {
    const { range, player } = aPlayer(null, null);
    player.start("window");
    pass(1, 10);
    assert.deepEqual([range.first, range.last], [1, 251]);
});

test("it ends at the end of the axis", () => {
    const { range, player, heard } = aPlayer(2800, 2990);
    player.start("window");
    pass(10, 100);
    assert.deepEqual([range.to, heard.ended, player.isPlaying], [null, 1, false]);
});

test("a pause of the browser is no leap", () => {
    const { range, player } = aPlayer(100, 200);
    player.start("window");
    pass(1, 60_000);
    assert.deepEqual([range.from, range.to], [110, 210]);
});

test("who asked for less motion gets a step a second", () => {
    isCalm = true;
    const { range, player, heard } = aPlayer(100, 200);
    player.start("window");
    pass(30, 100);
    assert.deepEqual([heard.moved, range.from], [3, 400]);
});

test("a player that is stopped stands", () => {
    const { player, heard } = aPlayer(100, 200);
    player.start("window");
    player.pause();
    pass(5, 100);
    assert.deepEqual([heard.moved, player.isPlaying], [0, false]);
});
