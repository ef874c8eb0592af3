/** What waits until keys have come to rest. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Settling } from "../../pages/assets/timeline/moving/settling.js";

test("it happens once, after the last key", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    let times = 0;
    const settling = new Settling(() => times++);
    settling.soon();
    mock.timers.tick(300);
    settling.soon();
    mock.timers.tick(300);
    assert.deepEqual([times, settling.isBusy], [0, true]);
    mock.timers.tick(100);
    assert.deepEqual([times, settling.isBusy], [1, false]);
    mock.timers.reset();
});

test("it can be had at once when it is due, and not when it is not", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    let times = 0;
    const settling = new Settling(() => times++);
    settling.now();
    assert.equal(times, 0);
    settling.soon();
    settling.now();
    mock.timers.tick(1000);
    assert.equal(times, 1);
    settling.soon();
    settling.stop();
    mock.timers.tick(1000);
    assert.equal(times, 1);
    mock.timers.reset();
});
